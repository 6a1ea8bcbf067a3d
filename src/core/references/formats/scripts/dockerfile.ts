import { readJson } from '../../../retrieval/formats/jsonScalars';
import type { ReferenceFinder } from '../../finder';
import { TracedText } from '../../tracedText';
import { DataTree } from '../dataTree';
import { findInScripts, type Script } from './script';
import { joinTraced, readWords } from './shellText';

/**
 * What the instructions of a Dockerfile run, with the variables that its stage has set before:
 * https://docs.docker.com/reference/dockerfile/
 */
export const dockerfile: ReferenceFinder = {
  mayHold: ({ languageId, path, text }) =>
    (languageId === 'dockerfile' || /\.dockerfile$/i.test(path)) && text.includes('secretsmanager'),
  find: ({ text }, grammars) => findInScripts(listScripts(text), grammars),
};

/** An instruction with the lines that it goes on in, comments and empty lines among them. */
const instruction =
  /^[ \t]*(?<name>[A-Za-z]+)[ \t]+(?<rest>(?:.*\\[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*)*.*)/dgm;

function listScripts(text: string): readonly Script[] {
  const scripts: Script[] = [];
  const none = new TracedText([]);
  let variables = none;
  const add = (before: TracedText, command: TracedText): void => {
    if (command.text.includes('secretsmanager'))
      scripts.push({ languageId: 'shellscript', text: joinTraced(before, command) });
  };
  for (const match of text.matchAll(instruction)) {
    const [start, end] = match.indices?.groups?.['rest'] ?? [0, 0];
    const rest = withoutComments(text, start, end);
    const name = match.groups?.['name']?.toUpperCase() ?? '';
    if (name === 'FROM') {
      add(none, variables);
      variables = none;
    } else if (name === 'ENV') variables = joinTraced(variables, readVariables(rest));
    else if (name === 'ARG') variables = joinTraced(variables, readArgument(rest));
    else if (/^(?:RUN|CMD|ENTRYPOINT)$/.test(name)) add(variables, readCommand(rest, text, end));
  }
  add(none, variables);
  return scripts;
}

/** Docker takes lines of comments out of instructions that go on. */
function withoutComments(text: string, start: number, end: number): TracedText {
  const whole = new TracedText([{ text: text.slice(start, end), at: { start, end } }]);
  return whole.replace(/(?<=\n)[ \t]*(?:#.*)?\r?\n/g, () => []);
}

/** `ENV NAME=value OTHER="value"`, which a shell reads alike, and `ENV NAME value`. */
function readVariables(rest: TracedText): TracedText {
  const old = /^(?<name>\w+)[ \t]+(?<value>[^=\s'][^\n']*)$/d.exec(rest.text);
  const value = old?.indices?.groups?.['value'];
  return value === undefined
    ? joinTraced('export ', rest, '\n')
    : joinTraced(`${old?.groups?.['name'] ?? ''}='`, rest.slice(...value), "'\n");
}

/** `ARG NAME=value`, which whoever builds may replace. */
function readArgument(rest: TracedText): TracedText {
  const argument = /^(?<name>\w+)=(?<value>\S+)$/d.exec(rest.text);
  const value = argument?.indices?.groups?.['value'];
  const name = argument?.groups?.['name'] ?? '';
  return value === undefined
    ? new TracedText([])
    : joinTraced(`${name}=\${${name}:-`, rest.slice(...value), '}\n');
}

/** A command: of a shell, in words of its own, or a document behind the instruction. */
function readCommand(rest: TracedText, text: string, end: number): TracedText {
  const own = /^(?:--[a-z][\w-]*(?:=\S+)?\s+)*/.exec(rest.text)?.[0].length ?? 0;
  const command = rest.slice(own, rest.text.length);
  const words = command.text.startsWith('[') ? readJson(command.text) : undefined;
  if (words?.isSound === true) {
    const tree = new DataTree(words.scalars, command);
    return readWords(words.scalars.map((word) => tree.textOf(word)));
  }
  const word = /^<<-?(?<quote>["']?)(?<word>\w+)\k<quote>[ \t]*$/.exec(command.text)?.groups?.['word'];
  const close =
    word === undefined ? -1 : text.slice(end).search(new RegExp(String.raw`^\t*${word}[ \t]*$`, 'm'));
  if (close === -1) return command;
  const document = { start: end, end: end + close };
  return new TracedText([{ text: text.slice(document.start, document.end), at: document }]);
}
