import type { Node } from 'web-tree-sitter';
import { isSameNode } from '../../syntax/nodes';
import type { SourceText } from '../reference';
import { mayBeOf } from './oneOfBatch';
import type { FlowStep, NamedCall, ProgramSyntax, SecretUse } from './programSyntax';
import type { CallPath, TextReader } from './textReader';

/** What the program takes from a secret's value. */
export interface TakenKeys {
  readonly keys: readonly SourceText[];
  readonly readsJson: boolean;
}

/** An expression that stands for the value, and how it was reached. */
interface Place {
  readonly node: Node;
  readonly isJson: boolean;
  readonly isEnvelope: boolean;
  readonly path: CallPath;
}

/** Places that one value is followed to, and calls in calls. */
const MOST_PLACES = 200;
const MOST_CALLS = 6;

/**
 * Follows the value of the secret of an id from the expression that reads it, reached by these calls, to the keys that are taken
 * from it.
 */
export function readKeys(
  start: Pick<SecretUse, 'node' | 'next' | 'actions' | 'isParsed' | 'isEnvelope'> & {
    readonly readsJson: boolean;
  },
  secretId: string,
  path: CallPath,
  reader: TextReader,
  syntax: ProgramSyntax,
): TakenKeys {
  const keys = new Map<number, SourceText>();
  let readsJson = start.readsJson;
  const seen = new Set<string>();
  const places: Place[] = [];
  const isOneOfMany = start.actions.includes('BatchGetSecretValue');
  const add = (node: Node, from: Omit<Place, 'node'>): void => {
    const { isEnvelope, isJson, path: by } = from;
    const id = `${node.id} ${isEnvelope} ${isJson} ${by.map(({ call }) => call.node.id).join(' ')}`;
    if (seen.has(id) || seen.size >= MOST_PLACES) return;
    if (isOneOfMany && !mayBeOf(node, secretId, reader)) return;
    seen.add(id);
    places.push({ ...from, node });
  };
  const follow = (step: FlowStep | undefined, place: Omit<Place, 'node'>): void => {
    const { path: by } = place;
    const isRead = step?.to === 'name' && step.isJson === true;
    if (isRead && !place.isEnvelope) readsJson = true;
    if (step?.to === 'name' && step.also) add(step.also, place);
    if (step?.to === 'parent')
      add(step.node, { ...place, isEnvelope: place.isEnvelope && step.isValue !== true });
    else if (step?.to === 'json' && place.isEnvelope) add(step.node, { ...place, isEnvelope: false });
    else if (step?.to === 'json') {
      readsJson = true;
      add(step.node, { ...place, isJson: true });
    } else if (step?.to === 'keys')
      for (const key of step.keys) {
        const text =
          'name' in key ? { text: key.name, range: key.range, isLiteral: true } : reader.read(key, by);
        if (text !== undefined) keys.set(text.range.start, text);
      }
    else if (step?.to === 'name')
      for (const use of reader.usesOf(step.name, step.at))
        add(use, isRead ? { ...place, isJson: !place.isEnvelope, isEnvelope: false } : place);
    else if (step?.to === 'member') {
      if (reader.read(step.name, by)?.text === 'SecretString')
        follow(step.next, { ...place, isEnvelope: false });
    } else if (step?.to === 'caller') {
      const fn = reader.functions.at(step.fn);
      if (fn === undefined) return;
      const [frame, ...outer] = by;
      if (frame?.fn.node.id === fn.node.id) add(frame.call.node, { ...place, path: outer });
      else
        for (const call of reader.functions.callsOf(fn))
          if (frame === undefined || isMadeBy(call, frame.call, reader))
            add(call.node, { ...place, path: outer });
          else if (isOnSelf(call)) add(call.node, place);
    }
  };
  /** Into the function of the file that is called with the value. */
  const enter = (place: Place): void => {
    const { path: by } = place;
    const entered = by.length < MOST_CALLS ? reader.parameterGiven(place.node) : undefined;
    if (entered === undefined) return;
    for (const use of entered.uses) add(use, { ...place, path: [entered, ...by] });
  };
  const isJson = start.readsJson || start.isParsed === true;
  const origin = { isJson, isEnvelope: start.isEnvelope === true, path };
  add(start.node, origin);
  follow(start.next, origin);
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const step = syntax.followValue(place.node, place.isJson, place.isEnvelope);
    if (step === undefined) enter(place);
    else follow(step, place);
  }
  return {
    keys: [...keys.values()].sort((a, b) => a.range.start - b.range.start),
    readsJson: readsJson || keys.size > 0,
  };
}

/** Whether a call's receiver is the object that a constructor's call makes. */
function isMadeBy({ object }: NamedCall, construction: NamedCall, reader: TextReader): boolean {
  return object !== undefined && isSameNode(reader.resolve(object), construction.node);
}

/** Whether a method is called on the object whose method calls it. */
function isOnSelf({ object }: NamedCall): boolean {
  return object === undefined || /^(this|self|\$this)$/.test(object.text);
}
