import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { draw } from "../../src/pictures/draw.ts";
import { FONT, isWritable, textElement } from "../../src/pictures/fonts.ts";
import type { Graph } from "../../src/pictures/graph.ts";
import { layOut } from "../../src/pictures/layout.ts";
import { wrap } from "../../src/pictures/labels.ts";
import { INK } from "../../src/pictures/palette.ts";

const node = (id: string, label = id, weight = 1) => ({ id, label, weight, central: false });
const line = (from: string, to: string, colour: number | null = null) => ({ from, to, weight: 1, colour });
const graph = (nodes: Graph["nodes"], edges: Graph["edges"], legend: Graph["legend"] = []): Graph => ({
  nodes,
  edges,
  legend,
  locale: "en",
});

/** How many pixels of a picture have nearly this colour. */
function inked(png: Uint8Array, colour: string): number {
  const data = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const { width, height } = sizeOf(png);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${data}" width="${width}" height="${height}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const off = [red, green, blue].map((wanted, part) => Math.abs((pixels[at + part] ?? 0) - wanted));
    if (Math.max(...off) < 12) count++;
  }
  return count;
}

/** As the first chunk of the file says. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = Buffer.from(png);
  expect(view.toString("latin1", 0, 8)).toBe("\u0089PNG\r\n\u001A\n");
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
}

/** Of the letters of a name in a picture. */
function pixels(label: string): number {
  return inked(draw(graph([node("a", label), node("b", " ")], [line("a", "b")])).png, INK);
}

test("a picture is a PNG of the size it says, with room on a phone", () => {
  const { png, width, height } = draw(graph([node("a"), node("b")], [line("a", "b", 0)]));
  expect(sizeOf(png)).toEqual({ width, height });
  expect(width).toBeGreaterThan(500);
  expect(width).toBeLessThanOrEqual(1_400);
});

test.each([
  ["Latin", "Taliban", "I"],
  ["Cyrillic", "Талибан", "І"],
  ["Greek", "Ταλιμπάν", "Ι"],
  ["Arabic", "طالبان", "ا"],
  ["Hebrew", "טליבאן", "ו"],
  ["Georgian", "თალიბანი", "ი"],
  ["Armenian", "Թալիբան", "ի"],
])("names in %s are written: their letters have pixels", (_script, long, short) => {
  expect(pixels(long)).toBeGreaterThan(300);
  expect(pixels(long)).toBeGreaterThan(2 * pixels(short));
});

test("no font of the machine is used: without the project's own nothing is written", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60">${textElement("Taliban", 10, 40, { size: 30, bold: true })}</svg>`;
  const image = new Resvg(svg, { font: { ...FONT, fontFiles: [] } }).render();
  expect(image.pixels.some((value) => value !== 0)).toBe(false);
});

test("names in scripts that the fonts lack stand as numbers, and are given back", () => {
  expect(isWritable("東京")).toBe(false);
  expect(isWritable("🙂")).toBe(false);
  const picture = draw(
    graph([node("a", "東京"), node("b", "Tokyo"), node("c", "ไทย")], [line("a", "b"), line("b", "c")]),
  );
  expect(picture.numbered).toEqual(["東京", "ไทย"]);
});

test("no two boxes touch, and every line is led", () => {
  const boxes = Array.from({ length: 25 }, (_, at) => ({
    id: `b${at}`,
    width: 120 + ((at * 37) % 160),
    height: 90 + ((at * 53) % 70),
  }));
  const lines = boxes.flatMap(({ id }, at) =>
    [1, 3, 7].flatMap((step) => {
      const to = boxes[at + step];
      return to === undefined ? [] : [{ from: id, to: to.id, strength: 1 / step, arrow: step === 3 }];
    }),
  );
  const layout = layOut(boxes, lines);
  for (const [i, a] of boxes.entries()) {
    for (const [j, b] of boxes.entries()) {
      if (j <= i) continue;
      const apart = {
        x: Math.abs((layout.boxes[i]?.x ?? 0) - (layout.boxes[j]?.x ?? 0)) - (a.width + b.width) / 2,
        y: Math.abs((layout.boxes[i]?.y ?? 0) - (layout.boxes[j]?.y ?? 0)) - (a.height + b.height) / 2,
      };
      expect(Math.max(apart.x, apart.y)).toBeGreaterThan(5);
    }
  }
  for (const [at, { curve, tip }] of layout.lines.entries()) {
    expect(curve.length % 3).toBe(1);
    expect(tip !== null).toBe(lines[at]?.arrow);
  }
  expect(layout.width).toBeLessThan(1_900);
});

test("a line begins at one of its boxes and ends at the other", () => {
  const boxes = ["a", "b", "c", "d"].map((id) => ({ id, width: 140, height: 90 }));
  const ends = [
    ["d", "a"],
    ["a", "b"],
    ["c", "a"],
  ] as const;
  const { boxes: at, lines } = layOut(
    boxes,
    ends.map(([from, to]) => ({ from, to, strength: 0.5, arrow: true })),
  );
  const near = (id: string, point: { x: number; y: number } | null | undefined) => {
    const box = at[boxes.findIndex((each) => each.id === id)];
    return (
      Math.abs((box?.x ?? 0) - (point?.x ?? 1e9)) < 75 && Math.abs((box?.y ?? 0) - (point?.y ?? 1e9)) < 50
    );
  };
  for (const [place, [from, to]] of ends.entries()) {
    expect(near(from, lines[place]?.curve[0])).toBe(true);
    expect(near(to, lines[place]?.tip)).toBe(true);
  }
});

test("hostile names and sizes are drawn all the same", () => {
  const names = [
    "<b>&amp;\u0007",
    "a".repeat(200),
    "  ",
    "x y ".repeat(50),
    "\u202Eabc",
    "-->]]>",
    "'\"",
    "é\u0301",
  ];
  const nodes = names.map((name, at) => node(`n${at}`, name, at * 1_000_000 + 1));
  const edges = nodes.flatMap(({ id }) =>
    nodes.filter((other) => other.id > id).map((other, at) => line(id, other.id, at)),
  );
  const legend = Array.from({ length: 30 }, (_, colour) => ({
    text: `${"kind ".repeat(40)}${colour}`,
    colour,
  }));
  const { width, height } = draw(graph(nodes, edges, legend));
  expect(width).toBeLessThanOrEqual(1_400);
  expect(height).toBeLessThan(6_000);
});

test("one box, and none", () => {
  expect(draw(graph([node("a")], [])).width).toBeGreaterThan(0);
  expect(draw(graph([], [])).width).toBeGreaterThan(0);
});

test("a name takes at most three lines, the cut marked", () => {
  expect(wrap("Islamic State of Khorasan Province")).toEqual(["Islamic State of", "Khorasan Province"]);
  expect(wrap("one two three four five six seven eight nine ten eleven twelve thirteen")).toHaveLength(3);
  expect(wrap("a".repeat(100)).at(-1)).toMatch(/…$/u);
});
