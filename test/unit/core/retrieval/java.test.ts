import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';
import * as goldens from './goldens';

const clientImport = 'import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;\n';
const clientField = `        private static final SecretsManagerClient CLIENT = SecretsManagerClient.create();
`;
const reader = `        static String get(String name) {
            String value = CLIENT.getSecretValue(request -> request.secretId(name)).secretString();
            if (value == null) {
                throw new IllegalStateException("Secret " + name + " has no string value.");
            }
            return value;
        }
`;
const nested = `    private static final class Secrets {
${clientField}
${reader}    }
`;
const call = 'Secrets.get("app/greeting")';

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'Main.java' });
}

/** Expressions of a method, and what they become. */
function checkExpression(title: string, before: string, after: string, value?: string): void {
  const frame = (code: string): string => `class Main {\n    void run() {\n        x = ${code};\n    }\n`;
  check({
    title,
    before: `${frame(before)}}\n`,
    after: `${clientImport}\n${frame(after)}\n${nested}}\n`,
    ...(value === undefined ? {} : { value }),
  });
}

/** Members of a class with a package and no imports, and what they become. */
function checkMember(title: string, before: string, after: string): void {
  check({
    title,
    before: `package a;\n\nclass Main {\n    ${before}\n}\n`,
    after: `package a;\n\n${clientImport}\nclass Main {\n    ${after}\n\n${nested}}\n`,
  });
}

function checkRefusal(title: string, text: string, reason: RegExp, options?: FixOptions): void {
  goldens.checkRefusal(title, 'Main.java', text, reason, options);
}

const notesOf = (text: string, options?: FixOptions): Promise<string> =>
  goldens.notesOf('Main.java', text, options);

