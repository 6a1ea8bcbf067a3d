import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { AwsError, type AwsErrorKind } from '../../../src/aws/awsError';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { SecretsManager } from '../../../src/aws/secretsManager';
import type { Sessions } from '../../../src/aws/sessions';
import { Redacted } from '../../../src/core/secrets/redacted';
import type { FaultProxy, ProxyFault } from '../../support/faultProxy';
import { startFaultyEndpoint } from '../../support/faults';
import { startFaultyMoto, type FaultyMoto } from '../../support/faultyMoto';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

const connection = { profile: 'dev', region: 'eu-west-1' };
const value = ['a', 'stored', 'value'].join('-');
const later = ['a', 'later', 'value'].join('-');

/** An act that changes something, and what holds when it was done exactly once. */
interface Act {
  readonly operation: string;
  /** What it acts on, made before; none where the act makes it. */
  readonly prepare?: (direct: SecretsManager, name: string) => Promise<unknown>;
  readonly run: (secretsManager: SecretsManager, name: string, token: string) => Promise<unknown>;
  readonly assertOnce: (direct: SecretsManager, name: string, token: string) => Promise<void>;
  readonly isTokened?: boolean;
}

const make = (direct: SecretsManager, name: string) =>
  direct.createSecret({ name, value: new Redacted(value), requestToken: randomUUID() });
const versionsOf = async (direct: SecretsManager, name: string) =>
  (await direct.listVersions(name, undefined, { withDeprecated: true })).map(({ id }) => id);
const describeOf = async (direct: SecretsManager, name: string) => (await direct.describeSecret(name)).secret;

const acts: readonly Act[] = [
  {
    operation: 'CreateSecret',
    isTokened: true,
    run: (secretsManager, name, requestToken) =>
      secretsManager.createSecret({ name, value: new Redacted(value), requestToken }),
    assertOnce: async (direct, name, token) => {
      assert.deepEqual(await versionsOf(direct, name), [token]);
    },
  },
  {
    operation: 'PutSecretValue',
    isTokened: true,
    prepare: make,
    run: (secretsManager, name, token) => secretsManager.putValue(name, new Redacted(later), token),
    assertOnce: async (direct, name, token) => {
      assert.equal((await versionsOf(direct, name)).length, 2);
      assert.equal((await direct.getValue(name)).versionId, token);
    },
  },
  {
    operation: 'UpdateSecret',
    prepare: make,
    run: (secretsManager, name) => secretsManager.updateSecret(name, { description: 'told' }),
    assertOnce: async (direct, name) => {
      assert.equal((await describeOf(direct, name)).description, 'told');
      assert.equal((await versionsOf(direct, name)).length, 1);
    },
  },
  {
    operation: 'TagResource',
    prepare: make,
    run: (secretsManager, name) => secretsManager.tag(name, { team: 'a' }),
    assertOnce: async (direct, name) => {
      assert.deepEqual((await describeOf(direct, name)).tags, { team: 'a' });
    },
  },
  {
    operation: 'RotateSecret',
    isTokened: true,
    prepare: make,
    run: (secretsManager, name, token) => secretsManager.rotate(name, token),
    assertOnce: async (direct, name, token) => {
      assert.equal((await versionsOf(direct, name)).filter((id) => id === token).length, 1);
      assert.equal((await versionsOf(direct, name)).length, 2);
    },
  },
  {
    operation: 'DeleteSecret',
    prepare: make,
    run: (secretsManager, name) => secretsManager.deleteSecret(name, 7),
    assertOnce: async (direct, name) => {
      assert.ok((await describeOf(direct, name)).deletionDate !== undefined);
    },
  },
  {
    operation: 'RestoreSecret',
    prepare: async (direct, name) => {
      await make(direct, name);
      await direct.deleteSecret(name, 7);
    },
    run: (secretsManager, name) => secretsManager.restoreSecret(name),
    assertOnce: async (direct, name) => {
      assert.equal((await describeOf(direct, name)).deletionDate, undefined);
    },
  },
];

