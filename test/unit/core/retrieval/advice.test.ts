import assert from 'node:assert/strict';
import { adviseAgainst } from '../../../../src/core/retrieval/advice';
import { languageOfPath } from '../../../../src/core/detection/languages';
import { applyFix, planner } from './applyFix';

const cases: readonly (readonly [path: string, text: string, advice: RegExp])[] = [
  ['.npmrc', '_authToken=x', /\$\{NPM_TOKEN\}/],
  ['home/.pypirc', 'password=x', /TWINE_PASSWORD/],
  ['gradle.properties', 'a=x', /ORG_GRADLE_PROJECT_/],
  ['.m2/settings.xml', '<settings>x</settings>', /\$\{env\.NAME\}/],
  ['src/settings.xml', '<a>x</a>', /No reference to a secret/],
  ['NuGet.Config', 'x', /%NAME%/],
  ['Web.Release.config', 'x', /ConfigurationBuilders\.Environment/],
  ['Properties/launchSettings.json', '{"a":"x"}', /user-secrets/],
  ['php-fpm.ini', 'x', /PHP puts/],
  ['.netrc', 'x', /credential helper/],
  ['home/.docker/config.json', '{"auth":"x"}', /credHelpers/],
  ['.aws/credentials', 'x', /Identity Center/],
  ['terraform.tfstate', '{"a":"x"}', /state/],
  ['src/App.vue', "<script>\nconst a = 'x'\n</script>\n", /every value is public/],
  ['docker/Dockerfile.prod', 'ENV A=x', /--mount=type=secret/],
  ['Jenkinsfile', "x = 'x'", /Credentials Provider/],
  ['.gitlab-ci.yml', 'a: x', /masked variable/],
  ['.circleci/config.yml', 'a: x', /context of CircleCI/],
  ['bitbucket-pipelines.yml', 'a: x', /secured variable/],
  ['azure-pipelines.yml', 'a: x', /SecretsManagerGetSecret/],
  ['site.yml', '- hosts: all\n  vars:\n    a: x', /amazon\.aws\.secretsmanager_secret/],
  ['chart/values-prod.yaml', 'a: x', /existingSecret/],
  ['README.md', 'x', /read by people/],
  ['conf/db.properties', 'password=x', /No reference to a secret is known in this file.*secret-lens run/],
  ['etc/app.ini', 'password=x', /write it where the program is deployed/],
  ['a.xml', '<a>x</a>', /from the environment/],
  ['a.unknown', 'x', /No retrieval code is known for this kind of file/],
];

describe('advice where no reference to a secret can stand', () => {
  for (const [path, text, advice] of cases)
    it(`says what is possible in ${path}`, () => {
      const file = { path, text, languageId: languageOfPath(path) };
      assert.deepEqual(planner.stylesFor(file), []);
      assert.match(adviseAgainst(file), advice);
    });

  it('is the reason of a refusal', async () => {
    const outcome = await applyFix({ path: 'db.properties', text: 'password=«correct horse»' });
    assert.equal(
      outcome.kind === 'refused' && outcome.reason,
      adviseAgainst({ path: 'db.properties', text: '', languageId: 'properties' }),
    );
  });
});
