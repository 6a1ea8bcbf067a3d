import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecretsManager } from '../../src/aws/secretsManager';
import type { Sessions } from '../../src/aws/sessions';
import { createRetrievalPlanner } from '../../src/core/retrieval/planner';
import { moveValue } from '../../src/ui/fix/move';
import type { MovePrompts } from '../../src/ui/fix/movePrompts';
import type { Destination } from '../../src/ui/fix/destination';
import { shippedGrammars } from '../../src/ui/fix/workspaceProject';
import { connection, secretsManager, sessions } from './support';

const literal = ['correct', 'horse', 'battery'].join('-');
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

let count = 0;

/** A secret name that no other test uses. */
function newName(): string {
  return `test/move-${process.pid}-${count++}/value`;
}

function newSecret(secretName: string): Destination {
  return { connection, secretName, store: { kind: 'new', secret: { name: secretName } } };
}

describe('moving a value to Secrets Manager', () => {
  let document: vscode.TextDocument;
  let told: string[];

  before(async () => {
    await vscode.extensions.getExtension('secret-lens.secret-lens')?.activate();
  });

  /** Moves the literal of a document, with answers instead of prompts. */
  async function move(destination: Destination, answers: Partial<MovePrompts> = {}, through = sessions) {
    const extension = vscode.extensions.getExtension('secret-lens.secret-lens');
    assert.ok(extension);
    const start = document.getText().indexOf(literal);
    assert.notEqual(start, -1);
    const refuse = () => Promise.reject(new Error('nobody should have been asked'));
    const log = vscode.window.createOutputChannel('Secret Lens test', { log: true });
    try {
      await moveValue(
        {
          planner: createRetrievalPlanner(shippedGrammars(extension.extensionUri)),
          sessions: through,
          explorer: {
            connections: () => Promise.resolve({ connections: [connection] }),
            update: () => Promise.resolve(),
          },
          log,
          prompts: {
            confirmEnvironment: refuse,
            confirmDifference: refuse,
            offerDeletion: refuse,
            askDestination: () => Promise.resolve(destination),
            tellDone: (message) => {
              told.push(message);
              return Promise.resolve();
            },
            tellDeleted: (name) => {
              told.push(`deleted ${name}`);
              return Promise.resolve();
            },
            ...answers,
          },
        },
        {
          document,
          range: new vscode.Range(document.positionAt(start), document.positionAt(start + literal.length)),
        },
      );
    } finally {
      log.dispose();
    }
  }

  async function open(content: string, language: string): Promise<void> {
    told = [];
    document = await vscode.workspace.openTextDocument({ content, language });
    await vscode.window.showTextDocument(document);
  }

  /** The sessions of the tests, with some calls replaced. */
  function withCalls(calls: Partial<SecretsManager>): Sessions {
    const real = secretsManager();
    return {
      discover: (options) => sessions.discover(options),
      defaultRegion: (profile) => sessions.defaultRegion(profile),
      reset: () => undefined,
      dispose: () => undefined,
      secretsManager: () => ({
        listSecrets: (options) => real.listSecrets(options),
        describeSecret: (id, signal) => real.describeSecret(id, signal),
        listVersions: (id, signal) => real.listVersions(id, signal),
        getValue: (id, version, signal) => real.getValue(id, version, signal),
        createSecret: (secret, signal) => real.createSecret(secret, signal),
        putValue: (id, value, token, signal) => real.putValue(id, value, token, signal),
        rotate: (id, token, signal) => real.rotate(id, token, signal),
        deleteSecret: (id, days, signal) => real.deleteSecret(id, days, signal),
        ...calls,
      }),
    };
  }

  it('stores the value and leaves retrieval code, which one undo takes back', async () => {
    await open(python, 'python');
    const name = newName();
    await move(newSecret(name));
    assert.equal(document.getText(), fixedPython.replace('NAME', name));
    assert.match(told.join(), new RegExp(`^Stored as ${name}`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), python);
  });

  it('changes nothing when the value cannot be stored', async () => {
    await open(python, 'python');
    const name = newName();
    await move(newSecret(name));
    await vscode.commands.executeCommand('undo');
    await assert.rejects(move(newSecret(name)), /exists already/);
    assert.equal(document.getText(), python);
  });

  it('changes nothing when the value cannot be read back, and deletes it if asked to', async () => {
    await open(python, 'python');
    const name = newName();
    const through = withCalls({ getValue: () => Promise.reject(new Error('refused')) });
    await move(newSecret(name), { offerDeletion: () => Promise.resolve(true) }, through);
    assert.equal(document.getText(), python);
    assert.deepEqual(told, [`deleted ${name}`]);
    const { secret } = await secretsManager().describeSecret(name);
    assert.ok(secret.deletionDate);
  });

  it('leaves what was typed meanwhile, and says that the value is stored', async () => {
    await open(python, 'python');
    const name = newName();
    const through = withCalls({
      createSecret: async (secret, signal) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
        await vscode.workspace.applyEdit(edit);
        return secretsManager().createSecret(secret, signal);
      },
    });
    let cause = '';
    const offerDeletion = (_name: string, why: string) => {
      cause = why;
      return Promise.resolve(false);
    };
    await move(newSecret(name), { offerDeletion }, through);
    assert.match(cause, /changed in the meantime/);
    assert.equal(document.getText(), `# typed\n${python}`);
    assert.equal((await secretsManager().getValue(name)).kind, 'text');
  });

  it('reads an existing secret without storing anything, when the person agrees to another value', async () => {
    await open(python, 'python');
    const destination: Destination = { connection, secretName: 'prod/orders/database', jsonKey: 'password' };
    await move(destination, { confirmDifference: () => Promise.resolve(false) });
    assert.equal(document.getText(), python);
    await move(destination, { confirmDifference: () => Promise.resolve(true) });
    assert.match(document.getText(), /get_secret_key\("prod\/orders\/database", "password"\)/);
    assert.ok(!document.getText().includes(literal));
  });

  it('offers an environment variable where a value cannot be waited for', async () => {
    const program = `function greet() {\n  return '${literal}';\n}\nmodule.exports = { greet };\n`;
    await open(program, 'javascript');
    const name = newName();
    let reason = '';
    await assert.rejects(
      move(newSecret(name), {
        confirmEnvironment: (why) => {
          reason = why;
          return Promise.resolve(false);
        },
      }),
      vscode.CancellationError,
    );
    assert.notEqual(reason, '');
    assert.equal(document.getText(), program);
    await move(newSecret(name), { confirmEnvironment: () => Promise.resolve(true) });
    assert.match(document.getText(), /process\.env/);
    assert.ok(!document.getText().includes(literal));
  });

  it('names the region in the code when it is not the profile’s own', async () => {
    await open(python, 'python');
    const elsewhere = { ...connection, region: 'us-east-1' };
    await move({ ...newSecret(newName()), connection: elsewhere });
    assert.match(document.getText(), /region_name="us-east-1"/);
  });
});
