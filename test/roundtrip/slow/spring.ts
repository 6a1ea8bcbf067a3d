import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { RetrievalTarget } from '../../../src/core/retrieval/retrieval';
import { borrowMoto, type Moto } from '../../support/moto';
import { cache } from '../../support/paths';
import { applyFix } from '../../unit/core/retrieval/applyFix';
import { emulatedAws, otherValue, secretStore, value } from '../emulated';
import { resolveClassPath } from '../jvmBuild';
import { runTool } from '../toolchain';

interface Configuration {
  readonly title: string;
  readonly path: string;
  /** VALUE is the literal; the application prints its property shop.greeting. */
  readonly text: string;
  readonly target: Partial<RetrievalTarget>;
  readonly profile?: string;
}

const configurations: readonly Configuration[] = [
  {
    title: 'properties with a key of a JSON secret',
    path: 'application.properties',
    text: 'spring.application.name=shop\nshop.greeting=VALUE\n',
    target: { secretName: 'shop/spring', jsonKey: 'greeting-word' },
  },
  {
    title: 'properties with a secret in plain text, in a part of a value',
    path: 'application.properties',
    text: 'spring.config.import=optional:file:./other.properties\nshop.greeting=<${user.word:VALUE}>\n',
    target: { secretName: '/shop/plain/user' },
  },
  {
    title: 'properties of a profile',
    path: 'application.properties',
    text: 'shop.greeting=other\n#---\nspring.config.activate.on-profile=prod\nshop.greeting=VALUE\n',
    target: { secretName: 'shop-prod', jsonKey: 'Word_1' },
    profile: 'prod',
  },
  {
    title: 'YAML with nested keys',
    path: 'application.yml',
    text: 'spring:\n  main:\n    banner-mode: off\nshop:\n  greeting: "VALUE"\n',
    target: { secretName: 'shop/yaml', jsonKey: 'greeting' },
  },
  {
    title: 'YAML of a profile in a file of its own, in another region',
    path: 'application-prod.yaml',
    text: 'shop.greeting: VALUE\n',
    target: { secretName: 'shop/far', region: 'eu-west-1' },
    profile: 'prod',
  },
];

const application = `package shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Shop {
    public static void main(String[] args) {
        System.out.println("greeting: " + SpringApplication.run(Shop.class, args).getEnvironment().getProperty("shop.greeting"));
    }
}
`;

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.5.0</version>
    <relativePath/>
  </parent>
  <groupId>roundtrip</groupId>
  <artifactId>shop</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.springframework.boot</groupId>
      <artifactId>spring-boot-starter</artifactId>
    </dependency>
  </dependencies>
</project>
`;

const isInstalled = spawnSync('mvn', ['--version']).status === 0;
const title = 'a Spring Boot application whose configuration the quick fix has rewritten';

(isInstalled ? describe : describe.skip)(
  isInstalled ? title : `${title} (mvn is not installed)`,
  function () {
    this.timeout(900_000);
    let moto: Moto;
    let project: string;
    let classPath: string;

    before(async () => {
      const folder = join(cache, 'roundtrip-spring');
      mkdirSync(folder, { recursive: true });
      project = mkdtempSync(join(folder, 'project-'));
      moto = await borrowMoto();
      let manifest = pom;
      for (const [index, { path, text, target }] of configurations.entries()) {
        const outcome = await applyFix(
          { path, text: text.replace('VALUE', `«${value}»`) },
          { target, style: 'reference', project: { 'pom.xml': manifest } },
        );
        assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
        assert.ok(!outcome.text.includes(value), 'the literal is still there');
        manifest = outcome.others['pom.xml'] ?? manifest;
        write(join(`before${index}`, path), text.replace('VALUE', value));
        write(join(`after${index}`, path), outcome.text);
      }
      write('pom.xml', manifest);
      write('Shop.java', application);
      classPath = await resolveClassPath(project);
      await runTool('javac', ['-cp', classPath, '-d', 'classes', 'Shop.java'], project);
    });

    after(async () => {
      await moto.stop();
      rmSync(project, { recursive: true, force: true });
    });

    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    };

    const run = async (side: string, profile?: string): Promise<string> => {
      const path = [join(project, side), join(project, 'classes'), classPath].join(':');
      const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', path].join('\n');
      write('options', options);
      const { stdout } = await promisify(execFile)('java', ['@options', 'shop.Shop'], {
        cwd: project,
        env: {
          ...emulatedAws(moto.endpoint, project),
          USER: 'not this one',
          ...(profile !== undefined && { SPRING_PROFILES_ACTIVE: profile }),
        },
      }).catch((error: unknown) => assert.fail((error as { stdout: string }).stdout));
      return /^greeting: .*$/m.exec(stdout)?.[0] ?? stdout;
    };

    configurations.forEach(({ title: kind, target, profile }, index) => {
      it(`reads the same, and the new value once the secret has one: ${kind}`, async () => {
        const store = secretStore(moto.endpoint, target.region ?? 'us-east-1');
        const stored = (text: string): string =>
          target.jsonKey === undefined ? text : JSON.stringify({ [target.jsonKey]: text });
        const original = await run(`before${index}`, profile);
        assert.ok(original.includes(value), original);
        await assert.rejects(run(`after${index}`, profile), /does not exist|can't find the specified secret/);
        await store.create(target.secretName ?? '', stored(value));
        assert.equal(await run(`after${index}`, profile), original);
        await store.put(target.secretName ?? '', stored(otherValue));
        assert.equal(await run(`after${index}`, profile), original.replace(value, otherValue));
      });
    });
  },
);
