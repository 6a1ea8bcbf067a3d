import type { InputProblem } from './inputs';

/** What is to be said of a text once somebody was asked. A rejection says nothing: whoever takes the text asks again. */
export type LaterCheck = (text: string, signal: AbortSignal) => Promise<InputProblem | undefined>;

/** How long typing must pause. */
const pauseSeconds = 0.3;

/** Runs a task after so many seconds, unless what it returns is called before. */
type RunLater = (task: () => void, seconds: number) => () => void;

const runLater: RunLater = (task, seconds) => {
  const timer = setTimeout(task, seconds * 1000);
  return () => {
    clearTimeout(timer);
  };
};

/** What a {@link PausedCheck} shows. */
interface CheckView {
  readonly show: (problem: InputProblem) => void;
  /** Told whether an answer is waited for. */
  readonly setBusy: (isBusy: boolean) => void;
}

/** Asks about the last of several texts, once no further one has come for a moment. */
export class PausedCheck {
  readonly #check: LaterCheck;
  readonly #view: CheckView;
  readonly #runLater: RunLater;
  #current: AbortController | undefined;
  #found: { readonly text: string; readonly problem: InputProblem } | undefined;

  constructor(check: LaterCheck, view: CheckView, later: RunLater = runLater) {
    this.#check = check;
    this.#view = view;
    this.#runLater = later;
  }

  /** Asks about this text, and no longer about the one before. */
  start(text: string): void {
    this.stop();
    const controller = (this.#current = new AbortController());
    const callOff = this.#runLater(() => {
      void this.#ask(text, controller);
    }, pauseSeconds);
    controller.signal.addEventListener('abort', callOff);
  }

  /** What was found of this text, if it was asked about last. */
  foundOf(text: string): InputProblem | undefined {
    return this.#found?.text === text ? this.#found.problem : undefined;
  }

  stop(): void {
    this.#current?.abort();
    this.#current = undefined;
    this.#view.setBusy(false);
  }

  async #ask(text: string, controller: AbortController): Promise<void> {
    this.#view.setBusy(true);
    const problem = await this.#check(text, controller.signal).catch(() => undefined);
    if (controller !== this.#current) return;
    this.#view.setBusy(false);
    if (problem === undefined) return;
    this.#found = { text, problem };
    this.#view.show(problem);
  }
}
