import { isMap, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import type { RetrievalFormat } from '../format';
import { refuse } from '../language';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalTarget, SourceFile } from '../retrieval';
import { detectLineEnding, indentationAt, insert, startOfLine } from '../sourceText';
import { findScalarPart, readScalar, scalarsIn, type DataScalarPart } from './dataScalar';
import { readYaml, replaceInYaml } from './yamlScalars';

const action = 'aws-actions/aws-secretsmanager-get-secrets';

/** A workflow of GitHub Actions; a step of AWS's reads the secret before the step that uses it. */
export const githubActions: RetrievalFormat = {
  name: 'workflow of GitHub Actions',
  styles: ['reference'],
  mayBe: ({ path, languageId }) =>
    /^(?:yaml|github-actions-workflow)$/.test(languageId) || /\.ya?ml$/i.test(path),
  recognises,
  ...scalarsIn(({ text }) => readYaml(text), nameInScript),

  rewrite({ file, scalar, target, style }) {
    const data = readYaml(file.text);
    const part = findScalarPart(data.scalars, file.text, scalar.range);
    if (part === undefined) return refuse('The range is not in a single value.');
    const place = findStep(data.documents[0]?.contents, part);
    if (typeof place === 'string') return refuse(place);
    if (target.encoding !== undefined)
      return refuse('A workflow cannot percent-encode a value: store the whole URL as one secret.');
    const reading = readSecret(target);
    const written = writeUse(place, part, reading.name);
    if (written.kind === 'refusal') return refuse(written.reason);
    const use = replaceInYaml(part, written.text, data);
    const step = isRead(place, reading) ? [] : addReading(file.text, place, reading);
    if (use === undefined || step === undefined)
      return refuse('The steps are not written in lines of their own: write them so first.');
    const isConfigured = place.before.some((earlier) =>
      String(earlier.get('uses')).startsWith('aws-actions/configure-aws-credentials@'),
    );
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, [...step, use]]]),
        notes: [
          ...(isConfigured
            ? []
            : [
                `The job ${place.job} needs a step with aws-actions/configure-aws-credentials before the one that reads the secret, and permissions: id-token: write for it.`,
              ]),
          `The role of the job needs secretsmanager:GetSecretValue on ${target.secretName}, and secretsmanager:ListSecrets.`,
          ...(target.region === undefined
            ? []
            : [`The region of the job's credentials must be ${target.region}, where the secret is.`]),
        ],
      },
    };
  },
};

function recognises({ text }: SourceFile): boolean {
  if (!/^jobs[ \t]*:/m.test(text)) return false;
  const root = readYaml(text).documents[0]?.contents;
  const jobs = isMap(root) ? root.get('jobs') : undefined;
  return (
    isMap(jobs) && jobs.items.some(({ value }) => isMap(value) && (value.has('steps') || value.has('uses')))
  );
}

interface StepPlace {
  readonly job: string;
  readonly runsOn: string;
  readonly step: YAMLMap;
  readonly before: readonly YAMLMap[];
}

/** The step that a value belongs to, or why it cannot be read there. */
function findStep(root: unknown, { scalar: { path } }: DataScalarPart): StepPlace | string {
  const [jobs, job, steps, index, field] = path;
  if (path.includes('env') && steps !== 'steps')
    return 'Only the steps after the one that reads a secret know it: move the variable to the env of the steps that use it first.';
  if (jobs !== 'jobs' || steps !== 'steps' || typeof index !== 'number' || !isMap(root))
    return 'A workflow can use a secret of AWS in the steps of a job only.';
  if (!['env', 'with', 'run'].includes(String(field)))
    return `A step can use a secret in env, with and run, not in ${String(field)}.`;
  const list = root.getIn(['jobs', job, 'steps']);
  const maps = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const step = maps[index];
  const all = isSeq(list) ? list.items.length : 0;
  if (step === undefined || maps.length !== all) return 'The steps of the job cannot be told apart.';
  const runsOn = String(root.getIn(['jobs', job, 'runs-on']));
  return { job: String(job), runsOn, step, before: maps.slice(0, index) };
}

/** How the step names a secret, and the variable that it sets. */
interface Reading {
  readonly line: string;
  readonly parsesJson: boolean;
  readonly name: string;
}

/** A key of a JSON secret is in the variable of the alias, an underscore, and the key in capitals. */
function readSecret({ secretName, jsonKey }: RetrievalTarget): Reading {
  const alias = nameEnvironmentVariable({ secretName });
  const key = jsonKey === undefined ? '' : `_${jsonKey.toUpperCase().replaceAll(/[^A-Z\d_]/g, '_')}`;
  return { line: `${alias},${secretName}`, parsesJson: jsonKey !== undefined, name: alias + key };
}

