import type { ActorAnswer, ActorFound } from "../answers/actor/actor.ts";
import type { Quote } from "../library/quote.ts";
import type { Block, Report } from "../library/report.ts";

/**
 * An actor as scripts get it. Where no actor has the name, `actor` is null, the lists are empty, and `nearest`
 * and `occurrences` say what there is instead. Offsets are UTF-16 code units into the report's body.
 */
export function actorJson(answer: ActorAnswer) {
  if (answer.kind === "found") return found(answer);
  return {
    actor: null,
    mentions: [],
    summary: [],
    with: [],
    nearest:
      answer.kind === "unknown" ? answer.nearest.map(({ actor, name }) => ({ id: actor.id, name })) : [],
    occurrences: {
      count: answer.says.count,
      first: answer.says.first.map(({ report, block, quote }) => words(report, block, quote)),
    },
  };
}

function found({ actor, by, typed, others, names, mentions, summary, company, relations }: ActorFound) {
  return {
    actor: { id: actor.id, name: actor.name, kind: actor.kind, names },
    // How the name that was typed was understood: "name", "known as" (no report uses it), "surname" or "typo".
    searched: { typed, by: by.kind, as: by.name, others: others.map(({ id }) => id) },
    mentions: mentions.map(({ report, block, start, end }) =>
      words(report, block, { start, end, text: report.body.slice(start, end) }),
    ),
    summary: summary.map(({ quote, block, about }) => ({ ...words(quote.report, block, quote), about })),
    with: company.map(({ actor: other, paragraphs }) => ({
      actor: other.id,
      paragraphs: paragraphs.map(({ report, block }) => ({ report: report.id, paragraph: block.paragraph })),
    })),
    relations: relations.map(({ from, to, kind, evidence: { report, start, end, text } }) => ({
      from,
      to,
      kind,
      evidence: { report: report.id, start, end, text },
    })),
  };
}

function words(report: Report, block: Block, { start, end, text }: Pick<Quote, "start" | "end" | "text">) {
  return { report: report.id, paragraph: block.paragraph, start, end, text };
}
