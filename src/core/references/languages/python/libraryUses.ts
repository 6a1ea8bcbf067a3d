import type { Node } from 'web-tree-sitter';
import { findImportedName } from '../../../retrieval/languages/python/imports';
import { findAll } from '../../../syntax/nodes';
import { given } from '../../program/given';
import type { FlowStep, SecretUse } from '../../program/programSyntax';
import type { TextReader } from '../../program/textReader';
import { parameterNames } from './bindings';
import { argumentNamed, listPythonCalls, plainText, readCall } from './calls';
import type { PythonCall } from './calls';
import { classOf, regionOf, regionOfObject } from './sdkUses';

/** Calls and decorators of the libraries that read secrets for a program. */
export function findLibraryUses(root: Node, reader: TextReader): readonly SecretUse[] {
  return [
    ...findCacheCalls(root, reader),
    ...findDecorators(root, reader),
    ...findPowertools(root, reader),
    ...findPandas(root, reader),
  ];
}

const caching = 'aws_secretsmanager_caching';
const cachingForm = 'AWS Secrets Manager caching client for Python';
/** The caching client asks DescribeSecret which versions there are. */
const cachingActions = ['DescribeSecret', 'GetSecretValue'] as const;

/** `SecretCache`: https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-ref-secretcache.html */
function findCacheCalls(root: Node, reader: TextReader): readonly SecretUse[] {
  if (!reader.source.includes(caching)) return [];
  return listPythonCalls(root).flatMap((call) => {
    if (!/^get_secret_(string|binary)$/.test(call.name)) return [];
    const cache = call.callee.childForFieldName('object');
    const secretId = call.named.get('secret_id') ?? call.positional[0];
    const made = classOf(cache, reader);
    if (cache === null || secretId === undefined || (made !== undefined && made.name !== 'SecretCache'))
      return [];
    return [
      {
        form: cachingForm,
        node: call.node,
        secretId,
        actions: cachingActions,
        ...given('stagingLabel', call.named.get('version_stage') ?? call.positional[1]),
        ...given('region', made && regionOf(made, reader)),
      },
    ];
  });
}

/**
 * `@InjectSecretString(id, cache)`, which gives the text to the function's first parameter, and
 * `@InjectKeywordedSecretString(id, cache, parameter='key', …)`:
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_cache-decor-string.html
 */
function findDecorators(root: Node, reader: TextReader): readonly SecretUse[] {
  const whole = importedNames(root, caching, 'InjectSecretString');
  const keyed = importedNames(root, caching, 'InjectKeywordedSecretString');
  return findAll(root, 'decorator').flatMap((decorator): SecretUse[] => {
    const node = decorator.firstNamedChild;
    const call = node?.type === 'call' ? readCall(node) : undefined;
    const isKeyed = call !== undefined && keyed.includes(call.callee.text);
    const secretId = call && (call.named.get('secret_id') ?? call.positional[0]);
    if (call === undefined || secretId === undefined || (!isKeyed && !whole.includes(call.callee.text)))
      return [];
    const next = isKeyed ? takeKeywords(call) : toFirstParameter(decorator);
    return [
      {
        form: cachingForm,
        node: call.node,
        secretId,
        actions: cachingActions,
        readsJson: isKeyed,
        ...(next && { next }),
        ...given('region', regionOfObject(call.named.get('cache') ?? call.positional[1], reader)),
      },
    ];
  });
}

function takeKeywords({ named }: PythonCall): FlowStep {
  const keys = [...named].filter(([name]) => !/^(secret_id|caches?)$/.test(name)).map(([, value]) => value);
  return { to: 'keys', keys };
}

function toFirstParameter(decorator: Node): FlowStep | undefined {
  const fn = decorator.parent?.childForFieldName('definition');
  const [first] = fn?.type === 'function_definition' ? parameterNames(fn) : [];
  return first && { to: 'name', name: first.text, at: first };
}

