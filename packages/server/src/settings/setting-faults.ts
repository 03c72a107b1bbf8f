import { isWeakKey, isWeakPassword } from '../platform/start/secret-strength.ts';
import { StartFailure } from '../platform/start/start-failure.ts';
import { capacityOf, connectionsEach } from './capacity.ts';
import type { Environment, SettingName } from './environment.ts';

type Fault = { readonly name: SettingName; readonly failure: StartFailure };
type Rule = (env: Environment) => readonly Fault[];

const fault = (name: SettingName, code: StartFailure['code'], about: string): Fault => ({
  name,
  failure: new StartFailure(code, about),
});

const pairs = [
  ['FEIDE_CLIENT_ID', 'FEIDE_CLIENT_SECRET'],
  ['IDPORTEN_CLIENT_ID', 'IDPORTEN_CLIENT_SECRET'],
  ['SEAL_PKCS12', 'SEAL_PASSWORD'],
] as const;

const missingHalves: Rule = (env) =>
  pairs.flatMap(([a, b]) => {
    if ((env[a] === undefined) === (env[b] === undefined)) return [];
    const missing = env[a] === undefined ? a : b;
    return [fault(missing, 'settingWrong', `${missing} is missing beside its other half`)];
  });

const neededInProduction = [
  ['KARAKTER_URL', 'the address people reach Karakter at, such as https://karakter.example.no'],
  ['KARAKTER_SECRET', 'made by `openssl rand -hex 32`'],
  ['SMTP_URL', 'the mail server, such as smtps://user:password@mail.example.no'],
  ['SEAL_PKCS12', "the file with the certificate that seals answers, and SEAL_PASSWORD, the file's password"],
] as const;

const missingInProduction: Rule = (env) => {
  if (env.NODE_ENV !== 'production') return [];
  const missing = neededInProduction
    .filter(([name]) => env[name] === undefined)
    .map(([name, meaning]) => fault(name, 'settingMissing', `${name} (${meaning})`));
  if (env.FEIDE_CLIENT_ID !== undefined || env.IDPORTEN_CLIENT_ID !== undefined) return missing;
  const provider = 'FEIDE_CLIENT_ID and FEIDE_CLIENT_SECRET, or the same of IDPORTEN,';
  return [...missing, fault('FEIDE_CLIENT_ID', 'settingMissing', provider)];
};

/** Over plain HTTP anyone on the network can read a session. */
const plainAddress: Rule = ({ NODE_ENV: mode, KARAKTER_URL: text }) => {
  if (mode !== 'production' || text === undefined) return [];
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:' || hostname === 'localhost') return [];
  return [fault('KARAKTER_URL', 'settingWrong', 'KARAKTER_URL must begin with https:// in production')];
};

const passwords = ['FEIDE_CLIENT_SECRET', 'IDPORTEN_CLIENT_SECRET', 'SEAL_PASSWORD'] as const;

/** An invented value or an unchanged example is no secret; the value itself is never repeated. */
const weakSecrets: Rule = (env) => {
  const { KARAKTER_SECRET: key } = env;
  const weakKey =
    key !== undefined && isWeakKey(key) ? [fault('KARAKTER_SECRET', 'settingWeak', 'KARAKTER_SECRET')] : [];
  if (env.NODE_ENV !== 'production') return weakKey;
  const weak = passwords.filter((name) => env[name] !== undefined && isWeakPassword(env[name]));
  return [...weakKey, ...weak.map((name) => fault(name, 'passwordWeak', name))];
};

const tooManyThreads: Rule = (env) => {
  const { threads, databaseConnections } = capacityOf(env);
  if (threads === 1) return [];
  if (env.NODE_ENV !== 'production')
    return [fault('SERVER_THREADS', 'settingWrong', 'SERVER_THREADS must be 1 outside production')];
  if (databaseConnections >= threads * connectionsEach) return [];
  const tooFew = `DATABASE_CONNECTIONS must be ${connectionsEach} for each thread`;
  return [fault('DATABASE_CONNECTIONS', 'settingWrong', tooFew)];
};

const rules: readonly Rule[] = [
  missingHalves,
  missingInProduction,
  plainAddress,
  weakSecrets,
  tooManyThreads,
];

/** All faults of the settings, each setting named once. */
export function settingFaults(
  values: Environment,
  wrong: ReadonlyMap<string, string>,
): ReadonlyMap<string, StartFailure> {
  const faults = new Map<string, StartFailure>();
  for (const [name, message] of wrong)
    faults.set(name, new StartFailure('settingWrong', `${name} ${message}`));
  for (const { name, failure } of rules.flatMap((rule) => rule(values)))
    if (!faults.has(name)) faults.set(name, failure);
  return faults;
}
