import type { EventEmitter } from "node:events";
import { EmbedType, MessageFlags, MessageReferenceType, MessageType } from "discord-api-types/v10";
import type {
  APIAttachment,
  APIEmbed,
  APIMessage,
  APIMessageInteractionMetadata,
  APIUser,
  RESTPostAPIChannelMessageJSONBody,
} from "discord-api-types/v10";
import type { Attachments } from "./attachments.ts";
import { asSent, withoutNulls } from "./components.ts";
import { invalidForm, unknownMessage } from "./errors.ts";
import type { LoopbackEvents } from "./events.ts";
import { noFlags } from "./people.ts";
import { checkWhole } from "./whole-message.ts";
import { mentions } from "./mentions.ts";
import type { UploadedFile } from "./multipart.ts";
import type { Clock, MakeSnowflake } from "./snowflake.ts";

/** A message as it stands now; an edit makes a new one. */
export interface StoredMessage {
  readonly payload: APIMessage;
  /** The only user who sees it, if it is ephemeral; else null. */
  readonly visibleTo: string | null;
  readonly guildId: string | null;
  readonly deleted: boolean;
  readonly edits: number;
}

/** What the bot says of a message, in a callback, a follow-up or a channel message alike. */
export type MessageBody = Partial<RESTPostAPIChannelMessageJSONBody>;

/** Everything that a new message is made from. */
export interface Draft {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  readonly author: APIUser;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly visibleTo: string | null;
  /** "Is thinking…": without words yet. */
  readonly loading?: boolean;
  readonly type?: MessageType;
  readonly metadata?: APIMessageInteractionMetadata;
  readonly applicationId?: string;
  /** Fields that only fixtures need, such as the snapshots of a forwarded message. */
  readonly extra?: Partial<APIMessage>;
}

/** Of the flags a bot asks for, those that stay on the message. */
const keptFlags = ({ flags }: MessageBody): MessageFlags =>
  (flags ?? noFlags) &
  (MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications);

function allFlags({ body, visibleTo, loading }: Draft): MessageFlags {
  const ephemeral = visibleTo === null ? noFlags : MessageFlags.Ephemeral;
  return keptFlags(body) | ephemeral | (loading === true ? MessageFlags.Loading : noFlags);
}

const withoutLoading = (flags: MessageFlags, body: MessageBody): MessageFlags =>
  (flags & ~MessageFlags.Loading) | keptFlags(body);

/** The messages of all channels, as they stand. */
export class Messages {
  private readonly byId = new Map<string, StoredMessage>();
  private readonly parts: {
    readonly events: EventEmitter<LoopbackEvents>;
    readonly snowflake: MakeSnowflake;
    readonly clock: Clock;
    readonly attachments: Attachments;
    readonly user: (id: string) => APIUser | undefined;
    /** How many messages there are at most; the oldest are forgotten. */
    readonly kept: number;
  };

  constructor(parts: Messages["parts"]) {
    this.parts = parts;
  }

