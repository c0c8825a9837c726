import type { Cues } from "./cues.ts";
import type { Token } from "./tokens.ts";

/**
 * What part a mention has in its sentence: who acts; to whom it is done; against whom; together with or between
 * whom; of whom something acts ("the presence of …"); or only named in passing.
 */
export type PartKind = "subject" | "object" | "against" | "among" | "of" | "passing";

export interface Part {
  readonly mention: number;
  readonly kind: PartKind;
  /** The stem of the verb or noun that governs it: "kill" of "that killed Zawahiri". */
  readonly governor: string | null;
  /** Whether "to" stands before the governing verb: what somebody may do rather than does. */
  readonly infinitive: boolean;
  /** The tokens that tell what it does, as indices: from behind the mention to where another subject begins. */
  readonly scope: readonly [from: number, to: number];
}

interface State {
  verb: string | null;
  infinitive: boolean;
  preposition: string | null;
  noun: string | null;
}

/**
 * Tells the part of each mention by rules of word order, without a parser. From left to right, a clause begins at
 * the sentence's start, at a semicolon, colon or dash, at a comma that divides no list of names, and at a
 * subordinating word. In it a mention is
 * - the subject where neither a verb nor a preposition stands before it ("the Taliban’s way … aims": whoever
 *   possesses the subject counts as it), or "and" stands before it and a finite verb behind it;
 * - "of" where only "of" stands between it and such a place ("The presence of ISKP has attracted …"), and behind a
 *   noun of relations ("have enjoyed the protection of the Taliban");
 * - "against" or "among" behind those prepositions ("campaign against ISKP", "split between the TTP and the IEA"),
 *   and "against" also behind a threat "to" it;
 * - the object where a verb stands before it and no preposition since; the subject where that is "by";
 * - else in passing.
 * In a list of names each has the part of the first, in brackets that of the name before.
 */
export function partsOf(cues: Cues, row: readonly Token[]): Part[] {
  const state: State = { verb: null, infinitive: false, preposition: null, noun: null };
  const parts: {
    mention: number;
    kind: PartKind;
    governor: string | null;
    infinitive: boolean;
    at: number;
  }[] = [];
  for (const [at, token] of row.entries()) {
    const before = row[at - 1];
    const inList = isListed(cues, row, at);
    if (startsClause(cues, row, at) && !inList)
      Object.assign(state, { verb: null, preposition: null, noun: null });
    if (token.mention >= 0) {
      const last = parts.at(-1);
      const copied = last !== undefined && before !== undefined && (inList || token.gap.includes("("));
      const part = copied ? { kind: last.kind, governor: last.governor } : partAt(cues, row, at, state);
      const infinitive = copied ? last.infinitive : part.kind === "object" && state.infinitive;
      parts.push({ mention: token.mention, ...part, infinitive, at });
      if (!copied && part.kind === "subject" && state.verb !== null && state.preposition !== "by")
        state.verb = null;
      if (part.kind !== "subject") state.noun = null;
    } else step(cues, row, at, state);
  }
  return parts.map(({ mention, kind, governor, infinitive, at }, index) => {
    const sameList = (other: number) => isListed(cues, row, parts[other]?.at ?? -1);
    let next = index + 1;
    while (next < parts.length && (parts[next]?.kind !== "subject" || sameList(next))) next++;
    return { mention, kind, governor, infinitive, scope: [at + 1, parts[next]?.at ?? row.length] as const };
  });
}

function partAt(
  cues: Cues,
  row: readonly Token[],
  at: number,
  state: State,
): { kind: PartKind; governor: string | null } {
  const { forms } = cues;
  const { preposition, verb, noun } = state;
  if (opensClauseOfItsOwn(cues, row, at) || actsBehind(row, at)) return { kind: "subject", governor: null };
  if (preposition !== null) {
    if (preposition === "of") {
      if (noun !== null && cues.harms.has(noun)) return { kind: "object", governor: noun };
      if (noun !== null && cues.relates.has(noun)) return { kind: "of", governor: noun };
      return { kind: verb === null ? "of" : "object", governor: verb };
    }
    if (preposition === "by" && verb !== null) return { kind: "subject", governor: null };
    if (preposition === "to" && noun !== null && cues.threats.has(noun))
      return { kind: "against", governor: noun };
    if (forms.among.has(preposition)) return { kind: "among", governor: noun };
    if (preposition === "on" && noun !== null && !cues.harms.has(noun))
      return { kind: "passing", governor: null };
    if (forms.against.has(preposition)) return { kind: "against", governor: noun };
    return { kind: "passing", governor: null };
  }
  return verb === null ? { kind: "subject", governor: null } : { kind: "object", governor: verb };
}

