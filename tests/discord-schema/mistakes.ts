import { ButtonStyle, ComponentType as C, MessageFlags } from "discord-api-types/v10";

/** A payload with one mistake in it, and what has to catch it. */
export interface Mistake {
  /** The row of the limits' table, or the rule of our own, that it breaks. */
  readonly of: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files?: readonly { readonly name: string; readonly size: number }[];
  /** The rule's name, or the schema and keyword. */
  readonly caught: string;
}

const callbackPath = "/interactions/1100000000000000001/token/callback";
const webhookPath = "/webhooks/1100000000000000001/token";
const channelPath = "/channels/1100000000000000200/messages";
const commandsPath = "/applications/1100000000000000001/commands";

const v2 = MessageFlags.IsComponentsV2;
const x = (count: number, of = "x"): string => of.repeat(count);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const words = (content: string) => ({ type: C.TextDisplay, content });
export const row = (...components: unknown[]) => ({ type: C.ActionRow, components });
export const button = (more: object = {}, index = 0) => ({
  type: C.Button,
  style: ButtonStyle.Primary,
  label: "Show",
  custom_id: `show:${index}`,
  ...more,
});
export const link = (more: object = {}) => ({
  type: C.Button,
  style: ButtonStyle.Link,
  label: "Report",
  url: "https://example.org/report",
  ...more,
});
export const option = (index = 0, more: object = {}) => ({
  label: `Option ${index}`,
  value: `${index}`,
  ...more,
});
export const select = (more: object = {}) => ({
  type: C.StringSelect,
  custom_id: "choose",
  options: [option(0), option(1)],
  ...more,
});
const image = (more: object = {}) => ({
  media: { url: "https://example.org/map.png" },
  description: "A map",
  ...more,
});
const gallery = (...items: unknown[]) => ({ type: C.MediaGallery, items });
const section = (texts: unknown[], accessory: unknown = button({ custom_id: "in-section" })) => ({
  type: C.Section,
  components: texts,
  accessory,
});

const callback = (type: number, data: unknown) => ({
  method: "POST",
  path: callbackPath,
  body: { type, data },
});
const card = (...components: unknown[]) => callback(4, { flags: v2, components });
const reply = (data: object) => callback(4, data);
const choices = (...list: unknown[]) => callback(8, { choices: list });
const modal = (data: object) =>
  callback(9, { custom_id: "modal", title: "Ask", components: [field()], ...data });
const field = (input: object = {}, more: object = {}) => ({
  type: C.Label,
  label: "Question",
  component: { type: C.TextInput, custom_id: "question", style: 1, ...input },
  ...more,
});
const channel = (body: object) => ({ method: "POST", path: channelPath, body });
const put = (...body: unknown[]) => ({ method: "PUT", path: commandsPath, body });
const command = (more: object = {}) => ({ name: "ask", description: "Ask the reports", type: 1, ...more });
const question = (more: object = {}) => ({ type: 3, name: "question", description: "What to ask", ...more });
const withOptions = (...options: unknown[]) => put(command({ options }));

/** Each of these is right: the mistakes below are one step away from them. */
export const sound: readonly Omit<Mistake, "of" | "caught">[] = [
  card(
    {
      type: C.Container,
      accent_color: 0x336699,
      components: [words("> A quotation."), section([words("-# ¶16")])],
    },
    gallery(image()),
    { type: C.Separator },
    row(button(), link()),
    row(select({ placeholder: x(150) })),
  ),
  card(...times(40, (index) => words(`${index}`))),
  card(words(x(4_000, "\u{1F600}").slice(0, 2 * 2_500)), words(x(1_500, "й").slice(0, 85))),
  reply({ content: x(2_000), flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] }, tts: false }),
  callback(5, { flags: MessageFlags.Ephemeral }),
  callback(5, undefined),
  callback(6, undefined),
  callback(7, { components: [row(button())] }),
  choices(...times(25, (index) => ({ name: x(100), value: `${x(95)}${index}` }))),
  modal({}),
  {
    method: "PATCH",
    path: `${webhookPath}/messages/@original`,
    body: { components: [words("Again")], flags: v2 },
  },
  channel({ content: "Hello", enforce_nonce: false, tts: false, message_reference: { message_id: "1" } }),
  put(
    command({
      name_localizations: { "en-US": "ask", ru: "спросить" },
      default_member_permissions: "8",
      contexts: [0, 1, 2],
      integration_types: [0, 1],
      options: [question({ required: true, autocomplete: true }), question({ name: "report" })],
    }),
    { name: "Find in the reports", type: 3 },
  ),
];

