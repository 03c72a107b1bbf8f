import { describe, expect, it } from 'vitest';
import { useTestApp } from './app.ts';

const few = { requestsPerMinute: 3 };
const app = useTestApp(undefined, few);
const production = useTestApp(undefined, {
  ...few,
  production: true,
  demonstration: false,
  publicUrl: 'https://karakter.example.no',
});

const statuses = async (to: typeof app, headers: readonly Record<string, string>[]) => {
  const answers = [];
  for (const each of headers) answers.push(await to().app.inject({ url: '/api/health', headers: each }));
  return answers.map(({ statusCode }) => statusCode);
};

describe('more requests than the settings allow from one address are turned away', () => {
  it('whatever cookie each of them brings', async () => {
    const cookies = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ cookie: `karakter_session=${value}` }));
    expect(await statuses(app, cookies)).toEqual([200, 200, 200, 429, 429]);
  });

  it('and whatever address each of them claims to the proxy; another true address is not touched', async () => {
    const from = (claimed: string, address: string) => ({ 'x-forwarded-for': `${claimed}, ${address}` });
    const liars = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'].map((claimed) =>
      from(claimed, '192.0.2.7'),
    );
    expect(await statuses(production, [...liars, from('10.0.0.1', '192.0.2.8')])).toEqual([
      200, 200, 200, 429, 200,
    ]);
  });
});
