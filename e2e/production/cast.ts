import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../chromium.ts';
import { newPerson, type Person } from '../person.ts';
import { type Outsider, type Production, startInProduction } from './production.ts';
import { acceptInvitation, confirmToBe, signInAt } from './sign-in.ts';

/** The people of a journey in production, each with a browser profile of their own, and the ways they come in. */
export type Cast<Who extends string> = {
  readonly production: Production;
  /** The person as they are: signed in, or not yet. */
  as(who: Who): Promise<Person>;
  /** Opens the link of an invitation and signs in by it; without a link, the one in the person's mail. */
  comeByInvitation(who: Who, operatorsLink?: string): Promise<Person>;
  /** A first sign-in without an invitation. */
  firstTime(who: Who, address?: string): Promise<Person>;
  /** Signs in where the session has ended. */
  again(who: Who, address?: string): Promise<Person>;
};

/** Starts production for a file of tests; read the result inside tests only. */
export function useProduction<Who extends string>(outsiders: Readonly<Record<Who, Outsider>>): Cast<Who> {
  let browser: Browser | undefined;
  const people = new Map<Who, Person>();
  const cast = {
    async as(who) {
      const person =
        people.get(who) ?? (await newPerson(browser as Browser, cast.production.url, outsiders[who].name));
      people.set(who, person);
      return person;
    },
    async comeByInvitation(who, operatorsLink) {
      const outsider = outsiders[who];
      const link =
        operatorsLink ?? (await cast.production.mailTo(outsider.email, /https:\S+\/invitation#\S+/));
      const person = await cast.as(who);
      await acceptInvitation(person, { link, outsider, isOperator: operatorsLink !== undefined });
      return person;
    },
    async firstTime(who, address) {
      const person = await cast.as(who);
      await confirmToBe(person, outsiders[who], address);
      return person;
    },
    async again(who, address) {
      const person = await cast.as(who);
      await signInAt(person, outsiders[who], address);
      return person;
    },
  } as { -readonly [Key in keyof Cast<Who>]: Cast<Who>[Key] };
  beforeAll(async () => {
    cast.production = await startInProduction(Object.values(outsiders));
    browser = await openBrowser(cast.production.trusted);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await cast.production?.stop();
  });
  return cast;
}
