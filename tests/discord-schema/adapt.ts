/** A JSON Schema, as plain data. */
export type Schema = { [keyword: string]: unknown };

/**
 * Makes the schemas stricter where they let everything pass, and truer where Discord itself is otherwise:
 * - an empty member of an `anyOf` (from `z.undefined()`) would accept anything: dropped
 * - a union of objects told apart by `type` becomes a choice by it, so that a fault is told where it is
 * - an autocomplete's choices are told apart by the type of their values
 * - objects take no fields but their own
 * - times are RFC 3339 with any offset, as Discord sends them
 * - the code of a field's error is a name, such as BASE_TYPE_REQUIRED
 * - `default_member_permissions` is a string; `enforce_nonce` and `tts`, which discord.js always sends, may
 *   stand in every message
 */
export function adapt(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const open = new Set(["Error"]);
  const adapted = Object.entries(schemas).map(([name, schema]): [string, Schema] => {
    if (name === "InnerErrors") return [name, { ...fieldErrors, $id: name }];
    const fitted =
      name.endsWith("Request") || name.endsWith("RequestPartial") ? withAlwaysSent(schema) : schema;
    return [name, node(fitted, schemas, !open.has(name))];
  });
  return Object.fromEntries(adapted);
}

const fieldErrors = {
  type: "object",
  required: ["_errors"],
  additionalProperties: false,
  properties: {
    _errors: {
      type: "array",
      items: {
        type: "object",
        required: ["code", "message"],
        properties: { code: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};

const time = {
  type: "string",
  pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`,
};

function node(schema: unknown, all: Readonly<Record<string, Schema>>, closes: boolean): Schema {
  if (!isSchema(schema)) return {};
  if (schema["format"] === "date-time") return time;
  const made: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === "$schema") continue;
    if (keyword === "anyOf" && Array.isArray(value)) Object.assign(made, union(value, all));
    else if (keyword === "allOf" && Array.isArray(value))
      made[keyword] = value.map((each) => node(each, all, false));
    else if (keyword === "properties" && isSchema(value))
      made[keyword] = mapValues(value, (each) => node(each, all, true));
    else if (isSchema(value) && ["items", "additionalProperties", "propertyNames"].includes(keyword)) {
      made[keyword] = node(value, all, true);
    } else made[keyword] = value;
  }
  if (closes && made["properties"] !== undefined) made["additionalProperties"] ??= false;
  if (closes && made["allOf"] !== undefined && schema["allOf"] !== undefined)
    made["unevaluatedProperties"] = false;
  return made;
}

function union(members: readonly unknown[], all: Readonly<Record<string, Schema>>): Schema {
  const real = members.filter(isSchema).filter((member) => Object.keys(member).length > 0);
  const values = real.filter((member) => member["type"] !== "null");
  const chosen = choice(values, all);
  if (values.length === real.length) return chosen;
  return { if: { type: "null" }, else: chosen };
}

function choice(members: readonly Schema[], all: Readonly<Record<string, Schema>>): Schema {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return node(only, all, true);
  if (members.some(({ $ref }) => $ref === stringChoices)) return choices(members, all);
  const kinds = members.map((member) => typesOf(member, all));
  if (kinds.some((types) => types === null))
    return { anyOf: members.map((member) => node(member, all, true)) };
  return {
    type: "object",
    required: ["type"],
    allOf: [
      { properties: { type: { enum: kinds.flatMap((types) => types ?? []) } } },
      ...members.map((member, index) => ({
        if: { properties: { type: { not: { enum: kinds[index] } } } },
        else: node(member, all, true),
      })),
    ],
  };
}

const stringChoices = "InteractionApplicationCommandAutocompleteCallbackStringData";

/** An autocomplete's choices: with a number among the values they are numbers, else strings. */
function choices(members: readonly Schema[], all: Readonly<Record<string, Schema>>): Schema {
  const isString = ({ $ref }: Schema) => $ref === stringChoices;
  const strings = members.filter(isString).map((member) => node(member, all, true));
  const numbers = members.filter((member) => !isString(member)).map((member) => node(member, all, true));
  const numeric = { required: ["value"], properties: { value: { type: "number" } } };
  const hasNumber = { required: ["choices"], properties: { choices: { type: "array", contains: numeric } } };
  return {
    allOf: [
      { if: hasNumber, else: strings[0] ?? {} },
      { if: { not: hasNumber }, else: { anyOf: numbers } },
    ],
  };
}

/** The values of `type` by which a referenced object is told, or null. */
function typesOf(member: Schema, all: Readonly<Record<string, Schema>>): unknown[] | null {
  const target = typeof member["$ref"] === "string" ? all[member["$ref"]] : undefined;
  const properties = target?.["properties"];
  const type = isSchema(properties) ? properties["type"] : undefined;
  if (!isSchema(type)) return null;
  if ("const" in type) return [type["const"]];
  return Array.isArray(type["enum"]) ? type["enum"] : null;
}

function withAlwaysSent(schema: Schema): Schema {
  const properties = schema["properties"];
  if (!isSchema(properties)) return schema;
  const boolean = { type: ["boolean", "null"] };
  const isMessage = "allowed_mentions" in properties && "components" in properties;
  const permissions = "default_member_permissions" in properties;
  return {
    ...schema,
    properties: {
      ...properties,
      ...(isMessage ? { tts: boolean, enforce_nonce: boolean } : {}),
      ...(permissions
        ? { default_member_permissions: { type: ["string", "null"], pattern: String.raw`^\d+$` } }
        : {}),
    },
  };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapValues(object: Schema, change: (value: unknown) => unknown): Schema {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
