import assert from 'node:assert/strict';
import { createPublicKey, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Redacted, reveal } from '../../src/core/secrets/redacted';
import { answering, type Reply } from './quickInputs';
import { connection, secretsManager, withSetting } from './support';

let count = 0;
const newName = () => `test/steps-${process.pid}-${count++}`;
const madeUp = ['made', 'up'].join('-');

const inDefault: Reply = { asked: /Profile and region/, pick: 'default' };
const asKind = (pick: string): Reply => ({ asked: /What the secret holds/, pick });
const named = (type: string): Reply => ({ asked: /Name of the secret/, type });
const undescribed: Reply = { asked: /Description/ };
const createNow: Reply = { asked: /as it is/, pick: 'Create' };
const run =
  (command: string, ...args: unknown[]) =>
  async () => {
    await vscode.commands.executeCommand(command, ...args);
  };

async function textOf(name: string): Promise<string> {
  const value = await secretsManager().getValue(name);
  assert.equal(value.kind, 'text');
  return reveal(value.text);
}

async function isThere(name: string): Promise<boolean> {
  return secretsManager()
    .describeSecret(name)
    .then(
      () => true,
      () => false,
    );
}

async function put(name: string): Promise<void> {
  await secretsManager().createSecret({ name, value: new Redacted(madeUp), requestToken: randomUUID() });
}