function step(cues: Cues, row: readonly Token[], at: number, state: State): void {
  const token = row[at];
  if (token === undefined) return;
  const { forms } = cues;
  if (token.joined || forms.determiners.has(token.form) || forms.coordinators.has(token.form)) return;
  if (isVerb(cues, row, at)) {
    // An auxiliary says nothing of what is done; the verb behind it does.
    state.verb = forms.auxiliaries.has(token.form) ? (state.verb ?? "") : token.stem;
    state.infinitive = row[at - 1]?.form === "to" || row[at - 2]?.form === "to";
    state.preposition = null;
    state.noun = null;
  } else if (token.form === "of") {
    // "members of the Taliban" are where the members are.
    state.preposition ??= "of";
  } else if (token.form === "to" && isVerb(cues, row, at + 1)) {
    state.preposition = null;
  } else if (forms.prepositions.has(token.form)) {
    if (!leadsClause(cues, row, at)) state.preposition = token.form;
  } else if (!token.stop) {
    if (state.preposition === null || state.preposition === "of") state.noun = token.stem;
    else if (state.preposition !== null && row[at + 1]?.gap.includes(",") === true) state.preposition = null;
  }
}

/** An auxiliary, or a known verb where one may stand: "attacks", "fight" and "control" are nouns too. */
export function isVerb(cues: Cues, row: readonly Token[], at: number): boolean {
  const token = row[at];
  if (token === undefined || token.mention >= 0 || token.joined) return false;
  const { forms } = cues;
  if (forms.auxiliaries.has(token.form)) return true;
  const before = row[at - 1];
  if (before?.possessive === true) return false;
  // "limited steps", "the fight", but "that fights" and "these include".
  const article = before !== undefined && forms.determiners.has(before.form);
  if (cues.verbs.has(token.form)) return !article || before.form === "that";
  if (!cues.ambiguous.has(token.form) || before === undefined) return false;
  // "The IEA dispute has …": what has a verb right behind it is its subject.
  if (forms.auxiliaries.has(row[at + 1]?.form ?? "") && row[at + 1]?.gap === " ") return false;
  if (/^(?:th(?:at|is|ese|ose)|some|many|others?|most|both)$/u.test(before.form))
    return at === 1 || before.form === "that";
  if (article) return false;
  return (
    before.mention >= 0 ||
    [forms.they, forms.he, forms.subordinators, forms.coordinators, forms.auxiliaries, forms.adverbs].some(
      (set) => set.has(before.form),
    ) ||
    before.form === "to" ||
    before.form.endsWith("ly") ||
    // A plural's verb has no -s, a singular's has one: "branches fight", "evidence shows".
    (!before.stop &&
      /[^s]s$/u.test(before.form) !== token.form.endsWith("s") &&
      !forms.prepositions.has(row[at - 2]?.form ?? ""))
  );
}

/** "After the army left, …": a word that is a preposition too leads a clause where a finite verb follows before a comma. */
function leadsClause(cues: Cues, row: readonly Token[], at: number): boolean {
  const { subordinators } = cues.forms;
  const form = row[at]?.form ?? "";
  if (!(subordinators.has(form) || form === "as")) return false;
  for (let next = at + 1; next < row.length && !/[,;:]/u.test(row[next]?.gap ?? ""); next++) {
    if (isVerb(cues, row, next) && row[next - 1]?.form !== "to" && row[next]?.form.endsWith("ing") !== true)
      return true;
  }
  return false;
}

function startsClause(cues: Cues, row: readonly Token[], at: number): boolean {
  const token = row[at];
  if (token === undefined || at === 0) return true;
  return /[,;:—–]|\s-\s/u.test(token.gap) || cues.forms.subordinators.has(token.form);
}

/** Whether it goes on a list of names: "the TTP, ISKP and the IEA". */
function isListed(cues: Cues, row: readonly Token[], at: number): boolean {
  if ((row[at]?.mention ?? -1) < 0) return false;
  let comma = row[at]?.gap.includes(",") === true;
  let conjunction = false;
  let back = at - 1;
  for (; back >= 0 && row[back]?.mention === -1; back--) {
    const { form = "", gap = "" } = row[back] ?? {};
    if (cues.forms.coordinators.has(form)) conjunction = true;
    else if (!LISTED.has(form)) return false;
    if (gap.includes(",")) comma = true;
  }
  if (back < 0 || !(comma || conjunction) || row[back]?.possessive === true) return false;
  // "the largest of the rebel groups, the Front, is …" names one thing twice.
  return conjunction || !(row[at + 1]?.gap.includes(",") === true && isVerb(cues, row, at + 1));
}

/** May stand between two names of a list. */
const LISTED = new Set(["the", "a", "an", "both", "other"]);

/** "to the TTP and ISKP being …", "global jihadists who aim …": what it does follows, whatever stands before. */
function actsBehind(row: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (
    next < row.length &&
    ((row[next]?.mention ?? -1) >= 0 || ["and", "the"].includes(row[next]?.form ?? ""))
  )
    next++;
  return ["being", "having", "who"].includes(row[next]?.form ?? "") && row[at]?.possessive === false;
}

/** Behind "and", "but" or "or" that don't join it to another name, and before a finite verb. */
function opensClauseOfItsOwn(cues: Cues, row: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (back >= 0 && cues.forms.determiners.has(row[back]?.form ?? "")) back--;
  const conjunction = row[back];
  if (conjunction === undefined || !cues.forms.coordinators.has(conjunction.form)) return false;
  return (row[back - 1]?.mention ?? -1) < 0 && isVerb(cues, row, at + 1);
}
