import assert from 'node:assert/strict';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { PlantedCredentials } from '../support/plantedCredentials';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const region = 'eu-west-1';
const credentials = new PlantedCredentials(7);
const password = credentials.password();
const token = credentials.githubToken();
const key = credentials.stripeKey();
/** A password that anybody would try, of which detection doubts that it opens anything. */
const doubtful = ['let', 'me', 'in1'].join('');

const nameOfPassword = ['pass', 'word'].join('');

const files = {
  'infra/main.tf': `resource "aws_db_instance" "orders" {
  identifier = "orders"
  username   = "orders_app"
  password   = "${password}"
}
`,
  'infra/queue.tf': `locals {
  queue_${nameOfPassword} = "${doubtful}"
}
`,
  '.env': `NODE_ENV=production
STRIPE_KEY=${key}
GITHUB_TOKEN=${token}
`,
  'jobs/release.py': `TOKEN = "${token}"\n`,
  'jobs/notify.py': `import json\n\nGITHUB = "${token}"\nprint(json.dumps({}))\n`,
} as const;

type Path = keyof typeof files;

describe('the fix', () => {
  const stage = new Stage('shop');
  let workbench: Workbench;
  let secrets: SecretsManagerClient;
  let parameters: SSMClient;

  before(async () => {
    workbench = await stage.open({
      files,
      settings: {
        'window.autoDetectColorScheme': true,
        'workbench.preferredDarkColorTheme': 'Dark Modern',
        'workbench.preferredLightColorTheme': 'Light Modern',
      },
    });
    const options = {
      endpoint: stage.endpoint,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
    secrets = new SecretsManagerClient(options);
    parameters = new SSMClient(options);
  });

  after(async () => {
    secrets.destroy();
    parameters.destroy();
    await stage.close();
  });

  const stored = async (name: string): Promise<string> =>
    (await secrets.send(new GetSecretValueCommand({ SecretId: name }))).SecretString ?? '';

  /** Opens a file, waits for its squiggle, and opens the light bulb's menu on a text; resolves to what it offers. */
  async function openFixes(path: Path, text: string, severity: 'error' | 'warning' | 'info') {
    await workbench.openFile(path);
    await workbench.editor.squiggles(severity);
    await workbench.editor.clickOn(text);
    return workbench.editor.quickFixes();
  }

  /** Waits for the review, takes a picture of it, in all themes where asked to, and agrees. */
  async function agree(name: string, answer: string, isThemed = false): Promise<void> {
    await workbench.quickInput.waitFor('This will be written');
    await (isThemed ? workbench.screenshotInThemes(name) : workbench.screenshot(name));
    await workbench.quickInput.pick(answer);
  }

  async function undo(path: Path): Promise<void> {
    await workbench.editor.undo();
    await workbench.editor.waitForText(files[path]);
  }

  it('moves user and password of a Terraform resource to one secret, and back', async () => {
    const path = 'infra/main.tf';
    const usual = 'Move username, password to Secrets Manager as “shop/main”';
    const fixes = await openFixes(path, password, 'warning');
    assert.equal(fixes[0], usual);
    await workbench.screenshot('terraform-fixes');
    await workbench.editor.takeQuickFix(usual);
    await agree('terraform-review', 'Store and replace');
    await workbench.notification('Stored as shop/main');
    await workbench.screenshotInThemes('terraform-result');
    const fixed = await workbench.editor.visibleText();
    assert.match(fixed, /data "aws_secretsmanager_secret_version" "shop_main" \{/);
    assert.match(fixed, /password +=.*\["password"\]/);
    assert.ok(!fixed.includes(password));
    assert.deepEqual(JSON.parse(await stored('shop/main')), { username: 'orders_app', password });
    await undo(path);
  });

  it('uses the secret that holds the very value, and stores nothing', async () => {
    const path = 'infra/main.tf';
    await openFixes(path, password, 'warning');
    await workbench.editor.takeQuickFix('Use an existing secret…');
    await workbench.quickInput.waitFor('This value is stored already');
    await workbench.screenshot('existing-known');
    await workbench.quickInput.pick('shop/main');
    await agree('existing-review', 'Replace');
    await workbench.notification('The code now reads shop/main');
    const fixed = await workbench.editor.visibleText();
    assert.match(fixed, /password +=.*\["password"\]/);
    assert.ok(fixed.includes('"orders_app"') && !fixed.includes(password));
    await undo(path);
  });

  it('says that Parameter Store is enough for what is doubtful, and stores it there', async () => {
    const path = 'infra/queue.tf';
    const name = '/shop/queue/queue-password';
    const fixes = await openFixes(path, doubtful, 'info');
    for (const offer of [`Move to Parameter Store as “${name}”`, 'Ignore this line'])
      assert.ok(fixes.includes(offer), fixes.join());
    await workbench.screenshotInThemes('parameter-fixes');
    await workbench.editor.takeQuickFix('Move to Secrets Manager…');
    await workbench.quickInput.waitFor('Where should the value go?');
    await workbench.screenshotInThemes('destination');
    await workbench.quickInput.pick('New parameter in Parameter Store');
    await workbench.quickInput.waitForValue(name);
    await workbench.quickInput.accept();
    await workbench.quickInput.waitFor('Create the parameter as it is');
    await workbench.screenshot('parameter-options');
    await workbench.quickInput.pick('Continue');
    await agree('parameter-review', 'Store and replace', true);
    await workbench.notification(`Stored as ${name}`);
    assert.match(await workbench.editor.visibleText(), /data "aws_ssm_parameter"/);
    const { Parameter } = await parameters.send(
      new GetParameterCommand({ Name: name, WithDecryption: true }),
    );
    assert.deepEqual([Parameter?.Type, Parameter?.Value], ['SecureString', doubtful]);
    await undo(path);
  });

  it('makes one secret of an environment file, whose variables then name its keys, and back', async () => {
    const path = '.env';
    await openFixes(path, key, 'error');
    await workbench.editor.takeQuickFix('Move STRIPE_KEY, GITHUB_TOKEN to Secrets Manager');
    await agree('env-review', 'Store and replace');
    await workbench.notification('Stored as shop/env');
    await workbench.screenshot('env-result');
    const fixed = await workbench.editor.visibleText();
    assert.match(fixed, /^NODE_ENV=production$/m);
    for (const variable of ['STRIPE_KEY', 'GITHUB_TOKEN'])
      assert.ok(fixed.includes(`${variable}=aws-secretsmanager://shop/env#${variable}`), fixed);
    assert.deepEqual(JSON.parse(await stored('shop/env')), { STRIPE_KEY: key, GITHUB_TOKEN: token });
    await undo(path);
  });

  it('replaces every place of the workspace that has the value, after a look at the changes', async () => {
    const { page, quickInput, editor } = workbench;
    await openFixes('jobs/release.py', token, 'error');
    await editor.takeQuickFix('Replace all occurrences in the workspace…');
    await quickInput.waitFor('This value is stored already');
    await quickInput.pick('shop/env');
    await agree('occurrences-review', 'Replace');
    const apply = page.getByRole('button', { name: 'Apply', exact: true });
    await apply.waitFor();
    await workbench.screenshotInThemes('occurrences-preview');
    await apply.click();
    await workbench.notification('The code now reads shop/env');
    for (const path of ['jobs/release.py', 'jobs/notify.py', '.env'] as const) {
      await workbench.openFile(path);
      assert.ok(!(await editor.visibleText()).includes(token), path);
    }
    await workbench.openFile('jobs/notify.py');
    assert.match(await editor.visibleText(), /get_secret_key\("shop\/env", "GITHUB_TOKEN"\)/);
  });
});
