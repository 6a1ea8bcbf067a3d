import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Where texts, names and configuration that somebody else wrote are read. */
const FOLDERS = [
  'src/core/config',
  'src/core/detection',
  'src/core/syntax',
  'src/core/text',
  'src/workspace',
  'src/cli',
];

/** A regular expression of the sources, with the file and line that it stands on. */
export interface SourcePattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** The regular expression literals of all code that reads other people's texts. */
export function readSourcePatterns(): SourcePattern[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readLiterals(join(root, folder, file))),
  );
}

function readLiterals(path: string): SourcePattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const found: SourcePattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      const flagsAt = node.text.lastIndexOf('/');
      found.push({
        place: `${relative(root, path)}:${line + 1}`,
        pattern: new RegExp(node.text.slice(1, flagsAt), node.text.slice(flagsAt + 1)),
      });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}
