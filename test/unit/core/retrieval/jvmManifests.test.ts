import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';

const source = { path: 'A.java', text: 'class A { String t = "«correct horse»"; }\n' };
const sdk = 'software.amazon.awssdk';

async function manifestAfter(
  path: string,
  text: string,
  target: FixOptions['target'] = {},
): Promise<{ readonly text: string | undefined; readonly notes: string }> {
  const outcome = await applyFix(source, { target, project: { [path]: text } });
  assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
  return { text: outcome.others[path], notes: outcome.notes.join('\n') };
}

async function checkManifest(path: string, before: string, after: string): Promise<void> {
  assert.equal((await manifestAfter(path, before)).text, after);
  assert.equal((await manifestAfter(path, after)).text, undefined, 'it is added again');
}

const maven = (content: string): string =>
  `<?xml version="1.0"?>\n<!-- <project> -->\n<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <artifactId>a</artifactId>\n${content}</project>\n`;

const dependency = `    <dependency>
      <groupId>${sdk}</groupId>
      <artifactId>secretsmanager</artifactId>
      <version>2.57.8</version>
    </dependency>
`;
const unversioned = dependency.replace(/ *<version>.*\n/, '');
const other = dependency.replaceAll(/secretsmanager/g, 's3');

describe('dependencies of JVM programs', () => {
  describe('in pom.xml', () => {
    it('go behind the last one', async () => {
      await checkManifest(
        'pom.xml',
        maven(`  <dependencies>\n${other}  </dependencies>\n`),
        maven(`  <dependencies>\n${other}${dependency}  </dependencies>\n`),
      );
    });

    it('make a list where there is none, with the tabs and line ends of the file', async () => {
      const write = (content: string): string => content.replaceAll('  ', '\t').replaceAll('\n', '\r\n');
      await checkManifest(
        'pom.xml',
        write(maven('')),
        write(maven(`  <dependencies>\n${dependency}  </dependencies>\n`)),
      );
    });

    it('carry no version where a BOM gives it', async () => {
      const bom = `  <dependencyManagement>\n    <dependencies>\n      <dependency>\n        <groupId>${sdk}</groupId>\n        <artifactId>bom</artifactId>\n        <version>2.1.0</version>\n        <type>pom</type>\n        <scope>import</scope>\n      </dependency>\n    </dependencies>\n  </dependencyManagement>\n`;
      await checkManifest(
        'pom.xml',
        maven(`${bom}  <dependencies>\n${other}  </dependencies>\n`),
        maven(`${bom}  <dependencies>\n${other}${unversioned}  </dependencies>\n`),
      );
    });

    it('carry no version where the parent is Spring Boot’s and manages them', async () => {
      const parent =
        '  <parent>\n    <groupId>org.springframework.boot</groupId>\n    <artifactId>spring-boot-starter-parent</artifactId>\n    <version>3.5.0</version>\n  </parent>\n';
      const { text = '' } = await manifestAfter(
        'pom.xml',
        maven(`${parent}  <dependencies>\n  </dependencies>\n`),
        { jsonKey: 'k' },
      );
      assert.match(text, /<artifactId>jackson-databind<\/artifactId>\s*<\/dependency>/);
      assert.match(text, /<artifactId>secretsmanager<\/artifactId>\s*<version>/);
    });

    it('are not those of a plug-in', async () => {
      const plugin = `  <build><plugins><plugin>\n    <dependencies>\n${dependency}    </dependencies>\n  </plugin></plugins></build>\n`;
      await checkManifest(
        'pom.xml',
        maven(plugin),
        maven(`${plugin}  <dependencies>\n${dependency}  </dependencies>\n`),
      );
    });

    it('are left to the person where the file cannot be read', async () => {
      const { text, notes } = await manifestAfter('pom.xml', '<project><dependencies></project>');
      assert.equal(text, undefined);
      assert.match(notes, /pom\.xml is not a Maven project: add software\.amazon\.awssdk:secretsmanager/);
    });
  });

  describe('in build.gradle', () => {
    it('are written as the others are', async () => {
      await checkManifest(
        'build.gradle',
        "buildscript {\n  dependencies {\n    classpath 'a:b:1'\n  }\n}\n\ndependencies {\n  implementation 'a:b:1' // {\n}\n",
        `buildscript {\n  dependencies {\n    classpath 'a:b:1'\n  }\n}\n\ndependencies {\n  implementation 'a:b:1' // {\n  implementation '${sdk}:secretsmanager:2.57.8'\n}\n`,
      );
    });

    it('make a block where there is none', async () => {
      await checkManifest(
        'build.gradle',
        'plugins { id "java" }\n',
        `plugins { id "java" }\n\ndependencies {\n    implementation '${sdk}:secretsmanager:2.57.8'\n}\n`,
      );
    });

    it('carry no version where a platform gives it, in Kotlin', async () => {
      await checkManifest(
        'build.gradle.kts',
        `dependencies {\n\timplementation(platform("${sdk}:bom:2.1.0"))\n}\n`,
        `dependencies {\n\timplementation(platform("${sdk}:bom:2.1.0"))\n\timplementation("${sdk}:secretsmanager")\n}\n`,
      );
    });

    it('go behind a block that ends the list, or into an empty one', async () => {
      await checkManifest(
        'build.gradle.kts',
        'dependencies {\n    api("a:b:1") {\n        isTransitive = false\n    }\n}\n',
        `dependencies {\n    api("a:b:1") {\n        isTransitive = false\n    }\n    implementation("${sdk}:secretsmanager:2.57.8")\n}\n`,
      );
      await checkManifest(
        'build.gradle.kts',
        'dependencies {}\n',
        `dependencies {\n    implementation("${sdk}:secretsmanager:2.57.8")\n}\n`,
      );
    });

    it('are found in the notation of a map, and not in comments', async () => {
      const written = `dependencies {\n    implementation group: '${sdk}', name: 'secretsmanager', version: '2.1.0'\n}\n`;
      assert.equal((await manifestAfter('build.gradle', written)).text, undefined);
      const comment = `dependencies {\n    // implementation '${sdk}:secretsmanager:2.1.0'\n}\n`;
      assert.match((await manifestAfter('build.gradle', comment)).text ?? '', /2\.57\.8/);
    });

    it('are left to the person where a version catalogue has them', async () => {
      const { text, notes } = await manifestAfter(
        'build.gradle.kts',
        'dependencies {\n    implementation(libs.guava)\n}\n',
      );
      assert.equal(text, undefined);
      assert.match(notes, /version catalogue: add software\.amazon\.awssdk:secretsmanager:2\.57\.8 by hand/);
    });
  });

  it('are named where there is no manifest', async () => {
    const outcome = await applyFix(source);
    assert.ok(outcome.kind === 'fixed');
    assert.match(
      outcome.notes.join('\n'),
      /Add software\.amazon\.awssdk:secretsmanager:2\.57\.8 to the program/,
    );
  });

  it('bring the JSON library that the manifest has', async () => {
    const { text = '' } = await manifestAfter(
      'build.gradle',
      "dependencies {\n    implementation 'com.google.code.gson:gson:2.1'\n}\n",
      { jsonKey: 'k' },
    );
    assert.ok(text.includes('secretsmanager') && !text.includes('jackson'));
  });
});
