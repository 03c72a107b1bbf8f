import { expect, it } from 'vitest';
import { quotedCell, withoutFormula } from './csv-cell.ts';

it.each(['=1+1', '+47 22 85 50 50', '-1', '@sum', '\t=1', '\r=1'])(
  'a text %j that a spreadsheet would run stands behind an apostrophe',
  (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  },
);

it.each(['Kari Moe', '1=1', '', ' =1', 'kari@eksempel.no'])('a text %j stands as it is', (text) => {
  expect(withoutFormula(text)).toBe(text);
});

it('a quoted cell doubles its quotation marks', () => {
  expect(quotedCell('sa "hei"; gikk')).toBe('"sa ""hei""; gikk"');
});
