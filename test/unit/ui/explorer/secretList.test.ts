import assert from 'node:assert/strict';
import { SecretFilter } from '../../../../src/ui/explorer/filter';
import { SecretList } from '../../../../src/ui/explorer/secretList';
import { defer, fakePages, fakeSecretsManager, makeSecret } from '../fakes';
import type { Page } from '../../../../src/aws/secretsManager';
import type { Secret } from '../../../../src/core/secrets/secret';

const connection = { profile: 'dev', region: 'eu-west-1' };
const everything = new SecretFilter();
const forever = new AbortController().signal;
const namesIn = (list: SecretList, filter = everything) => list.nodes(filter).map((node) => node.secret.name);

describe('the list of secrets of a connection', () => {
  it('reads the first page once, however often it is asked', async () => {
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')]]);
    const list = new SecretList(connection, pages);
    await Promise.all([list.readFirst(), list.readFirst()]);
    await list.readFirst();
    assert.equal(pages.requests, 1);
    assert.deepEqual(namesIn(list), ['a']);
    assert.equal(list.hasMore, true);
  });

  it('adds the next page and knows the last', async () => {
    const list = new SecretList(connection, fakePages([[makeSecret('a')], [makeSecret('b')]]));
    await list.readFirst();
    await list.readNext();
    assert.deepEqual(namesIn(list), ['a', 'b']);
    assert.equal(list.hasMore, false);
  });

  it('sorts by name, numbers by size', async () => {
    const list = new SecretList(connection, fakePages([['k10', 'b', 'k9'].map((name) => makeSecret(name))]));
    await list.readFirst();
    assert.deepEqual(namesIn(list), ['b', 'k9', 'k10']);
  });

  it('keeps a failure of the first page as state', async () => {
    const failure = new Error('no route');
    const list = new SecretList(
      connection,
      fakeSecretsManager({ listSecrets: () => Promise.reject(failure) }),
    );
    await list.readFirst();
    assert.equal(list.error, failure);
    assert.equal(list.isRead, true);
  });

  it('keeps the pages before when the next one fails, and reads it when asked again', async () => {
    const pages = fakePages([[makeSecret('a')], [makeSecret('b')]]);
    let isDown = true;
    const list = new SecretList(connection, {
      ...pages,
      listSecrets: (options) =>
        isDown && options.next !== undefined ? Promise.reject(new Error('down')) : pages.listSecrets(options),
    });
    await list.readFirst();
    await assert.rejects(list.readNext(), /down/);
    assert.deepEqual(namesIn(list), ['a']);
    assert.equal(list.hasMore, true);
    assert.match(String(list.error), /down/);

    isDown = false;
    await list.readNext();
    assert.deepEqual(namesIn(list), ['a', 'b']);
    assert.equal(list.error, undefined);
  });

  it('drops a page that arrives after it was closed', async () => {
    const page = defer<Page<Secret>>();
    const list = new SecretList(connection, fakeSecretsManager({ listSecrets: () => page.promise }));
    const reading = list.readFirst();
    list.close();
    page.resolve({ items: [makeSecret('late')] });
    await reading;
    assert.deepEqual(namesIn(list), []);
  });

  it('reads for a filter until enough match', async () => {
    const pages = fakePages([
      [makeSecret('x1'), makeSecret('y1')],
      [makeSecret('y2')],
      [makeSecret('x2')],
      [makeSecret('x3')],
    ]);
    const list = new SecretList(connection, pages);
    const filter = new SecretFilter('x');
    await list.readMatches(filter, 2, forever);
    assert.deepEqual(namesIn(list, filter), ['x1', 'x2']);
    assert.equal(pages.requests, 3);
  });

  it('reads for a filter to the end when too few match', async () => {
    const pages = fakePages([[makeSecret('x1')], [makeSecret('y')]]);
    const list = new SecretList(connection, pages);
    await list.readMatches(new SecretFilter('x'), 2, forever);
    assert.equal(list.hasMore, false);
  });

  it('stops reading for a filter at once when told, though a page hangs', async () => {
    const stop = new AbortController();
    const list = new SecretList(
      connection,
      fakeSecretsManager({ listSecrets: () => defer<Page<Secret>>().promise }),
    );
    const reading = list.readMatches(new SecretFilter('x'), 1, stop.signal);
    stop.abort();
    await reading;
    assert.equal(list.isRead, false);
  });

  it('stops reading for a filter when a page fails', async () => {
    let requests = 0;
    const list = new SecretList(
      connection,
      fakeSecretsManager({
        listSecrets: () => {
          requests++;
          return Promise.reject(new Error('down'));
        },
      }),
    );
    await list.readMatches(new SecretFilter('x'), 1, forever);
    assert.equal(requests, 1);
  });

  it('shows a secret that was read by itself before any page lists it, and only once after', async () => {
    const created = makeSecret('new');
    const pages = fakePages([[makeSecret('a')], [created]]);
    const list = new SecretList(connection, {
      ...pages,
      describeSecret: () => Promise.resolve({ secret: created, versions: [] }),
    });
    await list.readFirst();
    const node = await list.readSecret('new');
    assert.deepEqual(namesIn(list), ['a', 'new']);
    await list.readNext();
    assert.deepEqual(namesIn(list), ['a', 'new']);
    assert.equal(list.nodes(everything)[1], node, 'the node stays the same');
  });

  it('reads versions once, and anew after the secret was read again', async () => {
    let requests = 0;
    const secret = makeSecret('a');
    const list = new SecretList(
      connection,
      fakeSecretsManager({
        describeSecret: () => Promise.resolve({ secret, versions: [] }),
        listVersions: () => {
          requests++;
          return Promise.resolve([{ id: `v${requests}`, stagingLabels: ['AWSCURRENT'] }]);
        },
      }),
    );
    await list.readVersions(secret.arn);
    await list.readVersions(secret.arn);
    assert.equal(requests, 1);
    await list.readSecret('a');
    assert.deepEqual(await list.readVersions(secret.arn), {
      items: [{ id: 'v2', stagingLabels: ['AWSCURRENT'] }],
    });
  });

  it('keeps a failure to read versions as state', async () => {
    const failure = new Error('denied');
    const list = new SecretList(
      connection,
      fakeSecretsManager({ listVersions: () => Promise.reject(failure) }),
    );
    assert.deepEqual(await list.readVersions('arn'), { error: failure });
    assert.deepEqual(list.versionsOf('arn'), { error: failure });
  });
});
