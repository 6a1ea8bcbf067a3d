import type { LinearPattern, PatternProblem } from '../core/config/linearPattern';
import type * as patterns from './patterns';

/**
 * Compiles a team's pattern. The engine is read from its bundle with the first pattern: it is as large as the rest of
 * the scanner, and most folders have no pattern of their own. It is required, not imported, because that works alike in
 * the bundle, beside which it lies, and in the sources.
 */
export function compilePattern(source: string): LinearPattern | PatternProblem {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run at start
  return (require('./patterns.js') as typeof patterns).compileRe2(source);
}
