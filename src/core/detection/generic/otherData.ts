/** What names of credentials are set to besides credentials, told by its form alone. */

/** Patterns by what they are of. */
type Forms = Readonly<Record<string, readonly RegExp[]>>;

const ADDRESSES: Forms = {
  paths: [
    /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\\\\)[\w./\\ -]*$/i,
    /^[A-Za-z_-][\w-]*(?:\/[A-Za-z_.-][\w.-]*){2,}\/?$/i,
    /^[a-z-]+\/[a-z-]+$/i,
    /^\/[\w./-]+:r[ow]$/i,
  ],
  'URLs and what stands in their place': [
    /:\/\//i,
    /^\/\//i,
    /^unix:\//i,
    /^[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|net|io|dev)(?:\/[\w.-]+)+$/i,
    /^#\/\w/i,
    /^[\w./-]+\.(?:php|html?|aspx?|jsp)\?/i,
  ],
  'names of files and hosts': [
    /^[\w-]+(?:[./][\w-]+)*\.(?:com|org|net|io|local|json|ya?ml|xml|pem|key|crt|cer|cert|txt|js|ts|py|go|rb|java|class|php|html?|css|png|jpe?g|svg|gif|p12|jks|pfx|properties|conf|ini|cfg|sh|md|der|pub|log|csv|db|sql|so|dll|exe|env)$/i,
  ],
  'e-mail addresses': [/^[\w.+-]+@(?:[\w-]+\.[\w.]+)?$/i],
};

