import { Redacted } from '../secrets/redacted';
import { applyTextEdits, type TextRange } from '../text/textEdit';
import type { FileKind, RetrievalForm } from './form';
import { refuse } from './language';
import { findConnection } from './related';
import type {
  LocatedLiteral,
  ProjectFiles,
  RelatedLiteral,
  RetrievalResult,
  RetrievalStyle,
  RetrievalTarget,
  SourceFile,
} from './retrieval';

/** A scalar of a configuration file, or the part of it that a range covers. */
export interface FormatScalar {
  /** What the fix replaces: the whole scalar with its quotes, or a part of its content. */
  readonly range: TextRange;
  /** The range is the whole scalar. */
  readonly isWhole: boolean;
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
  /** Every scalar of the file, for those that belong together. */
  listScalars(file: SourceFile): readonly FormatScalar[];
  /** Gives all that belongs to a scalar where names and neighbourhood do not tell; a `.env` file is one whole. */
  related?(file: SourceFile, scalar: FormatScalar): readonly RelatedLiteral[];
  rewrite(rewriting: FormatRewriting): Promise<RetrievalResult> | RetrievalResult;
  /** Whether the text can be read as the format: asked before and after a rewriting. */
  isSound(file: SourceFile): boolean;
}

/** The form of a format's files. */
export function formatForm(format: RetrievalFormat): RetrievalForm {
  return {
    mayBe: (file) => format.mayBe(file),

    stylesFor: (file) => (format.mayBe(file) && format.recognises(file) ? format.styles : []),

    locate: (file, secret) => Promise.resolve(toLiteral(format.findScalar(file, secret))),

    related(file, secret) {
      const scalar = format.findScalar(file, secret);
      const own = toLiteral(scalar);
      if (scalar === undefined || own === undefined) return Promise.resolve([]);
      if (format.related !== undefined) return Promise.resolve(format.related(file, scalar));
      const parent = scalar.path.slice(0, -1).join('\0');
      const siblings = format
        .listScalars(file)
        .filter(
          ({ path, range }) => path.slice(0, -1).join('\0') === parent && range.start !== scalar.range.start,
        );
      return Promise.resolve(
        findConnection(
          own,
          siblings.map(({ path, range, value }) => ({
            name: nameOf(path) ?? '',
            range,
            value: new Redacted(value),
          })),
        ),
      );
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

function toLiteral(scalar: FormatScalar | undefined): LocatedLiteral | undefined {
  if (scalar === undefined || scalar.value === '') return undefined;
  const name = nameOf(scalar.path);
  return {
    range: scalar.range,
    value: new Redacted(scalar.value),
    ...(name === undefined ? {} : { assignedTo: name }),
  };
}

function nameOf(path: FormatScalar['path']): string | undefined {
  return path.findLast((step) => typeof step === 'string');
}
