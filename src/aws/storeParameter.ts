import { findParameterValueProblem, validateParameterName } from '../core/secrets/parameter';
import { reveal } from '../core/secrets/redacted';
import { AwsError } from './awsError';
import type { NewParameter, ParameterStore } from './parameterStore';
import { StoredUnverifiedError } from './storeValue';

/**
 * Stores a value as a new parameter and reads it back, so that code may be pointed at it. Rejects with an AwsError when nothing
 * was stored, and with a {@link StoredUnverifiedError} when something was but could not be read back as it was sent.
 */
export async function storeParameter(
  parameterStore: ParameterStore,
  parameter: NewParameter,
  signal?: AbortSignal,
): Promise<void> {
  const { name, value } = parameter;
  const problem = validateParameterName(name)?.message ?? findParameterValueProblem(value);
  if (problem !== undefined)
    throw new AwsError('invalid', `The parameter “${name}” cannot be stored: ${problem}`, {
      remedy: 'Nothing was stored.',
    });
  await parameterStore.createParameter(parameter, signal);
  let stored;
  try {
    stored = await parameterStore.getParameter(name, signal);
  } catch (error) {
    throw new StoredUnverifiedError(name, 'It could not be read back.', error);
  }
  if (reveal(stored.value) !== reveal(value))
    throw new StoredUnverifiedError(name, 'What was read back is not what was sent.');
}
