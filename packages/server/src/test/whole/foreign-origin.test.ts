import { peopleRoutes } from '@karakter/contract/people/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';
import { addTestPerson } from '../scenes/people.ts';

const app = useTestApp();

async function chooseEnglish(origin?: string) {
  const { db } = app().services;
  const person = await addTestPerson(db, 'Origin Owner', ['candidate']);
  const { path, method } = peopleRoutes.chooseLanguage;
  const answer = await app().app.inject({
    method,
    url: path,
    payload: { language: 'en' },
    headers: { cookie: await app().cookieOf(person), ...(origin === undefined ? {} : { origin }) },
  });
  const { language } = await db
    .selectFrom('person')
    .select('language')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  return { status: answer.statusCode, language };
}

describe('a change requested by another web site is not executed, with or without the cookie [U2]', () => {
  it.each(['https://evil.example', 'http://localhost:9999', 'https://localhost:3000', 'null', ''])(
    'from "%s"',
    async (origin) => {
      expect(await chooseEnglish(origin)).toEqual({ status: 403, language: 'nb' });
    },
  );

  it.each(['http://localhost:3000', undefined])(
    'but from Karakter itself or no page at all (%s) it is',
    async (origin) => {
      expect(await chooseEnglish(origin)).toEqual({ status: 200, language: 'en' });
    },
  );

  it('and reading stays possible, since a response can’t be read across sites', async () => {
    const answer = await app().app.inject({
      url: '/api/health',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});
