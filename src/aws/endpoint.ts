import { AwsError } from './awsError';
import { preferredProfile, readEnvironment } from './environment';
import type { SharedConfig } from './sharedConfig';

/** A service under the name that the shared config has for it. */
export type ServiceName = 'secrets_manager' | 'ssm' | 'lambda' | 'kms' | 'cloudtrail' | 'cloudwatch_logs';

/**
 * The endpoint that the environment or the profile configures for a service, in the order of
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html; `undefined` for the region's own. The
 * SDK for JavaScript would read `endpoint_url` from AWS_PROFILE's section whichever profile its client was given.
 */
export function findConfiguredEndpoint(
  config: SharedConfig,
  profile: string | undefined,
  service: ServiceName,
): string | undefined {
  const section = config.profiles.get(profile ?? preferredProfile());
  const ignored =
    readEnvironment('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS') ?? section?.['ignore_configured_endpoint_urls'];
  if (ignored?.toLowerCase() === 'true') return undefined;
  const services = section?.['services'];
  return [
    readEnvironment(`AWS_ENDPOINT_URL_${service.toUpperCase()}`),
    readEnvironment('AWS_ENDPOINT_URL'),
    services === undefined ? undefined : config.services.get(services)?.[`${service}.endpoint_url`],
    section?.['endpoint_url'],
  ].find((url) => url !== undefined);
}

/**
 * Whether an endpoint that stands for Secrets Manager does for a service: an emulator's answers for every service, while one of
 * AWS's own, such as a VPC endpoint, answers for one.
 */
export function servesAlso(url: string, service: ServiceName): boolean {
  return (
    service === 'secrets_manager' || !/\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.test(parseEndpointHost(url))
  );
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
