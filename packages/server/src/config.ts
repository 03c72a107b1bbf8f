import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { SealFile } from './integrations/seal/port.ts';
import { isWeakKey, isWeakPassword } from './platform/start/secret-strength.ts';
import { StartFailure } from './platform/start/start-failure.ts';

/** How Karakter signs in at one OpenID Connect provider. */
export type OidcClient = { issuer: string; clientId: string; clientSecret: string };

/** What the environment says, checked. */
export type Settings = {
  /** No demonstration and no development identity provider where this is true. */
  production: boolean;
  /** The fictional institution, its movable clock and its "Sent mail" page. */
  demonstration: boolean;
  host: string;
  port: number;
  dataFolder: string;
  /** Undefined: Karakter runs a PostgreSQL of its own in the data folder. */
  databaseUrl: string | undefined;
  /** How many threads serve requests in parallel; one in the demonstration, whose clock is moved in one place. */
  threads: number;
  /** How many connections this program holds at most; Karakter's own PostgreSQL takes 60. */
  databaseConnections: number;
  /** Of strangers at one network address: a whole hall of candidates may sign in from behind one. */
  requestsPerMinute: number;
  /** In one session, a minute. */
  requestsPerSession: number;
  /** An idle session ends after this long. */
  sessionIdleMinutes: number;
  /** How long after signing in a person may do what weighs most, such as announcing grades. */
  freshSignInMinutes: number;
  /** Where people reach Karakter, without a slash at the end. */
  publicUrl: string;
  /** Undefined in development only, where the start keeps one in the data folder. */
  secret: string | undefined;
  /** Undefined in development only: mail is kept and shown, not sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** How long what was logged of candidates during an exam is kept [D11]. */
  activityDays: number;
  feide: OidcClient | undefined;
  idporten: OidcClient | undefined;
  /** Where the institution's seal is; undefined in development only, where the start makes one in the data folder. */
  sealAt: { path: string; password: string } | undefined;
};

/** The settings the server runs on. */
export type Config = Settings & { secret: string; seal: SealFile };

const url = (protocol: RegExp, message: string) =>
  z.url({ protocol, error: message }).transform((text) => text.replace(/\/+$/, ''));
const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  const number = z.number().min(from, message).max(to, message);
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(number);
};
const webAddress = 'must be an address without a path, such as https://karakter.example.no';

/** Karakter is at the root of its own host: links, cookies and the pages themselves are of no folder below it. */
function isWholeHost(text: string): boolean {
  const address = URL.parse(text);
  if (!address) return false;
  const { pathname, search, hash, username, password } = address;
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}
/** As browsers write it, so that it is compared with what they say. */
const hostAddress = z
  .url({ protocol: /^https?$/, error: webAddress })
  .refine(isWholeHost, webAddress)
  .transform((text) => new URL(text).origin);
const issuer = url(/^https$/, 'must be an address that begins with https://');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test'], 'must be development or production').optional(),
  PORT: wholeNumber(1, 65_535).default(3000),
  // Not the whole network unless asked for: the demonstration lets anyone in as anyone.
  HOST: z.string().default('localhost'),
  KARAKTER_DATA: z.string().default('./data'),
  KARAKTER_URL: hostAddress.optional(),
  KARAKTER_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'must be an address such as postgres://user@host/name').optional(),
  SERVER_THREADS: wholeNumber(1, 64).optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 1000).optional(),
  REQUESTS_PER_MINUTE: wholeNumber(60, 1_000_000).default(12_000),
  REQUESTS_PER_SESSION: wholeNumber(60, 1_000_000).default(1_200),
  SESSION_IDLE_MINUTES: wholeNumber(10, 720).default(60),
  FRESH_SIGN_IN_MINUTES: wholeNumber(1, 720).default(15),
  SMTP_URL: url(/^smtps?$/, 'must be an address such as smtp://user:password@mail.example.no').optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be an e-mail address' }).optional(),
  ACTIVITY_DAYS: wholeNumber(1, 365).default(30),
  FEIDE_CLIENT_ID: z.string().optional(),
  FEIDE_CLIENT_SECRET: z.string().optional(),
  FEIDE_ISSUER: issuer.default('https://auth.dataporten.no'),
  IDPORTEN_CLIENT_ID: z.string().optional(),
  IDPORTEN_CLIENT_SECRET: z.string().optional(),
  IDPORTEN_ISSUER: issuer.default('https://idporten.no'),
  SEAL_PKCS12: z.string().optional(),
  // Programs disagree on how other characters are spelt inside PKCS#12.
  SEAL_PASSWORD: z
    .string()
    .regex(/^[ -~]+$/, 'must be of plain English letters, digits and signs')
    .optional(),
});
type Environment = z.infer<typeof environment>;

function clientOf(env: Environment, provider: 'FEIDE' | 'IDPORTEN'): OidcClient | undefined {
  const clientId = env[`${provider}_CLIENT_ID`];
  const clientSecret = env[`${provider}_CLIENT_SECRET`];
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId !== undefined && clientSecret !== undefined)
    return { issuer: env[`${provider}_ISSUER`], clientId, clientSecret };
  const missing = clientId === undefined ? 'CLIENT_ID' : 'CLIENT_SECRET';
  throw new StartFailure('settingWrong', `${provider}_${missing} is missing beside its other half`);
}

