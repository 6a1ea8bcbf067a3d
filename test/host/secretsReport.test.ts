import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { LocatedFinding } from '../../src/workspace/scanFiles';
import { collectReport, exportReport } from '../../src/ui/commands/report/showReport';
import { SecretUsage } from '../../src/ui/explorer/secretUsage';
import { closeEditors } from './documents';
import { answering } from './quickInputs';
import { connection, sessions, withSetting } from './support';

const node = { kind: 'connection', connection };
/** Every report that is open. */
const shown = (): string =>
  vscode.workspace.textDocuments
    .filter(({ uri }) => uri.scheme === 'secret-lens-report')
    .map((document) => document.getText())
    .join('\n');

describe('the report on secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'secret-lens-report-'));

  after(async () => {
    await closeEditors();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a read-only document about the secrets of a connection', async () => {
    await withSetting('secretLens.conventions.customerKey', true, async () => {
      await withSetting('secretLens.naming.pattern', '(prod|staging|dev)/.*', async () => {
        await vscode.commands.executeCommand('secretLens.showReport', node);
      });
    });
    const text = shown();
    assert.match(text, /^# Secrets report\n/);
    assert.match(text, /## Default KMS key\n\n\| Secret[^#]*prod\/orders\/stripe/);
    assert.match(text, /## Name off the convention\n\n\| Secret[^#]*ci\/deploy-token/);
    assert.match(text, /## Without tags\n\n\| Secret[^#]*dev\/orders\/database/);
    assert.doesNotMatch(text, /## Without rotation[^#]*prod\/orders\/database/);
    assert.equal(vscode.window.activeTextEditor?.document.isDirty ?? false, false);
  });

  it('asks which connections where there are several, and reports on those that are chosen', async () => {
    await closeEditors();
    await answering(
      { replies: [{ asked: /Connections to report on/, select: ['default', 'staging'] }] },
      async () => vscode.commands.executeCommand('secretLens.showReport'),
    );
    assert.match(shown(), /- Connections: default · eu-west-1; staging · us-east-1\n/);
    assert.match(shown(), /prod\/web\/session-key/);
  });

  it('is saved by its command, and nothing is when the dialog is dismissed', async () => {
    const file = join(folder, 'saved.csv');
    const [said = ''] = await answering({ files: [vscode.Uri.file(file)] }, async () =>
      vscode.commands.executeCommand('secretLens.exportReport', node),
    );
    assert.equal(said, `The secrets report is in ${file}.`);
    assert.match(readFileSync(file, 'utf8'), /^kind,profile,region,/);
    assert.deepEqual(
      await answering({}, async () => vscode.commands.executeCommand('secretLens.exportReport', node)),
      [],
    );
  });

  it('is written as Markdown or CSV, by the name of the file, with findings by their age', async () => {
    const file = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(file);
    const finding: LocatedFinding = {
      file: 'src/none.ts',
      ruleId: 'some-rule',
      severity: 'error',
      confidence: 'high',
      message: 'A credential',
      fingerprint: '',
      evidence: [],
      start: { line: 4, character: 0 },
      end: { line: 4, character: 9 },
    };
    const report = await collectReport([connection], {
      sessions,
      usage: new SecretUsage(),
      known: { shared: () => [] },
      store: { all: () => new Map([[vscode.Uri.joinPath(file, 'src/none.ts').toString(), [finding]]]) },
      scan: { state: 'none' },
    });
    const [markdown, csv] = [join(folder, 'report.md'), join(folder, 'report.CSV')];
    await exportReport(report, vscode.Uri.file(markdown));
    await exportReport(report, vscode.Uri.file(csv));
    assert.match(readFileSync(markdown, 'utf8'), /\| src\/none\.ts:5 \| some-rule \| error/);
    assert.match(
      readFileSync(csv, 'utf8'),
      /^kind,profile,[^]*\r\nWithout tags,default,eu-west-1,ci\/deploy-token,arn:/,
    );
    assert.match(readFileSync(csv, 'utf8'), /some-rule \(error\),src\/none\.ts,5,unknown\r\n/);
  });
});
