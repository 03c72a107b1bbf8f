import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { examineSettings, readSettings } from './config.ts';
import { unknownSettings } from './settings/environment.ts';
import { testConfig } from './test/config.ts';

const production = {
  NODE_ENV: 'production',
  KARAKTER_URL: 'https://karakter.example.no/',
  KARAKTER_SECRET: testConfig().secret,
  SMTP_URL: 'smtp://mail.example.no',
  FEIDE_CLIENT_ID: 'id',
  FEIDE_CLIENT_SECRET: 'n3Yd-77aQmzP0',
  SEAL_PKCS12: '/keys/seal.p12',
  SEAL_PASSWORD: 'vT7-mq2XwK4r',
};

test('without settings it is the demonstration, on this computer only', () => {
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
    feide: { issuer: 'https://auth.dataporten.no', clientId: 'id', clientSecret: 'n3Yd-77aQmzP0' },
    idporten: undefined,
    sealAt: { path: '/keys/seal.p12', password: 'vT7-mq2XwK4r' },
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

test('a plain http address is refused in production, except for localhost', () => {
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
  // Settings from before there were threads are respected, on any number of cores.
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

test.each([
  'x'.repeat(32),
  'change-me-change-me-change-me-1234',
  'correct horse battery staple correct horse',
  'karakterkarakterkarakterkarakter',
  '0123456789abcdef0123456789abcdef',
  'deadbeefdeadbeefdeadbeefdeadbeef',
  'qwertyuiopasdfghjklzxcvbnm123456',
  'P4ssw0rd-For-K4r4kter-2026-Sommer!',
  'at least 32 characters; encrypts papers at rest',
])(
  'a secret that can be guessed (%s) stops the start, with a way to make one and without the secret',
  (weak) => {
    for (const env of [{ KARAKTER_SECRET: weak }, { ...production, KARAKTER_SECRET: weak }]) {
      expect(() => readSettings(env)).toThrow(
        /^KARAKTER_SECRET can be guessed: make one with `openssl rand -hex 32`/,
      );
      expect(() => readSettings(env)).not.toThrow(weak);
    }
  },
);

test('a generated secret is never considered weak', () => {
  const made = Array.from({ length: 200 }, (_, seed) => createHash('sha256').update(`${seed}`).digest());
  for (const bytes of made) {
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(readSettings({ KARAKTER_SECRET: bytes.toString(form) }).secret).toBe(bytes.toString(form));
  }
});

test.each([
  ['FEIDE_CLIENT_SECRET', 'secret'],
  ['FEIDE_CLIENT_SECRET', 'changeme-please'],
  ['SEAL_PASSWORD', 'abc'],
  ['SEAL_PASSWORD', '12345678'],
  ['SEAL_PASSWORD', 'passord2026'],
])('in production %s is no placeholder (%s)', (key, weak) => {
  expect(() => readSettings({ ...production, [key]: weak })).toThrow(new RegExp(`^${key} can be guessed`));
});

test.each([
  'https://karakter.example.no/eksamen',
  'https://karakter.example.no/?a=b',
  'https://karakter.example.no/#a',
  'https://user:n3Yd-77aQmzP0@karakter.example.no',
  'karakter.example.no',
])('an address that is impossible for Karakter stops the start, and is not repeated: %s', (address) => {
  const start = () => readSettings({ ...production, KARAKTER_URL: address });
  expect(start).toThrow(/^KARAKTER_URL must be an address without a path, .*: correct the setting/);
  expect(start).not.toThrow(/eksamen|n3Yd/);
});

test('the address is normalised as browsers write it, since the cookies and the check of origins depend on it', () => {
  const { publicUrl } = readSettings({ ...production, KARAKTER_URL: 'HTTPS://Karakter.Example.NO:443/' });
  expect(publicUrl).toBe('https://karakter.example.no');
});

test.each(['FEIDE_ISSUER', 'IDPORTEN_ISSUER'])(
  '%s that no one could be signed in at does not start',
  (key) => {
    expect(() => readSettings({ ...production, [key]: 'http://auth.example.no' })).toThrow(
      `${key} must be an address that begins with https://`,
    );
  },
);

test('all faults are found in one pass, and each setting is named once', () => {
  const { faults } = examineSettings({
    NODE_ENV: 'production',
    PORT: 'http',
    FEIDE_CLIENT_ID: 'id',
    SEAL_PASSWORD: 'abc',
    SERVER_THREADS: '3',
    DATABASE_CONNECTIONS: '12',
  });
  expect([...faults.keys()].toSorted()).toEqual([
    'DATABASE_CONNECTIONS',
    'FEIDE_CLIENT_SECRET',
    'KARAKTER_SECRET',
    'KARAKTER_URL',
    'PORT',
    'SEAL_PASSWORD',
    'SEAL_PKCS12',
    'SMTP_URL',
  ]);
});

test('a misspelt setting is reported, and other programs’ settings are not', () => {
  const env = {
    FEIDE_CLIENTID: 'id',
    KARAKTER_URL: 'https://karakter.example.no',
    SMTP_HOST: '',
    HOME: '/home',
  };
  expect(unknownSettings(env)).toEqual(['FEIDE_CLIENTID']);
});

test('the last day of a secret is read with its client', () => {
  const { feide } = readSettings({ ...production, FEIDE_SECRET_UNTIL: '2027-06-30' });
  expect(feide).toMatchObject({ clientId: 'id', secretUntil: '2027-06-30' });
  expect(() => readSettings({ ...production, FEIDE_SECRET_UNTIL: 'June' })).toThrow('must be a date');
});
