import type { Locator, Page } from 'playwright-core';

/** So long an act may take before it is tried again. */
const momentMs = 3_000;

/** Nothing in the side bar changes for so long. */
const restMs = 250;

/** Resolves when nothing in the side bar has changed for a moment. */
const atRest = `new Promise((resolve) => {
  let timer = setTimeout(resolve, ${restMs});
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(() => { observer.disconnect(); resolve(); }, ${restMs});
  });
  observer.observe(document.querySelector('.part.sidebar'), { subtree: true, childList: true, characterData: true });
})`;

/** Tries an act that rows drawn again meanwhile can spoil, at most five times. */
async function retry(act: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await act();
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
}

/** The side bar with its views, whichever container is shown, as a person sees and clicks it. */
export class SideBar {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #root(): Locator {
    return this.#page.locator('.part.sidebar');
  }

  get #menuItems(): Locator {
    return this.#page.locator('.context-view .monaco-menu .action-item:visible');
  }

  /** Shows a container by its icon in the activity bar: `Explorer`, `Secret Lens`. */
  async show(container: string): Promise<void> {
    const icon = this.#page
      .locator(`.part.activitybar .action-item:has(> a[aria-label^="${container}"])`)
      .first();
    if ((await icon.getAttribute('aria-selected')) !== 'true') await icon.click();
    await this.#root.locator('.composite.title').filter({ hasText: container }).waitFor();
  }

  /** The labels of the rows on the screen, top to bottom, as they are read out; waits until there is one. */
  async rows(): Promise<string[]> {
    const rows = this.#root.locator('.monaco-list-row:visible');
    await rows.first().waitFor();
    const found = await rows.evaluateAll(
      (elements: { getAttribute(name: string): string | null; style: { top: string } }[]) =>
        elements.map((element) => ({
          top: parseFloat(element.style.top),
          label: element.getAttribute('aria-label') ?? '',
        })),
    );
    return found.sort((a, b) => a.top - b.top).map(({ label }) => label);
  }

  /** The first row whose text starts with `label`. */
  row(label: string): Locator {
    const escaped = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.#root
      .locator('.monaco-list-row:visible')
      .filter({ hasText: new RegExp(`^\\s*${escaped}`) })
      .first();
  }

  /** Opens a row that has children, where it is not open, and waits for the first of them. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    await this.#rest();
    const level = Number(await row.getAttribute('aria-level'));
    const index = Number(await row.getAttribute('data-index'));
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
    await row
      .locator('..')
      .locator(`.monaco-list-row[data-index="${index + 1}"][aria-level="${level + 1}"]`)
      .waitFor();
  }

  /** Selects a row by a click. */
  async click(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** Selects several rows, as clicks with the modifier do. */
  async select(...labels: readonly string[]): Promise<void> {
    for (const [index, label] of labels.entries()) {
      await this.#rest();
      await this.row(label).click({ modifiers: index === 0 ? [] : ['ControlOrMeta'] });
    }
  }

  /** Points at a row until its tooltip shows; resolves to what it says. */
  async tooltip(label: string): Promise<string> {
    const hovers = this.#page.locator('.monaco-hover:visible .hover-contents');
    const hover = hovers.filter({ hasNotText: /^Loading/ }).first();
    let text = '';
    // A row that is drawn again under the pointer, as when its decoration arrives, forgets the pointer: it must come anew.
    await retry(async () => {
      await this.#rest();
      const row = this.row(label);
      await row.hover();
      const box = await row.boundingBox();
      if (box !== null)
        await this.#page.mouse.move(box.x + box.width / 3, box.y + box.height / 2, { steps: 10 });
      text = await hover.innerText({ timeout: momentMs });
    });
    return text;
  }

  /**
   * While a tree is drawn anew, the editor does not know which node a row is, and a command is told of none. A tooltip that was
   * left standing would lie over other rows.
   */
  async #rest(): Promise<void> {
    await this.#page.mouse.move(0, 0);
    await this.#page.evaluate(atRest);
  }

  /** Takes an entry of a row's context menu. A fresh menu takes no click for a moment, but it does take Enter. */
  async menu(label: string, entry: string): Promise<void> {
    const item = this.#menuItems.filter({ hasText: entry }).first();
    // Until the workbench has started whole, it dims what only trusted folders have, in menus that are open then for good.
    await retry(async () => {
      await this.#rest();
      await this.row(label).click({ button: 'right' });
      await item.hover();
      try {
        await item.and(this.#page.locator('.focused')).waitFor({ timeout: momentMs });
      } catch (error) {
        await this.#page.keyboard.press('Escape');
        throw error;
      }
    });
    await this.#page.keyboard.press('Enter');
    await this.#menuItems.first().waitFor({ state: 'hidden' });
  }

  /** The entries of a row's context menu, which is closed again. */
  async menuEntries(label: string): Promise<string[]> {
    await this.row(label).click({ button: 'right' });
    const labels = this.#menuItems.locator('.action-label:not(.separator)');
    await labels.first().waitFor();
    const entries = await labels.allInnerTexts();
    await this.#page.keyboard.press('Escape');
    return entries.map((entry) => entry.trim());
  }

  /** Clicks an icon at a row's right end, which shows when pointed at. */
  async inlineAction(label: string, action: string): Promise<void> {
    await retry(async () => {
      await this.#rest();
      const row = this.row(label);
      await row.hover();
      await row.getByRole('button', { name: action }).click({ timeout: momentMs });
    });
  }

  /** Clicks an icon in a view's title bar. */
  async titleAction(action: string): Promise<void> {
    await this.#rest();
    await this.#root.hover();
    await this.#root
      .locator('.title-actions, .pane-header .actions')
      .getByRole('button', { name: action })
      .first()
      .click();
  }

  /** The text of the welcome view on the screen; waits until there is one. */
  async welcome(): Promise<string> {
    const content = this.#root.locator('.welcome-view-content:visible').first();
    await content.waitFor();
    return content.innerText();
  }
}
