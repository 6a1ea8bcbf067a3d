import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { applyFix, planner, projectOf, unmark } from './applyFix';
import type { FixOptions } from './applyFix';
import { checkGolden, checkRefusal, notesOf } from './goldens';

const methods = `  def self.client
    @client ||= Aws::SecretsManager::Client.new
  end

  def self.get(name)
    value = client.get_secret_value(secret_id: name).secret_string
    raise "Secret #{name} has no string value." if value.nil?

    value
  end
`;
const keyMethod = `
  def self.get_key(name, key)
    values = JSON.parse(get(name))
    raise "Secret #{name} is not a JSON object." unless values.is_a?(Hash)

    value = values[key]
    raise "Secret #{name} has no string under the key #{key}." unless value.is_a?(String)

    value
  rescue JSON::ParserError
    raise "Secret #{name} is not a JSON object.", cause: nil
  end
`;
const doc = '# Reads secrets from AWS Secrets Manager.\n';
const reader = `${doc}module AwsSecrets\n${methods}end\n`;
const keyReader = `${doc}module AwsSecrets\n${methods}${keyMethod}end\n`;
const sdk = "require 'aws-sdk-secretsmanager'\n";
const head = `${sdk}\n${reader}\n`;
const localReader = `# Reads secrets from the Lambda extension or the Secrets Manager agent on this machine.
module LocalSecrets
  def self.get(name)
    port = ENV.fetch('PARAMETERS_SECRETS_EXTENSION_HTTP_PORT', '2773')
    uri = URI("http://localhost:#{port}/secretsmanager/get?#{URI.encode_www_form(secretId: name)}")
    request = Net::HTTP::Get.new(uri, 'X-Aws-Parameters-Secrets-Token' => token)
    response = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }
    raise "Reading the secret #{name} failed with HTTP status #{response.code}." if response.code != '200'

    value = JSON.parse(response.body)['SecretString']
    raise "Secret #{name} has no string value." if value.nil?

    value
  rescue JSON::ParserError
    raise "Reading the secret #{name} gave no JSON.", cause: nil
  end

  def self.token
    names = %w[AWS_TOKEN AWS_SESSION_TOKEN AWS_CONTAINER_AUTHORIZATION_TOKEN]
    token = ENV.values_at(*names).compact.first || 'file:///var/run/awssmatoken'
    token.start_with?('file://') ? File.read(token.delete_prefix('file://')).strip : token
  end
end
`;
const call = "AwsSecrets.get('app/greeting')";
const environment: FixOptions = { style: 'environment' };

const fixed: string[] = [];

function check(title: string, before: string, after: string, options: FixOptions = {}, value?: string): void {
  const golden = { title, path: 'app/main.rb', before, after, options };
  checkGolden(value === undefined ? golden : { ...golden, value }, (_, text) => fixed.push(text));
}

