/** UptimeRobot: API keys are `u`, `m` or `ur`, a number, a hyphen and 24 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const uptimeRobotRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'uptimerobot-api-key',
    name: 'UptimeRobot API key',
    description: 'Whoever has it reads and changes monitors.',
    words: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
    body: ['u', { alphabet: 'digits', length: [5, 9] }, '-', { alphabet: 'hex', length: 24 }],
    revocationUrl: 'https://uptimerobot.com/api/legacy/',
    sourceUrl: 'https://uptimerobot.com/api/legacy/',
  }),
  defineNamedToken({
    id: 'uptimerobot-monitor-api-key',
    name: 'UptimeRobot API key of a monitor',
    description: 'Whoever has it reads the state and the address of the monitor.',
    severity: 'warning',
    words: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
    body: ['m', { alphabet: 'digits', length: [6, 12] }, '-', { alphabet: 'hex', length: 24 }],
    revocationUrl: 'https://uptimerobot.com/api/legacy/',
    sourceUrl: 'https://uptimerobot.com/api/legacy/',
  }),
  defineNamedToken({
    id: 'uptimerobot-read-only-api-key',
    name: 'UptimeRobot read-only API key',
    description: 'Whoever has it reads the state and the addresses of all monitors.',
    words: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
    body: ['ur', { alphabet: 'digits', length: [5, 9] }, '-', { alphabet: 'hex', length: 24 }],
    revocationUrl: 'https://uptimerobot.com/api/legacy/',
    sourceUrl: 'https://uptimerobot.com/api/legacy/',
  }),
];
