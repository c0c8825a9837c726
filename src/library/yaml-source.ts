import { isAlias, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { CorpusFault } from "./corpus-error.ts";

/** A YAML file whose every scalar is the string that stands there, with the line of every value. */
export interface YamlSource {
  /** Maps, arrays and strings; null where the file says nothing. */
  readonly value: unknown;
  /** The line, from 1, of the value at a path (or of the nearest value above it that the file has). */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export type YamlRead =
  | { readonly ok: true; readonly source: YamlSource }
  | { readonly ok: false; readonly faults: readonly CorpusFault[] };

/**
 * Reads YAML as plain data: a date stays the string it is and `no` is a word. Anchors, aliases and tags,
 * which data written by hand doesn't need and a bomb is made of, are faults; so is a key given twice.
 */
export function readYaml(file: string, text: string): YamlRead {
  const deep = tooDeep(text);
  if (deep !== null) {
    const message = `nested deeper than ${DEEPEST}, wanted lists and maps of a few levels`;
    return { ok: false, faults: [{ file, line: deep, message }] };
  }
  const counter = new LineCounter();
  // Lone CRs are line breaks to us but not to YAML; the copy has the same length.
  const document = parseDocument(text.replace(/\r(?!\n)/gu, "\n"), {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    // The parser compares every key with every other; see duplicates().
    uniqueKeys: false,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const fault = (offset: number, message: string): CorpusFault => ({ file, line: lineAt(offset), message });
  const faults = [
    ...[...document.errors, ...document.warnings].map((error) =>
      fault(error.pos[0], PLAINLY[error.code] ?? `${lowerFirst(error.message)}, wanted YAML`),
    ),
    ...duplicates(document).map((offset) => fault(offset, "a key that stands there twice, wanted it once")),
    ...machinery(document).map((offset) => fault(offset, "a YAML anchor, alias or tag, wanted plain values")),
  ];
  if (faults.length > 0) return { ok: false, faults: distinct(faults) };
  const value: unknown = document.contents === null ? null : document.toJS({ maxAliasCount: 0 });
  return { ok: true, source: { value, lineOf: (path) => lineAt(offsetOf(document, path)) } };
}

/** Far deeper than anything that is written by hand. */
const DEEPEST = 100;

/**
 * The line, from 1, at which YAML may be nested too deep, or null: the parser calls itself for every level, and
 * a few thousand of them end the process. Brackets within quotes count too, and columns stand for levels of
 * blocks, so this is an upper bound.
 */
function tooDeep(text: string): number | null {
  let depth = 0;
  for (const [at, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const [indent = ""] = /^[ \t]*(?:[-?][ \t]+)*/u.exec(line) ?? [];
    if (indent.length > DEEPEST) return at + 1;
    for (const character of line) {
      if (character === "[" || character === "{") depth += 1;
      else if ((character === "]" || character === "}") && depth > 0) depth -= 1;
      if (depth > DEEPEST) return at + 1;
    }
  }
  return null;
}

/** What is said of the likeliest faults, by the parser's code. */
const PLAINLY: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon within a value, wanted such a value in quotes: title: "One: two"',
  TAB_AS_INDENT: "a tab before a key, wanted spaces",
};

/** The parser says the same of a line for every bracket that is missing there. */
function distinct(faults: readonly CorpusFault[]): CorpusFault[] {
  return [...new Map(faults.map((each) => [`${each.line} ${each.message}`, each])).values()];
}

/** Where YAML's machinery stands. */
function machinery(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) {
        found.push(node.range?.[0] ?? 0);
      }
    },
  });
  return found;
}

/** Where a map's keys stand again. */
function duplicates(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (!isCollection(node)) break;
    const item: unknown = node.items.find((each, index) =>
      isPair(each) ? isScalar(each.key) && each.key.value === step : index === step,
    );
    // A key tells the line of a map's value, which may begin on the next one.
    const place: unknown = isPair(item) ? item.key : item;
    if (!isNode(place)) break;
    offset = place.range?.[0] ?? offset;
    node = isPair(item) ? item.value : item;
  }
  return offset;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What stands at a path of a value, as JSON for a message, shortened. */
export function shownAt(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  for (const step of path) at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
  const text = at === undefined ? "missing" : JSON.stringify(at);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
