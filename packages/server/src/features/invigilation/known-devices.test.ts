import { activityRoutes } from '@karakter/contract/activity/routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { aDevice, type TestDevice } from '../../test/device.ts';
import { type AnswerWriter, listen, openAnswer } from '../../test/scenes/answer-writer.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { nothingUnsaved, paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { boardOf, rosterOf } from './board.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, sittingRow } = sittingsOf(app);
beforeAll(() => listen(app()));

const leases = ({ messages }: AnswerWriter) =>
  messages.flatMap((m) => (m.kind === 'welcome' || m.kind === 'lease' ? [m.lease] : []));

/**
 * A candidate who writes on a device with a key; another browser has a copy of the sign-in and of the device's cookie.
 */
async function writingAtOwnDevice() {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const cookie = await app().cookieOf(own.personId);
  const device = aDevice();
  const opened = await openAnswer(app(), { ...own, cookie, device });
  opened.write('q1', 'Mitt');
  await opened.confirmed();
  const copied = (wish: { device?: TestDevice; writer?: string } = {}) =>
    openAnswer(app(), { ...own, cookie, ...wish });
  const takeOver = (window: AnswerWriter) =>
    app().callWith(cookie, sittingRoutes.takeOver, { ...paramsOf(own), body: window.windowClaim() });
  const handIn = (window: AnswerWriter) =>
    app().callWith(cookie, handinRoutes.handIn, {
      ...paramsOf(own),
      body: { ...nothingUnsaved, window: window.windowClaim() },
    });
  return { exam, own, cookie, device, opened, copied, takeOver, handIn };
}

const rowOf = async ({ examId }: TestExam) => {
  const { db, clock } = app().services;
  const [row] = await boardOf(db, examId, { now: clock.now(), roster: await rosterOf(db, examId) });
  return row;
};
const flagsOf = async ({ examId, officer }: TestExam) => {
  const shown = await app().call(officer, activityRoutes.showFlaggedActivity, { params: { examId } });
  return shown.body.flagged.flatMap(({ flags }) => flags.map(({ rule }) => rule));
};

describe('a copied sign-in [D5]', () => {
  it('needs the invigilator like any other device, with a key of its own or with none, and cannot hand in', async () => {
    const { copied, takeOver, handIn, opened } = await writingAtOwnDevice();
    for (const device of [aDevice(), undefined]) {
      const stranger = await copied({ ...(device && { device }) });
      expect(leases(stranger).at(-1)).toMatchObject({ kind: 'reading', needs: 'confirmation' });
      expect((await takeOver(stranger)).body.outcome).toBe('askedFor');
      expect((await handIn(stranger)).refusal).toBe('otherMachineWrites');
    }
    expect(leases(opened).at(-1)?.kind).toBe('writing');
    expect((await handIn(opened)).status).toBe(200);
  });

  it('is not accepted with another device’s key that it cannot sign with, with another window’s pass, or as the window that writes', async () => {
    const { device, copied, takeOver, opened, own, cookie } = await writingAtOwnDevice();
    const forged = { ...aDevice(), name: device.name };
    const stranger = await copied({ device: forged });
    expect(leases(stranger).at(-1)).toMatchObject({ needs: 'confirmation' });
    const body = { ...stranger.windowClaim(), machinePass: opened.windowClaim().machinePass ?? '' };
    const asked = await app().callWith(cookie, sittingRoutes.takeOver, { ...paramsOf(own), body });
    expect(asked.body.outcome).toBe('askedFor');
    await expect(copied({ writer: opened.writer })).rejects.toThrow('closed');
    const second = await copied({ device });
    expect(leases(second).at(-1)).toMatchObject({ needs: 'request' });
    expect((await takeOver(second)).body.outcome).toBe('writing');
  });

  it('is seen on the board and in the activity log: one sign-in on two devices', async () => {
    const { exam, copied } = await writingAtOwnDevice();
    await expect.poll(async () => (await rowOf(exam))?.isConnected, { timeout: 5000 }).toBe(true);
    expect([(await rowOf(exam))?.machineDoubt, await flagsOf(exam)]).toEqual([null, []]);
    await copied({ device: aDevice() });
    await expect.poll(async () => (await rowOf(exam))?.machineDoubt, { timeout: 5000 }).toBe('shared');
    expect(await flagsOf(exam)).toEqual(['sharedSignIn']);
  });
});

it('a browser that can show no key writes as before, and the board and the log say that it cannot be recognised [D5, D9, D11]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const opened = await openAnswer(app(), own);
  opened.write('q1', 'Uten nøkkel');
  await opened.confirmed();
  await expect.poll(async () => (await rowOf(exam))?.machineDoubt, { timeout: 5000 }).toBe('unknown');
  expect(await flagsOf(exam)).toEqual(['unknownMachine']);
});

describe('before the paper is opened [D5]', () => {
  /** Two devices in the waiting room: one came days ago, the other is the one in the exam room. */
  async function twoWaiting() {
    const exam = await runningExam(1);
    const own = exam.candidates[0]!;
    const atHome = await openAnswer(app(), { ...own, device: aDevice() });
    const cookie = await app().signInElsewhere(own.personId);
    const inHall = await openAnswer(app(), { ...own, cookie, device: aDevice() });
    return { own, atHome, inHall, cookie };
  }

  it('no window has the lease yet: the device that opens the paper first gets it, and the other counts as another device', async () => {
    const { atHome, inHall, own } = await twoWaiting();
    inHall.say('opened');
    inHall.write('q1', 'Skrevet i salen');
    await inHall.confirmed();
    expect(leases(inHall).at(-1)?.kind).toBe('writing');
    await expect.poll(() => leases(atHome).at(-1)).toMatchObject({ kind: 'reading', needs: 'confirmation' });
    await expect.poll(async () => (await sittingRow(own)).started_at).not.toBeNull();
  });

  it('writing also opens the paper, and none of the text is quarantined', async () => {
    const { inHall } = await twoWaiting();
    inHall.write('q1', 'Skrevet straks');
    await inHall.confirmed();
    expect(inHall.messages.some(({ kind }) => kind === 'kept')).toBe(false);
  });

  it('a window that fetches the paper over HTTP gets the lease', async () => {
    const { inHall, own, cookie } = await twoWaiting();
    const body = { window: inHall.windowClaim() };
    const paper = await app().callWith(cookie, sittingRoutes.openPaper, { ...paramsOf(own), body });
    expect(paper.status).toBe(200);
    await expect.poll(() => leases(inHall).at(-1)?.kind).toBe('writing');
    inHall.write('q1', 'Skrevet i salen');
    await inHall.confirmed();
  });

  it('the device that opens the paper first keeps the lease, also where it came to the waiting room first', async () => {
    const { atHome, inHall } = await twoWaiting();
    atHome.say('opened');
    await expect.poll(() => leases(inHall).at(-1)).toMatchObject({ needs: 'confirmation' });
    inHall.say('opened');
    inHall.write('q1', 'For sent');
    await inHall.settled();
    expect(inHall.messages).toContainEqual({ kind: 'kept', number: 1, as: 'takenOver' });
  });
});
