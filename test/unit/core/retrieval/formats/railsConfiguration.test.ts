import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { FixOptions } from '../applyFix';
import { checkGolden, checkRefusal } from './goldens';

const path = 'config/database.yml';
const environment: FixOptions = { style: 'environment' };
const head = 'default: &default\n  adapter: postgresql\n  pool: <%= ENV.fetch("POOL") { 5 } %>\n\n';
const read = '<%= ENV.fetch("GREETING").to_json %>';

describe('secrets of a configuration file of Rails', () => {
  for (const [title, before, after] of [
    ['a plain value', 'password: «correct horse» # mine', `password: ${read} # mine`],
    ['a value in quotes', 'password: "«correct horse»"', `password: ${read}`],
    ['a value between brackets', 'a: { password: «correct horse», b: c }', `a: { password: ${read}, b: c }`],
  ] as const)
    checkGolden({
      title: `leave ${title} to the environment`,
      path,
      before: `${head}production:\n  <<: *default\n  ${before}\n`,
      after: `${head}production:\n  <<: *default\n  ${after}\n`,
      options: environment,
    });
  checkGolden({
    title: 'may stand among lines of code',
    path,
    before: `<% if true %>\r\nproduction:\r\n  password: «correct horse»\r\n<% end %>\r\n`,
    after: `<% if true %>\r\nproduction:\r\n  password: ${read}\r\n<% end %>\r\n`,
    options: environment,
  });
  checkGolden({
    title: 'are percent-encoded in a URL',
    path: 'app/config/cable.yml',
    before: 'production:\n  url: "redis://me:«correct%20horse»@h/1"\n',
    after: 'production:\n  url: "redis://me:<%= ERB::Util.url_encode(ENV.fetch(\'GREETING\')) %>@h/1"\n',
    options: { style: 'environment', target: { encoding: 'uri-component' } },
    value: 'correct%20horse',
  });
  checkRefusal(
    'are refused where they are a part of other text',
    path,
    'production:\n  url: a «correct horse»\n',
    /whole value/,
    environment,
  );
  checkRefusal(
    'are refused where code makes the value',
    path,
    'production:\n  url: <%= f("«correct horse»") %>\n',
    /Ruby code/,
    environment,
  );

  it('read the same once Ruby has run the code, whatever the value holds', function () {
    if (spawnSync('ruby', ['--version']).status !== 0) this.skip();
    const value = 'a: "b" # \'c\' {x} \\ %\u00e9';
    const script = `require "erb"; require "json"; require "yaml"
      print YAML.safe_load(ERB.new("a: { password: ${read.replaceAll('"', '\\"')}, b: c }").result)["a"]["password"]`;
    const { stdout, stderr } = spawnSync('ruby', ['-e', script], {
      env: { ...process.env, GREETING: value, LANG: 'C.UTF-8' },
      encoding: 'utf8',
    });
    assert.equal(stdout, value, stderr);
  });
});
