import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A profile of the shared AWS config, with made-up keys. */
export interface TestProfile {
  readonly name: string;
  readonly region?: string;
  /** Where this profile finds Secrets Manager and Parameter Store, written as users write it: in a `services` section. */
  readonly endpoint?: string;
}

/** Names that AWS reads; cleared so that nothing of the person who runs the tests gets in. */
const foreign = [
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  'AWS_ENDPOINT_URL_SSM',
  'AWS_ROLE_ARN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/** An access key pair that nobody owns, in the shape that the SDK expects; the same for the same number. */
export function madeUpKeys(seed: number): { readonly id: string; readonly secret: string } {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let state = seed + 1;
  const pick = (count: number) =>
    Array.from({ length: count }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return letters[state % letters.length];
    }).join('');
  return { id: ['AK', 'IA', pick(16)].join(''), secret: pick(40).toLowerCase() };
}

/**
 * Writes `config` and `credentials` into `dir` for these profiles and gives the environment that makes the SDK, the CLI
 * and boto3 read them and nothing else.
 */
export function writeAwsConfig(dir: string, profiles: readonly TestProfile[]): NodeJS.ProcessEnv {
  mkdirSync(dir, { recursive: true });
  const config: string[] = [];
  const credentials: string[] = [];
  for (const [index, { name, region, endpoint }] of profiles.entries()) {
    config.push(name === 'default' ? '[default]' : `[profile ${name}]`);
    if (region !== undefined) config.push(`region = ${region}`);
    if (endpoint !== undefined) {
      config.push(`services = ${name}-services`, '', `[services ${name}-services]`);
      for (const service of ['secrets_manager', 'ssm', 'kms', 'lambda', 'cloudtrail', 'cloudwatch_logs'])
        config.push(`${service} =`, `  endpoint_url = ${endpoint}`);
    }
    config.push('');
    const keys = madeUpKeys(index);
    credentials.push(
      `[${name}]`,
      `aws_access_key_id = ${keys.id}`,
      `aws_secret_access_key = ${keys.secret}`,
      '',
    );
  }
  const configFile = join(dir, 'config');
  const credentialsFile = join(dir, 'credentials');
  writeFileSync(configFile, config.join('\n'));
  writeFileSync(credentialsFile, credentials.join('\n'), { mode: 0o600 });
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of foreign) Reflect.deleteProperty(env, name);
  return {
    ...env,
    AWS_CONFIG_FILE: configFile,
    AWS_SHARED_CREDENTIALS_FILE: credentialsFile,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
