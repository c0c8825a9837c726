/**
 * How far a clock is off another machine's at the least, in milliseconds, by the Date header of an answer of
 * its (RFC 9110, section 6.6.1), which is given in whole seconds; 0 where there is none.
 */
export function clockOffset(dateHeader: string | null, now: number): number {
  const date = dateHeader === null ? NaN : Date.parse(dateHeader);
  if (Number.isNaN(date)) return 0;
  return Math.max(0, date - now, now - (date + 1_000));
}
