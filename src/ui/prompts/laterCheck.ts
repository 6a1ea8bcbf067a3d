import type { InputProblem } from './inputs';

/** What is to be said of a text once somebody was asked. A rejection says nothing: whoever takes the text asks again. */
export type LaterCheck = (text: string, signal: AbortSignal) => Promise<InputProblem | undefined>;

/** How long typing must pause. */
const pauseMs = 300;

/** Asks about the last of several texts, once no further one has come for a moment. */
export class PausedCheck {
  readonly #check: LaterCheck;
  readonly #show: (problem: InputProblem) => void;
  readonly #setBusy: (isBusy: boolean) => void;
  #current: AbortController | undefined;
  #found: { readonly text: string; readonly problem: InputProblem } | undefined;

  /**
   * @param show is told of what was found
   * @param setBusy is told whether an answer is waited for
   */
  constructor(check: LaterCheck, show: (problem: InputProblem) => void, setBusy: (isBusy: boolean) => void) {
    this.#check = check;
    this.#show = show;
    this.#setBusy = setBusy;
  }

  /** Asks about this text, and no longer about the one before. */
  start(text: string): void {
    this.stop();
    const controller = (this.#current = new AbortController());
    const timer = setTimeout(() => {
      void this.#ask(text, controller);
    }, pauseMs);
    controller.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }

  /** What was found of this text, if it was asked about last. */
  foundOf(text: string): InputProblem | undefined {
    return this.#found?.text === text ? this.#found.problem : undefined;
  }

  stop(): void {
    this.#current?.abort();
    this.#current = undefined;
    this.#setBusy(false);
  }

  async #ask(text: string, controller: AbortController): Promise<void> {
    this.#setBusy(true);
    const problem = await this.#check(text, controller.signal).catch(() => undefined);
    if (controller !== this.#current) return;
    this.#setBusy(false);
    if (problem === undefined) return;
    this.#found = { text, problem };
    this.#show(problem);
  }
}
