import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { SecretValue } from '../../core/secrets/secret';
import type { FromPage, ToPage, ViewState } from './protocol';
import { toRows, type ValueRow } from './valueRows';

/** What a {@link ValueSession} acts through. */
export interface ValueSessionDeps {
  /** The secret's name. */
  readonly name: string;
  readonly fetch: (signal: AbortSignal) => Promise<SecretValue>;
  /** Facts of the version that was fetched, in words. */
  readonly facts: (value: SecretValue) => readonly (readonly [string, string])[];
  /** An error in words for a person. */
  readonly describeError: (error: unknown) => string;
  readonly post: (message: ToPage) => void;
  /** @param label what is copied: a key, or `Value` */
  readonly copy: (label: string, value: Redacted<string>) => Promise<void>;
  /** Seconds that a value stays shown. */
  readonly hideAfter: () => number;
  /** Runs `task` after `seconds`; what it returns calls that off. */
  readonly runLater: (task: () => void, seconds: number) => () => void;
}

/**
 * One open value view: fetches the value once, keeps it redacted, and sends a row's plain text to the page only when it
 * is asked for, taking it back after a time, or when the view is no longer seen.
 */
export class ValueSession {
  readonly #deps: ValueSessionDeps;
  readonly #shown = new Map<number, () => void>();
  #fetching: AbortController | undefined;
  #rows: readonly ValueRow[] = [];
  #state: ViewState;

  constructor(deps: ValueSessionDeps) {
    this.#deps = deps;
    this.#state = { status: 'loading', name: deps.name };
  }

  /** Fetches the value, again if need be. */
  async load(): Promise<void> {
    this.hideAll();
    this.#fetching?.abort();
    const fetching = (this.#fetching = new AbortController());
    this.#enter([], { status: 'loading', name: this.#deps.name });
    const outcome = await this.#fetch(fetching.signal);
    if (!fetching.signal.aborted) this.#enter(...outcome);
  }

  /** Does what the page asks. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.hideAll();
        this.#deps.post({ type: 'state', state: this.#state });
        return;
      case 'reload':
        return this.load();
      case 'show':
        this.#show(message.row);
        return;
      case 'hide':
        this.#hide(message.row);
        return;
      case 'copy':
        return this.#copy(message.row);
    }
  }

  /** Masks every row. */
  hideAll(): void {
    for (const row of [...this.#shown.keys()]) this.#hide(row);
  }

  /** Masks every row and lets go of the value. */
  close(): void {
    this.#fetching?.abort();
    this.hideAll();
    this.#rows = [];
  }

  async #fetch(signal: AbortSignal): Promise<[readonly ValueRow[], ViewState]> {
    const { name } = this.#deps;
    try {
      const value = await this.#deps.fetch(signal);
      const rows = toRows(value);
      const state: ViewState = {
        status: 'ready',
        name,
        facts: this.#deps.facts(value),
        rows: rows.map((row) => row.label),
        canCopy: value.kind === 'text',
      };
      return [rows, state];
    } catch (error) {
      return [[], { status: 'error', name, message: this.#deps.describeError(error) }];
    }
  }

  #enter(rows: readonly ValueRow[], state: ViewState): void {
    this.#rows = rows;
    this.#state = state;
    this.#deps.post({ type: 'state', state });
  }

  #show(index: number): void {
    const row = this.#rows[index];
    if (row === undefined) return;
    this.#shown.get(index)?.();
    const hideAfter = this.#deps.hideAfter();
    this.#shown.set(
      index,
      this.#deps.runLater(() => {
        this.#hide(index);
      }, hideAfter),
    );
    this.#deps.post({ type: 'show', row: index, text: reveal(row.value()), hideAfter });
  }

  #hide(index: number): void {
    const callOff = this.#shown.get(index);
    if (callOff === undefined) return;
    callOff();
    this.#shown.delete(index);
    this.#deps.post({ type: 'hide', row: index });
  }

  async #copy(index: number): Promise<void> {
    const row = this.#rows[index];
    if (row === undefined || this.#state.status !== 'ready' || !this.#state.canCopy) return;
    await this.#deps.copy(row.label, row.value());
    this.#deps.post({ type: 'copied', row: index });
  }
}
