import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from "discord-api-types/v10";

/** Small functions for the components that cards are made of, as Discord's API writes them. */

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Small print: Discord's subtext, every line of it. */
export function small(content: string): string {
  return content
    .split("\n")
    .map((line) => `-# ${line}`)
    .join("\n");
}

export function container(colour: number, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components };
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator };
}

export function section(contents: readonly string[], accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: contents.map(text), accessory };
}

export function row(buttons: readonly APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

export function button(
  label: string,
  custom_id: string,
  {
    style = ButtonStyle.Secondary,
    disabled = false,
  }: { style?: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger; disabled?: boolean } = {},
): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id, ...(disabled ? { disabled } : {}) };
}

export function link(label: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

export function select(
  custom_id: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): APIActionRowComponent<APIStringSelectComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id, placeholder, options: [...options] }],
  };
}
