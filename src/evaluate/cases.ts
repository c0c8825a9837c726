import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";

/** What a question asks for that its text answers. */
export const answerableKinds = ["plain", "paraphrase", "name", "typo", "keywords"] as const;
/** What a question asks for that its text doesn't answer. */
export const unanswerableKinds = ["unanswerable-on-topic", "unanswerable-off-topic"] as const;
/** Every kind of question, in the order in which a table lists them. */
export const caseKinds = [...answerableKinds, ...unanswerableKinds] as const;
export type CaseKind = (typeof caseKinds)[number];

/** One place that answers, of which finding any is right. */
export interface Expected {
  /** As an address writes it after the colon and as a block's label: `16`, `h1`, `credit`. */
  readonly at: string;
  /** Words of one sentence there, as the text has them; a line break of the text is a space here. */
  readonly words: string;
}

/** A question on a text, with what must be found. */
export interface Case {
  /** The report's id: the file of questions and the text have the same name. */
  readonly report: string;
  /** The text's file, from the project's folder, with `/`. */
  readonly text: string;
  /** Unique in its file. */
  readonly id: string;
  readonly kind: CaseKind;
  readonly question: string;
  /** Places that answer; empty exactly where the kind is an unanswerable one. */
  readonly find: readonly Expected[];
  /** Why the text doesn't answer; null exactly where it does. */
  readonly absent: string | null;
}

const line = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/u, "wanted one line without white space at its ends");
const place = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(
    z.string().regex(/^([1-9]\d*|h[1-9]\d*|credit)$/u, "wanted a paragraph's number, h1, h2 … or credit"),
  );
const common = { id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u), ask: line };
const find = z.array(z.strictObject({ at: place, words: line })).min(1, "wanted at least one place");

const fileShape = z.strictObject({
  text: line,
  cases: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.enum(answerableKinds), ...common, find }),
        z.strictObject({ kind: z.enum(unanswerableKinds), ...common, absent: line }),
      ]),
    )
    .min(1, "wanted at least one case"),
});

/**
 * Reads a file of questions; its format is described in tests/questions/README.md.
 *
 * @param fileName with or without folders; its last part without `.yaml` is the report's id
 * @throws Error with file and line where the YAML or its shape is wrong, a case expects nothing,
 * or two cases have one id or ask the same
 */
export function parseCases(yamlText: string, fileName: string): Case[] {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const where = lines.linePos(broken.pos[0]).line;
    throw new Error(`Cannot read ${fileName} line ${where}: ${broken.message.split("\n")[0] ?? ""}`);
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const read = fileShape.safeParse(document.toJS());
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const what = issue.path.length === 0 ? "the file" : issue.path.join(".");
      return `Cannot read ${fileName} line ${lineOf(issue.path)}: ${what}: ${issue.message}`;
    });
    throw new Error(faults.join("\n"));
  }

  const { text, cases } = read.data;
  const seen = new Set<string>();
  for (const [index, { id, ask }] of cases.entries()) {
    for (const [key, value] of Object.entries({ id, ask })) {
      const mark = `${key} ${value}`;
      if (seen.has(mark)) {
        const where = lineOf(["cases", index, key]);
        throw new Error(`Cannot read ${fileName} line ${where}: ${key} stands twice: ${value}`);
      }
      seen.add(mark);
    }
  }
  const report = (fileName.split(/[\\/]/u).at(-1) ?? fileName).replace(/\.ya?ml$/u, "");
  return cases.map((one) => ({
    report,
    text,
    id: one.id,
    kind: one.kind,
    question: one.ask,
    find: "find" in one ? one.find : [],
    absent: "absent" in one ? one.absent : null,
  }));
}
