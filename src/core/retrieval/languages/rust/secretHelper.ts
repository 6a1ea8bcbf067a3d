import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import { Declarations } from '../../declarations';
import type { Rewriting } from '../../language';
import { nameEnvironmentVariable, toSnakeCase } from '../../names';
import {
  quoteRust,
  writeEnvironmentHelper,
  writeKeyHelper,
  writeOnce,
  writeOnceAsync,
  writePercentEncode,
  writeSecretHelper,
  writeWait,
} from './helperCode';
import type { Waiting } from './position';

/** Ways to the target's value; each adds the declarations that it needs. */
export interface ValueReader {
  /** A free name for what holds the value. */
  readonly name: string;
  /** An expression of type `&'static str` for a place that can wait in this way: the value is read once. */
  once(waiting: Waiting): string;
  /** An expression of type `String` that reads the value anew, and blocks; `modules` is the path to the file's own names. */
  read(modules?: string): string;
  /** A `&str` as it goes into a string: percent-encoded where the target asks for that. */
  encode(value: string): string;
  readonly declarations: Declarations;
}

export function useSecretHelper({ file, root, target, style }: Rewriting): ValueReader {
  const declarations = new Declarations([file.text], collectNames(root));
  const name = nameValue(toSnakeCase(nameEnvironmentVariable(target)));
  const suffix = target.region === undefined ? '' : `_${toSnakeCase(target.region)}`;

  const getSecret = (): string => {
    const base = declarations.use([`get_secret${suffix}`, `fetch_secret${suffix}`], (helper) =>
      writeSecretHelper(helper, target.region),
    );
    const secretName = quoteRust(target.secretName);
    if (target.jsonKey === undefined) return `${base}(${secretName})`;
    const keyed = declarations.use([`${base}_key`], (helper) => writeKeyHelper(helper, base));
    return `${keyed}(${secretName}, ${quoteRust(target.jsonKey)})`;
  };

  const read = (modules = ''): string => {
    if (style === 'environment') {
      const helper = declarations.use(['require_env', 'require_environment'], writeEnvironmentHelper);
      return `${modules}${helper}(${quoteRust(nameEnvironmentVariable(target))})`;
    }
    const reading = getSecret();
    return `${modules}${declarations.use(['wait_for', 'wait_for_secret'], writeWait)}(${modules}${reading})`;
  };

  return {
    name,
    declarations,
    read,
    once: (waiting) => {
      if (waiting.kind === 'blocking' || style === 'environment') {
        const code = read();
        return `${declarations.use([name, `${name}_value`], (fn) => writeOnce(fn, code))}()`;
      }
      const reading = getSecret();
      const fn = declarations.use([name, `${name}_async`], (own) => writeOnceAsync(own, reading));
      return `${fn}().await${waiting.suffix}`;
    },
    encode: (value) =>
      target.encoding === undefined
        ? value
        : `${declarations.use(['percent_encode', 'encode_for_url'], writePercentEncode)}(${value})`,
  };
}

/** Every name that occurs in the file, so that a name outside it is free everywhere. */
export function collectNames(root: Node): Set<string> {
  return new Set(findAll(root, 'identifier', 'shorthand_field_identifier').map(({ text }) => text));
}

const keywords = new Set(
  'abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof unsafe unsized use virtual where while yield'.split(
    ' ',
  ),
);

/** The name itself, or a longer one where it is a word of the language. */
export function nameValue(name: string): string {
  return keywords.has(name) ? `${name}_secret` : name;
}
