import { parseSecretArn } from '../secrets/arn';
import type { SecretReference } from './reference';

/** The region that a reference itself says: that of its ARN, else that of its client; undefined where neither does. */
export function regionOf({ secretId, region }: SecretReference): string | undefined {
  const named = parseSecretArn(secretId.text)?.region ?? region?.text;
  return named !== undefined && /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(named) ? named : undefined;
}
