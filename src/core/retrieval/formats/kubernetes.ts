import { isMap, isScalar } from 'yaml';
import { decodeBase64 } from '../../detection/validation/base64';
import type { FormatScalar, RetrievalFormat } from '../format';
import { refuse } from '../language';
import { findScalarPart, listWholeScalars, type DataScalarPart } from './dataScalar';
import { moveToExternalSecret } from './externalSecret';
import { readYaml, type YamlFile } from './yamlScalars';

/** Kubernetes manifests, one or several in a file. */
export const kubernetes: RetrievalFormat = {
  name: 'Kubernetes manifest',
  styles: ['external-secret'],
  mayBe: ({ path, languageId }) => languageId === 'yaml' || /\.ya?ml$/i.test(path),
  recognises: ({ text }) => /^apiVersion[ \t]*:/m.test(text) && /^kind[ \t]*:/m.test(text),
  findScalar: (file, range) => {
    const data = readYaml(file.text);
    const part = findScalarPart(data.scalars, file.text, range);
    return part && decode(part, data);
  },
  listScalars: ({ text }) => {
    const data = readYaml(text);
    return listWholeScalars(data.scalars).flatMap((part) => decode(part, data) ?? []);
  },
  isSound: ({ text }) => isTemplate(text) || readYaml(text).isSound,

  rewrite({ file, scalar, target, style }) {
    if (isTemplate(file.text))
      return refuse(
        'The manifest is a template of Helm: write an ExternalSecret into the chart by hand, and take the value out of its values.',
      );
    const data = readYaml(file.text);
    const part = findScalarPart(data.scalars, file.text, scalar.range);
    if (part === undefined) return refuse('The range is not in a single value.');
    const refusal = refuseAt(part.scalar.path, kindOf(data, part));
    if (refusal !== undefined) return refuse(refusal);
    if (!part.isWhole || target.encoding !== undefined)
      return refuse('A key of a Secret comes from a secret as a whole: store its whole value.');
    return moveToExternalSecret(file, data, part, target, style);
  },
};

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

function kindOf({ documents }: YamlFile, { scalar }: DataScalarPart): string {
  const root = documents[scalar.document]?.contents;
  const kind = isMap(root) ? root.get('kind', true) : undefined;
  return isScalar(kind) ? String(kind.value) : '';
}

/** The part as it reaches a container: what stands in `data` is base64, and counts as a whole. */
function decode(part: DataScalarPart, data: YamlFile): FormatScalar | undefined {
  const { path, range } = part.scalar;
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
  return path.includes('env')
    ? 'Put the value into a Secret first, and refer to it with valueFrom.secretKeyRef.'
    : `No reference to a secret is known for this place in ${kind === '' ? 'the manifest' : `a ${kind}`}: put the value into a Secret first.`;
}
