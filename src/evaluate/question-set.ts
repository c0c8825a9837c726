import { z } from "zod";

/** A paragraph of a set of questions. */
export interface SetDoc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface SetQuestion {
  readonly id: string;
  readonly text: string;
  /** Ids of the docs that answer; empty where none does. */
  readonly right: ReadonlySet<string>;
  /** Wordings of the answer; `start` in UTF-16 code units into the right doc's text. */
  readonly answers: readonly { readonly text: string; readonly start: number }[];
}

/** Questions on paragraphs, with the paragraphs and words that answer them. */
export interface QuestionSet {
  readonly name: string;
  readonly docs: readonly SetDoc[];
  readonly questions: readonly SetQuestion[];
}

const answers = z.array(z.object({ text: z.string(), start: z.int() }));
const bench = z.object({
  name: z.string().optional(),
  docs: z.array(z.object({ id: z.string(), title: z.string().default(""), text: z.string() })),
  queries: z.array(
    z.object({
      id: z.string(),
      q: z.string(),
      rel: z.record(z.string(), z.number()),
      answers: answers.default([]),
      impossible: z.boolean().optional(),
    }),
  ),
});

const squad = z.object({
  data: z.array(
    z.object({
      title: z.string().default(""),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.union([z.string(), z.number()]).transform(String),
              question: z.string(),
              is_impossible: z.boolean().optional(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.int() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads a set of questions: `{docs: [{id, title, text}], queries: [{id, q, rel, answers, impossible?}]}`,
 * or SQuAD's JSON (1.1 or 2.0, and XQuAD's and COVID-QA's, which are shaped the same).
 * @throws Error that names the file and what in it is of another shape.
 */
export function readQuestionSet(json: string, file: string): QuestionSet {
  const value: unknown = JSON.parse(json);
  const shape = z.union([bench.transform(fromBench), squad.transform(fromSquad)]).safeParse(value);
  if (!shape.success) {
    throw new Error(
      `Cannot read ${file}: neither {docs, queries} nor SQuAD's {data: [{paragraphs}]}: ${z.prettifyError(shape.error)}`,
    );
  }
  return { ...shape.data, name: shape.data.name || (file.split(/[\\/]/u).at(-1) ?? file) };
}

function fromBench({ name, docs, queries }: z.output<typeof bench>): QuestionSet {
  return {
    name: name ?? "",
    docs,
    questions: queries.map(({ id, q, rel, answers: words, impossible }) => ({
      id,
      text: q,
      right: new Set(impossible === true ? [] : Object.keys(rel).filter((doc) => (rel[doc] ?? 0) > 0)),
      answers: words,
    })),
  };
}

function fromSquad({ data }: z.output<typeof squad>): QuestionSet {
  const docs: SetDoc[] = [];
  const questions: SetQuestion[] = [];
  for (const [a, article] of data.entries()) {
    for (const [p, { context, qas }] of article.paragraphs.entries()) {
      const id = `${a}.${p}`;
      docs.push({ id, title: article.title.replaceAll("_", " "), text: context });
      for (const { id: question, question: text, is_impossible: impossible, answers: words } of qas) {
        questions.push({
          id: question,
          text,
          right: new Set(impossible === true ? [] : [id]),
          answers: words.map(({ text: answer, answer_start: start }) => ({ text: answer, start })),
        });
      }
    }
  }
  return { name: "", docs, questions };
}
