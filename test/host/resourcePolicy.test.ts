import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { Redacted } from '../../src/core/secrets/redacted';
import type { Secret } from '../../src/core/secrets/secret';
import { PolicyFiles } from '../../src/ui/policy/policyFiles';
import type { PolicyPrompts } from '../../src/ui/policy/policyPrompts';
import { toPolicyUri } from '../../src/ui/policy/policyUri';
import { startFaultyEndpoint } from '../support/faults';
import { closeEditors } from './documents';
import { connection, nodeOf, secretsManager, sessions, waitUntil, withSetting } from './support';

let count = 0;

async function newSecret(): Promise<Secret> {
  const name = `test/policy-${process.pid}-${count++}`;
  const value = new Redacted(['made', 'up'].join('-'));
  await secretsManager().createSecret({ name, value, requestToken: randomUUID() });
  return (await nodeOf(name)).secret;
}

function policyFor(principal: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
      },
    ],
  });
}

const account = 'arn:aws:iam::123456789012:root';
const other = 'arn:aws:iam::210987654321:root';
const bytes = (text: string) => new TextEncoder().encode(text);
const refuse = () => Promise.reject(new Error('nobody should have been asked'));
const nobody: PolicyPrompts = { confirmPublic: refuse, confirmWidening: refuse, confirmDeletion: refuse };

