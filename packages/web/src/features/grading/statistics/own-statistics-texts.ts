import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** What a grader reads about their own grades. */
export const ownStatisticsText = texts({
  nb: {
    title: 'Min fordeling',
    show: 'Vis min fordeling',
    about: 'Bare dine egne vurderinger. Det en medsensor ikke har avdekket, har ingen del i noe tall her.',
    own: (count: number, drafts: number) =>
      drafts === 0
        ? plural.nb(count, {
            zero: 'Du har ikke gitt noen karakter ennå',
            one: '# karakter',
            other: '# karakterer',
          })
        : `${plural.nb(count, { one: '# karakter', other: '# karakterer' })}, ${drafts} av dem er ikke bekreftet (lyse)`,
    confirmed: 'Bekreftet',
    draft: 'Ikke bekreftet',
    more: 'Oppgavene, og enigheten om det som er avdekket',
    agreed: 'Avtalte karakterer i kommisjonen',
    earlier: 'Tidligere eksamener i emnet',
    earlierWaits:
      'Vises når du har bekreftet alle besvarelsene dine. Karakterene settes ut fra hva kandidaten kan, ikke ut fra fordelingen i fjor.',
    noEarlier: 'Emnet har ingen kunngjorte eksamener fra før.',
    ownQuestions: 'Poengene du har gitt',
    noOwnQuestions: 'Oppgavene vises når du har gitt poeng.',
    back: 'Til besvarelsene',
  },
  nn: {
    title: 'Mi fordeling',
    show: 'Vis mi fordeling',
    about: 'Berre dine eigne vurderingar. Det ein medsensor ikkje har avdekt, har ingen del i noko tal her.',
    own: (count, drafts) =>
      drafts === 0
        ? plural.nn(count, {
            zero: 'Du har ikkje gitt nokon karakter enno',
            one: '# karakter',
            other: '# karakterar',
          })
        : `${plural.nn(count, { one: '# karakter', other: '# karakterar' })}, ${drafts} av dei er ikkje stadfesta (lyse)`,
    confirmed: 'Stadfesta',
    draft: 'Ikkje stadfesta',
    more: 'Oppgåvene, og semja om det som er avdekt',
    agreed: 'Avtalte karakterar i kommisjonen',
    earlier: 'Tidlegare eksamenar i emnet',
    earlierWaits:
      'Blir vist når du har stadfesta alle svara dine. Karakterane blir sette ut frå kva kandidaten kan, ikkje ut frå fordelinga i fjor.',
    noEarlier: 'Emnet har ingen kunngjorde eksamenar frå før.',
    ownQuestions: 'Poenga du har gitt',
    noOwnQuestions: 'Oppgåvene blir viste når du har gitt poeng.',
    back: 'Til svara',
  },
  en: {
    title: 'My distribution',
    show: 'Show my distribution',
    about: 'Your own assessments alone. What a co-grader has not revealed has no part in any number here.',
    own: (count, drafts) =>
      drafts === 0
        ? plural.en(count, { zero: 'You have given no grade yet', one: '# grade', other: '# grades' })
        : `${plural.en(count, { one: '# grade', other: '# grades' })}, ${drafts} of them not confirmed (light)`,
    confirmed: 'Confirmed',
    draft: 'Not confirmed',
    more: 'The questions, and the agreement on what is revealed',
    agreed: 'Agreed grades in the commission',
    earlier: 'Earlier exams of the course',
    earlierWaits:
      'Shown once you have confirmed all of your scripts. Grades are set by what the candidate knows, not by last year’s distribution.',
    noEarlier: 'The course has no announced exams from before.',
    ownQuestions: 'The points you have given',
    noOwnQuestions: 'The questions are shown when you have given points.',
    back: 'To the scripts',
  },
});
