import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toSnakeCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { endOfLine, insert, startOfLine } from '../../sourceText';
import { collectNames, runsCommand } from './statement';

/** How the script is written. */
export interface ShellStyle {
  readonly indentation: string;
  readonly lineEnding: '\n' | '\r\n';
}

/** A command that prints the value, and the functions that it needs and the script lacks. */
export interface SecretCommand {
  readonly command: string;
  readonly edits: readonly TextEdit[];
  /** What reads JSON or encodes, where something does. */
  readonly tool: 'jq' | 'python3' | undefined;
}

/** The command that reads the target, through functions of the script where it has them above the place of use. */
export function useSecretFunctions(
  way: 'sdk' | 'local-http',
  target: RetrievalTarget,
  root: Node,
  useAt: Node,
  source: string,
  style: ShellStyle,
): SecretCommand {
  const existing = root.namedChildren.filter(
    (node) => node.type === 'function_definition' && node.endIndex <= useAt.startIndex,
  );
  const taken = collectNames(root);
  const added: string[] = [];
  let last: Node | undefined;
  const use = (
    candidates: readonly [string, ...string[]],
    write: (name: string) => readonly string[],
  ): string => {
    for (const fn of existing) {
      const name = fn.childForFieldName('name')?.text ?? '';
      if (fn.text !== indent(write(name), style)) continue;
      last = fn;
      return name;
    }
    const name = chooseFreeName(candidates, taken);
    added.push(indent(write(name), style));
    return name;
  };

  const suffix = target.region === undefined ? '' : `_${toSnakeCase(target.region)}`;
  const jq = runsCommand(root, 'jq');
  const isLocal = way === 'local-http';
  const needsTool = isLocal || target.jsonKey !== undefined || target.encoding !== undefined;
  let reader = isLocal
    ? use(['get_local_secret'], (name) => writeLocalReader(name, jq))
    : use([`get_secret${suffix}`, `read_secret${suffix}`], (name) => writeReader(name, target.region));
  if (target.jsonKey !== undefined) {
    const base = reader;
    reader = use([`${base}_key`], (name) => writeKeyReader(name, base, jq));
  }
  if (target.encoding !== undefined) {
    const base = reader;
    reader = use([`${base}_encoded`], (name) => writeEncoder(name, base, jq));
  }
  const values = [target.secretName, ...(target.jsonKey === undefined ? [] : [target.jsonKey])];
  return {
    command: [reader, ...values.map(quoteShell)].join(' '),
    edits: added.length === 0 ? [] : [insertFunctions(root, source, added, last, style)],
    tool: needsTool ? (jq ? 'jq' : 'python3') : undefined,
  };
}

/** A word of the shell that stands for `value`, whatever its characters. */
function quoteShell(value: string): string {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

/** The command line prints `None` for what a secret lacks. */
function writeReader(name: string, region: string | undefined): readonly string[] {
  const inRegion = region === undefined ? '' : ` --region ${quoteShell(region)}`;
  return [
    `${name}() (`,
    `>value=$(aws secretsmanager get-secret-value${inRegion} --secret-id "$1" --query SecretString --output text) || exit`,
    '>if [ "$value" = None ]; then',
    '>>echo "Secret $1 has no string value." >&2',
    '>>exit 1',
    '>fi',
    `>printf '%s\\n' "$value"`,
    ')',
  ];
}

/**
 * Asks the Lambda extension or the Secrets Manager agent, whose token stands in a variable or in the file that it names: Lambda
 * Developer Guide, "Use Secrets Manager secrets in Lambda functions"; aws-secretsmanager-agent, README, `ssrf_env_variables`. The
 * token goes by a pipe, where the list of processes does not show it, and to no proxy.
 */
function writeLocalReader(name: string, jq: boolean): readonly string[] {
  const read = jq
    ? `jq -er '.SecretString | strings'`
    : `python3 -c 'import json, sys; print(json.load(sys.stdin)["SecretString"] + "")'`;
  return [
    `${name}() (`,
    '>token=${AWS_TOKEN-${AWS_SESSION_TOKEN-${AWS_CONTAINER_AUTHORIZATION_TOKEN-file:///var/run/awssmatoken}}}',
    '>case $token in',
    '>>file://*) token=$(cat "${token#file://}") || exit ;;',
    '>esac',
    '>url=http://localhost:${PARAMETERS_SECRETS_EXTENSION_HTTP_PORT:-2773}/secretsmanager/get',
    `>text=$(printf 'X-Aws-Parameters-Secrets-Token: %s\\n' "$token" |`,
    '>>curl -q -fsS --noproxy localhost -H @- -G --data-urlencode "secretId=$1" "$url") || exit',
    `>if ! printf '%s' "$text" | ${read} 2>/dev/null; then`,
    '>>echo "Secret $1 has no string value." >&2',
    '>>exit 1',
    '>fi',
    ')',
  ];
}

/** The value goes by a pipe, where the list of processes does not show it. */
function writeKeyReader(name: string, base: string, jq: boolean): readonly string[] {
  const read = jq
    ? `jq -er --arg key "$2" '.[$key] | strings'`
    : `python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]] + "")' "$2"`;
  return [
    `${name}() (`,
    `>text=$(${base} "$1") || exit`,
    `>if ! printf '%s' "$text" | ${read} 2>/dev/null; then`,
    '>>echo "Secret $1 has no string under the key $2." >&2',
    '>>exit 1',
    '>fi',
    ')',
  ];
}

function writeEncoder(name: string, base: string, jq: boolean): readonly string[] {
  const encode = jq
    ? `jq -sRr @uri`
    : `python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.stdin.read(), safe=""))'`;
  return [`${name}() (`, `>text=$(${base} "$@") || exit`, `>printf '%s' "$text" | ${encode}`, ')'];
}

function indent(lines: readonly string[], { indentation, lineEnding }: ShellStyle): string {
  return lines
    .map((line) => line.replace(/^>+/, (marks) => indentation.repeat(marks.length)))
    .join(lineEnding);
}

/** Under the function that they call, or else under the head of the script: interpreter line, header comment and shell options. */
function insertFunctions(
  root: Node,
  source: string,
  functions: readonly string[],
  called: Node | undefined,
  { lineEnding }: ShellStyle,
): TextEdit {
  const text = functions.join(lineEnding.repeat(2));
  if (called !== undefined) return insert(endOfLine(source, called.endIndex), lineEnding.repeat(2) + text);
  const head = findHead(root);
  if (head === undefined) {
    const first = root.firstNamedChild;
    const offset = first === null ? source.length : startOfLine(source, first.startIndex);
    return insert(offset, text + lineEnding.repeat(2));
  }
  const offset = endOfLine(source, head.endIndex);
  const gap = /^\r?\n[ \t]*(\r?\n|$)/.test(source.slice(offset)) ? '' : lineEnding;
  return insert(offset, lineEnding.repeat(2) + text + gap);
}

function findHead(root: Node): Node | undefined {
  let head: Node | undefined;
  for (const node of root.namedChildren) {
    const isOption = node.type === 'command' && /^(set|shopt|setopt) /.test(node.text);
    if (node.type !== 'comment' && !isOption) break;
    const next = node.nextNamedSibling;
    const isAttached =
      node.type === 'comment' &&
      next !== null &&
      !node.text.startsWith('#!') &&
      next.startPosition.row - node.endPosition.row <= 1;
    if (!isAttached) head = node;
  }
  return head;
}
