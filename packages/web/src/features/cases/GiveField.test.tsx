import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { GiveField } from './GiveField.tsx';

const choices = { id: 'g', label: 'Gi til', choose: 'Velg', give: 'Gi saken', isPending: false };

it('a case is given by a button, which waits for a choice: choosing alone gives nothing [K12, Q4]', () => {
  const options = [{ value: 'anna', label: 'Anna' }];
  const markup = renderToStaticMarkup(<GiveField {...choices} options={options} onGive={() => undefined} />);
  expect(markup).toMatch(/<select(?:(?!<\/select>).)*Velg(?:(?!<\/select>).)*Anna/);
  expect(markup).toMatch(/<button[^>]*disabled[^>]*>(?:(?!<\/button>).)*Gi saken/);
});
