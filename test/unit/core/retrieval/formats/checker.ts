import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** Files that golden tests have written, for a checker of their format. */
export class WrittenFiles {
  readonly #files: { readonly path: string; readonly text: string }[] = [];

  readonly add = (path: string, text: string): void => {
    this.#files.push({ path, text });
  };

  /** Declares a test that a command, which names the files with mistakes and fails, takes all of them. */
  checkWith(
    command: readonly [string, ...string[]],
    isChecked: (text: string) => boolean = () => true,
  ): void {
    const [program, ...args] = command;
    const isInstalled = spawnSync(program, ['--version']).status === 0;
    const title = `are what ${program} takes`;
    (isInstalled ? it : it.skip)(isInstalled ? title : `${title} (it is not installed)`, () => {
      const folder = mkdtempSync(join(tmpdir(), `${program}-`));
      try {
        const files = this.#files
          .filter(({ text }) => isChecked(text))
          .map(({ path, text }, index) => {
            const file = join(folder, `${index}${extname(path)}`);
            writeFileSync(file, text);
            return file;
          });
        assert.ok(files.length > 4, 'few files were written');
        const { stdout, stderr, status } = spawnSync(program, [...args, ...files], { encoding: 'utf8' });
        assert.equal(status, 0, stdout + stderr);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }).timeout(120_000);
  }
}
