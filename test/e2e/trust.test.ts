import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig } from '../support/awsConfig';
import { borrowMoto, type Moto } from '../support/moto';
import { writeSampleWorkspace } from '../support/sampleWorkspace';
import { seedSecrets } from '../support/seeds';
import { Workbench } from '../support/workbench';

describe('a folder that is not trusted', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  let moto: Moto;
  let callsBefore: number;
  let workbench: Workbench;

  /** How often Secrets Manager was asked for anything. */
  function countCalls(): number {
    return readFileSync(moto.logFile, 'utf8').match(/"POST \/ HTTP/g)?.length ?? 0;
  }

  before(async () => {
    moto = await borrowMoto();
    await seedSecrets(moto.endpoint);
    const env = writeAwsConfig(join(dir, 'aws'), [
      { name: 'default', region: 'eu-west-1', endpoint: moto.endpoint },
    ]);
    callsBefore = countCalls();
    const { folder } = writeSampleWorkspace(join(dir, 'orders'));
    workbench = await Workbench.open({ folder, env, workspaceTrust: true });
  });

  after(async () => {
    await workbench.close();
    await moto.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('is scanned, but nothing is read from AWS until it is trusted', async () => {
    await workbench.openFile('services/orders/src/payments.ts');
    assert.equal(await workbench.editor.squiggles('error'), 1);
    await workbench.editor.clickOn('sk_live');
    const fixes = await workbench.editor.quickFixes();
    assert.ok(fixes.includes('Ignore this line'));
    assert.ok(!fixes.includes('Move to Secrets Manager…'));
    await workbench.page.keyboard.press('Escape');

    await workbench.sideBar.show('Secret Lens');
    assert.match(await workbench.sideBar.welcome(), /makes no call to AWS in a folder that you do not trust/);
    assert.equal(await workbench.offersCommand('Secret Lens: Create Secret…'), false);
    await workbench.screenshot('untrusted');
    assert.equal(countCalls(), callsBefore);

    await workbench.page.getByRole('button', { name: 'Manage Workspace Trust' }).click();
    await workbench.page.getByRole('button', { name: 'Trust', exact: true }).click();
    await workbench.sideBar.row('prod/orders/database').waitFor();
  });
});
