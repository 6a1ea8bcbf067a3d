import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';
import * as goldens from './goldens';

const clientImport = 'import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient\n';
const client = 'private val secretsManager by lazy { SecretsManagerClient.create() }\n';
const reader = `private fun getSecret(name: String): String =
    secretsManager.getSecretValue { it.secretId(name) }.secretString()
        ?: error("Secret $name has no string value.")
`;
const added = `${clientImport}\n${client}\n${reader}\n`;
const call = 'getSecret("app/greeting")';
const keyReader = `private fun readSecretKey(name: String, json: String, key: String): String {
    val value = try {
        Json.createReader(json.reader()).readObject()[key]
    } catch (e: JsonException) {
        // The cause is left out: it quotes the secret.
        error("Secret $name is not a JSON object.")
    }
    return (value as? JsonString)?.string ?: error("Secret $name has no string under the key $key.")
}
`;

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'Main.kt' });
}

/** Code of a file without package and imports, and what it becomes. */
function checkCode(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `${before}\n`,
    after: `${added}${after}\n`,
    ...(value === undefined ? {} : { value }),
  });
}

function checkRefusal(title: string, text: string, reason: RegExp, options?: FixOptions): void {
  goldens.checkRefusal(title, 'Main.kt', text, reason, options);
}

const notesOf = (text: string, options?: FixOptions): Promise<string> =>
  goldens.notesOf('Main.kt', text, options);

