/** A wall clock: milliseconds since 1970. Only the times inside ids and messages are read from it. */
export type Clock = () => number;

/** The first millisecond that a snowflake can name. */
export const discordEpoch = Date.UTC(2015, 0, 1);

/** Gives ids as Discord does: the time in the upper 42 bits, and below it a counter that keeps them apart. */
export type MakeSnowflake = (at?: number) => string;

/**
 * Makes the ids of one loopback. Two ids of the same millisecond stand in the order in which they were made.
 * `at` (milliseconds since 1970) stands in for the clock, for an id that was made earlier.
 */
export function snowflakes(clock: Clock): MakeSnowflake {
  let count = 0;
  return (at = clock()) => {
    count = (count + 1) % 0x40_0000;
    return ((BigInt(Math.trunc(at) - discordEpoch) << 22n) | BigInt(count)).toString();
  };
}

/** The time that an id carries, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + discordEpoch;
}
