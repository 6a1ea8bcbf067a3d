import { reveal, type Redacted } from '../../core/secrets/redacted';
import type { ToPage } from './protocol';

/** What {@link ShownRows} acts through. */
export interface ShownRowsDeps {
  readonly post: (message: ToPage) => void;
  /** Seconds that a value stays shown. */
  readonly hideAfter: () => number;
  /** Runs `task` after `seconds`; what it returns calls that off. */
  readonly runLater: (task: () => void, seconds: number) => () => void;
}

interface ShownRow {
  readonly isEditing: boolean;
  readonly callOff: () => void;
}

/** The rows whose plain text the page has been sent, each to be taken back after a time. */
export class ShownRows {
  readonly #deps: ShownRowsDeps;
  readonly #rows = new Map<number, ShownRow>();

  constructor(deps: ShownRowsDeps) {
    this.#deps = deps;
  }

  get ids(): readonly number[] {
    return [...this.#rows.keys()];
  }

  isEditing(row: number): boolean {
    return this.#rows.get(row)?.isEditing ?? false;
  }

  /** @param values that of the row, or of each side in a comparison */
  show(row: number, values: readonly (Redacted<string> | undefined)[], isEditing: boolean): void {
    const hideAfter = this.#restart(row, isEditing);
    const texts = values.map((value) => (value === undefined ? '' : reveal(value)));
    this.#deps.post({ type: 'show', row, texts, hideAfter, isEditing });
  }

  /** Begins the time anew, since somebody is at work in the row. */
  prolong(row: number): void {
    const known = this.#rows.get(row);
    if (known !== undefined) this.#restart(row, known.isEditing);
  }

  hide(row: number): void {
    const known = this.#rows.get(row);
    if (known === undefined) return;
    known.callOff();
    this.#rows.delete(row);
    this.#deps.post({ type: 'hide', row });
  }

  hideAll(): void {
    for (const row of this.ids) this.hide(row);
  }

  #restart(row: number, isEditing: boolean): number {
    this.#rows.get(row)?.callOff();
    const hideAfter = this.#deps.hideAfter();
    const callOff = this.#deps.runLater(() => {
      this.hide(row);
    }, hideAfter);
    this.#rows.set(row, { isEditing, callOff });
    return hideAfter;
  }
}
