import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { curveSeal } from '../../packages/server/src/integrations/seal/fixtures/curve-seal.ts';
import { testConfig } from '../../packages/server/src/test/config.ts';
import { startMailServer } from '../../packages/server/src/test/mail-server.ts';
import type { OutsideProviders } from '../../packages/server/src/test/outside-providers.ts';
import { selfMadeTlsCertificate } from '../../packages/server/src/test/tls-certificate.ts';
import { layCable } from '../cable.ts';
import { freePort, startProgram } from '../karakter.ts';
import type { ClockMessage } from './machine-clock.ts';
import { mailTo } from './mailbox.ts';

const server = join(import.meta.dirname, '../../packages/server/src');
const client = { id: 'karakter', secret: 'n3Yd-77aQmzP0' };

/** A person as Feide or ID-porten knows them; nothing of this is in Karakter. */
export type Outsider = {
  readonly name: string;
  readonly email: string;
  readonly provider: 'feide' | 'idporten';
};

/** Karakter in production, and what it has around it: a database without a table, a proxy, providers, mail and a seal. */
export type Production = {
  readonly url: string;
  /** Whose certificate the browser accepts. */
  readonly trusted: string;
  /** `npm run operator:invite`: the link that it prints. */
  inviteOperator(): Promise<string>;
  /** What was found in a mail to this address, as soon as it is there. */
  mailTo(address: string, sought: RegExp): Promise<string>;
  /** From now on the mail server knows no such mailbox. */
  refuseMailTo(address: string): void;
  /** Moves the clock of the machine that Karakter and the providers run on. */
  moveClockTo(instant: Temporal.Instant): Promise<void>;
  stop(): Promise<void>;
};

/** A helper of the server's own tests, imported at run time, since the server is checked without the browser's types. */
async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { createTestDatabase } = await import(/* @vite-ignore */ join(server, 'test/postgres.ts'));
  return createTestDatabase('empty');
}

/** Starts a program that prints a line when it is ready. */
async function startBeside(program: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${program} ended with ${code}`)),
  );
  await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

/** Moves the clock of each process, and returns when all of them have it. */
async function moveClocks(processes: readonly ChildProcess[], to: Temporal.Instant): Promise<void> {
  const ahead: ClockMessage = { machineClockAheadMs: to.epochMilliseconds - Date.now() };
  await Promise.all(
    processes.map(async (each) => {
      const heard = once(each, 'message');
      each.send(ahead);
      await heard;
    }),
  );
}

/** Starts all of it. The people are those of the providers; Karakter knows no one. */
export async function startInProduction(people: readonly Outsider[]): Promise<Production> {
  await using begun = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'karakter-production-'));
  begun.defer(() => rm(folder, { recursive: true, force: true }));
  const tls = selfMadeTlsCertificate();
  const certificateAt = join(folder, 'certificate.pem');
  const sealAt = join(folder, 'institution.p12');
  await Promise.all([writeFile(certificateAt, tls.cert), writeFile(sealAt, curveSeal.pkcs12)]);
  const database = await emptyDatabase();
  begun.defer(() => database.drop());
  const mail = await startMailServer();
  begun.defer(() => mail.stop());
  const port = await freePort();
  const proxy = await layCable(await freePort(), port, tls);
  begun.defer(() => proxy.close());
  const providerPort = await freePort();
  const machine = {
    NODE_OPTIONS: `--import=${new URL('./machine-clock.ts', import.meta.url).href}`,
    NODE_EXTRA_CA_CERTS: certificateAt,
  };
  const outside: OutsideProviders = {
    port: providerPort,
    tls,
    client,
    karakterUrl: proxy.url,
    people: people.map((person) => ({
      ...person,
      id: person.email,
      roles: ['candidate'],
      feideName: person.provider === 'feide' ? person.email : null,
    })),
  };
  const providers = await startBeside(join(server, 'test/outside-providers.ts'), {
    ...machine,
    OUTSIDE_PROVIDERS: JSON.stringify(outside),
  });
  begun.defer(() => void providers.kill());
  const issuer = `https://localhost:${providerPort}/dev-idp`;
  const settings = {
    NODE_ENV: 'production',
    PORT: String(port),
    KARAKTER_URL: proxy.url,
    KARAKTER_DATA: folder,
    DATABASE_URL: database.url,
    KARAKTER_SECRET: testConfig().secret,
    SMTP_URL: mail.url,
    FEIDE_ISSUER: `${issuer}/feide`,
    FEIDE_CLIENT_ID: client.id,
    FEIDE_CLIENT_SECRET: client.secret,
    IDPORTEN_ISSUER: `${issuer}/idporten`,
    IDPORTEN_CLIENT_ID: client.id,
    IDPORTEN_CLIENT_SECRET: client.secret,
    SEAL_PKCS12: sealAt,
    SEAL_PASSWORD: curveSeal.password,
    SERVER_THREADS: '2',
    DATABASE_CONNECTIONS: '20',
  };
  const karakter = await startProgram({ ...machine, ...settings });
  begun.defer(() => karakter.stop());
  const all = begun.move();
  return {
    url: proxy.url,
    trusted: tls.publicKeyHash,
    async inviteOperator() {
      const env = { ...process.env, ...settings };
      const { stdout } = await promisify(execFile)(process.execPath, [join(server, 'operator-invite.ts')], {
        env,
      });
      const link = /https:\S+/.exec(stdout)?.[0];
      if (link === undefined) throw new Error(`no link: ${stdout}`);
      return link;
    },
    mailTo: (address, sought) => mailTo(mail.messages, address, sought),
    refuseMailTo: mail.refuse,
    moveClockTo: (instant) => moveClocks([karakter.process, providers], instant),
    stop: () => all.disposeAsync(),
  };
}
