import type { ActorAnswer, ActorFound, ActorUnknown, NoActors } from "../answers/actor/actor.ts";
import type { Companion } from "../answers/actor/company.ts";
import type { Aspect } from "../answers/actor/cues.ts";
import type { SummaryItem } from "../answers/actor/summary.ts";
import type { Occurrences } from "../answers/actor/unknown.ts";
import type { Actor, Mention } from "../library/actors/cast.ts";
import { addressOf } from "../library/address.ts";
import { placeLabel } from "../library/place.ts";
import { displayText } from "../text/display.ts";
import { prefixed, styled, wrapped, type Look } from "./layout.ts";

const MARGIN = "  ";
const BAR = `${MARGIN}│ `;
/** How many companions are listed. */
const COMPANIONS = 8;

/** What a person reads of an actor: who it is, what the source says of it, with whom and where. */
export function renderActor(answer: ActorAnswer, look: Look): string {
  switch (answer.kind) {
    case "found":
      return lines(found(answer, look));
    case "unknown":
      return lines(unknown(answer, look));
    case "no actors":
      return lines(noActors(answer, look));
    default:
      return answer satisfies never;
  }
}

function found(answer: ActorFound, look: Look): string[] {
  const { actor, names, summary, company, mentions } = answer;
  const also = names.filter(({ name }) => name !== actor.name);
  const own = names.find(({ name }) => name === actor.name);
  const counts = [own, ...also].flatMap((one) => (one === undefined ? [] : [`${one.name} ×${one.count}`]));
  return [
    styled(look, "bold", `${actor.name} (${actor.kind})`),
    ...remarks(answer).flatMap((remark) => prefixed(look, "", remark, "yellow")),
    ...prefixed(look, MARGIN, counts.join(" · "), "dim"),
    ...(summary.length === 0 ? ["", "The source only names it; nothing is said of it."] : []),
    ...summary.flatMap((item) => ["", ...summaryItem(item, look)]),
    ...(company.length === 0 ? [] : ["", styled(look, "bold", "With whom (shared sentences; paragraphs)")]),
    ...company.slice(0, COMPANIONS).flatMap((one) => prefixed(look, MARGIN, companion(one))),
    ...(company.length > COMPANIONS ? [`${MARGIN}and ${company.length - COMPANIONS} more`] : []),
    ...relationLines(answer, look),
    "",
    styled(look, "bold", mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`),
    ...where(mentions).flatMap((line) => prefixed(look, MARGIN, line)),
  ];
}

function remarks({ by, typed, others, partOf, parts }: ActorFound): string[] {
  return [
    ...foundBy(by, typed),
    ...(others.length === 0 ? [] : [`${JSON.stringify(typed)} may also mean ${nameList(others)}.`]),
    ...(partOf.length === 0 ? [] : [`Part of ${nameList(partOf)}, says the editor.`]),
    ...(parts.length === 0 ? [] : [`Parts of it, says the editor: ${nameList(parts)}.`]),
  ];
}

function nameList(actors: readonly Actor[]): string {
  return actors.map(({ name }) => name).join(", ");
}

function foundBy(by: ActorFound["by"], typed: string): string[] {
  switch (by.kind) {
    case "name":
    case "surname":
      return [];
    case "known as":
      return by.inside
        ? [`Searched as ${by.name}, which the reports have only within longer names.`]
        : [`Searched as ${by.name}, which the reports don't use.`];
    case "typo":
      return [`Nobody is called ${JSON.stringify(typed)}; taken for ${by.name}.`];
    default:
      return by satisfies never;
  }
}

function summaryItem({ quote, block, about, pinned }: SummaryItem, look: Look): string[] {
  const label = [
    `${placeLabel([block])} · ${quote.report.id}`,
    ...(about === null ? [] : [ABOUT[about]]),
    ...(pinned ? ["pinned by the editor"] : []),
  ];
  return [
    ...prefixed(look, BAR, displayText(quote.text)),
    ...prefixed(look, MARGIN, label.join(" · "), "cyan"),
  ];
}

const ABOUT: Readonly<Record<Aspect, string>> = {
  introduced: "who it is",
  wants: "what it wants",
  does: "what it does",
  suffers: "what it suffers",
  with: "with or against whom",
};

function companion({ actor, paragraphs, sentences }: Companion): string {
  const places = paragraphs.map(({ report, block }) => addressOf(report, block).replace(/^.*:/u, "¶"));
  return `${actor.name}: ${sentences}; ${places.join(" ")}`;
}

/** What the editor says of two actors, each with the words of the source that say so. */
function relationLines({ relations, actor, company }: ActorFound, look: Look): string[] {
  if (relations.length === 0) return [];
  const nameOf = (id: string) => company.find((one) => one.actor.id === id)?.actor.name ?? id;
  return [
    "",
    styled(look, "bold", "Relations, in the editor's words, with those of the source"),
    ...relations.flatMap(({ from, to, kind, evidence }) => [
      ...prefixed(
        look,
        MARGIN,
        from === actor.id ? `${kind} ${nameOf(to)}` : `${nameOf(from)} ${kind} it`,
        "cyan",
      ),
      ...prefixed(look, BAR, displayText(evidence.text)),
    ]),
  ];
}

/** The blocks with mentions, a report a line. */
function where(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { report, block } of mentions) {
    const own = counts.get(report.id) ?? new Map<string, number>();
    counts.set(report.id, own);
    const label = placeLabel([block]);
    own.set(label, (own.get(label) ?? 0) + 1);
  }
  return [...counts].map(([id, own]) => {
    const places = [...own].map(([label, count]) => (count === 1 ? label : `${label} ×${count}`));
    return `${id}: ${places.join(", ")}`;
  });
}

function unknown({ typed, nearest, says }: ActorUnknown, look: Look): string[] {
  const names = nearest.map(({ actor, name }) => (actor.name === name ? name : `${name} (${actor.name})`));
  return [
    ...wrapped(`No actor is called ${JSON.stringify(typed)}.`, look.width).map((line) =>
      styled(look, "yellow", line),
    ),
    ...(names.length === 0 ? [] : prefixed(look, "", `The nearest names: ${names.join(", ")}.`)),
    ...occurrences(says, look),
  ];
}

function noActors({ says }: NoActors, look: Look): string[] {
  return [
    styled(look, "yellow", "Nobody has said yet who the actors of these reports are."),
    "They are named in actors.yaml, in the folder of the reports. To begin one:",
    "  npm run -s verbatim -- actors suggest",
    ...occurrences(says, look),
  ];
}

function occurrences({ count, first }: Occurrences, look: Look): string[] {
  if (count === 0) return ["The words don't stand in the reports."];
  return [
    `The words stand in ${count === 1 ? "one sentence" : `${count} sentences`} of the reports${count > first.length ? "; the first" : ""}:`,
    ...first.flatMap(({ quote, block, report }) => [
      "",
      ...prefixed(look, BAR, displayText(quote.text)),
      ...prefixed(look, MARGIN, `${placeLabel([block])} · ${report.id}`, "cyan"),
    ]),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
