import assert from 'node:assert/strict';
import {
  databaseEngines,
  findFieldProblem,
  toCredentials,
  type DatabaseEngine,
} from '../../../../src/core/secrets/databaseCredentials';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';

const password = ['made', 'up'].join('-');

function engineOf(name: string): DatabaseEngine {
  const found = databaseEngines.find((engine) => engine.name === name);
  assert.ok(found);
  return found;
}

function store(engine: DatabaseEngine, texts: Record<string, string>): unknown {
  return JSON.parse(reveal(toCredentials(engine, texts, new Redacted(password))));
}

describe('the credentials of a database', () => {
  it('have the keys that AWS’s rotation functions read, and none that was left empty', () => {
    const texts = { host: 'db.example', port: '5432', username: 'app', dbname: ' ', masterarn: '' };
    assert.deepEqual(store(engineOf('PostgreSQL, Aurora PostgreSQL'), texts), {
      engine: 'postgres',
      host: 'db.example',
      port: 5432,
      username: 'app',
      password,
    });
  });

  it('say of DocumentDB whether it uses TLS, as a boolean', () => {
    const texts = { host: 'docdb.example', port: '27017', username: 'app', ssl: 'false' };
    assert.deepEqual(store(engineOf('DocumentDB'), texts), {
      engine: 'mongo',
      host: 'docdb.example',
      port: 27017,
      username: 'app',
      ssl: false,
      password,
    });
  });

  it('hold no key that the engine does not have', () => {
    const stored = store(engineOf('Redshift'), { host: 'h', port: '5439', namespaceName: 'other' });
    assert.ok(!('namespaceName' in Object(stored)));
  });

  it('never show the password by accident', () => {
    const [engine] = databaseEngines;
    assert.ok(engine);
    assert.ok(!String(toCredentials(engine, {}, new Redacted(password))).includes(password));
  });

  for (const engine of databaseEngines)
    it(`begin with a port and ask for what ${engine.name} cannot do without`, () => {
      const keys = engine.fields.map(({ key }) => key);
      assert.deepEqual(keys.slice(0, 3), ['host', 'port', 'username']);
      for (const field of engine.fields) {
        if (field.initial !== '') assert.equal(findFieldProblem(field, field.initial), undefined);
        assert.equal(findFieldProblem(field, '') !== undefined, field.isRequired, field.key);
      }
    });

  it('refuse a port, an ARN and an answer about TLS that cannot be', () => {
    const { fields } = engineOf('DocumentDB');
    const problem = (key: string, text: string) => {
      const field = fields.find((candidate) => candidate.key === key);
      assert.ok(field);
      return findFieldProblem(field, text);
    };
    for (const port of ['0', '65536', 'x', '1.5']) assert.match(problem('port', port) ?? '', /1 to 65535/);
    assert.match(problem('ssl', 'yes') ?? '', /true or false/);
    assert.match(problem('masterarn', 'admin') ?? '', /arn:aws:secretsmanager/);
    const arn = 'arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:admin-AbCdEf';
    assert.equal(problem('masterarn', arn), undefined);
  });
});
