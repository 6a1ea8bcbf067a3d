import { returnValue, writeSignature } from './secretSource';
import type { SecretSource } from './secretSource';
import { quotePython } from './sourceStyle';

/**
 * The Lambda extension and the Secrets Manager agent serve GET /secretsmanager/get on port 2773 and want a token in a header.
 * The extension takes Lambda's session token (Lambda Developer Guide, "Use Secrets Manager secrets in Lambda functions"); the
 * agent takes the first of three variables, which may name a file, and its installation writes that file
 * (aws-secretsmanager-agent, README, `ssrf_env_variables`). No proxy of the environment may see either.
 */
export const localAgent: SecretSource = {
  helperNames: ['get_local_secret'],
  isAsync: false,
  keeps: true,
  describes: false,
  packages: () => [],
  shared: () => undefined,
  isReadBy: (call) => call.text.includes('/secretsmanager/get?'),
  write: (name, _shared, { imports, style }) => {
    const { quote, typed } = style;
    const [os, json] = [imports.use('os'), imports.use('json')];
    const encode = imports.useFrom('urllib.parse', 'urlencode');
    const connection = imports.useFrom('http.client', 'HTTPConnection');
    const failure = imports.useFrom('http.client', 'HTTPException');
    const text = (content: string): string => quotePython(content, quote);
    return [
      `def read_agent_token()${typed ? ' -> str' : ''}:`,
      `>for variable in (${['AWS_TOKEN', 'AWS_SESSION_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'].map(text).join(', ')}):`,
      `>>token = ${os}.environ.get(variable)`,
      '>>if token is not None:',
      '>>>break',
      '>else:',
      `>>token = ${text('file:///var/run/awssmatoken')}`,
      `>if not token.startswith(${text('file://')}):`,
      '>>return token',
      `>with open(token[len(${text('file://')}):]) as file:`,
      '>>return file.read().strip()',
      '',
      '',
      writeSignature(name, style),
      `>port = ${os}.environ.get(${text('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT')}, ${text('2773')})`,
      `>connection = ${connection}(${text('localhost')}, int(port))`,
      '>try:',
      '>>connection.request(',
      `>>>${text('GET')},`,
      `>>>${text('/secretsmanager/get?')} + ${encode}({${text('secretId')}: name}),`,
      `>>>headers={${text('X-Aws-Parameters-Secrets-Token')}: read_agent_token()},`,
      '>>)',
      '>>response = connection.getresponse()',
      '>>body = response.read()',
      `>except (${failure}, OSError) as error:`,
      `>>raise RuntimeError(f${text('Secret {name} cannot be read from localhost:{port}.')}) from error`,
      '>finally:',
      '>>connection.close()',
      '>if response.status != 200:',
      `>>raise RuntimeError(f${text('Reading the secret {name} failed with HTTP status {response.status}.')})`,
      `>value = ${json}.loads(body).get(${text('SecretString')})`,
      ...returnValue(style),
    ];
  },
};
