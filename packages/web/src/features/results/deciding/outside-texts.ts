import { texts } from '../../../text/dictionary.ts';

/**
 * What the person is called who decides from outside the commission, in a sentence and at its beginning: a third grader of
 * higher education, or the adjudicator of schools [G6, C2].
 */
export const outsideText = texts({
  nb: {
    thirdGrader: {
      bare: 'tredjesensor',
      Bare: 'Tredjesensor',
      one: 'en tredjesensor',
      the: 'tredjesensoren',
      The: 'Tredjesensoren',
    },
    adjudicator: {
      bare: 'oppmann',
      Bare: 'Oppmann',
      one: 'en oppmann',
      the: 'oppmannen',
      The: 'Oppmannen',
    },
  },
  nn: {
    thirdGrader: {
      bare: 'tredjesensor',
      Bare: 'Tredjesensor',
      one: 'ein tredjesensor',
      the: 'tredjesensoren',
      The: 'Tredjesensoren',
    },
    adjudicator: {
      bare: 'oppmann',
      Bare: 'Oppmann',
      one: 'ein oppmann',
      the: 'oppmannen',
      The: 'Oppmannen',
    },
  },
  en: {
    thirdGrader: {
      bare: 'third grader',
      Bare: 'Third grader',
      one: 'a third grader',
      the: 'the third grader',
      The: 'The third grader',
    },
    adjudicator: {
      bare: 'adjudicator',
      Bare: 'Adjudicator',
      one: 'an adjudicator',
      the: 'the adjudicator',
      The: 'The adjudicator',
    },
  },
});
