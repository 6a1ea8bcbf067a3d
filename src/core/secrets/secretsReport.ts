import type { Severity } from '../detection/finding';
import { computeMonthlyCost, type MonthlyCost } from './monthlyCost';
import type { Connection } from './secret';
import { findConcerns, type Concern, type Conventions, type JudgedSecret } from './secretConcerns';
import type { ValuePlace } from './sharedValue';

/** How long a line of a file has been as it is. */
export type LineAge =
  | { readonly kind: 'committed'; readonly since: Date }
  /** The line was changed since the last commit. */
  | { readonly kind: 'uncommitted' }
  /** Git does not know the file; since when the file is as it is. */
  | { readonly kind: 'file'; readonly since: Date }
  | { readonly kind: 'unknown' };

/** A hard-coded credential in code, without its value. */
export interface AgedFinding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly age: LineAge;
}

/** Something that could not be looked at, and why. */
export interface ReportGap {
  readonly connection: Connection;
  /** The secret, where it is about one. */
  readonly secretName?: string;
  /** What it is and why, in a sentence or two. */
  readonly reason: string;
}

export interface ReportInput {
  readonly connections: readonly Connection[];
  /** A secret that several connections lead to counts once. */
  readonly secrets: readonly JudgedSecret[];
  readonly sharedValues: readonly (readonly ValuePlace[])[];
  readonly conventions: Conventions;
  readonly findings: readonly AgedFinding[];
  /** Which files the findings are of, as a sentence. */
  readonly findingsScope: string;
  readonly gaps: readonly ReportGap[];
  readonly now: Date;
}

/** All that is to be looked at about secrets and the code beside them. It holds no value. */
export interface SecretsReport {
  readonly connections: readonly Connection[];
  readonly created: Date;
  readonly secretCount: number;
  readonly concerns: readonly Concern[];
  readonly cost: MonthlyCost;
  /** The oldest first; those that are not committed, and those of unknown age, last. */
  readonly findings: readonly AgedFinding[];
  readonly findingsScope: string;
  readonly gaps: readonly ReportGap[];
}

export function reportSecrets(input: ReportInput): SecretsReport {
  const { connections, conventions, sharedValues, findingsScope, gaps, now } = input;
  const secrets = [
    ...new Map(input.secrets.toReversed().map((judged) => [judged.secret.arn, judged])).values(),
  ].sort((a, b) => compareTexts(a.secret.name, b.secret.name));
  return {
    connections,
    created: now,
    secretCount: secrets.length,
    concerns: findConcerns(secrets, sharedValues, conventions, now),
    cost: computeMonthlyCost(secrets.map(({ secret }) => secret)),
    findings: [...input.findings].sort(
      (a, b) =>
        compareTexts(sortKey(a.age), sortKey(b.age)) || compareTexts(a.file, b.file) || a.line - b.line,
    ),
    findingsScope,
    gaps,
  };
}

function sortKey(age: LineAge): string {
  if ('since' in age) return age.since.toISOString();
  return age.kind === 'uncommitted' ? 'uncommitted' : 'unknown';
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
