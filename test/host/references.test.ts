import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { reveal } from '../../src/core/secrets/redacted';
import type { Explorer } from '../../src/ui/explorer/explorer';
import type { WorkspaceReference } from '../../src/ui/references/referenceIndex';
import { renameSecret } from '../../src/ui/references/renameSecret';
import { closeEditors, openScratch, replaceText, uriInWorkspace, writeInWorkspace } from './documents';
import { connection, nodeOf, secretsManager, sessions, waitUntil, withSetting } from './support';

const imported =
  "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';";
const read = (id: string): string =>
  `const value = (await client.send(new GetSecretValueCommand({ SecretId: '${id}' }))).SecretString;`;
const client = "const client = new SecretsManagerClient({ region: 'eu-west-1' });";

/** A program that reads secrets, one a line from the third on. */
function open(...lines: readonly string[]): Promise<vscode.TextDocument> {
  return openScratch('typescript', [imported, client, ...lines]);
}

function problemsIn({ uri }: Pick<vscode.TextDocument, 'uri'>): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Secret Lens references');
}

/** The quick fixes for the first problem of a document. */
async function fixesIn(document: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    problemsIn(document)[0]?.range,
  );
}

function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + 1);
}

async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, text),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n')
    .replaceAll('\\', '');
}

describe('code that names secrets', () => {
  afterEach(closeEditors);

  it('says on hover what is known of the secret, and nothing of its value', async () => {
    const document = await open(read('prod/orders/database'));
    // The features about references come a moment after the start.
    await waitUntil('hovers are given', async () => (await hoverText(document, 'prod/orders')) !== '');
    const text = await hoverText(document, 'prod/orders');
    assert.match(text, /PostgreSQL, written by the orders service/);
    assert.match(text, /Next rotation/);
    assert.match(text, /AWSCURRENT/);
    assert.match(text, /command:secretLens\.revealReference/);
    assert.doesNotMatch(text, /5432|app\b.*password/);
  });

  it('says of one that is not there what it may mean, and mends it', async () => {
    const document = await open(read('prod/orders/databse'));
    await waitUntil('the nearest name is known', () =>
      problemsIn(document).some(({ message }) => message.includes('Did you mean prod/orders/database?')),
    );
    const [problem] = problemsIn(document);
    assert.ok(problem);
    assert.equal(document.getText(problem.range), 'prod/orders/databse');
    const actions = await fixesIn(document);
    const repair = actions.find(({ title }) => title === 'Replace by prod/orders/database');
    assert.ok(repair?.edit, actions.map(({ title }) => title).join());
    assert.ok(actions.some(({ title }) => title.startsWith('Create the secret prod/orders/databse')));
    await vscode.workspace.applyEdit(repair.edit);
    await waitUntil('nothing is wrong any more', () => problemsIn(document).length === 0);
    assert.ok(document.getText().includes(read('prod/orders/database')));
  });

  it('says above a reference how its secret rotates and how often it is used, where the settings ask for it', async () => {
    await withSetting('secretLens.references.codeLens', true, async () => {
      const document = await open(read('prod/orders/database'), read('prod/orders/databse'));
      let titles: string[] = [];
      await waitUntil('the secrets are looked up', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
          9,
        );
        titles = lenses.map(({ command }) => command?.title ?? '').sort();
        return titles.length >= 4;
      });
      assert.deepEqual(titles.slice(0, 2), ['1 reference', '1 reference']);
      assert.match(titles[2] ?? '', /^prod\/orders\/database: rotates /);
      assert.match(titles[3] ?? '', /^prod\/orders\/databse: not in /);
    });
  });

  it('offers to restore one that is scheduled for deletion', async () => {
    const document = await open(read('dev/legacy/ftp-password'));
    await waitUntil('the deletion is told', () =>
      problemsIn(document).some(({ code }) => code === 'secret-deleted'),
    );
    const titles = (await fixesIn(document)).map(({ title }) => title);
    assert.ok(titles.includes('Restore dev/legacy/ftp-password'), titles.join());
  });

  it('keeps quiet about a line that a comment says to ignore, which a quick fix writes', async () => {
    const document = await open(read('prod/orders/none'));
    await waitUntil('it is told', () => problemsIn(document).length === 1);
    const ignore = (await fixesIn(document)).find(({ title }) => title === 'Ignore this line');
    assert.ok(ignore?.edit);
    await vscode.workspace.applyEdit(ignore.edit);
    await waitUntil('nothing is told', () => problemsIn(document).length === 0);
    assert.match(document.getText(), /secretlens:ignore/);
  });

  it('tells of files that are not open once the workspace is scanned, and follows them', async () => {
    const text = (id: string): string => [imported, client, read(id)].join('\n');
    const uri = await writeInWorkspace('scratch/closed.ts', text('prod/orders/databse'));
    const problems = (): readonly vscode.Diagnostic[] => problemsIn({ uri });
    assert.deepEqual(problems(), []);
    await vscode.commands.executeCommand('secretLens.scanWorkspace');
    await waitUntil('it is told', () => problems().length === 1);
    const [problem] = problems();
    assert.equal(problem?.code, 'secret-missing');
    assert.match(problem.message, /Did you mean prod\/orders\/database\?/);
    assert.equal(problem.range.start.line, 2);
    await writeInWorkspace('scratch/closed.ts', text('prod/orders/database'));
    await waitUntil('nothing is told any more', () => problems().length === 0);
    await vscode.commands.executeCommand('secretLens.refresh');
    await writeInWorkspace('scratch/closed.ts', text('dev/legacy/ftp-password'));
    await waitUntil('what was listed anew is known', () => problems()[0]?.code === 'secret-deleted');
    await vscode.workspace.fs.delete(uri);
    await waitUntil('it is gone with its file', () => problems().length === 0);
  });

  it('asks nobody where the settings say so', async () => {
    await withSetting('secretLens.references.check', false, async () => {
      const document = await open(
        read('prod/orders/none'),
        read('arn:aws:secretsmanager:eu-west-1:111122223333:secret:x'),
      );
      await hoverText(document, 'prod/orders');
      assert.deepEqual(problemsIn(document), []);
    });
  });

  it('completes names in the reference’s own syntax, where nothing is written yet too', async () => {
    await vscode.commands.executeCommand('secretLens.revealReference', await nodeOf('prod/orders/database'));
    const document = await open(read(''));
    const position = placeOf(document, "''");
    await waitUntil('the names are offered', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return items.some(({ label }) => label === 'prod/orders/database');
    });
  });

  it('completes the keys of a secret whose keys somebody has shown', async () => {
    const document = await open(
      `const value = JSON.parse(${read('prod/orders/database').slice('const value = '.length, -1)}).`,
    );
    const keys = async (): Promise<readonly unknown[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
      );
      return items.filter(({ detail }) => detail === 'Key of prod/orders/database').map(({ label }) => label);
    };
    const node = await nodeOf('prod/orders/database');
    await vscode.commands.executeCommand('secretLens.revealReference', node);
    await vscode.commands.executeCommand('secretLens.showKeys', node);
    await waitUntil('the keys are offered', async () => (await keys()).includes('password'));
  });

  it('finds every place that names a secret, from code and from the tree', async () => {
    const document = await open(read('prod/orders/database'));
    const other = await open(read('prod/orders/database'));
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'prod/orders'),
    );
    const found = locations.map(({ uri }) => uri.toString());
    assert.ok(found.includes(document.uri.toString()) && found.includes(other.uri.toString()), found.join());
    await vscode.commands.executeCommand('secretLens.findReferences', await nodeOf('prod/orders/database'));
  });

  it('passes over a file that is gone, of which the editor has not told yet', async () => {
    const gone = await writeInWorkspace(
      'scratch/1-gone.ts',
      [imported, client, read('dev/legacy/ftp-password')].join('\n'),
    );
    await vscode.commands.executeCommand('secretLens.scanWorkspace');
    await waitUntil('it is told', () => problemsIn({ uri: gone }).length === 1);
    const there = await open(read('dev/legacy/ftp-password'));
    await waitUntil('it is told', () => problemsIn(there).length === 1);
    rmSync(gone.fsPath);
    await vscode.commands.executeCommand(
      'secretLens.findReferences',
      await nodeOf('dev/legacy/ftp-password'),
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), there.uri.toString());
  });

  it('goes to what makes the secret, and to its page', async () => {
    const document = await open(
      read('prod/orders/database'),
      "await client.send(new CreateSecretCommand({ Name: 'prod/orders/database' }));",
    );
    const definitions = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'prod/orders'),
    );
    const made = definitions.find(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(made?.range.start.line, 3);
    const shown = definitions.find(({ uri }) => uri.scheme === 'secretlens-secret');
    assert.ok(shown);
    const page = await vscode.workspace.openTextDocument(shown.uri);
    assert.match(page.getText(), /PostgreSQL/);
  });

  it('follows a name into the file that says it, as that is edited, renamed and put elsewhere', async () => {
    const config = await writeInWorkspace('scratch/config.ts', "export const DB = 'prod/orders/databse';\n");
    const document = await open("import { DB } from './config';", read('').replace("''", 'DB'));
    const use = 'DB }))';
    await waitUntil('the name is not known', () => problemsIn(document).length === 1);
    assert.equal(document.getText(problemsIn(document)[0]?.range), 'DB');
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, use),
    );
    const ours = places.filter((place) => 'uri' in place && place.uri.path === config.path);
    assert.deepEqual(
      ours.map((place) => 'range' in place && place.range.start.character),
      ["export const DB = '".length],
    );
    const opened = await vscode.workspace.openTextDocument(config);
    await replaceText(opened, "export const DB = 'prod/orders/database';\n");
    await waitUntil('what is not saved counts', () => problemsIn(document).length === 0);
    await opened.save();
    const isKnown = async (): Promise<boolean> => (await hoverText(document, use)).includes('PostgreSQL');
    assert.ok(await isKnown());
    const elsewhere = uriInWorkspace('scratch/names.ts');
    await vscode.workspace.fs.rename(config, elsewhere);
    await waitUntil('the file is gone', async () => !(await isKnown()));
    await vscode.workspace.fs.rename(elsewhere, uriInWorkspace('scratch/config/index.ts'));
    await waitUntil('the file is there again', isKnown);
  });

  it('follows a name by an alias into a package of the workspace, once it is there', async () => {
    await writeInWorkspace('scratch/package.json', '{ "workspaces": ["libs/*"] }');
    await writeInWorkspace('scratch/libs/other/package.json', '{ "name": "other" }');
    await writeInWorkspace('scratch/tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
    await writeInWorkspace('scratch/names.ts', "export { DB } from '@acme/config';\n");
    const document = await open("import { DB } from '@/names';", read('').replace("''", 'DB'));
    const use = 'DB }))';
    const isKnown = async (): Promise<boolean> => (await hoverText(document, use)).includes('PostgreSQL');
    assert.ok(!(await isKnown()));
    await writeInWorkspace(
      'scratch/libs/config/package.json',
      '{ "name": "@acme/config", "main": "lib/a.js" }',
    );
    await writeInWorkspace('scratch/libs/config/src/a.ts', "export const DB = 'prod/orders/database';\n");
    await waitUntil('the package is known', isKnown);
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, use),
    );
    assert.ok(locations.some(({ uri }) => uri.path === document.uri.path));
  });

  it('shows rotation and use above references where the settings ask for it', async () => {
    const document = await open(read('prod/orders/database'));
    const lenses = (): Thenable<vscode.CodeLens[]> =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
    const ours = async (): Promise<readonly string[]> =>
      (await lenses())
        .flatMap(({ command }) => command?.title ?? [])
        .filter((title) => title.includes('reference'));
    assert.deepEqual(await ours(), []);
    await withSetting('secretLens.references.codeLens', true, async () => {
      await waitUntil('the lens is shown', async () => (await ours()).length === 1);
    });
  });
});

