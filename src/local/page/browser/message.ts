import { ApplicationCommandType, MessageFlags } from "discord-api-types/v10";
import type { APIApplicationCommand, APIMessage, APIUser } from "discord-api-types/v10";
import type { SeenMessage, Somebody } from "../protocol.ts";
import { component } from "./components.ts";
import { el, type Child } from "./dom.ts";
import { ephemeralNote, frame, usedLine } from "./frame.ts";
import { localName } from "./invocations.ts";
import { markdown, type Names } from "./markdown.ts";
import { file } from "./media.ts";

/** What a message needs of the page. */
export interface MessageContext {
  readonly names: Names;
  readonly commands: () => readonly APIApplicationCommand[];
  readonly locale: () => string;
  /** Whether a mention in it is meant for the one who looks. */
  readonly isYou: (id: string) => boolean;
  press(message: string, customId: string, values?: readonly string[]): Promise<void>;
  dismiss(message: string): void;
  openMenu(message: SeenMessage, at: HTMLElement | MouseEvent): void;
}

/** A message as the bot or a person sent it. */
export function messageElement(seen: SeenMessage, context: MessageContext): HTMLElement {
  const { payload, ephemeral } = seen;
  const { id } = payload;
  const more = el(
    "button",
    { type: "button", class: "more", "aria-haspopup": "menu" },
    el("span", { "aria-hidden": "true" }, "⋯"),
    " Apps",
  );
  more.addEventListener("click", () => context.openMenu(seen, more));
  const made = frame({
    author: who(payload.author),
    at: new Date(payload.timestamp),
    above: above(seen, context),
    body: body(payload, context),
    edited: payload.edited_timestamp !== null,
    below: ephemeral && ephemeralNote(() => context.dismiss(id)),
    more: isLoading(payload) ? null : more,
  });
  made.dataset["id"] = id;
  made.classList.toggle("ephemeral", ephemeral);
  made.classList.toggle("for-you", !ephemeral && payload.mentions.some((user) => context.isYou(user.id)));
  made.addEventListener("contextmenu", (event) => {
    // Links and fields keep the browser's own menu.
    if (event.target instanceof Element && event.target.closest("a, input, textarea, select") !== null)
      return;
    event.preventDefault();
    context.openMenu(seen, event);
  });
  return made;
}

function body(payload: APIMessage, context: MessageContext): Child[] {
  if (isLoading(payload)) {
    return [el("div", { class: "text thinking" }, `${who(payload.author).name} is thinking…`)];
  }
  const press = (customId: string, values?: readonly string[]) => context.press(payload.id, customId, values);
  const isV2 = ((payload.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return [
    payload.content !== "" && el("div", { class: "text" }, markdown(payload.content, context.names)),
    // What components refer to is shown by them.
    ...(isV2
      ? []
      : payload.attachments.map(({ url, filename, size }) => file({ url, name: filename, size }))),
    ...(payload.components ?? []).map((one) => component(one, { names: context.names, press })),
  ];
}

function above({ payload, command }: SeenMessage, context: MessageContext): Child {
  const user = payload.interaction_metadata?.user;
  if (command !== null && user !== undefined) {
    const known = context.commands().find((each) => each.name === command);
    const name = known === undefined ? command : localName(known, context.locale());
    return usedLine(who(user).name, known?.type === ApplicationCommandType.Message ? name : `/${name}`);
  }
  if (payload.message_reference === undefined) return null;
  const to = payload.referenced_message;
  return el(
    "div",
    { class: "above" },
    ...(to === undefined || to === null
      ? ["Original message was deleted"]
      : [
          el("span", { class: "above-name" }, `@${who(to.author).name}`),
          " ",
          el("span", { class: "above-words" }, excerpt(to, context)),
        ]),
  );
}

/** A message's first words, for a reply to it. */
export function excerpt(
  { content, components }: APIMessage,
  { names }: Pick<MessageContext, "names">,
): string {
  if (content === "") return (components ?? []).length > 0 ? "(a card)" : "";
  return (markdown(content, names).textContent ?? "").replaceAll(/\s+/gu, " ").slice(0, 200);
}

export function who({ id, username, global_name, bot }: APIUser): Somebody {
  return { id, name: global_name ?? username, bot: bot === true };
}

function isLoading({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Loading) !== 0;
}
