import type { Actor, Mention } from "../../library/actors/cast.ts";
import type { Aspect, Cues } from "./cues.ts";
import { isVerb, type Part } from "./parts.ts";
import type { Token } from "./tokens.ts";

/** How far behind a subject its own verb and what belongs to it are looked for, in words. */
const NEAR = 12;

export interface Told {
  readonly strengths: Record<Aspect, number>;
  readonly plain: number;
  /** Whether it is named otherwise than in passing. */
  readonly part: boolean;
}

/**
 * What a sentence tells of an actor. Of its parts in it each gives, and the greatest counts:
 * - a subject tells what it *wants* where a word of aims follows it ("seeks", "goal"; also right behind its
 *   possessive, as in "the Taliban’s desire"); what it *suffers* where a word of bearing does ("faces", "lacks");
 *   else what it *does*, where it has a verb other than an auxiliary; "is a …" *introduces* it;
 * - what a harming verb or noun governs ("fighting IS-Khorasan", "rejection of …") or stands against ("campaign
 *   against", "threat to") is what it *suffers*;
 * - *with* where two actors have parts that aren't passing, and the other suffers or a word of relations stands in
 *   the sentence ("allies", "split").
 * A subject counts whole; the possessor of one 0.85 (its deeds 0.5: they are its people's or things'), "of" 0.6. What is only named in passing tells nothing.
 * @param leaning The part that a pronoun gives the actor, where it isn't named.
 */
export function strengthsOf(
  cues: Cues,
  row: readonly Token[],
  parts: readonly Part[],
  here: readonly Mention[],
  actor: Actor,
  leaning?: Part,
): Told {
  const strengths: Record<Aspect, number> = { introduced: 0, wants: 0, does: 0, suffers: 0, with: 0 };
  const take = (aspect: Aspect, strength: number) => {
    strengths[aspect] = Math.max(strengths[aspect], strength);
  };
  let plain = 0.1;
  for (const part of parts) {
    if (part !== leaning && here[part.mention]?.actor !== actor) continue;
    const token = row[part.scope[0] - 1];
    const possessive = token?.possessive === true;
    const scope = row.slice(part.scope[0], Math.min(part.scope[1], part.scope[0] + NEAR));
    const other = scope.findIndex(
      ({ mention }, index) => mention >= 0 && (scope[index - 1]?.mention ?? 0) < 0,
    );
    const own = other < 0 ? scope : scope.slice(0, other);
    const has = (stems: ReadonlySet<string>, words = own) =>
      words.some((word) => !word.joined && stems.has(word.stem));
    if (possessive && has(cues.wants, scope.slice(0, 2))) take("wants", 0.9);
    if (part.kind === "subject" || part.kind === "of") {
      const weight = part.kind === "of" ? 0.6 : possessive ? 0.85 : 1;
      plain = Math.max(plain, 0.4 * weight);
      const wants = has(cues.wants);
      const bears = has(cues.bears, scope) || deprived(scope);
      const acts = scope.some(
        (word, index) => !cues.forms.auxiliaries.has(word.form) && isVerb(cues, row, part.scope[0] + index),
      );
      // What two pursue together says less of either than what one does: "are pursuing different goals".
      const alone = !parts.some(
        (each) =>
          each !== part &&
          each.kind === part.kind &&
          each.scope[1] === part.scope[1] &&
          here[each.mention]?.actor !== actor,
      );
      if (wants) take("wants", alone ? weight : 0.5 * weight);
      if (bears) take("suffers", 0.8 * weight);
      if (isDefined(scope)) take("introduced", 0.7 * weight);
      else if (acts && !(wants || bears)) take("does", possessive ? 0.5 : 0.9 * weight);
      else take("does", 0.4 * weight);
    } else if (part.kind === "against" || (part.kind === "object" && cues.harms.has(part.governor ?? ""))) {
      take("suffers", part.infinitive ? 0.35 : 0.7);
      plain = Math.max(plain, 0.2);
    }
  }
  const others = parts.filter(
    (part) =>
      part !== leaning && here[part.mention]?.actor !== actor && part.kind !== "passing" && !part.infinitive,
  );
  const mine = parts.filter(
    (part) =>
      (part === leaning || here[part.mention]?.actor === actor) &&
      part.kind !== "passing" &&
      !part.infinitive,
  );
  const related = row.some((word) => !word.joined && cues.relates.has(word.stem));
  const harmed = others.some(
    ({ kind, governor }) => kind === "against" || (kind === "object" && cues.harms.has(governor ?? "")),
  );
  if (others.length > 0 && mine.length > 0 && (related || harmed)) {
    const active = mine.some(({ kind }) => kind === "subject" || kind === "among");
    const owner = mine.every((part) => row[part.scope[0] - 1]?.possessive === true);
    take("with", active && !owner ? 0.9 : active || mine.some(({ kind }) => kind === "of") ? 0.6 : 0.5);
  }
  return { strengths, plain, part: mine.length > 0 };
}

/** "is a …", "was the …": what it is, rather than what it does. */
function isDefined(scope: readonly Token[]): boolean {
  const [verb, article] = scope.filter(({ mention }) => mention < 0);
  return (
    /^(?:is|are|was|were|remains?)$/u.test(verb?.form ?? "") && /^(?:an?|the|one)$/u.test(article?.form ?? "")
  );
}

/** "does not have": what it lacks. */
function deprived(scope: readonly Token[]): boolean {
  const forms = scope.map(({ form }) => form).join(" ");
  return /\b(?:not (?:\w+ )?have|cannot)\b/u.test(forms);
}
