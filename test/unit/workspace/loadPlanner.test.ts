import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRetrievalPlanner } from '../../../src/core/retrieval/planner';
import { createPlannerOnDemand } from '../../../src/workspace/loadPlanner';
import grammarFiles from '../../../src/core/syntax/grammarFiles.json';

const source = {
  load: (file: string) => {
    const name = file.replace(/^tree-sitter-|\.wasm$/g, '');
    return readFile(
      require.resolve(
        name in grammarFiles ? grammarFiles[name as keyof typeof grammarFiles] : `web-tree-sitter/${file}`,
      ),
    );
  },
};

describe('a planner on demand', () => {
  it('answers as the planner that it loads', async () => {
    const onDemand = createPlannerOnDemand(source);
    const planner = createRetrievalPlanner(source);
    const text = "export const password = 'correct horse';\n";
    const file = { path: 'src/db.ts', languageId: 'typescript', text };
    const start = text.indexOf('correct');
    const secret = { start, end: start + 'correct horse'.length };
    assert.equal(onDemand.mayRewrite(file), true);
    assert.deepEqual(onDemand.stylesFor(file), planner.stylesFor(file));
    assert.deepEqual(
      (await onDemand.locate(file, secret))?.range,
      (await planner.locate(file, secret))?.range,
    );
    assert.deepEqual(await onDemand.related(file, secret), await planner.related(file, secret));
    const project = { findUp: () => Promise.resolve(undefined), listSiblings: () => Promise.resolve([]) };
    const request = [file, secret, { secretName: 'shop/db' }, 'sdk', project] as const;
    assert.deepEqual(await onDemand.plan(...request), await planner.plan(...request));
  });
});
