import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An extension that writes down everything which any extension can read of the editor's documents and tabs. */
export interface DocumentReader {
  /** Its folder. */
  readonly path: string;
  /** All that it has seen so far. */
  seen(): string;
}

const code = `
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');
const vscode = require('vscode');
const note = (what) => appendFileSync(join(__dirname, 'seen.log'), what + '\\n');
const noteDocument = (document) => note(document.uri.toString() + '\\n' + document.getText());
exports.activate = ({ subscriptions }) => {
  vscode.workspace.textDocuments.forEach(noteDocument);
  vscode.workspace.notebookDocuments.forEach((notebook) => notebook.getCells().forEach((cell) => noteDocument(cell.document)));
  subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(noteDocument),
    vscode.workspace.onDidChangeTextDocument(({ document }) => noteDocument(document)),
    vscode.workspace.onDidSaveTextDocument(noteDocument),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      for (const tab of [...opened, ...changed]) note(JSON.stringify({ label: tab.label, input: tab.input }));
    }),
  );
};
`;

/** Writes the extension into a folder of its own. */
export function writeDocumentReader(path: string): DocumentReader {
  mkdirSync(path, { recursive: true });
  const manifest = {
    name: 'document-reader',
    publisher: 'secret-lens-test',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents: ['*'],
    capabilities: { untrustedWorkspaces: { supported: true } },
  };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'extension.js'), code);
  const log = join(path, 'seen.log');
  return { path, seen: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}
