import { basename, dirname } from 'node:path';
import { reveal, type Redacted } from '../core/secrets/redacted';
import { runGit } from './git';

/**
 * Whether the last commit's version of a file holds the value as it is. False where there is no git, no repository, no commit
 * or no such file in it.
 * @param path absolute
 */
export async function isInHead(path: string, value: Redacted<string>): Promise<boolean> {
  try {
    const committed = await runGit(['show', `HEAD:./${basename(path)}`], { cwd: dirname(path) });
    return committed.includes(reveal(value));
  } catch {
    return false;
  }
}
