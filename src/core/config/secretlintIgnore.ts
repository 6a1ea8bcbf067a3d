import { emptyConfig, type ConfigProblem, type ParsedConfig } from './detectionConfig';
import { isUsablePattern } from './pathFilter';

const LONGEST_TEXT = 1024 * 1024;
const MOST_PROBLEMS = 20;
const UNUSABLE = 'This pattern is not used: it is too long or has too many wildcards.';

/** Reads `.secretlintignore`, which has the syntax of gitignore(5): what it names is not scanned. Never throws. */
export function importSecretlintIgnore(text: string, path: string): ParsedConfig {
  if (text.length > LONGEST_TEXT)
    return {
      config: emptyConfig,
      problems: [{ path, severity: 'error', message: 'It is larger than 1 MB. It is not used.' }],
    };
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const excludes = lines.filter(
    (line) => line.trim() !== '' && !line.startsWith('#') && isUsablePattern(line),
  );
  const problems = lines.flatMap((line, index): ConfigProblem[] =>
    isUsablePattern(line) ? [] : [{ path, line: index + 1, severity: 'error', message: UNUSABLE }],
  );
  return { config: { ...emptyConfig, excludes }, problems: problems.slice(0, MOST_PROBLEMS) };
}
