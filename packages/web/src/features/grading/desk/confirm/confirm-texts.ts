import { texts } from '../../../../text/dictionary.ts';

/** What confirming many assessments does, in each way of working. */
export const confirmText = texts({
  nb: {
    shared:
      'Alle felles vurderinger med karakter bekreftes slik du har sett dem. En som er endret siden, blir ikke bekreftet.',
    one: 'Alle vurderinger med karakter bekreftes. Bekreftelsen fra én av dere er nok, så vurderingen kan ikke endres etterpå.',
    allCandidates:
      'Alle vurderinger med karakter bekreftes. Vurderingene åpnes for dere alle når alle i kommisjonen har bekreftet alle. Du kan ta en bekreftelse tilbake til da.',
    each: 'Alle vurderinger med karakter bekreftes. Der alle andre i kommisjonen også har bekreftet, åpnes vurderingene for dere alle, og de kan ikke endres mer. De andre kan du ta tilbake til da.',
  },
  nn: {
    shared:
      'Alle felles vurderingar med karakter blir stadfesta slik du har sett dei. Ei som er endra sidan, blir ikkje stadfesta.',
    one: 'Alle vurderingar med karakter blir stadfesta. Stadfestinga frå éin av dykk er nok, så vurderinga kan ikkje endrast etterpå.',
    allCandidates:
      'Alle vurderingar med karakter blir stadfesta. Vurderingane blir opna for dykk alle når alle i kommisjonen har stadfesta alle. Du kan ta ei stadfesting tilbake til då.',
    each: 'Alle vurderingar med karakter blir stadfesta. Der alle andre i kommisjonen òg har stadfesta, blir vurderingane opna for dykk alle, og dei kan ikkje endrast meir. Dei andre kan du ta tilbake til då.',
  },
  en: {
    shared:
      'All shared assessments with a grade are confirmed as you have seen them. One that has changed since is not.',
    one: 'All assessments with a grade are confirmed. One member’s confirmation is enough, so the assessment cannot be changed afterwards.',
    allCandidates:
      'All assessments with a grade are confirmed. They are revealed to all of you when every member has confirmed every one. Until then you can take a confirmation back.',
    each: 'All assessments with a grade are confirmed. Where all other members have confirmed too, the assessments are revealed to all of you, and can no longer change. The others you can take back until then.',
  },
});
