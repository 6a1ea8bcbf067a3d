import type { Program } from '../programs';

/** One program for each context in which the Rust rewriting differs. */
export const rustPrograms: readonly Program[] = [
  {
    title: 'a variable of a synchronous function, and a field that must live for ever',
    path: 'main.rs',
    source: `struct Door {
    key: &'static str,
}

fn open() -> Door {
    let doors = vec![Door { key: "VALUE" }];
    doors.into_iter().next().unwrap()
}

fn main() {
    println!("{:?} {}", open().key, open().key.len() > 3);
}
`,
  },
  {
    title: 'a constant whose uses become calls, from a key of a JSON secret',
    path: 'main.rs',
    jsonKey: 'api-key',
    source: `/// Opens the door.
const API_KEY: &str = "VALUE";

mod inner {
    pub fn key() -> &'static str {
        super::API_KEY
    }
}

fn main() {
    println!("{} {}", API_KEY, inner::key() == API_KEY);
}
`,
  },
  {
    title: 'a constant of a module',
    path: 'main.rs',
    source: `mod inner {
    const TOKEN: &str = "VALUE";

    pub fn token() -> &'static str {
        TOKEN
    }
}

fn main() {
    println!("{}", inner::token());
}
`,
  },
  {
    title: 'an async function that returns a boxed error, in another region',
    path: 'main.rs',
    region: 'eu-west-1',
    source: `async fn token() -> Result<String, Box<dyn std::error::Error>> {
    let token = "VALUE".to_string();
    Ok(token)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", token().await?);
    Ok(())
}
`,
  },
  {
    title: 'an async block that is spawned, with a literal among the arguments of a macro',
    path: 'main.rs',
    source: `#[tokio::main]
async fn main() {
    let task = tokio::spawn(async move { format!("{}-{}", "VALUE", 7) });
    println!("{}", task.await.unwrap());
}
`,
  },
  {
    title: 'a closure inside a runtime of one thread, which must not be blocked by another',
    path: 'main.rs',
    source: `#[tokio::main(flavor = "current_thread")]
async fn main() {
    let read = || "VALUE";
    println!("{} {}", read(), read());
}
`,
  },
  {
    title: 'a part of the format of a macro',
    path: 'main.rs',
    source: `fn main() {
    let port = 5432;
    println!("{{{}}}:«VALUE»@host:{port}{0}", "me");
}
`,
  },
  {
    title: 'a percent-encoded part of a constant',
    path: 'main.rs',
    encoding: 'uri-component',
    source: `static URL: &str = "postgres://me:«VALUE»@host/{db}";

fn main() {
    println!("{}", URL);
}
`,
  },
  {
    title: 'a part of a raw string that is not owned',
    path: 'main.rs',
    source: `fn connect(url: &'static str) -> usize {
    println!("{url}");
    url.len()
}

fn main() {
    let size = connect(r#"db://"me":«VALUE»@{host}"#);
    assert!(size > 10);
}
`,
  },
  {
    title: 'escapes in a module, as bytes, by an environment variable',
    path: 'main.rs',
    style: 'environment',
    value: 'caf\u00e9\t"\\\u{1f40e}end',
    source: `mod keys {
    pub fn key() -> String {
        String::from(
            "«caf\\u{e9}\\t\\"\\\\\\u{1F40E}\\
             end»",
        )
    }
}

fn main() {
    println!("{}", keys::key());
}
`,
  },
  {
    title: 'bytes and a comparison',
    path: 'main.rs',
    source: `fn check(bytes: &[u8]) -> bool {
    let key: &[u8] = b"VALUE";
    println!("{}", String::from_utf8_lossy(key));
    key == bytes
}

fn main() {
    println!("{}", check(b"other"));
}
`,
  },
];
