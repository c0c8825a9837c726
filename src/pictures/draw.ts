import { Resvg } from "@resvg/resvg-js";
import { FONT, isWritable, round, textElement, widthOf, type TextStyle } from "./fonts.ts";
import type { Graph, GraphNode, LegendEntry, Picture } from "./graph.ts";
import { shorten, widest, wrap } from "./labels.ts";
import { layOut, type Layout, type Point } from "./layout.ts";
import { BOX, BOX_EDGE, CENTRE_EDGE, GROUND, INK, QUIET_INK, strokeOf } from "./palette.ts";

const MARGIN = 36;
/** A picture no wider than this shows its names large enough on a phone. */
const WIDEST = 1_400;
const SMALLEST_LABEL = 27;
const LARGEST_LABEL = 42;
const COUNT_SIZE = 21;
const LEGEND: TextStyle = { size: 25, bold: false };
const LEGEND_SIGN = 56;
const LONGEST_KIND = 36;
const LEGEND_LINE = 42;

interface DrawnNode {
  readonly node: GraphNode;
  readonly lines: readonly string[];
  readonly count: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a graph, with its legend below. About 100 ms for 20 boxes, 250 the first time, while WebAssembly warms up. */
export function draw(graph: Graph): Picture {
  const numbered: string[] = [];
  const writable = (text: string): string => {
    if (isWritable(text)) return text;
    if (!numbered.includes(text)) numbered.push(text);
    return `[${numbered.indexOf(text) + 1}]`;
  };
  const most = Math.max(1, ...graph.nodes.map(({ weight }) => weight));
  const count = new Intl.NumberFormat(graph.locale);
  const nodes = graph.nodes.map((node) => sized(node, writable(node.label), count.format(node.weight), most));
  const heaviest = Math.max(1, ...graph.edges.map(({ weight }) => weight));
  const layout = layOut(
    nodes.map(({ node, width, height }) => ({ id: node.id, width, height })),
    graph.edges.map(({ from, to, weight, colour }) => ({
      from,
      to,
      strength: weight / heaviest,
      arrow: colour !== null,
    })),
  );
  const width = Math.max(layout.width, 640) + 2 * MARGIN;
  const legend = legendOf(
    graph.legend.map((entry) => ({ ...entry, text: shorten(writable(entry.text), LONGEST_KIND) })),
    width - 2 * MARGIN,
  );
  const height = layout.height + 2 * MARGIN + legend.height + MARGIN;
  const shift = { x: (width - layout.width) / 2, y: MARGIN };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}">`,
    `<rect width="100%" height="100%" fill="${GROUND}"/>`,
    `<g transform="translate(${round(shift.x)} ${round(shift.y)})">`,
    ...edgesOf(graph, layout, heaviest),
    ...nodes.map((node, at) => boxOf(node, layout.boxes[at] ?? { x: 0, y: 0 })),
    "</g>",
    `<g transform="translate(${MARGIN} ${round(layout.height + 2 * MARGIN)})">${legend.svg}</g>`,
    "</svg>",
  ].join("\n");
  const image = new Resvg(svg, {
    font: FONT,
    fitTo: width > WIDEST ? { mode: "width", value: WIDEST } : { mode: "original" },
  }).render();
  return { png: image.asPng(), width: image.width, height: image.height, numbered };
}

function sized(node: GraphNode, label: string, count: string, most: number): DrawnNode {
  const size = SMALLEST_LABEL + (LARGEST_LABEL - SMALLEST_LABEL) * Math.sqrt(node.weight / most);
  const lines = wrap(label);
  const wide = Math.max(
    widest(lines, { size, bold: true }),
    widthOf(count, { size: COUNT_SIZE, bold: false }),
  );
  return {
    node,
    lines,
    count,
    size,
    width: Math.max(70, wide + 40),
    height: lines.length * size * 1.15 + COUNT_SIZE * 1.3 + 24,
  };
}

function boxOf({ node, lines, count, size, width, height }: DrawnNode, { x, y }: Point): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const edge = node.central ? CENTRE_EDGE : BOX_EDGE;
  return [
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="16" fill="${BOX}" stroke="${edge}" stroke-width="${node.central ? 4 : 2}"/>`,
    ...lines.map((line, at) =>
      textElement(line, x, top + 12 + (at + 0.85) * size * 1.15, {
        size,
        bold: true,
        fill: INK,
        anchor: "middle",
      }),
    ),
    textElement(count, x, top + height - 13, {
      size: COUNT_SIZE,
      bold: false,
      fill: QUIET_INK,
      anchor: "middle",
    }),
  ].join("");
}

function edgesOf({ edges }: Graph, { lines }: Layout, heaviest: number): string[] {
  const drawn = edges.flatMap(({ weight, colour }, at) => {
    const way = lines[at];
    const [start, ...rest] = way?.curve ?? [];
    if (way === undefined || start === undefined) return [];
    const stroke = strokeOf(colour);
    const thick = 2.5 + 7 * Math.sqrt(weight / heaviest);
    const path = [`M${write(start)}`, ...(rest.length === 0 ? [] : [`C${rest.map(write).join(" ")}`])].join(
      "",
    );
    const dash = stroke.dash === "" ? "" : ` stroke-dasharray="${stroke.dash}"`;
    const line = `<path d="${path}" fill="none" stroke="${stroke.colour}" stroke-width="${round(thick)}"${dash}/>`;
    const last = rest.at(-1) ?? start;
    const head = way.tip === null ? "" : arrowHead(last, way.tip, thick, stroke.colour);
    return [{ plain: colour === null, svg: line + head }];
  });
  return [...drawn.filter(({ plain }) => plain), ...drawn.filter(({ plain }) => !plain)].map(
    ({ svg }) => svg,
  );
}

function arrowHead(from: Point, tip: Point, thick: number, colour: string): string {
  const [dx, dy] = [tip.x - from.x, tip.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const half = 5 + thick;
  const [sideX, sideY] = [(-dy / length) * half, (dx / length) * half];
  const points = [tip, { x: from.x + sideX, y: from.y + sideY }, { x: from.x - sideX, y: from.y - sideY }];
  return `<polygon points="${points.map(write).join(" ")}" fill="${colour}"/>`;
}

function write({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** The entries one after the other, on as many lines as they take. */
function legendOf(entries: readonly LegendEntry[], width: number): { svg: string; height: number } {
  let [x, line] = [0, 0];
  const parts = entries.map(({ text, colour }) => {
    const needed = LEGEND_SIGN + widthOf(text, LEGEND) + 34;
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1];
    const [at, y] = [x, line * LEGEND_LINE + LEGEND.size];
    x += needed;
    return legendEntry(text, colour, at, y);
  });
  return { svg: parts.join(""), height: parts.length === 0 ? 0 : (line + 1) * LEGEND_LINE };
}

function legendEntry(text: string, colour: number | null, x: number, y: number): string {
  const stroke = strokeOf(colour);
  const middle = y - LEGEND.size * 0.33;
  const dash = stroke.dash === "" ? "" : ` stroke-dasharray="${stroke.dash}"`;
  const end = colour === null ? 42 : 30;
  return [
    `<path d="M${round(x)},${round(middle)} h${end}" fill="none" stroke="${stroke.colour}" stroke-width="6"${dash}/>`,
    colour === null ? "" : arrowHead({ x: x + 28, y: middle }, { x: x + 46, y: middle }, 4, stroke.colour),
    textElement(text, x + LEGEND_SIGN, y, { ...LEGEND, fill: QUIET_INK }),
  ].join("");
}
