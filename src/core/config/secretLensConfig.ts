import type { Confidence, Severity } from '../detection/finding';
import { rules as builtInRules } from '../detection/rules/index';
import { createExemption, hasCriteria, type Allowlist } from './allowlist';
import { readJson } from './configSource';
import { ConfigTable, shorten } from './configTable';
import { defineCustomRule } from './customRule';
import {
  createSeverities,
  type ConfigProblem,
  type DetectionConfig,
  type Exemption,
  type ParsedConfig,
} from './detectionConfig';
import type { CompilePattern, LinearPattern } from './linearPattern';
import { findNearMiss } from './nearMiss';
import { createPathFilter, readPathPatterns } from './pathFilter';
import { referenceProblems } from '../references/referenceProblems';
import { storedValueRule } from '../detection/stored/storedValueRule';
import { readSource } from './readSource';
import { KeywordReader, readPattern, readPatterns, readSentence, severities } from './ruleReader';
import { readToml } from './tomlSource';

/**
 * Reads `.secretlens.toml`, or `.secretlens.json`, which has the same keys (docs/configuration.md). Never throws: what
 * cannot be used is among the problems.
 */
export function parseSecretLensConfig(text: string, path: string, compile: CompilePattern): ParsedConfig {
  const { table, problems } = readSource(text, path, path.endsWith('.json') ? readJson : readToml);
  return { config: readConfig(table, path.slice(path.lastIndexOf('/') + 1), compile), problems };
}

