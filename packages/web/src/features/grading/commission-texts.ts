import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';

/** The texts of a grader's first page and of the conditions before the scripts. */
export const commissionText = texts({
  nb: {
    ended: 'Avsluttet',
    endedWhy: {
      left: 'Du er ute av kommisjonen.',
      archived: 'Eksamenen er arkivert.',
      decided: 'Klagene er avgjort.',
    },
    home: 'Sensur',
    homeEmptyTitle: 'Du er ikke oppnevnt i noen kommisjon',
    homeEmpty:
      'Når eksamenskontoret oppnevner deg som sensor, kommer kommisjonen hit, og du får e-post når besvarelsene er klare.',
    ordinary: (number: number) => `Kommisjon ${number}`,
    appeal: (number: number) => `Klagekommisjon ${number}`,
    third: (number: number) => `Tredjesensor ${number}`,
    due: 'Sensurfrist',
    noDue: 'Ingen frist i loven; saksbehandleren følger klagen.',
    opens: 'Besvarelsene åpnes tidligst',
    guideMissing: 'Sensorveiledningen mangler. Den emneansvarlige må legge den inn før besvarelsene åpnes.',
    cancelled: 'Avlyst',
    cancelledAbout: 'Eksamenen er avlyst, så ingenting skal sensureres.',
    notOpenTitle: 'Besvarelsene er ikke åpnet ennå',
    notOpen:
      'Alle sensorer får alle besvarelsene samtidig, når den siste kandidatens frist er ute. Du får e-post da.',
    notBegunTitle: 'Eksamenen har ikke begynt',
    notBegun: 'Oppmøte og karakterer kan føres når eksamenen begynner. Du får e-post da.',
    begins: 'Eksamenen begynner',
    register: 'Før oppmøte og karakterer',
    start: 'Begynn sensuren',
    go: 'Fortsett sensuren',
    read: 'Se besvarelsene',
    agreeOn: (count: number) =>
      plural.nb(count, { one: 'Bli enige om # karakter', other: 'Bli enige om # karakterer' }),
    progressNote: (drafted: number, agreed: number) => `${drafted} påbegynt · ${agreed} enige`,
    completed: 'Fullført: alle karakterene er satt',
    confidentiality: 'Taushetsplikt',
    confidentialityLead: 'Før du åpner den første besvarelsen, må du godta taushetsplikten.',
    confidentialityPoints:
      'Du får kjennskap til andres besvarelser og vurderinger. De skal ikke vises, omtales eller deles med noen utenfor kommisjonen, heller ikke etter at sensuren er ferdig (forvaltningsloven § 13).',
    confidentialityIdentity:
      'Du skal ikke forsøke å finne ut hvem en kandidat er. Kjenner du igjen en besvarelse, sier du fra ved den før du vurderer den.',
    confidentialityTrace: 'At du godtar, lagres med navn og tidspunkt sammen med eksamenen.',
    confidentialityAccept: 'Jeg godtar taushetsplikten og er habil',
  },
  nn: {
    ended: 'Avslutta',
    endedWhy: {
      left: 'Du er ute av kommisjonen.',
      archived: 'Eksamenen er arkivert.',
      decided: 'Klagene er avgjorde.',
    },
    home: 'Sensur',
    homeEmptyTitle: 'Du er ikkje oppnemnd i nokon kommisjon',
    homeEmpty:
      'Når eksamenskontoret nemner deg opp som sensor, kjem kommisjonen hit, og du får e-post når svara er klare.',
    ordinary: (number) => `Kommisjon ${number}`,
    appeal: (number) => `Klagekommisjon ${number}`,
    third: (number) => `Tredjesensor ${number}`,
    due: 'Sensurfrist',
    noDue: 'Ingen frist i lova; saksbehandlaren følgjer klaga.',
    opens: 'Svara blir opna tidlegast',
    guideMissing: 'Sensorrettleiinga manglar. Den emneansvarlege må leggje henne inn før svara blir opna.',
    cancelled: 'Avlyst',
    cancelledAbout: 'Eksamenen er avlyst, så ingenting skal sensurerast.',
    notOpenTitle: 'Svara er ikkje opna enno',
    notOpen:
      'Alle sensorar får alle svara samstundes, når fristen til den siste kandidaten er ute. Du får e-post då.',
    notBegunTitle: 'Eksamenen har ikkje byrja',
    notBegun: 'Oppmøte og karakterar kan førast når eksamenen byrjar. Du får e-post då.',
    begins: 'Eksamenen byrjar',
    register: 'Før oppmøte og karakterar',
    start: 'Byrj sensuren',
    go: 'Hald fram med sensuren',
    read: 'Sjå svara',
    agreeOn: (count) =>
      plural.nn(count, { one: 'Bli samde om # karakter', other: 'Bli samde om # karakterar' }),
    progressNote: (drafted, agreed) => `${drafted} påbyrja · ${agreed} samde`,
    completed: 'Fullført: alle karakterane er sette',
    confidentiality: 'Teieplikt',
    confidentialityLead: 'Før du opnar det første svaret, må du godta teieplikta.',
    confidentialityPoints:
      'Du får kjennskap til svara og vurderingane til andre. Dei skal ikkje visast, omtalast eller delast med nokon utanfor kommisjonen, heller ikkje etter at sensuren er ferdig (forvaltningslova § 13).',
    confidentialityIdentity:
      'Du skal ikkje prøve å finne ut kven ein kandidat er. Kjenner du att eit svar, seier du frå ved det før du vurderer det.',
    confidentialityTrace: 'At du godtek, blir lagra med namn og tidspunkt saman med eksamenen.',
    confidentialityAccept: 'Eg godtek teieplikta og er gild',
  },
  en: {
    ended: 'Ended',
    endedWhy: {
      left: 'You have left the commission.',
      archived: 'The exam is archived.',
      decided: 'The appeals are decided.',
    },
    home: 'Grading',
    homeEmptyTitle: 'You are not appointed to any commission',
    homeEmpty:
      'When the exam office appoints you as a grader, the commission appears here, and you get an e-mail when the answers are ready.',
    ordinary: (number) => `Commission ${number}`,
    appeal: (number) => `Appeal commission ${number}`,
    third: (number) => `Third grader ${number}`,
    due: 'Grades due',
    noDue: 'No deadline in law; the caseworker follows the appeal.',
    opens: 'The answers open at the earliest',
    guideMissing: 'The grading guide is missing. The course coordinator must add it before the answers open.',
    cancelled: 'Cancelled',
    cancelledAbout: 'The exam is cancelled, so nothing is to be graded.',
    notOpenTitle: 'The answers are not open yet',
    notOpen:
      'All graders get all answers at the same moment, when the last candidate’s deadline has passed. You get an e-mail then.',
    notBegunTitle: 'The exam has not begun',
    notBegun: 'Attendance and grades can be registered when the exam begins. You get an e-mail then.',
    begins: 'The exam begins',
    register: 'Register attendance and grades',
    start: 'Start grading',
    go: 'Continue grading',
    read: 'See the answers',
    agreeOn: (count) => plural.en(count, { one: 'Agree on # grade', other: 'Agree on # grades' }),
    progressNote: (drafted, agreed) => `${drafted} begun · ${agreed} agreed`,
    completed: 'Completed: all grades are set',
    confidentiality: 'Duty of confidentiality',
    confidentialityLead: 'Before you open the first answer, you must accept the duty of confidentiality.',
    confidentialityPoints:
      'You come to know other people’s answers and assessments. They are not to be shown, discussed or shared with anyone outside the commission, not even after grading has ended (Public Administration Act § 13).',
    confidentialityIdentity:
      'Do not try to find out who a candidate is. If you recognise an answer, declare it beside the answer before you assess it.',
    confidentialityTrace: 'That you accept is kept with your name and the time, together with the exam.',
    confidentialityAccept: 'I accept the duty of confidentiality and am impartial',
  },
});
