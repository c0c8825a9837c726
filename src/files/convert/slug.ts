const LONGEST = 40;

/**
 * A report's id for a name: `[a-z0-9][a-z0-9-]{0,39}`, cut between words. Null where the name has no letters or
 * digits that an id can have, as one in Cyrillic.
 */
export function slug(name: string): string | null {
  const words = name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  if (words === null) return null;
  let id = "";
  for (const word of words) {
    const longer = id === "" ? word : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id === "" ? (words[0] ?? "").slice(0, LONGEST) : id;
}
