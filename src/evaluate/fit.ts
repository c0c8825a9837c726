/** Rows of measures of which at least one is the right one and one isn't. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** Measures, and whether what they were measured of is true. */
export interface Case {
  readonly measures: Float64Array;
  readonly is: boolean;
}

/**
 * Weights with which the right row of each choice is the likeliest: softmax over the rows, the log of the right
 * ones' share maximised, with an L2 penalty.
 */
export function fitChoices(
  choices: readonly Choice[],
  width: number,
  penalty: number,
  steps = 300,
): Float64Array {
  return descend(width, penalty, steps, (weights, gradient) => {
    for (const { rows, right } of choices) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - top));
      let whole = 0;
      let good = 0;
      for (const [i, share] of shares.entries()) {
        whole += share;
        if (right[i] === true) good += share;
      }
      for (const [i, row] of rows.entries()) {
        const share = shares[i] ?? 0;
        addScaled(gradient, row, share / whole - (right[i] === true ? share / good : 0), choices.length);
      }
    }
  });
}

/** Weights with which the logistic function tells the true cases from the others, with an L2 penalty. */
export function fitCases(cases: readonly Case[], width: number, penalty: number, steps = 600): Float64Array {
  return descend(width, penalty, steps, (weights, gradient) => {
    for (const { measures, is } of cases) {
      const probability = 1 / (1 + Math.exp(-dot(measures, weights)));
      addScaled(gradient, measures, probability - (is ? 1 : 0), cases.length);
    }
  });
}

function dot(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

function addScaled(gradient: Float64Array, row: Float64Array, by: number, over: number): void {
  if (Math.abs(by) < 1e-7) return;
  for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] ?? 0) + ((row[i] ?? 0) * by) / over;
}

/** Gradient descent with Adam's step sizes (Kingma and Ba 2014) from 0, slower towards the end. */
function descend(
  width: number,
  penalty: number,
  steps: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => penalty * weight);
    addGradient(weights, gradient);
    const rate = step < 0.7 * steps ? 0.05 : 0.01;
    for (let i = 0; i < width; i++) {
      const slope = gradient[i] ?? 0;
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
      const step1 = (mean[i] ?? 0) / (1 - 0.9 ** step);
      const step2 = Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (rate * step1) / step2;
    }
  }
  return weights;
}
