import type { ConfigProblem } from './detectionConfig';
import { SourceError, type ConfigSource } from './configSource';
import { ConfigTable } from './configTable';

const LARGEST_CONFIG = 1024 * 1024;
const MOST_PROBLEMS = 50;

/**
 * Parses a file into its top table and gathers the problems of it. Never throws: a file that cannot be parsed has an
 * empty table and one problem.
 */
export function readSource(
  text: string,
  path: string,
  parse: (text: string) => ConfigSource,
  largest = LARGEST_CONFIG,
): { readonly table: ConfigTable; readonly problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const fail = (message: string, line?: number): object => {
    problems.push({
      path,
      severity: 'error',
      message: `${message} It is not used.`,
      ...(line === undefined ? {} : { line }),
    });
    return {};
  };
  const source = parseSource(text.replace(/^\uFEFF/, ''), parse, largest, fail);
  const content = source?.content;
  const values =
    typeof content === 'object' && content !== null && !Array.isArray(content)
      ? content
      : source === undefined
        ? {}
        : fail('It holds no table of settings.', 1);
  const table = new ConfigTable(values, [], (where, severity, message) => {
    if (problems.length > MOST_PROBLEMS) return;
    if (problems.length === MOST_PROBLEMS) {
      problems.push({ path, severity: 'warning', message: 'There are more problems, which are not listed.' });
      return;
    }
    const line = source?.lineOf(where);
    problems.push({ path, severity, message, ...(line === undefined ? {} : { line }) });
  });
  return { table, problems };
}

function parseSource(
  text: string,
  parse: (text: string) => ConfigSource,
  largest: number,
  fail: (message: string, line?: number) => object,
): ConfigSource | undefined {
  if (text.length > largest) {
    fail(`It is larger than ${largest / 1024 / 1024} MB.`);
    return undefined;
  }
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof SourceError) fail(error.message, error.line);
    // Hostile nesting overflows the parsers' stack.
    else if (error instanceof RangeError) fail('It is nested too deeply.');
    else throw error;
    return undefined;
  }
}
