import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { createTestDatabase } from '../../test/postgres.ts';

// What is older than a week is deleted, of all institutions.
const app = useTestApp('2026-02-02T08:00:00Z', { database: createTestDatabase });

it('a refused sign-in is counted for operators, only by provider and reason [D14]', async () => {
  const url = '/api/sign-in/feide/callback?state=not-begun-here&code=invented';
  for (let at = 0; at < 2; at += 1) await app().app.inject({ url });
  const counted = () =>
    app()
      .services.db.selectFrom('sign_in_failure')
      .select(['refusal', 'count'])
      .where('provider', '=', 'feide')
      .execute();
  await expect.poll(counted, { timeout: 5_000 }).toEqual([{ refusal: 'signInExpired', count: 2 }]);
});
