import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { AwsError } from '../../../src/aws/awsError';
import { createStsKeyCheck } from '../../../src/aws/stsKeyCheck';
import { Redacted } from '../../../src/core/secrets/redacted';
import { borrowMoto, type Moto } from '../../support/moto';
import { PlantedCredentials } from '../../support/plantedCredentials';
import { isolateAwsEnvironment, type AwsEnvironment } from './awsEnvironment';

const credentials = new PlantedCredentials();
const id = credentials.awsAccessKeyId();
const secret = credentials.awsSecretAccessKey();
const key = { accessKeyId: new Redacted(id), secretAccessKey: new Redacted(secret) };

describe('the check of a found key', function () {
  this.timeout(60_000);
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-sts-'));
  let environment: AwsEnvironment;
  let moto: Moto;
  let server: Server | undefined;

  before(async () => {
    environment = isolateAwsEnvironment();
    moto = await borrowMoto();
  });

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  after(async () => {
    environment.restore();
    await moto.stop();
    rmSync(dir, { recursive: true });
  });

  const check = (signal = new AbortController().signal) => createStsKeyCheck().check(key, signal);

  /** An STS that answers every request with this error; resolves to the headers and bodies of what it got. */
  async function refuseWith(
    status: number,
    code: string,
  ): Promise<{ authorization: string; body: string }[]> {
    const seen: { authorization: string; body: string }[] = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen.push({ authorization: request.headers.authorization ?? '', body });
        response.writeHead(status, { 'content-type': 'text/xml' });
        response.end(
          `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>No.</Message></Error></ErrorResponse>`,
        );
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    process.env['AWS_ENDPOINT_URL_STS'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return seen;
  }

  it('says whose key it is', async () => {
    process.env['AWS_ENDPOINT_URL_STS'] = moto.endpoint;
    const state = await check();
    assert.ok(state.kind === 'live');
    assert.match(state.account, /^\d{12}$/);
    assert.match(state.arn, /^arn:aws:/);
  });

  for (const [code, reason] of [
    ['InvalidClientTokenId', 'unknown key'],
    ['SignatureDoesNotMatch', 'wrong secret'],
    ['ExpiredToken', 'expired'],
  ] as const)
    it(`says that AWS does not accept it: ${reason}`, async () => {
      await refuseWith(403, code);
      assert.deepEqual(await check(), { kind: 'not-accepted', reason });
    });

  it('sends one GetCallerIdentity, signed with that key, and never its secret', async () => {
    const seen = await refuseWith(403, 'InvalidClientTokenId');
    await check();
    assert.equal(seen.length, 1);
    assert.match(seen[0]?.body ?? '', /^Action=GetCallerIdentity&/);
    assert.ok(seen[0]?.authorization.includes(`Credential=${id}/`));
    assert.ok(!JSON.stringify(seen).includes(secret));
  });

  it('calls nothing dead that it could not ask about, and its error holds no key', async () => {
    await refuseWith(500, 'InternalFailure');
    await assert.rejects(check(), (error) => {
      assert.ok(error instanceof AwsError);
      const shown = inspect(error, { depth: null, showHidden: true });
      assert.ok(!shown.includes(secret) && !shown.includes(id));
      assert.match(error.remedy, /treat the key as live/);
      return true;
    });
  });

  it('ends with the signal', async () => {
    process.env['AWS_ENDPOINT_URL_STS'] = moto.endpoint;
    const reason = new Error('stopped');
    await assert.rejects(check(AbortSignal.abort(reason)), reason);
  });
});
