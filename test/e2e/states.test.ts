import assert from 'node:assert/strict';
import { join } from 'node:path';
import { writeAwsConfig, type TestProfile } from '../support/awsConfig';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

describe('the tree when there is nothing to show', () => {
  const stage = new Stage('empty');
  let workbench: Workbench;

  /** Writes the shared AWS config anew, as a person would beside the open editor. */
  function configure(profile: TestProfile): void {
    writeAwsConfig(join(stage.dir, 'aws'), [profile]);
  }

  before(async () => {
    workbench = await stage.open({ profiles: [] });
    await workbench.sideBar.show('Secret Lens');
  });

  after(() => stage.close());

  it('says that there are no credentials, and how to get some', async () => {
    assert.match(await workbench.sideBar.welcome(), /No AWS credentials were found/);
    await workbench.screenshot('no-credentials');
  });

  it('notices a new profile by itself, and says that it names no region', async () => {
    configure({ name: 'default', endpoint: stage.endpoint });
    await workbench.page.getByText('Your AWS profiles name no region').waitFor();
  });

  it('says that an endpoint cannot be reached, and shows why on request', async () => {
    // Nothing listens on port 1: only root could.
    configure({ name: 'default', region: 'eu-west-1', endpoint: 'http://127.0.0.1:1' });
    await workbench.page.getByText('The secrets could not be listed.').waitFor();
    await workbench.page.getByRole('button', { name: 'Show What Went Wrong' }).click();
    assert.match(await workbench.notification('cannot be reached'), /127\.0\.0\.1:1 cannot be reached/);
    await workbench.screenshot('unreachable');
  });

  it('says that a region has no secrets, and offers to create one', async () => {
    configure({ name: 'default', region: 'eu-west-1', endpoint: stage.endpoint });
    await workbench.page.getByText('There are no secrets here yet.').waitFor();
    await workbench.page.getByRole('button', { name: 'Create Secret' }).click();
    await workbench.quickInput.waitFor('Create secret');
    await workbench.quickInput.cancel();
  });
});
