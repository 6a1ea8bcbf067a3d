import type { ImportAdditions } from '../jvm/imports';
import type { JavaJsonLibrary } from '../jvm/jsonLibrary';

const notJson = 'throw new IllegalStateException("Secret " + name + " is not a JSON object.");';
const noKey =
  'throw new IllegalStateException("Secret " + name + " has no string under the key " + key + ".");';

/** A parser's error quotes what it read, so that it is not given on. */
const hiddenCause = '// The cause is left out: it quotes the secret.';

/** A method that gives the string under a key of a JSON object. */
export function writeKeyReader(library: JavaJsonLibrary, imports: ImportAdditions): string[] {
  return [
    'private static String readKey(String name, String json, String key) {',
    ...bodies[library](imports).map((line) => `>${line}`),
    '}',
  ];
}

const bodies: Readonly<Record<JavaJsonLibrary, (imports: ImportAdditions) => string[]>> = {
  jackson: (imports) => {
    const node = imports.use('com.fasterxml.jackson.databind.JsonNode');
    const mapper = imports.use('com.fasterxml.jackson.databind.ObjectMapper');
    const failure = imports.use('com.fasterxml.jackson.core.JsonProcessingException');
    return [
      `${node} value;`,
      'try {',
      `>value = new ${mapper}().readTree(json).get(key);`,
      `} catch (${failure} e) {`,
      `>${hiddenCause}`,
      `>${notJson}`,
      '}',
      'if (value == null || !value.isTextual()) {',
      `>${noKey}`,
      '}',
      'return value.textValue();',
    ];
  },
  gson: (imports) => {
    const element = imports.use('com.google.gson.JsonElement');
    const parser = imports.use('com.google.gson.JsonParser');
    const failure = imports.use('com.google.gson.JsonParseException');
    return [
      `${element} value;`,
      'try {',
      `>value = ${parser}.parseString(json).getAsJsonObject().get(key);`,
      `} catch (${failure} | IllegalStateException e) {`,
      `>${hiddenCause}`,
      `>${notJson}`,
      '}',
      'if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {',
      `>${noKey}`,
      '}',
      'return value.getAsString();',
    ];
  },
  'org.json': (imports) => {
    const object = imports.use('org.json.JSONObject');
    const failure = imports.use('org.json.JSONException');
    return [
      'Object value;',
      'try {',
      `>value = new ${object}(json).opt(key);`,
      `} catch (${failure} e) {`,
      `>${hiddenCause}`,
      `>${notJson}`,
      '}',
      'if (!(value instanceof String)) {',
      `>${noKey}`,
      '}',
      'return (String) value;',
    ];
  },
  'jakarta.json': (imports) => {
    const value = imports.use('jakarta.json.JsonValue');
    const text = imports.use('jakarta.json.JsonString');
    const json = imports.use('jakarta.json.Json');
    const failure = imports.use('jakarta.json.JsonException');
    const reader = imports.use('java.io.StringReader');
    return [
      `${value} value;`,
      'try {',
      `>value = ${json}.createReader(new ${reader}(json)).readObject().get(key);`,
      `} catch (${failure} e) {`,
      `>${hiddenCause}`,
      `>${notJson}`,
      '}',
      `if (!(value instanceof ${text})) {`,
      `>${noKey}`,
      '}',
      `return ((${text}) value).getString();`,
    ];
  },
};

/**
 * The reader of the Lambda extension and of the Secrets Manager agent: both serve GET /secretsmanager/get on port 2773 and want
 * a token in a header. The extension takes Lambda's session token (Lambda Developer Guide, "Use Secrets Manager secrets in Lambda
 * functions"); the agent takes the first of three variables, which may name a file, and its installation writes that file
 * (aws-secretsmanager-agent, README, `ssrf_env_variables`).
 */
export function writeLocalHttpReader(imports: ImportAdditions): string[][] {
  const http = (name: string): string => imports.use(`java.net.http.${name}`);
  const uri = imports.use('java.net.URI');
  const failure = imports.use('java.io.IOException');
  const files = imports.use('java.nio.file.Files');
  const path = imports.use('java.nio.file.Path');
  const encoder = imports.use('java.net.URLEncoder');
  const charsets = imports.use('java.nio.charset.StandardCharsets');
  const response = http('HttpResponse');
  return [
    [`private static final ${http('HttpClient')} CLIENT = ${http('HttpClient')}.newHttpClient();`],
    [
      'static String get(String name) {',
      '>String port = System.getenv().getOrDefault("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", "2773");',
      `>String query = ${encoder}.encode(name, ${charsets}.UTF_8);`,
      `>${response}<String> response;`,
      '>try {',
      `>>${http('HttpRequest')} request = ${http('HttpRequest')}`,
      `>>>>.newBuilder(${uri}.create("http://localhost:" + port + "/secretsmanager/get?secretId=" + query))`,
      '>>>>.header("X-Aws-Parameters-Secrets-Token", readToken())',
      '>>>>.build();',
      `>>response = CLIENT.send(request, ${response}.BodyHandlers.ofString());`,
      `>} catch (${failure} e) {`,
      '>>throw new IllegalStateException("Secret " + name + " cannot be read from localhost:" + port + ".", e);',
      '>} catch (InterruptedException e) {',
      '>>Thread.currentThread().interrupt();',
      '>>throw new IllegalStateException("Reading the secret " + name + " was interrupted.", e);',
      '>}',
      '>if (response.statusCode() != 200) {',
      '>>throw new IllegalStateException(',
      '>>>>"Reading the secret " + name + " failed with HTTP status " + response.statusCode() + ".");',
      '>}',
      '>return readKey(name, response.body(), "SecretString");',
      '}',
    ],
    [
      `private static String readToken() throws ${failure} {`,
      '>for (String variable : new String[] {"AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"}) {',
      '>>String token = System.getenv(variable);',
      '>>if (token != null) {',
      `>>>return token.startsWith("file://") ? readFile(token.substring("file://".length())) : token;`,
      '>>}',
      '>}',
      '>return readFile("/var/run/awssmatoken");',
      '}',
    ],
    [
      `private static String readFile(String path) throws ${failure} {`,
      `>return ${files}.readString(${path}.of(path)).strip();`,
      '}',
    ],
  ];
}