  /** @throws ApiError 50006 for a message without anything in it, 50035 for one that breaks a rule */
  create(draft: Draft): StoredMessage {
    const { body, author, channelId } = draft;
    const id = this.parts.snowflake();
    const attachments = this.uploaded(body, draft.files);
    const reference = body.message_reference;
    const repliedTo = reference === undefined ? undefined : this.get(reference.message_id);
    const payload: APIMessage = {
      id,
      type: draft.type ?? (reference === undefined ? MessageType.Default : MessageType.Reply),
      channel_id: channelId,
      author,
      content: body.content ?? "",
      timestamp: this.now(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      pinned: false,
      mention_roles: [],
      attachments,
      embeds: embeds(body),
      components: asSent(body.components ?? [], { attachments, snowflake: this.parts.snowflake }),
      flags: allFlags(draft),
      mentions: [],
      mention_everyone: false,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(draft.applicationId === undefined
        ? {}
        : { application_id: draft.applicationId, webhook_id: draft.applicationId }),
      ...(draft.metadata === undefined ? {} : { interaction_metadata: draft.metadata }),
      ...(reference === undefined
        ? {}
        : {
            message_reference: {
              type: MessageReferenceType.Default,
              channel_id: channelId,
              message_id: reference.message_id,
            },
          }),
      ...(repliedTo === undefined ? {} : { referenced_message: withoutReference(repliedTo.payload) }),
      ...draft.extra,
    };
    if (draft.loading !== true) checkWhole(payload, body);
    const message: StoredMessage = {
      payload: { ...payload, ...mentions(payload, body.allowed_mentions, this.parts.user) },
      visibleTo: draft.visibleTo,
      guildId: draft.guildId,
      deleted: false,
      edits: 0,
    };
    this.byId.set(id, message);
    const [oldest] = this.byId.size > this.parts.kept ? this.byId.keys() : [];
    if (oldest !== undefined) this.byId.delete(oldest);
    this.parts.events.emit("messageCreate", message);
    return message;
  }

  /** Changes what `body` has and keeps the rest; the flag for Components V2 stays once it is set. */
  edit(id: string, body: MessageBody, files: readonly UploadedFile[]): StoredMessage {
    const message = this.require(id);
    const before = message.payload;
    const flags = before.flags ?? noFlags;
    const wasV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
    if (wasV2 && typeof body.flags === "number" && (body.flags & MessageFlags.IsComponentsV2) === 0) {
      const message = "The flag IS_COMPONENTS_V2 can't be taken off a message";
      throw invalidForm([{ path: ["flags"], code: "MESSAGE_FLAGS_INVALID", message }]);
    }
    const kept = before.attachments.filter(
      ({ id }) => !body.attachments || body.attachments.some((attachment) => String(attachment.id) === id),
    );
    const attachments = [...kept, ...this.uploaded(body, files)];
    const payload: APIMessage = {
      ...before,
      content: body.content === undefined ? before.content : (body.content ?? ""),
      embeds: body.embeds === undefined ? before.embeds : embeds(body),
      components:
        body.components === undefined
          ? (before.components ?? [])
          : asSent(body.components ?? [], { attachments, snowflake: this.parts.snowflake }),
      attachments,
      flags: withoutLoading(flags, body),
      // The words of "is thinking…" are its first, not an edit.
      edited_timestamp: (flags & MessageFlags.Loading) === 0 ? this.now() : null,
    };
    checkWhole(payload, body);
    const edited = {
      ...message,
      payload: { ...payload, ...mentions(payload, body.allowed_mentions, this.parts.user) },
      edits: message.edits + 1,
    };
    this.byId.set(id, edited);
    this.parts.events.emit("messageUpdate", edited);
    return edited;
  }

  delete(id: string): void {
    const message = { ...this.require(id), deleted: true };
    this.byId.set(id, message);
    this.parts.events.emit("messageDelete", message);
  }

  /** A message that is there: neither unknown nor deleted. */
  get(id: string): StoredMessage | undefined {
    const message = this.byId.get(id);
    return message === undefined || message.deleted ? undefined : message;
  }

  /** @throws ApiError 10008 */
  require(id: string): StoredMessage {
    const message = this.get(id);
    if (message === undefined) throw unknownMessage();
    return message;
  }

  /** What is there, in the order in which it came; with `userId`, what that user sees, else what all see. */
  list(where: { readonly channelId?: string; readonly userId?: string } = {}): StoredMessage[] {
    return [...this.byId.values()].filter(
      ({ deleted, visibleTo, payload }) =>
        !deleted &&
        (visibleTo === null || visibleTo === where.userId) &&
        (where.channelId === undefined || payload.channel_id === where.channelId),
    );
  }

  private now(): string {
    return new Date(this.parts.clock()).toISOString().replace("Z", "000+00:00");
  }

  private uploaded(body: MessageBody, files: readonly UploadedFile[]): APIAttachment[] {
    return files.map((file) => {
      const described = body.attachments?.find(({ id }) => String(id) === file.index);
      return this.parts.attachments.add(file, described?.description ?? undefined);
    });
  }
}

function embeds(body: MessageBody): APIEmbed[] {
  return (body.embeds ?? []).map((embed) => ({ ...withoutNulls({ ...embed }), type: EmbedType.Rich }));
}

/** A reply shows what it replies to, but not what that replied to in turn. */
function withoutReference(payload: APIMessage): APIMessage {
  const { referenced_message: _, ...rest } = payload;
  return rest;
}
