import type { Violation } from "../../../src/local/exchange.ts";

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Code points, which is what Discord counts. */
export const length = (value: string): number => Array.from(value).length;

/** Moves violations below a path. */
export const within = (base: string, violations: readonly Violation[]): Violation[] =>
  violations.map((violation) => ({ ...violation, path: base + violation.path }));

/** The values that stand more than once, each once. */
export const repeated = (values: readonly unknown[]): unknown[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];
