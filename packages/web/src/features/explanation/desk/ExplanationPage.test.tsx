// @vitest-environment jsdom
import type { explanationRoutes } from '@karakter/contract/explanation/routes';
import type { explanationWritingRoutes } from '@karakter/contract/explanation/writing/routes';
import { configure, fireEvent, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { z } from 'zod';
import { KeepingProvider } from '../../../kept-writing/keeping.ts';
import { draftsOnServer } from '../../../test/drafts-on-server.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';

// jsdom lacks them, and the components of Designsystemet ask for them.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true });
document.getAnimations = () => [];
HTMLDialogElement.prototype.showModal = function open() {
  this.open = true;
};
const { ExplanationPage } = await import('../ExplanationPage.tsx');

type View = z.input<typeof explanationRoutes.showExplanation.response>;
const id = crypto.randomUUID();
const head = {
  id,
  candidateNumber: 1012,
  state: 'requested',
  requestedAt: '2026-11-20T08:00:00Z',
  dueAt: '2026-12-04T23:00:00Z',
  late: false,
  sentAt: null,
  givenOrally: false,
  commissionId: crypto.randomUUID(),
  commissionNumber: 1,
  courseCode: 'HIS1000',
  courseTitle: { nb: 'Historie', nn: 'Historie', en: 'History' },
  startsAt: '2026-11-01T08:00:00Z',
  isMember: true,
  givenTo: null,
} as const;
const view: View = {
  ...head,
  version: 1,
  text: { guidelines: '', assessment: '', overall: '' },
  draft: { guidelines: 'Kravene er alle oppfylt. Drøftingen er kort.', assessment: '', overall: '' },
  comments: [],
  grade: 'C',
  language: 'nn',
  guide: { learningOutcomes: 'Kan drøfte.', level: 'Kravene er alle oppfylt. Drøftingen er kort.' },
  assessments: [
    { name: 'Solveig Tangerås', isMe: true, comment: '', grade: 'C' },
    { name: 'Bjørnar Tveitnes', isMe: false, comment: 'Svakere.', grade: 'D' },
  ],
  appealIfSent: '2026-12-22T23:00:00Z',
  allowed: ['save', 'recordOral'],
};
const answer: z.input<typeof explanationWritingRoutes.showExplainedAnswer.response> = {
  script: { candidateNumber: 1012, language: 'nn', words: 0, notices: [], answers: [] },
  paper: { aids: { nb: '', nn: '' }, questions: [] },
  images: {},
};
const others = [1010, 1020].map((candidateNumber) => ({
  ...head,
  candidateNumber,
  id: crypto.randomUUID(),
}));

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });
const onPage = hooksOnPages();
const at = `/api/grading/explanations/${id}`;
beforeEach(() => {
  localStorage.setItem('karakter.language', 'nb');
  draftsOnServer(() => ({
    [`GET ${at}`]: view,
    [`GET ${at}/answer`]: answer,
    'GET /api/grading/explanations': { explanations: [head, ...others] },
    [`PUT ${at}`]: { version: 2, savedAt: '2026-11-21T08:00:00Z' },
  }));
  const { keepingIn } = aDeviceInMemory();
  onPage(() => undefined, {
    at: `/grading/explanations/${id}`,
    around: (page) => (
      <KeepingProvider value={keepingIn('second')}>
        {page}
        <Routes>
          <Route path="/grading/explanations/:explanationId" element={<ExplanationPage />} />
        </Routes>
      </KeepingProvider>
    ),
  });
});
const field = (name: RegExp) => screen.findByLabelText<HTMLTextAreaElement>(name);

/** What is said in the form itself; the dialog says it too, once it is open. */
const besideField = (words: RegExp) =>
  vi.waitFor(() => {
    const said = screen.queryAllByText(words).filter((each) => each.closest('dialog') === null);
    expect(said).toHaveLength(1);
  });

describe('a grader who writes an explanation', () => {
  it('is warned beside the field of a colleague’s name and grade, and again before sending, and can send [E6, G11]', async () => {
    fireEvent.change(await field(/^Retningslinjer/), { target: { value: 'Læringsutbyttet.' } });
    fireEvent.change(await field(/^Vurdering av/), { target: { value: 'Bjørnar la vekt på kildene.' } });
    fireEvent.change(await field(/^Samlet/), { target: { value: 'Vi landet mellom C og D.' } });
    await besideField(/«Bjørnar»: en annen sensors syn/);
    await besideField(/«D»: en annen karakter/);
    fireEvent.click(screen.getByRole('button', { name: 'Send begrunnelsen' }));
    const dialog = within(document.querySelector<HTMLElement>('dialog[open]') ?? document.body);
    dialog.getByText(/«Bjørnar»/);
    dialog.getByText(/«D»/);
    dialog.getByText(/22\. desember 2026/);
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Send begrunnelsen' });
    expect(confirm.disabled).toBe(false);
  });

  it('gets a draft of the whole in the candidate’s language, and what the draft lacks is still asked for [E5]', async () => {
    fireEvent.change(await field(/^Retningslinjer/), { target: { value: 'Mine egne.' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Sett inn et utkast i det som er tomt' }));
    expect((await field(/^Retningslinjer/)).value).toBe('Mine egne.');
    expect((await field(/^Samlet/)).value).toBe(
      'Samla ligg svaret på karakteren C (god) på skalaen frå A til F. Om dette nivået seier sensorrettleiinga: «Kravene er alle oppfylt».',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Send begrunnelsen' }));
    await screen.findByText('Vurdering av besvarelsen: Dette krever loven.');
  });

  it('sees how many are left, and goes to the next one [E2]', async () => {
    await screen.findByText('3 begrunnelser igjen å skrive');
    const next = await screen.findByRole('link', { name: 'Neste: kandidat 1020' });
    expect(next.getAttribute('href')).toBe(`/grading/explanations/${others[1]?.id}`);
  });

  it('unfolds the answer on a telephone [Q4]', async () => {
    const fold = await screen.findByRole('button', { name: 'Vis besvarelsen' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(fold);
    expect(
      (await screen.findByRole('button', { name: 'Skjul besvarelsen' })).getAttribute('aria-expanded'),
    ).toBe('true');
  });
});
