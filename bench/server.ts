/**
 * One server of the benchmarks: from `runServer` on it is the program itself, set up as in production, without the
 * demonstration. The parent sends `measure` and `stop`; when the parent is gone, it ends.
 */
import { sealFor } from '../packages/server/src/integrations/seal/kept-seal.ts';
import { runServer } from '../packages/server/src/main.ts';
import type { ServerReport, ServerWish } from './exam-day/servers.ts';
import { sweepAll } from './exam-day/sweep.ts';

const wish = JSON.parse(process.argv[2] ?? '') as ServerWish;
const seal = await sealFor(undefined, wish.dataFolder);
const server = await runServer(
  {
    ...wish,
    seal,
    production: true,
    demonstration: false,
    host: '127.0.0.1',
    requestsPerMinute: wish.isLimited ? 12_000 : 1_000_000,
    requestsPerSession: wish.isLimited ? 1_200 : 1_000_000,
    sessionIdleMinutes: 720,
    freshSignInMinutes: 720,
    smtpUrl: undefined,
    mailFrom: 'karakter@karakter.example',
    activityDays: 30,
    feide: undefined,
    idporten: undefined,
    sealAt: undefined,
  },
  wish.databaseUrl,
  () => {},
);

const report = (message: ServerReport) => process.send?.(message);
report({ kind: 'ready' });

process.on('message', (asked) => {
  if (asked === 'measure')
    void sweepAll(wish.threads).then(() => report({ kind: 'measured', rss: process.memoryUsage.rss() }));
  if (asked === 'stop') void server.stop().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(1));
