import { version as discordJs } from "discord.js";
import { version } from "../../commands/version.ts";
import packageJson from "../../package.json" with { type: "json" };
import { examineSettings, type Settings } from "../settings.ts";
import type { Finding } from "../terminal/finding.ts";
import { examineCorpus } from "./examine-corpus.ts";
import { examineDiscord } from "./examine-discord.ts";
import { examineHealth } from "./examine-health.ts";
import { fault, well } from "./finding.ts";

export interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Node's versions of itself and what is in it. */
  readonly versions: { readonly node: string; readonly icu?: string | undefined };
  /** Another folder of reports than that of the settings. */
  readonly corpus: string | undefined;
}

/** Looks at every part that a bot needs, each by itself, so that one fault doesn't hide another. Changes nothing. */
export async function* examine({ environment, versions, corpus }: Patient): AsyncGenerator<Finding> {
  yield examineVersions(versions);
  const { settings, faults } = examineSettings(environment);
  for (const found of faults)
    yield fault("settings", found, "See .env.example; the environment wins over .env");
  if (faults.length === 0) yield well("settings", describeSettings(settings));
  yield* examineDiscord(settings, (environment["DISCORD_TOKEN"] ?? "") !== "");
  yield* examineCorpus(corpus ?? settings.corpusDir);
  yield* examineHealth(settings.health);
}

export function examineVersions({ node, icu }: Patient["versions"]): Finding {
  const wanted = packageJson.engines.node.replace(">=", "");
  const found = `Verbatim ${version} on Node ${node} (ICU ${icu ?? "none"}), discord.js ${discordJs}`;
  return isAtLeast(node, wanted)
    ? well("versions", found)
    : fault("versions", found, `Node ${wanted} or newer is wanted: https://nodejs.org`);
}

function isAtLeast(found: string, wanted: string): boolean {
  const [major = 0, minor = 0] = found.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function describeSettings({ token, guildId, apiUrl, corpusDir, answerMentions, health }: Settings): string {
  return [
    token === undefined ? "no token: the local Discord" : "a token",
    ...(guildId === undefined ? [] : [`one server (${guildId})`]),
    ...(apiUrl === undefined ? [] : [`API ${apiUrl}`]),
    `reports in ${corpusDir}`,
    ...(answerMentions ? ["mentions are answered"] : []),
    ...(health === undefined ? [] : [`health at ${health.host}:${health.port}`]),
  ].join(", ");
}
