import { kindOfLanguage } from '../../detection/languages';
import type { SourceFile } from '../../retrieval/retrieval';
import { lex } from '../../syntax/lexer';
import { isKnownLanguage } from '../../syntax/lexicalGrammars';
import type { TextRange } from '../../text/textEdit';
import type { ReferenceFinder } from '../finder';
import { languages } from '../languages';
import { TracedText } from '../tracedText';
import { findDataReader } from './readData';
import { arnWithTail, dynamicReference, matchAll, matchWhole, parameterName } from './secretText';
import { isTerraform } from './terraform';

/**
 * Texts that say by themselves that they name a secret, in files that are no data: in the strings of programs, and in all of scripts,
 * markup and templates but their comments. ARNs in strings are found where no language of ours finds them.
 */
export const textFiles: ReferenceFinder = {
  mayHold: (file) =>
    /resolve:secretsmanager:|\/aws\/reference\/secretsmanager\/|arn:[\w-]+:secretsmanager:/.test(file.text) &&
    !/^(?:markdown|restructuredtext|asciidoc|log|jupyter)$/.test(file.languageId) &&
    !/\.tfstate(?:\.|$)|\.(?:ipynb|mdx?|markdown|rst|adoc|log)$/i.test(file.path) &&
    !isTerraform(file) &&
    findDataReader(file) === undefined,

  find(file) {
    const isOtherProgram =
      kindOfLanguage(file.languageId) === 'program' &&
      !languages.some(({ languageIds }) => languageIds.includes(file.languageId));
    const found = listStretches(file).flatMap((range) => {
      const value = file.text.slice(range.start, range.end);
      const traced = new TracedText([{ text: value, at: range }]);
      const arn = isOtherProgram ? matchWhole(traced, arnWithTail, { form: 'ARN' }) : undefined;
      return [
        ...(arn === undefined ? [] : [arn]),
        ...matchAll(traced, dynamicReference, { form: 'CloudFormation dynamic reference' }),
        ...matchAll(traced, parameterName, { form: 'Parameter Store reference' }).filter(
          ({ secretId }) => !isContinued(file.text, secretId.range.end),
        ),
      ];
    });
    return Promise.resolve(found.sort((a, b) => a.usedAt.start - b.usedAt.start));
  },
};

/** The strings of a program; of anything else what lies between comments. */
function listStretches({ text, languageId }: SourceFile): readonly TextRange[] {
  const spans = isKnownLanguage(languageId) ? lex(text, languageId) : [];
  if (kindOfLanguage(languageId) === 'program')
    return spans.filter(({ kind }) => kind === 'string').map(({ content }) => content);
  const stretches: TextRange[] = [];
  let position = 0;
  for (const { kind, start, end } of spans) {
    if (kind !== 'comment') continue;
    stretches.push({ start: position, end: start });
    position = end;
  }
  return [...stretches, { start: position, end: text.length }];
}

/** Whether the program puts something behind the string that ends here, so that the name goes on. */
function isContinued(text: string, end: number): boolean {
  return /^["'`]{1,3}\s*(?:[+%&]|\.(?!\s)|\|\|)/.test(text.slice(end, end + 40));
}
