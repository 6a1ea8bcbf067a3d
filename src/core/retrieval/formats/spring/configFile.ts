import { isMap, isNode, isSeq, type YAMLMap } from 'yaml';
import type { TextEdit } from '../../../text/textEdit';
import type { SourceFile } from '../../retrieval';
import { detectLineEnding, endOfLine, indentationAt, insert, startOfLine } from '../../sourceText';
import { listWholeScalars, readScalar, type DataScalar, type DataScalarPart } from '../dataScalar';
import { readProperties, type Property } from '../propertiesFile';
import { appendItem, appendPair, findPair, indentTo, nameOf, withLineEnding } from '../yamlLines';
import { readYaml, replaceInYaml, writeYamlScalar, type YamlFile } from '../yamlScalars';

/** A file of properties for Spring Boot, of either format. Paths of scalars joined by dots are names of properties. */
export interface ConfigFile {
  readonly scalars: readonly DataScalar[];
  readonly isSound: boolean;
  /** Puts `replacement` in place of a part of a value. */
  replace(part: DataScalarPart, replacement: string): TextEdit | undefined;
  /** Sets a property that a document does not have; undefined where the layout has no place for it. */
  add(document: number, name: string, value: string): readonly TextEdit[] | undefined;
  /** Adds an element to a property that is a list, written with commas or in any other way. */
  append(document: number, name: string, element: string): readonly TextEdit[] | undefined;
}

export function readConfigFile({ path, text }: Pick<SourceFile, 'path' | 'text'>): ConfigFile {
  return path.endsWith('.properties') ? new PropertiesConfig(text) : new YamlConfig(text);
}

/** The values of a property of a document, one or the elements of a list. */
export function readValues({ scalars }: ConfigFile, document: number, name: string): readonly string[] {
  return findScalars(scalars, document, name).flatMap(
    (scalar) =>
      readScalar(scalar)
        ?.split(',')
        .map((value) => value.trim()) ?? [],
  );
}

function findScalars(scalars: readonly DataScalar[], document: number, name: string): readonly DataScalar[] {
  return scalars.filter(
    (scalar) =>
      scalar.document === document && scalar.path.join('.').replace(/(?:\.|\[)\d+\]?$/, '') === name,
  );
}

class PropertiesConfig implements ConfigFile {
  readonly isSound = true;
  readonly #text: string;
  readonly #properties: readonly Property[];

  constructor(text: string) {
    this.#text = text;
    this.#properties = readProperties(text);
  }

  get scalars(): readonly DataScalar[] {
    return this.#properties.map(({ value }) => value);
  }

  replace({ range }: DataScalarPart, replacement: string): TextEdit {
    return { range, newText: replacement };
  }

