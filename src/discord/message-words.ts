import {
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  ComponentType,
} from "discord-api-types/v10";
import { joinParts, type MessagePart } from "./message-part.ts";
import { markdownParts } from "./plain-markdown.ts";

/** What is read of a message, as Discord's API gives it. */
export type WordedMessage = Partial<
  Pick<APIMessage, "content" | "components" | "embeds" | "message_snapshots">
>;

/**
 * The words of a message as plain text, in the order in which they are shown: its content, its text displays
 * (our own cards are made of these), the texts of its embeds, then the messages forwarded in it. Block quotes
 * and code blocks are parts of their own, so that each quotation can be looked at by itself.
 */
export function messageParts(message: WordedMessage): MessagePart[] {
  return [
    ...markdownParts(message.content ?? ""),
    ...(message.components ?? []).flatMap(componentParts),
    ...(message.embeds ?? []).flatMap(embedParts),
    ...(message.message_snapshots ?? []).flatMap((snapshot) => messageParts(snapshot.message)),
  ];
}

/**
 * What a message is about: of a bot's card, such as our own, what it quotes and not what it says around that; of
 * anybody else's message all of it.
 */
export function statedParts(message: APIMessage): MessagePart[] {
  const parts = messageParts(message);
  const quoted = parts.filter(({ kind }) => kind !== "text");
  return message.author.bot === true && quoted.length > 0 ? quoted : parts;
}

/** `messageParts` as one text, a blank line between the parts; empty where the message has no words. */
export function messageWords(message: WordedMessage): string {
  return joinParts(messageParts(message));
}

function componentParts(component: APIMessageTopLevelComponent | APIComponentInContainer): MessagePart[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdownParts(component.content);
    case ComponentType.Section:
    case ComponentType.Container:
      return component.components.flatMap(componentParts);
    case ComponentType.ActionRow:
    case ComponentType.File:
    case ComponentType.MediaGallery:
    case ComponentType.Separator:
      return [];
    default:
      // A kind that Discord has brought in since: nothing is known of its words.
      (component) satisfies never;
      return [];
  }
}

function embedParts(embed: APIEmbed): MessagePart[] {
  return [
    ...plainParts(embed.author?.name),
    ...markdownParts(embed.title ?? ""),
    ...markdownParts(embed.description ?? ""),
    ...(embed.fields ?? []).flatMap(({ name, value }) => [...markdownParts(name), ...markdownParts(value)]),
    ...plainParts(embed.footer?.text),
  ];
}

/** Discord shows the author and the footer of an embed without reading Markdown in them. */
function plainParts(text = ""): MessagePart[] {
  return text.trim() === "" ? [] : [{ kind: "text", text: text.trim() }];
}
