import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Server } from './vscodeServer';

/** The window's own account of itself: where the focus is, and all that it shows as text. */
const visibleText = `(() => {
  const focused = document.activeElement;
  const shown = ['.editor-group-container.active .view-lines', '.suggest-widget.visible', '.quick-input-widget',
    '.monaco-dialog-box', '.notifications-toasts'].flatMap((selector) => {
      const text = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility())
        .map(({ innerText }) => innerText).join('\\n').trim();
      return text === '' ? [] : [selector + ':', text];
    });
  return ['focus: ' + focused?.tagName + '.' + focused?.className, ...shown].join('\\n');
})()`;

/**
 * Copies a window's logs and screenshot into a folder. Resolves to what the window says and what the extension complained of:
 * where only the printed lines of a run are left, they are all there is to go by.
 */
export async function collectWindow(
  dir: string,
  page: Page,
  server: Server,
  serverLog: string,
): Promise<string> {
  if (existsSync(server.logsDir)) cpSync(server.logsDir, join(dir, 'vscode-logs'), { recursive: true });
  cpSync(serverLog, join(dir, 'vscode-server.log'));
  const said = complaints(server.logsDir);
  if (!page.isClosed()) {
    said.push(await page.evaluate<string>(visibleText));
    await page.screenshot({ path: join(dir, 'screenshot.png') });
  }
  return said.join('\n');
}

/** What the extension logged as errors and warnings. */
function complaints(logsDir: string): string[] {
  if (!existsSync(logsDir)) return [];
  return readdirSync(logsDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('Secret Lens.log'))
    .flatMap((path) => readFileSync(join(logsDir, path), 'utf8').split('\n'))
    .filter((line) => /\[(error|warning)\]/.test(line));
}
