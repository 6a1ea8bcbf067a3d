/** Weights of a logistic regression over standardised evidence. */
export interface Model {
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

const rounds = 600;
const rate = 0.5;
/** Strength of the quadratic penalty that keeps weights small. */
const penalty = 1e-3;

function standardise({ means, scales }: Pick<Model, 'means' | 'scales'>, row: readonly number[]): number[] {
  return row.map((value, index) => (value - (means[index] ?? 0)) / (scales[index] ?? 1));
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function weigh(weights: ArrayLike<number>, bias: number, row: readonly number[]): number {
  return row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), bias);
}

/** Fits by gradient descent; the same rows give the same model. */
export function train(rows: readonly (readonly number[])[], labels: readonly boolean[]): Model {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const scales = columns.map((column, index) => {
    const variance = column.reduce((sum, value) => sum + (value - (means[index] ?? 0)) ** 2, 0);
    return Math.sqrt(variance / column.length) || 1;
  });
  const scaled = rows.map((row) => standardise({ means, scales }, row));
  const weights = new Float64Array(width);
  let bias = 0;
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(width);
    let biasGradient = 0;
    for (const [index, row] of scaled.entries()) {
      const error = logistic(weigh(weights, bias, row)) - Number(labels[index] ?? false);
      biasGradient += error;
      for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + error * (row[at] ?? 0);
    }
    for (let at = 0; at < width; at++) {
      const slope = (gradient[at] ?? 0) / rows.length + penalty * (weights[at] ?? 0);
      weights[at] = (weights[at] ?? 0) - rate * slope;
    }
    bias -= (rate * biasGradient) / rows.length;
  }
  return { means, scales, weights: [...weights], bias };
}

/** The probability, 0 to 1, that the row is a credential's. */
export function predict(model: Model, row: readonly number[]): number {
  return logistic(weigh(model.weights, model.bias, standardise(model, row)));
}
