import { findAll } from '../../syntax/nodes';
import { findPhpLiteral } from '../../syntax/phpLiterals';
import type { TextEdit } from '../../text/textEdit';
import { noteEnvironment, notePermission, readEachTime, refuse } from '../language';
import type { RetrievalLanguage, Rewriting } from '../language';
import { addComposerPackage, findAutoloader } from '../manifests/composerJson';
import type { ManifestChange } from '../manifests/manifest';
import { chooseFreeName, nameEnvironmentVariable } from '../names';
import type { RetrievalResult } from '../retrieval';
import { joinInsertions } from '../sourceText';
import { findConstructorObstacle, moveIntoConstructor, turnIntoDefine } from './php/compileTime';
import { readLayout } from './php/layout';
import { enclosingClass, findAssignedName, isStatement, judgePosition, runsInFunction } from './php/position';
import type { LiteralPosition } from './php/position';
import { replaceLiteral } from './php/replacement';
import { useSecretFunctions } from './php/secretFunctions';
import type { FunctionUse } from './php/secretFunctions';
import { detectPhpStyle, quotePhp } from './php/sourceStyle';
import type { PhpStyle } from './php/sourceStyle';

/** PHP 7.4 and later: version 3 of the AWS SDK, the Lambda extension or local agent over HTTP, or the environment. */
export const php: RetrievalLanguage = {
  languageIds: ['php'],
  styles: ['sdk', 'local-http', 'environment'],
  usualStyle: async (file, project) =>
    (await isLaravelConfiguration({ file, project })) ? 'environment' : undefined,
  literalTypes: ['string', 'encapsed_string', 'heredoc', 'nowdoc'],
  chooseGrammar: () => 'php',
  findLiteral: findPhpLiteral,
  findAssignedName,
  isStatement,

  async rewrite(rewriting): Promise<RetrievalResult> {
    const { file, root, literal, part, target, style } = rewriting;
    if (file.path.endsWith('.blade.php'))
      return refuse('A template mixes PHP with text: read the value in the code that renders it.');
    if (style === 'local-http' && target.region !== undefined)
      return refuse('The extension and the agent read from their own region.', 'sdk', 'environment');
    const position = judgePosition(literal.node, file.text);
    if (position.kind === 'fixed') return refuse(position.reason);
    const obstacle = position.kind === 'property' ? findConstructorObstacle(position.element) : undefined;
    if (obstacle !== undefined) return refuse(obstacle);

    const sourceStyle = detectPhpStyle(file, root);
    const isLaravel = await isLaravelConfiguration(rewriting);
    const load = await findLoading(rewriting);
    const use =
      isLaravel && style === 'environment'
        ? { code: `env(${quotePhp(nameEnvironmentVariable(target))})`, edits: [] }
        : useSecretFunctions(
            target,
            style === 'sdk' || style === 'local-http' ? style : 'environment',
            { root, source: file.text, useAt: literal.node },
            sourceStyle,
            load,
          );
    const code = target.encoding === undefined ? use.code : `rawurlencode(${use.code})`;
    const variable = nameEnvironmentVariable(target).toLowerCase();
    const taken = new Set(findAll(root, 'variable_name').map(({ text }) => text.slice(1)));
    const replacement = replaceLiteral(file.text, literal, part, code, {
      variable: chooseFreeName([sourceStyle.nameFunction(variable)], taken),
      lineEnding: sourceStyle.lineEnding,
    });
    if (replacement === undefined || (position.kind === 'property' && replacement.length > 1))
      return refuse(
        'A heredoc can hold a variable but no call, and here is no line above it in which one could be set.',
      );
    const edits = place(rewriting, position, use, replacement, sourceStyle);
    const manifest =
      style === 'sdk' ? await addComposerPackage(rewriting.project, 'aws/aws-sdk-php') : nothing;
    return {
      kind: 'plan',
      plan: {
        style,
        edits: new Map([[file.path, joinInsertions(edits)], ...manifest.edits]),
        notes: [
          ...(position.kind === 'expression' && position.note !== undefined ? [position.note] : []),
          ...(position.kind === 'property' ? [setInConstructor] : []),
          ...(isLaravel ? [cachedByLaravel] : []),
          ...noteUse(rewriting, position.kind === 'property'),
          ...(style === 'sdk' && load === undefined && !isLaravel && isAlone(file.text)
            ? [needsAutoloader]
            : []),
          ...manifest.notes,
        ],
      },
    };
  },
};

const nothing: ManifestChange = { edits: new Map(), notes: [] };
const setInConstructor =
  'The constructor sets the property now: a subclass must call it, and an object made without it has no value.';
const cachedByLaravel = 'php artisan config:cache writes the value to a file in bootstrap/cache.';
const needsAutoloader = 'Composer’s vendor/autoload.php must be loaded before this code runs.';

function noteUse({ literal, style, target }: Rewriting, isMoved: boolean): readonly string[] {
  if (style === 'environment') return [noteEnvironment(target)];
  return [...(isMoved || runsInFunction(literal.node) ? [readEachTime] : []), notePermission(target)];
}

/** All edits of the source: what is needed, and the literal in its place or where it moves to. */
function place(
  { file, root, literal }: Rewriting,
  position: Exclude<LiteralPosition, { readonly kind: 'fixed' }>,
  use: FunctionUse,
  replacement: readonly TextEdit[],
  style: PhpStyle,
): readonly TextEdit[] {
  if (position.kind === 'property') {
    const moved = moveIntoConstructor(position.element, literal.node, replacement, file.text, style);
    return [...use.edits, ...moved];
  }
  if (position.kind !== 'constant') return [...use.edits, ...replacement];
  const { namespace } = readLayout(root, literal.node, file.text);
  return [...use.edits, ...turnIntoDefine(position.declaration, namespace), ...replacement];
}

/** Whether nothing in the file says that classes are loaded for it. */
function isAlone(source: string): boolean {
  return !/autoload|^\s*namespace\b/m.test(source);
}

/** The statement that loads Composer's classes, for a script that is alone and runs by itself. */
async function findLoading({ file, root, literal, project, style }: Rewriting): Promise<string | undefined> {
  const isProgram =
    style === 'sdk' &&
    isAlone(file.text) &&
    enclosingClass(literal.node) === undefined &&
    !root.namedChildren.some(({ type }) => type === 'return_statement');
  const path = isProgram ? await findAutoloader(project, file) : undefined;
  return path === undefined ? undefined : `require_once __DIR__ . ${quotePhp(path)};`;
}

/** Whether the file is one of those that Laravel reads its configuration from. */
async function isLaravelConfiguration({
  file,
  project,
}: Pick<Rewriting, 'file' | 'project'>): Promise<boolean> {
  if (!/(^|\/)config\/[\w/-]+\.php$/.test(file.path)) return false;
  return /\benv\(/.test(file.text) || (await project.findUp('artisan')) !== undefined;
}
