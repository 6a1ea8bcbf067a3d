import type { SecretContents, SecretState, Unanswered } from '../core/references/secretState';
import { nameInArn } from '../core/secrets/arn';
import type { Secret, SecretValue, SecretVersion, VersionSelector } from '../core/secrets/secret';
import { keysOf } from '../core/secrets/secretValue';
import { AwsError, type AwsErrorKind } from './awsError';
import type { SecretsManager } from './secretsManager';

/** What is to be known of one secret. */
export interface SecretQuestion {
  /** Name, ARN, or a part of the ARN. */
  readonly secretId: string;
  readonly region: string;
  /** Whether deprecated versions count, which costs a call. */
  readonly withDeprecated?: boolean;
  /** The version whose contents are asked for; only then is a value read. */
  readonly contentsOf?: VersionSelector | 'current';
  /** The version whose value is read, and dropped, where AWS refuses to describe the secret: that it can be read proves that it is there. */
  readonly provedBy?: VersionSelector | 'current';
}

/** What is asked of Secrets Manager. */
export type SecretSource = Pick<SecretsManager, 'describeSecret' | 'listVersions' | 'getValue'>;

/**
 * What is known of a secret, asked of `source`, which is its region. Of a value, where its contents are asked for, the names of
 * its keys are kept and nothing else. Rejects with the signal's reason only: what AWS refuses is part of the answer.
 */
export async function lookUpSecret(
  source: SecretSource,
  question: SecretQuestion,
  signal?: AbortSignal,
): Promise<SecretState> {
  const { secretId, region, withDeprecated = false, contentsOf, provedBy } = question;
  try {
    const { secret, versions } = await source.describeSecret(secretId, signal);
    const all = withDeprecated
      ? {
          versions: await source.listVersions(secretId, signal, { withDeprecated }),
          hasAllVersions: true as const,
        }
      : { versions };
    const contents =
      contentsOf !== undefined && canBeRead(secret, all.versions, contentsOf)
        ? await readContents(source, secretId, contentsOf, signal)
        : undefined;
    return { kind: 'known', region, secret, ...all, ...(contents && { contents }) };
  } catch (error) {
    signal?.throwIfAborted();
    if (isOfKind(error, 'access-denied') && provedBy !== undefined)
      return proveByValue(source, question, provedBy, signal);
    return isOfKind(error, 'not-found') ? missingIn(region) : leaveOpen(error, ['access-denied']);
  }
}

/** What reading the value tells: that the secret is there, with that version, and what the value is made of. */
async function proveByValue(
  source: SecretSource,
  question: SecretQuestion,
  selector: VersionSelector | 'current',
  signal: AbortSignal | undefined,
): Promise<SecretState> {
  const { secretId, region, contentsOf } = question;
  const secret: Secret = { arn: secretId, name: nameInArn(secretId), rotation: { enabled: false }, tags: {} };
  try {
    const value = await readValue(source, secretId, selector, signal);
    const versions = [{ id: value.versionId, stagingLabels: value.stagingLabels }];
    return { kind: 'known', region, secret, versions, ...(contentsOf && { contents: describe(value) }) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!isOfKind(error, 'not-found')) return leaveOpen(error, refusals);
    if (selector === 'current') return missingIn(region);
  }
  // AWS says alike that there is no such secret and no such version of it.
  const state = await proveByValue(source, { secretId, region }, 'current', signal);
  return state.kind === 'known' ? { ...state, hasAllVersions: true } : state;
}

function missingIn(region: string): SecretState {
  return { kind: 'missing', region, similar: [], otherRegions: [] };
}

function isOfKind(error: unknown, kind: AwsErrorKind): boolean {
  return error instanceof AwsError && error.kind === kind;
}

/** A secret that is being deleted and a version that is not there have no value, which is known without asking. */
function canBeRead(
  { deletionDate }: Secret,
  versions: readonly SecretVersion[],
  selector: VersionSelector | 'current',
): boolean {
  if (deletionDate !== undefined) return false;
  if (selector === 'current' || 'versionId' in selector) return true;
  return versions.some(({ stagingLabels }) => stagingLabels.includes(selector.stagingLabel));
}

async function readContents(
  source: SecretSource,
  secretId: string,
  selector: VersionSelector | 'current',
  signal: AbortSignal | undefined,
): Promise<SecretContents> {
  try {
    return describe(await readValue(source, secretId, selector, signal));
  } catch (error) {
    signal?.throwIfAborted();
    return leaveOpen(error, refusals);
  }
}

function readValue(
  source: SecretSource,
  secretId: string,
  selector: VersionSelector | 'current',
  signal: AbortSignal | undefined,
): Promise<SecretValue> {
  return source.getValue(secretId, selector === 'current' ? undefined : selector, signal);
}

function describe(value: SecretValue): SecretContents {
  if (value.kind === 'binary') return { kind: 'binary' };
  const keys = keysOf(value.text);
  return keys === undefined ? { kind: 'text' } : { kind: 'json', keys };
}

/** What reading a value may be refused for, which says nothing about others. */
const refusals: readonly AwsErrorKind[] = ['access-denied', 'not-found', 'scheduled-for-deletion', 'invalid'];

/** `refusals` are the errors that concern what was asked and not the connection. Only what is known to hold no value is told. */
function leaveOpen(error: unknown, refusals: readonly AwsErrorKind[]): Unanswered {
  if (!(error instanceof AwsError))
    return {
      kind: 'unknown',
      reason: `Secrets Manager could not be asked (${error instanceof Error ? error.name : 'unknown error'}).`,
    };
  const reason = `${error.message} ${error.remedy}`;
  return { kind: 'unknown', reason, ...(refusals.includes(error.kind) && { isRefused: true }) };
}
