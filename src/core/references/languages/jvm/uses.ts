import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import type { SecretAction } from '../../reference';
import { readRegionConstant } from '../shared/regions';
import { inputName, methodAction, requestAction, useInput } from '../shared/sdkUses';
import type { Input } from '../shared/sdkUses';
import { callOn, chainFrom, chainTo, outerOf } from '../shared/shapes';
import type { Call, Shapes } from '../shared/shapes';

/** Constructions of which each is given what the one before makes, from a cache to the region of its client. */
const DEEPEST = 3;

/** What Java and Kotlin write in different ways. */
export interface JvmDialect {
  /** The SDK's name where a client is made in Kotlin's own way, or else. */
  readonly form: string;
  readonly shapes: Shapes;
  readonly lambdaType: string;
  /** What a lambda assigns to members of its receiver: `{ secretId = … }`. */
  membersAssigned(lambda: Node): readonly (readonly [name: string, value: Node])[];
  /** Variables and members with the name of their type. */
  listTypes(root: Node): readonly (readonly [name: string, type: string])[];
  /** Paths of the file's imports. */
  listImports(root: Node): readonly string[];
}

/**
 * Calls of the SDKs for Java 2 and 1 and for Kotlin, of the caching client and of Powertools:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets-java.html,
 * https://docs.aws.amazon.com/sdk-for-kotlin/latest/developer-guide/kotlin_secrets-manager_code_examples.html,
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-java.html,
 * https://docs.aws.amazon.com/powertools/java/latest/utilities/parameters/
 */
export function findJvmUses(root: Node, reader: TextReader, dialect: JvmDialect): readonly SecretUse[] {
  const calls = findAll(root, ...dialect.shapes.callTypes).flatMap(
    (node) => dialect.shapes.readCall(node) ?? [],
  );
  const imports = dialect.listImports(root);
  const isImported = (prefix: string): boolean => imports.some((path) => path.startsWith(prefix));
  const requests = new Set<number>();
  return [
    ...calls.flatMap((call) => readMethod(call, reader, dialect, requests)),
    ...calls.flatMap((call) => readRequest(call, dialect, requests)),
    ...(isImported('com.amazonaws.secretsmanager.caching')
      ? calls.flatMap((call) => readCached(call, reader, dialect))
      : []),
    ...(isImported('software.amazon.lambda.powertools.parameters')
      ? calls.flatMap((call) => readPowertools(call, reader, dialect, listProviders(root, dialect)))
      : []),
  ];
}

/** `client.getSecretValue(…)` with a request, a lambda that builds one, or a variable that holds one. */
function readMethod(
  { arguments: [argument], name, node, receiver }: Call,
  reader: TextReader,
  dialect: JvmDialect,
  requests: Set<number>,
): readonly SecretUse[] {
  const action = /^[a-z]/.test(name) ? methodAction(name) : undefined;
  if (action === undefined || argument === undefined || receiver === undefined) return [];
  const request = reader.resolve(argument);
  requests.add(request.id);
  const input = new Map([...inputOf(request, action, dialect), ...settersOn(argument, reader, dialect)]);
  const region = regionOf(receiver, reader, dialect);
  return useInput({ form: dialect.form, node, ...(region && { region }) }, action, input, (list) =>
    elementsOf(reader.resolve(list), dialect),
  );
}

/** A request that is made in one place and given to the client in another. */
function readRequest(base: Call, dialect: JvmDialect, requests: ReadonlySet<number>): readonly SecretUse[] {
  const action = actionMade(base);
  if (action === undefined) return [];
  const node = chainFrom(base.node, dialect.shapes).at(-1)?.node ?? base.node;
  return requests.has(node.id)
    ? []
    : useInput({ form: dialect.form, node }, action, inputOf(node, action, dialect), (list) =>
        elementsOf(list, dialect),
      );
}

/** The operation whose request a call begins to make: `GetSecretValueRequest.builder()`, `new GetSecretValueRequest()`. */
function actionMade({ isNew, name, receiver }: Call): SecretAction | undefined {
  if (name === 'builder') return requestAction(receiver?.text ?? '');
  return isNew === true || receiver === undefined || name === 'invoke'
    ? requestAction(name === 'invoke' ? (receiver?.text ?? '') : name)
    : undefined;
}

function inputOf(request: Node, action: SecretAction, dialect: JvmDialect): Input {
  const input = new Map<string, Node>();
  const add = ({ arguments: [value], name }: Call): void => {
    if (value !== undefined && value.type !== dialect.lambdaType) input.set(inputName(name), value);
  };
  const addLambda = (lambda: Node): void => {
    for (const node of findAll(lambda, ...dialect.shapes.callTypes)) {
      const call = dialect.shapes.readCall(node);
      if (call?.receiver !== undefined) add(call);
    }
    for (const [name, value] of dialect.membersAssigned(lambda)) input.set(inputName(name), value);
  };
  if (request.type === dialect.lambdaType) addLambda(request);
  const [base, ...setters] = chainTo(request, dialect.shapes);
  if (base === undefined || actionMade(base) !== action) return input;
  setters.forEach(add);
  for (const argument of [base, ...setters].flatMap((call) => call.arguments))
    if (argument.type === dialect.lambdaType) addLambda(argument);
  return input;
}

