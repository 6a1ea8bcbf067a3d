import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitUntil } from './support';

/** What a person does with one quick input, or with one that refused what was done before. */
export interface Reply {
  /** What the input must say: its prompt or its placeholder. */
  readonly asked: RegExp;
  /** Replaces the text and accepts it. */
  readonly type?: string;
  /** Takes the item whose label holds this. */
  readonly pick?: string;
  /** Takes exactly the items of these labels. */
  readonly select?: readonly string[];
  /** Presses Back. */
  readonly back?: true;
  /** Dismisses the input. */
  readonly leave?: true;
  /** The message with which the input must refuse what was typed; the next reply is for the same input. */
  readonly refused?: RegExp;
  /** The message to wait for, once it was typed. */
  readonly shows?: RegExp;
  /** Looks at the input before it is answered. */
  readonly look?: (input: ShownInput) => void | Promise<void>;
}

/** What stands in a quick input. */
export interface ShownInput {
  value: string;
  password: boolean;
  items: readonly vscode.QuickPickItem[];
  validationMessage: string | vscode.InputBoxValidationMessage | undefined;
}

/** Stands for an input box and for a quick pick, and does what the replies say once it is shown. */
class FakeInput implements ShownInput {
  value = '';
  password = false;
  prompt = '';
  placeholder = '';
  title = '';
  busy = false;
  canSelectMany = false;
  items: readonly vscode.QuickPickItem[] = [];
  activeItems: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  buttons: readonly vscode.QuickInputButton[] = [];
  validationMessage: string | vscode.InputBoxValidationMessage | undefined;
  readonly #accept = new vscode.EventEmitter<void>();
  readonly #change = new vscode.EventEmitter<string>();
  readonly #hide = new vscode.EventEmitter<void>();
  readonly #button = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly onDidAccept = this.#accept.event;
  readonly onDidChangeValue = this.#change.event;
  readonly onDidHide = this.#hide.event;
  readonly onDidTriggerButton = this.#button.event;
  readonly onDidTriggerItemButton = new vscode.EventEmitter<unknown>().event;
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  show(): void {
    void this.#script.answer(this);
  }

  hide(): void {
    this.#hide.fire();
  }

  dispose(): void {
    this.#accept.dispose();
  }

  /** The message that is shown beneath. */
  get message(): string {
    const { validationMessage } = this;
    return typeof validationMessage === 'string' ? validationMessage : (validationMessage?.message ?? '');
  }

  type(text: string): void {
    this.value = text;
    this.#change.fire(text);
  }

  accept(): void {
    if (this.activeItems.length === 0) this.activeItems = this.items.slice(0, 1);
    this.#accept.fire();
  }

  goBack(): void {
    assert.ok(this.buttons.includes(vscode.QuickInputButtons.Back), `${this.title} offers no way back`);
    this.#button.fire(vscode.QuickInputButtons.Back);
  }
}

class Script {
  readonly #replies: Reply[];
  failure: Error | undefined;

  constructor(replies: readonly Reply[]) {
    this.#replies = [...replies];
  }

  get left(): readonly Reply[] {
    return this.#replies;
  }

  async answer(input: FakeInput): Promise<void> {
    try {
      for (let reply = this.#next(input); ; reply = this.#next(input)) {
        assert.match(`${input.prompt} ${input.placeholder}`, reply.asked);
        await reply.look?.(input);
        if (reply.type !== undefined) input.type(reply.type);
        const { shows } = reply;
        if (shows !== undefined) await waitUntil(String(shows), () => shows.test(input.message));
        if (reply.refused === undefined) {
          this.#act(input, reply);
          return;
        }
        input.accept();
        assert.match(input.message, reply.refused);
      }
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
      input.hide();
    }
  }

  #next(input: FakeInput): Reply {
    const reply = this.#replies.shift();
    assert.ok(reply, `no reply is left for “${input.prompt || input.placeholder}”`);
    return reply;
  }

  #act(input: FakeInput, reply: Reply): void {
    if (reply.back === true) {
      input.goBack();
      return;
    }
    if (reply.leave === true) {
      input.hide();
      return;
    }
    const find = (label: string): vscode.QuickPickItem => {
      const item = input.items.find((candidate) => candidate.label.includes(label));
      assert.ok(item, `${label} is none of ${input.items.map((candidate) => candidate.label).join(', ')}`);
      return item;
    };
    if (reply.pick !== undefined) input.activeItems = [find(reply.pick)];
    if (reply.select !== undefined) input.selectedItems = reply.select.map(find);
    input.accept();
  }
}

/** What stands in place of the editor's dialogs while a test acts. */
export interface Scripted {
  readonly replies?: readonly Reply[];
  /** What the dialogs and messages answer, by what they say; those that are not named are dismissed. */
  readonly messages?: readonly { readonly says: RegExp; readonly answer?: string }[];
  /** What the file dialogs give, one after the other. */
  readonly files?: readonly (vscode.Uri | undefined)[];
  /** Presses Cancel on whatever shows its progress. */
  readonly cancelsProgress?: true;
}

/** Runs a task with a person's answers. Resolves to what the messages said; rejects when an answer did not fit. */
export async function answering(answers: Scripted, task: () => Promise<unknown>): Promise<readonly string[]> {
  const script = new Script(answers.replies ?? []);
  const files = [...(answers.files ?? [])];
  const said: string[] = [];
  const tell = (message: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const detail = rest.flatMap((item) => (isModal(item) ? (item.detail ?? '') : []));
    said.push([message, ...detail].join(' '));
    return Promise.resolve(answers.messages?.find(({ says }) => says.test(message))?.answer);
  };
  const stubs: Readonly<Record<string, unknown>> = {
    createInputBox: () => new FakeInput(script),
    createQuickPick: () => new FakeInput(script),
    showOpenDialog: () => {
      const file = files.shift();
      return Promise.resolve(file && [file]);
    },
    showSaveDialog: () => Promise.resolve(files.shift()),
    showInformationMessage: tell,
    showWarningMessage: tell,
    showErrorMessage: tell,
    ...(answers.cancelsProgress && { withProgress: cancelAtOnce }),
  };
  const originals = Object.keys(stubs).map(
    (name) => [name, Object.getOwnPropertyDescriptor(vscode.window, name)] as const,
  );
  for (const [name, value] of Object.entries(stubs))
    Object.defineProperty(vscode.window, name, { value, configurable: true, writable: true });
  try {
    await task();
  } finally {
    for (const [name, original] of originals)
      if (original !== undefined) Object.defineProperty(vscode.window, name, original);
  }
  if (script.failure !== undefined) throw script.failure;
  assert.deepEqual(
    script.left.map(({ asked }) => String(asked)),
    [],
    'these questions were not asked',
  );
  return said;
}

function cancelAtOnce(
  _options: unknown,
  task: (progress: vscode.Progress<unknown>, token: vscode.CancellationToken) => unknown,
): unknown {
  const source = new vscode.CancellationTokenSource();
  source.cancel();
  return task({ report: () => undefined }, source.token);
}

function isModal(item: unknown): item is vscode.MessageOptions {
  return typeof item === 'object' && item !== null && 'modal' in item;
}
