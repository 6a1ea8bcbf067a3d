import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import { readAudit } from '../../src/ui/commands/audit/showAudit';
import { startFaultyEndpoint, type FaultyEndpoint } from '../support/faults';
import { readByRole } from '../support/trailEvents';
import { closeEditors } from './documents';
import { connection, nodeOf, waitUntil, withSetting } from './support';

const name = 'prod/billing/database';
const canary = ['not', 'to', 'be', 'shown'].join('-');

const events = [readByRole(name, { secretString: canary })];

const shownAudit = (): string =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'secret-lens-audit')?.getText() ?? '';

/** moto has no LookupEvents: the answers have the shapes of AWS's published service model. */
describe('the audit of a secret', () => {
  let endpoint: FaultyEndpoint;

  before(async () => {
    endpoint = await startFaultyEndpoint();
  });

  after(async () => {
    await closeEditors();
    await endpoint.stop();
  });

  it('is a read-only table of who did what from where, without anything of the requests', async () => {
    const node = await nodeOf(name);
    // Serves the tree too, which is read again when the endpoint changes.
    endpoint.play({ kind: 'answer', body: { SecretList: [], Events: events } });
    await withSetting('secretLens.aws.endpointUrl', endpoint.url, async () => {
      const running = vscode.commands.executeCommand('secretLens.showAudit', node);
      await waitUntil('CloudTrail is asked', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return endpoint.requests.some(({ operation }) => operation === 'LookupEvents');
      });
      await running;
    });
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'secret-lens-audit');
    assert.equal(document?.languageId, 'markdown');
    assert.match(
      shownAudit(),
      /\| GetSecretValue \| role billing, session i-0abc \| 198\.51\.100\.7, Boto3\/1\.34\.0 \| eu-west-1 \| succeeded \|/,
    );
    assert.equal(shownAudit().match(/^\| 20/gm)?.length, 1);
    assert.ok(!shownAudit().includes(canary));

    const lookups = endpoint.requests.filter(({ operation }) => operation === 'LookupEvents');
    const values = lookups.flatMap(({ body }) => body['LookupAttributes']);
    assert.deepEqual(
      values.map((value) => (value as { AttributeValue: string }).AttributeValue).sort(),
      [node.secret.arn, node.secret.arn.slice(0, -7), name].sort(),
    );
    const { StartTime: start, EndTime: end } = lookups[0]?.body ?? {};
    assert.equal(Math.round((Number(end) - Number(start)) / 86_400), 7);
  });

  it('says which permission is missing', async () => {
    const sessions = createSdkSessions({ endpointUrl: () => endpoint.url });
    const { secret } = await nodeOf(name);
    endpoint.play({
      kind: 'error',
      status: 400,
      type: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/al is not authorized to perform: cloudtrail:LookupEvents because no identity-based policy allows the cloudtrail:LookupEvents action',
    });
    await assert.rejects(readAudit({ connection, secret }, 7, { sessions }), {
      kind: 'access-denied',
      message: /cloudtrail:LookupEvents/,
    });
    assert.equal(endpoint.requests.length, 1);
    sessions.dispose();
  });
});
