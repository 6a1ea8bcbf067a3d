import assert from 'node:assert/strict';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

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
  const stage = new Stage();
  let workbench: Workbench;

  before(async () => {
    workbench = await stage.open({
      seeded: true,
      files: { 'app.mts': program },
      settings: { 'window.autoDetectColorScheme': true, 'secretLens.references.codeLens': true },
    });
  });

  after(() => stage.close());

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
    await editor.goToEnd();
    await editor.type("const next = await readSecret('");
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    await suggestions.filter({ hasText: 'prod/orders/database' }).first().waitFor();
    await workbench.screenshot('references-completion');
    await page.keyboard.press('Escape');
  });
});
