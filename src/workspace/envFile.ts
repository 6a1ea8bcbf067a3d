import { parseEnv } from 'node:util';

/** A line whose value is a reference without quotes, in which `#key` would be taken for a comment. */
const bareReference =
  /^([ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*=[ \t]*)((?:aws-secretsmanager:\/\/|arn:[a-z-]+:secretsmanager:)[^\s'"`]+)[ \t]*$/gm;

/**
 * The variables of a `.env` file, by Node's rules (quotes, `export`, comments, values of several lines), but
 * that references to secrets need no quotes.
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  const variables = parseEnv(text.replace(/^\uFEFF/, '').replaceAll(bareReference, "$1'$2'"));
  return new Map(
    Object.entries(variables).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}
