/** A file or folder that was left out, and why. */
export interface FileWarning {
  /** As in {@link WorkspaceFile.name}. */
  readonly file: string;
  /** To stand after the file's name and a colon: `cannot be read (EACCES)`. */
  readonly message: string;
}

/** The system's code of a failed file operation, `EACCES` for example. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}
