import { checkReferences } from './checkReferences';

describe('references in Go', () => {
  const imports = `package main

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/secretsmanager"
)
`;

  checkReferences(
    'finds version 2 of the SDK, the region of its configuration and the keys of a struct',
    'main.go',
    `${imported('v2')}
const prefix = "prod"

type credentials struct {
	Username string \`json:"«username»"\`
	Password string \`yaml:"x" json:"«password»,omitempty"\`
	Ignored  string \`json:"-"\`
	Untagged string
}

func load(ctx context.Context) (*credentials, error) {
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion("«eu-west-1»"))
	if err != nil {
		return nil, err
	}
	client := secretsmanager.NewFromConfig(cfg)
	input := &secretsmanager.GetSecretValueInput{
		SecretId:     aws.String(«prefix + "/db"»),
		VersionStage: aws.String("«AWSCURRENT»"),
	}
	result, err := client.GetSecretValue(ctx, input)
	if err != nil {
		return nil, err
	}
	var creds credentials
	if err := json.Unmarshal([]byte(*result.SecretString), &creds); err != nil {
		return nil, err
	}
	return &creds, nil
}
`,
    ['prod/db#username,password?region=eu-west-1&stage=AWSCURRENT'],
  );

  checkReferences(
    'finds version 1 of the SDK, maps, and the other operations',
    'old.go',
    `${imported('v1')}
func old() {
	svc := secretsmanager.New(session.Must(session.NewSession(&aws.Config{Region: aws.String("«us-east-1»")})))
	out, _ := svc.GetSecretValueWithContext(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("«one»")})
	values := map[string]string{}
	json.Unmarshal([]byte(aws.StringValue(out.SecretString)), &values)
	use(values["«user»"])
	var input secretsmanager.DescribeSecretInput
	seen := &secretsmanager.DescribeSecretInput{}
	seen.SecretId = aws.String("«two»")
	svc.DescribeSecret(seen)
	svc.CreateSecret(&secretsmanager.CreateSecretInput{Name: aws.String("«three»"), SecretString: &value})
	svc.BatchGetSecretValue(&secretsmanager.BatchGetSecretValueInput{SecretIdList: []string{"«a»", "«b»"}})
}
`,
    [
      'one#user?region=us-east-1',
      'two?region=us-east-1 [DescribeSecret]',
      'three?region=us-east-1 definition [CreateSecret]',
      'a?region=us-east-1 [BatchGetSecretValue]',
      'b?region=us-east-1 [BatchGetSecretValue]',
    ],
  );

  checkReferences(
    'follows helpers and methods to their callers, and the key they are given',
    'helpers.go',
    `${imports}
type Store struct{ client *secretsmanager.Client }

func (s *Store) read(ctx context.Context, name string) (string, error) {
	output, err := s.client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &name})
	if err != nil {
		return "", err
	}
	return *output.SecretString, nil
}

func (s *Store) key(ctx context.Context, name, key string) (string, error) {
	text, err := s.read(ctx, name)
	if err != nil {
		return "", err
	}
	return pick(text, key)
}

func pick(text, key string) (string, error) {
	var values map[string]any
	if err := json.NewDecoder(strings.NewReader(text)).Decode(&values); err != nil {
		return "", err
	}
	value, _ := values[key].(string)
	return value, nil
}

func main() {
	store := &Store{}
	store.key(ctx, "«prod/db»", "«password»")
	stage := "prod"
	store.read(ctx, «fmt.Sprintf("%s/api", stage)»)
	other.read(ctx, "not/ours")
}
`,
    ['prod/db#password', 'prod/api'],
  );

  checkReferences(
    'marks what an environment variable has by default',
    'env.go',
    `${imports}
func getEnv(key, fallback string) string {
	if value, ok := os.LookupEnv(key); ok {
		return value
	}
	return fallback
}

func main() {
	name := os.Getenv("SECRET_NAME")
	if name == "" {
		name = "«default/a»"
	}
	client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String(name)})
	client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String(getEnv("NAME", "«default/b»"))})
	client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String(cmp.Or(os.Getenv("NAME"), "«default/c»"))})
}
`,
    ['default/a default', 'default/b default', 'default/c default'],
  );

  checkReferences(
    'finds the caching client and ARNs',
    'cached.go',
    `package main

import "github.com/aws/aws-secretsmanager-caching-go/v2/secretcache"

const arn = "«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»"

var cache, _ = secretcache.New()

func main() {
	text, _ := cache.GetSecretString("«prod/cached»")
	var values struct {
		Token string \`json:"«token»"\`
	}
	json.Unmarshal([]byte(text), &values)
	cache.GetSecretStringWithStage("«prod/staged»", "«AWSPREVIOUS»")
}
`,
    [
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf',
      'prod/cached#token [DescribeSecret,GetSecretValue]',
      'prod/staged?stage=AWSPREVIOUS [DescribeSecret,GetSecretValue]',
    ],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.go',
    `package main

func run(client *secretsmanager.Client) {
	out, _ := client.BatchGetSecretValue(ctx, &secretsmanager.BatchGetSecretValueInput{SecretIdList: []string{"«prod/db»", "«prod/api»"}})
	for _, value := range out.SecretValues {
		var secret map[string]string
		json.Unmarshal([]byte(*value.SecretString), &secret)
		use(secret["«common»"])
		if *value.Name == "prod/db" {
			var db map[string]string
			json.Unmarshal([]byte(*value.SecretString), &db)
			use(db["«password»"])
		}
	}
}
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common [BatchGetSecretValue]'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.go',
    `${imports}
// client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String("in/a/comment")})
const text = "secretsmanager.GetSecretValueInput{SecretId: in/a/string}"

func run(given string) {
	vault.GetSecret(ctx, "not/ours")
	cache.GetSecretString("not/imported")
	client.GetObject(ctx, &s3.GetObjectInput{SecretId: aws.String("not/ours")})
	client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &given})
	client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: aws.String(unknown())})
	client.GetSecretValue(ctx, "not/an/input")
}
`,
    [],
  );
});

function imported(version: 'v1' | 'v2'): string {
  return `package main

import "github.com/aws/aws-sdk-go${version === 'v2' ? '-v2' : ''}/service/secretsmanager"
`;
}
