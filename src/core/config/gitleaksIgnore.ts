import type { ConfigProblem, ParsedConfig } from './detectionConfig';
import { emptyConfig } from './detectionConfig';

const MOST_PROBLEMS = 20;

/**
 * Reads `.gitleaksignore`: a fingerprint a line, `file:rule:line` or `commit:file:rule:line`. As rules have other names
 * here, an entry hides what any rule finds on its line of its file; the commit is not looked at. Never throws.
 */
export function importGitleaksIgnore(text: string, path: string): ParsedConfig {
  const places = new Set<string>();
  const problems: ConfigProblem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    const parsed = /^(?:[\da-f]{7,64}:)?(.+):[^:]+:(\d+)$/.exec(entry);
    if (parsed) places.add(`${Number(parsed[2])}:${(parsed[1] ?? '').replaceAll('\\', '/')}`);
    else if (problems.length < MOST_PROBLEMS)
      problems.push({
        path,
        line: index + 1,
        severity: 'warning',
        message: 'This is no fingerprint of gitleaks (file:rule:line).',
      });
  }
  if (places.size === 0) return { config: emptyConfig, problems };
  return {
    config: {
      ...emptyConfig,
      exemptions: [(finding) => places.has(`${finding.lineNumber}:${finding.path}`)],
    },
    problems,
  };
}
