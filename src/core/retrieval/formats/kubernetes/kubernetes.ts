import { isMap } from 'yaml';
import { decodeBase64 } from '../../../detection/validation/base64';
import type { FormatRewriting, FormatScalar, RetrievalFormat } from '../../format';
import { refuse } from '../../language';
import type { RetrievalResult, RetrievalTarget } from '../../retrieval';
import { detectLineEnding, joinInsertions } from '../../sourceText';
import { findScalarPart, listWholeScalars, scalarsIn, type DataScalarPart } from '../dataScalar';
import { withLineEnding } from '../yamlLines';
import { readYaml, type YamlFile } from '../yamlScalars';
import { findContainerPlace, moveFromContainer, readExpanded } from './containerValue';
import { externalSecret } from './externalSecret';
import { nameOfObject, textIn, type Manifest, type Moved, type SecretMaker } from './secretMaker';
import { secretProviderClass } from './secretProviderClass';

/** Kubernetes manifests, one or several in a file. */
export const kubernetes: RetrievalFormat = {
  name: 'Kubernetes manifest',
  styles: ['external-secret', 'secret-provider-class'],
  mayBe: ({ path, languageId }) => languageId === 'yaml' || /\.ya?ml$/i.test(path),
  recognises: ({ text }) => /^apiVersion[ \t]*:/m.test(text) && /^kind[ \t]*:/m.test(text),
  ...scalarsIn(({ text }) => readYaml(text), decode),
  isSound: ({ text }) => isTemplate(text) || readYaml(text).isSound,
  rewrite,
};

function rewrite({ file, scalar, target, style }: FormatRewriting): RetrievalResult {
  const { text } = file;
  if (isTemplate(text))
    return refuse(
      'The manifest is a template of Helm: write an ExternalSecret into the chart by hand, and take the value out of its values.',
    );
  const data = readYaml(text);
  const part = findScalarPart(data.scalars, text, scalar.range);
  const root = part && data.documents[part.scalar.document]?.contents;
  if (part === undefined || !isMap(root)) return refuse('The range is not in a single value.');
  const { path } = part.scalar;
  const kind = kindOf(data, part);
  const refusal = refuseAt(path, kind);
  if (refusal !== undefined) return refuse(refusal);
  if (target.encoding !== undefined)
    return refuse('A manifest cannot percent-encode a value: store the whole URL as one secret.');
  const manifest = { text, data, root };
  const maker = style === 'secret-provider-class' ? secretProviderClass : externalSecret;
  const moved =
    kind === 'Secret'
      ? takeFromSecret(manifest, part, maker, target)
      : moveFromContainer(manifest, part, maker, target);
  if (typeof moved === 'string')
    return style === 'secret-provider-class' ? refuse(moved, 'external-secret') : refuse(moved);
  const edits = withLineEnding(joinInsertions(moved.edits), detectLineEnding(text));
  return {
    kind: 'plan',
    plan: {
      style,
      edits: new Map([[file.path, edits]]),
      notes: [...maker.notes(target), ...moved.notes],
    },
  };
}

function takeFromSecret(
  manifest: Manifest,
  part: DataScalarPart,
  maker: SecretMaker,
  target: RetrievalTarget,
): Moved | string {
  const { root } = manifest;
  const [section, key] = part.scalar.path;
  const secretName = nameOfObject(root);
  if (!part.isWhole) return 'A key of a Secret comes from a secret as a whole: store its whole value.';
  if (secretName === undefined) return 'The Secret has no fixed name: give it one under metadata first.';
  if (root.has('immutable'))
    return 'The Secret is immutable, and so cannot be kept up to date: take immutable out first.';
  return maker.take(manifest, { secretName, section: String(section), key: String(key) }, target);
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

function kindOf({ documents }: YamlFile, { scalar }: DataScalarPart): string {
  return textIn(documents[scalar.document]?.contents, 'kind') ?? '';
}

/** The part as it reaches a container: what stands in `data` is base64, and counts as a whole. */
function decode(part: DataScalarPart, data: YamlFile): FormatScalar | undefined {
  const { path, range } = part.scalar;
  if (findContainerPlace(path) !== undefined) return { ...part, ...readExpanded(part, data) };
  if (kindOf(data, part) !== 'Secret' || path[0] !== 'data' || path.length !== 2) return part;
  const whole = listWholeScalars([part.scalar])[0];
  const bytes = whole && decodeBase64(whole.value.replaceAll(/\s/g, ''));
  const value = bytes && decodeUtf8(bytes);
  return value === undefined || value === '' ? undefined : { path, range, isWhole: true, value };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decodeURIComponent([...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

function refuseAt(path: DataScalarPart['path'], kind: string): string | undefined {
  if (kind === 'Secret')
    return path.length === 2 && (path[0] === 'data' || path[0] === 'stringData')
      ? undefined
      : 'Only what stands under data or stringData of a Secret can come from another store.';
  if (kind === 'List') return 'The manifest is part of a List: write it as a document of its own first.';
  if (kind === 'ConfigMap')
    return 'A ConfigMap keeps nothing secret: move the value to a Secret first, and refer to that where the value is used.';
  return findContainerPlace(path) === undefined
    ? `No reference to a secret is known for this place in ${kind === '' ? 'the manifest' : `a ${kind}`}: put the value into a Secret first.`
    : undefined;
}
