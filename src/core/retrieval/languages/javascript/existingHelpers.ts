import type { Node } from 'web-tree-sitter';
import { findAll, findAncestor, hasKeyword } from '../../../syntax/nodes';
import type { RetrievalTarget } from '../../retrieval';
import type { FileContext } from './fileContext';
import { isDeclaredOnce, topLevelStatement, unwrapExport } from './scope';
import type { Sdk } from './sdk';

/** A function of the top level that could serve as a helper. */
export interface TopLevelFunction {
  readonly name: string;
  readonly statement: Node;
  readonly fn: Node;
  readonly parameters: readonly string[];
}

/** Async functions of the top level, declared or held by a constant. */
export function listAsyncFunctions(root: Node): TopLevelFunction[] {
  return root.namedChildren.flatMap((statement) => {
    const declaration = unwrapExport(statement);
    const pairs: (readonly [Node | null, Node | null])[] =
      declaration.type === 'function_declaration'
        ? [[declaration.childForFieldName('name'), declaration]]
        : declaration.type === 'lexical_declaration' && hasKeyword(declaration, 'const')
          ? declaration.namedChildren.map(
              (declarator) =>
                [declarator.childForFieldName('name'), declarator.childForFieldName('value')] as const,
            )
          : [];
    return pairs.flatMap(([name, fn]) =>
      name !== null && fn !== null && /function|arrow/.test(fn.type) && hasKeyword(fn, 'async')
        ? [{ name: name.text, statement, fn, parameters: readParameters(fn) }]
        : [],
    );
  });
}

function readParameters(fn: Node): string[] {
  const single = fn.childForFieldName('parameter');
  if (single !== null) return [single.text];
  return (fn.childForFieldName('parameters')?.namedChildren ?? [])
    .filter(({ type }) => type !== 'comment')
    .map((parameter) => (parameter.childForFieldName('pattern') ?? parameter).text);
}

/** Whether the function takes a secret's name and gives its string, from the region that the target is in. */
export function readsSecret(
  candidate: TopLevelFunction,
  sdk: Sdk,
  target: RetrievalTarget,
  file: FileContext,
): boolean {
  const { fn, parameters } = candidate;
  const [parameter] = parameters;
  if (parameter === undefined || parameters.length !== 1) return false;
  const calls = findAll(fn, 'call_expression').filter((call) =>
    /\.(send|getSecretValue)$/.test(call.childForFieldName('function')?.text ?? ''),
  );
  const asks = calls.some((call) =>
    findAll(call, 'pair', 'shorthand_property_identifier').some((member) =>
      member.type === 'pair'
        ? member.childForFieldName('key')?.text === 'SecretId' &&
          member.childForFieldName('value')?.text === parameter
        : member.text === 'SecretId' && parameter === 'SecretId',
    ),
  );
  const returned = findAll(fn, 'return_statement').map(({ firstNamedChild }) => firstNamedChild?.text ?? '');
  const givesString =
    returned.length > 0 && returned.every((code) => /^([\w$]+\.)?SecretString!?$/.test(code));
  if (!asks || !givesString || !isTypedAsString(fn, file)) return false;
  const client = calls
    .map((call) => /^([\w$]+)\.\w+$/.exec(call.childForFieldName('function')?.text ?? '')?.[1])
    .find((name) => name !== undefined);
  const inside = constructionsOf(fn, sdk.clientClasses)[0];
  const outside = listClients(file.root, sdk.clientClasses).find(({ name }) => name === client);
  const construction = inside ?? outside?.construction;
  const inRegion = construction === undefined ? target.region === undefined : hasRegion(construction, target);
  return (
    inRegion &&
    isReady(candidate.statement, file, fn.type === 'function_declaration') &&
    (outside === undefined || isReady(outside.statement, file, false))
  );
}

/** Whether the function takes a secret's name, hands it to `reader`, and throws where that gives no string. */
export function checksValueOf(candidate: TopLevelFunction, reader: string, file: FileContext): boolean {
  const { fn, parameters, statement } = candidate;
  return (
    parameters.length === 1 &&
    findAll(fn, 'call_expression').some(({ text }) => text === `${reader}(${parameters[0]})`) &&
    findAll(fn, 'throw_statement').length > 0 &&
    findAll(fn, 'return_statement').every(({ firstNamedChild }) => firstNamedChild?.type === 'identifier') &&
    isTypedAsString(fn, file) &&
    isReady(statement, file, fn.type === 'function_declaration')
  );
}

