// Reads and writes the files of records: every scalar is text, and a change touches only its lines.

import { isMap, isScalar, isSeq, parseDocument } from "yaml";

/** The key under which a form keeps the text of the file that it edits. */
export const SOURCE = "_bron";

const FENCE = /^(---[ \t]*\n)([^]*?)^(---[ \t]*(?:\n|$))/m;
const INDICATOR = /^[,[\]{}#&*!|>'"%@`]|^[-?:](?:\s|$)|:(?:\s|$)|\s#/;
const SPECIAL = /[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufeff\u{10000}-\u{10ffff}]|[\u2028\u2029\ufeff]/u;

/** The fields of a file, each scalar as text; `body` is the text below its front matter. */
export function read(text) {
  const { fields, body } = split(text);
  const values = clean(plain(parsed(fields).contents)) ?? {};
  if (isText(values) || Array.isArray(values)) throw new Error("Dit bestand bevat geen velden.");
  return body === undefined ? values : { ...values, body: body.trim() };
}

/** The text of a file with these fields: that of `source` where nothing changed. */
export function write(values, source) {
  const { body, ...fields } = values;
  const { before, fields: old, between, body: oldBody } = split(source);
  const wanted = clean(fields) ?? {};
  let yaml = edited(old, wanted);
  if (!same(clean(plain(parsed(yaml).contents)) ?? {}, wanted)) yaml = rewritten(old, wanted);
  if (oldBody === undefined) return yaml;
  const [, start, , end] = /^(\n*)([^]*?)(\s*)$/.exec(oldBody);
  const story = (body ?? "").trim();
  const kept = story === oldBody.trim() ? oldBody : `${start || "\n"}${story}${end || "\n"}`;
  return `${before}${yaml}${between}${kept}`;
}

function split(text) {
  const found = FENCE.exec(text);
  if (!found || found.index) return { before: "", fields: text };
  return { before: found[1], fields: found[2], between: found[3], body: text.slice(found[0].length) };
}

function parsed(yaml) {
  const options = { schema: "failsafe", keepSourceTokens: true, merge: false, strict: true };
  const document = parseDocument(yaml, options);
  if (document.errors.length) {
    const place = document.errors[0].linePos?.[0].line ?? 1;
    throw new Error(`Regel ${place} van dit bestand is niet te lezen: verbeter het eerst op GitHub.`);
  }
  return document;
}

function plain(node) {
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  }
  if (isSeq(node)) return node.items.map(plain);
  if (node && !isScalar(node)) throw new Error("Dit bestand gebruikt * of &: verbeter het op GitHub.");
  return node?.value ?? "";
}

/** A value without what is empty, as an absent field; undefined when nothing is left. */
function clean(value) {
  if (Array.isArray(value)) {
    const items = value.map(clean).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value && typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => [key, clean(inner)]);
    const filled = pairs.filter(([, inner]) => inner !== undefined);
    return filled.length ? Object.fromEntries(filled) : undefined;
  }
  const text = String(value ?? "").replaceAll(/\r\n?/g, "\n");
  return text.trim() ? text : undefined;
}

const isText = (value) => typeof value === "string";

/** Whether two values say the same: space around a text says nothing. */
function same(one, other) {
  if (isText(one) || isText(other)) return isText(one) && isText(other) && one.trim() === other.trim();
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one ?? {});
  if (keys.length !== Object.keys(other ?? {}).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]));
}

// -- a change as splices of the old text ------------------------------------------------------

function edited(yaml, wanted) {
  const splices = [];
  const root = parsed(yaml).contents;
  if (!isMap(root)) return rewritten(yaml, wanted);
  editMap(root, wanted, { yaml, splices });
  splices.sort((one, other) => other.start - one.start || other.end - one.end || other.order - one.order);
  let result = yaml;
  for (const { start, end, text } of splices) {
    const line = start > 0 && start === result.length && !result.endsWith("\n") && text.endsWith("\n");
    result = `${result.slice(0, start)}${line ? "\n" : ""}${text}${result.slice(end)}`;
  }
  return result;
}

function splice(context, start, end, text) {
  context.splices.push({ start, end, text, order: context.splices.length });
}

