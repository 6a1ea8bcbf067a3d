import type { Node } from 'web-tree-sitter';
import { findAll } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/textEdit';
import { chooseFreeName, toPascalCase } from '../../names';
import type { RetrievalTarget } from '../../retrieval';
import { insert, startOfLine } from '../../sourceText';
import { findClient } from './existingClient';
import { insertAtHead, isRequired, readHead } from './head';
import { writeKeyMethod, writeLocalMethods, writeSdkMethods } from './moduleCode';
import { runsInMethod } from './position';
import { quoteRuby } from './sourceStyle';
import type { RubyStyle } from './sourceStyle';

/** A parsed file and the place where it needs the secret. */
export interface FileContext {
  readonly root: Node;
  readonly source: string;
  readonly useAt: Node;
}

/** Code that gives the value, and the edits that make it work. */
export interface ModuleUse {
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

/** The call that reads the target, through the file's own module where it has one from an earlier fix. */
export function useSecretModule(
  target: RetrievalTarget,
  way: 'sdk' | 'local-http',
  file: FileContext,
  style: RubyStyle,
  alsoRequired: readonly string[],
): ModuleUse {
  const { root, source } = file;
  const stem = `${way === 'sdk' ? 'AwsSecrets' : 'LocalSecrets'}${toPascalCase(target.region ?? '')}`;
  const marker = way === 'sdk' ? 'get_secret_value' : 'X-Aws-Parameters-Secrets-Token';
  const existing = findModule(root, stem, marker, file.useAt);
  const needsKey = target.jsonKey !== undefined;
  const required = [...alsoRequired];
  const added: string[] = [];
  const edits: TextEdit[] = [];
  let name: string;
  if (existing === undefined) {
    name = chooseFreeName([stem], collectConstants(root));
    required.push(...(way === 'sdk' ? ['aws-sdk-secretsmanager'] : ['json', 'net/http']));
    const client = way === 'sdk' ? findClient(target, file)?.code : undefined;
    const methods = [
      ...(way === 'sdk'
        ? writeSdkMethods(target.region, client, style.quote)
        : writeLocalMethods(style.quote)),
      ...(needsKey ? [writeKeyMethod()] : []),
    ];
    added.push(writeModule(name, way, methods, style));
  } else {
    name = existing.name;
    if (needsKey && !existing.methods.has('get_key')) {
      const end = startOfLine(source, existing.node.endIndex);
      const { lineEnding } = style;
      edits.push(insert(end, lineEnding + indent(writeKeyMethod(), 1, style) + lineEnding));
    }
  }
  if (needsKey) required.push('json');
  const missing = [...new Set(required)].filter((library) => !isRequired(source, library));
  edits.push(...insertAtHead(readHead(root, source), source, missing, added, style));
  const secretName = quoteRuby(target.secretName, style.quote);
  const method =
    target.jsonKey === undefined
      ? `get(${secretName})`
      : `get_key(${secretName}, ${quoteRuby(target.jsonKey, style.quote)})`;
  return { code: `${name}.${method}`, edits };
}

interface SecretModule {
  readonly name: string;
  readonly node: Node;
  /** Names of its methods. */
  readonly methods: ReadonlySet<string>;
}

/** The module of the file's top level that an earlier fix wrote, if it is there when the place of use runs. */
function findModule(root: Node, stem: string, marker: string, useAt: Node): SecretModule | undefined {
  for (const node of root.namedChildren) {
    const name = node.childForFieldName('name')?.text ?? '';
    if (node.type !== 'module' || !new RegExp(`^${stem}\\d*$`).test(name)) continue;
    const methods = new Set(
      findAll(node, 'singleton_method').map((method) => method.childForFieldName('name')?.text ?? ''),
    );
    const isReady = node.endIndex <= useAt.startIndex || runsInMethod(useAt);
    if (methods.has('get') && node.text.includes(marker) && isReady) return { name, node, methods };
  }
  return undefined;
}

function collectConstants(root: Node): Set<string> {
  return new Set(findAll(root, 'constant').map(({ text }) => text));
}

function writeModule(
  name: string,
  way: 'sdk' | 'local-http',
  methods: readonly (readonly string[])[],
  style: RubyStyle,
): string {
  const doc =
    way === 'sdk'
      ? '# Reads secrets from AWS Secrets Manager.'
      : '# Reads secrets from the Lambda extension or the Secrets Manager agent on this machine.';
  const body = methods.map((lines) => indent(lines, 1, style)).join(style.lineEnding + style.lineEnding);
  return [doc, `module ${name}`, body, 'end'].join(style.lineEnding);
}

/** Marks at the start of a line stand for levels of indentation. */
function indent(lines: readonly string[], level: number, { indentation, lineEnding }: RubyStyle): string {
  return lines
    .map((line) => {
      const marks = /^>*/.exec(line)?.[0].length ?? 0;
      return line === '' ? '' : indentation.repeat(level + marks) + line.slice(marks);
    })
    .join(lineEnding);
}
