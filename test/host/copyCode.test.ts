import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeEditors } from './documents';
import { nodeOf, versionNodeOf } from './support';

const readClipboard = () => vscode.env.clipboard.readText();
const name = 'prod/orders/stripe';

describe('copying what reads a secret', () => {
  afterEach(closeEditors);
  after(() => vscode.env.clipboard.writeText(''));

  it('copies the AWS CLI’s command, for a version too', async () => {
    await vscode.commands.executeCommand('secretLens.copyCliCommand', await nodeOf(name));
    assert.equal(
      await readClipboard(),
      `aws secretsmanager get-secret-value --secret-id ${name} --profile default --region eu-west-1 --query SecretString --output text`,
    );
    const version = await versionNodeOf(name, 'AWSPREVIOUS');
    await vscode.commands.executeCommand('secretLens.copyCliCommand', version);
    assert.ok((await readClipboard()).includes(`--version-id ${version.version.id} `));
  });

  it('copies code in the language of the active editor, that runs as it is', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: '' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('secretLens.copyRetrievalCode', await nodeOf(name));
    const code = await readClipboard();
    assert.ok(code.includes(`get_secret("${name}")`), code);
    assert.ok(!code.includes('region'), 'the region is the profile’s own');
    execFileSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: code });
  });

  it('copies the link of the console’s page', async () => {
    await vscode.commands.executeCommand('secretLens.copyConsoleLink', await nodeOf(name));
    assert.equal(
      await readClipboard(),
      'https://eu-west-1.console.aws.amazon.com/secretsmanager/secret?name=prod%2Forders%2Fstripe&region=eu-west-1',
    );
  });
});