function edit(node, value, indent, context) {
  const old = clean(plain(node));
  if (old !== undefined && same(old, value)) return;
  if (isMap(node) && !node.flow && isGroup(value) && node.items.length) editMap(node, value, context);
  else if (isSeq(node) && !node.flow && Array.isArray(value)) editSeq(node, value, context);
  else if (isScalar(node) && isText(value)) editScalar(node, value, indent, context);
  else if (node.flow) splice(context, node.range[0], node.range[1], flow(value));
  else throw new RangeError("another form");
}

const isGroup = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

function editScalar(node, value, indent, { yaml, ...context }) {
  const [start, end] = node.range;
  const source = yaml.slice(start, end);
  if (!node.type?.startsWith("BLOCK")) {
    const space = start && /[:-]/.test(yaml[start - 1]) ? " " : "";
    splice(context, start, end, space + scalar(value, indent));
    return;
  }
  const [, header, rest] = /^([^\n]*)\n?([^]*)$/.exec(source);
  const depth = /^\n*( +)/.exec(rest)?.[1] ?? indent;
  const text = value.trim();
  const ending = /\n*$/.exec(source)[0];
  const literal = header.startsWith("|") && !/\d/.test(header) && isLiteral(value);
  const lines = literal ? `${header}\n${indented(text, depth)}` : scalar(value, indent);
  splice(context, start, end, lines.replace(/\n*$/, "") + ending);
}

/** Fields in place; one that is new comes after the one before it in `wanted`. */
function editMap(map, wanted, context) {
  const { yaml } = context;
  const column = columnOf(yaml, map.items[0].key.range[0]);
  const indent = " ".repeat(column);
  const pairs = new Map(map.items.map((pair) => [pair.key.value, pair]));
  for (const [key, pair] of pairs) {
    const end = endOf(pair, yaml);
    if (key in wanted) {
      const mark = context.splices.length;
      try {
        edit(pair.value, wanted[key], `${indent}  `, context);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        context.splices.length = mark;
        splice(context, pair.key.range[0], end, `${key}:${below(wanted[key], indent)}\n`);
      }
    } else if (clean(plain(pair.value)) !== undefined) {
      const start = lineOf(yaml, pair.key.range[0]);
      if (yaml.slice(start, pair.key.range[0]).trim()) throw new RangeError("beside a dash");
      splice(context, start, end, "");
    }
  }
  let after;
  for (const [key, value] of Object.entries(wanted)) {
    if (pairs.has(key)) {
      after = pairs.get(key);
    } else if (after) {
      splice(context, endOf(after, yaml), endOf(after, yaml), `${indent}${key}:${below(value, indent)}\n`);
    } else {
      const first = map.items[0].key.range[0];
      const start = lineOf(yaml, first);
      if (yaml.slice(start, first).trim()) splice(context, first, first, `${key}:${below(value, indent)}\n${indent}`);
      else splice(context, start, start, `${indent}${key}:${below(value, indent)}\n`);
    }
  }
}

/** Items that stay where they are; between them, old and new ones are paired in order. */
function editSeq(seq, wanted, context) {
  const { yaml } = context;
  const dashes = seq.srcToken.items.map(({ start }) => start.find(({ type }) => type === "seq-item-ind"));
  const items = seq.items.map((node, index) => ({ node, dash: dashes[index]?.offset }));
  const filled = items.filter(({ node }) => clean(plain(node)) !== undefined);
  if (!filled.length || filled.some(({ dash }) => dash === undefined)) throw new RangeError("empty");
  const indent = " ".repeat(columnOf(yaml, filled[0].dash));
  const place = (index) => (index ? endOf(filled[index - 1].node, yaml) : lineOf(yaml, filled[0].dash));
  if (yaml.slice(lineOf(yaml, filled[0].dash), filled[0].dash).trim()) throw new RangeError("beside");
  for (const [olds, news, at] of gaps(filled.map(({ node }) => clean(plain(node))), wanted)) {
    const paired = Math.min(olds.length, news.length);
    for (let index = 0; index < paired; index += 1) {
      edit(filled[olds[index]].node, wanted[news[index]], `${indent}  `, context);
    }
    for (const index of olds.slice(paired)) {
      const { node, dash } = filled[index];
      splice(context, lineOf(yaml, dash), endOf(node, yaml), "");
    }
    const start = place(paired ? olds[paired - 1] + 1 : at);
    const added = news.slice(paired).map((index) => `${indent}-${beside(wanted[index], indent)}\n`);
    if (added.length) splice(context, start, start, added.join(""));
  }
}

