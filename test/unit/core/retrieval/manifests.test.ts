import assert from 'node:assert/strict';
import { addNodeDependencies } from '../../../../src/core/retrieval/manifests/packageJson';
import { addPythonDependencies } from '../../../../src/core/retrieval/manifests/pythonManifest';
import { applyTextEdits } from '../../../../src/core/text/textEdit';
import { projectOf, sourceFile } from './applyFix';

const sdk = '@aws-sdk/client-secrets-manager';

async function change(
  add: typeof addNodeDependencies,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<{ files: Record<string, string>; notes: readonly string[] }> {
  const { edits, notes } = await add(projectOf(files), [name]);
  const changed: Record<string, string> = {};
  for (const [path, fileEdits] of edits) changed[path] = applyTextEdits(files[path] ?? '', fileEdits);
  return { files: changed, notes };
}

describe('the dependency in package.json', () => {
  const add = (text: string): ReturnType<typeof change> =>
    change(addNodeDependencies, sdk, { 'package.json': text });

  it('goes among sorted dependencies and keeps tabs and CRLF', async () => {
    const text = '{\r\n\t"dependencies": {\r\n\t\t"@a/a": "1",\r\n\t\t"zod": "2"\r\n\t}\r\n}\r\n';
    assert.equal(
      (await add(text)).files['package.json'],
      text.replace('"zod"', `"${sdk}": "^3.1162.0",\r\n\t\t"zod"`),
    );
  });

  it('makes the list where there is none', async () => {
    assert.equal(
      (await add('{\n    "name": "shop"\n}\n')).files['package.json'],
      `{\n    "name": "shop",\n    "dependencies": {\n        "${sdk}": "^3.1162.0"\n    }\n}\n`,
    );
  });

  for (const field of ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])
    it(`is left as it is in ${field}`, async () => {
      const { files, notes } = await add(JSON.stringify({ [field]: { [sdk]: '^3.0.0' } }));
      assert.deepEqual([files, notes], [{}, []]);
    });

  it('is named in a note where there is no package.json, or no object in it', async () => {
    assert.match(
      (await change(addNodeDependencies, sdk, {})).notes.join(),
      /Install the npm package @aws-sdk/,
    );
    const { files, notes } = await add('[]');
    assert.deepEqual(files, {});
    assert.match(notes.join(), /by hand/);
  });
});

const script = sourceFile('main.py', '');

