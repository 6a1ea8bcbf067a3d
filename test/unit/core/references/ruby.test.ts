import { checkReferences } from './checkReferences';

describe('references in Ruby', () => {
  checkReferences(
    'finds a call by keywords, the region of its client and the keys taken from its JSON',
    'app.rb',
    `require 'aws-sdk-secretsmanager'

STAGE = 'prod'
NAME = "«#{STAGE}/db»".freeze

client = Aws::SecretsManager::Client.new(region: '«eu-west-1»')
response = client.get_secret_value(secret_id: NAME, version_stage: '«AWSCURRENT»')
secret = JSON.parse(response.secret_string, symbolize_names: true)
user = secret[:«username»]
pass = secret.fetch('«password»')
secret.dig(:«host»)
host, port = secret.values_at(:«port», '«db»')
secret => { «engine»:, «schema»: name }
`,
    ['prod/db#username,password,host,port,db,engine,schema?region=eu-west-1&stage=AWSCURRENT'],
  );

  checkReferences(
    'finds hashes, the other operations and what the environment has by default',
    'other.rb',
    `options = { secret_id: '«one»', version_id: '«v1»' }
client.get_secret_value(options)
client.describe_secret(secret_id: ENV.fetch('NAME', '«two»'))
client.describe_secret(secret_id: ENV.fetch('NAME') { '«three»' })
client.describe_secret(secret_id: ENV['NAME'] || '«four»')
client.create_secret(name: '«five»', secret_string: 'x')
client.batch_get_secret_value(secret_id_list: ['«a»', '«b»'])
client.get_secret_value(secret_id: «['team', 'six'].join('/')»)
client.get_secret_value('secret_id' => '«seven»')
`,
    [
      'one?version=v1',
      'two default [DescribeSecret]',
      'three default [DescribeSecret]',
      'four default [DescribeSecret]',
      'five definition [CreateSecret]',
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'team/six',
      'seven',
    ],
  );

  checkReferences(
    'follows methods to their callers, with and without keywords, and objects',
    'helpers.rb',
    `module Secrets
  def self.get(name)
    client.get_secret_value(secret_id: name).secret_string
  end

  def self.key(name, key:)
    JSON.parse(get(name))[key]
  end
end

class Reader
  def initialize(name)
    @name = name
  end

  def values
    @values ||= JSON.parse(client.get_secret_value(secret_id: @name).secret_string)
  end

  def token
    values['«token»']
  end
end

Secrets.key('«team/one»', key: '«password»')
Secrets.get '«team/two»'
Reader.new('«team/three»').token
cache.get('not/ours')
`,
    ['team/one#password', 'team/two', 'team/three#token'],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.rb',
    `response = Aws::SecretsManager::Client.new.batch_get_secret_value(secret_id_list: ['«prod/db»', '«prod/api»'])
response.secret_values.each do |value|
  use(JSON.parse(value.secret_string)['«common»'])
  use(JSON.parse(value.secret_string)['«password»']) if value.name == 'prod/db'
end
`,
    ['prod/db#common,password [BatchGetSecretValue]', 'prod/api#common [BatchGetSecretValue]'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.rb',
    `# client.get_secret_value(secret_id: 'in/a/comment')
text = "client.get_secret_value(secret_id: 'in/a/string')"
vault.get_secret('not/ours')
storage.get_object(secret_id: 'not/ours')
client.get_secret_value(other: 'not/ours')
client.get_secret_value(secret_id: unknown)
def run(given)
  client.get_secret_value(secret_id: given)
end
changing = 'one'
changing = 'two' if given
client.get_secret_value(secret_id: changing)
arn = '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»'
`,
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf'],
  );
});
