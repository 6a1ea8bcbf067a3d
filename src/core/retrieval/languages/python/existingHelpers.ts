import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword, isSameNode } from '../../../syntax/nodes';
import type { RetrievalTarget } from '../../retrieval';
import { runsInFunction } from './position';
import type { Preamble } from './preamble';
import { isBoundOnce, topLevelStatement } from './scope';
import { functionOf, readKeyword } from './secretSource';
import type { SecretSource, SharedObject } from './secretSource';

/** A parsed file and the place where it needs the secret. */
export interface FileContext {
  readonly root: Node;
  readonly source: string;
  readonly preamble: Preamble;
  /** Where the helper is called. */
  readonly useAt: Node;
}

/** A function of the module that could serve as a helper. */
interface TopLevelFunction {
  readonly name: string;
  readonly statement: Node;
  readonly fn: Node;
  readonly isAsync: boolean;
  readonly parameters: readonly string[];
}

/** A function or variable of the module that retrieval code can use. */
export interface ExistingHelper {
  readonly code: string;
  readonly statement: Node;
}

function listFunctions(root: Node): TopLevelFunction[] {
  return root.namedChildren.flatMap((statement) => {
    const fn =
      statement.type === 'decorated_definition' ? statement.childForFieldName('definition') : statement;
    const name = fn?.childForFieldName('name');
    if (fn?.type !== 'function_definition' || name === null || name === undefined) return [];
    const parameters = (fn.childForFieldName('parameters')?.namedChildren ?? [])
      .filter(({ type }) => type !== 'comment')
      .map((parameter) =>
        parameter.type === 'typed_parameter' ? (parameter.firstNamedChild?.text ?? '') : parameter.text,
      );
    return [{ name: name.text, statement, fn, isAsync: hasKeyword(fn, 'async'), parameters }];
  });
}

/** The file's function that takes a secret's name and gives its string, through the source and from the target's region. */
export function findReader(
  source: SecretSource,
  target: RetrievalTarget,
  file: FileContext,
): ExistingHelper | undefined {
  const found = listFunctions(file.root).find(
    (candidate) =>
      candidate.isAsync === source.isAsync &&
      readsSecret(candidate, source, target, file) &&
      isUsable(candidate, file),
  );
  return found && { code: found.name, statement: found.statement };
}

/** The file's function that takes a name and a key, and gives the JSON secret's string under it by way of `base`. */
export function findKeyReader(base: string, isAsync: boolean, file: FileContext): ExistingHelper | undefined {
  const found = listFunctions(file.root).find(
    (candidate) => candidate.isAsync === isAsync && readsKey(candidate, base) && isUsable(candidate, file),
  );
  return found && { code: found.name, statement: found.statement };
}

function isUsable({ name, statement }: TopLevelFunction, file: FileContext): boolean {
  return isBoundOnce(file.root, name) && isReady(statement, file);
}

function readsSecret(
  { fn, parameters }: TopLevelFunction,
  source: SecretSource,
  target: RetrievalTarget,
  file: FileContext,
): boolean {
  const [parameter] = parameters;
  if (parameter === undefined || parameters.length !== 1) return false;
  const calls = findAll(fn, 'call');
  const read = calls.find((call) => source.isReadBy(call, parameter));
  const returned = findAll(fn, 'return_statement').map(({ firstNamedChild }) => firstNamedChild?.text ?? '');
  if (
    read === undefined ||
    returned.length === 0 ||
    !returned.every((code) => /^[\w.]+\[['"]SecretString['"]\]$|^value$/.test(code))
  )
    return false;
  const shared = source.shared(target.region);
  if (shared === undefined) return target.region === undefined;
  const object = read.childForFieldName('function')?.childForFieldName('object')?.text;
  const known = listShared(shared, file).find(({ code }) => code === object);
  const construction =
    known?.construction ?? calls.find((call) => shared.isMadeBy(call) || functionOf(call).endsWith('client'));
  if (construction === undefined) return target.region === undefined;
  return hasRegion(construction, target) && (known === undefined || isReady(known.statement, file));
}

function readsKey({ fn, parameters }: TopLevelFunction, base: string): boolean {
  const [name, key] = parameters;
  if (parameters.length !== 2) return false;
  const calls = findAll(fn, 'call');
  return (
    calls.some(({ text }) => text === `${base}(${name})`) &&
    calls.some((call) => functionOf(call).endsWith('.loads')) &&
    (calls.some((call) => call.text.endsWith(`.get(${key})`)) ||
      findAll(fn, 'subscript').some((access) => access.childForFieldName('subscript')?.text === key))
  );
}

interface ExistingObject extends ExistingHelper {
  readonly construction: Node;
}

/** Variables of the module that hold a shared object, and functions that take nothing and give one. */
function listShared(shared: SharedObject, { root }: FileContext): ExistingObject[] {
  const variables = findAll(root, 'call')
    .filter((call) => shared.isMadeBy(call))
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
  const functions = listFunctions(root).flatMap(({ name, statement, fn, parameters, isAsync }) => {
    const only = fn.childForFieldName('body')?.namedChildren ?? [];
    const construction = only[0]?.type === 'return_statement' ? only[0].firstNamedChild : null;
    return !isAsync &&
      parameters.length === 0 &&
      only.length === 1 &&
      construction?.type === 'call' &&
      shared.isMadeBy(construction) &&
      isBoundOnce(root, name)
      ? [{ code: `${name}()`, statement, construction }]
      : [];
  });
  return [...variables, ...functions];
}

/** The file's shared object for the target's region that exists when the place of use runs. */
export function findShared(
  shared: SharedObject,
  target: RetrievalTarget,
  file: FileContext,
): ExistingHelper | undefined {
  return listShared(shared, file).find(
    ({ statement, construction }) =>
      isReady(statement, file) && (!shared.isRegional || hasRegion(construction, target)),
  );
}

/** Whether the object is made for the target's region: the same literal, or no literal where the target names none. */
function hasRegion(construction: Node, target: RetrievalTarget): boolean {
  const calls = [construction, ...findAll(construction, 'call')];
  const region = calls.map((call) => readKeyword(call, 'region_name')).find((value) => value !== undefined);
  return (region?.type === 'string' ? region.text.slice(1, -1) : undefined) === target.region;
}

/** Whether a declaration has been evaluated when the place of use runs. */
function isReady(declaration: Node, { useAt }: FileContext): boolean {
  return declaration.endIndex <= topLevelStatement(useAt).startIndex || runsInFunction(useAt);
}
