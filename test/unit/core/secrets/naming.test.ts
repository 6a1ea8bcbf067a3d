import assert from 'node:assert/strict';
import { proposeSecretName, validateSecretName } from '../../../../src/core/secrets/naming';

describe('validateSecretName', () => {
  for (const name of ['a', 'prod/db', 'A_b+c=d.e@f-g', 'x'.repeat(512), 'prod-database', 'my-abc12'])
    it(`has nothing to say about ${name.slice(0, 20)}`, () => {
      assert.equal(validateSecretName(name), undefined);
    });

  for (const name of ['', 'x'.repeat(513), 'with space', 'naïve', 'a:b', 'smile😀', 'line\n'])
    it(`refuses ${JSON.stringify(name.slice(0, 20))}`, () => {
      assert.equal(validateSecretName(name)?.severity, 'error');
    });

  it('names the whole character that is not allowed', () => {
    assert.match(validateSecretName('smile😀')?.message ?? '', /“😀”/);
  });

  for (const name of ['db-client', 'prod/db-Ab12Cd'])
    it(`warns that ${name} ends like an ARN`, () => {
      assert.equal(validateSecretName(name)?.severity, 'warning');
    });
});

describe('proposeSecretName', () => {
  const template = '${workspace}/${file}/${variable}';

  it('fills the template in kebab-case', () => {
    assert.equal(
      proposeSecretName(
        { workspace: 'ShopBackend', file: 'src/db/PgClient.test.ts', variable: 'DB_PASSWORD' },
        template,
      ),
      'shop-backend/pg-client/db-password',
    );
  });

  it('keeps runs of capitals together', () => {
    assert.equal(
      proposeSecretName({ workspace: 'w', file: 'f', variable: 'theHTTPServerToken' }, '${variable}'),
      'the-http-server-token',
    );
  });

  it('does not end like an ARN', () => {
    assert.equal(
      proposeSecretName({ workspace: 'w', file: 'f', variable: 'dbClient' }, '${variable}'),
      'db_client',
    );
  });

  it('leaves out a variable that is not known, with its slash', () => {
    assert.equal(proposeSecretName({ workspace: 'shop', file: '.env' }, template), 'shop/env');
  });

  it('leaves out placeholders that it does not know', () => {
    assert.equal(proposeSecretName({ workspace: 'shop', file: 'a.ts' }, 'dev/${nobody}/${file}'), 'dev/a');
  });

  it('writes accents without them and replaces what AWS does not allow', () => {
    assert.equal(
      proposeSecretName(
        { workspace: 'Café Zürich', file: 'a.ts', variable: '$clé' },
        'team x/${workspace}/${variable}',
      ),
      'team-x/cafe-zurich/cle',
    );
  });

  it('still gives a name when nothing of it is left', () => {
    assert.equal(
      validateSecretName(proposeSecretName({ workspace: '東京', file: '名.ts' }, template)),
      undefined,
    );
  });

  it('never proposes a name that validation objects to', () => {
    const words = [
      'dbClient',
      'stripe-apikey',
      '',
      'x'.repeat(600),
      '---',
      'a b',
      'Ünï',
      '9_9',
      '.env.local',
      'A',
    ];
    for (const workspace of words)
      for (const file of words)
        for (const variable of words)
          for (const pattern of [template, 'prod-${variable}', '${file}-secret', '//${workspace}//', '-', ''])
            assert.equal(
              validateSecretName(proposeSecretName({ workspace, file, variable }, pattern)),
              undefined,
              JSON.stringify({ workspace, file, variable, pattern }),
            );
  });
});
