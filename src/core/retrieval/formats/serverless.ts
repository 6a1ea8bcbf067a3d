import { isMap, isScalar } from 'yaml';
import type { TextEdit } from '../../text/textEdit';
import type { FormatRewriting, RetrievalFormat } from '../format';
import { refuse } from '../language';
import { chooseFreeName, toPascalCase } from '../names';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget } from '../retrieval';
import { detectLineEnding, indentationAt, insert, startOfLine } from '../sourceText';
import { readAt } from './dataFile';
import { findScalarPart, readScalar, scalarsIn } from './dataScalar';
import { readYaml, replaceInYaml, writeYamlScalar, type YamlFile } from './yamlScalars';

/**
 * A service of the Serverless Framework on AWS. Its variables read secrets through Parameter Store's reserved path:
 * https://www.serverless.com/framework/docs/guides/variables/aws/ssm
 */
export const serverless: RetrievalFormat = {
  name: 'Serverless configuration',
  styles: ['reference', 'parameter-store'],
  mayBe: ({ path, languageId }) => languageId === 'yaml' || /\.ya?ml$/i.test(path),
  recognises(file) {
    if (!/^service\s*:/m.test(file.text)) return false;
    const { scalars } = readYaml(file.text);
    return (readAt(scalars, ['provider', 'name']) ?? readAt(scalars, ['provider'])) === 'aws';
  },
  ...scalarsIn(({ text }) => readYaml(text)),
  rewrite,
};

/** What the framework reads before it resolves variables, or uses as names. */
const readFirst =
  /^(?:service|app|org|plugins|frameworkVersion|configValidationMode|provider\.(?:name|runtime|stage|region))(?:\.|$)/;

function rewrite({ file, scalar, target, style }: FormatRewriting): RetrievalResult {
  const data = readYaml(file.text);
  const part = findScalarPart(data.scalars, file.text, scalar.range);
  if (part === undefined) return refuse('The range is not in a single value.');
  if (readFirst.test(part.path.join('.')))
    return refuse('The Serverless Framework uses this value before it reads variables, or as a name.');
  if (target.encoding !== undefined)
    return refuse(
      'The Serverless Framework cannot percent-encode a value: store the whole URL as one secret.',
    );
  if (target.jsonKey !== undefined && !/^[\w-]+$/.test(target.jsonKey))
    return refuse('The Serverless Framework names keys of letters, digits, _ and - only.');
  const whole = writeVariable(target, style);
  const entry = target.jsonKey === undefined ? undefined : useCustomEntry(file.text, data, whole, target);
  if (target.jsonKey !== undefined && entry === undefined)
    return refuse('The section custom is not written in lines: write it so first.');
  const variable = entry === undefined ? whole : `\${self:custom.${entry.name}.${target.jsonKey ?? ''}}`;
  const edit = replaceInYaml(part, variable, data);
  if (edit === undefined) return refuse('A part of this value cannot be replaced alone.');
  const isEnvironment = part.path.includes('environment');
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, [edit, ...(entry?.edits ?? [])]]]),
      notes: [
        style === 'reference'
          ? `Whoever deploys needs secretsmanager:GetSecretValue on ${target.secretName} and ssm:GetParameter on its reference.`
          : `Whoever deploys needs ssm:GetParameter on ${nameParameter(target)}.`,
        ...(isEnvironment
          ? [
              'Lambda shows the resolved value in plain text in the configuration of the function: let its code read the secret at run time if you can.',
            ]
          : []),
      ],
    },
  };
}

function writeVariable(target: RetrievalTarget, style: RetrievalStyle): string {
  const region = target.region === undefined ? '' : `(${target.region})`;
  const path =
    style === 'reference' ? `/aws/reference/secretsmanager/${target.secretName}` : nameParameter(target);
  return `\${ssm${region}:${path}}`;
}

/** The entry of `custom` that holds the whole JSON secret, since only entries give their keys: the file's own or a new one. */
function useCustomEntry(
  text: string,
  file: YamlFile,
  variable: string,
  { secretName }: RetrievalTarget,
): { readonly name: string; readonly edits: readonly TextEdit[] } | undefined {
  const entries = file.scalars.filter(({ path }) => path.length === 2 && path[0] === 'custom');
  const existing = entries.find((entry) => readScalar(entry) === variable)?.path[1];
  if (existing !== undefined) return { name: String(existing), edits: [] };
  const root = file.documents[0]?.contents;
  const custom = isMap(root)
    ? root.items.find(({ key }) => isScalar(key) && key.value === 'custom')
    : undefined;
  const lineEnding = detectLineEnding(text);
  const words = toPascalCase(secretName);
  const stem = words.charAt(0).toLowerCase() + words.slice(1);
  if (custom === undefined) {
    const gap = text.endsWith('\n') ? '' : lineEnding;
    const code = `${stem}: ${writeYamlScalar(variable, false, file)}`;
    return {
      name: stem,
      edits: [insert(text.length, `${gap}${lineEnding}custom:${lineEnding}  ${code}${lineEnding}`)],
    };
  }
  const { value } = custom;
  const [first] = isMap(value) ? value.items : [];
  if (!isMap(value) || value.flow === true || !isScalar(first?.key)) return undefined;
  const start = startOfLine(text, first.key.range[0]);
  const taken = new Set(value.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')));
  const name = chooseFreeName([stem], taken);
  const code = `${indentationAt(text, start)}${name}: ${writeYamlScalar(variable, false, file)}${lineEnding}`;
  return { name, edits: [insert(start, code)] };
}
