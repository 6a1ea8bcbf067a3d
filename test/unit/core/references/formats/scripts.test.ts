import { checkReferences } from '../checkReferences';

const read = 'aws secretsmanager get-secret-value';
const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

describe('references in scripts inside other files', () => {
  checkReferences(
    'finds what instructions of a Dockerfile run, with the variables of the stage',
    'Dockerfile',
    `# RUN ${read} --secret-id in/a/comment
ARG BASE=alpine
FROM $BASE AS build
ENV FIRST=«prod/first» SECOND="«prod/second»"
ENV THIRD «prod/third»
ARG FOURTH=«prod/fourth»
RUN ${read} --secret-id $FIRST --region «eu-west-1» && \\
    # a comment
    \\
    ${read} --secret-id "$SECOND" --query SecretString --output text | jq -r .«password»
RUN --mount=type=cache,target=/root ${read} --secret-id "\${THIRD}"
RUN ["${read.replaceAll(' ', '", "')}", "--secret-id", "«prod/exec»"]
RUN <<EOF
set -e
${read} --secret-id $FOURTH | jq -r '.SecretString | fromjson | .«token»'
EOF
FROM alpine
ENV SECRET_ARN=«${arn}»
ENTRYPOINT ["/bin/sh", "-c", "exec app --token $(${read} --secret-id «prod/entry» --output text)"]
CMD ${read} --secret-id $FIRST
COPY ${read} --secret-id prod/copied
`,
    [
      'prod/first?region=eu-west-1',
      'prod/second#password',
      'prod/third',
      'prod/exec',
      'prod/fourth#token default',
      arn,
      'prod/entry',
    ],
  );

  checkReferences(
    'finds what recipes and variables of a makefile run, with dollars as make writes them',
    'Makefile',
    `STAGE = prod
NAME := «$(STAGE)/db»
OTHER ?= «team/other» # usual
TWICE = a
TWICE = b
PASSWORD := $(shell ${read} --secret-id «prod/shell» --query SecretString --output text | jq -r .«password»)
TOKEN != ${read} --secret-id «prod/assigned» --output text
# X := $(shell ${read} --secret-id in/a/comment)

deploy: build
	@${read} --secret-id $(NAME) \\
		--region «eu-west-1» > out.json
	-${read} --secret-id \${OTHER}
	name='«prod/own»'; ${read} --secret-id "$$name" | jq -r '.SecretString | fromjson | .«user»'
	${read} --secret-id $(TWICE)
	${read} --secret-id $(UNKNOWN)/db
	${read} --secret-id $@
	# ${read} --secret-id in/a/comment
`,
    [
      'prod/shell#password',
      'prod/assigned',
      'prod/db?region=eu-west-1',
      'team/other default',
      'prod/own#user',
    ],
  );

  checkReferences(
    'finds what steps of GitHub Actions run, with the variables of step, job and workflow',
    '.github/workflows/deploy.yml',
    `on: push
env:
  OUTER: «prod/outer»
  SHADOWED: prod/shadowed
jobs:
  deploy:
    runs-on: ubuntu-latest
    env: { INNER: «prod/inner» }
    steps:
      - run: ${read} --secret-id $OUTER --region «eu-west-1»
      - name: Several
        env:
          SHADOWED: \${{ inputs.name }}
        run: |
          password=$(${read} --secret-id "\${INNER}" --query SecretString --output text \\
            | jq -r '.«password»')
          ${read} --secret-id $SHADOWED
          ${read} --secret-id "\${{ env.INNER }}"
          ${read} --secret-id prod/\${{ inputs.name }}
          echo "${read} --secret-id in/a/string"
      - shell: pwsh
        run: (Get-SECSecretValue -SecretId '«prod/power»').SecretString
      - shell: python
        run: |
          import boto3
          boto3.client('secretsmanager').get_secret_value(SecretId='«prod/python»')
      - shell: node {0}
        run: ${read} --secret-id prod/node
      - uses: some/action@v1
        with: { run: '${read} --secret-id prod/with' }
  windows:
    runs-on: windows-latest
    steps:
      - run: |
          $name = '«prod/windows»'
          aws secretsmanager get-secret-value --secret-id $name
`,
    [
      'prod/outer?region=eu-west-1',
      'prod/inner#password',
      'prod/inner',
      'prod/power',
      'prod/python',
      'prod/windows',
    ],
  );

  checkReferences(
    'finds what jobs of GitLab run in one shell',
    '.gitlab-ci.yml',
    `variables:
  DB: «prod/db»
deploy:
  variables: { API: «prod/api» }
  before_script:
    - export NAME=«prod/name»
  script:
    - ${read} --secret-id $NAME
    - - ${read} --secret-id $DB | jq -r '.SecretString | fromjson | .«host»'
    - >-
      ${read}
      --secret-id "$API"
  after_script: [ '${read} --secret-id $[[ inputs.name ]]', '${read} --secret-id «prod/after»' ]
notes:
  text: ${read} --secret-id prod/text
`,
    ['prod/name', 'prod/db#host', 'prod/api', 'prod/after'],
  );

  checkReferences(
    'finds what steps of CircleCI run',
    '.circleci/config.yml',
    `version: 2.1
jobs:
  build:
    environment: { DB: «prod/db» }
    steps:
      - checkout
      - run: ${read} --secret-id «prod/short»
      - run:
          name: Long
          environment: { API: «prod/api» }
          command: |
            ${read} --secret-id $API
            ${read} --secret-id "$DB"
            ${read} --secret-id << parameters.secret >>
            cat <<END >> file
            ${read} --secret-id prod/document
            END
`,
    ['prod/short', 'prod/api', 'prod/db'],
  );

  checkReferences(
    'finds what steps of Azure Pipelines run, with its macros',
    'azure-pipelines.yml',
    `variables:
  dbSecret: «prod/db»
stages:
  - jobs:
      - job: deploy
        variables:
          - name: apiSecret
            value: '«prod/api»'
        steps:
          - script: ${read} --secret-id $(dbSecret) --version-stage «AWSPREVIOUS»
          - bash: |
              ${read} --secret-id "$(apiSecret)"
              ${read} --secret-id $(cat name)
          - pwsh: Get-SECSecretValue -SecretId «prod/power»
          - task: Bash@3
            inputs: { targetType: inline, script: '${read} --secret-id \${{ variables.dbSecret }}' }
`,
    ['prod/db?stage=AWSPREVIOUS', 'prod/api', 'prod/power', 'prod/db'],
  );

  checkReferences(
    'finds what phases of a build run in one shell',
    'buildspec.yml',
    `version: 0.2
env:
  variables: { DB: «prod/db» }
phases:
  pre_build:
    commands:
      - SECRET=$(${read} --secret-id $DB --query SecretString --output text)
  build:
    commands:
      - echo "$SECRET" | jq -r .«password»
    finally:
      - ${read} --secret-id «prod/last»
`,
    ['prod/db#password', 'prod/last'],
  );

  checkReferences(
    'finds the commands of containers',
    'compose.yaml',
    `services:
  app:
    environment: [ 'DB=«prod/db»', DEBUG ]
    entrypoint: ['/bin/sh', '-ec', '${read} --secret-id $$DB; ${read} --secret-id $DB']
    command: ${read} --secret-id «prod/command»
    healthcheck: { test: [CMD-SHELL, '${read} --secret-id «prod/health»'] }
  other:
    command: ['aws', 'secretsmanager', 'get-secret-value', '--secret-id', '«prod/words»', '--region', '«eu-west-1»']
    labels: { a: '${read} --secret-id prod/label' }
`,
    ['prod/db', 'prod/command', 'prod/health', 'prod/words?region=eu-west-1'],
  );

  checkReferences(
    'finds the commands of a pod',
    'job.yaml',
    `kind: Job
spec:
  template:
    spec:
      initContainers:
        - env: [{ name: DB, value: «prod/db» }]
          command: [aws, secretsmanager, get-secret-value, --secret-id, $(DB)]
      containers:
        - command: ['sh', '-c']
          args: ['${read} --secret-id "«prod/args»"']
`,
    ['prod/db', 'prod/args'],
  );

  checkReferences(
    'finds the scripts of a package',
    'package.json',
    `{
  "scripts": {
    "env": "${read} --secret-id «prod/db» --query SecretString --output text | jq -r '.«password»' > .env",
    "quoted": "NAME=\\"«prod/quoted»\\" && ${read} --secret-id $NAME"
  },
  "config": { "text": "${read} --secret-id prod/text" }
}
`,
    ['prod/db#password', 'prod/quoted'],
  );

  checkReferences(
    'leaves scripts of other files of JSON alone',
    'settings.json',
    `{ "scripts": { "a": "${read} --secret-id prod/db" } }`,
    [],
  );
});
