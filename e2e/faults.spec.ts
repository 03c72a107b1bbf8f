import { afterAll, beforeAll, expect, test } from 'vitest';
import { playRound } from '../bench/faults/round.ts';
import { openSite, type Site } from '../bench/faults/site.ts';

const candidates = 20;
let site: Site;

beforeAll(async () => {
  site = await openSite({ isLoud: false });
});
afterAll(() => site.stop());

test.each([
  ['the server', 'serverKilled', 0],
  ['PostgreSQL', 'databaseKilled', 1],
] as const)(
  'kill -9 of %s while 20 candidates write: what was acknowledged is stored, and all go on and hand in [D3, D4, Q1]',
  async (_, kind, place) => {
    const { acknowledged, ...round } = await playRound(site, kind, { place, candidates });
    expect(round).toMatchObject({ lost: 0, stuck: 0, handedIn: candidates });
    expect(acknowledged).toBeGreaterThan(candidates);
  },
);
