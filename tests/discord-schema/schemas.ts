import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import * as spec from "discord-api-spec/zod";
import * as z from "zod/mini";
import { adapt, type Schema } from "./adapt.ts";

/** What a schema found: `rule` names the schema and the keyword in it, `path` is a JSON pointer. */
export interface SchemaFault {
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

/** Checks a value against one of Discord's schemas, by its name in the API's description. */
export type CheckSchema = (name: string, value: unknown) => SchemaFault[];

/**
 * Compiles the named schemas, so that no check pays for it later.
 * @throws Error for a name that isn't among Discord's schemas
 */
export function compileSchemas(names: readonly string[]): CheckSchema {
  const schemas = adapt(allSchemas());
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    verbose: true,
    formats: { uri: (text: string) => URL.canParse(text) },
  });
  const owners = new WeakMap<object, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema(schema);
    own(owners, name, schema);
  }
  const compiled = new Map<string, ValidateFunction>();
  for (const name of names) {
    const validate = ajv.getSchema(name);
    if (validate === undefined) throw new Error(`Cannot compile ${name}: Discord has no schema of that name`);
    compiled.set(name, validate);
  }
  return (name, value) => {
    const validate = compiled.get(name);
    if (validate === undefined) throw new Error(`Cannot check by ${name}: it wasn't compiled at start`);
    if (validate(value)) return [];
    const faults = (validate.errors ?? []).filter(tells).map((error) => fault(owners, error));
    // A union tried member by member says the same of each.
    return faults.filter((each, index) => faults.findIndex((other) => isSame(each, other)) === index);
  };
}

/** Discord's schemas as JSON Schema, by name, each an `$id` of its own. */
function allSchemas(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(spec)) {
    if (schema instanceof z.ZodMiniType) registry.add(schema, { id: name.replace(/Schema$/, "") });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => id, io: "input", unrepresentable: "any" });
  return schemas;
}

/** `if` and `$ref` only repeat what a fault within them says. */
const tells = ({ keyword }: ErrorObject): boolean => keyword !== "if" && keyword !== "$ref";

const isSame = (one: SchemaFault, other: SchemaFault): boolean =>
  one.rule === other.rule && one.path === other.path && one.message === other.message;

/** Notes for each part of a schema which of the named ones it stands in. */
function own(owners: WeakMap<object, string>, name: string, part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  owners.set(part, name);
  for (const inner of Object.values(part)) own(owners, name, inner);
}

function fault(owners: WeakMap<object, string>, error: ErrorObject): SchemaFault {
  const { schemaPath, instancePath, message, keyword, params, parentSchema } = error;
  const owner = (parentSchema === undefined ? undefined : owners.get(parentSchema)) ?? "?";
  const structure = new Set(["#", "else", "allOf", "properties"]);
  const steps = schemaPath.split("/").filter((step) => !structure.has(step) && !/^\d+$/.test(step));
  const extra = keyword === "additionalProperties" ? `: ${String(params["additionalProperty"])}` : "";
  return {
    rule: [owner, ...steps].join("/"),
    path: instancePath,
    message: `${message ?? keyword}${extra}`,
  };
}
