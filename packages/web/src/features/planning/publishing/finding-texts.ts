import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** What is missing or worth knowing before an exam is published. */
export const findingText = texts({
  nb: {
    nothingMissing: 'Ingenting mangler.',
    stop: 'Må rettes',
    warn: 'Merknad',
    findings: {
      examPastThis: () => 'Eksamenen er alt publisert.',
      examHasStarted: () => 'Starttiden er passert. Flytt eksamenen fram i tid.',
      noCandidates: () => 'Ingen kandidater er lagt inn.',
      noCommission: () => 'Ingen sensorer er oppnevnt.',
      commissionUnlawful: () => 'En kommisjon oppfyller ikke kravene.',
      commissionAdvised: () => 'Reglene har en merknad til en kommisjon.',
      pastPlanningDay: () => 'Eksamenen skulle vært publisert tidligere.',
      dayOff: () => 'Eksamenen er på en dag som ikke er virkedag.',
      unusualLength: (_: number, length: string) => `Forrige eksamen i emnet varte i ${length}.`,
      clashingExams: (n: number) =>
        plural.nb(n, {
          one: '# kandidat har en annen eksamen samtidig.',
          other: '# kandidater har en annen eksamen samtidig.',
        }),
      noCoordinator: () => 'Ingen emneansvarlig er oppnevnt.',
      paperMissing: () => 'Oppgaven er ikke påbegynt.',
      paperNotApproved: () => 'Oppgaven er ikke godkjent.',
      guideMissing: () => 'Sensorveiledningen er ikke skrevet.',
      noInvigilators: () => 'Ingen eksamensvakter er satt opp.',
      noRooms: (n: number) =>
        plural.nb(n, { one: '# kandidat har ikke noe rom.', other: '# kandidater har ikke noe rom.' }),
      noSignIn: (n: number) =>
        plural.nb(n, {
          one: '# kandidat har ikke logget inn før. Feide spør om å bekrefte e-posten første gang; andre må knyttes.',
          other:
            '# kandidater har ikke logget inn før. Feide spør om å bekrefte e-posten første gang; andre må knyttes.',
        }),
      earlierStart: (n: number) =>
        plural.nb(n, {
          one: '# kandidat begynner tidligere enn før. Ring eller send melding: e-posten blir kanskje ikke lest i tide.',
          other:
            '# kandidater begynner tidligere enn før. Ring eller send melding: e-posten blir kanskje ikke lest i tide.',
        }),
      ownExtraTime: (n: number) =>
        plural.nb(n, {
          one: '# kandidat har ekstratid, og beholder minuttene. Se etter om de passer til den nye varigheten.',
          other:
            '# kandidater har ekstratid, og beholder minuttene. Se etter om de passer til den nye varigheten.',
        }),
      candidatesPaused: (n: number) =>
        plural.nb(n, {
          one: '# kandidat står i pause. Avslutt pausen på tavla før eksamenen begynner.',
          other: '# kandidater står i pause. Avslutt pausen på tavla før eksamenen begynner.',
        }),
      noExamDayPhone: () => 'Institusjonen har ingen telefon på eksamensdagen. IT-drift legger den inn.',
    },
    daysOff: { saturday: 'lørdag', sunday: 'søndag', holiday: 'helligdag' },
  },
  nn: {
    nothingMissing: 'Ingenting manglar.',
    stop: 'Må rettast',
    warn: 'Merknad',
    findings: {
      examPastThis: () => 'Eksamenen er alt publisert.',
      examHasStarted: () => 'Starttida er passert. Flytt eksamenen fram i tid.',
      noCandidates: () => 'Ingen kandidatar er lagde inn.',
      noCommission: () => 'Ingen sensorar er nemnde opp.',
      commissionUnlawful: () => 'Ein kommisjon oppfyller ikkje krava.',
      commissionAdvised: () => 'Reglane har ein merknad til ein kommisjon.',
      pastPlanningDay: () => 'Eksamenen skulle vore publisert tidlegare.',
      dayOff: () => 'Eksamenen er på ein dag som ikkje er virkedag.',
      unusualLength: (_, length) => `Førre eksamen i emnet varte i ${length}.`,
      clashingExams: (n) =>
        plural.nn(n, {
          one: '# kandidat har ein annan eksamen samstundes.',
          other: '# kandidatar har ein annan eksamen samstundes.',
        }),
      noCoordinator: () => 'Ingen emneansvarleg er nemnd opp.',
      paperMissing: () => 'Oppgåva er ikkje påbyrja.',
      paperNotApproved: () => 'Oppgåva er ikkje godkjend.',
      guideMissing: () => 'Sensorrettleiinga er ikkje skriven.',
      noInvigilators: () => 'Ingen eksamensvakter er sette opp.',
      noRooms: (n) =>
        plural.nn(n, { one: '# kandidat har ikkje noko rom.', other: '# kandidatar har ikkje noko rom.' }),
      noSignIn: (n) =>
        plural.nn(n, {
          one: '# kandidat har ikkje logga inn før. Feide spør om å stadfeste e-posten første gongen; andre må knytast.',
          other:
            '# kandidatar har ikkje logga inn før. Feide spør om å stadfeste e-posten første gongen; andre må knytast.',
        }),
      earlierStart: (n) =>
        plural.nn(n, {
          one: '# kandidat byrjar tidlegare enn før. Ring eller send melding: e-posten blir kanskje ikkje lesen i tide.',
          other:
            '# kandidatar byrjar tidlegare enn før. Ring eller send melding: e-posten blir kanskje ikkje lesen i tide.',
        }),
      ownExtraTime: (n) =>
        plural.nn(n, {
          one: '# kandidat har ekstratid, og held på minutta. Sjå etter om dei høver til den nye lengda.',
          other: '# kandidatar har ekstratid, og held på minutta. Sjå etter om dei høver til den nye lengda.',
        }),
      candidatesPaused: (n) =>
        plural.nn(n, {
          one: '# kandidat står i pause. Avslutt pausen på tavla før eksamenen byrjar.',
          other: '# kandidatar står i pause. Avslutt pausen på tavla før eksamenen byrjar.',
        }),
      noExamDayPhone: () => 'Institusjonen har ingen telefon på eksamensdagen. IT-drift legg han inn.',
    },
    daysOff: { saturday: 'laurdag', sunday: 'søndag', holiday: 'heilagdag' },
  },
  en: {
    nothingMissing: 'Nothing is missing.',
    stop: 'Must be put right',
    warn: 'Note',
    findings: {
      examPastThis: () => 'The exam is already published.',
      examHasStarted: () => 'The start has passed. Move the exam to a later time.',
      noCandidates: () => 'No candidates are registered.',
      noCommission: () => 'No graders are appointed.',
      commissionUnlawful: () => 'A commission does not meet the requirements.',
      commissionAdvised: () => 'The rules have a note about a commission.',
      pastPlanningDay: () => 'The exam was to be published earlier.',
      dayOff: () => 'The exam is on a day that is not a working day.',
      unusualLength: (_, length) => `The course’s last exam took ${length}.`,
      clashingExams: (n) =>
        plural.en(n, {
          one: '# candidate has another exam at the same time.',
          other: '# candidates have another exam at the same time.',
        }),
      noCoordinator: () => 'No course coordinator is appointed.',
      paperMissing: () => 'The paper is not begun.',
      paperNotApproved: () => 'The paper is not approved.',
      guideMissing: () => 'The grading guide is not written.',
      noInvigilators: () => 'No invigilators are set up.',
      noRooms: (n) => plural.en(n, { one: '# candidate has no room.', other: '# candidates have no room.' }),
      noSignIn: (n) =>
        plural.en(n, {
          one: '# candidate has not signed in before. Feide asks to confirm the e-mail the first time; any other sign-in must be linked.',
          other:
            '# candidates have not signed in before. Feide asks to confirm the e-mail the first time; any other sign-in must be linked.',
        }),
      earlierStart: (n) =>
        plural.en(n, {
          one: '# candidate begins earlier than before. Call or send a message: the e-mail may not be read in time.',
          other:
            '# candidates begin earlier than before. Call or send a message: the e-mail may not be read in time.',
        }),
      ownExtraTime: (n) =>
        plural.en(n, {
          one: '# candidate has extra time, and keeps the minutes. Check that they suit the new duration.',
          other: '# candidates have extra time, and keep the minutes. Check that they suit the new duration.',
        }),
      candidatesPaused: (n) =>
        plural.en(n, {
          one: '# candidate is paused. End the pause on the board before the exam begins.',
          other: '# candidates are paused. End the pause on the board before the exam begins.',
        }),
      noExamDayPhone: () => 'The institution has no telephone for the exam day. IT operations enter it.',
    },
    daysOff: { saturday: 'Saturday', sunday: 'Sunday', holiday: 'public holiday' },
  },
});
