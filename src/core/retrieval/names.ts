import type { RetrievalTarget } from './retrieval';

/** The words of a name written in any convention: `apiKey`, `API_KEY`, `api-key`. */
export function splitWords(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** `apiKey` → `ApiKey` */
export function toPascalCase(name: string): string {
  return splitWords(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join('');
}

/** `apiKey` → `API_KEY` */
function toConstantCase(name: string): string {
  return splitWords(name).join('_').toUpperCase();
}

/** `apiKey` → `api_key` */
export function toSnakeCase(name: string): string {
  return splitWords(name).join('_').toLowerCase();
}

/** The name of the target's secret, also where it is named by its ARN. */
export function friendlyName({ secretName }: Pick<RetrievalTarget, 'secretName'>): string {
  return secretName.replace(/^arn:.*:secret:(.*)-[A-Za-z0-9]{6}$/, '$1');
}

/**
 * The environment variable that carries the target's value: the last part of the secret's name and the key,
 * `prod/shop/db` and `password` → `DB_PASSWORD`.
 */
export function nameEnvironmentVariable(target: RetrievalTarget): string {
  const resource = friendlyName(target);
  const lastPart = resource.split('/').findLast((part) => part !== '') ?? resource;
  const name = toConstantCase(`${lastPart} ${target.jsonKey ?? ''}`);
  if (name === '') return 'SECRET';
  return /^[0-9]/.test(name) ? `SECRET_${name}` : name;
}

/** The first of the candidates, and then the last of them with a number, that is not taken. */
export function chooseFreeName(
  candidates: readonly [string, ...string[]],
  taken: ReadonlySet<string>,
): string {
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  const stem = candidates.at(-1) ?? candidates[0];
  for (let number = 2; ; number++) {
    const name = `${stem}${number}`;
    if (!taken.has(name)) return name;
  }
}
