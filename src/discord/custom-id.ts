const SEPARATOR = "|";

/**
 * A custom_id: the action of the handler it is for, then what the handler needs. Addresses and numbers only,
 * never a question, so that it fits Discord's 100 characters and works after any restart.
 */
export function customId(action: string, ...parts: readonly (string | number)[]): string {
  return [action, ...parts].join(SEPARATOR);
}

/** What {@link customId} put together. */
export function readCustomId(id: string): { readonly action: string; readonly parts: readonly string[] } {
  const [action = "", ...parts] = id.split(SEPARATOR);
  return { action, parts };
}
