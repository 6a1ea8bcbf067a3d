/**
 * Microsoft Azure, keys without a marker that their name makes recognisable: of Search, Functions, Event Grid, Maps,
 * Notification Hubs, Batch and Cosmos DB. Refresh tokens of Entra ID open with `0.A` or `1.A` and name their kind in a
 * second part (observed).
 */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const azureServicesRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'azure-search-legacy-key',
    name: 'Azure AI Search key (without marker)',
    description: 'Whoever has it queries the indexes, and changes them with an admin key.',
    words: [
      'azure_search',
      'azuresearch',
      'azure-search',
      'search_admin',
      'searchservice',
      'search_service',
      'search_api_key',
      'search_query',
    ],
    body: { alphabet: 'upperHex', length: 32 },
    revocationUrl: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    sourceUrl: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  }),
  defineNamedToken({
    id: 'azure-search-api-key',
    name: 'Azure AI Search key (of 52 characters)',
    description: 'Whoever has it queries the indexes, and changes them with an admin key.',
    words: ['azure', 'search_admin', 'search_query', 'searchservice', 'search_service'],
    body: { alphabet: 'alnum', length: 52 },
    revocationUrl: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    sourceUrl: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  }),
  defineNamedToken({
    id: 'azure-functions-legacy-key',
    name: 'Azure Functions key (without marker)',
    description: 'Whoever has it calls the function app, all of it with a host key.',
    words: ['x-functions-key', 'azure_function', 'azurefunction', 'function_key', 'functionkey'],
    body: [{ alphabet: 'base64', length: [54, 86] }, '=='],
    revocationUrl: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    sourceUrl: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
  }),
  defineNamedToken({
    id: 'azure-event-grid-topic-key',
    name: 'Azure Event Grid topic key (without marker)',
    description: 'Whoever has it publishes events to the topic.',
    words: ['aeg-sas-key', 'event_grid', 'eventgrid', 'event-grid', 'topic_key'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl: 'https://learn.microsoft.com/azure/event-grid/get-access-keys',
    sourceUrl: 'https://learn.microsoft.com/azure/event-grid/get-access-keys',
  }),
  defineNamedToken({
    id: 'azure-maps-key',
    name: 'Azure Maps key',
    description: 'Whoever has it uses the maps at the account’s cost.',
    words: ['azure_maps', 'azuremaps', 'azure-maps'],
    body: { alphabet: 'base64url', length: [43, 84] },
    revocationUrl: 'https://learn.microsoft.com/azure/azure-maps/how-to-manage-authentication',
    sourceUrl: 'https://learn.microsoft.com/azure/azure-maps/how-to-manage-authentication',
  }),
  defineNamedToken({
    id: 'azure-notification-hubs-key',
    name: 'Azure Notification Hubs key',
    description: 'Whoever has it sends notifications to every device.',
    words: ['notificationhub', 'notification_hub', 'notification-hub', 'hubaccesskey', 'hub_access_key'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl:
      'https://learn.microsoft.com/azure/notification-hubs/notification-hubs-push-notification-security',
    sourceUrl:
      'https://learn.microsoft.com/azure/notification-hubs/notification-hubs-push-notification-security',
  }),
  defineNamedToken({
    id: 'azure-account-key',
    name: 'Azure Batch, Cosmos DB or Storage key (named)',
    description: 'Whoever has it reads and changes everything in the account.',
    words: ['azure', 'cosmos', 'documentdb', 'batch_account', 'batchaccount'],
    body: [{ alphabet: 'base64', length: 86 }, '=='],
    revocationUrl: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
    sourceUrl: 'https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data',
  }),
  defineRule({
    id: 'azure-entra-refresh-token',
    name: 'Microsoft Entra ID refresh token',
    description: 'Whoever has it gets new access tokens as the person who signed in.',
    severity: 'error',
    keywords: ['.agab', '.aqab'],
    pattern:
      /(?<![\w.-])[01]\.A[\w-]{30,160}(?:\.\d)?\.A[gQ]AB[\w-]{200,2000}(?:\.[\w-]{100,1000})?(?![\w-])/,
    reach: { before: 170, after: 3200 },
    revocationUrl: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-revocation',
    sourceUrl: 'https://learn.microsoft.com/entra/identity-platform/refresh-tokens',
    samples: (build) => ({
      matches: [`"refresh_token": "«0.AT${build.base64url(60)}.AgABAAEAAA${build.base64url(400)}»"`],
      lookalikes: [`version = "1.A${build.alnum(40)}"`, `x = "0.A${build.alnum(40)}.AgAB${build.alnum(20)}"`],
    }),
  }),
];
