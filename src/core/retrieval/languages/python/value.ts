import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { nameEnvironmentVariable } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import type { FileContext } from './existingHelpers';
import { importsLibrary } from './imports';
import type { ImportAdditions } from './imports';
import { insertFunctions } from './preamble';
import type { Waiting } from './position';
import type { WriteValue } from './replacement';
import { useSecretHelper } from './secretHelper';
import type { SecretSource } from './secretSource';
import { quotePython } from './sourceStyle';
import type { PythonStyle } from './sourceStyle';

/** The expression that gives the value, and the functions that it needs and the file lacks. */
export interface ValueCode {
  readonly write: WriteValue;
  readonly functions: readonly string[];
  /** The statement below which the functions go; where there is none they go below the imports. */
  readonly anchor: Node | undefined;
}

export function writeEnvironmentValue(target: RetrievalTarget, imports: ImportAdditions): ValueCode {
  const os = imports.use('os');
  const variable = nameEnvironmentVariable(target);
  const write: WriteValue = (quote) => `${os}.environ[${quotePython(variable, quote)}]`;
  return { write: encodeFor(target, imports, write), functions: [], anchor: undefined };
}

/** The value through a helper; a helper that blocks runs in a thread where the place may await. */
export function writeHelperValue(
  source: SecretSource,
  awaits: boolean,
  target: RetrievalTarget,
  file: FileContext,
  imports: ImportAdditions,
  style: PythonStyle,
): ValueCode {
  const { helper, functions, anchor } = useSecretHelper(source, target, file, imports, style);
  const threads = awaits && !source.isAsync ? imports.use('asyncio') : undefined;
  const write: WriteValue = (quote) => {
    const values = [target.secretName, ...(target.jsonKey === undefined ? [] : [target.jsonKey])];
    const given = values.map((text) => quotePython(text, quote)).join(', ');
    if (threads !== undefined) return `await ${threads}.to_thread(${helper}, ${given})`;
    return `${awaits ? 'await ' : ''}${helper}(${given})`;
  };
  return { write: encodeFor(target, imports, write), functions, anchor };
}

/** The value as it stands in a part of a URL, where the target wants that. */
function encodeFor(target: RetrievalTarget, imports: ImportAdditions, write: WriteValue): WriteValue {
  if (target.encoding === undefined) return write;
  const module = imports.use('urllib.parse');
  return (quote) => `${module}.quote(${write(quote)}, safe=${quotePython('', quote)})`;
}

/** Whether the place awaits the value: aiobotocore and threads for blocking calls both need asyncio's event loop. */
export function awaitsValue(waiting: Waiting, root: Node): boolean {
  return waiting === 'awaits' && !['trio', 'curio', 'anyio'].some((library) => importsLibrary(root, library));
}

/** Every edit but the literal's own. */
export function insertValueCode(
  { functions, anchor }: ValueCode,
  { preamble, source }: FileContext,
  imports: ImportAdditions,
  { lineEnding }: PythonStyle,
): readonly TextEdit[] {
  const edits = imports.edits(preamble, source, lineEnding, functions.length === 0);
  if (functions.length === 0) return edits;
  const lastImport = preamble.statements.at(-1)?.endIndex ?? 0;
  const below = anchor !== undefined && anchor.endIndex > lastImport ? anchor : undefined;
  return [...edits, insertFunctions(preamble, below, source, functions, edits, lineEnding)];
}
