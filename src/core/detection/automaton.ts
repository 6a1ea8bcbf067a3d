import { createByteSearch } from './byteSearch';

/** Told of a hit: the keyword's index and the offset just after it. */
export type HitReporter = (keyword: number, end: number) => void;

/** Finds every occurrence of every keyword in one pass, whatever the case of ASCII letters. */
export interface KeywordAutomaton {
  /** Reports each hit in a text, in order of its end; offsets are those of UTF-16 units. */
  find(text: string, report: HitReporter): void;
  /** The same for a text as bytes of an encoding that holds ASCII, such as UTF-8; offsets are those of bytes. */
  findInBytes(bytes: Uint8Array, report: HitReporter): void;
}

/** An automaton as data. */
export interface AutomatonTables {
  /** The column of each code unit; that of all but ASCII is 0. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** The next state by state and column, one row of `classCount` after the other. */
  readonly table: Uint16Array;
  /** The first state that ends a keyword; all after it do. */
  readonly hitState: number;
  /** The keywords, by index, that each state from `hitState` on ends. */
  readonly outputs: readonly (readonly number[])[];
  readonly root: number;
  /** Length of the longest keyword. */
  readonly longest: number;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly outputs: number[];
  fail: Node | undefined;
  id: number;
}

const CODE_UNITS = 0x10000;
const MAX_STATES = 0x10000;

/**
 * Builds an Aho–Corasick automaton (Aho and Corasick, "Efficient string matching", CACM 18(6), 1975) as a dense table:
 * one row a state, one column a class of code units that no keyword tells apart. States that end a keyword have the
 * highest numbers, so that the inner loop needs one comparison to know a hit.
 *
 * Throws a RangeError when the keywords need more than 65,536 states or hold an upper-case or non-ASCII character.
 */
export function buildTables(keywords: readonly string[]): AutomatonTables {
  const { classes, classCount } = classifyCodeUnits(keywords);
  const nodes = buildTrie(keywords, classes);
  if (nodes.length > MAX_STATES) throw new RangeError('Too many keywords for 16-bit states.');
  linkFailures(nodes);
  const ordered = [
    ...nodes.filter((node) => node.outputs.length === 0),
    ...nodes.filter((node) => node.outputs.length > 0),
  ];
  const firstHit = ordered.findIndex((node) => node.outputs.length > 0);
  const hitState = firstHit < 0 ? ordered.length : firstHit;
  ordered.forEach((node, index) => (node.id = index));

  const table = new Uint16Array(ordered.length * classCount);
  for (const node of nodes) {
    const row = node.id * classCount;
    if (node.fail) table.copyWithin(row, node.fail.id * classCount, (node.fail.id + 1) * classCount);
    for (const [column, child] of node.next) table[row + column] = child.id;
  }
  const outputs = ordered.slice(hitState).map((node) => node.outputs);
  const root = nodes[0]?.id ?? 0;
  const longest = keywords.reduce((length, keyword) => Math.max(length, keyword.length), 0);
  return { classes, classCount, table, hitState, outputs, root, longest };
}

/** An automaton of {@link buildTables}, ready to run. */
export function buildAutomaton(keywords: readonly string[]): KeywordAutomaton {
  return runTables(buildTables(keywords));
}

/** The automaton that the tables are of. */
export function runTables(tables: AutomatonTables): KeywordAutomaton {
  let searchBytes: ReturnType<typeof createByteSearch> | undefined;
  return {
    find: (text, report) => {
      findHits(text, tables, report);
    },
    // Made at its first use: while there is but one, the compiler knows where its tables are.
    findInBytes: (bytes, report) => {
      searchBytes ??= createByteSearch(tables);
      searchBytes(bytes, report);
    },
  };
}

const SHORTEST_SPLIT = 4096;

/**
 * Runs two automata side by side, over the first half and over the second with as much before it as a keyword is long:
 * each step waits for the one before, and the processor does the other half's meanwhile.
 */
function findHits(text: string, tables: AutomatonTables, report: HitReporter): void {
  if (text.length < SHORTEST_SPLIT) {
    findHitsBetween(text, 0, text.length, tables, report);
    return;
  }
  const { classes, classCount, table, hitState, root, longest, outputs } = tables;
  const half = text.length >>> 1;
  const later: number[] = [];
  let first = root;
  let second = root;
  for (let i = half - longest; i < half; i++)
    second = table[second * classCount + (classes[text.charCodeAt(i)] ?? 0)] ?? 0;
  for (let i = 0, j = half; i < half; i++, j++) {
    first = table[first * classCount + (classes[text.charCodeAt(i)] ?? 0)] ?? 0;
    second = table[second * classCount + (classes[text.charCodeAt(j)] ?? 0)] ?? 0;
    if (first >= hitState) for (const keyword of outputs[first - hitState] ?? []) report(keyword, i + 1);
    if (second >= hitState) later.push(second - hitState, j + 1);
  }
  for (let at = 0; at < later.length; at += 2)
    for (const keyword of outputs[later[at] ?? 0] ?? []) report(keyword, later[at + 1] ?? 0);
  findHitsBetween(text, half * 2, text.length, tables, report, second);
}

function findHitsBetween(
  text: string,
  start: number,
  end: number,
  { classes, classCount, table, hitState, outputs, root }: AutomatonTables,
  report: HitReporter,
  from: number = root,
): void {
  let state = from;
  for (let i = start; i < end; i++) {
    state = table[state * classCount + (classes[text.charCodeAt(i)] ?? 0)] ?? 0;
    if (state >= hitState) for (const keyword of outputs[state - hitState] ?? []) report(keyword, i + 1);
  }
}

function classifyCodeUnits(keywords: readonly string[]): { classes: Uint8Array; classCount: number } {
  const classes = new Uint8Array(CODE_UNITS);
  let classCount = 1;
  for (const keyword of keywords) {
    for (let i = 0; i < keyword.length; i++) {
      const unit = keyword.charCodeAt(i);
      if (unit > 0x7f || (unit >= 0x41 && unit <= 0x5a))
        throw new RangeError(`Keyword ${JSON.stringify(keyword)} is not lower-case ASCII.`);
      if (classes[unit] !== 0) continue;
      classes[unit] = classCount;
      if (unit >= 0x61 && unit <= 0x7a) classes[unit - 0x20] = classCount;
      classCount++;
    }
  }
  return { classes, classCount };
}

/** The nodes in breadth-first order, the root first. */
function buildTrie(keywords: readonly string[], classes: Uint8Array): Node[] {
  const createNode = (): Node => ({ next: new Map(), outputs: [], fail: undefined, id: 0 });
  const root = createNode();
  keywords.forEach((keyword, index) => {
    let node = root;
    for (let i = 0; i < keyword.length; i++) {
      const column = classes[keyword.charCodeAt(i)] ?? 0;
      let child = node.next.get(column);
      if (!child) node.next.set(column, (child = createNode()));
      node = child;
    }
    node.outputs.push(index);
  });
  const nodes = [root];
  for (const node of nodes) nodes.push(...node.next.values());
  return nodes;
}

function linkFailures(nodes: readonly Node[]): void {
  const root = nodes[0];
  for (const node of nodes) {
    for (const [column, child] of node.next) {
      let fail = node.fail;
      while (fail && !fail.next.has(column)) fail = fail.fail;
      child.fail = fail?.next.get(column) ?? root;
      child.outputs.push(...(child.fail?.outputs ?? []));
    }
  }
}
