import type { ImportAdditions } from './imports';
import { functionOf, openClient, returnValue, writeSignature } from './secretSource';
import type { SecretSource, WritingContext } from './secretSource';

/** The client that a cache or a provider reads through, where it has to be another than its own. */
function clientArgument(keyword: string, context: WritingContext): string {
  if (context.region === undefined) return '';
  return `${keyword}=${openClient(`${context.imports.use('boto3')}.client`, context)}`;
}

/** https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-python.html */
export const cachingClient: SecretSource = {
  helperNames: ['get_cached_secret'],
  isAsync: false,
  keeps: true,
  describes: true,
  packages: (region) => ['aws-secretsmanager-caching', ...(region === undefined ? [] : ['boto3'])],
  shared: () => ({
    name: 'secret_cache',
    isRegional: true,
    make: (context) =>
      `${context.imports.useFrom('aws_secretsmanager_caching', 'SecretCache')}(${clientArgument('client', context)})`,
    isMadeBy: (call) => /(^|\.)SecretCache$/.test(functionOf(call)),
  }),
  isReadBy: (call, parameter) =>
    functionOf(call).endsWith('.get_secret_string') &&
    call.childForFieldName('arguments')?.firstNamedChild?.text === parameter,
  write: (name, cache, { style }) => [
    writeSignature(name, style),
    `>value = ${cache}.get_secret_string(name)`,
    ...returnValue(style),
  ],
};

/** https://docs.aws.amazon.com/powertools/python/latest/utilities/parameters/ */
export const powertools: SecretSource = {
  helperNames: ['get_cached_secret'],
  isAsync: false,
  keeps: true,
  describes: false,
  packages: (region) => ['aws-lambda-powertools', ...(region === undefined ? [] : ['boto3'])],
  shared: (region) =>
    region === undefined
      ? undefined
      : {
          name: 'secrets_provider',
          isRegional: true,
          make: (context) =>
            `${useParameters(context.imports)}.SecretsProvider(${clientArgument('boto3_client', context)})`,
          isMadeBy: (call) => /(^|\.)SecretsProvider$/.test(functionOf(call)),
        },
  isReadBy: (call, parameter) =>
    /^\w+(\(\))?\.(get_secret|get)$/.test(functionOf(call)) &&
    call.childForFieldName('arguments')?.text === `(${parameter})`,
  write: (name, provider, { imports, style, region }) => [
    writeSignature(name, style),
    `>value = ${region === undefined ? `${useParameters(imports)}.get_secret` : `${provider}.get`}(name)`,
    ...returnValue(style),
  ],
};

function useParameters(imports: ImportAdditions): string {
  return imports.useFrom('aws_lambda_powertools.utilities', 'parameters');
}
