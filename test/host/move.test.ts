import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { joinMoves } from '../../src/core/retrieval/moves';
import { Redacted } from '../../src/core/secrets/redacted';
import { keysOf } from '../../src/core/secrets/secretValue';
import { describeDone, tellDone } from '../../src/ui/fix/afterMove';
import { newSecret, type Destination } from '../../src/ui/fix/destination';
import type { MovePrompts } from '../../src/ui/fix/movePrompts';
import type { Review } from '../../src/ui/fix/review';
import { literal, MovingDocument, newName, withCalls } from './moving';
import { answering } from './quickInputs';
import { connection, secretsManager } from './support';

const python = `import os\n\nGREETING = "${literal}"\nprint(GREETING)\n`;
const fixedPython = `import functools
import os

import boto3


@functools.cache
def secrets_manager():
    return boto3.client("secretsmanager")


def get_secret(name):
    response = secrets_manager().get_secret_value(SecretId=name)
    if "SecretString" not in response:
        raise ValueError(f"Secret {name} has no string value.")
    return response["SecretString"]


GREETING = get_secret("NAME")
print(GREETING)
`;

const open = async (content: string, language: string) =>
  MovingDocument.show(await vscode.workspace.openTextDocument({ content, language }));
const openPython = (content = python) => open(content, 'python');

