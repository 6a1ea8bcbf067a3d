import { findNearMiss } from './nearMiss';

/** Where a value stands in a file: the keys and indices that lead to it. */
export type KeyPath = readonly (string | number)[];

/** Takes what is wrong with the value at a place. */
export type ReportProblem = (where: KeyPath, severity: 'error' | 'warning', message: string) => void;

/**
 * A table of a configuration file, read key by key. What has the wrong type is reported and counts as absent, so that
 * one mistake costs one setting.
 */
export class ConfigTable {
  readonly where: KeyPath;
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #report: ReportProblem;
  readonly #known = new Set<string>();

  constructor(values: object, where: KeyPath, report: ReportProblem) {
    this.#values = new Map(
      Object.entries(values).filter(([, value]: readonly [string, unknown]) => value !== undefined),
    );
    this.where = where;
    this.#report = report;
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  report(key: string | undefined, severity: 'error' | 'warning', message: string): void {
    this.#report(key === undefined ? this.where : [...this.where, key], severity, message);
  }

  has(key: string): boolean {
    this.#known.add(key);
    return this.#values.has(key);
  }

  /** Whether the key is there and null, as some writers put it for absent. */
  isNull(key: string): boolean {
    this.#known.add(key);
    return this.#values.get(key) === null;
  }

  text(key: string): string | undefined {
    return this.#read(key, 'a string', (value) => (typeof value === 'string' ? value : undefined));
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  number(key: string, least: number, most: number): number | undefined {
    return this.#read(key, `a number from ${least} to ${most}`, (value) =>
      typeof value === 'number' && value >= least && value <= most ? value : undefined,
    );
  }

  choice<T extends string>(key: string, choices: readonly T[]): T | undefined {
    return this.#read(key, `one of ${choices.join(', ')}`, (value) =>
      choices.find((choice) => choice === value),
    );
  }

  /** A list of strings; what is none in it is reported and left out. Empty when the key is absent. */
  texts(key: string): readonly string[] {
    const list = this.#list(key, 'a list of strings');
    return list.filter((value, index): value is string => {
      if (typeof value === 'string') return true;
      this.#report([...this.where, key, index], 'error', `Entry ${index + 1} of “${key}” is not a string.`);
      return false;
    });
  }

  table(key: string): ConfigTable | undefined {
    const value = this.#read(key, 'a table', (found) => (isTable(found) ? found : undefined));
    return value === undefined ? undefined : new ConfigTable(value, [...this.where, key], this.#report);
  }

  /** A list of tables; a single table counts as a list of one. */
  tables(key: string): readonly ConfigTable[] {
    this.#known.add(key);
    const value = this.#values.get(key);
    if (isTable(value)) return [new ConfigTable(value, [...this.where, key], this.#report)];
    return this.#list(key, 'a list of tables').flatMap((entry, index) => {
      const where = [...this.where, key, index];
      if (isTable(entry)) return [new ConfigTable(entry, where, this.#report)];
      this.#report(where, 'error', `Entry ${index + 1} of “${key}” is not a table.`);
      return [];
    });
  }

  /** Warns about the keys that nobody has asked for. */
  reportUnknownKeys(): void {
    for (const key of this.keys) {
      if (this.#known.has(key)) continue;
      const meant = findNearMiss(key, this.#known);
      const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
      this.report(key, 'warning', `“${shorten(key)}” is not a known key.${hint}`);
    }
  }

  #list(key: string, what: string): readonly unknown[] {
    return (
      this.#read(key, what, (value) => (Array.isArray(value) ? (value as readonly unknown[]) : undefined)) ??
      []
    );
  }

  #read<T>(key: string, what: string, read: (value: unknown) => T | undefined): T | undefined {
    this.#known.add(key);
    if (!this.#values.has(key)) return undefined;
    const value = read(this.#values.get(key));
    if (value === undefined) this.report(key, 'error', `“${key}” must be ${what}.`);
    return value;
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A name from a file, cut so that a message stays a line. */
export function shorten(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
