/** Milliseconds of processor time that this process has used: unlike wall time it is the same on a busy machine. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The shortest of several runs, in milliseconds of processor time. */
export function fastest(rounds: number, action: () => void): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = processorTime();
    action();
    best = Math.min(best, processorTime() - started);
  }
  return best;
}

/** The sample that so many per cent of the samples do not exceed; NaN for none. */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}

/** The middle sample; NaN for none. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 50);
}

/**
 * How straight a line through points is: the squared correlation of x and y, 1 for points on one line. Points are
 * given as [x, y].
 */
export function straightness(points: readonly (readonly [number, number])[]): number {
  const meanOf = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const meanX = meanOf(([x]) => x);
  const meanY = meanOf(([, y]) => y);
  const covariance = meanOf(([x, y]) => (x - meanX) * (y - meanY));
  return covariance ** 2 / (meanOf(([x]) => (x - meanX) ** 2) * meanOf(([, y]) => (y - meanY) ** 2));
}
