import { checkReferences } from './checkReferences';

describe('references in Rust', () => {
  checkReferences(
    'finds an operation with its setters, the region of its client and the keys taken from its JSON',
    'main.rs',
    `use aws_sdk_secretsmanager::{config::Region, Client};

const NAME: &str = "«prod/db»";

async fn connect() -> Result<(), Error> {
    let config = aws_config::from_env().region(Region::new("«eu-west-1»")).load().await;
    let client = Client::new(&config);
    let output = client
        .get_secret_value()
        .secret_id(NAME)
        .version_stage("«AWSCURRENT»")
        .send()
        .await?;
    let text = output.secret_string().expect("a string");
    let json: serde_json::Value = serde_json::from_str(text)?;
    let user = json["«username»"].as_str();
    let password = json.get("«password»").and_then(|value| value.as_str());
    Ok(())
}
`,
    ['prod/db#username,password?region=eu-west-1&stage=AWSCURRENT'],
  );

  checkReferences(
    'finds the other operations, and setters that take an option',
    'other.rs',
    `async fn run(client: &aws_sdk_secretsmanager::Client) {
    client.describe_secret().set_secret_id(Some("«one»".to_string())).send().await;
    client.create_secret().name(String::from("«two»")).secret_string("x").send().await;
    client.batch_get_secret_value().secret_id_list("«a»").secret_id_list("«b»").send().await;
    let request = client.get_secret_value().secret_id("«three»");
    if let Ok(output) = request.send().await {
        if let Some(text) = output.secret_string {
            let map: HashMap<String, String> = serde_json::from_str(&text).unwrap();
            map.get("«user»");
        }
    }
}
`,
    [
      'one [DescribeSecret]',
      'two definition [CreateSecret]',
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'three#user',
    ],
  );

  checkReferences(
    'takes keys from the struct that JSON is read into',
    'typed.rs',
    `#[derive(Deserialize)]
struct Db {
    «username»: String,
    #[serde(rename = "«pass»")]
    password: String,
    #[serde(skip)]
    other: String,
}
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Api {
    any_case: String,
    #[serde(rename = "«api-url»")]
    url: String,
}
async fn db(client: &Client) -> anyhow::Result<Db> {
    let output = client.get_secret_value().secret_id("«prod/db»").send().await?;
    Ok(serde_json::from_str::<Db>(output.secret_string().unwrap_or_default())?)
}
async fn api(client: &Client) -> anyhow::Result<Api> {
    let output = client.get_secret_value().secret_id("«prod/api»").send().await?;
    let api: Api = serde_json::from_str(match output.secret_string() {
        Some(text) => text,
        None => return Err(missing()),
    })?;
    Ok(api)
}
`,
    ['prod/db#username,pass', 'prod/api#api-url'],
  );

  checkReferences(
    'follows functions and methods to their callers, and what is joined or set by default',
    'helpers.rs',
    `impl Store {
    fn new(prefix: &str) -> Self {
        Self { prefix }
    }
    async fn read(&self, name: &str) -> Result<String, Error> {
        let output = self.client.get_secret_value().secret_id(name).send().await?;
        output.secret_string.ok_or_else(missing)
    }
    async fn key(&self, name: &str, key: &str) -> Result<String, Error> {
        let text = self.read(name).await?;
        pick(&text, key)
    }
}
fn pick(text: &str, key: &str) -> Result<String, Error> {
    let values: serde_json::Value = serde_json::from_str(text)?;
    Ok(values[key].as_str().map(str::to_owned)?)
}
async fn main() {
    let store = Store::new();
    store.key("«prod/db»", "«password»").await;
    let stage = "prod";
    store.read(&«format!("{stage}/one")»).await;
    store.read(&«format!("{}/{}", stage, "two")»).await;
    let name = std::env::var("NAME").unwrap_or_else(|_| "«default/db»".to_string());
    store.read(&name).await;
    cache.read("not/ours").await;
}
`,
    ['prod/db#password', 'prod/one', 'prod/two', 'default/db default'],
  );

  checkReferences(
    'finds the caching client and ARNs',
    'cached.rs',
    `use aws_secretsmanager_caching::SecretsManagerCachingClient;
const ARN: &str = "«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»";
async fn run(cache: &SecretsManagerCachingClient) {
    let output = cache.get_secret_value("«prod/cached»", None, Some("«AWSPREVIOUS»"), false).await.unwrap();
    let token = serde_json::from_str::<serde_json::Value>(&output.secret_string.unwrap()).unwrap()["«token»"].clone();
}
`,
    [
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
      'prod/cached#token?stage=AWSPREVIOUS [DescribeSecret,GetSecretValue]',
    ],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.rs',
    `async fn run(client: Client) {
    let output = client.batch_get_secret_value().secret_id_list("«prod/db»").secret_id_list("«prod/api»").send().await?;
    for value in output.secret_values() {
        let secret: Value = serde_json::from_str(value.secret_string().unwrap())?;
        use_it(&secret["«common»"]);
    }
    let db = output.secret_values().iter().find(|value| value.name() == Some("prod/db")).unwrap();
    let secret: Value = serde_json::from_str(db.secret_string().unwrap())?;
    use_it(&secret["«password»"]);
}
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common [BatchGetSecretValue]'],
  );

  checkReferences(
    'reads what macros are given, format strings and JSON among them',
    'macros.rs',
    `use aws_sdk_secretsmanager::Client;
async fn run(client: Client) {
    let output = client.get_secret_value().secret_id("«prod/db»").send().await?;
    let secret: Value = serde_json::from_str(output.secret_string().unwrap())?;
    println!("{} {user}", secret["«password»"], user = secret["«user»"]);
    let url = format!("postgres://{}@db", secret["«host»"].as_str().unwrap());
    let body = json!({ "port": secret["«port»"], "inner": { "name": secret["«name»"], "list": [1, null] } });
    dbg!(client.get_secret_value().secret_id("«prod/api»").send().await?);
    let text = "println!(secret[\\"text\\"])"; // dbg!(client.get_secret_value().secret_id("in/a/comment"))
}
`,
    ['prod/db#password,user,host,port,name', 'prod/api'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.rs',
    `// client.get_secret_value().secret_id("in/a/comment").send()
const TEXT: &str = "client.get_secret_value().secret_id(in/a/string)";
async fn run(client: &Client, given: &str) {
    vault.get_secret("not/ours").await;
    storage.get_object().secret_id("not/ours").send().await;
    other.get_secret_value("not/imported", None, None).await;
    client.get_secret_value().secret_id(given).send().await;
    client.get_secret_value().secret_id(unknown()).send().await;
    client.get_secret_value().send().await;
}
`,
    [],
  );
});
