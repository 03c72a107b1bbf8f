import { texts } from '../../../text/dictionary.ts';

/** What holds for an appeal over a group's answer (uhl. § 11-10(2)). */
export const groupAnswerText = texts({
  nb: {
    candidate:
      'Besvarelsen er fra en gruppe. Hver i gruppen klager for seg, og bare karakteren din kan bli endret av klagen din.',
    staff:
      'Besvarelsen er fra en gruppe. Klagen gjelder bare denne kandidaten, og ingen andre i gruppen får endret karakteren.',
    exam: 'Besvarelsene er fra grupper. Hver klage gjelder bare kandidaten som har klaget.',
  },
  nn: {
    candidate:
      'Svaret er frå ei gruppe. Kvar i gruppa klagar for seg, og berre karakteren din kan bli endra av klaga di.',
    staff:
      'Svaret er frå ei gruppe. Klaga gjeld berre denne kandidaten, og ingen andre i gruppa får endra karakteren.',
    exam: 'Svara er frå grupper. Kvar klage gjeld berre kandidaten som har klaga.',
  },
  en: {
    candidate:
      'The answer is a group’s. Each member of the group appeals alone, and your appeal can change only your grade.',
    staff:
      'The answer is a group’s. The appeal concerns this candidate alone, and no other member’s grade is changed.',
    exam: 'The answers are groups’. Each appeal concerns only the candidate who has appealed.',
  },
});
