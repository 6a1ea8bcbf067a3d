import { rules as builtInRules } from '../detection/rules/index';
import { createExemption, hasCriteria, type Allowlist } from './allowlist';
import type { ConfigSource } from './configSource';
import { shorten, type ConfigTable } from './configTable';
import { defineCustomRule } from './customRule';
import { createSeverities, type DetectionConfig, type Exemption, type ParsedConfig } from './detectionConfig';
import { findCounterparts } from './gitleaksRules';
import type { CompilePattern } from './linearPattern';
import { readSource } from './readSource';
import { KeywordReader, readPattern, readPatterns, readSentence } from './ruleReader';
import { readToml } from './tomlSource';

const MOST_RULES = 500;

/**
 * Reads `.gitleaks.toml` (https://github.com/gitleaks/gitleaks#configuration). Rules that have a counterpart here are
 * left to it, and allowlists of theirs hold for it; the others run as custom rules. What gitleaks can and this cannot
 * is among the problems. Never throws.
 */
export function importGitleaksConfig(text: string, path: string, compile: CompilePattern): ParsedConfig {
  const { table, problems } = readSource(text, path, (toml) => lowerKeys(readToml(toml)));
  return { config: new GitleaksImport(path.slice(path.lastIndexOf('/') + 1), compile).read(table), problems };
}

class GitleaksImport {
  readonly #origin: string;
  readonly #compile: CompilePattern;
  readonly #keywords = new KeywordReader();
  readonly #ourIds = new Set(builtInRules.map(({ id }) => id));

  constructor(origin: string, compile: CompilePattern) {
    this.#origin = origin;
    this.#compile = compile;
  }

  read(table: ConfigTable): DetectionConfig {
    const extend = table.table('extend');
    for (const key of ['path', 'url'])
      if (extend?.has(key) === true)
        extend.report(
          key,
          'warning',
          `What “extend.${key}” names is not read: put its settings into this file.`,
        );
    const disabled = (extend?.texts('disabledrules') ?? []).flatMap((id) => this.#resolve(id));
    const entries = table.tables('rules');
    if (entries.length > MOST_RULES)
      table.report('rules', 'error', `Only the first ${MOST_RULES} rules are used.`);
    const used = entries.slice(0, MOST_RULES).map((entry) => this.#readRule(entry));
    return {
      severities: createSeverities(disabled.map((id) => [id, 'off'] as const)),
      excludes: [],
      exemptions: [
        ...this.#readAllowlists(table, undefined),
        ...used.flatMap(({ exemptions }) => exemptions),
      ],
      customRules: used.flatMap(({ rule }) => rule ?? []),
    };
  }

  #resolve(id: string): readonly string[] {
    const ours = findCounterparts(id, this.#ourIds);
    return ours.length > 0 ? ours : [id];
  }

  #readRule(entry: ConfigTable): Pick<DetectionConfig, 'exemptions'> & {
    readonly rule?: DetectionConfig['customRules'][number];
  } {
    const givenId = entry.text('id') ?? '';
    const id = givenId
      .trim()
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 100);
    if (id === '') {
      entry.report('id', 'error', 'A rule without an “id” is not used.');
      return { exemptions: [] };
    }
    const counterparts = findCounterparts(givenId, this.#ourIds);
    if (counterparts.length > 0) return { exemptions: this.#readAllowlists(entry, new Set(counterparts)) };
    return { exemptions: [], ...this.#defineRule(entry, id) };
  }

  #defineRule(entry: ConfigTable, id: string): { readonly rule?: DetectionConfig['customRules'][number] } {
    const owner = `Rule “${shorten(id)}”`;
    if (!entry.has('regex')) {
      const what = entry.has('path')
        ? 'only names paths, and whole files are not reported here'
        : 'has no “regex”';
      entry.report(undefined, 'warning', `${owner} is not used: it ${what}.`);
      return {};
    }
    if (entry.has('required'))
      entry.report('required', 'warning', `${owner} is used without the rules that it requires nearby.`);
    const pattern = readPattern(entry, 'regex', this.#compile, owner);
    const path = readPattern(entry, 'path', this.#compile, owner);
    if (pattern === undefined || (entry.has('path') && path === undefined)) return {};
    const group = entry.number('secretgroup', 0, pattern.groupCount);
    const entropy = entry.number('entropy', 0, 8);
    const rule = defineCustomRule({
      id,
      name: `Credential “${id}”`,
      description:
        readSentence(entry, 'description') ?? `Rule “${id}” of ${this.#origin} says that it is a secret.`,
      severity: id.startsWith('generic') ? 'warning' : 'error',
      pattern,
      group: group === undefined || group === 0 ? 'first' : Math.floor(group),
      keywords: this.#keywords.read(entry),
      exemptions: this.#readAllowlists(entry, undefined),
      origin: this.#origin,
      ...(entropy === undefined ? {} : { entropy }),
      ...(path === undefined ? {} : { isForPath: (target: string) => path.test(target) }),
    });
    return { rule };
  }

  /** Those under the key `allowlists` and, of older files, `allowlist`. */
  #readAllowlists(table: ConfigTable, ruleIds: ReadonlySet<string> | undefined): readonly Exemption[] {
    return [...table.tables('allowlists'), ...table.tables('allowlist')].flatMap((entry) => {
      const allowlist = this.#readAllowlist(entry, ruleIds);
      return allowlist && hasCriteria(allowlist) ? [createExemption(allowlist)] : [];
    });
  }

  #readAllowlist(entry: ConfigTable, ruleIds: ReadonlySet<string> | undefined): Allowlist | undefined {
    const condition = (entry.text('condition') ?? 'or').toLowerCase();
    if (!['and', '&&', 'or', '||'].includes(condition)) {
      entry.report('condition', 'error', 'An allowlist is not used: its “condition” is neither AND nor OR.');
      return undefined;
    }
    const needsAll = condition === 'and' || condition === '&&';
    // Files have no commit, so that a condition on it is never met.
    if (needsAll && entry.texts('commits').length > 0) return undefined;
    const targets = entry.texts('targetrules').flatMap((id) => this.#resolve(id));
    const rules = targets.length > 0 ? new Set(targets) : ruleIds;
    const { patterns: paths, isComplete: hasAllPaths } = readPatterns(entry, 'paths', this.#compile);
    const { patterns, isComplete } = readPatterns(entry, 'regexes', this.#compile);
    // Without the pattern that cannot be used the rest would allow more than was meant.
    if (needsAll && !(isComplete && hasAllPaths)) return undefined;
    return {
      condition: needsAll ? 'all' : 'any',
      patterns,
      target: entry.choice('regextarget', ['secret', 'match', 'line']) ?? 'secret',
      stopwords: entry
        .texts('stopwords')
        .map((word) => word.toLowerCase())
        .filter((word) => word !== ''),
      ...(rules === undefined ? {} : { rules }),
      ...(paths.length === 0
        ? {}
        : { isAllowedPath: (path: string) => paths.some((regex) => regex.test(path)) }),
    };
  }
}

/** gitleaks reads keys in any case: `useDefault`, `usedefault`. */
function lowerKeys(source: ConfigSource): ConfigSource {
  return { content: lowerKeysOf(source.content), lineOf: (where) => source.lineOf(where) };
}

function lowerKeysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeysOf);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeysOf(inner)]),
  );
}
