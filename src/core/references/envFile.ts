import { parse } from 'dotenv';

/** A line whose value is a reference without quotes, in which dotenv would take `#key` for a comment. */
const bareReference =
  /^(\s*(?:export\s+)?[\w.-]+\s*[=:]\s*)((?:aws-secretsmanager:\/\/|arn:[a-z-]+:secretsmanager:)[^\s'"`]+)[ \t]*$/gm;

/**
 * The variables of a `.env` file in their order, by dotenv's rules (quotes, `export`, comments, values of several lines), but
 * that references to secrets need no quotes.
 */
export function parseEnvFile(text: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(parse(text.replace(/^\uFEFF/, '').replaceAll(bareReference, "$1'$2'"))));
}
