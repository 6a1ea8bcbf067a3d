import { validateSecretName } from '../../core/secrets/naming';
import { readNamingConvention } from '../conventions';
import type { InputProblem } from './inputs';

/** Checks a new secret's name by AWS's rules and by the convention in the settings. */
export function checkNewName(name: string): InputProblem | undefined {
  const problem = validateSecretName(name);
  return problem?.severity === 'error' ? problem : (checkConvention(name) ?? problem);
}

/** Whether the name follows the convention; a pattern that cannot be compiled is said and stops nobody. */
function checkConvention(name: string): InputProblem | undefined {
  const convention = readNamingConvention();
  if (convention === undefined) return undefined;
  const { pattern, source, description } = convention;
  if ('problem' in pattern)
    return {
      severity: 'warning',
      message: `The setting secretLens.naming.pattern is no pattern: ${pattern.problem}. Names are not checked by it.`,
    };
  if (pattern.test(name)) return undefined;
  return {
    severity: 'error',
    message: `The name does not follow the convention in the settings: ${description || `it must match ${source}`}`,
  };
}
