import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig, type TestProfile } from '../support/awsConfig';
import { startMoto, type Moto } from '../support/moto';
import { Workbench } from '../support/workbench';

describe('the tree when there is nothing to show', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-e2e-'));
  const awsDir = join(dir, 'aws');
  let moto: Moto;
  let workbench: Workbench;

  /** Writes the shared AWS config anew, as a person would beside the open editor. */
  function configure(profiles: readonly TestProfile[]): NodeJS.ProcessEnv {
    return writeAwsConfig(awsDir, profiles);
  }

  before(async () => {
    moto = await startMoto(join(dir, 'moto.log'));
    mkdirSync(join(dir, 'empty', 'src'), { recursive: true });
    workbench = await Workbench.open({ folder: join(dir, 'empty'), env: configure([]) });
    await workbench.sideBar.show('Secret Lens');
  });

  after(async () => {
    await workbench.close();
    await moto.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('says that there are no credentials, and how to get some', async () => {
    assert.match(await workbench.sideBar.welcome(), /No AWS credentials were found/);
    await workbench.screenshot('no-credentials');
  });

  it('notices a new profile by itself, and says that it names no region', async () => {
    configure([{ name: 'default', endpoint: moto.endpoint }]);
    await workbench.page.getByText('Your AWS profiles name no region').waitFor();
  });

  it('says that an endpoint cannot be reached, and shows why on request', async () => {
    // Nothing listens on port 1: only root could.
    configure([{ name: 'default', region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' }]);
    await workbench.page.getByText('The secrets could not be listed.').waitFor();
    await workbench.page.getByRole('button', { name: 'Show What Went Wrong' }).click();
    assert.match(await workbench.notification('cannot be reached'), /127\.0\.0\.1:1 cannot be reached/);
    await workbench.screenshot('unreachable');
  });

  it('says that a region has no secrets, and offers to create one', async () => {
    configure([{ name: 'default', region: 'eu-west-1', endpoint: moto.endpoint }]);
    await workbench.page.getByText('There are no secrets here yet.').waitFor();
    await workbench.page.getByRole('button', { name: 'Create Secret' }).click();
    await workbench.quickInput.waitFor('Create secret');
    await workbench.quickInput.cancel();
  });
});
