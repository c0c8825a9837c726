import { PermissionFlagsBits } from "discord-api-types/v10";
import type { APIMessage } from "discord-api-types/v10";
import {
  isObject,
  missingAccess,
  missingPermissions,
  notTheAuthor,
  unknownChannel,
  unknownMessage,
} from "./errors.ts";
import type { MessageBody, StoredMessage } from "./messages.ts";
import { channelAt, guildId, inGuild, textChannel } from "./places.ts";
import { noContent, ok, type RestCall, type Route } from "./rest.ts";
import type { World } from "./world.ts";

/** `/channels/ID/messages…`, the bot's own messages outside interactions. */
export function channelRoutes(world: World, permissions: () => bigint): Route[] {
  const many = "/channels/:channel/messages";
  const one = `${many}/:message`;
  const mine = (call: RestCall): StoredMessage => {
    const message = visible(world, call);
    if (message.payload.author.id !== world.bot.id) throw notTheAuthor();
    return message;
  };
  return [
    { method: "GET", path: "/channels/:channel", answer: (call) => ok(channel(world, call)) },
    {
      method: "POST",
      path: many,
      answer: (call) => {
        const { id } = channel(world, call);
        if (id === textChannel.id) {
          if ((permissions() & PermissionFlagsBits.ViewChannel) === 0n) throw missingAccess();
          if ((permissions() & PermissionFlagsBits.SendMessages) === 0n) throw missingPermissions();
        }
        return ok(post(world, call, id).payload);
      },
    },
    {
      method: "GET",
      path: many,
      answer: (call) => {
        const { id } = channel(world, call);
        const limit = Number(call.query.get("limit") ?? 50);
        const newestFirst = world.messages.list({ channelId: id }).reverse();
        return ok(newestFirst.slice(0, limit).map(({ payload }) => payload));
      },
    },
    { method: "GET", path: one, answer: (call) => ok(visible(world, call).payload) },
    {
      method: "PATCH",
      path: one,
      answer: (call) => {
        const { payload } = mine(call);
        const message = world.messages.edit(payload.id, body(call), call.files);
        return ok(message.payload);
      },
    },
    {
      method: "DELETE",
      path: one,
      answer: (call) => {
        const message = visible(world, call);
        const isMine = message.payload.author.id === world.bot.id;
        if (!isMine && (permissions() & PermissionFlagsBits.ManageMessages) === 0n)
          throw missingPermissions();
        world.messages.delete(message.payload.id);
        return noContent;
      },
    },
    { method: "POST", path: "/channels/:channel/typing", answer: () => noContent },
  ];
}

const body = (call: RestCall): MessageBody => (isObject(call.body) ? call.body : {});

function channel(world: World, { params }: RestCall) {
  const id = params["channel"];
  if (id === textChannel.id) return textChannel;
  for (const { user } of world.people.values()) {
    const dm = channelAt({ ...inGuild, context: "dm" }, user.id);
    if (dm.id === id) return dm;
  }
  throw unknownChannel();
}

/** A message that the bot can fetch: ephemeral ones are not among them. */
function visible(world: World, call: RestCall): StoredMessage {
  const message = world.messages.require(call.params["message"] ?? "");
  if (message.visibleTo !== null || message.payload.channel_id !== call.params["channel"])
    throw unknownMessage();
  return message;
}

function post(world: World, call: RestCall, channelId: string): StoredMessage {
  const content = body(call);
  const { nonce } = content;
  if (content.enforce_nonce === true && nonce !== undefined) {
    const same = world.messages.list({ channelId }).find(({ payload }) => isSameNonce(payload, nonce, world));
    if (same !== undefined) return same;
  }
  const message = world.messages.create({
    body: content,
    files: call.files,
    author: world.bot,
    channelId,
    guildId: channelId === textChannel.id ? guildId : null,
    visibleTo: null,
  });
  return message;
}

/** With `enforce_nonce`, a message sent twice is one message. */
function isSameNonce(payload: APIMessage, nonce: string | number, world: World): boolean {
  return payload.nonce === nonce && payload.author.id === world.bot.id;
}
