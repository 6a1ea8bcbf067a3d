import { checkReferences } from './checkReferences';

describe('references in Python', () => {
  checkReferences(
    'finds a call of boto3 with the key that is taken from its value',
    'app.py',
    `import boto3, json
client = boto3.client('secretsmanager', region_name='«eu-west-1»')
response = client.get_secret_value(SecretId='«prod/db»', VersionStage="«AWSPREVIOUS»")
password = json.loads(response['SecretString'])['«password»']
`,
    ['prod/db#password?region=eu-west-1&stage=AWSPREVIOUS'],
  );

  checkReferences(
    "finds the secret of AWS's own sample, whose region and name are variables of a function",
    'app.py',
    `def get_secret():
    secret_name = "«prod/db»"
    region_name = "«us-east-1»"
    session = boto3.session.Session()
    client = session.client(service_name='secretsmanager', region_name=region_name)
    try:
        get_secret_value_response = client.get_secret_value(SecretId=secret_name)
    except ClientError as e:
        raise e
    else:
        if 'SecretString' in get_secret_value_response:
            secret = get_secret_value_response['SecretString']
        else:
            secret = base64.b64decode(get_secret_value_response['SecretBinary'])
    secret = json.loads(secret)
    print(secret["«username»"], secret.get("«password»", None))
    return secret

db = get_secret()
host = db['«host»']
`,
    ['prod/db#username,password,host?region=us-east-1'],
  );

  checkReferences(
    'joins constants, and takes what an environment variable has by default',
    'app.py',
    `import os
STAGE = 'prod'
prefix = f'team/{STAGE}'
client.get_secret_value(SecretId=f'«{prefix}/db»')
client.get_secret_value(SecretId=«prefix + "/cache"»)
client.get_secret_value(SecretId=«'%s/percent' % STAGE»)
client.get_secret_value(SecretId=«'{}/format/{n}'.format(STAGE, n='x')»)
client.get_secret_value(SecretId=«'/'.join([STAGE, 'joined'])»)
client.get_secret_value(SecretId=os.environ.get('A', '«default/a»'))
client.get_secret_value(SecretId=os.getenv('B') or '«default/b»')
client.get_secret_value(SecretId=os.environ['C'] if 'C' in os.environ else '«default/c»')
NAME = os.getenv('D', default='«default/d»')
client.get_secret_value(SecretId=NAME)
client.get_secret_value(SecretId=('«in/'
  'pieces»'))
`,
    [
      'team/prod/db',
      'team/prod/cache',
      'prod/percent',
      'prod/format/x',
      'prod/joined',
      'default/a default',
      'default/b default',
      'default/c default',
      'default/d default',
      'in/pieces',
    ],
  );

  checkReferences(
    'follows a helper to its callers, the key it is given, and what it gives back',
    'app.py',
    `def read_secret(name: str, stage='«AWSCURRENT»') -> str:
    kwargs = {'SecretId': name, 'VersionStage': stage}
    response = secrets_manager().get_secret_value(**kwargs)
    if 'SecretString' not in response:
        raise ValueError(f'Secret {name} has no string value.')
    return response['SecretString']

def read_key(name, key):
    text = read_secret(name)
    try:
        value = json.loads(text).get(key)
    except ValueError:
        raise
    return value

def secrets_manager():
    return boto3.client('secretsmanager', '«eu-west-1»')

a = read_key('«prod/db»', key='«password»')
b = json.loads(read_secret(name='«prod/api»'))['«token»']
async def main():
    return await asyncio.to_thread(read_key, '«prod/db»', '«username»')
def password_of(response):
    return json.loads(response['SecretString'])['«admin»']
c = password_of(client.get_secret_value(SecretId='«prod/admin»'))
`,
    [
      'prod/db#password?region=eu-west-1&stage=AWSCURRENT',
      'prod/api#token?region=eu-west-1&stage=AWSCURRENT',
      'prod/db#username?region=eu-west-1&stage=AWSCURRENT',
      'prod/admin#admin',
    ],
  );

  checkReferences(
    'follows classes: attributes, constructors and methods of the same object',
    'secrets.py',
    `class Settings:
    SECRET = '«prod/settings»'

class Reader:
    def __init__(self, name, region='«eu-west-1»'):
        self.name = name
        self.client = boto3.client('secretsmanager', region_name=region)
        self.secret = json.loads(self.client.get_secret_value(SecretId=self.name)['SecretString'])

    def fetch(self, secret_id):
        return json.loads(self.client.get_secret_value(SecretId=secret_id)['SecretString'])

    def password(self):
        return self.secret['«password»']

reader = Reader('«prod/db»')
reader.fetch('«prod/api»')['«token»']
fetcher.fetch('not/ours')
boto3.client('secretsmanager').describe_secret(SecretId=Settings.SECRET)
`,
    [
      'prod/db#password?region=eu-west-1',
      'prod/api#token?region=eu-west-1',
      'prod/settings [DescribeSecret]',
    ],
  );

  checkReferences(
    'finds aioboto3 and aiobotocore, which open their clients in a with statement',
    'app.py',
    `async def main():
    async with aioboto3.Session(region_name='«eu-west-1»').client('secretsmanager') as client:
        response = await client.get_secret_value(SecretId='«one»')
        print(json.loads(response['SecretString'])['«user»'])
    async with get_session().create_client('secretsmanager', '«us-east-1»') as sm:
        secret = (await sm.get_secret_value(SecretId='«two»'))['SecretString']
`,
    ['one#user?region=eu-west-1', 'two?region=us-east-1'],
  );

  checkReferences(
    'finds the other operations, and what makes a secret',
    'app.py',
    `sm = boto3.client("secretsmanager")
sm.create_secret(Name='«new»', SecretString='x')
sm.put_secret_value(SecretId='«one»', SecretString='x')
sm.rotate_secret(SecretId='«two»')
sm.batch_get_secret_value(SecretIdList=['«a»', '«b»'])
sm.get_secret_value(SecretId='«three»', VersionId='«01234567-89ab-cdef-0123-456789abcdef»')
`,
    [
      'new definition [CreateSecret]',
      'one [PutSecretValue]',
      'two [RotateSecret]',
      'a [BatchGetSecretValue]',
      'b [BatchGetSecretValue]',
      'three?version=01234567-89ab-cdef-0123-456789abcdef',
    ],
  );

  checkReferences(
    'finds the caching client and its decorators',
    'app.py',
    `from aws_secretsmanager_caching import SecretCache, InjectSecretString, InjectKeywordedSecretString as Inject
cache = SecretCache(client=boto3.client('secretsmanager', region_name='«eu-west-1»'))
json.loads(cache.get_secret_string('«one»'))['«key»']
cache.get_secret_string(secret_id='«two»', version_stage='«AWSPENDING»')

@InjectSecretString('«three»', cache)
def connect(secret, host):
    return json.loads(secret)['«password»']

@Inject(secret_id='«four»', cache=cache, func_user='«username»', func_password='«password»')
def login(func_user, func_password):
    pass
`,
    [
      'one#key?region=eu-west-1 [DescribeSecret,GetSecretValue]',
      'two?region=eu-west-1&stage=AWSPENDING [DescribeSecret,GetSecretValue]',
      'three#password?region=eu-west-1 [DescribeSecret,GetSecretValue]',
      'four#username,password?region=eu-west-1 [DescribeSecret,GetSecretValue]',
    ],
  );

  checkReferences(
    'finds Powertools and AWS SDK for pandas',
    'app.py',
    `from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.parameters import get_secret as read, SecretsProvider
import awswrangler as wr
parameters.get_secret('«one»', transform='json', max_age=60)['«key»']
read('«two»', VersionStage='«AWSPREVIOUS»')
provider = SecretsProvider(config=Config(region_name='«eu-west-1»'))
provider.get('«three»', VersionId='«01234567-89ab-cdef-0123-456789abcdef»')
parameters.set_secret(name='«four»', value='x')
wr.secretsmanager.get_secret_json('«five»', boto3_session=boto3.Session(region_name='«us-east-1»'))['«user»']
wr.secretsmanager.get_secret(name='«six»')
`,
    [
      'one#key',
      'two?stage=AWSPREVIOUS',
      'three?region=eu-west-1&version=01234567-89ab-cdef-0123-456789abcdef',
      'four definition [CreateSecret,PutSecretValue]',
      'five#user?region=us-east-1',
      'six',
    ],
  );

  checkReferences(
    'finds the server on localhost through every library, and reads its response before the value',
    'app.py',
    `url = 'http://localhost:' + port + '/secretsmanager/get?secretId=' + '«one»'
r = requests.get(url, headers=headers)
secret = json.loads(r.text)["SecretString"]
password = json.loads(secret)['«password»']
requests.get(f'http://localhost:{port}/secretsmanager/get?secretId={quote("«two/x»", safe="")}&versionStage=«AWSPREVIOUS»').json()['SecretString']
requests.get('http://localhost:2773/secretsmanager/get', params={'secretId': '«three»'})
http.request('GET', 'http://localhost:2773/secretsmanager/get?secretId=«four%2Fx»', headers=headers)
request = urllib.request.Request('http://localhost:2773/secretsmanager/get?' + urlencode({'secretId': '«five»'}))
json.loads(urllib.request.urlopen(request).read())['SecretString']
`,
    ['one#password', 'two/x?stage=AWSPREVIOUS', 'three', 'four/x', 'five'],
  );

  checkReferences(
    'finds the ways of the CDK',
    'stack.py',
    `import aws_cdk as cdk
from aws_cdk import SecretValue, aws_secretsmanager as sm
db = sm.Secret.from_secret_name_v2(self, 'Db', '«prod/db»')
db.secret_value_from_json('«password»')
ecs.Secret.from_secrets_manager(db, '«username»')
SecretValue.secrets_manager('«prod/api»', json_field='«token»', version_stage='«AWSCURRENT»')
sm.Secret(self, 'Made', secret_name='«prod/made»')
sm.CfnSecret(self, 'Low', name='«prod/low»')
sm.Secret.from_secret_complete_arn(self, 'X', '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf»')
sm.Secret.from_secret_attributes(self, 'Y', secret_partial_arn='«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/y»')
cb.BuildEnvironmentVariable(value='«prod/build»:«key»:«AWSPREVIOUS»', type=cb.BuildEnvironmentVariableType.SECRETS_MANAGER)
`,
    [
      'prod/db#password,username',
      'prod/api#token?stage=AWSCURRENT',
      'prod/made definition []',
      'prod/low definition []',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/y',
      'prod/build#key?stage=AWSPREVIOUS',
    ],
  );

  checkReferences(
    'finds an ARN wherever it stands',
    'config.py',
    "ARN = '«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf»'\n",
    ['arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf'],
  );

  checkReferences(
    'follows the values of a batch, each by the name that it is chosen by',
    'batch.py',
    `response = boto3.client('secretsmanager').batch_get_secret_value(SecretIdList=['«prod/db»', '«prod/api»'])
for value in response['SecretValues']:
    print(json.loads(value['SecretString'])['«common»'])
    if value['Name'] == 'prod/db':
        password = json.loads(value['SecretString'])['«password»']
    elif value['Name'] == 'prod/api':
        token = json.loads(value['SecretString'])['«token»']
texts = [json.loads(value['SecretString'])['«user»'] for value in response.get('SecretValues', [])]
`,
    [
      'prod/db#common,password,user [BatchGetSecretValue]',
      'prod/api#common,token,user [BatchGetSecretValue]',
    ],
  );

  checkReferences(
    'finds a provider of Powertools that is made at once, or given',
    'given.py',
    `from aws_lambda_powertools.utilities import parameters
from aws_lambda_powertools.utilities.parameters import SecretsProvider
one = SecretsProvider().get('«one»', transform='json')['«key»']
def read(provider: parameters.SecretsProvider, other: OtherProvider):
    return provider.get('«two»'), other.get('not/ours')
class Store:
    def __init__(self, provider: SecretsProvider):
        self.provider = provider
    def read(self):
        return self.provider.get('«three»')
`,
    ['one#key', 'two', 'three'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'alike.py',
    `"""client.get_secret_value(SecretId='in/a/docstring')"""
# client.get_secret_value(SecretId='in/a/comment')
text = "client.get_secret_value(SecretId='in/a/string')"
vault.get_secret('not/ours')
settings.password.get_secret_value()
boto3.client('secretsmanager').get_secret_value(SecretId=unknown)
boto3.client('ssm').describe_secret(SecretId='not/ours')
cache.get_secret_string('not/ours')
provider.get('not/ours')
requests.get('https://example.com/secretsmanager?secretId=not/ours')
changing = 'one'
changing = 'two'
client.get_secret_value(SecretId=changing)
def f(name): return client.get_secret_value(SecretId=name)
kms.Secret(self, 'x', name='not/ours')
`,
    [],
  );

  checkReferences(
    'takes no key of a value that the name no longer has',
    'app.py',
    `secret = client.get_secret_value(SecretId='«one»')
secret = json.loads(secret['SecretString'])
print(secret['«a»'])
secret = json.loads(open('x').read())
print(secret['b'])
`,
    ['one#a'],
  );
});
