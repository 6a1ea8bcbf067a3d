import { Redacted, reveal } from './redacted';

/** One key of a database's credentials that is asked for beside the password. */
export interface CredentialField {
  readonly key: string;
  /** What it is, for a person. */
  readonly prompt: string;
  readonly initial: string;
  readonly isRequired: boolean;
}

/** A kind of database whose credentials AWS's rotation functions know. */
export interface DatabaseEngine {
  readonly name: string;
  /** The value of the key `engine`. */
  readonly engine: string;
  readonly fields: readonly CredentialField[];
}

const optional = (key: string, prompt: string): CredentialField => ({
  key,
  prompt: `${prompt} Empty to leave it out.`,
  initial: '',
  isRequired: false,
});

const required = (key: string, prompt: string, initial = ''): CredentialField => ({
  key,
  prompt,
  initial,
  isRequired: true,
});

const host = required('host', 'Host: the DNS name of the instance, cluster or endpoint');
const username = required('username', 'User name');
const database = optional('dbname', 'Name of the database.');
const administrator = 'ARN of the secret with an administrator’s credentials';
const alternating = optional('masterarn', `${administrator}, to rotate between two users.`);

const define = (
  name: string,
  engine: string,
  port: number,
  further: readonly CredentialField[] = [database, alternating],
): DatabaseEngine => ({
  name,
  engine,
  fields: [host, required('port', 'Port', String(port)), username, ...further],
});

/**
 * The databases and their keys, as in
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html
 */
export const databaseEngines: readonly DatabaseEngine[] = [
  define('PostgreSQL, Aurora PostgreSQL', 'postgres', 5432),
  define('MySQL, Aurora MySQL', 'mysql', 3306),
  define('MariaDB', 'mariadb', 3306),
  define('Oracle', 'oracle', 1521, [required('dbname', 'Name of the database'), alternating]),
  define('SQL Server', 'sqlserver', 1433),
  define('Db2', 'db2', 50_000, [
    database,
    required('masterarn', `${administrator}: users of Db2 cannot change their own password`),
  ]),
  define('Redshift', 'redshift', 5439),
  define('Redshift Serverless', 'redshift', 5439, [
    database,
    alternating,
    optional('namespaceName', 'Name of the namespace, which the console asks for.'),
  ]),
  define('DocumentDB', 'mongo', 27_017, [
    database,
    required('ssl', 'Whether connections use TLS: true or false', 'true'),
    alternating,
  ]),
];

/** What keeps a text from being the field's value; `undefined` when nothing does. */
export function findFieldProblem({ key, isRequired }: CredentialField, text: string): string | undefined {
  if (text.trim() === '') return isRequired ? 'This is needed.' : undefined;
  if (key === 'port' && !(/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535))
    return 'A port is a number from 1 to 65535.';
  if (key === 'ssl' && text !== 'true' && text !== 'false') return 'Write true or false.';
  if (key === 'masterarn' && !/^arn:[\w-]+:secretsmanager:/.test(text))
    return 'The ARN of a secret begins with arn:aws:secretsmanager:';
  return undefined;
}

/** The JSON that is stored: a number for the port, true or false for TLS, and no key whose text is empty. */
export function toCredentials(
  { engine, fields }: DatabaseEngine,
  texts: Readonly<Record<string, string>>,
  password: Redacted<string>,
): Redacted<string> {
  const entries = fields.flatMap(({ key }): [string, string | number | boolean][] => {
    const text = (texts[key] ?? '').trim();
    if (text === '') return [];
    return [[key, key === 'port' ? Number(text) : key === 'ssl' ? text === 'true' : text]];
  });
  const stored = { engine, ...Object.fromEntries(entries), password: reveal(password) };
  return new Redacted(JSON.stringify(stored));
}
