import assert from 'node:assert/strict';
import { FindingsStore } from '../../../../src/ui/findings/findingsStore';
import { makeFinding } from './findings';

const first = makeFinding('a.ts');
const second = makeFinding('a.ts', { ruleId: 'npm-access-token' });

describe('the store of findings', () => {
  let store: FindingsStore;
  let told: string[];

  beforeEach(() => {
    store = new FindingsStore();
    told = [];
    store.onChange((uris) => told.push(...uris));
  });

  it('takes an open document for newer than the scan of its file', () => {
    store.setScanned(new Map([['file:a', [first]]]));
    store.setOpen('file:a', [second]);
    assert.deepEqual(store.of('file:a'), [second]);
    store.setScanned(new Map([['file:a', [first, second]]]));
    assert.deepEqual(store.of('file:a'), [second]);
    store.close('file:a');
    assert.deepEqual(store.of('file:a'), [first, second]);
  });

  it('remembers what an open document held when it was saved', () => {
    store.setScanned(new Map([['file:a', [first]]]));
    store.setOpen('file:a', []);
    store.save('file:a');
    store.close('file:a');
    assert.deepEqual(store.of('file:a'), []);
    store.setOpen('file:b', [first]);
    store.save('file:b');
    store.close('file:b');
    assert.deepEqual(store.of('file:b'), [first]);
  });

  it('lists only files that have findings', () => {
    store.setScanned(
      new Map([
        ['file:a', [first]],
        ['file:b', []],
      ]),
    );
    store.setOpen('file:c', []);
    assert.deepEqual([...store.all()], [['file:a', [first]]]);
  });

  it('forgets the files of an earlier scan, and keeps what is open', () => {
    store.setScanned(
      new Map([
        ['file:a', [first]],
        ['file:b', [first]],
      ]),
    );
    store.setOpen('file:b', [second]);
    store.dropScanned();
    assert.deepEqual([...store.all()], [['file:b', [second]]]);
  });

  it('tells which files are others now, and nobody when none is', () => {
    store.setOpen('file:a', []);
    store.setOpen('file:a', []);
    store.close('file:unknown');
    store.dropScanned();
    assert.deepEqual(told, ['file:a']);
    store.setScanned(new Map([['file:b', [first]]]));
    assert.deepEqual(told, ['file:a', 'file:b']);
  });

  it('tells no more once a listener has gone', () => {
    const gone: string[] = [];
    const stop = store.onChange((uris) => gone.push(...uris));
    stop();
    store.setOpen('file:a', [first]);
    assert.deepEqual(gone, []);
    assert.deepEqual(told, ['file:a']);
  });
});
