import * as vscode from 'vscode';
import { PausedCheck, type LaterCheck } from './laterCheck';
import { back, type StepFrame } from './steps';

/** What is to be said of what was typed; only an error stops anybody. */
export interface InputProblem {
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

export interface InputOptions {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  /** Shows dots in place of what is typed. */
  readonly isMasked?: boolean;
  readonly check?: (text: string) => InputProblem | undefined;
  /** What takes longer to find out, asked when typing pauses on a text that `check` has no error for. It is not waited for. */
  readonly checkLater?: LaterCheck;
  /** Offers a button that takes the clipboard's text as it is, line breaks included, which the box itself drops. */
  readonly offersClipboard?: boolean;
}

export interface PickOptions<Item extends vscode.QuickPickItem> {
  readonly placeholder: string;
  readonly items: readonly Item[];
  readonly active?: Item | undefined;
}

const severities: Readonly<Record<InputProblem['severity'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  information: vscode.InputBoxValidationSeverity.Info,
};

const clipboardButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('clippy'),
  tooltip: 'Use the clipboard’s text, line breaks included',
};

/** Asks for a line of text. Rejects with a CancellationError when it is dismissed. */
export function askInput(frame: StepFrame, options: InputOptions): Promise<string | typeof back> {
  const input = vscode.window.createInputBox();
  applyFrame(input, frame);
  input.prompt = options.prompt;
  input.placeholder = options.placeholder ?? '';
  input.value = options.value ?? '';
  input.password = options.isMasked ?? false;
  if (options.offersClipboard) input.buttons = [...input.buttons, clipboardButton];

  const show = (problem: InputProblem | undefined): void => {
    input.validationMessage =
      problem === undefined
        ? undefined
        : {
            message: problem.message,
            severity: severities[problem.severity],
          };
  };
  const later =
    options.checkLater &&
    new PausedCheck(options.checkLater, {
      show,
      setBusy: (isBusy) => {
        input.busy = isBusy;
      },
    });
  const look = (text: string, problem: InputProblem | undefined): void => {
    show(problem);
    if (problem?.severity === 'error') later?.stop();
    else later?.start(text);
  };
  const first = options.check?.(input.value);
  if (input.value !== '') look(input.value, first);
  else if (first?.severity === 'information') show(first);
  return untilAnswered(input, (answer) => {
    const accept = (text: string): void => {
      const problem = [options.check?.(text), later?.foundOf(text)].find(
        (found) => found?.severity === 'error',
      );
      if (problem === undefined) answer(text);
      else show(problem);
    };
    return [
      ...(later === undefined
        ? []
        : [
            new vscode.Disposable(() => {
              later.stop();
            }),
          ]),
      input.onDidChangeValue((text) => {
        look(text, options.check?.(text));
      }),
      input.onDidAccept(() => {
        accept(input.value);
      }),
      input.onDidTriggerButton(async (button) => {
        if (button === clipboardButton) accept(await vscode.env.clipboard.readText());
      }),
    ];
  });
}

/** Asks for one of several items. Rejects with a CancellationError when it is dismissed. */
export function askPick<Item extends vscode.QuickPickItem>(
  frame: StepFrame,
  options: PickOptions<Item>,
): Promise<Item | typeof back> {
  const pick = vscode.window.createQuickPick<Item>();
  applyFrame(pick, frame);
  pick.placeholder = options.placeholder;
  pick.items = options.items;
  if (options.active !== undefined) pick.activeItems = [options.active];
  return untilAnswered(pick, (answer) => [
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      if (item !== undefined) answer(item);
    }),
  ]);
}

/** Asks for some of several items, one at least unless told otherwise. Rejects with a CancellationError when it is dismissed. */
export function askSome<Item extends vscode.QuickPickItem>(
  frame: StepFrame,
  options: Omit<PickOptions<Item>, 'active'> & {
    readonly selected: readonly Item[];
    readonly least?: 0 | 1;
  },
): Promise<readonly Item[] | typeof back> {
  const pick = vscode.window.createQuickPick<Item>();
  applyFrame(pick, frame);
  pick.placeholder = options.placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = options.items;
  pick.selectedItems = options.selected;
  return untilAnswered<readonly Item[]>(pick, (answer) => [
    pick.onDidAccept(() => {
      if (pick.selectedItems.length >= (options.least ?? 1)) answer(pick.selectedItems);
    }),
  ]);
}

/** Shows what a quick input belongs to, and a Back button where there is something to go back to. */
export function applyFrame(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  frame: StepFrame,
): void {
  input.title = frame.title;
  input.ignoreFocusOut = true;
  if (frame.totalSteps > 1) {
    input.step = frame.step;
    input.totalSteps = frame.totalSteps;
  }
  if (frame.canGoBack) input.buttons = [vscode.QuickInputButtons.Back];
}

/**
 * Shows a quick input until `listen`'s listeners give an answer, the Back button is pressed, or it is hidden, which
 * rejects with a CancellationError. It is disposed of then, with everything that listens to it.
 */
export async function untilAnswered<T>(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  listen: (answer: (value: T) => void, fail: (error: unknown) => void) => readonly vscode.Disposable[],
): Promise<T | typeof back> {
  const listeners: vscode.Disposable[] = [];
  try {
    return await new Promise<T | typeof back>((resolve, reject: (error: unknown) => void) => {
      listeners.push(
        ...listen(resolve, reject),
        input.onDidTriggerButton((button) => {
          if (button === vscode.QuickInputButtons.Back) resolve(back);
        }),
        input.onDidHide(() => {
          reject(new vscode.CancellationError());
        }),
      );
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}
