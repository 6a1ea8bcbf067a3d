import { validateSecretName } from '../../core/secrets/naming';
import type { LinearPattern, PatternProblem } from '../../core/detection/config/linearPattern';
import { compilePattern } from '../../workspace/compilePattern';
import { readSetting } from '../settings';
import type { InputProblem } from './inputs';

/** Checks a new secret's name by AWS's rules and by the convention in the settings. */
export function checkNewName(name: string): InputProblem | undefined {
  const problem = validateSecretName(name);
  return problem?.severity === 'error' ? problem : (checkConvention(name) ?? problem);
}

let compiled: { readonly source: string; readonly pattern: LinearPattern | PatternProblem } | undefined;

/** Whether the name follows the convention; a pattern that cannot be compiled is said and stops nobody. */
function checkConvention(name: string): InputProblem | undefined {
  const source = readSetting('secretLens.naming.pattern');
  if (source === '') return undefined;
  if (compiled?.source !== source) compiled = { source, pattern: compilePattern(`^(?:${source})$`) };
  const { pattern } = compiled;
  if ('problem' in pattern)
    return {
      severity: 'warning',
      message: `The setting secretLens.naming.pattern is no pattern: ${pattern.problem}. Names are not checked by it.`,
    };
  if (pattern.test(name)) return undefined;
  const said = readSetting('secretLens.naming.description').trim();
  return {
    severity: 'error',
    message: `The name does not follow the convention in the settings: ${said || `it must match ${source}`}`,
  };
}
