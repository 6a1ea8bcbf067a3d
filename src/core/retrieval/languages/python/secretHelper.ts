import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toSnakeCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { findClient, isReady, listFunctions, readsKey, readsSecret } from './existingHelpers';
import type { FileContext, TopLevelFunction } from './existingHelpers';
import { insertFunctions, insertImports } from './preamble';
import type { Preamble } from './preamble';
import { encodeForUrl, urlModule } from './replacement';
import type { WriteValue } from './replacement';
import { collectNames, findImportedName, isBoundOnce } from './scope';
import { quotePython } from './sourceStyle';
import type { PythonStyle } from './sourceStyle';

/** The call that reads the target, through the file's own client and helper where it has them. */
export function useSecretHelper(
  target: RetrievalTarget,
  file: FileContext,
  style: PythonStyle,
): { readonly write: WriteValue; readonly edits: readonly TextEdit[] } {
  const functions = listFunctions(file.root);
  const isUsable = ({ name, statement }: TopLevelFunction): boolean =>
    isBoundOnce(file.root, name) && isReady(statement, file);
  const taken = collectNames(file.root);
  const imports: string[] = [];
  const blocks: string[] = [];
  const use = (module: string): string => {
    const name = findImportedName(file.root, module);
    if (name === undefined) imports.push(module);
    return name ?? module;
  };

  const base = functions.find((candidate) => readsSecret(candidate, target, file) && isUsable(candidate));
  let anchor = base?.statement;
  let baseName = base?.name;
  if (baseName === undefined) {
    const client = findClient(target, file);
    const suffix = target.region === undefined ? '' : `_${toSnakeCase(target.region)}`;
    let clientCode = client?.code;
    if (clientCode === undefined) {
      const name = chooseFreeName(['secrets_manager', `secrets_manager${suffix || '_client'}`], taken);
      blocks.push(writeClient(name, use('functools'), use('boto3'), target.region, style));
      clientCode = `${name}()`;
    }
    anchor = client?.statement;
    baseName = chooseFreeName(['get_secret', suffix === '' ? 'read_secret' : `get_secret${suffix}`], taken);
    blocks.push(writeSecretHelper(baseName, clientCode, style));
  }
  const helper = baseName;
  let keyedName: string | undefined;
  if (target.jsonKey !== undefined) {
    keyedName = functions.find((candidate) => readsKey(candidate, helper) && isUsable(candidate))?.name;
    if (keyedName === undefined) {
      keyedName = chooseFreeName([`${helper}_key`], taken);
      blocks.push(writeKeyHelper(keyedName, helper, use('json'), style));
    }
  }
  const encoder = target.encoding === undefined ? undefined : use(urlModule);
  const edits = [...insertImports(file.preamble, file.source, imports, style.lineEnding)];
  if (blocks.length > 0) {
    const below = anchor !== undefined && anchor.endIndex > lastImportEnd(file.preamble) ? anchor : undefined;
    edits.push(insertFunctions(file.preamble, below, file.source, blocks, edits, style.lineEnding));
  }
  const write: WriteValue = (quote) => {
    const name = quotePython(target.secretName, quote);
    return target.jsonKey === undefined || keyedName === undefined
      ? `${helper}(${name})`
      : `${keyedName}(${name}, ${quotePython(target.jsonKey, quote)})`;
  };
  return { write: encoder === undefined ? write : encodeForUrl(write, encoder), edits };
}

function lastImportEnd(preamble: Preamble): number {
  return preamble.statements.at(-1)?.endIndex ?? 0;
}

function writeClient(
  name: string,
  functools: string,
  boto3: string,
  region: string | undefined,
  style: PythonStyle,
): string {
  const service = quotePython('secretsmanager', style.quote);
  const inRegion = region === undefined ? '' : `, region_name=${quotePython(region, style.quote)}`;
  return indent(style, [
    `@${functools}.cache`,
    `def ${name}():`,
    `>return ${boto3}.client(${service}${inRegion})`,
  ]);
}

function writeSecretHelper(name: string, client: string, style: PythonStyle): string {
  const { quote, typed } = style;
  return indent(style, [
    typed ? `def ${name}(name: str) -> str:` : `def ${name}(name):`,
    `>response = ${client}.get_secret_value(SecretId=name)`,
    `>if ${quote}SecretString${quote} not in response:`,
    `>>raise ValueError(f${quote}Secret {name} has no string value.${quote})`,
    `>return response[${quote}SecretString${quote}]`,
  ]);
}

/** The parser's own error carries the text, so another one is raised in its place. */
function writeKeyHelper(name: string, base: string, json: string, style: PythonStyle): string {
  const { quote, typed } = style;
  return indent(style, [
    typed ? `def ${name}(name: str, key: str) -> str:` : `def ${name}(name, key):`,
    `>text = ${base}(name)`,
    '>try:',
    `>>value = ${json}.loads(text).get(key)`,
    '>except (AttributeError, ValueError):',
    `>>raise ValueError(f${quote}Secret {name} is not a JSON object.${quote}) from None`,
    '>if not isinstance(value, str):',
    `>>raise ValueError(f${quote}Secret {name} has no string under the key {key}.${quote})`,
    '>return value',
  ]);
}

function indent({ indentation, lineEnding }: PythonStyle, lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length)))
    .join(lineEnding);
}
