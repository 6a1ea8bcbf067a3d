import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { ExplorerModel } from '../../src/ui/explorer/explorerModel';
import { KnownKeys } from '../../src/ui/explorer/knownKeys';
import type { ExplorerNode, SecretNode } from '../../src/ui/explorer/nodes';
import { SecretUsage } from '../../src/ui/explorer/secretUsage';
import { toTreeItem } from '../../src/ui/explorer/treeItems';
import { ReferenceIndex } from '../../src/ui/references/referenceIndex';
import { createUsageSource } from '../../src/ui/references/usageSource';
import type { PlacedFile, ReferenceRequest } from '../../src/workspace/referenceWorker';
import { WorkThread } from '../../src/workspace/workThread';
import { closeEditors } from './documents';
import { sessions, waitUntil } from './support';

const program = (id: string): string =>
  [
    "import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';",
    'const client = new SecretsManagerClient({});',
    `const { password } = JSON.parse((await client.send(new GetSecretValueCommand({ SecretId: '${id}' }))).SecretString);`,
    '',
  ].join('\n');

const labelOf = ({ label }: vscode.TreeItem): string =>
  typeof label === 'string' ? label : (label?.label ?? '');

/** The tree's own parts, put together as the extension does: what the editor draws of the real tree cannot be asked for. */
describe('the places that use a secret', () => {
  const log = vscode.window.createOutputChannel('Used by', { log: true });
  const usage = new SecretUsage();
  const changes: (ExplorerNode | undefined)[] = [];
  let subscriptions: vscode.Disposable;
  let model: ExplorerModel;
  let secret: SecretNode;
  let file: vscode.Uri;

  before(async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const dist = join(
      vscode.extensions.all.find(({ id }) => id.startsWith('secret-lens.'))?.extensionPath ?? '',
      'dist',
    );
    assert.ok(folder);
    file = vscode.Uri.joinPath(folder, 'src', 'usedBy.ts');
    const thread = new WorkThread<ReferenceRequest, readonly PlacedFile[]>(join(dist, 'referenceWorker.js'), {
      grammars: join(dist, 'grammars'),
    });
    const index = new ReferenceIndex(thread, log);
    subscriptions = vscode.Disposable.from(
      log,
      index,
      index.start(),
      new vscode.Disposable(usage.connect(createUsageSource(index))),
    );
    model = new ExplorerModel(
      { sessions, keys: new KnownKeys(), usage },
      {
        connections: () => ({ profiles: ['default'], regions: [] }),
        arrangement: () => ({ groupBy: 'none', tag: '', sortBy: 'name' }),
        showsDeprecated: () => false,
      },
      { onChange: (node) => changes.push(node) },
    );
    usage.onChange(() => {
      model.redrawUsage();
    });
    const found = (await model.childrenOf(undefined)).find(
      (node) => node.kind === 'secret' && node.secret.name === 'prod/billing/smtp',
    );
    assert.ok(found?.kind === 'secret');
    secret = found;
  });

  after(async () => {
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    subscriptions.dispose();
    model.close();
    await closeEditors();
  });

  const section = async (): Promise<ExplorerNode> => {
    const sections = await model.childrenOf(secret);
    const used = sections.find((node) => node.kind === 'section' && node.section === 'usage');
    assert.ok(used);
    return used;
  };
  const said = async (): Promise<string> => {
    const item = toTreeItem(await section(), model);
    return `${labelOf(item)}: ${String(item.description)}`;
  };

  it('are none at first, which the tree says with the last access', async () => {
    await waitUntil('the workspace is read', () => usage.isReady);
    assert.match(await said(), /^Not used in this workspace: (never accessed|last accessed .+)$/);
  });

  it('appear as files change, with their keys, and open with their range selected', async () => {
    changes.length = 0;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(program('prod/billing/smtp')));
    await waitUntil('the place is there', async () => (await said()) === 'Used by: 1 place in 1 file');
    assert.ok(changes.includes(await section()));
    assert.ok(!changes.includes(undefined), 'the whole tree was drawn again');

    const [used] = await model.childrenOf(await section());
    const [place] = await model.childrenOf(used);
    assert.ok(used && place);
    assert.equal(toTreeItem(used, model).label, 'usedBy.ts');
    const item = toTreeItem(place, model);
    assert.equal(`${labelOf(item)}: ${String(item.description)}`, 'Line 3: password');
    const { command = '', arguments: args = [] } = item.command ?? {};
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    await waitUntil(
      'the file is open',
      () => vscode.window.activeTextEditor?.document.fileName === file.fsPath,
    );
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), 'prod/billing/smtp');
  });

  it('are gone with the file', async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(file);
    await waitUntil('the place is gone', async () => (await said()).startsWith('Not used'));
  });
});
