import { findGoLiteral, goLiteralTypes, isGoFormat } from '../../syntax/goLiterals';
import type { TextEdit } from '../../text/textEdit';
import {
  localHttpNote,
  noteEnvironment,
  notePermission,
  readEachTime,
  refuse,
  replacesWhole,
} from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addGoDependencies } from '../manifests/goMod';
import { chooseFreeName, toPascalCase } from '../names';
import type { RetrievalResult } from '../retrieval';
import { detectLineEnding, insert, joinInsertions, startOfLine } from '../sourceText';
import { alignComments } from './go/alignment';
import { findConstant, makeVariable } from './go/constant';
import { findErrorReturn, type ErrorReturn } from './go/errorReturn';
import { findConversion } from './go/expectedType';
import { readPackage } from './go/goPackage';
import { GoImports } from './go/imports';
import { enclosingFunction, findAssignedName, judgePosition } from './go/position';
import { replaceLiteral } from './go/replacement';
import { useSecretHelper, type ValueReader } from './go/secretHelper';

/** Go 1.21 and later: AWS SDK for Go v2 (v1 where the file uses it), AWS's cache, HTTP to the local agent, or `os.LookupEnv`. */
export const go: RetrievalLanguage = {
  languageIds: ['go'],
  styles: ['sdk', 'cache', 'local-http', 'environment'],
  literalTypes: goLiteralTypes,
  chooseGrammar: () => 'go',
  findLiteral: findGoLiteral,
  findAssignedName,
  isStatement: ({ parent }) => parent?.type === 'source_file' || parent?.type === 'statement_list',

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, target, style, project } = rewriting;
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The agent on the machine reads from its own region only.', 'sdk', 'environment');
    const search = findConstant(root, literal.node);
    if (search?.kind === 'none') return refuse(search.because);

    const goPackage = await readPackage(file, root, project);
    const imports = new GoImports(root, file.text, goPackage.taken);
    const reader = useSecretHelper(rewriting, goPackage, imports);
    const code = readAtPlace(rewriting, reader, goPackage.taken, search?.constant);
    if (code === undefined)
      return refuse('The secret is a part of a format whose arguments cannot be counted.');
    const lineEnding = detectLineEnding(file.text);
    imports.keepUsed([...code.map(({ newText }) => newText), ...reader.declarations.added]);
    const edits = [
      ...imports.edits(lineEnding),
      ...code,
      ...appendDeclarations(file.text, reader.declarations.added, lineEnding),
    ];
    const manifest = style === 'environment' ? undefined : await addGoDependencies(project, imports.paths);
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([
          [
            file.path,
            joinInsertions([...edits, ...alignComments(root, file.text, code, isItem(literal.node))]),
          ],
          ...(manifest?.edits ?? []),
        ]),
        notes: [
          ...(position.note === undefined ? [] : [position.note]),
          ...(search === undefined ? [] : [`${search.constant.name.text} is a variable now.`]),
          ...noteReading(rewriting),
          ...(manifest?.notes ?? []),
        ],
      },
    };
  },
};

function noteReading({ literal, target, style }: Rewriting): string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  const eachTime = enclosingFunction(literal.node) !== undefined && style === 'sdk' ? [readEachTime] : [];
  const agent = style === 'local-http' ? [localHttpNote] : [];
  return [...eachTime, ...agent, notePermission(target)];
}

/** The edits that put the value in place of the literal, with the error returned where the function returns errors. */
function readAtPlace(
  { file, root, literal, part }: Rewriting,
  reader: ValueReader,
  taken: ReadonlySet<string>,
  constant: Parameters<typeof makeVariable>[1] | undefined,
): readonly TextEdit[] | undefined {
  const { node } = literal;
  const lineEnding = detectLineEnding(file.text);
  const isWhole = replacesWhole({ literal, part }) && !isGoFormat(node);
  const type = isWhole ? findConversion(root, node) : undefined;
  const convert = (value: string): string => (type === undefined ? value : `${type}(${value})`);
  const place = (value: string): readonly TextEdit[] | undefined => {
    const edits = replaceLiteral(file.text, literal, part, convert(reader.encode(value)));
    return edits === undefined || constant === undefined
      ? edits
      : makeVariable(file.text, constant, edits, lineEnding);
  };
  const errorReturn = findErrorReturn(node, file.text);
  if (errorReturn === undefined) return place(reader.must());

  const { statement, error } = errorReturn;
  const name = declaredName(statement);
  const isPlain = isWhole && type === undefined && reader.encode('') === '';
  if (isPlain && name !== undefined)
    return [
      {
        range: { start: statement.startIndex, end: statement.endIndex },
        newText: `${name}, ${error} := ${reader.call}${checkError(errorReturn, lineEnding)}`,
      },
    ];
  const list = node.parent;
  if (isPlain && statement.type === 'return_statement' && list?.text === `${node.text}, nil`)
    return [{ range: { start: list.startIndex, end: list.endIndex }, newText: reader.call }];
  const variable = nameVariable(findAssignedName(node), taken);
  const edits = place(variable);
  const read = `${errorReturn.indentation}${variable}, ${error} := ${reader.call}${checkError(errorReturn, lineEnding)}`;
  return edits && [insert(startOfLine(file.text, statement.startIndex), read + lineEnding), ...edits];
}

/** The name that a statement declares with the literal as its only value: `name := "…"`, or a constant. */
function declaredName(statement: ErrorReturn['statement']): string | undefined {
  if (statement.type === 'short_var_declaration') {
    const left = statement.childForFieldName('left')?.namedChildren ?? [];
    const right = statement.childForFieldName('right')?.namedChildren ?? [];
    return left.length === 1 && right[0]?.type.endsWith('string_literal') === true
      ? left[0]?.text
      : undefined;
  }
  const [spec, ...others] = statement.namedChildren;
  const [value] = spec?.childForFieldName('value')?.namedChildren ?? [];
  return statement.type === 'const_declaration' &&
    others.length === 0 &&
    value?.type.endsWith('string_literal') === true
    ? spec?.childForFieldName('name')?.text
    : undefined;
}

/** Whether the literal is an item of a composite literal or of arguments, and not the value of a key. */
function isItem({ parent }: Rewriting['literal']['node']): boolean {
  return (
    parent?.type === 'argument_list' ||
    (parent?.type === 'literal_element' && parent.parent?.type === 'literal_value')
  );
}

function checkError({ indentation, zeros, error }: ErrorReturn, lineEnding: string): string {
  return ['', `if ${error} != nil {`, `\treturn ${[...zeros, error].join(', ')}`, '}'].join(
    lineEnding + indentation,
  );
}

const keywords = new Set(['type', 'range', 'map', 'func', 'var', 'const', 'default', 'select', 'import']);

function nameVariable(assignedTo: string | undefined, taken: ReadonlySet<string>): string {
  const pascal = toPascalCase(assignedTo ?? '');
  const name = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  const isUsable = /^[a-z]/.test(name) && !keywords.has(name);
  return isUsable ? chooseFreeName([name, 'secret'], taken) : chooseFreeName(['secret'], taken);
}

/** Puts declarations, each with an empty line above it, at the end of the file: in Go their order does not matter. */
function appendDeclarations(
  source: string,
  added: readonly string[],
  lineEnding: string,
): readonly TextEdit[] {
  if (added.length === 0) return [];
  const text = added.map(
    (declaration) => `${lineEnding}${declaration.replaceAll('\n', lineEnding)}${lineEnding}`,
  );
  return [insert(source.length, (source.endsWith('\n') ? '' : lineEnding) + text.join(''))];
}
