import * as oidc from 'openid-client';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../platform/http/port.ts';
import { useTestApp } from '../../test/app.ts';
import { standInClient } from './stand-in-client.ts';
import { tryProvider } from './try-provider.ts';

const app = useTestApp('2026-02-02T08:00:00Z', { listens: true });
const overPlainHttp = [oidc.allowInsecureRequests];

describe('the check of a provider', () => {
  it('succeeds where the provider accepts the client, without a sign-in', async () => {
    const { config } = app().services;
    const redirectUri = `${config.publicUrl}/api/sign-in/feide/callback`;
    const client = standInClient('feide', config);
    expect(await tryProvider(client, redirectUri, overPlainHttp)).toEqual({ finding: 'works', detail: null });
  });

  it('reports a wrong secret before the first person tries to sign in', async () => {
    const client = { ...standInClient('feide', app().services.config), clientSecret: 'another' };
    expect(await tryProvider(client, 'http://localhost/callback', overPlainHttp)).toMatchObject({
      finding: 'refused',
    });
  });

  it('reports why it cannot be reached', async () => {
    const client = {
      ...standInClient('feide', app().services.config),
      issuer: `https://localhost:${await freePort()}`,
    };
    expect(await tryProvider(client, 'http://localhost/callback')).toEqual({
      finding: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  it('is never called over plain http', async () => {
    const client = standInClient('feide', app().services.config);
    const tried = await tryProvider(client, 'http://localhost/callback');
    expect(tried).toEqual({ finding: 'unreachable', detail: 'OAUTH_HTTP_REQUEST_FORBIDDEN' });
  });
});
