// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../test/hook-on-page.tsx';

// jsdom lacks it, and the components of Designsystemet ask for it when they are loaded.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
const { KnownAddress } = await import('./KnownAddress.tsx');

const onPage = hooksOnPages();
const id = crypto.randomUUID();
beforeEach(() => localStorage.setItem('karakter.language', 'nb'));

function Page() {
  return <p>Siden</p>;
}

function open(at: string) {
  const page = <KnownAddress page={Page} />;
  onPage(() => undefined, {
    at,
    around: (children) => (
      <>
        {children}
        <Routes>
          <Route path="/grading/:commissionId/:candidateNumber?" element={page} />
          <Route path="/grading/:commissionId/meetings/:meetingId/trial/:place?" element={page} />
          <Route path="/grading/fees/:commissionId" element={page} />
        </Routes>
      </>
    ),
  });
}

it.each([
  `/grading/${id}`,
  `/grading/${id}/12`,
  `/grading/fees/${id}`,
  `/grading/${id}/meetings/${id}/trial/2`,
])('%s is a page', (at) => {
  open(at);
  expect(screen.getByText('Siden')).toBeTruthy();
});

it.each([
  '/grading/kommisjon',
  `/grading/${id}/repport`,
  `/grading/${id}/1x`,
  `/grading/${id}/meetings/1/trial`,
])(
  'a mistyped address under grading, as %s, is the usual page for what is not found, and asks the server nothing',
  (at) => {
    open(at);
    expect(screen.getByRole('heading', { name: 'Vi finner ikke siden' })).toBeTruthy();
    expect(screen.queryByText('Siden')).toBeNull();
  },
);
