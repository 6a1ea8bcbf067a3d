import type { TextEdit } from '../../text/textEdit';
import type { ProjectFiles, SourceFile } from '../retrieval';
import { detectLineEnding, endOfLine, indentationAt, insert, startOfLine } from '../sourceText';
import type { ManifestChange } from './manifest';

/** The major version that the retrieval code is written for. */
const requirement = '~> 1';

/** Adds the gem to the nearest Gemfile, or to the gemspec that it takes its gems from, when neither has it. */
export async function addGem(
  project: ProjectFiles,
  source: SourceFile,
  name: string,
): Promise<ManifestChange> {
  if (/^[ \t]*gemfile\b/m.test(source.text)) {
    const has = findGem(source.text, name);
    return {
      edits: new Map(),
      notes: has ? [] : [`Add the gem ${name} to those that ${source.path} names itself.`],
    };
  }
  const gemfile = (await project.findUp('Gemfile')) ?? (await project.findUp('gems.rb'));
  const named = /(?:^|\/)lib\/([\w-]+)/.exec(source.path)?.[1];
  const usesGemspec = gemfile === undefined || /^gemspec\b/m.test(gemfile.text);
  const gemspec = usesGemspec && named !== undefined ? await project.findUp(`${named}.gemspec`) : undefined;
  if ([gemfile, gemspec].some((file) => file !== undefined && findGem(file.text, name)))
    return { edits: new Map(), notes: [] };
  if (gemspec !== undefined) {
    const edit = addToGemspec(gemspec.text, name);
    if (edit !== undefined) return changed(gemspec, edit, name);
  }
  if (gemfile === undefined) return { edits: new Map(), notes: [`Install the gem ${name}.`] };
  if (usesGemspec)
    return { edits: new Map(), notes: [`Add the gem ${name} to the gemspec that ${gemfile.path} reads.`] };
  return changed(gemfile, addToGemfile(gemfile.text, name), name);
}

function changed({ path }: SourceFile, edit: TextEdit, name: string): ManifestChange {
  return {
    edits: new Map([[path, [edit]]]),
    notes: [`${path} gains ${name}: run bundle install before the program runs.`],
  };
}

/** Whether the gem is named, or the one that holds all of the SDK. */
function findGem(text: string, name: string): boolean {
  return new RegExp(`^[^#\\n]*(?:gem|add_(?:runtime_)?dependency)[ (]*['"](?:${name}|aws-sdk)['"]`, 'm').test(
    text,
  );
}

/** Among the gems of all groups: in the order of names where they keep to it, else below the last. */
function addToGemfile(text: string, name: string): TextEdit {
  const lineEnding = detectLineEnding(text);
  const gems = [...text.matchAll(/^gem[ (]*(['"])([\w-]+)\1([^\n]*?(?:,[ \t]*\r?\n[^\n]*?)*)\r?$/gm)];
  const last = gems.at(-1);
  const quote = last?.[1] ?? (text.includes('"') ? '"' : "'");
  const hasVersions = gems.some(([, , , rest]) => /^\)?,? *['"]/.test(rest ?? ''));
  const parenthesised = last?.[0].startsWith('gem(') === true;
  const words = [name, ...(hasVersions || gems.length === 0 ? [requirement] : [])].map(
    (word) => quote + word + quote,
  );
  const line = parenthesised ? `gem(${words.join(', ')})` : `gem ${words.join(', ')}`;
  if (last === undefined) {
    const separator = text === '' || text.endsWith('\n') ? '' : lineEnding;
    return insert(text.length, `${separator}${text.trim() === '' ? '' : lineEnding}${line}${lineEnding}`);
  }
  const names = gems.map(([, , gem]) => gem ?? '');
  const isSorted =
    names.length > 1 && names.every((gem, index) => index === 0 || (names[index - 1] ?? '') <= gem);
  const next = isSorted ? gems[names.findIndex((gem) => gem > name)] : undefined;
  if (next !== undefined) return insert(next.index, line + lineEnding);
  return insert(endOfLine(text, last.index + last[0].length - 1), lineEnding + line);
}

/** Below the last dependency that users of the gem get; undefined where there is none to go by. */
function addToGemspec(text: string, name: string): TextEdit | undefined {
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
