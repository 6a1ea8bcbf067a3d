import { AwsError } from '../aws/awsError';
import type { SecretQuestion } from '../aws/lookUpSecret';
import { lookUpSecrets } from '../aws/lookUpSecrets';
import { createSdkSessions } from '../aws/sdkSessions';
import type { Sessions } from '../aws/sessions';
import type { SecretNeed } from '../core/references/leastPrivilege';
import type { SecretReference } from '../core/references/reference';
import { regionOf } from '../core/references/secretRegion';
import type { SecretState } from '../core/references/secretState';
import { UsageError } from './io';
import type { Progress } from './progress';

export interface ReferenceLookUp {
  readonly profile: string | undefined;
  /** For references that say none; the profile's own unless given. */
  readonly region: string | undefined;
  /** Whether names that may be meant are looked for where a secret is missing. */
  readonly suggests: boolean;
  /** What is to be known besides whether the secret is there. */
  readonly ask?: (reference: SecretReference) => Omit<SecretQuestion, 'secretId' | 'region'>;
}

const noRegion: SecretState = {
  kind: 'unknown',
  reason: 'No region is known. Name one by --region, by AWS_REGION or in the AWS config file.',
};

/**
 * The references, in their order, with what is known of their secrets; each secret is asked for once. Throws a {@link UsageError} when
 * the AWS config cannot be read.
 */
export async function lookUpReferences(
  references: readonly SecretReference[],
  { profile, region, suggests, ask }: ReferenceLookUp,
  progress: Progress,
): Promise<readonly SecretNeed[]> {
  const sessions = createSdkSessions();
  try {
    const needsRegion = references.some((reference) => regionOf(reference) === undefined);
    const fallback = region ?? (needsRegion ? await findRegion(sessions, profile) : undefined);
    const questions = references.map((reference): SecretQuestion | undefined => {
      const inRegion = regionOf(reference) ?? fallback;
      return inRegion === undefined
        ? undefined
        : { secretId: reference.secretId.text, region: inRegion, ...ask?.(reference) };
    });
    const states = await lookUpSecrets(
      questions.filter((question) => question !== undefined),
      (name) => sessions.secretsManager({ profile, region: name }),
      {
        suggests,
        onProgress: (answered) => {
          progress.show(`Asked for ${answered} secrets`);
        },
      },
    );
    const answers = states.values();
    return references.map((reference, index) => {
      const question = questions[index];
      return question === undefined
        ? { reference, state: noRegion }
        : { reference, state: answers.next().value ?? noRegion, region: question.region };
    });
  } finally {
    sessions.dispose();
    progress.clear();
  }
}

async function findRegion(sessions: Sessions, profile: string | undefined): Promise<string | undefined> {
  try {
    return await sessions.defaultRegion(profile);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new UsageError(`${error.message} ${error.remedy}`);
  }
}
