/**
 * `npm run bench:tree`: fills moto with 10,000 secrets and prints how long the tree takes with them, which calls it makes,
 * and for how long it blocks the thread that all extensions share. The editor is a stub that asks for children and items as
 * the real one does; what the real one takes to paint them is not in these figures.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import Module from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createSdkSessions } from '../../src/aws/sdkSessions';
import type { Sessions } from '../../src/aws/sessions';
import { findConcerns } from '../../src/core/secrets/secretConcerns';
import type { Arrangement } from '../../src/ui/explorer/arrangement';
import { ExplorerModel } from '../../src/ui/explorer/explorerModel';
import { KnownKeys } from '../../src/ui/explorer/knownKeys';
import { SecretUsage } from '../../src/ui/explorer/secretUsage';
import type { ExplorerNode } from '../../src/ui/explorer/nodes';
import type * as treeItems from '../../src/ui/explorer/treeItems';
import { madeUpKeys, writeAwsConfig } from '../support/awsConfig';
import { startMoto, type Moto } from '../support/moto';
import { stopAll } from '../support/processes';
import { median } from './statistics';

const secretCount = 10_000;
const rounds = 7;
const connection = { profile: 'default', region: 'eu-west-1' };
const teams = ['orders', 'billing', 'search', 'web', 'platform'];
const stages = ['prod', 'staging', 'dev'];

// eslint-disable-next-line no-console -- what the program is for
const print = console.log;

async function fill(endpoint: string): Promise<void> {
  const { id, secret } = madeUpKeys(0);
  const client = new SecretsManagerClient({
    endpoint,
    region: connection.region,
    credentials: { accessKeyId: id, secretAccessKey: secret },
  });
  const create = async (index: number): Promise<void> => {
    const [team = '', stage = ''] = [teams[index % teams.length], stages[index % stages.length]];
    await client.send(
      new CreateSecretCommand({
        Name: `${stage}/${team}/service-${Math.floor(index / 20)}/${index % 2 === 0 ? 'database' : 'token'}-${index}`,
        Description: `Of service ${Math.floor(index / 20)}`,
        SecretString: '{}',
        Tags: [{ Key: 'team', Value: team }],
      }),
    );
  };
  // One after the other: moto answers 500 to a second one meanwhile.
  for (let index = 0; index < secretCount; index++) await create(index);
  client.destroy();
}

/** As much of the editor's API as drawing a node takes. */
function loadTreeItems(): typeof treeItems {
  class Holder {
    readonly parts: readonly unknown[];
    constructor(...parts: readonly unknown[]) {
      this.parts = parts;
    }
    appendMarkdown(): this {
      return this;
    }
  }
  const editor = {
    TreeItem: Holder,
    ThemeIcon: Holder,
    ThemeColor: Holder,
    MarkdownString: Holder,
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    Uri: { from: (parts: unknown) => new Holder(parts) },
  };
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const usual = loader._load.bind(loader);
  loader._load = (request, ...rest) => (request === 'vscode' ? editor : usual(request, ...rest));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- after the editor's API is there
  return require('../../src/ui/explorer/treeItems') as typeof treeItems;
}

/** Counts the calls through the port by operation, and tells when one has ended. */
function countCalls(sessions: Sessions, calls: Map<string, number>, onEnd: () => void): Sessions {
  return {
    discover: (options) => sessions.discover(options),
    profiles: () => sessions.profiles(),
    parameterStore: (wanted) => sessions.parameterStore(wanted),
    account: (wanted) => sessions.account(wanted),
    defaultRegion: (profile) => sessions.defaultRegion(profile),
    reset: () => {
      sessions.reset();
    },
    dispose: () => {
      sessions.dispose();
    },
    secretsManager: (wanted) =>
      new Proxy(sessions.secretsManager(wanted), {
        get: (target, name: string) => {
          const call = (target as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
          return (...args: unknown[]) => {
            calls.set(name, (calls.get(name) ?? 0) + 1);
            return Promise.resolve(call?.(...args)).finally(onEnd);
          };
        },
      }),
  };
}

interface Timing {
  readonly ms: number;
  /** The longest time for which nothing else could run. */
  readonly blockMs: number;
}

async function time(action: () => Promise<unknown>): Promise<Timing> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.reset();
  const started = performance.now();
  await action();
  const ms = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { ms, blockMs: delay.max / 1e6 };
}

