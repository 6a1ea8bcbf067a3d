import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { registerCommand } from '../command';
import type { CommandDeps } from './deps';

/** Opens a document with a credential made up on the spot, so that a person without one at hand sees what becomes of it. */
export function registerOpenExample({ log }: CommandDeps): vscode.Disposable {
  return registerCommand('secretLens.openExample', 'Open an example', log, async () => {
    const madeUp = `sk_live_${randomBytes(12).toString('hex')}`;
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: [
        '// The key below is made up. Point at it; then put the cursor on it and press Ctrl+. (⌘. on a Mac).',
        `const stripeKey = '${madeUp}';`,
        '',
        '/** Sends a request with the key. */',
        'export async function send(url: string): Promise<Response> {',
        '  return fetch(url, { headers: { authorization: `Bearer ${stripeKey}` } });',
        '}',
        '',
      ].join('\n'),
    });
    await vscode.window.showTextDocument(document);
  });
}
