import { expect, test } from 'vitest';
import { readSettings } from './config.ts';

const production = {
  NODE_ENV: 'production',
  KARAKTER_URL: 'https://karakter.example.no/',
  KARAKTER_SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://mail.example.no',
  FEIDE_CLIENT_ID: 'id',
  FEIDE_CLIENT_SECRET: 'feide-secret',
  SEAL_PKCS12: '/keys/seal.p12',
  SEAL_PASSWORD: 'seal-password',
};

test('without settings it is the demonstration, on this machine only', () => {
  expect(readSettings({ PORT: '', KARAKTER_DATA: '/d' })).toMatchObject({
    production: false,
    demonstration: true,
    host: 'localhost',
    port: 3000,
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    feide: undefined,
  });
});

test('production with everything set has no demonstration', () => {
  expect(readSettings(production)).toMatchObject({
    demonstration: false,
    publicUrl: 'https://karakter.example.no',
    mailFrom: 'karakter@karakter.example.no',
    feide: { issuer: 'https://auth.dataporten.no', clientId: 'id', clientSecret: 'feide-secret' },
    idporten: undefined,
    sealAt: { path: '/keys/seal.p12', password: 'seal-password' },
  });
});

test.each([
  'KARAKTER_URL',
  'KARAKTER_SECRET',
  'SMTP_URL',
  'FEIDE_CLIENT_ID',
  'FEIDE_CLIENT_SECRET',
  'SEAL_PKCS12',
  'SEAL_PASSWORD',
])('production without %s does not start and names it', (key) => {
  expect(() => readSettings({ ...production, [key]: undefined })).toThrow(key);
});

test('production without any seal does not start', () => {
  const env = { ...production, SEAL_PKCS12: '', SEAL_PASSWORD: '' };
  expect(() => readSettings(env)).toThrow('SEAL_PKCS12');
});

test('production with neither provider names them', () => {
  const env = { ...production, FEIDE_CLIENT_ID: '', FEIDE_CLIENT_SECRET: '' };
  expect(() => readSettings(env)).toThrow(/FEIDE_CLIENT_ID .* IDPORTEN/);
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['NODE_ENV', 'prod'],
  ['KARAKTER_URL', 'karakter.example.no'],
  ['KARAKTER_SECRET', 'hunter2'],
  ['DATABASE_URL', 'mysql://user:hunter2@host/name'],
  ['SMTP_URL', 'hunter2'],
  ['MAIL_FROM', 'nobody'],
  ['SEAL_PASSWORD', 'hunter2ø'],
])('a bad %s is named in one sentence that does not repeat it', (key, value) => {
  let message = '';
  try {
    readSettings({ [key]: value });
  } catch (error) {
    message = String(error);
  }
  expect(message).toMatch(new RegExp(`: ${key} must be .*: correct the setting and start again\\.$`));
  expect(message).not.toContain('hunter2');
});

test('a plain http address is refused in production, but for localhost', () => {
  expect(() => readSettings({ ...production, KARAKTER_URL: 'http://karakter.example.no' })).toThrow(
    'https://',
  );
  expect(readSettings({ ...production, KARAKTER_URL: 'http://localhost:3000' }).production).toBe(true);
});

test.each([
  [
    { ...production, SERVER_THREADS: '3' },
    { threads: 3, databaseConnections: 30 },
  ],
  [
    { ...production, SERVER_THREADS: '1' },
    { threads: 1, databaseConnections: 20 },
  ],
  // What was set before there were threads is kept to, on any number of cores.
  [
    { ...production, DATABASE_CONNECTIONS: '15' },
    { threads: 1, databaseConnections: 15 },
  ],
  [{}, { threads: 1, databaseConnections: 20 }],
])('each thread has ten of the database’s connections, row %#', (env, capacity) => {
  expect(readSettings(env)).toMatchObject(capacity);
});

test.each([
  [{ ...production, SERVER_THREADS: '3', DATABASE_CONNECTIONS: '29' }, 'DATABASE_CONNECTIONS'],
  [{ SERVER_THREADS: '2' }, 'SERVER_THREADS must be 1 outside production'],
])(
  'more threads than there are connections for, or than the movable clock has, are refused, row %#',
  (env, words) => {
    expect(() => readSettings(env)).toThrow(words);
  },
);