  add(document: number, name: string, value: string): readonly TextEdit[] | undefined {
    const own = this.#properties.filter((property) => property.value.document === document);
    const [first] = own;
    if (first === undefined) return undefined;
    const leader = own.findLast((property) => /^spring\.(?:application\.name|config\.)/.test(property.name));
    const line = this.#write(first, name, value);
    const lineEnding = detectLineEnding(this.#text);
    return leader === undefined
      ? [insert(this.#startOfComments(first.nameRange.start), `${line}${lineEnding}`)]
      : [insert(endOfLine(this.#text, leader.value.range.end), `${lineEnding}${line}`)];
  }

  append(document: number, name: string, element: string): readonly TextEdit[] | undefined {
    const own = this.#properties.filter((property) => property.value.document === document);
    const whole = own.find((property) => property.name === name);
    if (whole !== undefined) {
      const { content } = whole.value;
      return [insert(content.end, content.start === content.end ? element : `,${element}`)];
    }
    const last = own.findLast((property) => property.name.replace(/\[\d+\]$/, '') === name);
    const index = /\[(\d+)\]$/.exec(last?.name ?? '')?.[1];
    if (last === undefined || index === undefined) return this.add(document, name, element);
    const line = this.#write(last, `${name}[${Number(index) + 1}]`, element);
    return [insert(endOfLine(this.#text, last.value.range.end), `${detectLineEnding(this.#text)}${line}`)];
  }

  /** A property as another one is written. */
  #write({ nameRange, value: { range } }: Property, name: string, value: string): string {
    const separator = this.#text.slice(nameRange.end, range.start);
    return `${indentationAt(this.#text, nameRange.start)}${name}${/[:=]/.test(separator) ? separator : '='}${value}`;
  }

  /** The start of the comments right above a line, or of the line. */
  #startOfComments(offset: number): number {
    const start = startOfLine(this.#text, offset);
    const comments = /(?:^[ \t]*[#!](?!---).*\n)+$/m.exec(this.#text.slice(0, start))?.[0] ?? '';
    return startOfLine(this.#text, start - comments.length);
  }
}

class YamlConfig implements ConfigFile {
  readonly isSound: boolean;
  readonly #text: string;
  readonly #file: YamlFile;

  constructor(text: string) {
    this.#text = text;
    this.#file = readYaml(text);
    this.isSound = this.#file.isSound;
  }

  get scalars(): readonly DataScalar[] {
    return this.#file.scalars;
  }

  replace(part: DataScalarPart, replacement: string): TextEdit | undefined {
    return replaceInYaml(part, replacement, this.#file);
  }

  add(document: number, name: string, value: string): readonly TextEdit[] | undefined {
    const root = this.#file.documents[document]?.contents;
    if (!isMap(root)) return undefined;
    const [steps, map] = descend(root, name.split('.'));
    if (map.flow === true) return undefined;
    const scalar = writeYamlScalar(value, false, this.#file);
    const prefix = `${name.split('.')[0] ?? ''}.`;
    const dotted = map === root ? root.items.find((pair) => nameOf(pair).startsWith(prefix)) : undefined;
    const key = dotted?.key;
    if (isNode(key))
      return this.#lines(insert(startOfLine(this.#text, key.range[0]), `${name}: ${scalar}\n`));
    const lines = steps.map((step, depth) => {
      const isLast = depth === steps.length - 1;
      return `${'  '.repeat(depth)}${step}:${isLast ? ` ${scalar}` : ''}`;
    });
    const added = map === root ? appendPair(this.#text, root, lines) : this.#prepend(map, lines);
    return added && this.#lines(added);
  }

  append(document: number, name: string, element: string): readonly TextEdit[] | undefined {
    const [first] = findScalars(this.scalars, document, name);
    if (first === undefined) return this.add(document, name, element);
    const root = this.#file.documents[document];
    if (typeof first.path.at(-1) === 'number') {
      const list = root?.getIn(first.path.slice(0, -1), true);
      if (!isSeq(list) || list.flow !== true) {
        const item = appendItem(this.#text, list, [`- ${writeYamlScalar(element, false, this.#file)}`]);
        return item && this.#lines(item);
      }
      const last = list.items.at(-1);
      return isNode(last) && last.range
        ? [insert(last.range[1], `, ${writeYamlScalar(element, true, this.#file)}`)]
        : undefined;
    }
    const [whole] = listWholeScalars([first]);
    const edit = whole && this.replace(whole, `${whole.value},${element}`);
    return edit && [edit];
  }

  /** Puts a pair in front of the others of a map that stands under its key. */
  #prepend(map: YAMLMap, lines: readonly string[]): TextEdit | undefined {
    const key = map.items[0]?.key;
    const start = isNode(key) ? key.range?.[0] : undefined;
    if (start === undefined) return undefined;
    const comments =
      /(?:^[ \t]*#.*\n)+$/m.exec(this.#text.slice(0, startOfLine(this.#text, start)))?.[0] ?? '';
    const offset = startOfLine(this.#text, start) - comments.length;
    const indentation = indentTo(this.#text, start);
    return insert(offset, lines.map((line) => `${indentation}${line}\n`).join(''));
  }

  #lines(edit: TextEdit): readonly TextEdit[] {
    return withLineEnding([edit], detectLineEnding(this.#text));
  }
}

/** The deepest map on the way to a property, and the steps that are left from there. */
function descend(root: YAMLMap, steps: readonly string[]): readonly [readonly string[], YAMLMap] {
  const [first = '', ...rest] = steps;
  const value = findPair(root, first)?.value;
  return rest.length > 0 && isMap(value) ? descend(value, rest) : [steps, root];
}
