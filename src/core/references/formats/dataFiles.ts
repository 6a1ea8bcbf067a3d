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
import { listScripts, scriptHint } from './scripts/dataScripts';
import { findInScripts } from './scripts/script';
import { secretProviderClass } from './secretProviderClass';
import { serverless } from './serverless';
import { springConfig } from './springConfig';
import { listTerraform } from './terraform/jsonSyntax';

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

/** Files of data in YAML, JSON, TOML, properties, INI and of environment variables, and the scripts in them: each is read once for all. */
export const dataFiles: ReferenceFinder = {
  mayHold: (file) =>
    [...formats.map(({ hint }) => hint), scriptHint].some((hint) => hint.test(file.text)) &&
    findDataReader(file) !== undefined,

  async find(file, grammars) {
    const scalars = findDataReader(file)?.(file.text) ?? [];
    const tree = new DataTree(scalars);
    const able = formats.filter(({ hint }) => hint.test(file.text));
    return mergeFound([
      await findInScripts([...listScripts(tree, file), ...listTerraform(tree, file)], grammars),
      ...able.map((format) => format.find(tree, file)),
    ]);
  },
};
