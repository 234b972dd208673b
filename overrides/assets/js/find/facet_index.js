// Which records have which values, as bits: exact counts in a millisecond.

/**
 * @typedef {object} FacetFile
 * @property {string} key
 * @property {string} label
 * @property {string[]} ids
 * @property {string[]} names
 * @property {string[]} records for each value the records that have it, as Base64 of their bits
 *
 * @typedef {Map<string, Set<string>>} Chosen the ids of the values that are ticked, by facet
 * @typedef {Uint32Array} Bits one for each record
 */

export class FacetIndex {
  /**
   * @param {number} size how many records there are
   * @param {FacetFile[]} facets
   */
  constructor(size, facets) {
    this.size = size;
    this.facets = facets;
    /** @type {Map<string, Map<string, Bits>>} */
    this.bits = new Map(
      facets.map(({ key, ids, records }) => [key, new Map(ids.map((id, index) => [id, this.#decoded(records[index] ?? "")]))]),
    );
  }

  /** @param {string} text Base64 of bits */
  #decoded(text) {
    const bits = this.none();
    new Uint8Array(bits.buffer).set(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
    return bits;
  }

  /**
   * Replaces the records of each value of a facet.
   * @param {string} key
   * @param {Map<string, number[]>} records by value
   */
  replace(key, records) {
    for (const id of this.bits.get(key)?.keys() ?? []) this.bits.get(key)?.set(id, this.only(records.get(id) ?? []));
  }

  none() {
    return new Uint32Array(Math.ceil(this.size / 32));
  }

  /** @param {Iterable<number>} records */
  only(records) {
    const found = this.none();
    for (const record of records) set(found, record);
    return found;
  }

  all() {
    return this.only(Array(this.size).keys());
  }

  /**
   * The records that have, of each facet with ticks, one of the ticked values.
   * @param {Chosen} chosen
   * @param {Bits} among
   * @param {string} [but] a facet whose ticks do not count
   */
  matches(chosen, among, but) {
    const found = among.slice();
    for (const [key, ids] of chosen) {
      const rows = this.bits.get(key);
      if (key === but || !rows || !ids.size) continue;
      const union = this.none();
      for (const id of ids) {
        const row = rows.get(id);
        if (row) row.forEach((word, index) => (union[index] = (union[index] ?? 0) | word));
      }
      union.forEach((word, index) => (found[index] = (found[index] ?? 0) & word));
    }
    return found;
  }

  /**
   * How many records each value of a facet has, given the ticks in all other facets.
   * @param {string} key
   * @param {Chosen} chosen
   * @param {Bits} among
   * @returns {Map<string, number>}
   */
  counts(key, chosen, among) {
    const rest = this.matches(chosen, among, key);
    const rows = this.bits.get(key) ?? new Map();
    return new Map([...rows].map(([id, row]) => [id, count(rest, row)]));
  }
}

/**
 * @param {Bits} bits
 * @param {number} record
 */
function set(bits, record) {
  bits[record >>> 5] = (bits[record >>> 5] ?? 0) | (1 << (record & 31));
}

/**
 * @param {Bits} bits
 * @param {number} record
 */
export const has = (bits, record) => (((bits[record >>> 5] ?? 0) >>> (record & 31)) & 1) === 1;

/**
 * How many bits are set, or are set in both.
 * @param {Bits} bits
 * @param {Bits} [other]
 */
export function count(bits, other = bits) {
  let total = 0;
  for (let index = 0; index < bits.length; index += 1) {
    let word = (bits[index] ?? 0) & (other[index] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}
