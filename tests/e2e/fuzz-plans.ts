import { Locale } from "discord-api-types/v10";
import * as fc from "fast-check";
import { memberPermissions } from "../../src/local/people.ts";
import type { Place } from "../../src/local/places.ts";

/** One thing that somebody does to the bot. Numbers choose among what is there when it is done. */
export interface Plan {
  readonly place: Partial<Place>;
  readonly deed:
    | { readonly kind: "slash" | "complete"; readonly command: number; readonly values: readonly Value[] }
    | {
        readonly kind: "find";
        readonly command: number;
        readonly text: string;
        readonly wrapped: "content" | "embed";
      }
    /** A button of a card that was seen, as it is or with a custom_id that was tampered with. */
    | { readonly kind: "press"; readonly card: number; readonly button: number; readonly tamper: Tamper }
    | { readonly kind: "select"; readonly card: number; readonly values: readonly string[] };
}

/** A value for an option: of its own type mostly, and sometimes of another or of none there is. */
export interface Value {
  readonly text: string;
  readonly number: number;
  readonly yes: boolean;
  readonly as: "own type" | "text" | "number" | "left out";
}

export type Tamper =
  | { readonly kind: "none" }
  | { readonly kind: "replaced"; readonly id: string }
  | { readonly kind: "changed"; readonly at: number; readonly by: string };

const WORDS = [
  "Taliban",
  "ISKP",
  "caliphate",
  "who",
  "why",
  "the",
  "lighthouse",
  "Tom Ashby",
  "когда",
  "何",
  "2",
  "¶3",
  "harbour:2",
  "harbour:2.1",
  "harbour:2-3",
  "harbour:h1",
  "harbour:9999999",
  "harbour:2~3-9@00000000",
  "iskp-and-the-taliban:16@78a80610",
  "**",
  "||",
  "```",
  "> ",
  "-# ",
  "<@1100000000000000301>",
  "@everyone",
  "<t:1:R>",
  "https://a_b.org/(c)",
  "[a](https://b.c)",
  "\n",
  "\n\n",
  "\u202e",
  "\u200b",
  "\0",
  "__proto__",
  "constructor",
];

const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" ")),
  },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  // Halves of surrogate pairs too.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 500 }))
      .map(([part, times]) => part.repeat(times).slice(0, 4_000)),
  },
);

const value: fc.Arbitrary<Value> = fc.record({
  text,
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  yes: fc.boolean(),
  as: fc.oneof(
    { weight: 6, arbitrary: fc.constant("own type" as const) },
    fc.constantFrom("text" as const, "number" as const, "left out" as const),
  ),
});

const customId = fc.oneof(
  fc.string({ unit: "binary", maxLength: 50 }),
  fc
    .array(
      fc.constantFrom(
        "q",
        "o",
        "s",
        "d",
        "m",
        "l",
        "r",
        "n",
        "w",
        "b",
        "|",
        "|",
        "harbour:2",
        "@3fa9c2d1",
        "~0-5",
        "-1",
        "99999",
        "1e9",
        "__proto__",
        "p",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);

const tamper: fc.Arbitrary<Tamper> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "none" as const }) },
  { weight: 1, arbitrary: customId.map((id) => ({ kind: "replaced" as const, id: id.slice(0, 100) })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("changed" as const),
      at: fc.nat(100),
      by: fc.constantFrom("", "|", "0", "9", "x", "-", "@", "é", "w", "b"),
    }),
  },
);

const place: fc.Arbitrary<Partial<Place>> = fc.record({
  context: fc.constantFrom("guild" as const, "guild" as const, "dm" as const, "private" as const),
  installed: fc.constantFrom(["guild" as const, "user" as const], ["user" as const, "guild" as const]),
  guildLocale: fc.constantFrom(...Object.values(Locale)),
  memberPermissions: fc.constantFrom(memberPermissions, 0n, 0xffff_ffff_ffffn),
});

const deed: fc.Arbitrary<Plan["deed"]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("slash" as const),
      command: fc.nat(),
      values: fc.array(value, { minLength: 6, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("complete" as const),
      command: fc.nat(),
      values: fc.array(value, { minLength: 6, maxLength: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("find" as const),
      command: fc.nat(),
      text,
      wrapped: fc.constantFrom("content" as const, "embed" as const),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("press" as const), card: fc.nat(), button: fc.nat(), tamper }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("select" as const),
      card: fc.nat(),
      values: fc.array(fc.oneof(fc.constantFrom("harbour", "iskp-and-the-taliban"), text), { maxLength: 2 }),
    }),
  },
);

/** The same plans for the same seed. */
export function plans(seed: number, count: number): Plan[] {
  return fc.sample(fc.record({ place, deed }), { seed, numRuns: count });
}
