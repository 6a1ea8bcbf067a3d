import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reveal } from '../../src/core/secrets/redacted';
import { valueOfKey } from '../../src/core/secrets/secretValue';
import { answering } from './quickInputs';
import { nodeOf, secretsManager, versionNodeOf, waitUntil, withSetting } from './support';

const readClipboard = () => vscode.env.clipboard.readText();

async function storedText(name: string, label = 'AWSCURRENT'): Promise<string> {
  const value = await secretsManager().getValue(name, { stagingLabel: label });
  assert.equal(value.kind, 'text');
  return reveal(value.text);
}

describe('the commands on a secret', () => {
  beforeEach(() => vscode.env.clipboard.writeText('something else'));
  after(() => vscode.env.clipboard.writeText(''));

  it('copies the name and the ARN', async () => {
    const node = await nodeOf('prod/orders/stripe');
    await vscode.commands.executeCommand('secretLens.copyName', node);
    assert.equal(await readClipboard(), 'prod/orders/stripe');
    await vscode.commands.executeCommand('secretLens.copyArn', node);
    assert.equal(await readClipboard(), node.secret.arn);
  });

  it('copies the current value of a secret, and an older one of its version', async () => {
    const name = 'prod/orders/jwt-signing-key';
    await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf(name));
    assert.ok((await readClipboard()) === (await storedText(name)), 'the clipboard holds another value');
    await vscode.commands.executeCommand(
      'secretLens.copyValue',
      await versionNodeOf(name, 'BEFORE-MIGRATION'),
    );
    assert.ok((await readClipboard()) === (await storedText(name, 'BEFORE-MIGRATION')));
  });

  it('tells of what nobody foresaw no more than its name, since its message may quote a value', async () => {
    const said = await answering({}, async () =>
      vscode.commands.executeCommand('secretLens.copyName', { connection: undefined, secretId: 'a' }),
    );
    assert.deepEqual(said, ['Copy name: Something unexpected happened (TypeError).']);
  });

  it('copies the value of one key, which it asks for', async () => {
    const name = 'prod/orders/stripe';
    const copying = vscode.commands.executeCommand('secretLens.copyKey', await nodeOf(name));
    await waitUntil('the first key is accepted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await readClipboard()) !== 'something else';
    });
    await copying;
    const value = await secretsManager().getValue(name);
    assert.equal(value.kind, 'text');
    const key = valueOfKey(value.text, 'publishableKey');
    assert.ok(key && (await readClipboard()) === reveal(key), 'the clipboard holds another value');
  });

  it('ends when it fails, though its message stays until somebody reads it', async () => {
    const { connection, secret } = await nodeOf('ci/deploy-token');
    const gone = { kind: 'secret', connection, secret: { ...secret, arn: `${secret.arn}-gone` } };
    await vscode.commands.executeCommand('secretLens.copyValue', gone);
    assert.equal(await readClipboard(), 'something else');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('clears the clipboard after the time set', async () => {
    await withSetting('secretLens.clipboard.clearAfter', 1, async () => {
      await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf('ci/deploy-token'));
      assert.notEqual(await readClipboard(), '');
      await waitUntil('the clipboard is empty', async () => (await readClipboard()) === '');
    });
  });

  it('leaves the clipboard alone when something else was copied meanwhile', async () => {
    await withSetting('secretLens.clipboard.clearAfter', 1, async () => {
      await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf('ci/deploy-token'));
      await vscode.env.clipboard.writeText('mine');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      assert.equal(await readClipboard(), 'mine');
    });
  });
});
