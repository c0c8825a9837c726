/** Told apart on the picture's dark ground, by people with a colour deficiency too as far as eight can be. */
const COLOURS = ["#ff6b6b", "#4dabf7", "#ffd43b", "#51cf66", "#e599f7", "#ff922b", "#3bc9db", "#f783ac"];
/** The second and third eight have the same colours, dashed and dotted. */
const DASHES = ["", "14 9", "3 8"];

export const GROUND = "#1f2430";
export const BOX = "#343c4f";
export const BOX_EDGE = "#5a6580";
export const CENTRE_EDGE = "#ffffff";
export const INK = "#ffffff";
export const QUIET_INK = "#b9c2d6";
export const PLAIN_LINE = "#76819a";

export interface Stroke {
  readonly colour: string;
  /** As SVG's `stroke-dasharray`; empty for a whole line. */
  readonly dash: string;
}

/** How a line of a place in the palette is drawn; null for a plain one. */
export function strokeOf(place: number | null): Stroke {
  if (place === null) return { colour: PLAIN_LINE, dash: "" };
  return {
    colour: COLOURS[place % COLOURS.length] ?? PLAIN_LINE,
    dash: DASHES[Math.floor(place / COLOURS.length) % DASHES.length] ?? "",
  };
}
