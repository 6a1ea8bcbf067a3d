import type { Node } from 'web-tree-sitter';
import { findAncestor, isField, isSameNode } from '../../../syntax/nodes';
import type { FlowStep } from '../../program/programSyntax';
import { commandName } from './bindings';
import { readFilter } from './jqFilter';
import { readPython } from './pythonScript';

const functions: ReadonlySet<string> = new Set(['function_definition']);

/** What gives the output, or the text, of its part. */
const transparent: ReadonlySet<string> = new Set([
  'command_substitution',
  'process_substitution',
  'negated_command',
  'string',
  'concatenation',
  'list',
]);

/** Commands that give what they read, or are given. */
const passing = /^(cat|tee|tr|base64|head|tail|xargs|echo|printf)$/;

/** Where the output of a command, or the value of a word, goes next. */
export function followValue(node: Node, _isJson: boolean, isEnvelope: boolean): FlowStep | undefined {
  const { parent } = node;
  if (parent === null) return undefined;
  if (transparent.has(parent.type)) return { to: 'parent', node: parent };
  switch (parent.type) {
    case 'pipeline': {
      const next = node.nextNamedSibling;
      return next === null ? { to: 'parent', node: parent } : followInto(next, isEnvelope);
    }
    case 'redirected_statement':
      return isField(node, 'body') && writesOutput(parent) ? { to: 'parent', node: parent } : undefined;
    case 'variable_assignment': {
      const name = parent.childForFieldName('name');
      return name && isField(node, 'value') ? { to: 'name', name: name.text, at: name } : undefined;
    }
    case 'command':
      return isField(node, 'argument') && /^(echo|printf)$/.test(commandName(parent))
        ? { to: 'parent', node: parent }
        : undefined;
    case 'herestring_redirect':
    case 'heredoc_body': {
      const command = findReader(parent);
      return command && followInto(command, isEnvelope);
    }
    default: {
      const fn = findAncestor(node, functions);
      return fn && isStatement(node) ? { to: 'caller', fn } : undefined;
    }
  }
}

function isStatement({ type }: Node): boolean {
  return /^(command|pipeline|redirected_statement|negated_command|list)$/.test(type);
}

/** Whether a statement still prints: it sends nothing but errors elsewhere. */
function writesOutput(statement: Node): boolean {
  return statement.namedChildren.every(
    (redirect) =>
      redirect.type !== 'file_redirect' ||
      redirect.childForFieldName('descriptor')?.text === '2' ||
      redirect.text.startsWith('<'),
  );
}

/** The command that a here-document, or a here-string, is given to. */
function findReader(redirect: Node): Node | undefined {
  const holder = findAncestor(redirect, new Set(['command', 'redirected_statement']));
  return holder?.type === 'command' ? holder : (holder?.childForFieldName('body') ?? undefined);
}

/** Into a command that reads the value from its input. */
function followInto(stage: Node, isEnvelope: boolean): FlowStep | undefined {
  const command = commandIn(stage);
  if (command === undefined) return undefined;
  const name = commandName(command);
  if (name === 'jq') return readFilter(command, isEnvelope);
  if (/^python3?$/.test(name)) return readPython(command, isEnvelope);
  return passing.test(name) ? { to: 'parent', node: command } : undefined;
}

function commandIn(stage: Node): Node | undefined {
  if (stage.type === 'command') return stage;
  const body = stage.type === 'negated_command' ? stage.firstNamedChild : stage.childForFieldName('body');
  return body && !isSameNode(body, stage) ? commandIn(body) : undefined;
}