describe('the resource policy of a secret', () => {
  after(closeEditors);

  it('opens as a JSON document that proposes a policy where there is none, and puts nothing for it', async () => {
    const secret = await newSecret();
    await vscode.commands.executeCommand('secretLens.editResourcePolicy', await nodeOf(secret.name));
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'json');
    assert.match(document.fileName, /\.policy\.json$/);
    assert.match(document.getText(), /"secretsmanager:GetSecretValue"/);
    assert.equal(document.isDirty, false);
    assert.equal(await secretsManager().getPolicy(secret.arn), undefined);
  });

  it('completes the service’s actions', async () => {
    const secret = await newSecret();
    const document = await vscode.workspace.openTextDocument(toPolicyUri(connection, secret));
    const at = document.positionAt(document.getText().indexOf('secretsmanager:GetSecretValue') + 3);
    let labels: string[] = [];
    await waitUntil('the schema offers actions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      );
      labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.some((label) => label.includes('secretsmanager:RotateSecret'));
    });
    assert.ok(labels.some((label) => label.includes('secretsmanager:PutSecretValue')));
  });

  it('is put when it is saved, after a question when it gives wider access', async () => {
    const secret = await newSecret();
    const uri = toPolicyUri(connection, secret);
    const asked: string[] = [];
    const confirmWidening = (_name: string, grants: readonly string[]) => {
      asked.push(...grants);
      return Promise.resolve();
    };
    const files = new PolicyFiles(sessions, { ...nobody, confirmWidening });
    await files.writeFile(uri, bytes(policyFor(account)));
    assert.deepEqual(asked, [`${account}: secretsmanager:GetSecretValue`]);
    assert.deepEqual(
      JSON.parse((await secretsManager().getPolicy(secret.arn)) ?? ''),
      JSON.parse(policyFor(account)),
    );
    await files.writeFile(uri, bytes(`${policyFor(account)}\n`));
    assert.equal(asked.length, 1);
    assert.equal(new TextDecoder().decode(await files.readFile(uri)), `${policyFor(account)}\n`);
    files.dispose();
  });

  it('stays as it was when the person declines, or when it is not whole', async () => {
    const secret = await newSecret();
    const uri = toPolicyUri(connection, secret);
    const declined = new Error('declined');
    const files = new PolicyFiles(sessions, { ...nobody, confirmWidening: () => Promise.reject(declined) });
    await assert.rejects(files.writeFile(uri, bytes(policyFor(account))), declined);
    await assert.rejects(files.writeFile(uri, bytes('{')), /not whole JSON/);
    assert.equal(await secretsManager().getPolicy(secret.arn), undefined);
    files.dispose();
  });

  it('is put by the editor’s own save, without a question when nobody gains access', async () => {
    const secret = await newSecret();
    await secretsManager().putPolicy(secret.arn, policyFor(account), false);
    const uri = toPolicyUri(connection, secret);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    const allow = document.positionAt(document.getText().indexOf('Allow'));
    edit.replace(uri, new vscode.Range(allow, allow.translate(0, 'Allow'.length)), 'Deny');
    await vscode.workspace.applyEdit(edit);
    assert.ok(await document.save());
    assert.match((await secretsManager().getPolicy(secret.arn)) ?? '', /"Deny"/);
  });

  it('is not put when the editor saves by itself', async () => {
    const secret = await newSecret();
    const uri = toPolicyUri(connection, secret);
    const files = new PolicyFiles(sessions, { ...nobody, confirmWidening: () => Promise.resolve() });
    files.noteSave(uri, vscode.TextDocumentSaveReason.AfterDelay);
    await assert.rejects(files.writeFile(uri, bytes(policyFor(account))), /not saved automatically/);
    assert.equal(await secretsManager().getPolicy(secret.arn), undefined);
    files.noteSave(uri, vscode.TextDocumentSaveReason.Manual);
    await files.writeFile(uri, bytes(policyFor(account)));
    assert.ok(await secretsManager().getPolicy(secret.arn));
    files.dispose();
  });

  it('asks in other words before it lets everybody in', async () => {
    const secret = await newSecret();
    const declined = new Error('declined');
    const files = new PolicyFiles(sessions, { ...nobody, confirmPublic: () => Promise.reject(declined) });
    await assert.rejects(files.writeFile(toPolicyUri(connection, secret), bytes(policyFor('*'))), declined);
    assert.equal(await secretsManager().getPolicy(secret.arn), undefined);
    files.dispose();
  });

  it('tells the editor that somebody else has changed it meanwhile', async () => {
    const secret = await newSecret();
    const uri = toPolicyUri(connection, secret);
    const files = new PolicyFiles(sessions, nobody);
    const before = await files.stat(uri);
    assert.equal((await files.stat(uri)).mtime, before.mtime);
    await secretsManager().putPolicy(secret.arn, policyFor(other), false);
    assert.ok((await files.stat(uri)).mtime > before.mtime);
    assert.match(new TextDecoder().decode(await files.readFile(uri)), /210987654321/);
    files.dispose();
  });

  it('is deleted', async () => {
    const secret = await newSecret();
    await secretsManager().putPolicy(secret.arn, policyFor(account), false);
    const files = new PolicyFiles(sessions, nobody);
    await files.delete(toPolicyUri(connection, secret));
    assert.equal(await secretsManager().getPolicy(secret.arn), undefined);
    files.dispose();
  });

  it('has AWS refuse what is public, but for the one that was confirmed to let everybody in', async () => {
    const endpoint = await startFaultyEndpoint();
    const own = createSdkSessions({ endpointUrl: () => endpoint.url });
    const agree = () => Promise.resolve();
    const files = new PolicyFiles(own, { ...nobody, confirmPublic: agree, confirmWidening: agree });
    try {
      const arn = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbCdEf';
      endpoint.play({ kind: 'answer', body: { ARN: arn, Name: 'shop' } });
      for (const principal of [other, '*'])
        await files.writeFile(toPolicyUri(connection, { arn, name: 'shop' }), bytes(policyFor(principal)));
      assert.deepEqual(
        endpoint.requests
          .filter(({ operation }) => operation === 'PutResourcePolicy')
          .map(({ body }) => [body['ResourcePolicy'], body['BlockPublicPolicy']]),
        [
          [policyFor(other), true],
          [policyFor('*'), false],
        ],
      );
    } finally {
      files.dispose();
      own.dispose();
      await endpoint.stop();
    }
  });

  /** moto lacks ValidateResourcePolicy: the answers have the shapes of AWS's service model. */
  it('shows what AWS objects to while it is edited, and who is let in too widely', async () => {
    const secret = await newSecret();
    const endpoint = await startFaultyEndpoint();
    // One answer for both operations, however often the editor reads the document.
    endpoint.play({
      kind: 'answer',
      body: {
        ARN: secret.arn,
        Name: secret.name,
        ResourcePolicy: policyFor('*'),
        PolicyValidationPassed: false,
        ValidationErrors: [{ CheckName: 'PUBLIC_POLICY', ErrorMessage: 'The policy is public.' }],
      },
    });
    try {
      await withSetting('secretLens.aws.endpointUrl', endpoint.url, async () => {
        const uri = toPolicyUri(connection, secret);
        await vscode.workspace.openTextDocument(uri);
        const found = () =>
          vscode.languages
            .getDiagnostics(uri)
            .filter(({ source }) => source === 'Secrets Manager' || source === 'Secret Lens');
        await waitUntil('AWS was asked', () => found().some(({ source }) => source === 'Secrets Manager'));
        assert.deepEqual(
          found().map(({ source, code }) => [source, code]),
          [
            ['Secret Lens', 'public-principal'],
            ['Secrets Manager', 'PUBLIC_POLICY'],
          ],
        );
        // Documents of other tests are open still, and are checked too.
        const checked = endpoint.requests
          .filter(({ operation }) => operation === 'ValidateResourcePolicy')
          .map(({ body }) => body['SecretId']);
        assert.ok(checked.includes(secret.arn));
      });
    } finally {
      await endpoint.stop();
    }
  });
});
