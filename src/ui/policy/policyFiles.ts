import * as vscode from 'vscode';
import type { Sessions } from '../../aws/sessions';
import { describePlace, nameInArn } from '../../core/secrets/arn';
import {
  findPolicyProblem,
  findWideAccess,
  findWidening,
  formatPolicy,
  isSamePolicy,
  proposePolicy,
} from '../../core/secrets/resourcePolicy';
import { describeError, isCancellation } from '../report';
import { policyPrompts, type PolicyPrompts } from './policyPrompts';
import { readPolicyUri, type PolicyTarget } from './policyUri';

/** A policy as the editor has it. */
interface Entry {
  /** As AWS stores it; undefined when there is none. */
  readonly stored: string | undefined;
  readonly bytes: Uint8Array;
  /** Rises when what AWS stores changes, so that the editor sees that somebody else changed it. */
  readonly mtime: number;
}

/** Resource policies as files: reading gets one or proposes one, saving puts it, deleting deletes it. */
export class PolicyFiles implements vscode.FileSystemProvider {
  readonly #sessions: Sessions;
  readonly #prompts: PolicyPrompts;
  readonly #entries = new Map<string, Entry>();
  /** Documents that the editor saves by itself: nobody means to change a policy while typing. */
  readonly #savedByEditor = new Set<string>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(sessions: Sessions, prompts: PolicyPrompts = policyPrompts) {
    this.#sessions = sessions;
    this.#prompts = prompts;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  /** @param signal calls off what the editor itself would wait for */
  async stat(uri: vscode.Uri, signal?: AbortSignal): Promise<vscode.FileStat> {
    const { bytes, mtime } = await this.#read(uri, signal);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#read(uri)).bytes;
  }

  /** To be told why a document is about to be saved. */
  noteSave(uri: vscode.Uri, reason: vscode.TextDocumentSaveReason): void {
    if (reason === vscode.TextDocumentSaveReason.Manual) this.#savedByEditor.delete(uri.toString());
    else this.#savedByEditor.add(uri.toString());
  }

  /** Rejects, and puts nothing, when the editor saves by itself, the policy is not whole, AWS refuses it, or the person does not confirm. */
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.#savedByEditor.has(uri.toString()))
      throw new Error('A policy is not saved automatically. Save it yourself when it is ready.');
    const { arn, connection } = readPolicyUri(uri);
    const text = new TextDecoder().decode(content);
    const problem = findPolicyProblem(text);
    if (problem !== undefined) throw new Error(problem);
    const { stored, mtime } = await this.#read(uri);
    const isPublic = findWideAccess(text).some(({ kind }) => kind === 'public');
    const widening = findWidening(stored, text);
    if (isPublic) await this.#prompts.confirmPublic(subjectOf(arn));
    else if (widening.length > 0) await this.#prompts.confirmWidening(subjectOf(arn), widening);
    await inWords(this.#sessions.secretsManager(connection).putPolicy(arn, text, isPublic));
    this.#entries.set(uri.toString(), { stored: text, bytes: content, mtime: mtime + 1 });
  }

  delete(uri: vscode.Uri): Promise<void> {
    return this.remove(uri);
  }

  /** As {@link delete}, until the signal calls it off. */
  async remove(uri: vscode.Uri, signal?: AbortSignal): Promise<void> {
    const { arn, connection } = readPolicyUri(uri);
    await inWords(this.#sessions.secretsManager(connection).deletePolicy(arn, signal));
    this.#entries.delete(uri.toString());
    this.#changes.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** What AWS stores now, as it was last written here when it is still the same. */
  async #read(uri: vscode.Uri, signal?: AbortSignal): Promise<Entry> {
    const target: PolicyTarget = readPolicyUri(uri);
    const stored = await inWords(
      this.#sessions.secretsManager(target.connection).getPolicy(target.arn, signal),
    );
    const known = this.#entries.get(uri.toString());
    if (known !== undefined && isSame(known.stored, stored)) return known;
    const text = stored === undefined ? proposePolicy(target.arn) : formatPolicy(stored);
    const entry = {
      stored,
      bytes: new TextEncoder().encode(text),
      mtime: (known?.mtime ?? 0) + 1,
    };
    this.#entries.set(uri.toString(), entry);
    return entry;
  }
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : isSamePolicy(a, b);
}

function subjectOf(arn: string): string {
  return `${nameInArn(arn)} (${describePlace(arn)})`;
}

/** The editor shows only an error's message: what to do about it must be in there. */
async function inWords<T>(task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    if (isCancellation(error)) throw error;
    throw new Error(describeError(error), { cause: error });
  }
}
