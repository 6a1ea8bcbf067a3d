import type { JavaScriptStyle } from './sourceStyle';

/** An async function that takes a secret's name and gives its string; `read` names what gives version 3's or 2's output. */
export function writeSdkReader(name: string, read: string, style: JavaScriptStyle): string {
  const { semicolon } = style;
  return indent(style, [
    signature(name, style),
    `>const { SecretString } = await ${read}${semicolon}`,
    '>if (SecretString === undefined) {',
    `>>throw new Error(\`Secret \${name} has no string value.\`)${semicolon}`,
    '>}',
    `>return SecretString${semicolon}`,
    '}',
  ]);
}

/** The same over Powertools, which gives bytes where the secret has no string. */
export function writeCachedReader(name: string, reader: string, style: JavaScriptStyle): string {
  const { semicolon, quote } = style;
  return indent(style, [
    signature(name, style),
    `>const value = await ${reader}(name)${semicolon}`,
    `>if (typeof value !== ${quote}string${quote}) {`,
    `>>throw new Error(\`Secret \${name} has no string value.\`)${semicolon}`,
    '>}',
    `>return value${semicolon}`,
    '}',
  ]);
}

/**
 * The same over HTTP from the Lambda extension or the Secrets Manager agent: both serve GET /secretsmanager/get on port 2773 and
 * want a token in a header. The extension takes Lambda's session token (Lambda Developer Guide, "Use Secrets Manager secrets in
 * Lambda functions"); the agent takes the first of three variables, which may name a file, and its installation writes that file
 * (aws-secretsmanager-agent, README, `ssrf_env_variables`).
 */
export function writeLocalReader(
  names: Readonly<Record<'reader' | 'tokenReader' | 'readFile' | 'fetch', string>>,
  style: JavaScriptStyle,
): readonly string[] {
  const { semicolon, quote, typed } = style;
  const quoted = (text: string): string => quote + text + quote;
  const body = 'await response.json().catch(() => ({}))';
  return [
    indent(style, [
      signature(names.reader, style),
      `>const { PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: port = ${quoted('2773')} } = process.env${semicolon}`,
      `>const url = \`http://localhost:\${port}/secretsmanager/get?secretId=\${encodeURIComponent(name)}\`${semicolon}`,
      `>const response = await ${names.fetch}(url, {`,
      `>>headers: { ${quoted('X-Aws-Parameters-Secrets-Token')}: await ${names.tokenReader}() },`,
      `>})${semicolon}`,
      '>if (!response.ok) {',
      `>>throw new Error(\`Reading the secret \${name} failed with HTTP status \${response.status}.\`)${semicolon}`,
      '>}',
      `>const { SecretString } = ${typed ? `(${body}) as { SecretString?: unknown }` : body}${semicolon}`,
      `>if (typeof SecretString !== ${quoted('string')}) {`,
      `>>throw new Error(\`Secret \${name} has no string value.\`)${semicolon}`,
      '>}',
      `>return SecretString${semicolon}`,
      '}',
    ]),
    indent(style, [
      `async function ${names.tokenReader}()${typed ? ': Promise<string>' : ''} {`,
      `>const { AWS_TOKEN, AWS_SESSION_TOKEN, AWS_CONTAINER_AUTHORIZATION_TOKEN } = process.env${semicolon}`,
      `>const token = AWS_TOKEN ?? AWS_SESSION_TOKEN ?? AWS_CONTAINER_AUTHORIZATION_TOKEN ?? ${quoted('file:///var/run/awssmatoken')}${semicolon}`,
      `>if (!token.startsWith(${quoted('file://')})) {`,
      `>>return token${semicolon}`,
      '>}',
      `>return (await ${names.readFile}(token.slice(${quoted('file://')}.length), ${quoted('utf8')})).trim()${semicolon}`,
      '}',
    ]),
  ];
}

/** The parser's own message would quote the secret, so it is caught and replaced. */
export function writeKeyReader(name: string, base: string, style: JavaScriptStyle): string {
  const { semicolon, typed, quote } = style;
  const parameters = typed ? '(name: string, key: string): Promise<string>' : '(name, key)';
  return indent(style, [
    `async function ${name}${parameters} {`,
    `>const text = await ${base}(name)${semicolon}`,
    `>let values${typed ? ': Record<string, unknown> | null' : ''}${semicolon}`,
    '>try {',
    `>>values = JSON.parse(text)${typed ? ' as Record<string, unknown> | null' : ''}${semicolon}`,
    '>} catch {',
    `>>throw new Error(\`Secret \${name} is not JSON.\`)${semicolon}`,
    '>}',
    `>const value = values?.[key]${semicolon}`,
    `>if (typeof value !== ${quote}string${quote}) {`,
    `>>throw new Error(\`Secret \${name} has no string under the key \${key}.\`)${semicolon}`,
    '>}',
    `>return value${semicolon}`,
    '}',
  ]);
}

function signature(name: string, { typed }: JavaScriptStyle): string {
  return `async function ${name}(name${typed ? ': string' : ''})${typed ? ': Promise<string>' : ''} {`;
}

/** Lines whose leading `>` stand for one level of indentation each. */
export function indent({ indentation, lineEnding }: JavaScriptStyle, lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length)))
    .join(lineEnding);
}
