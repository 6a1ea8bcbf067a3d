import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { Redacted } from '../../src/core/secrets/redacted';
import { PlantedCredentials } from '../support/plantedCredentials';
import {
  closeEditors,
  findingsIn,
  openScratch,
  ruleOf,
  waitForFindings,
  writeInWorkspace,
} from './documents';
import { answering } from './quickInputs';
import { nodeOf, secretsManager, withSetting } from './support';

const setting = 'secretLens.storedValues.enabled';

let count = 0;

/** A made-up value that no other test uses. */
function newValue(): string {
  return ['quiet', 'otter', process.pid, count++, randomUUID().slice(0, 8)].join('~');
}

/** Stores a JSON secret with the password; resolves to its name. */
async function store(password: string): Promise<string> {
  const name = `test/stored-${process.pid}-${count++}`;
  await secretsManager().createSecret({
    name,
    value: new Redacted(JSON.stringify({ username: 'orders-app', password })),
    requestToken: randomUUID(),
  });
  return name;
}

/** What is found whether or not anything is compared. */
const leak = `const charge = '${new PlantedCredentials().stripeKey()}';`;

const agree = [{ says: /^Look for the values/, answer: 'Read and Compare' }];

describe('literals that equal stored values', () => {
  const names: string[] = [];
  /** Everything that a person was told. */
  const said: string[] = [];

  before(closeEditors);
  afterEach(async () => {
    await closeEditors();
    await vscode.env.clipboard.writeText('');
  });
  after(async () => {
    for (const name of names) await secretsManager().deleteSecret(name, 'none');
  });

  async function newSecret(password: string): Promise<string> {
    const name = await store(password);
    names.push(name);
    return name;
  }

  it('are not compared as long as nobody has allowed it', async () => {
    const value = newValue();
    const name = await newSecret(value);
    await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf(name));
    const document = await openScratch('typescript', [`const greeting = '${value}';`, leak]);
    await waitForFindings(document.uri, 1);
    await withSetting(setting, true, async () => {
      const [finding] = await waitForFindings(document.uri, 2);
      assert.equal(finding?.message, `This is the value of ${name}, key password.`);
    });
    await waitForFindings(document.uri, 1);
  });

  it('are flagged while the setting allows it, and no more when the secret holds another value', async () => {
    const value = newValue();
    const name = await newSecret(value);
    await withSetting(setting, true, async () => {
      const document = await openScratch('python', [`greeting = "${value}"`, 'name = "orders-app"', '']);
      await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf(name));
      const [finding] = await waitForFindings(document.uri, 1);
      assert.equal(finding && ruleOf(finding), 'stored-value');
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(document.getText(finding.range), value);

      const other = new Redacted(JSON.stringify({ username: 'orders-app', password: newValue() }));
      await secretsManager().putValue(name, other, randomUUID());
      await vscode.commands.executeCommand('secretLens.copyValue', await nodeOf(name));
      await waitForFindings(document.uri, 0);
    });
  });

  it('are looked for in the whole workspace by the command, and replaced by the secret that holds them', async () => {
    const value = newValue();
    const name = await newSecret(value);
    const unopened = await writeInWorkspace('stored/settings.yaml', `greeting: ${value}\n`);
    const document = await openScratch('python', [`greeting = "${value}"`, '']);
    assert.deepEqual(findingsIn(document.uri), []);
    try {
      said.push(
        ...(await answering({ messages: agree }, async () =>
          vscode.commands.executeCommand('secretLens.findStoredValues', await nodeOf(name)),
        )),
      );
      assert.match(said.join('\n'), /current values are read once.*hashes under a random key/s);
      // Values that other tests stored in this session are compared too.
      assert.match(said.join('\n'), /literals in \d+ files equal a stored value\. 1 secret compared/);
      await waitForFindings(unopened, 1);
      const [finding] = await waitForFindings(document.uri, 1);
      assert.ok(finding);

      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ isPreferred }) => isPreferred);
      assert.equal(fix?.title, `Replace by the secret ${name} (key password)`);
      assert.ok(!actions.some(({ title }) => title.startsWith('Move to Secrets Manager as')));
      const { command } = fix;
      assert.ok(command);
      said.push(
        ...(await answering({ replies: [{ asked: /This will be written/, pick: 'Replace' }] }, () =>
          Promise.resolve(
            vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[])),
          ),
        )),
      );
      const text = document.getText();
      assert.ok(text.includes(name) && !text.includes(value), said.at(-1));
      await waitForFindings(document.uri, 0);
      assert.equal((await secretsManager().listVersions(name)).length, 1);
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(unopened, '..'), { recursive: true });
    }
    const documents = vscode.workspace.textDocuments
      .filter(({ uri }) => uri.toString() !== document.uri.toString())
      .map((other) => other.getText());
    const shown = JSON.stringify([said, vscode.languages.getDiagnostics(), documents]);
    assert.ok(!shown.includes(value));
  });

  it('are flagged as they are typed from then on, and say which secrets could not be read', async () => {
    const value = newValue();
    const [name, gone] = [await newSecret(value), await newSecret(newValue())];
    const nodes = [await nodeOf(name), await nodeOf(gone)];
    await secretsManager().deleteSecret(gone, 'none');
    names.pop();
    const told = await answering({ messages: agree }, () =>
      Promise.resolve(vscode.commands.executeCommand('secretLens.findStoredValues', nodes[0], nodes)),
    );
    assert.match(told.at(-1) ?? '', new RegExp(`1 secret compared.* Not read: ${gone} \\(`));
    const document = await openScratch('typescript', ['']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), `connect('${value}');\n`);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await waitForFindings(document.uri, 1);
  });

  it('are left alone when the question is dismissed', async () => {
    const value = newValue();
    const node = await nodeOf(await newSecret(value));
    const told = await answering({}, () =>
      Promise.resolve(vscode.commands.executeCommand('secretLens.findStoredValues', node)),
    );
    assert.equal(told.length, 1);
    const document = await openScratch('typescript', [`connect('${value}', 'orders-app');`, leak]);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.equal(finding && ruleOf(finding), 'stripe-secret-key');
  });
});
