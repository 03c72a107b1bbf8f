import { roomListRoutes } from '@karakter/contract/planning/room-lists';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { writtenDate, writtenEnd, writtenInstant } from '@karakter/domain/calendar/dates';
import { attendanceLists, doorLists, type RoomList } from '@karakter/domain/planning/candidates/room-lists';
import type { Language } from '@karakter/domain/text/language';
import { pdfLabels } from '../../../integrations/pdf/label-texts.ts';
import type { PdfWorker } from '../../../integrations/pdf/port.ts';
import type { Mount } from '../../../platform/http/mount.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { candidatesOf } from '../../exam/candidate-store.ts';
import type { ExamRecord } from '../../exam/store.ts';

function headingOf(exam: ExamRecord, language: Language) {
  return {
    language,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle[language],
    examDate: writtenDate(dateOf(exam.startsAt).toString(), language),
    startsAt: writtenInstant(exam.startsAt.toString(), language),
  };
}

/** The lists with each room's name as it is printed. */
function named<Row, Printed>(
  lists: readonly RoomList<Row>[],
  language: Language,
  print: (row: Row) => Printed,
): RoomList<Printed>[] {
  const { noRoom } = pdfLabels[language];
  return lists.map(({ room, rows }) => ({ room: room || noRoom, rows: rows.map(print) }));
}

/** Attendance and door lists on paper; never for an officer who also grades in the exam [U7, I10]. */
export function mountRoomLists(mount: Mount, { pdf }: { pdf: Pick<PdfWorker, 'compile'> }): void {
  const mediaType = 'application/pdf';

  mount(roomListRoutes.attendanceListPdf, async ({ tx, actor, now, language, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const startsAt = exam.startsAt.toString();
    const lists = attendanceLists(await candidatesOf(tx, exam));
    const rooms = named(lists, language, ({ name, seat, candidateNumber, studentNumber, endsAt }) => ({
      name,
      seat,
      candidateNumber: String(candidateNumber),
      studentNumber: studentNumber ?? '',
      endsAt: writtenEnd(endsAt.toString(), startsAt, language),
    }));
    const document = { ...headingOf(exam, language), rooms };
    const bytes = await pdf.compile('attendanceList', document, { createdAt: now });
    return { name: `${pdfLabels[language].attendanceFile}-${exam.courseCode}.pdf`, mediaType, bytes };
  });

  mount(roomListRoutes.doorListPdf, async ({ tx, actor, now, language, params }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'see');
    const lists = doorLists(await candidatesOf(tx, exam), exam.rules);
    const { shows } = exam.rules.doorList;
    const document = { ...headingOf(exam, language), shows, rooms: named(lists, language, (row) => row) };
    const bytes = await pdf.compile('doorList', document, { createdAt: now });
    return { name: `${pdfLabels[language].doorFile}-${exam.courseCode}.pdf`, mediaType, bytes };
  });
}
