import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceFiles } from '../../../src/cli/fix/sourceFiles';

describe('the files round a file, for the command line', () => {
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sources-'));
    await mkdir(join(folder, 'src/web/pages'), { recursive: true });
    await mkdir(join(folder, 'src/lib'));
    for (const name of ['All.csproj', 'src/web/B.csproj', 'src/web/A.csproj', 'src/web/pages/Index.cs'])
      await writeFile(join(folder, name), name);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('are found by an ending in the nearest folder that has one, the first by name', async () => {
    const files = new SourceFiles(folder);
    const findUp = async (path: string): Promise<string | undefined> =>
      (await files.projectOf(path).findUp('*.csproj'))?.path;
    assert.equal(await findUp('src/web/pages/Index.cs'), 'src/web/A.csproj');
    assert.equal(await findUp('src/lib/Other.cs'), 'All.csproj');
  });

  it('are none where no folder has one', async () => {
    const project = new SourceFiles(folder).projectOf('src/web/pages/Index.cs');
    assert.equal(await project.findUp('*.fsproj'), undefined);
    assert.equal(await project.findUp('Directory.Build.props'), undefined);
  });

  it('are no links, which may lead out of the folder, and no pipes', async function () {
    if (process.platform === 'win32') this.skip();
    const own = join(folder, 'src/lib');
    await symlink(join(folder, 'All.csproj'), join(own, 'requirements.txt'));
    await symlink(join(folder, 'All.csproj'), join(own, 'Linked.cs'));
    execFileSync('sh', ['-c', 'mkfifo package.json Pipe.cs'], { cwd: own });
    const project = new SourceFiles(own).projectOf('Other.cs');
    assert.equal(await project.findUp('requirements.txt'), undefined);
    assert.equal(await project.findUp('package.json'), undefined);
    assert.deepEqual(await project.listSiblings(), []);
  });
});
