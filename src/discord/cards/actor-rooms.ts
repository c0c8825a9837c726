import type { ListRoom } from "./passage-list.ts";

/** How a card about actors shares out its room: names may have 200 characters, and be mostly signs. */
export interface ActorRoom extends ListRoom {
  readonly name: number;
  /** How many names and other actors are listed. */
  readonly names: number;
}

export const ROOMS: readonly ActorRoom[] = [
  { list: { points: 2_700, bytes: 6_800 }, title: 80, name: 100, names: 6 },
  { list: { points: 2_000, bytes: 5_000 }, title: 40, name: 60, names: 4 },
  { list: { points: 1_000, bytes: 2_500 }, title: 30, name: 40, names: 3 },
];
