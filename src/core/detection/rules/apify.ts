/** Apify: API tokens with the prefix `apify_api_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const apifyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'apify-api-token',
    name: 'Apify API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['apify_api_', 'apify_proxy_', 'apify_ui_', 'apify_integration_api_', 'apify_actor_run_api_'],
    body: { alphabet: 'alnum', length: [34, 38] },
    revocationUrl: 'https://docs.apify.com/platform/integrations/api',
    sourceUrl: 'https://docs.apify.com/platform/integrations/api',
  }),
];
