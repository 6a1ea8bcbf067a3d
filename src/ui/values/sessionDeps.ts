import type { NewVersion, Replacement } from '../../aws/replaceValue';
import type { Redacted } from '../../core/secrets/redacted';
import type { SecretValue } from '../../core/secrets/secret';
import type { ShownRowsDeps } from './shownRows';

/** What an open value view acts through. */
export interface ValueSessionDeps extends ShownRowsDeps {
  /** The secret's name. */
  readonly name: string;
  /** Reads the version that the view is of. */
  readonly fetch: (signal: AbortSignal) => Promise<SecretValue>;
  readonly store: (version: NewVersion) => Promise<Replacement>;
  /** Why a version that was read cannot be replaced, in a sentence; `undefined` when it can. */
  readonly whyReadOnly: (value: SecretValue) => string | undefined;
  /** Facts of a version, in words. */
  readonly facts: (value: SecretValue) => readonly (readonly [string, string])[];
  /** An error in words for a person; `undefined` for one that only says that somebody cancelled. */
  readonly describeError: (error: unknown) => string | undefined;
  /** @param label what is copied: a key, or `Value` */
  readonly copy: (label: string, value: Redacted<string>) => Promise<void>;
  /** Whether to store; asks where there is reason to. @param changes what storing does, in words */
  readonly confirm: (changes: string) => Promise<boolean>;
  /** Tells that a version was stored. @param overtook the version that somebody else stored at the same moment */
  readonly tellStored: (versionId: string, overtook: string | undefined) => void;
  /** Gives a password, or nothing where the person changed their mind. */
  readonly generate: () => Promise<Redacted<string> | undefined>;
  readonly readClipboard: () => Promise<Redacted<string>>;
  readonly openFile: () => Promise<Redacted<Uint8Array> | undefined>;
  readonly saveFile: (bytes: Redacted<Uint8Array>) => Promise<void>;
  /** Shows the version beside another one. */
  readonly compare: (value: SecretValue) => void;
  readonly newToken: () => string;
  /** Is told after every change whether there is something to store. */
  readonly onChange: (isDirty: boolean) => void;
}
