import { allRoutes } from '@karakter/contract/all-routes';
import { expect, it } from 'vitest';
import { minimalValue } from '../minimal-value.ts';
import { placesIn, withPart } from '../nasty-values.ts';

/** Never shown to a person. */
const unseen = '\u200b\u202e\u2060\u00ad\u3164'.repeat(3);
/** Codes with which the domain refuses, ids, which are not shown, and what is compared with the server's own. */
const elsewhere = /^(name|emails?|employer|id|sha256)$/;

type Place = ReturnType<typeof placesIn>[number];
const partAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);

/** By the name of the field, or of the list that contains it. */
const isElsewhere = (place: Place) =>
  elsewhere.test(String(place.findLast((step) => !/^\d+$/.test(String(step)))));

it('wherever a route requires text, it requires visible characters', () => {
  const blank: string[] = [];
  for (const { name, body } of allRoutes) {
    const least = minimalValue(body);
    if (!body.safeParse(least).success) continue;
    for (const place of placesIn(least)) {
      const part = partAt(least, place);
      if (typeof part !== 'string' || !/^x+$/.test(part) || isElsewhere(place)) continue;
      if (body.safeParse(withPart(least, place, unseen)).success) blank.push(`${name}: ${place.join('.')}`);
    }
  }
  expect(blank).toEqual([]);
});
