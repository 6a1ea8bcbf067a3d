import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';
import * as goldens from './goldens';

const call = 'Secrets.Get("app/greeting")';
const waitingCall = 'await Secrets.GetAsync("app/greeting")';
const notSet =
  'Environment.GetEnvironmentVariable("GREETING") ?? throw new InvalidOperationException("GREETING is not set.")';

const client =
  '    private static readonly AmazonSecretsManagerClient Client = new AmazonSecretsManagerClient();\n';
const reader = `    internal static async Task<string> GetAsync(string name)
    {
        var request = new GetSecretValueRequest { SecretId = name };
        var response = await Client.GetSecretValueAsync(request).ConfigureAwait(false);
        return response.SecretString
            ?? throw new InvalidOperationException($"Secret {name} has no string value.");
    }
`;
const waiting = `    internal static string Get(string name)
    {
        return GetAsync(name).GetAwaiter().GetResult();
    }
`;
const keyed = `    internal static async Task<string> GetAsync(string name, string key)
    {
        return ReadKey(name, await GetAsync(name).ConfigureAwait(false), key);
    }
`;
const waitingForKey = `    internal static string Get(string name, string key)
    {
        return GetAsync(name, key).GetAwaiter().GetResult();
    }
`;
const keyReader = `    private static string ReadKey(string name, string json, string key)
    {
        try
        {
            using (var document = JsonDocument.Parse(json))
            {
                if (document.RootElement.ValueKind == JsonValueKind.Object
                    && document.RootElement.TryGetProperty(key, out var value)
                    && value.ValueKind == JsonValueKind.String)
                {
                    return value.ToString();
                }
            }
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"Secret {name} is not a JSON object.");
        }
        throw new InvalidOperationException($"Secret {name} has no string under the key {key}.");
    }
`;

const classOf = (access: string, ...members: readonly string[]): string =>
  `${access} static class Secrets\n{\n${members.join('\n')}}\n`;

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ');

const nested = (...members: readonly string[]): string => indent(classOf('private', ...members));

const namespaces = [
  'System',
  'System.Threading.Tasks',
  'Amazon.SecretsManager',
  'Amazon.SecretsManager.Model',
];
const usings = namespaces.map((name) => `using ${name};\n`).join('');

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'Main.cs' });
}

/** Members of a class, and what they become in code that cannot await. */
function checkMember(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `class Main\n{\n    ${before}\n}\n`,
    after: `${usings}\nclass Main\n{\n    ${after}\n\n${nested(client, reader, waiting)}}\n`,
    ...(value === undefined ? {} : { value }),
  });
}

/** Members of a class, and what they become where they await. */
function checkAwaiting(title: string, before: string, after: string): void {
  check({
    title,
    before: `${usings}\nclass Main\n{\n    ${before}\n}\n`,
    after: `${usings}\nclass Main\n{\n    ${after}\n\n${nested(client, reader)}}\n`,
  });
}

/** Expressions of a method, and what they become. */
function checkExpression(title: string, before: string, after: string, value?: string): void {
  checkMember(title, `void Run() { x = ${before}; }`, `void Run() { x = ${after}; }`, value);
}

function checkRefusal(title: string, text: string, reason: RegExp, options?: FixOptions): void {
  goldens.checkRefusal(title, 'Main.cs', text, reason, options);
}

const notesOf = (text: string, options?: FixOptions): Promise<string> =>
  goldens.notesOf('Main.cs', text, options);

