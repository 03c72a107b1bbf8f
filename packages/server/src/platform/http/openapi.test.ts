import { allRoutes } from '@karakter/contract/all-routes';
import { systemRoutes } from '@karakter/contract/system/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';

const app = useTestApp();

describe('the API can be read', () => {
  it('as OpenAPI 3.1 with every route of the contract', async () => {
    const { status, body } = await app().call(null, systemRoutes.openApi);
    const paths = body.paths as Record<string, Record<string, { operationId: string }>>;
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(operations.map((o) => o.operationId).sort()).toEqual(allRoutes.map((route) => route.name).sort());
  });

  it('on a page that loads nothing from another server', async () => {
    const answer = await app().app.inject('/api/docs');
    const addresses = [...answer.body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/api\/docs\//);
      expect((await app().app.inject(address)).statusCode).toBe(200);
    }
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('and reports the health of the server and its database', async () => {
    const { body } = await app().call(null, systemRoutes.health);
    expect(body.status).toBe('ok');
    expect(body.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(body.database).toMatch(/^PostgreSQL \d+/);
  });
});
