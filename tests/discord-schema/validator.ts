import type { Exchange, Validate, Violation } from "../../src/local/exchange.ts";
import { callbackSchemas, type BodySchema, type RouteSchemas, routes, schemaNames } from "./routes.ts";
import { rules } from "./rules.ts";
import { type CheckSchema, compileSchemas } from "./schemas.ts";

/**
 * Makes the checker of everything that goes over the wire: by Discord's own schemas, closed, and by our rules
 * for what no schema says. Takes about half a second, and then well below a millisecond a payload.
 */
export function makeValidator(): Validate {
  const check = compileSchemas(schemaNames);
  return (exchange) => {
    const route = routes.find(({ method, path }) => method === exchange.method && path.test(exchange.path));
    if (exchange.direction === "response") return response(check, route, exchange);
    if (route === undefined)
      return [fault("unknown-route", `${exchange.method} ${exchange.path} is unknown`)];
    return [...requestSchema(check, route, exchange.body), ...rules(route.kind, exchange)];
  };
}

function requestSchema(check: CheckSchema, route: RouteSchemas, body: unknown): readonly Violation[] {
  if (route.kind === "callback") {
    const { type } = (body ?? {}) as { type?: unknown };
    const schema = typeof type === "number" ? callbackSchemas[type] : undefined;
    return schema === undefined
      ? [fault("callback-type", `is ${String(type)}, 4 to 9 is wanted`)]
      : check(schema, body);
  }
  if (route.request === undefined) return [fault("no-body", "a body where none is wanted")];
  return bySchema(check, route.request, body);
}

function response(
  check: CheckSchema,
  route: RouteSchemas | undefined,
  exchange: Exchange,
): readonly Violation[] {
  const { status = 0, body } = exchange;
  if (status === 429) return check("RatelimitedResponse", body);
  if (status >= 400) return check("ErrorResponse", body);
  if (status === 204) return body === undefined ? [] : [fault("no-body", "204 with a body")];
  if (route?.response === undefined)
    return [fault("unknown-route", `no response is known for ${exchange.path}`)];
  return bySchema(check, route.response, body);
}

function bySchema(check: CheckSchema, { schema, or, list }: BodySchema, body: unknown): readonly Violation[] {
  if (or !== undefined && check(or, body).length === 0) return [];
  if (list !== true) return check(schema, body);
  if (!Array.isArray(body)) return [fault("not-a-list", "an array is wanted")];
  return body.flatMap((each, index) =>
    check(schema, each).map((violation) => ({ ...violation, path: `/${index}${violation.path}` })),
  );
}

const fault = (rule: string, message: string): Violation => ({ rule, path: "", message });
