import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { AwsError } from '../../../src/aws/awsError';
import type { NewParameter, ParameterStore } from '../../../src/aws/parameterStore';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { Sessions } from '../../../src/aws/sessions';
import { storeParameter } from '../../../src/aws/storeParameter';
import { StoredUnverifiedError } from '../../../src/aws/storeValue';
import { Redacted, reveal } from '../../../src/core/secrets/redacted';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { borrowMoto, type Moto } from '../../support/moto';
import { devProfile, isolateAwsEnvironment, madeUpKeyLines, type AwsEnvironment } from './awsEnvironment';

const connection = { profile: 'dev', region: 'eu-west-1' };
const text = ['a', 'stored', 'value'].join('-');
const parameter: NewParameter = { name: '/shop/host', type: 'SecureString', value: new Redacted(text) };

describe('Parameter Store', function () {
  this.timeout(120_000);
  let environment: AwsEnvironment;
  let sessions: Sessions;
  let store: ParameterStore;

  before(() => {
    environment = isolateAwsEnvironment();
  });

  afterEach(() => {
    sessions.dispose();
  });

  after(() => {
    environment.restore();
  });

  describe('through moto', () => {
    let moto: Moto;

    before(async () => {
      moto = await borrowMoto();
      environment.write({
        config: `[profile dev]\nregion = eu-west-1\nservices = local\n${madeUpKeyLines}[services local]\nssm =\n  endpoint_url = ${moto.endpoint}\n`,
      });
    });

    beforeEach(async () => {
      await moto.reset();
      sessions = createSdkSessions();
      store = sessions.parameterStore(connection);
    });

    after(async () => {
      await moto.stop();
    });

    for (const type of ['String', 'SecureString'] as const)
      it(`stores a ${type} and reads it back`, async () => {
        await storeParameter(store, { ...parameter, type, description: 'The host', tags: { team: 'shop' } });
        const stored = await store.getParameter(parameter.name);
        assert.equal(stored.type, type);
        assert.equal(reveal(stored.value), text);
      });

    it('never changes a parameter that is there', async () => {
      await storeParameter(store, parameter);
      await assert.rejects(
        storeParameter(store, { ...parameter, value: new Redacted('another') }),
        (error) => error instanceof AwsError && error.kind === 'already-exists',
      );
      assert.equal(reveal((await store.getParameter(parameter.name)).value), text);
    });

    it('tells a parameter that is not there, and deletes one at once', async () => {
      const isGone = (error: unknown) =>
        error instanceof AwsError &&
        error.kind === 'not-found' &&
        error.message.includes('parameter “/shop/host”');
      await assert.rejects(store.getParameter(parameter.name), isGone);
      await storeParameter(store, parameter);
      await store.deleteParameter(parameter.name);
      await assert.rejects(store.getParameter(parameter.name), isGone);
    });

    it('calls nobody for a name or a value that it would not take', async () => {
      for (const wrong of [
        { name: 'shop/host' },
        { name: '/aws/host' },
        { value: new Redacted('x'.repeat(4097)) },
        { value: new Redacted('{{ssm:x}}') },
      ])
        await assert.rejects(
          storeParameter(store, { ...parameter, ...wrong }),
          (error) =>
            error instanceof AwsError &&
            error.kind === 'invalid' &&
            error.message.includes('cannot be stored'),
        );
      await assert.rejects(store.getParameter(parameter.name));
    });
  });

  describe('through a faulty endpoint', () => {
    let endpoint: FaultyEndpoint;

    before(async () => {
      endpoint = await startFaultyEndpoint();
      environment.write({ config: devProfile });
    });

    beforeEach(() => {
      sessions = createSdkSessions({ endpointUrl: () => endpoint.url });
      store = sessions.parameterStore(connection);
    });

    after(() => endpoint.stop());

    const answer = (body: unknown) => ({ kind: 'answer', body }) as const;
    const exists = {
      kind: 'error',
      status: 400,
      type: 'ParameterAlreadyExists',
      message: 'The parameter already exists.',
    } as const;
    const held = (value: string) => answer({ Parameter: { Type: 'SecureString', Value: value } });

    it('knows its own parameter when the answer to the first try was lost', async () => {
      endpoint.play({ kind: 'hangUp' }, exists, held(text));
      await storeParameter(store, parameter);
      const names = endpoint.requests.map(({ operation }) => operation);
      assert.deepEqual(names, ['PutParameter', 'PutParameter', 'GetParameter', 'GetParameter']);
      assert.equal(endpoint.requests[0]?.body['Overwrite'], false);
      assert.equal(endpoint.requests[0].body['Tier'], 'Standard');
    });

    it('takes somebody else’s parameter for nobody’s own', async () => {
      endpoint.play({ kind: 'hangUp' }, exists, held('another'));
      await assert.rejects(
        storeParameter(store, parameter),
        (error) => error instanceof AwsError && error.kind === 'already-exists',
      );
      endpoint.play(exists, held(text));
      await assert.rejects(storeParameter(store, parameter), AwsError);
      assert.equal(endpoint.requests.length, 1);
    });

    it('says what is stored when it cannot be read back, or is another value', async () => {
      const refused = { kind: 'error', status: 400, type: 'AccessDeniedException', message: 'no' } as const;
      for (const reading of [refused, held('another')]) {
        endpoint.play(answer({ Version: 1 }), reading);
        await assert.rejects(
          storeParameter(store, parameter),
          (error) => error instanceof StoredUnverifiedError && error.secretId === parameter.name,
        );
      }
    });

    it('gives no value away in an error', async () => {
      endpoint.play({
        kind: 'error',
        status: 400,
        type: 'ValidationException',
        message: `Value ${text} failed to satisfy a constraint`,
      });
      await assert.rejects(
        store.createParameter(parameter),
        (error) =>
          error instanceof AwsError &&
          error.message.includes('parameter “/shop/host”') &&
          !inspect(error, { depth: null, showHidden: true }).includes(text),
      );
    });

    it('speaks of Parameter Store when it is throttled', async () => {
      endpoint.play({ kind: 'error', status: 400, type: 'ThrottlingException', message: 'Rate exceeded' });
      await assert.rejects(store.getParameter('/a'), /Parameter Store in eu-west-1 refuses/);
    });

    it('has an endpoint of its own where the setting’s is one of Secrets Manager alone', async () => {
      environment.set({ AWS_ENDPOINT_URL_SSM: endpoint.url });
      try {
        sessions.dispose();
        sessions = createSdkSessions({
          endpointUrl: () => 'https://vpce-1.secretsmanager.eu-west-1.vpce.amazonaws.com',
        });
        endpoint.play(held(text));
        const stored = await sessions.parameterStore(connection).getParameter('/a');
        assert.equal(reveal(stored.value), text);
      } finally {
        environment.set({ AWS_ENDPOINT_URL_SSM: undefined });
      }
    });
  });
});
