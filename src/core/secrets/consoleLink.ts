import type { Secret } from './secret';

/** Domains of the partitions' consoles, as AWS's guides to China and GovCloud name them. */
const consoles: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);

/** The address of a secret's page in the AWS console; `undefined` in a partition whose console has no public address. */
export function consoleLink({ arn, name }: Pick<Secret, 'arn' | 'name'>): string | undefined {
  const [, partition = '', , region = ''] = arn.split(':');
  const domain = consoles.get(partition);
  if (domain === undefined) return undefined;
  return `https://${region}.${domain}/secretsmanager/secret?name=${encodeURIComponent(name)}&region=${region}`;
}
