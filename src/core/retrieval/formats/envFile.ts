import { Redacted } from '../../secrets/redacted';
import type { TextRange } from '../../text/textEdit';
import { judgeName } from '../../detection/generic/credentialName';
import type { FormatScalar, RetrievalFormat } from '../format';
import { refuse } from '../language';
import type { SourceFile } from '../retrieval';
import { writeSecretReference } from './secretReference';

/** A file of environment variables, which `secret-lens run` reads with the references in it. */
export const envFile: RetrievalFormat = {
  name: 'file of environment variables',
  styles: ['reference'],
  mayBe: ({ path, languageId }) =>
    languageId === 'dotenv' || /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|[^/]+\.env)$/.test(path),
  recognises: () => true,
  isSound: () => true,
  findScalar: (file, range) => {
    const found = listVariables(file).find(
      (variable) => variable.range.start <= range.start && range.end <= variable.range.end,
    );
    return found;
  },
  listScalars: listVariables,

  related(file, scalar) {
    const credentials = listVariables(file).filter(
      ({ name, value, range }) =>
        range.start === scalar.range.start || (judgeName(name) !== 'none' && !isReference(value)),
    );
    const names = new Set(credentials.map(({ name }) => name));
    return credentials.length < 2 || names.size < credentials.length
      ? []
      : credentials.map(({ name, range, value }) => ({ key: name, range, value: new Redacted(value) }));
  },

  rewrite({ file, scalar, target, style }) {
    if (isReference(scalar.value)) return refuse('The value is a reference to a secret already.');
    if (target.encoding !== undefined)
      return refuse('A reference stands for a whole value: store the whole URL as one secret.');
    const { start, end } = scalar.range;
    const source = file.text.slice(start, end);
    if (!source.startsWith("'") && /(?<!\\)\$(?:\{|[A-Za-z_])/.test(source))
      return refuse(
        'The value holds the value of another variable, which a stored secret could not: write it out first.',
      );
    const own = /^['"`]/.exec(source)?.[0] ?? '';
    const isFollowed = /^[ \t]*#/.test(file.text.slice(end));
    const quote = own === '' && isFollowed ? '"' : own;
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([
          [file.path, [{ range: scalar.range, newText: quote + writeSecretReference(target) + quote }]],
        ]),
        notes: [
          `Start what reads the file with secret-lens run --env-file ${file.path} -- and its command: that puts the values in place of the references.`,
        ],
      },
    };
  },
};

interface Variable extends FormatScalar {
  readonly name: string;
}

const assignmentStart = /^[ \t]*(?:export[ \t]+)?(?<name>[\w.-]+)(?:[ \t]*=|:(?=[ \t]))[ \t]*/gm;
const quoted = /(?:'[^']*'|"(?:\\[^]|[^"\\])*"|`[^`]*`)(?=[ \t]*(?:#.*)?$)/my;
const bare = /[^#\r\n]*/y;

/** The variables that have values, each as Node's `util.parseEnv` and dotenv read it. */
export function listVariables({ text }: Pick<SourceFile, 'text'>): Variable[] {
  const variables: Variable[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    assignmentStart.lastIndex = position;
    const match = assignmentStart.exec(text);
    const name = match?.groups?.['name'];
    if (match === null || name === undefined) return variables;
    const range = findValue(text, assignmentStart.lastIndex);
    position = Math.max(range.end, assignmentStart.lastIndex);
    const source = text.slice(range.start, range.end);
    const value = isReference(source) ? source : readValue(source);
    if (value !== '') variables.push({ name, range, isWhole: true, value, path: [name] });
  }
}

/** In double quotes `\\n` is a line end; no other escape is one. */
function readValue(source: string): string {
  const quote = /^['"`]/.exec(source)?.[0];
  if (quote === undefined || source.length < 2 || !source.endsWith(quote)) return source.trim();
  const content = source.slice(1, -1);
  return quote === '"' ? content.replaceAll('\\n', '\n') : content;
}

function findValue(text: string, start: number): TextRange {
  for (const pattern of [quoted, bare]) {
    pattern.lastIndex = start;
    const source = pattern.exec(text)?.[0].trimEnd();
    if (source === undefined) continue;
    const reference = /^(?:aws-secretsmanager:|arn:)[^\s'"`]+/.exec(text.slice(start))?.[0];
    return { start, end: start + (reference ?? source).length };
  }
  return { start, end: start };
}

function isReference(value: string): boolean {
  return /^(?:aws-secretsmanager:\/\/|arn:[a-z-]+:secretsmanager:)/.test(value);
}
