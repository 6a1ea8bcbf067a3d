import type { TextPosition } from '../text/lineIndex';
import type { TextRange } from '../text/textEdit';
import type { SecretAction } from './secretActions';

export type { SecretAction };

/** A place in another file than the one that was read. */
export interface ImportedPlace {
  /** As the path of the file that was read, relative to the same folder. */
  readonly file: string;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** See {@link SourceText.isLiteral}. */
  readonly isLiteral: boolean;
}

/** A text that source says, and where. */
export interface SourceText {
  /** What it stands for at run time. */
  readonly text: string;
  /**
   * What says it: the content of a literal, without quotes, or in a document the part of one, wherever it is carried from there;
   * else a whole expression.
   */
  readonly range: TextRange;
  /** Whether `range` holds the text as one literal says it and no more, so that it can be replaced. */
  readonly isLiteral: boolean;
  /** Taken only where an environment variable, or a parameter of the document, is not set. */
  readonly isDefault?: true;
  /** What says it where the file imports it; `range` is then the expression that reads it. */
  readonly importedFrom?: ImportedPlace;
  /** A comment on its line, or on the one before, says that nothing is to be told about it. */
  readonly isSuppressed?: true;
}

/** A place in source that names a secret. */
export interface SecretReference {
  /** Whose way of naming a secret it is, as a person would say it: `AWS SDK for JavaScript`. */
  readonly form: string;
  /** The secret's name, its ARN, or a part of the ARN. */
  readonly secretId: SourceText;
  /** Where it is used; another place than `secretId.range` where a constant or a parameter carries it. */
  readonly usedAt: TextRange;
  /** `definition` where the source makes the secret, which need not be there before. */
  readonly role: 'use' | 'definition';
  /** What the code, or whoever reads the document, does with the secret; nothing where a template makes it. */
  readonly actions: readonly SecretAction[];
  /** Keys that are taken from the value, in order of position. */
  readonly keys: readonly SourceText[];
  /** Whether the value is read as JSON. */
  readonly readsJson: boolean;
  readonly region?: SourceText;
  readonly stagingLabel?: SourceText;
  readonly versionId?: SourceText;
}
