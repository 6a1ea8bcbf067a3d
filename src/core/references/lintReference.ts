import type { Severity } from '../detection/finding';
import { nameOfWholeArn, parseSecretArn } from '../secrets/arn';
import type { TextEdit, TextRange } from '../text/textEdit';
import type { SecretReference, SourceText } from './reference';
import type { ReferenceProblemCode } from './referenceProblems';
import type { SecretState } from './secretState';
import { findSimilar } from './similarNames';

export interface ReferenceProblem {
  readonly code: ReferenceProblemCode;
  readonly severity: Severity;
  /** What is wrong, why it matters, what to do: one or two sentences. */
  readonly message: string;
  readonly range: TextRange;
  /** Changes of the source that would mend it, the likeliest first. */
  readonly repairs: readonly { readonly title: string; readonly edit: TextEdit }[];
}

/** Severities by problem in place of ours, as those of rules are set; a problem that is `off` is not told. */
export type ProblemSeverities = Readonly<Partial<Record<string, Severity | 'off'>>>;

/** What is wrong with a reference, as far as its own text and what is known of the secret say, but for what is suppressed. */
export function lintReference(
  reference: SecretReference,
  state: SecretState,
  severities: ProblemSeverities = {},
): readonly ReferenceProblem[] {
  const { secretId, region, stagingLabel, versionId, keys } = reference;
  const suppressed = [secretId, region, stagingLabel, versionId, ...keys]
    .filter((text) => text?.isSuppressed)
    .map((text) => text?.range);
  return [...lintText(reference, state), ...lintState(reference, state)]
    .filter(({ range }) => !suppressed.includes(range))
    .flatMap((found) => setSeverity(found, severities));
}

/** The problem as it is to be told; none where it is not. */
export function setSeverity(
  problem: ReferenceProblem,
  severities: ProblemSeverities,
): readonly ReferenceProblem[] {
  const severity = severities[problem.code] ?? problem.severity;
  return severity === 'off' ? [] : [{ ...problem, severity }];
}

/** What the source alone shows. */
function lintText(reference: SecretReference, state: SecretState): readonly ReferenceProblem[] {
  const { secretId, stagingLabel, versionId, region, role } = reference;
  const problems: ReferenceProblem[] = [];
  if (stagingLabel !== undefined && versionId !== undefined)
    problems.push(
      problem(
        'stage-and-version',
        'warning',
        versionId,
        'A staging label and a version id are named together: Secrets Manager refuses them unless both mean the same version. Name one of them.',
      ),
    );
  const arn = parseSecretArn(secretId.text);
  if (arn === undefined) {
    if (role === 'use' && state.kind !== 'known' && /-[A-Za-z\d]{6}$/.test(secretId.text))
      problems.push(
        problem(
          'arn-suffix',
          'information',
          secretId,
          `“${secretId.text}” ends in a hyphen and six characters, as ARNs do. If they are the suffix of an ARN, name the secret without them.`,
        ),
      );
    return problems;
  }
  if (region !== undefined && region.text !== arn.region)
    problems.push(
      problem(
        'client-region',
        'error',
        region,
        `The client is in ${region.text} and the secret in ${arn.region}: Secrets Manager looks for an ARN in the client’s region only.`,
        ...replace(region, arn.region),
      ),
    );
  const name = state.kind === 'known' ? state.secret.name : nameOfWholeArn(arn);
  if (name === undefined)
    problems.push(
      problem(
        'arn-suffix',
        'warning',
        secretId,
        'The ARN has no suffix of six characters. Policies and ECS need the whole ARN; elsewhere the name alone is shorter and safer.',
        ...(state.kind === 'known' ? replace(secretId, state.secret.arn) : []),
      ),
    );
  if (name !== undefined && isProgram(reference))
    problems.push(
      problem(
        'account-id',
        'information',
        secretId,
        `The ARN has the account ${arn.accountId} in code. The name works in every account: ${name}.`,
        ...replace(secretId, name),
      ),
    );
  return problems;
}

/** Documents need ARNs in places; code can always use the name. */
function isProgram({ form }: SecretReference): boolean {
  return /SDK|Powertools|caching/i.test(form);
}

/** What is known of the secret. */
function lintState(reference: SecretReference, state: SecretState): readonly ReferenceProblem[] {
  if (state.kind === 'unknown' || reference.role === 'definition') return [];
  return state.kind === 'missing' ? [lintMissing(reference, state)] : lintKnown(reference, state);
}

