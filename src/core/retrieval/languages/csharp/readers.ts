import { escapeCSharp } from '../../../syntax/csharpLiterals';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import type { UsingAdditions } from './usings';

/** The lines of one member of a class, in the notation of `layOut`. */
export type Member = readonly string[];

/** A string literal of C# for `value`. */
export function quoteCSharp(value: string): string {
  return `"${escapeCSharp(value)}"`;
}

const thrown = (usings: UsingAdditions): string =>
  `throw new ${usings.use('System', 'InvalidOperationException')}`;

/** The field that keeps the client. */
export function writeClient(way: RetrievalStyle, target: RetrievalTarget, usings: UsingAdditions): Member {
  if (way === 'local-http') {
    const client = usings.use('System.Net.Http', 'HttpClient');
    const handler = usings.use('System.Net.Http', 'HttpClientHandler');
    return [`private static readonly ${client} Client = new ${client}(new ${handler} { UseProxy = false });`];
  }
  const made = (): string => {
    const client = usings.use('Amazon.SecretsManager', 'AmazonSecretsManagerClient');
    if (target.region === undefined) return `new ${client}()`;
    const region = usings.use('Amazon', 'RegionEndpoint');
    return `new ${client}(${region}.GetBySystemName(${quoteCSharp(target.region)}))`;
  };
  if (way === 'sdk') {
    const client = usings.use('Amazon.SecretsManager', 'AmazonSecretsManagerClient');
    return [`private static readonly ${client} Client = ${made()};`];
  }
  const cache = usings.use('Amazon.SecretsManager.Extensions.Caching', 'SecretsManagerCache');
  const argument = target.region === undefined ? '' : made();
  return [`private static readonly ${cache} Cache = new ${cache}(${argument});`];
}

/** The method that gives the string of a secret; nothing it awaits comes back to the caller's context, so that it may be waited for. */
export function writeReader(way: RetrievalStyle, client: string, usings: UsingAdditions): Member {
  const task = usings.use('System.Threading.Tasks', 'Task');
  const head = [`internal static async ${task}<string> GetAsync(string name)`, '{'];
  const noString = `${thrown(usings)}($"Secret {name} has no string value.")`;
  if (way === 'local-http') return [...head, ...writeRequest(client, usings), '}'];
  if (way === 'cache')
    return [
      ...head,
      `>return await ${client}.GetSecretString(name).ConfigureAwait(false)`,
      `>>?? ${noString};`,
      '}',
    ];
  const request = usings.use('Amazon.SecretsManager.Model', 'GetSecretValueRequest');
  return [
    ...head,
    `>var request = new ${request} { SecretId = name };`,
    `>var response = await ${client}.GetSecretValueAsync(request).ConfigureAwait(false);`,
    '>return response.SecretString',
    `>>?? ${noString};`,
    '}',
  ];
}

/**
 * The request to the Lambda extension or the Secrets Manager agent: both serve GET /secretsmanager/get on port 2773 and want a
 * token in a header (Lambda Developer Guide, "Use Secrets Manager secrets in Lambda functions"; aws-secretsmanager-agent,
 * README).
 */
function writeRequest(client: string, usings: UsingAdditions): string[] {
  const environment = usings.use('System', 'Environment');
  const uri = usings.use('System', 'Uri');
  const request = usings.use('System.Net.Http', 'HttpRequestMessage');
  const method = usings.use('System.Net.Http', 'HttpMethod');
  return [
    `>var port = ${environment}.GetEnvironmentVariable("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT") ?? "2773";`,
    `>var url = $"http://localhost:{port}/secretsmanager/get?secretId={${uri}.EscapeDataString(name)}";`,
    `>using (var request = new ${request}(${method}.Get, url))`,
    '>{',
    '>>request.Headers.Add("X-Aws-Parameters-Secrets-Token", ReadToken());',
    `>>using (var response = await ${client}.SendAsync(request).ConfigureAwait(false))`,
    '>>{',
    '>>>if (!response.IsSuccessStatusCode)',
    '>>>{',
    `>>>>${thrown(usings)}(`,
    '>>>>>$"Reading the secret {name} failed with HTTP status {(int)response.StatusCode}.");',
    '>>>}',
    '>>>var json = await response.Content.ReadAsStringAsync().ConfigureAwait(false);',
    '>>>return ReadKey(name, json, "SecretString");',
    '>>}',
    '>}',
  ];
}

/**
 * The agent takes the first of three variables, which may name a file, and its installation writes that file; in Lambda it is
 * the session token. `File` is written whole: controllers of ASP.NET have a method of that name.
 */
export function writeTokenReader(usings: UsingAdditions): Member {
  const environment = usings.use('System', 'Environment');
  const comparison = usings.use('System', 'StringComparison');
  return [
    'private static string ReadToken()',
    '{',
    '>var variables = new[] { "AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN" };',
    '>foreach (var variable in variables)',
    '>{',
    `>>var token = ${environment}.GetEnvironmentVariable(variable);`,
    '>>if (!string.IsNullOrEmpty(token))',
    '>>{',
    `>>>return token.StartsWith("file://", ${comparison}.Ordinal)`,
    '>>>>? System.IO.File.ReadAllText(token.Substring("file://".Length)).Trim()',
    '>>>>: token;',
    '>>}',
    '>}',
    '>return System.IO.File.ReadAllText("/var/run/awssmatoken").Trim();',
    '}',
  ];
}

/** The method that gives the string under a key of a secret, by way of `base`, which gives a secret. */
export function writeKeyedReader(base: string, usings: UsingAdditions): Member {
  const task = usings.use('System.Threading.Tasks', 'Task');
  return [
    `internal static async ${task}<string> GetAsync(string name, string key)`,
    '{',
    `>return ReadKey(name, await ${base}(name).ConfigureAwait(false), key);`,
    '}',
  ];
}

/** Methods that wait for those of the same arguments. */
export function writeWaiting(parameters: string, given: string): Member {
  return [
    `internal static string Get(${parameters})`,
    '{',
    `>return GetAsync(${given}).GetAwaiter().GetResult();`,
    '}',
  ];
}

/** The parser's error is left out: it may quote what it read. */
export function writeKeyReader(usings: UsingAdditions): Member {
  const json = (type: string): string => usings.use('System.Text.Json', type);
  return [
    'private static string ReadKey(string name, string json, string key)',
    '{',
    '>try',
    '>{',
    `>>using (var document = ${json('JsonDocument')}.Parse(json))`,
    '>>{',
    `>>>if (document.RootElement.ValueKind == ${json('JsonValueKind')}.Object`,
    '>>>>&& document.RootElement.TryGetProperty(key, out var value)',
    `>>>>&& value.ValueKind == ${json('JsonValueKind')}.String)`,
    '>>>{',
    '>>>>return value.ToString();',
    '>>>}',
    '>>}',
    '>}',
    `>catch (${json('JsonException')})`,
    '>{',
    `>>${thrown(usings)}($"Secret {name} is not a JSON object.");`,
    '>}',
    `>${thrown(usings)}($"Secret {name} has no string under the key {key}.");`,
    '}',
  ];
}
