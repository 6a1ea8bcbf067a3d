import type { Confidence, Severity } from '../detection/finding';
import type { Rule } from '../detection/rule';

/** A finding with what an {@link Exemption} may ask about it. */
export interface FindingInPlace {
  readonly ruleId: string;
  /** `/` between folders, relative to the folder of the configuration where it is inside. */
  readonly path: string;
  /** From 1. */
  readonly lineNumber: number;
  /** The text of the line on which the secret begins. */
  readonly line: string;
  readonly secret: string;
  /** What the rule's pattern matched round the secret, where it is known. */
  readonly match?: string;
}

/** Whether a finding is known to be no leak, or accepted. */
export type Exemption = (finding: FindingInPlace) => boolean;

/** What a team or a person has set about detection. Paths are relative to the folder that it was found in. */
export interface DetectionConfig {
  /** Severities by rule id in place of the rules' own; a disabled rule is `off`. Has no prototype. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly minimumConfidence?: Confidence;
  readonly honourForeignSuppressions?: boolean;
  /** Files that are not scanned, in the syntax of gitignore(5) and its order of precedence. */
  readonly excludes: readonly string[];
  readonly exemptions: readonly Exemption[];
  /** They run beside the built-in rules; one with the id of a built-in rule replaces it. */
  readonly customRules: readonly Rule[];
}

/** What is wrong with a configuration file. The scan goes on with the rest of it. */
export interface ConfigProblem {
  /** The file's path as it was given. */
  readonly path: string;
  /** From 1, where it is known. */
  readonly line?: number;
  /** `error`: a part of the file, or all of it, is not used; `warning`: it may not do what its author thinks. */
  readonly severity: 'error' | 'warning';
  /** One sentence or two for a person. It quotes names and ids from the file, never patterns or values. */
  readonly message: string;
}

/** A file's settings, and what was wrong with it. */
export interface ParsedConfig {
  readonly config: DetectionConfig;
  readonly problems: readonly ConfigProblem[];
}

/** An object without a prototype, so that a rule called `constructor` finds nothing. */
export function createSeverities(
  entries: Iterable<readonly [string, Severity | 'off']> = [],
): Record<string, Severity | 'off'> {
  const severities = Object.create(null) as Record<string, Severity | 'off'>;
  for (const [id, severity] of entries) severities[id] = severity;
  return severities;
}

/** Sets nothing. */
export const emptyConfig: DetectionConfig = {
  severities: createSeverities(),
  excludes: [],
  exemptions: [],
  customRules: [],
};

/** All configurations as one; where two set the same, the later wins. */
export function mergeConfigs(...configs: readonly DetectionConfig[]): DetectionConfig {
  const customRules = new Map(configs.flatMap((config) => config.customRules).map((rule) => [rule.id, rule]));
  const { minimumConfidence, honourForeignSuppressions } = Object.assign({}, ...configs) as DetectionConfig;
  return {
    severities: createSeverities(configs.flatMap((config) => Object.entries(config.severities))),
    excludes: configs.flatMap((config) => config.excludes),
    exemptions: configs.flatMap((config) => config.exemptions),
    customRules: [...customRules.values()],
    ...(minimumConfidence === undefined ? {} : { minimumConfidence }),
    ...(honourForeignSuppressions === undefined ? {} : { honourForeignSuppressions }),
  };
}
