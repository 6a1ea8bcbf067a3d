import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { say } from './install';
import { editorCache } from './paths';

const dayMs = 24 * 60 * 60 * 1000;
const unreachable = join(editorCache, 'no-download');

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

/** Asks the download service once, for at most four seconds; an answer of no holds for a day. */
async function canDownload(): Promise<boolean> {
  if (existsSync(unreachable) && Date.now() - statSync(unreachable).mtimeMs < dayMs) return false;
  try {
    const response = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(4000),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    rmSync(unreachable, { force: true });
    return true;
  } catch (error) {
    mkdirSync(editorCache, { recursive: true });
    writeFileSync(unreachable, `${String(error)}\n`);
    return false;
  }
}

/** Whether an earlier run has downloaded it. */
function isDownloaded(): boolean {
  return (
    existsSync(editorCache) && readdirSync(editorCache).some((entry) => /^vscode-\w+-\w+-\d/.test(entry))
  );
}

/**
 * Desktop VS Code's program in `.vscode-test/`, downloaded where that is possible; `undefined` where it is not, or where
 * no window can be shown.
 */
export async function desktopVscode(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined;
  if (!isDownloaded() && !(await canDownload())) {
    say('Desktop VS Code cannot be downloaded here; using the server.');
    return undefined;
  }
  return downloadAndUnzipVSCode({ version: 'stable', cachePath: editorCache });
}

/** The `code` command of a VS Code installed on this machine. */
export function installedCode(): string | undefined {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((dir) => dir !== '')
    .flatMap((dir) => names.map((name) => join(dir, name)))
    .find((path) => existsSync(path));
}
