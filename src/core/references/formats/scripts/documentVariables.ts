import type { DataScalar } from '../../../retrieval/formats/dataScalar';
import { collect } from '../../../grouping';
import type { TracedText } from '../../tracedText';
import type { DataTree } from '../dataTree';
import { assign, carry, joinTraced, unknownVariable } from './shellText';

/** The path to a variable's value, or to its name beside one, or to both in one text of a list. */
const setting =
  /^(?<owner>(?:.*?\/)??)(?:env\/variables|env|environment|variables)\/(?:(?<item>\d+)(?<pair>\/name)?|(?<key>\w+))$/i;

/**
 * What a document puts into a script before its shell reads it: expressions of GitHub and Azure, which the reader of YAML hides, of
 * GitLab and CircleCI, and macros of Azure and Kubernetes.
 */
const expression = /\$(?:(?<hidden>\0+)|\[\[[^[\]]*\]\]|\((?<macro>\w+)\))|<<\s*\w+\.[\w.]+\s*>>/g;
const variableInExpression = /^\{\{\s*(?:env|variables)\.(?<name>\w+)\s*\}\}$/;

interface Setting {
  readonly name: string;
  /** The way to what has the variable, with `/` behind it. */
  readonly owner: string;
  readonly value: TracedText | undefined;
}

/** The environment variables that a document sets for the scripts in it. */
export class DocumentVariables {
  readonly #text: string;
  readonly #settings = new Map<string, Setting[]>();

  constructor(tree: DataTree, text: string) {
    this.#text = text;
    for (const scalar of tree.scalars) {
      const found = readSetting(scalar, tree);
      if (found !== undefined) collect(this.#settings, found.name, found);
    }
  }

  /** A script, at the place of a scalar, with what the document puts into it and sets for it. */
  fill(script: TracedText, place: DataScalar): TracedText {
    const filled = script.replace(expression, (match) => {
      const { hidden, macro } = match.groups ?? {};
      // A macro of a name that no variable has is a command of the shell.
      if (macro !== undefined && !this.#settings.has(macro)) return undefined;
      const at = script.rangeOf(match.index, match.index + match[0].length);
      const written = this.#text.slice(at.end - (hidden?.length ?? 0), at.end);
      const name = macro ?? variableInExpression.exec(written)?.groups?.['name'] ?? '';
      return carry(this.#valueOf(name, place), at);
    });
    const names = [...filled.text.matchAll(/\$\{?(?<name>\w+)/g)].map(({ groups }) => groups?.['name'] ?? '');
    const assignments = [...new Set(names)].flatMap((name) => {
      const value = this.#valueOf(name, place);
      return value === undefined ? [] : [assign(name, value)];
    });
    return joinTraced(...assignments, filled);
  }

  /** What the nearest setting gives to a variable. */
  #valueOf(name: string, { document, path }: DataScalar): TracedText | undefined {
    const way = [document, ...path].join('/');
    const [nearest] = (this.#settings.get(name) ?? [])
      .filter(({ owner }) => way.startsWith(owner))
      .sort((a, b) => b.owner.length - a.owner.length);
    return nearest?.value;
  }
}

/** `NAME: value`, `- NAME=value`, or `- name: NAME` with `value: …` beside it. */
function readSetting(scalar: DataScalar, tree: DataTree): Setting | undefined {
  const { document, path } = scalar;
  const found = setting.exec(path.join('/'));
  if (found === null) return undefined;
  const { item, key, pair } = found.groups ?? {};
  const owner = `${document}/${found.groups?.['owner'] ?? ''}`;
  const text = tree.textOf(scalar);
  if (key !== undefined && item === undefined) return { name: key, owner, value: text };
  if (pair !== undefined)
    return { name: text.text, owner, value: tree.at(document, ...path.slice(0, -1), 'value') };
  const [name = ''] = /^\w+(?==)/.exec(text.text) ?? [];
  return name === '' ? undefined : { name, owner, value: text.slice(name.length + 1, text.text.length) };
}

/** What a Compose file gives to a container: `$$` is a dollar; variables are those of whoever starts it. */
export function interpolateCompose(text: TracedText): TracedText {
  return text.replace(/\$\$|\$(?:\w+|\{\w+\})/g, (match) => [
    {
      text: match[0] === '$$' ? '$' : unknownVariable,
      at: text.rangeOf(match.index, match.index + match[0].length),
    },
  ]);
}
