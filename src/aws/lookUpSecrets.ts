import type { SecretState } from '../core/references/secretState';
import { findSimilar } from '../core/references/similarNames';
import { nameOfWholeArn, parseSecretArn } from '../core/secrets/arn';
import { lookUpSecret, type SecretQuestion, type SecretSource } from './lookUpSecret';
import type { SecretsManager } from './secretsManager';

/** Questions that are under way at a time. */
const LANES = 6;
/** Pages of a hundred names that are read to find one that was meant. */
const MOST_PAGES = 50;

export interface SeveralOptions {
  readonly signal?: AbortSignal;
  /** Whether names that may be meant are looked for where one is missing, by listing. */
  readonly suggests: boolean;
  /** Called with the number of answers so far. */
  readonly onProgress?: (answered: number) => void;
}

/** What is asked of a region. */
export type RegionSource = SecretSource & Pick<SecretsManager, 'listSecrets'>;

/**
 * What is known of several secrets, in the order of the questions: each secret is described once, a few at a time. A region that
 * cannot be asked is asked once. Rejects with the signal's reason only.
 */
export async function lookUpSecrets(
  questions: readonly SecretQuestion[],
  sourceOf: (region: string) => RegionSource,
  options: SeveralOptions,
): Promise<readonly SecretState[]> {
  const { signal, suggests, onProgress } = options;
  const distinct = new Map(questions.map((question) => [keyOf(question), question]));
  const states = new Map<string, SecretState>();
  const unreachable = new Map<string, SecretState>();
  const sources = new Map<string, SecretSource>();
  const waiting = distinct.entries();
  const answer = async (): Promise<void> => {
    for (const [key, question] of waiting) {
      const { region } = question;
      const source = sources.get(region) ?? describingOnce(sourceOf(region));
      sources.set(region, source);
      const state = unreachable.get(region) ?? (await lookUpSecret(source, question, signal));
      if (state.kind === 'unknown' && state.isRefused !== true) unreachable.set(region, state);
      states.set(key, state);
      onProgress?.(states.size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, answer));
  if (suggests) await addSuggestions(distinct, states, [...sources.keys()], sourceOf, signal);
  return questions.map((question) => states.get(keyOf(question)) ?? neverAsked);
}

const neverAsked: SecretState = { kind: 'unknown', reason: 'It was not asked for.' };

function keyOf(question: SecretQuestion): string {
  const { region, secretId, withDeprecated = false, contentsOf, provedBy } = question;
  return JSON.stringify([region, secretId, withDeprecated, contentsOf, provedBy]);
}

/** The same source, which several questions about a secret cost one description. */
function describingOnce(source: SecretSource): SecretSource {
  const descriptions = new Map<string, ReturnType<SecretSource['describeSecret']>>();
  return {
    describeSecret(id, signal) {
      const description = descriptions.get(id) ?? source.describeSecret(id, signal);
      descriptions.set(id, description);
      return description;
    },
    listVersions: (...request) => source.listVersions(...request),
    getValue: (...request) => source.getValue(...request),
  };
}

/** Lists each region once, and none where nothing is missing. */
async function addSuggestions(
  questions: ReadonlyMap<string, SecretQuestion>,
  states: Map<string, SecretState>,
  regions: readonly string[],
  sourceOf: (region: string) => RegionSource,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (![...states.values()].some(({ kind }) => kind === 'missing')) return;
  const listed = await Promise.all(
    regions.map(async (region) => [region, await listArns(sourceOf(region), signal)] as const),
  );
  const arns = new Map(listed);
  for (const [key, { secretId }] of questions) {
    const state = states.get(key);
    if (state?.kind !== 'missing') continue;
    states.set(key, {
      ...state,
      similar: suggest(secretId, arns.get(state.region) ?? new Map<string, string>()),
      otherRegions:
        parseSecretArn(secretId) === undefined
          ? regions.filter((region) => region !== state.region && arns.get(region)?.has(secretId))
          : [],
    });
  }
}

/** The ARNs by name, as far as listing is allowed. */
async function listArns(
  source: RegionSource,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string>> {
  const arns = new Map<string, string>();
  try {
    let next: string | undefined;
    for (let page = 0; page < MOST_PAGES && (page === 0 || next); page++) {
      const from = next === undefined ? {} : { next };
      const listed = await source.listSecrets({ ...from, ...(signal && { signal }) });
      for (const { name, arn, deletionDate } of listed.items)
        if (deletionDate === undefined) arns.set(name, arn);
      next = listed.next;
    }
  } catch {
    signal?.throwIfAborted();
  }
  return arns;
}

/** Names for a name; for an ARN the ARNs, among which may be one of the same name that was made anew. */
function suggest(secretId: string, arns: ReadonlyMap<string, string>): readonly string[] {
  const arn = parseSecretArn(secretId);
  if (arn === undefined) return findSimilar(secretId, arns.keys());
  const name = nameOfWholeArn(arn) ?? arn.resource;
  return [name, ...findSimilar(name, arns.keys())].flatMap((known) => arns.get(known) ?? []);
}
