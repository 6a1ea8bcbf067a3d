import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { Redacted } from '../../src/core/secrets/redacted';
import type { Connection } from '../../src/core/secrets/secret';
import type { Confirmation } from '../../src/ui/commands/versions/labelMoves';
import { labelVersion, unlabelVersion } from '../../src/ui/commands/versions/labelVersions';
import { promoteVersion, rollBack } from '../../src/ui/commands/versions/makeCurrent';
import type { SecretTarget } from '../../src/ui/commands/target';
import type { Explorer } from '../../src/ui/explorer/explorer';
import { connection, nodeOf, secretsManager, sessions } from './support';

let count = 0;

/** A secret that had three values, and the ids of its versions, oldest first. */
async function newTarget(): Promise<{ readonly target: SecretTarget; readonly ids: readonly string[] }> {
  const name = `test/versions-${process.pid}-${count++}`;
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  const [first = '', ...later] = ids;
  await secretsManager().createSecret({ name, value: new Redacted('value of one'), requestToken: first });
  for (const id of later) await secretsManager().putValue(name, new Redacted(`value of ${id}`), id);
  return { target: { connection, secret: (await nodeOf(name)).secret }, ids };
}

async function labelsOf({ secret }: SecretTarget): Promise<Readonly<Record<string, readonly string[]>>> {
  const versions = await secretsManager().listVersions(secret.arn);
  return Object.fromEntries(versions.map(({ id, stagingLabels }) => [id, stagingLabels]));
}

async function withVersion(target: SecretTarget, id: string): Promise<SecretTarget> {
  const all = await secretsManager().listVersions(target.secret.arn, undefined, { withDeprecated: true });
  const version = all.find((candidate) => candidate.id === id);
  assert.ok(version);
  return { ...target, version };
}

describe('versions and their labels', () => {
  let shown: string[];
  let asked: Confirmation[];
  const explorer = {
    update: (_connection: Connection, id: string) => {
      shown.push(id);
      return Promise.resolve();
    },
  } as unknown as Explorer;
  const deps = { sessions, explorer };
  const agree = (confirmation: Confirmation) => {
    asked.push(confirmation);
    return Promise.resolve();
  };
  const dismiss = () => Promise.reject(new vscode.CancellationError());
  const prompts = (label: string) => ({
    askLabel: () => Promise.resolve(label),
    pickLabel: (labels: readonly string[]) => {
      assert.ok(labels.includes(label));
      return Promise.resolve(label);
    },
    confirm: agree,
  });

  beforeEach(() => {
    shown = [];
    asked = [];
  });

  it('are rolled back and forth again, after saying what will happen', async () => {
    const { target, ids } = await newTarget();
    const [, second = '', third = ''] = ids;
    const said = await rollBack(target, agree, deps);
    assert.equal(said, `${target.secret.name} was rolled back: version ${second.slice(0, 8)} is AWSCURRENT.`);
    assert.match(asked[0]?.detail ?? '', /is AWSCURRENT and will be AWSPREVIOUS/);
    assert.match(asked[0]?.detail ?? '', /is AWSPREVIOUS and will be AWSCURRENT/);
    assert.deepEqual(await labelsOf(target), { [second]: ['AWSCURRENT'], [third]: ['AWSPREVIOUS'] });
    assert.deepEqual(shown, [target.secret.arn]);

    await rollBack(target, agree, deps);
    assert.deepEqual(await labelsOf(target), { [third]: ['AWSCURRENT'], [second]: ['AWSPREVIOUS'] });
  });

  it('stay as they are when the person does not agree', async () => {
    const { target } = await newTarget();
    const before = await labelsOf(target);
    await assert.rejects(rollBack(target, dismiss, deps), vscode.CancellationError);
    assert.deepEqual(await labelsOf(target), before);
  });

  it('cannot be rolled back when there is no former one', async () => {
    const name = `test/versions-${process.pid}-only`;
    await secretsManager().createSecret({
      name,
      value: new Redacted('value of one'),
      requestToken: randomUUID(),
    });
    const target = { connection, secret: (await nodeOf(name)).secret };
    await assert.rejects(rollBack(target, agree, deps), { kind: 'invalid', message: /AWSPREVIOUS/ });
    assert.equal(asked.length, 0);
  });

  it('are promoted even when deprecated, but not twice', async () => {
    const { target, ids } = await newTarget();
    const [first = '', , third = ''] = ids;
    const old = await withVersion(target, first);
    await promoteVersion(old, agree, deps);
    assert.deepEqual(await labelsOf(target), { [first]: ['AWSCURRENT'], [third]: ['AWSPREVIOUS'] });
    assert.match(asked[0]?.detail ?? '', /will have no label; AWS may delete/);
    await assert.rejects(promoteVersion(old, agree, deps), { message: /AWSCURRENT already/ });
  });

  it('are not moved over a change made meanwhile', async () => {
    const { target, ids } = await newTarget();
    const newest = randomUUID();
    const putMeanwhile = async () => {
      await secretsManager().putValue(target.secret.arn, new Redacted('value of another'), newest);
    };
    await assert.rejects(rollBack(target, putMeanwhile, deps), { kind: 'invalid' });
    assert.deepEqual(await labelsOf(target), { [newest]: ['AWSCURRENT'], [ids[2] ?? '']: ['AWSPREVIOUS'] });
  });

  it('get labels, pass them on after a question, and lose them', async () => {
    const { target, ids } = await newTarget();
    const [first = '', second = '', third = ''] = ids;
    const said = await labelVersion(await withVersion(target, first), prompts('BLUE'), deps);
    assert.equal(said, `Version ${first.slice(0, 8)} of ${target.secret.name} is labelled BLUE.`);
    assert.equal(asked.length, 0);
    await labelVersion(await withVersion(target, second), prompts('BLUE'), deps);
    assert.equal(asked[0]?.act, 'Move Label');
    assert.deepEqual(await labelsOf(target), {
      [third]: ['AWSCURRENT'],
      [second]: ['AWSPREVIOUS', 'BLUE'],
    });
    await unlabelVersion(await withVersion(target, second), prompts('BLUE'), deps);
    assert.deepEqual((await labelsOf(target))[second], ['AWSPREVIOUS']);
    await assert.rejects(unlabelVersion(await withVersion(target, third), prompts('X'), deps), {
      message: /no label that can be removed/,
    });
  });
});
