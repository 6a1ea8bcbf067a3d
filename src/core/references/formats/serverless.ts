import { collect } from '../../grouping';
import type { DataScalar } from '../../retrieval/formats/dataScalar';
import type { SecretReference, SourceText } from '../reference';
import type { TracedText } from '../tracedText';
import type { DataFormat } from './dataFormat';
import type { DataTree } from './dataTree';
import { matchAll, parameterName } from './secretText';

/**
 * Variables of the Serverless Framework that read secrets through Parameter Store, of versions 2 to 4 and of resolvers, and the
 * keys that others take from them: https://www.serverless.com/framework/docs/guides/variables/aws/ssm
 */
export const serverless: DataFormat = {
  hint: /\/aws\/reference\/secretsmanager\//,
  find(tree, { text }) {
    if (
      !/^["']?service["']?\s*:/m.test(text) ||
      (tree.read(0, 'provider', 'name') ?? tree.read(0, 'provider')) !== 'aws'
    )
      return [];
    const keys = listTakenKeys(tree);
    return tree.scalars.flatMap((scalar) => findVariables(scalar, tree, keys));
  },
};

const variable =
  /\$\{(?:(?<source>[\w-]+(?::[\w-]+)*)|ssm\.(?<legacy>[a-z\d-]+))(?:\((?<options>[^()]*)\))?:(?=\/aws\/reference\/secretsmanager\/)(?<name>[^}~,\s]+)[^}]*\}/dg;

function findVariables(
  scalar: DataScalar,
  tree: DataTree,
  keys: ReadonlyMap<string, readonly SourceText[]>,
): readonly SecretReference[] {
  const traced = tree.textOf(scalar);
  return [...traced.text.matchAll(variable)].flatMap((match) => {
    const name = match.indices?.groups?.['name'];
    if (name === undefined) return [];
    const isWhole = match[0].length === traced.text.length;
    return matchAll(traced.slice(...name), parameterName, {
      form: 'Serverless Framework',
      keys: isWhole ? (keys.get(scalar.path.join('.')) ?? []) : [],
      region: findRegion(traced, match, tree),
    });
  });
}

/** The region that the variable says, or that its resolver is for. */
function findRegion(traced: TracedText, match: RegExpExecArray, tree: DataTree): SourceText | undefined {
  const groups = match.indices?.groups ?? {};
  const said = groups['legacy'] ?? regionIn(match.groups?.['options'], groups['options']);
  if (said !== undefined) return traced.part(...said)?.source;
  const [account, resolver] = (match.groups?.['source'] ?? '').split(':');
  if (account === undefined || resolver === undefined) return undefined;
  const [own] = tree.matching(new RegExp(`^stages/[^/]+/resolvers/${account}/${resolver}/region$`));
  const [common] = tree.matching(new RegExp(`^stages/[^/]+/resolvers/${account}/region$`));
  const region = own ?? common;
  return region && tree.textOf(region).part()?.source;
}

/** `eu-west-1` of `(eu-west-1, raw)`. */
function regionIn(
  options: string | undefined,
  range: readonly [number, number] | undefined,
): readonly [number, number] | undefined {
  const region = /^\s*(?<region>[a-z]{2}-[a-z\d-]+)/.exec(options ?? '');
  if (range === undefined || region === null) return undefined;
  const end = range[0] + region[0].length;
  return [end - (region.groups?.['region'] ?? '').length, end];
}

/** The keys that variables take from settings, by the way to the setting: `${self:custom.db.password}`. */
function listTakenKeys(tree: DataTree): ReadonlyMap<string, readonly SourceText[]> {
  const taken = new Map<string, SourceText[]>();
  for (const scalar of tree.scalars) {
    const traced = tree.textOf(scalar);
    for (const match of traced.text.matchAll(/\$\{self:(?<way>[\w.-]+)\.(?<key>[\w-]+)\s*[,}]/dg)) {
      const way = match.groups?.['way'] ?? '';
      const range = match.indices?.groups?.['key'];
      const key = range && traced.part(...range)?.source;
      if (key !== undefined) collect(taken, way, key);
    }
  }
  return taken;
}
