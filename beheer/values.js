// Values of a file as the controls of a form have them, and back.

const ROOT = "/";

/** Photos from the root of the site, and yes or no as such. */
export function toForm(values, fields) {
  return mapped(values, fields, {}, (text, { widget }) => {
    if (widget === "image") return ROOT + text;
    return widget === "boolean" ? text === "true" : text;
  });
}

/** The values of a file; `false` only where the file said so or `true` before: see `old`. */
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
  if (value && typeof value === "object") return mapped(value, field.fields ?? [], old, change);
  return value === null || value === undefined ? value : change(value, field, old);
}
