import { checkReferences } from './checkReferences';

const read = 'aws secretsmanager get-secret-value';

describe('references in shell scripts', () => {
  checkReferences(
    'finds a command with its options, and keys taken by jq',
    'a.sh',
    `#!/bin/bash
SECRET=$(${read} --region «eu-west-1» --secret-id «prod/db» --version-stage '«AWSPREVIOUS»' --query SecretString --output text)
USER=$(echo "$SECRET" | jq -r .«username»)
PASS=$(jq -r '."«pass-word»"' <<< "$SECRET")
HOST=\`printf '%s' $SECRET | jq -er '.["«host»"] // empty'\`
`,
    ['prod/db#username,pass-word,host?region=eu-west-1&stage=AWSPREVIOUS'],
  );

  checkReferences(
    'finds keys behind a pipe: of the text, and of the whole response',
    'a.sh',
    `${read} --secret-id=«one» --query 'SecretString' --output text | jq -r '.«user», .«nested».inner'
${read} --secret-id "«two»" | jq -r '.SecretString | fromjson | .«password»'
${read} --secret-id «three» | jq -r .SecretString | jq -r '"\\(.«user»):\\(.«password»)"'
${read} --secret-id «four» | jq -r '(.SecretString | fromjson).«token»'
${read} --secret-id «five» | jq -r .ARN
${read} --secret-id «six» --query SecretString --output text | python3 -c "import json,sys; print(json.load(sys.stdin)['«key»'])"
${read} --secret-id «seven» --query SecretString --output text | jq -r 'to_entries[] | "\\(.key)=\\(.value)"'
${read} --secret-id «eight» --query SecretString --output text | jq --arg k '«key»' '.[$k]'
`,
    [
      'one#user,nested',
      'two#password',
      'three#user,password',
      'four#token',
      'five',
      'six#key',
      'seven json',
      'eight#key',
    ],
  );

  checkReferences(
    'joins variables, and takes what an environment variable has by default',
    'a.sh',
    `STAGE=prod
export NAME="«\${STAGE}/db»"
OTHER=\${SECRET_NAME:-«default/db»}
ARN='«arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf»'
${read} --secret-id "$NAME"
${read} --secret-id «team/$STAGE»
${read} --secret-id $OTHER
${read} --secret-id "\${1:-«argument/db»}"
${read} --secret-id "$ARN"
AWS_REGION=«us-east-1» ${read} --secret-id «last»
`,
    [
      'prod/db',
      'team/prod',
      'default/db default',
      'argument/db default',
      'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/x-AbCdEf',
      'last?region=us-east-1',
    ],
  );

  checkReferences(
    'follows functions to their callers, and what they print',
    'a.sh',
    `get_secret() {
  local id=$1
  aws --region "\${2:-«eu-west-1»}" secretsmanager get-secret-value --secret-id "$id" --query SecretString --output text
}
function get_key {
  get_secret "$1" | jq -r ".$2"
}
db=$(get_secret «prod/db») || exit
echo "$db" | jq -r '.«host»'
token=$(get_key '«prod/api»' «token»)
all() { shift; ${read} --secret-id "$1"; }
all x not/ours
`,
    ['prod/db#host?region=eu-west-1', 'prod/api#token?region=eu-west-1'],
  );

  checkReferences(
    'finds the other operations, and commands behind others and in containers',
    'a.sh',
    `aws secretsmanager create-secret --name «new» --secret-string x
aws secretsmanager describe-secret \\
  --secret-id «one»
sudo /usr/local/bin/aws secretsmanager put-secret-value --secret-id «two» --secret-string "$X"
docker run --rm amazon/aws-cli:2.15.0 secretsmanager rotate-secret --secret-id «three»
aws secretsmanager batch-get-secret-value --secret-id-list «a» «b» --region «eu-west-1»
if aws-vault exec prod -- aws secretsmanager get-secret-value --secret-id «four» --version-id «01234567-89ab-cdef-0123-456789abcdef»; then :; fi
`,
    [
      'new definition [CreateSecret]',
      'one [DescribeSecret]',
      'two [PutSecretValue]',
      'three [RotateSecret]',
      'a?region=eu-west-1 [BatchGetSecretValue]',
      'b?region=eu-west-1 [BatchGetSecretValue]',
      'four?version=01234567-89ab-cdef-0123-456789abcdef',
    ],
  );

  checkReferences(
    'finds the server on localhost',
    'a.sh',
    `NAME=«one»
curl -s -H "X-Aws-Parameters-Secrets-Token: $T" "http://localhost:2773/secretsmanager/get?secretId=$NAME" | jq -r '.SecretString | fromjson | .«key»'
curl "http://localhost:$PORT/secretsmanager/get?secretId=«two%2Fx»&versionStage=«AWSPREVIOUS»"
curl -G --data-urlencode 'secretId=«three»' http://localhost:2773/secretsmanager/get | jq -r .SecretString
`,
    ['one#key', 'two/x?stage=AWSPREVIOUS', 'three'],
  );

  checkReferences(
    'joins a word of pieces, and gives up one that the shell makes more of, or that names multiply',
    'a.sh',
    `${read} --secret-id «prod/"db"'-x'»
${read} --secret-id {{a:b:c}}:{d}:x
a0=x
${Array.from({ length: 7 }, (_, i) => `a${i + 1}="${`$a${i}`.repeat(9)}"`).join('\n')}
${read} --secret-id "$a7"
`,
    ['prod/db-x'],
  );

  checkReferences(
    'leaves alone what only looks alike',
    'a.sh',
    `# ${read} --secret-id in/a/comment
echo '${read} --secret-id in/a/string'
cat <<EOF
${read} --secret-id in/a/document
EOF
aws ssm get-parameter --name not/ours
vault kv get --secret-id not/ours secretsmanager
aws secretsmanager list-secrets --filters Key=name,Values=not/ours
${read} --secret-id "$UNKNOWN"
for name in a b; do ${read} --secret-id "$name"; done
curl "https://example.com/secretsmanager?secretId=not/ours"
`,
    [],
  );
});
