import assert from 'node:assert/strict';
import type { Connection, Secret } from '../../../../src/core/secrets/secret';
import { describeUsage } from '../../../../src/ui/explorer/usedBy';
import { ExplorerModel } from '../../../../src/ui/explorer/explorerModel';
import { KnownKeys } from '../../../../src/ui/explorer/knownKeys';
import { secretNodeOf, type ExplorerNode, type SectionNode } from '../../../../src/ui/explorer/nodes';
import { SecretUsage, type UsedPlace } from '../../../../src/ui/explorer/secretUsage';
import { fakePages, fakeSessions, makeSecret } from '../fakes';

const ireland: Connection = { profile: 'dev', region: 'eu-west-1' };

function at(file: string, line: number, keys: readonly string[] = [], isDefinition = false): UsedPlace {
  const start = { line, character: 4 };
  return { uri: `file:///${file}`, file, start, end: { line, character: 9 }, keys, isDefinition };
}

/** A source in the test's hand, by the names of secrets. */
class Source {
  isReady = true;
  readonly places = new Map<string, readonly UsedPlace[]>();
  tell: () => void = () => undefined;

  placesOf(_connection: Connection, { name }: Secret): readonly UsedPlace[] {
    return this.places.get(name) ?? [];
  }

  onChange(listener: () => void): () => void {
    this.tell = listener;
    return () => undefined;
  }
}

async function build(secrets: readonly Secret[] = [makeSecret('a'), makeSecret('b')]) {
  const pages = {
    ...fakePages([secrets]),
    calls: 0,
    describeSecret: (id: string) => {
      pages.calls++;
      const secret = secrets.find(({ arn }) => arn === id) ?? makeSecret('a');
      return Promise.resolve({ secret, versions: [] });
    },
    getPolicy: () => Promise.resolve(undefined),
  };
  const changes: (ExplorerNode | undefined)[] = [];
  const usage = new SecretUsage();
  const source = new Source();
  const model = new ExplorerModel(
    {
      sessions: fakeSessions(
        () => Promise.resolve({ connections: [ireland] }),
        () => pages,
      ),
      keys: new KnownKeys(),
      usage,
    },
    {
      connections: () => ({ profiles: [], regions: [] }),
      arrangement: () => ({ groupBy: 'none', tag: '', sortBy: 'name' }),
      showsDeprecated: () => false,
    },
    { onChange: (node) => changes.push(node) },
  );
  usage.onChange(() => {
    model.redrawUsage();
  });
  const sectionOf = async (index: number): Promise<SectionNode> => {
    const sections = await model.childrenOf((await model.childrenOf(undefined))[index]);
    const section = sections.find((node) => node.kind === 'section' && node.section === 'usage');
    assert.ok(section?.kind === 'section');
    return section;
  };
  const section = await sectionOf(0);
  const said = (): string => Object.values(describeUsage(section, usage)).join(': ');
  changes.length = 0;
  return { model, pages, changes, usage, source, section, sectionOf, said };
}

describe('what a secret is used by', () => {
  it('is still being read until the whole workspace was', async () => {
    const { usage, source, said } = await build();
    assert.equal(said(), 'Used by: still reading…');
    source.isReady = false;
    source.places.set('a', [at('x.ts', 1)]);
    usage.connect(source);
    assert.equal(said(), 'Used by: 1 place in 1 file, still reading…');
    source.isReady = true;
    assert.equal(said(), 'Used by: 1 place in 1 file');
  });

  it('is counted by places and files, and stands beneath by file and line', async () => {
    const { model, usage, source, section, said } = await build();
    source.places.set('a', [at('src/x.ts', 1), at('src/x.ts', 8, ['user', 'password']), at('y.py', 0)]);
    usage.connect(source);
    assert.equal(said(), 'Used by: 3 places in 2 files');
    const files = await model.childrenOf(section);
    assert.deepEqual(
      files.map((node) => node.kind === 'usedFile' && node.uri),
      ['file:///src/x.ts', 'file:///y.py'],
    );
    const [file] = files;
    const places = await model.childrenOf(file);
    assert.deepEqual(
      places.map((node) => node.kind === 'usedPlace' && [node.place.start.line, node.place.keys]),
      [
        [1, []],
        [8, ['user', 'password']],
      ],
    );
    const [place] = places;
    assert.ok(place && file);
    assert.equal(model.parentOf(place), file);
    assert.equal(secretNodeOf(place)?.secret.name, 'a');
  });

  it('is nothing where code only makes the secret, and says when it was accessed last', async () => {
    const accessed = makeSecret('a', { lastAccessed: new Date(2026, 4, 3, 12) });
    const { model, usage, source, section, said } = await build([accessed]);
    source.places.set('a', [at('main.tf', 1, [], true)]);
    usage.connect(source);
    assert.match(said(), /^Not used in this workspace: last accessed .*3/);
    assert.equal(usage.countUses(ireland, accessed), 0);
    assert.equal((await model.childrenOf(section)).length, 1);
    const never = await build();
    never.usage.connect(new Source());
    assert.equal(never.said(), 'Not used in this workspace: never accessed');
  });

  it('is drawn again where it is shown and has changed, without asking AWS', async () => {
    const { pages, changes, usage, source, section, sectionOf } = await build();
    usage.connect(source);
    const other = await sectionOf(1);
    const calls = pages.calls;
    changes.length = 0;
    source.places.set('a', [at('x.ts', 1)]);
    source.tell();
    assert.deepEqual(changes, [section]);
    source.tell();
    assert.deepEqual(changes, [section]);
    source.places.set('a', [at('x.ts', 2)]);
    source.places.set('b', [at('x.ts', 3)]);
    source.tell();
    assert.deepEqual(changes, [section, section, other]);
    assert.equal(pages.calls, calls);
  });

  it('is not known any more once its source has ended', async () => {
    const { usage, source, said } = await build();
    const end = usage.connect(source);
    end();
    assert.equal(said(), 'Used by: still reading…');
  });
});
