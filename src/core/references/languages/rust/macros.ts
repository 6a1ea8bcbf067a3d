/** Macros whose arguments are expressions. */
const calls =
  /\b(?:e?print(?:ln)?|format|write(?:ln)?|panic|dbg|assert(?:_eq|_ne)?|trace|debug|info|warn|error|anyhow|bail|ensure)!(?=\s*\()/g;

/**
 * A program, in the same length, with macros that take expressions as calls: the grammar reads what a macro is given as no more than
 * words. `format!(…)` becomes `format_(…)`, and the objects of `json!(…)` become tuples.
 */
export function writeMacrosAsCalls(source: string): string {
  const written = source.replaceAll(calls, (macro) => `${macro.slice(0, -1)}_`);
  return written.includes('json!(') ? writeObjects(written) : written;
}

function writeObjects(source: string): string {
  const tokens = /json!\(|"(?:\\.|[^"\\])*"(?<colon>\s*:(?!:))?|[([{]|[)\]}]/g;
  let depth = 0;
  return source.replaceAll(tokens, (token) => {
    if (depth === 0 && token !== 'json!(') return token;
    if (/[([{]$/.test(token)) depth++;
    else if (/^[)\]}]$/.test(token)) depth--;
    if (token.startsWith('"')) return token.replace(/:$/, ',');
    return token.replace('json!', 'json_').replace('{', '(').replace('}', ')');
  });
}
