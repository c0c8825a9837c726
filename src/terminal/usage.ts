/** Wrong usage: what was found and what is wanted, for standard error and exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
