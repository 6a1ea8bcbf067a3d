import { checkReferences } from './checkReferences';

describe('references in Java', () => {
  checkReferences(
    'finds a request that a builder makes, the region of its client and the keys taken from its JSON',
    'App.java',
    `import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.*;

public class App {
    private static final String PREFIX = "prod/";
    private static final String NAME = PREFIX + "db";

    void connect() throws Exception {
        SecretsManagerClient client = SecretsManagerClient.builder().region(Region.«EU_WEST_1»).build();
        GetSecretValueRequest request = GetSecretValueRequest.builder()
            .secretId(«PREFIX + "db"»)
            .versionStage("«AWSPREVIOUS»")
            .build();
        GetSecretValueResponse response = client.getSecretValue(request);
        String text = response.secretString();
        JsonNode json = new ObjectMapper().readTree(text);
        String user = json.get("«username»").asText();
        String password = json.path("«password»").textValue();
    }
}
`,
    ['prod/db#username,password?region=eu-west-1&stage=AWSPREVIOUS'],
  );

  checkReferences(
    'finds lambdas that build a request, futures, and the other operations',
    'App.java',
    `class App {
    private final SecretsManagerAsyncClient client;
    private final String name = "«prod/api»";
    void run() {
        client.getSecretValue(b -> b.secretId(name).versionId("«v1»")).thenApply(r -> r.secretString())
            .thenAccept(text -> new JSONObject(text).getString("«token»"));
        client.getSecretValue((GetSecretValueRequest.Builder b) -> { b.secretId("«prod/block»"); }).join().secretString();
        client.describeSecret(r -> r.secretId("«prod/seen»"));
        client.createSecret(CreateSecretRequest.builder().name("«prod/made»").secretString("x").build());
        client.batchGetSecretValue(r -> r.secretIdList("«a»"));
        client.batchGetSecretValue(BatchGetSecretValueRequest.builder().secretIdList(List.of("«b»", "«c»")).build());
    }
}
`,
    [
      'prod/api#token?version=v1',
      'prod/block',
      'prod/seen [DescribeSecret]',
      'prod/made definition [CreateSecret]',
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'c [BatchGetSecretValue]',
    ],
  );

  checkReferences(
    'finds version 1 of the SDK, with and without setters',
    'Old.java',
    `import com.amazonaws.services.secretsmanager.*;
class Old {
    static String read() {
        AWSSecretsManager client = AWSSecretsManagerClientBuilder.standard().withRegion("«us-east-1»").build();
        GetSecretValueRequest first = new GetSecretValueRequest().withSecretId("«one»").withVersionStage("«AWSCURRENT»");
        GetSecretValueRequest second = new GetSecretValueRequest();
        second.setSecretId("«two»");
        GetSecretValueResult result = client.getSecretValue(first);
        Map<String, String> values = new Gson().fromJson(result.getSecretString(), Map.class);
        client.getSecretValue(second);
        return values.getOrDefault("«user»", "");
    }
}
`,
    ['one#user?region=us-east-1&stage=AWSCURRENT', 'two?region=us-east-1'],
  );

  checkReferences(
    'takes keys from the class or record that JSON is read into',
    'Typed.java',
    `class Typed {
    record Db(String «username», @JsonProperty("«pass»") String password) {}
    static class Api {
        static int count;
        public String «token»;
        @SerializedName("«api-url»") String url;
    }
    Db db() throws Exception {
        return mapper.readValue(client.getSecretValue(r -> r.secretId("«prod/db»")).secretString(), Db.class);
    }
    Api api() {
        return new Gson().fromJson(client.getSecretValue(r -> r.secretId("«prod/api»")).secretString(), Api.class);
    }
    Other other() {
        return new Gson().fromJson(client.getSecretValue(r -> r.secretId("«prod/other»")).secretString(), Other.class);
    }
}
`,
    ['prod/db#username,pass', 'prod/api#token,api-url', 'prod/other json'],
  );

  checkReferences(
    'follows helpers to their callers, through overloads, objects and constructors',
    'Secrets.java',
    `class App {
    private final SecretReader reader = new SecretReader("«team/one»");
    String a = Secrets.get("«team/two»", "«key»");
    String b = Secrets.get("«team/three»");
    String c = reader.read();
    String d = cache.get("not/ours");
    String e = Map.of("a", "b").get("not/ours");
}
class Secrets {
    static String get(String name) {
        return client.getSecretValue(r -> r.secretId(name)).secretString();
    }
    static String get(String name, String key) throws Exception {
        return pick(get(name), key);
    }
    private static String pick(String json, String key) {
        return new ObjectMapper().readTree(json).get(key).asText();
    }
}
class SecretReader {
    private final String id;
    SecretReader(String id) {
        this.id = id;
    }
    String read() {
        return client.getSecretValue(GetSecretValueRequest.builder().secretId(id).build()).secretString();
    }
}
`,
    ['team/one', 'team/two#key', 'team/three'],
  );

  checkReferences(
    'joins formats, and marks what an environment variable has by default',
    'Env.java',
    `class Env {
    static final String STAGE = "prod";
    String a = System.getenv().getOrDefault("NAME", "«default/a»");
    String b = System.getenv("NAME") != null ? System.getenv("NAME") : "«default/b»";
    String c = Optional.ofNullable(System.getenv("NAME")).orElse("«default/c»");
    void run() {
        client.getSecretValue(r -> r.secretId(a));
        client.getSecretValue(r -> r.secretId(b));
        client.getSecretValue(r -> r.secretId(c));
        client.getSecretValue(r -> r.secretId(«String.format("%s/d", STAGE)»));
        client.getSecretValue(r -> r.secretId(«"%s/e".formatted(STAGE)»));
    }
}
`,
    ['default/a default', 'default/b default', 'default/c default', 'prod/d', 'prod/e'],
  );

  checkReferences(
    'finds the caching client, Powertools and ARNs',
    'Cached.java',
    `import com.amazonaws.secretsmanager.caching.SecretCache;
import software.amazon.lambda.powertools.parameters.ParamManager;
import software.amazon.lambda.powertools.parameters.SecretsProvider;
class Cached {
    private final SecretCache cache = new SecretCache();
    @SecretsParam(key = "«prod/injected»") String injected;
    SecretsProvider provider = ParamManager.getSecretsProvider();
    String arn = "«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»";
    void run() {
        new JSONObject(cache.getSecretString("«prod/cached»")).getString("«user»");
        provider.get("«prod/given»");
        provider.withTransformation(Transformer.json).get("«prod/json»", Map.class).get("«key»");
        settings.get("not/ours");
    }
}
`,
    [
      'prod/injected',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
      'prod/cached#user [DescribeSecret,GetSecretValue]',
      'prod/given',
      'prod/json#key',
    ],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'Batch.java',
    `class Batch {
    void run(SecretsManagerClient client) {
        var response = client.batchGetSecretValue(r -> r.secretIdList("«prod/db»", "«prod/api»"));
        for (SecretValueEntry entry : response.secretValues()) {
            use(new JSONObject(entry.secretString()).getString("«common»"));
            if (entry.name().equals("prod/db")) use(new JSONObject(entry.secretString()).getString("«password»"));
        }
        var api = response.secretValues().stream().filter(e -> e.name().equals("prod/api")).findFirst().orElseThrow();
        use(new JSONObject(api.secretString()).getString("«token»"));
    }
}
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common,token [BatchGetSecretValue]'],
  );

  checkReferences(
    'finds a provider of Powertools that is made at once, or given',
    'Given.java',
    `import software.amazon.lambda.powertools.parameters.secrets.SecretsProvider;
class Given {
    private final SecretsProvider provider;
    private final Map<String, String> other;
    Given(SecretsProvider given) { this.provider = given; given.get("«one»"); }
    String run() { return provider.get("«two»") + this.provider.withTransformation(json).get("«three»", Db.class) + other.get("not/ours"); }
}
`,
    ['one', 'two', 'three json'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'Alike.java',
    `class Alike {
    // client.getSecretValue(r -> r.secretId("in/a/comment"));
    String text = "client.getSecretValue(r -> r.secretId(\\"in/a/string\\"))";
    void run(String given) {
        vault.getSecret("not/ours");
        cache.getSecretString("not/imported");
        storage.getObject(GetObjectRequest.builder().secretId("not/ours").build());
        client.getSecretValue(r -> r.secretId(given));
        client.getSecretValue(r -> r.secretId(unknown()));
        String changing = "one";
        changing = "two";
        client.getSecretValue(r -> r.secretId(changing));
        client.getSecretValue("not/a/request");
    }
}
`,
    [],
  );
});
