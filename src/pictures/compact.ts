import type { Box, Point } from "./layout.ts";

/** Free pixels between two boxes, at least, beside each other and above each other. */
const GAP = { x: 40, y: 54 };
/** A picture is so many times as high as it is wide: what a phone held upright shows. */
const UPRIGHT = 1.15;
/** How much of the ground is free, beside the boxes with their gaps, for lines to be told apart. */
const AIR = 1.7;
const ROUNDS = 400;

interface Moving {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Stretches points to an upright rectangle of the area that their boxes need, then moves those apart that touch:
 * each pair by the shorter way, half each, until none does. Quadratic in the boxes, a few ms for 25.
 */
export function compact(boxes: readonly Box[], points: readonly Point[]): Point[] {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + GAP.x) * (height + GAP.y), 0) * AIR;
  const wide = Math.sqrt(area / UPRIGHT);
  const [fromX, toX] = extent(points.map(({ x }) => x));
  const [fromY, toY] = extent(points.map(({ y }) => y));
  const moving = boxes.map(({ width, height }, at): Moving => {
    const { x, y } = points[at] ?? { x: 0, y: 0 };
    return {
      x: ((x - fromX) / Math.max(1, toX - fromX)) * wide * 0.85,
      y: ((y - fromY) / Math.max(1, toY - fromY)) * wide * UPRIGHT * 0.9,
      width: width + GAP.x,
      height: height + GAP.y,
    };
  });
  for (let round = 1; round <= ROUNDS && moveApart(moving); round++) {
    // Where there is no room to give way to, everything gets more.
    if (round % 40 === 0) for (const box of moving) [box.x, box.y] = [box.x * 1.08, box.y * 1.08];
  }
  return moving.map(({ x, y }) => ({ x, y }));
}

/** Whether any two touched. */
function moveApart(boxes: readonly Moving[]): boolean {
  let touched = false;
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const tooNearX = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
      const tooNearY = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
      if (tooNearX <= 0.5 || tooNearY <= 0.5) continue;
      touched = true;
      if (tooNearX < tooNearY) {
        const step = ((a.x <= b.x ? 1 : -1) * tooNearX) / 2;
        a.x -= step;
        b.x += step;
      } else {
        const step = ((a.y <= b.y ? 1 : -1) * tooNearY) / 2;
        a.y -= step;
        b.y += step;
      }
    }
  }
  return touched;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
