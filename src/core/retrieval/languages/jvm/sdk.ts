import type { JvmDependency } from '../../manifests/jvmManifest';
import type { RetrievalStyle } from '../../retrieval';

export const clientClass = 'software.amazon.awssdk.services.secretsmanager.SecretsManagerClient';
export const regionClass = 'software.amazon.awssdk.regions.Region';
export const cacheClass = 'com.amazonaws.secretsmanager.caching.SecretCache';

/** Versions are those that the retrieval code was tried with. */
const sdkDependency: JvmDependency = {
  group: 'software.amazon.awssdk',
  artifact: 'secretsmanager',
  version: '2.57.8',
  managers: ['software.amazon.awssdk:bom'],
};

const cacheDependency: JvmDependency = {
  group: 'com.amazonaws.secretsmanager',
  artifact: 'aws-secretsmanager-caching-java',
  version: '2.2.0',
  managers: [],
};

export const kotlinSdkDependency: JvmDependency = {
  group: 'aws.sdk.kotlin',
  artifact: 'secretsmanager',
  mavenArtifact: 'secretsmanager-jvm',
  version: '1.5.59',
  managers: ['aws.sdk.kotlin:bom'],
};

/** What code of this style needs: the cache brings the SDK with it, the JDK has an HTTP client. */
export function dependenciesOf(style: RetrievalStyle): readonly JvmDependency[] {
  if (style === 'sdk') return [sdkDependency];
  return style === 'cache' ? [cacheDependency] : [];
}

/** A string literal of Java or Kotlin for `value`. */
export function quoteJvm(value: string, language: 'java' | 'kotlin'): string {
  const names: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't' };
  const special = language === 'kotlin' ? /[\\"$\n\r\t]/g : /[\\"\n\r\t]/g;
  return `"${value.replaceAll(special, (character) => `\\${names[character] ?? character}`)}"`;
}

/** Whether the manifest is that of an Android app, which no value can be kept secret in. */
export function isAndroid(manifest: string): boolean {
  return /com\.android\.(application|library|dynamic-feature)|plugins\.android\.(application|library)/.test(
    manifest,
  );
}
