import { AwsError } from './awsError';
import { preferredProfile, readEnvironment } from './environment';
import type { SharedConfig } from './sharedConfig';

/**
 * The endpoint that the environment or the profile configures for Secrets Manager, in the order of
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html; `undefined` for the region's own. The
 * SDK for JavaScript would read `endpoint_url` from AWS_PROFILE's section whichever profile its client was given.
 */
export function findConfiguredEndpoint(
  config: SharedConfig,
  profile: string | undefined,
): string | undefined {
  const section = config.profiles.get(profile ?? preferredProfile());
  const ignored =
    readEnvironment('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS') ?? section?.['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') return undefined;
  const services = section?.['services'];
  return [
    readEnvironment('AWS_ENDPOINT_URL_SECRETS_MANAGER'),
    readEnvironment('AWS_ENDPOINT_URL'),
    services === undefined ? undefined : config.services.get(services)?.['secrets_manager.endpoint_url'],
    section?.['endpoint_url'],
  ].find((url) => url !== undefined);
}

/** Host and port of the endpoint; rejects what is no http or https URL with an `invalid` {@link AwsError}. */
export function parseEndpointHost(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new AwsError('invalid', `The endpoint “${url}” is not an http or https URL.`, {
      remedy: 'Correct endpoint_url in the shared AWS config, AWS_ENDPOINT_URL, or the endpoint setting.',
    });
  return parsed.host;
}
