import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { RetrievalTarget } from '../../retrieval';
import { findTopLevelType, isType, listMembers } from './declarations';
import { hasModifier, runsOnce } from './position';

/** The file's own static method that takes a secret's name and gives a task of its string, as it is called; none of our own class. */
export function findReader(root: Node, type: Node | undefined, target: RetrievalTarget): string | undefined {
  const own = type === undefined ? [] : [type];
  const outer = findAll(root, 'class_declaration').filter(
    (declaration) => hasModifier(declaration, 'static') && findTopLevelType(declaration) === undefined,
  );
  for (const owner of [...own, ...outer]) {
    const isOwn = owner.id === type?.id;
    for (const method of listMembers(owner)) {
      if (method.type !== 'method_declaration' || !hasModifier(method, 'static')) continue;
      if (!isOwn && !hasModifier(method, 'public') && !hasModifier(method, 'internal')) continue;
      const name = method.childForFieldName('name')?.text ?? '';
      if (reads(method) && hasRegion(owner, target) && !isWritten(owner))
        return isOwn ? name : `${owner.childForFieldName('name')?.text ?? ''}.${name}`;
    }
  }
  return undefined;
}

/** Whether what it gives is the secret's string itself, and not something read from it. */
function reads(method: Node): boolean {
  const parameters = method.childForFieldName('parameters')?.namedChildren ?? [];
  const [parameter] = parameters;
  const name = parameter?.childForFieldName('name')?.text;
  if (
    parameters.length !== 1 ||
    name === undefined ||
    parameter?.childForFieldName('type')?.text !== 'string'
  )
    return false;
  if (!/^(System\.Threading\.Tasks\.)?Task<string>$/.test(method.childForFieldName('returns')?.text ?? ''))
    return false;
  const body = method.childForFieldName('body');
  const returned = body?.type === 'arrow_expression_clause' ? [body] : findAll(method, 'return_statement');
  return (
    new RegExp(`\\bSecretId = ${name}\\b`).test(method.text) &&
    method.text.includes('GetSecretValueAsync(') &&
    returned.length > 0 &&
    returned.every(({ firstNamedChild }) =>
      /\.SecretString(\s*\?\?\s*throw\b[^]*)?$/.test(firstNamedChild?.text ?? ''),
    )
  );
}

/** A class that a fix wrote is used through its own members. */
function isWritten(owner: Node): boolean {
  return (
    listMembers(owner).some(
      (member) =>
        member.type === 'field_declaration' && /^private static readonly \w+ Client = /.test(member.text),
    ) &&
    listMembers(owner).some((member) =>
      /^internal static async [\w.]*Task<string> GetAsync\(/.test(member.text),
    )
  );
}

/** A static field of the type that holds a client for the target's region, made before the place of use runs. */
export function findClient(type: Node | undefined, useAt: Node, target: RetrievalTarget): string | undefined {
  if (type === undefined || !isType(type)) return undefined;
  const isEarly = runsOnce(useAt);
  for (const field of listMembers(type)) {
    if (field.type !== 'field_declaration' || !hasModifier(field, 'static')) continue;
    const declaration = field.namedChildren.find((child) => child.type === 'variable_declaration');
    const kind = declaration?.childForFieldName('type')?.text ?? '';
    const declarator = declaration?.namedChildren.find((child) => child.type === 'variable_declarator');
    const isReady = !isEarly || field.endIndex <= useAt.startIndex;
    const isMade = /=\s*new\b/.test(declarator?.text ?? '');
    if (/^(I?AmazonSecretsManager|AmazonSecretsManagerClient)$/.test(kind) && isMade && isReady)
      if (hasRegion(field, target)) return declarator?.childForFieldName('name')?.text;
  }
  return undefined;
}

function hasRegion({ text }: Node, { region }: RetrievalTarget): boolean {
  return region === undefined
    ? !text.includes('RegionEndpoint')
    : text.includes(`"${region}"`) || text.includes(`RegionEndpoint.${toEndpointName(region)}`);
}

/** The SDK's constant of a region: `eu-west-1` → `EUWest1`, `us-gov-west-1` → `USGovCloudWest1`. */
function toEndpointName(region: string): string {
  return region
    .split('-')
    .map((word, index) =>
      index === 0
        ? word.toUpperCase()
        : word === 'gov'
          ? 'GovCloud'
          : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('');
}
