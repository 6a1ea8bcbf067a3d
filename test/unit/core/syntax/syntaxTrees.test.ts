import assert from 'node:assert/strict';
import { Grammars, type GrammarName } from '../../../../src/core/syntax/grammars';
import { SyntaxTrees } from '../../../../src/core/syntax/syntaxTrees';
import { installedGrammars } from '../retrieval/applyFix';

const grammars = new Grammars(installedGrammars);

describe('syntax trees', () => {
  it('are none until the grammar has come, for which the scan is run again once', async () => {
    const trees = new SyntaxTrees(
      (grammar) => grammars.parserOf(grammar),
      () => undefined,
    );
    const roots: (string | undefined)[] = [];
    const last = await trees.settle(() => {
      const tree = trees.parse('python', 'a = 1');
      roots.push(tree?.rootNode.type);
      tree?.delete();
      return roots.length;
    });
    assert.deepEqual(roots, [undefined, 'module']);
    assert.equal(last, 2);
    assert.ok(!trees.isWanting);
  });

  it('tell once of a grammar that cannot be loaded, and do without it', async () => {
    const told: GrammarName[] = [];
    const trees = new SyntaxTrees(
      () => Promise.reject(new Error('gone')),
      (grammar) => told.push(grammar),
    );
    for (let i = 0; i < 2; i++)
      assert.equal(await trees.settle(() => trees.parse('go', 'package a')), undefined);
    assert.deepEqual(told, ['go']);
    assert.ok(!trees.isWanting);
  });

  it('come of the grammars that load when one of several does not', async () => {
    const trees = new SyntaxTrees(
      (grammar) => (grammar === 'go' ? Promise.reject(new Error('gone')) : grammars.parserOf(grammar)),
      () => undefined,
    );
    const isParsed = await trees.settle(() => {
      trees.parse('go', 'package a');
      const tree = trees.parse('python', 'a = 1');
      tree?.delete();
      return tree !== undefined;
    });
    assert.ok(isParsed);
  });
});
