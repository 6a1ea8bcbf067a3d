import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { RetrievalStyle } from '../../../../src/core/retrieval/retrieval';

interface Added {
  readonly others: Readonly<Record<string, string>>;
  readonly notes: string;
}

async function add(
  project: Readonly<Record<string, string>>,
  style: RetrievalStyle = 'sdk',
  jsonKey?: string,
): Promise<Added> {
  const outcome = await applyFix(
    { path: 'Main.cs', text: 'class A\n{\n    string s = "«correct horse»";\n}\n' },
    { project, style, target: jsonKey === undefined ? {} : { jsonKey } },
  );
  assert.ok(outcome.kind === 'fixed', JSON.stringify(outcome));
  return { others: outcome.others, notes: outcome.notes.join('\n') };
}

const projectOf = (...lines: readonly string[]): string =>
  ['<Project Sdk="Microsoft.NET.Sdk">', ...lines, '</Project>', ''].join('\n');

const current = '<PackageReference Include="AWSSDK.SecretsManager" Version="4.0.100.12" />';

describe('the packages of a .NET project', () => {
  it('gain the SDK in their order', async () => {
    const item = (name: string): string => `    <PackageReference Include="${name}" Version="1.0.0" />`;
    const { others, notes } = await add({
      'App.csproj': projectOf('  <ItemGroup>', item('Abc'), item('Zyx'), '  </ItemGroup>'),
    });
    assert.deepEqual(others, {
      'App.csproj': projectOf('  <ItemGroup>', item('Abc'), `    ${current}`, item('Zyx'), '  </ItemGroup>'),
    });
    assert.match(notes, /^App\.csproj gains AWSSDK\.SecretsManager\.$/m);
  });

  it('gain it at the end where they are in no order, with line ends kept', async () => {
    const lines = (...more: readonly string[]): string =>
      projectOf(
        '\t<ItemGroup>',
        '\t\t<PackageReference Include="Zyx" Version="1.0.0">',
        '\t\t\t<PrivateAssets>all</PrivateAssets>',
        '\t\t</PackageReference>',
        '\t\t<PackageReference Include="Abc" Version="1.0.0" />',
        ...more,
        '\t</ItemGroup>',
      ).replaceAll('\n', '\r\n');
    const { others } = await add({ 'App.csproj': lines() });
    assert.deepEqual(others, { 'App.csproj': lines(`\t\t${current}`) });
  });

  it('gain a group where there is none, or only one with a condition', async () => {
    const conditional = [
      '  <!-- <ItemGroup><PackageReference Include="AWSSDK.SecretsManager" Version="4" /></ItemGroup> -->',
      `  <ItemGroup Condition="'$(A)' == ''">`,
      '    <PackageReference Include="B" Version="1" />',
      '  </ItemGroup>',
    ];
    const { others } = await add({ 'App.csproj': projectOf(...conditional) });
    assert.deepEqual(others, {
      'App.csproj': projectOf(...conditional, '', '  <ItemGroup>', `    ${current}`, '  </ItemGroup>'),
    });
  });

  it('stay where they have it, or every project of the folder has', async () => {
    const item = '<PackageReference Include="awssdk.secretsmanager" Version="4.0.0" />';
    const withItem = projectOf('<ItemGroup>', item, '</ItemGroup>');
    assert.deepEqual((await add({ 'App.csproj': withItem })).others, {});
    const shared = { 'App.csproj': projectOf(), 'Directory.Build.props': withItem };
    assert.deepEqual((await add(shared)).others, {});
  });

  it('have their versions where the versions of all are', async () => {
    const props = (...lines: readonly string[]): string =>
      [
        '<Project>',
        '  <PropertyGroup>',
        '    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>',
        '  </PropertyGroup>',
        '  <ItemGroup>',
        '    <PackageVersion Include="B" Version="1" />',
        ...lines,
        '  </ItemGroup>',
        '</Project>',
        '',
      ].join('\n');
    const project = (...lines: readonly string[]): string =>
      projectOf('  <ItemGroup>', ...lines, '    <PackageReference Include="B" />', '  </ItemGroup>');
    const pinned = props().replace(
      '    <PackageVersion Include="B"',
      '    <PackageVersion Include="AWSSDK.SecretsManager" Version="4.0.100.12" />\n    <PackageVersion Include="B"',
    );
    const { others, notes } = await add({ 'App.csproj': project(), 'Directory.Packages.props': props() });
    assert.deepEqual(others, {
      'App.csproj': project('    <PackageReference Include="AWSSDK.SecretsManager" />'),
      'Directory.Packages.props': pinned,
    });
    assert.match(notes, /^Directory\.Packages\.props gains its version\.$/m);
    assert.deepEqual((await add({ 'App.csproj': project(), 'Directory.Packages.props': pinned })).others, {
      'App.csproj': project('    <PackageReference Include="AWSSDK.SecretsManager" />'),
    });
  });

  it('stay at version 3 of the SDK where they have a part of it', async () => {
    const s3 = projectOf(
      '<ItemGroup>',
      '<PackageReference Include="AWSSDK.S3" Version="3.7.1" />',
      '</ItemGroup>',
    );
    assert.match(
      (await add({ 'App.csproj': s3 })).others['App.csproj'] ?? '',
      /SecretsManager" Version="3\.7\.400\.44"/,
    );
    const cached = await add({ 'App.csproj': s3 }, 'cache');
    assert.match(cached.others['App.csproj'] ?? '', /SecretsManager\.Caching" Version="1\.0\.6"/);
  });

  it('gain a JSON reader where the platform has none, and a key is read', async () => {
    const framework = projectOf(
      '  <PropertyGroup>',
      '    <TargetFramework>net48</TargetFramework>',
      '  </PropertyGroup>',
    );
    const { others } = await add({ 'App.csproj': framework }, 'sdk', 'key');
    assert.match(others['App.csproj'] ?? '', /Include="System\.Text\.Json" Version="8\.0\.5"/);
    assert.doesNotMatch((await add({ 'App.csproj': framework })).others['App.csproj'] ?? '', /Json/);
    const modern = framework.replace('net48', 'net8.0');
    assert.doesNotMatch(
      (await add({ 'App.csproj': modern }, 'sdk', 'key')).others['App.csproj'] ?? '',
      /Json/,
    );
  });

  it('are left to the person in a project of the older kind, and where there is none', async () => {
    const old = '<Project ToolsVersion="15.0">\n  <ItemGroup />\n</Project>\n';
    const { others, notes } = await add({ 'App.csproj': old });
    assert.deepEqual(others, {});
    assert.match(notes, /^App\.csproj is of the older kind/m);
    assert.match(
      (await add({})).notes,
      /^Run dotnet add package AWSSDK\.SecretsManager --version 4\.0\.100\.12\.$/m,
    );
  });

  it('gain nothing for the environment', async () => {
    assert.deepEqual((await add({ 'App.csproj': projectOf() }, 'environment')).others, {});
  });
});
