import type { Node } from 'web-tree-sitter';
import type { ImportAdditions } from './imports';
import { quotePython } from './sourceStyle';
import type { PythonStyle } from './sourceStyle';

/** What added code has at hand: the file's imports, how it is written, and the region where one is given. */
export interface WritingContext {
  readonly imports: ImportAdditions;
  readonly style: PythonStyle;
  readonly region: string | undefined;
}

/** A thing that is made once and kept, and that helpers read through: a client, a cache, a session. */
export interface SharedObject {
  /** Of the function that makes it, before the region is added. */
  readonly name: string;
  /** Whether it reads from one region for good. */
  readonly isRegional: boolean;
  /** The expression that makes it. */
  make(context: WritingContext): string;
  isMadeBy(call: Node): boolean;
}

/** A library, or a server on the same machine, that a helper of the program reads secrets through. */
export interface SecretSource {
  /** Names of the helper, before the region is added; the first that is free is taken. */
  readonly helperNames: readonly [string, ...string[]];
  readonly isAsync: boolean;
  /** Whether it keeps what it has read for a time. */
  readonly keeps: boolean;
  /** Whether it also calls DescribeSecret. */
  readonly describes: boolean;
  /** What pip installs for it. */
  packages(region: string | undefined): readonly string[];
  shared(region: string | undefined): SharedObject | undefined;
  /** Whether the call, in a function of this one parameter, reads the secret that the parameter names. */
  isReadBy(call: Node, parameter: string): boolean;
  /** The helper, which reads through code that gives the shared object; `>` stands for a level of indentation. */
  write(name: string, shared: string, context: WritingContext): readonly string[];
}

/** The text of what is called. */
export function functionOf(call: Node): string {
  return call.childForFieldName('function')?.text ?? '';
}

/** The value of a keyword argument. */
export function readKeyword(call: Node, name: string): Node | undefined {
  const argument = call
    .childForFieldName('arguments')
    ?.namedChildren.find(
      (candidate) =>
        candidate.type === 'keyword_argument' && candidate.childForFieldName('name')?.text === name,
    );
  return argument?.childForFieldName('value') ?? undefined;
}

/** A call that opens a client for Secrets Manager in the region. */
export function openClient(code: string, { style, region }: WritingContext): string {
  const inRegion = region === undefined ? '' : `, region_name=${quotePython(region, style.quote)}`;
  return `${code}(${quotePython('secretsmanager', style.quote)}${inRegion})`;
}

/** The first line of a helper. */
export function writeSignature(name: string, { typed }: PythonStyle): string {
  return typed ? `def ${name}(name: str) -> str:` : `def ${name}(name):`;
}

/** The end of a helper that has read something that may be no text. */
export function returnValue({ quote }: PythonStyle): readonly string[] {
  return [
    '>if not isinstance(value, str):',
    `>>raise ValueError(f${quote}Secret {name} has no string value.${quote})`,
    '>return value',
  ];
}