describe('retrieval code for Kotlin', () => {
  describe('wherever an expression stands', () => {
    checkCode('in a property of the file', 'val t = "«correct horse»"', `val t = ${call}`);
    checkCode(
      'in a property of a class',
      'class A {\n    val t: String = "«correct horse»"\n}',
      `class A {\n    val t: String = ${call}\n}`,
    );
    checkCode('in a lazy property', 'val t by lazy { "«correct horse»" }', `val t by lazy { ${call} }`);
    checkCode('in a getter', 'val t: String get() = "«correct horse»"', `val t: String get() = ${call}`);
    checkCode(
      'in a default argument',
      'fun f(a: String = "«correct horse»") = a',
      `fun f(a: String = ${call}) = a`,
    );
    checkCode(
      'in a constructor',
      'class A(val a: String = "«correct horse»")',
      `class A(val a: String = ${call})`,
    );
    checkCode('in an argument of the superclass', 'class A : B("«correct horse»")', `class A : B(${call})`);
    checkCode(
      'in an entry of an enum',
      'enum class E(val s: String) { A("«correct horse»") }',
      `enum class E(val s: String) { A(${call}) }`,
    );
    checkCode(
      'in an initialiser',
      'class A {\n    init { f("«correct horse»") }\n}',
      `class A {\n    init { f(${call}) }\n}`,
    );
    checkCode('in a pair', 'val m = mapOf("k" to "«correct horse»")', `val m = mapOf("k" to ${call})`);
    checkCode(
      'in a branch',
      'fun f(a: Int) = when (a) { 1 -> "«correct horse»"; else -> "" }',
      `fun f(a: Int) = when (a) { 1 -> ${call}; else -> "" }`,
    );
    checkCode('behind an Elvis operator', 'val a = b ?: "«correct horse»"', `val a = b ?: ${call}`);
    checkCode('in a sum', 'val a = "x" + "«correct horse»"', `val a = "x" + ${call}`);
    checkCode('under a call', 'val a = "«correct horse»".trim()', `val a = ${call}.trim()`);
    checkCode(
      'next to a word',
      'fun f(): String {\n    return"«correct horse»"\n}',
      `fun f(): String {\n    return ${call}\n}`,
    );
  });

  describe('in strings', () => {
    checkCode(
      'stores what the escapes stand for',
      'val a = "«\\$a\\u00e9\\t\\"»"',
      `val a = ${call}`,
      '$aé\t"',
    );
    checkCode('keeps a dollar that begins no template', 'val a = "«a$ 1$»"', `val a = ${call}`, 'a$ 1$');
    checkCode('takes a raw string as it stands', 'val a = """«a\\t"b"»"""', `val a = ${call}`, 'a\\t"b"');
    checkCode(
      'replaces a part alone',
      'val a = "db://me:«correct horse»@host"',
      `val a = "db://me:\${${call}}@host"`,
    );
    checkCode(
      'replaces a part between templates',
      'val a = "$u:«correct horse»@${h("x")}"',
      `val a = "$u:\${${call}}@\${h("x")}"`,
    );
    checkCode(
      'replaces a part of a raw string',
      'val a = """\n  "«correct horse»"\n""".trimIndent()',
      `val a = """\n  "\${${call}}"\n""".trimIndent()`,
    );
    checkRefusal('leaves a template expression alone', 'val a = "$«user» x"\n', /literal/);
  });

  describe('with constants', () => {
    check({
      title: 'takes the const away',
      before: 'object A {\n    private const val T = "«correct horse»"\n}\n',
      after: `${added}object A {\n    private val T = ${call}\n}\n`,
    });
    checkRefusal(
      'refuses one that an annotation uses',
      'const val T = "«correct horse»"\n\n@Q(T)\nfun f() = 1\n',
      /T is used in an annotation/,
    );
    checkRefusal(
      'refuses one that another constant uses',
      'const val T = "«correct horse»"\nconst val U = "a$T"\n',
      /T is used in a const val/,
    );
  });

  describe('in the style of the file', () => {
    check({
      title: 'puts imports and functions under the package, above the first declaration',
      before: '// Licence\n\npackage a.b\n\n/** T. */\nval t = "«correct horse»"\n',
      after: `// Licence\n\npackage a.b\n\n${added}/** T. */\nval t = ${call}\n`,
    });
    check({
      title: 'puts the import in its place, and keeps tabs and line ends',
      before:
        'package a\r\n\r\nimport a.B\r\nimport z.Z as Y\r\n\r\nclass A {\r\n\tval t = "«correct horse»"\r\n}\r\n',
      after:
        `package a\n\nimport a.B\n${clientImport}import z.Z as Y\n\n${client}\n${reader}\nclass A {\n\tval t = ${call}\n}\n`
          .replaceAll('    ', '\t')
          .replaceAll('\n', '\r\n'),
    });
    check({
      title: 'leaves comments behind the imports where they are',
      before: 'import a.B // b\n// T\nval t = "«correct horse»"\n',
      after: `import a.B // b\n${clientImport}\n${client}\n${reader}\n// T\nval t = ${call}\n`,
    });
    check({
      title: 'puts them under the annotations of a file without package',
      before: '@file:JvmName("Main")\n\nval t = "«correct horse»"\n',
      after: `@file:JvmName("Main")\n\n${added}val t = ${call}\n`,
    });
  });

  describe('with what the file has', () => {
    check({
      title: 'calls the function that an earlier fix wrote',
      before: `${added}val s = ${call}\nval t = "«correct horse»"\n`,
      after: `${added}val s = ${call}\nval t = ${call}\n`,
    });
    check({
      title: 'uses the client of the file',
      before: `${clientImport}\nval aws = SecretsManagerClient.create()\n\nfun f() = "«correct horse»"\n`,
      after: `${clientImport}\n${reader.replace('secretsManager', 'aws')}\nval aws = SecretsManagerClient.create()\n\nfun f() = ${call}\n`,
    });
    check({
      title: 'adds the reading of keys, with the library of the manifest',
      options: { target: { jsonKey: 'a$b' }, project: { 'pom.xml': 'jakarta.json-api' } },
      before: `${added}val t = "«correct horse»"\n`,
      after: `import jakarta.json.Json\nimport jakarta.json.JsonException\nimport jakarta.json.JsonString\n${clientImport}
private fun getSecretKey(name: String, key: String): String = readSecretKey(name, getSecret(name), key)

${keyReader}
${client}
${reader}
val t = getSecretKey("app/greeting", "a\\$b")
`,
    });
    check({
      title: 'reads by the SDK for Kotlin in a suspending function of a file that has it',
      options: { target: { region: 'eu-west-1' } },
      before: 'import aws.sdk.kotlin.services.s3.S3Client\n\nsuspend fun f() = "«correct horse»"\n',
      after: `import aws.sdk.kotlin.services.s3.S3Client
import aws.sdk.kotlin.services.secretsmanager.SecretsManagerClient
import aws.sdk.kotlin.services.secretsmanager.model.GetSecretValueRequest

private suspend fun fetchSecretEuWest1(name: String): String =
    SecretsManagerClient.fromEnvironment { region = "eu-west-1" }.use { client ->
        client.getSecretValue(GetSecretValueRequest { secretId = name }).secretString
    } ?: error("Secret $name has no string value.")

suspend fun f() = fetchSecretEuWest1("app/greeting")
`,
    });
    check({
      title: 'reads by the SDK for Java where nothing can suspend',
      before: 'import aws.sdk.kotlin.services.s3.S3Client\n\nval t = "«correct horse»"\n',
      after: `import aws.sdk.kotlin.services.s3.S3Client\n${added}val t = ${call}\n`,
    });
  });

  describe('in other styles', () => {
    check({
      title: 'reads an environment variable',
      options: { style: 'environment' },
      before: 'val t = "«correct horse»"\nval u = "x"\n',
      after: 'val t = System.getenv("GREETING") ?: error("GREETING is not set.")\nval u = "x"\n',
    });
    check({
      title: 'puts brackets round what reads it where an operator stands beside it',
      options: { style: 'environment' },
      before: 'val t = "x" + "«correct horse»"\n',
      after: 'val t = "x" + (System.getenv("GREETING") ?: error("GREETING is not set."))\n',
    });
    check({
      title: 'encodes what stands in a URL',
      options: { style: 'environment', target: { encoding: 'uri-component' } },
      before: 'package a\n\nval t = "db://me:«correct horse»@h"\n',
      after:
        'package a\n\nimport java.net.URLEncoder\n\nval t = "db://me:${URLEncoder.encode(System.getenv("GREETING") ?: error("GREETING is not set."), Charsets.UTF_8).replace("+", "%20")}@h"\n',
    });
    check({
      title: "reads through AWS's cache in another region",
      options: { style: 'cache', target: { region: 'eu-west-1' } },
      before: 'val t = "«correct horse»"\n',
      after: `import com.amazonaws.secretsmanager.caching.SecretCache
import software.amazon.awssdk.regions.Region
${clientImport}
private val secretCacheEuWest1 by lazy { SecretCache(SecretsManagerClient.builder().region(Region.of("eu-west-1"))) }

private fun getCachedSecretEuWest1(name: String): String =
    secretCacheEuWest1.getSecretString(name)
        ?: error("Secret $name has no string value.")

val t = getCachedSecretEuWest1("app/greeting")
`,
    });
    it('asks the extension or the agent on localhost, with its token', async () => {
      const outcome = await applyFix(
        { path: 'Main.kt', text: 'val t = "«correct horse»"\n' },
        { style: 'local-http' },
      );
      assert.ok(outcome.kind === 'fixed');
      assert.match(outcome.text, /val t = getLocalSecret\("app\/greeting"\)/);
      assert.match(outcome.text, /\.header\("X-Aws-Parameters-Secrets-Token", readToken\(\)\)/);
    });
  });

  describe('refuses', () => {
    checkRefusal(
      "an annotation, and names Spring's way",
      '@Value("«correct horse»")\nclass A\n',
      /In Spring/,
    );
    checkRefusal(
      'the default of an annotation',
      'annotation class A(val v: String = "«correct horse»")\n',
      /default/,
    );
    it('a script, but for its environment', async () => {
      const text = 'val t = "«correct horse»"\n';
      const outcome = await applyFix({ path: 'build.gradle.kts', text });
      assert.ok(outcome.kind === 'refused');
      assert.deepEqual(outcome.alternatives, ['environment']);
      assert.equal(
        (await applyFix({ path: 'build.gradle.kts', text }, { style: 'environment' })).kind,
        'fixed',
      );
    });
    checkRefusal('an Android app', 'val t = "«correct horse»"\n', /devices/, {
      project: { 'build.gradle.kts': 'plugins { id("com.android.application") }\n' },
    });
    it('code that several platforms share', async () => {
      const text = 'val t = "«correct horse»"\n';
      assert.equal((await applyFix({ path: 'src/commonMain/kotlin/A.kt', text })).kind, 'refused');
      assert.equal((await applyFix({ path: 'src/jvmMain/kotlin/A.kt', text })).kind, 'fixed');
    });
    checkRefusal('code with syntax errors', 'fun f() {\n    f("«correct horse»"\n}\n', /syntax errors/);
  });

  describe('says', () => {
    it('that other files must be compiled again when a constant is none any more', async () => {
      assert.match(await notesOf('const val K = "«correct horse»"\n'), /compile every file/);
    });
    it('that a comparison gives the value away', async () => {
      assert.match(await notesOf('fun f(p: String) = p == "«correct horse»"\n'), /MessageDigest\.isEqual/);
      assert.match(
        await notesOf('fun f(p: String) = "«correct horse»".equals(p)\n'),
        /MessageDigest\.isEqual/,
      );
    });
    it('how often the secret is read', async () => {
      assert.match(await notesOf('fun f() = "«correct horse»"\n'), /each time this code runs/);
      assert.doesNotMatch(await notesOf('val t = "«correct horse»"\n'), /each time/);
    });
  });
});
