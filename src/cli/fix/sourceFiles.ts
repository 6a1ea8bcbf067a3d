import { randomUUID } from 'node:crypto';
import { lstat, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { languageOfFile } from '../../core/detection/languages';
import type { ProjectFiles, SourceFile } from '../../core/retrieval/retrieval';
import { applyTextEdits, type TextEdit } from '../../core/text/textEdit';
import { errorCode } from '../../workspace/warning';

const byteOrderMark = '\uFEFF';
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The files of a folder as they were read, each once, and written back as they were but for edits. */
export class SourceFiles {
  readonly #base: string;
  readonly #bytes = new Map<string, Buffer>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Undefined for a file that is no UTF-8 text or cannot be read. The text has no byte order mark. */
  async read(path: string): Promise<SourceFile | undefined> {
    try {
      const bytes = this.#bytes.get(path) ?? (await readFile(this.#absolute(path)));
      const text = utf8.decode(bytes).replace(byteOrderMark, '');
      this.#bytes.set(path, bytes);
      return { path, languageId: languageOfFile(path, text), text };
    } catch {
      return undefined;
    }
  }

  /** The files round a file, up to the folder. */
  projectOf(path: string): ProjectFiles {
    return {
      findUp: async (name) => {
        for (let folder = dirname(this.#absolute(path)); ; folder = dirname(folder)) {
          const own = name.startsWith('*') ? await findByEnding(folder, name.slice(1)) : name;
          const found = own === undefined ? undefined : await this.#readOwn(join(folder, own));
          if (found !== undefined) return found;
          if (folder === resolve(this.#base) || folder === dirname(folder)) return undefined;
        }
      },
      listSiblings: async () => {
        const folder = dirname(this.#absolute(path));
        const names = (await readdir(folder)).sort();
        const files = await Promise.all(
          names
            .filter((name) => extname(name) === extname(path) && name !== basename(path))
            .map((name) => this.#readOwn(join(folder, name))),
        );
        return files.filter((file) => file !== undefined);
      },
    };
  }

  /** What a file becomes by edits. */
  async preview(path: string, edits: readonly TextEdit[]): Promise<{ before: string; after: string }> {
    const before = (await this.read(path))?.text ?? '';
    return { before, after: applyTextEdits(before, edits) };
  }

  /**
   * Writes a file with edits, all at once, with the mode and byte order mark that it has. Rejects with an Error for a person
   * when it is not any more what was read, or cannot be written; it is then as it was.
   */
  async write(path: string, edits: readonly TextEdit[]): Promise<void> {
    const read = this.#bytes.get(path);
    const target = await realpath(this.#absolute(path));
    if (!read?.equals(await readFile(target)))
      throw new Error(`${path} changed in the meantime and was not written.`);
    const mark = utf8.decode(read).startsWith(byteOrderMark) ? byteOrderMark : '';
    const { after } = await this.preview(path, edits);
    const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    try {
      await writeFile(temporary, mark + after, { mode: (await stat(target)).mode, flag: 'wx' });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw new Error(`${path} cannot be written (${errorCode(error)}).`, { cause: error });
    }
  }

  /** What nobody named is read only where it is a file itself: a link may lead out of the folder, and a pipe never ends. */
  async #readOwn(absolute: string): Promise<SourceFile | undefined> {
    return (await isFile(absolute)) ? this.read(this.#name(absolute)) : undefined;
  }

  #absolute(path: string): string {
    return resolve(this.#base, path);
  }

  #name(absolute: string): string {
    return relative(this.#base, absolute).replaceAll(sep, '/');
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first file of a folder, by name, that ends so; undefined where none does, or the folder cannot be read. */
async function findByEnding(folder: string, ending: string): Promise<string | undefined> {
  try {
    return (await readdir(folder)).sort().find((name) => name.endsWith(ending));
  } catch {
    return undefined;
  }
}
