const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The English name of a month, 1-12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** As MLA shortens it: all but May, June and July, September to four letters. */
export function shortMonth(month: number): string {
  const name = monthName(month);
  if (name.length <= 4) return name;
  return `${name.slice(0, name === "September" ? 4 : 3)}.`;
}

/** The three letters that BibTeX knows a month by. */
export function bibtexMonth(month: number): string {
  return monthName(month).slice(0, 3).toLowerCase();
}
