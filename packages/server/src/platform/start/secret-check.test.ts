import { expect, test } from 'vitest';
import { createTestDatabase } from '../../test/postgres.ts';
import { requireSameSecret } from './secret-check.ts';

test('a database starts only with the secret with which it was created', async () => {
  const database = await createTestDatabase();
  const check = (secret: string, opens: boolean) =>
    requireSameSecret(database.url, secret, async () => opens);
  await expect(check('one', false)).rejects.toMatchObject({ code: 'secretOther' });
  await check('one', true);
  await expect(check('another', true)).rejects.toMatchObject({ code: 'secretOther' });
  await check('one', false);
  await database.drop();
});
