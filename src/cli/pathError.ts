import { UsageError } from './io';

/** Says of a path that was named and cannot be walked what is wrong with it; gives any other error as it is. */
export function explainPath(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) return error;
  return new UsageError(code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read (${code}).`);
}
