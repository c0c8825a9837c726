import { ComponentType } from "discord-api-types/v10";
import type { APIAttachment, APIMessageTopLevelComponent } from "discord-api-types/v10";
import { invalidForm, isObject } from "./errors.ts";
import type { MakeSnowflake } from "./snowflake.ts";

type Component = Record<string, unknown>;

/** What a message's components refer to. */
export interface ComponentContext {
  readonly attachments: readonly APIAttachment[];
  readonly snowflake: MakeSnowflake;
}

/**
 * Gives components as Discord sends them back: an id each, counted from 1 where the bot gave none, the
 * defaults that it left out, and media with the addresses at which they are.
 * @throws ApiError 50035 if `attachment://NAME` names no file of the message
 */
export function asSent(components: unknown, context: ComponentContext): APIMessageTopLevelComponent[] {
  const taken = new Set<number>();
  for (const component of nested(components)) {
    if (typeof component["id"] === "number" && component["id"] > 0) taken.add(component["id"]);
  }
  let last = 0;
  const freeId = () => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const one = (component: Component): Component => {
    const given = component["id"];
    const id = typeof given === "number" && given > 0 ? given : freeId();
    return { ...withoutNulls(component), id, ...filledIn(component, context, many, one) };
  };
  const many = (list: unknown): Component[] => (Array.isArray(list) ? list.filter(isObject).map(one) : []);
  // The shapes are those of the bot's own payload, which is checked where a payload checker is plugged in.
  return many(components) as unknown as APIMessageTopLevelComponent[];
}

/** Every component of a message, nested ones too, in reading order. */
export function nested(components: unknown): Component[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isObject)
    .flatMap((component) => [
      component,
      ...nested(component["components"]),
      ...nested([component["accessory"], component["component"]]),
    ]);
}

function filledIn(
  component: Component,
  context: ComponentContext,
  many: (list: unknown) => Component[],
  one: (component: Component) => Component,
): Component {
  switch (component["type"]) {
    case ComponentType.ActionRow:
      return { components: many(component["components"]) };
    case ComponentType.Container:
      return {
        accent_color: component["accent_color"] ?? null,
        spoiler: component["spoiler"] ?? false,
        components: many(component["components"]),
      };
    case ComponentType.Section: {
      const accessory = component["accessory"];
      return {
        components: many(component["components"]),
        ...(isObject(accessory) ? { accessory: one(accessory) } : {}),
      };
    }
    case ComponentType.Separator:
      return { spacing: component["spacing"] ?? 1, divider: component["divider"] ?? true };
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
      return {
        min_values: component["min_values"] ?? 1,
        max_values: component["max_values"] ?? 1,
        ...(Array.isArray(component["options"])
          ? {
              options: component["options"].map((option) =>
                isObject(option) ? withoutNulls(option) : option,
              ),
            }
          : {}),
      };
    case ComponentType.Thumbnail:
      return media(component, context);
    case ComponentType.MediaGallery: {
      const items = Array.isArray(component["items"]) ? component["items"].filter(isObject) : [];
      return { items: items.map((item) => media(item, context)) };
    }
    case ComponentType.File: {
      const file = unfurl(component["file"], context);
      const attachment = context.attachments.find(({ id }) => id === file["attachment_id"]);
      return {
        file,
        spoiler: component["spoiler"] ?? false,
        name: attachment?.filename ?? null,
        size: attachment?.size ?? null,
      };
    }
    default:
      return {};
  }
}

function media(item: Component, context: ComponentContext): Component {
  return {
    media: unfurl(item["media"], context),
    description: item["description"] ?? null,
    spoiler: item["spoiler"] ?? false,
  };
}

function unfurl(medium: unknown, context: ComponentContext): Component {
  const url = isObject(medium) && typeof medium["url"] === "string" ? medium["url"] : "";
  const id = context.snowflake();
  if (!url.startsWith("attachment://")) return { id, url, proxy_url: url };
  const name = url.slice("attachment://".length);
  const attachment = context.attachments.find(({ filename }) => filename === name);
  if (attachment === undefined) {
    const code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND";
    throw invalidForm([
      { path: ["components"], code, message: `The referenced attachment ${name} was not found` },
    ]);
  }
  return {
    id,
    url: attachment.url,
    proxy_url: attachment.proxy_url,
    width: attachment.width ?? null,
    height: attachment.height ?? null,
    content_type: attachment.content_type ?? null,
    attachment_id: attachment.id,
  };
}

/** Without the fields that a request may give as null, but that a response leaves out. */
export function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}