describe('the dependency in a Python manifest', () => {
  const add = (files: Readonly<Record<string, string>>): ReturnType<typeof change> =>
    change((project, names) => addPythonDependencies(project, script, names), 'boto3', files);

  it('goes into the dependencies of pyproject.toml and leaves comments with their lines', async () => {
    const text =
      '[project]\nname = "shop"\ndependencies = [\n  "flask[async]>=2", # web\n  # end\n]\n\n[tool.x]\ny = []\n';
    assert.deepEqual((await add({ 'pyproject.toml': text })).files, {
      'pyproject.toml': text.replace('# web', '# web\n  "boto3>=1.28",'),
    });
  });

  it('adds the comma that the last line lacks', async () => {
    assert.deepEqual(
      (await add({ 'pyproject.toml': "[project]\ndependencies = [\n  'flask' # web\n]\n" })).files,
      { 'pyproject.toml': "[project]\ndependencies = [\n  'flask', # web\n  'boto3>=1.28'\n]\n" },
    );
  });

  it('goes into a list on one line, and into an empty one', async () => {
    const list = async (items: string): Promise<string | undefined> =>
      (await add({ 'pyproject.toml': `[project]\ndependencies = [${items}]\n` })).files['pyproject.toml'];
    assert.equal(await list('"a"'), '[project]\ndependencies = ["a", "boto3>=1.28"]\n');
    assert.equal(await list(''), '[project]\ndependencies = ["boto3>=1.28"]\n');
  });

  it("goes into Poetry's table", async () => {
    const text = '[tool.poetry.dependencies]\npython = "^3.11"\n\n[build-system]\nrequires = []\n';
    assert.deepEqual((await add({ 'pyproject.toml': text })).files, {
      'pyproject.toml': text.replace('"^3.11"\n', '"^3.11"\nboto3 = "^1.28"\n'),
    });
  });

  it('goes into requirements.txt, in order where there is one', async () => {
    const requirements = async (text: string): Promise<string | undefined> =>
      (await add({ 'requirements.txt': text })).files['requirements.txt'];
    assert.equal(
      await requirements('# web\naiohttp==3\nflask==2\n'),
      '# web\naiohttp==3\nboto3>=1.28\nflask==2\n',
    );
    assert.equal(await requirements('flask\naiohttp'), 'flask\naiohttp\nboto3>=1.28\n');
    assert.equal(await requirements(''), 'boto3>=1.28\n');
  });

  it('goes into requirements.txt where pyproject.toml has no list', async () => {
    const files = { 'pyproject.toml': '[tool.ruff]\n', 'requirements.txt': 'flask\n' };
    assert.deepEqual((await add(files)).files, { 'requirements.txt': 'flask\nboto3>=1.28\n' });
  });

  for (const [path, text, added] of [
    [
      'pyproject.toml',
      '[project]\nname = "shop"\n\n[tool.uv]\n',
      ['"shop"', 'dependencies = ["boto3>=1.28"]'],
    ],
    ['requirements.in', 'flask\n', ['flask', 'boto3>=1.28']],
    [
      'Pipfile',
      '[packages]\nflask = "*"\n\n[dev-packages]\nboto3 = "*"\n',
      ['flask = "*"', 'boto3 = ">=1.28"'],
    ],
    [
      'setup.cfg',
      '[options]\ninstall_requires =\n  flask\n  six\npackages = find:\n',
      ['  six', '  boto3>=1.28'],
    ],
    ['environment.yml', 'name: x\ndependencies:\n- python=3.11\n', ['- python=3.11', '- boto3>=1.28']],
    [
      'environment.yml',
      'dependencies:\n  - pip\n  - pip:\n      - flask\n',
      ['      - flask', '      - boto3>=1.28'],
    ],
  ] as const)
    it(`goes into ${path}: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual((await add({ [path]: text })).files, {
        [path]: text.replace(added[0], added.join('\n')),
      });
    });

  it('goes into the list of setup.py', async () => {
    const text = "setup(name='shop', install_requires=['flask'])\n";
    assert.deepEqual((await add({ 'setup.py': text })).files, {
      'setup.py': text.replace("'flask'", "'flask', 'boto3>=1.28'"),
    });
  });

  it('goes into requirements.in rather than what is compiled from it', async () => {
    const files = { 'requirements.txt': 'flask==3\n', 'requirements.in': 'flask\n' };
    assert.deepEqual(Object.keys((await add(files)).files), ['requirements.in']);
  });

  it('goes into the nearest manifest', async () => {
    const texts = { 'pyproject.toml': '[project]\ndependencies = []\n', 'api/requirements.txt': 'flask\n' };
    const files = Object.entries(texts).map(([path, text]) => ({ path, text, languageId: 'plaintext' }));
    const { edits } = await addPythonDependencies(
      {
        findUp: (name) => Promise.resolve(files.find(({ path }) => path.endsWith(name))),
        listSiblings: () => Promise.resolve([]),
      },
      script,
      ['boto3'],
    );
    assert.deepEqual([...edits.keys()], ['api/requirements.txt']);
  });

  it('is not taken for what only developers install', async () => {
    for (const table of [
      '[tool.poetry.group.dev.dependencies]\nboto3 = "*"',
      '[dependency-groups]\ntest = ["boto3"]',
    ]) {
      const text = `[project]\ndependencies = []\n\n${table}\n`;
      assert.deepEqual((await add({ 'pyproject.toml': text })).files, {
        'pyproject.toml': text.replace('[]', '["boto3>=1.28"]'),
      });
    }
  });

  it('leaves to the person what is computed, and what conda may not have', async () => {
    const dynamic = '[project]\nname = "x"\ndynamic = ["version", "dependencies"]\n';
    assert.deepEqual((await add({ 'pyproject.toml': dynamic })).files, {});
    const conda = { 'environment.yml': 'dependencies:\n  - python\n' };
    const { edits, notes } = await addPythonDependencies(projectOf(conda), script, [
      'aws-secretsmanager-caching',
    ]);
    assert.deepEqual([edits.size, notes], [0, ['Install the Python package aws-secretsmanager-caching.']]);
  });

  for (const [title, before, after] of [
    ['an empty list', '# dependencies = []', '# dependencies = ["boto3>=1.28"]'],
    ['a list on one line', "# dependencies = ['flask']", '# dependencies = [\'flask\', "boto3>=1.28"]'],
    [
      'a list over lines',
      '# requires-python = ">=3.11"\n# dependencies = [\n#   "flask",\n# ]',
      '# requires-python = ">=3.11"\n# dependencies = [\n#   "flask",\n#   "boto3>=1.28",\n# ]',
    ],
    [
      'a list that has it',
      '# dependencies = [\n#   "boto3[crt]"\n# ]',
      '# dependencies = [\n#   "boto3[crt]"\n# ]',
    ],
  ] as const)
    it(`goes into the script itself where that says what it needs: ${title}`, async () => {
      const text = `# /// script\n${before}\n# ///\nimport os\n`;
      const project = projectOf({ 'requirements.txt': 'flask\n' });
      const { edits } = await addPythonDependencies(project, sourceFile('main.py', text), ['boto3']);
      assert.ok([...edits.keys()].every((path) => path === 'main.py'));
      assert.equal(applyTextEdits(text, edits.get('main.py') ?? []), text.replace(before, after));
    });

  it('is two where the code needs two', async () => {
    const text = '[project]\ndependencies = [\n  "flask"\n]\n';
    const { edits } = await addPythonDependencies(projectOf({ 'pyproject.toml': text }), script, [
      'aws-secretsmanager-caching',
      'boto3',
    ]);
    assert.equal(
      applyTextEdits(text, edits.get('pyproject.toml') ?? []),
      text.replace('"flask"', '"flask",\n  "aws-secretsmanager-caching>=1.1",\n  "boto3>=1.28"'),
    );
  });

  for (const text of ['boto3\n', 'flask\nBoto3[crt]==1.30 # aws\n'])
    it(`is left as it is: ${JSON.stringify(text)}`, async () => {
      const { files, notes } = await add({ 'requirements.txt': text });
      assert.deepEqual([files, notes], [{}, []]);
    });

  it('is not taken for boto3-stubs or for what a comment says', async () => {
    const text = 'boto3-stubs\n# boto3\n';
    assert.equal((await add({ 'requirements.txt': text })).files['requirements.txt'], `${text}boto3>=1.28\n`);
  });

  it('is named in a note where there is no manifest, and where lines carry hashes', async () => {
    assert.match((await add({})).notes.join(), /Install the Python package boto3/);
    const { files, notes } = await add({ 'requirements.txt': 'flask==2 --hash=sha256:00\n' });
    assert.deepEqual(files, {});
    assert.match(notes.join(), /Install/);
  });
});
