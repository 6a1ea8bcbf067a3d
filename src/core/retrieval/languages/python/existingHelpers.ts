import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword, isSameNode } from '../../../syntax/nodes';
import type { RetrievalTarget } from '../../retrieval';
import { runsInFunction } from './position';
import type { Preamble } from './preamble';
import { isBoundOnce, topLevelStatement } from './scope';

/** A parsed file and the place where it needs the secret. */
export interface FileContext {
  readonly root: Node;
  readonly source: string;
  readonly preamble: Preamble;
  /** Where the helper is called. */
  readonly useAt: Node;
}

/** A function of the module that could serve as a helper. */
export interface TopLevelFunction {
  readonly name: string;
  readonly statement: Node;
  readonly fn: Node;
  readonly parameters: readonly string[];
}

/** Functions of the module, coroutines excepted. */
export function listFunctions(root: Node): TopLevelFunction[] {
  return root.namedChildren.flatMap((statement) => {
    const fn =
      statement.type === 'decorated_definition' ? statement.childForFieldName('definition') : statement;
    const name = fn?.childForFieldName('name');
    if (fn?.type !== 'function_definition' || name === null || name === undefined || hasKeyword(fn, 'async'))
      return [];
    const parameters = (fn.childForFieldName('parameters')?.namedChildren ?? [])
      .filter(({ type }) => type !== 'comment')
      .map((parameter) =>
        parameter.type === 'typed_parameter' ? (parameter.firstNamedChild?.text ?? '') : parameter.text,
      );
    return [{ name: name.text, statement, fn, parameters }];
  });
}

/** Whether the function takes a secret's name and gives its string, from the region that the target is in. */
export function readsSecret(
  { fn, parameters }: TopLevelFunction,
  target: RetrievalTarget,
  file: FileContext,
): boolean {
  const [parameter] = parameters;
  if (parameter === undefined || parameters.length !== 1) return false;
  const call = findAll(fn, 'call').find(
    (candidate) =>
      candidate.childForFieldName('function')?.childForFieldName('attribute')?.text === 'get_secret_value',
  );
  const returned = findAll(fn, 'return_statement').map(({ firstNamedChild }) => firstNamedChild?.text ?? '');
  if (
    call === undefined ||
    readKeyword(call, 'SecretId')?.text !== parameter ||
    returned.length === 0 ||
    !returned.every((code) => /^[\w.]+\[['"]SecretString['"]\]$/.test(code))
  )
    return false;
  const client = call.childForFieldName('function')?.childForFieldName('object')?.text;
  const known = [...listClients(file.root), ...listClientFunctions(file)].find(({ code }) => code === client);
  const construction = known?.construction ?? findAll(fn, 'call').find(makesClient);
  if (construction === undefined) return target.region === undefined;
  return hasRegion(construction, target) && (known === undefined || isReady(known.statement, file));
}

/** Whether the function takes a name and a key, and gives the JSON secret's string under it by way of `base`. */
export function readsKey({ fn, parameters }: TopLevelFunction, base: string): boolean {
  const [name, key] = parameters;
  if (parameters.length !== 2) return false;
  const calls = findAll(fn, 'call');
  return (
    calls.some(({ text }) => text === `${base}(${name})`) &&
    calls.some((call) => call.childForFieldName('function')?.text.endsWith('.loads') === true) &&
    (calls.some((call) => call.text.endsWith(`.get(${key})`)) ||
      findAll(fn, 'subscript').some((access) => access.childForFieldName('subscript')?.text === key))
  );
}

/** A client that the file makes. */
export interface Client {
  /** Code that gives the client. */
  readonly code: string;
  readonly statement: Node;
  readonly construction: Node;
}

function makesClient(call: Node): boolean {
  const service = call.childForFieldName('arguments')?.firstNamedChild;
  return (
    /(^|\.)client$/.test(call.childForFieldName('function')?.text ?? '') &&
    service?.type === 'string' &&
    /^['"]secretsmanager['"]$/.test(service.text)
  );
}

/** Variables of the module that hold a client for Secrets Manager. */
function listClients(root: Node): Client[] {
  return findAll(root, 'call')
    .filter(makesClient)
    .flatMap((construction) => {
      const assignment = construction.parent;
      const statement = topLevelStatement(construction);
      const name = assignment?.childForFieldName('left');
      return assignment?.type === 'assignment' &&
        isSameNode(assignment.parent, statement) &&
        name?.type === 'identifier' &&
        isBoundOnce(root, name.text)
        ? [{ code: name.text, statement, construction }]
        : [];
    });
}

/** Functions of the module that take nothing and give a client. */
function listClientFunctions({ root }: FileContext): Client[] {
  return listFunctions(root).flatMap(({ name, statement, fn, parameters }) => {
    const only = fn.childForFieldName('body')?.namedChildren ?? [];
    const construction = only[0]?.type === 'return_statement' ? only[0].firstNamedChild : null;
    return parameters.length === 0 &&
      only.length === 1 &&
      construction?.type === 'call' &&
      makesClient(construction) &&
      isBoundOnce(root, name)
      ? [{ code: `${name}()`, statement, construction }]
      : [];
  });
}

/** The file's client for the target's region that exists when the place of use runs. */
export function findClient(target: RetrievalTarget, file: FileContext): Client | undefined {
  return [...listClients(file.root), ...listClientFunctions(file)].find(
    ({ statement, construction }) => isReady(statement, file) && hasRegion(construction, target),
  );
}

/** Whether the client is made for the target's region: the same literal, or no literal where the target names none. */
function hasRegion(construction: Node, target: RetrievalTarget): boolean {
  const region = readKeyword(construction, 'region_name');
  return (region?.type === 'string' ? region.text.slice(1, -1) : undefined) === target.region;
}

function readKeyword(call: Node, name: string): Node | null | undefined {
  return call
    .childForFieldName('arguments')
    ?.namedChildren.find(
      (argument) => argument.type === 'keyword_argument' && argument.childForFieldName('name')?.text === name,
    )
    ?.childForFieldName('value');
}

/** Whether a declaration has been evaluated when the place of use runs. */
export function isReady(declaration: Node, { useAt }: FileContext): boolean {
  return declaration.endIndex <= topLevelStatement(useAt).startIndex || runsInFunction(useAt);
}
