import type { Program } from './programs';

/** One program for each context in which the Go rewriting differs. */
export const goPrograms: readonly Program[] = [
  {
    title: 'a variable of the package and init',
    path: 'main.go',
    source: `package main

import "fmt"

var token = "VALUE"

func init() { token = "<" + token + ">" }

func main() { fmt.Println(token) }
`,
  },
  {
    title: 'a constant of a group, from a key of a JSON secret',
    path: 'main.go',
    jsonKey: 'api-key',
    source: `package main

import (
	"fmt"
)

const (
	user     = "me"
	password = "VALUE" // moved out
)

func main() { fmt.Println(user, password, len(password+user)) }
`,
  },
  {
    title: 'a function that returns an error, with a context in scope',
    path: 'main.go',
    source: `package main

import (
	"context"
	"fmt"
	"log"
)

func open(ctx context.Context) (string, error) {
	token := "VALUE"
	return token + "!", ctx.Err()
}

func main() {
	opened, err := open(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(opened)
}
`,
  },
  {
    title: 'a condition in a method, a result of its own type, and a later err',
    path: 'main.go',
    source: `package main

import (
	"errors"
	"fmt"
	"strings"
)

type door struct{ key string }

func (d *door) open(key string) error {
	if d.key != key {
		return errors.New("closed")
	}
	return nil
}

func enter(d door) (door, error) {
	if err := d.open("VALUE"); err != nil {
		return door{"nobody"}, nil
	}
	d.key = "opened by " + d.key
	return d, nil
}

func main() {
	opened, err := enter(door{strings.Join([]string{"correct", "horse", "battery"}, "-")})
	fmt.Println(opened.key, err)
	opened, err = enter(door{strings.Join([]string{"staple", "of", "the", "horse"}, "-")})
	fmt.Println(opened.key, err)
}
`,
  },
  {
    title: 'struct, slice and map elements of a type of their own, in another region',
    path: 'main.go',
    region: 'eu-west-1',
    source: `package main

import "fmt"

type secret string

type account struct {
	Name string
	Key  secret
}

var accounts = map[string][]*account{
	"a": {{Name: "x", Key: "VALUE"}},
}

func main() { fmt.Printf("%q\\n", accounts["a"][0].Key) }
`,
  },
  {
    title: 'a part of a format',
    path: 'main.go',
    source: `package main

import "fmt"

func main() {
	fmt.Printf("%s:«VALUE»@%d%%\\n", "me", 7)
}
`,
  },
  {
    title: 'a part of a URL that is percent-encoded',
    path: 'main.go',
    encoding: 'uri-component',
    source: `package main

import (
	"fmt"
	"net/url"
)

var address = "postgres://me:«VALUE»@host/db"

func main() {
	parsed, err := url.Parse(address)
	password, _ := parsed.User.Password()
	fmt.Println(password, err)
}
`,
  },
  {
    title: 'escapes and a raw string as bytes, by an environment variable',
    path: 'main.go',
    style: 'environment',
    value: 'caf\u00e9\t"\\\u{1f40e}',
    source: `package main

import "fmt"

func main() { fmt.Printf("%s %s\\n", []byte("«caf\\u00e9\\t\\"\\\\\\U0001F40E»"), \`raw\`) }
`,
  },
  {
    title: 'a comparison, by the agent on localhost',
    path: 'main.go',
    style: 'local-http',
    jsonKey: 'password',
    source: `package main

import "fmt"

func main() { fmt.Println("VALUE", "VALUE" == "x") }
`,
  },
  {
    title: 'a closure, a goroutine and a deferred call',
    path: 'main.go',
    source: `package main

import "fmt"

func main() {
	tokens := make(chan string)
	go func() { tokens <- "VALUE" }()
	fmt.Println(<-tokens)
}
`,
  },
  {
    title: 'a constant inside a function, and a name that hides a package',
    path: 'main.go',
    source: `package main

import "fmt"

var config = "x"

func read(context string) (result string, err error) {
	const token = "VALUE"
	return context + token + config, nil
}

func main() { fmt.Println(read("y")) }
`,
  },
  {
    title: 'a client of its own, of version 1 of the SDK',
    path: 'main.go',
    source: `package main

import (
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/secretsmanager"
)

var endpoint = os.Getenv("AWS_ENDPOINT_URL_SECRETS_MANAGER")

var client = secretsmanager.New(session.Must(session.NewSession(&aws.Config{Endpoint: &endpoint})))

func main() { fmt.Println("VALUE", *client.Config.Region) }
`,
  },
];
