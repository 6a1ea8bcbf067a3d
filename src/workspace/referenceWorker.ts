import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { SecretReference } from '../core/references/reference';
import type { SourceFile } from '../core/retrieval/retrieval';
import { LineIndex, type TextPosition } from '../core/text/lineIndex';
import type { TextRange } from '../core/text/textEdit';
import { isGitIgnored } from './gitIgnored';
import { loadReferences } from './loadReferences';

/** What the thread starts with. */
export interface ReferenceSetup {
  /** The folder of the shipped grammars. */
  readonly grammars: string;
}

/** What the thread is asked: one text, everything in a folder, or single files in one, which git may ignore or which may be gone. */
export type ReferenceRequest =
  | { readonly kind: 'text'; readonly file: SourceFile }
  | {
      readonly kind: 'folder' | 'files';
      /** Absolute; for a folder it is the base itself. */
      readonly paths: readonly string[];
      readonly base: string;
      /** Whether to leave out what git would. */
      readonly gitignore: boolean;
      /** Bytes. */
      readonly largestFile: number;
    };

interface PlacedRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** A reference with its places in its file. */
export interface PlacedReference {
  readonly reference: SecretReference;
  /** Where the name stands. */
  readonly named: PlacedRange;
  /** Where it is used. */
  readonly used: PlacedRange;
  /** The places of the offsets between which the texts of the reference stand. */
  readonly positions: ReadonlyMap<number, TextPosition>;
}

/** The references of one file. */
export interface PlacedFile {
  /** Relative to the base folder, `/` between folders. */
  readonly file: string;
  readonly references: readonly PlacedReference[];
}

/** The thread's entry: answers each request by the files that hold references. */
function serve(port: NonNullable<typeof parentPort>, { grammars }: ReferenceSetup): void {
  const { createReferenceSearch, findInFile, findReferences } = loadReferences();
  const search = createReferenceSearch({ load: (file) => readFile(join(grammars, file)) });

  async function answer(request: ReferenceRequest): Promise<readonly PlacedFile[]> {
    if (request.kind === 'text') {
      const { file } = request;
      const references = search.mayHold(file) ? ((await findInFile(search, file)) ?? []) : [];
      return [{ file: file.path, references: place(references, new LineIndex(file.text)) }];
    }
    const paths: string[] = [];
    for (const path of request.paths)
      if (
        request.kind === 'folder' ||
        (existsSync(path) && !(request.gitignore && (await isGitIgnored(path))))
      )
        paths.push(path);
    const found: PlacedFile[] = [];
    if (paths.length > 0)
      for await (const { file, references, lines } of findReferences(paths, search, {
        ...request,
        onWarning: () => undefined,
      }))
        found.push({ file, references: place(references, lines) });
    return found;
  }

  port.on('message', (request: ReferenceRequest) => {
    void answer(request).then((found) => {
      port.postMessage(found);
    });
  });
}

function place(references: readonly SecretReference[], lines: LineIndex): readonly PlacedReference[] {
  const at = ({ start, end }: TextRange): PlacedRange => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  return references.map((reference) => {
    const { secretId, usedAt, keys, region, stagingLabel, versionId } = reference;
    const texts = [secretId, ...keys, region, stagingLabel, versionId];
    const offsets = texts.flatMap((text) => (text === undefined ? [] : [text.range.start, text.range.end]));
    return {
      reference,
      named: at(secretId.range),
      used: at(usedAt),
      positions: new Map(offsets.map((offset) => [offset, lines.positionAt(offset)])),
    };
  });
}

if (parentPort) serve(parentPort, workerData as ReferenceSetup);
