import assert from 'node:assert/strict';
import { Grammars } from '../../../../../src/core/syntax/grammars';
import { applyFix, installedGrammars } from '../applyFix';
import { checkGolden, checkRefusal } from './goldens';

const path = 'appsettings.json';
const settings = (...lines: string[]): string => `{\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

describe('settings of .NET, left to the environment', () => {
  const options = { style: 'environment' as const, target: { jsonKey: 'k' } };
  checkGolden({
    title: 'lose the setting and its line, and say what is missing until the variable is set',
    path,
    before: settings(
      '"Db": {',
      '  "User": "u",',
      '  "Password": "«correct horse»", // why',
      '  "Host": "h" // there',
      '}',
    ),
    after: settings('"Db": {', '  "User": "u",', '  "Host": "h" // there', '}'),
    options,
    notes: [
      'Set Db__Password in the environment from the secret app/greeting, key k: until then the program has no Db:Password at all.',
    ],
  });
  checkGolden({
    title: 'lose the comma before the last setting, and keep comments and Windows’ line endings',
    path,
    before: settings('"A": 1, // one', '// two', '"Key": "«correct horse»"').replaceAll('\n', '\r\n'),
    after: settings('"A": 1 // one', '// two').replaceAll('\n', '\r\n'),
    options,
  });
  checkGolden({
    title: 'lose a whole connection string for a part of it, and may be left empty',
    path: 'src/appsettings.Development.json',
    before: '{"ConnectionStrings":{"Default":"Server=s;Password=«pw»;"}}',
    after: '{"ConnectionStrings":{}}',
    value: 'Server=s;Password=pw;',
    options,
    notes: [/^Set ConnectionStrings__Default/, /dotnet user-secrets set "ConnectionStrings:Default"/],
  });
  checkGolden({
    title: 'may stand on one line, and have names with colons',
    path,
    before: '{ "A": 1, "Db:Key": "«correct horse»" }',
    after: '{ "A": 1 }',
    options,
    notes: [/^Set Db__Key/],
  });
  checkRefusal(
    'are left alone in lists',
    path,
    '{ "Keys": ["«correct horse»"] }',
    /element of a list/,
    options,
  );
  checkRefusal(
    'are left alone in an app that is given to those who use it',
    'wwwroot/appsettings.json',
    '{ "Key": "«correct horse»" }',
    /devices of those who use it/,
    { ...options, project: { 'App.csproj': '<Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly" />' } },
  );
  checkRefusal(
    'are left alone where no variable can be called as they are',
    path,
    '{ "a-b": "«correct horse»" }',
    /No variable of the environment/,
    options,
  );
});

describe('settings of .NET, left to AWS’s provider', () => {
  const text = settings('"Db": {', '  "Password": "«correct horse»"', '}');
  const web = 'var builder = WebApplication.CreateBuilder(args);\n\nvar app = builder.Build();\napp.Run();\n';
  const register = async (
    program: string,
    {
      file = path,
      before = text,
      ...target
    }: { file?: string; before?: string; jsonKey?: string; region?: string } = {},
  ) => {
    const outcome = await applyFix(
      { path: file, text: before },
      { style: 'reference', target: { jsonKey: 'password', ...target }, project: { 'Program.cs': program } },
    );
    assert.equal(outcome.kind, 'fixed', JSON.stringify(outcome));
    const written = outcome.others['Program.cs'] ?? '';
    assert.equal(
      await new Grammars(installedGrammars).withTree('csharp', written, (root) => root.hasError),
      false,
      written,
    );
    return { text: outcome.text, program: written, notes: outcome.notes.join('\n') };
  };

  it('are read from the keys of the secret under their section', async () => {
    const { text: written, program, notes } = await register(web);
    assert.equal(written, settings('"Db": {', '}'));
    assert.equal(
      program,
      web.replace(
        '\n\n',
        '\nbuilder.Configuration.AddSystemsManager(source =>\n{\n    source.Path = "/aws/reference/secretsmanager/app/greeting";\n    source.Prefix = "Db";\n});\n\n',
      ),
    );
    assert.match(notes, /ssm:GetParameter on \/aws\/reference\/secretsmanager\/app\/greeting/);
    assert.match(notes, /dotnet add package Amazon\.Extensions\.Configuration\.SystemsManager/);
  });

  it('need no section where the key is the whole name', async () => {
    const { program } = await register(web, { jsonKey: 'Db:Password' });
    assert.ok(
      program.includes(
        '\nbuilder.Configuration.AddSystemsManager("/aws/reference/secretsmanager/app/greeting");\n',
      ),
    );
  });

  it('are read in the environment of their file only, and from the region of the secret', async () => {
    const host =
      'using Microsoft.Extensions.Hosting;\r\n\r\nclass Program\r\n{\r\n    static void Main(string[] args)\r\n    {\r\n        HostApplicationBuilder host = Host.CreateApplicationBuilder(args);\r\n        host.Build().Run();\r\n    }\r\n}\r\n';
    const { program } = await register(host, { file: 'appsettings.Production.json', region: 'eu-west-1' });
    assert.ok(
      program.startsWith(
        'using Microsoft.Extensions.Configuration;\r\nusing Microsoft.Extensions.Hosting;\r\n',
      ),
    );
    assert.ok(
      program.includes(
        '\r\n        if (host.Environment.IsEnvironment("Production"))\r\n        {\r\n            host.Configuration.AddSystemsManager(source =>\r\n',
      ),
      program,
    );
    assert.ok(program.includes('Region = Amazon.RegionEndpoint.GetBySystemName("eu-west-1"),\r\n'));
    assert.ok(!/[^\r]\n/.test(program));
  });

  it('need no package that the project has', async () => {
    const csproj =
      '<PackageReference Include="Amazon.Extensions.Configuration.SystemsManager" Version="6.2.2" />';
    const outcome = await applyFix(
      { path, text },
      {
        style: 'reference',
        target: { jsonKey: 'Password' },
        project: { 'Program.cs': web, 'Web.csproj': csproj },
      },
    );
    assert.ok(outcome.kind === 'fixed' && !outcome.notes.join().includes('dotnet add package'));
  });

  it('are registered once for all keys of a secret', async () => {
    const { program } = await register(web);
    const outcome = await applyFix(
      { path, text: settings('"Db": {', '  "User": "«correct horse»"', '}') },
      { style: 'reference', target: { jsonKey: 'User' }, project: { 'Program.cs': program } },
    );
    assert.equal(outcome.kind, 'fixed');
    assert.deepEqual(outcome.others, {});
  });

  const refusals: readonly (readonly [string, RegExp, string | undefined, object])[] = [
    ['for a secret in plain text', /under the key Password/, web, {}],
    ['for a key that is not their name', /under the key Password/, web, { jsonKey: 'pw' }],
    [
      'for a name that Parameter Store does not take',
      /does not take the name/,
      web,
      { jsonKey: 'Password', secretName: 'a@b' },
    ],
    ['without a builder', /no Program\.cs/, 'var app = Build();\n', { jsonKey: 'Password' }],
    ['without a program', /no Program\.cs/, undefined, { jsonKey: 'Password' }],
  ];
  for (const [title, reason, program, target] of refusals)
    it(`are offered the environment ${title}`, async () => {
      const outcome = await applyFix(
        { path, text },
        { style: 'reference', target, ...(program !== undefined && { project: { 'Program.cs': program } }) },
      );
      assert.equal(outcome.kind, 'refused');
      assert.match(outcome.reason, reason);
      assert.deepEqual(outcome.alternatives, ['environment']);
    });
});
