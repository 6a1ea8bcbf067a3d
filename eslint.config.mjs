import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const nodeBuiltins = builtinModules.flatMap((name) => [name, `node:${name}`]);

/** Forbids imports of the named layers (folders under src) and of the given packages. */
function forbidImports(layers, packages, why) {
  return {
    'no-restricted-imports': [
      'error',
      {
        paths: packages.map((name) => ({ name, message: why })),
        patterns: [
          ...(layers.length === 0
            ? []
            : [{ regex: `^\\.\\.?/(.*/)?(${layers.join('|')})(/|$)`, message: why }]),
          ...(packages.length === 0
            ? []
            : [{ group: ['@aws-sdk/*', '@smithy/*'].filter((p) => packages.includes(p)), message: why }]
          ).filter((p) => p.group.length > 0),
        ],
      },
    ],
  };
}

const outerLayers = ['aws', 'workspace', 'ui', 'cli'];

/** What core consists of; each imports none of those after it. */
const coreParts = [
  'grouping.ts',
  'text',
  'syntax',
  'detection',
  'secrets',
  'retrieval',
  'references',
  'config',
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.cache/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // Twice as fast for the whole tree as the project service, which is made for editors.
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'src/core/tsconfig.json', 'src/ui/webview/tsconfig.json'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Reading a typed array never gives undefined inside its length, which its type does not know.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  ...coreParts.map((part, index) => ({
    files: [`src/core/${part}`, `src/core/${part}/**/*.ts`],
    rules: forbidImports(
      [...outerLayers, ...coreParts.slice(index + 1)],
      ['vscode', '@aws-sdk/*', '@smithy/*', ...nodeBuiltins],
      'core is pure: no editor, no AWS SDK, no Node built-ins, none of our other layers, nothing that stands on this.',
    ),
  })),
  {
    files: ['src/aws/**/*.ts'],
    rules: forbidImports(['workspace', 'ui', 'cli'], ['vscode'], 'aws imports core only.'),
  },
  {
    files: ['src/workspace/**/*.ts'],
    rules: forbidImports(
      ['aws', 'ui', 'cli'],
      ['vscode', '@aws-sdk/*', '@smithy/*'],
      'workspace imports core only.',
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: forbidImports(['ui'], ['vscode'], 'cli never imports the editor.'),
  },
  {
    files: ['src/ui/**/*.ts', 'src/extension.ts'],
    rules: forbidImports(
      ['cli'],
      ['@aws-sdk/*', '@smithy/*'],
      'ui speaks to AWS through the ports in src/aws.',
    ),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }],
    },
  },
  {
    files: ['test/support/**/*.ts', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
