import type { FileKind } from './form';

const advice: Readonly<Record<string, string>> = {
  dockerfile:
    'What a Dockerfile sets stays in the image: let the build mount the secret (RUN --mount=type=secret), and let the container read it when it runs.',
  makefile:
    'make shows and hands on what a makefile sets: let the recipe’s script read the secret, or take it from the environment.',
};

/** Why a file of this kind is left alone, and what to do there instead where that is known. */
export function explainNoRetrieval({ languageId }: Pick<FileKind, 'languageId'>): string {
  return advice[languageId] ?? `No retrieval code is known for this kind of file (${languageId}).`;
}
