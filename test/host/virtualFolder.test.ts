import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createConfiguredScanner } from '../../src/core/config/configuredScanner';
import { emptyConfig } from '../../src/core/config/detectionConfig';
import { scanVirtualFolder } from '../../src/ui/findings/virtualFolder';
import { PlantedCredentials } from '../support/plantedCredentials';
import { closeEditors, findingsIn, replaceText, waitForFindings } from './documents';
import { MemoryFileSystem } from './memoryFileSystem';
import { openSyntaxTrees } from '../../src/workspace/syntaxTrees';

const line = `const charge = '${new PlantedCredentials().stripeKey()}';\n`;
const scanner = createConfiguredScanner(
  { ...emptyConfig, excludes: ['third_party/'] },
  { fingerprintKey: new Uint8Array(32) },
);

/** Registers a file system for the time of `task`. */
async function withFileSystem(
  scheme: string,
  files: Readonly<Record<string, string | undefined>>,
  task: (top: vscode.Uri) => Promise<void>,
  isReadonly = false,
): Promise<void> {
  const registration = vscode.workspace.registerFileSystemProvider(scheme, new MemoryFileSystem(files), {
    isCaseSensitive: true,
    isReadonly,
  });
  try {
    await task(vscode.Uri.from({ scheme, path: '/repo' }));
  } finally {
    await closeEditors();
    registration.dispose();
  }
}

/** The paths of the files with findings, and the warnings, of a scan with the given limits. */
async function scan(top: vscode.Uri, limits: { gitignore?: boolean; signal?: AbortSignal } = {}) {
  const warnings: string[] = [];
  let progress = 0;
  const { files, fileCount } = await scanVirtualFolder(top, {
    scanner,
    trees: openSyntaxTrees(undefined, () => undefined),
    gitignore: true,
    largestFile: 104_858,
    onWarning: ({ file, message }) => warnings.push(`${file} ${message}`),
    onProgress: (count) => {
      progress = count;
    },
    signal: new AbortController().signal,
    ...limits,
  });
  assert.equal(progress, fileCount);
  return { found: [...files.keys()].map((uri) => vscode.Uri.parse(uri).path), fileCount, warnings };
}

describe('a folder that is on no disk', () => {
  const files = {
    '/repo/.gitignore': 'build/\n',
    '/repo/a.ts': line,
    '/repo/src/deep/b.ts': `\n${line}`,
    '/repo/src/clean.ts': 'export {};\n',
    '/repo/src/.gitignore': 'local.ts\n',
    '/repo/src/local.ts': line,
    '/repo/build/c.ts': line,
    '/repo/.git/config.ts': line,
    '/repo/third_party/d.ts': line,
    '/repo/binary.ts': `\0${line}`,
    '/repo/large.ts': `${'\n'.repeat(104_858)}${line}`,
    '/repo/locked.ts': undefined,
  };

  it('is scanned whole, but for what git or the configuration leaves out, and says what cannot be read', async () => {
    await withFileSystem('memory-scan', files, async (top) => {
      const { found, warnings } = await scan(top);
      assert.deepEqual(found.sort(), ['/repo/a.ts', '/repo/src/deep/b.ts']);
      assert.deepEqual(warnings.sort(), [
        'large.ts is larger than 0.1 MB',
        'locked.ts cannot be read (NoPermissions)',
      ]);
      const all = await scan(top, { gitignore: false });
      assert.deepEqual(all.found.sort(), [
        '/repo/a.ts',
        '/repo/build/c.ts',
        '/repo/src/deep/b.ts',
        '/repo/src/local.ts',
      ]);
    });
  });

  it('is not scanned on when the scan is given up', async () => {
    await withFileSystem('memory-abort', files, async (top) => {
      const reason = new Error('enough');
      await assert.rejects(scan(top, { signal: AbortSignal.abort(reason) }), reason);
    });
  });

  it('has its open files flagged as they are edited', async () => {
    await withFileSystem('memory-open', files, async (top) => {
      const uri = vscode.Uri.joinPath(top, 'a.ts');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await waitForFindings(uri, 1);
      await replaceText(document, 'export {};\n');
      await waitForFindings(uri, 0);
    });
  });

  it('is not flagged where it only shows a former version, which nobody can write to', async () => {
    await withFileSystem(
      'memory-former',
      files,
      async (top) => {
        const former = vscode.Uri.joinPath(top, 'a.ts');
        const current = await vscode.workspace.openTextDocument({ language: 'typescript', content: line });
        await vscode.commands.executeCommand('vscode.diff', former, current.uri);
        await waitForFindings(current.uri, 1);
        assert.ok(vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === former.toString()));
        assert.deepEqual(findingsIn(former), []);
      },
      true,
    );
  });
});
