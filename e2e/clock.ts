import { expect } from 'vitest';
import type { Person } from './person.ts';

const moves = { hour: 'En time frem', day: 'En dag frem' } as const;

/** All work that falls due is done before the response: hand-ins, PDFs and mails of a whole exam. */
const movedWithin = 180_000;

/** Moves the demonstration's clock by the buttons in the header, each when the one before it is done. */
export async function moveClock({ page, open }: Person, move: keyof typeof moves, times = 1): Promise<void> {
  await open('/');
  const button = page
    .getByRole('region', { name: 'Demonstrasjonens klokke' })
    .getByRole('button', { name: moves[move] });
  for (let i = 0; i < times; i += 1) {
    // The displayed time moves before the response, at each stop on the way.
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith('/api/demo/clock') && response.request().method() === 'POST',
        { timeout: movedWithin },
      ),
      button.click(),
    ]);
    expect(answer.status()).toBe(200);
  }
}

/** A day and three quarters of an hour ahead by Karakter's clock, on a whole five minutes. */
export async function dayAhead({ page }: Person): Promise<{ date: string; clock: string }> {
  const now = await page.evaluate(async () => (await (await fetch('/api/me')).json()).now as string);
  const start = Temporal.Instant.from(now)
    .toZonedDateTimeISO('Europe/Oslo')
    .add({ days: 1, minutes: 45 })
    .round({ smallestUnit: 'minute', roundingIncrement: 5 });
  return {
    date: start.toPlainDate().toString(),
    clock: start.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
