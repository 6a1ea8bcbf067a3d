import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sessions } from '../../src/aws/sessions';
import { readKeys } from '../../src/ui/commands/tree/showKeys';
import { toStateUri } from '../../src/ui/explorer/decorations';
import { KnownKeys } from '../../src/ui/explorer/knownKeys';
import { observeKeys } from '../../src/ui/explorer/observeKeys';
import { observeValues } from '../../src/ui/observedValues';
import { connection, nodeOf, secretsManager, sessions, waitUntil } from './support';

type Connections = readonly { readonly profile?: string; readonly region: string }[] | null;

const setting = 'secretLens.aws.connections';
const readConnections = () => vscode.workspace.getConfiguration().get<Connections>(setting);
const toNode = (profile: string, region: string) => ({ kind: 'connection', connection: { profile, region } });

describe('the acts on the tree', () => {
  describe('on connections', () => {
    after(() =>
      vscode.workspace.getConfiguration().update(setting, undefined, vscode.ConfigurationTarget.Global),
    );

    it('take one out of the tree, and remember the others', async () => {
      assert.equal(readConnections(), null);
      await vscode.commands.executeCommand('secretLens.removeConnection', toNode('default', 'eu-west-1'));
      assert.deepEqual(readConnections(), [{ profile: 'staging', region: 'us-east-1' }]);
    });

    it('take out several that are selected', async () => {
      const nodes = [toNode('staging', 'us-east-1'), toNode('default', 'eu-west-1')];
      await vscode.commands.executeCommand('secretLens.removeConnection', nodes[0], nodes);
      assert.deepEqual(readConnections(), []);
    });

    it('add one, with the profile’s own region proposed', async () => {
      const adding = vscode.commands.executeCommand('secretLens.addConnection');
      await waitUntil('the profile and its region are accepted', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return (readConnections() ?? []).length > 0;
      });
      await adding;
      assert.deepEqual(readConnections(), [{ profile: 'default', region: 'eu-west-1' }]);
    });
  });

  describe('on keys', () => {
    const signal = new AbortController().signal;

    it('read many values by few calls, keep the names alone, and say which could not be read', async () => {
      const keys = new KnownKeys();
      let calls = 0;
      const counted: Sessions = {
        ...observeValues(sessions, []),
        secretsManager: (wanted) => {
          const inner = sessions.secretsManager(wanted);
          return {
            ...inner,
            getValues: (ids, aborted) => {
              calls++;
              return inner.getValues(ids, aborted);
            },
          };
        },
      };
      const { items } = await secretsManager().listSecrets({});
      const targets = items
        .filter(({ name }) => /^(prod|staging|ci)\//.test(name))
        .map((secret) => ({ connection, secret }));
      const gone = {
        ...(await nodeOf('ci/deploy-token')).secret,
        arn: `${targets[0]?.secret.arn ?? ''}x`,
        name: 'gone',
      };
      const failures = await readKeys(
        [...targets, { connection, secret: gone }],
        { sessions: observeValues(counted, [observeKeys(keys)]) },
        signal,
        () => undefined,
      );
      assert.deepEqual(
        failures.map(({ name }) => name),
        ['gone'],
      );
      assert.equal(calls, Math.ceil((targets.length + 1) / 20));
      assert.deepEqual(keys.of(connection, 'prod/orders/stripe')?.names, [
        'publishableKey',
        'secretKey',
        'webhookSecret',
      ]);
      assert.equal(keys.of(connection, 'ci/deploy-token')?.names, undefined);
      assert.ok(keys.of(connection, 'ci/deploy-token'));
    });
  });

  it('decorate a secret with letters that are explained, by a URI that holds no more than its state', () => {
    const uri = toStateUri('failed', 'secret:a', 'rotation failed, 2 days overdue');
    assert.equal(uri.query, 'failed');
    assert.equal(uri.fragment, 'rotation failed, 2 days overdue');
  });
});
