import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { reveal } from '../../src/core/secrets/redacted';
import { nodeOf, secretsManager, versionNodeOf, waitUntil } from './support';

function valueTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      (tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith('secretLens.value'),
    );
}

describe('revealing a value', () => {
  after(async () => {
    await vscode.window.tabGroups.close(valueTabs());
  });

  it('opens a view of its own, once for each secret', async () => {
    const node = await nodeOf('ci/deploy-token');
    await vscode.commands.executeCommand('secretLens.revealValue', node);
    await waitUntil('the view is open', () => valueTabs().length === 1);
    assert.equal(valueTabs()[0]?.label, 'ci/deploy-token');
    await vscode.commands.executeCommand('secretLens.revealValue', node);
    await vscode.commands.executeCommand('secretLens.revealValue', await nodeOf('prod/billing/smtp'));
    await waitUntil('both views are open', () => valueTabs().length === 2);
  });

  it('puts the value in no text document', async () => {
    await vscode.commands.executeCommand('secretLens.revealValue', await nodeOf('ci/deploy-token'));
    const value = await secretsManager().getValue('ci/deploy-token');
    assert.equal(value.kind, 'text');
    const text = reveal(value.text);
    const holders = vscode.workspace.textDocuments.filter((document) => document.getText().includes(text));
    assert.deepEqual(
      holders.map((document) => document.uri.toString()),
      [],
    );
  });
});

describe('editing a value', () => {
  after(async () => {
    await vscode.window.tabGroups.close(valueTabs());
  });

  it('opens the same view as revealing it', async () => {
    const node = await nodeOf('ci/deploy-token');
    await vscode.commands.executeCommand('secretLens.editValue', node);
    await vscode.commands.executeCommand('secretLens.revealValue', node);
    await waitUntil('the view is open', () => valueTabs().length === 1);
  });
});

describe('comparing versions', () => {
  after(async () => {
    await vscode.window.tabGroups.close(valueTabs());
  });

  it('asks for the other version and shows both in a view of their own', async () => {
    const node = await versionNodeOf('prod/orders/jwt-signing-key', 'BEFORE-MIGRATION');
    const comparing = vscode.commands.executeCommand('secretLens.compareVersions', node);
    await waitUntil('the first version is accepted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return valueTabs().length === 1;
    });
    await comparing;
    assert.equal(valueTabs()[0]?.label, 'prod/orders/jwt-signing-key (versions)');
  });
});
