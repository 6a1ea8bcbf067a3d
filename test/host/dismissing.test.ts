import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CommandId } from '../../src/contributions';
import { startFaultProxy, type FaultProxy } from '../support/faultProxy';
import { closeEditors } from './documents';
import { answering, type Reply } from './quickInputs';
import { connection, nodeOf, secretsManager, versionNodeOf, waitUntil } from './support';

const endpointSetting = 'secretLens.aws.endpointUrl';
const replicated = 'prod/orders/database';
const plain = 'staging/orders/stripe';
const deleted = 'dev/legacy/ftp-password';

/** What is asked on the way through an act: in inputs, and last of all in a dialog or for a file. */
interface Way {
  readonly command: CommandId;
  /** The row of the tree that it is run on; none where it is run from the palette. */
  readonly on?: () => Promise<unknown>;
  readonly replies: readonly Reply[];
  /** What the dialog at the end says; `file` for one that asks for a file. */
  readonly end?: RegExp | 'file';
}

const secret = (name: string) => () => nodeOf(name);
const version = (label: string) => () => versionNodeOf(plain, label);
const inDefault: Reply = { asked: /Profile and region/, pick: 'default' };
const pickSecret = (pick: string): Reply => ({
  asked: /Secret/,
  pick,
  look: (input) => waitUntil('secrets are listed', () => input.items.some(({ label }) => label === pick)),
});

const createWay = (holds: string, ...contents: readonly Reply[]): Way => ({
  command: 'secretLens.createSecret',
  replies: [
    inDefault,
    { asked: /What the secret holds/, pick: holds },
    { asked: /Name of the secret/, type: 'test/dismissed' },
    ...contents,
    { asked: /Description/ },
    { asked: /as it is/ },
  ],
});

const ways: readonly Way[] = [
  createWay('Plain text', { asked: /Value/, pick: 'Type' }, { asked: /Value/, type: 'made up' }),
  createWay('JSON', { asked: /Value/, type: '{"made": "up"}' }),
  {
    command: 'secretLens.createFromFile',
    on: () => Promise.resolve({ kind: 'connection', connection }),
    replies: [],
    end: 'file',
  },
  { command: 'secretLens.filter', replies: [{ asked: /Words of the name/ }] },
  {
    command: 'secretLens.groupSecrets',
    replies: [{ asked: /have in common/, pick: 'Tag' }, { asked: /Key of the tag/ }],
  },
  { command: 'secretLens.sortSecrets', replies: [{ asked: /Order/ }] },
  { command: 'secretLens.addConnection', replies: [{ asked: /Profile/ }, { asked: /Regions to show/ }] },
  { command: 'secretLens.removeConnection', replies: [{ asked: /Connections to take out/ }] },
  { command: 'secretLens.chooseRegions', replies: [{ asked: /Regions/ }] },
  { command: 'secretLens.copyValue', replies: [inDefault, pickSecret(plain)] },
  { command: 'secretLens.restoreSecret', replies: [inDefault, pickSecret(deleted)] },
  { command: 'secretLens.copyKey', on: secret(plain), replies: [{ asked: /Key of/ }] },
  {
    command: 'secretLens.compareVersions',
    on: secret(replicated),
    replies: [{ asked: /Version of/ }, { asked: /Version to compare/ }],
  },
  { command: 'secretLens.rotateNow', on: secret(replicated), replies: [], end: /^Rotate .* now\?/ },
  {
    command: 'secretLens.configureRotation',
    on: secret(plain),
    replies: [
      { asked: /Lambda function/, pick: 'nother function' },
      { asked: /ARN/, type: 'arn:aws:lambda:eu-west-1:123456789012:function:rotate' },
      { asked: /When it rotates/ },
      { asked: /Hours/ },
      { asked: /Every 30 days/ },
    ],
  },
  { command: 'secretLens.cancelRotation', on: secret(replicated), replies: [], end: /^Switch off/ },
  { command: 'secretLens.rollBack', on: secret(replicated), replies: [], end: /^Roll back/ },
  {
    command: 'secretLens.promoteVersion',
    on: secret(replicated),
    replies: [{ asked: /Version of/, pick: 'AWSPREVIOUS' }],
    end: /^Make version/,
  },
  { command: 'secretLens.labelVersion', on: version('AWSCURRENT'), replies: [{ asked: /Staging label/ }] },
  {
    command: 'secretLens.unlabelVersion',
    on: secret(replicated),
    replies: [{ asked: /Version of/, pick: 'AWSPREVIOUS' }, { asked: /Label to remove/ }],
    end: /^Remove AWSPREVIOUS/,
  },
  {
    command: 'secretLens.replicate',
    on: secret(plain),
    replies: [{ asked: /Regions to copy/, select: ['us-west-2'] }, { asked: /KMS keys/ }],
  },
  {
    command: 'secretLens.removeReplicas',
    on: secret(replicated),
    replies: [{ asked: /Replicas/, select: ['ap-southeast-2'] }],
    end: /^Remove .* from ap-southeast-2/,
  },
  {
    command: 'secretLens.promoteReplica',
    on: secret(replicated),
    replies: [{ asked: /Replica/ }],
    end: /secret of its own/,
  },
  { command: 'secretLens.editTags', on: secret(plain), replies: [{ asked: /Tags/ }] },
  { command: 'secretLens.editDescription', on: secret(plain), replies: [{ asked: /Description/ }] },
  {
    command: 'secretLens.changeKey',
    on: secret(plain),
    replies: [
      { asked: /KMS key/, pick: 'Another key' },
      { asked: /KMS key/, type: 'alias/other' },
    ],
    end: /^Encrypt/,
  },
  { command: 'secretLens.deleteSecret', on: secret(plain), replies: [{ asked: /How long/ }], end: /^Delete/ },
  {
    command: 'secretLens.deleteSecret',
    on: secret('prod/billing/smtp'),
    replies: [{ asked: /How long/ }, { asked: /Type prod\/billing\/smtp/ }],
  },
  { command: 'secretLens.deleteForever', on: secret(plain), replies: [{ asked: /Type/ }] },
  { command: 'secretLens.deleteResourcePolicy', on: secret(plain), replies: [], end: /^Delete the resource/ },
  { command: 'secretLens.showAudit', on: secret(plain), replies: [{ asked: /How far/ }] },
  {
    command: 'secretLens.renameSecret',
    on: secret(plain),
    replies: [{ asked: /Name of the copy/, type: 'test/dismissed' }],
    end: /copy/i,
  },
  { command: 'secretLens.findStoredValues', on: secret(plain), replies: [], end: /^Look for the values/ },
  { command: 'secretLens.exportReport', replies: [{ asked: /Connections/ }], end: 'file' },
  {
    command: 'secretLens.exportBackup',
    on: secret(plain),
    replies: [
      { asked: /How to encrypt/, pick: 'For recipients' },
      { asked: /Recipients/, leave: true },
    ],
  },
  { command: 'secretLens.restoreBackup', replies: [], end: 'file' },
];

