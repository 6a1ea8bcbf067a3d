import { describeEveryFix, type Generated } from './everyFix';

const plain = ['a', 'Z', '0', ' ', '+', '/', ':', '.', '-', '$', 'é', '🐎'];

const go: Generated = {
  path: 'a.go',
  heads: [
    'package a\n\n',
    '// Doc.\npackage a\n\nimport "fmt"\n\n',
    '//go:build linux\n\npackage a\n\nimport (\n\t"fmt"\n\n\t"github.com/aws/x"\n)\n\n',
    'package a\n\n// #include <x.h>\nimport "C"\n\n',
  ],
  contexts: [
    'var k = @@',
    'const k = @@',
    'const (\n\ta = 1\n\tk = @@\n)',
    'func f() string { return @@ }',
    'func f(ctx context.Context) (int, error) {\n\tk := @@\n\treturn g(k)\n}',
    'func f() error {\n\treturn g(map[string]T{"a": {K: @@}}, x)\n}',
    'func f() {\n\tif x == @@ {\n\t}\n}',
    'func f() {\n\tfmt.Printf(@@, 1)\n}',
  ],
  tails: ['', 'var getSecret = 1\n', 'func must() {}\n', 'var config, context int\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u00e9', '{'], '"'],
    ['`', [...plain, '\\', '"', '{'], '`'],
  ],
  mayChange: /^(import |const|\t(a = 1|"github|"fmt"))/,
  again: 'func again() string { return "«zqagain»" }\n',
  reads: /GetSecretValueInput|LookupEnv/g,
};

const rust: Generated = {
  path: 'a.rs',
  heads: ['', '//! Doc.\nuse std::fmt;\n\n', 'mod b;\n\n'],
  contexts: [
    'const K: &str = @@;\nfn f() -> bool { K.is_empty() }',
    "static K: &'static str = @@;",
    'fn f() {\n    let k = @@;\n}',
    'async fn f() -> std::io::Result<()> {\n    g(@@).await?;\n    Ok(())\n}',
    'fn f() -> T {\n    T { k: @@.to_string() }\n}',
    'mod m {\n    fn f() {\n        println!(@@);\n    }\n}',
    'fn f() {\n    vec![@@, "a"];\n}',
    'fn f() {\n    let g = async move { h(String::from(@@)) };\n}',
  ],
  tails: ['', 'fn get_secret() {}\n', '#[cfg(test)]\nmod tests {}\n'],
  literals: [
    ['"', [...plain, '\\n', '\\x41', '\\"', '\\u{e9}', '{{', '}}'], '"'],
    ['r#"', [...plain, '\\', '"', '{{'], '"#'],
  ],
  mayChange: /^\s*fn f\(\) -> bool/,
  again: 'fn again() -> &\'static str {\n    "«zqagain»"\n}\n',
  reads: /get_secret_value|env::var/g,
};

describeEveryFix('Go', go);
describeEveryFix('Rust', rust);
