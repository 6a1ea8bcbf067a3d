import type { Connection } from '../core/secrets/secret';
import { preferredProfile, readEnvironment } from './environment';
import type { ConnectionOptions, ConnectionSources, ProfileSource } from './sessions';
import type { ConfigSection, SharedConfig } from './sharedConfig';

/** Settings one of which makes a profile give credentials, as in the SDKs' reference of the shared config. */
const credentialSettings = [
  'aws_access_key_id',
  'credential_process',
  'credential_source',
  'login_session',
  'role_arn',
  'sso_account_id',
  'sso_session',
  'sso_start_url',
  'web_identity_token_file',
];

/**
 * One connection for each profile that has credentials, and for those of the environment, in its own region and in the
 * regions asked for: AWS_PROFILE or `default` first, the environment next, the others by name. `hasInstanceRole` is
 * asked only when nothing else gives credentials.
 */
export async function findConnections(
  config: SharedConfig,
  options: ConnectionOptions,
  hasInstanceRole: () => Promise<boolean>,
): Promise<ConnectionSources> {
  if (options.connections !== undefined)
    return options.connections.length === 0
      ? { connections: [], missing: 'connection' }
      : { connections: options.connections };
  const profiles = await findProfiles(config, options, hasInstanceRole);
  if (profiles.length === 0) return { connections: [], missing: 'credentials' };
  const connections = profiles.flatMap((profile) =>
    findRegions(config, profile, options.regions).map((region): Connection => ({ profile, region })),
  );
  return connections.length === 0 ? { connections, missing: 'region' } : { connections };
}

/** The profiles that give credentials, each with its own region, in the order of {@link findConnections}. */
export async function listProfiles(
  config: SharedConfig,
  hasInstanceRole: () => Promise<boolean>,
): Promise<readonly ProfileSource[]> {
  const profiles = await findProfiles(config, { profiles: [], regions: [] }, hasInstanceRole);
  return profiles.map((profile) => {
    const [region] = findRegions(config, profile, []);
    return region === undefined ? { profile } : { profile, region };
  });
}

async function findProfiles(
  config: SharedConfig,
  options: ConnectionOptions,
  hasInstanceRole: () => Promise<boolean>,
): Promise<(string | undefined)[]> {
  const preferred = preferredProfile();
  const named = [...config.profiles]
    .filter(([, section]) => givesCredentials(section))
    .map(([name]) => name)
    .filter((name) => options.profiles.length === 0 || options.profiles.includes(name))
    .sort((a, b) => Number(b === preferred) - Number(a === preferred) || (a < b ? -1 : 1));
  if (options.profiles.length > 0) return named;
  if (hasEnvironmentCredentials()) {
    const first = named[0] === preferred ? 1 : 0;
    return [...named.slice(0, first), undefined, ...named.slice(first)];
  }
  return named.length === 0 && (await hasInstanceRole()) ? [undefined] : named;
}

function givesCredentials(section: ConfigSection): boolean {
  return credentialSettings.some((setting) => section[setting] !== undefined);
}

/** With AWS_PROFILE the SDK takes the profile and leaves the environment's keys aside. */
function hasEnvironmentCredentials(): boolean {
  const isSet = (name: string): boolean => readEnvironment(name) !== undefined;
  if (isSet('AWS_PROFILE')) return false;
  return (
    (isSet('AWS_ACCESS_KEY_ID') && isSet('AWS_SECRET_ACCESS_KEY')) ||
    isSet('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI') ||
    isSet('AWS_CONTAINER_CREDENTIALS_FULL_URI') ||
    (isSet('AWS_WEB_IDENTITY_TOKEN_FILE') && isSet('AWS_ROLE_ARN'))
  );
}

/** The profile's own region before the environment's; for the environment's keys the other way round. */
function findRegions(
  config: SharedConfig,
  profile: string | undefined,
  further: readonly string[],
): string[] {
  const environment = readEnvironment('AWS_REGION') ?? readEnvironment('AWS_DEFAULT_REGION');
  const configured = config.profiles.get(profile ?? preferredProfile())?.['region'];
  const own = profile === undefined ? (environment ?? configured) : (configured ?? environment);
  return [...new Set([...(own === undefined ? [] : [own]), ...further])];
}
