import { texts } from '../../../text/dictionary.ts';

/** What the graders of an appeal see of what was before them, where the rules are so [K4]. */
export const appealFileText = texts({
  nb: {
    heading: 'Klagesaken',
    about:
      'Etter reglene for denne klagen ser du det som er vurdert før. Det kandidaten skrev, kan røpe hvem det er.',
    grade: 'Karakteren det er klaget på',
    assessments: 'Vurderingene i den første sensuren',
    together: 'Vurdert sammen',
    noComment: 'Ingen kommentar.',
    explanation: 'Begrunnelsen kandidaten fikk',
    oral: 'Den ble gitt muntlig.',
    grounds: 'Det kandidaten skrev i klagen',
    noGrounds: 'Kandidaten skrev ingenting.',
  },
  nn: {
    heading: 'Klagesaka',
    about:
      'Etter reglane for denne klaga ser du det som er vurdert før. Det kandidaten skreiv, kan røpe kven det er.',
    grade: 'Karakteren det er klaga på',
    assessments: 'Vurderingane i den første sensuren',
    together: 'Vurdert saman',
    noComment: 'Ingen kommentar.',
    explanation: 'Grunngjevinga kandidaten fekk',
    oral: 'Ho vart gjeven munnleg.',
    grounds: 'Det kandidaten skreiv i klaga',
    noGrounds: 'Kandidaten skreiv ingenting.',
  },
  en: {
    heading: 'The appeal',
    about:
      'By the rules for this appeal you see what was assessed before. What the candidate wrote may show who it is.',
    grade: 'The grade that is appealed',
    assessments: 'The assessments of the first grading',
    together: 'Assessed together',
    noComment: 'No comment.',
    explanation: 'The explanation the candidate got',
    oral: 'It was given orally.',
    grounds: 'What the candidate wrote in the appeal',
    noGrounds: 'The candidate wrote nothing.',
  },
});
