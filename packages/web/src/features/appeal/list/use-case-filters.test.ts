import { expect, it } from 'vitest';
import { filtersIn } from './use-case-filters.ts';

it('an address with values that the list does not know shows what the others choose [V1]', () => {
  const odd =
    'unit=abc&from=99999-01-01&until=x&state=nonsense&kind=foo&responsible=zz&late=maybe&shown=99999999';
  expect(filtersIn(new URLSearchParams(`course=TBA&open=true&${odd}`))).toEqual({
    course: 'TBA',
    open: 'true',
  });
  const whole = { kind: 'complaint', from: '2026-01-01', responsible: 'me', shown: '1000', late: 'false' };
  expect(filtersIn(new URLSearchParams(whole))).toEqual(whole);
});
