import { expect, it } from 'vitest';
import { z } from 'zod';
import { allRoutes } from './all-routes.ts';
import { dateText, instantText } from './platform/route.ts';

type Part = Readonly<Record<string, unknown>> & { readonly type?: string; readonly format?: string };

/** Every part of a schema in which a value can be sent. */
function partsOf(schema: unknown, at: string): { at: string; part: Part }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const inner = Object.entries(schema).flatMap(([name, part]) => partsOf(part, `${at}.${name}`));
  return [{ at, part: schema as Part }, ...inner];
}

/** A draft is stored as it is typed, whatever its content: as JSON, in which a number may be of any size. */
const routes = allRoutes.filter(({ name }) => name !== 'keepDraft');
const sent = routes.flatMap(({ name, ...route }) =>
  (['params', 'query', 'body'] as const).flatMap((where) =>
    partsOf(z.toJSONSchema(route[where], { io: 'input', unrepresentable: 'any' }), `${name} ${where}`),
  ),
);
const isWithin = (bound: unknown) => typeof bound === 'number' && Math.abs(bound) < 2 ** 31;

it('no route accepts a number that no column of the database can hold', () => {
  const numbers = sent.filter(({ part }) => part.type === 'integer' || part.type === 'number');
  expect(numbers.length).toBeGreaterThan(30);
  const least = ({ minimum, exclusiveMinimum }: Part) => minimum ?? exclusiveMinimum;
  const most = ({ maximum, exclusiveMaximum }: Part) => maximum ?? exclusiveMaximum;
  const unbounded = numbers.filter(({ part }) => !isWithin(least(part)) || !isWithin(most(part)));
  expect(unbounded.map(({ at }) => at)).toEqual([]);
});

it('no route takes a date of a year that the database counts differently', () => {
  const all = sent.filter(({ part }) => part.format === 'date' || part.format === 'date-time');
  // A device's report counts only while its candidate's own time runs, whatever its clock shows.
  const dates = all.filter(({ at }) => !at.startsWith('reportActivity'));
  expect(dates.length).toBeGreaterThan(5);
  expect(dates.filter(({ part }) => part.hasUsualYear !== true).map(({ at }) => at)).toEqual([]);
  for (const year of ['0000', '0999']) {
    expect(dateText.safeParse(`${year}-01-01`).success).toBe(false);
    expect(instantText.safeParse(`${year}-01-01T00:00:00Z`).success).toBe(false);
  }
  expect(dateText.safeParse('2026-03-13').success).toBe(true);
  expect(instantText.safeParse('2026-03-13T08:00:00+01:00').success).toBe(true);
});