/** The places of two lists between their longest common subsequence: `[old, new, where]`. */
function gaps(olds, news) {
  const length = Array.from({ length: olds.length + 1 }, () => new Array(news.length + 1).fill(0));
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      length[i][j] = same(olds[i], news[j])
        ? length[i + 1][j + 1] + 1
        : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const found = [];
  let [i, j, gap] = [0, 0, [[], [], 0]];
  while (i < olds.length || j < news.length) {
    if (i < olds.length && j < news.length && same(olds[i], news[j])) {
      found.push(gap);
      [i, j] = [i + 1, j + 1];
      gap = [[], [], i];
    } else if (j >= news.length || (i < olds.length && length[i + 1][j] >= length[i][j + 1])) {
      gap[0].push(i++);
    } else {
      gap[1].push(j++);
    }
  }
  return [...found, gap];
}

const lineOf = (yaml, offset) => yaml.lastIndexOf("\n", offset - 1) + 1;
const columnOf = (yaml, offset) => offset - lineOf(yaml, offset);

/** Where the line after a node begins. */
function endOf(node, yaml) {
  let last = node;
  for (;;) {
    if (last.key) last = last.value?.range[1] > last.key.range[1] ? last.value : last.key;
    else if ((isMap(last) || isSeq(last)) && !last.flow && last.items.length) last = last.items.at(-1);
    else break;
  }
  let end = last.range[1];
  if (last.type?.startsWith("BLOCK")) {
    while (yaml[end - 1] === "\n" && yaml[end - 2] === "\n") end -= 1;
    if (yaml[end - 1] === "\n") return end;
  }
  const next = yaml.indexOf("\n", end);
  return next < 0 ? yaml.length : next + 1;
}

// -- values as new text -----------------------------------------------------------------------

function rewritten(yaml, wanted) {
  const comments = yaml.split("\n").filter((line) => /^\s*#/.test(line));
  const fields = Object.entries(wanted).map(([key, value]) => `${key}:${below(value, "")}`);
  return [...comments, ...fields, ""].join("\n");
}

/** A value behind its key. */
function below(value, indent) {
  if (Array.isArray(value)) {
    return value.map((item) => `\n${indent}  -${beside(item, `${indent}  `)}`).join("");
  }
  return isGroup(value) ? `\n${indent}  ${group(value, `${indent}  `)}` : ` ${scalar(value, `${indent}  `)}`;
}

/** A value behind its dash. */
function beside(value, indent) {
  if (Array.isArray(value)) return ` ${flow(value)}`;
  return ` ${isGroup(value) ? group(value, `${indent}  `) : scalar(value, `${indent}  `)}`;
}

function group(value, indent) {
  const pairs = Object.entries(value).map(([key, inner]) => `${key}:${below(inner, indent)}`);
  return pairs.join(`\n${indent}`);
}

const isLiteral = (text) => text.trim().includes("\n") && !SPECIAL.test(text);

function scalar(value, indent) {
  if (isLiteral(value)) return `|\n${indented(value.trim(), indent)}`;
  const text = value.trim();
  if (SPECIAL.test(text) || /[\n\t]/.test(text)) return quoted(text);
  return INDICATOR.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

const indented = (text, indent) => text.split("\n").map((line) => line && indent + line).join("\n");

const quoted = (text) =>
  JSON.stringify(text).replaceAll(new RegExp(SPECIAL, "gu"), (letter) =>
    [...letter].map((one) => `\\U${one.codePointAt(0).toString(16).padStart(8, "0")}`).join(""),
  );

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isGroup(value)) {
    return `{${Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`).join(", ")}}`;
  }
  const text = value.trim();
  if (/[\n\t]/.test(text) || SPECIAL.test(text)) return quoted(text);
  return /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
