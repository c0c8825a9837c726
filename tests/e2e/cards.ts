import { ComponentType } from "discord-api-types/v10";
import type { StoredMessage } from "../../src/local/messages.ts";
import { displayedTexts } from "../../src/local/mentions.ts";
import type { Outcome } from "../../src/local/outcome.ts";

/** A card as a person sees it. */
export interface SeenCard {
  readonly message: StoredMessage;
  readonly private: boolean;
  /** The text displays in reading order, as Markdown. */
  readonly texts: readonly string[];
  /** The same as one text. */
  readonly all: string;
  readonly colour: number | null;
  readonly buttons: readonly SeenButton[];
  /** The values and labels of a select, if the card has one. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The custom_id of the button with this label. */
  button(label: string): string;
}

export interface SeenButton {
  readonly label: string;
  /** Null for a link. */
  readonly id: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

type Node = Readonly<Record<string, unknown>>;

/** The card of an outcome. @throws Error where the outcome is none. */
export function card(outcome: Outcome): SeenCard {
  if (outcome.kind !== "message" && outcome.kind !== "update") {
    throw new Error(`Cannot read a card: the outcome is ${JSON.stringify(outcome)}`);
  }
  return readCard(outcome.message);
}

export function readCard(message: StoredMessage): SeenCard {
  const nodes = (message.payload.components ?? []).flatMap((each) => flat(each as unknown as Node));
  const texts = displayedTexts(message.payload.components);
  const buttons = nodes.filter(({ type }) => type === ComponentType.Button).map(seenButton);
  const options = nodes.find(({ type }) => type === ComponentType.StringSelect)?.["options"] ?? [];
  const colour = nodes.find(({ type }) => type === ComponentType.Container)?.["accent_color"];
  return {
    message,
    private: message.visibleTo !== null,
    texts,
    all: texts.join("\n"),
    colour: typeof colour === "number" ? colour : null,
    buttons,
    options: options as SeenCard["options"],
    button(label) {
      const found = buttons.find((each) => each.label === label);
      if (found === undefined || found.id === null) {
        throw new Error(`Cannot press "${label}": found ${buttons.map((each) => each.label).join(", ")}`);
      }
      return found.id;
    },
  };
}

export const labels = ({ buttons }: SeenCard): string[] => buttons.map(({ label }) => label);

/** The choices of a completion. */
export function choices(outcome: Outcome): { readonly name: string; readonly value: string }[] {
  if (outcome.kind !== "choices") throw new Error(`Cannot read choices: ${JSON.stringify(outcome)}`);
  return outcome.choices.map(({ name, value }) => ({ name, value: String(value) }));
}

function flat(node: Node): Node[] {
  const inner = [...((node["components"] as Node[] | undefined) ?? [])];
  const accessory = node["accessory"] as Node | undefined;
  return [node, ...inner.flatMap(flat), ...(accessory === undefined ? [] : [accessory])];
}

function seenButton(node: Node): SeenButton {
  return {
    label: String(node["label"]),
    id: typeof node["custom_id"] === "string" ? node["custom_id"] : null,
    url: typeof node["url"] === "string" ? node["url"] : null,
    disabled: node["disabled"] === true,
  };
}
