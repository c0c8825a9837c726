import { ButtonStyle, ComponentType, SeparatorSpacingSize } from "discord-api-types/v10";
import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  APISectionAccessoryComponent,
  APISectionComponent,
} from "discord-api-types/v10";
import { button, linkButton, stringSelect, type Press } from "./controls.ts";
import { el, type Child } from "./dom.ts";
import { markdown, type Names } from "./markdown.ts";
import { file, picture } from "./media.ts";

/** What a message's components need of the page. */
export interface ComponentContext {
  readonly names: Names;
  /** Presses a button, or chooses in a select. */
  readonly press: Press;
}

type Component = APIMessageTopLevelComponent;

/** Components V2, and the action rows of older messages, as elements. What isn't known is named, never dropped. */
export function component(one: Component, context: ComponentContext): HTMLElement {
  switch (one.type) {
    case ComponentType.TextDisplay:
      return text(one.content, context);
    case ComponentType.Container:
      return container(one, context);
    case ComponentType.Section:
      return section(one, context);
    case ComponentType.ActionRow:
      return row(one, context);
    case ComponentType.Separator: {
      const large = one.spacing === SeparatorSpacingSize.Large;
      const line = one.divider !== false;
      return el(line ? "hr" : "div", { class: `separator${large ? " separator-large" : ""}` });
    }
    case ComponentType.MediaGallery:
      return gallery(one);
    case ComponentType.File:
      return file(fileOf(one));
    default:
      one satisfies never;
      return unknown();
  }
}

function text(content: string, { names }: ComponentContext): HTMLElement {
  return el("div", { class: "text" }, markdown(content, names));
}

function container(one: APIContainerComponent, context: ComponentContext): HTMLElement {
  const inner = one.components.map((each) => component(each, context));
  const made = el("div", { class: "container" }, ...inner);
  if (typeof one.accent_color === "number") {
    made.style.setProperty("--accent", `#${one.accent_color.toString(16).padStart(6, "0")}`);
  }
  return one.spoiler === true ? hidden(made) : made;
}

function section(one: APISectionComponent, context: ComponentContext): HTMLElement {
  const texts = one.components.map(({ content }) => text(content, context));
  return el(
    "div",
    { class: "section" },
    el("div", { class: "section-texts" }, ...texts),
    accessory(one.accessory, context),
  );
}

function accessory(one: APISectionAccessoryComponent, context: ComponentContext): Child {
  if (one.type === ComponentType.Button) return control(one, context);
  return el("div", { class: "thumbnail" }, picture(one.media, one.description ?? null));
}

function row(one: APIActionRowComponent<APIComponentInMessageActionRow>, context: ComponentContext) {
  return el("div", { class: "row" }, ...one.components.map((each) => control(each, context)));
}

function control(one: APIComponentInMessageActionRow, { press }: ComponentContext): HTMLElement {
  switch (one.type) {
    case ComponentType.Button:
      if (one.style === ButtonStyle.Link) return linkButton(one);
      return one.style === ButtonStyle.Premium ? unknown() : button(one, press);
    case ComponentType.StringSelect:
      return stringSelect(one, press);
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return unknown();
    default:
      one satisfies never;
      return unknown();
  }
}

function gallery({ items }: APIMediaGalleryComponent): HTMLElement {
  const pictures = items.map(({ media, description, spoiler }) => {
    const shown = picture(media, description ?? null);
    return spoiler === true ? hidden(shown) : shown;
  });
  return el("div", { class: "gallery" }, ...pictures);
}

function fileOf(one: APIFileComponent) {
  const { name, size } = one as { readonly name?: string | null; readonly size?: number | null };
  return { url: one.file.url, name: name ?? "file", size: size ?? null };
}

function hidden(content: HTMLElement): HTMLElement {
  return el("details", { class: "hidden" }, el("summary", {}, "Spoiler"), content);
}

/** Discord has more kinds than this page draws. */
function unknown(): HTMLElement {
  return el("div", { class: "unknown" }, "This page doesn’t draw this kind of component");
}
