import { tmpdir } from 'node:os';
import type { Config } from '../config.ts';
import { curveSeal } from '../integrations/seal/fixtures/curve-seal.ts';

/** The settings of tests: no mail server, no providers, a worthless secret. */
export function testConfig(): Config {
  return {
    production: false,
    demonstration: true,
    threads: 1,
    databaseConnections: 10,
    requestsPerMinute: 100_000,
    requestsPerSession: 100_000,
    sessionIdleMinutes: 60,
    freshSignInMinutes: 15,
    host: 'localhost',
    port: 3000,
    dataFolder: tmpdir(),
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    secret: '9f2c4e8a17b05d6370ac1e5f48d92b67c3a8045e7d1f96b20c5ea374f8016bd9',
    smtpUrl: undefined,
    mailFrom: 'karakter@test.example',
    activityDays: 30,
    feide: undefined,
    idporten: undefined,
    sealAt: undefined,
    seal: curveSeal,
  };
}
