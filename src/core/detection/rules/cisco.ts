/**
 * Cisco IOS: passwords of type 0 and community strings of SNMP stand in clear, passwords of type 7 are hex digits behind a
 * cipher that anybody undoes.
 */
import { judgeBarePassword } from '../generic/commandLine';
import { defineRule, type PatternRule } from '../rule';

/** What stands before a secret in clear, from the start of a line. */
const DIRECTIVES = [
  String.raw`(?<![^\n])username \S{1,64} (?:privilege \d{1,2} )?(?:password|secret) (?:0 )?`,
  String.raw`(?<![^\n])enable (?:password|secret) (?:level \d{1,2} )?(?:0 )?`,
  String.raw`neighbor \S{1,64} password (?:0 )?`,
  String.raw`(?:tacacs|radius)-server (?:host \S{1,64} [a-z\d -]{0,80})?key (?:0 )?`,
  String.raw`crypto isakmp key (?:0 )?`,
  String.raw`message-digest-key \d{1,3} md5 (?:0 )?`,
  String.raw`ip ospf authentication-key (?:0 )?`,
  String.raw`(?:pre-shared-key|wpa-psk ascii|set-key ascii|ppp chap password) (?:0 )?`,
  String.raw`snmp-server community (?=\S{1,64} R[Oo])`,
  String.raw`snmp-server user \S{1,64} \S{1,64} v3 (?:encrypted )?auth (?:md5|sha) `,
];

export const ciscoRules: readonly PatternRule[] = [
  defineRule({
    id: 'cisco-type-7-password',
    name: 'Cisco type 7 password',
    description: 'Type 7 is no encryption: whoever has it reads the password.',
    severity: 'warning',
    keywords: ['password 7 ', 'key 7 ', 'key-string 7 '],
    pattern: /(?:password|key(?:-string)?) 7 (?<secret>[01]\d[0-9A-F]{6,100})(?![0-9A-Za-z])/,
    revocationUrl:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    sourceUrl:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    samples: (build) => ({
      matches: [` username admin password 7 «08${build.from('0123456789ABCDEF', 18)}»\n`],
      lookalikes: ['password 7 characters long', 'key 7 of 12'],
    }),
  }),
  defineRule({
    id: 'cisco-password',
    name: 'Password in the configuration of a Cisco device',
    description: 'It stands in clear: whoever reads the configuration signs in to the device or its peers.',
    severity: 'warning',
    keywords: [
      'username ',
      'enable password ',
      'enable secret ',
      'neighbor ',
      'tacacs-server ',
      'radius-server ',
      'crypto isakmp key ',
      'message-digest-key ',
      'ip ospf authentication-key ',
      'snmp-server ',
      'pre-shared-key ',
      'wpa-psk ascii ',
      'set-key ascii ',
      'ppp chap password ',
    ],
    get pattern() {
      return new RegExp(
        `(?:${DIRECTIVES.join('|')})(?<secret>[^\\s"'<>{}$%|]{4,64})(?=[ \\t]{0,4}(?:\\r?\\n|$| (?:address|hostname|priv|RO|ro|access) ?))`,
      );
    },
    reach: { after: 400 },
    validate: judgeBarePassword,
    isDoubtfulInComments: true,
    revocationUrl:
      'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    sourceUrl:
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/security/d1/sec-d1-xe-3se-3650-cr-book/sec-d1-xe-3se-3850-cr-book_chapter_010.html',
    samples: (build) => ({
      matches: [
        `username admin privilege 15 password 0 «k7${build.alnum(8)}»\n`,
        `enable secret «k7${build.alnum(8)}»\n`,
        ` neighbor 10.0.0.2 password «k7${build.alnum(8)}»\n`,
        `tacacs-server key «k7${build.alnum(8)}»\n`,
        `crypto isakmp key «k7${build.alnum(8)}» address 203.0.113.5\n`,
        ` ikev1 pre-shared-key «k7${build.alnum(8)}»\n`,
        `snmp-server community «k7${build.alnum(8)}» RO\n`,
      ],
      lookalikes: [
        'username WORD password 0 LINE\n',
        'enable secret 5 is stored as a digest\n',
        'We enable secret scanning2 of every repository\n',
        'snmp-server community public RO\n',
        'username {{ user }} password 0 {{ password1 }}\n',
        'enable password required7 before login\n',
      ],
    }),
  }),
  defineRule({
    id: 'cisco-snmp-write-community',
    name: 'SNMP community string that may write',
    description: 'Whoever has it changes the device’s configuration.',
    severity: 'warning',
    keywords: ['snmp-server community '],
    pattern: /snmp-server community (?<secret>[^\s<>{}$]{3,64}) (?:RW|rw)\b/,
    revocationUrl:
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/snmp/configuration/xe-16/snmp-xe-16-book.html',
    sourceUrl:
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/snmp/configuration/xe-16/snmp-xe-16-book.html',
    samples: (build) => ({
      matches: [`snmp-server community «${build.alnum(12)}» RW 10\n`],
      lookalikes: ['snmp-server community <string> RW', 'snmp-server community public RO'],
    }),
  }),
];
