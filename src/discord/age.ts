/** Discord's epoch: the first millisecond of 2015, which snowflakes count from. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** When a snowflake was made, in milliseconds since 1970, by Discord's clock. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
}

const WINDOW_MS = 10 * 60_000;
/** No interaction lives longer, so an age above this is a clock that was set, not a delay. */
const LONGEST_AGE_MS = 15 * 60_000;

/**
 * Tells how long interactions have been on their way, by clocks that needn't agree: the difference between
 * receipt and snowflake, less the smallest such difference of the last ten minutes. A clock that is wrong by any
 * constant cancels out; one that is set while serving starts the measuring anew.
 */
export class AgeGauge {
  /** Differences in order of time, each smaller than all after it: the first is the smallest in the window. */
  #smallest: { readonly at: number; readonly difference: number }[] = [];

  /**
   * @param id the interaction's snowflake.
   * @param now milliseconds of a clock that never jumps, at receipt.
   * @returns milliseconds, 0 or more.
   */
  age(id: string, now: number): number {
    const difference = now - snowflakeTime(id);
    this.#smallest = this.#smallest.filter((each) => each.at > now - WINDOW_MS);
    const least = this.#smallest[0]?.difference ?? difference;
    if (difference - least > LONGEST_AGE_MS) this.#smallest = [];
    while ((this.#smallest.at(-1)?.difference ?? -Infinity) >= difference) this.#smallest.pop();
    this.#smallest.push({ at: now, difference });
    return difference - (this.#smallest[0]?.difference ?? difference);
  }
}
