import type { Node } from 'web-tree-sitter';
import type { RetrievalTarget } from '../../retrieval';
import { findModifier, nameOfProperty } from './declarations';

/** How the value is read: the three ways of the JDK's world, or the AWS SDK for Kotlin, whose functions suspend. */
export type KotlinWay = 'sdk' | 'cache' | 'local-http' | 'kotlin-sdk';

interface FileFunction {
  readonly name: string;
  readonly fn: Node;
  readonly parameters: readonly string[];
}

/** Functions of the file itself whose parameters and result are strings. */
function listFunctions(root: Node): FileFunction[] {
  return root.namedChildren
    .filter(({ type }) => type === 'function_declaration')
    .flatMap((fn) => {
      const name = fn.namedChildren.find(({ type }) => type === 'simple_identifier')?.text;
      const list = fn.namedChildren.find(({ type }) => type === 'function_value_parameters');
      const result = list?.nextNamedSibling;
      const parameters = list?.namedChildren ?? [];
      return name !== undefined &&
        result?.text === 'String' &&
        parameters.every((parameter) => parameter.lastNamedChild?.text === 'String')
        ? [{ name, fn, parameters: parameters.map((parameter) => parameter.firstNamedChild?.text ?? '') }]
        : [];
    });
}

/** The function that takes a secret's name and gives its string in this way, from the target's region. */
export function findReader(root: Node, way: KotlinWay, target: RetrievalTarget): string | undefined {
  return listFunctions(root).find(({ fn, parameters }) => {
    const [name] = parameters;
    if (name === undefined || parameters.length !== 1 || !reads(fn, name, way)) return false;
    if (way === 'local-http') return true;
    const client = /(\w+)\s*\.(?:getSecretValue|getSecretString)\b/.exec(fn.text)?.[1];
    const property = listProperties(root).find((candidate) => candidate.name === client);
    return hasRegion(property === undefined ? fn.text : property.node.text, target);
  })?.name;
}

/** Whether what it gives is the secret's string itself, and not something read from it. */
function reads({ text }: Node, name: string, way: KotlinWay): boolean {
  if (way === 'local-http') return text.includes('/secretsmanager/get?secretId=');
  if (/readTree|parse|JSON|\bJson/.test(text)) return false;
  if (way === 'cache') return text.includes(`.getSecretString(${name})`);
  if (way === 'sdk') return text.includes(`.secretId(${name})`) && text.includes('.secretString()');
  return text.includes(`secretId = ${name}`) && /\.secretString\b(?!\()/.test(text);
}

/** The function that takes a name and a key, by way of the one that takes a name. */
export function findKeyReader(root: Node, reader: string): string | undefined {
  return listFunctions(root).find(
    ({ fn, parameters: [name, key, more] }) =>
      more === undefined &&
      key !== undefined &&
      fn.text.includes(`${reader}(${name})`) &&
      new RegExp(`[(,] ?${key}\\)`).test(fn.text.slice(fn.text.indexOf('='))),
  )?.name;
}

interface FileProperty {
  readonly name: string | undefined;
  readonly node: Node;
}

function listProperties(root: Node): FileProperty[] {
  return root.namedChildren
    .filter(({ type }) => type === 'property_declaration')
    .map((node) => ({ name: nameOfProperty(node), node }));
}

/** A lazy or plain property of the file that holds a client of the class for the target's region. */
export function findClient(
  root: Node,
  className: string,
  useAt: Node,
  target: RetrievalTarget,
): string | undefined {
  return listProperties(root).find(
    ({ node }) =>
      new RegExp(`[={(]\\s*${className}\\b\\s*[.({]`).test(node.text) &&
      findModifier(node, 'lateinit') === undefined &&
      node.endIndex <= useAt.startIndex &&
      hasRegion(node.text, target),
  )?.name;
}

/** Whether the code names the target's region, or none where the target has none. */
function hasRegion(code: string, { region }: RetrievalTarget): boolean {
  const named = [...code.matchAll(/Region\.(?:of\("([^"]*)"\)|[A-Z]\w*)|\bregion = ("[^"]*"|\S+)/g)].map(
    ([, ofRegion, assigned]) => ofRegion ?? assigned?.replaceAll('"', ''),
  );
  return region === undefined
    ? named.length === 0
    : named.length > 0 && named.every((name) => name === region);
}
