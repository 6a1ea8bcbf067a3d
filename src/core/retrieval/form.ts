import type {
  LocatedLiteral,
  ProjectFiles,
  RelatedLiteral,
  RetrievalResult,
  RetrievalStyle,
  RetrievalTarget,
  SourceFile,
} from './retrieval';
import type { TextRange } from '../text/textEdit';

/** What a file is before anybody reads it. */
export type FileKind = Pick<SourceFile, 'path' | 'languageId'>;

/** A form of file, a language's programs or a format, in which a value can make way for its retrieval. */
export interface RetrievalForm {
  /** Whether files of this path and language can be of the form; {@link RetrievalForm.stylesFor} reads the text too. */
  mayBe(file: FileKind): boolean;
  /** What this file can be rewritten to, the usual one first; empty when it is not of the form. */
  stylesFor(file: SourceFile): readonly RetrievalStyle[];
  /** The usual one of {@link stylesFor} where the file's project decides, and not its text. */
  usualStyle?(file: SourceFile, project: ProjectFiles): Promise<RetrievalStyle | undefined>;
  /**
   * The literal that holds the range of a finding, or of a selection; undefined when the range is not in a literal whose
   * value is known. Rejects when a grammar cannot be loaded.
   */
  locate(file: SourceFile, secret: TextRange): Promise<LocatedLiteral | undefined>;
  /**
   * The literals that are parts of one thing with the one at the range, that one among them, in order of position: user,
   * password, host, port and database of a connection, be they literals side by side or parts of one URL. Empty when it
   * stands alone.
   */
  related(file: SourceFile, secret: TextRange): Promise<readonly RelatedLiteral[]>;
  /** The edits that replace what {@link locate} gives for the same range, or why there are none. */
  plan(
    file: SourceFile,
    secret: TextRange,
    target: RetrievalTarget,
    style: RetrievalStyle,
    project: ProjectFiles,
  ): Promise<RetrievalResult>;
}
