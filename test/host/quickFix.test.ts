import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PlantedCredentials } from '../support/plantedCredentials';
import { closeEditors, openScratch, waitForFindings } from './documents';

const rulesSetting = 'secretLens.detection.rules';

/** The quick fixes of the finding, as the editor orders them. */
async function fixesOf(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => /^(Move|Use|Replace|Ignore) /.test(title));
}

async function titlesOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): Promise<string[]> {
  return (await fixesOf(document, diagnostic)).map(({ title }) => title);
}

describe('the quick fixes', () => {
  const stripeKey = new PlantedCredentials().stripeKey();

  afterEach(closeEditors);

  /** Takes “Ignore this line” of the only finding; resolves to the document's text after it. */
  async function ignoreLine(language: string, lines: readonly string[]): Promise<string> {
    const document = await openScratch(language, lines);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    const fix = (await fixesOf(document, finding)).find(({ title }) => title === 'Ignore this line');
    assert.ok(fix?.edit, 'the fix is not offered');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await waitForFindings(document.uri, 0);
    return document.getText();
  }

  it('come in order, the one that mends it first and preferred', async () => {
    const document = await openScratch('typescript', [`const charge = '${stripeKey}';`]);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    const fixes = await fixesOf(document, finding);
    assert.deepEqual(
      fixes.map(({ title, isPreferred }) => [
        title.replace(/“.+\/charge”/, '“…/charge”'),
        isPreferred === true,
      ]),
      [
        ['Move to Secrets Manager as “…/charge”', true],
        ['Move to Secrets Manager…', false],
        ['Use an existing secret…', false],
        ['Replace all occurrences in the workspace…', false],
        ['Ignore this line', false],
        ['Ignore the rule stripe-secret-key in this workspace', false],
      ],
    );
  });

  it('are one that says what is possible in a file that can hold no reference', async () => {
    const document = await openScratch('ini', ['[payments]', `charge = ${stripeKey}`]);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    assert.deepEqual(
      (await fixesOf(document, finding)).map(({ title, isPreferred }) => [title, isPreferred === true]),
      [
        ['Move to Secrets Manager…', false],
        ['Ignore this line', false],
        ['Ignore the rule stripe-secret-key in this workspace', false],
      ],
    );
  });

  it('are offered for our diagnostics only, whoever else says the same', async () => {
    const document = await openScratch('typescript', ['const region = "eu-west-1";']);
    const foreign = vscode.languages.createDiagnosticCollection('foreign');
    const diagnostic = new vscode.Diagnostic(new vscode.Range(0, 16, 0, 25), 'Stripe secret key');
    diagnostic.source = 'another linter';
    diagnostic.code = 'stripe-secret-key';
    foreign.set(document.uri, [diagnostic]);
    try {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        diagnostic.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      assert.ok(!actions.some(({ title }) => /^(Move|Use|Replace|Ignore) /.test(title)));
    } finally {
      foreign.dispose();
    }
  });

  it('ignore a line of TypeScript', async () => {
    const text = await ignoreLine('typescript', [
      '// Orders',
      `const charge = '${stripeKey}';`,
      'use(charge);',
    ]);
    assert.ok(
      text === `// Orders\nconst charge = '${stripeKey}'; // secretlens:ignore\nuse(charge);`,
      text.replaceAll(stripeKey, 'KEY'),
    );
  });

  it('ignore a line of Python', async () => {
    const text = await ignoreLine('python', [
      'def pay():',
      `    charge = "${stripeKey}"`,
      '    return charge',
    ]);
    assert.ok(
      text === `def pay():\n    charge = "${stripeKey}"  # secretlens:ignore\n    return charge` ||
        text === `def pay():\n    charge = "${stripeKey}" # secretlens:ignore\n    return charge`,
      text.replaceAll(stripeKey, 'KEY'),
    );
  });

  it('ignore a line of YAML', async () => {
    const text = await ignoreLine('yaml', ['payments:', `  charge: ${stripeKey}`, '  retries: 3']);
    assert.ok(
      text === `payments:\n  charge: ${stripeKey} # secretlens:ignore\n  retries: 3`,
      text.replaceAll(stripeKey, 'KEY'),
    );
  });

  it('ignore a line of an INI file from the line above, where a comment is none of the value', async () => {
    const text = await ignoreLine('ini', ['[payments]', `charge = ${stripeKey}`, 'retries = 3']);
    assert.ok(
      /^\[payments\]\n[;#] secretlens:ignore-next-line\ncharge = \S+\nretries = 3$/.test(text) &&
        text.includes(`charge = ${stripeKey}\n`),
      text.replaceAll(stripeKey, 'KEY'),
    );
  });

  it('do not offer to ignore a line of JSON, which has no comments', async () => {
    const document = await openScratch('json', ['{', `  "charge": "${stripeKey}"`, '}']);
    const [finding] = await waitForFindings(document.uri, 1);
    assert.ok(finding);
    assert.deepEqual(await titlesOf(document, finding), [
      'Move to Secrets Manager…',
      'Ignore the rule stripe-secret-key in this workspace',
    ]);
  });

  it('switch the rule off in the workspace, and leave what was set there', async () => {
    const settings = vscode.workspace.getConfiguration();
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update(rulesSetting, { 'json-web-token': 'information' }, Workspace);
    try {
      const document = await openScratch('typescript', [`const charge = '${stripeKey}';`]);
      const [finding] = await waitForFindings(document.uri, 1);
      assert.ok(finding);
      const fix = (await fixesOf(document, finding)).find(({ title }) => title.startsWith('Ignore the rule'));
      assert.ok(fix?.command);
      // It ends when its message is answered, which nobody does here.
      void vscode.commands.executeCommand(
        fix.command.command,
        ...((fix.command.arguments ?? []) as unknown[]),
      );
      await waitForFindings(document.uri, 0);
      assert.deepEqual(vscode.workspace.getConfiguration().inspect(rulesSetting)?.workspaceValue, {
        'json-web-token': 'information',
        'stripe-secret-key': 'off',
      });
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await settings.update(rulesSetting, undefined, Workspace);
    }
  });
});
