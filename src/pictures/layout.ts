import { instance, type Graph } from "@viz-js/viz";
import { z } from "zod";
import { compact } from "./compact.ts";

/** Graphviz as WebAssembly: ready within some 25 ms of the first import, so that drawing needs no waiting. */
const graphviz = await instance();

export interface Box {
  readonly id: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** How near its ends are to be, 0-1. */
  readonly strength: number;
  readonly arrow: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything is, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The middle of each box, in the order of the boxes. */
  readonly boxes: readonly Point[];
  /** Each line's way around the boxes, in the order of the lines. */
  readonly lines: readonly Way[];
}

export interface Way {
  /** A start, and then three points for each Bézier curve. */
  readonly curve: readonly Point[];
  /** The point of the arrow's head, which begins where the curve ends. */
  readonly tip: Point | null;
}

/** Graphviz counts in points of 72 an inch; here one is a pixel. */
const PIXELS = 72;

const pair = z.string().transform((text) => text.split(",").map(Number));
const result = z.object({
  bb: pair,
  objects: z.array(z.object({ name: z.string(), pos: pair })).default([]),
  edges: z.array(z.object({ id: z.string(), pos: z.string().default("") })).default([]),
});

/** Places boxes so that joined ones stand near and none overlap, and leads the lines around them. */
export function layOut(boxes: readonly Box[], lines: readonly Line[]): Layout {
  const loose = run("neato", graphOf(boxes, lines, { overlap: "prism", sep: "+20", start: "7" }));
  const places = compact(boxes, placesOf(loose, boxes));
  return read(run("nop1", graphOf(boxes, lines, { splines: "true", esep: "+5" }, places)), boxes, lines);
}

function run(engine: string, graph: Graph): z.output<typeof result> {
  return result.parse(graphviz.renderJSON(graph, { engine }));
}

function graphOf(
  boxes: readonly Box[],
  lines: readonly Line[],
  graphAttributes: Readonly<Record<string, string>>,
  places?: readonly Point[],
): Graph {
  const names = new Map(boxes.map(({ id }, at) => [id, `n${at}`]));
  return {
    directed: true,
    graphAttributes,
    nodeAttributes: { shape: "box", fixedsize: true },
    edgeAttributes: { arrowsize: 1.4 },
    nodes: boxes.map(({ width, height }, at) => {
      const place = places?.[at];
      const pos = place === undefined ? {} : { pos: `${place.x},${place.y}` };
      return { name: `n${at}`, attributes: { width: width / PIXELS, height: height / PIXELS, ...pos } };
    }),
    edges: lines.map(({ from, to, strength, arrow }, at) => ({
      tail: names.get(from) ?? "",
      head: names.get(to) ?? "",
      attributes: {
        id: `e${at}`,
        len: 2.4 - strength,
        weight: 1 + 3 * strength,
        dir: arrow ? "forward" : "none",
      },
    })),
  };
}

function placesOf({ objects }: z.output<typeof result>, boxes: readonly Box[]): Point[] {
  const found = new Map(objects.map(({ name, pos: [x = 0, y = 0] }) => [name, { x, y }]));
  return boxes.map((_, at) => found.get(`n${at}`) ?? { x: 0, y: 0 });
}

function read(drawn: z.output<typeof result>, boxes: readonly Box[], lines: readonly Line[]): Layout {
  const [left = 0, bottom = 0, right = 0, top = 0] = drawn.bb;
  const point = ({ x, y }: Point): Point => ({ x: x - left, y: top - y });
  const ways = new Map(drawn.edges.map(({ id, pos }) => [id, readWay(pos, point)]));
  return {
    width: right - left,
    height: top - bottom,
    boxes: placesOf(drawn, boxes).map(point),
    lines: lines.map((_, at) => ways.get(`e${at}`) ?? { curve: [], tip: null }),
  };
}

/** `e,TIP START P P P …`, as Graphviz writes a line. */
function readWay(pos: string, point: (point: Point) => Point): Way {
  const coordinates = (text: string): Point => {
    const [x = 0, y = 0] = text.split(",").map(Number);
    return point({ x, y });
  };
  const points = pos.split(/\s+/u).filter((each) => each !== "");
  const end = points.find((each) => each.startsWith("e,"));
  return {
    curve: points.filter((each) => /^[\d-]/u.test(each)).map(coordinates),
    tip: end === undefined ? null : coordinates(end.slice(2)),
  };
}
