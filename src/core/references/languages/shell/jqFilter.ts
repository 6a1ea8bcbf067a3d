import type { Node } from 'web-tree-sitter';
import type { FlowStep } from '../../program/programSyntax';
import { argumentsOf } from './bindings';

/** Options of jq with so many words behind them (https://jqlang.org/manual/#invoking-jq). */
const wordsBehind: Readonly<Record<string, number>> = {
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
  '--indent': 1,
  '-L': 1,
  '-f': 1,
  '--from-file': 1,
};

/** What a call of jq takes from its input: the text of a response, keys of an object, or all of it. */
export function readFilter(command: Node, isEnvelope: boolean): FlowStep | undefined {
  const { filter, variables } = readArguments(command);
  if (filter === undefined) return { to: 'parent', node: command };
  const key = filter.type === 'string' ? keyInHole(filter) : undefined;
  if (key !== undefined) return isEnvelope ? undefined : { to: 'keys', keys: [key] };
  const start = filter.startIndex + (filter.type === 'word' ? 0 : 1);
  const text = filter.text.slice(start - filter.startIndex, filter.type === 'word' ? undefined : -1);
  if (filter.type === 'string' && /[\\$`]/.test(text)) return undefined;
  const secret = /\.SecretString\b|\.?\["SecretString"\]/.exec(text);
  if (isEnvelope && secret === null) return undefined;
  const parsed = /\bfromjson\b/.exec(text);
  const from = parsed?.index ?? (isEnvelope ? (secret?.index ?? 0) + (secret?.[0].length ?? 0) : 0);
  const paths = isEnvelope && parsed === null ? [] : readPaths(text, from, variables);
  const keys = paths.map((path) =>
    'variable' in path
      ? path.variable
      : { name: path.name, range: { start: start + path.start, end: start + path.start + path.name.length } },
  );
  if (keys.length > 0) return { to: 'keys', keys };
  if (parsed !== null || (!isEnvelope && /entries|\bkeys\b|\.\[\]/.test(text)))
    return { to: 'json', node: command };
  return isEnvelope ? { to: 'parent', node: command, isValue: true } : { to: 'parent', node: command };
}

function readArguments(command: Node): {
  readonly filter: Node | undefined;
  readonly variables: ReadonlyMap<string, Node>;
} {
  const words = argumentsOf(command);
  const variables = new Map<string, Node>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const [name, value] = [words[index + 1], words[index + 2]];
    if (word?.text === '--arg' && name !== undefined && value !== undefined) variables.set(name.text, value);
    if (word?.text.startsWith('-') !== true) return { filter: word, variables };
    index += wordsBehind[word.text] ?? 0;
  }
  return { filter: undefined, variables };
}

/** `".$KEY"`, `".[\"$KEY\"]"` */
function keyInHole(filter: Node): Node | undefined {
  const holes = filter.namedChildren.filter(({ type }) => type.endsWith('expansion'));
  const [hole] = holes;
  const around = hole && filter.text.replace(hole.text, '');
  return holes.length === 1 && /^"(\."?|\.?\[\\"\\"\]|\.\\"\\")"$/.test(around ?? '') ? hole : undefined;
}

type JqPath = { readonly name: string; readonly start: number } | { readonly variable: Node };

/** The first keys of the paths in a filter; those behind them are keys of what the first ones hold. */
function readPaths(text: string, from: number, variables: ReadonlyMap<string, Node>): readonly JqPath[] {
  if (/entries|\bkeys\b|\bmap\(|\.\[\]/.test(text)) return [];
  const paths: JqPath[] = [];
  for (const match of text.matchAll(/\.([A-Za-z_]\w*)|\."([^"\\]*)"|\.?\["([^"\\]*)"\]|\.?\[\$(\w+)\]/g)) {
    const before = text.slice(0, match.index);
    if (match.index < from || (/[\w"\]?)]$/.test(before) && !/\bfromjson\??\)?$/.test(before))) continue;
    const name = match[1] ?? match[2] ?? match[3];
    const variable = variables.get(match[4] ?? '');
    if (name !== undefined) paths.push({ name, start: match.index + match[0].indexOf(name) });
    else if (variable !== undefined) paths.push({ variable });
  }
  return paths;
}
