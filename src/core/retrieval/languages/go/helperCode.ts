import type { GoImports } from './imports';

const configPath = 'github.com/aws/aws-sdk-go-v2/config';
const serviceV2 = 'github.com/aws/aws-sdk-go-v2/service/secretsmanager';
const serviceV1 = 'github.com/aws/aws-sdk-go/service/secretsmanager';

type ImportName = (path: string) => string;

/** Whether the file uses version 1 of the SDK, which it then goes on to use. */
function usesSdkV1(imports: GoImports): boolean {
  return (
    imports.paths.some((path) => path.startsWith('github.com/aws/aws-sdk-go/')) &&
    !imports.paths.some((path) => path.startsWith('github.com/aws/aws-sdk-go-v2/'))
  );
}

/** A function that makes the client when it is first called. */
export function writeClient(name: string, region: string | undefined, imports: GoImports): string {
  const sync = imports.use('sync');
  if (usesSdkV1(imports)) {
    const service = imports.use(serviceV1);
    const session = imports.use('github.com/aws/aws-sdk-go/aws/session');
    const aws = region === undefined ? '' : imports.use('github.com/aws/aws-sdk-go/aws');
    const inRegion = region === undefined ? '' : `&${aws}.Config{Region: ${aws}.String(${quoteGo(region)})}`;
    return lines([
      `var ${name} = ${sync}.OnceValues(func() (*${service}.SecretsManager, error) {`,
      `\tsess, err := ${session}.NewSession(${inRegion})`,
      ...onError('\t', 'nil'),
      `\treturn ${service}.New(sess), nil`,
      '})',
    ]);
  }
  const use: ImportName = (path) => imports.use(path);
  const service = imports.use(serviceV2);
  return lines([
    `var ${name} = ${sync}.OnceValues(func() (*${service}.Client, error) {`,
    ...loadConfig(region, use),
    `\treturn ${service}.NewFromConfig(cfg), nil`,
    '})',
  ]);
}

function loadConfig(region: string | undefined, use: ImportName): string[] {
  const config = use(configPath);
  const inRegion = region === undefined ? '' : `, ${config}.WithRegion(${quoteGo(region)})`;
  return [
    `\tcfg, err := ${config}.LoadDefaultConfig(${use('context')}.Background()${inRegion})`,
    ...onError('\t', 'nil'),
  ];
}

/** The client is a value, or is made by a function of {@link writeClient}. */
export interface ClientCode {
  readonly code: string;
  readonly isMade: boolean;
}

export function writeSecretHelper(name: string, { code, isMade }: ClientCode, imports: GoImports): string {
  const isV1 = usesSdkV1(imports);
  const service = imports.use(isV1 ? serviceV1 : serviceV2);
  const client = isMade ? 'client' : code;
  const method = isV1 ? 'GetSecretValueWithContext' : 'GetSecretValue';
  return lines([
    signature(name, imports.use('context')),
    ...(isMade ? [`\tclient, err := ${code}()`, ...onError('\t', '""')] : []),
    `\toutput, err := ${client}.${method}(ctx, &${service}.GetSecretValueInput{SecretId: &name})`,
    ...onError('\t', '""'),
    '\tif output.SecretString == nil {',
    `\t\treturn "", ${imports.use('fmt')}.Errorf("secret %s has no string value", name)`,
    '\t}',
    '\treturn *output.SecretString, nil',
    '}',
  ]);
}

/** A function that makes AWS's cache, https://github.com/aws/aws-secretsmanager-caching-go, when it is first called. */
export function writeCache(name: string, region: string | undefined, use: ImportName): string {
  const cache = use('github.com/aws/aws-secretsmanager-caching-go/v2/secretcache');
  return lines([
    `var ${name} = ${use('sync')}.OnceValues(func() (*${cache}.Cache, error) {`,
    ...(region === undefined
      ? [`\treturn ${cache}.New()`]
      : [
          ...loadConfig(region, use),
          `\treturn ${cache}.New(func(cache *${cache}.Cache) {`,
          `\t\tcache.Client = ${use(serviceV2)}.NewFromConfig(cfg)`,
          '\t})',
        ]),
    '})',
  ]);
}

export function writeCachedHelper(name: string, cache: string, use: ImportName): string {
  return lines([
    signature(name, use('context')),
    `\tcache, err := ${cache}()`,
    ...onError('\t', '""'),
    '\treturn cache.GetSecretStringWithContext(ctx, name)',
    '}',
  ]);
}

/**
 * Asks the Lambda extension or the agent on the same machine, which take as token what these variables hold or the file that
 * AWS_TOKEN names: https://docs.aws.amazon.com/secretsmanager/latest/userguide/workload-credentials-provider.html
 */
