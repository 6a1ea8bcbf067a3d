import { checkReferences } from './checkReferences';

describe('references in Kotlin', () => {
  checkReferences(
    'finds the Kotlin SDK, whose requests are made in lambdas',
    'App.kt',
    `import aws.sdk.kotlin.services.secretsmanager.SecretsManagerClient
import aws.sdk.kotlin.services.secretsmanager.model.GetSecretValueRequest

const val PREFIX = "prod"

suspend fun main() {
    val client = SecretsManagerClient { region = "«eu-west-1»" }
    val response = client.getSecretValue {
        secretId = "«$PREFIX/db»"
        versionStage = "«AWSPREVIOUS»"
    }
    val json = Json.parseToJsonElement(response.secretString ?: error("none")).jsonObject
    val user = json["«username»"]!!.jsonPrimitive.content
    val password = json.getValue("«password»").jsonPrimitive.content
}

suspend fun other(id: String): String? {
    val request = GetSecretValueRequest { secretId = id }
    SecretsManagerClient.fromEnvironment { region = "«us-east-1»" }.use { client ->
        return client.getSecretValue(request).secretString
    }
}

suspend fun third() = JSONObject(other("«prod/api»")).getString("«token»")
`,
    ['prod/db#username,password?region=eu-west-1&stage=AWSPREVIOUS', 'prod/api#token?region=us-east-1'],
  );

  checkReferences(
    'finds the Java SDK as Kotlin calls it',
    'App.kt',
    `class Secrets(private val client: SecretsManagerClient, private val name: String) {
    companion object {
        private const val FIXED = "«prod/fixed»"
    }
    fun read(): String = client.getSecretValue { it.secretId(name) }.secretString()
    fun fixed(): String {
        return client.getSecretValue(GetSecretValueRequest.builder().secretId(FIXED).build()).secretString()
    }
    fun built() = client.getSecretValue { b -> b.secretId("«prod/built»").versionId("«v1»") }
    fun described() = client.describeSecret { it.secretId("«prod/seen»") }
}
val secrets = Secrets(SecretsManagerClient.builder().region(Region.EU_WEST_1).build(), "«prod/first»")
val user = ObjectMapper().readTree(secrets.read()).get("«user»").asText()
val named = Secrets(name = "«prod/second»", client = other)
`,
    ['prod/fixed', 'prod/built?version=v1', 'prod/seen [DescribeSecret]', 'prod/first#user', 'prod/second'],
  );

  checkReferences(
    'takes keys from classes, and marks what an environment variable has by default',
    'Typed.kt',
    `@Serializable
data class Db(val «username»: String, @SerialName("«pass»") val password: String)
val name = System.getenv("NAME") ?: "«default/db»"
fun db(): Db = Json.decodeFromString<Db>(client.getSecretValue { secretId = name }.secretString!!)
fun typed() {
    val db: Db = Json.decodeFromString(client.getSecretValue { secretId = "«prod/db»" }.secretString!!)
    val gson = Gson().fromJson(client.getSecretValue { secretId = «"a/" + "b"» }.secretString, Map::class.java)
    val key = gson["«key»"]
}
`,
    ['default/db#username,pass default', 'prod/db#username,pass', 'a/b#key'],
  );

  checkReferences(
    'finds the caching client',
    'Cached.kt',
    `import com.amazonaws.secretsmanager.caching.SecretCache
private val cache by lazy { SecretCache() }
fun token() = cache.getSecretString("«prod/cached»").let { JSONObject(it).getString("«token»") }
`,
    ['prod/cached#token [DescribeSecret,GetSecretValue]'],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'Batch.kt',
    `suspend fun run(client: SecretsManagerClient) {
    val response = client.batchGetSecretValue { secretIdList = listOf("«prod/db»", "«prod/api»") }
    for (entry in response.secretValues.orEmpty()) use(JSONObject(entry.secretString).getString("«common»"))
    val api = response.secretValues?.first { it.name == "prod/api" }
    use(JSONObject(api.secretString).getString("«token»"))
}
`,
    ['prod/db#common [BatchGetSecretValue]', 'prod/api#common,token [BatchGetSecretValue]'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'Alike.kt',
    `// client.getSecretValue { secretId = "in/a/comment" }
val text = "client.getSecretValue { secretId = 'in/a/string' }"
fun run(given: String) {
    vault.getSecret("not/ours")
    storage.getObject { secretId = "not/ours" }
    client.getSecretValue { secretId = given }
    client.getSecretValue { secretId = unknown() }
    var changing = "one"
    changing = "two"
    client.getSecretValue { secretId = changing }
    cache.getSecretString("not/imported")
}
`,
    [],
  );
});
