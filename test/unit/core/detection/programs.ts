/** Programs and files of many formats with credentials in them, put together at random for property tests. */
import fc from 'fast-check';
import { PlantedCredentials } from '../../../support/plantedCredentials';

/** How a format writes clean lines and a value under a name, and how its comments hide a line. */
interface Format {
  readonly path: string;
  readonly clean: readonly string[];
  readonly assign: (name: string, value: string) => string;
  /** Undefined where the format has no comments. */
  readonly comment?: (text: string) => string;
}

const slashes = (text: string): string => ` // ${text}`;
const hash = (text: string): string => ` # ${text}`;

const formats: readonly Format[] = [
  {
    path: 'src/a.ts',
    clean: ['const total = price * count;', 'export {};', 'run(() => total);'],
    assign: (name, value) => `const ${name} = '${value}';`,
    comment: slashes,
  },
  {
    path: 'src/a.js',
    clean: ["import fs from 'node:fs';", 'fs.sync();', 'let x = `a ${b} c`;'],
    assign: (name, value) => `exports.${name} = "${value}";`,
    comment: slashes,
  },
  {
    path: 'src/a.py',
    clean: ['import os', 'def run(count):', '    return count + 1'],
    assign: (name, value) => `${name} = "${value}"`,
    comment: hash,
  },
  {
    path: 'src/A.java',
    clean: ['import java.util.List;', 'int count = 1;', "char c = 'x';"],
    assign: (name, value) => `String ${name} = "${value}";`,
    comment: slashes,
  },
  {
    path: 'src/a.go',
    clean: ['package main', 'var count = 1', 'func run() {}'],
    assign: (name, value) => `var ${name} = "${value}"`,
    comment: slashes,
  },
  {
    path: 'src/A.cs',
    clean: ['using System;', 'var count = 1;'],
    assign: (name, value) => `string ${name} = "${value}";`,
    comment: slashes,
  },
  {
    path: 'src/a.rb',
    clean: ['require "set"', 'count = 1'],
    assign: (name, value) => `${name} = '${value}'`,
    comment: hash,
  },
  {
    path: 'src/a.php',
    clean: ['$count = 1;', 'echo $count;'],
    assign: (name, value) => `$${name} = '${value}';`,
    comment: slashes,
  },
  {
    path: 'src/a.rs',
    clean: ['use std::fs;', 'let count = 1;'],
    assign: (name, value) => `let ${name} = "${value}";`,
    comment: slashes,
  },
  {
    path: 'src/a.kt',
    clean: ['val count = 1', 'fun run() {}'],
    assign: (name, value) => `val ${name} = "${value}"`,
    comment: slashes,
  },
  {
    path: 'run.sh',
    clean: ['set -eu', 'cd build'],
    assign: (name, value) => `export ${name}='${value}'`,
    comment: hash,
  },
  {
    path: 'main.tf',
    clean: ['region = "eu-west-1"', 'count = 2'],
    assign: (name, value) => `${name} = "${value}"`,
    comment: hash,
  },
  {
    path: 'config.yaml',
    clean: ['region: eu-west-1', 'replicas: 2'],
    assign: (name, value) => `${name}: ${value}`,
    comment: hash,
  },
  {
    path: 'config.toml',
    clean: ['region = "eu-west-1"', 'replicas = 2'],
    assign: (name, value) => `${name} = "${value}"`,
    comment: hash,
  },
  {
    path: 'settings.ini',
    clean: ['region = eu-west-1', '[section]'],
    assign: (name, value) => `${name} = ${value}`,
  },
  {
    path: '.env',
    clean: ['REGION=eu-west-1', 'REPLICAS=2'],
    assign: (name, value) => `${name}=${value}`,
    comment: hash,
  },
  {
    path: 'data.json',
    clean: ['"region": "eu-west-1",', '"replicas": 2,'],
    assign: (name, value) => `"${name}": "${value}",`,
  },
  {
    path: 'app.xml',
    clean: ['<region>eu-west-1</region>', '<replicas>2</replicas>'],
    assign: (name, value) => `<${name}>${value}</${name}>`,
    comment: (text) => ` <!-- ${text} -->`,
  },
  {
    path: 'notes.txt',
    clean: ['Run it twice.', 'It stops on Mondays.'],
    assign: (name, value) => `${name}: ${value}`,
  },
];

type Planted = Exclude<keyof PlantedCredentials, 'privateKey'>;
const kinds: readonly (readonly [name: string, kind: Planted])[] = [
  ['awsAccessKeyId', 'awsAccessKeyId'],
  ['aws_secret_access_key', 'awsSecretAccessKey'],
  ['githubToken', 'githubToken'],
  ['slack_token', 'slackToken'],
  ['stripeSecretKey', 'stripeKey'],
  ['google_api_key', 'googleApiKey'],
  ['databaseUrl', 'databaseUrl'],
  ['db_password', 'password'],
  ['signing_secret', 'hexKey'],
];

/** A file, line by line, and the credentials that stand in it. */
export interface Program {
  readonly path: string;
  readonly lines: readonly string[];
  readonly secrets: readonly string[];
  /** A line that nothing is found on, in the same format. */
  readonly clean: string;
  readonly comment: ((text: string) => string) | undefined;
}

/** Files with up to six credentials among up to ten clean lines. */
export const programs: fc.Arbitrary<Program> = fc
  .record({
    format: fc.constantFrom(...formats),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    plan: fc.array(fc.oneof(fc.constantFrom(...kinds), fc.nat(9)), { minLength: 1, maxLength: 16 }),
  })
  .map(({ format, seed, plan }) => {
    const credentials = new PlantedCredentials(seed);
    const secrets: string[] = [];
    const lines = plan.map((step) => {
      if (typeof step === 'number') return format.clean[step % format.clean.length] ?? '';
      const [name, kind] = step;
      const secret = credentials[kind]();
      secrets.push(secret);
      return format.assign(name, secret);
    });
    return { path: format.path, lines, secrets, clean: format.clean[0] ?? '', comment: format.comment };
  });
