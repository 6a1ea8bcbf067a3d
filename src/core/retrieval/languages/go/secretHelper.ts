import type { Node } from 'web-tree-sitter';
import { Declarations } from '../../declarations';
import type { Rewriting } from '../../language';
import { nameEnvironmentVariable, toPascalCase } from '../../names';
import { findContext } from './position';
import type { GoPackage } from './goPackage';
import type { GoImports } from './imports';
import {
  quoteGo,
  writeCache,
  writeCachedHelper,
  writeClient,
  writeEnvironmentHelper,
  writeKeyHelper,
  writeLocalHelper,
  writeMust,
  writeSecretHelper,
  writeUrlEscape,
} from './helperCode';

/** Code that reads the target's value. */
export interface ValueReader {
  /** A call that gives the value and an error. */
  readonly call: string;
  /** The value as an expression, which panics on an error. */
  must(): string;
  /** An expression of type string for the place where the value goes: percent-encoded where the target asks for that. */
  encode(value: string): string;
  /** The declarations that the file lacks, once the code is chosen. */
  readonly declarations: Declarations;
}

/** How the target is read in the style that is asked for, through what the file or its package already has. */
export function useSecretHelper(
  { root, literal, target, style }: Rewriting,
  goPackage: GoPackage,
  imports: GoImports,
): ValueReader {
  const declarations = new Declarations(goPackage.texts, goPackage.taken);
  const importName = (path: string): string => imports.use(path);
  const region = target.region;
  const suffix = region === undefined ? '' : toPascalCase(region);

  const readSecret = (): string => {
    if (style === 'local-http')
      return declarations.use(['getSecret', 'getLocalSecret'], (name) => writeLocalHelper(name, importName));
    if (style === 'cache') {
      const cache = declarations.use([`secretCache${suffix}`, `secretsCache${suffix}`], (name) =>
        writeCache(name, region, importName),
      );
      return declarations.use([`getSecret${suffix}`, `getCachedSecret${suffix}`], (name) =>
        writeCachedHelper(name, cache, importName),
      );
    }
    const existing = region === undefined ? findClient(root, imports) : undefined;
    const client =
      existing ??
      declarations.use([`secretsManager${suffix}`, `secretsManagerClient${suffix}`], (name) =>
        writeClient(name, region, imports),
      );
    return declarations.use([`getSecret${suffix}`, `readSecret${suffix}`], (name) =>
      writeSecretHelper(name, { code: client, isMade: existing === undefined }, imports),
    );
  };

  const quoted = quoteGo(target.secretName);
  const writeCall = (): string => {
    if (style === 'environment') {
      const helper = declarations.use(['requireEnv', 'requireEnvironment'], (name) =>
        writeEnvironmentHelper(name, importName),
      );
      return `${helper}(${quoteGo(nameEnvironmentVariable(target))})`;
    }
    const contextPackage = importName('context');
    const context = findContext(literal.node, contextPackage) ?? `${contextPackage}.Background()`;
    const helper = readSecret();
    if (target.jsonKey === undefined) return `${helper}(${context}, ${quoted})`;
    const keyed = declarations.use([`${helper}Key`], (name) => writeKeyHelper(name, helper, importName));
    return `${keyed}(${context}, ${quoted}, ${quoteGo(target.jsonKey)})`;
  };

  const call = writeCall();
  return {
    call,
    declarations,
    must: () => `${declarations.use(['must', 'mustRead'], writeMust)}(${call})`,
    encode: (value) =>
      target.encoding === undefined
        ? value
        : `${declarations.use(['escapeForURL'], (name) => writeUrlEscape(name, importName))}(${value})`,
  };
}

/** A variable of the file's top level that holds a client for Secrets Manager in the program's own region. */
function findClient(root: Node, imports: GoImports): string | undefined {
  const path = imports.paths.find((candidate) => candidate.endsWith('/service/secretsmanager'));
  if (path === undefined) return undefined;
  const made = new RegExp(`^${imports.use(path)}\\.New(FromConfig)?\\(`);
  for (const declaration of root.namedChildren.filter(({ type }) => type === 'var_declaration'))
    for (const spec of declaration.descendantsOfType('var_spec')) {
      const names = spec.childrenForFieldName('name');
      const [name] = names;
      if (names.length === 1 && made.test(spec.childForFieldName('value')?.text ?? '')) return name?.text;
    }
  return undefined;
}
