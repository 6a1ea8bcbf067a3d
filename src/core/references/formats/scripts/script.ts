import type { Grammars } from '../../../syntax/grammars';
import type { ReferenceFinder } from '../../finder';
import { powershell } from '../../languages/powershell';
import { python } from '../../languages/python';
import { shell } from '../../languages/shell';
import { programFinder } from '../../program/findInProgram';
import type { SecretReference, SourceText } from '../../reference';
import type { TracedText } from '../../tracedText';
import { mergeFound } from '../mergeFound';
import { terraform } from '../terraform';

/** A program that stands inside a file of another format. */
export interface Script {
  /** VS Code's id of the language that it is written in. */
  readonly languageId: 'python' | 'powershell' | 'shellscript' | 'terraform';
  /** As its interpreter gets it. */
  readonly text: TracedText;
}

const finders: Readonly<Record<Script['languageId'], ReferenceFinder>> = {
  python: programFinder(python),
  powershell: programFinder(powershell),
  shellscript: programFinder(shell),
  terraform,
};

/** The references of scripts, where the file that they stand in says them. */
export async function findInScripts(
  scripts: readonly Script[],
  grammars: Grammars,
): Promise<readonly SecretReference[]> {
  const found = scripts.map(async ({ languageId, text }) => {
    const finder = finders[languageId];
    const file = { path: '', languageId, text: text.text };
    const references = finder.mayHold(file) ? await finder.find(file, grammars) : [];
    return references.map((reference) => toOuter(reference, text));
  });
  return mergeFound(await Promise.all(found));
}

function toOuter(reference: SecretReference, script: TracedText): SecretReference {
  const { secretId, usedAt, keys, region, stagingLabel, versionId } = reference;
  const move = (part: SourceText): SourceText => {
    const { start, end } = part.range;
    const said = script.part(start, end)?.source;
    if (said === undefined) return { ...part, range: script.rangeOf(start, end), isLiteral: false };
    return part.isLiteral && said.text === part.text
      ? { ...said, ...(part.isDefault && { isDefault: true }) }
      : { ...part, range: said.range, isLiteral: false };
  };
  return {
    ...reference,
    secretId: move(secretId),
    usedAt: script.rangeOf(usedAt.start, usedAt.end),
    keys: keys.map(move),
    ...(region && { region: move(region) }),
    ...(stagingLabel && { stagingLabel: move(stagingLabel) }),
    ...(versionId && { versionId: move(versionId) }),
  };
}
