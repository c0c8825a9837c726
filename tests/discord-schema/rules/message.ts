import { ComponentType, MessageFlags } from "discord-api-types/v10";
import { messageLimits, v2Limits } from "../../../src/discord/limits.ts";
import type { Violation } from "../../../src/local/exchange.ts";
import { componentRules } from "./components.ts";
import { isObject, type Json, length, objects, repeated, text } from "./json.ts";
import { type Placed, placed } from "./placed.ts";

/** How a message is sent; an edit needn't be whole. */
export type MessageKind = "reply" | "update" | "followUp" | "webhookEdit" | "channelMessage" | "channelEdit";

const isWhole = (kind: MessageKind) => kind === "reply" || kind === "followUp" || kind === "channelMessage";

const byInteraction =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
const byChannel = byInteraction & ~MessageFlags.Ephemeral;

export function messageRules(kind: MessageKind, body: Json): Violation[] {
  const flags = Number(body["flags"] ?? 0);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const all = placed(body["components"]);
  return [
    ...flagRules(kind, flags),
    ...(isV2 ? excludedByV2(body) : legacyRules(kind, body)),
    ...(all.length > v2Limits.components
      ? [
          {
            rule: "v2-components",
            path: "/components",
            message: `${all.length} components, nested ones counted`,
          },
        ]
      : []),
    ...mentionRules(body["allowed_mentions"]),
    ...textRules(all),
    ...componentRules(all),
    ...repeats("duplicate-custom-id", "custom_id", all),
    ...repeats("duplicate-component-id", "id", all),
  ];
}

function flagRules(kind: MessageKind, flags: number): Violation[] {
  const allowed = kind === "channelMessage" || kind === "channelEdit" ? byChannel : byInteraction;
  const foreign = flags & ~allowed;
  if (foreign === 0) return [];
  const rule = (foreign & ~MessageFlags.Ephemeral) === 0 ? "ephemeral-in-channel" : "unknown-flags";
  return [{ rule, path: "/flags", message: `flags ${foreign} can't be set here` }];
}

/** What a message with the flag IS_COMPONENTS_V2 can't have. */
function excludedByV2(body: Json): Violation[] {
  const has = (key: string) => {
    const value = body[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== "";
  };
  return ["content", "embeds", "poll", "sticker_ids"]
    .filter(has)
    .map((key) => ({ rule: `v2-excludes-${key}`, path: `/${key}`, message: "not beside Components V2" }));
}

function legacyRules(kind: MessageKind, body: Json): Violation[] {
  const components = objects(body["components"]);
  const isV2Kind = components.some(({ type }) => type !== ComponentType.ActionRow);
  const content = text(body["content"]);
  return [
    // An edit of a message that has the flag needn't repeat it; the loopback knows whether it has.
    ...(isV2Kind && isWhole(kind)
      ? [{ rule: "v2-flag-missing", path: "/flags", message: "these components need IS_COMPONENTS_V2" }]
      : []),
    ...(!isV2Kind && components.length > messageLimits.rows
      ? [{ rule: "rows", path: "/components", message: `${components.length} rows` }]
      : []),
    // The schema of a channel message lets paying users' 4,000 pass.
    ...(length(content) > messageLimits.content && (kind === "channelMessage" || kind === "channelEdit")
      ? [{ rule: "content-length", path: "/content", message: `${length(content)} characters` }]
      : []),
  ];
}

function mentionRules(allowed: unknown): Violation[] {
  if (!isObject(allowed)) return [];
  const parse: unknown[] = Array.isArray(allowed["parse"]) ? allowed["parse"] : [];
  return ["users", "roles"]
    .filter((kind) => parse.includes(kind) && Array.isArray(allowed[kind]) && allowed[kind].length > 0)
    .map((kind) => ({
      rule: "mentions-twice",
      path: `/allowed_mentions/${kind}`,
      message: `${kind} are parsed and listed: they exclude each other`,
    }));
}

function textRules(all: readonly Placed[]): Violation[] {
  const texts = all
    .filter(({ component }) => component["type"] === ComponentType.TextDisplay)
    .map(({ component }) => text(component["content"]));
  const characters = texts.reduce((sum, each) => sum + length(each), 0);
  const bytes = texts.reduce((sum, each) => sum + Buffer.byteLength(each), 0);
  return [
    ...(characters > v2Limits.textCharacters
      ? [
          {
            rule: "v2-text-characters",
            path: "/components",
            message: `${characters} characters over all texts`,
          },
        ]
      : []),
    ...(bytes > v2Limits.textBytes
      ? [{ rule: "v2-text-bytes", path: "/components", message: `${bytes} UTF-8 bytes over all texts` }]
      : []),
  ];
}

function repeats(rule: string, key: "custom_id" | "id", all: readonly Placed[]): Violation[] {
  const values = all
    .map(({ component }) => component[key])
    .filter((value) => value !== undefined && value !== 0);
  return repeated(values).map((value) => ({
    rule,
    path: "/components",
    message: `"${String(value)}" twice`,
  }));
}
