/** The linear-time pattern engine, in a bundle of its own (dist/patterns.js); see `compilePattern`. */
export { compileRe2 } from '../core/config/re2Pattern';
