/** Which of Discord's schemas a body keeps to; `list` when it is an array of such. */
export interface BodySchema {
  readonly schema: string;
  /** Another that it may keep to instead. */
  readonly or?: string;
  readonly list?: boolean;
}

/** What a request is, for the rules that no schema has. */
export type RequestKind =
  | "callback"
  | "followUp"
  | "webhookEdit"
  | "channelMessage"
  | "channelEdit"
  | "commands"
  | "command";

export interface RouteSchemas {
  readonly method: string;
  readonly path: RegExp;
  /** What the request's body is; absent where it has none. */
  readonly kind?: RequestKind;
  readonly request?: BodySchema;
  /** Of a response with a body and a status below 300. */
  readonly response?: BodySchema;
}

const message = { schema: "MessageResponse" };
const command = { schema: "ApplicationCommandResponse" };
const commandsPath = String.raw`^/applications/\d+(?:/guilds/\d+)?/commands`;
const commands = new RegExp(`${commandsPath}$`);
const oneCommand = new RegExp(String.raw`${commandsPath}/\d+$`);
const webhook = /^\/webhooks\/\d+\/[^/]+$/;
const webhookMessage = /^\/webhooks\/\d+\/[^/]+\/messages\/(?:@original|\d+)$/;
const channelMessages = /^\/channels\/\d+\/messages$/;
const channelMessage = /^\/channels\/\d+\/messages\/\d+$/;

/** The callbacks' schemas, by the `type` of the body. */
export const callbackSchemas: Readonly<Record<number, string>> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

export const routes: readonly RouteSchemas[] = [
  { method: "GET", path: /^\/gateway$/, response: { schema: "GatewayResponse" } },
  { method: "GET", path: /^\/gateway\/bot$/, response: { schema: "GatewayBotResponse" } },
  { method: "GET", path: /^\/users\/@me$/, response: { schema: "UserPIIResponse" } },
  {
    method: "GET",
    path: /^(?:\/oauth2)?\/applications\/@me$/,
    response: { schema: "PrivateApplicationResponse" },
  },
  {
    method: "POST",
    path: /^\/interactions\/\d+\/[^/]+\/callback$/,
    kind: "callback",
    response: { schema: "InteractionCallbackResponse" },
  },
  {
    method: "POST",
    path: webhook,
    kind: "followUp",
    request: { schema: "IncomingWebhookRequestPartial" },
    response: message,
  },
  { method: "GET", path: webhookMessage, response: message },
  {
    method: "PATCH",
    path: webhookMessage,
    kind: "webhookEdit",
    request: { schema: "IncomingWebhookUpdateRequestPartial" },
    response: message,
  },
  { method: "DELETE", path: webhookMessage },
  {
    method: "GET",
    path: /^\/channels\/\d+$/,
    response: { schema: "GuildChannelResponse", or: "PrivateChannelResponse" },
  },
  { method: "GET", path: channelMessages, response: { ...message, list: true } },
  {
    method: "POST",
    path: channelMessages,
    kind: "channelMessage",
    request: { schema: "MessageCreateRequest" },
    response: message,
  },
  { method: "GET", path: channelMessage, response: message },
  {
    method: "PATCH",
    path: channelMessage,
    kind: "channelEdit",
    request: { schema: "MessageEditRequestPartial" },
    response: message,
  },
  { method: "DELETE", path: channelMessage },
  { method: "POST", path: /^\/channels\/\d+\/typing$/ },
  { method: "GET", path: commands, response: { ...command, list: true } },
  {
    method: "PUT",
    path: commands,
    kind: "commands",
    request: { schema: "ApplicationCommandUpdateRequest", list: true },
    response: { ...command, list: true },
  },
  {
    method: "POST",
    path: commands,
    kind: "command",
    request: { schema: "ApplicationCommandCreateRequest" },
    response: command,
  },
  { method: "GET", path: oneCommand, response: command },
  {
    method: "PATCH",
    path: oneCommand,
    request: { schema: "ApplicationCommandPatchRequestPartial" },
    response: command,
  },
  { method: "DELETE", path: oneCommand },
];

/** Every schema that a route names. */
export const schemaNames: readonly string[] = [
  ...new Set([
    "ErrorResponse",
    "RatelimitedResponse",
    ...Object.values(callbackSchemas),
    ...routes
      .flatMap(({ request, response }) => [request?.schema, response?.schema, response?.or])
      .filter((name) => name !== undefined),
  ]),
];
