import type { AttendanceRefusal } from '@karakter/domain/grading/registration/attendance';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

export const registrationRefusals: RefusalTexts<AttendanceRefusal | 'absenceNotMarked'> = {
  attendanceTooEarly: {
    status: 409,
    nb: 'Oppmøte føres fra og med eksamensdagen, så ingenting er endret. Før den kan du bare føre at en kandidat har trukket seg.',
    nn: 'Oppmøte blir ført frå og med eksamensdagen, så ingenting er endra. Før den kan du berre føre at ein kandidat har trekt seg.',
    en: 'Attendance is registered from the day of the exam, so nothing has changed. Before it you can only register that a candidate has withdrawn.',
  },
  attendanceClosed: {
    status: 409,
    nb: 'Oppmøte kan bare føres fra eksamenen er publisert, til resultatene er kontrollert. Ingenting er endret. Ring eksamenskontoret hvis noe er feil.',
    nn: 'Oppmøte kan berre førast frå eksamenen er publisert, til resultata er kontrollerte. Ingenting er endra. Ring eksamenskontoret om noko er feil.',
    en: 'Attendance can only be registered from publishing until the results are checked. Nothing has changed. Call the exam office if something is wrong.',
  },
  attendanceGraded: {
    status: 409,
    nb: 'Kommisjonen har satt karakter på kandidaten, så oppmøtet står. Ring eksamenskontoret hvis det er feil.',
    nn: 'Kommisjonen har sett karakter på kandidaten, så oppmøtet står. Ring eksamenskontoret om det er feil.',
    en: 'The commission has graded this candidate, so the attendance stands. Call the exam office if it is wrong.',
  },
  absenceNotMarked: {
    status: 409,
    nb: 'Gyldig fravær noteres for en kandidat som er ført som ikke møtt. Ingenting er lagret. Før oppmøtet først.',
    nn: 'Gyldig fråvær blir notert for ein kandidat som er ført som ikkje møtt. Ingenting er lagra. Før oppmøtet først.',
    en: 'A valid absence is noted for a candidate who is registered as absent. Nothing is saved. Register the attendance first.',
  },
};
