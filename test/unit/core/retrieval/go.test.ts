import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';
import * as goldens from './goldens';

const sdk = `	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
`;
const imports = `import (\n	"context"\n	"fmt"\n	"sync"\n\n${sdk})\n`;
const client = `
var secretsManager = sync.OnceValues(func() (*secretsmanager.Client, error) {
	cfg, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		return nil, err
	}
	return secretsmanager.NewFromConfig(cfg), nil
})
`;
const helper = `
func getSecret(ctx context.Context, name string) (string, error) {
	client, err := secretsManager()
	if err != nil {
		return "", err
	}
	output, err := client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &name})
	if err != nil {
		return "", err
	}
	if output.SecretString == nil {
		return "", fmt.Errorf("secret %s has no string value", name)
	}
	return *output.SecretString, nil
}
`;
const keyHelper = `
func getSecretKey(ctx context.Context, name, key string) (string, error) {
	text, err := getSecret(ctx, name)
	if err != nil {
		return "", err
	}
	var values map[string]any
	if json.Unmarshal([]byte(text), &values) != nil {
		return "", fmt.Errorf("secret %s is not a JSON object", name)
	}
	value, ok := values[key].(string)
	if !ok {
		return "", fmt.Errorf("secret %s has no string under the key %s", name, key)
	}
	return value, nil
}
`;
const must = `
func must(value string, err error) string {
	if err != nil {
		panic(err)
	}
	return value
}
`;
const environment = `
func requireEnv(name string) (string, error) {
	value, ok := os.LookupEnv(name)
	if !ok {
		return "", fmt.Errorf("environment variable %s is not set", name)
	}
	return value, nil
}
`;
const read = 'getSecret(context.Background(), "app/greeting")';
const call = `must(${read})`;

const fixed: string[] = [];

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'main.go' }, (_path, text) => fixed.push(text));
}

/** Declarations of a file without imports, and what they become; the helper and `must` follow them. */
function checkBody(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `package main\n\n${before}\n`,
    after: `package main\n\n${imports}\n${after}\n${client}${helper}${after.includes('must(') ? must : ''}`,
    ...(value === undefined ? {} : { value }),
  });
}

/** A function that returns an error, and what its body becomes; the helper follows it. */
function checkReturning(title: string, signature: string, before: string, after: string): void {
  const write = (body: string): string => `func f(${signature} {\n${body}\n}`;
  checkBody(title, write(before), write(after));
}

function checkRefusal(title: string, text: string, reason: RegExp, options?: FixOptions): void {
  goldens.checkRefusal(title, 'main.go', `package main\n\n${text}\n`, reason, options);
}

