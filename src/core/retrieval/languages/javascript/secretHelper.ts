import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import {
  asksLocalServer,
  checksValueOf,
  findClient,
  listAsyncFunctions,
  readsKey,
  readsSecret,
} from './existingHelpers';
import type { TopLevelFunction } from './existingHelpers';
import type { FileContext } from './fileContext';
import { importNames, listImports, readPackageImports } from './packageImports';
import { insertAfter, insertDeclarations } from './preamble';
import { writeCachedReader, writeKeyReader, writeLocalReader, writeSdkReader } from './readers';
import { collectNames, findOccurrences, isDeclaration, isDeclaredOnce } from './scope';
import { importSdk, readSdk, sdkPackage } from './sdk';
import { quoteJavaScript } from './sourceStyle';

/** Code that calls the helper, and what makes it exist. */
export interface HelperUse {
  /** A call that gives a promise of the value. */
  readonly call: string;
  readonly edits: readonly TextEdit[];
  /** The npm packages that the code needs. */
  readonly packages: readonly string[];
  readonly notes: readonly string[];
}

/** A function that takes a secret's name and gives a promise of its string. */
interface Reader {
  readonly name: string;
  /** What the file lacks for it: declarations, in order, and imports. */
  readonly declarations: readonly string[];
  readonly imports: readonly TextEdit[];
  /** What the declarations come after, where that is not the imports alone. */
  readonly after?: Node | undefined;
  readonly packages: readonly string[];
  readonly notes?: readonly string[];
}

/** The call that reads the target in one of the ways that ask Secrets Manager, through what the file already has for it. */
export function useSecretHelper(target: RetrievalTarget, way: RetrievalStyle, file: FileContext): HelperUse {
  const { root, style } = file;
  const functions = listAsyncFunctions(root);
  const findFunction: FindFunction = (isRight) =>
    functions.find((candidate) => isRight(candidate) && isDeclaredOnce(root, candidate.name));
  const taken = collectNames(root);
  const chooseReader = way === 'cache' ? useCache : way === 'local-http' ? useLocalServer : useSdk;
  const reader = chooseReader(target, file, findFunction, taken);
  const declarations = [...reader.declarations];
  const secretName = quoteJavaScript(target.secretName, style.quote);
  let call = `${reader.name}(${secretName})`;
  if (target.jsonKey !== undefined) {
    const keyed = findFunction((candidate) => readsKey(candidate, reader.name));
    const name = keyed?.name ?? chooseFreeName([`${reader.name}Key`], taken);
    if (keyed === undefined) declarations.push(writeKeyReader(name, reader.name, style));
    call = `${name}(${secretName}, ${quoteJavaScript(target.jsonKey, style.quote)})`;
  }
  return {
    call,
    edits: [...reader.imports, ...declare(declarations, reader, file)],
    packages: reader.packages,
    notes: reader.notes ?? [],
  };
}

function declare(
  declarations: readonly string[],
  { after, imports }: Reader,
  { preamble, source, style }: FileContext,
): readonly TextEdit[] {
  if (declarations.length === 0) return [];
  const text = declarations.join(style.lineEnding + style.lineEnding);
  const lastImport = preamble.imports.at(-1)?.endIndex ?? 0;
  return [
    after === undefined || after.endIndex <= lastImport
      ? insertDeclarations(preamble, source, text, imports, style)
      : insertAfter(after, source, text, style.lineEnding),
  ];
}

/** The first async function of the file's top level that is right, and whose name means the same everywhere in it. */
type FindFunction = (isRight: (candidate: TopLevelFunction) => boolean) => TopLevelFunction | undefined;

type ChooseReader = (
  target: RetrievalTarget,
  file: FileContext,
  findFunction: FindFunction,
  taken: ReadonlySet<string>,
) => Reader;

