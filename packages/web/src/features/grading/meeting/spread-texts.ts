import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** What all gave in a trial grading. */
export const spreadText = texts({
  nb: {
    sample: (n: number) => `Prøve ${n}`,
    toMeetings: 'Til sensormøtene',
    spreadTitle: 'Spredningen i prøvesensuren',
    spreadAbout: (n: number) =>
      `${plural.nb(n, { one: '# sensor', other: '# sensorer' })} har gitt prøvesensur.`,
    without: (reason: string) => `Det ble ikke ventet på alle: ${reason}`,
    afterwards:
      'Medlemmene i prøvenes egen kommisjon har sett dette før de sensurerer. Ingenting er kopiert til sensuren.',
    samplesTitle: 'Prøve for prøve',
    stripWords: (least: string, most: string, best: string, worst: string) =>
      `fra ${least} til ${most} poeng, karakterer fra ${best} til ${worst}`,
    noValues: 'ingen har vurdert prøven',
    steps: (n: number) =>
      n === 0
        ? 'Samme karakter'
        : plural.nb(n, { one: '# trinn fra hverandre', other: '# trinn fra hverandre' }),
    asTable: 'Tallene som tabell',
    tableCaption: 'Hva alle har gitt, prøve for prøve',
    sampleHead: 'Prøve',
    graderHead: 'Sensor',
    gradeHead: 'Karakter',
    pointsHead: 'Poeng',
    commentHead: 'Kommentar',
    you: 'deg',
    someone: 'en sensor',
    questionsTitle: 'Oppgave for oppgave, der dere er mest uenige først',
    questionHead: 'Oppgave',
    apartHead: 'Avstand i snitt',
    apart: (apart: string, most: string) => `${apart} av ${most}`,
    range: (least: string, most: string) => (least === most ? least : `${least}–${most}`),
  },
  nn: {
    sample: (n) => `Prøve ${n}`,
    toMeetings: 'Til sensormøta',
    spreadTitle: 'Spreiinga i prøvesensuren',
    spreadAbout: (n) => `${plural.nn(n, { one: '# sensor', other: '# sensorar' })} har gjeve prøvesensur.`,
    without: (reason) => `Det vart ikkje venta på alle: ${reason}`,
    afterwards:
      'Medlemmene i kommisjonen til prøvene har sett dette før dei sensurerer. Ingenting er kopiert til sensuren.',
    samplesTitle: 'Prøve for prøve',
    stripWords: (least, most, best, worst) =>
      `frå ${least} til ${most} poeng, karakterar frå ${best} til ${worst}`,
    noValues: 'ingen har vurdert prøva',
    steps: (n) =>
      n === 0
        ? 'Same karakter'
        : plural.nn(n, { one: '# steg frå kvarandre', other: '# steg frå kvarandre' }),
    asTable: 'Tala som tabell',
    tableCaption: 'Kva alle har gjeve, prøve for prøve',
    sampleHead: 'Prøve',
    graderHead: 'Sensor',
    gradeHead: 'Karakter',
    pointsHead: 'Poeng',
    commentHead: 'Kommentar',
    you: 'deg',
    someone: 'ein sensor',
    questionsTitle: 'Oppgåve for oppgåve, der de er mest usamde først',
    questionHead: 'Oppgåve',
    apartHead: 'Avstand i snitt',
    apart: (apart, most) => `${apart} av ${most}`,
    range: (least, most) => (least === most ? least : `${least}–${most}`),
  },
  en: {
    sample: (n) => `Sample ${n}`,
    toMeetings: 'To the grading meetings',
    spreadTitle: 'The spread of the trial grading',
    spreadAbout: (n) =>
      `${plural.en(n, { one: '# grader has', other: '# graders have' })} given a trial grading.`,
    without: (reason) => `Not everyone was waited for: ${reason}`,
    afterwards:
      'The members of the samples’ own commission have seen this before they grade. Nothing is copied to the grading.',
    samplesTitle: 'Sample by sample',
    stripWords: (least, most, best, worst) =>
      `points from ${least} to ${most}, grades from ${best} to ${worst}`,
    noValues: 'no one has assessed the sample',
    steps: (n) =>
      n === 0 ? 'The same grade' : plural.en(n, { one: '# step apart', other: '# steps apart' }),
    asTable: 'The numbers as a table',
    tableCaption: 'What all have given, sample by sample',
    sampleHead: 'Sample',
    graderHead: 'Grader',
    gradeHead: 'Grade',
    pointsHead: 'Points',
    commentHead: 'Comment',
    you: 'you',
    someone: 'a grader',
    questionsTitle: 'Question by question, those you disagree most about first',
    questionHead: 'Question',
    apartHead: 'Mean distance',
    apart: (apart, most) => `${apart} of ${most}`,
    range: (least, most) => (least === most ? least : `${least}–${most}`),
  },
});
