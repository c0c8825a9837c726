import { isObject } from "./errors.ts";
import { type Commands, withoutLocalisations } from "./commands.ts";
import { makeUser } from "./people.ts";
import { noContent, ok, type RestCall, type Route } from "./rest.ts";
import type { World } from "./world.ts";
import type {
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPutAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";

/** Who the bot is, and where its Gateway is. */
export function identityRoutes(world: World): Route[] {
  const application = () => ok(applicationPayload(world));
  return [
    { method: "GET", path: "/gateway", open: true, answer: () => ok({ url: world.gateway.url() }) },
    {
      method: "GET",
      path: "/gateway/bot",
      answer: () =>
        ok({ url: world.gateway.url(), shards: 1, session_start_limit: world.gateway.sessionStarts() }),
    },
    {
      method: "GET",
      path: "/users/@me",
      answer: () => ok({ ...world.bot, mfa_enabled: false, locale: "en-US", verified: true, email: null }),
    },
    { method: "GET", path: "/applications/@me", answer: application },
    { method: "GET", path: "/oauth2/applications/@me", answer: application },
  ];
}

function applicationPayload({ application, bot }: World): unknown {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: "",
    type: null,
    flags: 0,
    flags_new: "0",
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {}, 1: {} },
    verify_key: "0".repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: makeUser("1100000000000000009", "Owner"),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    event_webhooks_url: null,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}

/** The bot's commands, global and in the server. */
export function commandRoutes(world: World): Route[] {
  const { commands } = world;
  return ["/applications/:application", "/applications/:application/guilds/:guild"].flatMap((base) => [
    {
      method: "GET",
      path: `${base}/commands`,
      answer: (call) => {
        const list = commands.list(guild(call));
        return ok(call.query.get("with_localizations") === "true" ? list : withoutLocalisations(list));
      },
    },
    {
      method: "PUT",
      path: `${base}/commands`,
      answer: ({ body, ...call }) => {
        const bodies = Array.isArray(body) ? (body as RESTPutAPIApplicationCommandsJSONBody) : [];
        return ok(commands.replace(bodies, guild(call)));
      },
    },
    {
      method: "POST",
      path: `${base}/commands`,
      answer: ({ body, ...call }) => {
        const { command, isNew } = commands.upsert(
          body as RESTPostAPIApplicationCommandsJSONBody,
          guild(call),
        );
        return { status: isNew ? 201 : 200, body: command };
      },
    },
    ...single(commands, `${base}/commands/:command`),
  ]) satisfies Route[];
}

function single(commands: Commands, path: string): Route[] {
  return [
    { method: "GET", path, answer: (call) => ok(commands.require(id(call), guild(call))) },
    {
      method: "PATCH",
      path,
      answer: (call) => ok(commands.patch(id(call), isObject(call.body) ? call.body : {}, guild(call))),
    },
    {
      method: "DELETE",
      path,
      answer: (call) => {
        commands.delete(id(call), guild(call));
        return noContent;
      },
    },
  ];
}

const id = ({ params }: RestCall): string => params["command"] ?? "";
const guild = ({ params }: Pick<RestCall, "params">): string | null => params["guild"] ?? null;
