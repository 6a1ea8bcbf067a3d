/** Docker: swarm join tokens (`SWMTKN-1-`) and unlock keys (`SWMKEY-1-`). */
import { defineRule, type PatternRule } from '../rule';

export const dockerRules: readonly PatternRule[] = [
  defineRule({
    id: 'docker-swarm-join-token',
    name: 'Docker Swarm join token',
    description: 'Whoever reaches the manager with it joins the swarm.',
    severity: 'error',
    keywords: ['swmtkn-1-'],
    pattern: /(?<![0-9A-Za-z])SWMTKN-1-[0-9a-z]{49,60}-[0-9a-z]{24,30}(?![0-9A-Za-z])/,
    revocationUrl: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    sourceUrl: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
    samples: (build) => ({
      matches: [
        `docker swarm join --token «SWMTKN-1-${build.from('abcdefghijklmnopqrstuvwxyz0123456789', 50)}-${build.from('abcdefghijklmnopqrstuvwxyz0123456789', 25)}»`,
      ],
      lookalikes: [`SWMTKN-1-${build.hex(10)}`],
    }),
  }),
  defineRule({
    id: 'docker-swarm-unlock-key',
    name: 'Docker Swarm unlock key',
    description: 'Whoever has it and a manager’s disk reads the swarm’s secrets.',
    severity: 'error',
    keywords: ['swmkey-1-'],
    pattern: /(?<![0-9A-Za-z])SWMKEY-1-[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/])/,
    revocationUrl: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
    sourceUrl: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
    samples: (build) => ({
      matches: [`key: «SWMKEY-1-${build.alnum(43)}»`],
      lookalikes: [`SWMKEY-1-${build.hex(10)}`],
    }),
  }),
  defineRule({
    id: 'docker-hub-access-token',
    name: 'Docker Hub access token',
    description: 'Whoever has it pulls and, where the token allows it, pushes images.',
    severity: 'error',
    keywords: ['dckr_pat_', 'dckr_oat_'],
    pattern: /(?<![0-9A-Za-z])dckr_[po]at_[\w-]{27,32}(?![\w-])/,
    revocationUrl: 'https://docs.docker.com/security/access-tokens/',
    sourceUrl: 'https://docs.docker.com/security/access-tokens/',
    samples: (build) => ({
      matches: [`docker login -u shop -p «dckr_pat_${build.alnum(27)}»`],
      lookalikes: [`dckr_pat_${build.alnum(8)}`],
    }),
  }),
];
