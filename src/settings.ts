import { z } from "zod";

/** The settings of the process, checked. `.env.example` says of each what it does. */
export interface Settings {
  /** Undefined: no bot is logged in, the local Discord is opened instead. */
  readonly token: string | undefined;
  readonly guildId: string | undefined;
  readonly apiUrl: string | undefined;
  readonly corpusDir: string;
  readonly logLevel: z.infer<typeof LOG_LEVEL>;
  readonly answerMentions: boolean;
  readonly port: number;
  /** Where the process's health and figures are served; undefined: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | undefined;
}

const LOG_LEVEL = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);
const PORT = z
  .string()
  .regex(/^\d{1,5}$/u)
  .transform(Number)
  .pipe(z.number().max(65_535));
const HOST = z.union([z.ipv4(), z.ipv6()]);
const YES_OR_NO = z
  .enum(["1", "true", "yes", "on", "0", "false", "no", "off"])
  .transform((word) => ["1", "true", "yes", "on"].includes(word));

/** What is wanted of each variable, in the words of the error, and how it is read. */
const VARIABLES = {
  DISCORD_TOKEN: [
    "the bot's token: three parts of letters, digits, - and _ with dots between, without quotes or spaces",
    z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/u),
  ],
  DISCORD_GUILD_ID: ["a server's id: 17 to 20 digits", z.string().regex(/^\d{17,20}$/u)],
  DISCORD_API_URL: [
    "an http or https address such as https://discord.com/api, without a version at its end",
    z
      .url({ protocol: /^https?$/u })
      .refine((url) => !/\/v\d+\/?$/u.test(url))
      .transform((url) => url.replace(/\/$/u, "")),
  ],
  CORPUS_DIR: ["a folder", z.string()],
  LOG_LEVEL: [LOG_LEVEL.options.join(", "), LOG_LEVEL],
  ANSWER_MENTIONS: ["yes or no", YES_OR_NO],
  PORT: ["a port: 0 to 65535", PORT],
  HEALTH_PORT: ["a port: 0 to 65535", PORT],
  HEALTH_HOST: ["an IP address: 127.0.0.1 for this machine alone, 0.0.0.0 for all of its networks", HOST],
} as const;

type Variable = keyof typeof VARIABLES;

/** All faults of the settings in one message. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty one counts as not set.
 * @throws SettingsError which names every fault, and never the token's text.
 */
export function readSettings(environment: Environment): Settings {
  const { settings, faults } = examineSettings(environment);
  if (faults.length > 0) throw new SettingsError(`Cannot use the settings:\n  ${faults.join("\n  ")}`);
  return settings;
}

/** The settings, those that are faulty as if they weren't set, and a line for each fault. */
export function examineSettings(environment: Environment): {
  readonly settings: Settings;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  function read<V extends Variable>(name: V): z.output<(typeof VARIABLES)[V][1]> | undefined {
    const found = environment[name]?.trim();
    if (found === undefined || found === "") return undefined;
    const [wanted, schema] = VARIABLES[name];
    const result = schema.safeParse(found);
    if (result.success) return result.data as z.output<(typeof VARIABLES)[V][1]>;
    const shown = name === "DISCORD_TOKEN" ? `${found.length} characters` : JSON.stringify(found);
    faults.push(`${name}: found ${shown}, wanted ${wanted}`);
    return undefined;
  }
  const token = read("DISCORD_TOKEN");
  const healthPort = read("HEALTH_PORT");
  const healthHost = read("HEALTH_HOST") ?? "127.0.0.1";
  const settings: Settings = {
    token,
    guildId: read("DISCORD_GUILD_ID"),
    apiUrl: read("DISCORD_API_URL"),
    corpusDir: read("CORPUS_DIR") ?? "corpus",
    // Where somebody sits and tries it, lines of a log would only stand between the answers.
    logLevel: read("LOG_LEVEL") ?? (token === undefined ? "warn" : "info"),
    answerMentions: read("ANSWER_MENTIONS") ?? false,
    port: read("PORT") ?? 8017,
    health: healthPort === undefined ? undefined : { host: healthHost, port: healthPort },
  };
  return { settings, faults };
}
