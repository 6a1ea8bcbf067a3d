const ROUNDS = 3;

/**
 * Milliseconds of processor time, not of the clock, that an act takes: the least of three rounds, in which neither a
 * busy machine nor the compiler nor a collection of garbage counts. A round that takes no more than `enough` is the last.
 */
export function measureProcessorTime(act: () => void, enough = 0): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least > enough; round++) {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
