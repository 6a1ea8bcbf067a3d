import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { Editor, modifier } from './editor';
import { keepEvidence, offerEvidence } from './evidence';
import { out, root } from './paths';
import { QuickInput } from './quickInput';
import { SideBar } from './sideBar';
import { sampleSettings, startServer, type Server } from './vscodeServer';
import { collectWindow } from './windowEvidence';

/** The workbench to open. */
export interface WorkbenchOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of the extension to run; the checkout's own unless given, none with `null`. */
  readonly extension?: string | null;
  /** Absolute paths of extensions that run beside it. */
  readonly otherExtensions?: readonly string[];
  /** The extension host's environment, as `writeAwsConfig` gives it. */
  readonly env?: NodeJS.ProcessEnv;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Opens in Restricted Mode, with its banner, until the folder is trusted; trusted from the start unless given. */
  readonly workspaceTrust?: boolean;
  readonly theme?: 'Dark Modern' | 'Light Modern';
  /** CSS pixels; 1280 × 800 unless given. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** One message in the corner of the window. */
export interface Notification {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly buttons: readonly string[];
}

/** Milliseconds that any single thing may take to appear. */
const patience = 20_000;

/**
 * The real workbench, driven as a person drives it: by mouse, keyboard and what is on the screen. It is the server's
 * workbench in a browser, also where desktop VS Code could be had, so that the tests see the same everywhere. Every act
 * waits for the state that it needs and never for time to pass.
 */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly quickInput: QuickInput;
  readonly sideBar: SideBar;
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #dataDir: string;
  readonly #withdrawEvidence: () => void;

  private constructor(
    page: Page,
    browser: Browser,
    server: Server,
    dataDir: string,
    withdrawEvidence: () => void,
  ) {
    this.page = page;
    this.editor = new Editor(page);
    this.quickInput = new QuickInput(page);
    this.sideBar = new SideBar(page);
    this.#browser = browser;
    this.#server = server;
    this.#dataDir = dataDir;
    this.#withdrawEvidence = withdrawEvidence;
  }

  /** Starts a server with fresh user data and opens the folder. Resolves when extensions have been started. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    const dataDir = mkdtempSync(join(tmpdir(), 'secret-lens-'));
    const logFile = join(dataDir, 'server.log');
    const extension = options.extension === undefined ? root : options.extension;
    const [server, browser] = await Promise.all([
      startServer({
        dataDir,
        logFile,
        ...(extension === null ? {} : { extension }),
        ...(options.otherExtensions === undefined ? {} : { otherExtensions: options.otherExtensions }),
        ...(options.env === undefined ? {} : { env: options.env }),
        workspaceTrust: options.workspaceTrust ?? false,
        settings: {
          ...sampleSettings,
          'workbench.colorTheme': options.theme ?? 'Dark Modern',
          ...options.settings,
        },
      }),
      launchBrowser(),
    ]);
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await keepOffTheNetwork(context, server.origin);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const withdrawEvidence = offerEvidence((dir) => collectWindow(dir, page, server, logFile));
    const workbench = new Workbench(page, browser, server, dataDir, withdrawEvidence);
    try {
      await page.goto(server.folderUrl(options.folder));
      await page.locator('.monaco-workbench').waitFor();
      await page.locator('.statusbar-item').first().waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ state: 'attached' });
      return workbench;
    } catch (error) {
      await keepEvidence('opening the workbench');
      await workbench.close();
      throw error;
    }
  }

  /** Closes the window, ends browser and server, and removes the user data. */
  async close(): Promise<void> {
    this.#withdrawEvidence();
    await this.#browser.close();
    await this.#server.process.stop();
    rmSync(this.#dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a file of the folder by Quick Open and waits for its text. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press(`${modifier}+p`);
    await this.quickInput.waitFor();
    await this.quickInput.fill(path);
    await this.quickInput.pick(basename(path));
    await this.page.locator(`.tab.active[data-resource-name=${JSON.stringify(basename(path))}]`).waitFor();
    await this.page
      .locator('.editor-group-container.active .editor-instance .monaco-editor.focused .view-line')
      .first()
      .waitFor();
  }

  /** Runs a command by its title in the palette, category included: `Secret Lens: Refresh`. */
  async runCommand(title: string): Promise<void> {
    // Until the workbench has started whole, it does not offer what only trusted folders have.
    for (let tries = 1; tries <= 5; tries += 1) {
      await this.page.keyboard.press('F1');
      await this.quickInput.waitFor();
      await this.quickInput.fill(`>${title}`);
      if (await this.quickInput.offers(title)) return this.quickInput.pick(title);
      await this.quickInput.cancel();
    }
    throw new Error(`The palette does not offer “${title}”.`);
  }

  /** Whether the palette offers a command with this title. */
  async offersCommand(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    await this.quickInput.waitFor();
    await this.quickInput.fill(`>${title}`);
    const items = await this.quickInput.items();
    await this.quickInput.cancel();
    return items.includes(title);
  }

  /** What the Problems panel says, one line for each row on the screen: files, and beneath each its problems. */
  async problems(): Promise<string[]> {
    const panel = this.page.locator('.markers-panel-container');
    if (!(await panel.isVisible())) {
      await this.page.keyboard.press(`${modifier}+Shift+m`);
      await this.page.locator('.part.panel:focus-within').waitFor();
    }
    const rows = panel.locator('.monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements: { getAttribute(name: string): string | null }[]) =>
      elements.map((element) => element.getAttribute('aria-label') ?? ''),
    );
  }

  /** The messages in the corner, newest first, without waiting for one. */
  async notifications(): Promise<Notification[]> {
    const toasts = await this.page.locator('.notifications-toasts .notification-list-item').all();
    return Promise.all(
      toasts.map(async (toast) => {
        const icon = (await toast.locator('.notification-list-item-icon').getAttribute('class')) ?? '';
        const severity =
          (['error', 'warning', 'info'] as const).find((name) => icon.includes(name)) ?? 'info';
        return {
          severity,
          text: (await toast.locator('.notification-list-item-message').innerText()).trim(),
          buttons: await toast
            .locator('.notification-list-item-buttons-container .monaco-button')
            .allInnerTexts(),
        };
      }),
    );
  }

  /** Waits for a message that holds `text` and resolves to all of it. */
  async notification(text: string): Promise<string> {
    const message = this.page
      .locator('.notifications-toasts .notification-list-item-message')
      .filter({ hasText: text })
      .first();
    await message.waitFor();
    return (await message.innerText()).trim();
  }

  /** Clicks a button of the message that holds `text`. */
  async answerNotification(text: string, button: string): Promise<void> {
    const toast = this.page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: text });
    await toast.first().hover();
    await toast.first().getByRole('button', { name: button, exact: true }).click();
  }

  /** Answers a modal dialog that holds `text`. */
  async answerDialog(text: string, button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: text });
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** What the clipboard holds. */
  clipboard(): Promise<string> {
    return this.page.evaluate('navigator.clipboard.readText()');
  }

  /** The files of the server's user data, logs included, that hold `text`; paths within it. */
  filesHolding(text: string): string[] {
    return readdirSync(this.#dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes(text))
      .map((path) => relative(this.#dataDir, path));
  }

  /** Saves `out/screenshots/<name>.png`, or the given `.png` file; resolves to its path. */
  async screenshot(name: string): Promise<string> {
    const path = name.endsWith('.png') ? name : join(out, 'screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  }

  /**
   * Saves `out/screenshots/<name>-light.png`, `<name>-contrast.png` and `<name>.png`, the dark one, and stays dark. The workbench
   * follows the system's theme only with the setting `window.autoDetectColorScheme`.
   */
  async screenshotInThemes(name: string): Promise<void> {
    for (const { suffix, className, ...media } of systemThemes) {
      await this.page.emulateMedia(media);
      await this.page.locator(`.monaco-workbench.${className}`).waitFor();
      await this.screenshot(`${name}${suffix}`);
    }
  }
}

/** What the system may ask of the workbench, and the class that the workbench has then. */
const systemThemes = [
  { suffix: '-light', className: 'vs', colorScheme: 'light', forcedColors: 'none' },
  { suffix: '-contrast', className: 'hc-black', colorScheme: 'dark', forcedColors: 'active' },
  { suffix: '', className: 'vs-dark', colorScheme: 'dark', forcedColors: 'none' },
] as const;

/** The workbench asks vendors' servers for galleries and the like; a test must not depend on their answers. */
async function keepOffTheNetwork(context: BrowserContext, origin: string): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && url.origin !== origin,
    (route) => route.abort(),
  );
}
