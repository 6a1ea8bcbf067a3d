import type { PasswordOptions } from './secretChange';

/** See https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html */
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** The shortest and longest password that GetRandomPassword makes, in characters. */
export const passwordLength = { shortest: 1, longest: 4_096 } as const;

/** The characters of each kind that GetRandomPassword draws from, kinds that are left out not among them. */
export function alphabetsOf(options: PasswordOptions): readonly string[] {
  const { excludeCharacters = '', includeSpace = false } = options;
  const kinds = [
    ...(options.excludeUppercase === true ? [] : [lower.toUpperCase()]),
    ...(options.excludeLowercase === true ? [] : [lower]),
    ...(options.excludeNumbers === true ? [] : [digits]),
    ...(options.excludePunctuation === true ? [] : [punctuation]),
    ...(includeSpace ? [' '] : []),
  ];
  return kinds.map((kind) =>
    Array.from(kind)
      .filter((character) => !excludeCharacters.includes(character))
      .join(''),
  );
}

/** Why GetRandomPassword could make no such password; `undefined` when it can. */
export function findOptionsProblem(options: PasswordOptions): string | undefined {
  const { length = 32, requireEachIncludedType = true } = options;
  const alphabets = alphabetsOf(options);
  if (alphabets.every((alphabet) => alphabet === '')) return 'There are no characters left to draw from.';
  if (!requireEachIncludedType) return undefined;
  if (alphabets.includes('')) return 'Every character of one of the chosen kinds is left out.';
  return length < alphabets.length
    ? `A character of each of the ${alphabets.length} kinds needs at least ${alphabets.length} characters.`
    : undefined;
}
