import assert from 'node:assert/strict';
import { checkImports, findImported } from './checkImports';

describe('names that other files give', () => {
  describe('in JavaScript and TypeScript', () => {
    const use = (name: string): string =>
      `import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\nnew GetSecretValueCommand({ SecretId: ${name} });\n`;
    const constant = "export const DB = '«prod/db»';\n";
    const object = "export const config = { db: { secret: '«prod/db»' } } as const;\n";
    const enumeration = "export enum Secrets { Db = '«prod/db»' }\n";

    checkImports('src/app.ts', use, {
      'are imported': ["import { DB } from './config';", 'DB', { 'src/config.ts': constant }],
      'are imported under other names, from what TypeScript is compiled to': [
        "import { DB as NAME } from '../shared/config.js';",
        'NAME',
        { 'shared/config.ts': constant },
      ],
      'are members of an object': [
        "import { config } from './config';",
        'config.db.secret',
        { 'src/config.ts': object },
      ],
      'are members of a namespace, in brackets': [
        "import * as all from './config';",
        "all.config['db'].secret",
        { 'src/config/index.ts': object },
      ],
      'are members of what is exported by default': [
        "import config from './config';",
        'config.db',
        { 'src/config.ts': "const names = { db: '«prod/db»' };\nexport default names;\n" },
      ],
      'are members of a frozen object': [
        "import config from './config';",
        'config.db',
        { 'src/config.js': "export default Object.freeze({ db: '«prod/db»' });\n" },
      ],
      'are members of an enumeration': [
        "import { Secrets } from './config';",
        'Secrets.Db',
        { 'src/config.ts': enumeration },
      ],
      'are static members of a class': [
        "import { Names } from './config';",
        'Names.DB',
        { 'src/config.ts': "export class Names { static readonly DB = '«prod/db»'; }\n" },
      ],
      'are taken from what is imported': [
        "import config from './config';\nconst { db: name } = config;",
        'name',
        { 'src/config.ts': "export default { db: '«prod/db»' };\n" },
      ],
      'are required': [
        "const config = require('./config');",
        'config.DB',
        { 'src/config.js': "module.exports = { DB: '«prod/db»' };\n" },
      ],
      'are taken from what is required': [
        "const { DB: NAME } = require('./config');",
        'NAME',
        { 'src/config.js': "const DB = '«prod/db»';\nmodule.exports = { DB };\n" },
      ],
      'are required in place, and exported one by one': [
        '',
        "require('./config').DB",
        { 'src/config.cjs': "exports.DB = '«prod/db»';\n" },
      ],
      'are imported when the code runs': [
        "const { DB } = await import('./config');",
        'DB',
        { 'src/config.ts': constant },
      ],
      'are required by an import': [
        "import config = require('./config');",
        'config.DB',
        { 'src/config.ts': constant },
      ],
      'are passed on': [
        "import { NAME } from './names';",
        'NAME',
        {
          'src/names/index.ts': "export { DB as NAME } from './config';\n",
          'src/names/config.ts': constant,
        },
      ],
      'are passed on with all that a file has': [
        "import { DB } from './names';",
        'DB',
        {
          'src/names.ts': "export * from './other';\nexport * from './config';\n",
          'src/other.ts': "export const A = 'a';\nexport * from './names';\n",
          'src/config.ts': constant,
        },
      ],
      'are passed on as a namespace': [
        "import { all } from './names';",
        'all.DB',
        { 'src/names.ts': "export * as all from './config';\n", 'src/config.ts': constant },
      ],
      'are imported and exported again': [
        "import { names } from './names';",
        'names.Db',
        {
          'src/names.ts': "import { Secrets } from './config';\nexport { Secrets as names };\n",
          'src/config.ts': enumeration,
        },
      ],
      'are in an object that holds what is imported': [
        "import { names } from './names';",
        'names.db.secret',
        {
          'src/names.ts': "import { config } from './config';\nexport const names = { db: config.db };\n",
          'src/config.ts': object,
        },
      ],
      'are joined of parts': [
        "import { DB } from './config';",
        'DB',
        {
          'src/config.ts': "import { STAGE } from './stage';\nexport const DB = `«${STAGE}/db»`;\n",
          'src/stage.ts': "export const STAGE = 'prod';\n",
        },
      ],
      'are what the environment has by default': [
        "import { DB } from './config';",
        'DB',
        { 'src/config.ts': "export const DB = process.env.DB ?? '«prod/db»';\n" },
      ],
      'are imported by a path of tsconfig.json, which may have comments': [
        "import { DB } from '@/config';",
        'DB',
        {
          'tsconfig.json':
            '{ // paths\n  "compilerOptions": { "paths": { "@/*": ["./lib/*", "./src/*"], }, } }',
          'src/config.ts': constant,
        },
      ],
      'are imported by the pattern with the longest beginning': [
        "import { DB } from '@/app/config';",
        'DB',
        {
          'tsconfig.json':
            '{ "compilerOptions": { "paths": { "@/app/*": ["b/*"], "*": ["none/*"], "@/*": ["a/*"] } } }',
          'b/config.ts': constant,
        },
      ],
      'are imported by a pattern without a star': [
        "import { DB } from '@names';",
        'DB',
        {
          'tsconfig.json':
            '{ "compilerOptions": { "paths": { "@names*": ["none"], "@names": ["b/config.ts"] } } }',
          'b/config.ts': constant,
        },
      ],
      'are imported by baseUrl of jsconfig.json': [
        "import config from 'names/config';",
        'config.DB',
        {
          'src/jsconfig.json': '{ "compilerOptions": { "baseUrl": "./lib" } }',
          'src/lib/names/config.js': "export default { DB: '«prod/db»' };\n",
        },
      ],
      'are imported by paths that are extended, from where these are': [
        "const { DB } = require('@acme/config');",
        'DB',
        {
          'src/tsconfig.json':
            '{ "extends": ["./other", "../tools/base"], "compilerOptions": { "strict": true } }',
          'tools/base.json':
            '{ "extends": "../src/tsconfig.json", "compilerOptions": { "paths": { "@acme/*": ["../packages/*/src"] } } }',
          'packages/config/src/index.ts': constant,
        },
      ],
      'are imported by paths below the folder of the configuration that is nearest': [
        "import { DB } from '~config';",
        'DB',
        {
          'src/tsconfig.json': '{ "extends": "../base.json" }',
          'base.json': '{ "compilerOptions": { "paths": { "~*": ["${configDir}/*"] } } }',
          'src/config.ts': constant,
        },
      ],
      'are imported by paths of a configuration that is referred to beside': [
        "import { DB } from '@/config';",
        'DB',
        {
          'tsconfig.json':
            '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./other" }] }',
          'tsconfig.app.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
          'src/config.ts': constant,
        },
      ],
      'are passed on by a path of tsconfig.json': [
        "import { NAME } from './names';",
        'NAME',
        {
          'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
          'src/names.ts': "export { DB as NAME } from '@/config';\n",
          'src/config.ts': constant,
        },
      ],
      'are imported by paths of a configuration that a package has, of the workspace or installed': [
        "import { DB } from '@/config';",
        'DB',
        {
          'package.json': '{ "workspaces": ["tools/*"] }',
          'tools/tsconfig/package.json': '{ "name": "@acme/tsconfig" }',
          'tools/tsconfig/base.json': '{ "extends": "strictest" }',
          'node_modules/strictest/tsconfig.json':
            '{ "compilerOptions": { "paths": { "@/*": ["${configDir}/src/*"] } } }',
          'tsconfig.json': '{ "extends": "@acme/tsconfig/base" }',
          'src/config.ts': constant,
        },
      ],
      'are imported from a package of the workspace, whose source stands for what is built of it': [
        "import { DB } from '@acme/config';",
        'DB',
        {
          'package.json': '{ "workspaces": ["packages/*", "!packages/old"] }',
          'packages/names/package.json': '{ "name": "@acme/config", "main": "dist/index.js" }',
          'packages/names/dist/index.js': "exports.DB = 'built';\n",
          'packages/names/src/index.ts': constant,
          'packages/other/package.json': '{ "name": "@acme/other", "dependencies": { "@acme/config": "*" } }',
          'packages/other/src/index.ts': "export const DB = 'other';\n",
        },
      ],
      'are imported from a package of a workspace of pnpm, by one of its exports': [
        "import config from '@acme/config/names/db.js';",
        'config.DB',
        {
          'pnpm-workspace.yaml': 'packages:\n  # libraries\n  - "libs/**"\n',
          'libs/shared/config/package.json':
            '{ "name": "@acme/config", "exports": { ".": "./dist/index.js", "./*.js": "./none/*.js", "./names/*.js": { "browser": "./dist/web/*.js", "import": { "types": "./dist/esm/*.d.ts" } } } }',
          'libs/shared/config/src/web/db.ts': "export default { DB: 'other' };\n",
          'libs/shared/config/src/db.ts': "export default { DB: '«prod/db»' };\n",
        },
      ],
      'are imported from a file of a package of a workspace of Yarn, where it says no exports': [
        "const { DB } = require('config/lib/db');",
        'DB',
        {
          'package.json': '{ "workspaces": { "packages": ["config"] } }',
          'config/package.json': '{ "name": "config" }',
          'config/lib/db.js': "exports.DB = '«prod/db»';\n",
        },
      ],
      'are imported from the source that a package says, and passed on by one that says nothing': [
        "import { NAME } from 'names';",
        'NAME',
        {
          'package.json': '{ "workspaces": ["libs/*"] }',
          'libs/names/package.json': '{ "name": "names" }',
          'libs/names/index.js': "export { DB as NAME } from '@acme/config';\n",
          'libs/config/package.json':
            '{ "name": "@acme/config", "source": "./lib/main.ts", "exports": "./dist/main.js" }',
          'libs/config/lib/main.ts': constant,
        },
      ],
      'are imported from the package itself, by a name of its own and by its name': [
        "import { NAME } from '#names/db';",
        'NAME',
        {
          'package.json':
            '{ "name": "app", "exports": { "./db": "./lib/db.ts" }, "imports": { "#names/*": "./src/names/*.js" } }',
          'src/names/db.ts': "export { DB as NAME } from 'app/db';\n",
          'lib/db.ts': constant,
        },
      ],
      'are not followed into an entry that a package does not export': [
        "import { DB } from '@acme/config/db';",
        'DB',
        {
          'package.json': '{ "workspaces": ["libs/*"] }',
          'libs/config/package.json': '{ "name": "@acme/config", "exports": "./src/index.ts" }',
          'libs/config/db.ts': "export const DB = 'prod/db';\n",
        },
      ],
      'are not followed into a package that is of no workspace': [
        "import { DB } from 'other';",
        'DB',
        {
          'package.json': '{ "workspaces": ["libs/*"] }',
          'other/package.json': '{ "name": "other" }',
          'other/index.ts': "export const DB = 'prod/db';\n",
        },
      ],
      'are members of a file of JSON': [
        "import config from '../config.json';",
        'config.db.secret',
        { 'config.json': '{ "db": { "secret": "«prod/db»" } }\n' },
      ],
      'are members of a file of JSON that a package exports': [
        "const config = require('@acme/config/names.json');",
        'config.db',
        {
          'package.json': '{ "name": "@acme/config", "exports": { "./*.json": "./json/*.json" } }',
          'json/names.json': '{ "other": ["prod/db"], "db": "«prod/db»" }\n',
        },
      ],
      'are not followed by a configuration further away, nor by baseUrl where a pattern matches': [
        "import { DB } from '@/config';\nimport { DB as other } from 'lib/config';",
        'DB + other',
        {
          'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
          'src/tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "lib/*": ["none/*"] } } }',
          'src/config.ts': "export const DB = 'prod/db';\n",
          'src/lib/config.ts': "export const DB = 'prod/db';\n",
        },
      ],
      'are not followed by paths that say nothing that can be read': [
        "import { DB } from '@/config';",
        'DB',
        {
          'tsconfig.json':
            '{ "extends": 1, "references": {}, "compilerOptions": { "baseUrl": "/", "paths": { "@/*": "src/*" } } }',
          'src/config.ts': "export const DB = 'prod/db';\n",
        },
      ],
      'are not followed where a parameter hides the import': [
        "import { DB } from './config';\nfunction read(DB) { new GetSecretValueCommand({ SecretId: DB }); }",
        "other('prod/db')",
        { 'src/config.ts': "export const DB = 'prod/db';\n" },
      ],
      'are not followed where they are given several values': [
        "import { DB } from './config';",
        'DB',
        { 'src/config.ts': "export let DB = 'prod/db';\nDB = 'other';\n" },
      ],
      'are not followed where the file does not export them': [
        "import { DB } from './config';",
        'DB',
        { 'src/config.ts': "const DB = 'prod/db';\nexport const A = { DB: 'prod/db' };\n" },
      ],
      'are not followed out of the workspace or into packages': [
        "import { DB } from '../../config';\nimport { DB as other } from 'config';",
        'DB + other',
        { 'config.ts': "export const DB = 'prod/db';\n", 'src/config.ts': "export const DB = 'prod/db';\n" },
      ],
      'are not followed in circles': [
        "import { DB } from './a';",
        'DB',
        { 'src/a.ts': "export { DB } from './b';\n", 'src/b.ts': "export { DB } from './a';\n" },
      ],
    });

    it('are marked where they are defaults, and give parts and keys', async () => {
      const { references } = await findImported('app.ts', {
        'app.ts': `import { STAGE, KEY } from './config';
${use('`${STAGE}/db`')}const value = JSON.parse((await client.send(new GetSecretValueCommand({ SecretId: 'a' }))).SecretString);
value[KEY];
`,
        'config.ts': "export const STAGE = process.env.STAGE ?? 'prod';\nexport const KEY = 'password';\n",
      });
      assert.deepEqual(
        references.map(({ secretId, keys }) => [secretId.text, keys.map(({ text }) => text)]),
        [
          ['prod/db', []],
          ['a', ['password']],
        ],
      );
    });

    it('tell where they were looked for, and are asked for in no other file', async () => {
      const files = {
        'app.ts': `import { DB } from './names';\nimport { OTHER } from './other';\n${use('DB')}`,
        'names.ts': "export { DB } from './config.js';\n",
      };
      const { references, paths } = await findImported('app.ts', files);
      assert.deepEqual(references, []);
      assert.deepEqual(paths, ['names.ts', 'config.ts', 'config.tsx', 'config.js']);
      const alias = await findImported('app.ts', {
        'app.ts': `import { DB } from '@/names';\n${use('DB')}`,
        'tsconfig.json': '{ "extends": "./base" }',
      });
      assert.deepEqual(alias.paths, ['tsconfig.json', 'base.json', 'package.json', 'pnpm-workspace.yaml']);
      const plain = await findImported('app.ts', { 'app.ts': use("'prod/db'") });
      assert.deepEqual([plain.references.length, plain.paths], [1, []]);
    });
  });

  describe('in Python', () => {
    const use = (name: string): string =>
      `boto3.client('secretsmanager').get_secret_value(SecretId=${name})\n`;
    const constant = 'DB = "«prod/db»"\n';
    const classes = 'class Secrets(Enum):\n    DB: str = "«prod/db»"\n';

    checkImports('app/web/views.py', use, {
      'are imported from a module beside': [
        'from .config import DB',
        'DB',
        { 'app/web/config.py': constant },
      ],
      'are imported from a package above': [
        'from ..config import DB as NAME',
        'NAME',
        { 'app/config/__init__.py': constant },
      ],
      'are imported by their whole path': ['from app.config import DB', 'DB', { 'app/config.py': constant }],
      'are attributes of a module': ['import config', 'config.DB', { 'config.py': constant }],
      'are attributes of a module of a package': [
        'import app.config',
        'app.config.DB',
        { 'app/config.py': constant },
      ],
      'are attributes of a module under another name': [
        'import app.config as names',
        'names.DB',
        { 'app/config.py': constant },
      ],
      'are attributes of a module that is imported from its package': [
        'from app import config',
        'config.DB',
        { 'app/__init__.py': '', 'app/config.py': constant },
      ],
      'are attributes of a module beside': [
        'from . import config',
        'config.DB',
        { 'app/web/config.py': constant },
      ],
      'are attributes of a class': [
        'from app.config import Secrets',
        'Secrets.DB',
        { 'app/config.py': classes },
      ],
      'are values of an enumeration': [
        'from app import config',
        'config.Secrets.DB.value',
        { 'app/config.py': classes },
      ],
      'are attributes of an object': [
        'from app.config import settings',
        'settings.DB',
        { 'app/config.py': `${classes}settings = Secrets()\n` },
      ],
      'are entries of a dictionary': [
        'from app.config import SECRETS',
        "SECRETS['db']",
        { 'app/config.py': "SECRETS = {'db': '«prod/db»'}\n" },
      ],
      'are passed on': [
        'from app.config import DB',
        'DB',
        { 'app/config/__init__.py': 'from .names import DB\n', 'app/config/names.py': constant },
      ],
      'are passed on with all that a module has': [
        'from app.config import *',
        'DB',
        { 'app/config/__init__.py': 'from .names import *\n', 'app/config/names.py': constant },
      ],
      'are what the environment has by default': [
        'from .config import DB',
        'DB',
        { 'app/web/config.py': 'import os\nDB = os.environ.get("DB", "«prod/db»")\n' },
      ],
      'are imported from a package of the project below src': [
        'from shop.config import DB',
        'DB',
        { 'src/shop/config.py': constant },
      ],
      'are imported from a layer of Lambda': [
        'from shared import config',
        'config.DB',
        { 'layers/common/python/shared/config.py': constant, 'layers/other/python/other.py': '' },
      ],
      'are settings of Django': [
        'from django.conf import settings',
        'settings.DB',
        {
          'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n",
          'shop/settings/__init__.py': 'from .base import *\n',
          'shop/settings/base.py': constant,
        },
      ],
      'are not followed where layers have several values': [
        'from shared import DB',
        'DB',
        {
          'layers/one/python/shared.py': 'DB = "prod/db"\n',
          'layers/two/python/shared.py': 'DB = "test/db"\n',
        },
      ],
      'are not followed where settings of Django are those of one environment': [
        'from django.conf import settings',
        'settings.DB',
        {
          'manage.py': "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.dev')\n",
          'shop/settings/dev.py': 'DB = "prod/db"\n',
        },
      ],
      'are not followed where they are given several values': [
        'from .config import DB',
        'DB',
        { 'app/web/config.py': 'if LOCAL:\n    DB = "prod/db"\nelse:\n    DB = "other"\n' },
      ],
      'are not followed where another module has them': [
        'from .config import DB',
        'DB',
        { 'app/config.py': 'DB = "prod/db"\n' },
      ],
      'are not followed where a function gives them something else': [
        'from .config import DB\ndef read(client, DB):\n    client.get_secret_value(SecretId=DB)',
        'other()',
        { 'app/web/config.py': 'DB = "prod/db"\n' },
      ],
    });
  });

  it('are followed from the cells of a notebook', async () => {
    const source = [
      'from config import DB\n',
      "boto3.client('secretsmanager').get_secret_value(SecretId=DB)",
    ];
    const { references } = await findImported('a.ipynb', {
      'a.ipynb': JSON.stringify({
        cells: [{ cell_type: 'code', source, outputs: [] }],
        metadata: {},
        nbformat: 4,
      }),
      'config.py': "DB = 'prod/db'\n",
    });
    assert.deepEqual(
      references.map(({ secretId }) => [secretId.text, secretId.importedFrom?.file]),
      [['prod/db', 'config.py']],
    );
  });

  describe('in Java', () => {
    const use = (name: string): string =>
      `class App { void read(SecretsManagerClient client) { client.getSecretValue(GetSecretValueRequest.builder().secretId(${name}).build()); } }\n`;
    const constants =
      'package acme.config;\npublic final class Names { public static final String DB = "«prod/db»"; }\n';

    checkImports('src/main/java/acme/app/App.java', use, {
      'are constants of a class of the package': [
        'package acme.app;',
        'Names.DB',
        { 'src/main/java/acme/app/Names.java': constants },
      ],
      'are constants of a class that is imported': [
        'package acme.app;\nimport acme.config.Names;',
        'Names.DB',
        { 'src/main/java/acme/config/Names.java': constants },
      ],
      'are constants that are imported': [
        'package acme.app;\nimport static acme.config.Names.*;',
        'DB',
        { 'src/main/java/acme/config/Names.java': constants },
      ],
      'are constants of a class in a class': [
        'package acme.app;\nimport acme.config.*;',
        'Names.Stored.DB',
        {
          'src/main/java/acme/config/Names.java':
            'interface Names { class Other { static String DB = "other"; } class Stored { static final String DB = "«prod/db»"; } }\n',
        },
      ],
      'are not followed where the class has no such constant': [
        'package acme.app;',
        'Names.DB',
        {
          'src/main/java/acme/app/Names.java':
            'class Names {} class Other { static String DB = "prod/db"; }\n',
        },
      ],
    });

    checkImports('orders/src/test/java/acme/orders/App.java', use, {
      'are constants of the code that is tested': [
        'package acme.orders;',
        'Names.DB',
        { 'orders/src/main/java/acme/orders/Names.java': constants },
      ],
      'are constants of a module of a build of Maven, in another one': [
        'package acme.orders;\nimport static acme.config.Names.DB;',
        'DB',
        {
          'pom.xml': '<project><modules><module>orders</module><module>libs</module></modules></project>',
          'libs/pom.xml': '<project><modules>\n<module>config</module>\n</modules></project>',
          'libs/config/src/main/java/acme/config/Names.java': constants,
        },
      ],
      'are not followed where two modules have several values': [
        'package acme.orders;\nimport acme.config.Names;',
        'Names.DB',
        {
          'settings.gradle': "include 'orders', ':libs:config',\n  'libs:other'",
          'libs/config/src/main/java/acme/config/Names.java':
            'package acme.config;\nclass Names { static final String DB = "prod/db"; }\n',
          'libs/other/src/main/java/acme/config/Names.java':
            'package acme.config;\nclass Names { static final String DB = "test/db"; }\n',
        },
      ],
    });
  });

  describe('in Go', () => {
    const use = (name: string): string =>
      `func read(client *secretsmanager.Client) { client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: ${name}}) }\n`;
    const constants = 'package config\n\nconst (\n\tStage = "prod"\n\tDB    = "«prod/db»"\n)\n';
    const main = 'package orders\n';

    checkImports('internal/orders/app.go', use, {
      'are constants of another file of the package': [
        main,
        'dbSecret',
        {
          'internal/orders/names.go': 'package orders\n\nconst dbSecret string = "«prod/db»"\n',
          'internal/orders/names_test.go': 'package orders\n\nconst dbSecret = "test/db"\n',
          'internal/orders/other.go': 'package orders\n\nvar id = find(dbSecret)\n',
        },
      ],
      'are constants of a package of the module': [
        'package orders\nimport "acme.dev/shop/config"\n',
        'config.DB',
        { 'go.mod': 'module acme.dev/shop\n\ngo 1.23\n', 'config/names.go': constants },
      ],
      'are constants of a package under another name, joined of those beside': [
        'package orders\nimport cfg "acme.dev/shop/v2"\n',
        'cfg.DB',
        {
          'go.mod': 'module acme.dev/shop/v2\n',
          'names.go': 'package shop\n\nconst DB = «stage + "/db"»\n',
          'stage.go': 'package shop\n\nvar stage = "prod"\n',
        },
      ],
      'are fields of a variable': [
        'package orders\nimport "acme.dev/shop/config"\n',
        'config.Names.DB',
        {
          'go.mod': 'module acme.dev/shop\n',
          'config/names.go':
            'package config\n\nvar Names = struct{ DB, Cache string }{DB: "«prod/db»", Cache: "cache"}\n',
        },
      ],
      'are constants of a module that stands in for another': [
        'package orders\nimport "acme.dev/config"\n',
        'config.DB',
        {
          'internal/go.mod': 'module acme.dev/shop\n\nreplace acme.dev/config v1.0.0 => ../libs/config\n',
          'libs/config/go.mod': 'module acme.dev/config\n',
          'libs/config/names.go': constants,
        },
      ],
      'are constants of a module of the workspace': [
        'package orders\nimport "acme.dev/libs/config"\n',
        'config.DB',
        {
          'go.work': 'go 1.23\n\nuse (\n\t./internal\n\t./libs\n)\n',
          'internal/go.mod': 'module acme.dev/lib\n',
          'libs/go.mod': 'module acme.dev/libs\n',
          'libs/config/names.go': constants,
        },
      ],
      'are not followed where files for several systems have several values': [
        main,
        'DB',
        {
          'internal/orders/a_linux.go': 'package orders\n\nconst DB = "prod/db"\n',
          'internal/orders/a_darwin.go': 'package orders\n\nconst DB = "test/db"\n',
        },
      ],
      'are not followed into modules that are downloaded, nor where a parameter hides them': [
        'package orders\nimport "acme.dev/config"\nfunc get(DB string) { client.GetSecretValue(ctx, &secretsmanager.GetSecretValueInput{SecretId: &DB}) }\n',
        'config.DB',
        {
          'go.mod': 'module acme.dev/con\n',
          'fig/names.go': 'package fig\n\nconst DB = "prod/db"\n',
          'internal/orders/names.go': 'package orders\n\nconst DB = "prod/db"\n',
        },
      ],
    });
  });

  describe('in Rust', () => {
    const use = (name: string): string =>
      `async fn read(client: &aws_sdk_secretsmanager::Client) { client.get_secret_value().secret_id(${name}).send().await; }\n`;
    const constant = 'pub const DB: &str = "«prod/db»";\n';

    checkImports('app/src/orders/read.rs', use, {
      'are constants of a module of the crate': [
        'use crate::config::names::{self, DB as NAME};',
        'NAME',
        {
          'app/src/main.rs': 'mod config;\nmod orders;\n',
          'app/src/config/mod.rs': 'pub mod names;\n',
          'app/src/config/names.rs': constant,
        },
      ],
      'are named by their paths': [
        '',
        'crate::config::DB',
        { 'app/src/lib.rs': 'pub mod config;\n', 'app/src/config.rs': constant },
      ],
      'are passed on by the module round it': [
        'use super::*;',
        'DB',
        {
          'app/src/orders/mod.rs': 'mod names;\nmod read;\npub use self::names::DB;\n',
          'app/src/orders/names.rs': constant,
        },
      ],
      'are constants of a module that the file declares': [
        'mod names;',
        'names::inner::DB',
        {
          'app/src/orders/read/names.rs': 'pub mod inner { pub const DB: &str = "«prod/db»"; }\n',
        },
      ],
      'are constants of a type of another crate of the workspace': [
        'use acme_config::Names;',
        'Names::DB',
        {
          'app/Cargo.toml': '[package]\nname = "app"\n\n[dependencies]\nacme-config.workspace = true\n',
          'Cargo.toml': '[workspace.dependencies]\nacme-config = { path = "libs/config" }\n',
          'libs/config/src/lib.rs':
            'pub struct Names;\n\nimpl Names {\n    pub const DB: &\'static str = "«prod/db»";\n}\n',
        },
      ],
      'are constants of the package, which its programs name': [
        'use the_app::DB;',
        'DB',
        { 'app/Cargo.toml': '[package]\nedition = "2024"\nname = "the-app"\n', 'app/src/lib.rs': constant },
      ],
      'are not followed where they are of a type': [
        'use crate::DB;',
        'DB',
        { 'app/src/lib.rs': 'struct A;\nimpl A {\n    pub const DB: &str = "prod/db";\n}\n' },
      ],
    });
  });

  describe('in Kotlin', () => {
    const use = (name: string): string =>
      `fun read(client: SecretsManagerClient) { client.getSecretValue(GetSecretValueRequest { secretId = ${name} }) }\n`;

    checkImports('src/app/App.kt', use, {
      'are constants of an object of the package': [
        'package app\n',
        'Names.DB',
        { 'src/app/Names.kt': 'package app\n\nobject Names {\n    const val DB = "«prod/db»"\n}\n' },
      ],
      'are constants of a companion that is imported': [
        'package app\n\nimport config.Names as Stored\n',
        'Stored.DB',
        {
          'src/config/Names.kt':
            'package config\n\nclass Names {\n    companion object {\n        const val DB = "«prod/db»"\n    }\n}\n',
        },
      ],
      'are constants of the package in any file': [
        'package app\n',
        'DB_SECRET',
        {
          'src/app/Constants.kt': 'package app\n\nconst val DB_SECRET = "«prod/db»"\n',
          'src/app/Other.kt': 'package app\n\nclass Other { val DB_SECRET = "other" }\n',
        },
      ],
      'are constants of an object in a file of another name, in a module of a build of Gradle': [
        'package app\n\nimport config.*\n',
        'Names.DB',
        {
          'settings.gradle.kts': 'include(":app", ":libs:config")\n',
          'libs/config/src/main/kotlin/config/Secrets.kt':
            'package config\n\nobject Names { val DB = "«$stage/db»" }\n',
          'libs/config/src/main/kotlin/config/Stages.kt': 'package config\n\nval stage = "prod"\n',
        },
      ],
      'are constants of a package that are imported under another name': [
        'package app\n\nimport config.dbSecret as name\n',
        'name',
        { 'src/config/All.kt': 'package config\n\ninternal val dbSecret: String = "«prod/db»"\n' },
      ],
    });
  });

  describe('in C#', () => {
    const use = (name: string): string =>
      `class App { void Read(IAmazonSecretsManager client) { client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = ${name} }); } }\n`;
    const constants =
      'namespace Acme;\npublic static class Names { public const string Db = "«prod/db»"; }\n';

    checkImports('Acme/Orders/App.cs', use, {
      'are constants of a class beside': [
        'namespace Acme.Orders;',
        'Names.Db',
        { 'Acme/Orders/Names.cs': constants },
      ],
      'are constants of a class of the namespace round it': [
        'namespace Acme.Orders;',
        'Names.Db',
        { 'Acme/Names.cs': constants },
      ],
      'are constants of a class of a namespace that is used': [
        'using Acme.Shared;',
        'Names.Db',
        { 'Acme/Shared/Names.cs': constants },
      ],
      'are constants of a class of another project': [
        'using Acme.Shared.Config;',
        'Names.Db',
        { 'Acme/Acme.Shared/Config/Names.cs': constants },
      ],
      'are constants of a class whose members are used by their names': [
        'using static Acme.Shared.Names;',
        'Db',
        { 'Acme.Shared/Names.cs': constants },
      ],
    });
  });
});
