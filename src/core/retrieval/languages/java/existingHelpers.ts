import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import { findTopLevelType, isStatic, listMembers } from './declarations';
import { runsInMethod } from './position';

/** A static method of the file's type that gives a secret. */
export interface ExistingHelper {
  /** What is written before the arguments. */
  readonly call: string;
  /** The nested class that it stands in; absent when it is the outermost type's own. */
  readonly holder?: Node;
}

interface StaticMethod extends ExistingHelper {
  readonly method: Node;
  readonly parameters: readonly string[];
}

function listStaticMethods(type: Node): StaticMethod[] {
  const inOwner = (owner: Node, prefix: string, holder?: Node): StaticMethod[] =>
    listMembers(owner)
      .filter(
        (member) =>
          member.type === 'method_declaration' &&
          isStatic(member) &&
          member.childForFieldName('type')?.text === 'String',
      )
      .flatMap((method) => {
        const name = method.childForFieldName('name')?.text ?? '';
        const parameters = method.childForFieldName('parameters')?.namedChildren ?? [];
        return parameters.every((parameter) => parameter.childForFieldName('type')?.text === 'String')
          ? [
              {
                call: prefix + name,
                ...(holder === undefined ? {} : { holder }),
                method,
                parameters: parameters.map((parameter) => parameter.childForFieldName('name')?.text ?? ''),
              },
            ]
          : [];
      });
  const nested = listMembers(type).filter((member) => member.type === 'class_declaration');
  return [
    ...inOwner(type, ''),
    ...nested.flatMap((holder) =>
      inOwner(holder, `${holder.childForFieldName('name')?.text ?? ''}.`, holder),
    ),
  ];
}

/** The method that takes a secret's name and gives its string in the way of this style, from the target's region. */
export function findReader(
  type: Node,
  style: RetrievalStyle,
  target: RetrievalTarget,
): ExistingHelper | undefined {
  return listStaticMethods(type).find(({ method, parameters, holder }) => {
    const [name] = parameters;
    if (name === undefined || parameters.length !== 1 || !reads(method, name, style)) return false;
    const scope = holder ?? type;
    const fields = listMembers(scope).filter((member) => member.type === 'field_declaration');
    return hasRegion([method, ...fields], target);
  });
}

/** Whether what it returns is the secret's string itself, and not something read from it. */
function reads(method: Node, name: string, style: RetrievalStyle): boolean {
  const { text } = method;
  const returned = findAll(method, 'return_statement').map(
    ({ firstNamedChild }) => firstNamedChild?.text ?? '',
  );
  if (style === 'local-http') return text.includes('/secretsmanager/get?secretId=') && returned.length === 1;
  const call = style === 'cache' ? `.getSecretString(${name})` : '.secretString()';
  return (
    (style === 'cache' || text.includes(`.secretId(${name})`)) &&
    text.includes(call) &&
    returned.length > 0 &&
    returned.every((code) => code.endsWith(call) || (/^\w+$/.test(code) && isGiven(method, code, call)))
  );
}

function isGiven(method: Node, variable: string, call: string): boolean {
  return findAll(method, 'variable_declarator').some(
    (declarator) =>
      declarator.childForFieldName('name')?.text === variable &&
      declarator.childForFieldName('value')?.text.endsWith(call) === true,
  );
}

/** The method that takes a name and a key, by way of the one that takes a name. */
export function findKeyReader(type: Node, base: ExistingHelper): ExistingHelper | undefined {
  return listStaticMethods(type).find(({ method, parameters }) => {
    const [name, key] = parameters;
    const simple = base.call.slice(base.call.lastIndexOf('.') + 1);
    const calls = findAll(method, 'method_invocation').map(({ text }) => text);
    return (
      parameters.length === 2 &&
      key !== undefined &&
      calls.some((text) => text === `${simple}(${name})` || text === `${base.call}(${name})`) &&
      calls.some((text) => new RegExp(`[(,] ?${key}\\)$`).test(text))
    );
  });
}

/** A static final field of the type that holds a client for the target's region, made before the place of use runs. */
export function findClient(useAt: Node, clientType: string, target: RetrievalTarget): string | undefined {
  const type = findTopLevelType(useAt);
  const field = (type === undefined ? [] : listMembers(type)).find((member) => {
    const modifiers = member.namedChildren.find((child) => child.type === 'modifiers')?.text ?? '';
    return (
      member.type === 'field_declaration' &&
      member.childForFieldName('type')?.text === clientType &&
      /\bstatic\b/.test(modifiers) &&
      /\bfinal\b/.test(modifiers) &&
      member.childForFieldName('declarator')?.childForFieldName('value') !== null &&
      hasRegion([member], target) &&
      (member.endIndex <= useAt.startIndex ? !isInConstantOf(useAt) : runsInMethod(useAt))
    );
  });
  return field?.childForFieldName('declarator')?.childForFieldName('name')?.text;
}

/** Constants of an enum are made before any of its fields. */
function isInConstantOf(node: Node): boolean {
  return node.parent?.type === 'argument_list' && node.parent.parent?.type === 'enum_constant';
}

/** Whether the code names the target's region, or none where the target has none. */
function hasRegion(nodes: readonly Node[], { region }: RetrievalTarget): boolean {
  const regions = nodes.flatMap(({ text }) => [...text.matchAll(/Region\.(?:of\("([^"]*)"\)|[A-Z]\w*)/g)]);
  return region === undefined
    ? regions.length === 0
    : regions.length > 0 && regions.every(([, name]) => name === region);
}
