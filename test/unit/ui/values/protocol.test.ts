import assert from 'node:assert/strict';
import { readFromPage, readToPage } from '../../../../src/ui/values/protocol';

describe('the protocol of the value view', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'reload' },
    { type: 'show', row: 0 },
    { type: 'hide', row: 3 },
    { type: 'copy', row: 1 },
    { type: 'save' },
    { type: 'generate', row: 2 },
    { type: 'type', row: 2, text: '' },
    { type: 'rename', row: 2, text: 'user' },
    { type: 'paste', text: '{}' },
    { type: 'form', form: 'json' },
    { type: 'choose', row: 0, side: 1 },
  ])
    it(`lets the page say ${message.type}`, () => {
      assert.deepEqual(readFromPage(message), message);
    });

  for (const message of [
    undefined,
    null,
    'show',
    [],
    {},
    { type: 'eval' },
    { type: 'show' },
    { type: 'show', row: '0' },
    { type: 'show', row: -1 },
    { type: 'copy', row: 0.5 },
    { type: 'type', row: 0 },
    { type: 'rename', row: 0, text: 1 },
    { type: 'paste' },
    { type: 'form', form: 'xml' },
    { type: 'choose', row: 0, side: 2 },
    { type: 'store', value: 'x' },
  ])
    it(`does not take ${message === undefined ? 'nothing' : JSON.stringify(message)} from the page`, () => {
      assert.equal(readFromPage(message), undefined);
    });

  it('hands on nothing that the page added', () => {
    assert.deepEqual(readFromPage({ type: 'show', row: 1, command: 'x' }), { type: 'show', row: 1 });
  });

  for (const message of [
    { type: 'state', state: { status: 'loading', name: 'a' } },
    { type: 'state', state: { status: 'error', name: 'a', message: 'no' } },
    {
      type: 'state',
      state: {
        status: 'ready',
        name: 'a',
        facts: [['Version', 'v']],
        rows: [{ id: 0, label: 'k', kind: 'text' }],
        canCopy: true,
        edit: {
          form: 'keys',
          forms: ['keys', 'json', 'text'],
          isDirty: false,
          changes: '',
          canUndo: false,
          canRedo: false,
          isSaving: false,
        },
      },
      focus: 0,
    },
    {
      type: 'state',
      state: {
        status: 'comparison',
        name: 'a',
        note: 'none differs',
        sides: ['one', 'other'],
        rows: [{ id: 0, label: 'k', change: 'same', has: [true, true] }],
      },
    },
    { type: 'show', row: 0, texts: ['x'], hideAfter: 30, isEditing: false },
    { type: 'say', text: 'done' },
    { type: 'hide', row: 0 },
    { type: 'copied', row: 0 },
  ])
    it(`lets the extension say ${JSON.stringify(message)}`, () => {
      assert.deepEqual(readToPage(message), message);
    });

  for (const message of [
    null,
    { type: 'state', state: { status: 'ready', name: 'a', facts: [['one']], rows: [], canCopy: true } },
    { type: 'state', state: { status: 'ready', name: 'a', facts: [], rows: [1], canCopy: true } },
    { type: 'state', state: { status: 'other', name: 'a' } },
    { type: 'state', state: { status: 'error', name: 'a' } },
    { type: 'state', state: { status: 'comparison', name: 'a', note: '', sides: ['one'], rows: [] } },
    { type: 'show', row: 0 },
    { type: 'show', row: 0, texts: [1], hideAfter: 30, isEditing: false },
    { type: 'say' },
    { type: 'hide' },
  ])
    it(`does not take ${JSON.stringify(message)} from the extension`, () => {
      assert.equal(readToPage(message), undefined);
    });
});
