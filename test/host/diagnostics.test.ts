import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { PlantedCredentials } from '../support/plantedCredentials';
import {
  closeEditors,
  findingsIn,
  openScratch,
  replaceText,
  ruleOf,
  uriInWorkspace,
  waitForFindings,
  writeInWorkspace,
} from './documents';
import { waitUntil, withSetting } from './support';

const { Error: error, Information: information } = vscode.DiagnosticSeverity;

/** Longer than the pause after which an edited document is scanned. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

describe('the diagnostics', () => {
  const credentials = new PlantedCredentials();
  const stripeKey = credentials.stripeKey();
  const githubToken = credentials.githubToken();
  // The name is none that makes a credential of its value by itself.
  const line = `const charge = '${stripeKey}';`;

  afterEach(closeEditors);

  it('stand under the credential of a document that is opened, and nowhere else', async () => {
    const document = await openScratch('typescript', [`const region = 'eu-west-1';`, line]);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    assert.ok(document.getText(finding.range) === stripeKey, 'the range is not that of the key');
    assert.equal(finding.severity, error);
    assert.equal(ruleOf(finding), 'stripe-secret-key');
    assert.ok(typeof finding.code === 'object' && finding.code.target.scheme === 'https');
  });

  it('say what was found without its text', async () => {
    const secrets = [stripeKey, githubToken, credentials.password(), credentials.slackToken()];
    const document = await openScratch('python', [
      `STRIPE = "${secrets[0]}"`,
      `GITHUB = "${secrets[1]}"`,
      `password = "${secrets[2]}"`,
      `SLACK = "${secrets[3]}"`,
    ]);
    const said = JSON.stringify(await waitForFindings(document.uri, 4));
    for (const secret of secrets)
      for (const part of [secret, secret.slice(0, 10), secret.slice(-8)])
        assert.ok(!said.includes(part), 'a diagnostic holds text of the secret');
  });

  it('follow edits: a credential that is typed is flagged, one that is taken away is not', async () => {
    const document = await openScratch('typescript', ['const a = 1;', '']);
    await replaceText(document, `${line}\nconst other = '${githubToken}';\n`);
    await waitForFindings(document.uri, 2);
    await replaceText(document, `// moved down\n\n${line}\n`);
    await waitUntil('the finding stands in its new line', () => {
      const findings = findingsIn(document.uri);
      return findings.length === 1 && findings[0]?.range.start.line === 2;
    });
    await replaceText(document, 'const key = process.env.STRIPE_KEY;\n');
    await waitForFindings(document.uri, 0);
  });

  it('are those of the last text when edits follow each other quickly', async () => {
    const document = await openScratch('typescript', ['']);
    for (let count = 1; count <= 12; count += 1)
      await replaceText(document, `${'\n'.repeat(count)}const key = '${stripeKey}';\n`);
    await waitUntil(
      'the finding stands in the last line',
      () => findingsIn(document.uri)[0]?.range.start.line === 12,
    );
    await settled();
    assert.equal(findingsIn(document.uri).length, 1);
    assert.equal(findingsIn(document.uri)[0]?.range.start.line, 12);
  });

  it('go when the document is closed before they were made, and when it is closed after', async () => {
    const early = await openScratch('typescript', [line]);
    await closeEditors();
    await settled();
    assert.deepEqual(findingsIn(early.uri), []);

    const late = await openScratch('typescript', [line]);
    await waitForFindings(late.uri, 1);
    await closeEditors();
    await waitForFindings(late.uri, 0);
  });

  it('go when detection is switched off, and come back with it', async () => {
    const document = await openScratch('typescript', [line]);
    await waitForFindings(document.uri, 1);
    await withSetting('secretLens.detection.enabled', false, async () => {
      await waitForFindings(document.uri, 0);
    });
    await waitForFindings(document.uri, 1);
  });

  it('have the severity that the settings give their rule, and go when it is off', async () => {
    const document = await openScratch('typescript', [line, `const other = '${githubToken}';`]);
    const [, other] = await waitForFindings(document.uri, 2);
    assert.ok(other);
    await withSetting('secretLens.detection.rules', { 'stripe-secret-key': 'information' }, async () => {
      await waitUntil('it is information', () => findingsIn(document.uri)[0]?.severity === information);
      assert.equal(findingsIn(document.uri)[1]?.severity, error);
    });
    await withSetting('secretLens.detection.rules', { 'stripe-secret-key': 'off' }, async () => {
      const [left] = await waitForFindings(document.uri, 1);
      assert.equal(left && ruleOf(left), ruleOf(other));
    });
    await waitForFindings(document.uri, 2);
  });

  it('leave out a line whose comment says so, of ours or of another scanner', async () => {
    const document = await openScratch('typescript', [
      `${line} // secretlens:ignore`,
      `${line} // gitleaks:allow`,
      '// secretlens:ignore-next-line',
      line,
      line,
    ]);
    const [left] = await waitForFindings(document.uri, 1);
    assert.equal(left?.range.start.line, 4);
  });

  it('stand in the right side of a diff, once, and not in the left', async () => {
    const uri = await writeInWorkspace('diffed.ts', `${line}\n`);
    const before = uri.with({ scheme: 'before' });
    const provider = vscode.workspace.registerTextDocumentContentProvider('before', {
      provideTextDocumentContent: () => `${line}\n// earlier\n`,
    });
    try {
      await vscode.commands.executeCommand('vscode.diff', before, uri);
      await waitForFindings(uri, 1);
      await settled();
      assert.deepEqual(findingsIn(before), []);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      provider.dispose();
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('stand in the cells of a notebook', async () => {
    const data = new vscode.NotebookData([
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'region = "eu-west-1"', 'python'),
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `TOKEN = "${githubToken}"`, 'python'),
    ]);
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
    const [clean, leaky] = notebook.getCells();
    assert.ok(clean && leaky);
    await waitForFindings(leaky.document.uri, 1);
    assert.deepEqual(findingsIn(clean.document.uri), []);
  });

  it('stand in an untitled document', async () => {
    const { uri } = await vscode.workspace.openTextDocument({ language: 'typescript', content: line });
    await waitForFindings(uri, 1);
  });

  it('stand in the example, and can be moved to a secret named after the workspace', async () => {
    await vscode.commands.executeCommand('secretLens.openExample');
    const { uri } = vscode.window.activeTextEditor?.document ?? assert.fail('no document was opened');
    const [finding] = await waitForFindings(uri, 1);
    assert.ok(finding);
    assert.equal(ruleOf(finding), 'stripe-secret-key');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      finding.range,
    );
    assert.deepEqual(actions.map(({ title }) => title).slice(0, 1), [
      'Move to Secrets Manager as “workspace/stripe-key”',
    ]);
  });

  it('stand in files outside the workspace', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'secret-lens-outside-'));
    try {
      writeFileSync(join(dir, 'outside.ts'), `${line}\n`);
      const uri = vscode.Uri.file(join(dir, 'outside.ts'));
      await vscode.commands.executeCommand('vscode.open', uri);
      await waitForFindings(uri, 1);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('stand in a file of the workspace that is opened', async () => {
    const uri = uriInWorkspace('services/orders/src/payments.ts');
    await vscode.commands.executeCommand('vscode.open', uri);
    const [finding] = await waitForFindings(uri, 1);
    assert.equal(finding && ruleOf(finding), 'stripe-secret-key');
  });
});
