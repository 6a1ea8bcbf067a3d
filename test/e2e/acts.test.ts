import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig } from '../support/awsConfig';
import { startMoto, type Moto } from '../support/moto';
import { seedSecrets } from '../support/seeds';
import { Workbench } from '../support/workbench';

const name = 'staging/orders/database';

describe('what a person does with a secret', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  let moto: Moto;
  let workbench: Workbench;

  before(async () => {
    moto = await startMoto(join(dir, 'moto.log'));
    const { endpoint } = moto;
    await seedSecrets(endpoint);
    mkdirSync(join(dir, 'orders'));
    writeFileSync(join(dir, 'orders', 'README.md'), '# Orders\n');
    workbench = await Workbench.open({
      folder: join(dir, 'orders'),
      env: writeAwsConfig(join(dir, 'aws'), [{ name: 'default', region: 'eu-west-1', endpoint }]),
      settings: { 'window.autoDetectColorScheme': true },
    });
    await workbench.sideBar.show('Secret Lens');
    await workbench.sideBar.row(name).waitFor();
  });

  after(async () => {
    await workbench.close();
    await moto.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('rolls it back, after what happens was said', async () => {
    const { sideBar } = workbench;
    await sideBar.menu(name, 'Roll Back…');
    await workbench.page.locator('.monaco-dialog-box').waitFor();
    await workbench.screenshotInThemes('roll-back');
    await workbench.answerDialog(`Roll back ${name}?`, 'Roll Back');
    await workbench.notification(`${name} was rolled back`);
  });

  it('copies it to another region', async () => {
    const { page, quickInput, sideBar } = workbench;
    await sideBar.menu(name, 'Replicate to Regions…');
    await quickInput.waitFor(`Replicate ${name}`);
    await quickInput.fill('eu-central-1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await workbench.screenshotInThemes('replicate');
    await page.keyboard.press('Enter');
    await quickInput.waitFor('KMS key');
    await quickInput.accept();
    await workbench.notification('eu-central-1');
  });

  it('writes its resource policy as a document, which is put when it is saved', async () => {
    const { editor, sideBar } = workbench;
    await sideBar.menu(name, 'Edit Resource Policy…');
    await workbench.page.locator('.tab.active').filter({ hasText: 'json' }).waitFor();
    await editor.clickOn('Version');
    await workbench.screenshotInThemes('resource-policy');
  });

  it('describes and tags it', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.menu(name, 'Edit Description…');
    await quickInput.waitFor(`Description of ${name}`);
    await quickInput.accept('Orders of the rehearsal');
    await workbench.page.getByText('Orders of the rehearsal').first().waitFor();
    await sideBar.menu(name, 'Edit Tags…');
    await quickInput.waitFor(`Tags of ${name}`);
    await quickInput.fill('team');
    await quickInput.waitFor('has no value');
    await quickInput.accept('team=orders');
    await sideBar.expand(name);
    await sideBar.expand('Tags');
    await sideBar.row('team').waitFor();
  });
});
