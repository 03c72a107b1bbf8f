import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../packages/server/src/platform/http/port.ts';
import { publicUrl } from './people.ts';

/** The settings of `bench/server.ts`. */
export type ServerWish = {
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly threads: number;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  readonly secret: string;
  /** Limits requests as in production; otherwise there is no limit. */
  readonly isLimited?: boolean;
};
export type ServerReport = { readonly kind: 'ready' } | { readonly kind: 'measured'; readonly rss: number };

export type Server = {
  readonly port: number;
  readonly pid: number;
  readonly process: ChildProcess;
  /** Bytes in use after a garbage collection. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

type Given = Omit<ServerWish, 'port' | 'publicUrl'> & {
  readonly port?: number;
  readonly profile?: string | null;
  /** Whether to discard its log, since the faults it reports are injected on purpose. */
  readonly isQuiet?: boolean;
};

async function reported(process: ChildProcess, kind: ServerReport['kind']): Promise<ServerReport> {
  const ended = once(process, 'exit').then(() => {
    throw new Error('the server ended');
  });
  ended.catch(() => {});
  for (;;) {
    const [said] = (await Promise.race([once(process, 'message'), ended])) as [ServerReport];
    if (said.kind === kind) return said;
  }
}

/** Preloaded into each thread of the server. */
const sweeper = new URL('./sweep.ts', import.meta.url).href;

/** Starts a server process and waits until it listens; its log goes where ours goes, unless it is to be quiet. */
export async function startServer({ profile, isQuiet = false, ...given }: Given): Promise<Server> {
  const port = given.port ?? (await freePort());
  const wish: ServerWish = { ...given, port, publicUrl };
  const profiling = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const child = fork(join(import.meta.dirname, '../server.ts'), [JSON.stringify(wish)], {
    execArgv: ['--expose-gc', '--import', sweeper, ...profiling],
    stdio: ['ignore', 'ignore', isQuiet ? 'ignore' : 'inherit', 'ipc'],
  });
  await reported(child, 'ready');
  return {
    port,
    pid: child.pid ?? 0,
    process: child,
    async memory() {
      child.send('measure');
      const said = await reported(child, 'measured');
      return said.kind === 'measured' ? said.rss : 0;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}
