import type { Program } from '../programs';

/** One program for each context in which the Kotlin rewriting differs; each has a package of its own. */
export const kotlinPrograms: readonly Program[] = [
  {
    title: 'a property of the file and an extension',
    path: 'Main.kt',
    source: `val token = "VALUE"

val String.shout: String get() = uppercase()

fun main() {
    println(token + token.shout.lowercase())
}
`,
  },
  {
    title: 'a const val of a companion object, in another region',
    path: 'Main.kt',
    region: 'eu-west-1',
    source: `package companion

class Store {
    companion object {
        const val TOKEN = "VALUE"
        private val header = "Bearer $TOKEN"

        fun show() = header
    }
}

fun main() = println(Store.show())
`,
  },
  {
    title: 'a default argument and a property initialiser, from a key of a JSON secret',
    path: 'Main.kt',
    jsonKey: 'api-key',
    source: `package defaults

class Store(val name: String, val token: String = "VALUE") {
  val length = token.length
}

fun main() {
  val store = Store("a")
  println("\${store.token} \${store.length} \${Store("b", "given").token}")
}
`,
  },
  {
    title: 'a part of a string template, from a key that Gson reads',
    path: 'Main.kt',
    jsonKey: 'pass$word',
    source: `package templates

import com.google.gson.Gson

fun main() {
    val host = "local"
    println(Gson().toJson("db://me:«VALUE»@$host/\${host.length}\\t\\$x"))
}
`,
  },
  {
    title: 'a part of a raw string, from a key that org.json reads',
    path: 'Main.kt',
    jsonKey: 'password',
    source: `package raw

import org.json.JSONObject

fun main() {
    val text = """
        first "line" \\t
        token: «VALUE»
    """.trimIndent()
    println(JSONObject.quote(text))
}
`,
  },
  {
    title: 'a branch of when, and an Elvis operator',
    path: 'Main.kt',
    source: `package branches

fun token(kind: Int): String = when (kind) {
    1 -> System.getProperty("token") ?: "VALUE"
    else -> "other"
}

fun main() {
    println(listOf(1, 2).map { token(it) })
}
`,
  },
  {
    title: 'an entry of an enum, and an object',
    path: 'Main.kt',
    source: `package entries

enum class Kind(val token: String) {
    PRODUCTION("VALUE"),
    TEST("none"),
}

object Registry {
    val all = Kind.entries.associate { it.name to it.token }
}

fun main() {
    println(Registry.all)
}
`,
  },
  {
    title: 'a suspending function that has the SDK for Kotlin',
    path: 'Main.kt',
    jsonKey: 'token',
    source: `package suspending

import aws.sdk.kotlin.services.secretsmanager.SecretsManagerClient
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonPrimitive

suspend fun token(prefix: String): String {
    return "$prefix:«VALUE»"
}

fun main() = runBlocking {
    SecretsManagerClient.fromEnvironment().close()
    println(JsonPrimitive(token("a")))
}
`,
  },
  {
    title: 'a lazy property, by the caching client',
    path: 'Main.kt',
    style: 'cache',
    source: `package cached

class Store {
    val token by lazy { "VALUE" }
}

fun main() {
    println(Store().token)
    kotlin.system.exitProcess(0)
}
`,
  },
  {
    title: 'a part of a URL that is percent-encoded, by the agent on localhost',
    path: 'Main.kt',
    style: 'local-http',
    encoding: 'uri-component',
    value: 'correct%20horse%2Bbattery',
    source: `package local

import java.net.URI

fun main() {
    val uri = URI("db://me:«correct%20horse%2Bbattery»@host/x")
    println(uri.rawUserInfo + " " + uri.userInfo)
}
`,
  },
  {
    title: 'a named argument, by an environment variable',
    path: 'Main.kt',
    style: 'environment',
    source: `package environment

data class Options(val user: String, val token: String)

fun main() {
    println(Options(user = "me", token = "VALUE").token.trim())
}
`,
  },
  {
    title: 'a file that has a client of its own',
    path: 'Main.kt',
    source: `package own

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient

private val aws = SecretsManagerClient.create()

fun main() {
    val token = "VALUE"
    println(token)
    aws.close()
}
`,
  },
];
