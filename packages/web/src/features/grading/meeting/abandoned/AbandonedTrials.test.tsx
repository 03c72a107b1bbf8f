// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../../test/hook-on-page.tsx';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
const { AbandonedTrials } = await import('./AbandonedTrials.tsx');

const onPage = hooksOnPages();
const at = '2026-03-02T08:00:00Z';
const trial = (number: number) => ({
  number,
  reason: `Grunn ${number}`,
  openedAt: at,
  abandonedAt: at,
  own: [],
});

it.each([
  [true, [false, true]],
  [false, [false, false]],
])(
  'where the last abandoned trial is all there is to read (%s) it is open, and no earlier one [G13]',
  (isUnfolded, open) => {
    localStorage.setItem('karakter.language', 'nb');
    onPage(() => undefined, {
      around: (page) => (
        <>
          {page}
          <AbandonedTrials trials={[trial(1), trial(2)]} isUnfolded={isUnfolded} />
        </>
      ),
    });
    const folds = [1, 2].map((number) =>
      screen.getByText(`Grunn: Grunn ${number}`).closest('details, u-details'),
    );
    expect(folds.map((fold) => fold?.hasAttribute('open'))).toEqual(open);
  },
);