describe('another name for a secret', () => {
  const [oldName, newName] = ['staging/orders/stripe', 'staging/payments/stripe'];
  let refreshed: string[] = [];

  afterEach(async () => {
    refreshed = [];
    await closeEditors();
  });

  /** What the act works with: the places at which documents hold the name, each once. */
  function depsFor(...documents: readonly vscode.TextDocument[]) {
    const all = (): readonly WorkspaceReference[] =>
      documents.map((document) => {
        const start = document.getText().indexOf(oldName);
        const range = { start, end: start + oldName.length };
        const place = { start: document.positionAt(range.start), end: document.positionAt(range.end) };
        return {
          uri: document.uri,
          named: place,
          used: place,
          positions: new Map(),
          reference: {
            form: 'AWS SDK for JavaScript',
            secretId: { text: oldName, range, isLiteral: true },
            usedAt: range,
            role: 'use',
            actions: ['GetSecretValue'],
            keys: [],
            readsJson: false,
          },
        };
      });
    const update = (_connection: unknown, id: string): Promise<void> => {
      refreshed.push(id);
      return Promise.resolve();
    };
    return { sessions, explorer: { update } as Explorer, index: { all } };
  }

  /** A reference in a document that imports the name from where another reference has it. */
  function importing({ uri }: vscode.TextDocument, constant: WorkspaceReference): WorkspaceReference {
    const file = vscode.workspace.asRelativePath(constant.uri, false);
    const importedFrom = { file, ...constant.named, isLiteral: true };
    const secretId = { ...constant.reference.secretId, isLiteral: false, importedFrom };
    return { ...constant, uri, reference: { ...constant.reference, secretId } };
  }

  it('copies it, points every reference at the copy in one edit, and leaves the old one', async () => {
    const user = await open(read('').replace("''", 'NAME'));
    const documents = [await open(read(oldName)), await open('', read(oldName)), await open(read(oldName))];
    const target = { connection, secret: (await nodeOf(oldName)).secret };
    let told = 0;
    const deps = depsFor(...documents);
    const all = (): readonly WorkspaceReference[] =>
      deps.index.all().map((found, index) => (index === 2 ? importing(user, found) : found));
    const edit = await renameSecret(target, newName, { ...deps, index: { all } }, (_target, _name, count) => {
      told = count;
      return Promise.resolve();
    });
    assert.equal(told, 3);
    await vscode.workspace.applyEdit(edit);
    for (const document of documents) assert.ok(document.getText().includes(read(newName)));
    const [before, after] = await Promise.all(
      [oldName, newName].map((name) => secretsManager().getValue(name)),
    );
    assert.ok(before?.kind === 'text' && after?.kind === 'text');
    assert.equal(reveal(after.text), reveal(before.text));
    assert.equal(refreshed.length, 1);
    await secretsManager().deleteSecret(newName, 'none');
  });

  it('makes nothing where the name is taken, or the person does not agree', async () => {
    const target = { connection, secret: (await nodeOf(oldName)).secret };
    const agree = (): Promise<void> => Promise.resolve();
    await assert.rejects(
      renameSecret(target, 'prod/orders/database', depsFor(), agree),
      /name of another secret/,
    );
    const refuse = (): Promise<never> => Promise.reject(new vscode.CancellationError());
    await assert.rejects(renameSecret(target, newName, depsFor(), refuse), vscode.CancellationError);
    await assert.rejects(secretsManager().describeSecret(newName));
  });
});
