import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { FindingNode } from '../../src/ui/findings/findingNodes';
import { PlantedCredentials } from '../support/plantedCredentials';
import {
  closeEditors,
  findingsIn,
  openScratch,
  replaceText,
  ruleOf,
  uriInWorkspace,
  waitForFindings,
  writeInWorkspace,
} from './documents';
import { answering } from './quickInputs';
import { waitUntil, withSetting } from './support';

const excludeSetting = 'secretLens.detection.exclude';

/** A diagnostic as the tree's node of it. */
function nodeOf(uri: vscode.Uri, diagnostic: vscode.Diagnostic): FindingNode {
  const { start, end } = diagnostic.range;
  return {
    kind: 'finding',
    uri: uri.toString(),
    grouping: 'severity',
    finding: {
      ruleId: ruleOf(diagnostic),
      severity: 'error',
      confidence: 'high',
      evidence: [],
      fingerprint: '0'.repeat(32),
      message: diagnostic.message,
      file: vscode.workspace.asRelativePath(uri, false),
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

async function scanWorkspace(): Promise<void> {
  await vscode.commands.executeCommand('secretLens.scanWorkspace');
}

describe('the findings of the workspace', () => {
  const credentials = new PlantedCredentials();
  const stripeKey = credentials.stripeKey();
  const line = `const charge = '${stripeKey}';\n`;
  const gateway = uriInWorkspace('config/gateway.yaml');

  before(closeEditors);
  afterEach(closeEditors);

  it('come from files that nobody has opened, and from those in folders', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(gateway));
    const unopened = await writeInWorkspace('unopened/gateway.yaml', text);
    assert.deepEqual(findingsIn(unopened), []);
    await scanWorkspace();
    const [key] = await waitForFindings(unopened, 1);
    assert.match(key ? ruleOf(key) : '', /private-key/);
    await vscode.workspace.fs.delete(unopened);
    assert.ok(findingsIn(uriInWorkspace('reports/app.py')).length > 0);
    assert.ok(findingsIn(uriInWorkspace('.env')).length > 0);
    assert.ok(!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unopened.toString()));
  });

  it('say nothing of what was found', async () => {
    const uri = await writeInWorkspace('said.ts', line);
    await scanWorkspace();
    const said = JSON.stringify(await waitForFindings(uri, 1));
    assert.ok(!said.includes(stripeKey.slice(8)));
    await vscode.workspace.fs.delete(uri);
  });

  it('give way to those of the document when the file is opened, and come back when it is closed', async () => {
    const uri = await writeInWorkspace('opened.ts', line);
    await scanWorkspace();
    await waitForFindings(uri, 1);
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    await replaceText(document, 'export {};\n');
    await waitForFindings(uri, 0);
    await closeEditors();
    await waitForFindings(uri, 1);
    await vscode.workspace.fs.delete(uri);
  });

  it('leave out files that git ignores, those excluded by setting, and those too large', async () => {
    const ignored = await writeInWorkspace('node_modules/some/key.ts', line);
    const excluded = await writeInWorkspace('generated/key.ts', line);
    const large = await writeInWorkspace('large.ts', `${'// filler\n'.repeat(20_000)}${line}`);
    const plain = await writeInWorkspace('plain.ts', line);
    try {
      await withSetting(excludeSetting, ['generated/'], () =>
        withSetting('secretLens.detection.maxFileSize', 0.1, async () => {
          await scanWorkspace();
          await waitForFindings(plain, 1);
          for (const uri of [ignored, excluded, large]) assert.deepEqual(findingsIn(uri), [], uri.path);
        }),
      );
      await withSetting('secretLens.detection.skipGitIgnored', false, async () => {
        await scanWorkspace();
        await waitForFindings(ignored, 1);
      });
    } finally {
      for (const uri of [uriInWorkspace('node_modules'), uriInWorkspace('generated'), large, plain])
        await vscode.workspace.fs.delete(uri, { recursive: true });
    }
  });

  it('follow changes on the disk where the setting says so', async () => {
    await withSetting('secretLens.detection.workspace', 'onOpenAndChange', async () => {
      await scanWorkspace();
      const uri = await writeInWorkspace('changing.ts', 'export {};\n');
      await writeInWorkspace('changing.ts', line);
      await waitForFindings(uri, 1);
      await vscode.workspace.fs.delete(uri);
      await waitForFindings(uri, 0);
    });
  });

  it('follow a configuration file of the folder', async () => {
    const document = await openScratch('typescript', [line]);
    await waitForFindings(document.uri, 1);
    const config = await writeInWorkspace('.secretlens.toml', 'disable = ["stripe-secret-key"]\n');
    try {
      await waitForFindings(document.uri, 0);
      await writeInWorkspace('.secretlens.toml', 'this is no TOML');
      await waitForFindings(document.uri, 1);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await waitForFindings(document.uri, 1);
  });

  it('are scanned in a thread of their own when the document is large, and follow edits all the same', async () => {
    const filler = 'export const region = "eu-west-1";\n'.repeat(20_000);
    const document = await openScratch('typescript', [filler + line]);
    assert.ok(document.getText().length > 500_000);
    await waitForFindings(document.uri, 1);
    await replaceText(document, `${filler}export {};\n`);
    await replaceText(document, `${line}${filler}${line}`);
    await waitForFindings(document.uri, 2);
  });
});

describe('the acts on a finding', () => {
  const stripeKey = new PlantedCredentials().stripeKey();
  const line = `const charge = '${stripeKey}';`;

  afterEach(async () => {
    await closeEditors();
    await vscode.env.clipboard.writeText('');
  });

  async function leak(): Promise<{ document: vscode.TextDocument; node: FindingNode }> {
    const document = await openScratch('typescript', ['// Orders', line, '']);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    return { document, node: nodeOf(document.uri, finding) };
  }

  it('goes to it in a file that is not open', async () => {
    const { document, node } = await leak();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('secretLens.openFinding', node);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.deepEqual(editor.selection.active, new vscode.Position(1, line.indexOf('sk')));
  });

  it('ignores it by a comment', async () => {
    const { document, node } = await leak();
    await vscode.commands.executeCommand('secretLens.ignoreFindingLine', node);
    assert.ok(document.getText() === `// Orders\n${line} // secretlens:ignore\n`);
    await waitForFindings(document.uri, 0);
  });

  it('ignores the file by setting of the workspace, and no other', async () => {
    const { document, node } = await leak();
    const other = await openScratch('typescript', [line]);
    const settings = () => vscode.workspace.getConfiguration();
    try {
      await vscode.commands.executeCommand('secretLens.ignoreFindingFile', node);
      await waitForFindings(document.uri, 0);
      await waitForFindings(other.uri, 1);
      assert.deepEqual(settings().inspect(excludeSetting)?.workspaceValue, [`/${node.finding.file}`]);
    } finally {
      await settings().update(excludeSetting, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('adds it to a new baseline and to one that is there; the others stay', async () => {
    const baseline = uriInWorkspace('.secretlens-baseline.json');
    const { document, node } = await leak();
    const token = new PlantedCredentials().githubToken();
    const other = await openScratch('typescript', [`const other = '${token}';`]);
    const [finding] = await waitForFindings(other.uri, 1);
    assert.ok(finding);
    try {
      await vscode.commands.executeCommand('secretLens.addToBaseline', node);
      await waitForFindings(document.uri, 0);
      await waitForFindings(other.uri, 1);
      await vscode.commands.executeCommand('secretLens.addToBaseline', nodeOf(other.uri, finding));
      await waitForFindings(other.uri, 0);
      await waitForFindings(document.uri, 0);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(baseline));
      assert.equal((JSON.parse(text) as { findings: unknown[] }).findings.length, 2);
      assert.ok(!text.includes(stripeKey) && !text.includes(token));
    } finally {
      await vscode.workspace.fs.delete(baseline);
    }
    await waitForFindings(document.uri, 1);
  });

  it('copies a report that names places and rules, and no value', async () => {
    const { node } = await leak();
    await vscode.commands.executeCommand('secretLens.copyFindingsReport', node);
    const report = await vscode.env.clipboard.readText();
    assert.match(report, /Stripe secret key/);
    assert.match(report, /:2:17 /);
    assert.ok(!report.includes(stripeKey.slice(8)));
  });

  it('lists what is staged as git holds it', async () => {
    const folder = uriInWorkspace('').fsPath;
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    try {
      await writeInWorkspace('staged.ts', `${line}\n`);
      git('add', 'staged.ts');
      await writeInWorkspace('staged.ts', 'export {};\n');
      const scanning = vscode.commands.executeCommand('secretLens.scanStaged');
      await waitUntil('the staged file is opened', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.fileName.endsWith('staged.ts') ?? false;
      });
      await scanning;
    } finally {
      rmSync(uriInWorkspace('.git').fsPath, { recursive: true });
      await vscode.workspace.fs.delete(uriInWorkspace('staged.ts'));
    }
  });

  it('makes no link of what others have named, which would run any command', async () => {
    const folder = uriInWorkspace('').fsPath;
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('config', 'core.bigFileThreshold', '[mend it](command:a)');
    try {
      const said = await answering({}, async () => vscode.commands.executeCommand('secretLens.scanStaged'));
      assert.match(said.join('\n'), /bad numeric config value .*mend it/);
      assert.doesNotMatch(said.join('\n'), /\]\(/);
    } finally {
      rmSync(uriInWorkspace('.git').fsPath, { recursive: true });
    }
  });
});