export function writeLocalHelper(name: string, use: ImportName): string {
  const [http, os, strings] = [use('net/http'), use('os'), use('strings')];
  const [fmt, json, url] = [use('fmt'), use('encoding/json'), use('net/url')];
  return lines([
    signature(name, use('context')),
    '\tport := "2773"',
    `\tif value := ${os}.Getenv("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"); value != "" {`,
    '\t\tport = value',
    '\t}',
    `\taddress := "http://localhost:" + port + "/secretsmanager/get?secretId=" + ${url}.QueryEscape(name)`,
    `\trequest, err := ${http}.NewRequestWithContext(ctx, ${http}.MethodGet, address, nil)`,
    ...onError('\t', '""'),
    '\ttoken := "file:///var/run/awssmatoken"',
    '\tfor _, variable := range []string{"AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"} {',
    `\t\tif value, ok := ${os}.LookupEnv(variable); ok {`,
    '\t\t\ttoken = value',
    '\t\t\tbreak',
    '\t\t}',
    '\t}',
    `\tif path, isFile := ${strings}.CutPrefix(token, "file://"); isFile {`,
    `\t\tcontent, err := ${os}.ReadFile(path)`,
    ...onError('\t\t', '""'),
    `\t\ttoken = ${strings}.TrimSpace(string(content))`,
    '\t}',
    '\trequest.Header.Set("X-Aws-Parameters-Secrets-Token", token)',
    `\tresponse, err := ${http}.DefaultClient.Do(request)`,
    ...onError('\t', '""'),
    '\tdefer response.Body.Close()',
    `\tif response.StatusCode != ${http}.StatusOK {`,
    `\t\treturn "", ${fmt}.Errorf("secret %s cannot be read: %s", name, response.Status)`,
    '\t}',
    '\tvar output struct{ SecretString *string }',
    `\tif ${json}.NewDecoder(response.Body).Decode(&output) != nil || output.SecretString == nil {`,
    `\t\treturn "", ${fmt}.Errorf("secret %s has no string value", name)`,
    '\t}',
    '\treturn *output.SecretString, nil',
    '}',
  ]);
}

/** The parser's own error can quote the text, so another one is returned in its place. */
export function writeKeyHelper(name: string, base: string, use: ImportName): string {
  const [fmt, json] = [use('fmt'), use('encoding/json')];
  return lines([
    `func ${name}(ctx ${use('context')}.Context, name, key string) (string, error) {`,
    `\ttext, err := ${base}(ctx, name)`,
    ...onError('\t', '""'),
    '\tvar values map[string]any',
    `\tif ${json}.Unmarshal([]byte(text), &values) != nil {`,
    `\t\treturn "", ${fmt}.Errorf("secret %s is not a JSON object", name)`,
    '\t}',
    '\tvalue, ok := values[key].(string)',
    '\tif !ok {',
    `\t\treturn "", ${fmt}.Errorf("secret %s has no string under the key %s", name, key)`,
    '\t}',
    '\treturn value, nil',
    '}',
  ]);
}

export function writeEnvironmentHelper(name: string, use: ImportName): string {
  return lines([
    `func ${name}(name string) (string, error) {`,
    `\tvalue, ok := ${use('os')}.LookupEnv(name)`,
    '\tif !ok {',
    `\t\treturn "", ${use('fmt')}.Errorf("environment variable %s is not set", name)`,
    '\t}',
    '\treturn value, nil',
    '}',
  ]);
}

/** For places that cannot return an error. */
export function writeMust(name: string): string {
  return lines([
    `func ${name}(value string, err error) string {`,
    '\tif err != nil {',
    '\t\tpanic(err)',
    '\t}',
    '\treturn value',
    '}',
  ]);
}

/** Percent-encodes for any part of a URL: QueryEscape leaves only unreserved characters, but writes a space as a plus sign. */
export function writeUrlEscape(name: string, use: ImportName): string {
  return lines([
    `func ${name}(text string) string {`,
    `\treturn ${use('strings')}.ReplaceAll(${use('net/url')}.QueryEscape(text), "+", "%20")`,
    '}',
  ]);
}

function signature(name: string, context: string): string {
  return `func ${name}(ctx ${context}.Context, name string) (string, error) {`;
}

function onError(indentation: string, zero: string): string[] {
  return [`${indentation}if err != nil {`, `${indentation}\treturn ${zero}, err`, `${indentation}}`];
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}

/** An interpreted string literal for `value`. */
export function quoteGo(value: string): string {
  const escaped = value.replaceAll(/[\\"\n\r]/g, (character) =>
    character === '\n' ? '\\n' : character === '\r' ? '\\r' : `\\${character}`,
  );
  return `"${escaped}"`;
}
