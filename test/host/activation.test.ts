import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'secret-lens.secret-lens';

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension, `${id} is not installed`);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('registers every command that it contributes', async () => {
    const manifest = vscode.extensions.getExtension(id)?.packageJSON as Manifest;
    const contributed = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    const findMissing = async (): Promise<string[]> => {
      const registered = new Set(await vscode.commands.getCommands(true));
      return contributed.filter((command) => !registered.has(command));
    };
    assert.deepEqual(await findMissing(), []);
    // The first command that is called brings the others with it, in place of what answered for them.
    await vscode.commands.executeCommand('secretLens.clearFilter');
    assert.deepEqual(await findMissing(), []);
  });
});
