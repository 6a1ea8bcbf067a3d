import type * as accountSdk from './accountSdk';

export type AccountSdk = typeof accountSdk;

/** The AWS SDK's clients of the services round the secrets, read from their bundle on first use. */
export function loadAccountSdk(): AccountSdk {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return require('./accountSdk.js') as AccountSdk;
}
