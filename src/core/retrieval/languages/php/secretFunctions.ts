import type { Node } from 'web-tree-sitter';
import type { TextEdit } from '../../../text/textEdit';
import { nameEnvironmentVariable } from '../../names';
import type { RetrievalStyle, RetrievalTarget } from '../../retrieval';
import { findClientProperty } from './existingClient';
import {
  writeClientReader,
  writeEnvironmentReader,
  writeKeyReader,
  writeLocalReader,
  writeSdkReader,
} from './functionCode';
import { privateMethods, sharedFunctions } from './functionPlaces';
import { insertAtHead, nameClass, readLayout } from './layout';
import { enclosingClass } from './position';
import { quotePhp } from './sourceStyle';
import type { PhpStyle } from './sourceStyle';

/** A parsed file and the place where it needs the secret. */
export interface FileContext {
  readonly root: Node;
  readonly source: string;
  readonly useAt: Node;
}

/** Code that gives the value, and the edits that make it work. */
export interface FunctionUse {
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

const clientClass = 'Aws\\SecretsManager\\SecretsManagerClient';
type Way = Extract<RetrievalStyle, 'sdk' | 'local-http' | 'environment'>;
const words: Readonly<Record<Way, string>> = {
  sdk: 'read aws secret',
  'local-http': 'read local secret',
  environment: 'read environment',
};
/** What only the function of a way says. */
const markers: Readonly<Record<Way, string>> = {
  sdk: 'getSecretValue',
  'local-http': 'X-Aws-Parameters-Secrets-Token',
  environment: 'getenv',
};

/**
 * The call that reads the target, through functions of the file: private methods in a class, else functions that every file which
 * has them declares the same, whichever comes first.
 * @param load a statement that makes the SDK's classes known, where the file lacks it
 */
export function useSecretFunctions(
  target: RetrievalTarget,
  way: Way,
  file: FileContext,
  style: PhpStyle,
  load?: string,
): FunctionUse {
  const { root, source, useAt } = file;
  const layout = readLayout(root, useAt, source);
  const own = enclosingClass(useAt);
  const region = way === 'sdk' && target.region !== undefined ? ` ${target.region}` : '';
  const stem = `${words[way]}${region}`;
  const shared = sharedFunctions(root, layout, style);
  const hasShared = shared.has(stem, markers[way]);
  const client =
    way === 'sdk' && target.region === undefined && own !== undefined && !hasShared
      ? findClientProperty(own, useAt, nameClass(clientClass, layout).name)
      : undefined;
  const place =
    own === undefined || hasShared ? shared : privateMethods(own, client !== undefined, source, style);
  const imports = new Set<string>();
  const use = (path: string): string => {
    const { name, isNew } = nameClass(path, layout);
    if (isNew) imports.add(path);
    return name;
  };
  const exception = use('RuntimeException');
  const reader = place.use(stem, markers[way], () => {
    if (way === 'local-http') return writeLocalReader(exception);
    if (way === 'environment') return writeEnvironmentReader(exception);
    return client === undefined
      ? writeSdkReader(use(clientClass), target.region, exception)
      : writeClientReader(client, exception);
  });
  const key = way === 'environment' ? undefined : target.jsonKey;
  const called =
    key === undefined
      ? reader
      : place.use(`${stem} key`, `${reader}($name)`, () => writeKeyReader(reader, exception));
  const values = way === 'environment' ? [nameEnvironmentVariable(target)] : [target.secretName];
  const blocks = [...(load === undefined ? [] : [load]), ...place.blocks()];
  return {
    code: `${called}(${[...values, ...(key === undefined ? [] : [key])].map(quotePhp).join(', ')})`,
    edits: [
      ...insertAtHead(layout, source, [...imports].sort(), place.hasAdded() ? blocks : [], style),
      ...place.edits(),
    ],
  };
}
