import type { OwnMessage } from '@karakter/contract/messages/routes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { type OpenSitting, SittingContext } from '../sitting/sitting-context.ts';
import { MessageBar } from './MessageBar.tsx';

const at = '2026-05-22T09:00:00Z';
const message = (id: string, seenAt: string | null, changes: OwnMessage['changes'] = []): OwnMessage => ({
  id,
  at,
  seenAt,
  changes,
  text: `Beskjed ${id}`,
  language: 'nb',
  kind: changes.length > 0 ? 'correction' : 'clarification',
});
const corrected = { question: 1, part: 'text', before: 'gammel', after: 'ny' } as const;

function barOf(messages: readonly OwnMessage[]): string {
  // It uses nothing else of the sitting.
  const sitting = { session: { candidacyId: 'c' }, view: { startsAt: at } } as unknown as OpenSitting;
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <SittingContext value={sitting}>
        <MessageBar messages={messages} paperLanguage="nb" />
      </SittingContext>
    </QueryClientProvider>,
  );
}

it('unread messages are a line each, a correction’s changes folded away, with one button to open all [D8, Q4]', () => {
  const bar = barOf([
    message('1', null),
    message('2', null, [corrected]),
    message('3', null),
    message('4', at),
  ]);
  const closed = /<article[^>]* data-unread[^>]*>(?:(?!<\/article>).)*aria-expanded="false"/g;
  expect(bar.match(closed)).toHaveLength(3);
  expect(bar).not.toContain('<ins>');
  expect(bar).toContain('Les alle (3)');
  // A message that does not fit on its line cannot be marked as read before it is opened.
  expect(bar.match(/Jeg har lest det/g)).toHaveLength(2);
  expect(bar).not.toContain('Beskjed 4');
});

it('one unread message needs no button for all', () => {
  expect(barOf([message('1', null), message('2', at)])).not.toContain('Les alle');
});

it('a message of a later day of a long exam shows the day of its arrival [D8]', () => {
  const later = { ...message('1', null), at: '2026-06-02T14:05:00Z' };
  expect(barOf([message('2', null), later])).toMatch(/>2\. juni kl\. 16\.05<[\s\S]*>kl\. 11\.00</);
});
