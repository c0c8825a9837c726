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
  const counter = new LineCounter();
  // Lone CRs are line breaks to us but not to YAML; the copy has the same length.
  const document = parseDocument(text.replace(/\r(?!\n)/gu, "\n"), {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  const fault = (offset: number, message: string): CorpusFault => ({ file, line: lineAt(offset), message });
  const faults = [
    ...[...document.errors, ...document.warnings].map((error) =>
      fault(error.pos[0], PLAINLY[error.code] ?? `${lowerFirst(error.message)}, wanted YAML`),
    ),
    ...machinery(document).map((offset) => fault(offset, "a YAML anchor, alias or tag, wanted plain values")),
  ];
  if (faults.length > 0) return { ok: false, faults: distinct(faults) };
  const value: unknown = document.contents === null ? null : document.toJS({ maxAliasCount: 0 });
  return { ok: true, source: { value, lineOf: (path) => lineAt(offsetOf(document, path)) } };
}

/** What is said of the likeliest faults, by the parser's code. */
const PLAINLY: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon within a value, wanted such a value in quotes: title: "One: two"',
  DUPLICATE_KEY: "a key that stands there twice, wanted it once",
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
