import type { CorpusFault } from "./corpus-error.ts";
import { frontMatterSchema } from "./front-matter-schema.ts";
import { lines } from "./lines.ts";
import type { Source } from "./report.ts";
import { readYaml, shownAt } from "./yaml-source.ts";

/** Far more than the keys need, and little enough that no nesting exhausts the parser's stack. */
const LONGEST = 10_000;

const KEYS = `one of ${Object.keys(frontMatterSchema.shape).join(", ")}`;

export interface FrontMatter extends Source {
  readonly title?: string;
  readonly language?: string;
}

export interface FrontMatterRead {
  /** What it says; empty where there is none, or it has faults. */
  readonly says: FrontMatter;
  /** Where the body starts in the file's text. */
  readonly bodyStart: number;
  /** The line of a key, for faults that only the body shows. */
  readonly lineOf: (key: string) => number;
  readonly faults: readonly CorpusFault[];
}

/** Reads the YAML between a first line `---` and the next one. */
export function readFrontMatter(file: string, text: string): FrontMatterRead {
  const none = { says: {}, bodyStart: 0, lineOf: () => 1, faults: [] };
  const faulty = (message: string) => ({ ...none, faults: [{ file, line: 1, message }] });
  let yamlStart: number | null = null;
  for (const line of lines(text)) {
    const fence = /^---[ \t]*$/u.test(text.slice(line.start, line.end));
    if (yamlStart === null) {
      if (!fence) return none;
      yamlStart = line.next;
    } else if (fence) {
      const length = line.start - yamlStart;
      return length > LONGEST
        ? faulty(`front matter of ${length} characters, wanted at most ${LONGEST}`)
        : { ...parse(file, text.slice(yamlStart, line.start)), bodyStart: line.next };
    }
  }
  if (yamlStart === null) return none;
  return faulty("the front matter that starts here has no end, wanted a line --- below it");
}

function parse(file: string, yaml: string): Omit<FrontMatterRead, "bodyStart"> {
  // An empty line in place of the fence, so that lines count as in the file.
  const read = readYaml(file, `\n${yaml}`);
  if (!read.ok) return { says: {}, lineOf: () => 1, faults: read.faults };
  const { value, lineOf } = read.source;
  const of = (key: string) => lineOf([key]);
  if (value === null) return { says: {}, lineOf: of, faults: [] };
  if (typeof value !== "object" || Array.isArray(value)) {
    return {
      says: {},
      lineOf: of,
      faults: [{ file, line: 2, message: `no keys in the front matter, wanted ${KEYS}` }],
    };
  }
  const result = frontMatterSchema.safeParse(value);
  if (result.success) return { says: definedOnly(result.data), lineOf: of, faults: [] };
  const faults = result.error.issues.flatMap((issue): CorpusFault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file,
        line: of(key),
        message: `unknown key "${key}", wanted ${KEYS}`,
      }));
    }
    const [key, index] = issue.path;
    const name = typeof index === "number" ? `${String(key)}, item ${index + 1},` : String(key);
    return [
      {
        file,
        line: lineOf(issue.path),
        message: `${name} is ${shownAt(value, issue.path)}, ${issue.message}`,
      },
    ];
  });
  return { says: {}, lineOf: of, faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** Without the keys that have no value, which a `Source` doesn't have either. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
