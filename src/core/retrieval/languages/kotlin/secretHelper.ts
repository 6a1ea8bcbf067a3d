import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import type { ImportAdditions, ImportPlace } from '../jvm/imports';
import type { JsonLibraryName } from '../jvm/jsonLibrary';
import { cacheClass, clientClass, quoteJvm, regionClass } from '../jvm/sdk';
import { collectNames, insertDeclarations } from './declarations';
import { findClient, findKeyReader, findReader } from './existingHelpers';
import type { KotlinWay } from './existingHelpers';
import { writeKeyReader, writeLocalHttpReader } from './readers';

/** What the file has to offer, and how it is written. */
export interface HelperContext {
  readonly root: Node;
  readonly source: string;
  readonly useAt: Node;
  readonly place: ImportPlace;
  readonly imports: ImportAdditions;
  readonly indentation: string;
  readonly lineEnding: string;
  readonly json: JsonLibraryName;
}

/** Code that gives the value, and the edits that make the helper exist. */
export interface HelperUse {
  readonly call: string;
  readonly edits: readonly TextEdit[];
  /** Whether a JSON library has come into use. */
  readonly readsJson: boolean;
}

const kotlinClientClass = 'aws.sdk.kotlin.services.secretsmanager.SecretsManagerClient';
const kotlinRequestClass = 'aws.sdk.kotlin.services.secretsmanager.model.GetSecretValueRequest';

const readerNames: Readonly<Record<KotlinWay, string>> = {
  sdk: 'getSecret',
  cache: 'getCachedSecret',
  'local-http': 'getLocalSecret',
  'kotlin-sdk': 'fetchSecret',
};

/** The call that reads the target, through the file's own client and functions where it has them. */
export function useSecretHelper(target: RetrievalTarget, way: KotlinWay, context: HelperContext): HelperUse {
  const { root, source, place, imports, indentation, lineEnding, json } = context;
  const taken = collectNames(root);
  const blocks: (readonly string[])[] = [];
  let readsJson = false;
  let reader = findReader(root, way, target);
  const keyed =
    target.jsonKey === undefined || reader === undefined ? undefined : findKeyReader(root, reader);
  const existing = root.namedChildren.some(({ text }) => text.startsWith('private fun readSecretKey('));
  const keyReader = existing ? 'readSecretKey' : chooseFreeName(['readSecretKey'], taken);
  if (reader === undefined) {
    const suffix = target.region === undefined ? '' : toPascalCase(target.region);
    reader = chooseFreeName([`${readerNames[way]}${suffix}`], taken);
    if (way === 'local-http') {
      const token = chooseFreeName(['readToken'], taken);
      blocks.push(...writeLocalHttpReader({ reader, keyReader, token }, imports));
      readsJson = true;
    } else blocks.push(...writeReader(reader, target, way, suffix, taken, context));
  }
  let call = `${reader}(${quoteJvm(target.secretName, 'kotlin')})`;
  if (target.jsonKey !== undefined) {
    const keyedName = keyed ?? chooseFreeName([`${reader}Key`], taken);
    if (keyed === undefined) {
      const suspends = way === 'kotlin-sdk' ? 'suspend ' : '';
      blocks.push([
        `private ${suspends}fun ${keyedName}(name: String, key: String): String = ${keyReader}(name, ${reader}(name), key)`,
      ]);
    }
    readsJson = true;
    call = `${keyedName}(${quoteJvm(target.secretName, 'kotlin')}, ${quoteJvm(target.jsonKey, 'kotlin')})`;
  }
  if (readsJson && blocks.length > 0 && !existing) blocks.push(writeKeyReader(keyReader, json, imports));
  if (blocks.length === 0) return { call, edits: [], readsJson };
  const indent = (line: string): string => line.replace(/^>+/, (marks) => indentation.repeat(marks.length));
  const texts = blocks.map((lines) => lines.map(indent).join(lineEnding));
  return { call, edits: [insertDeclarations(place, source, texts, lineEnding)], readsJson };
}

function writeReader(
  name: string,
  target: RetrievalTarget,
  way: Exclude<KotlinWay, 'local-http'>,
  suffix: string,
  taken: ReadonlySet<string>,
  { root, useAt, imports }: HelperContext,
): string[][] {
  const noValue = '?: error("Secret $name has no string value.")';
  if (way === 'kotlin-sdk') {
    const request = imports.use(kotlinRequestClass);
    const region = target.region === undefined ? '()' : ` { region = ${quoteJvm(target.region, 'kotlin')} }`;
    return [
      [
        `private suspend fun ${name}(name: String): String =`,
        `>${imports.use(kotlinClientClass)}.fromEnvironment${region}.use { client ->`,
        `>>client.getSecretValue(${request} { secretId = name }).secretString`,
        `>} ${noValue}`,
      ],
    ];
  }
  const isCached = way === 'cache';
  const className = imports.use(isCached ? cacheClass : clientClass);
  const blocks: string[][] = [];
  let client = findClient(root, className, useAt, target);
  if (client === undefined) {
    client = chooseFreeName([`${isCached ? 'secretCache' : 'secretsManager'}${suffix}`], taken);
    const builder =
      target.region === undefined
        ? ''
        : `${imports.use(clientClass)}.builder().region(${imports.use(regionClass)}.of(${quoteJvm(target.region, 'kotlin')}))`;
    const plain = builder === '' ? `${className}.create()` : `${builder}.build()`;
    blocks.push([`private val ${client} by lazy { ${isCached ? `${className}(${builder})` : plain} }`]);
  }
  const read = isCached
    ? `${client}.getSecretString(name)`
    : `${client}.getSecretValue { it.secretId(name) }.secretString()`;
  blocks.push([`private fun ${name}(name: String): String =`, `>${read}`, `>>${noValue}`]);
  return blocks;
}
