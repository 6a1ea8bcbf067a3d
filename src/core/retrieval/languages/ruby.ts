import { findRubyLiteral } from '../../syntax/rubyLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, readEachTime, refuse } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addSdkGem } from '../manifests/gemfile';
import type { ManifestChange } from '../manifests/manifest';
import { nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { insertAtHead, isRequired, readHead } from './ruby/head';
import { findAssignedName, isStatement, judgePosition, runsInMethod } from './ruby/position';
import { replaceLiteral } from './ruby/replacement';
import { useSecretModule } from './ruby/secretModule';
import type { ModuleUse } from './ruby/secretModule';
import { detectRubyStyle, quoteRuby } from './ruby/sourceStyle';

/** Ruby 2.7 and later: the AWS SDK, the Lambda extension or local agent by Net::HTTP, or `ENV.fetch`. */
export const ruby: RetrievalLanguage = {
  languageIds: ['ruby'],
  styles: ['sdk', 'local-http', 'environment'],
  literalTypes: ['string', 'chained_string', 'heredoc_body'],
  chooseGrammar: () => 'ruby',
  findLiteral: findRubyLiteral,
  findAssignedName,
  isStatement,

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, literal, part, target, style, project } = rewriting;
    if (file.path.endsWith('.erb'))
      return refuse('A template mixes Ruby with text: read the value in the code that renders it.');
    if (style !== 'environment' && /(^|\/)(Gemfile|gems\.rb|[^/]*\.gemspec)$/.test(file.path))
      return refuse('Bundler reads this file before any gem can be loaded.', 'environment');
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'environment');
    const position = judgePosition(literal.node);
    if (position.kind === 'fixed') return refuse(position.reason);
    const use = style === 'environment' ? readEnvironment(rewriting) : callModule(rewriting, style);
    const replacement = replaceLiteral(file.text, literal, part, use.code);
    if (replacement === undefined)
      return refuse(
        'Only a part of this text is the secret, and it cannot be taken out of this kind of text.',
      );

    const notes = position.note === undefined ? [] : [position.note];
    const plan = (manifest: ManifestChange, more: readonly string[]): RetrievalResult => ({
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions([...use.edits, ...replacement])], ...manifest.edits]),
        notes: [...notes, ...more, ...manifest.notes],
      },
    });
    if (style === 'environment') return plan(nothing, [noteEnvironment(target)]);
    return plan(style === 'sdk' ? await addSdkGem(project, file) : nothing, [
      ...(runsInMethod(literal.node) ? [readEachTime] : []),
      notePermission(target),
    ]);
  },
};

const nothing: ManifestChange = { edits: new Map(), notes: [] };

/** The library that percent-encodes everything but RFC 3986's unreserved characters, a space as `%20`. */
const encoder = 'erb';

function encodeFor({ target }: Rewriting, code: string): string {
  return target.encoding === undefined ? code : `ERB::Util.url_encode(${code})`;
}

function callModule(rewriting: Rewriting, way: Rewriting['style']): ModuleUse {
  const { file, root, literal, target } = rewriting;
  const { code, edits } = useSecretModule(
    target,
    way === 'local-http' ? 'local-http' : 'sdk',
    { root, source: file.text, useAt: literal.node },
    detectRubyStyle(file, root),
    target.encoding === undefined ? [] : [encoder],
  );
  return { code: encodeFor(rewriting, code), edits };
}

function readEnvironment(rewriting: Rewriting): ModuleUse {
  const { file, root, literal, target } = rewriting;
  const style = detectRubyStyle(file, root);
  const read = `ENV.fetch(${quoteRuby(nameEnvironmentVariable(target), style.quote)})`;
  const required = target.encoding === undefined || isRequired(file.text, encoder) ? [] : [encoder];
  const edits: readonly TextEdit[] = insertAtHead(readHead(root, file.text), file.text, required, [], style);
  const name = findAssignedName(literal.node);
  const isChanged = name !== undefined && target.encoding === undefined && changesString(file.text, name);
  return { code: isChanged ? `${read}.dup` : encodeFor(rewriting, read), edits };
}

/** Whether the file changes the string of that name in place: those of ENV are frozen. */
function changesString(source: string, name: string): boolean {
  const changes = '<<|\\.(?:\\w+!|concat|prepend|insert|replace|clear|force_encoding|setbyte)(?!\\w)';
  return new RegExp(`\\b${name}[ \\t]*(?:${changes})`).test(source);
}
