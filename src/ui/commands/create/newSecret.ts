import { toCredentials } from '../../../core/secrets/databaseCredentials';
import { Redacted, reveal } from '../../../core/secrets/redacted';
import type { NewSecret, NewValue } from '../../../core/secrets/secretChange';
import { parseTags } from '../../../core/secrets/tags';
import { toReplicaRegions } from '../../prompts/replicaSteps';
import type { Answers } from './answers';
import type { Creation } from './creations';
import { toKeyPairJson } from './keyPairSteps';
import { valueOfSource } from './sourceSteps';

/** What the answers make, where they make one secret. */
export function toNewSecret(answers: Answers, requestToken: string): NewSecret {
  const { name, description } = answers;
  return {
    name,
    value: toValue(answers),
    requestToken,
    ...(description !== '' && { description }),
    ...toMetadata(answers),
  };
}

/** What the answers make of one of several. */
export function toOneOfSeveral(answers: Answers, { name, value, requestToken }: Creation): NewSecret {
  return { name, value, requestToken, ...toMetadata(answers) };
}

function toMetadata({ kmsKeyId, tags, replicas }: Answers): Partial<NewSecret> {
  return {
    ...(kmsKeyId !== '' && { kmsKeyId }),
    ...(tags !== '' && { tags: parseTags(tags) }),
    ...(replicas.regions.length > 0 && { replicas: toReplicaRegions(replicas) }),
  };
}

function toValue(answers: Answers): NewValue {
  const { holds, engine, fields, value, bytes, keyName, keyPair = {} } = answers;
  switch (holds) {
    case 'file':
      return bytes;
    case 'database':
      return toCredentials(engine, fields, value);
    case 'apiKey':
      return new Redacted(JSON.stringify({ [keyName]: reveal(value) }));
    case 'keyPair':
      return toKeyPairJson(keyPair);
    case 'selection':
    case 'entries':
      return valueOfSource(answers);
    case 'json':
    case 'text':
      return value;
  }
}
