import type { Node } from 'web-tree-sitter';
import { chooseFreeName, toSnakeCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { findKeyReader, findReader, findShared } from './existingHelpers';
import type { FileContext } from './existingHelpers';
import type { ImportAdditions } from './imports';
import { collectNames } from './scope';
import type { SecretSource, SharedObject, WritingContext } from './secretSource';
import { writeLines } from './sourceStyle';
import type { PythonStyle } from './sourceStyle';

/** A function that takes the secret's name, and the key where the target has one. */
interface HelperUse {
  readonly helper: string;
  /** What the file lacks of it. */
  readonly functions: readonly string[];
  /** The statement that the functions depend on. */
  readonly anchor: Node | undefined;
}

/** The function that reads the target, with the file's own client and helper where it has them. */
export function useSecretHelper(
  source: SecretSource,
  target: RetrievalTarget,
  file: FileContext,
  imports: ImportAdditions,
  style: PythonStyle,
): HelperUse {
  const taken = collectNames(file.root);
  const functions: string[] = [];
  const { region } = target;
  const context = { imports, style, region };
  const suffix = region === undefined ? '' : `_${toSnakeCase(region)}`;

  const existing = findReader(source, target, file);
  let anchor = existing?.statement;
  let helper = existing?.code;
  if (helper === undefined) {
    const shared = source.shared(region);
    const ready = shared && findShared(shared, target, file);
    let object = ready?.code ?? '';
    if (shared !== undefined && ready === undefined) {
      const name = chooseFreeName([shared.name, shared.name + (suffix || '_client')], taken);
      functions.push(writeShared(name, shared, context));
      object = `${name}()`;
    }
    anchor = ready?.statement;
    const [first, ...others] = source.helperNames;
    helper = chooseFreeName([first, ...(suffix === '' ? others : [first + suffix])], taken);
    functions.push(writeLines(style, source.write(helper, object, context)));
  }
  if (target.jsonKey === undefined) return { helper, functions, anchor };
  const keyed = findKeyReader(helper, source.isAsync, file)?.code;
  if (keyed !== undefined) return { helper: keyed, functions, anchor };
  const name = chooseFreeName([`${helper}_key`], taken);
  functions.push(writeKeyHelper(name, helper, source.isAsync, context));
  return { helper: name, functions, anchor };
}

/** A function that makes a shared object when it is first called. */
function writeShared(name: string, shared: SharedObject, context: WritingContext): string {
  return writeLines(context.style, [
    `@${context.imports.use('functools')}.cache`,
    `def ${name}():`,
    `>return ${shared.make(context)}`,
  ]);
}

/** The helper that gives the string under a key; the parser's own error carries the text, so another one is raised in its place. */
function writeKeyHelper(
  name: string,
  base: string,
  isAsync: boolean,
  { imports, style }: WritingContext,
): string {
  const { quote, typed } = style;
  const parameters = typed ? '(name: str, key: str) -> str' : '(name, key)';
  return writeLines(style, [
    `${isAsync ? 'async ' : ''}def ${name}${parameters}:`,
    `>text = ${isAsync ? 'await ' : ''}${base}(name)`,
    '>try:',
    `>>value = ${imports.use('json')}.loads(text).get(key)`,
    '>except (AttributeError, ValueError):',
    `>>raise ValueError(f${quote}Secret {name} is not a JSON object.${quote}) from None`,
    '>if not isinstance(value, str):',
    `>>raise ValueError(f${quote}Secret {name} has no string under the key {key}.${quote})`,
    '>return value',
  ]);
}
