import type { Node } from 'web-tree-sitter';
import { findAll } from '../../syntax/nodes';
import { parseSecretArn } from '../../secrets/arn';
import type { TextRange } from '../../text/textEdit';
import type { ReferenceFinder } from '../finder';
import type { SecretReference, SourceText } from '../reference';
import { argumentFor } from './functionTable';
import type { ProgramSyntax, SecretUse } from './programSyntax';
import { rangeOf } from './places';
import { readKeys } from './readKeys';
import { TextReader } from './textReader';
import type { CallPath } from './textReader';

const arnHint = /arn:[\w-]+:secretsmanager:/;

/** Calls in calls, from what names a secret out to where its name is given. */
const MOST_CALLS = 3;

/** Names that one use is given by its callers. */
const MOST_ORIGINS = 1_000;

/** Where a text comes from, with the calls that lead from there. */
interface Origin {
  readonly usedAt: TextRange;
  readonly path: CallPath;
}

/** Finds the references of a programming language by its syntax tree. */
export function programFinder(syntax: ProgramSyntax): ReferenceFinder {
  return {
    mayHold: ({ languageId, text }) =>
      syntax.languageIds.includes(languageId) && (syntax.hint.test(text) || arnHint.test(text)),
    find: (file, grammars, imports) =>
      grammars.withTree(syntax.chooseGrammar(file), syntax.prepare?.(file.text) ?? file.text, (root) => {
        const texts = imports?.textsFor(file.path, syntax);
        const reader = new TextReader(root, file, syntax);
        reader.follow(texts);
        const find = (): readonly SecretReference[] => findInTree(reader, syntax);
        return texts === undefined ? find() : texts.settle(find);
      }),
  };
}

function findInTree(reader: TextReader, syntax: ProgramSyntax): readonly SecretReference[] {
  // What the file itself has under the name of an operation is followed as any other function.
  const uses = syntax.findUses(reader.root, reader).filter(({ node }) => !reader.functions.isOwnCall(node));
  const used = uses.flatMap((use) => resolveUse(use, reader, syntax));
  const named = new Set(used.map(({ secretId }) => secretId.range.start));
  const bare = findArns(reader, syntax).filter(({ secretId }) => !named.has(secretId.range.start));
  return [...used, ...bare].sort((a, b) => a.usedAt.start - b.usedAt.start);
}

/** The references that a use stands for: one, or one for each call that gives it a name. */
function resolveUse(use: SecretUse, reader: TextReader, syntax: ProgramSyntax): readonly SecretReference[] {
  const { secretId: named } = use;
  const origins = isText(named) ? [{ usedAt: named.range, path: [] }] : firstOrigins(named, reader);
  return origins.flatMap(({ usedAt, path }) => {
    const secretId = isText(named) ? named : reader.read(named, path);
    if (secretId === undefined || !isSecretId(secretId.text)) return [];
    const [region, stagingLabel, versionId, key] = [use.region, use.stagingLabel, use.versionId, use.key].map(
      (given) => (given === undefined || isText(given) ? given : reader.read(given, path)),
    );
    const start = { ...use, readsJson: use.readsJson ?? use.key !== undefined };
    const taken = readsValue(use)
      ? readKeys(start, secretId.text, path, reader, syntax)
      : { keys: [], readsJson: false };
    return {
      form: use.form,
      secretId,
      usedAt,
      role: use.role ?? 'use',
      actions: use.actions,
      keys: key === undefined ? taken.keys : [key],
      readsJson: taken.readsJson,
      ...(region && { region }),
      ...(stagingLabel && { stagingLabel }),
      ...(versionId && { versionId }),
    };
  });
}

function isText(given: Node | SourceText): given is SourceText {
  return 'isLiteral' in given;
}

function readsValue({ actions }: SecretUse): boolean {
  return actions.includes('GetSecretValue') || actions.includes('BatchGetSecretValue');
}

/**
 * Where the text of an expression comes from: itself; or, where it is a parameter, each call's argument, with the calls
 * that lead from there, the last one first.
 */
function* listOrigins(expression: Node, reader: TextReader, path: CallPath = []): Generator<Origin> {
  const parameter = reader.parameterOf(expression);
  if (parameter === undefined) {
    yield { usedAt: rangeOf(expression), path };
    return;
  }
  if (path.length >= MOST_CALLS) return;
  const usual = reader.usualValueOf(parameter);
  if (usual !== undefined) {
    yield { usedAt: rangeOf(usual), path };
    return;
  }
  for (const call of reader.functions.callsOf(parameter.fn)) {
    const argument = argumentFor(parameter, call);
    if (argument === undefined) continue;
    const isGiven = call.node.startIndex <= argument.startIndex && argument.endIndex <= call.node.endIndex;
    for (const origin of listOrigins(argument, reader, [...path, { fn: parameter.fn, call }]))
      yield isGiven ? origin : { ...origin, usedAt: rangeOf(call.node) };
  }
}

/** The first origins: helpers that call helpers multiply. */
function firstOrigins(expression: Node, reader: TextReader): readonly Origin[] {
  const origins: Origin[] = [];
  for (const origin of listOrigins(expression, reader)) {
    origins.push(origin);
    if (origins.length === MOST_ORIGINS) break;
  }
  return origins;
}

/** String literals that are a secret's ARN, which name it wherever they stand. */
function findArns(reader: TextReader, syntax: ProgramSyntax): readonly SecretReference[] {
  return findAll(reader.root, ...syntax.literalTypes).flatMap((node) => {
    if (!node.text.includes(':secretsmanager:')) return [];
    const secretId = reader.read(node, []);
    if (secretId === undefined || parseSecretArn(secretId.text) === undefined) return [];
    const reference: SecretReference = {
      form: 'ARN',
      secretId,
      usedAt: rangeOf(node),
      role: 'use',
      actions: ['GetSecretValue'],
      keys: [],
      readsJson: false,
    };
    return [reference];
  });
}

/** Whether a text can name a secret: a name of the letters that names have, or an ARN. */
function isSecretId(text: string): boolean {
  return parseSecretArn(text) !== undefined || /^[\w/+=.@-]{1,512}$/.test(text);
}
