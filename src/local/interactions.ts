import { randomBytes } from "node:crypto";
import type { EventEmitter } from "node:events";
import { InteractionType } from "discord-api-types/v10";
import type {
  APIInteraction,
  APIChatInputApplicationCommandInteractionData,
  APIMessageApplicationCommandInteractionData,
  APIMessageComponentInteractionData,
  APIMessageInteractionMetadata,
  APIModalSubmission,
  APIModalInteractionResponseCallbackData,
} from "discord-api-types/v10";
import { unknownInteraction } from "./errors.ts";
import type { LoopbackEvents } from "./events.ts";
import type { StoredMessage } from "./messages.ts";
import type { Outcome } from "./outcome.ts";
import { metadata, payload } from "./interaction-payload.ts";
import type { Person } from "./people.ts";
import type { Place } from "./places.ts";
import type { Clock, MakeSnowflake } from "./snowflake.ts";

/** What a person did; `data` is the data of the interaction. */
export interface Deed {
  readonly type: Exclude<InteractionType, InteractionType.Ping>;
  readonly data:
    | APIChatInputApplicationCommandInteractionData
    | APIMessageApplicationCommandInteractionData
    | APIMessageComponentInteractionData
    | APIModalSubmission;
  readonly person: Person;
  readonly place: Place;
  /** The message with the component, or from whose component a modal was opened. */
  readonly source?: StoredMessage;
  /** For a modal: the interaction that opened it. */
  readonly opener?: Interaction;
  /** When it was made, if not now: its id carries that time, and its 3 s run from then. */
  readonly createdAt?: number;
}

/** An interaction on its way, and after it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly deed: Deed;
  readonly metadata: APIMessageInteractionMetadata;
  /** `waiting` for the first response; `late` once the time for it is over. */
  state: "waiting" | "answered" | "late";
  /** What `@original` means: the reply, or after an update the message with the component. */
  originalId: string | null;
  /** The first response was "is thinking…", and nothing came after it yet. */
  deferred: boolean;
  /** The messages that its token may edit. */
  readonly messageIds: Set<string>;
  followUps: number;
  modal: APIModalInteractionResponseCallbackData | null;
  /** When it began and when its token ends, on the monotonic clock. */
  readonly began: number;
  readonly tokenEnds: number;
  end(outcome: WithoutTime): void;
}

type WithoutTime = Outcome extends infer Each
  ? Each extends Outcome
    ? Omit<Each, "id" | "ms">
    : never
  : never;

export interface InteractionTimes {
  /** Milliseconds for the first response; 3,000 on Discord. */
  readonly firstResponseMs: number;
  /** Milliseconds that a token lives; 15 minutes on Discord. */
  readonly tokenMs: number;
}

interface Parts extends InteractionTimes {
  readonly events: EventEmitter<LoopbackEvents>;
  readonly snowflake: MakeSnowflake;
  readonly clock: Clock;
  readonly applicationId: string;
  /** Sends it to the bot. */
  readonly dispatch: (interaction: APIInteraction) => void;
}

/** The interactions that are under way, and those whose token still lives. */
export class Interactions {
  private readonly byToken = new Map<string, Interaction>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Sends what a person did to the bot, and waits for what comes of it. */
  begin(deed: Deed): Promise<Outcome> {
    this.forgetEnded();
    const id = this.parts.snowflake(deed.createdAt);
    const userId = deed.person.user.id;
    const began = performance.now();
    return new Promise((resolve) => {
      let ended = false;
      const interaction: Interaction = {
        id,
        token: `${Buffer.from(`interaction:${id}`).toString("base64url")}${randomBytes(48).toString("base64url")}`,
        deed,
        metadata: metadata(id, deed),
        state: "waiting",
        originalId: null,
        deferred: false,
        messageIds: new Set(deed.source === undefined ? [] : [deed.source.payload.id]),
        followUps: 0,
        modal: null,
        began,
        tokenEnds: began + this.parts.tokenMs,
        end: (what) => {
          if (ended) return;
          ended = true;
          // The union of kinds survives the spread, which the type checker can't see.
          const outcome = { ...what, id, ms: performance.now() - began } as Outcome;
          this.parts.events.emit("interactionEnd", { id, userId }, outcome);
          resolve(outcome);
        },
      };
      this.byToken.set(interaction.token, interaction);
      const command = "name" in deed.data ? deed.data.name : null;
      this.parts.events.emit("interactionCreate", { id, userId, command });
      const age = deed.createdAt === undefined ? 0 : Math.max(0, this.parts.clock() - deed.createdAt);
      this.after(this.parts.firstResponseMs - age, () => {
        if (interaction.state !== "waiting") return;
        interaction.state = "late";
        interaction.end({ kind: "failed", reason: silence(deed.type) });
      });
      this.parts.dispatch(payload(interaction, this.parts.applicationId));
    });
  }

  /** The interaction that a callback answers. @throws ApiError 10062 */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction === undefined || interaction.id !== id || interaction.state === "late") {
      throw unknownInteraction();
    }
    return interaction;
  }

  /** The interaction of a webhook's token, or undefined. */
  byWebhook(token: string): Interaction | undefined {
    return this.byToken.get(token);
  }

  /** The interaction whose response was a modal. */
  withModal(interactionId: string): Interaction | undefined {
    return [...this.byToken.values()].find(({ id, modal }) => id === interactionId && modal !== null);
  }

  /** Waits while "is thinking…" stands; the token's end ends it. */
  awaitDeferred(interaction: Interaction): void {
    this.after(interaction.tokenEnds - performance.now(), () =>
      interaction.end({ kind: "failed", reason: silence(interaction.deed.type) }),
    );
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    for (const interaction of this.byToken.values()) {
      interaction.end({ kind: "failed", reason: "The loopback was closed" });
    }
  }

  private after(ms: number, run: () => void): void {
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        run();
      },
      Math.max(0, ms),
    );
    timer.unref();
    this.timers.add(timer);
  }

  /** Ends are in the order of beginnings, so the oldest stand first. Kept a while longer, to answer 50027. */
  private forgetEnded(): void {
    const limit = performance.now() - this.parts.tokenMs;
    for (const [token, { tokenEnds }] of this.byToken) {
      if (tokenEnds > limit) return;
      this.byToken.delete(token);
    }
  }
}

/** What Discord says when the bot doesn't answer in time. */
function silence(type: Deed["type"]): string {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return "The application did not respond";
    case InteractionType.MessageComponent:
      return "This interaction failed";
    case InteractionType.ApplicationCommandAutocomplete:
      return "Loading options failed";
    case InteractionType.ModalSubmit:
      return "Something went wrong. Try again.";
    default:
      return type satisfies never;
  }
}
