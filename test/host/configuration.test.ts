import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PlantedCredentials } from '../support/plantedCredentials';
import {
  closeEditors,
  findingsIn,
  openScratch,
  ruleOf,
  waitForFindings,
  writeInWorkspace,
} from './documents';
import { waitUntil, withSetting } from './support';

const customRules = 'secretLens.detection.customRules';
const acmeRule = { id: 'acme-key', pattern: 'acme_(?<secret>[a-z]{12})', keywords: ['acme_'] };

/** What the editor offers to complete at the mark `|` of a text, which is written into the workspace. */
async function completionsAt(path: string, marked: string): Promise<string[]> {
  const uri = await writeInWorkspace(path, marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  let labels: string[] = [];
  // The JSON service starts with the first JSON file, and answers with nothing until it has read the schemas.
  await waitUntil(`completions in ${path}`, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      document.positionAt(marked.indexOf('|')),
    );
    labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.some((label) => label.includes('stripe-secret-key'));
  });
  return labels;
}

describe('the configuration', () => {
  const line = `const charge = '${new PlantedCredentials().stripeKey()}';`;

  afterEach(closeEditors);

  it('completes the ids of rules in .secretlens.json', async () => {
    const path = '.secretlens.json';
    const labels = await completionsAt(path, '{ "severity": { | } }').finally(() => remove(path));
    assert.ok(labels.includes('json-web-token'), labels.slice(0, 10).join());
  });

  it('completes the ids of rules in the settings of the folder', async () => {
    // Not the workspace's own, which the editor would then take for changed behind its back.
    const path = 'nested/.vscode/settings.json';
    const text = '{ "secretLens.detection.rules": { | } }';
    const labels = await completionsAt(path, text).finally(() => remove(path));
    assert.ok(labels.includes('json-web-token'), labels.slice(0, 10).join());
  });

  it('can have rules of one’s own in the settings, which hold in open files and in a scan of the workspace', async () => {
    const scanned = await writeInWorkspace('acme.txt', 'the key is acme_qwjkzvxbnmfh\n');
    try {
      await withSetting(customRules, [acmeRule], async () => {
        const document = await openScratch('typescript', ['// acme_qwjkzvxbnmfh']);
        const [finding] = await waitForFindings(document.uri, 1);
        assert.equal(finding && ruleOf(finding), 'acme-key');
        await withSetting('secretLens.detection.rules', { 'acme-key': 'information' }, async () => {
          await vscode.commands.executeCommand('secretLens.scanWorkspace');
          const [other] = await waitForFindings(scanned, 1);
          assert.equal(other?.severity, vscode.DiagnosticSeverity.Information);
        });
      });
    } finally {
      await vscode.workspace.fs.delete(scanned);
    }
  });

  for (const [id, value] of [
    ['secretLens.detection.rules', { 'stripe-secret-key': 'loud', constructor: 3 }],
    ['secretLens.detection.exclude', null],
    ['secretLens.detection.minimumConfidence', ['high']],
    [customRules, [{ ...acmeRule, pattern: '(' }, 7]],
  ] as const)
    it(`costs only the setting ${id} when its value is none`, async () => {
      await withSetting(id, value, async () => {
        const document = await openScratch('typescript', [line]);
        await waitForFindings(document.uri, 1);
      });
    });

  it('goes on with what it has when baseline, gitignore and a notebook are broken', async () => {
    const broken = [
      await writeInWorkspace('.secretlens-baseline.json', '{ "version": 99 }'),
      await writeInWorkspace('broken/.gitignore', `[z-a]\n\\\n${'*'.repeat(10_000)}\n\0`),
    ];
    const notebook = await writeInWorkspace(
      'broken/cut.ipynb',
      JSON.stringify({ cells: [{ cell_type: 'code', source: [line] }] }).slice(0, -4),
    );
    const file = await writeInWorkspace('broken/a.ts', line);
    try {
      await vscode.commands.executeCommand('secretLens.scanWorkspace');
      await waitForFindings(file, 1);
      assert.equal(findingsIn(notebook).length, 1);
    } finally {
      for (const uri of [...broken, notebook, file]) await vscode.workspace.fs.delete(uri);
    }
  });
});

async function remove(path: string): Promise<void> {
  await closeEditors();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, path));
}
