/** Brevo (Sendinblue): API keys are `xkeysib-`, SMTP keys `xsmtpsib-`, followed by 64 hex digits, a hyphen and 16 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const brevoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'brevo-api-key',
    name: 'Brevo API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    prefixes: ['xkeysib-', 'xsmtpsib-'],
    body: { alphabet: 'base64url', length: 81 },
    revocationUrl: 'https://developers.brevo.com/docs/getting-started',
    sourceUrl: 'https://developers.brevo.com/docs/getting-started',
  }),
];
