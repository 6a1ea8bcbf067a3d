import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import * as goldens from './goldens';

const client = '    let client = aws_sdk_secretsmanager::Client::new(&config);';
const helper = `async fn get_secret(name: &str) -> std::io::Result<String> {
    let config = aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await;
${client}
    let answer = client.get_secret_value().secret_id(name).send().await;
    let output = answer.map_err(|error| {
        let reason = match error.into_source() {
            Ok(source) => source.to_string(),
            Err(error) => error.to_string(),
        };
        std::io::Error::other(format!("secret {name} cannot be read: {reason}"))
    })?;
    output
        .secret_string
        .ok_or_else(|| std::io::Error::other(format!("secret {name} has no string value")))
}
`;
const keyHelper = `async fn get_secret_key(name: &str, key: &str) -> std::io::Result<String> {
    let text = get_secret(name).await?;
    let values: serde_json::Value = serde_json::from_str(&text)
        .map_err(|_| std::io::Error::other(format!("secret {name} is not a JSON object")))?;
    let value = values[key].as_str().map(str::to_owned);
    value.ok_or_else(|| {
        std::io::Error::other(format!("secret {name} has no string under the key {key}"))
    })
}
`;
const wait = `fn wait_for(reading: impl std::future::Future<Output = std::io::Result<String>> + Send) -> String {
    let run = || {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
            .block_on(reading)
    };
    std::thread::scope(|scope| scope.spawn(run).join())
        .expect("the thread that reads the secret ends")
        .unwrap_or_else(|error| panic!("{error}"))
}
`;
const greeting = `fn greeting() -> &'static str {
    static GREETING: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| wait_for(get_secret("app/greeting")));
    &GREETING
}
`;
const greetingAsync = `async fn greeting() -> std::io::Result<&'static str> {
    static GREETING: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    let value = GREETING
        .get_or_try_init(|| get_secret("app/greeting"))
        .await?;
    Ok(value)
}
`;
const environment = `fn require_env(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("environment variable {name} is not set"))
}
`;
const greetingOfEnvironment = greeting.replace(
  'wait_for(get_secret("app/greeting"))',
  'require_env("GREETING")',
);
const blocking = `\n${helper}\n${wait}\n${greeting}`;
const waiting = `\n${helper}\n${greetingAsync}`;

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'main.rs' });
}

/** A statement of a synchronous function, and what it becomes. */
function checkStatement(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `fn f() {\n    ${before}\n}\n`,
    after: `fn f() {\n    ${after}\n}\n${blocking}`,
    ...(value === undefined ? {} : { value }),
  });
}

/** The last expression of an async function, and what it becomes. */
function checkAsync(title: string, signature: string, before: string, after: string): void {
  check({
    title,
    before: `async fn f() ${signature}{\n    ${before}\n}\n`,
    after: `async fn f() ${signature}{\n    ${after}\n}\n${waiting}`,
  });
}

function checkRefusal(title: string, text: string, reason: RegExp): void {
  goldens.checkRefusal(title, 'main.rs', `${text}\n`, reason);
}