const inMs = (ms: number): string => (ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`);

async function measure(moto: Moto): Promise<void> {
  const { toTreeItem } = loadTreeItems();
  const calls = new Map<string, number>();
  let arrived = 0;
  const sessions = countCalls(createSdkSessions(), calls, () => (arrived = performance.now()));
  const plain = createSdkSessions().secretsManager(connection);
  const chosen: { arrangement: Arrangement } = { arrangement: { groupBy: 'none', tag: '', sortBy: 'name' } };
  let drawings = 0;

  /** Asks for what is on the screen as the editor does: the roots with an item for each. */
  const draw = async (model: ExplorerModel): Promise<readonly ExplorerNode[]> => {
    drawings++;
    const nodes = await model.childrenOf(undefined);
    for (const node of nodes) toTreeItem(node, model);
    return nodes;
  };
  const open = (): { readonly model: ExplorerModel; readonly settle: () => Promise<void> } => {
    let drawing: Promise<unknown> = Promise.resolve();
    const model: ExplorerModel = new ExplorerModel(
      {
        sessions,
        keys: new KnownKeys(),
        usage: new SecretUsage(),
        judge: (secrets) => findConcerns(secrets, [], { unusedAfter: 90, customerKey: true }, new Date()),
      },
      {
        connections: () => ({ profiles: ['default'], regions: [] }),
        arrangement: () => chosen.arrangement,
        showsDeprecated: () => false,
      },
      {
        onChange: () => {
          drawing = drawing
            .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
            .then(() => draw(model));
        },
      },
    );
    return {
      model,
      settle: async () => {
        await model.whenRead();
        await drawing;
      },
    };
  };
  const say = (what: string, { ms, blockMs }: Timing, note = ''): void => {
    print(`| ${what} | ${inMs(ms)} | ${inMs(blockMs)} | ${note} |`);
  };

  const calling: number[] = [];
  const showing: number[] = [];
  const placing: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // The round before may have left moto busy with a second page.
    await plain.listSecrets({});
    await plain.listSecrets({});
    calling.push((await time(() => plain.listSecrets({}))).ms);
    const { model } = open();
    const { ms } = await time(async () => {
      await draw(model);
      placing.push(performance.now() - arrived);
    });
    showing.push(ms);
    model.close();
  }
  const [call, hundred, drawn] = [median(calling), median(showing), median(placing)];
  print('| what | time | longest block | |');
  print('| --- | --- | --- | --- |');
  print(`| one call of ListSecrets, 100 secrets | ${inMs(call)} | | the peer |`);
  print(
    `| the first hundred in the tree | ${inMs(hundred)} | | ${(hundred / call).toFixed(2)} times the call |`,
  );
  print(`| of that, from the arrival of the page to its rows | ${inMs(drawn)} | | |`);

  const listing = await time(async () => {
    let next: string | undefined;
    do next = (await plain.listSecrets(next === undefined ? {} : { next })).next;
    while (next !== undefined);
  });
  say('all pages by ListSecrets alone', listing, 'the peer');

  calls.clear();
  drawings = 0;
  const loggedBefore = countRequests(moto);
  const { model, settle } = open();
  const all = await time(async () => {
    await draw(model);
    await settle();
  });
  say(
    `all ${secretCount} in the tree`,
    all,
    `${(all.ms / listing.ms).toFixed(2)} times, drawn ${drawings} times`,
  );
  const listed = new Map(calls);
  const requests = countRequests(moto) - loggedBefore;

  const rearrange = (arrangement: Partial<Arrangement>) => async () => {
    chosen.arrangement = { ...chosen.arrangement, ...arrangement };
    model.rearrange();
    await settle();
  };
  const filter = (text: string) => async () => {
    model.setFilter(text);
    await settle();
  };
  say('filter by two words', await time(filter('orders database')), `${model.counts.matching} match`);
  say('filter by scattered letters', await time(filter('prdordb42')), `${model.counts.matching} match`);
  say('show all again', await time(filter('')));
  say('group by path', await time(rearrange({ groupBy: 'path' })));
  say('group by tag', await time(rearrange({ groupBy: 'tag', tag: 'team' })));
  say('one list by last change', await time(rearrange({ groupBy: 'none', sortBy: 'lastChanged' })));
  calls.clear();
  const [health, secret] = await model.childrenOf(undefined);
  say('what to look at about all of them', await time(() => model.childrenOf(health)));
  say('expand a secret', await time(() => model.childrenOf(secret)), describeCalls(calls));
  model.refresh();
  say('refresh, to the first hundred', await time(() => draw(model)));
  model.close();

  print(`\nCalls to list all: ${describeCalls(listed)}; requests that moto saw meanwhile: ${requests}.`);
  const values = ['getValue', 'getValues'].reduce((sum, name) => sum + (listed.get(name) ?? 0), 0);
  if (values > 0 || requests !== secretCount / 100)
    throw new Error('The tree made calls that listing does not need.');
}

function countRequests(moto: Moto): number {
  return readFileSync(moto.logFile, 'utf8').match(/"POST \/ HTTP/g)?.length ?? 0;
}

function describeCalls(calls: ReadonlyMap<string, number>): string {
  return [...calls].map(([name, count]) => `${name} ${count}`).join(', ');
}

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'secret-lens-bench-'));
  try {
    const moto = await startMoto(join(dir, 'moto.log'));
    Object.assign(
      process.env,
      writeAwsConfig(join(dir, 'aws'), [
        { name: 'default', region: connection.region, endpoint: moto.endpoint },
      ]),
    );
    await fill(moto.endpoint);
    print(`${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}, ${process.platform}\n`);
    await measure(moto);
  } finally {
    await stopAll();
    rmSync(dir, { recursive: true, force: true });
  }
}

void main();