const useSdk: ChooseReader = (target, file, findFunction, taken) => {
  const { root, style } = file;
  const sdk = readSdk(root);
  const packages = sdk.version === 2 ? [] : [sdkPackage];
  const notes =
    sdk.version === 2
      ? ['The file uses version 2 of the AWS SDK, which AWS has not maintained since September 2025.']
      : [];
  const existing = findFunction((candidate) => readsSecret(candidate, sdk, target, file));
  if (existing !== undefined) return reuse(existing, packages, notes);
  const client = findClient(sdk.clientClasses, target, file);
  const classes = importSdk(sdk, file, client !== undefined);
  const suffix = regionSuffix(target);
  const clientName =
    client?.name ?? chooseFreeName(['secretsManager', `secretsManager${suffix || 'Client'}`], taken);
  const name = chooseFreeName(['getSecret', suffix === '' ? 'readSecret' : `getSecret${suffix}`], taken);
  const read =
    classes.command === undefined
      ? `${clientName}.getSecretValue({ SecretId: name }).promise()`
      : `${clientName}.send(new ${classes.command}({ SecretId: name }))`;
  const region = target.region === undefined ? '' : writeRegion(target.region, file);
  return {
    name,
    declarations: [
      ...(client === undefined
        ? [`const ${clientName} = new ${classes.client}(${region})${style.semicolon}`]
        : []),
      writeSdkReader(name, read, style),
    ],
    imports: classes.edits,
    after: client?.statement ?? classes.after,
    packages,
    notes,
  };
};

const powertools = '@aws-lambda-powertools/parameters';

/** AWS has no caching client for Node but Powertools: its getSecret, or a provider of its own for another region. */
const useCache: ChooseReader = (target, file, findFunction, taken) => {
  const { root, style } = file;
  const packages = [powertools, sdkPackage];
  const specifier = `${powertools}/secrets`;
  const imports = readPackageImports(root, specifier);
  const { region } = target;
  const imported = region === undefined ? 'getSecret' : 'SecretsProvider';
  const { local, edits } = importNames([imported], specifier, imports, file);
  const code = local.get(imported) ?? imported;
  const provider = region === undefined ? undefined : findClient([code], target, file);
  const suffix = regionSuffix(target);
  const providerName =
    provider?.name ?? chooseFreeName([`secrets${suffix}`, `secretsProvider${suffix}`], taken);
  const read = region === undefined ? code : `${providerName}.get`;
  const existing = findFunction((candidate) => checksValueOf(candidate, read, file));
  if (existing !== undefined) return reuse(existing, packages);
  const name = chooseFreeName([`getSecret${suffix}`, `getCachedSecret${suffix}`], new Set([...taken, code]));
  return {
    name,
    declarations: [
      ...(region === undefined || provider !== undefined
        ? []
        : [
            `const ${providerName} = new ${code}({ clientConfig: ${writeRegion(region, file)} })${style.semicolon}`,
          ]),
      writeCachedReader(name, read, style),
    ],
    imports: edits,
    after: provider?.statement,
    packages,
  };
};

const useLocalServer: ChooseReader = (_target, file, findFunction, taken) => {
  const existing = findFunction((candidate) => asksLocalServer(candidate, file));
  if (existing !== undefined) return reuse(existing, []);
  const specifier = usesBareNames(file.root) ? 'fs/promises' : 'node:fs/promises';
  const imports = readPackageImports(file.root, 'node:fs/promises', 'fs/promises');
  const { local, edits } = importNames(['readFile'], specifier, imports, file);
  const names = {
    reader: chooseFreeName(['getSecret', 'getLocalSecret'], taken),
    tokenReader: chooseFreeName(['readToken', 'readLocalToken'], taken),
    readFile: local.get('readFile') ?? 'readFile',
    fetch: findOccurrences(file.root, 'fetch').some(isDeclaration) ? 'globalThis.fetch' : 'fetch',
  };
  return {
    name: names.reader,
    declarations: writeLocalReader(names, file.style),
    imports: edits,
    packages: [],
  };
};

/** Whether the file imports Node's own modules without `node:`. */
function usesBareNames(root: Node): boolean {
  const modules = listImports(root).map(({ module }) => module);
  return (
    modules.some((module) => /^(fs|path|os|util|url|https?|crypto|stream|events)(\/|$)/.test(module)) &&
    !modules.some((module) => module.startsWith('node:'))
  );
}

function reuse(
  { name, statement }: TopLevelFunction,
  packages: readonly string[],
  notes: readonly string[] = [],
): Reader {
  return { name, declarations: [], imports: [], after: statement, packages, notes };
}

function regionSuffix({ region }: RetrievalTarget): string {
  return region === undefined ? '' : toPascalCase(region);
}

function writeRegion(region: string, { style }: FileContext): string {
  return `{ region: ${quoteJavaScript(region, style.quote)} }`;
}