/** Whether the function takes a secret's name and asks the server on this machine for it. */
export function asksLocalServer(candidate: TopLevelFunction, file: FileContext): boolean {
  const { fn, parameters, statement } = candidate;
  return (
    parameters.length === 1 &&
    findAll(fn, 'template_string').some(({ text }) => text.includes('/secretsmanager/get?secretId=')) &&
    findAll(fn, 'return_statement').every(
      ({ firstNamedChild }) => firstNamedChild?.text === 'SecretString',
    ) &&
    isTypedAsString(fn, file) &&
    isReady(statement, file, fn.type === 'function_declaration')
  );
}

function isTypedAsString(fn: Node, { style }: FileContext): boolean {
  const annotation = fn.childForFieldName('return_type')?.text ?? '';
  return !style.typed || /^:\s*Promise<string>$/.test(annotation);
}

/** Whether the function takes a name and a key, and gives the JSON secret's string under it by way of `base`. */
export function readsKey({ fn, parameters }: TopLevelFunction, base: string): boolean {
  const [name, key] = parameters;
  return (
    parameters.length === 2 &&
    findAll(fn, 'call_expression').some((call) => call.text === `${base}(${name})`) &&
    findAll(fn, 'call_expression').some(
      (call) => call.childForFieldName('function')?.text === 'JSON.parse',
    ) &&
    findAll(fn, 'subscript_expression').some((access) => access.childForFieldName('index')?.text === key)
  );
}

function constructionsOf(node: Node, classes: readonly string[]): Node[] {
  return findAll(node, 'new_expression').filter((expression) =>
    classes.includes(expression.childForFieldName('constructor')?.text ?? ''),
  );
}

/** A constant of the top level that holds a client. */
export interface ClientDeclaration {
  readonly name: string;
  readonly statement: Node;
  readonly construction: Node;
}

/** Constants of the top level that hold an instance of one of the classes. */
function listClients(root: Node, classes: readonly string[]): ClientDeclaration[] {
  return constructionsOf(root, classes).flatMap((construction) => {
    const declarator = construction.parent;
    const declaration = declarator?.parent;
    const name = declarator?.childForFieldName('name');
    const statement = topLevelStatement(construction);
    return declarator?.type === 'variable_declarator' &&
      name?.type === 'identifier' &&
      declaration?.type === 'lexical_declaration' &&
      hasKeyword(declaration, 'const') &&
      unwrapExport(statement).id === declaration.id
      ? [{ name: name.text, statement, construction }]
      : [];
  });
}

/** The file's client, of one of the classes, for the target's region that exists when the place of use runs. */
export function findClient(
  classes: readonly string[],
  target: RetrievalTarget,
  file: FileContext,
): ClientDeclaration | undefined {
  return listClients(file.root, classes).find(
    ({ name, statement, construction }) =>
      isDeclaredOnce(file.root, name) && hasRegion(construction, target) && isReady(statement, file, false),
  );
}

/** Whether the client is made for the target's region: the same literal, or no literal where the target names none. */
function hasRegion(construction: Node, target: RetrievalTarget): boolean {
  const region = findAll(construction, 'pair').find(
    (pair) => pair.childForFieldName('key')?.text.replaceAll(/['"]/g, '') === 'region',
  );
  const value = region?.childForFieldName('value');
  const literal = value?.type === 'string' ? value.text.slice(1, -1) : undefined;
  return literal === target.region;
}

const functionBodies = new Set([
  'function_declaration',
  'function_expression',
  'arrow_function',
  'method_definition',
]);

/** Whether a declaration has been evaluated when the place of use runs. */
function isReady(declaration: Node, { useAt }: FileContext, hoisted: boolean): boolean {
  return (
    hoisted ||
    declaration.endIndex <= topLevelStatement(useAt).startIndex ||
    findAncestor(useAt, functionBodies) !== undefined
  );
}
