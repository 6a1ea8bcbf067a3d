import { Redacted } from '../secrets/redacted';
import { applyTextEdits, type TextRange } from '../text/textEdit';
import type { FileKind, RetrievalForm } from './form';
import { refuse } from './language';
import type { ProjectFiles, RetrievalResult, RetrievalStyle, RetrievalTarget, SourceFile } from './retrieval';

/** A scalar of a configuration file, or the part of it that a range covers. */
export interface FormatScalar {
  /** What the fix replaces: the whole scalar with its quotes, or a part of its content. */
  readonly range: TextRange;
  /** The range is the whole scalar. */
  readonly whole: boolean;
  /** What the range stands for, escapes resolved. */
  readonly value: string;
  /** The keys and indexes that lead to it from the file's root. */
  readonly path: readonly (string | number)[];
}

/** One scalar to be replaced in a file of a format. */
export interface FormatRewriting {
  readonly file: SourceFile;
  readonly scalar: FormatScalar;
  readonly target: RetrievalTarget;
  readonly style: RetrievalStyle;
  readonly project: ProjectFiles;
}

/** What a rewriting needs to know of a configuration or infrastructure format; one file in `formats/` gives it. */
export interface RetrievalFormat {
  /** As people call it: `CloudFormation template`. */
  readonly name: string;
  /** What its files can be rewritten to, the usual one first. */
  readonly styles: readonly [RetrievalStyle, ...RetrievalStyle[]];
  /** Whether path and language allow it. */
  mayBe(file: FileKind): boolean;
  /** Whether the text says that it is of the format. */
  recognises(file: SourceFile): boolean;
  findScalar(file: SourceFile, range: TextRange): FormatScalar | undefined;
  rewrite(rewriting: FormatRewriting): Promise<RetrievalResult> | RetrievalResult;
  /** Whether the text can be read as the format: asked before and after a rewriting. */
  isSound(file: SourceFile): boolean;
}

/** The form of a format's files. */
export function formatForm(format: RetrievalFormat): RetrievalForm {
  return {
    mayBe: (file) => format.mayBe(file),

    stylesFor: (file) => (format.mayBe(file) && format.recognises(file) ? format.styles : []),

    locate(file, secret) {
      const scalar = format.findScalar(file, secret);
      if (scalar === undefined || scalar.value === '') return Promise.resolve(undefined);
      const name = scalar.path.findLast((step) => typeof step === 'string');
      return Promise.resolve({
        range: scalar.range,
        value: new Redacted(scalar.value),
        ...(name === undefined ? {} : { assignedTo: name }),
      });
    },

    async plan(file, secret, target, style, project) {
      if (!format.isSound(file)) return refuse(`The ${format.name} has syntax errors: correct them first.`);
      const scalar = format.findScalar(file, secret);
      if (scalar === undefined || scalar.value === '') return refuse('The range is not in a single value.');
      const result = await format.rewrite({ file, scalar, target, style, project });
      if (result.kind === 'refusal') return result;
      const text = applyTextEdits(file.text, result.plan.edits.get(file.path) ?? []);
      return format.isSound({ ...file, text })
        ? result
        : refuse('No rewriting is known that fits this file.');
    },
  };
}