function sealOf({ SEAL_PKCS12: path, SEAL_PASSWORD: password }: Environment): Settings['sealAt'] {
  if (path === undefined && password === undefined) return undefined;
  if (path !== undefined && password !== undefined) return { path: resolve(path), password };
  const missing = path === undefined ? 'SEAL_PKCS12' : 'SEAL_PASSWORD';
  throw new StartFailure('settingWrong', `${missing} is missing beside its other half`);
}

const mostThreadsUnasked = 4;
/** Three connections listen to other servers and one waits for jobs; the rest serve requests. */
const connectionsEach = 10;

/** As many as there are cores and connections for; macOS has no ports that threads share. */
function threadsUnasked(production: boolean, connections = Number.POSITIVE_INFINITY): number {
  if (!production || process.platform !== 'linux') return 1;
  const most = Math.min(mostThreadsUnasked, Math.floor(connections / connectionsEach));
  return Math.max(1, Math.min(availableParallelism(), most));
}

function capacityOf(env: Environment, production: boolean) {
  const threads = env.SERVER_THREADS ?? threadsUnasked(production, env.DATABASE_CONNECTIONS);
  const databaseConnections = env.DATABASE_CONNECTIONS ?? Math.max(2, threads) * connectionsEach;
  if (threads > 1 && !production)
    throw new StartFailure('settingWrong', 'SERVER_THREADS must be 1 outside production');
  if (threads > 1 && databaseConnections < threads * connectionsEach)
    throw new StartFailure('settingWrong', `DATABASE_CONNECTIONS must be ${connectionsEach} for each thread`);
  return { threads, databaseConnections };
}

/** What a person made up, or an example left standing, is no secret; the value itself is never repeated. */
function refuseWeak(env: Environment, production: boolean): void {
  const { KARAKTER_SECRET: key } = env;
  if (key !== undefined && isWeakKey(key)) throw new StartFailure('settingWeak', 'KARAKTER_SECRET');
  const passwords = ['FEIDE_CLIENT_SECRET', 'IDPORTEN_CLIENT_SECRET', 'SEAL_PASSWORD'] as const;
  const weak = production
    ? passwords.filter((name) => env[name] !== undefined && isWeakPassword(env[name]))
    : [];
  if (weak.length > 0) throw new StartFailure('passwordWeak', weak.join(', '));
}

const neededInProduction = ['KARAKTER_SECRET', 'KARAKTER_URL', 'SMTP_URL', 'SEAL_PKCS12'] as const;

function requireForProduction(env: Environment): void {
  const missing = neededInProduction.filter((key) => !env[key]);
  if (missing.length > 0) throw new StartFailure('settingMissing', missing.join(', '));
  if (!env.FEIDE_CLIENT_ID && !env.IDPORTEN_CLIENT_ID)
    throw new StartFailure(
      'settingMissing',
      'FEIDE_CLIENT_ID and FEIDE_CLIENT_SECRET, or the same of IDPORTEN,',
    );
  const address = new URL(env.KARAKTER_URL ?? '');
  if (address.protocol !== 'https:' && address.hostname !== 'localhost')
    throw new StartFailure('settingWrong', 'KARAKTER_URL must begin with https:// in production');
}

/**
 * Reads the settings from the environment; an empty one counts as not set. Values are never repeated in a
 * failure, since a secret may stand in the wrong place.
 * Refuses with `settingWrong`, and in production with `settingMissing` where a secret is not there.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(given);
  if (!read.success) {
    const wrong = new Map(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    throw new StartFailure('settingWrong', [...wrong].map((pair) => pair.join(' ')).join(', and '));
  }
  const { data } = read;
  const production = data.NODE_ENV === 'production';
  const feide = clientOf(data, 'FEIDE');
  const idporten = clientOf(data, 'IDPORTEN');
  const sealAt = sealOf(data);
  if (production) requireForProduction(data);
  refuseWeak(data, production);
  const publicUrl = data.KARAKTER_URL ?? `http://localhost:${data.PORT}`;
  return {
    production,
    demonstration: !production,
    host: data.HOST,
    port: data.PORT,
    dataFolder: resolve(data.KARAKTER_DATA),
    databaseUrl: data.DATABASE_URL,
    ...capacityOf(data, production),
    requestsPerMinute: data.REQUESTS_PER_MINUTE,
    requestsPerSession: data.REQUESTS_PER_SESSION,
    sessionIdleMinutes: data.SESSION_IDLE_MINUTES,
    freshSignInMinutes: data.FRESH_SIGN_IN_MINUTES,
    publicUrl,
    secret: data.KARAKTER_SECRET,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? `karakter@${new URL(publicUrl).hostname}`,
    activityDays: data.ACTIVITY_DAYS,
    feide,
    idporten,
    sealAt,
  };
}
