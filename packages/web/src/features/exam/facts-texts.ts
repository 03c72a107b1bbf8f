import { ruleTexts } from '@karakter/contract/exam/rule-texts';
import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../text/dictionary.ts';
import { lengthInWords } from './length-in-words.ts';

/** An exam's facts, as a form and as a list. */
export const factsText = texts({
  nb: {
    ...ruleTexts.nb,
    announcing: 'Når karakterene kunngjøres',
    announcingHelp:
      'Gjelder når flere kommisjoner sensurerer. Hver kandidats frister løper fra egen kunngjøring.',
    announcings: {
      together: 'Samlet, når alle kommisjonene er ferdige',
      separately: 'For hver kommisjon når den er ferdig',
    },
    course: 'Emne',
    chooseCourse: 'Velg emne',
    date: 'Dato',
    clock: 'Klokkeslett',
    starts: 'Starter',
    ends: 'Siste kandidat er ferdig',
    duration: 'Varighet i minutter',
    durationOf: (minutes: number) =>
      lengthInWords(minutes, {
        days: (n) => plural.nb(n, { one: '# døgn', other: '# døgn' }),
        hours: (n) => plural.nb(n, { one: '# time', other: '# timer' }),
        shortHour: 't',
      }),
    length: 'Varighet',
    formRecheckable: 'Det som leveres, kan vurderes på nytt, så karakteren kan påklages.',
    formNotHandedIn: 'Her leveres ingenting som kan vurderes på nytt, så karakteren kan ikke påklages.',
    gradingBasis: 'Hjemmel for fristen',
    gradingPeriod: 'Sensurfrist',
    contactName: 'Hvem kandidatene kan ringe',
    contactPhone: 'Telefon',
    room: 'Eksamensrommet',
    takeoverConfirmed: 'Eksamensvakten bekrefter at en kandidat bytter maskin',
    takeoverHelp: 'Av betyr at kandidaten selv kan fortsette på en annen maskin etter innlogging.',
    grace: 'Ventetid etter slutt',
    graceHelp:
      'Det som er skrevet før slutt, men sendes etterpå, for eksempel på grunn av nettet, kommer med så lenge.',
    graceOf: (minutes: number) => plural.nb(minutes, { zero: 'Ingen', one: '# minutt', other: '# minutter' }),
    rules: 'Regler',
    save: 'Lagre opplysningene',
    create: 'Opprett eksamenen',
    newTitle: 'Ny eksamen',
    editTitle: 'Endre opplysningene',
    fixed:
      'Eksamenen er publisert. Her endrer du kontaktopplysningene, kunngjøringen og det som gjelder eksamensrommet.',
  },
  nn: {
    ...ruleTexts.nn,
    announcing: 'Når karakterane blir kunngjorde',
    announcingHelp:
      'Gjeld når fleire kommisjonar sensurerer. Fristane til kvar kandidat går frå eiga kunngjering.',
    announcings: {
      together: 'Samla, når alle kommisjonane er ferdige',
      separately: 'For kvar kommisjon når han er ferdig',
    },
    course: 'Emne',
    chooseCourse: 'Vel emne',
    date: 'Dato',
    clock: 'Klokkeslett',
    starts: 'Startar',
    ends: 'Siste kandidat er ferdig',
    duration: 'Lengd i minutt',
    durationOf: (minutes) =>
      lengthInWords(minutes, {
        days: (n) => plural.nn(n, { one: '# døgn', other: '# døgn' }),
        hours: (n) => plural.nn(n, { one: '# time', other: '# timar' }),
        shortHour: 't',
      }),
    length: 'Lengd',
    formRecheckable: 'Det som blir levert, kan vurderast på nytt, så ein kan klage på karakteren.',
    formNotHandedIn:
      'Her blir det ikkje levert noko som kan vurderast på nytt, så ein kan ikkje klage på karakteren.',
    gradingBasis: 'Heimel for fristen',
    gradingPeriod: 'Sensurfrist',
    contactName: 'Kven kandidatane kan ringje',
    contactPhone: 'Telefon',
    room: 'Eksamensrommet',
    takeoverConfirmed: 'Eksamensvakta stadfestar at ein kandidat byter maskin',
    takeoverHelp: 'Av tyder at kandidaten sjølv kan halde fram på ei anna maskin etter innlogging.',
    grace: 'Ventetid etter slutt',
    graceHelp:
      'Det som er skrive før slutt, men blir sendt etterpå, til dømes på grunn av nettet, kjem med så lenge.',
    graceOf: (minutes) => plural.nn(minutes, { zero: 'Inga', one: '# minutt', other: '# minutt' }),
    rules: 'Reglar',
    save: 'Lagre opplysningane',
    create: 'Opprett eksamenen',
    newTitle: 'Ny eksamen',
    editTitle: 'Endre opplysningane',
    fixed:
      'Eksamenen er publisert. Her endrar du kontaktopplysningane, kunngjeringa og det som gjeld eksamensrommet.',
  },
  en: {
    ...ruleTexts.en,
    announcing: 'When the grades are announced',
    announcingHelp:
      'It matters where several commissions grade. Each candidate’s deadlines run from their own announcement.',
    announcings: {
      together: 'Together, when all commissions have finished',
      separately: 'For each commission when it has finished',
    },
    course: 'Course',
    chooseCourse: 'Choose a course',
    date: 'Date',
    clock: 'Time',
    starts: 'Starts',
    ends: 'The last candidate is done',
    duration: 'Duration in minutes',
    durationOf: (minutes) =>
      lengthInWords(minutes, {
        days: (n) => plural.en(n, { one: '# day', other: '# days' }),
        hours: (n) => plural.en(n, { one: '# hour', other: '# hours' }),
        shortHour: 'h',
      }),
    length: 'Duration',
    formRecheckable: 'What is handed in can be graded again, so the grade can be appealed.',
    formNotHandedIn: 'Nothing is handed in here that could be graded again, so the grade cannot be appealed.',
    gradingBasis: 'Legal basis for the deadline',
    gradingPeriod: 'Grading deadline',
    contactName: 'Whom candidates can call',
    contactPhone: 'Phone',
    room: 'The exam room',
    takeoverConfirmed: 'The invigilator confirms that a candidate changes machines',
    takeoverHelp: 'Off means that candidates can continue on another machine without asking once signed in.',
    grace: 'Wait after the end',
    graceHelp:
      'What was written before the end but is sent afterwards, for instance because of the network, is included for so long.',
    graceOf: (minutes) => plural.en(minutes, { zero: 'None', one: '# minute', other: '# minutes' }),
    rules: 'Rules',
    save: 'Save the facts',
    create: 'Create the exam',
    newTitle: 'New exam',
    editTitle: 'Change the facts',
    fixed:
      'The exam is published. Here you change the contact details, the announcement and the settings of the exam room.',
  },
});
