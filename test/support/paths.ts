import { join, resolve } from 'node:path';

/** The checkout's top folder. Bundled or not, the tests run from it. */
export const root = resolve(process.env['SECRET_LENS_ROOT'] ?? join(__dirname, '..', '..'));

/** VS Code, its server and the browser; kept between runs. */
export const editorCache = join(root, '.vscode-test');

/** Moto, and the demo's state; kept between runs. */
export const cache = join(root, '.cache');

/** What a run leaves to be looked at: screenshots, logs, results. */
export const out = join(root, 'out');
