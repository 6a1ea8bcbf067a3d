import type { ImportAdditions } from '../jvm/imports';
import type { JsonLibraryName } from '../jvm/jsonLibrary';

const notJson = 'error("Secret $name is not a JSON object.")';
const noKey = 'error("Secret $name has no string under the key $key.")';

/** A parser's error quotes what it read, so that it is not given on. */
const hiddenCause = '// The cause is left out: it quotes the secret.';

/** A function that gives the string under a key of a JSON object. */
export function writeKeyReader(name: string, library: JsonLibraryName, imports: ImportAdditions): string[] {
  const { read, failure, text } = libraries[library](imports);
  return [
    `private fun ${name}(name: String, json: String, key: String): String {`,
    '>val value = try {',
    `>>${read}`,
    `>} catch (e: ${failure}) {`,
    `>>${hiddenCause}`,
    `>>${notJson}`,
    '>}',
    `>return ${text} ?: ${noKey}`,
    '}',
  ];
}

interface KeyReading {
  /** Gives the value under `key` of the text `json`. */
  readonly read: string;
  /** The class of what is thrown where the text is not a JSON object. */
  readonly failure: string;
  /** Gives the string that `value` is, or null. */
  readonly text: string;
}

const libraries: Readonly<Record<JsonLibraryName, (imports: ImportAdditions) => KeyReading>> = {
  jackson: (imports) => ({
    read: `${imports.use('com.fasterxml.jackson.databind.ObjectMapper')}().readTree(json).get(key)`,
    failure: imports.use('com.fasterxml.jackson.core.JsonProcessingException'),
    text: 'value?.textValue()',
  }),
  gson: (imports) => ({
    read: `${imports.use('com.google.gson.JsonParser')}.parseString(json).asJsonObject.get(key)`,
    failure: 'RuntimeException',
    text: `(value as? ${imports.use('com.google.gson.JsonPrimitive')})?.takeIf { it.isString }?.asString`,
  }),
  'org.json': (imports) => ({
    read: `${imports.use('org.json.JSONObject')}(json).opt(key)`,
    failure: imports.use('org.json.JSONException'),
    text: 'value as? String',
  }),
  'jakarta.json': (imports) => ({
    read: `${imports.use('jakarta.json.Json')}.createReader(json.reader()).readObject()[key]`,
    failure: imports.use('jakarta.json.JsonException'),
    text: `(value as? ${imports.use('jakarta.json.JsonString')})?.string`,
  }),
  kotlinx: (imports) => ({
    read: `(${imports.use('kotlinx.serialization.json.Json')}.parseToJsonElement(json) as ${imports.use('kotlinx.serialization.json.JsonObject')})[key]`,
    failure: 'RuntimeException',
    text: `(value as? ${imports.use('kotlinx.serialization.json.JsonPrimitive')})?.takeIf { it.isString }?.content`,
  }),
};

/** The same reader of the Lambda extension and the Secrets Manager agent as in Java. */
export function writeLocalHttpReader(
  names: { readonly reader: string; readonly keyReader: string; readonly token: string },
  imports: ImportAdditions,
): string[][] {
  const http = (name: string): string => imports.use(`java.net.http.${name}`);
  const uri = imports.use('java.net.URI');
  const encoder = imports.use('java.net.URLEncoder');
  const file = imports.use('java.io.File');
  return [
    [
      `private fun ${names.reader}(name: String): String {`,
      '>val port = System.getenv("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT") ?: "2773"',
      `>val query = ${encoder}.encode(name, Charsets.UTF_8)`,
      `>val request = ${http('HttpRequest')}`,
      `>>.newBuilder(${uri}.create("http://localhost:$port/secretsmanager/get?secretId=$query"))`,
      `>>.header("X-Aws-Parameters-Secrets-Token", ${names.token}())`,
      '>>.build()',
      `>val response = ${http('HttpClient')}.newHttpClient().send(request, ${http('HttpResponse')}.BodyHandlers.ofString())`,
      '>check(response.statusCode() == 200) {',
      '>>"Reading the secret $name failed with HTTP status ${response.statusCode()}."',
      '>}',
      `>return ${names.keyReader}(name, response.body(), "SecretString")`,
      '}',
    ],
    [
      `private fun ${names.token}(): String {`,
      '>val token = listOf("AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN")',
      '>>.firstNotNullOfOrNull { System.getenv(it) } ?: "file:///var/run/awssmatoken"',
      `>return if (token.startsWith("file://")) ${file}(token.removePrefix("file://")).readText().trim() else token`,
      '}',
    ],
  ];
}
