import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName } from '../../names';
import type { FileContext } from './fileContext';
import { insertDeclarations } from './preamble';
import { collectNames, isDeclaredOnce, unwrapExport } from './scope';
import { indent } from './readers';
import { quoteJavaScript } from './sourceStyle';
import type { JavaScriptStyle } from './sourceStyle';

/**
 * The call that reads an environment variable and throws when it is not set, and the edits that make its helper exist.
 * A function declaration is hoisted, so the call works wherever it stands.
 */
export function useEnvironmentHelper(
  variable: string,
  { root, source, preamble, style }: FileContext,
): { readonly call: string; readonly edits: readonly TextEdit[] } {
  const argument = quoteJavaScript(variable, style.quote);
  const existing = root.namedChildren
    .map((statement) => unwrapExport(statement))
    .find((declaration) => readsEnvironment(declaration, style.typed))
    ?.childForFieldName('name')?.text;
  if (existing !== undefined && isDeclaredOnce(root, existing))
    return { call: `${existing}(${argument})`, edits: [] };
  const name = chooseFreeName(['requireEnv', 'requireEnvironmentVariable'], collectNames(root));
  const block = writeEnvironmentHelper(name, style);
  return {
    call: `${name}(${argument})`,
    edits: [insertDeclarations(preamble, source, block, [], style)],
  };
}

function readsEnvironment(declaration: Node, typed: boolean): boolean {
  if (declaration.type !== 'function_declaration' || hasKeyword(declaration, 'async')) return false;
  const parameters = declaration.childForFieldName('parameters')?.namedChildren ?? [];
  const parameter = parameters[0]?.childForFieldName('pattern') ?? parameters[0];
  const throws = findAll(declaration, 'throw_statement').length > 0;
  const reads = findAll(declaration, 'subscript_expression').some(
    ({ text }) => text === `process.env[${parameter?.text}]`,
  );
  const returnType = declaration.childForFieldName('return_type')?.text;
  return (
    parameters.length === 1 && throws && reads && (!typed || returnType?.replace(/^:\s*/, '') === 'string')
  );
}

function writeEnvironmentHelper(name: string, style: JavaScriptStyle): string {
  const { semicolon, typed } = style;
  return indent(style, [
    `function ${name}(name${typed ? ': string' : ''})${typed ? ': string' : ''} {`,
    `>const value = process.env[name]${semicolon}`,
    '>if (value === undefined) {',
    `>>throw new Error(\`The environment variable \${name} is not set.\`)${semicolon}`,
    '>}',
    `>return value${semicolon}`,
    '}',
  ]);
}
