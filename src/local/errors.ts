/** One field of a body that Discord refuses: `path` leads to it, a name or an index a step. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** An error as Discord's REST API answers it: an HTTP status and a body `{message, code, errors?}`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldFault[];

  constructor(status: number, code: number, message: string, fields: readonly FieldFault[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  body(): Record<string, unknown> {
    const plain = { message: this.message, code: this.code };
    return this.fields.length === 0 ? plain : { ...plain, errors: nest(this.fields) };
  }
}

/** Discord's form of field errors: an object for each step of the path, `_errors` at its end. */
function nest(fields: readonly FieldFault[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of fields) {
    let at = root;
    for (const step of path) {
      const next = at[step];
      at = isObject(next) ? next : (at[step] = {});
    }
    const errors = Array.isArray(at["_errors"]) ? at["_errors"] : (at["_errors"] = []);
    errors.push({ code, message });
  }
  return root;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const unauthorised = () => new ApiError(401, 0, "401: Unauthorized");
export const notFound = () => new ApiError(404, 0, "404: Not Found");
export const unknownChannel = () => new ApiError(404, 10003, "Unknown Channel");
export const unknownMessage = () => new ApiError(404, 10008, "Unknown Message");
export const unknownWebhook = () => new ApiError(404, 10015, "Unknown Webhook");
export const unknownInteraction = () => new ApiError(404, 10062, "Unknown interaction");
export const unknownCommand = () => new ApiError(404, 10063, "Unknown application command");
export const tooLarge = () => new ApiError(413, 40005, "Request entity too large");
export const alreadyAcknowledged = () =>
  new ApiError(400, 40060, "Interaction has already been acknowledged.");
export const tooManyFollowUps = () =>
  new ApiError(400, 40094, "This interaction has reached the maximum number of follow-up messages.");
export const missingAccess = () => new ApiError(403, 50001, "Missing Access");
export const emptyMessage = () => new ApiError(400, 50006, "Cannot send an empty message");
export const notTheAuthor = () => new ApiError(403, 50005, "Cannot edit a message authored by another user");
export const missingPermissions = () => new ApiError(403, 50013, "Missing Permissions");
export const tokenExpired = () => new ApiError(401, 50027, "Invalid Webhook Token");
export const invalidForm = (fields: readonly FieldFault[]) =>
  new ApiError(400, 50035, "Invalid Form Body", fields);
