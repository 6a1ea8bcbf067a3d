import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import type { FileContext } from './fileContext';
import { importNames, listImports, readPackageImports } from './packageImports';
import type { PackageImports } from './packageImports';
import { insertImport } from './preamble';
import { topLevelStatement } from './scope';

/** Version 3's package for Secrets Manager. */
export const sdkPackage = '@aws-sdk/client-secrets-manager';
const packageV2 = 'aws-sdk';

/** The version of the AWS SDK that a file's code is written for, and what the file has of it. */
export interface Sdk {
  readonly version: 2 | 3;
  readonly imports: PackageImports;
  /** Code that names a class of Secrets Manager clients in the file. */
  readonly clientClasses: readonly string[];
}

/** Version 2 where the file uses it and not version 3. */
export function readSdk(root: Node): Sdk {
  const modules = listImports(root).map(({ module }) => module);
  const wrapped = findWrappedV2(root);
  const hasV2 = wrapped !== undefined || modules.some(isV2);
  const version = hasV2 && !modules.some((module) => module.startsWith('@aws-sdk/')) ? 2 : 3;
  const read = readPackageImports(root, version === 2 ? packageV2 : sdkPackage);
  const imports = version === 2 ? { ...read, namespace: read.namespace ?? wrapped?.name } : read;
  const classes = version === 2 ? ['SecretsManager'] : ['SecretsManagerClient', 'SecretsManager'];
  const named = classes.map(
    (exported) => imports.local.get(exported) ?? (imports.namespace && `${imports.namespace}.${exported}`),
  );
  const own = version === 2 ? findServiceImport(root, 'secretsmanager')?.name : undefined;
  return { version, imports, clientClasses: [own, ...named].filter((code) => code !== undefined) };
}

function isV2(module: string): boolean {
  return module === packageV2 || module.startsWith(`${packageV2}/`);
}

/** A constant that holds version 2 in a wrapper, as the X-Ray SDK's: `const AWS = captureAWS(require('aws-sdk'))`. */
function findWrappedV2(root: Node): { readonly name: string; readonly statement: Node } | undefined {
  for (const statement of root.namedChildren) {
    if (!/^(lexical|variable)_declaration$/.test(statement.type)) continue;
    for (const declarator of statement.namedChildren) {
      const name = declarator.childForFieldName('name');
      const value = declarator.childForFieldName('value');
      if (name?.type !== 'identifier' || value?.type !== 'call_expression') continue;
      if (/^[\w$.]*capture\w*\(require\(['"]aws-sdk['"]\)\)$/.test(value.text))
        return { name: name.text, statement };
    }
  }
  return undefined;
}

/** The import of one service's class alone, `aws-sdk/clients/NAME`. */
function findServiceImport(
  root: Node,
  service: string,
):
  | { readonly name: string; readonly nameNode: Node; readonly module: string; readonly statement: Node }
  | undefined {
  for (const { module, statement, binding } of listImports(root)) {
    if (!new RegExp(`^aws-sdk/clients/(?:${service})(?:\\.js)?$`).test(module)) continue;
    const nameNode = binding.type === 'identifier' ? binding : findAll(binding, 'identifier')[0];
    if (nameNode !== undefined) return { name: nameNode.text, nameNode, module, statement };
  }
  return undefined;
}

/** Code that names the client's class and the read command's, the edits that import them, and what the client comes after. */
export interface SdkClasses {
  readonly client: string;
  /** Version 3 only. */
  readonly command: string | undefined;
  readonly edits: readonly TextEdit[];
  readonly after: Node | undefined;
}

export function importSdk(sdk: Sdk, file: FileContext, hasClient: boolean): SdkClasses {
  if (sdk.version === 2) return importSdkV2(sdk, file, hasClient);
  const names = ['GetSecretValueCommand', ...(hasClient ? [] : ['SecretsManagerClient'])];
  const { local, edits } = importNames(names, sdkPackage, sdk.imports, file);
  return {
    client: local.get('SecretsManagerClient') ?? 'SecretsManagerClient',
    command: local.get('GetSecretValueCommand') ?? 'GetSecretValueCommand',
    edits,
    after: undefined,
  };
}

function importSdkV2(sdk: Sdk, file: FileContext, hasClient: boolean): SdkClasses {
  const after = findConfiguration(sdk, file);
  const [existing] = sdk.clientClasses;
  if (hasClient || existing !== undefined)
    return { client: existing ?? 'SecretsManager', command: undefined, edits: [], after };
  const other = findServiceImport(file.root, '\\w+');
  if (sdk.imports.braces === undefined && other !== undefined) {
    const { statement, nameNode, module } = other;
    const specifier = module.replace(/clients\/\w+/, 'clients/secretsmanager');
    const offset = nameNode.startIndex - statement.startIndex;
    const line = (
      statement.text.slice(0, offset) +
      'SecretsManager' +
      statement.text.slice(offset + nameNode.text.length)
    ).replace(module, specifier);
    const edits = [insertImport(file.preamble, file.source, specifier, line, file.style)];
    return { client: 'SecretsManager', command: undefined, edits, after };
  }
  const { local, edits } = importNames(['SecretsManager'], packageV2, sdk.imports, file);
  return { client: local.get('SecretsManager') ?? 'SecretsManager', command: undefined, edits, after };
}

/**
 * The last statement before the place of use that a client of version 2 depends on: what makes the namespace, or changes the
 * configuration that clients made after it share.
 */
function findConfiguration({ imports }: Sdk, { root, useAt }: FileContext): Node | undefined {
  const use = topLevelStatement(useAt);
  const wrapped = findWrappedV2(root)?.statement;
  const namespaces = [imports.namespace, readPackageImports(root, `${packageV2}/global`).namespace];
  const configurations = [
    imports.local.get('config'),
    ...namespaces.map((namespace) => namespace && `${namespace}.config`),
  ].filter((code) => code !== undefined);
  return root.namedChildren.findLast(
    (statement) =>
      statement.endIndex <= use.startIndex &&
      (statement.id === wrapped?.id ||
        (statement.type === 'expression_statement' &&
          configurations.some((code) => statement.text.startsWith(`${code}.`)))),
  );
}
