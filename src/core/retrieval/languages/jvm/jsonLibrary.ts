import type { JvmDependency } from '../../manifests/jvmManifest';

export type JavaJsonLibrary = 'jackson' | 'gson' | 'org.json' | 'jakarta.json';
export type JsonLibraryName = JavaJsonLibrary | 'kotlinx';

/** A library that reads the keys of JSON secrets. */
interface JsonLibrary<Name = JsonLibraryName> {
  readonly name: Name;
  /** Imports under this prefix show that the file uses it. */
  readonly packageName: string;
  /** What in a manifest shows that the project has it. */
  readonly manifest: RegExp;
  readonly dependency: JvmDependency;
}

const jackson: JsonLibrary<'jackson'> = {
  name: 'jackson',
  packageName: 'com.fasterxml.jackson.databind',
  manifest: /jackson-databind|jackson-module-kotlin/,
  dependency: {
    group: 'com.fasterxml.jackson.core',
    artifact: 'jackson-databind',
    version: '2.23.0',
    managers: [
      'jackson-bom',
      'spring-boot-starter-parent',
      'spring-boot-dependencies',
      'io.spring.dependency-management',
      'BOM_COORDINATES',
    ],
  },
};

const libraries: readonly JsonLibrary<JavaJsonLibrary>[] = [
  jackson,
  {
    name: 'gson',
    packageName: 'com.google.gson',
    manifest: /com\.google\.code\.gson/,
    dependency: { group: 'com.google.code.gson', artifact: 'gson', version: '2.15.0', managers: [] },
  },
  {
    name: 'org.json',
    packageName: 'org.json',
    manifest: /<groupId>\s*org\.json\s*<|['"]org\.json:json\b/,
    dependency: { group: 'org.json', artifact: 'json', version: '20260814', managers: [] },
  },
  {
    name: 'jakarta.json',
    packageName: 'jakarta.json',
    manifest: /jakarta\.json-api|jakarta\.jakartaee-api/,
    dependency: { group: 'jakarta.json', artifact: 'jakarta.json-api', version: '2.1.3', managers: [] },
  },
];

const kotlinx: JsonLibrary<'kotlinx'> = {
  name: 'kotlinx',
  packageName: 'kotlinx.serialization.json',
  manifest: /kotlinx-serialization-json/,
  dependency: {
    group: 'org.jetbrains.kotlinx',
    artifact: 'kotlinx-serialization-json',
    mavenArtifact: 'kotlinx-serialization-json-jvm',
    version: '1.9.0',
    managers: [],
  },
};

interface FileImport {
  readonly path: string;
}

/** The library that a Java file imports, or else that the manifest names, or else Jackson. */
export function chooseJavaJson(
  imports: readonly FileImport[],
  manifest: string,
): JsonLibrary<JavaJsonLibrary> {
  return findLibrary(libraries, imports, manifest) ?? jackson;
}

/** The same for Kotlin, which has one of its own. */
export function chooseKotlinJson(imports: readonly FileImport[], manifest: string): JsonLibrary {
  return findLibrary<JsonLibraryName>([kotlinx, ...libraries], imports, manifest) ?? jackson;
}

function findLibrary<Name>(
  known: readonly JsonLibrary<Name>[],
  imports: readonly FileImport[],
  manifest: string,
): JsonLibrary<Name> | undefined {
  return (
    known.find(({ packageName }) => imports.some(({ path }) => `${path}.`.startsWith(`${packageName}.`))) ??
    known.find((library) => library.manifest.test(manifest))
  );
}
