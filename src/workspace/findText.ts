import { readFile, stat } from 'node:fs/promises';
import { reveal, type Redacted } from '../core/secrets/redacted';
import { largestFile } from './fileReader';
import { walkFiles } from './walk';

/**
 * The files under a folder, absolute, that hold the text as it is, be it in UTF-8 or UTF-16. What git ignores, what is larger
 * than a scan reads, and what cannot be read is left out. Rejects with the signal's reason when aborted.
 */
export async function findFilesWith(
  text: Redacted<string>,
  folder: string,
  gitignore: boolean,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const forms = [Buffer.from(reveal(text), 'utf8'), Buffer.from(reveal(text), 'utf16le')];
  const found: string[] = [];
  const files = walkFiles([folder], { base: folder, gitignore, onWarning: () => undefined, signal });
  for await (const batch of files)
    for (const { path } of batch) {
      signal.throwIfAborted();
      const bytes = await readSmall(path);
      if (bytes !== undefined && forms.some((form) => bytes.includes(form))) found.push(path);
    }
  return found;
}

async function readSmall(path: string): Promise<Buffer | undefined> {
  try {
    return (await stat(path)).size > largestFile ? undefined : await readFile(path);
  } catch {
    return undefined;
  }
}