/** Reads the same keys from an object, such as one made of an editor's settings; `origin` is its name for a person. */
export function readSecretLensSettings(
  settings: object,
  origin: string,
  compile: CompilePattern,
): ParsedConfig {
  const problems: ConfigProblem[] = [];
  const table = new ConfigTable(settings, [], (_, severity, message) => {
    problems.push({ path: origin, severity, message });
  });
  return { config: readConfig(table, origin, compile), problems };
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high'];

function readConfig(table: ConfigTable, origin: string, compile: CompilePattern): DetectionConfig {
  table.has('$schema');
  const minimumConfidence = table.choice('minimum-confidence', CONFIDENCES);
  const honourForeignSuppressions = table.flag('honour-foreign-suppressions');
  const excludes = readPathPatterns(table, 'exclude');
  const customRules = readRules(table, origin, compile);
  const knownIds = new Set([
    ...[...builtInRules, storedValueRule, ...customRules].map(({ id }) => id),
    ...Object.keys(referenceProblems),
  ]);
  const config: DetectionConfig = {
    severities: createSeverities([...readSeverities(table, knownIds), ...readDisabled(table, knownIds)]),
    excludes,
    exemptions: readAllowlists(table, knownIds, compile),
    customRules,
    ...(minimumConfidence === undefined ? {} : { minimumConfidence }),
    ...(honourForeignSuppressions === undefined ? {} : { honourForeignSuppressions }),
  };
  table.reportUnknownKeys();
  return config;
}

function* readSeverities(
  table: ConfigTable,
  knownIds: ReadonlySet<string>,
): Generator<readonly [string, Severity | 'off']> {
  const chosen = table.table('severity');
  for (const id of chosen?.keys ?? []) {
    const severity = chosen?.choice(id, severities);
    if (chosen !== undefined) checkRuleId(chosen, id, id, knownIds);
    if (severity !== undefined) yield [id, severity];
  }
}

function readDisabled(
  table: ConfigTable,
  knownIds: ReadonlySet<string>,
): readonly (readonly [string, 'off'])[] {
  return table.texts('disable').map((id) => {
    checkRuleId(table, 'disable', id, knownIds);
    return [id, 'off'];
  });
}

function checkRuleId(table: ConfigTable, key: string, id: string, knownIds: ReadonlySet<string>): void {
  if (knownIds.has(id)) return;
  const meant = findNearMiss(id, knownIds);
  table.report(
    key,
    'warning',
    `There is no rule “${shorten(id)}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
  );
}

function readAllowlists(
  table: ConfigTable,
  knownIds: ReadonlySet<string>,
  compile: CompilePattern,
): readonly Exemption[] {
  return table.tables('allow').flatMap((entry) => {
    const allowlist = readAllowlist(entry, knownIds, compile);
    return allowlist && hasCriteria(allowlist) ? [createExemption(allowlist)] : [];
  });
}

function readAllowlist(
  entry: ConfigTable,
  knownIds: ReadonlySet<string>,
  compile: CompilePattern,
): Allowlist | undefined {
  const rules = entry.texts('rules');
  for (const id of rules) checkRuleId(entry, 'rules', id, knownIds);
  const paths = readPathPatterns(entry, 'paths');
  const { patterns, isComplete } = readPatterns(entry, 'regexes', compile);
  const allowlist: Allowlist = {
    condition: entry.choice('condition', ['any', 'all']) ?? 'any',
    patterns,
    target: entry.choice('regex-target', ['secret', 'line']) ?? 'secret',
    stopwords: readStopwords(entry),
    ...(rules.length === 0 ? {} : { rules: new Set(rules) }),
    ...(paths.length === 0 ? {} : { isAllowedPath: createPathFilter(paths) }),
  };
  entry.has('description');
  entry.reportUnknownKeys();
  if (isComplete && !hasCriteria(allowlist))
    entry.report(
      undefined,
      'warning',
      'This “allow” names neither regexes nor paths nor stopwords, so it allows nothing.',
    );
  // Without the pattern that cannot be used the rest would allow more than was meant.
  return allowlist.condition === 'all' && !isComplete ? undefined : allowlist;
}

function readStopwords(entry: ConfigTable): readonly string[] {
  return entry
    .texts('stopwords')
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
}

const MOST_RULES = 500;

function readRules(
  table: ConfigTable,
  origin: string,
  compile: CompilePattern,
): DetectionConfig['customRules'] {
  const keywords = new KeywordReader();
  const entries = table.tables('rules');
  if (entries.length > MOST_RULES)
    table.report('rules', 'error', `Only the first ${MOST_RULES} rules are used.`);
  const seen = new Set<string>();
  return entries.slice(0, MOST_RULES).flatMap((entry) => {
    const id = entry.text('id') ?? '';
    const pattern = readPattern(entry, 'pattern', compile, `Rule “${shorten(id)}”`);
    if (!/^[\w.-]{1,100}$/.test(id))
      entry.report(
        'id',
        'error',
        'A rule is not used: it needs an “id” of letters, digits, “-”, “_” and “.”.',
      );
    else if (!entry.has('pattern'))
      entry.report('pattern', 'error', `Rule “${id}” is not used: it has no “pattern”.`);
    else if (seen.has(id)) entry.report('id', 'error', `Rule “${id}” is defined twice; the first is used.`);
    else if (pattern !== undefined) {
      seen.add(id);
      return [readRule(entry, id, pattern, origin, keywords)];
    }
    return [];
  });
}

function readRule(
  entry: ConfigTable,
  id: string,
  pattern: LinearPattern,
  origin: string,
  keywords: KeywordReader,
): DetectionConfig['customRules'][number] {
  const paths = readPathPatterns(entry, 'paths');
  const entropy = entry.number('entropy', 0, 8);
  const revocationUrl = entry.text('revocation-url');
  const rule = defineCustomRule({
    id,
    name: readSentence(entry, 'name') ?? `Credential “${id}”`,
    description: readSentence(entry, 'description') ?? `Rule “${id}” of ${origin} says that it is a secret.`,
    severity: entry.choice('severity', ['error', 'warning', 'information']) ?? 'error',
    pattern,
    group: readGroup(entry, id, pattern),
    keywords: keywords.read(entry),
    exemptions: [],
    origin,
    ...(entropy === undefined ? {} : { entropy }),
    ...(paths.length === 0 ? {} : { isForPath: createPathFilter(paths) }),
    ...(revocationUrl?.startsWith('https://') === true ? { revocationUrl } : {}),
  });
  entry.reportUnknownKeys();
  return rule;
}

/** The group with the number or name that is given, else the one named `secret`, else the whole match. */
function readGroup(entry: ConfigTable, id: string, pattern: LinearPattern): number {
  const usual = pattern.groupNumber('secret') ?? 0;
  const group = entry.number('group', 0, pattern.groupCount);
  if (group === undefined || Number.isInteger(group)) return group ?? usual;
  entry.report('group', 'error', `The “group” of rule “${id}” must be a whole number.`);
  return usual;
}
