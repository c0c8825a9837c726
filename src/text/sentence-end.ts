/** How far a judgement looks back and ahead (UTF-16 code units), so that it costs the same everywhere. */
const REACH = 40;

const LOWER_NEXT = /^[\p{Ps}\p{Pi}"'‘“«-]*\p{Ll}/u;
const INITIAL = /(?<![\p{L}\p{N}])\p{L}\.$/u;
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}$/u;
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Capt|Sgt|Prof|Sen|Rep|Gov|St|No|vs|pp?|cf|им|ул|гг?)\.$/u;
const STARTS = /^(?:The|This|That|These|Those|It|He|She|They|In|On|At|His|Her|Their|A|An|But|And|However)\b/u;

/** Whether the sentence from `start` is over at `end`, where Unicode's rules would begin the next. */
export function endsSentence(text: string, start: number, end: number, _language: string): boolean {
  const before = text.slice(Math.max(start, end - REACH), end).trimEnd();
  const after = text.slice(end, end + REACH).trimStart();
  if (LOWER_NEXT.test(after)) return false;
  if (ABBREVIATION.test(before)) return false;
  if (INITIAL.test(before) || ACRONYM.test(before)) return STARTS.test(after);
  return true;
}
