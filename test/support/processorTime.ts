const ROUNDS = 3;
/** Collecting the garbage of other tests, in threads that count too, can outlast a few rounds. */
const ROUNDS_FOR_ENOUGH = 12;

/**
 * Milliseconds of processor time, not of the clock, that an act takes: the least of some rounds, in which neither a
 * busy machine nor the compiler nor a collection of garbage counts. A round that takes no more than `enough` is the last.
 */
export function measureProcessorTime(act: () => void, enough = 0): number {
  const rounds = enough > 0 ? ROUNDS_FOR_ENOUGH : ROUNDS;
  let least = Infinity;
  for (let round = 0; round < rounds && least > enough; round++) {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
