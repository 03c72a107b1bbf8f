import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { KeptLine } from './KeptLine.tsx';

const waiting = {
  state: { kind: 'waiting' as const },
  disputed: [],
  isRestored: false,
  isOnDevice: true,
  isChangedElsewhere: false,
};

it('without a network a form does not promise to be sent by itself: only its draft is', () => {
  const ofText = renderToStaticMarkup(<KeptLine kept={waiting} />);
  const ofForm = renderToStaticMarkup(<KeptLine kept={waiting} isForm />);
  expect(ofText).toContain('sendes av seg selv');
  expect(ofForm).not.toContain('sendes av seg selv');
  expect(ofForm).toContain('Ingenting er sendt');
});