/** What is set on a request after it was made: `request.setSecretId(…)`. */
function settersOn(request: Node, reader: TextReader, { shapes }: JvmDialect): Input {
  const name = shapes.nameOf(request);
  const binding = name === undefined ? undefined : reader.bindingAt(name, request);
  if (binding === undefined) return new Map();
  const setters = reader.usesOf(binding.name, binding.at).flatMap((use) => callOn(use, shapes) ?? []);
  return new Map(
    setters.flatMap(({ arguments: [value], name: setter }) =>
      value !== undefined && /^(set|with)[A-Z]/.test(setter) ? [[inputName(setter), value] as const] : [],
    ),
  );
}

/** `List.of("a", "b")`, `listOf("a", "b")`, `Arrays.asList("a", "b")`, or the arguments of the setter themselves. */
function elementsOf(list: Node, { shapes }: JvmDialect): readonly Node[] {
  const call = shapes.readCall(list);
  if (call !== undefined && /^(of|listOf|asList)$/.test(call.name)) return call.arguments;
  const outer = outerOf(list, shapes);
  const setter = outer && shapes.readCall(outer);
  return setter !== undefined && inputName(setter.name) === 'secretidlist' ? setter.arguments : [];
}

/** The region that a client is built for: `Region.EU_WEST_1`, `Region.of("eu-west-1")`, `"eu-west-1"`. */
function regionOf(client: Node, reader: TextReader, dialect: JvmDialect, depth = 0): SecretUse['region'] {
  const { shapes } = dialect;
  for (const call of chainTo(reader.resolve(client), shapes)) {
    for (const argument of call.arguments)
      if (argument.type === dialect.lambdaType)
        for (const [name, value] of dialect.membersAssigned(argument)) if (name === 'region') return value;
    const [argument] = call.arguments;
    if (argument === undefined) continue;
    if (!/^(region|withRegion|setRegion)$/.test(call.name)) {
      const inner = depth < DEEPEST ? regionOf(argument, reader, dialect, depth + 1) : undefined;
      if (inner !== undefined) return inner;
      continue;
    }
    const region = reader.resolve(argument);
    const made = shapes.readCall(region);
    const constant = shapes.readMember(region);
    if (made !== undefined && /^(of|fromName|getRegion)$/.test(made.name)) {
      const [given] = made.arguments;
      return given && (readConstant(reader.resolve(given), shapes) ?? given);
    }
    return constant === undefined ? region : readConstant(region, shapes);
  }
  return undefined;
}

function readConstant(region: Node, shapes: Shapes): SecretUse['region'] {
  const member = shapes.readMember(region);
  return member && /^Regions?$/.test(member.object.text) ? readRegionConstant(member.name) : undefined;
}

/** `cache.getSecretString("name")` */
function readCached(
  { arguments: [secretId], name, node, receiver }: Call,
  reader: TextReader,
  dialect: JvmDialect,
): readonly SecretUse[] {
  const region = receiver && regionOf(receiver, reader, dialect);
  return /^getSecret(String|Binary)$/.test(name) && secretId !== undefined
    ? [
        {
          form: 'AWS Secrets Manager caching client for Java',
          node,
          secretId,
          actions: ['DescribeSecret', 'GetSecretValue'],
          ...(region && { region }),
        },
      ]
    : [];
}

/** The names under which a provider is given. */
function listProviders(root: Node, dialect: JvmDialect): ReadonlySet<string> {
  return new Set(
    dialect.listTypes(root).flatMap(([name, type]) => (type === 'SecretsProvider' ? [name] : [])),
  );
}

/**
 * `provider.get("name")` and `provider.withTransformation(json).get("name", Db.class)` of a provider that the file makes, or is
 * given.
 */
function readPowertools(
  { arguments: given, name, node, receiver }: Call,
  reader: TextReader,
  { shapes }: JvmDialect,
  providers: ReadonlySet<string>,
): readonly SecretUse[] {
  const [secretId, type] = given;
  if (name !== 'get' || secretId === undefined || receiver === undefined) return [];
  const before = chainTo(receiver, shapes);
  if (before.some((call) => call.name === 'get')) return [];
  const object = before[0]?.receiver ?? receiver;
  const provider = chainTo(reader.resolve(object), shapes);
  const isOwn =
    providers.has(object.text.replace(/^this\./, '')) ||
    [...provider, ...before].some(
      (call) => call.name === 'getSecretsProvider' || /\bSecretsProvider$/.test(call.receiver?.text ?? ''),
    );
  return isOwn
    ? [
        {
          form: 'Powertools for AWS Lambda',
          node,
          secretId,
          actions: ['GetSecretValue'],
          readsJson: type !== undefined,
        },
      ]
    : [];
}
