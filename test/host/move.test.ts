import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { SecretsManager } from '../../src/aws/secretsManager';
import { Redacted, reveal } from '../../src/core/secrets/redacted';
import { keysOf } from '../../src/core/secrets/secretValue';
import type { Sessions } from '../../src/aws/sessions';
import { createRetrievalPlanner } from '../../src/core/retrieval/planner';
import { makeMoves, type SettledMove } from '../../src/ui/fix/move';
import { joinMoves } from '../../src/core/retrieval/moves';
import { locateInDocument, type LocatedDocumentMove } from '../../src/ui/fix/movedValues';
import type { MovePrompts } from '../../src/ui/fix/movePrompts';
import { describeDone, tellDone } from '../../src/ui/fix/afterMove';
import { newSecret, type Destination } from '../../src/ui/fix/destination';
import {
  isDoubtful,
  newParameter,
  offerParameters,
  settle,
  type ParameterOffer,
} from '../../src/ui/fix/parameters';
import type { Review } from '../../src/ui/fix/review';
import { shippedGrammars } from '../../src/ui/fix/workspaceProject';
import { closeEditors, writeInWorkspace } from './documents';
import { answering } from './quickInputs';
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

describe('moving a value to Secrets Manager', () => {
  let document: vscode.TextDocument;
  let told: string[];

  before(async () => {
    await vscode.extensions.getExtension('secret-lens.secret-lens')?.activate();
  });

  const planner = () => {
    const extension = vscode.extensions.getExtension('secret-lens.secret-lens');
    assert.ok(extension);
    return createRetrievalPlanner(shippedGrammars(extension.extensionUri));
  };

  async function locate(text = literal): Promise<LocatedDocumentMove> {
    const start = document.getText().indexOf(text);
    assert.notEqual(start, -1);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
    const located = await locateInDocument(planner(), document, range);
    assert.ok(located);
    return located;
  }

  /** Makes moves, with answers instead of prompts. */
  async function make(
    settled: readonly SettledMove[],
    answers: Partial<MovePrompts> = {},
    through = sessions,
  ) {
    const refuse = () => Promise.reject(new Error('nobody should have been asked'));
    const log = vscode.window.createOutputChannel('Secret Lens test', { log: true });
    try {
      await makeMoves(
        {
          planner: planner(),
          sessions: through,
          explorer: {
            connections: () => Promise.resolve({ connections: [connection] }),
            update: () => Promise.resolve(),
          },
          log,
          prompts: {
            askDestination: refuse,
            confirmDifference: refuse,
            offerDeletion: refuse,
            review: () => Promise.resolve({ kind: 'go' }),
            tellDone: (done) => {
              told.push(describeDone(done, []));
              return Promise.resolve();
            },
            tellDeleted: (name) => {
              told.push(`deleted ${name}`);
              return Promise.resolve();
            },
            ...answers,
          },
        },
        settled,
      );
    } finally {
      log.dispose();
    }
  }

  /** Moves the literal of the document alone. */
  async function move(destination: Destination, answers: Partial<MovePrompts> = {}, through = sessions) {
    await make([{ move: (await locate()).alone, destination }], answers, through);
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
      profiles: () => sessions.profiles(),
      parameterStore: (wanted) => sessions.parameterStore(wanted),
      account: (wanted) => sessions.account(wanted),
      defaultRegion: (profile) => sessions.defaultRegion(profile),
      reset: () => undefined,
      dispose: () => undefined,
      secretsManager: () => ({
        ...real,
        ...calls,
      }),
    };
  }

  it('stores the value and leaves retrieval code, which one undo takes back', async () => {
    await open(python, 'python');
    const name = newName();
    await move(newSecret(connection, name, ['value']));
    assert.equal(document.getText(), fixedPython.replace('NAME', name));
    assert.match(told.join(), new RegExp(`^Stored as ${name}`));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), python);
  });

  it('says in which files git still has the value, and that it must be replaced', async () => {
    await open(python, 'python');
    const name = newName();
    const tell: MovePrompts['tellDone'] = (done) => {
      told.push(describeDone(done, ['app.py']));
      return Promise.resolve();
    };
    await move(newSecret(connection, name, ['value']), { tellDone: tell });
    assert.match(
      told.join(),
      /rotate it or replace it at the provider\. The git history still has it \(app\.py\)\./,
    );
  });

  for (const [ruleId, button] of [
    ['stripe-secret-key', 'Replace It Now'],
    ['aws-access-key-id', 'Deactivate It in IAM'],
  ] as const)
    it(`leads by “${button}” to where a value of the rule ${ruleId} is replaced`, async () => {
      await open(python, 'python');
      const opened: string[] = [];
      const openExternal = Object.getOwnPropertyDescriptor(vscode.env, 'openExternal');
      assert.ok(openExternal);
      const note = (uri: vscode.Uri) => Promise.resolve(opened.push(uri.toString(true)) > 0);
      Object.defineProperty(vscode.env, 'openExternal', { ...openExternal, value: note });
      try {
        const moved = { ...(await locate()).alone, ruleIds: [ruleId] };
        await answering({ messages: [{ says: /^Stored as /, answer: button }] }, () =>
          make([{ move: moved, destination: newSecret(connection, newName(), ['value']) }], {
            tellDone: (done) => tellDone(done, (id) => `https://provider.example/${id}`),
          }),
        );
      } finally {
        Object.defineProperty(vscode.env, 'openExternal', openExternal);
      }
      assert.deepEqual(opened, [`https://provider.example/${ruleId}`]);
    });

  it('changes nothing when the value cannot be stored', async () => {
    await open(python, 'python');
    const name = newName();
    await move(newSecret(connection, name, ['value']));
    await vscode.commands.executeCommand('undo');
    await assert.rejects(move(newSecret(connection, name, ['value'])), /exists already/);
    assert.equal(document.getText(), python);
  });

  it('changes nothing when the value cannot be read back, and deletes it if asked to', async () => {
    await open(python, 'python');
    const name = newName();
    const through = withCalls({ getValue: () => Promise.reject(new Error('refused')) });
    await move(
      newSecret(connection, name, ['value']),
      { offerDeletion: () => Promise.resolve(true) },
      through,
    );
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
    await move(newSecret(connection, name, ['value']), { offerDeletion }, through);
    assert.match(cause, /changed in the meantime/);
    assert.equal(document.getText(), `# typed\n${python}`);
    assert.equal((await secretsManager().getValue(name)).kind, 'text');
  });

  it('reads an existing secret without storing anything, when the person agrees to another value', async () => {
    await open(python, 'python');
    const destination: Destination = {
      connection,
      secretName: 'prod/orders/database',
      jsonKeys: ['password'],
    };
    await assert.rejects(
      move(destination, { confirmDifference: () => Promise.resolve(false) }),
      vscode.CancellationError,
    );
    assert.equal(document.getText(), python);
    await move(destination, { confirmDifference: () => Promise.resolve(true) });
    assert.match(document.getText(), /get_secret_key\("prod\/orders\/database", "password"\)/);
    assert.ok(!document.getText().includes(literal));
  });

  it('falls back to an environment variable where a value cannot be waited for, and says so before', async () => {
    const program = `function greet() {\n  return '${literal}';\n}\nmodule.exports = { greet };\n`;
    await open(program, 'javascript');
    const name = newName();
    let notes: readonly string[] = [];
    const leave = (shown: Review) => {
      ({ notes } = shown.plan);
      return Promise.reject(new vscode.CancellationError());
    };
    await assert.rejects(
      move(newSecret(connection, name, ['value']), { review: leave }),
      vscode.CancellationError,
    );
    assert.match(notes.join(), /must be awaited.*environment variable/);
    assert.equal(document.getText(), program);
    await assert.rejects(secretsManager().describeSecret(name));
    await move(newSecret(connection, name, ['value']));
    assert.match(document.getText(), /process\.env/);
    assert.ok(!document.getText().includes(literal));
  });

  it('changes the way of retrieval in the review, and remembers it', async () => {
    await open(python, 'python');
    const name = newName();
    const seen: string[] = [];
    const setting = vscode.workspace.getConfiguration();
    try {
      await move(newSecret(connection, name, ['value']), {
        review: ({ styles, style }) => {
          seen.push(style ?? '');
          assert.ok(styles.includes('environment'));
          return Promise.resolve(
            seen.length === 1 ? { kind: 'style', style: 'environment' } : { kind: 'go' },
          );
        },
      });
      assert.deepEqual(seen, ['sdk', 'environment']);
      assert.match(document.getText(), /os\.environ\[/);
    } finally {
      await setting.update('secretLens.fix.style', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('stores the parts of a connection as one secret, and reads each from it', async () => {
    await open(
      `import db\n\nDB = db.connect(user="ann", password="${literal}", host="db.local")\n`,
      'python',
    );
    const name = newName();
    const { together } = await locate();
    assert.ok(together);
    const keys = together.values.map(({ key }) => key);
    await make([{ move: together, destination: newSecret(connection, name, keys) }]);
    for (const key of ['username', 'password', 'host'])
      assert.match(document.getText(), new RegExp(`get_secret_key\\("${name}", "${key}"\\)`));
    const value = await secretsManager().getValue(name);
    assert.ok(value.kind === 'text');
    assert.deepEqual(keysOf(value.text), ['username', 'password', 'host']);
  });

  it('stores several secrets and makes all edits one step', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    await open(`GREETING = "${literal}"\nFAREWELL = "${other}"\n`, 'python');
    const original = document.getText();
    const moves = joinMoves([(await locate()).alone, (await locate(other)).alone]);
    const settled = moves.map((one) => ({
      move: one,
      destination: newSecret(connection, newName(), ['value']),
    }));
    await make(settled);
    assert.equal(document.getText().match(/= get_secret\(/g)?.length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), original);
  });

  it('stores of several only what can leave its file', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    await open(`GREETING = "${literal}"\nFAREWELL = {"${other}": 1}\n`, 'python');
    const names = [newName(), newName()];
    const settled = await Promise.all(
      [literal, other].map(async (text, index) => ({
        move: (await locate(text)).alone,
        destination: newSecret(connection, names[index] ?? '', ['value']),
      })),
    );
    await make(settled, {
      review: ({ settled: shown }) => {
        assert.deepEqual(
          shown.map(({ destination }) => destination.secretName),
          names.slice(0, 1),
        );
        return Promise.resolve({ kind: 'go' });
      },
    });
    assert.match(document.getText(), /^GREETING = get_secret\(/m);
    const line =
      document
        .getText()
        .split('\n')
        .findIndex((text) => text.startsWith('FAREWELL')) + 1;
    assert.match(told.join(), new RegExp(`:${line} stayed as it is: `));
    await assert.rejects(secretsManager().describeSecret(names[1] ?? ''));
  });

  it('deletes what it stored of several, when asked to, after one could not be', async () => {
    const other = ['staple', 'of', 'the', 'wombat'].join('-');
    await open(`GREETING = "${literal}"\nFAREWELL = "${other}"\n`, 'python');
    const original = document.getText();
    const taken = newName();
    const token = randomUUID();
    await secretsManager().createSecret({ name: taken, value: new Redacted('x'), requestToken: token });
    const first = newName();
    const settled = [
      { move: (await locate()).alone, destination: newSecret(connection, first, ['value']) },
      { move: (await locate(other)).alone, destination: newSecret(connection, taken, ['value']) },
    ];
    await make(settled, { offerDeletion: () => Promise.resolve(true) });
    assert.equal(document.getText(), original);
    assert.deepEqual(told, [`deleted ${first}`]);
  });

  describe('that is plain configuration', () => {
    const terraform = `locals {\n  db_host = "${literal}"\n}\n`;
    const nothingFound = { of: () => [] };

    afterEach(closeEditors);

    /** In a file, since the editor by itself does not know the language. */
    async function openTerraform(content: string): Promise<void> {
      told = [];
      const uri = await writeInWorkspace(`scratch/${count}/main.tf`, content);
      document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
    }

    /** What is offered for the literal of the document, and the move to a parameter of a name of its own. */
    async function toParameter(): Promise<{ offer: ParameterOffer; settled: readonly SettledMove[] }> {
      const { alone } = await locate();
      const offer = await offerParameters(planner(), alone, isDoubtful(nothingFound, alone));
      assert.ok(offer);
      return { offer, settled: settle(alone, newParameter(connection, `/${newName()}`, offer)) };
    }

    const parameterNames = (settled: readonly SettledMove[]): readonly string[] =>
      settled.map(({ destination }) => destination.secretName);

    it('goes to Parameter Store, which is said to be enough, and comes back with one undo', async () => {
      await openTerraform(terraform);
      const { offer, settled } = await toParameter();
      assert.match(offer.advice ?? '', /^db_host looks like plain configuration/);
      assert.deepEqual(offer.types, ['SecureString', 'String']);
      const [name = ''] = parameterNames(settled);
      let styles: Review['styles'] = ['sdk'];
      await make(settled, {
        review: (shown) => {
          ({ styles } = shown);
          return Promise.resolve({ kind: 'go' });
        },
      });
      assert.deepEqual(styles, []);
      assert.match(document.getText(), new RegExp(`data "aws_ssm_parameter" .*\\n *name = "${name}"`));
      assert.ok(!document.getText().includes(literal));
      const { type, value } = await sessions.parameterStore(connection).getParameter(name);
      assert.equal(type, 'SecureString');
      assert.equal(reveal(value), literal);
      assert.match(told.join(), new RegExp(`^Stored as ${name}\\.`));
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), terraform);
    });

    it('is not offered Parameter Store where no code can read it from there', async () => {
      await open(python, 'python');
      assert.equal(await offerParameters(planner(), (await locate()).alone, true), undefined);
    });

    it('is refused with a reason where it is too long for a parameter', async () => {
      const long = literal.repeat(300);
      await openTerraform(terraform.replace(literal, long));
      const { alone } = await locate(long);
      const offer = await offerParameters(planner(), alone, false);
      assert.ok(offer);
      assert.match(offer.refusal ?? '', /a standard parameter holds 4096/);
      const destination = newParameter(connection, `/${newName()}`, offer);
      await assert.rejects(make([{ move: alone, destination }]), /cannot be stored/);
      assert.equal(document.getText(), terraform.replace(literal, long));
    });

    it('changes nothing when the parameter exists already', async () => {
      await openTerraform(terraform);
      const { settled } = await toParameter();
      const name = parameterNames(settled)[0] ?? '';
      const store = sessions.parameterStore(connection);
      await store.createParameter({ name, type: 'String', value: new Redacted('another') });
      await assert.rejects(make(settled), /parameter “.*” exists already/);
      assert.equal(document.getText(), terraform);
      assert.equal(reveal((await store.getParameter(name)).value), 'another');
    });

    it('changes nothing when it cannot be read back, and is deleted if asked to', async () => {
      await openTerraform(terraform);
      const { settled } = await toParameter();
      const real = sessions.parameterStore(connection);
      const through: Sessions = {
        ...withCalls({}),
        parameterStore: () => ({
          createParameter: (parameter, signal) => real.createParameter(parameter, signal),
          deleteParameter: (name, signal) => real.deleteParameter(name, signal),
          getParameter: () => Promise.reject(new Error('refused')),
        }),
      };
      await make(settled, { offerDeletion: () => Promise.resolve(true) }, through);
      assert.equal(document.getText(), terraform);
      const [name = ''] = parameterNames(settled);
      assert.deepEqual(told, [`deleted ${name}`]);
      await assert.rejects(real.getParameter(name), /was not found/);
    });

    it('is one parameter for each part of a connection', async () => {
      await openTerraform(
        `locals {\n  db_user     = "ann"\n  db_password = "${literal}"\n  db_host     = "db.local"\n}\n`,
      );
      const { together } = await locate();
      assert.ok(together);
      const offer = await offerParameters(planner(), together, false);
      assert.match(offer?.advice ?? '', /^username and host need not be kept secret/);
      const path = `/${newName()}`;
      const settled = settle(
        together,
        newParameter(connection, path, offer ?? assert.fail('nothing is offered')),
      );
      assert.deepEqual(parameterNames(settled), [`${path}/username`, `${path}/password`, `${path}/host`]);
      await make(settled);
      for (const name of parameterNames(settled)) assert.ok(document.getText().includes(`"${name}"`), name);
      assert.ok(!document.getText().includes(literal));
    });
  });

  it('names the region in the code when it is not the profile’s own', async () => {
    await open(python, 'python');
    const elsewhere = { ...connection, region: 'us-east-1' };
    await move({ ...newSecret(connection, newName(), ['value']), connection: elsewhere });
    assert.match(document.getText(), /region_name="us-east-1"/);
  });
});
