import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import { addFinishedExam } from '../../test/scenes/finished-exam.ts';
import { meetingScene } from '../../test/scenes/meeting/meetings.ts';

const app = useTestApp('2026-03-09T09:00:00Z');
const { archive, bundleOf } = archiveActs(app);
const { callAs, write } = meetingScene(app);

test('the archive has the grading meetings with agenda and every version of the minutes [G13]', async () => {
  const exam = await addFinishedExam(app(), '2026-03-09T09:00:00Z', '2026-05-01T08:00:00Z');
  const [leader] = exam.graders;
  const called = await callAs(leader, exam, { startsAt: '2026-05-02T08:00:00Z' });
  const { meetingId } = called.body;
  await write(leader, exam, { meetingId, version: 0 }, 'Første utkast');
  await write(leader, exam, { meetingId, version: 1 }, 'Vi ble enige');
  await archive(exam.officer, exam);
  await app().jobs.settle();
  const files = unzipSync(await bundleOf(exam.officer, exam));
  const meetings = JSON.parse(strFromU8(files['sensur/sensormoter.json']!));
  expect(meetings).toMatchObject([
    {
      id: meetingId,
      agenda: '1. Veiledningen\n2. Prøvesensuren',
      leader: 'Intern Sensor',
      minutes: [
        { version: 1, text: 'Første utkast' },
        { version: 2, text: 'Vi ble enige' },
      ],
    },
  ]);
  expect((await write(leader, exam, { meetingId, version: 2 }, 'For sent')).refusal).toBe('notFound');
});
