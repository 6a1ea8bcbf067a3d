import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { createConfiguredScanner } from '../../../../src/core/config/configuredScanner';
import { emptyConfig } from '../../../../src/core/config/detectionConfig';
import { DocumentScanner } from '../../../../src/ui/diagnostics/documentScanner';
import { scanText, type LocatedFinding } from '../../../../src/workspace/scanFiles';
import type { TextRequest } from '../../../../src/workspace/textWorker';
import type { WorkThread } from '../../../../src/workspace/workThread';
import { PlantedCredentials } from '../../../support/plantedCredentials';
import { defer } from '../fakes';
import { openSyntaxTrees } from '../../../../src/workspace/syntaxTrees';

const never = new AbortController().signal;
const trees = openSyntaxTrees(undefined, () => undefined);
const scanner = createConfiguredScanner(emptyConfig, { fingerprintKey: new Uint8Array(32) });

/** A thread that waits for the test, and remembers what it was asked. */
function fakeThread() {
  const asked: string[] = [];
  const answer = defer<readonly LocatedFinding[]>();
  const run = ({ text }: TextRequest, signal: AbortSignal) => {
    asked.push(text);
    return Promise.race([
      answer.promise,
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
    ]);
  };
  return { asked, answer, thread: { run } as unknown as WorkThread<TextRequest, readonly LocatedFinding[]> };
}

function makeDocument(text: string) {
  const reads = { count: 0 };
  return {
    reads,
    uri: { path: '/a.ts' } as unknown as vscode.Uri,
    version: 1,
    languageId: 'typescript',
    getText: () => {
      reads.count += 1;
      return text;
    },
  };
}

describe('the scanner of documents', () => {
  const line = `const charge = '${new PlantedCredentials().stripeKey()}';\n`;
  const long = `${line}${'// filler\n'.repeat(30_000)}`;

  function setUp(tick = 0) {
    const { thread, asked, answer } = fakeThread();
    let now = 0;
    const detection = { current: { scanner, thread, trees } };
    const documents = new DocumentScanner(
      { for: () => Promise.resolve(detection.current) },
      ({ path }) => path.slice(1),
      () => (now += tick),
    );
    return { documents, asked, answer, thread, detection };
  }

  it('places what it finds, and reads a document again only when it has changed', async () => {
    const { documents } = setUp();
    const document = makeDocument(`\n${line}`);
    const [finding] = await documents.findingsIn(document, never);
    assert.deepEqual([finding?.file, finding?.start], ['a.ts', { line: 1, character: 16 }]);
    await documents.findingsIn(document, never);
    assert.equal(document.reads.count, 1);
    document.version = 2;
    await documents.findingsIn(document, never);
    assert.equal(document.reads.count, 2);
  });

  it('reads a document again when it is taken for another language, or other rules hold', async () => {
    const { documents, detection } = setUp();
    const document = makeDocument(line);
    await documents.findingsIn(document, never);
    document.languageId = 'python';
    await documents.findingsIn(document, never);
    detection.current = { ...detection.current };
    await documents.findingsIn(document, never);
    assert.equal(document.reads.count, 3);
  });

  it('leaves a long document to the thread, and remembers its answer', async () => {
    const { documents, asked, answer } = setUp();
    const document = makeDocument(long);
    const found = scanText(long, 'a.ts', scanner);
    answer.resolve(found);
    assert.equal(await documents.findingsIn(document, never), found);
    assert.equal(await documents.findingsIn(document, never), found);
    assert.equal(asked.length, 1);
  });

  it('leaves a document to the thread once its scan has taken longer than a frame', async () => {
    const { documents, asked, answer } = setUp(17);
    const document = makeDocument(line);
    assert.equal((await documents.findingsIn(document, never)).length, 1);
    assert.equal(asked.length, 0);
    document.version = 2;
    answer.resolve([]);
    assert.deepEqual(await documents.findingsIn(document, never), []);
    assert.equal(asked.length, 1);
  });

  it('gives up a stale run, and remembers nothing of it', async () => {
    const { documents, asked, answer } = setUp();
    const document = makeDocument(long);
    const run = new AbortController();
    const reason = new Error('the document moved on');
    const stale = documents.findingsIn(document, run.signal);
    await Promise.resolve();
    run.abort(reason);
    await assert.rejects(stale, reason);
    answer.resolve([]);
    assert.deepEqual(await documents.findingsIn(document, never), []);
    assert.equal(asked.length, 2);
  });

  it('does not read a document for a run that was given up before it began', async () => {
    const { documents } = setUp();
    const document = makeDocument(line);
    const reason = new Error('too late');
    await assert.rejects(documents.findingsIn(document, AbortSignal.abort(reason)), reason);
    assert.equal(document.reads.count, 0);
  });
});
