import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../../text/textEdit';
import { chooseFreeName } from '../../../names';
import type { FileContext } from '../fileContext';
import { addToBraces, importNames, listImports, readPackageImports } from '../packageImports';
import { insertImport } from '../preamble';
import { collectNames } from '../scope';

/** Whether the text imports the AWS CDK, version 2 or 1. */
export function mentionsCdk(text: string): boolean {
  return /(?:from|require\()\s*['"](?:aws-cdk-lib|@aws-cdk\/)/.test(text);
}

/** Code that names an export of the CDK in the file, and the edits that import what the file lacked. */
export interface CdkName {
  readonly code: string;
  readonly edits: readonly TextEdit[];
  /** The npm packages that it needs: version 1 has one for each service. */
  readonly packages: readonly string[];
}

/** A class of the CDK's core, as `SecretValue`. */
export function nameCoreClass(name: string, file: FileContext): CdkName {
  const core = isVersion1(file.root) ? '@aws-cdk/core' : 'aws-cdk-lib';
  const { local, edits } = importNames([name], core, readPackageImports(file.root, core), file);
  return { code: local.get(name) ?? name, edits, packages: [] };
}

/** A class of a service's module, as `ecs` and `Secret`. */
export function nameServiceClass(service: string, name: string, file: FileContext): CdkName {
  const { root, source, preamble, modules, style } = file;
  const specifier = isVersion1(root) ? `@aws-cdk/aws-${service}` : `aws-cdk-lib/aws-${service}`;
  const core = readPackageImports(root, 'aws-cdk-lib');
  const own = readPackageImports(root, specifier);
  const found = { packages: isVersion1(root) ? [specifier] : [], edits: [] };
  const word = modules.imports === 'import' ? ' as ' : ': ';
  const namespace =
    own.namespace ??
    core.local.get(`aws_${service}`) ??
    (core.namespace !== undefined && !importsServices(root) ? `${core.namespace}.aws_${service}` : undefined);
  if (namespace !== undefined) return { ...found, code: `${namespace}.${name}` };
  if (own.braces !== undefined) {
    const existing = own.local.get(name);
    if (existing !== undefined) return { ...found, code: existing };
    const code = chooseFreeName([service === 'ecs' ? `Ecs${name}` : name, `Aws${name}`], collectNames(root));
    return {
      ...found,
      code,
      edits: addToBraces(own.braces, [code === name ? name : `${name}${word}${code}`], source),
    };
  }
  const alias = chooseFreeName([service, `aws_${service}`], collectNames(root));
  const code = `${alias}.${name}`;
  const hasServices = [...core.local.keys()].some((exported) => exported.startsWith('aws_'));
  if (hasServices && core.braces !== undefined) {
    return {
      ...found,
      code,
      edits: addToBraces(core.braces, [`aws_${service}${word}${alias}`], source),
    };
  }
  const from = style.quote + specifier + style.quote;
  const line =
    modules.imports === 'import'
      ? `import * as ${alias} from ${from}${style.semicolon}`
      : `const ${alias} = require(${from})${style.semicolon}`;
  return { ...found, code, edits: [insertImport(preamble, source, specifier, line, style)] };
}

/** Whether the file imports services by modules of their own. */
function importsServices(root: Node): boolean {
  return listImports(root).some(({ module }) => module.startsWith('aws-cdk-lib/aws-'));
}

function isVersion1(root: Node): boolean {
  const modules = listImports(root).map(({ module }) => module);
  return (
    modules.some((module) => module.startsWith('@aws-cdk/')) &&
    !modules.some((module) => module.startsWith('aws-cdk-lib'))
  );
}
