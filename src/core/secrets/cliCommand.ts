import type { Connection, Secret, SecretVersion } from './secret';

/**
 * The AWS CLI's command that prints a secret's text, AWSCURRENT unless a version is given; for POSIX shells, and for
 * PowerShell where no name holds an apostrophe. See https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/get-secret-value.html
 */
export function cliCommandFor(
  { profile, region }: Connection,
  { name, arn }: Pick<Secret, 'name' | 'arn'>,
  version?: Pick<SecretVersion, 'id'>,
): string {
  const options: (readonly [string, string | undefined])[] = [
    // The CLI would take a name that begins with a hyphen for an option.
    ['secret-id', name.startsWith('-') ? arn : name],
    ['version-id', version?.id],
    ['profile', profile],
    ['region', region],
    ['query', 'SecretString'],
    ['output', 'text'],
  ];
  const words = options.flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option} ${quoteWord(value)}`],
  );
  return ['aws secretsmanager get-secret-value', ...words].join(' ');
}

function quoteWord(word: string): string {
  return /^[\w/+=.:@-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
