import type { Locator, Page } from 'playwright-core';

/** The modifier of VS Code's shortcuts on this machine, as Playwright spells it. */
export const modifier = 'ControlOrMeta';

/** Middle of a stretch of text on the screen, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Gives the lines on the screen, in the page. */
const visibleText = `[...document.querySelector('.editor-group-container.active .editor-instance .monaco-editor')
  .querySelectorAll('.view-lines > .view-line')]
  .map(({ style, textContent }) => ({ top: parseFloat(style.top), text: textContent ?? '' }))
  .sort((a, b) => a.top - b.top)
  .map(({ text }) => text.replaceAll('\\u00a0', ' '))
  .join('\\n')`;

/** The editor that has the focus, seen and used as a person does. Only what is scrolled into view is seen. */
export class Editor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The active group's text editor. */
  get #root(): Locator {
    return this.#page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The lines on the screen, top to bottom. */
  async visibleText(): Promise<string> {
    return this.#page.evaluate<string>(visibleText);
  }

  /** Waits until the lines on the screen are these, white space at their end apart. */
  async waitForText(text: string): Promise<void> {
    await this.#page.waitForFunction(`${visibleText}.trimEnd() === ${JSON.stringify(text.trimEnd())}`);
  }

  /** Where `text` is shown; waits until it is. It must be within one line. */
  async #find(text: string): Promise<Point> {
    const script = `(() => {
      const wanted = ${JSON.stringify(text)};
      for (const line of document.querySelectorAll(
        '.editor-group-container.active .editor-instance .monaco-editor .view-lines > .view-line')) {
        const start = (line.textContent ?? '').replaceAll('\\u00a0', ' ').indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let offset = 0;
        const middle = start + Math.floor(wanted.length / 2);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent.length;
          if (middle < offset + length) {
            range.setStart(node, middle - offset);
            range.setEnd(node, middle - offset + 1);
            const box = range.getBoundingClientRect();
            return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          }
          offset += length;
        }
      }
      return null;
    })()`;
    const handle = await this.#page.waitForFunction(script);
    return (await handle.jsonValue()) as Point;
  }

  /** Puts the cursor into `text` by a click. */
  async clickOn(text: string): Promise<void> {
    const { x, y } = await this.#find(text);
    await this.#page.mouse.click(x, y);
    await this.#root.and(this.#page.locator('.focused')).waitFor();
  }

  /** Points at `text` until the hover shows; resolves to what it says. It stays until the mouse moves. */
  async hoverOver(text: string): Promise<string> {
    const { x, y } = await this.#find(text);
    const hovers = this.#page.locator('.monaco-hover:visible .monaco-hover-content');
    const hover = hovers.filter({ hasNotText: /Loading\.\.\./ }).first();
    await this.#page.mouse.move(x - 3, y);
    await this.#page.mouse.move(x, y, { steps: 3 });
    await hover.waitFor();
    await this.#page.getByText('Checking for quick fixes').waitFor({ state: 'hidden' });
    return hover.innerText();
  }

  /** Waits until a squiggle of this severity is under some text on the screen; resolves to how many there are. */
  async squiggles(severity: 'error' | 'warning' | 'info'): Promise<number> {
    const marks = this.#root.locator(`.squiggly-${severity}`);
    await marks.first().waitFor({ state: 'attached' });
    return marks.count();
  }

  /** Puts the cursor to the end of the text, by the keyboard from wherever the focus is. */
  async goToEnd(): Promise<void> {
    await this.#page.keyboard.press(`${modifier}+1`);
    await this.#root.and(this.#page.locator('.focused')).waitFor();
    await this.#page.keyboard.press(`${modifier}+End`);
  }

  /** Types where the cursor is. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press(`${modifier}+z`);
  }

  /** Saves the file and waits until its tab no longer says that it is unsaved. */
  async save(): Promise<void> {
    await this.#page.keyboard.press(`${modifier}+s`);
    await this.#page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /**
   * Opens the menu of quick fixes at the cursor; resolves to the titles in it. It stays open. The menu closes again when
   * the workbench lays itself out just then, so that a second try may be needed, as it is by hand.
   */
  async quickFixes(): Promise<string[]> {
    for (let tries = 1; ; tries += 1) {
      await this.#page.keyboard.press(`${modifier}+.`);
      try {
        await this.#quickFixRows.first().waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
    return (await this.#quickFixRows.locator('.title').allInnerTexts()).map((title) => title.trim());
  }

  /** Takes a fix from the menu that {@link quickFixes} opened. */
  async takeQuickFix(title: string): Promise<void> {
    await this.#quickFixRows.filter({ hasText: title }).first().click();
  }

  get #quickFixRows(): Locator {
    return this.#page.locator('.action-widget .monaco-list-row.action');
  }
}
