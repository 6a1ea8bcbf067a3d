/**
 * Passwords in the terms of one program's configuration, where no name that says password and an operator stand before
 * them: HAProxy, strongSwan, OpenVPN, Net-SNMP, Postfix, cloud-init, the installers of Debian and Red Hat,
 * WildFly; and the fields that Gradle compiles into an Android app.
 */
import { defineRule, type PatternRule } from '../rule';
import { judgeBarePassword, judgeNamedValue } from './commandLine';
import { SECRETS_MANAGEMENT } from './secretsManagement';

const LINES = [
  String.raw`insecure-password[ \t]{1,8}`,
  String.raw`stats[ \t]{1,8}auth[ \t]{1,8}[\w.@-]{1,60}:`,
  String.raw`:[ \t]{1,4}(?:EAP|XAUTH|NTLM)[ \t]{1,4}"`,
  String.raw`<auth-user-pass>\s{1,8}[^\s<]{1,80}\s{1,8}`,
  String.raw`createUser[ \t]{1,4}\S{1,60}[ \t]{1,4}(?:MD5|SHA\S{0,4})[ \t]{1,4}["']?`,
  String.raw`r[ow]community6?[ \t]{1,4}["']?`,
  String.raw`(?:masterauth|requirepass)[ \t]{1,4}["']?`,
  String.raw`root_password(?:_again)?[ \t]{1,4}password[ \t]{1,4}`,
  String.raw`setuser[ \t]{1,4}\S{1,60}[ \t][^\n>]{0,120}>`,
  String.raw`\{noop\}`,
  String.raw`-setcookie[ \t]{1,4}["']?`,
  String.raw`plain-text-password-value[ \t]{1,4}"`,
  String.raw`local-users[ \t]{1,4}username[ \t]{1,4}\S{1,60}[ \t]{1,4}password[ \t]{1,4}["']?`,
  String.raw`quote[ \t]{1,4}PASS[ \t]{1,4}`,
  String.raw`MONITOR[ \t]{1,4}[\w.@:-]{1,80}[ \t]{1,4}\d{1,2}[ \t]{1,4}\S{1,40}[ \t]{1,4}`,
  String.raw`cache_peer[ \t][^\n]{1,120}?[ \t]login=[\w.-]{1,60}:`,
  String.raw`chpasswd:\s{1,40}(?:expire:[ \t]{0,4}\w{1,5}\s{1,40})?list:[ \t]{0,4}\|?-?\s{1,40}(?:- )?[\w.-]{1,60}:`,
  String.raw`passwd/(?:root|user)-password(?:-again)?[ \t]{1,4}password[ \t]{1,4}`,
  String.raw`rootpw[ \t]{1,4}--plaintext[ \t]{1,4}`,
  String.raw`clear-text="`,
  String.raw`:(?:25|465|587|smtps?|submission)[ \t]{1,8}[\w.+@-]{1,100}:`,
];

/** In the literal of Gradle a literal of Java's, in quotes of its own that may be escaped. */
const FIELD =
  /(?:buildConfigField|resValue)\s{0,4}\(?\s{0,4}["']\w{1,20}["'],\s{0,20}["'](?<name>\w{1,80})["'],\s{0,20}["'](?:\\?["'])?(?<secret>[^\s"'\\$]{4,300})\\?["']/;

export const configurationLineRules: readonly PatternRule[] = [
  defineRule({
    id: 'configuration-line-password',
    name: 'Password in a line of configuration',
    description: 'Whoever reads the file signs in to the server that it configures, or as it.',
    severity: 'warning',
    keywords: [
      'insecure-password',
      'stats auth',
      ': eap',
      ': xauth',
      ': ntlm',
      '<auth-user-pass>',
      'createuser',
      'rocommunity',
      'rwcommunity',
      'masterauth',
      'requirepass ',
      'root_password password',
      'root_password_again password',
      'setuser ',
      '{noop}',
      '-setcookie',
      'plain-text-password-value',
      'local-users',
      'quote pass',
      'monitor ',
      'cache_peer',
      'chpasswd:',
      'passwd/root-password',
      'passwd/user-password',
      'rootpw',
      'clear-text="',
      ':25 ',
      ':465 ',
      ':587 ',
      ':smtp',
      ':submission ',
    ],
    get pattern() {
      return new RegExp(
        String.raw`(?<![\w.-])(?:${LINES.join('|')})(?<secret>[^\s"'$<>{\x60|;&%]{4,128})(?=["']?(?:[\s<>/]|$)|["'][,)])`,
        'i',
      );
    },
    reach: { after: 600 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://docs.haproxy.org/3.0/configuration.html#12',
    samples: (build) => ({
      matches: [
        `userlist ops\n  user ann insecure-password «k7${build.alnum(10)}»\n`,
        `stats auth admin:«k7${build.alnum(10)}»\n`,
        `ann : EAP "«k7${build.alnum(10)}»"\n`,
        `<auth-user-pass>\nann\n«k7${build.alnum(10)}»\n</auth-user-pass>\n`,
        `createUser monitor SHA "«k7${build.alnum(10)}»" AES\n`,
        `rocommunity «k7${build.alnum(10)}» 10.0.0.0/8\n`,
        `chpasswd:\n  list: |\n    root:«k7${build.alnum(10)}»\n`,
        `d-i passwd/root-password password «k7${build.alnum(10)}»\n`,
        `rootpw --plaintext «k7${build.alnum(10)}»\n`,
        `<credential-reference clear-text="«k7${build.alnum(10)}»"/>`,
        `[mail.internal]:587 shop:«k7${build.alnum(10)}»\n`,
      ],
      lookalikes: [
        'user ann insecure-password "$PASSWORD1"\n',
        'rocommunity public\n',
        'stats auth admin:password\n',
        '<credential-reference clear-text="${vault.password1}"/>',
        '<auth-user-pass>\nuser\npassword\n</auth-user-pass>\n',
        'd-i passwd/root-password password changeme\n',
        'listens on 10.0.0.1:25 10.0.0.2:587\n',
      ],
    }),
  }),
  defineRule({
    id: 'gradle-field-secret',
    name: 'Secret in a field that Gradle compiles into an app',
    description: 'It is in every copy of the app, where anybody can read it.',
    severity: 'warning',
    keywords: ['buildconfigfield', 'resvalue'],
    pattern: FIELD,
    reach: { after: 480 },
    validate: judgeNamedValue,
    isDoubtfulInComments: true,
    revocationUrl: SECRETS_MANAGEMENT,
    sourceUrl: 'https://developer.android.com/build/gradle-tips#share-custom-fields-and-resource-values',
    samples: (build) => ({
      matches: [
        String.raw`buildConfigField "String", "API_SECRET", "\"«k7${build.alnum(24)}»\""`,
        `resValue("string", "api_key", "«k7${build.alnum(24)}»")`,
      ],
      lookalikes: [
        String.raw`buildConfigField "String", "API_SECRET", "\"${'${apiSecret1}'}\""`,
        String.raw`buildConfigField "String", "API_URL", "\"https://api.internal/v2\""`,
      ],
    }),
  }),
];
