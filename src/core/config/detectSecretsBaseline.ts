import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createExemption, type Allowlist } from './allowlist';
import { readJson } from './configSource';
import type { ConfigTable } from './configTable';
import { emptyConfig, type Exemption, type FindingInPlace, type ParsedConfig } from './detectionConfig';
import type { CompilePattern } from './linearPattern';
import { readSource } from './readSource';
import { readPattern, readPatterns } from './ruleReader';

const LARGEST_BASELINE = 16 * 1024 * 1024;

/**
 * Reads `.secrets.baseline` of detect-secrets (https://github.com/Yelp/detect-secrets): secrets are known by their file
 * and the SHA-1 of their text, whatever their line. The exclusions that it was made with hold too. Never throws.
 */
export function importDetectSecretsBaseline(
  text: string,
  path: string,
  compile: CompilePattern,
): ParsedConfig {
  const { table, problems } = readSource(text, path, readJson, LARGEST_BASELINE);
  const known = readResults(table);
  const exemptions = [...readFilters(table, compile), ...readOldExclusions(table, compile)];
  if (known.size > 0) exemptions.push((finding) => isKnown(finding, known.get(finding.path)));
  return { config: { ...emptyConfig, exemptions }, problems };
}

function readResults(table: ConfigTable): ReadonlyMap<string, ReadonlySet<string>> {
  const results = table.table('results');
  return new Map(
    (results?.keys ?? []).map((file) => [
      file.replaceAll('\\', '/').replace(/^\.\//, ''),
      new Set(
        (results?.tables(file) ?? []).flatMap((entry) => entry.text('hashed_secret')?.toLowerCase() ?? []),
      ),
    ]),
  );
}

function isKnown({ secret }: FindingInPlace, hashes: ReadonlySet<string> | undefined): boolean {
  if (hashes === undefined) return false;
  // Of a private key detect-secrets takes the header for the secret, without its dashes.
  const header = /^-{3,5}\s?(BEGIN [A-Z0-9 ]{1,40}?)-{3,5}/.exec(secret)?.[1];
  return [secret, header].some(
    (text) => text !== undefined && hashes.has(bytesToHex(sha1(utf8ToBytes(text)))),
  );
}

const FILTERS = 'detect_secrets.filters.regex.should_exclude_';

/** The regular expressions of `--exclude-files`, `--exclude-lines` and `--exclude-secrets`. */
function readFilters(table: ConfigTable, compile: CompilePattern): Exemption[] {
  return table.tables('filters_used').flatMap((filter) => {
    const name = filter.text('path') ?? '';
    if (!name.startsWith(FILTERS)) return [];
    const { patterns } = readPatterns(filter, 'pattern', compile);
    const base: Allowlist = { condition: 'any', patterns: [], target: 'secret', stopwords: [] };
    switch (name.slice(FILTERS.length)) {
      case 'file':
        return [
          createExemption({ ...base, isAllowedPath: (path) => patterns.some((regex) => regex.test(path)) }),
        ];
      case 'line':
        return [createExemption({ ...base, patterns, target: 'line' })];
      case 'secret':
        return [createExemption({ ...base, patterns })];
      default:
        return [];
    }
  });
}

/** Before version 1.0 the exclusions stood in a table of their own, and null where there was none. */
function readOldExclusions(table: ConfigTable, compile: CompilePattern): Exemption[] {
  const exclude = table.table('exclude');
  if (exclude === undefined) return [];
  const files = exclude.isNull('files')
    ? undefined
    : readPattern(exclude, 'files', compile, '“exclude.files”');
  const lines = exclude.isNull('lines')
    ? undefined
    : readPattern(exclude, 'lines', compile, '“exclude.lines”');
  return [
    ...(files === undefined ? [] : [({ path }: FindingInPlace) => files.test(path)]),
    ...(lines === undefined ? [] : [({ line }: FindingInPlace) => lines.test(line)]),
  ];
}
