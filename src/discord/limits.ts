/**
 * What Discord allows, in numbers. Lengths are counted in Unicode code points unless a name says otherwise.
 * The sources are pages of https://discord.com/developers/docs, named at each group; what no page says was
 * measured, and is marked so.
 */

/** interactions/receiving-and-responding */
export const interactionLimits = {
  /** Milliseconds from the interaction to the first response. */
  firstResponseMs: 3_000,
  /** Milliseconds that an interaction's token lives. */
  tokenMs: 15 * 60_000,
  /** Follow-ups to one interaction where only the user, not the server, installed the bot. */
  followUpsForUserInstall: 5,
} as const;

/** resources/message#create-message */
export const messageLimits = {
  content: 2_000,
  /** Action rows in a message without Components V2. */
  rows: 5,
  embeds: 10,
} as const;

/** components/reference; the flag IS_COMPONENTS_V2 */
export const v2Limits = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters of all text displays together. */
  textCharacters: 4_000,
  /** UTF-8 bytes of all text displays together; measured: above it Discord answers 500. */
  textBytes: 10_170,
  /** Characters of each text display, at least. */
  textMinimum: 1,
  sectionTexts: { min: 1, max: 3 },
  galleryItems: { min: 1, max: 10 },
  /** The alt text of an image. */
  altText: 1_024,
} as const;

/** components/reference#action-row, #button, #string-select */
export const componentLimits = {
  buttonsInRow: 5,
  selectsInRow: 1,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  selectOptions: 25,
  /** An option's label, value and description, each. */
  selectOptionText: 100,
  selectPlaceholder: 150,
} as const;

/** interactions/application-commands */
export const commandLimits = {
  name: { min: 1, max: 32 },
  description: { min: 1, max: 100 },
  options: 25,
  choices: 25,
  /** A choice's name, and its value where it is a string. */
  choiceText: { min: 1, max: 100 },
  /** Names, descriptions and values of a command together; of translations the longest counts. */
  characters: 8_000,
  chatInputCommands: 100,
  userCommands: 15,
  messageCommands: 15,
  /** The languages of Discord's client. */
  locales: 32,
} as const;

/** interactions/receiving-and-responding#autocomplete */
export const autocompleteLimits = {
  choices: 25,
  name: { min: 1, max: 100 },
  value: 100,
} as const;

/** interactions/receiving-and-responding#modal; components/reference#label, #text-input */
export const modalLimits = {
  title: { min: 1, max: 45 },
  components: { min: 1, max: 5 },
  label: { min: 1, max: 45 },
  textInput: 4_000,
} as const;

/** reference#uploading-files; an interaction's `attachment_size_limit` may say more */
export const fileLimits = {
  files: 10,
  /** Bytes of each. */
  bytes: 10 * 1024 * 1024,
} as const;

/** events/gateway */
export const gatewayLimits = {
  guildsPerShard: 2_500,
  sendsPerMinute: 120,
  identifiesPerDay: 1_000,
  /** Milliseconds between two IDENTIFYs of one max_concurrency bucket. */
  identifyIntervalMs: 5_000,
} as const;
