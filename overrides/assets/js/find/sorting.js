// The choice of an order: with free text there is one more, how well each record fits.

export class Sorting {
  /** @param {HTMLSelectElement} select of which the first option is the usual order */
  constructor(select) {
    this.select = select;
    this.values = new Set([...select.options].map((option) => option.value));
    this.usual = select.options[0]?.value ?? ""; // Firefox keeps what was chosen before a reload
    this.best = new Option("Best passend", "");
  }

  /**
   * Shows the chosen order: an empty one is the best fit with free text, else the usual one.
   * @param {{query: string, sort: string}} state
   */
  show({ query, sort }) {
    if (query) this.select.prepend(this.best);
    else this.best.remove();
    this.select.value = sort || (query ? "" : this.usual);
  }

  /** What the visitor chose; empty for what comes without choosing. */
  get chosen() {
    const { value } = this.select;
    return value === this.usual && !this.best.isConnected ? "" : value;
  }
}
