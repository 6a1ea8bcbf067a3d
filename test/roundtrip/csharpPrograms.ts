interface CSharpProgram {
  readonly title: string;
  readonly text: string;
}

/** C# 7.2 programs whose class `Program` prints a marked value. */
export const csharpPrograms: readonly CSharpProgram[] = [
  {
    title: 'a constant in a format and a verbatim string',
    text: `using System;

class Program
{
    private const string Token = "x«correct horse»{y}";

    static void Main()
    {
        Console.WriteLine(Token + @"\\a""" + string.Format("{0}", 1));
    }
}
`,
  },
  {
    title: 'fields, properties and constructors',
    text: `using System;

namespace App
{
    class Program
    {
        static readonly string First = "«correct horse»";
        public string Second { get; set; } = First;
        public string Third => Second + "!";
        public Program() : this("c") { }
        Program(string c) { Console.WriteLine(c); }

        static void Main()
        {
            Console.WriteLine(new Program { Second = First + 1 }.Third);
            Console.WriteLine(First);
        }
    }
}
`,
  },
  {
    title: 'an asynchronous method',
    text: `using System;
using System.Threading.Tasks;

static class Program {
  static void Main() {
    Run().GetAwaiter().GetResult();
  }

  static async Task Run() {
    await Task.Delay(1);
    Console.WriteLine("«correct horse»".Length > 0);
    Console.WriteLine(await Task.FromResult("a"));
  }
}
`,
  },
  {
    title: 'an asynchronous lambda and a part of a string',
    text: `using System;
using System.Threading.Tasks;

class Program
{
    static void Main()
    {
        Func<int, Task<string>> f = async n =>
        {
            await Task.Delay(n);
            return "db://me:«correct horse»@host/{n}";
        };
        Console.WriteLine(f(1).Result);
    }
}
`,
  },
  {
    title: 'a format',
    text: `using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(string.Format("{0}: «correct horse» {1}", 1, "b"));
        object o = (object)"c";
        Console.WriteLine(o);
    }
}
`,
  },
  {
    title: 'interpolated verbatim strings and iterators',
    text: `using System;
using System.Collections.Generic;

struct Program
{
    static IEnumerable<string> Read(string user)
    {
        yield return $@"\\{user}""«correct horse»"" {{x}}";
    }

    static void Main()
    {
        foreach (var line in Read("me"))
        {
            Console.WriteLine(line);
        }
    }
}
`,
  },
  {
    title: 'a constant of a method, a switch and a static constructor',
    text: `using System;

class Program
{
    static string kept;

    static Program()
    {
        const string token = "«correct horse»";
        switch (token.Length)
        {
            case 0: kept = null; break;
            default: kept = token; break;
        }
    }

    static void Main()
    {
        Console.WriteLine(kept ?? "none");
    }
}
`,
  },
  {
    title: 'a constant that a static field above needs',
    text: `using System;

class Program
{
    static readonly Program Instance = new Program();
    private const string Token = "«correct horse»";
    readonly string token = Token;

    static void Main()
    {
        Console.WriteLine(Instance.token);
    }
}
`,
  },
];

/**
 * Stand-ins for the types that retrieval code uses and Mono lacks, as far as it uses them: the client asks the endpoint of the
 * emulated Secrets Manager, and the reader of JSON knows the strings of one object.
 */
