import assert from 'node:assert/strict';
import type { Account } from '../../../src/aws/account/account';
import { createSdkSessions } from '../../../src/aws/sdkSessions';
import type { Sessions } from '../../../src/aws/sessions';
import { startFaultyEndpoint, type FaultyEndpoint } from '../../support/faults';
import { createLambdaFunction } from '../../support/lambdaFunction';
import { borrowMoto, type Moto } from '../../support/moto';
import { devProfile, isolateAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

const connection = { profile: 'dev', region: 'eu-west-1' };

describe('the account round the secrets', function () {
  this.timeout(120_000);
  let environment: AwsEnvironment;
  let moto: Moto;
  let endpoint: FaultyEndpoint;
  let sessions: Sessions;
  let account: Account;

  before(async () => {
    [moto, endpoint] = await Promise.all([borrowMoto(), startFaultyEndpoint()]);
    environment = isolateAwsEnvironment();
    environment.write({ config: devProfile });
  });

  after(async () => {
    environment.restore();
    await Promise.all([moto.stop(), endpoint.stop()]);
  });

  function openAt(url: string): void {
    sessions = createSdkSessions({ endpointUrl: () => url });
    account = sessions.account(connection);
  }

  afterEach(() => {
    sessions.dispose();
  });

  it('lists KMS keys that have an alias, without those of other services', async () => {
    endpoint.play(
      {
        kind: 'answer',
        body: {
          Aliases: [
            { AliasName: 'alias/shop', TargetKeyId: 'key-1' },
            { AliasName: 'alias/aws/s3', TargetKeyId: 'key-2' },
            { AliasName: 'alias/without-key' },
          ],
          NextMarker: 'more',
          Truncated: true,
        },
      },
      {
        kind: 'answer',
        body: {
          Aliases: [{ AliasName: 'alias/aws/secretsmanager', TargetKeyId: 'key-3' }],
          Truncated: false,
        },
      },
    );
    openAt(endpoint.url);
    assert.deepEqual(await account.listKeys(), [
      { alias: 'alias/aws/secretsmanager', keyId: 'key-3' },
      { alias: 'alias/shop', keyId: 'key-1' },
    ]);
    assert.equal(endpoint.requests[1]?.body['Marker'], 'more');
  });

  it('reads what a function has logged last', async () => {
    endpoint.play({
      kind: 'answer',
      body: {
        events: [1, 2, 3].map((number) => ({ timestamp: number * 1000, message: `line ${number}\n` })),
      },
    });
    openAt(endpoint.url);
    assert.deepEqual(await account.readLog('rotate', new Date(500), 2), [
      { time: new Date(2000), text: 'line 2' },
      { time: new Date(3000), text: 'line 3' },
    ]);
    assert.deepEqual(endpoint.requests[0]?.body, { logGroupName: '/aws/lambda/rotate', startTime: 500 });
  });

  it('says which function has no log', async () => {
    openAt(moto.endpoint);
    await assert.rejects(account.readLog('nobody', new Date(), 10), {
      kind: 'not-found',
      message: /log of the function “nobody”/,
    });
  });

  /** moto has no LookupEvents: the answer has the shape of AWS's published service model. */
  it('looks up events of CloudTrail page by page', async () => {
    const record = {
      eventName: 'GetSecretValue',
      awsRegion: 'eu-west-1',
      sourceIPAddress: '198.51.100.7',
      userIdentity: { type: 'IAMUser', userName: 'alice' },
      requestParameters: { secretId: 'prod/db' },
    };
    endpoint.play({
      kind: 'answer',
      body: {
        Events: [
          {
            EventId: 'e1',
            EventName: 'GetSecretValue',
            EventTime: 1_700_000_000,
            Resources: [{ ResourceType: 'AWS::SecretsManager::Secret', ResourceName: 'prod/db' }],
            CloudTrailEvent: JSON.stringify(record),
          },
          { EventId: 'e2', EventName: 'RotateSecret', EventTime: 1_600_000_000, CloudTrailEvent: '{broken' },
        ],
        NextToken: 'more',
      },
    });
    openAt(endpoint.url);
    const query = {
      attribute: 'ResourceName',
      value: 'prod/db',
      from: new Date(1_500_000_000_000),
      to: new Date(1_700_000_100_000),
    } as const;
    const { items, next } = await account.lookUpEvents(query);
    assert.equal(next, 'more');
    assert.deepEqual(items[0], {
      id: 'e1',
      name: 'GetSecretValue',
      time: new Date(1_700_000_000_000),
      record: { who: 'user alice', from: '198.51.100.7', region: 'eu-west-1' },
    });
    assert.equal(items[1]?.record.who, 'unknown');
    assert.deepEqual(endpoint.requests[0]?.body['LookupAttributes'], [
      { AttributeKey: 'ResourceName', AttributeValue: 'prod/db' },
    ]);
  });

  it('tells which functions Secrets Manager may invoke', async () => {
    openAt(moto.endpoint);
    const create = (name: string, letsSecretsManagerIn: boolean) =>
      createLambdaFunction(moto.endpoint, connection.region, name, { letsSecretsManagerIn });
    await create('resize-images', false);
    await create('rotate-orders', true);
    assert.deepEqual(
      (await account.listRotationFunctions()).map(({ name, mayBeInvoked }) => [name, mayBeInvoked]),
      [
        ['rotate-orders', true],
        ['resize-images', false],
      ],
    );
  });
});
