import { REST } from "discord.js";

/**
 * Discord exempts interactions from its limit of 50 requests a second, the client's own queue doesn't. Any bound
 * would be counted by the wall clock: one that is set back by an hour would stop all requests for an hour.
 */
const REQUESTS_PER_SECOND = Infinity;

/** How discord.js is to speak to Discord's REST API, or to another base of it (without a version at its end). */
export function restOptions(apiUrl: string | undefined) {
  return { globalRequestsPerSecond: REQUESTS_PER_SECOND, ...(apiUrl === undefined ? {} : { api: apiUrl }) };
}

export function openRest(token: string, apiUrl: string | undefined): REST {
  return new REST(restOptions(apiUrl)).setToken(token);
}
