import type { ValueWords } from '../shared/shapes';

/**
 * What the SDKs for Java 2 and 1 and for Kotlin, Jackson, Gson, org.json, json-simple, fastjson, Jakarta JSON Processing and
 * kotlinx.serialization call the ways to a key:
 * https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/java_secretsmanager_code_examples.html,
 * https://kotlinlang.org/api/kotlinx.serialization/kotlinx-serialization-json/
 */
export const jvmWords: Omit<ValueWords, 'keysRead'> = {
  texts: new Set([
    ...[
      'secretString',
      'SecretString',
      'textValue',
      'asText',
      'getAsJsonObject',
      'jsonObject',
      'readObject',
      'jsonPrimitive',
      'content',
      'getAsString',
      'string',
      'getSecretString',
      'trim',
      'strip',
      'toString',
    ],
    ...['secretValues', 'getSecretValues', 'stream', 'filter', 'findFirst', 'findAny', 'orElse'],
    ...['find', 'first', 'firstOrNull', 'single'],
    ...['join', 'get', 'await', 'orElseThrow', 'toCompletableFuture', 'getSecretBinary'],
  ]),
  http: new Set([
    ...[
      'create',
      'URI',
      'URL',
      'newBuilder',
      'uri',
      'header',
      'headers',
      'GET',
      'timeout',
      'build',
      'send',
      'sendAsync',
    ],
    ...[
      'body',
      'url',
      'Builder',
      'get',
      'newCall',
      'execute',
      'string',
      'readText',
      'openStream',
      'readAllBytes',
    ],
    ...['toURL', 'HttpGet', 'getForObject', 'bodyAsText', 'retrieve', 'addHeader'],
  ]),
  documents: new Set([
    ...['getAsJsonObject', 'asJsonObject', 'jsonObject', 'readObject', 'toMap', 'asObject', 'orElseThrow'],
    ...['toMutableMap', 'deepCopy'],
  ]),
  keys: new Set([
    ...['get', 'path', 'required', 'findValue', 'getOrDefault', 'getValue', 'remove', 'opt', 'optString'],
    ...[
      'getString',
      'getInt',
      'getInteger',
      'getLong',
      'getBoolean',
      'getDouble',
      'optInt',
      'optLong',
      'optBoolean',
    ],
    ...['getJSONObject', 'getJsonObject', 'getJsonString', 'getJsonNumber', 'getAsJsonObject'],
    ...['getAsJsonPrimitive', 'optJSONObject', 'getAsString'],
  ]),
  callbacks: new Set([
    'let',
    'run',
    'also',
    'apply',
    'use',
    'map',
    'flatMap',
    'thenApply',
    'thenAccept',
    'thenCompose',
  ]),
  each: new Set(['forEach', 'onEach', 'ifPresent']),
  readsJson: ({ name, receiver, isNew }) =>
    /^(readTree|readValue|fromJson|parseString|parseObject|parseToJsonElement|decodeFromString|createReader|parseReader)$/.test(
      name,
    ) ||
    (name === 'JSONObject' && (isNew === true || receiver === undefined)) ||
    (name === 'parse' && /json/i.test(receiver?.text ?? '')),
};
