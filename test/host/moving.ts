import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SecretsManager } from '../../src/aws/secretsManager';
import type { Sessions } from '../../src/aws/sessions';
import { createRetrievalPlanner } from '../../src/core/retrieval/planner';
import { describeDone } from '../../src/ui/fix/afterMove';
import type { Destination } from '../../src/ui/fix/destination';
import { makeMoves, type SettledMove } from '../../src/ui/fix/move';
import { locateInDocument, type LocatedDocumentMove } from '../../src/ui/fix/movedValues';
import type { MovePrompts } from '../../src/ui/fix/movePrompts';
import { shippedGrammars } from '../../src/ui/fix/workspaceProject';
import { connection, secretsManager, sessions } from './support';

/** The value that is moved. */
export const literal = ['correct', 'horse', 'battery'].join('-');

let count = 0;

/** A secret name that no other test uses. */
export function newName(): string {
  return `test/move-${process.pid}-${count++}/value`;
}

export function planner() {
  const extension = vscode.extensions.getExtension('secret-lens.secret-lens');
  assert.ok(extension);
  return createRetrievalPlanner(shippedGrammars(extension.extensionUri));
}

/** The sessions of the tests, with some calls replaced. */
export function withCalls(calls: Partial<SecretsManager>): Sessions {
  const real = secretsManager();
  return {
    discover: (options) => sessions.discover(options),
    profiles: () => sessions.profiles(),
    parameterStore: (wanted) => sessions.parameterStore(wanted),
    account: (wanted) => sessions.account(wanted),
    defaultRegion: (profile) => sessions.defaultRegion(profile),
    reset: () => undefined,
    dispose: () => undefined,
    secretsManager: () => ({
      ...real,
      ...calls,
    }),
  };
}

/** A document in an editor whose values are moved, with answers instead of prompts. */
export class MovingDocument {
  readonly document: vscode.TextDocument;
  /** What people were told, one after the other. */
  readonly told: string[] = [];

  private constructor(document: vscode.TextDocument) {
    this.document = document;
  }

  static async show(document: vscode.TextDocument): Promise<MovingDocument> {
    await vscode.window.showTextDocument(document);
    return new MovingDocument(document);
  }

  get text(): string {
    return this.document.getText();
  }

  async locate(value = literal): Promise<LocatedDocumentMove> {
    const start = this.text.indexOf(value);
    assert.notEqual(start, -1);
    const range = new vscode.Range(
      this.document.positionAt(start),
      this.document.positionAt(start + value.length),
    );
    const located = await locateInDocument(planner(), this.document, range);
    assert.ok(located);
    return located;
  }

  /** Makes moves; rejects where a question has no answer. */
  async make(
    settled: readonly SettledMove[],
    answers: Partial<MovePrompts> = {},
    through = sessions,
  ): Promise<void> {
    const refuse = () => Promise.reject(new Error('nobody should have been asked'));
    const log = vscode.window.createOutputChannel('Secret Lens test', { log: true });
    try {
      await makeMoves(
        {
          planner: planner(),
          sessions: through,
          explorer: {
            connections: () => Promise.resolve({ connections: [connection] }),
            update: () => Promise.resolve(),
          },
          log,
          prompts: {
            askDestination: refuse,
            confirmDifference: refuse,
            offerDeletion: refuse,
            review: () => Promise.resolve({ kind: 'go' }),
            tellDone: (done) => {
              this.told.push(describeDone(done, []));
              return Promise.resolve();
            },
            tellDeleted: (name) => {
              this.told.push(`deleted ${name}`);
              return Promise.resolve();
            },
            ...answers,
          },
        },
        settled,
      );
    } finally {
      log.dispose();
    }
  }

  /** Moves {@link literal} alone. */
  async move(
    destination: Destination,
    answers: Partial<MovePrompts> = {},
    through = sessions,
  ): Promise<void> {
    await this.make([{ move: (await this.locate()).alone, destination }], answers, through);
  }
}
