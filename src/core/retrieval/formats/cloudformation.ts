import type { FormatRewriting, RetrievalFormat } from '../format';
import { refuse } from '../language';
import { nameParameter } from '../parameterStore';
import type { RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from '../retrieval';
import { expandPath, isFunction } from './cloudformationPath';
import { refuseAt, type TemplatePlace } from './cloudformationRefusals';
import { mayBeData, readAt, readDataFile, replaceInData, type DataFile } from './dataFile';
import { findScalarPart, scalarsIn, type DataScalarPart } from './dataScalar';
import { findEnvironment, moveToSecrets, nameByVariable } from './ecsSecrets';

/** A CloudFormation or SAM template, in YAML or JSON. */
export const cloudformation: RetrievalFormat = {
  name: 'CloudFormation template',
  styles: ['reference', 'parameter-store'],
  mayBe: mayBeData,
  recognises,
  ...scalarsIn(readDataFile, (part, data) => nameByVariable(withoutFunctions(part), data)),
  rewrite,
};

function recognises(file: SourceFile): boolean {
  if (!/\bResources\b/.test(file.text)) return false;
  const { scalars } = readDataFile(file);
  return scalars.some(
    (scalar) =>
      scalar.path.length === 3 &&
      scalar.path[0] === 'Resources' &&
      scalar.path[2] === 'Type' &&
      /^(?:AWS|Alexa|Custom)::/.test(readAt([scalar], scalar.path) ?? ''),
  );
}

/** Functions name no value. */
function withoutFunctions(part: DataScalarPart): DataScalarPart {
  return { ...part, path: part.path.filter((step) => !isFunction(step)) };
}

function rewrite({ file, scalar, target, style }: FormatRewriting): RetrievalResult {
  const data = readDataFile(file);
  const part = findScalarPart(data.scalars, file.text, scalar.range);
  if (part === undefined) return refuse('The range is not in a single value.');
  const place = findPlace(part, data);
  const environment =
    place.type === 'AWS::ECS::TaskDefinition' ? findEnvironment(part.scalar.path) : undefined;
  if (environment !== undefined) return moveToSecrets(file, data, part, environment, target, style);
  const refusal = refuseAt(place, style) ?? refuseTarget(target, style);
  if (refusal !== undefined) return refusal;
  if (place.path.includes('Fn::Sub') && /\$\{(?!!)/.test(part.value))
    return refuse('The value holds a reference of Fn::Sub: select the part of it that is the secret.');
  const edit = replaceInData(part, writeReference(target, style), data);
  if (edit === undefined) return refuse('A part of this value cannot be replaced alone.');
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, [edit]]]),
      notes: listNotes(place, target, style),
      ...(style === 'parameter-store' && { parameterType: 'String' }),
    },
  };
}

function findPlace({ scalar }: DataScalarPart, { scalars }: DataFile): TemplatePlace {
  const path = expandPath(scalar);
  const type = path[0] === 'Resources' ? readAt(scalars, ['Resources', String(path[1]), 'Type']) : undefined;
  return { path, type };
}

function refuseTarget(target: RetrievalTarget, style: RetrievalStyle): RetrievalResult | undefined {
  if (target.encoding !== undefined)
    return refuse('CloudFormation cannot percent-encode a value: store the whole URL as one secret.');
  if (style === 'parameter-store')
    return target.jsonKey === undefined
      ? undefined
      : refuse('CloudFormation reads a parameter as a whole, not a key of it.', 'reference');
  return target.jsonKey?.includes(':') === true
    ? refuse('CloudFormation has no way to name a key with a colon in it.')
    : undefined;
}

/**
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html, and for parameters of the
 * type String, since few properties take the reference to a SecureString, …/dynamic-references-ssm.html
 */
function writeReference(target: RetrievalTarget, style: RetrievalStyle): string {
  if (style === 'parameter-store') return `{{resolve:ssm:${nameParameter(target)}}}`;
  const key = target.jsonKey === undefined ? '' : `:${target.jsonKey}`;
  return `{{resolve:secretsmanager:${target.secretName}:SecretString${key}}}`;
}

function listNotes({ path, type }: TemplatePlace, target: RetrievalTarget, style: RetrievalStyle): string[] {
  const isLambda =
    (type === undefined || /^AWS::(?:Lambda|Serverless)::Function$/.test(type)) &&
    path.includes('Environment') &&
    path.includes('Variables');
  const isParameter = style === 'parameter-store';
  return [
    isParameter
      ? `Whoever deploys the stack needs ssm:GetParameters on ${nameParameter(target)}.`
      : `Whoever deploys the stack needs secretsmanager:GetSecretValue on ${target.secretName}.`,
    ...(isParameter
      ? [
          'CloudFormation reads a parameter of the type String here, which anybody who may read it sees in plain text.',
        ]
      : []),
    ...(target.region === undefined
      ? []
      : [`The stack must be in ${target.region}, where the ${isParameter ? 'parameter' : 'secret'} is.`]),
    ...(isLambda
      ? [
          'Lambda shows the resolved value in plain text in the configuration of the function: let its code read the secret at run time if you can.',
        ]
      : []),
    `A ${isParameter ? 'parameter' : 'secret'} that changes reaches the stack only with an update that changes the resource.`,
  ];
}
