import type { LinearPattern, PatternProblem } from '../core/config/linearPattern';
import type { Conventions } from '../core/secrets/secretConcerns';
import { compilePattern } from '../workspace/compilePattern';
import { readSetting } from './settings';

/** The convention for names in the settings. */
export interface NamingConvention {
  /** The pattern as it is set, and what it compiles to. */
  readonly source: string;
  readonly pattern: LinearPattern | PatternProblem;
  /** The convention in words; empty where nobody has said it. */
  readonly description: string;
}

let compiled: Pick<NamingConvention, 'source' | 'pattern'> | undefined;

/** Undefined where there is none. */
export function readNamingConvention(): NamingConvention | undefined {
  const source = readSetting('secretLens.naming.pattern');
  if (source === '') return undefined;
  if (compiled?.source !== source) compiled = { source, pattern: compilePattern(`^(?:${source})$`) };
  return { ...compiled, description: readSetting('secretLens.naming.description').trim() };
}

/** What the settings expect of secrets; a pattern that cannot be compiled expects nothing. */
export function readConventions(): Conventions {
  const pattern = readNamingConvention()?.pattern;
  return {
    unusedAfter: readSetting('secretLens.report.unusedAfter'),
    customerKey: readSetting('secretLens.conventions.customerKey'),
    ...(pattern !== undefined &&
      !('problem' in pattern) && { isNamedWell: (name: string) => pattern.test(name) }),
  };
}
