import { readConfigFiles } from '../../../../src/core/config/configFiles';
import { createConfiguredScanner } from '../../../../src/core/config/configuredScanner';
import type { ConfigProblem } from '../../../../src/core/config/detectionConfig';
import { compileRe2 } from '../../../../src/core/config/re2Pattern';
import { computeBase62Checksum } from '../../../../src/core/detection/validation/crc32';
import { createSampleBuilder } from '../detection/sampleBuilder';

export const build = createSampleBuilder(77);
const random = build.alnum(30);
/** A GitHub token with a valid checksum, which the built-in rule `github-personal-access-token` proves. */
export const githubToken = `ghp_${random}${computeBase62Checksum(random)}`;
export const password = build.alnum(18);

/** A secret found by a scan, and the rule that found it. */
export interface Found {
  readonly ruleId: string;
  readonly severity: string;
  readonly secret: string;
}

/** Scans a text under configuration files, each by its name. */
export function scanWith(
  files: Readonly<Record<string, string>>,
  text: string,
  path = 'src/app.ts',
): { readonly found: readonly Found[]; readonly problems: readonly ConfigProblem[] } {
  const { config, problems } = readConfigFiles(
    Object.entries(files).map(([name, content]) => ({ path: name, text: content })),
    compileRe2,
  );
  const scanner = createConfiguredScanner(config, { fingerprintKey: new Uint8Array(32) });
  const found = scanner.scan(text, { path }).map(({ ruleId, severity, range }) => ({
    ruleId,
    severity,
    secret: text.slice(range.start, range.end),
  }));
  return { found, problems };
}

/** The problems as `path:line severity message`. */
export function describeProblems(problems: readonly ConfigProblem[]): readonly string[] {
  return problems.map(
    ({ path, line, severity, message }) =>
      `${path}${line === undefined ? '' : `:${line}`} ${severity}: ${message}`,
  );
}
