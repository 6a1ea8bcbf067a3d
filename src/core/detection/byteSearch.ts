import type { HitReporter, AutomatonTables } from './automaton';

/** Bytes of a lane; it and the number of lanes are written out in the inner loop. */
const LANE = 4096;
const LANES = 4;
const BLOCK = LANE * LANES;
/** A step with a hit is kept as its number and the state of each lane. */
const KEPT = 1 + LANES;

/**
 * A search of bytes for the automaton's keywords, block by block. Four automata run over a block side by side, each over
 * a quarter: each step waits for the one before, and the processor does the other quarters' meanwhile.
 *
 * The inner loop is a closure over its tables, because the compiler then knows where they are, and in it is neither a
 * call nor a question whether an index is inside its array, as all are: each of these costs half of the loop's time.
 */
export function createByteSearch(tables: AutomatonTables): (bytes: Uint8Array, report: HitReporter) => void {
  const { classes, classCount, table, hitState, outputs, root, longest } = tables;
  const staged = new Uint8Array(BLOCK);
  const kept = new Uint16Array(LANE * KEPT + 1);
  const lastQuiet = hitState - 1;

  /** Keeps the steps with a hit and then the last lane's state; gives how many numbers were kept before that. */
  const runLanes = (steps: number, first: number, second: number, third: number, fourth: number): number => {
    let [a, b, c, d] = [first, second, third, fourth];
    let end = 0;
    for (let i = 0; i < steps; i++) {
      a = table[a * classCount + (classes[staged[i] as number] as number)] as number;
      b = table[b * classCount + (classes[staged[i + 4096] as number] as number)] as number;
      c = table[c * classCount + (classes[staged[i + 8192] as number] as number)] as number;
      d = table[d * classCount + (classes[staged[i + 12288] as number] as number)] as number;
      if (((lastQuiet - a) | (lastQuiet - b) | (lastQuiet - c) | (lastQuiet - d)) < 0) {
        kept[end] = i;
        kept[end + 1] = a;
        kept[end + 2] = b;
        kept[end + 3] = c;
        kept[end + 4] = d;
        end += KEPT;
      }
    }
    kept[end] = d;
    return end;
  };

  const run = (from: number, to: number, start: number): number => {
    let state = start;
    for (let i = from; i < to; i++)
      state = table[state * classCount + (classes[staged[i] as number] as number)] as number;
    return state;
  };

  const reportState = (state: number, end: number, report: HitReporter): void => {
    if (state < hitState) return;
    for (const keyword of outputs[state - hitState] ?? []) report(keyword, end);
  };

  const searchInLanes = (
    offset: number,
    quarter: number,
    start: number,
    bytes: Uint8Array,
    report: HitReporter,
  ): number => {
    for (let lane = 0; lane < LANES; lane++)
      staged.set(bytes.subarray(offset + lane * quarter, offset + (lane + 1) * quarter), lane * LANE);
    // What lies farther back than the longest keyword is forgotten.
    const stateAfter = (lane: number): number =>
      run(lane * LANE + quarter - longest, lane * LANE + quarter, root);
    const end = runLanes(quarter, start, stateAfter(0), stateAfter(1), stateAfter(2));
    for (let lane = 0; lane < LANES; lane++)
      for (let at = 0; at < end; at += KEPT)
        reportState(kept[at + 1 + lane] ?? root, offset + lane * quarter + (kept[at] ?? 0) + 1, report);
    return kept[end] ?? root;
  };

  const searchInOne = (
    offset: number,
    length: number,
    start: number,
    bytes: Uint8Array,
    report: HitReporter,
  ): number => {
    staged.set(bytes.subarray(offset, offset + length));
    let state = start;
    for (let i = 0; i < length; i++) {
      state = run(i, i + 1, state);
      reportState(state, offset + i + 1, report);
    }
    return state;
  };

  return (bytes, report) => {
    // Subclasses, such as Node's Buffer, make their parts more slowly.
    const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    let state = root;
    let offset = 0;
    while (offset < plain.length) {
      const size = Math.min(BLOCK, plain.length - offset);
      const quarter = Math.floor(size / LANES);
      if (quarter < longest) {
        state = searchInOne(offset, size, state, plain, report);
        offset += size;
      } else {
        state = searchInLanes(offset, quarter, state, plain, report);
        offset += quarter * LANES;
      }
    }
  };
}
