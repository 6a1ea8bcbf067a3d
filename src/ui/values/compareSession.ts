import type { SecretValue } from '../../core/secrets/secret';
import { compareValues, type ComparedKey, type KeyChange } from './compare';
import type { FromPage, ViewState } from './protocol';
import { ShownRows, type ShownRowsDeps } from './shownRows';

/** What a {@link CompareSession} acts through. */
export interface CompareSessionDeps extends ShownRowsDeps {
  /** The secret's name. */
  readonly name: string;
  /** What the two versions are called, the older first. */
  readonly sides: readonly [string, string];
  readonly fetch: (signal: AbortSignal) => Promise<readonly [SecretValue, SecretValue]>;
  /** An error in words for a person. */
  readonly describeError: (error: unknown) => string;
}

const changeWords: Readonly<Record<KeyChange, string>> = {
  same: 'same',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

/** One open comparison of two versions: says which keys differ, and sends values only when they are asked for. */
export class CompareSession {
  readonly #deps: CompareSessionDeps;
  readonly #shown: ShownRows;
  #fetching: AbortController | undefined;
  #keys: readonly ComparedKey[] = [];
  #state: ViewState;

  constructor(deps: CompareSessionDeps) {
    this.#deps = deps;
    this.#shown = new ShownRows(deps);
    this.#state = { status: 'loading', name: deps.name };
  }

  /** Fetches both versions, again if need be. */
  async load(): Promise<void> {
    this.hideAll();
    this.#fetching?.abort();
    const { signal } = (this.#fetching = new AbortController());
    const { name } = this.#deps;
    this.#enter([], { status: 'loading', name });
    try {
      const [before, after] = await this.#deps.fetch(signal);
      const keys = compareValues(before, after);
      if (!signal.aborted) this.#enter(keys, this.#describe(keys));
    } catch (error) {
      if (!signal.aborted)
        this.#enter([], { status: 'error', name, message: this.#deps.describeError(error) });
    }
  }

  /** Does what the page asks. */
  async receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      this.hideAll();
      this.#deps.post({ type: 'state', state: this.#state });
    } else if (message.type === 'reload') await this.load();
    else if (message.type === 'hide') this.#shown.hide(message.row);
    else if (message.type === 'show') {
      const key = this.#keys[message.row];
      if (key !== undefined) this.#shown.show(message.row, [key.before?.value, key.after?.value], false);
    }
  }

  /** Masks every row. */
  hideAll(): void {
    this.#shown.hideAll();
  }

  /** Masks every row and lets go of the values. */
  close(): void {
    this.#fetching?.abort();
    this.hideAll();
    this.#keys = [];
  }

  #describe(keys: readonly ComparedKey[]): ViewState {
    const { name, sides } = this.#deps;
    const differing = keys.filter(({ change }) => change !== 'same').length;
    const note =
      differing === 0
        ? 'Both versions hold the same.'
        : `${differing} of ${keys.length === 1 ? '1 value differs' : `${keys.length} values differ`}.`;
    const rows = keys.map(({ key, change, before, after }, id) => ({
      id,
      label: key ?? 'Value',
      change: changeWords[change],
      has: [before !== undefined, after !== undefined] as const,
    }));
    return { status: 'comparison', name, note, sides, rows };
  }

  #enter(keys: readonly ComparedKey[], state: ViewState): void {
    this.#keys = keys;
    this.#state = state;
    this.#deps.post({ type: 'state', state });
  }
}