describe('retrieval code for Java', () => {
  describe('in expressions', () => {
    checkExpression('replaces a literal', '"«correct horse»"', call);
    checkExpression(
      'stores what the escapes stand for',
      '"«\\143orr\\u0065ct\\shor\\u0073e\\t\\"»"',
      call,
      'correct horse\t"',
    );
    checkExpression('replaces an argument', 'f(1, "«correct horse»")', `f(1, ${call})`);
    checkExpression('replaces the receiver of a call', '"«correct horse»".length()', `${call}.length()`);
    checkExpression(
      'replaces an element of an array',
      'new String[] {"a", "«correct horse»"}',
      `new String[] {"a", ${call}}`,
    );
    checkExpression('replaces a value of a map', 'Map.of("k", "«correct horse»")', `Map.of("k", ${call})`);
    checkExpression('replaces a branch', 'y ? "«correct horse»" : ""', `y ? ${call} : ""`);
    checkExpression('replaces what a lambda gives', '() -> "«correct horse»"', `() -> ${call}`);
    checkExpression('replaces what a cast takes', '(Object) "«correct horse»"', `(Object) ${call}`);
    checkExpression(
      'replaces what a switch gives',
      'switch (y) { case "a" -> "«correct horse»"; default -> ""; }',
      `switch (y) { case "a" -> ${call}; default -> ""; }`,
    );
    checkExpression('replaces a term', '"a" + "«correct horse»" + b', `"a" + ${call} + b`);
  });

  describe('where a part of the string is the secret', () => {
    checkExpression(
      'concatenates it with the rest',
      '"db://me:«correct horse»@host\\n"',
      `"db://me:" + ${call} + "@host\\n"`,
    );
    checkExpression('adds nothing where there is no rest', '"«correct horse»@"', `${call} + "@"`);
    checkExpression('adds terms to a sum', 'a + "b«correct horse»" + c', `a + "b" + ${call} + c`);
    checkExpression(
      'puts brackets round the sum where a call follows',
      '"a«correct horse»".trim()',
      `("a" + ${call}).trim()`,
    );
    checkExpression(
      'puts brackets round the sum under a cast',
      '(Object) "a«correct horse»"',
      `(Object) ("a" + ${call})`,
    );
    checkExpression(
      'formats a text block',
      '"""\n            50%\n              a: «correct horse» "q"\n            """',
      `"""\n            50%%\n              a: %s "q"\n            """.formatted(${call})`,
    );
    checkRefusal(
      'leaves a text block whose rest would move',
      'class A {\n    String s = """\n «correct\nhorse»\n        b""";\n}\n',
      /indented otherwise/,
    );
  });

  describe('in text blocks', () => {
    checkExpression(
      'stores the text without its indentation',
      '"""\n«            correct \\\n            horse  \n              \\"x\\"\n            »"""',
      call,
      'correct horse\n  "x"\n',
    );
  });

  describe('wherever code runs', () => {
    checkMember('in a field', 'private String t = "«correct horse»";', `private String t = ${call};`);
    checkMember(
      'in a private constant',
      'private static final String T = "«correct horse»";',
      `private static final String T = ${call};`,
    );
    checkMember('in a static block', 'static { t = "«correct horse»"; }', `static { t = ${call}; }`);
    checkMember('in an initialiser', '{ t = "«correct horse»"; }', `{ t = ${call}; }`);
    checkMember(
      'in a call of another constructor',
      'Main() { this("«correct horse»"); }',
      `Main() { this(${call}); }`,
    );
    checkMember(
      'in an anonymous and a nested class',
      'static class B { Object o = new Object() { String t = "«correct horse»"; }; }',
      `static class B { Object o = new Object() { String t = ${call}; }; }`,
    );
    check({
      title: 'in an argument of an enum constant, where the enum has no members',
      before: 'enum Kind {\n    A("«correct horse»"),\n    B("x"),\n}\n',
      after: `${clientImport}\nenum Kind {\n    A(${call}),\n    B("x");\n\n${nested}}\n`,
    });
    check({
      title: 'in an argument of an enum constant, where it has some',
      before: 'enum Kind {\n    A("«correct horse»");\n\n    Kind(String s) {}\n}\n',
      after: `${clientImport}\nenum Kind {\n    A(${call});\n\n    Kind(String s) {}\n\n${nested}}\n`,
    });
    check({
      title: 'in an interface, where nothing can be private',
      before: 'interface Keys {\n    String KEY = "«correct horse»";\n}\n',
      after: `${clientImport}\ninterface Keys {\n    String KEY = ${call};\n\n${nested.replace('private static ', '')}}\n`,
    });
    check({
      title: 'in a record on one line',
      before: 'record R(String a) { R() { this("«correct horse»"); } }\n',
      after: `${clientImport}\nrecord R(String a) { R() { this(${call}); } \n\n${nested}}\n`,
    });
    check({
      title: 'in the second class of a file',
      before: '/** A. */\nclass A {}\n\nclass B {\n    String t = "«correct horse»";\n}\n',
      after: `${clientImport}\n/** A. */\nclass A {}\n\nclass B {\n    String t = ${call};\n\n${nested}}\n`,
    });
  });

  describe('in the style of the file', () => {
    check({
      title: 'keeps tabs and line ends',
      before: 'package a;\r\n\r\nclass A {\r\n\tvoid f() {\r\n\t\tg("«correct horse»");\r\n\t}\r\n}\r\n',
      after:
        `package a;\n\n${clientImport}\nclass A {\n\tvoid f() {\n\t\tg(${call});\n\t}\n\n${nested.replaceAll('    ', '\t')}}\n`.replaceAll(
          '\n',
          '\r\n',
        ),
    });
    check({
      title: 'leaves a comment beside the package, and an empty line under the import',
      before: 'package a; // x\nclass A {\n    String t = "«correct horse»";\n}\n',
      after: `package a; // x\n\n${clientImport}\nclass A {\n    String t = ${call};\n\n${nested}}\n`,
    });
    check({
      title: 'puts the import in its place among those of the file',
      before:
        'package a;\n\nimport static a.B.c;\n\nimport java.util.List;\nimport org.x.Y;\nimport zz.Z;\n\nclass A {\n    String t = "«correct horse»";\n}\n',
      after: `package a;\n\nimport static a.B.c;\n\nimport java.util.List;\nimport org.x.Y;\n${clientImport}import zz.Z;\n\nclass A {\n    String t = ${call};\n\n${nested}}\n`,
    });
    check({
      title: 'puts it under the third-party imports where the groups are apart',
      before:
        'import com.x.Y;\n\nimport java.util.List;\n\nclass A {\n    String t = "«correct horse»";\n}\n',
      after: `import com.x.Y;\n${clientImport}\nimport java.util.List;\n\nclass A {\n    String t = ${call};\n\n${nested}}\n`,
    });
    check({
      title: 'writes the whole name of a class whose simple name the file uses for another',
      before: 'class A {\n    SecretsManagerClient own;\n    String t = "«correct horse»";\n}\n',
      after: `class A {\n    SecretsManagerClient own;\n    String t = ${call};\n\n${nested.replaceAll('SecretsManagerClient', 'software.amazon.awssdk.services.secretsmanager.SecretsManagerClient')}}\n`,
    });
    check({
      title: 'uses an import of a whole package',
      before:
        'import software.amazon.awssdk.services.secretsmanager.*;\n\nclass A {\n    String t = "«correct horse»";\n}\n',
      after: `import software.amazon.awssdk.services.secretsmanager.*;\n\nclass A {\n    String t = ${call};\n\n${nested}}\n`,
    });
    check({
      title: 'gives the helper another name where the file has that one',
      before: 'class A {\n    Secrets s;\n    String t = "«correct horse»";\n}\n',
      after: `${clientImport}\nclass A {\n    Secrets s;\n    String t = Aws${call};\n\n${nested.replace('Secrets ', 'AwsSecrets ')}}\n`,
    });
  });

  describe('with what the file has', () => {
    check({
      title: 'calls the helper that an earlier fix wrote',
      before: `${clientImport}\nclass A {\n    String s = ${call};\n    String t = "«correct horse»";\n\n${nested}}\n`,
      after: `${clientImport}\nclass A {\n    String s = ${call};\n    String t = ${call};\n\n${nested}}\n`,
    });
    check({
      title: "calls the class's own method that gives a secret",
      before:
        'class A {\n    static String load(String id) {\n        return aws.getSecretValue(r -> r.secretId(id)).secretString();\n    }\n    String t = "«correct horse»";\n}\n',
      after:
        'class A {\n    static String load(String id) {\n        return aws.getSecretValue(r -> r.secretId(id)).secretString();\n    }\n    String t = load("app/greeting");\n}\n',
    });
    check({
      title: 'uses the client of the class',
      before: `${clientImport}\nclass A {\n    private static final SecretsManagerClient aws = SecretsManagerClient.create();\n    String t = "«correct horse»";\n}\n`,
      after: `${clientImport}\nclass A {\n    private static final SecretsManagerClient aws = SecretsManagerClient.create();\n    String t = ${call};\n\n${nested.replace(`${clientField}\n`, '').replace('CLIENT', 'aws')}}\n`,
    });
    check({
      title: 'makes a client of its own where that of the class is made later',
      before: `${clientImport}\nclass A {\n    static String t = "«correct horse»";\n    private static final SecretsManagerClient aws = SecretsManagerClient.create();\n}\n`,
      after: `${clientImport}\nclass A {\n    static String t = ${call};\n    private static final SecretsManagerClient aws = SecretsManagerClient.create();\n\n${nested}}\n`,
    });
    check({
      title: 'makes a client of its own for another region',
      options: { target: { region: 'eu-west-1' } },
      before: `${clientImport}\nclass A {\n    String s = ${call};\n    String t = "«correct horse»";\n\n${nested}}\n`,
      after: `import software.amazon.awssdk.regions.Region;\n${clientImport}\nclass A {\n    String s = ${call};\n    String t = SecretsEuWest1.get("app/greeting");\n\n${nested}\n${nested
        .replace('Secrets ', 'SecretsEuWest1 ')
        .replace(
          'SecretsManagerClient.create()',
          'SecretsManagerClient.builder().region(Region.of("eu-west-1")).build()',
        )}}\n`,
    });
    check({
      title: 'adds the reading of keys to the helper that there is',
      options: { target: { jsonKey: 'a"b' } },
      before: `import com.google.gson.Gson;\n${clientImport}\nclass A {\n    String t = "«correct horse»";\n\n${nested}}\n`,
      after: `import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
${clientImport}
class A {
    String t = Secrets.get("app/greeting", "a\\"b");

    private static final class Secrets {
${clientField}
${reader}
        static String get(String name, String key) {
            return readKey(name, get(name), key);
        }

        private static String readKey(String name, String json, String key) {
            JsonElement value;
            try {
                value = JsonParser.parseString(json).getAsJsonObject().get(key);
            } catch (JsonParseException | IllegalStateException e) {
                // The cause is left out: it quotes the secret.
                throw new IllegalStateException("Secret " + name + " is not a JSON object.");
            }
            if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
                throw new IllegalStateException("Secret " + name + " has no string under the key " + key + ".");
            }
            return value.getAsString();
        }
    }
}
`,
    });
  });

  describe('in other styles', () => {
    check({
      title: 'reads an environment variable',
      options: { style: 'environment', target: { jsonKey: 'api-key' } },
      before: 'class A {\n    String t = "«correct horse»";\n}\n',
      after:
        'import java.util.Objects;\n\nclass A {\n    String t = Objects.requireNonNull(System.getenv("GREETING_API_KEY"), "GREETING_API_KEY is not set.");\n}\n',
    });
    check({
      title: "reads through AWS's cache",
      options: { style: 'cache' },
      before: 'class A {\n    String t = "«correct horse»";\n}\n',
      after: `import com.amazonaws.secretsmanager.caching.SecretCache;\n\nclass A {\n    String t = Cached${call};\n\n${nested
        .replace('Secrets ', 'CachedSecrets ')
        .replaceAll(
          'SecretsManagerClient CLIENT = SecretsManagerClient.create()',
          'SecretCache CLIENT = new SecretCache()',
        )
        .replace(
          'CLIENT.getSecretValue(request -> request.secretId(name)).secretString()',
          'CLIENT.getSecretString(name)',
        )}}\n`,
    });
    it('asks the extension or the agent on localhost, with its token', async () => {
      const outcome = await applyFix(
        { path: 'Main.java', text: 'class A {\n    String t = "«correct horse»";\n}\n' },
        { style: 'local-http' },
      );
      assert.ok(outcome.kind === 'fixed');
      assert.match(outcome.text, /String t = LocalSecrets\.get\("app\/greeting"\);/);
      assert.match(outcome.text, /\.header\("X-Aws-Parameters-Secrets-Token", readToken\(\)\)/);
      assert.match(outcome.notes.join(), /extension.*agent/);
    });
    checkRefusal(
      'leaves a secret of another region to the SDK when asked to read from localhost',
      'class A { String t = "«correct horse»"; }',
      /own region/,
      { style: 'local-http', target: { region: 'eu-west-1' } },
    );
    check({
      title: 'encodes what stands in a URL',
      options: { style: 'environment', target: { encoding: 'uri-component' } },
      before: 'class A {\n    String t = "db://me:«correct horse»@h";\n}\n',
      after:
        'import java.net.URLEncoder;\nimport java.nio.charset.StandardCharsets;\nimport java.util.Objects;\n\nclass A {\n    String t = "db://me:" + URLEncoder.encode(Objects.requireNonNull(System.getenv("GREETING"), "GREETING is not set."), StandardCharsets.UTF_8).replace("+", "%20") + "@h";\n}\n',
    });
  });

  describe('refuses', () => {
    checkRefusal(
      "an annotation, and names Spring's way",
      '@Value("«correct horse»") class A {}',
      /constant\. In Spring, write a placeholder/,
    );
    checkRefusal('another annotation', 'class A { @Q(k = {"«correct horse»"}) int x; }', /constant\. Give/);
    checkRefusal(
      'the default of an annotation',
      '@interface A { String v() default "«correct horse»"; }',
      /default/,
    );
    checkRefusal(
      'a case label',
      'class A { void f() { switch (x) { case "«correct horse»": break; } } }',
      /case label/,
    );
    checkRefusal(
      'a constant that an annotation uses by way of another',
      'class A { static final String K = "«correct horse»"; static final String L = "x" + K; @Q(L) int x; }',
      /K is used in an annotation/,
    );
    checkRefusal(
      'a constant that a case label uses',
      'interface K { String A = "«correct horse»"; static int f(String s) { return switch (s) { case A -> 1; default -> 2; }; } }',
      /A is used in a case label/,
    );
    checkRefusal('an Android app', 'class A { String k = "«correct horse»"; }', /devices/, {
      project: { 'build.gradle': "apply plugin: 'com.android.application'\n" },
    });
    checkRefusal(
      'code with syntax errors',
      'class A { void f() { x = "«correct horse»" +; } }',
      /syntax errors/,
    );
  });

  describe('says', () => {
    it('that other classes must be compiled again when a constant was visible to them', async () => {
      assert.match(
        await notesOf('class A { static final String K = "«correct horse»"; }'),
        /compile every class/,
      );
      assert.doesNotMatch(
        await notesOf('class A { private static final String K = "«correct horse»"; }'),
        /compile every class/,
      );
    });
    it('that a comparison gives the value away', async () => {
      assert.match(
        await notesOf('class A { boolean f(String p) { return "«correct horse»".equals(p); } }'),
        /MessageDigest\.isEqual/,
      );
    });
    it('that a default is read even where it is not needed', async () => {
      assert.match(
        await notesOf('class A { String k = System.getProperty("k", "«correct horse»"); }'),
        /even where getProperty/,
      );
    });
    it('that the module has to require what is imported', async () => {
      const project = { 'module-info.java': 'module a {}\n' };
      assert.match(
        await notesOf('class A { String k = "«correct horse»"; }', { project }),
        /module-info\.java has to require/,
      );
    });
    it('how often the secret is read', async () => {
      assert.match(
        await notesOf('class A { void f() { g("«correct horse»"); } }'),
        /each time this code runs/,
      );
      assert.doesNotMatch(await notesOf('class A { String k = "«correct horse»"; }'), /each time/);
    });
  });
});
