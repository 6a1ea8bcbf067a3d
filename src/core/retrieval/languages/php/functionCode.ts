import { quotePhp } from './sourceStyle';

/** The parameters and body of a function that gives a string; marks at the start of a line stand for levels of indentation. */
export interface FunctionCode {
  readonly parameters: string;
  readonly body: readonly string[];
}

export function writeSdkReader(client: string, region: string | undefined, exception: string): FunctionCode {
  const options = region === undefined ? '[]' : `['region' => ${quotePhp(region)}]`;
  return {
    parameters: 'string $name',
    body: [
      'static $client;',
      `$client ??= new ${client}(${options});`,
      ...writeClientReader('$client', exception).body,
    ],
  };
}

/** Reads by code that gives a client. */
export function writeClientReader(client: string, exception: string): FunctionCode {
  return {
    parameters: 'string $name',
    body: [
      `$value = ${client}->getSecretValue(['SecretId' => $name])['SecretString'];`,
      ...unlessString('Secret $name has no string value.', exception),
    ],
  };
}

/**
 * Asks the Lambda extension or the agent on the same machine, which take as token what these variables hold or the file that
 * AWS_TOKEN names: https://docs.aws.amazon.com/secretsmanager/latest/userguide/workload-credentials-provider.html
 */
export function writeLocalReader(exception: string): FunctionCode {
  return {
    parameters: 'string $name',
    body: [
      "$token = getenv('AWS_TOKEN') ?: getenv('AWS_SESSION_TOKEN') ?: getenv('AWS_CONTAINER_AUTHORIZATION_TOKEN')",
      ">?: 'file:///var/run/awssmatoken';",
      "if (strpos($token, 'file://') === 0) {",
      '>$token = trim(file_get_contents($token));',
      '}',
      "$port = getenv('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT') ?: '2773';",
      "$context = stream_context_create(['http' => ['header' => \"X-Aws-Parameters-Secrets-Token: $token\"]]);",
      '$url = "http://localhost:$port/secretsmanager/get?secretId=" . rawurlencode($name);',
      '$response = @file_get_contents($url, false, $context);',
      'if ($response === false) {',
      `>throw new ${exception}("Reading the secret $name failed.");`,
      '}',
      "$value = json_decode($response, true)['SecretString'] ?? null;",
      ...unlessString('Secret $name has no string value.', exception),
    ],
  };
}

export function writeKeyReader(reader: string, exception: string): FunctionCode {
  return {
    parameters: 'string $name, string $key',
    body: [
      `$values = json_decode(${reader}($name), true);`,
      'if (!is_array($values)) {',
      `>throw new ${exception}("Secret $name is not a JSON object.");`,
      '}',
      '$value = $values[$key] ?? null;',
      ...unlessString('Secret $name has no string under the key $key.', exception),
    ],
  };
}

/** Reads what the web server or the shell has set, or what a library has read from a file. */
export function writeEnvironmentReader(exception: string): FunctionCode {
  return {
    parameters: 'string $name',
    body: [
      '$value = $_ENV[$name] ?? getenv($name);',
      ...unlessString('Environment variable $name is not set.', exception),
    ],
  };
}

function unlessString(message: string, exception: string): readonly string[] {
  return ['if (!is_string($value)) {', `>throw new ${exception}("${message}");`, '}', '', 'return $value;'];
}

/** Lines of a function, or of a private method. */
export function writeFunction(
  head: string,
  name: string,
  { parameters, body }: FunctionCode,
  opensOnOwnLine: boolean,
): readonly string[] {
  const signature = `${head}function ${name}(${parameters}): string`;
  return [
    ...(opensOnOwnLine ? [signature, '{'] : [`${signature} {`]),
    ...body.map((line) => (line === '' ? '' : `>${line}`)),
    '}',
  ];
}
