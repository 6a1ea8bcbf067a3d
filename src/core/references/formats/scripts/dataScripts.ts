import type { DataScalar } from '../../../retrieval/formats/dataScalar';
import type { SourceFile } from '../../../retrieval/retrieval';
import type { TracedText } from '../../tracedText';
import type { DataTree } from '../dataTree';
import { DocumentVariables, interpolateCompose } from './documentVariables';
import type { Script } from './script';
import { joinTraced, readWords } from './shellText';

/** Found in the text of every file of data that has a script with a reference. */
export const scriptHint = /secretsmanager|-SEC(?:Secret|Batch)/i;

/** A kind of place for scripts: one shell runs all texts that have the same text in the group `shell`, or at the same path. */
interface ScriptPlace {
  readonly path: RegExp;
  /** Only in files whose paths match. */
  readonly file?: RegExp;
  /** The texts are the words of a command, which stand behind one another in the order of these parts. */
  readonly words?: readonly string[];
}

const places: readonly ScriptPlace[] = [
  // Steps of GitHub Actions, CircleCI and Azure Pipelines.
  {
    path: /^(?:.*\/)?steps\/\d+\/(?:run(?:\/command)?|script|bash|pwsh|powershell|inputs\/(?:script|inlineScript))$/,
  },
  // Jobs of GitLab CI/CD.
  { path: /^(?<shell>(?:[^/]+\/)?)(?:before_)?script(?:\/\d+)*$/ },
  { path: /^(?<shell>(?:[^/]+\/)?after_script)(?:\/\d+)*$/ },
  // Steps of Bitbucket Pipelines.
  { path: /^(?<shell>.*\/step\/(?:after-)?script)\/\d+$/ },
  // Phases of AWS CodeBuild and AWS Amplify.
  { path: /^(?<shell>(?:.*\/)?phases)\/[^/]+\/(?:commands|finally)\/\d+$/ },
  { path: /^scripts\/[^/]+$/, file: /(?:^|\/)package\.json$/ },
  // Services of Compose.
  { path: /^services\/[^/]+\/(?:command|entrypoint|healthcheck\/test)$/ },
  { path: /^(?<shell>services\/[^/]+\/healthcheck)\/test\/\d+$/, words: ['test'] },
  {
    path: /^(?<shell>services\/[^/]+)\/(?:entrypoint|command)\/\d+$/,
    words: ['entrypoint', 'command'],
  },
  // Containers of Kubernetes and of Amazon ECS.
  {
    path: /^(?<shell>(?:.*\/)?(?:initC|c)ontainers\/\d+)\/(?:command|args)\/\d+$/,
    words: ['command', 'args'],
  },
  {
    path: /^(?<shell>(?:.*\/)?containerDefinitions\/\d+)\/(?:entryPoint|command)\/\d+$/i,
    words: ['entrypoint', 'command'],
  },
];

interface Shell extends Pick<ScriptPlace, 'words'> {
  readonly scalars: DataScalar[];
}

/** The scripts of a file of data: of pipelines and builds, of containers, and of a package of npm. */
export function listScripts(tree: DataTree, { path, text }: SourceFile): readonly Script[] {
  if (!scriptHint.test(text)) return [];
  const variables = new DocumentVariables(tree, text);
  return listShells(tree, path).flatMap(({ scalars, words }): Script[] => {
    const [first] = scalars;
    const languageId = first && languageOf(first, tree);
    if (first === undefined || languageId === undefined) return [];
    const texts = (words === undefined ? scalars : inOrder(scalars, words)).map((scalar) =>
      unfold(tree.textOf(scalar), text),
    );
    const given = first.path[0] === 'services' ? texts.map(interpolateCompose) : texts;
    const script =
      words === undefined ? joinTraced(...given.flatMap((line) => [line, '\n'])) : readWords(given);
    return scriptHint.test(script.text) ? [{ languageId, text: variables.fill(script, first) }] : [];
  });
}

/** A folded text with its line breaks as spaces, and its empty lines as line breaks. */
function unfold(folded: TracedText, source: string): TracedText {
  return folded.replace(/\0+/g, ({ index, 0: { length } }) => {
    const at = folded.rangeOf(index, index + length);
    return source.slice(at.start, at.end).trim() === ''
      ? [{ text: length === 1 ? ' ' : '\n', at }]
      : undefined;
  });
}

function listShells(tree: DataTree, file: string): readonly Shell[] {
  const able = places.filter((place) => place.file?.test(file) !== false);
  const shells = new Map<string, Shell>();
  for (const scalar of tree.scalars) {
    const way = scalar.path.join('/');
    const place = able.find(({ path }) => path.test(way));
    if (place === undefined) continue;
    const { path, words } = place;
    const key = `${scalar.document}/${able.indexOf(place)}/${path.exec(way)?.groups?.['shell'] ?? way}`;
    const shell = shells.get(key) ?? { scalars: [], ...(words && { words }) };
    shells.set(key, shell);
    shell.scalars.push(scalar);
  }
  return [...shells.values()];
}

function inOrder(scalars: readonly DataScalar[], parts: readonly string[]): readonly DataScalar[] {
  const rank = ({ path }: DataScalar): number => parts.indexOf(String(path.at(-2)).toLowerCase());
  return [...scalars].sort((a, b) => rank(a) - rank(b));
}

/** The language of a step's script, which the step, its job or the workflow says; undefined for one that none here reads. */
function languageOf(scalar: DataScalar, tree: DataTree): Script['languageId'] | undefined {
  const { document, path } = scalar;
  const job = path.slice(0, 2);
  const said =
    /^(?:pwsh|powershell)$/.exec(String(path.at(-1)))?.[0] ??
    tree.beside(scalar, 'shell')?.source.text ??
    tree.read(document, ...job, 'defaults', 'run', 'shell') ??
    tree.read(document, 'defaults', 'run', 'shell') ??
    (tree.read(document, ...job, 'runs-on')?.includes('windows') === true ? 'pwsh' : 'sh');
  const program = /^(?:.*\/)?(?<name>\w+)/.exec(said)?.groups?.['name'] ?? '';
  if (program.startsWith('python')) return 'python';
  if (/^(?:pwsh|powershell)$/.test(program)) return 'powershell';
  return /^(?:ba|da|k|z)?sh$/.test(program) ? 'shellscript' : undefined;
}
