import { checkReferences } from './checkReferences';

describe('references in C#', () => {
  checkReferences(
    'finds a request, the region of its client and the keys taken from its JSON',
    'App.cs',
    `using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

class App
{
    private const string Stage = "prod";
    private static readonly string Name = $"«{Stage}/db»";

    async Task Connect()
    {
        var client = new AmazonSecretsManagerClient(RegionEndpoint.«EUWest1»);
        var request = new GetSecretValueRequest
        {
            SecretId = Name,
            VersionStage = "«AWSCURRENT»",
        };
        GetSecretValueResponse response = await client.GetSecretValueAsync(request);
        using var document = JsonDocument.Parse(response.SecretString);
        var user = document.RootElement.GetProperty("«username»").GetString();
        if (document.RootElement.TryGetProperty("«password»", out var password)) { }
    }
}
`,
    ['prod/db#username,password?region=eu-west-1&stage=AWSCURRENT'],
  );

  checkReferences(
    'finds members set later, the other operations and other JSON libraries',
    'Other.cs',
    `class Other
{
    private readonly IAmazonSecretsManager _client = new AmazonSecretsManagerClient(new AmazonSecretsManagerConfig { RegionEndpoint = RegionEndpoint.GetBySystemName("«us-east-1»") });

    async Task Run()
    {
        GetSecretValueRequest request = new();
        request.SecretId = "«one»";
        var response = await _client.GetSecretValueAsync(request).ConfigureAwait(false);
        var token = JObject.Parse(response.SecretString)["«token»"]?.ToString();
        var values = JsonConvert.DeserializeObject<Dictionary<string, string>>(response.SecretString);
        values.TryGetValue("«user»", out var user);
        await _client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "«two»" });
        await _client.CreateSecretAsync(new() { Name = "«three»" });
        await _client.BatchGetSecretValueAsync(new BatchGetSecretValueRequest { SecretIdList = new List<string> { "«a»", "«b»" } });
    }
}
`,
    [
      'one#token,user?region=us-east-1',
      'two?region=us-east-1 [DescribeSecret]',
      'three?region=us-east-1 definition [CreateSecret]',
      'a?region=us-east-1 [BatchGetSecretValue]',
      'b?region=us-east-1 [BatchGetSecretValue]',
    ],
  );

  checkReferences(
    'takes keys from the class or record that JSON is read into',
    'Typed.cs',
    `record Db([property: JsonPropertyName("«username»")] string User, string «Exact»);
class Api
{
    [JsonProperty("«token»")] public string Token { get; set; }
    public string AnyCase { get; set; }
}
class Typed
{
    async Task<Db> Read() => JsonSerializer.Deserialize<Db>((await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "«prod/db»" })).SecretString);
    async Task<Api> Other()
    {
        var response = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "«prod/api»" });
        return JsonConvert.DeserializeObject<Api>(response.SecretString);
    }
}
`,
    ['prod/db#username,Exact', 'prod/api#token'],
  );

  checkReferences(
    'follows helpers, overloads, constructors and defaults to their callers',
    'Helpers.cs',
    `class App
{
    string a = Secrets.Get("«team/one»", "«key»");
    string b = Secrets.Get("«team/two»");
    string c = new Reader("«team/three»").Read();
    string d = cache.Get("not/ours");
    string e = Secrets.Named(name: "«team/four»");
}
static class Secrets
{
    internal static string Get(string name)
    {
        var response = client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name }).GetAwaiter().GetResult();
        return response.SecretString ?? throw new InvalidOperationException();
    }
    internal static string Get(string name, string key) => Pick(Get(name), key);
    private static string Pick(string json, string key)
    {
        using (var document = JsonDocument.Parse(json)) { return document.RootElement.GetProperty(key).GetString(); }
    }
    internal static string Named(string stage = "«AWSPREVIOUS»", string name = "") => client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = name, VersionStage = stage }).Result.SecretString;
}
class Reader
{
    private readonly string _id;
    public Reader(string id) { _id = id; }
    public string Read() => client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = _id }).Result.SecretString;
}
`,
    ['team/one#key', 'team/two', 'team/three', 'team/four?stage=AWSPREVIOUS'],
  );

  checkReferences(
    'joins formats, marks defaults, finds the caching client and ARNs',
    'Cached.cs',
    `using Amazon.SecretsManager.Extensions.Caching;
class Cached
{
    const string Arn = "«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»";
    private readonly SecretsManagerCache cache = new SecretsManagerCache();
    static readonly string Name = Environment.GetEnvironmentVariable("NAME") ?? "«default/db»";
    async Task Run()
    {
        var text = await cache.GetSecretString("«prod/cached»");
        var password = JsonNode.Parse(text)!["«password»"];
        await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = Name });
        await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = «string.Format("{0}/x", "prod")» });
    }
}
`,
    [
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
      'prod/cached#password [DescribeSecret,GetSecretValue]',
      'default/db default',
      'prod/x',
    ],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'Batch.cs',
    `class Batch
{
    async Task Run(IAmazonSecretsManager client)
    {
        var response = await client.BatchGetSecretValueAsync(new BatchGetSecretValueRequest { SecretIdList = ["«prod/db»", "«prod/api»"] });
        foreach (var entry in response.SecretValues)
            Use(JsonDocument.Parse(entry.SecretString).RootElement.GetProperty("«common»"));
        var db = response.SecretValues.First(entry => entry.Name == "prod/db");
        Use(JsonDocument.Parse(db.SecretString).RootElement.GetProperty("«password»"));
    }
}
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common [BatchGetSecretValue]'],
  );

  checkReferences(
    'finds a provider of Powertools that is made at once, or given',
    'Given.cs',
    `using AWS.Lambda.Powertools.Parameters;
class Given
{
    private readonly ISecretsProvider _provider;
    public Given(ISecretsProvider given) { _provider = given; }
    async Task Run(ISsmProvider other)
    {
        var one = await ParametersManager.SecretsProvider.GetAsync("«one»").ConfigureAwait(false);
        var provider = ParametersManager.SecretsProvider;
        var two = await provider.WithTransformation(Transformation.Json).GetAsync<Db>("«two»");
        var three = _provider.Get("«three»") + other.Get("not/ours") + ParametersManager.SsmProvider.Get("not/ours");
    }
}
`,
    ['one', 'two json', 'three'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'Alike.cs',
    `class Alike
{
    // client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "in/a/comment" });
    string text = "client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = in/a/string })";
    void Run(string given)
    {
        vault.GetSecretAsync("not/ours");
        cache.GetSecretString("not/imported");
        storage.GetObjectAsync(new GetObjectRequest { SecretId = "not/ours" });
        client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = given });
        client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = Unknown() });
        var changing = "one";
        if (given == null) { changing = "two"; }
        client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = changing });
    }
}
`,
    [],
  );
});