describe('creating a secret, step by step', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-create-'));

  function file(name: string, text: string): vscode.Uri {
    const path = join(dir, name);
    writeFileSync(path, text);
    return vscode.Uri.file(path);
  }

  after(() => {
    rmSync(dir, { recursive: true, force: true });
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers to restore a secret of the name that is scheduled for deletion, and creates none', async () => {
    const name = newName();
    await put(name);
    await secretsManager().deleteSecret(name, 7);
    const said = await answering(
      {
        replies: [
          inDefault,
          asKind('Plain text'),
          { ...named(name), shows: /scheduled for deletion, and has its name until .* restore it/ },
        ],
        messages: [{ says: /is scheduled for deletion/, answer: 'Restore It' }],
      },
      run('secretLens.createSecret'),
    );
    assert.ok(said.some((message) => message === `${name} can be read again.`));
    const { secret, versions } = await secretsManager().describeSecret(name);
    assert.equal(secret.deletionDate, undefined);
    assert.equal(versions.length, 1);
  });

  it('says while a name is typed that it is taken or against the convention, and goes on with another', async () => {
    const name = newName();
    await put(name);
    await withSetting('secretLens.naming.pattern', '(?:test|dev)/[a-z0-9-]+', () =>
      withSetting('secretLens.naming.description', 'stage/service', async () => {
        await answering(
          {
            replies: [
              inDefault,
              asKind('Plain text'),
              {
                ...named('test/a/b'),
                refused: /does not follow the convention in the settings: stage\/service/,
              },
              { ...named(name), shows: /There is a secret .* already/, refused: /already/ },
              { ...named(`${name}-other`), leave: true },
            ],
          },
          run('secretLens.createSecret'),
        );
      }),
    );
    assert.equal(await isThere(`${name}-other`), false);
  });

  it('says that a convention is no pattern, and lets any name be', async () => {
    await withSetting('secretLens.naming.pattern', '(?<=x)y', async () => {
      await answering(
        {
          replies: [
            inDefault,
            asKind('Plain text'),
            { ...named(newName()), shows: /is no pattern: it looks behind/ },
            { asked: /Value/, leave: true },
          ],
        },
        run('secretLens.createSecret'),
      );
    });
  });

  it('stores an API key that is typed masked, and says how strong it is', async () => {
    const name = newName();
    await answering(
      {
        replies: [
          inDefault,
          asKind('API key'),
          named(name),
          {
            asked: /Key of the JSON secret/,
            look: ({ value }) => {
              assert.equal(value, 'apiKey');
            },
            type: 'token',
          },
          { asked: /API key/, pick: 'Type or Paste' },
          {
            asked: /API key/,
            look: ({ password }) => {
              assert.equal(password, true);
            },
            type: madeUp,
            shows: /^Strength: very weak, about \d+ bits\.$/,
          },
          undescribed,
          {
            ...createNow,
            look: ({ items }) => {
              assert.match(items[0]?.detail ?? '', /typed, very weak/);
            },
          },
        ],
      },
      run('secretLens.createSecret'),
    );
    assert.deepEqual(JSON.parse(await textOf(name)), { token: madeUp });
  });

  it('generates a value of the characters that are chosen, and says how strong it is', async () => {
    const name = newName();
    await answering(
      {
        replies: [
          inDefault,
          asKind('Plain text'),
          named(name),
          { asked: /Value/, pick: 'with Choices' },
          { asked: /Characters of the password/, select: ['Lower-case', 'Digits', 'At least one of each'] },
          {
            asked: /leave out/,
            type: 'abcdefghijklmnopqrstuvwxyz',
            refused: /one of the chosen kinds is left out/,
          },
          { asked: /leave out/, type: 'lo01' },
          { asked: /Length/, type: '1', refused: /each of the 2 kinds/ },
          {
            asked: /Length/,
            type: '24',
            shows: /^A password of this length: very strong, about 11\d bits\.$/,
          },
          undescribed,
          createNow,
        ],
      },
      run('secretLens.createSecret'),
    );
    assert.match(await textOf(name), /^[a-km-np-z2-9]{24}$/);
  });

  it('generates a key pair whose halves belong together', async () => {
    const name = newName();
    await answering(
      {
        replies: [
          inDefault,
          asKind('Key pair'),
          named(name),
          { asked: /Key pair/, pick: 'Ed25519' },
          undescribed,
          createNow,
        ],
      },
      run('secretLens.createSecret'),
    );
    const stored = JSON.parse(await textOf(name)) as { publicKey: string; privateKey: string };
    assert.deepEqual(Object.keys(stored), ['publicKey', 'privateKey']);
    assert.equal(
      createPublicKey(stored.privateKey).export({ type: 'spki', format: 'pem' }),
      stored.publicKey,
    );
  });

  it('replicates with a key of each region’s own, and asks for the rotation once the secret is there', async () => {
    const name = newName();
    const said = await answering(
      {
        replies: [
          inDefault,
          asKind('JSON'),
          named(name),
          { asked: /JSON object/, type: JSON.stringify({ password: madeUp }) },
          undescribed,
          { asked: /as it is/, pick: 'Replicas' },
          { asked: /Regions to replicate/, select: ['eu-central-1'] },
          { asked: /KMS keys that encrypt/, pick: 'Choose a key' },
          { asked: /KMS key in eu-central-1/, pick: 'Another key' },
          { asked: /KMS key in eu-central-1/, type: 'alias/there' },
          { asked: /as it is/, pick: 'Rotation' },
          {
            ...createNow,
            look: ({ items }) => {
              // What AWS is sent; moto says the default key of every replica.
              assert.ok(items.some(({ description }) => description === 'eu-central-1 (alias/there)'));
            },
          },
          { asked: /function that rotates/, leave: true },
        ],
      },
      run('secretLens.createSecret'),
    );
    const { secret } = await secretsManager().describeSecret(name);
    assert.deepEqual(
      secret.replicas?.map(({ region }) => region),
      ['eu-central-1'],
    );
    assert.deepEqual(said, [`${name} was created and does not rotate. Configure Rotation switches it on.`]);
  });

  it('stores the keys of a file that is chosen as one secret, as they are written', async () => {
    const name = newName();
    const json = file('settings.json', '{"id": 12345678901234567890, "name": "x", "rest": [1, 2]}');
    const said = await answering(
      {
        files: [json],
        replies: [
          inDefault,
          { asked: /what to store/, pick: 'One secret with its 3 keys' },
          { asked: /Keys to store/, select: ['id', 'rest'] },
          named(name),
          undescribed,
          createNow,
        ],
      },
      run('secretLens.createFromFile'),
    );
    assert.equal(await textOf(name), '{"id": 12345678901234567890, "rest": [1, 2]}');
    assert.ok(
      said.some((message) => message.startsWith(`${name} was created.`) && message.includes('still holds')),
    );
  });

  it('asks for another file when one holds no keys, and ends silently when none is chosen', async () => {
    const said = await answering(
      {
        files: [file('notes.txt', 'nothing here'), undefined],
        messages: [{ says: /no keys and values/, answer: 'Choose Another File' }],
        replies: [{ ...inDefault }, { asked: /Profile and region/, leave: true }],
      },
      run('secretLens.createFromFile'),
    );
    assert.equal(said.length, 1);
  });

  it('stores each key of a .env file after showing every name, and leaves out what cannot be stored', async () => {
    const prefix = newName();
    await put(`${prefix}/db-password`);
    const env = file(
      '.env',
      `DB_PASSWORD=${madeUp}\nAPI_TOKEN='a b'\nEMPTY=\nOTHER=aws-secretsmanager://prod/x\n`,
    );
    const said = await answering(
      {
        replies: [
          inDefault,
          { asked: /what to store/, pick: 'One secret each' },
          { asked: /Keys to store/, select: ['DB_PASSWORD', 'API_TOKEN', 'EMPTY'] },
          { asked: /names begin with/, type: `${prefix}/`, shows: /The first is .*\/db-password/ },
          {
            asked: /Create these secrets/,
            pick: 'Create 2 Secrets',
            look: ({ items }) => {
              const details = items.map(({ detail }) => detail ?? '');
              assert.ok(details.some((detail) => /There is a secret .*db-password already/.test(detail)));
              assert.ok(details.some((detail) => detail.includes('needs a value')));
            },
          },
          { asked: /marked first/, pick: `${prefix}/db-password` },
          { asked: /secret for DB_PASSWORD/, type: `${prefix}/api-token`, refused: /Another of these/ },
          { asked: /secret for DB_PASSWORD/, type: `${prefix}/database` },
          { asked: /./, pick: 'Create 2 Secrets' },
        ],
      },
      run('secretLens.createFromFile', env),
    );
    assert.equal(await textOf(`${prefix}/database`), madeUp);
    assert.equal(await textOf(`${prefix}/api-token`), 'a b');
    const [message = ''] = said;
    assert.ok(message.startsWith(`2 secrets were created: ${prefix}/database, ${prefix}/api-token.`));
    assert.match(message, /EMPTY was left out: A secret needs a value\..*still holds/);
  });

  it('goes on when one of several fails, names it, and creates it when it is tried again', async () => {
    const prefix = newName();
    const said = await answering(
      {
        replies: [
          inDefault,
          { asked: /what to store/, pick: 'One secret each' },
          { asked: /Keys to store/, select: ['one', 'two'] },
          { asked: /names begin with/, type: `${prefix}/` },
          { asked: /Create these secrets/, pick: 'Create 2 Secrets', look: () => put(`${prefix}/one`) },
          { asked: /./, pick: `${prefix}/one` },
          { asked: /secret for one/, type: `${prefix}/first` },
          {
            asked: /./,
            pick: 'Create 1 Secret',
            look: ({ items }) => {
              assert.ok(items.some(({ description }) => description === 'two: created'));
            },
          },
        ],
      },
      run('secretLens.createFromFile', file('two.properties', 'one = 1\ntwo : 2\n')),
    );
    assert.match(
      said[0] ?? '',
      new RegExp(`1 of 2 secrets were created: ${prefix}/two\\. ${prefix}/one was not: `),
    );
    assert.ok(said[1]?.startsWith(`2 secrets were created: ${prefix}/first, ${prefix}/two.`));
    assert.equal(await textOf(`${prefix}/first`), '1');
    assert.equal((await secretsManager().listVersions(`${prefix}/two`)).length, 1);
  });

  it('stores what is selected in an editor, without its quotes and under a name after its variable', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: `const mailPassword = "${madeUp}";\n`,
    });
    const editor = await vscode.window.showTextDocument(document);
    const start = document.getText().indexOf('"');
    editor.selection = new vscode.Selection(
      document.positionAt(start),
      document.positionAt(start + madeUp.length + 2),
    );
    const name = newName();
    await answering(
      {
        replies: [
          inDefault,
          {
            ...named(name),
            look: ({ value }) => {
              assert.match(value, /mail-password$/);
            },
          },
          undescribed,
          createNow,
        ],
      },
      run('secretLens.createFromSelection'),
    );
    assert.equal(await textOf(name), madeUp);
  });

  it('says what to do when nothing is selected', async () => {
    const said = await answering({}, run('secretLens.createFromSelection'));
    assert.match(said[0] ?? '', /Nothing is selected\. Select a value/);
  });

  it('proposes the name that code has for a secret which is not there', async () => {
    const name = newName();
    await answering(
      {
        replies: [
          inDefault,
          asKind('Plain text'),
          {
            asked: /Name of the secret/,
            look: ({ value }) => {
              assert.equal(value, name);
            },
            leave: true,
          },
        ],
      },
      run('secretLens.createSecret', { name }),
    );
  });

  it('takes only the connection that it was run on', async () => {
    await answering(
      { replies: [{ ...asKind('JSON'), leave: true }] },
      run('secretLens.createSecret', { kind: 'connection', connection }),
    );
  });
});
