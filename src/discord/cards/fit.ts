import {
  ComponentType,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import { fits } from "../cut.ts";
import { v2Limits } from "../limits.ts";
import type { Card } from "../reply.ts";

const ROOM = { points: v2Limits.textCharacters, bytes: v2Limits.textBytes };

/**
 * The first card that keeps Discord's limits of all its texts together, of those made with less and less room.
 * Titles, names and questions may be anything, and escaping may double them; ordinary ones fit the first.
 *
 * @throws RangeError where not even the last fits.
 */
export function firstThatFits<R>(rooms: readonly R[], make: (room: R) => Card): Card {
  for (const room of rooms) {
    const card = make(room);
    if (fits(card.components.flatMap(textsOf).join(""), ROOM)) return card;
  }
  throw new RangeError(`Cannot make a card: none of ${rooms.length} ways fits ${ROOM.points} characters`);
}

function textsOf(component: APIMessageTopLevelComponent | APIComponentInContainer): string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap(textsOf);
    case ComponentType.ActionRow:
    case ComponentType.File:
    case ComponentType.MediaGallery:
    case ComponentType.Separator:
      return [];
    default:
      (component) satisfies never;
      return [];
  }
}
