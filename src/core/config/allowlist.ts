import type { Exemption, FindingInPlace } from './detectionConfig';
import type { LinearPattern } from './linearPattern';

/** What a pattern of an allowlist is tried on: the secret, what the rule matched round it, or its whole line. */
export type PatternTarget = 'secret' | 'match' | 'line';

/** Findings that are no leaks, by any or by all of the criteria that are given. */
export interface Allowlist {
  /** The rules that it is about; all unless given. */
  readonly rules?: ReadonlySet<string>;
  readonly condition: 'any' | 'all';
  readonly isAllowedPath?: (path: string) => boolean;
  readonly patterns: readonly LinearPattern[];
  readonly target: PatternTarget;
  /** Lower-case; a secret that contains one in any case is allowed. */
  readonly stopwords: readonly string[];
}

/** Whether the allowlist has a criterion at all. */
export function hasCriteria({ isAllowedPath, patterns, stopwords }: Allowlist): boolean {
  return isAllowedPath !== undefined || patterns.length > 0 || stopwords.length > 0;
}

/** The allowlist as a question to a finding. */
export function createExemption(allowlist: Allowlist): Exemption {
  const criteria = listCriteria(allowlist);
  const { rules, condition } = allowlist;
  return (finding) => {
    if (criteria.length === 0 || rules?.has(finding.ruleId) === false) return false;
    return condition === 'any'
      ? criteria.some((isMet) => isMet(finding))
      : criteria.every((isMet) => isMet(finding));
  };
}

function listCriteria({ isAllowedPath, patterns, target, stopwords }: Allowlist): Exemption[] {
  const criteria: Exemption[] = [];
  if (isAllowedPath) criteria.push(({ path }) => isAllowedPath(path));
  if (patterns.length > 0)
    criteria.push((finding) => patterns.some((pattern) => pattern.test(targetText(finding, target))));
  if (stopwords.length > 0)
    criteria.push(({ secret }) => {
      const lower = secret.toLowerCase();
      return stopwords.some((word) => lower.includes(word));
    });
  return criteria;
}

/** The line stands in for the match of rules that do not say what they matched. */
function targetText({ secret, match, line }: FindingInPlace, target: PatternTarget): string {
  if (target === 'secret') return secret;
  return target === 'match' ? (match ?? line) : line;
}