const powertools = 'aws_lambda_powertools.utilities.parameters';

/** `get_secret`, `set_secret` and `SecretsProvider`: https://docs.aws.amazon.com/powertools/python/latest/utilities/parameters/ */
function findPowertools(root: Node, reader: TextReader): readonly SecretUse[] {
  const named = (name: string): readonly string[] => [
    ...importedNames(root, powertools, name),
    ...importedNames(root, `${powertools}.secrets`, name),
    ...importedNames(root, 'aws_lambda_powertools.utilities', 'parameters').map(
      (module) => `${module}.${name}`,
    ),
  ];
  const [readers, writers, providers] = ['get_secret', 'set_secret', 'SecretsProvider'].map(named);
  return listPythonCalls(root).flatMap((call): SecretUse[] => {
    const secretId = call.named.get('name') ?? call.positional[0];
    if (secretId === undefined) return [];
    const object = /^(get|set)$/.test(call.name) ? call.callee.childForFieldName('object') : null;
    const provider = classOf(object, reader);
    const isGiven =
      object !== null &&
      providers?.length !== 0 &&
      reader.isDeclaredAs(reader.resolve(object), 'SecretsProvider');
    const isProvided =
      isGiven || (provider !== undefined && providers?.includes(provider.callee.text) === true);
    const isRead = readers?.includes(call.callee.text) === true || (isProvided && call.name === 'get');
    const isWritten = writers?.includes(call.callee.text) === true || (isProvided && call.name === 'set');
    if (!isRead && !isWritten) return [];
    const transform = call.named.get('transform') ?? (isProvided ? undefined : call.positional[1]);
    return [
      {
        form: 'Powertools for AWS Lambda',
        node: call.node,
        secretId,
        ...(isRead
          ? {
              actions: ['GetSecretValue'],
              readsJson: transform !== undefined && plainText(transform) === 'json',
              ...given('stagingLabel', argumentNamed(call, 'VersionStage', reader)),
              ...given('versionId', argumentNamed(call, 'VersionId', reader)),
            }
          : { actions: ['CreateSecret', 'PutSecretValue'], role: 'definition' }),
        ...given('region', isProvided && provider ? regionOf(provider, reader) : undefined),
      },
    ];
  });
}

/** AWS SDK for pandas: https://aws-sdk-pandas.readthedocs.io/en/stable/api.html#aws-secrets-manager */
function findPandas(root: Node, reader: TextReader): readonly SecretUse[] {
  const modules = [
    ...importedNames(root, 'awswrangler', undefined).map((module) => `${module}.secretsmanager`),
    ...importedNames(root, 'awswrangler', 'secretsmanager'),
    ...importedNames(root, 'awswrangler.secretsmanager', undefined),
  ];
  const [texts, objects] = ['get_secret', 'get_secret_json'].map((name) => [
    ...modules.map((module) => `${module}.${name}`),
    ...importedNames(root, 'awswrangler.secretsmanager', name),
  ]);
  return listPythonCalls(root).flatMap((call): SecretUse[] => {
    const readsJson = objects?.includes(call.callee.text) === true;
    const secretId = call.named.get('name') ?? call.positional[0];
    return secretId === undefined || (!readsJson && texts?.includes(call.callee.text) !== true)
      ? []
      : [
          {
            form: 'AWS SDK for pandas',
            node: call.node,
            secretId,
            actions: ['GetSecretValue'],
            readsJson,
            ...given('region', regionOfObject(call.named.get('boto3_session') ?? call.positional[1], reader)),
          },
        ];
  });
}

/** The code by which the file names a module, or a name of it; none where it imports neither. */
function importedNames(root: Node, module: string, name: string | undefined): readonly string[] {
  const own = findImportedName(root, module, name);
  const whole = name === undefined ? undefined : findImportedName(root, module, undefined);
  return [own, whole === undefined ? undefined : `${whole}.${name ?? ''}`].filter(
    (code) => code !== undefined,
  );
}
