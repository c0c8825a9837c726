import type { AskAnswer, Remark } from "../../answers/ask.ts";
import type { Grade } from "../../search/finder.ts";
import { echo } from "../cut.ts";
import { nameOf } from "../words/locale.ts";
import type { Words } from "../words/words.ts";
import { small } from "./elements.ts";

const NAMES_SHOWN = 2;
const NAME_CHARACTERS = 50;

/** What an answer's card says before its passages: how sure the finder is, and what is worth knowing of the question. */
export function askOpening(
  { grade, passages, remark, searchedAs }: AskAnswer,
  words: Words,
  offset: number,
): string {
  const verdict = offset > 0 ? words.button.more : VERDICT[grade](words);
  const near =
    grade === "doesn't say" && remark?.kind !== "empty"
      ? [passages.length === 0 ? words.ask.nothingNear : words.ask.nearest]
      : [];
  const renamed = searchedAs.slice(0, NAMES_SHOWN).map(({ typed, as, others }) =>
    words.ask.searchedAs(
      echo(typed, NAME_CHARACTERS),
      echo(as, NAME_CHARACTERS),
      others.slice(0, NAMES_SHOWN).map(({ name }) => echo(name, NAME_CHARACTERS)),
    ),
  );
  return [
    `**${verdict}**`,
    ...(remark === null ? [] : [remarkText(remark, words)]),
    ...renamed.map(small),
    ...near,
  ].join("\n");
}

const VERDICT: Readonly<Record<Grade, (words: Words) => string>> = {
  says: (words) => words.ask.says,
  "may say": (words) => words.ask.maySay,
  "doesn't say": (words) => words.ask.doesNotSay,
};

function remarkText(remark: Remark, words: Words): string {
  const languages = (codes: readonly string[]) =>
    codes
      .slice(0, 5)
      .map((code) => nameOf("language", code, words))
      .join(", ");
  switch (remark.kind) {
    case "empty":
      return words.ask.noQuestion;
    case "phrase":
      return words.ask.noPhrase;
    case "no such report":
      return words.ask.noSuchReport(echo(remark.ids.join(", "), 60));
    case "language":
      return words.ask.otherLanguage(nameOf("language", remark.asked, words), languages(remark.reports));
    case "script":
      return words.ask.otherScript(nameOf("script", remark.asked, words), languages(remark.reports));
    default:
      return remark satisfies never;
  }
}
