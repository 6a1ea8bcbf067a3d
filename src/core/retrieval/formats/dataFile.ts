import type { SourceFile } from '../retrieval';
import type { TextEdit } from '../../text/textEdit';
import type { FileKind } from '../form';
import { readScalar, type DataScalar, type DataScalarPart } from './dataScalar';
import { readJson, replaceInJson, type JsonFile } from './jsonScalars';
import { readYaml, replaceInYaml, type YamlFile } from './yamlScalars';

/** A file of a format that is written in YAML or in JSON. */
export type DataFile = ({ readonly kind: 'json' } & JsonFile) | ({ readonly kind: 'yaml' } & YamlFile);

/** Whether a file is YAML or JSON, by its language or its name. */
export function mayBeData({ path, languageId }: FileKind): boolean {
  return /^(?:yaml|json|jsonc|cloudformation)$/.test(languageId) || /\.(?:ya?ml|json|template)$/i.test(path);
}

export function readDataFile({ text }: Pick<SourceFile, 'text'>): DataFile {
  return /^\uFEFF?\s*[[{]/.test(text)
    ? { kind: 'json', ...readJson(text) }
    : { kind: 'yaml', ...readYaml(text) };
}

/** Puts `replacement` in place of a part of a scalar, in the scalar's own notation. */
export function replaceInData(
  part: DataScalarPart,
  replacement: string,
  file: DataFile,
): TextEdit | undefined {
  return file.kind === 'json' ? replaceInJson(part, replacement) : replaceInYaml(part, replacement, file);
}

/** The value of the whole scalar at a path; undefined where there is none. */
export function readAt(scalars: readonly DataScalar[], path: DataScalar['path']): string | undefined {
  const scalar = scalars.find((candidate) => isAt(candidate.path, path));
  return scalar && readScalar(scalar);
}

/** Whether the file has a scalar somewhere under a path. */
export function hasUnder(scalars: readonly DataScalar[], path: DataScalar['path']): boolean {
  return scalars.some(
    (scalar) => path.length < scalar.path.length && isAt(scalar.path.slice(0, path.length), path),
  );
}

function isAt(path: DataScalar['path'], other: DataScalar['path']): boolean {
  return path.length === other.length && path.every((step, index) => step === other[index]);
}
