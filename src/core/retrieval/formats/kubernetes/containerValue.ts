import { isMap, isNode, isScalar, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, nameEnvironmentVariable } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { insert, startOfLine } from '../../sourceText';
import type { DataScalarPart } from '../dataScalar';
import { appendToList, findPair, indentTo } from '../yamlLines';
import { replaceInYaml, writeYamlScalar, type YamlFile } from '../yamlScalars';
import {
  findObject,
  nameOfObject,
  textIn,
  type Manifest,
  type Moved,
  type PodPlace,
  type SecretMaker,
} from './secretMaker';

type Path = DataScalarPart['path'];

/** Where a container has a value: the value of a variable, or a word of its command. */
interface ContainerPlace {
  readonly container: Path;
  /** The entry of `env` that the value is of; none for a word of the command. */
  readonly variable: Path | undefined;
}

/** Reads the path of a value of a container; undefined for any other place. */
export function findContainerPlace(path: Path): ContainerPlace | undefined {
  const index = path.findIndex(
    (step, position) =>
      /^(?:containers|initContainers|ephemeralContainers)$/.test(String(step)) &&
      typeof path[position + 1] === 'number',
  );
  if (index < 0) return undefined;
  const container = path.slice(0, index + 2);
  const [list, entry, field] = path.slice(index + 2);
  const length = path.length - container.length;
  if (list === 'env' && typeof entry === 'number' && field === 'value' && length === 3)
    return { container, variable: path.slice(0, -1) };
  return (list === 'command' || list === 'args') && typeof entry === 'number' && length === 2
    ? { container, variable: undefined }
    : undefined;
}

/** Kubernetes reads `$$` as `$` in the values and commands of containers, and names a value by its variable. */
export function readExpanded(
  part: DataScalarPart,
  { documents }: YamlFile,
): { readonly value: string; readonly path: Path } {
  const { path, document } = part.scalar;
  const variable = findContainerPlace(path)?.variable;
  const name = variable && textIn(documents[document]?.getIn(variable, true), 'name');
  return {
    value: part.value.replaceAll('$$', '$'),
    path: variable === undefined || name === undefined ? path : [...variable.slice(0, -1), name],
  };
}

/**
 * Has a container read a key of a Secret that `maker` makes: as the whole value of its variable, or by the name of a variable
 * within a value or a command.
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/
 */
