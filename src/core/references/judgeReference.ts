import type { Severity } from '../detection/finding';
import { isTestOrDocumentation } from '../detection/filters/paths';
import { lintReference, type ReferenceProblem } from './lintReference';
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
 * one step less severe.
 */
export function judgeReference(reference: SecretReference, state: SecretState, path: string): Judgement {
  if (reference.role === 'definition') return { problems: [] };
  const found = lintReference(reference, state);
  const open = findUnanswered(reference, state);
  const hasFailed = found.some(({ severity }) => severity === 'error');
  const problems = open?.isRefused === true && !hasFailed ? [...found, describeOpen(reference, open)] : found;
  const isLess = isTestOrDocumentation(path) || reference.secretId.isDefault === true;
  return {
    problems: isLess
      ? problems.map((problem) => ({ ...problem, severity: lower[problem.severity] }))
      : problems,
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
