import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { KeptFormLine } from './KeptFormLine.tsx';
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

it('a device that is full is said beside the field while the server saves, and not where there is nothing to save [G15, Q8]', () => {
  const saved = { ...waiting, state: { kind: 'saved' as const, at: null } };
  const full = renderToStaticMarkup(<KeptLine kept={{ ...saved, isOnDevice: false }} />);
  expect(full).toContain('Maskinen kan ikke ta vare på det du skriver');
  expect(full).toContain('Lagret på serveren');
  expect(renderToStaticMarkup(<KeptLine kept={saved} />)).not.toContain('Maskinen kan ikke');
});

it('a failing save never claims that the device has what it could not store [G15, Q8]', () => {
  const lost = renderToStaticMarkup(<KeptLine kept={{ ...waiting, isOnDevice: false }} />);
  expect(lost).toContain('Hold siden åpen');
  expect(lost).not.toContain('er tatt vare på på denne maskinen');
});

it('where many are on one page only what is wrong is shown, with a way to try again [G3, G15]', () => {
  const saved = { ...waiting, state: { kind: 'saved' as const, at: null } };
  expect(renderToStaticMarkup(<KeptLine kept={saved} isOneOfMany />)).not.toContain('<p');
  const refused = { ...waiting, state: { kind: 'refused' as const, failure: new Error('no') } };
  const shown = renderToStaticMarkup(<KeptLine kept={refused} isOneOfMany onRetry={() => undefined} />);
  expect(shown).toContain('data-trouble');
  expect(shown).toContain('<button');
});

it('where a field has text that cannot be saved, the line does not say that all of it is saved [G15]', () => {
  const saved = { ...waiting, state: { kind: 'saved' as const, at: null } };
  expect(renderToStaticMarkup(<KeptLine kept={saved} isPartial />)).toContain('Lagret, unntatt det');
  expect(renderToStaticMarkup(<KeptLine kept={saved} />)).not.toContain('unntatt');
});

const inTwoWindows = (mine: string | boolean, theirs: string | boolean) => (
  <KeptFormLine
    kept={{
      ...waiting,
      content: { meetings: mine },
      disputed: [{ path: ['meetings'], mine, theirs }],
      isUnread: false,
      choose: () => undefined,
      done: () => undefined,
    }}
    names={{ meetings: 'Møter (timer)' }}
  />
);

it('a field that two windows wrote differently in is named as on the page [A1, G15]', () => {
  expect(renderToStaticMarkup(inTwoWindows('2', '3'))).toContain('<strong>Møter (timer)</strong>');
  expect(renderToStaticMarkup(inTwoWindows(true, false))).toMatch(/Nei[\s\S]*Ja/);
});

it('after a form was sent from another window, no one is said to have written nothing in it [G15]', () => {
  const sent = renderToStaticMarkup(inTwoWindows('2', ''));
  expect(sent).not.toContain('har en annen');
  expect(sent).not.toContain('(ingenting)');
  expect(sent).toContain('sendt eller fjernet i mellomtiden');
  expect(sent).toContain('Behold min');
});
