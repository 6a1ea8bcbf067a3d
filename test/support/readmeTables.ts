/**
 * Writes README's tables of commands and settings from package.json: `npm run readme`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';

/** Where the tables are kept. */
export const readmePath = path.join(__dirname, '../../README.md');

const { contributes } = manifest;

interface Command {
  readonly command: string;
  readonly title: string;
  readonly description?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when: string;
}

interface Setting {
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
}

const menus: Readonly<Record<string, readonly MenuItem[]>> = contributes.menus;

/** Where a command is found, in the order of this list. */
const places: readonly (readonly [string, (command: string) => boolean])[] = [
  ['tree', (command) => isInMenu(command, /^view\//, /secretLens\.explorer\b/)],
  ['Findings view', (command) => isInMenu(command, /^view\//, /secretLens\.findings\b/)],
  ['editor', (command) => isInMenu(command, /^editor\//, /./)],
  ['file explorer', (command) => isInMenu(command, /^explorer\//, /./)],
  ['palette', (command) => !isInMenu(command, /^commandPalette$/, /^false$/)],
];

function isInMenu(command: string, menu: RegExp, when: RegExp): boolean {
  return Object.entries(menus).some(
    ([name, items]) =>
      menu.test(name) && items.some((item) => item.command === command && when.test(item.when)),
  );
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function formatCommands(): readonly string[] {
  const commands: readonly Command[] = contributes.commands;
  const rows = commands.flatMap(({ command, title, description = '' }) => {
    const found = places.filter(([, isThere]) => isThere(command)).map(([place]) => place);
    return found.length === 0 ? [] : [formatRow([`**${title}**`, description, found.join(', ')])];
  });
  return ['| Command | What it does | Where |', '| --- | --- | --- |', ...rows];
}

function formatSettings(): readonly string[] {
  const rows = contributes.configuration.flatMap(({ properties }) =>
    Object.entries<Setting>(properties).map(([id, setting]) => {
      const choices = setting.enum?.map((value) => `\`${value}\``).join(', ');
      const initial = setting.default === '' ? '' : `\`${formatDefault(setting.default)}\``;
      const said = [setting.markdownDescription, ...(choices === undefined ? [] : [`One of ${choices}.`])];
      return formatRow([`\`${id}\``, initial, said.join(' ')]);
    }),
  );
  return ['| Setting | Default | What it does |', '| --- | --- | --- |', ...rows];
}

function formatDefault(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** README's text with both tables as package.json gives them. Throws when a table's marks are not there. */
export function fillReadme(readme: string): string {
  return fill(fill(readme, 'commands', formatCommands()), 'settings', formatSettings());
}

function fill(readme: string, name: string, table: readonly string[]): string {
  const [open, close] = [`<!-- ${name}, written by npm run readme -->`, `<!-- end of ${name} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md has no marks round its table of ${name}.`);
  const lines = [
    open,
    '<!-- prettier-ignore-start -->',
    '',
    ...table,
    '',
    '<!-- prettier-ignore-end -->',
    close,
  ];
  return readme.slice(0, start) + lines.join('\n') + readme.slice(end + close.length);
}

if (require.main === module) writeFileSync(readmePath, fillReadme(readFileSync(readmePath, 'utf8')));
