import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { commandIds, contextKeys, settingIds, viewIds } from '../../src/contributions';

const { contributes } = manifest;
const everything = JSON.stringify(contributes);

/** Every id of ours in the manifest's text, whatever it stands for. */
function idsIn(text: string): Set<string> {
  return new Set(text.match(/secretLens\.[\w.]+/g)?.map((id) => id.replace(/\.$/, '')));
}

describe('what package.json contributes', () => {
  it('has each command that the code registers, and no other', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...commandIds].sort());
  });

  it('has each setting that the code reads, and no other', () => {
    const contributed = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.deepEqual(contributed.sort(), [...settingIds].sort());
  });

  it('has each view, and no other', () => {
    assert.deepEqual(
      contributes.views.secretLens.map(({ id }) => id),
      [...viewIds],
    );
  });

  it('names nothing that the code does not know', () => {
    const known = new Set<string>([...commandIds, ...settingIds, ...viewIds, ...contextKeys]);
    assert.deepEqual(
      [...idsIn(everything)].filter((id) => !known.has(id)),
      [],
    );
  });

  it('has each picture of the walkthrough', () => {
    const images = contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
    assert.deepEqual(
      images.filter((image) => !existsSync(join(__dirname, '../..', image))),
      [],
    );
  });

  it('lets a folder that is not trusted choose nothing about AWS or the rules', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    const local = contributes.configuration
      .flatMap(({ properties }) => Object.entries<{ scope: string }>(properties))
      .filter(([, { scope }]) => scope === 'window' || scope === 'resource')
      .map(([id]) => id);
    assert.deepEqual([...restricted].sort(), local.sort());
  });

  it('offers what reads a value on secrets and on versions', () => {
    const contexts = ['secret', 'version'];
    const entries = contributes.menus['view/item/context'];
    const missing = ['secretLens.revealValue', 'secretLens.copyValue', 'secretLens.copyKey'].flatMap((id) =>
      contexts.filter(
        (context) =>
          !entries.some(
            ({ command, when, group }) =>
              command === id && when.includes(`/^${context}(`) && group.startsWith('1_value'),
          ),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('has no entry of a menu twice', () => {
    for (const [menu, items] of Object.entries(contributes.menus)) {
      const entries = items.map((item) => JSON.stringify(item));
      assert.deepEqual(
        entries.filter((entry, index) => entries.indexOf(entry) !== index),
        [],
        menu,
      );
    }
  });

  it('offers each command that works without a place in the palette, and none that does not', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    assert.deepEqual(hidden.sort(), [
      'secretLens.addToBaseline',
      'secretLens.checkKey',
      'secretLens.fixFinding',
      'secretLens.ignoreFindingFile',
      'secretLens.ignoreFindingLine',
      'secretLens.ignoreFindingRule',
      'secretLens.ignoreRule',
      'secretLens.loadMore',
      'secretLens.openFinding',
      'secretLens.showConnectionError',
    ]);
  });
});
