import type { TextEdit } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import {
  detectLineEnding,
  endOfLine,
  indentationAt,
  insert,
  joinInsertions,
  startOfLine,
} from '../sourceText';
import type { ManifestChange } from './manifest';

interface Gem {
  readonly name: string;
  readonly requirement: string;
}

const sdk: Gem = { name: 'aws-sdk-secretsmanager', requirement: '~> 1' };
const xmlParser: Gem = { name: 'rexml', requirement: '~> 3' };

/**
 * The SDK does not load without one of these, which Bundler keeps from it unless they are named; Ruby 2.7 was the last to have
 * REXML of its own: https://github.com/aws/aws-sdk-ruby/pull/2459
 */
const xmlParsers = /(?:['"]|^ {4})(?:ox|oga|libxml-ruby|nokogiri|rexml|rails)(?:['"]| \()/m;

/** Adds the SDK to the nearest Gemfile, or to the gemspec that it takes its gems from, when neither has it. */
export async function addSdkGem(project: ProjectFiles, source: SourceFile): Promise<ManifestChange> {
  const { name } = sdk;
  if (/^[ \t]*gemfile\b/m.test(source.text)) {
    const has = namesSdk(source.text);
    return {
      edits: new Map(),
      notes: has ? [] : [`Add the gem ${name} to those that ${source.path} names itself.`],
    };
  }
  const gemfile = (await project.findUp('Gemfile')) ?? (await project.findUp('gems.rb'));
  const named = /(?:^|\/)lib\/([\w-]+)/.exec(source.path)?.[1];
  const usesGemspec = gemfile === undefined || /^gemspec\b/m.test(gemfile.text);
  const gemspec = usesGemspec && named !== undefined ? await project.findUp(`${named}.gemspec`) : undefined;
  if ([gemfile, gemspec].some((file) => file !== undefined && namesSdk(file.text)))
    return { edits: new Map(), notes: [] };
  const lock = await project.findUp(
    gemfile?.path.endsWith('gems.rb') === true ? 'gems.locked' : 'Gemfile.lock',
  );
  const hasParser = [gemfile, gemspec, lock].some((file) => file !== undefined && xmlParsers.test(file.text));
  const gems = hasParser ? [sdk] : [sdk, xmlParser];
  if (gemspec !== undefined) {
    const edits = gems.map((gem) => addToGemspec(gemspec.text, gem)).filter((edit) => edit !== undefined);
    if (edits.length > 0) return changed(gemspec, edits, gems);
  }
  if (gemfile === undefined) return { edits: new Map(), notes: [`Install the gem ${name}.`] };
  if (usesGemspec)
    return { edits: new Map(), notes: [`Add the gem ${name} to the gemspec that ${gemfile.path} reads.`] };
  return changed(gemfile, addToGemfile(gemfile.text, gems), gems);
}

function changed({ path }: SourceFile, edits: readonly TextEdit[], gems: readonly Gem[]): ManifestChange {
  return {
    edits: new Map([[path, joinInsertions(edits)]]),
    notes: [
      `${path} gains ${gems.map(({ name }) => name).join(' and ')}: run bundle install before the program runs.`,
    ],
  };
}

/** Whether the gem is named, or the one that holds all of the SDK. */
function namesSdk(text: string): boolean {
  return /^[^#\n]*(?:gem|add_(?:runtime_)?dependency)[ (]*['"]aws-sdk(?:-secretsmanager)?['"]/m.test(text);
}

/** Among the gems of all groups: in the order of names where they keep to it, else below the last. */
function addToGemfile(text: string, added: readonly Gem[]): readonly TextEdit[] {
  const lineEnding = detectLineEnding(text);
  const gems = [...text.matchAll(/^gem[ (]*(['"])([\w-]+)\1([^\n]*?(?:,[ \t]*\r?\n[^\n]*?)*)\r?$/gm)];
  const last = gems.at(-1);
  const quote = last?.[1] ?? (text.includes('"') ? '"' : "'");
  const hasVersions = gems.length === 0 || gems.some(([, , , rest]) => /^\)?,? *['"]/.test(rest ?? ''));
  const writeLine = ({ name, requirement }: Gem): string => {
    const words = [name, ...(hasVersions ? [requirement] : [])].map((word) => quote + word + quote);
    return last?.[0].startsWith('gem(') === true ? `gem(${words.join(', ')})` : `gem ${words.join(', ')}`;
  };
  if (last === undefined) {
    const gap = text === '' || text.endsWith('\n') ? lineEnding : lineEnding + lineEnding;
    return [insert(text.length, gap + added.map((gem) => writeLine(gem) + lineEnding).join(''))];
  }
  const names = gems.map(([, , gem]) => gem ?? '');
  const isSorted =
    names.length > 1 && names.every((gem, index) => index === 0 || (names[index - 1] ?? '') <= gem);
  return added.map((gem) => {
    const next = isSorted ? gems[names.findIndex((other) => other > gem.name)] : undefined;
    if (next !== undefined) return insert(next.index, writeLine(gem) + lineEnding);
    return insert(endOfLine(text, last.index + last[0].length - 1), lineEnding + writeLine(gem));
  });
}

/** Below the last dependency that users of the gem get; undefined where there is none to go by. */
function addToGemspec(text: string, { name, requirement }: Gem): TextEdit | undefined {
  const found = [
    ...text.matchAll(/^[ \t]*(\w+)\.(add_dependency|add_runtime_dependency)([ (]+)(['"])[^\n]*$/gm),
  ].at(-1);
  if (found !== undefined) {
    const [, variable, method, opening, quote] = found;
    const q = quote ?? "'";
    const closing = opening?.includes('(') === true ? ')' : '';
    const line = `${variable ?? 'spec'}.${method ?? 'add_dependency'}${opening ?? ' '}${q}${name}${q}, ${q}${requirement}${q}${closing}`;
    const indentation = indentationAt(text, found.index);
    return insert(endOfLine(text, found.index), detectLineEnding(text) + indentation + line);
  }
  const block = /Gem::Specification\.new[^\n]*\|(\w+)\|/.exec(text);
  const end = text.search(/^end\b/m);
  if (block === null || end === -1) return undefined;
  const quote = (text.match(/"/g)?.length ?? 0) > (text.match(/'/g)?.length ?? 0) ? '"' : "'";
  const line = `${block[1] ?? 'spec'}.add_dependency ${quote}${name}${quote}, ${quote}${requirement}${quote}`;
  return insert(startOfLine(text, end), `  ${line}${detectLineEnding(text)}`);
}
