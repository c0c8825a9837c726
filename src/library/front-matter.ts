import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from "yaml";
import { z } from "zod";
import type { CorpusFault } from "./corpus-error.ts";
import { lines } from "./lines.ts";
import type { Source } from "./report.ts";

/** What a front matter may say; every value is a string in the file (`date: 2023` isn't a number). */
const oneLine = z
  .string("wanted one line of text")
  .trim()
  .min(1, "wanted one line of text")
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "wanted one line of text")
  .max(500, "wanted at most 500 characters");

const PAGES = "wanted the paragraph with which each page begins, as in [1, 4, 9]";

const schema = z.strictObject({
  title: oneLine.optional(),
  publisher: oneLine.optional(),
  author: oneLine.optional(),
  date: z
    .string("wanted a date as 2023, 2023-05 or 2023-05-17")
    .refine(isDate, "wanted a date as 2023, 2023-05 or 2023-05-17")
    .optional(),
  language: z
    .string("wanted a BCP 47 code such as en, pt-BR or zh-Hant")
    .refine(isLanguage, "wanted a BCP 47 code such as en, pt-BR or zh-Hant")
    .transform((code) => Intl.getCanonicalLocales(code)[0] ?? code)
    .optional(),
  url: z
    .string("wanted a web address that begins with https:// or http://")
    .refine(isWebAddress, "wanted a web address that begins with https:// or http://")
    .optional(),
  licence: oneLine.optional(),
  pages: z
    .array(
      z
        .string(PAGES)
        .regex(/^[1-9]\d{0,8}$/u, PAGES)
        .transform(Number),
      PAGES,
    )
    .min(1, PAGES)
    .optional(),
});

export const FRONT_MATTER_KEYS: readonly string[] = Object.keys(schema.shape);

/** Far more than the keys need, and little enough that no nesting exhausts the parser's stack. */
const LONGEST = 10_000;

export interface FrontMatter extends Source {
  readonly title?: string;
  readonly language?: string;
}

export type FrontMatterRead = {
  /** What it says; empty where there is none, or it has faults. */
  readonly says: FrontMatter;
  /** Where the body starts in the file's text. */
  readonly bodyStart: number;
  /** The line of a key, for faults that only the body shows. */
  readonly lineOf: (key: string) => number | null;
  readonly faults: readonly CorpusFault[];
};

/** Reads the YAML between a first line `---` and the next one. */
export function readFrontMatter(file: string, text: string): FrontMatterRead {
  const none = { says: {}, bodyStart: 0, lineOf: () => null, faults: [] };
  let yamlStart: number | null = null;
  for (const line of lines(text)) {
    const fence = /^---[ \t]*$/u.test(text.slice(line.start, line.end));
    if (yamlStart === null) {
      if (!fence) return none;
      yamlStart = line.next;
    } else if (fence) {
      const length = line.start - yamlStart;
      if (length > LONGEST) {
        const message = `front matter of ${length} characters, wanted at most ${LONGEST}`;
        return { ...none, bodyStart: line.next, faults: [{ file, line: 1, message }] };
      }
      return { ...parse(file, text.slice(yamlStart, line.start)), bodyStart: line.next };
    }
  }
  if (yamlStart === null) return none;
  const message = "the front matter that starts here has no end, wanted a line --- below it";
  return { ...none, bodyStart: text.length, faults: [{ file, line: 1, message }] };
}

function parse(file: string, yaml: string): Omit<FrontMatterRead, "bodyStart"> {
  const counter = new LineCounter();
  // Lone CRs are line breaks to us but not to YAML; the copy has the same length.
  // The failsafe schema leaves every value the string that stands there: a date stays one, `no` is a word.
  const document = parseDocument(yaml.replace(/\r(?!\n)/gu, "\n"), {
    schema: "failsafe",
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
  });
  // The fence above the YAML is line 1 of the file.
  const lineAt = (offset: number) => counter.linePos(offset).line + 1;
  const fault = (offset: number, message: string): CorpusFault => ({ file, line: lineAt(offset), message });
  const syntax = [
    ...[...document.errors, ...document.warnings].map((error) =>
      fault(error.pos[0], YAML_FAULTS[error.code] ?? `${lowerFirst(error.message)}, wanted YAML`),
    ),
    ...machinery(document).map((offset) => fault(offset, "a YAML anchor, alias or tag, wanted plain values")),
  ];
  const lineOf = (key: string, index?: number) => {
    const offset = offsetOf(document, key, index);
    return offset === null ? null : lineAt(offset);
  };
  if (syntax.length > 0) return { says: {}, lineOf, faults: distinct(syntax) };
  if (document.contents === null) return { says: {}, lineOf, faults: [] };
  if (!isMap(document.contents)) {
    return { says: {}, lineOf, faults: [fault(0, `no keys in the front matter, wanted ${KEYS}`)] };
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const result = schema.safeParse(value);
  if (result.success) return { says: definedOnly(result.data), lineOf, faults: [] };
  const faults = result.error.issues.flatMap((issue): CorpusFault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file,
        line: lineOf(key),
        message: `unknown key "${key}", wanted ${KEYS}`,
      }));
    }
    const [key, index] = issue.path;
    const line = lineOf(String(key), typeof index === "number" ? index : undefined);
    return [
      { file, line, message: `${issue.path.join(" ")} is ${shown(value, issue.path)}, ${issue.message}` },
    ];
  });
  return { says: {}, lineOf, faults };
}

/** What is said of the faults that are likeliest, by the parser's code. */
const YAML_FAULTS: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a colon within a value, wanted such a value in quotes: title: "One: two"',
  DUPLICATE_KEY: "a key that stands there twice, wanted it once",
  TAB_AS_INDENT: "a tab before a key, wanted keys at the start of the line",
};

const KEYS = `one of ${FRONT_MATTER_KEYS.join(", ")}`;

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The parser says the same of a line for every bracket that is missing there. */
function distinct(faults: readonly CorpusFault[]): CorpusFault[] {
  return [...new Map(faults.map((each) => [`${each.line} ${each.message}`, each])).values()];
}

/** Where YAML's machinery stands, which no front matter needs and a bomb is made of. */
function machinery(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Alias: (_, node) => void found.push(node.range?.[0] ?? 0),
    Value: (_, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) found.push(node.range?.[0] ?? 0);
    },
  });
  return found;
}

function offsetOf(document: Document, key: string, index?: number): number | null {
  if (!isMap(document.contents)) return null;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (pair === undefined || !isScalar(pair.key)) return null;
  if (index !== undefined) {
    const item: unknown = document.getIn([key, index], true);
    if (isScalar(item)) return item.range?.[0] ?? null;
  }
  return pair.key.range?.[0] ?? null;
}

function shown(value: unknown, path: readonly PropertyKey[]): string {
  let at = value;
  for (const step of path) at = typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined;
  const text = JSON.stringify(at) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function isDate(text: string): boolean {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text)) return true;
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Well-formed, and with two or three letters for the language itself, as all registered ones have. */
function isLanguage(code: string): boolean {
  try {
    return new Intl.Locale(code).language.length <= 3;
  } catch {
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
}