/** What acts ask AWS before they ask the person. */
const reading = [
  'BatchGetSecretValue',
  'DescribeSecret',
  'GetResourcePolicy',
  'GetSecretValue',
  'ListSecretVersionIds',
] as const;

const acting: readonly CommandId[] = [
  'secretLens.copyValue',
  'secretLens.copyKey',
  'secretLens.showKeys',
  'secretLens.compareVersions',
  'secretLens.rotateNow',
  'secretLens.configureRotation',
  'secretLens.cancelRotation',
  'secretLens.showRotation',
  'secretLens.rollBack',
  'secretLens.replicate',
  'secretLens.retryReplication',
  'secretLens.removeReplicas',
  'secretLens.promoteReplica',
  'secretLens.editTags',
  'secretLens.editDescription',
  'secretLens.changeKey',
  'secretLens.deleteSecret',
  'secretLens.deleteForever',
  'secretLens.editResourcePolicy',
  'secretLens.deleteResourcePolicy',
];

const actingOnVersions: readonly CommandId[] = [
  'secretLens.promoteVersion',
  'secretLens.labelVersion',
  'secretLens.unlabelVersion',
];

describe('an act that is dismissed', function () {
  this.timeout(10_000);
  let proxy: FaultProxy;

  before(async () => {
    proxy = await startFaultProxy(process.env['TEST_ENDPOINT'] ?? '');
    await setEndpoint(proxy.url);
    const statement = {
      Effect: 'Deny',
      Principal: '*',
      Action: 'secretsmanager:DeleteSecret',
      Resource: '*',
    };
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
    await secretsManager().putPolicy(plain, policy, false);
  });

  after(async () => {
    await secretsManager().deletePolicy(plain);
    await setEndpoint(undefined);
    await closeEditors();
    await proxy.stop();
  });

  afterEach(() => {
    proxy.clear();
  });

  const setEndpoint = (url: string | undefined) =>
    vscode.workspace.getConfiguration().update(endpointSetting, url, vscode.ConfigurationTarget.Global);

  /** Runs the act with these answers, and shows that nothing was said, kept or written. */
  async function dismiss({ command, on }: Way, replies: readonly Reply[]): Promise<readonly string[]> {
    const settings = () => JSON.stringify(vscode.workspace.getConfiguration('secretLens'));
    const before = settings();
    const node = await on?.();
    await vscode.env.clipboard.writeText('as before');
    proxy.clear();
    const said = await answering({ replies }, async () => {
      await vscode.commands.executeCommand(command, node);
    });
    const written = proxy.requests.filter(({ operation }) => !/^(Describe|Get|List|GET )/.test(operation));
    assert.deepEqual(
      written.map(({ operation }) => operation),
      [],
    );
    assert.equal(settings(), before);
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
    return said;
  }

  for (const way of ways) {
    const { command, replies, end } = way;
    const questions = replies.length + (end === undefined ? 0 : 1);
    it(`leaves everything as it was at each of ${questions} questions: ${command}`, async () => {
      for (const [index, { asked, look }] of replies.entries()) {
        const leave: Reply = { asked, leave: true, ...(look && { look }) };
        assert.deepEqual(await dismiss(way, [...replies.slice(0, index), leave]), []);
      }
      if (end === undefined) return;
      const said = await dismiss(way, replies);
      if (end === 'file') assert.deepEqual(said, []);
      else assert.match(said.join('\n'), end);
      assert.ok(said.length <= 1, said.join('\n'));
    });
  }

  it('is called off while AWS does not answer, without a word', async () => {
    const [onSecret, onVersion] = [await nodeOf(replicated), await versionNodeOf(replicated, 'AWSPREVIOUS')];
    for (const operation of reading) proxy.spoilAll(operation, { kind: 'silence' });
    const called = await answering({ cancelsProgress: true }, () =>
      Promise.all([
        ...acting.map((command) => vscode.commands.executeCommand(command, onSecret)),
        ...actingOnVersions.map((command) => vscode.commands.executeCommand(command, onVersion)),
      ]),
    );
    assert.deepEqual(called, []);
    assert.deepEqual(new Set(proxy.requests.map(({ operation }) => operation)), new Set(reading));
  });
});
