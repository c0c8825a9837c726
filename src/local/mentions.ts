import { AllowedMentionsTypes, ComponentType } from "discord-api-types/v10";
import type { APIAllowedMentions, APIMessage, APIUser } from "discord-api-types/v10";
import { nested } from "./components.ts";

/** Whom a message pings: what its words name, as far as its allowed_mentions let it; without them, all. */
export function mentions(
  payload: APIMessage,
  allowed: APIAllowedMentions | null | undefined,
  user: (id: string) => APIUser | undefined,
): Pick<APIMessage, "mentions" | "mention_everyone"> {
  const texts = [payload.content, ...displayedTexts(payload.components)].join("\n");
  const named = Array.from(texts.matchAll(/<@!?(\d+)>/g), ([, id]) => id ?? "");
  const parses = (kind: AllowedMentionsTypes) => !allowed || (allowed.parse?.includes(kind) ?? false);
  const pinged = new Set(
    named.filter((id) => parses(AllowedMentionsTypes.User) || (allowed?.users?.includes(id) ?? false)),
  );
  const repliedTo = payload.referenced_message?.author.id;
  if (repliedTo !== undefined && (!allowed || allowed.replied_user === true)) pinged.add(repliedTo);
  return {
    mentions: [...pinged].map(user).filter((each) => each !== undefined),
    mention_everyone: parses(AllowedMentionsTypes.Everyone) && /@(?:everyone|here)\b/.test(texts),
  };
}

/** The text of every text display, in reading order. */
export function displayedTexts(components: unknown): string[] {
  return nested(components).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && typeof content === "string" ? [content] : [],
  );
}
