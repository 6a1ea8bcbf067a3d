import type { ReferenceFinder } from '../../finder';
import { collect } from '../../../grouping';
import { TracedText } from '../../tracedText';
import { findInScripts, type Script } from './script';
import { carry, joinTraced } from './shellText';

/**
 * What the recipes of a makefile run, and what a shell gives to its variables, with the variables that the makefile sets:
 * https://www.gnu.org/software/make/manual/html_node/Recipes.html
 */
export const makefile: ReferenceFinder = {
  mayHold: ({ languageId, path, text }) =>
    (languageId === 'makefile' || /(?:^|\/)GNUmakefile$|\.mk$/.test(path)) && text.includes('secretsmanager'),
  find: ({ text }, grammars) => findInScripts(listScripts(text), grammars),
};

const recipe = /^\t[ \t]*[@+-]*[ \t]*(?<line>(?:.*\\\r?\n)*.*)/dgm;
const assignment =
  /^ *(?:(?:export|override|private) +)*(?<name>[\w.-]+)[ \t]*(?<operator>\?=|:{0,3}=|\+=|!=)[ \t]*(?<value>(?:.*\\\r?\n)*[^#\r\n]*)/dgm;

function listScripts(text: string): readonly Script[] {
  const variables = new MakeVariables(text);
  const run = [...text.matchAll(recipe)].flatMap((match) => {
    const line = match.indices?.groups?.['line'];
    return line ? [variables.expand(trace(text, ...line))] : [];
  });
  return [...variables.listGiven(), ...run].map((script) => ({ languageId: 'shellscript', text: script }));
}

function trace(text: string, start: number, end: number): TracedText {
  return new TracedText([{ text: text.slice(start, end), at: { start, end } }]);
}

interface Assignment {
  readonly operator: string;
  readonly value: TracedText;
}

/** Variables that lead to further ones are followed so far, and stand for so long a text. */
const DEEPEST = 8;
const LONGEST = 4_096;

/** The variables of a makefile, of which those that it gives one value are known. */
class MakeVariables {
  readonly #assignments = new Map<string, Assignment[]>();
  readonly #expanded = new Map<string, TracedText | undefined>();

  constructor(text: string) {
    for (const match of text.matchAll(assignment)) {
      const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
      const { name = '', operator = '' } = match.groups ?? {};
      const value = trace(text, start, start + text.slice(start, end).trimEnd().length);
      collect(this.#assignments, name, { operator, value });
    }
  }

  /** Assignments of what a shell prints, as a shell makes them. */
  listGiven(): readonly TracedText[] {
    return [...this.#assignments].flatMap(([name, all]) =>
      all.flatMap(({ operator, value }) => {
        if (operator === '!=') return [joinTraced(`${name}=$(`, this.expand(value), ')')];
        return /\$[({]shell\s/.test(value.text) ? [joinTraced(`${name}=`, this.expand(value))] : [];
      }),
    );
  }

  /** The text that a shell gets. A call of make's function `shell` reads like that of a command. */
  expand(text: TracedText, depth = 0): TracedText {
    const reference = /\$\$|\$\((?<round>[\w.-]+)\)|\$\{(?<curly>[\w.-]+)\}|\$[@<^?*%+|\d]/g;
    return text.replace(reference, (match) => {
      const at = text.rangeOf(match.index, match.index + match[0].length);
      if (match[0] === '$$') return [{ text: '$', at }];
      const name = match.groups?.['round'] ?? match.groups?.['curly'] ?? '';
      return carry(this.#valueOf(name, depth), at, this.#assignments.get(name)?.[0]?.operator === '?=');
    });
  }

  #valueOf(name: string, depth: number): TracedText | undefined {
    if (this.#expanded.has(name) || depth > DEEPEST) return this.#expanded.get(name);
    const [only, ...others] = this.#assignments.get(name) ?? [];
    const isKnown = only !== undefined && others.length === 0 && /^(?:\?|:{0,3})=$/.test(only.operator);
    const value = isKnown ? this.expand(only.value, depth + 1) : undefined;
    const expanded = value !== undefined && value.text.length <= LONGEST ? value : undefined;
    this.#expanded.set(name, expanded);
    return expanded;
  }
}
