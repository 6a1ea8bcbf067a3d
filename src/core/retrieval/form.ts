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
  /** The literal round a range, as the planner's `locate` gives it. */
  locate(file: SourceFile, secret: TextRange): Promise<LocatedLiteral | undefined>;
  /** The literals that belong to it, itself with them, as the planner's `related` gives them. */
  related(file: SourceFile, secret: TextRange): Promise<readonly RelatedLiteral[]>;
  plan(
    file: SourceFile,
    secret: TextRange,
    target: RetrievalTarget,
    style: RetrievalStyle,
    project: ProjectFiles,
  ): Promise<RetrievalResult>;
}
