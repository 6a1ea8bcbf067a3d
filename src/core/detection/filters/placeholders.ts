/** Words that a value holds only when it stands for a secret instead of being one. */
const PLACEHOLDER_WORDS =
  /^Eby8vdM02xNOcq|^[YQ]WxhZGRpbjp|example|placeholder|redacted|replace|changeme|change[_-]me|your[_-]|[_-]here\b|dummy|insert[_-]|sample|todo|fixme|foobar|xxxx|\.{3}|…|\*{4}|[<«][^<>«»]{1,60}[>»]/i;

/** The value is filled in at run or build time: `${VAR}`, `$(cmd)`, `{{ x }}`, `%VAR%`, `#{x}`, `@@x@@`, a vault URI. */
const REFERENCE =
  /^\$\{|^\$\(|\{\{|^\$[A-Za-z_]\w*$|^%[A-Za-z_.]\w*%$|^#\{|^@@?[\w.-]+@@?$|^__\w+__$|^(?:op|vault|ssm|keyvault|secretsmanager|awssm|gcpsm|arn|doppler|infisical|sops|env|file):|^ENC\[|^process\.env\b|^os\.environ\b|^\{resolve:|\}$(?<=\$\{[^}]*\})/;

/** Letters or digits in the order of the alphabet or the keyboard. */
const SEQUENCE =
  /abcdefghijkl|bcdefghijklm|1234567890abcdef|abcdef1234567890|0123456789abcdef|abcdef0123456789|(?:abcdef){3}|(?:abcd1234){2}|abcd1234efgh5678|qwertyuiop|1234567890123456/i;

/** A few characters repeated, such as `xxxxxxxx` or `abcabcabc`. */
const REPEATED = /^(.{1,3})\1{3,}.{0,2}$/;

/** Whether a value plainly stands for a secret instead of being one: a documented example, a filler, a repetition. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER_WORDS.test(value) || REPEATED.test(value);
}

/** Whether a value runs through the alphabet or the digits, as a filler does and a drawn value never. */
export function isSequence(value: string): boolean {
  return SEQUENCE.test(value);
}

/** Whether a value only says where the secret comes from: an environment variable, a template, a vault address. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

/** Whether the random part of a provider's token has too few different characters to be random. A run of
 * `A`, the zeros of base64, may lead it. */
export function isDegenerate(token: string): boolean {
  const distinct = new Set(token).size;
  const afterLead = token.replace(/^A+/, '');
  return distinct < Math.min(8, 2 + token.length / 4) || /(.)\1{7}/.test(afterLead);
}
