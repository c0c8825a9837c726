import {
  Routes,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import type { REST } from "discord.js";

/** What Discord adds to a command of its own accord; no difference lies in these. */
const DISCORDS_OWN = new Set([
  "id",
  "application_id",
  "version",
  "guild_id",
  "dm_permission",
  "name_localized",
  "description_localized",
]);

export interface RegistrationTarget {
  readonly applicationId: string;
  /** One server, where commands are there at once; everywhere where left out. */
  readonly guildId?: string;
}

/**
 * Registers the commands where they differ from what Discord has.
 * @returns whether they had to be.
 */
export async function registerCommands(
  rest: REST,
  target: RegistrationTarget,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  if (await areRegistered(rest, target, definitions)) return false;
  await rest.put(routeOf(target), { body: wantedAt(target, definitions) });
  return true;
}

/** Whether Discord has the commands as they are defined. */
export async function areRegistered(
  rest: REST,
  target: RegistrationTarget,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: "true" });
  return sameCommands(wantedAt(target, definitions), await rest.get(routeOf(target), { query }));
}

function routeOf({ applicationId, guildId }: RegistrationTarget) {
  return guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** Where a command may be used is asked of global ones only. */
function wantedAt(
  { guildId }: RegistrationTarget,
  definitions: readonly RESTPostAPIApplicationCommandsJSONBody[],
): readonly unknown[] {
  return guildId === undefined ? definitions : definitions.map(withoutContexts);
}

/** The application that the token belongs to. */
export async function applicationIdOf(rest: REST): Promise<string> {
  const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return application.id;
}

function withoutContexts(definition: RESTPostAPIApplicationCommandsJSONBody) {
  const { contexts: _contexts, integration_types: _types, ...rest } = definition;
  return rest;
}

/** Whether commands as Discord lists them are those that are wanted, in any order. */
export function sameCommands(wanted: readonly unknown[], present: unknown): boolean {
  if (!Array.isArray(present)) return false;
  return JSON.stringify(canonicalTexts(wanted)) === JSON.stringify(canonicalTexts(present));
}

function canonicalTexts(commands: readonly unknown[]): string[] {
  return commands.map((each) => JSON.stringify(canonical(each))).sort();
}

/** Keys in order, without what says nothing: null, false, empty lists and texts, and what Discord adds. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    return items.every((item) => typeof item === "number") ? items.toSorted((a, b) => a - b) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !DISCORDS_OWN.has(key) && !saysNothing(each))
      .map(([key, each]) => [key, canonical(each)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function saysNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0)
  );
}