describe('retrieval code for Rust', () => {
  describe('in a synchronous function', () => {
    checkStatement('replaces a literal', 'let x = "«correct horse»";', 'let x = greeting();');
    checkStatement('replaces a raw string', 'let x = r#"«correct horse»"#;', 'let x = greeting();');
    checkStatement(
      'stores what the escapes stand for',
      'let x = "«\\x63orrect\\u{20}\\\n        horse\\t»";',
      'let x = greeting();',
      'correct horse\t',
    );
    checkStatement(
      'keeps a conversion',
      'let x = String::from("«correct horse»");',
      'let x = String::from(greeting());',
    );
    checkStatement(
      'gives bytes',
      'let x: &[u8] = b"«correct horse»";',
      'let x: &[u8] = greeting().as_bytes();',
    );
    checkStatement(
      'replaces an argument of a macro',
      'println!("{}", "«correct horse»");',
      'println!("{}", greeting());',
    );
    checkStatement(
      'replaces a field',
      'let x = C { key: "«correct horse»" };',
      'let x = C { key: greeting() };',
    );
    checkStatement('blocks in a closure', 'let x = || "«correct horse»";', 'let x = || greeting();');
  });

  describe('in async code', () => {
    checkAsync(
      'waits, and returns the error where it can be any',
      '-> Result<String, Box<dyn std::error::Error + Send + Sync>> ',
      'Ok("«correct horse»".to_string())',
      'Ok(greeting().await?.to_string())',
    );
    checkAsync(
      'does so for anyhow',
      '-> anyhow::Result<usize> ',
      'Ok("«correct horse»".len())',
      'Ok(greeting().await?.len())',
    );
    checkAsync(
      'panics where it returns none',
      '',
      'connect("«correct horse»").await;',
      'connect(greeting().await.expect("a readable secret")).await;',
    );
    checkAsync(
      "panics where the error is the crate's own",
      '-> Result<usize, MyError> ',
      'Ok("«correct horse»".len())',
      'Ok(greeting().await.expect("a readable secret").len())',
    );
    check({
      title: 'reads the environment without waiting',
      options: { style: 'environment' },
      before: 'async fn f() -> &\'static str {\n    "«correct horse»"\n}\n',
      after: `async fn f() -> &'static str {\n    greeting()\n}\n\n${environment}\n${greetingOfEnvironment}`,
    });
  });

  describe('where a part of the string is the secret', () => {
    checkStatement(
      'formats an owned string',
      'let x = "db://{me}:«correct horse»@h".to_string();',
      'let x = format!("db://{{me}}:{greeting}@h", greeting = greeting());',
    );
    checkStatement(
      'keeps a raw string raw',
      'let x = String::from(r#"a"«correct horse»"#);',
      'let x = format!(r#"a"{greeting}"#, greeting = greeting());',
    );
    checkStatement(
      'adds to the format of a macro, and reads its doubled braces',
      'println!("{} {x}:«correct{{horse»", 1,);',
      'println!("{} {x}:{greeting}", 1, greeting = greeting());',
      'correct{horse',
    );
    checkStatement(
      'makes a string that lives for ever',
      'let url = "db://me:«correct horse»@h";',
      `let url = {
        static URL: std::sync::LazyLock<String> =
            std::sync::LazyLock::new(|| format!("db://me:{greeting}@h", greeting = greeting()));
        URL.as_str()
    };`,
    );
    checkRefusal('leaves bytes', 'fn f() { let x = b"a«correct horse»"; }', /part of bytes/);
  });

  describe('of a constant', () => {
    check({
      title: 'makes a function, and calls it at each use',
      options: { target: { jsonKey: 'api-key' } },
      before:
        '/// Doc.\nconst API_KEY: &str = "«correct horse»";\n\nfn f() -> bool {\n    println!("{}", API_KEY);\n    crate::API_KEY.is_empty()\n}\n',
      after: `/// Doc.
fn api_key() -> &'static str {
    static API_KEY: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| wait_for(get_secret_key("app/greeting", "api-key")));
    &API_KEY
}

fn f() -> bool {
    println!("{}", api_key());
    crate::api_key().is_empty()
}

${helper}
${keyHelper}
${wait}`,
    });
    it('reaches the helpers from a module', async () => {
      const text =
        'mod db {\n    const K: &str = "«correct horse»";\n    fn f() -> &\'static str {\n        K\n    }\n}\n';
      const outcome = await applyFix({ path: 'main.rs', text });
      assert.ok(outcome.kind === 'fixed');
      assert.match(outcome.text, /\(\|\| super::wait_for\(super::get_secret\("app\/greeting"\)\)\)/);
    });
    check({
      title: 'parts the function from its neighbours',
      options: { style: 'environment' },
      before: 'const A: u8 = 1;\nconst GREETING: &str = "«correct horse»";\nconst B: u8 = 2;\n',
      after: `const A: u8 = 1;\n\n${greetingOfEnvironment.trimEnd()}\n\nconst B: u8 = 2;\n\n${environment}`,
    });
    checkRefusal(
      'leaves it where syntax errors may hide its uses',
      'const K: &str = "«correct horse»";\nfn f( { K }',
      /syntax errors/,
    );
    check({
      title: 'encodes a part of a URL',
      options: { style: 'environment', target: { encoding: 'uri-component' } },
      before: 'static URL: &str = "db://me:«correct horse»@h";\n',
      after: `fn url() -> &'static str {
    static URL: std::sync::LazyLock<String> = std::sync::LazyLock::new(|| {
        format!("db://me:{greeting}@h", greeting = percent_encode(greeting()))
    });
    &URL
}

${environment}
${greetingOfEnvironment}
fn percent_encode(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}
`,
    });
    for (const [what, use, reason] of [
      [
        'another constant is made of it',
        'const B: &str = A;',
        /known when the program is compiled in line 2/,
      ],
      ['it is a pattern', 'fn f(x: &str) { match x { A => {} _ => {} } }', /a pattern in line 2/],
      ['a string formats it by name', 'fn f() { println!("{A}"); }', /formats A by its name/],
      ['an unknown macro takes it', 'fn f() { query!(A); }', /the macro query! in line 2/],
    ] as const)
      checkRefusal(`refuses where ${what}`, `const A: &str = "«correct horse»";\n${use}`, reason);
    checkRefusal(
      'refuses one that other files can use',
      'pub const A: &str = "«correct horse»";',
      /other files/,
    );
    checkRefusal(
      'refuses one of a type',
      'impl T { const A: &\'static str = "«correct horse»"; }',
      /associated/,
    );
    checkRefusal('refuses a part of one', 'const A: C = C { k: "«correct horse»" };', /LazyLock/);
  });

  describe('where only literal text may stand', () => {
    for (const [what, text, reason] of [
      ['an attribute', '#[doc = "«correct horse»"]\nfn f() {}', /attribute/],
      ['a pattern', 'fn f(x: &str) { match x { "«correct horse»" => {} _ => {} } }', /pattern/],
      ['concat!', 'fn f() { let x = concat!("a", "«correct horse»"); }', /concat!/],
      ['a constant function', 'const fn f() -> &\'static str { "«correct horse»" }', /compiled/],
      ['bytes whose number counts', 'fn f() { let x: &[u8; 13] = b"«correct horse»"; }', /bytes/],
      ['a C string', 'fn f() { let x = c"«correct horse»"; }', /value is known/],
      ['a crate without std', '#![no_std]\nfn f() { let x = "«correct horse»"; }', /standard library/],
    ] as const)
      checkRefusal(`leaves ${what}`, text, reason);
  });

  describe('with what the file already has', () => {
    check({
      title: 'uses its helpers the second time, from a module too',
      before: `fn f() {\n    g(greeting());\n}\n\nmod m {\n    fn h() -> &'static str {\n        "«correct horse»"\n    }\n}\n${blocking}`,
      after: `fn f() {\n    g(greeting());\n}\n\nmod m {\n    fn h() -> &'static str {\n        super::greeting()\n    }\n}\n${blocking}`,
    });
    check({
      title: 'waits for what other code blocks for',
      before: `async fn f() {\n    g("«correct horse»");\n}\n${blocking}`,
      after: `async fn f() {\n    g(greeting_async().await.expect("a readable secret"));\n}\n${blocking}\n${greetingAsync.replace('greeting()', 'greeting_async()').replaceAll('GREETING', 'GREETING_ASYNC')}`,
    });
    check({
      title: 'puts them in front of its tests, for another region',
      options: { target: { region: 'eu-west-1' } },
      before: 'fn f() {\n    g("«correct horse»");\n}\n\n#[cfg(test)]\nmod tests {}\n',
      after: `fn f() {\n    g(greeting());\n}\n\n${`${helper}\n${wait}\n${greeting}`
        .replaceAll('get_secret(', 'get_secret_eu_west_1(')
        .replace(
          'aws_config::load_defaults(aws_config::BehaviorVersion::latest()).await',
          'aws_config::defaults(aws_config::BehaviorVersion::latest())\n        .region(aws_config::Region::new("eu-west-1"))\n        .load()\n        .await',
        )}\n#[cfg(test)]\nmod tests {}\n`,
    });
    check({
      title: 'keeps CRLF and names that are taken',
      options: { style: 'environment' },
      before: 'fn greeting() {\r\n    f("«correct horse»");\r\n}\r\n',
      after: `fn greeting() {\n    f(greeting_value());\n}\n\n${environment}\n${greetingOfEnvironment
        .replace('greeting()', 'greeting_value()')
        .replaceAll('GREETING:', 'GREETING_VALUE:')
        .replace('&GREETING\n', '&GREETING_VALUE\n')}`.replaceAll('\n', '\r\n'),
    });
  });
});