const CODE_FORMS: Forms = {
  'regular expressions': [
    /^\/[^\\+*?([\n]*[\\+*?([].*\/[a-z]{0,5}$/,
    /^\^.*\$$/,
    /\]\{\d/,
    /[\])][?*+](?:\W|$)/,
    /\(\w+\|\w+\)/,
    /\(\.[*+]/,
    /\[\^/,
    /\[0-9/,
    /\[a-z/,
    /\\[dwsSb(.]/,
    /^\.\*|\.\*\w+\.\*/,
  ],
  'texts that values are put into': [
    /#\{\w/,
    /\{[A-Za-z]\w*$/,
    /%[sdv]\b/,
    /^%\w+%$/,
    /\$\{/,
    /\{\d?\}/,
    /\{\w+\}/,
    /<%/,
    /^%[sd]/,
    /%\(\w+\)[sdr]/,
  ],
  'variables and what is made of them': [
    /[a-z]=\$[A-Za-z_]/,
    /^\$[a-z_]+\\/,
    /^\$[\w{(]/,
    /^@[\w./]+\(?$/,
    /^_[a-z_]+$/,
    /^![\w]+$/,
    /^&[a-z_]+$/,
    /^[.+]\s?\$/,
  ],
  'members, indices and calls': [
    /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+[({].*$/,
    /^(?:\.[A-Za-z]+)+$/,
    /^[A-Za-z_$][\w$.]*\[[A-Za-z_$][\w$.+-]*\]?$/,
    /^[A-Za-z_][\w.]*\[-?\d*\](?:\.[\w.]+)?$/,
    /^[A-Za-z_$][\w$.]*\([^)]*\)?;?$/,
    /^[\w$]+\[[^\]]*\]$/,
    /^[!&*]?[\w$]+->/,
    /^[a-z_]\w*(?:\.[a-z_]\w*)+[:#][A-Za-z_]\w*$/,
    /::/,
    /=>/,
  ],
  'what stands in brackets': [/^\(/, /^\[.*\]$/, /^<[^>]*>$/, /^\{.*\}?$/, /^[A-Za-z]{1,20}\{\w/],
  'conditions and what is left of them': [/&&/, /\|\|/, /^[,;:)\]}|]/, /\.\.\.$/],
  'parameters of a query, entities of HTML': [/^[?&]\w+=/, /^&[a-z]+;/],
  'alternatives, as rules of validators and masks of types are written': [
    /^[a-z_]+(?:\|[a-z_]+(?::[\w,.:/]+)?)+$/,
    /^\w+(?:\|\w+){2,}$/,
  ],
};

const OTHER_FORMS: Forms = {
  'algorithms and curves': [
    /^(?:[a-z\d]{2,8}[-_]){0,3}(?:hmac|pbkdf2|s)?(?:sha|md)[-_]?\d{1,3}(?:[-_]?crypt)?$/i,
    /^(?:aes|des|camellia|aria|sm4|bf)[-_]?(?:ede3?[-_])?\d{0,3}[-_]?(?:cbc|ecb|ctr|gcm|cfb|ofb|ccm|xts)\d{0,3}$/i,
    /^(?:prime|secp|sect|brainpool)\d\w+$/i,
    /^ms-?chap(?:-?v2)?\W*$/i,
    /^(?:pbkdf2|[bs]?crypt|argon2(?:id|[di])?|phpass)$/i,
    /^[HREP]S(?:256|384|512)$/i,
    /^base(?:16|32|58|62|64|85)(?:url)?$/i,
  ],
  'encodings and locales': [
    /^utf[-_]?(?:8|16|32)/i,
    /^latin-?\d$/i,
    /^iso-8859/i,
    /^[a-z]{2,3}[-_](?:[A-Z]{2}|\d{3})$/i,
  ],
  'headers, media types, signatures of requests': [
    /^X(?:-[A-Z][A-Za-z\d]*){1,12}$/i,
    /^(?:application|text|image|audio|video)\//i,
    /\/aws4_request/i,
  ],
  'numbers, versions, dates, measures and colours': [
    /^\d+(?:\.\d+){3,}$/i,
    /^\d{4}-\d\d?-\d\d/i,
    /^v?\d+\.\d+(?:\.\d+)?(?:$|[-+/])/i,
    /^\d+(?:\/[a-z_]+:\d+)+$/i,
    /^\d+(?:px|em|ms|s|m|h|d|rem|%)$/i,
    /^0x(?:[0-9a-f]{1,8}|[0-9a-f]{40})$/i,
    /^#[0-9a-f]{3,8}$/i,
  ],
  'digests by the name before them, or behind their salt': [
    /^(?:sha\d+|md5)[-:]/i,
    /@sha\d{3}:[\da-f]/i,
    /^[\da-f]{16,32}\$[\da-f]{64}$/i,
  ],
  'public keys': [/^(?:ssh-|ecdsa-|-----)/i, /^(?:pk|public)[_-]/i, /^04(?:[\da-f]{96}|[\da-f]{128})$/i],
  'tokens of origin trials, which pages show': [/^Ag[A-D][\w+/]{180,}/i],
  'names of regions, settings, selectors, options and the like': [
    /^pkcs11:/i,
    /^urn:/i,
    /^crwdns\d+:/i,
    /(?:^|\/)[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]{4,9}-\d$/i,
    /^(?:host|hostaddr|server|dbname)=/i,
    /^--[a-z][\w-]*(?:=|$)/i,
    /^[#.][a-z]+(?:[-_][a-z]+)+$/i,
    /^\w+:$/i,
    /^\/[\w./-]+\?[\w.&=%-]*$/i,
    /^[a-z]{0,4}\d{3,}:[A-Za-z]/i,
  ],
  'escapes, markup and parts of other texts': [
    /&quot;/i,
    /"\s?:\s?"/i,
    /^(?:\\x[\da-f]{2}){1,7}$/i,
    /^[^\d\s]*\\[nr]$/i,
    /^(?:\\[0-7]{3}){2}/i,
    /^-?\d+\(%\w+\)$/i,
    /^\\(?:033|x1[bB]|u001[bB]|e)\[/i,
    /^\*\*[^*]+\*\*$/i,
  ],
  'tables of parsers': [/^(?=.{240})(?:[\w+/=.~:%-]*[^\w+/=.~:%\\-]){12}/i],
};

/** One pattern for all of them, which are alike in their flags: a value is asked once. */
function join(forms: Forms): RegExp {
  const patterns = Object.values(forms).flat();
  return new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);
}

export const PATH_OR_ADDRESS = join(ADDRESSES);
export const CODE = join(CODE_FORMS);
export const OTHER_DATA = join(OTHER_FORMS);
