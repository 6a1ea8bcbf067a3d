import type { SecretAction, SecretReference, SourceText } from '../reference';
import type { TracedPart, TracedText } from '../tracedText';

/** What is the same for all references that a pattern finds. */
export interface ReferenceFrame {
  readonly form: string;
  /** GetSecretValue unless given. */
  readonly actions?: readonly SecretAction[];
  readonly role?: SecretReference['role'];
  readonly readsJson?: boolean;
  readonly region?: SourceText | undefined;
  readonly keys?: readonly SourceText[];
  readonly stagingLabel?: SourceText | undefined;
  readonly versionId?: SourceText | undefined;
}

const name = String.raw`(?!arn:)[\w/+=.@-]{1,512}`;
const arn = String.raw`arn:aws[\w-]*:secretsmanager:[a-z\d-]+:\d{12}:secret:[\w/+=.@-]+`;

/** What stands where the document, or what runs it, puts a value in: of an interpolation, or of a template. */
const hole = String.raw`(?:\0+|\$\{[^{}]*\})`;

/** An ARN of which the region or the account is not known, which then names the secret by its end alone. */
const openArn = String.raw`arn:(?:aws[\w-]*|${hole}):secretsmanager:(?:(?<region>[a-z]{2}-[a-z\d-]+)|${hole}):(?:\d{12}|${hole}):secret:(?<name>[\w/+=.@-]+)`;

/** Not followed by what would be more of the name, or a wildcard. */
const end = String.raw`(?![\w/+=.@*?$%<{\0-])`;

/** `:key:stage:version`, each of which may be absent or empty. */
const tail = String.raw`(?::(?<key>[^:{}]*)(?::(?<stage>[^:{}]*)(?::(?<version>[^:{}]*))?)?)?`;

const wholeArn = String.raw`(?:(?<id>${arn})|${openArn})`;
const wholeId = String.raw`(?:(?<id>${arn}|${name})|${openArn})`;

/**
 * An ARN, alone or with a key, a staging label and a version id behind it, as Amazon ECS, AWS Batch and AWS App Runner take it:
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export const arnWithTail = new RegExp(`^${wholeArn}${tail}$`, 'd');

/**
 * A name or an ARN with the same behind it, as AWS CodeBuild takes it:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.env.secrets-manager
 */
export const idWithTail = new RegExp(`^${wholeId}${tail}$`, 'd');

/** A name or an ARN alone. */
export const idAlone = new RegExp(`^${wholeId}$`, 'd');

/**
 * CloudFormation's dynamic reference, from the id alone to all of its segments, any of which may be empty:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
 */
export const dynamicReference = new RegExp(
  String.raw`\{\{resolve:secretsmanager:${wholeId}(?::(?:SecretString)?${tail})?\}\}`,
  'dg',
);

/**
 * The name by which Parameter Store gives a secret, with a version id or a staging label behind it:
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/integration-ps-secretsmanager.html
 */
export const parameterName = new RegExp(
  String.raw`\/aws\/reference\/secretsmanager\/${wholeId}(?<!\/)${end}(?::(?:(?<version>[\dA-Fa-f]{8}-[\dA-Fa-f-]{27})|(?<stage>[A-Za-z][\w+=.@-]*)))?`,
  'dg',
);

/** The reference that a match of one of the patterns stands for; undefined where a part of it is not known. */
function toReference(
  traced: TracedText,
  match: RegExpExecArray,
  frame: ReferenceFrame,
): SecretReference | undefined {
  const part = (group: string): TracedPart | undefined => {
    const range = match.indices?.groups?.[group];
    return range && range[0] < range[1] ? traced.part(...range) : undefined;
  };
  const secret = part('id') ?? withoutSuffix(traced, match);
  if (secret === undefined) return undefined;
  const key = part('key')?.source;
  return nameSecret(secret, {
    ...frame,
    keys: key === undefined ? (frame.keys ?? []) : [key],
    region: part('region')?.source ?? frame.region,
    stagingLabel: part('stage')?.source ?? frame.stagingLabel,
    versionId: part('version')?.source ?? frame.versionId,
  });
}

/** Every reference that a global pattern finds in a text. */
export function matchAll(
  traced: TracedText,
  pattern: RegExp,
  frame: ReferenceFrame,
): readonly SecretReference[] {
  return [...traced.text.matchAll(pattern)].flatMap((match) => toReference(traced, match, frame) ?? []);
}

/** The reference that a text as a whole is by a pattern. */
export function matchWhole(
  traced: TracedText | undefined,
  pattern: RegExp,
  frame: ReferenceFrame,
): SecretReference | undefined {
  const match = traced && pattern.exec(traced.text);
  return match ? toReference(traced, match, frame) : undefined;
}

/** A reference to the secret that a part of a text names. */
export function nameSecret({ source, usedAt }: TracedPart, frame: ReferenceFrame): SecretReference {
  const { form, actions, role, readsJson, region, keys = [], stagingLabel, versionId } = frame;
  return {
    form,
    secretId: source,
    usedAt,
    role: role ?? 'use',
    actions: actions ?? ['GetSecretValue'],
    keys,
    readsJson: readsJson === true || keys.length > 0,
    ...(region && /^[a-z]{2}-[a-z\d-]+$/.test(region.text) && { region }),
    ...(stagingLabel && { stagingLabel }),
    ...(versionId && { versionId }),
  };
}

/**
 * The end of an open ARN without the suffix, which AWS makes of letters of both cases and digits. What a suffix belongs to cannot
 * be replaced alone.
 */
function withoutSuffix(traced: TracedText, match: RegExpExecArray): TracedPart | undefined {
  const range = match.indices?.groups?.['name'];
  if (range === undefined) return undefined;
  const suffix = /-(?=[a-z]{0,5}[A-Z\d])[A-Za-z\d]{6}$/.exec(match.groups?.['name'] ?? '')?.[0] ?? '';
  const part = traced.part(range[0], range[1] - suffix.length);
  return part && suffix !== '' ? { ...part, source: { ...part.source, isLiteral: false } } : part;
}
