import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { findClient, listAsyncFunctions, readsKey, readsSecret } from './existingHelpers';
import type { FileContext } from './existingHelpers';
import type { ModuleSystem } from './moduleSystem';
import { insertAfter, insertDeclarations } from './preamble';
import type { Preamble } from './preamble';
import { collectNames, isDeclaredOnce } from './scope';
import { importFromSdk, readSdkImports } from './sdkImports';
import { quoteJavaScript } from './sourceStyle';
import type { JavaScriptStyle } from './sourceStyle';

/** Code that calls the helper, and the edits that make it exist. */
export interface HelperUse {
  /** A call that gives a promise of the value. */
  readonly call: string;
  readonly edits: readonly TextEdit[];
}

/** The call that reads the target, through the file's own client and helper where it has them. */
export function useSecretHelper(
  target: RetrievalTarget,
  file: FileContext,
  modules: ModuleSystem,
  style: JavaScriptStyle,
): HelperUse {
  const imports = readSdkImports(file.root);
  const functions = listAsyncFunctions(file.root);
  const base = functions.find(
    (candidate) =>
      readsSecret(candidate, imports, target, file, style) && isDeclaredOnce(file.root, candidate.name),
  );
  const secretName = quoteJavaScript(target.secretName, style.quote);
  const taken = collectNames(file.root);
  const blocks: string[] = [];
  const edits: TextEdit[] = [];
  let anchor = base?.statement;
  let baseName = base?.name;

  if (baseName === undefined) {
    const client = findClient(imports, target, file);
    const sdk = importFromSdk(
      client === undefined ? ['GetSecretValueCommand', 'SecretsManagerClient'] : ['GetSecretValueCommand'],
      imports,
      file,
      modules,
      style,
    );
    edits.push(...sdk.edits);
    const suffix = target.region === undefined ? '' : toPascalCase(target.region);
    let clientName = client?.name;
    if (clientName === undefined) {
      clientName = chooseFreeName(['secretsManager', `secretsManager${suffix || 'Client'}`], taken);
      const region =
        target.region === undefined ? '' : `{ region: ${quoteJavaScript(target.region, style.quote)} }`;
      blocks.push(
        `const ${clientName} = new ${nameOf(sdk.local, 'SecretsManagerClient')}(${region})${style.semicolon}`,
      );
    }
    anchor = client?.statement;
    baseName = chooseFreeName(['getSecret', suffix === '' ? 'readSecret' : `getSecret${suffix}`], taken);
    blocks.push(writeSecretHelper(baseName, clientName, nameOf(sdk.local, 'GetSecretValueCommand'), style));
  }

  let call = `${baseName}(${secretName})`;
  if (target.jsonKey !== undefined) {
    const keyed = functions.find(
      (candidate) => readsKey(candidate, baseName) && isDeclaredOnce(file.root, candidate.name),
    );
    const keyedName = keyed?.name ?? chooseFreeName([`${baseName}Key`], taken);
    if (keyed === undefined) blocks.push(writeKeyHelper(keyedName, baseName, style));
    call = `${keyedName}(${secretName}, ${quoteJavaScript(target.jsonKey, style.quote)})`;
  }
  if (blocks.length > 0) {
    const text = blocks.join(style.lineEnding + style.lineEnding);
    edits.push(
      anchor === undefined || anchor.endIndex <= lastImportEnd(file.preamble)
        ? insertDeclarations(file.preamble, file.source, text, edits, style)
        : insertAfter(anchor, file.source, text, style.lineEnding),
    );
  }
  return { call, edits };
}

function lastImportEnd(preamble: Preamble): number {
  return preamble.imports.at(-1)?.endIndex ?? 0;
}

function nameOf(local: ReadonlyMap<string, string>, name: string): string {
  return local.get(name) ?? name;
}

function writeSecretHelper(name: string, client: string, command: string, style: JavaScriptStyle): string {
  const { semicolon, typed } = style;
  return indent(style, [
    `async function ${name}(name${typed ? ': string' : ''})${typed ? ': Promise<string>' : ''} {`,
    `>const { SecretString } = await ${client}.send(new ${command}({ SecretId: name }))${semicolon}`,
    '>if (SecretString === undefined) {',
    `>>throw new Error(\`Secret \${name} has no string value.\`)${semicolon}`,
    '>}',
    `>return SecretString${semicolon}`,
    '}',
  ]);
}

/** The parser's own message would quote the secret, so it is caught and replaced. */
function writeKeyHelper(name: string, base: string, style: JavaScriptStyle): string {
  const { semicolon, typed } = style;
  const signature = typed ? '(name: string, key: string): Promise<string>' : '(name, key)';
  return indent(style, [
    `async function ${name}${signature} {`,
    `>const text = await ${base}(name)${semicolon}`,
    `>let values${typed ? ': Record<string, unknown> | null' : ''}${semicolon}`,
    '>try {',
    `>>values = JSON.parse(text)${typed ? ' as Record<string, unknown> | null' : ''}${semicolon}`,
    '>} catch {',
    `>>throw new Error(\`Secret \${name} is not JSON.\`)${semicolon}`,
    '>}',
    `>const value = values?.[key]${semicolon}`,
    `>if (typeof value !== ${style.quote}string${style.quote}) {`,
    `>>throw new Error(\`Secret \${name} has no string under the key \${key}.\`)${semicolon}`,
    '>}',
    `>return value${semicolon}`,
    '}',
  ]);
}

/** Lines whose leading `>` stand for one level of indentation each. */
export function indent({ indentation, lineEnding }: JavaScriptStyle, lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length)))
    .join(lineEnding);
}
