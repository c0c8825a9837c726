import { setImmediate } from "node:timers/promises";

/**
 * Lets what arrives in bursts begin one after the other, with a turn of the event loop between: else all that has
 * come in would be computed before the first answer leaves, and under more load than can be borne every answer
 * would leave too late.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when all who asked before have begun, and the event loop has had a turn since. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => setImmediate());
    return this.#last;
  }
}
