import assert from 'node:assert/strict';
import { applyFix } from './applyFix';
import type { FixOptions } from './applyFix';
import * as goldens from './goldens';

const requirement = '#Requires -Modules AWS.Tools.SecretsManager\n';
const reader = `function Get-SecretText {
    param([string] $Name)

    $text = (Get-SECSecretValue -SecretId $Name -ErrorAction Stop).SecretString
    if ($null -eq $text) {
        throw "Secret $Name has no string value."
    }
    return $text
}
`;
const keyReader = `function Get-SecretKey {
    param([string] $Name, [string] $Key)

    $text = Get-SecretText -Name $Name
    try {
        $value = ConvertFrom-Json -InputObject $text -ErrorAction Stop
    } catch {
        $Error.RemoveAt(0) # It may quote the secret.
        throw "Secret $Name is not a JSON object."
    }
    if ($value -isnot [pscustomobject]) {
        throw "Secret $Name is not a JSON object."
    }
    $property = $value.PSObject.Properties[$Key]
    if ($null -eq $property -or $property.Value -isnot [string]) {
        throw "Secret $Name has no string under the key $Key."
    }
    return $property.Value
}
`;
const call = "Get-SecretText -Name 'app/greeting'";
const inline =
  "$(& { $text = (Get-SECSecretValue -SecretId 'app/greeting' -ErrorAction Stop).SecretString; if ($null -eq $text) { throw 'Secret app/greeting has no string value.' }; $text })";
const variable = "$(if ($env:GREETING) { $env:GREETING } else { throw 'GREETING is not set.' })";

function check(golden: Omit<goldens.Golden, 'path'>): void {
  goldens.checkGolden({ ...golden, path: 'a.ps1' });
}

/** Code of a script, and what it becomes below the function that reads secrets. */
function checkCode(title: string, before: string, after: string, value?: string): void {
  check({
    title,
    before: `${before}\n`,
    after: `${requirement}\n${reader}\n${after}\n`,
    ...(value === undefined ? {} : { value }),
  });
}

function checkVariable(title: string, before: string, after: string): void {
  check({ title, before: `${before}\n`, after: `${after}\n`, options: { style: 'environment' } });
}

function checkRefusal(
  title: string,
  text: string,
  reason: RegExp,
  options?: FixOptions,
  path = 'a.ps1',
): void {
  goldens.checkRefusal(title, path, text, reason, options);
}

const notesOf = (text: string, options?: FixOptions, path = 'a.ps1'): Promise<string> =>
  goldens.notesOf(path, text, options);

