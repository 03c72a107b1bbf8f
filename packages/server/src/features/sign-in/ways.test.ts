import { signInRoutes } from '@karakter/contract/sign-in/routes';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { testConfig } from '../../test/config.ts';
import { offeredProviders } from './providers.ts';

const app = useTestApp('2026-02-02T08:00:00Z');

it('a caller without a session is shown where to sign in', async () => {
  const { status, body } = await app().call(null, signInRoutes.ways);
  expect([status, body]).toEqual([200, { providers: ['feide', 'idporten'] }]);
});

it('in production only what the institution has set up is offered, elsewhere both', () => {
  const client = { issuer: 'https://auth.example.no', clientId: 'id', clientSecret: 'n3Yd-77aQmzP0' };
  const config = { ...testConfig(), feide: undefined, idporten: client };
  expect(offeredProviders({ ...config, production: true })).toEqual(['idporten']);
  expect(offeredProviders({ ...config, production: false })).toEqual(['feide', 'idporten']);
});
