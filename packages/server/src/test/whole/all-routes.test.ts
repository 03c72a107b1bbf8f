import { randomUUID } from 'node:crypto';
import diagnostics from 'node:diagnostics_channel';
import { allRoutes, allSocketRoutes } from '@karakter/contract/all-routes';
import { type Route, redirectResponse } from '@karakter/contract/platform/route';
import { roles } from '@karakter/domain/people/roles';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { addTestPerson } from '../scenes/people.ts';

const mounted: string[] = [];
diagnostics.subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') mounted.push(`${one} ${url}`);
  });
});

const app = useTestApp();

const title = (route: Route): [string, Route] => [`${route.method} ${route.path}`, route];
const closed = allRoutes.filter((route) => route.access !== 'anyone').map(title);
const forRoles = allRoutes.filter((route) => typeof route.access !== 'string').map(title);

describe('every route is in the contract, once', () => {
  it('no two share a name', () => {
    const names = allRoutes.map((route) => route.name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('no two share method and path, whatever the names of their parameters', () => {
    const places = allRoutes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it('each one in the contract is mounted, and each one mounted is in the contract', () => {
    const stated = allRoutes.map(({ method, path }) => `${method} ${path}`);
    const sockets = allSocketRoutes.map(({ path }) => `GET ${path}`);
    const served = mounted.filter((one) => one.includes(' /api/') && !one.includes(' /api/docs'));
    expect([...new Set(served)].sort()).toEqual([...stated, ...sockets].sort());
  });

  it('a route that hides identity is for named roles only [U7]', () => {
    const hidden = allRoutes.filter((route) => route.identity === 'hidden');
    expect(hidden.filter((route) => typeof route.access === 'string')).toEqual([]);
  });

  it('only sign-in leaves by a redirect', () => {
    const names = allRoutes.filter((route) => route.response === redirectResponse).map((route) => route.name);
    expect(names).toEqual(['signInStart', 'signInCallback']);
  });
});

describe('a route is closed [U1]', () => {
  it.each(closed)('%s to callers without a session', async (_, route) => {
    const answer = await app().call(null, route, { params: minimalValue(route.params) });
    expect([answer.status, answer.refusal]).toEqual([401, 'notSignedIn']);
  });

  it.each(forRoles)('%s to a person who holds every role except the permitted ones', async (_, route) => {
    const wrong = roles.filter((role) => !route.access.includes(role));
    const person = await addTestPerson(app().services.db, `Not for ${route.name}`, wrong);
    const answer = await app().call(person, route, { params: minimalValue(route.params) });
    expect([answer.status, answer.refusal]).toEqual([403, 'missingRole']);
  });
});

describe('a WebSocket is closed [U1]', () => {
  const open = (path: string, cookie: string) => {
    const headers = { origin: app().services.config.publicUrl, cookie };
    return app().app.injectWS(
      path.replace(/:\w+/g, () => randomUUID()),
      { headers },
    );
  };

  it.each(allSocketRoutes.map(({ path, access }) => [path, access] as const))('%s', async (path, access) => {
    await expect(open(path, '')).rejects.toThrow('401');
    const wrong = roles.filter((role) => !access.includes(role));
    const person = await addTestPerson(app().services.db, 'Not for this socket', wrong);
    await expect(open(path, await app().cookieOf(person))).rejects.toThrow('403');
  });

  it.each(allSocketRoutes.map(({ path }) => path))('%s to pages of another site', async (path) => {
    const headers = { origin: 'https://evil.example' };
    await expect(
      app().app.injectWS(
        path.replace(/:\w+/g, () => randomUUID()),
        { headers },
      ),
    ).rejects.toThrow('403');
  });
});