describe('retrieval code for PowerShell', () => {
  describe('where the string is a value of its own', () => {
    checkCode('assigns it', '$a = "«correct horse»"', `$a = ${call}`);
    checkCode('assigns a verbatim string', "$a = '«it''s»'", `$a = ${call}`, "it's");
    checkCode('stores what the escapes stand for', '$a = "«a`n`"b`$c""»"', `$a = ${call}`, 'a\n"b$c"');
    checkCode('assigns to a scope', '$script:a = "«correct horse»"', `$script:a = ${call}`);
    checkCode('assigns to the environment', '$env:TOKEN = "«correct horse»"', `$env:TOKEN = ${call}`);
    checkCode('assigns to a property', '$a.Token = "«correct horse»"', `$a.Token = ${call}`);
    checkCode('assigns to a typed variable', '[string]$a = "«correct horse»"', `[string]$a = ${call}`);
    checkCode(
      'returns it',
      'function f {\n    return "«correct horse»"\n}',
      `function f {\n    return ${call}\n}`,
    );
    checkCode('gives it', 'function f {\n    "«correct horse»"\n}', `function f {\n    ${call}\n}`);
    checkCode('is in brackets', '$a = ("«correct horse»").Trim()', `$a = (${call}).Trim()`);
    checkCode('is in a sub-expression', '$a = $("«correct horse»")', `$a = $(${call})`);
    checkCode(
      'is in a hashtable',
      '$a = @{ Password = "«correct horse»"; User = "u" }',
      `$a = @{ Password = ${call}; User = "u" }`,
    );
    checkCode(
      'is in an object',
      "$a = [pscustomobject]@{ 'Password' = '«correct horse»' }",
      `$a = [pscustomobject]@{ 'Password' = ${call} }`,
    );
    checkCode(
      'is splatted',
      '$a = @{\n    Password = "«correct horse»"\n}\nConnect-It @a',
      `$a = @{\n    Password = ${call}\n}\nConnect-It @a`,
    );
    checkCode(
      'is assigned in a block',
      '1..2 | ForEach-Object { $a = "«correct horse»" }',
      `1..2 | ForEach-Object { $a = ${call} }`,
    );
    checkCode('is a here-string', '$a = @"\n«correct\nhorse»\n"@', `$a = ${call}`, 'correct\nhorse');
  });

  describe('where the string is a part of an expression', () => {
    checkCode('adds brackets beside an operator', '$a = "x" + "«correct horse»"', `$a = "x" + (${call})`);
    checkCode('adds brackets in a list', '$a = "x", "«correct horse»"', `$a = "x", (${call})`);
    checkCode('adds brackets behind a type', '$a = [string]"«correct horse»"', `$a = [string](${call})`);
    checkCode('adds brackets in front of a dot', '$a = "«correct horse»".Length', `$a = (${call}).Length`);
    checkCode('is an argument of a method', '$a.Login("u", "«correct horse»")', `$a.Login("u", (${call}))`);
    checkCode(
      'is an argument of a constructor',
      '$a = [Credential]::new("u", "«correct horse»")',
      `$a = [Credential]::new("u", (${call}))`,
    );
    checkCode(
      'is a default of a function',
      'function f {\n    param([string]$P = "«correct horse»")\n    g $P\n}',
      `function f {\n    param([string]$P = (${call}))\n    g $P\n}`,
    );
    checkCode(
      'is a default of an inline parameter',
      'function f($P = "«correct horse»") {\n    g $P\n}',
      `function f($P = (${call})) {\n    g $P\n}`,
    );
    checkCode(
      'is a property of a class',
      'class A {\n    [string] $P = "«correct horse»"\n}',
      `class A {\n    [string] $P = (${call})\n}`,
    );
    checkCode(
      'is in a constructor',
      'class A {\n    A() {\n        $this.P = "«correct horse»"\n    }\n}',
      `class A {\n    A() {\n        $this.P = ${call}\n    }\n}`,
    );
  });

  describe('where the string is an argument', () => {
    checkCode(
      'of a parameter',
      'Connect-It -Password "«correct horse»" -Force',
      `Connect-It -Password (${call}) -Force`,
    );
    checkCode('with a colon', 'Connect-It -Password:"«correct horse»"', `Connect-It -Password:(${call})`);
    checkCode('by position', "Connect-It u '«correct horse»'", `Connect-It u (${call})`);
    checkCode(
      'without quotes',
      'Connect-It -Password «hunter2!»',
      `Connect-It -Password (${call})`,
      'hunter2!',
    );
    checkCode(
      'of a secure string',
      '$a = ConvertTo-SecureString "«correct horse»" -AsPlainText -Force',
      `$a = ConvertTo-SecureString (${call}) -AsPlainText -Force`,
    );
    checkCode(
      'of a credential',
      "$a = New-Object PSCredential('u', (ConvertTo-SecureString '«correct horse»' -AsPlainText -Force))",
      `$a = New-Object PSCredential('u', (ConvertTo-SecureString (${call}) -AsPlainText -Force))`,
    );
  });

  describe('where a part of the string is the secret', () => {
    const hole = `$(${call})`;
    checkCode('puts it into an expandable string', '$a = "u:«correct horse»@$h`n"', `$a = "u:${hole}@$h\`n"`);
    checkCode(
      'makes a verbatim string expandable',
      `$a = 'a "q" $b \`c it''s «correct horse»'`,
      `$a = "a \`"q\`" \`$b \`\`c it's ${hole}"`,
    );
    checkCode('quotes a word', 'Connect-It u:«hunter2»@h', `Connect-It "u:${hole}@h"`, 'hunter2');
    checkCode('escapes a dollar in front of it', '$a = "a$«=x»"', `$a = "a\`$${hole}"`, '=x');
    checkCode('keeps an escaped dollar in front of it', '$a = "a`$«correct horse»"', `$a = "a\`$${hole}"`);
    checkCode(
      'puts it into a here-string',
      '$a = @"\nu: $u\np: «correct horse»\n"@',
      `$a = @"\nu: $u\np: ${hole}\n"@`,
    );
    checkCode(
      'makes a verbatim here-string expandable',
      '$a = @\'\nu: "$u"\np: «correct horse»\n\'@',
      `$a = @"\nu: "\`$u"\np: ${hole}\n"@`,
    );
    checkRefusal(
      'leaves a verbatim here-string that would end before its end',
      "$a = @'\n\"@\np: «correct horse»\n'@\n",
      /no string with an expression/,
    );
    checkCode(
      'escapes it in a format',
      '$a = "{0} «correct horse»" -f $x',
      `$a = "{0} $((${call}).Replace('{', '{{').Replace('}', '}}'))" -f $x`,
    );
    checkRefusal('leaves braces of a format alone', '$a = "{0} «correct {{ horse»" -f $x\n', /braces/);
    check({
      title: 'encodes it again in a URL',
      before: '$a = "db://u:«correct horse»@h"\n',
      after: `${requirement}\n${reader}\n$a = "db://u:$([uri]::EscapeDataString((${call})))@h"\n`,
      options: { target: { encoding: 'uri-component' } },
    });
  });

  describe('in the parameters of a script', () => {
    check({
      title: 'reads it in place, since functions are not there yet',
      before: 'param(\n    [string]$P = "«correct horse»"\n)\nf $P\n',
      after: `${requirement}\nparam(\n    [string]$P = ${inline}\n)\nf $P\n`,
    });
    check({
      title: 'the same below using',
      before: 'using namespace System.Text\n\nparam([string]$P = "«correct horse»")\nf $P\n',
      after: `${requirement}\nusing namespace System.Text\n\nparam([string]$P = ${inline})\nf $P\n`,
    });
    checkRefusal(
      'leaves a key of a secret',
      'param([string]$P = "«correct horse»")\nf\n',
      /default of a parameter of the script/,
      {
        target: { jsonKey: 'k' },
      },
    );
    checkVariable(
      'reads the environment',
      'param([string]$P = "«correct horse»")\nf $P',
      `param([string]$P = ${variable})\nf $P`,
    );
  });

  describe('from the environment', () => {
    checkVariable('insists on the variable', '$a = "«correct horse»"', `$a = ${variable}`);
    checkVariable('as an argument', 'f -P "«correct horse»"', `f -P ${variable}`);
    checkVariable('in a part of a string', "$a = 'a«correct horse»'", `$a = "a${variable}"`);
    checkVariable(
      'in a static property',
      'class A {\n    static [string] $P = "«correct horse»"\n}',
      `class A {\n    static [string] $P = ${variable}\n}`,
    );

    it('says what to set', async () => {
      const notes = await notesOf('$a = "«correct horse»"\n', { style: 'environment' });
      assert.equal(notes, 'Set GREETING in the environment from the secret app/greeting.');
    });
  });

  describe('with a key', () => {
    check({
      title: 'reads it from the object',
      before: '$a = "«correct horse»"\n',
      after: `${requirement}\n${reader}\n${keyReader}\n$a = Get-SecretKey -Name 'app/greeting' -Key 'it''s'\n`,
      options: { target: { jsonKey: "it's" } },
    });
    check({
      title: 'adds only the function that is not there',
      before: `${requirement}\n${reader}\n$a = ${call}\n$b = "«correct horse»"\n`,
      after: `${requirement}\n${keyReader}\n${reader}\n$a = ${call}\n$b = Get-SecretKey -Name 'app/greeting' -Key 'k'\n`,
      options: { target: { jsonKey: 'k' } },
    });
  });

  describe('what the script has already', () => {
    check({
      title: 'uses the function that an earlier fix wrote',
      before: `${requirement}\n${reader}\n$a = ${call}\n$b = "«correct horse»"\n`,
      after: `${requirement}\n${reader}\n$a = ${call}\n$b = ${call}\n`,
    });
    const own = (read: string): string =>
      `${requirement}\nfunction Read-It([string] $Id) {\n    ${read}\n}\n`;
    check({
      title: 'uses a function of the script that reads secrets',
      before: `${own('(Get-SECSecretValue -SecretId $Id).SecretString')}\n$b = "«correct horse»"\n`,
      after: `${own('(Get-SECSecretValue -SecretId $Id).SecretString')}\n$b = Read-It 'app/greeting'\n`,
    });
    check({
      title: 'uses none that reads from another region',
      before: `${own('(Get-SECSecretValue -SecretId $Id -Region eu-west-1).SecretString')}\n$b = "«correct horse»"\n`,
      after: `${requirement}\n${reader}\n${own('(Get-SECSecretValue -SecretId $Id -Region eu-west-1).SecretString').replace(`${requirement}\n`, '')}\n$b = ${call}\n`,
    });
    check({
      title: 'takes another name for the function where there is one of that name',
      before: 'function Get-SecretText { 1 }\n$a = "«correct horse»"\n',
      after: `${requirement}\n${reader.replace('Get-SecretText', 'Read-SecretText')}\nfunction Get-SecretText { 1 }\n$a = Read-SecretText -Name 'app/greeting'\n`,
    });
    for (const line of [
      'Import-Module AWSPowerShell.NetCore',
      '#Requires -Modules Az, AWS.Tools.SecretsManager',
    ])
      it(`needs no module beside ${line}`, async () => {
        const outcome = await applyFix({ path: 'a.ps1', text: `${line}\n$a = "«correct horse»"\n` });
        assert.ok(outcome.kind === 'fixed');
        assert.ok(!outcome.text.includes(requirement));
      });
    check({
      title: 'puts the requirement below others, and gives the client a region',
      before: '#Requires -Version 5.1\n\n$a = "«correct horse»"\n',
      after: `#Requires -Version 5.1\n${requirement}\n${reader
        .replace('Get-SecretText', 'Get-SecretTextEuWest1')
        .replace(
          '$Name -E',
          "$Name -Region 'eu-west-1' -E",
        )}\n$a = Get-SecretTextEuWest1 -Name 'app/greeting'\n`,
      options: { target: { region: 'eu-west-1' } },
    });
    check({
      title:
        'keeps the line that names the interpreter, the help of the script, its parameters, tabs and line ends',
      before:
        '#!/usr/bin/env pwsh\n<#\n.SYNOPSIS\nx\n#>\n[CmdletBinding()]\nparam(\n\t$P\n)\n\n# Logs in.\nfunction f {\n\tLogin -Password "«correct horse»"\n}\n'.replaceAll(
          '\n',
          '\r\n',
        ),
      after:
        `#!/usr/bin/env pwsh\n${requirement}\n<#\n.SYNOPSIS\nx\n#>\n[CmdletBinding()]\nparam(\n\t$P\n)\n\n${reader.replaceAll('    ', '\t')}\n# Logs in.\nfunction f {\n\tLogin -Password (${call})\n}\n`.replaceAll(
          '\n',
          '\r\n',
        ),
    });
    check({
      title: 'keeps the help of a script from becoming that of the function',
      before: '<#\n.SYNOPSIS\nx\n#>\n$a = "«correct horse»"\n',
      after: `${requirement}\n<#\n.SYNOPSIS\nx\n#>\n\n${reader}\n$a = ${call}\n`,
    });
  });

  describe('where nothing can take its place', () => {
    checkRefusal(
      'leaves a data file',
      "@{ Password = '«correct horse»' }\n",
      /data file/,
      undefined,
      'a.psd1',
    );
    checkRefusal(
      'leaves an attribute',
      'function f {\n    param([ValidateSet("«correct horse»")]$P)\n    g\n}\n',
      /attribute/,
    );
    checkRefusal('leaves a value of a switch', "switch ($x) {\n    '«correct horse»' { f }\n}\n", /switch/);
    checkRefusal('leaves a key', '$a = @{ "«correct horse»" = 1 }\n', /key/);
    checkRefusal('leaves the name of a command', '& "«correct horse»" x\n', /command/);
    checkRefusal('leaves the name of a file', 'Get-It > "«correct horse»"\n', /file/);
    checkRefusal(
      'leaves a block of another session',
      'Invoke-Command -ComputerName h -ScriptBlock { f "«correct horse»" }\n',
      /\$using:name/,
    );
    checkRefusal(
      'leaves a static property',
      'class A {\n    static [string] $P = "«correct horse»"\n}\n',
      /static property/,
    );
    checkRefusal(
      'leaves a script of blocks',
      'param($P)\nbegin {\n    $a = "«correct horse»"\n}\nprocess {\n    f $a\n}\n',
      /begin, process, end/,
    );
  });

  it('says what to know', async () => {
    assert.match(await notesOf('if ($p -eq "«correct horse»") { f }\n'), /compared/);
    assert.match(await notesOf('$a = "«correct horse»"\n', {}, 'a.psm1'), /Export-ModuleMember/);
    assert.match(await notesOf('$a = "«correct horse»"\n# SIG # Begin signature block\n'), /sign it again/);
    assert.match(await notesOf('$a = "«correct horse»"\n'), /Install-Module AWS\.Tools\.SecretsManager/);
  });
});
