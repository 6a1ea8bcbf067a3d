import type { RetrievalTarget } from '../retrieval';

/** The target as a text that `secret-lens run` puts the value in place of. It has no quotes and no white space. */
export function writeSecretReference({ secretName, jsonKey, region }: RetrievalTarget): string {
  const isArn = secretName.startsWith('arn:');
  const id = isArn ? secretName : `aws-secretsmanager://${secretName}`;
  const query = region === undefined || isArn ? '' : `?region=${region}`;
  const key = jsonKey === undefined ? '' : `#${encodeURIComponent(jsonKey).replaceAll("'", '%27')}`;
  return id + query + key;
}
