import type { FileKind, RetrievalForm } from '../../form';
import { refuse } from '../../language';
import type { SourceFile } from '../../retrieval';
import { browserReason } from './browser';

const languageIds = ['vue', 'svelte'];

/**
 * The single-file components of Vue and Svelte: what their scripts hold is found by way of `program`, the form of TypeScript, and
 * stays there, for it is sent to browsers.
 */
export function componentForm(program: RetrievalForm): RetrievalForm {
  const mayBe = ({ languageId }: FileKind): boolean => languageIds.includes(languageId);
  return {
    mayBe,
    stylesFor: (file) => (mayBe(file) ? ['sdk'] : []),
    locate: (file, secret) => program.locate(keepScripts(file), secret),
    related: (file, secret) => program.related(keepScripts(file), secret),
    plan: () => Promise.resolve(refuse(browserReason)),
  };
}

/** The file with blanks for all that is outside its scripts, so that every offset stays what it was. */
function keepScripts(file: SourceFile): SourceFile {
  let text = '';
  for (const { index, 1: tag = '', 2: script = '' } of file.text.matchAll(
    /(<script\b[^>]*>)([^]*?)(?=<\/script)/gi,
  )) {
    const start = index + tag.length;
    text += blank(file.text.slice(text.length, start)) + script;
  }
  return { ...file, languageId: 'typescript', text: text + blank(file.text.slice(text.length)) };
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ');
}