describe('moving a value to Secrets Manager', () => {
  before(async () => {
    await vscode.extensions.getExtension('secret-lens.secret-lens')?.activate();
  });

  it('stores the value and leaves retrieval code, which one undo takes back', async () => {
    const doc = await openPython();
    const name = newName();
    await doc.move(newSecret(connection, name, ['value']));
    assert.equal(doc.text, fixedPython.replace('NAME', name));
    assert.match(doc.told.join(), new RegExp(`^Stored as ${name}`));
    await vscode.commands.executeCommand('undo');
    assert.equal(doc.text, python);
  });

  it('says in which files git still has the value, and that it must be replaced', async () => {
    const doc = await openPython();
    const name = newName();
    const tell: MovePrompts['tellDone'] = (done) => {
      doc.told.push(describeDone(done, ['app.py']));
      return Promise.resolve();
    };
    await doc.move(newSecret(connection, name, ['value']), { tellDone: tell });
    assert.match(
      doc.told.join(),
      /rotate it or replace it at the provider\. The git history still has it \(app\.py\)\./,
    );
  });

  for (const [ruleId, button] of [
    ['stripe-secret-key', 'Replace It Now'],
    ['aws-access-key-id', 'Deactivate It in IAM'],
  ] as const)
    it(`leads by “${button}” to where a value of the rule ${ruleId} is replaced`, async () => {
      const doc = await openPython();
      const opened: string[] = [];
      const openExternal = Object.getOwnPropertyDescriptor(vscode.env, 'openExternal');
      assert.ok(openExternal);
      const note = (uri: vscode.Uri) => Promise.resolve(opened.push(uri.toString(true)) > 0);
      Object.defineProperty(vscode.env, 'openExternal', { ...openExternal, value: note });
      try {
        const moved = { ...(await doc.locate()).alone, ruleIds: [ruleId] };
        await answering({ messages: [{ says: /^Stored as /, answer: button }] }, () =>
          doc.make([{ move: moved, destination: newSecret(connection, newName(), ['value']) }], {
            tellDone: (done) => tellDone(done, (id) => `https://provider.example/${id}`),
          }),
        );
      } finally {
        Object.defineProperty(vscode.env, 'openExternal', openExternal);
      }
      assert.deepEqual(opened, [`https://provider.example/${ruleId}`]);
    });

  it('changes nothing when the value cannot be stored', async () => {
    const doc = await openPython();
    const name = newName();
    await doc.move(newSecret(connection, name, ['value']));
    await vscode.commands.executeCommand('undo');
    await assert.rejects(doc.move(newSecret(connection, name, ['value'])), /exists already/);
    assert.equal(doc.text, python);
  });

  it('changes nothing when the value cannot be read back, and deletes it if asked to', async () => {
    const doc = await openPython();
    const name = newName();
    const through = withCalls({ getValue: () => Promise.reject(new Error('refused')) });
    await doc.move(
      newSecret(connection, name, ['value']),
      { offerDeletion: () => Promise.resolve(true) },
      through,
    );
    assert.equal(doc.text, python);
    assert.deepEqual(doc.told, [`deleted ${name}`]);
    const { secret } = await secretsManager().describeSecret(name);
    assert.ok(secret.deletionDate);
  });

  it('leaves what was typed meanwhile, and says that the value is stored', async () => {
    const doc = await openPython();
    const name = newName();
    const through = withCalls({
      createSecret: async (secret, signal) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(doc.document.uri, new vscode.Position(0, 0), '# typed\n');
        await vscode.workspace.applyEdit(edit);
        return secretsManager().createSecret(secret, signal);
      },
    });
    let cause = '';
    const offerDeletion = (_name: string, why: string) => {
      cause = why;
      return Promise.resolve(false);
    };
    await doc.move(newSecret(connection, name, ['value']), { offerDeletion }, through);
    assert.match(cause, /changed in the meantime/);
    assert.equal(doc.text, `# typed\n${python}`);
    assert.equal((await secretsManager().getValue(name)).kind, 'text');
  });

  it('reads an existing secret without storing anything, when the person agrees to another value', async () => {
    const doc = await openPython();
    const destination: Destination = {
      connection,
      secretName: 'prod/orders/database',
      jsonKeys: ['password'],
    };
    await assert.rejects(
      doc.move(destination, { confirmDifference: () => Promise.resolve(false) }),
      vscode.CancellationError,
    );
    assert.equal(doc.text, python);
    await doc.move(destination, { confirmDifference: () => Promise.resolve(true) });
    assert.match(doc.text, /get_secret_key\("prod\/orders\/database", "password"\)/);
    assert.ok(!doc.text.includes(literal));
  });

  it('falls back to an environment variable where a value cannot be waited for, and says so before', async () => {
    const program = `function greet() {\n  return '${literal}';\n}\nmodule.exports = { greet };\n`;
    const doc = await open(program, 'javascript');
    const name = newName();
    let notes: readonly string[] = [];
    const leave = (shown: Review) => {
      ({ notes } = shown.plan);
      return Promise.reject(new vscode.CancellationError());
    };
    await assert.rejects(
      doc.move(newSecret(connection, name, ['value']), { review: leave }),
      vscode.CancellationError,
    );
    assert.match(notes.join(), /must be awaited.*environment variable/);
    assert.equal(doc.text, program);
    await assert.rejects(secretsManager().describeSecret(name));
    await doc.move(newSecret(connection, name, ['value']));
    assert.match(doc.text, /process\.env/);
    assert.ok(!doc.text.includes(literal));
  });

  it('changes the way of retrieval in the review, and remembers it', async () => {
    const doc = await openPython();
    const name = newName();
    const seen: string[] = [];
    const setting = vscode.workspace.getConfiguration();
    try {
      await doc.move(newSecret(connection, name, ['value']), {
        review: ({ styles, style }) => {
          seen.push(style ?? '');
          assert.ok(styles.includes('environment'));
          return Promise.resolve(
            seen.length === 1 ? { kind: 'style', style: 'environment' } : { kind: 'go' },
          );
        },
      });
      assert.deepEqual(seen, ['sdk', 'environment']);
      assert.match(doc.text, /os\.environ\[/);
    } finally {
      await setting.update('secretLens.fix.style', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('stores the parts of a connection as one secret, and reads each from it', async () => {
    const doc = await openPython(
      `import db\n\nDB = db.connect(user="ann", password="${literal}", host="db.local")\n`,
    );
    const name = newName();
    const { together } = await doc.locate();
    assert.ok(together);
    const keys = together.values.map(({ key }) => key);
    await doc.make([{ move: together, destination: newSecret(connection, name, keys) }]);
    for (const key of ['username', 'password', 'host'])
      assert.match(doc.text, new RegExp(`get_secret_key\\("${name}", "${key}"\\)`));
    const value = await secretsManager().getValue(name);
    assert.ok(value.kind === 'text');
    assert.deepEqual(keysOf(value.text), ['username', 'password', 'host']);
  });

  it('stores several secrets and makes all edits one step', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    const doc = await openPython(`GREETING = "${literal}"\nFAREWELL = "${other}"\n`);
    const original = doc.text;
    const moves = joinMoves([(await doc.locate()).alone, (await doc.locate(other)).alone]);
    const settled = moves.map((one) => ({
      move: one,
      destination: newSecret(connection, newName(), ['value']),
    }));
    await doc.make(settled);
    assert.equal(doc.text.match(/= get_secret\(/g)?.length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(doc.text, original);
  });

  it('stores of several only what can leave its file', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    const doc = await openPython(`GREETING = "${literal}"\nFAREWELL = {"${other}": 1}\n`);
    const names = [newName(), newName()];
    const settled = await Promise.all(
      [literal, other].map(async (text, index) => ({
        move: (await doc.locate(text)).alone,
        destination: newSecret(connection, names[index] ?? '', ['value']),
      })),
    );
    await doc.make(settled, {
      review: ({ settled: shown }) => {
        assert.deepEqual(
          shown.map(({ destination }) => destination.secretName),
          names.slice(0, 1),
        );
        return Promise.resolve({ kind: 'go' });
      },
    });
    assert.match(doc.text, /^GREETING = get_secret\(/m);
    const line = doc.text.split('\n').findIndex((text) => text.startsWith('FAREWELL')) + 1;
    assert.match(doc.told.join(), new RegExp(`:${line} stayed as it is: `));
    await assert.rejects(secretsManager().describeSecret(names[1] ?? ''));
  });

  it('deletes what it stored of several, when asked to, after one could not be', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    const doc = await openPython(`GREETING = "${literal}"\nFAREWELL = "${other}"\n`);
    const original = doc.text;
    const taken = newName();
    const token = randomUUID();
    await secretsManager().createSecret({ name: taken, value: new Redacted('x'), requestToken: token });
    const first = newName();
    const settled = [
      { move: (await doc.locate()).alone, destination: newSecret(connection, first, ['value']) },
      { move: (await doc.locate(other)).alone, destination: newSecret(connection, taken, ['value']) },
    ];
    await doc.make(settled, { offerDeletion: () => Promise.resolve(true) });
    assert.equal(doc.text, original);
    assert.deepEqual(doc.told, [`deleted ${first}`]);
  });

  it('names the region in the code when it is not the profile’s own', async () => {
    const doc = await openPython();
    const elsewhere = { ...connection, region: 'us-east-1' };
    await doc.move({ ...newSecret(connection, newName(), ['value']), connection: elsewhere });
    assert.match(doc.text, /region_name="us-east-1"/);
  });
});
