import type { Program } from './programs';

/** One program for each context in which the Java rewriting differs; each has a package of its own. */
export const javaPrograms: readonly Program[] = [
  {
    title: 'a constant that other fields are made of, and a static block',
    path: 'Main.java',
    source: `public class Main {
    private static final String TOKEN = "VALUE";
    private static final String HEADER = "Bearer " + TOKEN;
    private static final int LENGTH;

    static {
        LENGTH = TOKEN.length();
    }

    public static void main(String[] args) {
        System.out.println(HEADER + LENGTH);
    }
}
`,
  },
  {
    title: 'a field and a constructor, in another region',
    path: 'Main.java',
    region: 'eu-west-1',
    source: `package fields;

import java.util.List;

public class Main {
  private final List<String> tokens;
  private String token = "VALUE";

  Main(String other) {
    this.tokens = List.of(token, other);
  }

  public static void main(String[] args) {
    System.out.println(new Main("x").tokens);
  }
}
`,
  },
  {
    title: 'an argument of an enum constant, from a key of a JSON secret',
    path: 'Main.java',
    jsonKey: 'api-key',
    source: `package constants;

public enum Main {
    PRODUCTION("VALUE"),
    TEST("none");

    private final String token;

    Main(String token) {
        this.token = token;
    }

    public static void main(String[] args) {
        System.out.println(PRODUCTION.token + TEST.token);
    }
}
`,
  },
  {
    title: 'an enum without members',
    path: 'Main.java',
    source: `package bare;

class Main {
    enum Kind { A, B }

    public static void main(String... args) {
        System.out.println(Kind.valueOf("B") + "VALUE");
    }
}
`,
  },
  {
    title: 'a constant of an interface, from a key that Gson reads',
    path: 'Main.java',
    jsonKey: 'password',
    source: `package shared;

import com.google.gson.Gson;

public interface Main {
\tString PASSWORD = "VALUE";

\tstatic void main(String[] args) {
\t\tSystem.out.println(new Gson().toJson(PASSWORD));
\t}
}
`,
  },
  {
    title: 'a part of a string in a lambda, from a key that org.json reads',
    path: 'Main.java',
    jsonKey: 'password',
    source: `package lambdas;

import java.util.function.Function;
import org.json.JSONObject;

public class Main {
    public static void main(String[] args) {
        Function<String, String> url = host -> "db://me:«VALUE»@" + host + "/x\\t\\"y\\"";
        System.out.println(JSONObject.quote(url.apply("local")));
    }
}
`,
  },
  {
    title: 'a local variable, from a key that jakarta.json reads',
    path: 'Main.java',
    jsonKey: 'password',
    source: `package jakartajson;

import jakarta.json.Json;

public class Main {
    public static void main(String[] args) {
        final var password = "VALUE";
        System.out.println(Json.createValue(password));
    }
}
`,
  },
  {
    title: 'a map, an array and a cast, in an anonymous class',
    path: 'Main.java',
    source: `package anonymous;

import java.util.Map;

public class Main {
    public static void main(String[] args) {
        Runnable show = new Runnable() {
            private final Object token = (Object) "x«VALUE»";

            @Override
            public void run() {
                Object[] list = {Map.of("token", token), 1};
                System.out.println(list[0]);
            }
        };
        show.run();
    }
}
`,
  },
  {
    title: 'a part of a text block',
    path: 'Main.java',
    source: `package blocks;

class Main {
    public static void main(String[] args) {
        System.out.print("""
            {
              "rate": "100%",
              "token": "«VALUE»", \\
              "tab": "\\t"
            }
            """);
    }
}
`,
  },
  {
    title: 'a whole text block of several lines',
    path: 'Main.java',
    value: 'first line\n  "second" line\n',
    source: `package lines;

class Main {
    static final String KEY = """
«        first line
          "second" \\
        line
        »""";

    public static void main(String[] args) {
        System.out.print("VALUE".isEmpty() ? "" : KEY);
    }
}
`,
  },
  {
    title: 'a record, a nested class, a ternary and a switch expression',
    path: 'Main.java',
    source: `package modern;

public record Main(String name, String token) {
    static class Source {
        static Main make(int kind) {
            String token = switch (kind) {
                case 1 -> kind > 0 ? "VALUE" : "none";
                default -> "other";
            };
            return new Main("me", token);
        }
    }

    public static void main(String[] args) {
        System.out.println(Source.make(1) + " " + Source.make(2));
    }
}
`,
  },
  {
    title: 'the default of a system property, by the caching client',
    path: 'Main.java',
    style: 'cache',
    source: `package cached;

public class Main {
    static String token() {
        return System.getProperty("token", "VALUE");
    }

    public static void main(String[] args) {
        System.out.println(token() + token());
        System.exit(0);
    }
}
`,
  },
  {
    title: 'a part of a URL that is percent-encoded, by the caching client in another region',
    path: 'Main.java',
    style: 'cache',
    region: 'eu-west-1',
    encoding: 'uri-component',
    jsonKey: 'password',
    value: ['correct', 'horse%2Bbattery'].join('%20'),
    source: `package encoded;

import java.net.URI;

public class Main {
    public static void main(String[] args) {
        URI uri = URI.create("db://me:«correct%20horse%2Bbattery»@host/x");
        System.out.println(uri.getRawUserInfo() + " " + uri.getUserInfo());
        System.exit(0);
    }
}
`,
  },
  {
    title: 'a comparison, by the agent on localhost',
    path: 'Main.java',
    style: 'local-http',
    jsonKey: 'password',
    source: `package local;

public class Main {
    public static void main(String[] args) {
        String password = "VALUE";
        System.out.println(password + password.equals("x"));
    }
}
`,
  },
  {
    title: 'a field, by an environment variable',
    path: 'Main.java',
    style: 'environment',
    source: `package environment;

public class Main {
    private static final String TOKEN = "VALUE";

    public static void main(String[] args) {
        System.out.println(TOKEN.toUpperCase().toLowerCase());
    }
}
`,
  },
  {
    title: 'a file that has a client and a helper of its own',
    path: 'Main.java',
    jsonKey: 'token',
    source: `package own;

import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

public class Main {
    private static final SecretsManagerClient aws = SecretsManagerClient.create();

    private static String fetch(String id) {
        return aws.getSecretValue(r -> r.secretId(id)).secretString();
    }

    public static void main(String[] args) {
        System.out.println("VALUE");
        aws.close();
    }
}
`,
  },
];