describe('retrieval code for Go', () => {
  describe('in expressions', () => {
    checkBody('replaces the value of a variable', 'var x = "«correct horse»"', `var x = ${call}`);
    checkBody('replaces a raw string', 'var x = `«correct horse»`', `var x = ${call}`);
    checkBody(
      'stores what the escapes stand for',
      'var x = "«\\x63orr\\145ct\\u0020\\U00000068orse\\t»"',
      `var x = ${call}`,
      'correct horse\t',
    );
    checkBody(
      'replaces elements',
      'var x = []string{\n\t"a",               // one\n\t"«correct horse»", // two\n}',
      `var x = []string{\n\t"a", // one\n\t${call}, // two\n}`,
    );
    checkBody(
      'keeps comments aligned',
      'var x = T{\n\tA: "a",               // one\n\tB: "«correct horse»", // two\n}',
      `var x = T{\n\tA: "a", ${' '.repeat(call.length - 3)}// one\n\tB: ${call}, // two\n}`,
    );
    checkBody(
      'replaces the value of a map',
      'var x = map[string]string{"k": "«correct horse»"}',
      `var x = map[string]string{"k": ${call}}`,
    );
    checkBody('converts bytes', 'var x = []byte("«correct horse»")', `var x = []byte(${call})`);
    checkBody(
      'converts to the type that a variable names',
      'type Token string\n\nvar x Token = "«correct horse»"',
      `type Token string\n\nvar x Token = Token(${call})`,
    );
    checkBody(
      "converts to the type of a struct's field, a parameter and a result",
      'type Token string\n\ntype C struct{ T Token }\n\nvar x = []*C{{T: "«correct horse»"}}',
      `type Token string\n\ntype C struct{ T Token }\n\nvar x = []*C{{T: Token(${call})}}`,
    );
    checkBody(
      'compares with the value',
      'func f(x string) bool { return x == "«correct horse»" }',
      `func f(x string) bool { return x == ${call} }`,
    );
  });

  describe('where a part of the string is the secret', () => {
    checkBody('concatenates', 'var x = "a«correct horse»b"', `var x = "a" + ${call} + "b"`);
    checkBody('concatenates raw strings', 'var x = `a«correct horse»`', `var x = \`a\` + ${call}`);
    checkBody(
      'leaves spaces out where gofmt does',
      'func f() { println(1, "a«correct horse»") }',
      `func f() { println(1, "a"+${call}) }`,
    );
    check({
      title: 'puts a verb and an argument into a format, and reads its percent signs',
      before: 'package main\n\nimport "fmt"\n\nvar x = fmt.Sprintf("%s:«correct%%horse»@%d", "u", 3)\n',
      after: `package main\n\n${imports}\nvar x = fmt.Sprintf("%s:%s@%d", "u", ${call}, 3)\n${client}${helper}${must}`,
      value: 'correct%horse',
    });
    check({
      title: 'percent-encodes a part of a URL',
      options: { target: { encoding: 'uri-component' }, style: 'environment' },
      before: 'package main\n\nvar x = "db://me:«correct horse»@host"\n',
      after: `package main\n\nimport (\n\t"fmt"\n\t"net/url"\n\t"os"\n\t"strings"\n)\n\nvar x = "db://me:" + escapeForURL(must(requireEnv("GREETING"))) + "@host"\n${environment}${must}
func escapeForURL(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}
`,
    });
  });

  describe('in a function that returns an error', () => {
    checkReturning(
      'declares the variable with the error',
      ') (int, error)',
      '\tx := "«correct horse»"\n\treturn len(x), nil',
      `\tx, err := ${read}\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\treturn len(x), nil`,
    );
    checkReturning(
      'returns what the helper does',
      ') (string, error)',
      '\treturn "«correct horse»", nil',
      `\treturn ${read}`,
    );
    checkReturning(
      'reads the value in front of the statement, with a context in scope',
      'ctx context.Context, db *int) (x T, err error)',
      '\tif err := open(db, "«correct horse»"); err != nil {\n\t\treturn x, err\n\t}\n\treturn x, nil',
      '\tsecret, err := getSecret(ctx, "app/greeting")\n\tif err != nil {\n\t\treturn *new(T), err\n\t}\n\tif err := open(db, secret); err != nil {\n\t\treturn x, err\n\t}\n\treturn x, nil',
    );
    checkReturning(
      'names the error so that a later declaration still stands',
      ') error',
      '\ttoken := "«correct horse»"\n\terr := use(token)\n\treturn err',
      `\ttoken, secretErr := ${read}\n\tif secretErr != nil {\n\t\treturn secretErr\n\t}\n\terr := use(token)\n\treturn err`,
    );
    for (const [where, after] of [
      ['behind it', 'x := open("«correct horse»")\n\treturn errors.Join(x, err)'],
      ['in it', 'err = wrap(err, "«correct horse»")\n\treturn err'],
    ] as const)
      checkReturning(
        `does not hide an error that is read ${where}`,
        'err error) error',
        `\t${after}`,
        `\tsecret, secretErr := ${read}\n\tif secretErr != nil {\n\t\treturn secretErr\n\t}\n\t${after.replace('"«correct horse»"', 'secret')}`,
      );
    for (const [where, line] of [
      ['a condition that may not be reached', 'ok := a && b("«correct horse»")'],
      ['the clause of a loop', 'for x := a; x != "«correct horse»"; x = x + "a" {\n\t}'],
      ['a function literal', 'g := func() string { return "«correct horse»" }'],
    ] as const)
      checkReturning(
        `panics in ${where}`,
        ') error',
        `\t${line}\n\treturn nil`,
        `\t${line.replace('"«correct horse»"', call)}\n\treturn nil`,
      );
  });

  describe('of a constant', () => {
    checkBody('makes a variable', 'const x = "«correct horse»"', `var x = ${call}`);
    checkBody(
      'moves one out of its group with its comments',
      'const (\n\ta = 1\n\n\t// Token opens the door.\n\ttoken = "«correct horse»" // secret\n\tb     = 2\n\tlong  = 3\n)',
      `const (\n\ta = 1\n\n\tb    = 2\n\tlong = 3\n)\n\n// Token opens the door.\nvar token = ${call} // secret`,
    );
    checkBody(
      'puts one below those that left the group before it',
      'const (\n\ta = 1\n\tb = "«correct horse»"\n)\n\nvar first = 2',
      `const (\n\ta = 1\n)\n\nvar first = 2\n\nvar b = ${call}`,
    );
    checkBody(
      'takes the brackets from the last of a group',
      '// Keys.\nconst (\n\tb = "«correct horse»"\n)\n\nvar a = 2',
      `// Keys.\nvar b = ${call}\n\nvar a = 2`,
    );
    checkReturning(
      'inside a function declares a variable',
      ') (string, error)',
      '\tconst x = "«correct horse»"\n\treturn x + "a", nil',
      `\tx, err := ${read}\n\tif err != nil {\n\t\treturn "", err\n\t}\n\treturn x + "a", nil`,
    );
    checkRefusal(
      'refuses where another constant is made of it',
      'const x = "«correct horse»"\nconst y = x + "a"',
      /x is used in line 4, where only a constant can stand/,
    );
    checkRefusal(
      'refuses where it takes another type',
      'type Token string\n\nconst x = "«correct horse»"\n\nvar y Token = x',
      /another type in line 7/,
    );
    checkRefusal('refuses in a group that counts', 'const (\n\tx = "«correct horse»"\n\ty\n)', /group count/);
    checkRefusal(
      'refuses one that nobody uses in a function',
      'func f() {\n\tconst x = "«correct horse»"\n}',
      /not used/,
    );
  });

  describe('where only literal text may stand', () => {
    for (const [what, text, reason] of [
      ['the path of an import', 'import "«correct horse»"', /import/],
      ['a struct tag', 'type T struct {\n\tA string `«correct horse»`\n}', /tag/],
      ['a case label', 'func f(x string) {\n\tswitch x {\n\tcase "«correct horse»":\n\t}\n}', /case label/],
      ['the key of a map', 'var x = map[string]int{"«correct horse»": 1}', /key/],
      ['a format with explicit indexes', 'var x = fmt.Sprintf("%[1]s«correct horse»", 1)', /format/],
      ['bytes that are no text', 'var x = "«a\\xff»"', /value is known/],
      ['code that does not parse', 'var x = f("«correct horse»"', /syntax|value is known/],
    ] as const)
      checkRefusal(`leaves ${what}`, text, reason);
    checkRefusal('leaves another region to the agent', 'var x = "«correct horse»"', /own region/, {
      style: 'local-http',
      target: { region: 'eu-west-1' },
    });
  });

  describe('with what the file already has', () => {
    check({
      title: 'puts imports into their groups, in order',
      before: `package main\n\nimport (\n\t"fmt"\n\t"os"\n\n\t// Routes.\n\t"github.com/gorilla/mux"\n)\n\nvar x = "«correct horse»"\n`,
      after: `package main\n\nimport (\n\t"context"\n\t"fmt"\n\t"os"\n\t"sync"\n\n${sdk}\t// Routes.\n\t"github.com/gorilla/mux"\n)\n\nvar x = ${call}\n${client}${helper}${must}`,
    });
    check({
      title: 'leaves import "C" and its comment alone, below build constraints',
      options: { style: 'environment' },
      before:
        '//go:build linux\n\npackage main\n\n// #include <stdio.h>\nimport "C"\n\nfunc main() { println("«correct horse»") }\n',
      after: `//go:build linux\n\npackage main\n\n// #include <stdio.h>\nimport "C"\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() { println(must(requireEnv("GREETING"))) }\n${environment}${must}`,
    });
    check({
      title: 'adds lines where each import has its own',
      options: { style: 'environment' },
      before: 'package main\n\nimport "os"\nimport "log"\n\nvar x = "«correct horse»"\n',
      after: `package main\n\nimport "os"\nimport "log"\nimport "fmt"\n\nvar x = must(requireEnv("GREETING"))\n${environment}${must}`,
    });
    check({
      title: 'imports a package under another name where its own is taken',
      before: 'package main\n\nvar config = "«correct horse»"\n',
      after: `package main\n\n${imports.replace('"github', 'awsconfig "github')}\nvar config = ${call}\n${client.replace('config.Load', 'awsconfig.Load')}${helper}${must}`,
    });
    check({
      title: 'uses its helpers the second time',
      before: `package main\n\n${imports}\nvar a = ${call}\nvar b = "«correct horse»"\n${client}${helper}${must}`,
      after: `package main\n\n${imports}\nvar a = ${call}\nvar b = ${call}\n${client}${helper}${must}`,
    });
    check({
      title: 'adds what reads a key to its helpers',
      options: { target: { jsonKey: 'password' } },
      before: `package main\n\n${imports}\nvar b = "«correct horse»"\n${client}${helper}${must}`,
      after: `package main\n\n${imports.replace('"fmt"', '"encoding/json"\n\t"fmt"')}\nvar b = must(getSecretKey(context.Background(), "app/greeting", "password"))\n${client}${helper}${must}${keyHelper}`,
    });
    check({
      title: 'uses the helpers of another file of its package',
      options: {
        project: { 'aws.go': `package main\n\n${imports}${client}${helper}${must}` },
      },
      before: 'package main\n\nvar b = "«correct horse»"\n',
      after: `package main\n\nimport (\n\t"context"\n)\n\nvar b = ${call}\n`,
    });
    check({
      title: 'does not use those of a file with a build constraint, nor their names',
      options: {
        style: 'environment',
        project: {
          'aws.go': `//go:build linux\n\npackage main\n\nimport (\n\t"fmt"\n\t"os"\n)\n${environment}${must}`,
        },
      },
      before: 'package main\n\nvar b = "«correct horse»"\n',
      after: `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nvar b = mustRead(requireEnvironment("GREETING"))\n${environment.replace('requireEnv', 'requireEnvironment')}${must.replace('must', 'mustRead')}`,
    });
    check({
      title: 'uses its client',
      before: `package main\n\nimport (\n\t"github.com/aws/aws-sdk-go-v2/service/secretsmanager"\n)\n\nvar sm = secretsmanager.NewFromConfig(cfg)\n\nvar b = "«correct horse»"\n`,
      after: `package main\n\nimport (\n\t"context"\n\t"fmt"\n\n\t"github.com/aws/aws-sdk-go-v2/service/secretsmanager"\n)\n\nvar sm = secretsmanager.NewFromConfig(cfg)\n\nvar b = ${call}\n${helper
        .replace(/\tclient, err[^]*?\n\t}\n/, '')
        .replace('client.Get', 'sm.Get')}${must}`,
    });
    check({
      title: 'goes on with version 1 of the SDK',
      options: { target: { region: 'eu-west-1' } },
      before:
        'package main\n\nimport (\n\t"github.com/aws/aws-sdk-go/aws/session"\n)\n\nvar s = session.Must(session.NewSession())\n\nvar b = "«correct horse»"\n',
      after: `package main\n\nimport (\n\t"context"\n\t"fmt"\n\t"sync"\n\n\t"github.com/aws/aws-sdk-go/aws"\n\t"github.com/aws/aws-sdk-go/aws/session"\n\t"github.com/aws/aws-sdk-go/service/secretsmanager"\n)\n\nvar s = session.Must(session.NewSession())\n\nvar b = must(getSecretEuWest1(context.Background(), "app/greeting"))\n
var secretsManagerEuWest1 = sync.OnceValues(func() (*secretsmanager.SecretsManager, error) {
	sess, err := session.NewSession(&aws.Config{Region: aws.String("eu-west-1")})
	if err != nil {
		return nil, err
	}
	return secretsmanager.New(sess), nil
})
${helper
  .replace('getSecret', 'getSecretEuWest1')
  .replace('secretsManager()', 'secretsManagerEuWest1()')
  .replace('.GetSecretValue(', '.GetSecretValueWithContext(')}${must}`,
    });
    check({
      title: 'keeps CRLF and adds the last line end',
      options: { style: 'environment' },
      before: 'package main\r\n\r\nvar b = "«correct horse»"',
      after:
        `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nvar b = must(requireEnv("GREETING"))\n${environment}${must}`.replaceAll(
          '\n',
          '\r\n',
        ),
    });
  });

  describe('in its other styles', () => {
    check({
      title: "reads through AWS's cache",
      options: { style: 'cache' },
      before: 'package main\n\nvar b = "«correct horse»"\n',
      after: `package main\n\nimport (\n\t"context"\n\t"sync"\n\n\t"github.com/aws/aws-secretsmanager-caching-go/v2/secretcache"\n)\n\nvar b = ${call}\n
var secretCache = sync.OnceValues(func() (*secretcache.Cache, error) {
	return secretcache.New()
})

func getSecret(ctx context.Context, name string) (string, error) {
	cache, err := secretCache()
	if err != nil {
		return "", err
	}
	return cache.GetSecretStringWithContext(ctx, name)
}
${must}`,
    });
    check({
      title: "asks the agent on the machine, with the request's context",
      options: { style: 'local-http' },
      before:
        'package main\n\nimport "net/http"\n\nfunc h(w http.ResponseWriter, r *http.Request) {\n\tw.Header().Set("K", "«correct horse»")\n}\n',
      after: `package main\n\nimport (\n\t"context"\n\t"encoding/json"\n\t"fmt"\n\t"net/http"\n\t"net/url"\n\t"os"\n\t"strings"\n)\n\nfunc h(w http.ResponseWriter, r *http.Request) {\n\tw.Header().Set("K", must(getSecret(r.Context(), "app/greeting")))\n}\n
func getSecret(ctx context.Context, name string) (string, error) {
	port := "2773"
	if value := os.Getenv("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT"); value != "" {
		port = value
	}
	address := "http://localhost:" + port + "/secretsmanager/get?secretId=" + url.QueryEscape(name)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return "", err
	}
	token := "file:///var/run/awssmatoken"
	for _, variable := range []string{"AWS_TOKEN", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN"} {
		if value, ok := os.LookupEnv(variable); ok {
			token = value
			break
		}
	}
	if path, isFile := strings.CutPrefix(token, "file://"); isFile {
		content, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		token = strings.TrimSpace(string(content))
	}
	request.Header.Set("X-Aws-Parameters-Secrets-Token", token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return "", fmt.Errorf("secret %s cannot be read: %s", name, response.Status)
	}
	var output struct{ SecretString *string }
	if json.NewDecoder(response.Body).Decode(&output) != nil || output.SecretString == nil {
		return "", fmt.Errorf("secret %s has no string value", name)
	}
	return *output.SecretString, nil
}
${must}`,
    });
    it('names the variable that the environment must set', async () => {
      const outcome = await applyFix(
        { path: 'main.go', text: 'package main\n\nvar b = "«correct horse»"\n' },
        { style: 'environment', target: { secretName: 'app/db', jsonKey: 'password' } },
      );
      assert.equal(outcome.kind, 'fixed');
      assert.deepEqual(outcome.notes, [
        'Set DB_PASSWORD in the environment from the secret app/db, key password.',
      ]);
    });
  });

  describe('wherever it stands', () => {
    it('is formatted as gofmt formats it', function () {
      if (spawnSync('gofmt', [], { input: 'package main\n' }).status !== 0) this.skip();
      const folder = mkdtempSync(join(tmpdir(), 'secret-lens-go-'));
      try {
        const texts = fixed.filter((code) => !code.includes('\r'));
        assert.ok(texts.length > 0);
        for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.go`), text);
        const { status, stdout } = spawnSync('gofmt', ['-d', folder], { encoding: 'utf8' });
        assert.deepEqual([status, stdout], [0, '']);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
});
