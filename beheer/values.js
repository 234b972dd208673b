// Values of a file as the controls of a form have them, and back.

const ROOT = "/";

/** Photos from the root of the site, yes or no as such, and a name that stands alone in its group. */
export function toForm(values, fields) {
  return mapped(values, fields, {}, (text, { fields: parts, widget }) => {
    if (parts) return { [parts[0].name]: text };
    if (widget === "image") return ROOT + text;
    return widget === "boolean" ? text === "true" : text;
  });
}

/** The values of a file; `false`, and a name alone, only where `old` says how the file had it. */
export function fromForm(values, fields, old) {
  return mapped(values, fields, old, (value, { widget }, before) => {
    if (widget === "image" && typeof value === "string") return value.replace(ROOT, "");
    return widget === "boolean" && !value && before === undefined ? undefined : value;
  });
}

function mapped(values, fields, old, change) {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const pairs = Object.entries(values).map(([name, value]) => {
    const field = byName.get(name);
    return [name, field ? one(value, field, old?.[name], change) : value];
  });
  return Object.fromEntries(pairs);
}

function one(value, field, old, change) {
  if (Array.isArray(value)) return value.map((item, index) => one(item, field, old?.[index], change));
  if (value && typeof value === "object") {
    const group = mapped(value, field.fields ?? [], old, change);
    const filled = Object.keys(group).filter((name) => (group[name] ?? "") !== "");
    const alone = typeof old === "string" && filled.length === 1 && filled[0] === field.fields?.[0].name;
    return alone ? group[filled[0]] : group;
  }
  return value === null || value === undefined ? value : change(value, field, old);
}
