import { parse } from 'jsonc-parser';
import type { Node } from 'web-tree-sitter';
import { findAll, hasKeyword } from '../../../syntax/nodes';
import type { ProjectFiles, SourceFile } from '../../retrieval';
import { findAwaitContext } from './scope';

/** How a file imports, and whether it may wait at its top level. */
export interface ModuleSystem {
  readonly imports: 'import' | 'require';
  readonly topLevelAwait: boolean;
}

/**
 * Decides as Node does (https://nodejs.org/api/packages.html#determining-module-system): the extension, then the nearest
 * package.json's `type`, then the syntax in the file. In TypeScript `import` may be compiled to `require`, so waiting at the
 * top level needs a package or an extension that Node runs as an ES module, and a tsconfig.json that does not forbid it.
 */
export async function detectModuleSystem(
  file: SourceFile,
  root: Node,
  project: ProjectFiles,
): Promise<ModuleSystem> {
  const extension = /\.[^./]+$/.exec(file.path)?.[0].toLowerCase() ?? '';
  if (extension === '.mjs') return { imports: 'import', topLevelAwait: true };
  if (extension === '.cjs') return { imports: 'require', topLevelAwait: false };
  if (waitsAtTopLevel(root)) return { imports: 'import', topLevelAwait: true };

  const typed = file.languageId.startsWith('typescript');
  if (typed && extension === '.cts') return { imports: 'import', topLevelAwait: false };
  const type = extension === '.mts' ? 'module' : await readPackageType(project);
  if (typed) {
    const topLevelAwait = type === 'module' && (await allowsTopLevelAwait(project));
    const requires = type !== 'module' && usesRequire(root) && !usesImport(root);
    return { imports: requires ? 'require' : 'import', topLevelAwait };
  }
  if (type === 'module') return { imports: 'import', topLevelAwait: true };
  if (usesImport(root)) return { imports: 'import', topLevelAwait: type === undefined };
  return { imports: 'require', topLevelAwait: false };
}

function usesImport(root: Node): boolean {
  return root.namedChildren.some(
    (statement) =>
      (statement.type === 'import_statement' &&
        !statement.namedChildren.some(({ type }) => type === 'import_require_clause')) ||
      (statement.type === 'export_statement' && !hasKeyword(statement, '=')),
  );
}

function usesRequire(root: Node): boolean {
  return findAll(root, 'call_expression').some(
    (call) => call.childForFieldName('function')?.text === 'require',
  );
}

function waitsAtTopLevel(root: Node): boolean {
  return findAll(root, 'await_expression').some((node) => findAwaitContext(node).kind === 'top level');
}

async function readPackageType(project: ProjectFiles): Promise<'module' | 'commonjs' | undefined> {
  const manifest = await project.findUp('package.json');
  const type = manifest === undefined ? undefined : readMember(parse(manifest.text), 'type');
  return type === 'module' || type === 'commonjs' ? type : undefined;
}

/** TypeScript's diagnostic 1378: top-level await needs one of these modules and a target of ES2017 or later. */
const modulesWithAwait = /^(es2022|esnext|system|node1[68]|node2\d|nodenext|preserve)$/i;

async function allowsTopLevelAwait(project: ProjectFiles): Promise<boolean> {
  const config = await project.findUp('tsconfig.json');
  if (config === undefined) return true;
  const options = readMember(parse(config.text), 'compilerOptions');
  const module = readMember(options, 'module');
  const target = readMember(options, 'target');
  return (
    (typeof module !== 'string' || modulesWithAwait.test(module)) &&
    (typeof target !== 'string' || !/^es(3|5|6|2015|2016)$/i.test(target))
  );
}

function readMember(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
