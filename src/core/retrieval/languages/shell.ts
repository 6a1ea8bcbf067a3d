import type { Node } from 'web-tree-sitter';
import { ancestorsOf, findAll, findAncestor, isField, isSameNode } from '../../syntax/nodes';
import { findShellLiteral, isCasePattern } from '../../syntax/shellLiterals';
import { readLiteral } from '../../syntax/stringLiteral';
import type { TextEdit } from '../../text/textEdit';
import { localHttpNote, noteEnvironment, notePermission, refuse } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { chooseFreeName, nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { detectIndentation, detectLineEnding, indentationAt, insert, joinInsertions } from '../sourceText';
import { replaceLiteral } from './shell/replacement';
import { useSecretFunctions } from './shell/secretFunctions';
import type { ShellStyle } from './shell/secretFunctions';
import { collectNames, findInnerShell, findOwnLine, isStatement, stopsAtFailure } from './shell/statement';

/** POSIX shells, bash and zsh: the AWS command line interface, the extension or agent on localhost, or a variable that the script insists on. */
export const shell: RetrievalLanguage = {
  languageIds: ['shellscript'],
  styles: ['sdk', 'local-http', 'environment'],
  literalTypes: ['string', 'raw_string', 'ansi_c_string', 'word'],
  chooseGrammar: () => 'bash',
  findLiteral: findShellLiteral,
  findAssignedName,
  isStatement,

  rewrite(rewriting): Promise<RetrievalResult> {
    return Promise.resolve(rewrite(rewriting));
  },
};

function rewrite(rewriting: Rewriting): RetrievalResult {
  const { file, root, literal, part, target, style } = rewriting;
  const reason = findObstacle(rewriting);
  if (reason !== undefined) return refuse(reason);
  const compared = [...ancestorsOf(literal.node)].some(({ type }) => type === 'test_command')
    ? ['The value is compared, not used: a script is no place to check a password.']
    : [];
  const quoted = isQuotedInside(rewriting)
    ? [
        'The value stands between quotes of the text as it is: one that holds such a quote, or a backslash, breaks the text.',
      ]
    : [];
  if (style === 'environment') {
    if (target.encoding !== undefined)
      return refuse('The shell cannot percent-encode the value of a variable inside a URL.', 'sdk');
    const variable = nameEnvironmentVariable(target);
    const source = /^[\w/+=.@:-]+$/.test(target.secretName) ? `: it comes from ${target.secretName}` : '';
    const expansion = `\${${variable}:?is not set${source}}`;
    const edits = replaceLiteral(file.text, literal, part, expansion);
    return edits === undefined
      ? refuse(quotedHereDocument)
      : planOf(rewriting, edits, [noteEnvironment(target), ...compared, ...quoted]);
  }

  if (style !== 'sdk' && style !== 'local-http')
    return refuse('The AWS command line interface keeps nothing between two calls.', 'sdk', 'local-http');
  if (style === 'local-http' && target.region !== undefined)
    return refuse('The extension and the agent read from their own region.', 'sdk', 'environment');
  const shellStyle: ShellStyle = {
    indentation: detectIndentation(root, file.text, ['compound_statement', 'do_group', 'subshell'], '  '),
    lineEnding: detectLineEnding(file.text),
  };
  const reading = useSecretFunctions(style, target, root, literal.node, file.text, shellStyle);
  const written = placeReading(rewriting, `$(${reading.command})`, shellStyle.lineEnding);
  if (written === undefined) return refuse(quotedHereDocument);
  return planOf(
    rewriting,
    [...reading.edits, ...written.edits],
    [
      ...(written.checked ? [] : [goesOn]),
      ...compared,
      ...quoted,
      ...(style === 'sdk'
        ? ['The script needs the AWS command line interface (aws).']
        : ['The script needs curl.', localHttpNote]),
      ...(reading.tool === 'python3' ? ['The script needs python3 to read the value.'] : []),
      notePermission(target),
    ],
  );
}

const quotedHereDocument =
  'The here-document is quoted and holds characters that the shell would expand if it were not.';
const goesOn = 'If the secret cannot be read, the command runs with an empty value.';

function planOf(
  { file, style }: Rewriting,
  edits: readonly TextEdit[],
  notes: readonly string[],
): RetrievalResult {
  return { kind: 'plan', plan: { style, edits: new Map([[file.path, joinInsertions(edits)]]), notes } };
}

/** Why nothing can stand in the literal's place; undefined when something can. */
function findObstacle({ file, literal, part }: Rewriting): string | undefined {
  const { node } = literal;
  if (/\.(fish|csh|tcsh)$/.test(file.path))
    return 'The script is for a shell whose syntax differs from that of sh, bash and zsh.';
  const outer = node.parent?.type === 'concatenation' ? node.parent : node;
  if (isCasePattern(outer)) return 'The pattern of a case is compared with, not used.';
  if (node.parent?.type === 'expansion' && !/^:?[-=]$/.test(node.previousSibling?.text ?? ''))
    return 'It is a pattern or a message of an expansion, not a value.';
  if (node.parent?.type === 'command_name') return 'It is the name of a command, not a value.';
  if (findAncestor(node, new Set(['heredoc_start', 'file_redirect'])) !== undefined)
    return 'It is the name of a file, not a value.';
  const shell = findInnerShell(node);
  if (shell !== undefined)
    return `${shell} runs the text in another shell, which would read the characters of the value as code: let that shell read the secret, or hand it over by standard input.`;
  if (readLiteral(literal, part)?.endsWith('\n') === true)
    return 'The value ends with a line end, which the shell drops when it reads the output of a command.';
  return undefined;
}

/** Whether quotes that are characters of the literal stand round the part, as in the JSON of a request. */
function isQuotedInside({ file: { text }, literal: { content }, part }: Rewriting): boolean {
  const quote = part.start > content.start ? text.charAt(part.start - 1) : '';
  return /["']/.test(quote) && part.end < content.end && text.charAt(part.end) === quote;
}

/**
 * Puts the reading where a failure ends the script: an assignment of its own tells it by its status, `export NAME=$(…)` and the
 * arguments of a command do not.
 */
function placeReading(
  { file, root, literal, part, target }: Rewriting,
  reading: string,
  lineEnding: string,
): { readonly edits: readonly TextEdit[]; readonly checked: boolean } | undefined {
  const { node } = literal;
  const guard = stopsAtFailure(root) || isStartupFile(file.path) ? '' : ' || exit';
  const assignment = findAssignment(node);
  const statement = findOwnLine(node, file.text);
  const isAlone = (assignment === undefined ? [] : findAll(assignment, 'command_substitution')).length === 0;
  const inline = replaceLiteral(file.text, literal, part, reading);
  if (inline === undefined) return undefined;
  if (node.parent?.type === 'expansion' || statement === undefined) return { edits: inline, checked: false };
  const indentation = indentationAt(file.text, statement.startIndex);

  if (assignment !== undefined && isAlone && isSameNode(assignment, statement))
    return {
      edits: [...inline, ...(guard === '' ? [] : [insert(assignment.endIndex, guard)])],
      checked: true,
    };
  const declaration = assignment?.parent;
  if (
    assignment !== undefined &&
    isAlone &&
    declaration?.namedChildCount === 1 &&
    isSameNode(declaration, statement)
  ) {
    const keyword = declaration.firstChild?.text ?? '';
    const name = assignment.childForFieldName('name')?.text ?? '';
    const next = `${lineEnding}${indentation}`;
    if (keyword === 'export' || keyword === 'readonly') {
      const start = { start: declaration.startIndex, end: assignment.startIndex };
      return {
        edits: [
          { range: start, newText: '' },
          ...inline,
          insert(declaration.endIndex, `${guard}${next}${keyword} ${name}`),
        ],
        checked: true,
      };
    }
    if (keyword === 'local' || keyword === 'declare' || keyword === 'typeset')
      return {
        edits: [
          insert(assignment.startIndex, `${name}${next}`),
          ...inline,
          insert(declaration.endIndex, guard),
        ],
        checked: true,
      };
  }

  const known = findReadVariable(root, reading, statement);
  const variable =
    known ?? chooseFreeName([nameEnvironmentVariable(target).toLowerCase()], collectNames(root));
  const use = replaceLiteral(file.text, literal, part, `\${${variable}}`);
  const line = `${variable}=${reading}${guard}${lineEnding}${indentation}`;
  const edits = known === undefined ? [insert(statement.startIndex, line)] : [];
  return use && { edits: [...edits, ...use], checked: true };
}

/** The variable that every run of the script has set to the reading before the statement, and that nothing else sets. */
function findReadVariable(root: Node, reading: string, statement: Node): string | undefined {
  const assignments = findAll(root, 'variable_assignment');
  const nameOf = (assignment: Node): string | undefined => assignment.childForFieldName('name')?.text;
  const found = assignments.find((assignment) => {
    const { parent } = assignment;
    const own = parent?.type === 'list' ? parent : assignment;
    return (
      assignment.childForFieldName('value')?.text === reading &&
      own.parent?.type === 'program' &&
      own.endIndex < statement.startIndex
    );
  });
  const name = found && nameOf(found);
  return assignments.filter((assignment) => nameOf(assignment) === name).length === 1 ? name : undefined;
}

/** Files that a person's own shell reads, which must not end it. */
function isStartupFile(path: string): boolean {
  return /(^|\/)\.[^/]*$/.test(path);
}

/** The assignment of a single value that the literal is, or is a piece of. */
function findAssignment(literal: Node): Node | undefined {
  const value = literal.parent?.type === 'concatenation' ? literal.parent : literal;
  return value.parent?.type === 'variable_assignment' && isField(value, 'value') ? value.parent : undefined;
}

/** The variable that the literal is given to, or the default of, or the option in front of it. */
function findAssignedName(literal: Node): string | undefined {
  if (literal.parent?.type === 'expansion') return literal.parent.firstNamedChild?.text;
  const own = /^--?([A-Za-z][\w-]*)=/.exec(literal.type === 'word' ? literal.text : '')?.[1];
  if (own !== undefined) return own;
  const value = literal.parent?.type === 'concatenation' ? literal.parent : literal;
  if (value.parent?.type === 'command')
    return /^--([A-Za-z][\w-]*)$/.exec(value.previousNamedSibling?.text ?? '')?.[1];
  const assignment = findAncestor(value, new Set(['variable_assignment', 'command']));
  return assignment?.type === 'variable_assignment'
    ? /^\w+/.exec(assignment.childForFieldName('name')?.text ?? '')?.[0]
    : undefined;
}
