import type { Outcome } from "./dispatch.ts";

/** How a request ended for the one who made it, and how long that took from its receipt. No words of anybody. */
export interface Ending extends Pick<Outcome, "kind" | "name" | "grade"> {
  /** `unsent`: there was an answer, and Discord didn't take it in time. */
  readonly outcome: Outcome["outcome"] | "unsent";
  readonly ms: number;
}

/** Told how requests fare, for figures. */
export interface Observer {
  ended(ending: Ending): void;
  /** An interaction came too late for an answer. */
  droppedAsTooOld(): void;
}
