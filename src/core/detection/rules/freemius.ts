/** Freemius: secret keys are `sk_` and 29 characters, punctuation among them, in the settings of a plug-in. */
import { defineRule, type PatternRule } from '../rule';

export const freemiusRules: readonly PatternRule[] = [
  defineRule({
    id: 'freemius-secret-key',
    name: 'Freemius secret key',
    description: 'Whoever has it reads and changes licences and customers.',
    severity: 'error',
    keywords: ['secret_key'],
    pattern: /secret_key["']\s{0,20}=>\s{0,20}["'](?<secret>sk_[^"'\s]{29})["']/,
    revocationUrl: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/',
    sourceUrl: 'https://freemius.com/help/documentation/wordpress-sdk/integrating-freemius-sdk/',
    samples: (build) => ({
      matches: [`'secret_key' => '«sk_${build.alnum(20)}}^${build.alnum(7)}»',`],
      lookalikes: [`'secret_key' => 'sk_${build.alnum(10)}',`, "'secret_key' => getenv('SECRET_KEY'),"],
    }),
  }),
];