describe('retrieval code for Ruby', () => {
  check(
    'loads the SDK in the order of the requires, and reads a constant when the file is loaded',
    "# frozen_string_literal: true\n\nrequire 'json'\nrequire 'yaml'\n\nKEY = '«correct horse»'.freeze\nputs KEY\n",
    `# frozen_string_literal: true\n\n${sdk}require 'json'\nrequire 'yaml'\n\n${reader}\nKEY = ${call}.freeze\nputs KEY\n`,
  );
  check(
    'goes below what sets up the gems, and above what belongs to the program',
    "require 'bundler/setup'\nrequire_relative 'b'\nfoo('«correct horse»')\n",
    `require 'bundler/setup'\n${sdk}require_relative 'b'\n\n${reader}\nfoo(${call})\n`,
  );
  check(
    'keeps the first line and magic comments first, and a comment with what it describes',
    '#!/usr/bin/env ruby\n# frozen_string_literal: true\n# A class.\nclass A\n  def m\n    @a = "«correct horse»"\n  end\nend\n',
    `#!/usr/bin/env ruby\n# frozen_string_literal: true\n\n${head.replace(/'aws-sdk-secretsmanager'/, '"aws-sdk-secretsmanager"')}# A class.\nclass A\n  def m\n    @a = AwsSecrets.get("app/greeting")\n  end\nend\n`,
  );
  check(
    'keeps tabs and the line endings of Windows',
    "class A\r\n\tdef m(a: '«correct horse»')\r\n\t\ta\r\n\tend\r\nend\r\n",
    `${head.replaceAll('    ', '\t\t').replaceAll(/^ {2}/gm, '\t')}class A\n\tdef m(a: ${call})\n\t\ta\n\tend\nend\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  );
  check(
    'reads a key of a JSON secret, from another region',
    "x = { 'a' => '«correct horse»', b: 1 }\n",
    `${sdk}require 'json'\n\n${keyReader.replace('AwsSecrets', 'AwsSecretsEuWest1').replace('Client.new', "Client.new(region: 'eu-west-1')")}\nx = { 'a' => AwsSecretsEuWest1.get_key('app/greeting', 'it\\'s'), b: 1 }\n`,
    { target: { jsonKey: "it's", region: 'eu-west-1' } },
  );
  check(
    'calls its module again, and gives it what it lacks',
    `${head}x = AwsSecrets.get('other')\ny = '«correct horse»'\n`,
    `${sdk}require 'json'\n\n${keyReader}\nx = AwsSecrets.get('other')\ny = AwsSecrets.get_key('app/greeting', 'k')\n`,
    { target: { jsonKey: 'k' } },
  );
  check(
    'uses the client that the file has',
    `${sdk}\nCLIENT = Aws::SecretsManager::Client.new\n\nputs '«correct horse»'\n`,
    `${sdk}\n${reader.replace(/ {2}def self.client[^]*?end\n\n/, '').replace('client.get', 'CLIENT.get')}\nCLIENT = Aws::SecretsManager::Client.new\n\nputs ${call}\n`,
  );
  check(
    'makes a client of its own where the file’s is for another region',
    `${sdk}\nCLIENT = Aws::SecretsManager::Client.new(region: 'us-west-2')\nputs '«correct horse»'\n`,
    `${sdk}\n${reader}\nCLIENT = Aws::SecretsManager::Client.new(region: 'us-west-2')\nputs ${call}\n`,
  );
  check(
    'asks the extension or the agent on the machine',
    "puts '«correct horse»'\n",
    `require 'json'\nrequire 'net/http'\n\n${localReader}\nputs LocalSecrets.get('app/greeting')\n`,
    { style: 'local-http' },
  );
  check(
    'insists on an environment variable',
    "x = '«correct horse»'\n",
    "x = ENV.fetch('GREETING')\n",
    environment,
  );
  check(
    'copies an environment variable, which is frozen, where the program changes the string',
    "x = '«correct horse»'\nx << 'a'\n",
    "x = ENV.fetch('GREETING').dup\nx << 'a'\n",
    environment,
  );
  check(
    'percent-encodes a part of a URL as RFC 3986 has it',
    "require 'net/http'\n\nuri = URI('http://me:«correct%20horse»@h')\n",
    "require 'erb'\nrequire 'net/http'\n\nuri = URI(\"http://me:#{ERB::Util.url_encode(ENV.fetch('GREETING'))}@h\")\n",
    { style: 'environment', target: { encoding: 'uri-component' } },
    'correct%20horse',
  );
  check(
    'interpolates where single quotes were, with the rest reading the same',
    "x = 'it\\'s \"«correct horse»\" #{x} #@y \\d'\n",
    `${head}x = "it's \\"#{${call}}\\" \\#{x} \\#@y \\\\d"\n`,
  );
  check(
    'interpolates in double quotes',
    'x = "a #{b} «correct horse»"\n',
    `${head}x = "a #{b} #{${call}}"\n`,
  );
  check(
    'turns %q into %Q',
    'x = %q{a (b) «correct horse» \\} \\d}\n',
    `${head}x = %Q{a (b) #{${call}} \\} \\\\d}\n`,
  );
  check('interpolates in %()', 'x = %(a «correct horse»)\n', `${head}x = %(a #{${call}})\n`);
  check(
    'keeps a word of a list one word',
    'x = %w[a «correct» c]\n',
    `${head}x = %W[a #{${call}} c]\n`,
    {},
    'correct',
  );
  check('replaces strings that stand side by side', 'x = \'«correct \' "horse»"\n', `${head}x = ${call}\n`);
  check('replaces a piece of them', "x = 'a' 'b «correct horse»'\n", `${head}x = 'a' "b #{${call}}"\n`);
  check('stays apart from a colon', "f(a ? 'b':'«correct horse»')\n", `${head}f(a ? 'b': ${call})\n`);
  check('stays apart from a word', "puts'«correct horse»'\n", `${head}puts ${call}\n`);
  check(
    'interpolates in a heredoc',
    'x = <<~EOS\n  a «correct horse» b\nEOS\n',
    `${head}x = <<~EOS\n  a #{${call}} b\nEOS\n`,
  );
  check(
    'takes the quotes from a heredoc that has nothing to interpolate',
    "f(<<~A, <<-'B')\n  a\nA\n  b «correct horse»\n  B\n",
    `${head}f(<<~A, <<-B)\n  a\nA\n  b #{${call}}\n  B\n`,
  );
  check(
    'replaces all of a heredoc, whose indentation is no part of the value',
    'x = <<~EOS.strip\n«  correct\n    horse\n»EOS\ny = 1\n',
    `${head}x = ${call}.strip\ny = 1\n`,
    {},
    'correct\n  horse\n',
  );
  check(
    'replaces all of a heredoc but the indentation',
    'x = <<~EOS\n  «correct\n  horse\n»EOS\n',
    `${head}x = ${call}\n`,
    {},
    'correct\nhorse\n',
  );
  check('reads escapes', 'x = "«correct\\s\\x68\\u{6f}r\\163e»"\n', `${head}x = ${call}\n`);
  check(
    'replaces what a case compares with',
    "case x\nwhen '«correct horse»' then 1\nend\n",
    `${head}case x\nwhen ${call} then 1\nend\n`,
  );

  it('says that a comparison is no use of a secret', async () => {
    assert.match(await notesOf('main.rb', "exit if x == '«correct horse»'\n"), /compared, not used/);
  });
  it('says that a method reads the secret each time', async () => {
    assert.match(await notesOf('main.rb', "def m\n  '«correct horse»'\nend\n"), /each time/);
  });

  for (const [title, text, reason, options] of [
    ['a pattern', "case x\nin {a: '«correct horse»'} then 1\nend\n", /pattern/],
    ['a symbol', 'x = :"«correct horse»"\n', /symbol/],
    ['a list of symbols', 'x = %i[a «correct» b]\n', /symbol|value is known/],
    ['a command', 'x = `curl -u «correct» h`\n', /value is known/],
    ['a command in a heredoc', 'x = <<~`EOS`\n  curl «correct horse»\nEOS\n', /shell/],
    ['a key of a hash', "x = { '«correct horse»' => 1 }\n", /key/],
    ['what is loaded', "require '«correct horse»'\n", /loaded/],
    ['an unused string', "'«correct horse»'\nx\n", /unused/],
    ['code in BEGIN', "BEGIN { x = '«correct horse»' }\n", /BEGIN/],
    ['a quoted heredoc with backslashes', "x = <<~'EOS'\n  \\d «correct horse»\nEOS\n", /part of this text/],
    ['words with backslashes', 'x = %w[a\\ b «correct»]\n', /part of this text/],
    [
      'another region of the agent',
      "x = '«correct horse»'\n",
      /own region/,
      { style: 'local-http', target: { region: 'x' } },
    ],
  ] as const)
    checkRefusal(`leaves ${title}`, 'main.rb', text, reason, options ?? {});

  checkRefusal('leaves a template', 'a.rb.erb', "x = '«correct horse»'\n", /template|kind of file/);
  it('reads only the environment in what Bundler itself reads', async () => {
    const source = {
      path: 'x.gemspec',
      text: "Gem::Specification.new do |s|\n  s.name = '«correct»'\nend\n",
    };
    const { file, secret } = unmark(source);
    const result = await planner.plan(
      { ...file, languageId: 'ruby' },
      secret,
      { secretName: 'a' },
      'sdk',
      projectOf(),
    );
    assert.ok(result.kind === 'refusal');
    assert.deepEqual(result.refusal.alternatives, ['environment']);
  });

  it('writes what Ruby accepts', function () {
    if (spawnSync('ruby', ['--version']).status !== 0) this.skip();
    const script =
      'require "json"; JSON.parse($stdin.read).each { |text| RubyVM::InstructionSequence.compile(text) }';
    const { stderr } = spawnSync('ruby', ['-e', script], { input: JSON.stringify(fixed), encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.ok(fixed.length > 20);
  });

  describe('the Gemfile', () => {
    const gain = async (project: Readonly<Record<string, string>>, path = 'main.rb'): Promise<unknown> => {
      const outcome = await applyFix({ path, text: "x = '«correct horse»'\n" }, { project });
      assert.ok(outcome.kind === 'fixed');
      return Object.keys(outcome.others).length === 0 ? outcome.notes.at(-1) : outcome.others;
    };

    it('gains the gem in the order of the names, with a version where others have one', async () => {
      const Gemfile =
        "source 'https://rubygems.org'\n\ngem 'a', '~> 2'\ngem 'rails'\n\ngroup :test do\n  gem 'b'\nend\n";
      assert.deepEqual(await gain({ Gemfile }), {
        Gemfile: Gemfile.replace("gem 'rails'", "gem 'aws-sdk-secretsmanager', '~> 1'\ngem 'rails'"),
      });
    });
    it('gains it below the last where they have no order, over several lines and with its quotes', async () => {
      const Gemfile = 'gem "rails"\r\ngem "pg",\r\n  require: false\r\n\r\ngroup :test do\r\nend\r\n';
      assert.deepEqual(await gain({ Gemfile }), {
        Gemfile: Gemfile.replace('false', 'false\r\ngem "aws-sdk-secretsmanager"'),
      });
    });
    it('is left alone when it has the gem, or the whole SDK', async () => {
      for (const Gemfile of ["gem 'aws-sdk-secretsmanager'\n", "group :a do\n  gem 'aws-sdk', '~> 3'\nend\n"])
        assert.match(String(await gain({ Gemfile })), /GetSecretValue/);
    });
    it('leaves the dependency to the gemspec that it reads', async () => {
      const files = {
        Gemfile: "source 'https://rubygems.org'\ngemspec\n",
        'shop.gemspec':
          "Gem::Specification.new do |spec|\n  spec.name = 'shop'\n\n  spec.add_dependency 'json', '~> 2'\nend\n",
      };
      assert.deepEqual(await gain(files, 'lib/shop/main.rb'), {
        'shop.gemspec': files['shop.gemspec'].replace(
          "'~> 2'\n",
          "'~> 2'\n  spec.add_dependency 'aws-sdk-secretsmanager', '~> 1'\n  spec.add_dependency 'rexml', '~> 3'\n",
        ),
      });
      assert.match(String(await gain(files)), /Add the gem .* to the gemspec/);
    });
    it('gains a parser of XML, without which the SDK does not load, unless one is locked', async () => {
      const Gemfile = "source 'https://rubygems.org'\n";
      assert.deepEqual(await gain({ Gemfile }), {
        Gemfile: `${Gemfile}\ngem 'aws-sdk-secretsmanager', '~> 1'\ngem 'rexml', '~> 3'\n`,
      });
      const lock = 'GEM\n  specs:\n    nokogiri (1.18.0)\n';
      assert.deepEqual(await gain({ Gemfile, 'Gemfile.lock': lock }), {
        Gemfile: `${Gemfile}\ngem 'aws-sdk-secretsmanager', '~> 1'\n`,
      });
    });
    it('is asked for when there is none', async () => {
      assert.equal(await gain({}), 'Install the gem aws-sdk-secretsmanager.');
    });
  });
});
