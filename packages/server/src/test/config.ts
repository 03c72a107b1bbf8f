import type { Config } from '../config.ts';
import { curveSeal } from '../integrations/seal/fixtures/curve-seal.ts';

/** The settings tests run on: no mail server, no providers, a secret of no worth. */
export function testConfig(): Config {
  return {
    production: false,
    demonstration: true,
    threads: 1,
    databaseConnections: 10,
    requestsPerMinute: 100_000,
    host: 'localhost',
    port: 3000,
    dataFolder: '/nonexistent',
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    secret: 'a secret that only tests know and nobody needs',
    smtpUrl: undefined,
    mailFrom: 'karakter@test.example',
    activityDays: 30,
    feide: undefined,
    idporten: undefined,
    sealAt: undefined,
    seal: curveSeal,
  };
}
