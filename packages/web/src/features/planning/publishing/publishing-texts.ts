import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The last look at an exam before it is published. */
export const publishingText = texts({
  nb: {
    title: 'Før publisering',
    look: 'Se over og publiser',
    about:
      'Før kandidatene får beskjed, ser du her hvem som får vite hva, hvem som har egne tider, og hva som mangler.',
    stops: (n: number) =>
      plural.nb(n, {
        one: '# ting må være i orden før eksamenen kan publiseres',
        other: '# ting må være i orden før eksamenen kan publiseres',
      }),
    warnings: (n: number) => plural.nb(n, { one: '# merknad', other: '# merknader' }),
    nothingMissing: 'Ingenting mangler.',
    findingsTitle: 'Mangler og merknader',
    stop: 'Må rettes',
    warn: 'Merknad',
    findings: {
      examPastThis: () => 'Eksamenen er alt publisert.',
      examHasStarted: () => 'Starttiden er passert. Flytt eksamenen fram i tid.',
      formWithoutHandIn: () =>
        'Muntlige og praktiske eksamener kan ikke publiseres i Karakter ennå. Endre vurderingsformen.',
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
      noExamDayPhone: () => 'Institusjonen har ingen telefon på eksamensdagen. IT-drift legger den inn.',
    },
    daysOff: { saturday: 'lørdag', sunday: 'søndag', holiday: 'helligdag' },
    toldTitle: 'Hvem som får vite hva',
    told: {
      candidates: {
        mail: (n: number) =>
          plural.nb(n, {
            one: '# kandidat får e-post nå, med sin egen start og slutt.',
            other: '# kandidater får e-post nå, hver med sin egen start og slutt.',
          }),
        frontPage: () => 'Eksamenen og kandidatnummeret vises på forsiden deres med en gang.',
      },
      graders: {
        mail: (n: number) =>
          plural.nb(n, {
            one: '# sensor får e-post når sensuren åpner.',
            other: '# sensorer får e-post når sensuren åpner.',
          }),
        frontPage: () => 'Sensorene ser eksamenen på forsiden når sensuren åpner.',
      },
    },
    mail: (language: string) => `Slik er e-posten på ${language}`,
    mailTo: (n: number) => plural.nb(n, { one: 'Går til # kandidat', other: 'Går til # kandidater' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    timesTitle: 'Egne tider',
    ordinary: (n: number, start: string, end: string) =>
      plural.nb(n, {
        one: `# kandidat begynner ${start} og er ferdig ${end}.`,
        other: `# kandidater begynner ${start} og er ferdige ${end}.`,
      }),
    differing: (n: number) =>
      plural.nb(n, {
        zero: 'Ingen har andre tider.',
        one: '# kandidat har en annen tid:',
        other: '# kandidater har andre tider:',
      }),
    name: 'Navn',
    starts: 'Begynner',
    ends: 'Ferdig',
    extra: 'Ekstra minutter',
    noNames: 'Du er sensor i denne eksamenen, og ser derfor ikke hvem de er.',
    clashesTitle: 'Annen eksamen samtidig',
    clash: (name: string, course: string, start: string) => `${name}: ${course}, ${start}`,
    publishTitle: 'Publiser',
    publishAbout:
      'Når eksamenen er publisert, ligger tid og regler fast, og sensorene får sine kandidater. Kandidater kan fortsatt meldes opp fram til start.',
    publishNow: (n: number) => `Publiser for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    published: 'Eksamenen er publisert.',
    notPlanned: 'Eksamenen er publisert. Det er ikke mer å gjøre her.',
  },
  nn: {
    title: 'Før publisering',
    look: 'Sjå over og publiser',
    about:
      'Før kandidatane får beskjed, ser du her kven som får vite kva, kven som har eigne tider, og kva som manglar.',
    stops: (n) =>
      plural.nn(n, {
        one: '# ting må vere i orden før eksamenen kan publiserast',
        other: '# ting må vere i orden før eksamenen kan publiserast',
      }),
    warnings: (n) => plural.nn(n, { one: '# merknad', other: '# merknader' }),
    nothingMissing: 'Ingenting manglar.',
    findingsTitle: 'Manglar og merknader',
    stop: 'Må rettast',
    warn: 'Merknad',
    findings: {
      examPastThis: () => 'Eksamenen er alt publisert.',
      examHasStarted: () => 'Starttida er passert. Flytt eksamenen fram i tid.',
      formWithoutHandIn: () =>
        'Munnlege og praktiske eksamenar kan ikkje publiserast i Karakter enno. Endre vurderingsforma.',
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
      noExamDayPhone: () => 'Institusjonen har ingen telefon på eksamensdagen. IT-drift legg han inn.',
    },
    daysOff: { saturday: 'laurdag', sunday: 'søndag', holiday: 'heilagdag' },
    toldTitle: 'Kven som får vite kva',
    told: {
      candidates: {
        mail: (n) =>
          plural.nn(n, {
            one: '# kandidat får e-post no, med si eiga start og sin eigen slutt.',
            other: '# kandidatar får e-post no, kvar med si eiga start og sin eigen slutt.',
          }),
        frontPage: () => 'Eksamenen og kandidatnummeret kjem på framsida deira med ein gong.',
      },
      graders: {
        mail: (n) =>
          plural.nn(n, {
            one: '# sensor får e-post når sensuren opnar.',
            other: '# sensorar får e-post når sensuren opnar.',
          }),
        frontPage: () => 'Sensorane ser eksamenen på framsida når sensuren opnar.',
      },
    },
    mail: (language) => `Slik er e-posten på ${language}`,
    mailTo: (n) => plural.nn(n, { one: 'Går til # kandidat', other: 'Går til # kandidatar' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    timesTitle: 'Eigne tider',
    ordinary: (n, start, end) =>
      plural.nn(n, {
        one: `# kandidat byrjar ${start} og er ferdig ${end}.`,
        other: `# kandidatar byrjar ${start} og er ferdige ${end}.`,
      }),
    differing: (n) =>
      plural.nn(n, {
        zero: 'Ingen har andre tider.',
        one: '# kandidat har ei anna tid:',
        other: '# kandidatar har andre tider:',
      }),
    name: 'Namn',
    starts: 'Byrjar',
    ends: 'Ferdig',
    extra: 'Ekstra minutt',
    noNames: 'Du er sensor i denne eksamenen, og ser difor ikkje kven dei er.',
    clashesTitle: 'Annan eksamen samstundes',
    clash: (name, course, start) => `${name}: ${course}, ${start}`,
    publishTitle: 'Publiser',
    publishAbout:
      'Når eksamenen er publisert, ligg tid og reglar fast, og sensorane får kandidatane sine. Kandidatar kan framleis meldast opp fram til start.',
    publishNow: (n) => `Publiser for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    published: 'Eksamenen er publisert.',
    notPlanned: 'Eksamenen er publisert. Det er ikkje meir å gjere her.',
  },
  en: {
    title: 'Before publishing',
    look: 'Review and publish',
    about:
      'Before candidates are told, you see here who learns what, who has times of their own, and what is missing.',
    stops: (n) =>
      plural.en(n, {
        one: '# thing must be put right before the exam can be published',
        other: '# things must be put right before the exam can be published',
      }),
    warnings: (n) => plural.en(n, { one: '# note', other: '# notes' }),
    nothingMissing: 'Nothing is missing.',
    findingsTitle: 'What is missing, and notes',
    stop: 'Must be put right',
    warn: 'Note',
    findings: {
      examPastThis: () => 'The exam is already published.',
      examHasStarted: () => 'The start has passed. Move the exam to a later time.',
      formWithoutHandIn: () =>
        'Oral and practical exams cannot be published in Karakter yet. Change the form of assessment.',
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
      noExamDayPhone: () => 'The institution has no telephone for the exam day. IT operations enter it.',
    },
    daysOff: { saturday: 'Saturday', sunday: 'Sunday', holiday: 'public holiday' },
    toldTitle: 'Who learns what',
    told: {
      candidates: {
        mail: (n) =>
          plural.en(n, {
            one: '# candidate gets e-mail now, with their own start and end.',
            other: '# candidates get e-mail now, each with their own start and end.',
          }),
        frontPage: () => 'The exam and the candidate number appear on their front page at once.',
      },
      graders: {
        mail: (n) =>
          plural.en(n, {
            one: '# grader gets e-mail when grading opens.',
            other: '# graders get e-mail when grading opens.',
          }),
        frontPage: () => 'Graders see the exam on their front page when grading opens.',
      },
    },
    mail: (language) => `The e-mail in ${language}`,
    mailTo: (n) => plural.en(n, { one: 'Goes to # candidate', other: 'Goes to # candidates' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'English' },
    timesTitle: 'Times of their own',
    ordinary: (n, start, end) =>
      plural.en(n, {
        one: `# candidate begins ${start} and is done ${end}.`,
        other: `# candidates begin ${start} and are done ${end}.`,
      }),
    differing: (n) =>
      plural.en(n, {
        zero: 'No one has other times.',
        one: '# candidate has another time:',
        other: '# candidates have other times:',
      }),
    name: 'Name',
    starts: 'Begins',
    ends: 'Done',
    extra: 'Extra minutes',
    noNames: 'You grade this exam, and therefore do not see who they are.',
    clashesTitle: 'Another exam at the same time',
    clash: (name, course, start) => `${name}: ${course}, ${start}`,
    publishTitle: 'Publish',
    publishAbout:
      'Once the exam is published, time and rules are fixed, and graders get their candidates. Candidates can still be registered until the start.',
    publishNow: (n) => `Publish to ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    published: 'The exam is published.',
    notPlanned: 'The exam is published. There is nothing more to do here.',
  },
});
