/**
 * Passwords that a program types: into the field of a form that a selector or a label names (Selenium, Playwright,
 * Puppeteer, Cypress, Capybara, Robot Framework), and in answer to a prompt (Expect, pexpect, telnetlib).
 */
import { defineRule, type PatternRule } from '../rule';
import { judgeBarePassword } from './commandLine';
import { SECRETS_MANAGEMENT } from './secretsManagement';

/** The end of a field's name, and of the selector and the expression round it. */
const NAME = String.raw`(?:password|passwd|passwort|pwd)`;
const QUOTE = String.raw`["'\x60]`;
const SECRET = String.raw`(?<secret>[^\s"'\x60$\\{}()]{4,128})`;

const FIELDS = [
  String.raw`${NAME}(?:_?(?:field|input|box|element))?[\])"'\x60\s]{0,8}\.(?:send_?keys|fill|type)[ (]\s{0,4}${QUOTE}(?=[^\s"'\x60]{4,128}${QUOTE})`,
  String.raw`\.(?:fill|type|typeText)\(\s{0,4}${QUOTE}[^\n,]{0,60}?${NAME}["'\]]{0,3}${QUOTE},\s{0,4}${QUOTE}`,
  String.raw`fill_in[ (]{1,2}[:"'][\w#. -]{0,40}${NAME}["']?,\s{0,4}(?:with:|:with\s{0,2}=>)\s{0,4}["']`,
  String.raw`Input Password(?: {2,20}|\t{1,4})\S{1,80}(?: {2,20}|\t{1,4})`,
];

export const typedPasswordRules: readonly PatternRule[] = [
  defineRule({
    id: 'form-password',
    name: 'Password typed into a form',
    description: 'Whoever reads the program signs in as it does.',
    severity: 'warning',
    keywords: ['send_keys', 'sendkeys', '.fill(', '.type(', 'typetext(', 'fill_in', 'input password'],
    get pattern() {
      return new RegExp(`(?:${FIELDS.join('|')})${SECRET}(?=${QUOTE}|\\{enter\\}|\\s|$)`, 'i');
    },
    reach: { before: 60, after: 320 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://www.selenium.dev/documentation/webdriver/elements/interactions/',
    samples: (build) => ({
      matches: [
        `driver.find_element(By.ID, "password").send_keys("«k7${build.alnum(10)}»")`,
        `passwordField.sendKeys("«k7${build.alnum(10)}»");`,
        `await page.fill('input[name="password"]', '«k7${build.alnum(10)}»');`,
        `await page.getByLabel('Password').fill('«k7${build.alnum(10)}»');`,
        `fill_in 'Password', with: '«k7${build.alnum(10)}»'`,
        `Input Password    id=password    «k7${build.alnum(10)}»\n`,
      ],
      lookalikes: [
        'driver.find_element(By.ID, "password").send_keys(os.environ["PASSWORD1"])',
        "await page.fill('#user', 'operator7');",
        "await page.locator('#password-length').fill('16to64');",
        "fill_in 'Password', with: 'password'",
        'Input Password    id=password    ${PASSWORD1}\n',
      ],
    }),
  }),
  defineRule({
    id: 'prompt-password',
    name: 'Password sent in answer to a prompt',
    description: 'Whoever reads the script signs in to the host that it does.',
    severity: 'warning',
    keywords: ['send "', "send '", 'send -', 'sendline(', '.send(', 'tn.write('],
    get pattern() {
      return new RegExp(
        String.raw`(?:assword|assphrase)[^"'\n]{0,24}["'][)};]{0,3}\s{0,40}\{?\s{0,40}(?:\w{1,20}\.)?(?:send(?:line)?|write)(?:[ \t]{1,4}(?:--[ \t]{1,4})?|\(\s{0,4})b?["']${SECRET}(?:\\[rn]){0,2}["']`,
      );
    },
    reach: { before: 160, after: 180 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://core.tcl-lang.org/expect/index',
    samples: (build) => ({
      matches: [
        `expect "*assword:"\nsend "«k7${build.alnum(10)}»\\r"\n`,
        `"*assword:*" { send -- "«k7${build.alnum(10)}»\\r" }`,
        `child.expect('Password: ')\nchild.sendline('«k7${build.alnum(10)}»')`,
        `tn.read_until(b"Password: ")\ntn.write(b"«k7${build.alnum(10)}»\\n")`,
      ],
      lookalikes: [
        'expect "*assword:"\nsend "$password1\\r"\n',
        'expect "login:"\nsend "operator7\\r"\n',
        "child.expect('*assword:')\nchild.sendline(password1)",
        'expect "*assword:"\nsend "password\\r"\n',
      ],
    }),
  }),
];
