import type { Node } from 'web-tree-sitter';
import type { FlowStep } from '../../program/programSyntax';
import { argumentsOf } from './bindings';

/** `json.load(sys.stdin)` with what is taken from it: `["key"]`, `.get("key")`, `[sys.argv[1]]`. */
const taken =
  /json\.loads?\(sys\.stdin(?:\.read\(\))?\)\s*(?:\[|\.get\()\s*(?:sys\.argv\[(?<position>\d)\]|(?<quote>["'])(?<key>[^"'\\]+)\k<quote>)/d;

/** What a line of Python, given by `-c`, takes from the JSON that it reads. */
export function readPython(command: Node, isEnvelope: boolean): FlowStep | undefined {
  const words = argumentsOf(command);
  const option = words.findIndex(({ text }) => text === '-c');
  const script = option === -1 ? undefined : words[option + 1];
  const match = script && taken.exec(script.text);
  const key = match?.groups?.['key'];
  if (script === undefined || !match || (script.type !== 'raw_string' && script.type !== 'string'))
    return undefined;
  if (isEnvelope) return key === 'SecretString' ? { to: 'parent', node: command, isValue: true } : undefined;
  const argument = words[option + 1 + Number(match.groups?.['position'] ?? Number.NaN)];
  if (argument !== undefined) return { to: 'keys', keys: [argument] };
  const [from, to] = match.indices?.groups?.['key'] ?? [0, 0];
  const range = { start: script.startIndex + from, end: script.startIndex + to };
  return key === undefined ? undefined : { to: 'keys', keys: [{ name: key, range }] };
}
