/** Asaas: API keys are `$aact_`, the environment and 20 or more characters; older ones are base64 after `$aact_`. */
import { defineRule, type PatternRule } from '../rule';

export const asaasRules: readonly PatternRule[] = [
  defineRule({
    id: 'asaas-api-key',
    name: 'Asaas API key',
    description: 'Whoever has it takes payments and pays out from the account.',
    severity: 'error',
    keywords: ['$aact_'],
    pattern:
      /\$aact_(?:(?:prod|hmlg)_[\w-]{20,200}|[0-9A-Za-z+/]{60,200}={0,2})(?:::[\w:+/=-]{1,200})?(?![\w+/=-])/,
    reach: { after: 480 },
    revocationUrl: 'https://docs.asaas.com/docs/authentication-2',
    sourceUrl: 'https://docs.asaas.com/docs/authentication-2',
    samples: (build) => ({
      matches: [`ASAAS_API_KEY=«$aact_prod_${build.alnum(60)}»`, `key: "«$aact_${build.alnum(80)}»"`],
      lookalikes: [`$aact_prod_${build.alnum(6)}`, '$aact_token'],
    }),
  }),
];
