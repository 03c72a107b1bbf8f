import type { Check } from '@karakter/contract/operations/checks';
import { type OperationsState, operationsRoutes, type QueueView } from '@karakter/contract/operations/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { apiKey } from '../../api/api.ts';
import { MachineFacts } from './MachineFacts.tsx';
import { OutsideChecks } from './OutsideChecks.tsx';
import { Queues } from './Queues.tsx';
import { SignInFailures } from './SignInFailures.tsx';

const calm: QueueView = {
  name: 'mail',
  waiting: 0,
  waitedSeconds: null,
  held: 0,
  failing: 0,
  givenUp: 0,
  lastError: null,
  needsAttention: false,
};
const state: OperationsState = {
  at: '2026-03-02T09:00:00Z',
  queues: [calm],
  disk: { free: 40e9, total: 100e9, needsAttention: false, holdsDatabase: true },
  database: {
    version: '18.0',
    bytes: 1.26e9,
    connections: { used: 12, most: 57, needsAttention: false },
    migration: '0040-operations.sql',
  },
  program: { version: '0.1.0', node: 'v26.10.0', startedAt: '2026-03-02T07:00:00Z' },
  signInFailures: [],
};

function drawn(page: ReactNode, checks: Check[] = []): string {
  const queries = new QueryClient();
  queries.setQueryData(apiKey(operationsRoutes.checkOutside, {}), { at: state.at, checks });
  return renderToStaticMarkup(
    <MemoryRouter>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </MemoryRouter>,
  );
}
const queues = (queue: Partial<QueueView>) =>
  drawn(<Queues state={{ ...state, queues: [{ ...calm, ...queue }] }} />);

describe('an operator reads [D14]', () => {
  it('waiting work, its age, failures and their messages, with a button to retry', () => {
    const html = queues({
      waiting: 3,
      waitedSeconds: 720,
      held: 1,
      failing: 2,
      givenUp: 1,
      lastError: '550 ukjent',
      needsAttention: true,
    });
    for (const words of [
      'I kø: 3. Den eldste kom for 12 minutter siden.',
      'Holdes tilbake av en bryter: 1.',
      '2 feilet og prøves igjen av seg selv.',
      '1 er gitt opp.',
      'Siste feil: 550 ukjent',
      'Trenger tilsyn',
      'Prøv igjen nå: E-post',
    ])
      expect(html).toContain(words);
  });

  it('that nothing waits, without a button to retry', () => {
    const html = queues({});
    expect(html).toContain('Ingenting venter.');
    expect(html).not.toContain('Prøv igjen');
  });
});

describe('an operator reads too [D14]', () => {
  it('the free disk space, with a warning where it is low', () => {
    const low = { ...state, disk: { ...state.disk, free: 1.5e9, needsAttention: true } };
    expect(drawn(<MachineFacts state={state} />)).not.toContain('lite plass');
    const html = drawn(<MachineFacts state={low} />);
    for (const words of [
      '1,5 av 100 GB er ledig.',
      'Det er lite plass.',
      '1,3 GB. Forbindelser i bruk: 12 av 57.',
      'PostgreSQL 18.0',
    ])
      expect(html).toContain(words);
  });

  it('the reasons of failed sign-ins, also a reason that the page does not know', () => {
    expect(drawn(<SignInFailures state={state} />)).toContain('Ingen det siste døgnet.');
    const failure = { provider: 'feide', lastHour: 3, lastDay: 10, lastAt: state.at } as const;
    const signInFailures = [
      { ...failure, refusal: 'providerUnavailable' },
      { ...failure, refusal: 'somethingNew' },
    ];
    const html = drawn(<SignInFailures state={{ ...state, signInFailures }} />);
    for (const words of ['Tjenesten svarte ikke', 'Annen grunn (somethingNew)', 'Siste time'])
      expect(html).toContain(words);
  });

  it('the answer of each outside service, with advice', () => {
    const html = drawn(<OutsideChecks />, [
      { name: 'feide', finding: 'unreachable', detail: 'ECONNREFUSED', until: null },
      { name: 'seal', finding: 'endsSoon', detail: 'Høgskolen', until: '2026-04-01' },
    ]);
    for (const words of [
      'Feide svarer ikke (ECONNREFUSED). Ingen kan logge inn med Feide nå.',
      'Sertifikatet til Høgskolen varer bare til onsdag 1. april 2026.',
      'Virker ikke',
      '/api/operations/test-seal',
      'Send en prøve til meg',
    ])
      expect(html).toContain(words);
  });
});
