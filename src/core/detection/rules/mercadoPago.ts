/** Mercado Pago: access tokens hold the application’s id, a date, 32 hex digits and the account’s id. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mercadoPagoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mercado-pago-access-token',
    name: 'Mercado Pago access token',
    description: 'Whoever has it takes and refunds payments of the seller.',
    prefixes: ['APP_USR-', 'TEST-'],
    body: [
      { alphabet: 'digits', length: [12, 19] },
      '-',
      { alphabet: 'digits', length: 6 },
      '-',
      { alphabet: 'hex', length: 32 },
      '-',
      { alphabet: 'digits', length: [5, 14] },
    ],
    revocationUrl: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
    sourceUrl: 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials',
  }),
];
