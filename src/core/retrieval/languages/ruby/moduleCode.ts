import { quoteRuby } from './sourceStyle';

type Lines = readonly string[];

/** Methods that read a secret by the AWS SDK: `client` is code that gives the file's own, where it has one. */
export function writeSdkMethods(
  region: string | undefined,
  client: string | undefined,
  quote: "'" | '"',
): readonly Lines[] {
  const inRegion = region === undefined ? '' : `(region: ${quoteRuby(region, quote)})`;
  const maker = ['def self.client', `>@client ||= Aws::SecretsManager::Client.new${inRegion}`, 'end'];
  return [
    ...(client === undefined ? [maker] : []),
    [
      'def self.get(name)',
      `>value = ${client ?? 'client'}.get_secret_value(secret_id: name).secret_string`,
      '>raise "Secret #{name} has no string value." if value.nil?',
      '',
      '>value',
      'end',
    ],
  ];
}

/** The parser's own error quotes the text, so that it is not given on as the cause. */
export function writeKeyMethod(): Lines {
  return [
    'def self.get_key(name, key)',
    '>values = JSON.parse(get(name))',
    '>raise "Secret #{name} is not a JSON object." unless values.is_a?(Hash)',
    '',
    '>value = values[key]',
    '>raise "Secret #{name} has no string under the key #{key}." unless value.is_a?(String)',
    '',
    '>value',
    'rescue JSON::ParserError',
    '>raise "Secret #{name} is not a JSON object.", cause: nil',
    'end',
  ];
}

/**
 * Methods that ask the Lambda extension or the agent on the same machine, which take as token what these variables hold or the
 * file that AWS_TOKEN names: https://docs.aws.amazon.com/secretsmanager/latest/userguide/workload-credentials-provider.html
 */
export function writeLocalMethods(quote: "'" | '"'): readonly Lines[] {
  const q = (text: string): string => quoteRuby(text, quote);
  return [
    [
      'def self.get(name)',
      `>port = ENV.fetch(${q('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT')}, ${q('2773')})`,
      '>uri = URI("http://localhost:#{port}/secretsmanager/get?#{URI.encode_www_form(secretId: name)}")',
      `>request = Net::HTTP::Get.new(uri, ${q('X-Aws-Parameters-Secrets-Token')} => token)`,
      '>response = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }',
      `>raise "Reading the secret #{name} failed with HTTP status #{response.code}." if response.code != ${q('200')}`,
      '',
      `>value = JSON.parse(response.body)[${q('SecretString')}]`,
      '>raise "Secret #{name} has no string value." if value.nil?',
      '',
      '>value',
      'rescue JSON::ParserError',
      '>raise "Reading the secret #{name} gave no JSON.", cause: nil',
      'end',
    ],
    [
      'def self.token',
      `>names = %w[AWS_TOKEN AWS_SESSION_TOKEN AWS_CONTAINER_AUTHORIZATION_TOKEN]`,
      `>token = ENV.values_at(*names).compact.first || ${q('file:///var/run/awssmatoken')}`,
      `>token.start_with?(${q('file://')}) ? File.read(token.delete_prefix(${q('file://')})).strip : token`,
      'end',
    ],
  ];
}