/** The lists of secrets that earlier steps read in the same way. */
function listReadings({ before }: StepPlace, { parsesJson }: Reading): unknown[] {
  return before
    .filter(
      (step) =>
        String(step.get('uses')).startsWith(`${action}@`) &&
        (String(step.getIn(['with', 'parse-json-secrets'])) === 'true') === parsesJson,
    )
    .map((step) => step.getIn(['with', 'secret-ids'], true));
}

function isRead(place: StepPlace, reading: Reading): boolean {
  return listReadings(place, reading).some((list) => String(list).split('\n').includes(reading.line));
}

/** A line more of the step that reads secrets already, or a step of its own. */
function addReading(text: string, place: StepPlace, reading: Reading): TextEdit[] | undefined {
  const list = listReadings(place, reading).find(
    (node) => isScalar(node) && node.type === 'BLOCK_LITERAL' && node.range !== null,
  );
  if (!isScalar(list) || !list.range) return insertStep(text, place, reading);
  const last = text.slice(0, list.range[1]).trimEnd().length;
  return [insert(last, `${detectLineEnding(text)}${indentationAt(text, last)}${reading.line}`)];
}

function insertStep(
  text: string,
  { step }: StepPlace,
  { line, parsesJson }: Reading,
): TextEdit[] | undefined {
  const start = step.range?.[0];
  if (start === undefined) return undefined;
  const first = startOfLine(text, start);
  const indentation = /^([ \t]*)-[ \t]+$/.exec(text.slice(first, start))?.[1];
  if (indentation === undefined) return undefined;
  const lines = [
    '- name: Read secrets',
    `  uses: ${action}@v3`,
    '  with:',
    '    secret-ids: |',
    `      ${line}`,
    ...(parsesJson ? ['    parse-json-secrets: true'] : []),
  ];
  const lineEnding = detectLineEnding(text);
  return [insert(first, lines.map((code) => indentation + code + lineEnding).join(''))];
}

type Use =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refusal'; readonly reason: string };

/** What stands for the value: an expression, or in a script of bash its variable, which no value can break out of. */
function writeUse({ step, runsOn }: StepPlace, part: DataScalarPart, name: string): Use {
  const { scalar, range } = part;
  if (scalar.path[4] !== 'run') return { kind: 'text', text: `\${{ env.${name} }}` };
  const shell: unknown = step.get('shell');
  const script = readScalar(scalar) ?? '';
  const isBash =
    shell === undefined
      ? !runsOn.includes('windows')
      : typeof shell === 'string' && /^(?:bash|sh)\b/.test(shell);
  const before = readBefore(part);
  if (!isBash || script.includes('<<') || before === undefined || range.start <= scalar.range.start)
    return {
      kind: 'refusal',
      reason:
        'How the script quotes the value is not known: give it to the script by the env of the step, and read it there.',
    };
  if (/(?:^|\s)(?:ssh|eval|(?:ba|da|k|z)?sh\s+-\w*c)\s/.test(before.slice(before.lastIndexOf('\n') + 1)))
    return {
      kind: 'refusal',
      reason:
        'Another shell runs the text and would read the characters of the value as code: let that shell read the secret, or hand it over by standard input.',
    };
  const quote = findOpenQuote(before);
  if (quote === '"') return { kind: 'text', text: `\${${name}}` };
  return { kind: 'text', text: quote === "'" ? `'"$${name}"'` : `"$${name}"` };
}

/** Names a part of a script after the variable or the option that it is given to. */
function nameInScript(part: DataScalarPart): DataScalarPart {
  const before = part.path.at(-1) === 'run' && !part.isWhole ? readBefore(part) : undefined;
  const match = /(?:\b([A-Za-z_]\w*)=|--([A-Za-z][\w-]*)[= ])["']?$/.exec(before ?? '');
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? part : { ...part, path: [...part.path.slice(0, -1), name] };
}

/** The line of a script in front of a part; undefined for a folded one. */
function readBefore({ scalar, range }: DataScalarPart): string | undefined {
  let line = '';
  for (const segment of scalar.segments) {
    if (segment.range.start >= range.start) break;
    if (segment.value === undefined) return undefined;
    line +=
      segment.kind === 'text' ? segment.value.slice(0, range.start - segment.range.start) : segment.value;
  }
  return line;
}

/** The quote of the shell that is open where a text ends. */
function findOpenQuote(script: string): '"' | "'" | undefined {
  let open: '"' | "'" | undefined;
  for (let index = 0; index < script.length; index++) {
    const character = script[index];
    if (character === '\\' && open !== "'") index++;
    else if (character === '"' || character === "'") {
      if (open === undefined) open = character;
      else if (open === character) open = undefined;
    }
  }
  return open;
}
