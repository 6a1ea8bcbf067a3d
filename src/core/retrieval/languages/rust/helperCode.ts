/** The most characters that rustfmt leaves in a line, and in a chain of calls on one line. */
const lineWidth = 100;
const chainWidth = 60;

/** A string literal for `value`. */
export function quoteRust(value: string): string {
  const escaped = value.replaceAll(/[\\"\n\r]/g, (character) =>
    character === '\n' ? '\\n' : character === '\r' ? '\\r' : `\\${character}`,
  );
  return `"${escaped}"`;
}

/** A function that reads a secret's string. Errors are I/O errors, which every usual error type takes. */
export function writeSecretHelper(name: string, region: string | undefined): string {
  const behaviour = 'aws_config::BehaviorVersion::latest()';
  return lines([
    `async fn ${name}(name: &str) -> std::io::Result<String> {`,
    ...(region === undefined
      ? [`    let config = aws_config::load_defaults(${behaviour}).await;`]
      : [
          `    let config = aws_config::defaults(${behaviour})`,
          `        .region(aws_config::Region::new(${quoteRust(region)}))`,
          '        .load()',
          '        .await;',
        ]),
    '    let client = aws_sdk_secretsmanager::Client::new(&config);',
    '    let answer = client.get_secret_value().secret_id(name).send().await;',
    '    let output = answer.map_err(|error| {',
    '        let reason = match error.into_source() {',
    '            Ok(source) => source.to_string(),',
    '            Err(error) => error.to_string(),',
    '        };',
    '        std::io::Error::other(format!("secret {name} cannot be read: {reason}"))',
    '    })?;',
    '    output',
    '        .secret_string',
    '        .ok_or_else(|| std::io::Error::other(format!("secret {name} has no string value")))',
    '}',
  ]);
}

/** The parser's own error can quote the text, so another one is returned in its place. */
export function writeKeyHelper(name: string, base: string): string {
  return lines([
    `async fn ${name}(name: &str, key: &str) -> std::io::Result<String> {`,
    `    let text = ${base}(name).await?;`,
    '    let values: serde_json::Value = serde_json::from_str(&text)',
    '        .map_err(|_| std::io::Error::other(format!("secret {name} is not a JSON object")))?;',
    '    let value = values[key].as_str().map(str::to_owned);',
    '    value.ok_or_else(|| {',
    '        std::io::Error::other(format!("secret {name} has no string under the key {key}"))',
    '    })',
    '}',
  ]);
}

/** Waits on a thread of its own, since a runtime must not be blocked by another one on its thread. */
export function writeWait(name: string): string {
  return lines([
    `fn ${name}(reading: impl std::future::Future<Output = std::io::Result<String>> + Send) -> String {`,
    '    let run = || {',
    '        tokio::runtime::Builder::new_current_thread()',
    '            .enable_all()',
    '            .build()?',
    '            .block_on(reading)',
    '    };',
    '    std::thread::scope(|scope| scope.spawn(run).join())',
    '        .expect("the thread that reads the secret ends")',
    '        .unwrap_or_else(|error| panic!("{error}"))',
    '}',
  ]);
}

/** The variable's own error can quote its value, so another one is given in its place. */
export function writeEnvironmentHelper(name: string): string {
  return lines([
    `fn ${name}(name: &str) -> String {`,
    '    std::env::var(name).unwrap_or_else(|_| panic!("environment variable {name} is not set"))',
    '}',
  ]);
}

/** Percent-encodes what is not unreserved in a URL (RFC 3986, section 2.3). */
export function writePercentEncode(name: string): string {
  return lines([
    `fn ${name}(text: &str) -> String {`,
    '    let encode = |byte: u8| match byte {',
    "        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {",
    '            char::from(byte).to_string()',
    '        }',
    '        _ => format!("%{byte:02X}"),',
    '    };',
    '    text.bytes().map(encode).collect()',
    '}',
  ]);
}

/** A function that gives a value which is read once: what stands for a constant. */
export function writeOnce(name: string, expression: string, isBytes = false): string {
  const constant = name.toUpperCase();
  return lines([
    `fn ${name}() -> &'static ${isBytes ? '[u8]' : 'str'} {`,
    ...writeLazy(constant, expression, '    '),
    `    ${isBytes ? `${constant}.as_bytes()` : `&${constant}`}`,
    '}',
  ]);
}

/** The declaration of a static that is initialised when it is first used, in lines as rustfmt breaks them. */
export function writeLazy(constant: string, expression: string, indentation: string): string[] {
  const left = `${indentation}static ${constant}: std::sync::LazyLock<String> =`;
  const right = `std::sync::LazyLock::new(|| ${expression});`;
  const inner = `${indentation}    `;
  if (fits(`${left} ${right}`)) return [`${left} ${right}`];
  if (fits(inner + right)) return [left, inner + right];
  return [`${left} std::sync::LazyLock::new(|| {`, inner + expression, `${indentation}});`];
}

/** The same for async code, which waits for the value without blocking. */
export function writeOnceAsync(name: string, expression: string): string {
  const constant = name.toUpperCase();
  const left = `    static ${constant}: tokio::sync::OnceCell<String> =`;
  const right = 'tokio::sync::OnceCell::const_new();';
  const call = `.get_or_try_init(|| ${expression})`;
  const chain = `${constant}${call}.await?`;
  return lines([
    `async fn ${name}() -> std::io::Result<&'static str> {`,
    ...(fits(`${left} ${right}`) ? [`${left} ${right}`] : [left, `        ${right}`]),
    ...(chain.length <= chainWidth
      ? [`    let value = ${chain};`]
      : [`    let value = ${constant}`, `        ${call}`, '        .await?;']),
    '    Ok(value)',
    '}',
  ]);
}

function fits(line: string): boolean {
  return line.length <= lineWidth;
}

function lines(all: readonly string[]): string {
  return all.join('\n');
}
