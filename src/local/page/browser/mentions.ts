import type { Somebody } from "../protocol.ts";

/** Whom an @ that is being typed may mean, and where it stands; null where none is. */
export function mentionAt(
  text: string,
  caret: number,
  people: readonly Somebody[],
): { readonly start: number; readonly end: number; readonly people: readonly Somebody[] } | null {
  const typed = /(?:^|\s)@(\p{L}[\p{L}\p{N}]*)?$/u.exec(text.slice(0, caret));
  if (typed === null) return null;
  const wanted = (typed[1] ?? "").toLowerCase();
  // The bot first: it is whom one would ask.
  const found = people
    .filter(({ name }) => name.toLowerCase().startsWith(wanted))
    .sort((a, b) => Number(b.bot) - Number(a.bot));
  const start = caret - wanted.length - 1;
  return found.length === 0 ? null : { start, end: caret, people: found };
}

/** A message as Discord sends it: `@Verbatim` is `<@ID>`. Longer names first, so that no name ends inside another. */
export function withMentions(text: string, people: readonly Somebody[]): string {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  return text.replaceAll(/(?<=^|\s)@(\S.*)/gmu, (all, after: string) => {
    const meant = longestFirst.find(
      ({ name }) => after.startsWith(name) && !/^[\p{L}\p{N}]/u.test(after.slice(name.length)),
    );
    return meant === undefined
      ? all
      : `<@${meant.id}>${withMentions(after.slice(meant.name.length), people)}`;
  });
}
