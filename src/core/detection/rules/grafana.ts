/**
 * Grafana: service-account (`glsa_`) and cloud access-policy (`glc_`) tokens, and older API keys, which are base64
 * of a JSON object that opens with `{"k":"`.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const grafanaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'grafana-service-account-token',
    name: 'Grafana service account token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['glsa_'],
    body: { alphabet: 'word', length: 41 },
    revocationUrl: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    sourceUrl: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  }),
  definePrefixedToken({
    id: 'grafana-cloud-token',
    name: 'Grafana Cloud access policy token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['glc_'],
    body: { alphabet: 'base64', length: [32, 400] },
    revocationUrl:
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    sourceUrl:
      'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  }),
  definePrefixedToken({
    id: 'grafana-api-key',
    name: 'Grafana API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['eyJrIjoi'],
    body: { alphabet: 'base64', length: [40, 400] },
    revocationUrl:
      'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
    sourceUrl: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
  }),
];
