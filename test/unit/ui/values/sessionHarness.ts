import assert from 'node:assert/strict';
import type { NewVersion, Replacement } from '../../../../src/aws/replaceValue';
import { Redacted, reveal } from '../../../../src/core/secrets/redacted';
import type { SecretValue } from '../../../../src/core/secrets/secret';
import type { ToPage } from '../../../../src/ui/values/protocol';
import type { ValueSessionDeps } from '../../../../src/ui/values/sessionDeps';
import { ValueSession } from '../../../../src/ui/values/valueSession';
import { FakeTimers } from '../fakes';

/** A version that holds text. */
export function textVersion(text: string, versionId = 'v'): SecretValue {
  return { kind: 'text', versionId, stagingLabels: ['AWSCURRENT'], text: new Redacted(text) };
}

/** A version that holds bytes. */
export function binaryVersion(...bytes: readonly number[]): SecretValue {
  const held = new Redacted(Uint8Array.from(bytes));
  return { kind: 'binary', versionId: 'v', stagingLabels: ['AWSCURRENT'], bytes: held };
}

export const json = textVersion('{"user":"al","pass":"words","nested":{"n":1}}');

/** A session with everything that it does written down, and answers that a test can choose. */
export function buildSession(value: SecretValue = json, given: Partial<ValueSessionDeps> = {}) {
  const timers = new FakeTimers();
  const posted: ToPage[] = [];
  const copied: string[] = [];
  const stored: {
    readonly content: string | readonly number[];
    readonly base: string;
    readonly token: string;
  }[] = [];
  const asked: string[] = [];
  let tokens = 0;
  const session = new ValueSession({
    name: 'db',
    fetch: () => Promise.resolve(value),
    store: ({ value: next, base, requestToken }: NewVersion): Promise<Replacement> => {
      const plain = reveal<string | Uint8Array>(next);
      stored.push({ content: typeof plain === 'string' ? plain : [...plain], base, token: requestToken });
      return Promise.resolve({ kind: 'stored', versionId: requestToken });
    },
    whyReadOnly: () => undefined,
    facts: ({ versionId }) => [['Version', versionId]],
    describeError: String,
    post: (message) => posted.push(message),
    copy: (label, text) => {
      copied.push(`${label}=${reveal(text)}`);
      return Promise.resolve();
    },
    confirm: (changes) => {
      asked.push(changes);
      return Promise.resolve(true);
    },
    tellStored: () => undefined,
    generate: () => Promise.resolve(new Redacted('made-by-chance')),
    readClipboard: () => Promise.resolve(new Redacted('')),
    openFile: () => Promise.resolve(undefined),
    saveFile: () => Promise.resolve(),
    compare: () => undefined,
    newToken: () => `token-${++tokens}`,
    onChange: () => undefined,
    hideAfter: () => 30,
    runLater: timers.runLater,
    ...given,
  });

  const lastState = () => {
    const message = posted.findLast((candidate) => candidate.type === 'state');
    assert.ok(message?.type === 'state');
    return message.state;
  };
  const ready = () => {
    const state = lastState();
    assert.ok(state.status === 'ready', `the state is ${state.status}`);
    return state;
  };
  const edit = () => {
    const state = ready().edit;
    assert.ok(state, 'the value can only be read');
    return state;
  };
  const comparison = () => {
    const state = lastState();
    assert.ok(state.status === 'comparison', `the state is ${state.status}`);
    return state;
  };
  const shownTexts = () => posted.flatMap((message) => (message.type === 'show' ? message.texts : []));
  return { session, timers, posted, copied, stored, asked, lastState, ready, edit, comparison, shownTexts };
}