describe('retrieval code for C#', () => {
  describe('in expressions', () => {
    checkExpression('replaces a literal', '"«correct horse»"', call);
    checkExpression(
      'stores what the escapes stand for',
      String.raw`"«\u0063orr\x0065ct\thorse\"\U0001F40E»"`,
      call,
      'correct\thorse"🐎',
    );
    checkExpression('stores what a verbatim string stands for', '@"«a\\b""c»"', call, 'a\\b"c');
    checkExpression('replaces an argument', 'F(1, "«correct horse»")', `F(1, ${call})`);
    checkExpression('replaces a named argument', 'F(name: "«correct horse»")', `F(name: ${call})`);
    checkExpression('replaces the receiver of a call', '"«correct horse»".Trim()', `${call}.Trim()`);
    checkExpression(
      'replaces an element of an array',
      'new[] { "a", "«correct horse»" }',
      `new[] { "a", ${call} }`,
    );
    checkExpression('replaces an element of a collection', '["a", "«correct horse»"]', `["a", ${call}]`);
    checkExpression(
      'replaces what an object initialiser sets',
      'new Options { Password = "«correct horse»" }',
      `new Options { Password = ${call} }`,
    );
    checkExpression(
      'replaces what a collection initialiser adds',
      'new Dictionary<string, string> { ["k"] = "«correct horse»" }',
      `new Dictionary<string, string> { ["k"] = ${call} }`,
    );
    checkExpression(
      'replaces a member of an anonymous object',
      'new { Password = "«correct horse»" }',
      `new { Password = ${call} }`,
    );
    checkExpression(
      'replaces what with changes',
      'o with { P = "«correct horse»" }',
      `o with { P = ${call} }`,
    );
    checkExpression('replaces a branch', 'y ? "«correct horse»" : ""', `y ? ${call} : ""`);
    checkExpression('replaces a default', 'y ?? "«correct horse»"', `y ?? ${call}`);
    checkExpression('replaces what a lambda gives', '() => "«correct horse»"', `() => ${call}`);
    checkExpression('replaces what a cast takes', '(object)"«correct horse»"', `(object)${call}`);
    checkExpression(
      'replaces what a switch gives',
      'y switch { "a" => "«correct horse»", _ => "" }',
      `y switch { "a" => ${call}, _ => "" }`,
    );
    checkExpression('replaces a term', '"a" + "«correct horse»" + b', `"a" + ${call} + b`);
    checkExpression('keeps the compiler quiet', '"«correct horse»"!', `${call}!`);
  });

  describe('where a part of the string is the secret', () => {
    checkExpression('interpolates it', '"db://me:«correct horse»@host\\n"', `$"db://me:{${call}}@host\\n"`);
    checkExpression('doubles the braces that were there', '"{a} «correct horse»"', `$"{{a}} {${call}}"`);
    checkExpression('keeps a verbatim string', '@"c:\\{a}«correct horse»""x"', `$@"c:\\{{a}}{${call}}""x"`);
    checkExpression(
      'adds terms beside braces that were there',
      '("{«correct horse»}").Trim()',
      `("{" + ${call} + "}").Trim()`,
    );
    checkExpression(
      'adds terms beside escaped braces',
      '$"{a}{{«correct horse»".Trim()',
      `($"{a}{{" + ${call}).Trim()`,
    );
    checkExpression(
      'adds an expression to an interpolated string',
      '$"{user}:«correct horse»@{{host}}"',
      `$"{user}:{${call}}@{{host}}"`,
    );
    checkExpression(
      'adds an expression to an interpolated verbatim string',
      '$@"{user}:«correct horse»"',
      `$@"{user}:{${call}}"`,
    );
    checkExpression('replaces a string in an expression', '$"a{F("«correct horse»")}b"', `$"a{F(${call})}b"`);
    checkExpression(
      'chooses as many dollars as a raw string needs',
      '"""{"a": {"b": "«correct horse»"}}"""',
      `$$$"""{"a": {"b": "{{{${call}}}}"}}"""`,
    );
    checkExpression(
      'uses the dollars that a raw string has',
      '$$"""{"a": "«correct horse»", "b": {{c}}}"""',
      `$$"""{"a": "{{${call}}}", "b": {{c}}}"""`,
    );
    checkExpression(
      'keeps the lines of a raw string',
      '"""\n        user: me\n«        correct horse»\n        """',
      `$"""\n        user: me\n        {${call}}\n        """`,
    );
    checkExpression('adds terms to a sum', 'a + "b«correct horse»" + c', `a + $"b{${call}}" + c`);
    checkExpression(
      'escapes it in a format',
      'string.Format("«correct horse»{0}", y)',
      `string.Format($"{${call}.Replace("{", "{{").Replace("}", "}}")}{{0}}", y)`,
    );
    checkExpression(
      'writes no escape where nothing is formatted',
      'string.Format("x«correct horse»")',
      `string.Format($"x{${call}}")`,
    );
    checkRefusal(
      'leaves braces of a format alone',
      'class A { string s = string.Format("{0} «correct {{ horse»", 1); }',
      /braces/,
    );
  });

  describe('in raw strings and bytes', () => {
    checkExpression(
      'stores the text without its indentation',
      '"""\n«            correct\n              "horse"»\n            """',
      call,
      'correct\n  "horse"',
    );
    check({
      title: 'makes an array of bytes',
      before: `using System;\nusing System.Text;\n\nclass Main\n{\n    byte[] k = "«correct horse»"u8.ToArray();\n}\n`,
      after: `using System;\nusing System.Text;\n${usings.replace('using System;\n', '')}\nclass Main\n{\n    byte[] k = Encoding.UTF8.GetBytes(${call});\n\n${nested(client, reader, waiting)}}\n`,
    });
    check({
      title: 'makes a span of bytes',
      before: `class Main\n{\n    static ReadOnlySpan<byte> K => "«correct horse»"u8;\n}\n`,
      after: `${usings.replace('using System;\n', 'using System;\nusing System.Text;\n')}\nclass Main\n{\n    static ReadOnlySpan<byte> K => new ReadOnlySpan<byte>(Encoding.UTF8.GetBytes(${call}));\n\n${nested(client, reader, waiting)}}\n`,
    });
  });

  describe('in code that cannot await', () => {
    checkMember('in a field', 'string t = "«correct horse»";', `string t = ${call};`);
    checkMember(
      'in a static field',
      'static readonly string T = "«correct horse»";',
      `static readonly string T = ${call};`,
    );
    checkMember(
      'in the initialiser of a property',
      'public string T { get; set; } = "«correct horse»";',
      `public string T { get; set; } = ${call};`,
    );
    checkMember('in a property', 'string T => "«correct horse»";', `string T => ${call};`);
    checkMember(
      'in an accessor',
      'string T { get { return "«correct horse»"; } }',
      `string T { get { return ${call}; } }`,
    );
    checkMember('in a constructor', 'Main() { t = "«correct horse»"; }', `Main() { t = ${call}; }`);
    checkMember(
      'in a static constructor',
      'static Main() { t = "«correct horse»"; }',
      `static Main() { t = ${call}; }`,
    );
    checkMember(
      'in a call of another constructor',
      'Main() : this("«correct horse»") { }',
      `Main() : this(${call}) { }`,
    );
    checkMember(
      'in an iterator',
      'IEnumerable<string> F() { yield return "«correct horse»"; }',
      `IEnumerable<string> F() { yield return ${call}; }`,
    );
    checkMember(
      'in a lambda of an asynchronous method',
      'async Task F() { G(() => "«correct horse»"); await H(); }',
      `async Task F() { G(() => ${call}); await H(); }`,
    );
    checkMember(
      'in a lock',
      'async Task F() { lock (o) { G("«correct horse»"); } await H(); }',
      `async Task F() { lock (o) { G(${call}); } await H(); }`,
    );
    checkMember(
      'in a filter of exceptions',
      'async Task F() { try { await H(); } catch (E e) when (e.M == G("«correct horse»")) { } }',
      `async Task F() { try { await H(); } catch (E e) when (e.M == G(${call})) { } }`,
    );
    checkMember(
      'in a nested class',
      'class B { string t = "«correct horse»"; }',
      `class B { string t = ${call}; }`,
    );
    checkMember(
      'in a lazy value',
      'static readonly Lazy<string> T = new Lazy<string>(() => "«correct horse»");',
      `static readonly Lazy<string> T = new Lazy<string>(() => ${call});`,
    );

    it('says that a thread waits', async () => {
      const notes = await notesOf('class A { string s = "«correct horse»"; }');
      assert.match(notes, /^This code cannot await: its thread waits while the secret is read\.$/m);
    });
  });

  describe('in code that awaits', () => {
    checkAwaiting(
      'in a method',
      'async Task F() { G("«correct horse»"); }',
      `async Task F() { G(${waitingCall}); }`,
    );
    checkAwaiting(
      'in a method that is an expression',
      'async Task F() => G("«correct horse»");',
      `async Task F() => G(${waitingCall});`,
    );
    checkAwaiting(
      'in a lambda',
      'void F() { G(async x => { await H("«correct horse»"); }); }',
      `void F() { G(async x => { await H(${waitingCall}); }); }`,
    );
    checkAwaiting(
      'in a local function',
      'void F() { async Task G() { await H("«correct horse»"); } }',
      `void F() { async Task G() { await H(${waitingCall}); } }`,
    );
    checkAwaiting(
      'in a nameless method',
      'void F() { E += async delegate { await H("«correct horse»"); }; }',
      `void F() { E += async delegate { await H(${waitingCall}); }; }`,
    );
    checkAwaiting(
      'with brackets before a dot',
      'async Task F() { G("«correct horse»".Length); }',
      `async Task F() { G((${waitingCall}).Length); }`,
    );
    checkAwaiting(
      'in a part of a string',
      'async Task F() { G("a«correct horse»"); }',
      `async Task F() { G($"a{${waitingCall}}"); }`,
    );
    checkAwaiting(
      'for a constant of the method',
      'async Task F() { const string T = "«correct horse»"; G(T); }',
      `async Task F() { string T = ${waitingCall}; G(T); }`,
    );

    it('says that the secret is read each time', async () => {
      const notes = await notesOf('class A { async Task F() { G("«correct horse»"); } }');
      assert.match(notes, /^The secret is read from Secrets Manager each time this code runs\.$/m);
      assert.doesNotMatch(notes, /waits/);
    });
  });

  describe('in statements at the top of a file', () => {
    check({
      title: 'awaits, and puts the class behind them',
      before: 'var password = "«correct horse»";\nConnect(password);\n',
      after: `${usings}\nvar password = ${waitingCall};\nConnect(password);\n\n${classOf('internal', client, reader)}`,
    });
    check({
      title: 'shares the class with the types behind them',
      before: `var a = ${waitingCall};\n\nclass B\n{\n    string b = "«correct horse»";\n}\n\n${classOf('internal', client, reader)}`,
      after: `${usings}\nvar a = ${waitingCall};\n\nclass B\n{\n    string b = ${call};\n}\n\n${classOf('internal', client, reader, waiting)}`,
    });
  });

  describe('for constants', () => {
    checkMember(
      'makes a private one a field',
      'private const string T = "«correct horse»";',
      `private static readonly string T = ${call};`,
    );
    checkMember(
      'makes one without a modifier a field',
      'const string T = "«correct horse»";',
      `static readonly string T = ${call};`,
    );
    checkMember(
      'interpolates a part of one',
      'const string T = "a" + "b«correct horse»";',
      `static readonly string T = "a" + $"b{${call}}";`,
    );
    checkMember(
      'makes a local one a variable',
      'void F() { const string t = "«correct horse»"; G(t); }',
      `void F() { string t = ${call}; G(t); }`,
    );
    checkMember(
      'reads it at each use where a static field above may need it',
      'static A a = new A();\n    const string T = "«correct horse»";',
      `static A a = new A();\n    static string T => ${call};`,
    );

    it('says what is left to do for one that other code can see', async () => {
      const notes = await notesOf('public class A { public const string K = "«correct horse»"; }');
      assert.match(notes, /^K is no longer a constant: build every project that uses it again;/m);
    });

    const frame = (use: string): string =>
      `class A\n{\n    const string K = "«correct horse»";\n    ${use}\n}\n`;
    for (const [where, use] of [
      ['an attribute', '[Foo(K)] void M() { }'],
      ['a case label', 'void M() { switch (x) { case K: break; } }'],
      ['a pattern', 'bool M() => x is A.K;'],
      ['a branch of a switch', 'int M() => x switch { K => 1, _ => 2 };'],
      ['a default', 'void M(string s = K) { }'],
      ['another constant', 'const string L = "x" + K;'],
      ['an interpolated constant', 'const string L = $"x{K}";'],
    ] as const)
      checkRefusal(
        `leaves one that ${where} needs`,
        frame(use),
        /^K is used .*, where only a constant can stand/,
      );
    checkRefusal(
      'leaves a local one that a static function uses',
      'class A { void M() { const string k = "«correct horse»"; F(static () => G(k)); } }',
      /static function/,
    );
    checkRefusal(
      'leaves one that other files use',
      'class A { public const string K = "«correct horse»"; }',
      /Other files use K/,
      { project: { 'B.cs': 'class B { [Foo(A.K)] void M() { } }' } },
    );
  });

  describe('where only a constant can stand', () => {
    checkRefusal('leaves an attribute', '[Foo("«correct horse»")] class A { }', /attribute .*IConfiguration/);
    checkRefusal(
      'leaves a named argument of one',
      'class A { [Foo(X = "a«correct horse»")] void M() { } }',
      /attribute/,
    );
    checkRefusal(
      'leaves a case label',
      'class A { void M() { switch (x) { case "«correct horse»": break; } } }',
      /case label/,
    );
    checkRefusal('leaves a pattern', 'class A { bool M() => x is "«correct horse»" or "b"; }', /pattern/);
    checkRefusal('leaves a default', 'class A { void M(string a = "«correct horse»") { } }', /default/);
    checkRefusal('leaves a default of a record', 'record R(string A = "«correct horse»");', /default/);
    checkRefusal('leaves a key', 'class A { object o = new D { ["«correct horse»"] = 1 }; }', /key/);
    checkRefusal('leaves a jump', 'class A { void M() { goto case "«correct horse»"; } }', /case label/);
  });

  it('warns of a comparison', async () => {
    for (const compared of ['p == "«correct horse»"', 'p.Equals("«correct horse»")'])
      assert.match(await notesOf(`class A { bool F(string p) { return ${compared}; } }`), /FixedTimeEquals/);
  });

  describe('that runs on the devices of those who use it', () => {
    const text = 'class A { string s = "«correct horse»"; }';
    checkRefusal('is left in a browser', text, /devices/, {
      project: { 'App.csproj': '<Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" />' },
    });
    checkRefusal('is left in a game', `using UnityEngine;\n\n${text}\n`, /devices/);
  });

  describe('with a key', () => {
    const get = 'Secrets.Get("app/greeting", "user \\"x\\"")';
    check({
      title: 'reads it from the object',
      before: 'class Main\n{\n    string t = "«correct horse»";\n}\n',
      after: `using System;\nusing System.Text.Json;\n${usings.replace('using System;\n', '')}\nclass Main\n{\n    string t = ${get};\n\n${nested(client, reader, keyed, waitingForKey, keyReader)}}\n`,
      options: { target: { jsonKey: 'user "x"' } },
    });
    check({
      title: 'writes the type whole where another library has it',
      before: 'using Newtonsoft.Json;\n\nclass Main\n{\n    async Task F() { G("«correct horse»"); }\n}\n',
      after: `using System;\nusing System.Threading.Tasks;\nusing Amazon.SecretsManager;\nusing Amazon.SecretsManager.Model;\nusing Newtonsoft.Json;\n\nclass Main\n{\n    async Task F() { G(await Secrets.GetAsync("app/greeting", "k")); }\n\n${nested(client, reader, keyed, keyReader.replaceAll(/\bJson(?=[A-Z])/g, 'System.Text.Json.Json'))}}\n`,
      options: { target: { jsonKey: 'k' } },
    });
    check({
      title: 'uses the members that are there, and adds those that are not',
      before: `${usings}\nclass Main\n{\n    string a = ${call};\n    string b = "«correct horse»";\n\n${nested(client, reader, waiting)}}\n`,
      after: `using System;\nusing System.Text.Json;\n${usings.replace('using System;\n', '')}\nclass Main\n{\n    string a = ${call};\n    string b = Secrets.Get("app/greeting", "k");\n\n${nested(client, reader, waiting, keyed, waitingForKey, keyReader)}}\n`,
      options: { target: { jsonKey: 'k' } },
    });
  });

  describe('what the file has already', () => {
    check({
      title: 'uses the class that an earlier fix wrote',
      before: `${usings}\nclass Main\n{\n    string a = ${call};\n    string b = "«correct horse»";\n\n${nested(client, reader, waiting)}}\n`,
      after: `${usings}\nclass Main\n{\n    string a = ${call};\n    string b = ${call};\n\n${nested(client, reader, waiting)}}\n`,
    });
    check({
      title: 'uses a client that the class keeps',
      before: `${usings}\nclass Main\n{\n    static readonly IAmazonSecretsManager aws = new AmazonSecretsManagerClient();\n    string b = "«correct horse»";\n}\n`,
      after: `${usings}\nclass Main\n{\n    static readonly IAmazonSecretsManager aws = new AmazonSecretsManagerClient();\n    string b = ${call};\n\n${nested(reader.replace('Client.', 'aws.'), waiting)}}\n`,
    });
    check({
      title: 'uses a method that reads secrets',
      before: `${usings}\nclass Main\n{\n    static async Task<string> Read(string id)\n    {\n        var r = await aws.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id });\n        return r.SecretString;\n    }\n\n    async Task F() { G("«correct horse»"); }\n}\n`,
      after: `${usings}\nclass Main\n{\n    static async Task<string> Read(string id)\n    {\n        var r = await aws.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id });\n        return r.SecretString;\n    }\n\n    async Task F() { G(await Read("app/greeting")); }\n}\n`,
    });
    check({
      title: 'takes another name for the class where there is one of that name',
      before: `${usings}\nclass Main\n{\n    Secrets a = null;\n    string b = "«correct horse»";\n}\n`,
      after: `${usings}\nclass Main\n{\n    Secrets a = null;\n    string b = Aws${call};\n\n${nested(client, reader, waiting).replace('class Secrets', 'class AwsSecrets')}}\n`,
    });
  });

  describe('the directives', () => {
    const body = 'class Main\n{\n    async Task F() { G("«correct horse»"); }\n}\n';
    const fixed = `class Main\n{\n    async Task F() { G(${waitingCall}); }\n\n${nested(client, reader)}}\n`;
    check({
      title: 'go in order among the others',
      before: `// Licence\nusing System;\nusing Zoo;\nusing static System.Math;\nusing A = Zoo.B;\n\nnamespace App;\n\n${body}`,
      after: `// Licence\nusing System;\nusing System.Threading.Tasks;\nusing Amazon.SecretsManager;\nusing Amazon.SecretsManager.Model;\nusing Zoo;\nusing static System.Math;\nusing A = Zoo.B;\n\nnamespace App;\n\n${fixed}`,
    });
    check({
      title: 'go behind those that are in no order',
      before: `using Zoo;\nusing Bar; // why\nusing System;\n\n${body}`,
      after: `using Zoo;\nusing Bar; // why\nusing System;\nusing System.Threading.Tasks;\nusing Amazon.SecretsManager;\nusing Amazon.SecretsManager.Model;\n\n${fixed}`,
    });
    check({
      title: 'go into the namespace that has some',
      before: `namespace App\n{\n    using System;\n\n${indent(body)}}\n`,
      after: `namespace App\n{\n${indent(usings)}\n${indent(fixed)}}\n`,
    });
    check({
      title: 'are left out where the project gives them',
      before: `namespace App;\n\n${body}`,
      after: `using Amazon.SecretsManager;\nusing Amazon.SecretsManager.Model;\n\nnamespace App;\n\n${fixed}`,
      options: {
        project: {
          'App.csproj':
            '<Project Sdk="Microsoft.NET.Sdk">\n  <PropertyGroup>\n    <ImplicitUsings>enable</ImplicitUsings>\n  </PropertyGroup>\n</Project>\n',
        },
      },
    });
    check({
      title: 'are left out where another file gives them to all',
      before: body,
      after: `using System.Threading.Tasks;\n\n${fixed}`,
      options: {
        project: {
          'Usings.cs':
            'global using System;\nglobal using Amazon.SecretsManager;\nglobal using Amazon.SecretsManager.Model;\n',
        },
      },
    });
    it('give way to whole names where a file beside it has a type of the name', async () => {
      const outcome = await applyFix(
        { path: 'Main.cs', text: body },
        { project: { 'Task.cs': 'namespace App;\npublic record Task(string Title);\n' } },
      );
      assert.ok(outcome.kind === 'fixed');
      assert.match(outcome.text, /internal static async System\.Threading\.Tasks\.Task<string> GetAsync/);
      assert.doesNotMatch(outcome.text, /using System\.Threading\.Tasks;/);
    });
    check({
      title: 'stand above the comment of the first declaration, and below directives for the compiler',
      before: `#nullable enable\n\n/// <summary>Doc.</summary>\n${body}`,
      after: `#nullable enable\n\n${usings}\n/// <summary>Doc.</summary>\n${fixed}`,
    });
    check({
      title: 'keep line ends and tabs, and braces at the ends of lines',
      before: `class Main {\r\n\tasync Task F() {\r\n\t\tG("«correct horse»");\r\n\t}\r\n}\r\n`,
      after: `${usings}\nclass Main {\n\tasync Task F() {\n\t\tG(${waitingCall});\n\t}\n\n${nested(
        client,
        reader,
      ).replaceAll('    ', '\t')}}\n`
        .replaceAll(/\n\t*\{/g, ' {')
        .replaceAll('\n', '\r\n'),
    });
  });

  describe('where a type cannot have a class of its own', () => {
    checkRefusal('leaves it', 'class A() : B("«correct horse»");', /no place for a helper/);
    check({
      title: 'reads the environment',
      before: 'class A() : B("«correct horse»");\n',
      after: `using System;\n\nclass A() : B(${notSet});\n`,
      options: { style: 'environment' },
    });
  });

  describe('from the environment', () => {
    const checkVariable = (title: string, before: string, after: string): void => {
      check({
        title,
        before: `using System;\n\nclass Main\n{\n    ${before}\n}\n`,
        after: `using System;\n\nclass Main\n{\n    ${after}\n}\n`,
        options: { style: 'environment' },
      });
    };
    checkVariable('insists on the variable', 'string t = "«correct horse»";', `string t = ${notSet};`);
    checkVariable(
      'adds brackets beside an operator',
      'string t = "a" + "«correct horse»";',
      `string t = "a" + (${notSet});`,
    );
    checkVariable(
      'adds brackets before a dot',
      'int t = "«correct horse»".Length;',
      `int t = (${notSet}).Length;`,
    );
    checkVariable('interpolates a part', 'string t = "a«correct horse»";', `string t = $"a{${notSet}}";`);
    checkVariable(
      'makes a constant a field',
      'const string T = "«correct horse»";',
      `static readonly string T = ${notSet};`,
    );
    checkVariable(
      'writes the type whole where the class has a member of its name',
      'IHost Environment { get; set; }\n    string t = "«correct horse»";',
      `IHost Environment { get; set; }\n    string t = System.${notSet};`,
    );

    it('says what to set', async () => {
      const notes = await notesOf('class A { string s = "«correct horse»"; }', {
        style: 'environment',
        target: { secretName: 'prod/db', jsonKey: 'password' },
      });
      assert.equal(notes, 'Set DB_PASSWORD in the environment from the secret prod/db, key password.');
    });
  });

  describe('by way of the cache and of localhost', () => {
    check({
      title: 'keeps a cache',
      before:
        'using System;\nusing System.Threading.Tasks;\n\nclass Main\n{\n    string t = "«correct horse»";\n}\n',
      after: `using System;\nusing System.Threading.Tasks;\nusing Amazon.SecretsManager.Extensions.Caching;\n\nclass Main\n{\n    string t = Cached${call};\n\n${indent(
        `private static class CachedSecrets\n{\n    private static readonly SecretsManagerCache Cache = new SecretsManagerCache();\n\n    internal static async Task<string> GetAsync(string name)\n    {\n        return await Cache.GetSecretString(name).ConfigureAwait(false)\n            ?? throw new InvalidOperationException($"Secret {name} has no string value.");\n    }\n\n${waiting}}\n`,
      )}}\n`,
      options: { style: 'cache' },
    });

    it('asks localhost with a token and without a proxy', async () => {
      const outcome = await applyFix(
        { path: 'Main.cs', text: 'class Main\n{\n    string t = "«correct horse»";\n}\n' },
        { style: 'local-http' },
      );
      assert.ok(outcome.kind === 'fixed');
      assert.match(outcome.text, /string t = LocalSecrets\.Get\("app\/greeting"\);/);
      assert.match(outcome.text, /UseProxy = false/);
      assert.match(outcome.text, /secretsmanager\/get\?secretId=\{Uri\.EscapeDataString\(name\)\}/);
      assert.match(outcome.text, /"X-Aws-Parameters-Secrets-Token", ReadToken\(\)/);
    });

    checkRefusal(
      'reads from no other region there',
      'class A { string s = "«correct horse»"; }',
      /own region/,
      {
        style: 'local-http',
        target: { region: 'eu-west-1' },
      },
    );
  });

  describe('of a region and in a URL', () => {
    it('gives the client the region', async () => {
      const outcome = await applyFix(
        { path: 'Main.cs', text: 'class Main\n{\n    string t = "«correct horse»";\n}\n' },
        { target: { region: 'eu-west-1' } },
      );
      assert.ok(outcome.kind === 'fixed');
      assert.match(
        outcome.text,
        /new AmazonSecretsManagerClient\(RegionEndpoint\.GetBySystemName\("eu-west-1"\)\)/,
      );
      assert.match(outcome.text, /^using Amazon;$/m);
    });

    checkEncoded('"db://me:«correct horse»@h"', `$"db://me:{Uri.EscapeDataString(${call})}@h"`);
  });
});

function checkEncoded(before: string, after: string): void {
  check({
    title: 'encodes the value again',
    before: `class Main\n{\n    string t = ${before};\n}\n`,
    after: `${usings}\nclass Main\n{\n    string t = ${after};\n\n${nested(client, reader, waiting)}}\n`,
    options: { target: { encoding: 'uri-component' } },
  });
}