/** One mistake for each limit and each rule; no two for the same reason. */
export const mistakes: readonly Mistake[] = [
  // Deferred response
  { of: "deferred response", ...callback(5, { flags: v2 }), caught: "deferred-flags" },
  { of: "deferred response", ...callback(5, { content: "Soon" }), caught: "deferred-data" },
  { of: "deferred update", ...callback(6, { content: "Soon" }), caught: "deferred-update-data" },
  { of: "callback types", ...callback(3, {}), caught: "callback-type" },
  // Components V2
  {
    of: "Components V2: 40, nested ones counted",
    ...card({ type: C.Container, components: times(39, (index) => words(`${index}`)) }, words("last")),
    caught: "v2-components",
  },
  {
    of: "V2 exclusivity",
    ...reply({ flags: v2, content: "x", components: [words("x")] }),
    caught: "v2-excludes-content",
  },
  {
    of: "V2 exclusivity",
    ...reply({ flags: v2, embeds: [{ title: "x" }], components: [words("x")] }),
    caught: "v2-excludes-embeds",
  },
  {
    of: "V2 exclusivity",
    ...reply({
      flags: v2,
      components: [words("x")],
      poll: { question: { text: "?" }, answers: [{ poll_media: { text: "!" } }] },
    }),
    caught: "v2-excludes-poll",
  },
  {
    of: "V2 exclusivity",
    ...channel({ flags: v2, components: [words("x")], sticker_ids: ["1"] }),
    caught: "v2-excludes-sticker_ids",
  },
  { of: "V2 flag", ...reply({ components: [words("x")] }), caught: "v2-flag-missing" },
  // V2 text
  { of: "V2 text: 4,000 together", ...card(words(x(2_000)), words(x(2_001))), caught: "v2-text-characters" },
  { of: "V2 text: 10,170 bytes together", ...card(words(x(3_400, "字"))), caught: "v2-text-bytes" },
  {
    of: "V2 text: at least 1",
    ...card(words("")),
    caught: "TextDisplayComponentForMessageRequest/content/minLength",
  },
  // Section
  {
    of: "section: 1–3 texts",
    ...card(section([])),
    caught: "SectionComponentForMessageRequest/components/minItems",
  },
  {
    of: "section: 1–3 texts",
    ...card(section(times(4, (index) => words(`${index}`)))),
    caught: "SectionComponentForMessageRequest/components/maxItems",
  },
  {
    of: "section: one accessory",
    ...card({ type: C.Section, components: [words("x")] }),
    caught: "SectionComponentForMessageRequest/required",
  },
  {
    of: "section: the accessory is a button or a thumbnail",
    ...card(section([words("x")], select())),
    caught: "SectionComponentForMessageRequest/accessory/type/enum",
  },
  // Action row
  {
    of: "action row: 5 buttons",
    ...card(row(...times(6, (index) => button({}, index)))),
    caught: "ActionRowComponentForMessageRequest/components/maxItems",
  },
  {
    of: "action row: at least one",
    ...card(row()),
    caught: "ActionRowComponentForMessageRequest/components/minItems",
  },
  { of: "action row: 1 select", ...card(row(select(), select({ custom_id: "b" }))), caught: "row-selects" },
  { of: "action row: buttons or a select", ...card(row(button(), select())), caught: "row-mixed" },
  {
    of: "rows of a plain message: 5",
    ...reply({ components: times(6, (i) => row(button({}, i))) }),
    caught: "rows",
  },
  // Button
  {
    of: "button label: 80",
    ...card(row(button({ label: x(81) }))),
    caught: "ButtonComponentForMessageRequest/label/maxLength",
  },
  {
    of: "button url: 512",
    ...card(row(link({ url: `https://example.org/${x(500)}` }))),
    caught: "ButtonComponentForMessageRequest/url/maxLength",
  },
  {
    of: "button url: a URL",
    ...card(row(link({ url: "not a url" }))),
    caught: "ButtonComponentForMessageRequest/url/format",
  },
  {
    of: "custom_id: 100",
    ...card(row(button({ custom_id: x(101) }))),
    caught: "ButtonComponentForMessageRequest/custom_id/maxLength",
  },
  { of: "custom_id: unique", ...card(row(button(), button())), caught: "duplicate-custom-id" },
  {
    of: "component id: unique",
    ...card({ ...words("a"), id: 7 }, { ...words("b"), id: 7 }),
    caught: "duplicate-component-id",
  },
  { of: "button: a label or an emoji", ...card(row(button({ label: undefined }))), caught: "button-empty" },
  { of: "button: a custom_id", ...card(row(button({ custom_id: undefined }))), caught: "button-id-missing" },
  { of: "button: no url", ...card(row(button({ url: "https://example.org" }))), caught: "button-url" },
  { of: "link button: a url", ...card(row(link({ url: undefined }))), caught: "button-url-missing" },
  { of: "link button: no custom_id", ...card(row(link({ custom_id: "x" }))), caught: "button-link-id" },
  // Select
  {
    of: "select: 25 options",
    ...card(row(select({ options: times(26, (index) => option(index)) }))),
    caught: "StringSelectComponentForMessageRequest/options/maxItems",
  },
  {
    of: "select: label 100",
    ...card(row(select({ options: [option(0, { label: x(101) })] }))),
    caught: "StringSelectOptionForRequest/label/maxLength",
  },
  {
    of: "select: value 100",
    ...card(row(select({ options: [option(0, { value: x(101) })] }))),
    caught: "StringSelectOptionForRequest/value/maxLength",
  },
  {
    of: "select: description 100",
    ...card(row(select({ options: [option(0, { description: x(101) })] }))),
    caught: "StringSelectOptionForRequest/description/maxLength",
  },
  {
    of: "select: placeholder 150",
    ...card(row(select({ placeholder: x(151) }))),
    caught: "StringSelectComponentForMessageRequest/placeholder/maxLength",
  },
  {
    of: "select: unique values",
    ...card(row(select({ options: [option(1), option(1)] }))),
    caught: "select-value-twice",
  },
  { of: "select: bounds", ...card(row(select({ max_values: 3 }))), caught: "select-bounds" },
  {
    of: "select: chosen before",
    ...card(row(select({ options: [option(0, { default: true }), option(1, { default: true })] }))),
    caught: "select-defaults",
  },
  // Media gallery
  {
    of: "media gallery: 1–10 items",
    ...card(gallery()),
    caught: "MediaGalleryComponentForMessageRequest/items/minItems",
  },
  {
    of: "media gallery: 1–10 items",
    ...card(gallery(...times(11, () => image()))),
    caught: "MediaGalleryComponentForMessageRequest/items/maxItems",
  },
  {
    of: "alt text: 1,024",
    ...card(gallery(image({ description: x(1_025) }))),
    caught: "MediaGalleryItemRequest/description/maxLength",
  },
  // Content and what goes with it
  {
    of: "content: 2,000",
    ...reply({ content: x(2_001) }),
    caught: "IncomingWebhookInteractionRequest/content/maxLength",
  },
  { of: "content: 2,000 in a channel", ...channel({ content: x(2_001) }), caught: "content-length" },
  { of: "flags", ...reply({ content: "x", flags: MessageFlags.Crossposted }), caught: "unknown-flags" },
  {
    of: "flags",
    ...channel({ content: "x", flags: MessageFlags.Ephemeral }),
    caught: "ephemeral-in-channel",
  },
  {
    of: "allowed_mentions",
    ...reply({ content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } }),
    caught: "mentions-twice",
  },
  {
    of: "closed objects",
    ...reply({ content: "x", ephemeral: true }),
    caught: "IncomingWebhookInteractionRequest/additionalProperties",
  },
  // Autocomplete
  {
    of: "autocomplete: 25 choices",
    ...choices(...times(26, (index) => ({ name: `${index}`, value: `${index}` }))),
    caught: "InteractionApplicationCommandAutocompleteCallbackStringData/choices/maxItems",
  },
  {
    of: "autocomplete: name 1–100",
    ...choices({ name: "", value: "x" }),
    caught: "ApplicationCommandOptionStringChoice/name/minLength",
  },
  {
    of: "autocomplete: name 1–100",
    ...choices({ name: x(101), value: "x" }),
    caught: "ApplicationCommandOptionStringChoice/name/maxLength",
  },
  { of: "autocomplete: value 100", ...choices({ name: "x", value: x(101) }), caught: "autocomplete-value" },
  // Commands
  {
    of: "command: name 1–32",
    ...put({ name: x(33), type: 3 }),
    caught: "ApplicationCommandUpdateRequest/name/maxLength",
  },
  { of: "command: name's pattern", ...put(command({ name: "ask me" })), caught: "name-pattern" },
  { of: "command: lower case", ...put(command({ name: "Ask" })), caught: "name-upper-case" },
  {
    of: "command: description 1–100",
    ...put(command({ description: x(101) })),
    caught: "ApplicationCommandUpdateRequest/description/maxLength",
  },
  { of: "command: description 1–100", ...put(command({ description: "" })), caught: "description-missing" },
  {
    of: "menu command: no description",
    ...put({ name: "Find", type: 3, description: "x" }),
    caught: "description-unwanted",
  },
  {
    of: "menu command: no options",
    ...put({ name: "Find", type: 3, options: [question()] }),
    caught: "options-unwanted",
  },
  {
    of: "command: 25 options",
    ...withOptions(...times(26, (index) => question({ name: `q${index}` }))),
    caught: "ApplicationCommandUpdateRequest/options/maxItems",
  },
  {
    of: "command: 25 choices",
    ...withOptions(question({ choices: times(26, (index) => ({ name: `${index}`, value: `${index}` })) })),
    caught: "ApplicationCommandStringOption/choices/maxItems",
  },
  {
    of: "command: choice's value 100",
    ...withOptions(question({ choices: [{ name: "x", value: x(101) }] })),
    caught: "choice-value",
  },
  {
    of: "command: choices' names",
    ...withOptions(
      question({
        choices: [
          { name: "x", value: "1" },
          { name: "x", value: "2" },
        ],
      }),
    ),
    caught: "choice-name-twice",
  },
  {
    of: "command: choices or autocomplete",
    ...withOptions(question({ autocomplete: true, choices: [{ name: "x", value: "x" }] })),
    caught: "choices-and-autocomplete",
  },
  {
    of: "command: required before optional",
    ...withOptions(question(), question({ name: "report", required: true })),
    caught: "required-after-optional",
  },
  { of: "command: options' names", ...withOptions(question(), question()), caught: "option-name-twice" },
  {
    of: "command: option's bounds",
    ...withOptions(question({ min_length: 9, max_length: 3 })),
    caught: "option-bounds",
  },
  {
    of: "command: subcommands or options",
    ...withOptions({ type: 1, name: "add", description: "Add one" }, question()),
    caught: "subcommands-mixed",
  },
  {
    of: "command: 8,000 characters in all",
    ...withOptions(
      ...times(3, (o) =>
        question({
          name: `q${o}`,
          choices: times(25, (c) => ({ name: `${x(90)}${c}`, value: `${x(90)}${c}` })),
        }),
      ),
    ),
    caught: "command-size",
  },
  {
    of: "commands: 100 chat-input",
    ...put(...times(101, (index) => command({ name: `ask${index}` }))),
    caught: "command-count-ChatInput",
  },
  {
    of: "commands: 15 user",
    ...put(...times(16, (i) => ({ name: `u${i}`, type: 2 }))),
    caught: "command-count-User",
  },
  {
    of: "commands: 15 message",
    ...put(...times(16, (i) => ({ name: `m${i}`, type: 3 }))),
    caught: "command-count-Message",
  },
  { of: "commands: names", ...put(command(), command()), caught: "command-name-twice" },
  {
    of: "commands: permissions are a string",
    ...put(command({ default_member_permissions: 8 })),
    caught: "ApplicationCommandUpdateRequest/default_member_permissions/type",
  },
  // Localisations
  {
    of: "localisations: 32 locales",
    ...put(command({ name_localizations: { "en-US": "ask", "de-AT": "frag" } })),
    caught: "locale-unknown",
  },
  {
    of: "localisations: the default locale",
    ...put(command({ name_localizations: { ru: "спросить" } })),
    caught: "locale-default",
  },
  // Modal
  {
    of: "modal: title 45",
    ...modal({ title: x(46) }),
    caught: "ModalInteractionCallbackRequestData/title/maxLength",
  },
  {
    of: "modal: 1–5 components",
    ...modal({ components: [] }),
    caught: "ModalInteractionCallbackRequestData/components/minItems",
  },
  {
    of: "modal: 1–5 components",
    ...modal({ components: times(6, (index) => field({ custom_id: `${index}` })) }),
    caught: "modal-components",
  },
  {
    of: "modal: label 45",
    ...modal({ components: [field({}, { label: x(46) })] }),
    caught: "LabelComponentForModalRequest/label/maxLength",
  },
  {
    of: "modal: text input 4,000",
    ...modal({ components: [field({ max_length: 4_001 })] }),
    caught: "TextInputComponentForModalRequest/max_length/maximum",
  },
  {
    of: "modal: unique custom_ids",
    ...modal({ components: [field(), field()] }),
    caught: "modal-duplicate-id",
  },
  {
    of: "modal: bounds",
    ...modal({ components: [field({ min_length: 9, max_length: 3 })] }),
    caught: "text-input-bounds",
  },
  {
    of: "modal: value",
    ...modal({ components: [field({ max_length: 3, value: "four" })] }),
    caught: "text-input-value",
  },
  // Files
  {
    of: "files: 10",
    ...reply({ content: "x" }),
    files: times(11, (index) => ({ name: `${index}.png`, size: 1 })),
    caught: "files-count",
  },
  {
    of: "files: 10 MiB",
    ...reply({ content: "x" }),
    files: [{ name: "map.png", size: 10 * 1024 * 1024 + 1 }],
    caught: "file-size",
  },
  // Routes
  { of: "routes", method: "POST", path: "/channels/1/pins", body: {}, caught: "unknown-route" },
  { of: "routes", method: "DELETE", path: `${channelPath}/1`, body: {}, caught: "no-body" },
  { of: "routes", method: "PUT", path: commandsPath, body: {}, caught: "not-a-list" },
];
