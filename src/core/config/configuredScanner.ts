import type { Baseline } from '../detection/filters/baseline';
import { baselineKey } from '../detection/filters/baseline';
import type { Finding } from '../detection/finding';
import type { Rule } from '../detection/rule';
import { rules as builtInRules } from '../detection/rules/index';
import { createStoredValueRule, type StoredValueHashes } from '../detection/stored/storedValueRule';
import { createScanner, type ScanTarget, type Scanner, type ScannerOptions } from '../detection/scanner';
import type { DetectionConfig } from './detectionConfig';
import { FindingPlaces } from './findingPlaces';
import { createPathFilter } from './pathFilter';

/** How findings are keyed, and where the paths of scanned files stand to those of the configuration. */
export interface ConfiguredScannerOptions {
  /** Key of the fingerprints; with a baseline, the baseline's own is used instead. */
  readonly fingerprintKey: Uint8Array;
  /** As in the options of a scanner. */
  readonly keywordTables?: Uint8Array;
  /** Findings that are in it are left out. */
  readonly baseline?: Baseline;
  /** The path of a scan target relative to the configuration's folder, `/` between; the target's own unless given. */
  readonly relativePath?: (path: string) => string;
  readonly syntax?: ScannerOptions['syntax'];
  /** Values that are stored: literals that equal one are found too. */
  readonly storedValues?: StoredValueHashes;
}

/** A scanner that follows a configuration. */
export interface ConfiguredScanner extends Scanner {
  /** Whether the configuration leaves the file (a path as in a scan target) out, so that it need not be read. */
  excludes(path: string): boolean;
}

/** Files of ours and of other scanners that hold fingerprints and patterns: they look like credentials and are none. */
const OWN_FILES = ['.secretlens-baseline.json', '.secrets.baseline', '.gitleaks.toml', '.gitleaksignore'];

/** A scanner with the configuration's rules, severities, excludes and exemptions, and without the baseline's findings. */
export function createConfiguredScanner(
  config: DetectionConfig,
  options: ConfiguredScannerOptions,
): ConfiguredScanner {
  const { baseline, keywordTables, storedValues, relativePath = (path: string) => path } = options;
  const isListed = createPathFilter([...OWN_FILES, ...config.excludes]);
  // Nearly every path is told by its text alone, which takes a twentieth of the time.
  const isExcluded = (path: string): boolean =>
    (config.excludes.length > 0 || OWN_FILES.some((name) => path.includes(name))) && isListed(path);
  const scanner = createScanner({
    fingerprintKey: baseline === undefined ? options.fingerprintKey : baselineKey(baseline),
    severities: config.severities,
    ...(keywordTables === undefined ? {} : { keywordTables }),
    ...(options.syntax && { syntax: options.syntax }),
    ...(config.customRules.length === 0 && storedValues === undefined
      ? {}
      : { rules: arrangeRules(config.customRules, storedValues) }),
    ...(config.minimumConfidence === undefined ? {} : { minimumConfidence: config.minimumConfidence }),
    ...(config.honourForeignSuppressions === undefined
      ? {}
      : { honourForeignSuppressions: config.honourForeignSuppressions }),
  });
  const scanAt = (
    target: ScanTarget,
    find: (seen: ScanTarget) => Finding[],
    text: () => string,
  ): Finding[] => {
    const path = relativePath(target.path);
    if (isExcluded(path)) return [];
    const findings = find({ ...target, path });
    const fresh = baseline
      ? findings.filter(({ fingerprint }) => !baseline.fingerprints.has(fingerprint))
      : findings;
    return [...dropExempt(fresh, config, text, path)];
  };
  return {
    scan: (text, target) =>
      scanAt(
        target,
        (seen) => scanner.scan(text, seen),
        () => text,
      ),
    scanAscii: (text, target) => scanAt(target, (seen) => scanner.scanAscii(text, seen), text.decode),
    excludes: (path) => isExcluded(relativePath(path)),
  };
}

/** What is known to be stored first, then providers' formats, a team's own patterns, and what is guessed from names. */
function arrangeRules(
  customRules: readonly Rule[],
  storedValues: StoredValueHashes | undefined,
): readonly Rule[] {
  const stored = storedValues === undefined ? [] : [createStoredValueRule(storedValues)];
  if (customRules.length === 0) return [...stored, ...builtInRules];
  const replaced = new Set(customRules.map(({ id }) => id));
  const kept = builtInRules.filter(({ id }) => !replaced.has(id));
  const isSpecific = (rule: Rule): boolean => 'pattern' in rule;
  return [...stored, ...kept.filter(isSpecific), ...customRules, ...kept.filter((rule) => !isSpecific(rule))];
}

function dropExempt(
  findings: readonly Finding[],
  { exemptions }: DetectionConfig,
  text: () => string,
  path: string,
): readonly Finding[] {
  if (findings.length === 0 || exemptions.length === 0) return findings;
  const places = new FindingPlaces(text(), path);
  return findings.filter(({ ruleId, range }) => {
    const place = places.at(ruleId, range);
    return !exemptions.some((isExempt) => isExempt(place));
  });
}
