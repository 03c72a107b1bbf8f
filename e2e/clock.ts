import type { Person } from './person.ts';

const moves = { hour: 'En time frem', day: 'En dag frem' } as const;

/** Moves the demonstration's clock by the buttons in the header; each is done when its button can be pressed again. */
export async function moveClock({ page, open }: Person, move: keyof typeof moves, times = 1): Promise<void> {
  await open('/');
  const clock = page.getByRole('region', { name: 'Demonstrasjonens klokke' });
  for (let i = 0; i < times; i += 1) {
    const before = await clock.locator('time').getAttribute('datetime');
    await clock.getByRole('button', { name: moves[move] }).click();
    await page.waitForFunction(
      ([was, name]) => {
        const now = document.querySelector(`section[aria-label="${name}"] time`)?.getAttribute('datetime');
        return now && was && Date.parse(now) - Date.parse(was) > 30 * 60 * 1000;
      },
      [before, 'Demonstrasjonens klokke'],
    );
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
