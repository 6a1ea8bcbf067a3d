import type { RetrievalFormat } from '../format';
import { noteEnvironment, refuse } from '../language';
import { nameEnvironmentVariable } from '../names';
import type { SourceFile } from '../retrieval';
import { findScalarPart, scalarsIn } from './dataScalar';
import { readYaml, type YamlFile } from './yamlScalars';

/**
 * A configuration file that Rails reads as YAML after it has run the Ruby code in it:
 * https://guides.rubyonrails.org/configuring.html#configuring-a-database
 */
export const railsConfiguration: RetrievalFormat = {
  name: 'Rails configuration',
  styles: ['environment'],
  mayBe: ({ path }) =>
    /(^|\/)config\/(database|cable|cache|mongoid|queue|secrets|storage)\.ya?ml$/.test(path),
  recognises: ({ text }) => /^\w[\w-]*:/m.test(text),
  ...scalarsIn(readConfiguration),

  rewrite({ file, scalar, target, style }) {
    const part = findScalarPart(readConfiguration(file).scalars, file.text, scalar.range);
    if (part === undefined) return refuse('The range is not in a single value.');
    if (file.text.slice(part.scalar.range.start, part.scalar.range.end).includes('<%'))
      return refuse('Ruby code makes this value: change the code.');
    if (part.scalar.notation === 'block' || (!part.isWhole && target.encoding === undefined))
      return refuse('What is put into a part of a value could read as YAML: store the whole value.');
    const quote = part.isWhole || part.scalar.notation === 'single-quoted' ? '"' : "'";
    const read = `ENV.fetch(${quote}${nameEnvironmentVariable(target)}${quote})`;
    // A string of JSON is one of YAML too, whatever its characters.
    const code = target.encoding === undefined ? `${read}.to_json` : `ERB::Util.url_encode(${read})`;
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, [{ range: part.range, newText: `<%= ${code} %>` }]]]),
        notes: [noteEnvironment(target)],
      },
    };
  },
};

/** Lines that are nothing but code stand for white space. */
function readConfiguration({ text }: Pick<SourceFile, 'text'>): YamlFile {
  return readYaml(text.replaceAll(/^[ \t]*<%[^=\n][^\n]*%>[ \t]*$/gm, (line) => ' '.repeat(line.length)));
}
