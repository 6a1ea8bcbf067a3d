import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { AwsError, type AwsErrorKind } from '../../../../src/aws/awsError';
import { createSdkSessions } from '../../../../src/aws/sdkSessions';
import type { Sessions } from '../../../../src/aws/sessions';
import { Redacted } from '../../../../src/core/secrets/redacted';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import type { ExplorerState } from '../../../../src/ui/explorer/explorerState';
import { KnownKeys } from '../../../../src/ui/explorer/knownKeys';
import { SecretUsage } from '../../../../src/ui/explorer/secretUsage';
import type { FaultProxy, ProxyFault } from '../../../support/faultProxy';
import { startFaultyEndpoint } from '../../../support/faults';
import { startFaultyMoto, type FaultyMoto } from '../../../support/faultyMoto';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from '../../aws/awsEnvironment';

const connection = { profile: 'dev', region: 'eu-west-1' };
/** One page of a hundred, and a second one. */
const secretCount = 105;

const refusal = (status: number, type: string, message: string): ProxyFault => ({
  kind: 'error',
  status,
  type,
  message,
});

const faults: readonly (readonly [string, ProxyFault, AwsErrorKind])[] = [
  ['is throttled', refusal(400, 'ThrottlingException', 'Rate exceeded'), 'throttled'],
  ['meets internal errors', refusal(500, 'InternalServiceError', 'oops'), 'unreachable'],
  [
    'finds that the token has expired',
    refusal(400, 'ExpiredTokenException', 'expired'),
    'expired-credentials',
  ],
  ['is denied', refusal(400, 'AccessDeniedException', 'not authorized'), 'access-denied'],
  ['is never answered', { kind: 'silence' }, 'unreachable'],
  ['is cut off', { kind: 'hangUp' }, 'unreachable'],
  ['gets half a reply', { kind: 'cutReply' }, 'unreachable'],
];

describe('the tree through a connection with faults', function () {
  this.timeout(20_000);
  let environment: AwsEnvironment;
  let moto: FaultyMoto;
  let proxy: FaultProxy;
  let endpoint: string;
  let sessions: Sessions;
  let model: ExplorerModel;

  before(async () => {
    moto = await startFaultyMoto();
    proxy = moto.proxy;
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
    const direct = createSdkSessions({ endpointUrl: () => moto.endpoint });
    for (let index = 0; index < secretCount; index++)
      await direct.secretsManager(connection).createSecret({
        name: `listed/${index}`,
        value: new Redacted(String(index)),
        requestToken: randomUUID(),
      });
    direct.dispose();
  });

  beforeEach(() => {
    endpoint = proxy.url;
    sessions = createSdkSessions({ endpointUrl: () => endpoint, requestTimeout: 1_000 });
    model = new ExplorerModel(
      { sessions, keys: new KnownKeys(), usage: new SecretUsage() },
      {
        connections: () => ({ profiles: [], regions: [] }),
        arrangement: () => ({ groupBy: 'none', tag: '', sortBy: 'name' }),
        showsDeprecated: () => false,
      },
      { onChange: () => undefined },
    );
  });

  afterEach(() => {
    model.close();
    sessions.dispose();
    proxy.clear();
  });

  after(async () => {
    environment.restore();
    await moto.stop();
  });

  /** What is shown once nothing is being read any more. */
  async function readAll() {
    await model.childrenOf(undefined);
    await model.whenRead();
    return model.childrenOf(undefined);
  }

  function assertFailed(state: ExplorerState, kind: AwsErrorKind): void {
    assert.equal(model.state, state);
    const error = model.errorOf();
    assert.ok(error instanceof AwsError);
    assert.equal(error.kind, kind);
  }

  for (const [what, fault, kind] of faults)
    it(`keeps the first page when the second ${what}, reads on when asked, and everything on refresh`, async () => {
      proxy.spoil('ListSecrets', { kind: 'none' });
      proxy.spoilAll('ListSecrets', fault);
      const shown = await readAll();
      assert.deepEqual([shown.length, shown.at(-1)?.kind], [101, 'more']);
      assertFailed('ready', kind);

      proxy.clear();
      await model.readMore({ kind: 'more', connection, hidden: 0 });
      assert.equal((await readAll()).length, secretCount);
      assert.equal(proxy.requests.length, 1, 'the first page was read twice');

      model.refresh();
      assert.equal((await readAll()).length, secretCount);
    });

  it('says that the connection is refused, and recovers on refresh', async () => {
    const closed = await startFaultyEndpoint();
    await closed.stop();
    endpoint = closed.url;
    assert.deepEqual(await readAll(), []);
    assertFailed('error', 'unreachable');

    endpoint = proxy.url;
    model.refresh();
    assert.equal((await readAll()).length, secretCount);
    assert.equal(model.state, 'ready');
  });
});
