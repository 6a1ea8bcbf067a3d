import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOfPath } from '../../../../../src/core/detection/languages';
import { createReferenceSearch } from '../../../../../src/core/references/findReferences';
import { installedGrammars } from '../../retrieval/applyFix';

const search = createReferenceSearch(installedGrammars);

const arn = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-AbCdEf';

const pieces = [
  '{{resolve:secretsmanager:prod/db:SecretString:key}}',
  '{{resolve:secretsmanager:${S}::key}}',
  '/aws/reference/secretsmanager/prod/db:AWSPREVIOUS ',
  'aws-secretsmanager://prod/db?region=eu-west-1#a%20b',
  '${secret:prod/db#key}',
  `${arn}:key::1`,
  '$(N)',
  '$N',
  ' \\\n',
  '{{resolve:secretsmanager:',
  ':SecretString:',
  '}}',
  '${secret:',
  '/aws/reference/secretsmanager/',
  'aws-secretsmanager://',
  'arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:',
  arn,
  'prod/db',
  '#',
  '?stage=',
  '%20',
  '!Sub ',
  '!Ref S',
  "!Join ['', [",
  "']]",
  '${S}',
  '}',
  '"',
  "'",
  '\\n',
  '|\n',
  '\n    ',
  '\n',
  '- ',
  ': ',
  'é',
  '\u{1F511}',
];

const frames: readonly (readonly [path: string, before: string, after: string])[] = [
  [
    't.yaml',
    'Resources:\n  S: { Type: "AWS::SecretsManager::Secret", Properties: { Name: !Ref S } }\n  R:\n    Type: AWS::X::Y\n    Properties:\n      P: ',
    '\n',
  ],
  ['t.json', '{ "Resources": { "R": { "Type": "AWS::X::Y", "Properties": { "P": "', '" } } } }'],
  [
    'e.yaml',
    'kind: ExternalSecret\nspec:\n  secretStoreRef: { name: aws }\n  data:\n    - remoteRef:\n        key: ',
    '\n        property: "a.b"\n',
  ],
  [
    'c.yaml',
    'kind: SecretProviderClass\nspec:\n  provider: aws\n  parameters:\n    objects: |\n      - objectType: secretsmanager\n        objectName: ',
    '\n',
  ],
  ['.env', 'A=', '\n'],
  ['a.properties', 'spring.config.import=aws-secretsmanager:', '?prefix=a.\nb=${a.c}\n'],
  ['a.toml', 'a = "', '"\n'],
  ['a.ini', 'a = ', '\n'],
  [
    'm.tf',
    'locals {\n  S = local.S\n}\ndata "aws_secretsmanager_secret_version" "a" {\n  secret_id = "',
    '${local.S}"\n}\n',
  ],
  ['m.sh', 'a ', '\n'],
  ['Dockerfile', 'FROM a\nENV N=prod/db\nRUN aws secretsmanager get-secret-value --secret-id ', '\n'],
  ['Makefile', 'N ?= prod/db\na:\n\taws secretsmanager get-secret-value --secret-id ', '\n'],
  [
    '.gitlab-ci.yml',
    'a:\n  variables: { N: prod/db }\n  script: >\n    aws secretsmanager get-secret-value --secret-id ',
    '\n',
  ],
];

describe('references in any document, whole or broken', function () {
  this.timeout(30_000);

  it('stand where the text says what they say, in order, once each', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...frames),
        fc.array(fc.constantFrom(...pieces), { maxLength: 7 }),
        async ([path, before, after], middle) => {
          const file = { path, languageId: languageOfPath(path), text: before + middle.join('') + after };
          const references = await search.find(file);
          assert.ok(references.length === 0 || search.mayHold(file));
          const places = references.map(({ usedAt }) => usedAt.start);
          assert.deepEqual(
            places,
            [...new Set(places)].sort((a, b) => a - b),
          );
          for (const { secretId, keys, region, stagingLabel, versionId } of references)
            for (const source of [secretId, ...keys, region, stagingLabel, versionId]) {
              if (source === undefined) continue;
              count++;
              const { text, range, isLiteral } = source;
              assert.ok(text !== '' && range.start < range.end && range.end <= file.text.length);
              if (isLiteral) assert.equal(file.text.slice(range.start, range.end), text);
            }
        },
      ),
      { numRuns: 800, seed: 20260101 },
    );
    assert.ok(count > 200, `only ${count} texts were found`);
  });

  it('are found in time that grows with the text only', async () => {
    /** Milliseconds of the processor, whatever else it does. */
    const timeOf = async (path: string, text: string): Promise<number> => {
      const start = process.cpuUsage();
      await search.find({ path, languageId: languageOfPath(path), text });
      return process.cpuUsage(start).user / 1000;
    };
    const large = (size: number): readonly (readonly [string, string])[] => [
      ['a.yaml', `a: |\n${'  {{resolve:secretsmanager:a:SecretString:b}}\n'.repeat(size)}`],
      ['b.json', `{ "a": "${'/aws/reference/secretsmanager/'.repeat(size)}" }`],
      ['.env', `A=${'${secret:'.repeat(size)}\n`],
      ['c.ini', `arn:aws:secretsmanager: ${' '.repeat(size * 10)}x\n`],
    ];
    await Promise.all(large(10).map(([path, text]) => timeOf(path, text)));
    for (const [index, [path, text]] of large(8000).entries()) {
      const [, small = ''] = large(1000)[index] ?? [];
      const [before, after] = [await timeOf(path, small), await timeOf(path, text)];
      assert.ok(after < 40 * Math.max(before, 5), `${path}: ${before} ms, then ${after} ms`);
    }
  });
});
