/** Cisco IOS: passwords of type 7 are hex digits behind a cipher that anybody undoes; community strings of SNMP stand in clear. */
import { defineRule, type PatternRule } from '../rule';

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