export const csharpStubs = `
using System;
using System.IO;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Amazon
{
    public class RegionEndpoint { public static RegionEndpoint GetBySystemName(string name) { return null; } }
}
namespace Amazon.SecretsManager
{
    public interface IAmazonSecretsManager { }
    public class AmazonSecretsManagerClient : IAmazonSecretsManager
    {
        public AmazonSecretsManagerClient() { }
        public AmazonSecretsManagerClient(RegionEndpoint region) { }
        public async Task<Model.GetSecretValueResponse> GetSecretValueAsync(Model.GetSecretValueRequest asked)
        {
            var request = WebRequest.Create(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_SECRETS_MANAGER"));
            request.Method = "POST";
            request.ContentType = "application/x-amz-json-1.1";
            request.Headers["X-Amz-Target"] = "secretsmanager.GetSecretValue";
            request.Headers["Authorization"] =
                "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0";
            var body = Encoding.UTF8.GetBytes("{\\"SecretId\\":\\"" + asked.SecretId + "\\"}");
            using (var stream = request.GetRequestStream()) stream.Write(body, 0, body.Length);
            using (var response = await request.GetResponseAsync())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                System.Text.Json.JsonElement value;
                System.Text.Json.JsonDocument.Parse(reader.ReadToEnd()).RootElement.TryGetProperty("SecretString", out value);
                return new Model.GetSecretValueResponse { SecretString = value.ToString() };
            }
        }
    }
}
namespace Amazon.SecretsManager.Model
{
    public class GetSecretValueRequest { public string SecretId { get; set; } }
    public class GetSecretValueResponse { public string SecretString { get; set; } }
}
namespace Amazon.SecretsManager.Extensions.Caching
{
    public class SecretsManagerCache
    {
        public SecretsManagerCache() { }
        public SecretsManagerCache(IAmazonSecretsManager client) { }
        public async Task<string> GetSecretString(string id)
        {
            var request = new Model.GetSecretValueRequest { SecretId = id };
            return (await new AmazonSecretsManagerClient().GetSecretValueAsync(request)).SecretString;
        }
    }
}
namespace System.Text.Json
{
    public enum JsonValueKind { Object, String, Undefined }
    public class JsonException : Exception { }
    public struct JsonElement
    {
        public string Text;
        public JsonValueKind ValueKind { get; set; }
        public override string ToString() { return Text; }
        public bool TryGetProperty(string name, out JsonElement value)
        {
            var found = Regex.Match(Text, "\\"" + Regex.Escape(name) + "\\"\\\\s*:\\\\s*\\"((?:[^\\"\\\\\\\\]|\\\\\\\\.)*)\\"");
            value = new JsonElement { Text = Regex.Unescape(found.Groups[1].Value), ValueKind = JsonValueKind.String };
            return found.Success;
        }
    }
    public class JsonDocument : IDisposable
    {
        public JsonElement RootElement { get; set; }
        public void Dispose() { }
        public static JsonDocument Parse(string json)
        {
            if (!json.StartsWith("{")) throw new JsonException();
            return new JsonDocument { RootElement = new JsonElement { Text = json, ValueKind = JsonValueKind.Object } };
        }
    }
}
namespace System.Net.Http
{
    public class HttpClientHandler { public bool UseProxy { get; set; } }
    public class HttpMethod { public static HttpMethod Get { get; set; } }
    public class HttpContent
    {
        public string Text;
        public Task<string> ReadAsStringAsync() { return Task.FromResult(Text); }
    }
    public class HttpRequestMessage : IDisposable
    {
        public string Url;
        public HttpRequestMessage(HttpMethod method, string url) { Url = url; }
        public WebHeaderCollection Headers { get; } = new WebHeaderCollection();
        public void Dispose() { }
    }
    public class HttpResponseMessage : IDisposable
    {
        public bool IsSuccessStatusCode { get; set; }
        public int StatusCode { get; set; }
        public HttpContent Content { get; set; }
        public void Dispose() { }
    }
    public class HttpClient
    {
        public HttpClient(HttpClientHandler handler) { }
        public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message)
        {
            var request = WebRequest.Create(message.Url);
            request.Headers.Add(message.Headers);
            using (var response = await request.GetResponseAsync())
            using (var reader = new StreamReader(response.GetResponseStream()))
            {
                var content = new HttpContent { Text = reader.ReadToEnd() };
                return new HttpResponseMessage { IsSuccessStatusCode = true, StatusCode = 200, Content = content };
            }
        }
    }
}
`;

/** Runs the `Main` of each type that is named, and prints its name before. */
export const csharpDriver = `
using System;
using System.Reflection;

static class Driver
{
    static void Main(string[] names)
    {
        foreach (var name in names)
        {
            Console.WriteLine("== " + name);
            var main = Type.GetType(name).GetMethod("Main", BindingFlags.NonPublic | BindingFlags.Static);
            main.Invoke(null, null);
        }
    }
}
`;
