/** Chances that come again with the same seed. */
export interface Random {
  /** 0 or more, below 1. */
  next(): number;
  /** A whole number from 0, below the bound. */
  below(bound: number): number;
  /** One of a list. @throws RangeError for an empty one */
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32: small, fast, and good enough to mix commands. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    pick(list) {
      const [picked] = list.slice(below(list.length));
      if (picked === undefined) throw new RangeError("Cannot pick from an empty list");
      return picked;
    },
  };
}
