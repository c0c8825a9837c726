/** What a picture shows: boxes with names, and lines between them. It knows nothing of actors and reports. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** The lines of the legend under the picture, each beginning with its sign. */
  readonly legend: readonly LegendEntry[];
  /** BCP 47, for numbers. */
  readonly locale: string;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** Written under the label; the larger, the larger the box. At least 1. */
  readonly weight: number;
  /** The one that the picture is about. */
  readonly central: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The larger, the thicker the line. At least 0. */
  readonly weight: number;
  /** A place in the palette, and an arrow's head at `to`; null for a plain line. */
  readonly colour: number | null;
}

export interface LegendEntry {
  readonly text: string;
  /** A place in the palette; null for the plain line. */
  readonly colour: number | null;
}

/** A picture as a file. */
export interface Picture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What the picture's fonts can't write, by the number that stands there instead, from 1. */
  readonly numbered: readonly string[];
}
