import { checkReferences } from './checkReferences';

describe('references in PHP', () => {
  checkReferences(
    'finds a call, the region of its client and the keys taken from its JSON',
    'app.php',
    `<?php
use Aws\\SecretsManager\\SecretsManagerClient;

const STAGE = 'prod';

$client = new SecretsManagerClient(['version' => 'latest', 'region' => '«eu-west-1»']);
$result = $client->getSecretValue([
    'SecretId' => «STAGE . '/db'»,
    'VersionStage' => '«AWSCURRENT»',
]);
$secret = json_decode($result['SecretString'], true);
$user = $secret['«username»'] ?? null;
['«password»' => $password, "«host»" => $host] = $secret;
$object = json_decode($result->get('SecretString'));
$port = $object->«port»;
`,
    ['prod/db#username,password,host,port?region=eu-west-1&stage=AWSCURRENT'],
  );

  checkReferences(
    'finds promises, commands, the other operations and what the environment has by default',
    'other.php',
    `<?php
$sdk = new Aws\\Sdk(['region' => '«us-east-1»']);
$client = $sdk->createSecretsManager();
$text = $client->getSecretValueAsync(['SecretId' => '«one»'])->wait()['SecretString'];
$client->execute($client->getCommand('GetSecretValue', ['SecretId' => '«two»']));
$other->describeSecret(['SecretId' => getenv('NAME') ?: '«three»']);
$other->describeSecret(['SecretId' => $_ENV['NAME'] ?? '«four»']);
$other->describeSecret(['SecretId' => env('NAME', '«five»')]);
$other->createSecret(['Name' => '«six»']);
$other->batchGetSecretValue(['SecretIdList' => ['«a»', '«b»']]);
$other->getSecretValueAsync(['SecretId' => sprintf(«»'x')]);
`.replace("sprintf(«»'x')", "«sprintf('%s/x', 'team')»"),
    [
      'one?region=us-east-1',
      'two?region=us-east-1',
      'three default [DescribeSecret]',
      'four default [DescribeSecret]',
      'five default [DescribeSecret]',
      'six definition [CreateSecret]',
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'team/x',
    ],
  );

  checkReferences(
    'follows functions, methods, properties and class constants',
    'helpers.php',
    `<?php
class Secrets
{
    const PREFIX = 'team';
    private string $fixed = '«team/fixed»';

    public function __construct(private string $name) {}

    public static function get(string $name): string
    {
        $value = self::client()->getSecretValue(['SecretId' => $name])['SecretString'];
        if (!is_string($value)) {
            throw new RuntimeException("none");
        }
        return $value;
    }
    public function own(): array
    {
        return json_decode($this->client->getSecretValue(['SecretId' => $this->name])['SecretString'], true);
    }
    public function other() { return $this->client->getSecretValue(['SecretId' => $this->fixed]); }
    public function third() { return $this->client->getSecretValue(['SecretId' => "«{$this->stage()}»" . self::PREFIX]); }
    public function fourth() { return $this->client->getSecretValue(['SecretId' => «self::PREFIX . "/x"»]); }
}
function key(string $name, ?string $key = null): string
{
    $values = json_decode(Secrets::get($name), true);
    return $values[$key];
}
key('«team/one»', '«password»');
Secrets::get(name: '«team/two»');
$secrets = new Secrets('«team/three»');
$token = $secrets->own()['«token»'];
$cache->get('not/ours');
`.replace('"«{$this->stage()}»"', '"{$this->stage()}"'),
    ['team/fixed', 'team/x', 'team/one#password', 'team/two', 'team/three#token'],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.php',
    `<?php
$result = $client->batchGetSecretValue(['SecretIdList' => ['«prod/db»', '«prod/api»']]);
foreach ($result['SecretValues'] as $value) {
    use_it(json_decode($value['SecretString'], true)['«common»']);
    if ($value['Name'] === 'prod/db') {
        use_it(json_decode($value['SecretString'], true)['«password»']);
    }
}
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common [BatchGetSecretValue]'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.php',
    `<?php
// $client->getSecretValue(['SecretId' => 'in/a/comment']);
$text = "client->getSecretValue(['SecretId' => 'in/a/string'])";
$vault->getSecret('not/ours');
$storage->getObject(['SecretId' => 'not/ours']);
$client->getSecretValue(['Other' => 'not/ours']);
$client->getSecretValue(['SecretId' => $unknown]);
function run($given, $client) { $client->getSecretValue(['SecretId' => $given]); }
$arn = '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»';
`,
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf'],
  );
});
