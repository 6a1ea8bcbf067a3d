import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AwsError } from '../../src/aws/awsError';
import { reportError } from '../../src/ui/report';
import { waitUntil } from './support';

describe('the message for a refusal', () => {
  let log: vscode.LogOutputChannel;

  before(async () => {
    log = vscode.window.createOutputChannel('Secret Lens test', { log: true });
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.env.clipboard.writeText('something else');
  });

  after(async () => {
    log.dispose();
    await vscode.env.clipboard.writeText('');
  });

  it('has a button that copies the statement that would allow it', async () => {
    const statement = { Effect: 'Allow', Action: ['secretsmanager:GetSecretValue'], Resource: '*' } as const;
    reportError(
      'Reveal value',
      new AwsError('access-denied', 'AWS refused.', { remedy: 'Ask.', statement }),
      log,
    );
    await waitUntil('the statement is on the clipboard', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return (await vscode.env.clipboard.readText()) !== 'something else';
    });
    assert.deepEqual(JSON.parse(await vscode.env.clipboard.readText()), statement);
  });
});