export function moveFromContainer(
  manifest: Manifest,
  part: DataScalarPart,
  maker: SecretMaker,
  target: RetrievalTarget,
): Moved | string {
  const { data, root } = manifest;
  const place = findContainerPlace(part.scalar.path);
  const workload = nameOfObject(root);
  const pod = place && root.getIn(place.container.slice(0, -2), true);
  const container = place && root.getIn(place.container, true);
  if (place === undefined || !isMap(pod) || !isMap(container))
    return 'The range is not in a single value of a container.';
  if (workload === undefined) return 'The manifest has no fixed name: give it one under metadata first.';
  if (/(?<!\$)(?:\$\$)*\$\(/.test(part.value))
    return 'The value refers to a variable: select the part of it that is the secret.';
  const name = chooseMaker(data, workload);
  const variable = place.variable && root.getIn(place.variable, true);
  const changed =
    isMap(variable) && part.isWhole
      ? replaceVariable(manifest, variable, name, maker, target)
      : referToVariable(manifest, part, { pod, container }, isMap(variable) ? variable : undefined, {
          name,
          maker,
          target,
        });
  if (typeof changed === 'string') return changed;
  const attached = maker.attach(manifest, name, { pod, container });
  if (typeof attached === 'string') return attached;
  return {
    edits: [...changed.edits, ...attached, ...changed.made],
    notes: ['A container reads its variables when it starts: start it again after the secret has changed.'],
  };
}

interface Changed {
  readonly edits: readonly TextEdit[];
  /** Of the document that makes the Secret. */
  readonly made: readonly TextEdit[];
}

/** Named for the workload, and for no Secret that is in the file. */
function chooseMaker(data: YamlFile, workload: string): string {
  const stem = `${workload}-secrets`;
  const taken = [stem, `${stem}2`, `${stem}3`].filter((name) => findObject(data, 'Secret', name));
  return chooseFreeName([stem], new Set(taken));
}

/** `value` → `valueFrom` */
function replaceVariable(
  manifest: Manifest,
  variable: YAMLMap,
  name: string,
  maker: SecretMaker,
  target: RetrievalTarget,
): Changed | string {
  const { text, data } = manifest;
  const key = textIn(variable, 'name');
  const pair = findPair(variable, 'value');
  const range = isNode(pair?.key) ? pair.key.range : undefined;
  const value = isScalar(pair?.value) ? pair.value : undefined;
  if (key === undefined || range === undefined || range === null) return 'The variable has no name.';
  if (value?.range === undefined || value.range === null || value.anchor !== undefined)
    return 'The value is used in other places of the manifest: write it out there first.';
  const made = maker.make(manifest, name, key.replaceAll(/[^\w.-]/g, '_'), target);
  if (typeof made === 'string') return made;
  const lines = writeReference(made, data, variable.flow === true);
  const newText = lines.join(`\n${indentTo(text, range[0])}`);
  const end = value.range[0] + text.slice(value.range[0], value.range[1]).trimEnd().length;
  return { edits: [{ range: { start: range[0], end }, newText }], made: made.edits };
}

interface Naming {
  readonly name: string;
  readonly maker: SecretMaker;
  readonly target: RetrievalTarget;
}

/** `$(NAME)` in place of a part, with that variable in front of the one that refers to it. */
function referToVariable(
  manifest: Manifest,
  part: DataScalarPart,
  { container }: PodPlace,
  user: YAMLMap | undefined,
  { name, maker, target }: Naming,
): Changed | string {
  const { text, data } = manifest;
  const wanted = nameEnvironmentVariable(target);
  const made = maker.make(manifest, name, wanted, target);
  if (typeof made === 'string') return made;
  const list = container.get('env');
  const variables = isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
  const before = user === undefined ? variables : variables.slice(0, variables.indexOf(user));
  const existing = before.find(
    (variable) =>
      textIn(variable, 'valueFrom', 'secretKeyRef', 'name') === made.secretName &&
      textIn(variable, 'valueFrom', 'secretKeyRef', 'key') === made.key,
  );
  const taken = new Set(variables.map((variable) => textIn(variable, 'name') ?? ''));
  const chosen = textIn(existing, 'name') ?? chooseFreeName([wanted, `${wanted}_SECRET`], taken);
  const use = replaceInYaml(part, `$(${chosen})`, data);
  if (use === undefined) return 'A part of this value cannot be replaced alone.';
  if (existing !== undefined) return { edits: [use], made: made.edits };
  const [reference = '', ...rest] = writeReference(made, data, false);
  const lines = [`- name: ${chosen}`, `  ${reference}`, ...rest.map((line) => `  ${line}`)];
  const added =
    user === undefined ? appendToList(text, container, 'env', lines) : insertItem(text, user, lines);
  return added === undefined
    ? 'The variables of the container are not written in lines: write them so first.'
    : { edits: [added, use], made: made.edits };
}

function writeReference(
  { secretName, key }: { readonly secretName: string; readonly key: string },
  data: YamlFile,
  inFlow: boolean,
): string[] {
  const name = `name: ${writeYamlScalar(secretName, inFlow, data)}`;
  const ofKey = `key: ${writeYamlScalar(key, inFlow, data)}`;
  return inFlow
    ? [`valueFrom: { secretKeyRef: { ${name}, ${ofKey} } }`]
    : ['valueFrom:', '  secretKeyRef:', `    ${name}`, `    ${ofKey}`];
}

/** Puts an item in front of another one of a list in lines. */
function insertItem(text: string, item: YAMLMap, lines: readonly string[]): TextEdit | undefined {
  const start = item.range?.[0];
  if (start === undefined) return undefined;
  const first = startOfLine(text, start);
  const lead = /^[ \t]*(?=-[ \t]+$)/.exec(text.slice(first, start))?.[0];
  return lead === undefined ? undefined : insert(first, lines.map((line) => `${lead}${line}\n`).join(''));
}
