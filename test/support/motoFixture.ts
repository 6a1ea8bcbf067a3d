import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAwsConfig } from './awsConfig';
import { motoPython, startMoto, type Moto } from './moto';
import { out } from './paths';

let moto: Moto;
let dir: string;

/**
 * Mocha global fixture: an empty Secrets Manager for the whole run, which the environment points at as a user's own
 * would. `TEST_ENDPOINT` is its address and `TEST_PYTHON` a Python that has boto3.
 */
export async function mochaGlobalSetup(): Promise<void> {
  moto = await startMoto(join(out, 'logs', 'moto-roundtrip.log'));
  dir = mkdtempSync(join(tmpdir(), 'secret-lens-aws-'));
  const env = writeAwsConfig(dir, [{ name: 'default', region: 'eu-west-1', endpoint: moto.endpoint }]);
  for (const name of Object.keys(process.env)) if (!(name in env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env, { TEST_ENDPOINT: moto.endpoint, TEST_PYTHON: await motoPython() });
}

export async function mochaGlobalTeardown(): Promise<void> {
  await moto.stop();
  rmSync(dir, { recursive: true, force: true });
}
