import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sessions } from '../../src/aws/sessions';
import { Redacted, reveal } from '../../src/core/secrets/redacted';
import type { SettledMove } from '../../src/ui/fix/move';
import {
  isDoubtful,
  newParameter,
  offerParameters,
  settle,
  type ParameterOffer,
} from '../../src/ui/fix/parameters';
import type { Review } from '../../src/ui/fix/review';
import { closeEditors, writeInWorkspace } from './documents';
import { literal, MovingDocument, newName, planner, withCalls } from './moving';
import { connection, sessions } from './support';

describe('moving plain configuration', () => {
  const terraform = `locals {\n  db_host = "${literal}"\n}\n`;
  const nothingFound = { of: () => [] };

  afterEach(closeEditors);

  before(async () => {
    await vscode.extensions.getExtension('secret-lens.secret-lens')?.activate();
  });

  /** In a file, since the editor by itself does not know the language. */
  async function openTerraform(content: string): Promise<MovingDocument> {
    const uri = await writeInWorkspace(`scratch/${newName()}/main.tf`, content);
    return MovingDocument.show(await vscode.workspace.openTextDocument(uri));
  }

  /** What is offered for the literal of the document, and the move to a parameter of a name of its own. */
  async function toParameter(
    doc: MovingDocument,
  ): Promise<{ offer: ParameterOffer; settled: readonly SettledMove[] }> {
    const { alone } = await doc.locate();
    const offer = await offerParameters(planner(), alone, isDoubtful(nothingFound, alone));
    assert.ok(offer);
    return { offer, settled: settle(alone, newParameter(connection, `/${newName()}`, offer)) };
  }

  const parameterNames = (settled: readonly SettledMove[]): readonly string[] =>
    settled.map(({ destination }) => destination.secretName);

  it('goes to Parameter Store, which is said to be enough, and comes back with one undo', async () => {
    const doc = await openTerraform(terraform);
    const { offer, settled } = await toParameter(doc);
    assert.match(offer.advice ?? '', /^db_host looks like plain configuration/);
    assert.deepEqual(offer.types, ['SecureString', 'String']);
    const [name = ''] = parameterNames(settled);
    let styles: Review['styles'] = ['sdk'];
    await doc.make(settled, {
      review: (shown) => {
        ({ styles } = shown);
        return Promise.resolve({ kind: 'go' });
      },
    });
    assert.deepEqual(styles, []);
    assert.match(doc.text, new RegExp(`data "aws_ssm_parameter" .*\\n *name = "${name}"`));
    assert.ok(!doc.text.includes(literal));
    const { type, value } = await sessions.parameterStore(connection).getParameter(name);
    assert.equal(type, 'SecureString');
    assert.equal(reveal(value), literal);
    assert.match(doc.told.join(), new RegExp(`^Stored as ${name}\\.`));
    await vscode.commands.executeCommand('undo');
    assert.equal(doc.text, terraform);
  });

  it('is not offered Parameter Store where no code can read it from there', async () => {
    const doc = await MovingDocument.show(
      await vscode.workspace.openTextDocument({ content: `GREETING = "${literal}"\n`, language: 'python' }),
    );
    assert.equal(await offerParameters(planner(), (await doc.locate()).alone, true), undefined);
  });

  it('is refused with a reason where it is too long for a parameter', async () => {
    const long = literal.repeat(300);
    const doc = await openTerraform(terraform.replace(literal, long));
    const { alone } = await doc.locate(long);
    const offer = await offerParameters(planner(), alone, false);
    assert.ok(offer);
    assert.match(offer.refusal ?? '', /a standard parameter holds 4096/);
    const destination = newParameter(connection, `/${newName()}`, offer);
    await assert.rejects(doc.make([{ move: alone, destination }]), /cannot be stored/);
    assert.equal(doc.text, terraform.replace(literal, long));
  });

  it('changes nothing when the parameter exists already', async () => {
    const doc = await openTerraform(terraform);
    const { settled } = await toParameter(doc);
    const name = parameterNames(settled)[0] ?? '';
    const store = sessions.parameterStore(connection);
    await store.createParameter({ name, type: 'String', value: new Redacted('another') });
    await assert.rejects(doc.make(settled), /parameter “.*” exists already/);
    assert.equal(doc.text, terraform);
    assert.equal(reveal((await store.getParameter(name)).value), 'another');
  });

  it('changes nothing when it cannot be read back, and is deleted if asked to', async () => {
    const doc = await openTerraform(terraform);
    const { settled } = await toParameter(doc);
    const real = sessions.parameterStore(connection);
    const through: Sessions = {
      ...withCalls({}),
      parameterStore: () => ({
        createParameter: (parameter, signal) => real.createParameter(parameter, signal),
        deleteParameter: (name, signal) => real.deleteParameter(name, signal),
        getParameter: () => Promise.reject(new Error('refused')),
      }),
    };
    await doc.make(settled, { offerDeletion: () => Promise.resolve(true) }, through);
    assert.equal(doc.text, terraform);
    const [name = ''] = parameterNames(settled);
    assert.deepEqual(doc.told, [`deleted ${name}`]);
    await assert.rejects(real.getParameter(name), /was not found/);
  });

  it('is one parameter for each part of a connection', async () => {
    const doc = await openTerraform(
      `locals {\n  db_user     = "ann"\n  db_password = "${literal}"\n  db_host     = "db.local"\n}\n`,
    );
    const { together } = await doc.locate();
    assert.ok(together);
    const offer = await offerParameters(planner(), together, false);
    assert.match(offer?.advice ?? '', /^username and host need not be kept secret/);
    const path = `/${newName()}`;
    const settled = settle(
      together,
      newParameter(connection, path, offer ?? assert.fail('nothing is offered')),
    );
    assert.deepEqual(parameterNames(settled), [`${path}/username`, `${path}/password`, `${path}/host`]);
    await doc.make(settled);
    for (const name of parameterNames(settled)) assert.ok(doc.text.includes(`"${name}"`), name);
    assert.ok(!doc.text.includes(literal));
  });
});
