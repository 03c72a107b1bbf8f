import { resolve } from 'node:path';
import type { SealFile } from './integrations/seal/port.ts';
import { allFailures, type StartFailure } from './platform/start/start-failure.ts';
import { capacityOf } from './settings/capacity.ts';
import { type Environment, readEnvironment } from './settings/environment.ts';
import { settingFaults } from './settings/setting-faults.ts';

/** How Karakter signs in at one OpenID Connect provider. */
export type OidcClient = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The last day the secret is valid, where the institution knows it. */
  secretUntil?: string | undefined;
};

/** The checked settings of the environment. */
export type Settings = {
  /** No demonstration and no development identity provider where this is true. */
  production: boolean;
  /** The fictional institution, its movable clock and its "Sent mail" page. */
  demonstration: boolean;
  host: string;
  port: number;
  dataFolder: string;
  /** Undefined: Karakter runs its own PostgreSQL in the data folder. */
  databaseUrl: string | undefined;
  /** How many threads serve requests in parallel; one in the demonstration, whose clock is moved in one place. */
  threads: number;
  /** How many connections this program holds at most; Karakter's own PostgreSQL takes 60. */
  databaseConnections: number;
  /**
   * For callers without a session at one network address: a whole room of candidates may sign in from one address.
   */
  requestsPerMinute: number;
  /** In one session, a minute. */
  requestsPerSession: number;
  /** An idle session ends after this long. */
  sessionIdleMinutes: number;
  /** How long after signing in a person may use the most important commands, such as announcing grades. */
  freshSignInMinutes: number;
  /** Where people reach Karakter, without a slash at the end. */
  publicUrl: string;
  /** Undefined in development only, where the start keeps one in the data folder. */
  secret: string | undefined;
  /** Undefined in development only: mail is kept and shown, not sent. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** How long the activity log of candidates during an exam is kept [D11]. */
  activityDays: number;
  feide: OidcClient | undefined;
  idporten: OidcClient | undefined;
  /**
   * The place of the institution's seal; undefined in development only, where the start makes one in the data folder.
   */
  sealAt: { path: string; password: string } | undefined;
};

/** The settings the server runs on. */
export type Config = Settings & { secret: string; seal: SealFile };

function clientOf(env: Environment, provider: 'FEIDE' | 'IDPORTEN'): OidcClient | undefined {
  const clientId = env[`${provider}_CLIENT_ID`];
  const clientSecret = env[`${provider}_CLIENT_SECRET`];
  if (clientId === undefined || clientSecret === undefined) return undefined;
  const [issuer, secretUntil] = [env[`${provider}_ISSUER`], env[`${provider}_SECRET_UNTIL`]];
  return { issuer, clientId, clientSecret, ...(secretUntil !== undefined && { secretUntil }) };
}

function sealOf({ SEAL_PKCS12: path, SEAL_PASSWORD: password }: Environment): Settings['sealAt'] {
  return path === undefined || password === undefined ? undefined : { path: resolve(path), password };
}

function settingsFrom(env: Environment): Settings {
  const production = env.NODE_ENV === 'production';
  const publicUrl = env.KARAKTER_URL ?? `http://localhost:${env.PORT}`;
  return {
    production,
    demonstration: !production,
    host: env.HOST,
    port: env.PORT,
    dataFolder: resolve(env.KARAKTER_DATA),
    databaseUrl: env.DATABASE_URL,
    ...capacityOf(env),
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    requestsPerSession: env.REQUESTS_PER_SESSION,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    freshSignInMinutes: env.FRESH_SIGN_IN_MINUTES,
    publicUrl,
    secret: env.KARAKTER_SECRET,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `karakter@${new URL(publicUrl).hostname}`,
    activityDays: env.ACTIVITY_DAYS,
    feide: clientOf(env, 'FEIDE'),
    idporten: clientOf(env, 'IDPORTEN'),
    sealAt: sealOf(env),
  };
}

/** The valid settings, and each fault by the name of its setting; a faulty setting counts as not set. */
export type Examined = { settings: Settings; faults: ReadonlyMap<string, StartFailure> };

/**
 * Reads the settings from the environment and finds every fault at once. Values are never repeated in a fault, since
 * a secret may be in the wrong place.
 */
export function examineSettings(env: Readonly<Record<string, string | undefined>>): Examined {
  const { values, wrong } = readEnvironment(env);
  return { settings: settingsFrom(values), faults: settingFaults(values, wrong) };
}

/** The settings of the environment. Fails with all of their faults, where there are any. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { settings, faults } = examineSettings(env);
  if (faults.size > 0) throw allFailures([...faults.values()]);
  return settings;
}
