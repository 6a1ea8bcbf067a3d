import type { Severity } from '../detection/finding';
import { isTestOrDocumentation } from '../detection/filters/paths';
import { lintReference, setSeverity, type ProblemSeverities, type ReferenceProblem } from './lintReference';
import type { SecretReference } from './reference';
import type { SecretState, Unanswered } from './secretState';

/** Whether a reference can be relied on, as whoever lets a change pass judges it. */
export interface Judgement {
  readonly problems: readonly ReferenceProblem[];
  /** Why nobody could be asked; then nothing is known, for or against. */
  readonly unasked?: string;
}

/**
 * What is wrong with a reference in a file, `path`, for a gate: what AWS refused to tell counts as an error, since nothing passes
 * that was not checked. In tests, examples and documentation, and for the default of an environment variable, what is wrong is
 * one step less severe, unless its severity is set.
 */
export function judgeReference(
  reference: SecretReference,
  state: SecretState,
  path: string,
  severities: ProblemSeverities = {},
): Judgement {
  if (reference.role === 'definition') return { problems: [] };
  const found = lintReference(reference, state, severities);
  const open = reference.secretId.isSuppressed ? undefined : findUnanswered(reference, state);
  const hasFailed = found.some(({ severity }) => severity === 'error');
  const problems =
    open?.isRefused === true && !hasFailed
      ? [...found, ...setSeverity(describeOpen(reference, open), severities)]
      : found;
  const isLess = isTestOrDocumentation(path) || reference.secretId.isDefault === true;
  return {
    problems: problems.map((problem) =>
      isLess && severities[problem.code] === undefined
        ? { ...problem, severity: lower[problem.severity] }
        : problem,
    ),
    ...(open !== undefined && open.isRefused !== true && { unasked: open.reason }),
  };
}

const lower: Readonly<Record<Severity, Severity>> = {
  error: 'warning',
  warning: 'information',
  information: 'information',
};

function findUnanswered({ keys, readsJson }: SecretReference, state: SecretState): Unanswered | undefined {
  if (state.kind === 'unknown') return state;
  if (state.kind === 'missing' || state.contents?.kind !== 'unknown') return undefined;
  return keys.length > 0 || readsJson ? state.contents : undefined;
}

function describeOpen({ secretId }: SecretReference, { reason }: Unanswered): ReferenceProblem {
  return {
    code: 'unverified',
    severity: 'error',
    message: `${secretId.text} could not be checked. ${reason}`,
    range: secretId.range,
    repairs: [],
  };
}
