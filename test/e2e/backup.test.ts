import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const passphrase = ['gravel', 'puzzle', 'octave', 'timber', 'lantern'].join(' ');

describe('an encrypted backup', () => {
  const stage = new Stage();
  const file = join(stage.dir, 'backup.age');
  let workbench: Workbench;

  before(async () => {
    workbench = await stage.open({ seeded: true });
    await workbench.sideBar.show('Secret Lens');
    await workbench.sideBar.row('prod/orders/database').waitFor();
  });

  after(() => stage.close());

  /** Types the path into the editor's own file dialog, which has to read a folder before it takes text, and before it takes Enter. */
  async function chooseFile(): Promise<void> {
    const row = (name: RegExp) =>
      workbench.page.locator('.quick-input-list .label-name').filter({ hasText: name }).first();
    await row(/^\.\.$/).waitFor();
    await workbench.quickInput.fill(file);
    await row(/^orders$/).waitFor();
    await workbench.quickInput.accept(file);
  }

  it('is written with a passphrase that is typed twice, masked, and whose strength is said', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.menu('prod/orders/database', 'Export Encrypted Backup…');
    await quickInput.pick('With a passphrase');
    await quickInput.waitFor('Passphrase of the backup');
    assert.equal(await quickInput.isMasked(), true);
    await quickInput.fill('password');
    await quickInput.waitFor('Too weak for a backup');
    await quickInput.fill(passphrase);
    await quickInput.waitFor('Strength: strong');
    await quickInput.accept();
    await quickInput.waitFor('The passphrase once more');
    await quickInput.fill('gravel');
    await quickInput.waitFor('not the same passphrase yet');
    await quickInput.accept(passphrase);
    await quickInput.waitFor('Write the encrypted backup to');
    await chooseFile();
    const said = await workbench.notification('holds 1 secret, encrypted with the passphrase');
    assert.ok(said.includes(file));
    assert.match(readFileSync(file, 'latin1'), /^age-encryption\.org\/v1\n-> scrypt /);
    assert.deepEqual(workbench.filesHolding(passphrase), []);
  });

  it('is compared with what is there, and restored where that is ticked', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Secret Lens: Restore from Backup…');
    await quickInput.waitFor('Restore from a backup');
    await chooseFile();
    await quickInput.waitFor('Passphrase of the backup');
    assert.equal(await quickInput.isMasked(), true);
    await quickInput.accept('gravel');
    await quickInput.waitFor('That was not the passphrase');
    await quickInput.accept(passphrase);
    await workbench.notification('Nothing is to be restored');
    await workbench.page.locator('.tab').filter({ hasText: 'Restoring into' }).waitFor();
    const lines = await workbench.page.locator('.editor-group-container .view-lines').innerText();
    assert.match(lines.replaceAll('\u00a0', ' '), /it holds this value already/);
  });
});
