import { findAll } from '../../syntax/nodes';
import { findPythonLiteral } from '../../syntax/pythonLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, readEachTime, refuse } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addPythonDependency } from '../manifests/pythonManifest';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { findAssignedName, judgePosition, runsInCoroutine, runsInFunction } from './python/position';
import { insertImports, readPreamble } from './python/preamble';
import { encodeForUrl, replaceLiteral, urlModule } from './python/replacement';
import type { WriteValue } from './python/replacement';
import { findImportedName } from './python/scope';
import { useSecretHelper } from './python/secretHelper';
import { detectPythonStyle, quotePython } from './python/sourceStyle';

/** Python 3.9 and later: boto3, or `os.environ`. */
export const python: RetrievalLanguage = {
  languageIds: ['python'],
  styles: ['sdk', 'environment'],
  literalTypes: ['string', 'concatenated_string'],
  chooseGrammar: () => 'python',
  findLiteral: findPythonLiteral,
  findAssignedName,
  isStatement: ({ parent }) => parent?.type === 'module' || parent?.type === 'block',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, part, target, style, project } = rewriting;
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (findAll(root, 'print_statement', 'exec_statement').length > 0)
      return refuse('The file is Python 2, for which there is no current AWS SDK.');
    const sourceStyle = detectPythonStyle(file, root);
    const preamble = readPreamble(root, file.text);
    const { write, edits } =
      style === 'environment'
        ? readEnvironment(rewriting)
        : useSecretHelper(target, { root, source: file.text, preamble, useAt: literal.node }, sourceStyle);
    const replacement = replaceLiteral(file.text, literal, part, write, sourceStyle);
    if (replacement === undefined)
      return refuse(
        'Only a part of this string is the secret, and it cannot be taken out of this kind of string.',
      );

    const notes = position.note === undefined ? [] : [position.note];
    const plan = (
      manifest: ReadonlyMap<string, readonly TextEdit[]>,
      more: readonly string[],
    ): RetrievalResult => ({
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions([...edits, replacement])], ...manifest]),
        notes: [...notes, ...more],
      },
    });
    if (style === 'environment') return plan(new Map(), [noteEnvironment(target)]);
    const manifest = await addPythonDependency(project, 'boto3');
    return plan(manifest.edits, [
      ...(runsInFunction(literal.node) ? [readEachTime] : []),
      ...(runsInCoroutine(literal.node) ? [blocksLoop] : []),
      notePermission(target),
      ...manifest.notes,
    ]);
  },
};

const blocksLoop = 'boto3 blocks the event loop while it waits for the secret.';

function readEnvironment({ file, root, target }: Rewriting): {
  readonly write: WriteValue;
  readonly edits: readonly TextEdit[];
} {
  const imports: string[] = [];
  const use = (module: string): string => {
    const name = findImportedName(root, module);
    if (name === undefined) imports.push(module);
    return name ?? module;
  };
  const os = use('os');
  const preamble = readPreamble(root, file.text);
  const { lineEnding } = detectPythonStyle(file, root);
  const variable = nameEnvironmentVariable(target);
  const write: WriteValue = (quote) => `${os}.environ[${quotePython(variable, quote)}]`;
  const encoder = target.encoding === undefined ? undefined : use(urlModule);
  return {
    write: encoder === undefined ? write : encodeForUrl(write, encoder),
    edits: insertImports(preamble, file.text, imports, lineEnding, false),
  };
}
