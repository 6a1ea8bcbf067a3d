import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { modifier } from '../support/editor';
import { until } from '../support/processes';
import { Stage } from '../support/stage';
import type { Workbench } from '../support/workbench';

const name = 'dev/reports/mail';
const fromFile = ['taken', 'from', 'the', 'file'].join('-');
const value = JSON.stringify({ user: 'reports', password: ['made', 'up', 'here'].join('-') });

describe('the life of a secret', () => {
  const stage = new Stage();
  let workbench: Workbench;

  before(async () => {
    workbench = await stage.open({
      seeded: true,
      files: { 'mail.env': `MAIL_USER=reports\nMAIL_TOKEN=${fromFile}\n` },
      settings: { 'secretLens.reveal.hideAfter': 5, 'secretLens.clipboard.clearAfter': 2 },
      theme: 'Light Modern',
    });
    await workbench.sideBar.show('Secret Lens');
    await workbench.sideBar.row('prod/orders/database').waitFor();
  });

  after(() => stage.close());

  /** The page inside the value view's two frames. */
  function valueView(): FrameLocator {
    return workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  it('begins with a masked value and ends in the tree', async () => {
    const { quickInput, sideBar } = workbench;
    await workbench.runCommand('Secret Lens: Create Secret…');
    await quickInput.pick('JSON');
    await quickInput.waitFor('Name of the secret');
    await quickInput.fill('dev reports');
    await quickInput.waitFor('cannot contain a space');
    await quickInput.accept(name);
    await quickInput.waitFor('Value: a JSON object');
    assert.equal(await quickInput.isMasked(), true);
    await quickInput.fill('{"user": ');
    await quickInput.waitFor('not JSON yet');
    await quickInput.accept(value);
    await quickInput.waitFor('Description');
    await quickInput.accept('Sends the weekly report');
    await quickInput.waitFor('Create the secret as it is');
    await workbench.screenshot('create-options-light');
    await quickInput.accept();
    await sideBar.row(name).waitFor();
    assert.match(await sideBar.tooltip(name), /Sends the weekly report/);
  });

  it('asks for a database’s credentials, generates the password, and takes no name twice', async () => {
    const { quickInput, sideBar } = workbench;
    await workbench.runCommand('Secret Lens: Create Secret…');
    await quickInput.pick('Database credentials');
    await quickInput.waitFor('Name of the secret');
    await quickInput.accept('prod/orders/database');
    await quickInput.waitFor('There is a secret prod/orders/database already');
    await quickInput.accept('dev/reports/database');
    await quickInput.pick('PostgreSQL, Aurora PostgreSQL');
    await quickInput.waitFor('Host');
    await quickInput.accept('db.example');
    await quickInput.waitForValue('5432');
    await quickInput.accept();
    await quickInput.waitFor('User name');
    await quickInput.accept('app');
    await quickInput.waitFor('Name of the database');
    await quickInput.accept();
    await quickInput.waitFor('administrator');
    await quickInput.accept();
    await quickInput.waitFor('Password');
    await quickInput.accept();
    await quickInput.waitFor('Description');
    await quickInput.accept();
    await quickInput.waitFor('Create the secret as it is');
    await quickInput.accept();
    await sideBar.row('dev/reports/database').waitFor();
  });

  it('is made of the lines that are selected in an editor, one secret for each, after a look at the names', async () => {
    const { quickInput, sideBar, page, editor } = workbench;
    await workbench.openFile('mail.env');
    await editor.clickOn('MAIL_USER');
    await page.keyboard.press(`${modifier}+a`);
    await workbench.runCommand('Secret Lens: Create Secret from Selection…');
    await quickInput.pick('One secret each');
    await quickInput.waitFor('Keys to store');
    await quickInput.accept();
    await quickInput.waitFor('What the names begin with');
    await quickInput.accept('dev/mail/');
    await quickInput.waitFor('Create these secrets');
    assert.ok((await quickInput.items()).includes('dev/mail/mail-token'));
    await workbench.screenshot('create-several-light');
    await quickInput.pick('Create 2 Secrets');
    await workbench.notification('2 secrets were created: dev/mail/mail-user, dev/mail/mail-token.');
    await sideBar.row('dev/mail/mail-token').waitFor();
  });

  it('deletes it after a question, and restores it', async () => {
    const { sideBar } = workbench;
    await sideBar.menu('dev/reports/database', 'Delete Secret…');
    await workbench.quickInput.waitFor('How long it can be restored');
    await workbench.quickInput.accept();
    await workbench.screenshot('delete-light');
    await workbench.answerDialog('Delete dev/reports/database?', 'Schedule Deletion');
    await workbench.notification('dev/reports/database can be restored until');
    await sideBar.expand('Scheduled for deletion');
    await sideBar.inlineAction('dev/reports/database', 'Restore Secret');
    await workbench.notification('dev/reports/database can be read again');
  });

  it('shows a value only when asked, and hides it again', async () => {
    const { sideBar } = workbench;
    await sideBar.inlineAction(name, 'Reveal Value…');
    const view = valueView();
    await view.getByRole('button', { name: 'Show password' }).waitFor();
    assert.equal(await view.getByText('made-up-here').count(), 0);

    await view.getByRole('button', { name: 'Show password' }).click();
    await view.getByText('made-up-here').waitFor();
    await workbench.screenshot('value-view');
    await view.getByText('made-up-here').waitFor({ state: 'detached' });
  });

  it('copies one key, and clears the clipboard', async () => {
    await workbench.sideBar.menu(name, 'Copy Value of a Key…');
    await workbench.quickInput.pick('password');
    await workbench.page.getByText(`Copied password of ${name}`).first().waitFor();
    assert.equal(await workbench.clipboard(), 'made-up-here');
    await until(
      async () => ((await workbench.clipboard()) === '' ? true : undefined),
      10_000,
      () => 'The clipboard still holds the value.',
    );
  });

  it('rotates from the palette, and shows the new version', async () => {
    const { quickInput, sideBar } = workbench;
    await workbench.runCommand('Secret Lens: Rotate Now…');
    await quickInput.pick('prod/orders/database');
    await workbench.answerDialog('Rotate prod/orders/database now?', 'Rotate Now');
    await workbench.notification('prod/orders/database was rotated');
    await sideBar.expand('prod/orders/database');
    await sideBar.row('AWSPREVIOUS').waitFor();
    await workbench.screenshot('rotated-light');
  });

  it('is found by a filter over name, description and tags', async () => {
    const { quickInput, sideBar } = workbench;
    await sideBar.titleAction('Filter Secrets…');
    await quickInput.accept('weekly mail');
    await sideBar.row('prod/orders/database').waitFor({ state: 'detached' });
    await sideBar.row(name).waitFor();
    await sideBar.titleAction('Clear Filter');
    await sideBar.row('prod/orders/database').waitFor();
  });

  it('leaves no trace of a value in what the editor keeps, and one of its name', () => {
    assert.deepEqual(workbench.filesHolding('made-up-here'), []);
    assert.deepEqual(workbench.filesHolding(fromFile), []);
    assert.notDeepEqual(workbench.filesHolding('orders'), []);
  });
});
