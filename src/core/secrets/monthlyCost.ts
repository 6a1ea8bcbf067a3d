import type { Secret } from './secret';

const centsPerSecret = 40;

/** What AWS asks for, in US dollars. */
export interface MonthlyCost {
  /** How many secrets are billed: a replica is one; what is marked for deletion is not. */
  readonly billed: number;
  /** `$4.80`, without the calls, whose number nobody here knows. */
  readonly price: string;
}

/**
 * What secrets cost a month, at https://aws.amazon.com/secrets-manager/pricing/; nothing once they are marked for deletion, see
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_delete-secret.html
 */
export function computeMonthlyCost(secrets: Iterable<Secret>): MonthlyCost {
  let billed = 0;
  for (const { deletionDate } of secrets) if (deletionDate === undefined) billed++;
  const cents = billed * centsPerSecret;
  const dollars = Math.floor(cents / 100)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
  return { billed, price: `$${dollars}.${String(cents % 100).padStart(2, '0')}` };
}
