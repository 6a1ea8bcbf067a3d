import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig } from '../support/awsConfig';
import { startMoto, type Moto } from '../support/moto';
import { seedSecrets } from '../support/seeds';
import { Workbench } from '../support/workbench';

const program = `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({ region: 'eu-west-1' });

async function readSecret(name: string): Promise<Record<string, string>> {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
  return JSON.parse(SecretString ?? '{}');
}

const { username, password } = await readSecret('prod/orders/database');
const payments = await readSecret('prod/orders/stripee');
`;

describe('code that names secrets', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  const folder = join(dir, 'orders');
  let moto: Moto;
  let workbench: Workbench;

  before(async () => {
    moto = await startMoto(join(dir, 'moto.log'));
    const { endpoint } = moto;
    await seedSecrets(endpoint);
    const env = writeAwsConfig(join(dir, 'aws'), [{ name: 'default', region: 'eu-west-1', endpoint }]);
    mkdirSync(folder);
    writeFileSync(join(folder, 'app.mts'), program);
    workbench = await Workbench.open({
      folder,
      env,
      settings: { 'window.autoDetectColorScheme': true, 'secretLens.references.codeLens': true },
    });
  });

  after(async () => {
    await workbench.close();
    await moto.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('shows what is known of a secret, and mends a name that is not there', async () => {
    const { editor } = workbench;
    await workbench.openFile('app.mts');
    await workbench.page.getByText('1 reference').first().waitFor();
    const hover = await editor.hoverOver('orders/database');
    assert.match(hover, /PostgreSQL, written by the orders service/);
    assert.match(hover, /Reveal in tree/);
    await workbench.screenshotInThemes('references-hover');
    await workbench.page.keyboard.press('Escape');

    await editor.squiggles('error');
    assert.match(await editor.hoverOver('stripee'), /Did you mean prod\/orders\/stripe\?/);
    await workbench.page.keyboard.press('Escape');
    await editor.clickOn('stripee');
    await editor.quickFixes();
    await editor.takeQuickFix('Replace by prod/orders/stripe');
    await editor.waitForText(program.replace('stripee', 'stripe'));
  });

  it('completes the names of secrets', async () => {
    const { editor, page, sideBar } = workbench;
    await workbench.openFile('app.mts');
    await sideBar.show('Secret Lens');
    await sideBar.row('prod/orders/database').waitFor();
    await editor.clickOn('orders/stripe');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await editor.type("const next = await readSecret('");
    await workbench.runCommand('Trigger Suggest');
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    await suggestions.filter({ hasText: 'prod/orders/database' }).first().waitFor();
    await workbench.screenshot('references-completion');
    await page.keyboard.press('Escape');
  });
});
