import { reveal, type Redacted } from '../../core/secrets/redacted';

/** The clipboard and the clock, as much of them as is needed. */
export interface ClipboardDeps {
  readonly read: () => PromiseLike<string>;
  readonly write: (text: string) => PromiseLike<void>;
  /** Runs `task` after `seconds`; what it returns calls that off. */
  readonly runLater: (task: () => void, seconds: number) => () => void;
}

/**
 * Puts values on the clipboard and takes them off again: after a time, and only if the clipboard still holds the value
 * put there. The value is kept just so long.
 */
export class SecretClipboard {
  readonly #deps: ClipboardDeps;
  #waiting: { readonly value: Redacted<string>; readonly callOff: () => void } | undefined;

  constructor(deps: ClipboardDeps) {
    this.#deps = deps;
  }

  /** @param clearAfter seconds; 0 leaves the value there */
  async copy(value: Redacted<string>, clearAfter: number): Promise<void> {
    this.#forget();
    await this.#deps.write(reveal(value));
    if (clearAfter <= 0) return;
    const callOff = this.#deps.runLater(() => {
      void this.clearNow();
    }, clearAfter);
    this.#waiting = { value, callOff };
  }

  /** Clears the clipboard at once if a value of ours is waiting there to be cleared. */
  async clearNow(): Promise<void> {
    const waiting = this.#forget();
    if (waiting === undefined) return;
    if ((await this.#deps.read()) === reveal(waiting.value)) await this.#deps.write('');
  }

  #forget(): { readonly value: Redacted<string> } | undefined {
    const waiting = this.#waiting;
    waiting?.callOff();
    this.#waiting = undefined;
    return waiting;
  }
}
