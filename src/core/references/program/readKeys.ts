import type { Node } from 'web-tree-sitter';
import type { SourceText } from '../reference';
import type { FlowStep, ProgramSyntax } from './programSyntax';
import type { CallPath, TextReader } from './textReader';

/** What the program takes from a secret's value. */
export interface TakenKeys {
  readonly keys: readonly SourceText[];
  readonly readsJson: boolean;
}

/** Places that one value is followed to. */
const MOST_PLACES = 200;

/** Follows a secret's value from the expression that reads it, reached by these calls, to the keys that are taken from it. */
export function readKeys(
  start: { readonly node: Node; readonly next?: FlowStep; readonly readsJson: boolean },
  path: CallPath,
  reader: TextReader,
  syntax: ProgramSyntax,
): TakenKeys {
  const keys = new Map<number, SourceText>();
  let readsJson = start.readsJson;
  const seen = new Set<string>();
  const places: { node: Node; isJson: boolean; path: CallPath }[] = [
    { node: start.node, isJson: start.readsJson, path },
  ];
  const add = (node: Node, isJson: boolean, by: CallPath): void => {
    const id = `${node.id} ${isJson} ${by.map(({ call }) => call.node.id).join(' ')}`;
    if (seen.has(id) || seen.size >= MOST_PLACES) return;
    seen.add(id);
    places.push({ node, isJson, path: by });
  };
  const follow = (step: FlowStep | undefined, isJson: boolean, by: CallPath): void => {
    if (step?.to === 'parent') add(step.node, isJson, by);
    else if (step?.to === 'json') {
      readsJson = true;
      add(step.node, true, by);
    } else if (step?.to === 'keys')
      for (const key of step.keys) {
        const text =
          'name' in key ? { text: key.name, range: key.range, isLiteral: true } : reader.read(key, by);
        if (text !== undefined) keys.set(text.range.start, text);
      }
    else if (step?.to === 'name') for (const use of reader.usesOf(step.name, step.at)) add(use, isJson, by);
    else if (step?.to === 'caller') {
      const fn = reader.functionAt(step.fn);
      if (fn === undefined) return;
      const [frame, ...outer] = by;
      if (frame?.fn.node.id === fn.node.id) add(frame.call.node, isJson, outer);
      else if (frame === undefined) for (const call of reader.callsOf(fn)) add(call.node, isJson, []);
    }
  };
  follow(start.next, start.readsJson, path);
  for (let place = places.pop(); place !== undefined; place = places.pop())
    follow(syntax.followValue(place.node, place.isJson), place.isJson, place.path);
  return {
    keys: [...keys.values()].sort((a, b) => a.range.start - b.range.start),
    readsJson: readsJson || keys.size > 0,
  };
}
