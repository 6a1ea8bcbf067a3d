import type { Locator, Page } from 'playwright-core';

/** So long rows may take to come. */
const momentMs = 3_000;

/** The box at the top of the window: command palette, Quick Open, quick picks and input boxes. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #widget(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  get #box(): Locator {
    return this.#widget.locator('.quick-input-filter input').first();
  }

  get #rows(): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row');
  }

  /** Waits for an input whose title, placeholder or message says `text`, whatever its rows say; any when not given. */
  async waitFor(text?: string): Promise<void> {
    await this.#box.waitFor();
    if (text === undefined) return;
    const said = this.#widget
      .locator('.quick-input-titlebar, .quick-input-message')
      .filter({ hasText: text })
      .or(this.#widget.locator(`input[placeholder*=${JSON.stringify(text)}]`));
    await said.first().waitFor();
  }

  /** Waits for a row that says `text`, in its label or beside it. */
  async waitForRow(text: string): Promise<void> {
    await this.#rows.filter({ hasText: text }).first().waitFor();
  }

  /** Whether what is typed is hidden. */
  async isMasked(): Promise<boolean> {
    return (await this.#box.getAttribute('type')) === 'password';
  }

  /** What stands in the box. */
  value(): Promise<string> {
    return this.#box.inputValue();
  }

  /** Waits until exactly `text` stands in the box, as it does once a dialog has made its proposal. */
  async waitForValue(text: string): Promise<void> {
    await this.#page.waitForFunction(
      `[...document.querySelectorAll('.quick-input-filter input')].some(({ value }) => value === ${JSON.stringify(text)})`,
    );
  }

  /** What stands beneath the box: the prompt, or why the input is refused. */
  async message(): Promise<string> {
    return (await this.#widget.locator('.quick-input-message').innerText()).trim();
  }

  /** The labels of the rows on the screen; waits until there is one. */
  async items(): Promise<string[]> {
    await this.#rows.first().waitFor();
    return (
      await this.#rows
        .locator('.quick-input-list-rows > .quick-input-list-row:first-child .label-name')
        .allInnerTexts()
    ).map((label) => label.trim());
  }

  /** Replaces what stands in the box. */
  async fill(text: string): Promise<void> {
    await this.#box.waitFor();
    await this.#box.fill(text);
  }

  /** Answers an input box, or takes the first row of a quick pick. */
  async accept(text?: string): Promise<void> {
    if (text !== undefined) await this.fill(text);
    await this.#box.press('Enter');
  }

  /** Takes the row with exactly this label, typing it first where the list is long. */
  async pick(label: string, options: { readonly filter?: boolean } = {}): Promise<void> {
    if (options.filter === true) await this.fill(label);
    // What a row says when it is pointed at would lie over the others.
    await this.#page.mouse.move(0, 0);
    await this.#row(label).click();
  }

  /** Whether a row with exactly this label comes within a moment. */
  async offers(label: string): Promise<boolean> {
    try {
      await this.#row(label).waitFor({ timeout: momentMs });
      return true;
    } catch {
      return false;
    }
  }

  #row(label: string): Locator {
    const exact = new RegExp(`^\\s*${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    return this.#rows.filter({ has: this.#page.locator('.label-name').filter({ hasText: exact }) }).first();
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'hidden' });
  }
}