describe('acts on secrets through a connection with faults', function () {
  this.timeout(60_000);
  let environment: AwsEnvironment;
  let moto: FaultyMoto;
  let proxy: FaultProxy;
  let directSessions: Sessions;
  let direct: SecretsManager;

  before(async () => {
    moto = await startFaultyMoto();
    proxy = moto.proxy;
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
    directSessions = createSdkSessions({ endpointUrl: () => moto.endpoint });
    direct = directSessions.secretsManager(connection);
  });

  afterEach(() => {
    proxy.clear();
  });

  after(async () => {
    directSessions.dispose();
    environment.restore();
    await moto.stop();
  });

  /** An act, as it is done to a secret of its own. */
  type Doing = Omit<Act, 'run'> & {
    readonly name: string;
    readonly token: string;
    /** Does it through the faults; again with the same token. */
    readonly run: () => Promise<unknown>;
    readonly runDirectly: () => Promise<unknown>;
    readonly secretsManager: SecretsManager;
  };

  /** Every act side by side, each through a client of its own: one that is throttled holds its other calls back. */
  async function eachAct(
    check: (doing: Doing) => Promise<void>,
    { endpointUrl = proxy.url, requestTimeout = 3_000 } = {},
  ): Promise<void> {
    const ends = await Promise.allSettled(
      acts.map(async (act) => {
        const [name, token] = [`faults/${act.operation}-${randomUUID()}`, randomUUID()];
        await act.prepare?.(direct, name);
        const sessions = createSdkSessions({ endpointUrl: () => endpointUrl, requestTimeout });
        const secretsManager = sessions.secretsManager(connection);
        await check({
          ...act,
          name,
          token,
          run: () => act.run(secretsManager, name, token),
          runDirectly: () => act.run(direct, name, token),
          secretsManager,
        }).finally(() => {
          sessions.dispose();
        });
      }),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  const requestsOf = (operation: string) =>
    proxy.requests.filter((request) => request.operation === operation);

  /** A failure that a person can read: what happened and what to do, each one sentence, and no value. */
  function assertReadable(failure: unknown, kind: AwsErrorKind): asserts failure is AwsError {
    assert.ok(failure instanceof AwsError, inspect(failure));
    assert.equal(failure.kind, kind, failure.message);
    assert.match(failure.message, /^[A-Z0-9].*\.$/s);
    assert.match(failure.remedy, /^[A-Z].*\.$/s);
    const told = inspect(failure, { depth: null, showHidden: true });
    assert.ok(!told.includes(value) && !told.includes(later), told);
  }

  const throttled: ProxyFault = {
    kind: 'error',
    status: 400,
    type: 'ThrottlingException',
    message: 'Rate exceeded',
  };
  const internal: ProxyFault = { kind: 'error', status: 500, type: 'InternalServiceError', message: 'oops' };

  const passing: readonly (readonly [string, ProxyFault])[] = [
    ['is throttled', throttled],
    ['meets an internal error', internal],
    ['is cut off before it arrives', { kind: 'hangUp' }],
    ['is carried out without its reply arriving', { kind: 'lostReply' }],
    ['is carried out and half of its reply arrives', { kind: 'cutReply' }],
    ['is carried out by nobody and never answered', { kind: 'silence' }],
    ['gets a broken answer', { kind: 'brokenJson', text: '{"ARN": ' }],
  ];

  for (const [what, fault] of passing)
    it(`are done once when the first request ${what}`, async () => {
      await eachAct(async ({ operation, name, token, run, assertOnce, isTokened }) => {
        proxy.spoil(operation, fault);
        try {
          await run();
        } catch (failure) {
          assertReadable(failure, 'unreachable');
          // As a person does: the same act once more.
          await run();
        }
        await assertOnce(direct, name, token);
        assert.ok(requestsOf(operation).length >= 2, operation);
        if (isTokened === true)
          assert.deepEqual(
            [...new Set(requestsOf(operation).map(({ body }) => body['ClientRequestToken']))],
            [token],
          );
      });
    });

  const lasting: readonly (readonly [string, ProxyFault, AwsErrorKind, RegExp])[] = [
    ['throttling', throttled, 'throttled', /refuses further calls/],
    ['internal errors', internal, 'unreachable', /internal error/],
    ['broken connections', { kind: 'hangUp' }, 'unreachable', /broke off the connection/],
  ];

  for (const [what, fault, kind, message] of lasting)
    it(`end with one clear sentence when there is no end of ${what}, and can be done afterwards`, async () => {
      await eachAct(async ({ operation, name, token, run, runDirectly, assertOnce }) => {
        proxy.spoilAll(operation, fault);
        const failure = await failureOf(run());
        assertReadable(failure, kind);
        assert.match(failure.message, message);
        assert.equal(requestsOf(operation).length, 3);
        await runDirectly();
        await assertOnce(direct, name, token);
      });
    });

  it('are refused one by one: what else is allowed goes on', async () => {
    await eachAct(async ({ operation, name, run, secretsManager }) => {
      const denied = `User: arn:aws:iam::123456789012:user/al is not authorized to perform: secretsmanager:${operation} on resource: ${name} because no identity-based policy allows the secretsmanager:${operation} action`;
      proxy.spoilAll(operation, {
        kind: 'error',
        status: 400,
        type: 'AccessDeniedException',
        message: denied,
      });
      const failure = await failureOf(run());
      assertReadable(failure, 'access-denied');
      assert.ok(failure.message.includes(`secretsmanager:${operation}`), failure.message);
      assert.equal(requestsOf(operation).length, 1);
      assert.ok((await secretsManager.listSecrets({})).items.length > 0);
    });
  });

  it('end with one clear sentence when nothing ever answers', async () => {
    await eachAct(
      async ({ operation, run }) => {
        proxy.spoilAll(operation, { kind: 'silence' });
        const failure = await failureOf(run());
        assertReadable(failure, 'unreachable');
        assert.match(failure.message, /did not answer in time/);
      },
      { requestTimeout: 300 },
    );
  });

  it('name the endpoint that refuses connections', async () => {
    const closed = await startFaultyEndpoint();
    await closed.stop();
    await eachAct(
      async ({ run }) => {
        const failure = await failureOf(run());
        assertReadable(failure, 'unreachable');
        assert.ok(failure.message.includes(closed.host), failure.message);
      },
      { endpointUrl: closed.url },
    );
  });
});

/** What the act ends with when it fails. */
function failureOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => undefined,
    (error: unknown) => error,
  );
}
