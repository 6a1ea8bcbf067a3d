/** What is wrong with a secret's name: an error is refused by AWS, a warning only makes trouble later. */
export interface NameProblem {
  readonly severity: 'error' | 'warning';
  /** One or two sentences for a person. */
  readonly message: string;
}

const longestName = 512;
const lookalikeSuffix = /-(?=[A-Za-z0-9]{6}$)/;

/**
 * Checks a name for a new secret; `undefined` when it is fine. Length, alphabet and the advice about the ending are
 * those of https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export function validateSecretName(name: string): NameProblem | undefined {
  if (name === '') return { severity: 'error', message: 'A secret needs a name.' };
  if (name.length > longestName)
    return {
      severity: 'error',
      message: `A secret's name has at most ${longestName} characters; this one has ${name.length}.`,
    };
  const foreign = /[^A-Za-z0-9/_+=.@-]/u.exec(name)?.[0];
  if (foreign !== undefined)
    return {
      severity: 'error',
      message: `A secret's name cannot contain ${foreign === ' ' ? 'a space' : `“${foreign}”`}. Use letters, digits and / _ + = . @ -`,
    };
  if (lookalikeSuffix.test(name))
    return {
      severity: 'warning',
      message:
        'The name ends in a hyphen and six characters, like the suffix that AWS adds to ARNs. Looking it up by a partial ARN may fail.',
    };
  return undefined;
}

/** Where a credential was found: what a new secret can be named after. */
export interface NamingContext {
  /** The workspace folder's name. */
  readonly workspace: string;
  /** The file's path, `/` between folders; only its base name without extensions is used. */
  readonly file: string;
  /** The variable, property or parameter that holds the credential, where there is one. */
  readonly variable?: string;
}

/**
 * Fills `${workspace}`, `${file}` and `${variable}` of the template in kebab-case and cleans the result, so that
 * {@link validateSecretName} has nothing to say about it. What is not known is left out with its slash; any other
 * placeholder too.
 */
export function proposeSecretName(context: NamingContext, template: string): string {
  const words: ReadonlyMap<string, string> = new Map([
    ['workspace', toKebabCase(context.workspace)],
    ['file', toKebabCase(baseName(context.file))],
    ['variable', toKebabCase(context.variable ?? '')],
  ]);
  const filled = template.replace(/\$\{(\w*)\}/g, (_, placeholder: string) => words.get(placeholder) ?? '');
  const name = filled
    .replace(/[^A-Za-z0-9/_+=.@-]+/g, '-')
    .split('/')
    .map((segment) => segment.replace(/^-+|-+$/g, ''))
    .filter((segment) => segment !== '')
    .join('/')
    .slice(0, longestName)
    .replace(lookalikeSuffix, '_');
  return name === '' ? 'new_secret' : name;
}

function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^\.*[^.]*/.exec(name)?.[0] ?? name;
}

function toKebabCase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