function lintMissing(
  { secretId }: SecretReference,
  { region, similar, otherRegions }: Extract<SecretState, { kind: 'missing' }>,
): ReferenceProblem {
  if (otherRegions.length > 0)
    return problem(
      'other-region',
      'error',
      secretId,
      `There is no secret ${secretId.text} in ${region}, but there is one in ${otherRegions.join(', ')}. Read it there, or replicate it.`,
    );
  const [nearest] = similar;
  const advice = nearest === undefined ? 'Create it, or correct the name.' : `Did you mean ${nearest}?`;
  return problem(
    'secret-missing',
    'error',
    secretId,
    `There is no secret ${secretId.text} in ${region}. ${advice}`,
    ...similar.flatMap((name) => replace(secretId, name)),
  );
}

function lintKnown(
  reference: SecretReference,
  { secret, versions, hasAllVersions, contents }: Extract<SecretState, { kind: 'known' }>,
): readonly ReferenceProblem[] {
  const { secretId, stagingLabel, versionId, keys, readsJson } = reference;
  const problems: ReferenceProblem[] = [];
  if (secret.deletionDate !== undefined)
    problems.push(
      problem(
        'secret-deleted',
        'error',
        secretId,
        `${secret.name} is scheduled for deletion (${secret.deletionDate.toISOString().slice(0, 10)}) and cannot be read. Restore it, or stop using it.`,
      ),
    );
  const labels = versions?.flatMap((version) => version.stagingLabels) ?? [];
  if (stagingLabel !== undefined && versions !== undefined && !labels.includes(stagingLabel.text))
    problems.push(
      problem(
        'stage-missing',
        'error',
        stagingLabel,
        `No version of ${secret.name} has the staging label ${stagingLabel.text}. There are ${[...new Set(labels)].join(', ') || 'none'}.`,
        ...findSimilar(stagingLabel.text, labels).flatMap((label) => replace(stagingLabel, label)),
      ),
    );
  if (versionId !== undefined && versions !== undefined) {
    const version = versions.find(({ id }) => id === versionId.text);
    if (version === undefined && hasAllVersions)
      problems.push(
        problem(
          'version-missing',
          'error',
          versionId,
          `There is no version ${versionId.text} of ${secret.name}. Name a staging label, or a version that is there.`,
        ),
      );
    else if (version === undefined || version.stagingLabels.length === 0)
      problems.push(
        problem(
          'version-pinned',
          'warning',
          versionId,
          `The version ${versionId.text} of ${secret.name} has no staging label: it is deprecated, or gone, and Secrets Manager may delete it at any time. Name a staging label instead.`,
        ),
      );
  }
  if (contents === undefined || contents.kind === 'unknown') return problems;
  if (contents.kind !== 'json') {
    if (readsJson)
      problems.push(
        problem(
          'not-json',
          'error',
          keys[0] ?? secretId,
          `The value of ${secret.name} is ${contents.kind === 'text' ? 'plain text' : 'binary'} and is read as JSON here.`,
        ),
      );
    return problems;
  }
  for (const key of keys)
    if (!contents.keys.includes(key.text)) {
      const similar = findSimilar(key.text, contents.keys);
      const advice =
        similar[0] === undefined
          ? `It has ${contents.keys.join(', ') || 'no keys'}.`
          : `Did you mean ${similar[0]}?`;
      problems.push(
        problem(
          'key-missing',
          'error',
          key,
          `${secret.name} has no key ${key.text}. ${advice}`,
          ...similar.flatMap((name) => replace(key, name)),
        ),
      );
    }
  return problems;
}

function problem(
  code: ReferenceProblemCode,
  severity: Severity,
  { range }: SourceText,
  message: string,
  ...repairs: ReferenceProblem['repairs']
): ReferenceProblem {
  return { code, severity, message, range, repairs };
}

/** A change of what one literal says; none where no single literal says it, or where the new text would need quoting. */
function replace({ range, isLiteral, text }: SourceText, newText: string): ReferenceProblem['repairs'] {
  return isLiteral && newText !== text && /^[\w/+=.@:-]+$/.test(newText)
    ? [{ title: `Replace by ${newText}`, edit: { range, newText } }]
    : [];
}
