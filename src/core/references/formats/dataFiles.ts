import type { ReferenceFinder } from '../finder';
import { buildspec } from './buildspec';
import { cloudformation } from './cloudformation';
import type { DataFormat } from './dataFormat';
import { DataTree } from './dataTree';
import { externalSecret } from './externalSecret';
import { githubActions } from './githubActions';
import { mergeFound } from './mergeFound';
import { namedInValues } from './namedInValues';
import { findDataReader } from './readData';
import { secretProviderClass } from './secretProviderClass';
import { serverless } from './serverless';
import { springConfig } from './springConfig';

/** The one that finds a place first says what it is. */
const formats: readonly DataFormat[] = [
  cloudformation,
  buildspec,
  externalSecret,
  secretProviderClass,
  githubActions,
  serverless,
  springConfig,
  namedInValues,
];

/** Files of data in YAML, JSON, TOML, properties, INI and of environment variables: each is read once for all formats. */
export const dataFiles: ReferenceFinder = {
  mayHold: (file) => formats.some(({ hint }) => hint.test(file.text)) && findDataReader(file) !== undefined,

  find(file) {
    const scalars = findDataReader(file)?.(file.text) ?? [];
    const tree = new DataTree(scalars);
    return Promise.resolve(
      mergeFound(formats.filter(({ hint }) => hint.test(file.text)).map((format) => format.find(tree, file))),
    );
  },
};
