import { texts } from '../../../text/dictionary.ts';

/** Interim replies, for the caseworker who sends one and the candidate who reads it [K7]. */
export const interimText = texts({
  nb: {
    send: 'Send foreløpig svar',
    sendWords:
      'Kandidaten får e-post nå med begrunnelsen og dagen. Dagen vises også på siden for saken. Går den uten vedtak, må kandidaten få et nytt svar.',
    mentionNot:
      'Skriv ikke om karakterer eller om en ny vurdering. Det får kandidaten først vite i vedtaket.',
    reason: 'Hvorfor saken tar tid, som kandidaten leser',
    reasonMissing: 'Skriv hvorfor saken tar tid.',
    expectedOn: 'Når kandidaten kan vente svar',
    expectedMissing: 'Velg en dag etter i dag.',
    replies: 'Foreløpige svar',
    expected: (day: string) => `Du kan vente svar innen ${day}.`,
    sentOn: (day: string) => `Sendt ${day}`,
    standard: {
      received: 'Saken tar lenger tid enn en måned, fordi den ikke har fått en klagekommisjon ennå.',
      late: 'Saken tar lenger tid enn en måned, fordi det ikke er avgjort ennå om klagen kan tas opp.',
      underTreatment: 'Saken tar lenger tid enn en måned, fordi behandlingen ikke er ferdig.',
    },
  },
  nn: {
    send: 'Send førebels svar',
    sendWords:
      'Kandidaten får e-post no med grunngjevinga og dagen. Dagen viser òg på sida for saka. Går han utan vedtak, må kandidaten få eit nytt svar.',
    mentionNot:
      'Skriv ikkje om karakterar eller om ei ny vurdering. Det får kandidaten først vite i vedtaket.',
    reason: 'Kvifor saka tek tid, som kandidaten les',
    reasonMissing: 'Skriv kvifor saka tek tid.',
    expectedOn: 'Når kandidaten kan vente svar',
    expectedMissing: 'Vel ein dag etter i dag.',
    replies: 'Førebels svar',
    expected: (day) => `Du kan vente svar innan ${day}.`,
    sentOn: (day) => `Sendt ${day}`,
    standard: {
      received: 'Saka tek lenger tid enn ein månad, fordi ho ikkje har fått ein klagekommisjon enno.',
      late: 'Saka tek lenger tid enn ein månad, fordi det ikkje er avgjort enno om klaga kan takast opp.',
      underTreatment: 'Saka tek lenger tid enn ein månad, fordi handsaminga ikkje er ferdig.',
    },
  },
  en: {
    send: 'Send an interim reply',
    sendWords:
      'The candidate gets an e-mail now with the reason and the day. The day is also shown on the page of the case. If it passes without a decision, the candidate must get another reply.',
    mentionNot:
      'Do not write of grades or of a new assessment. The candidate learns of them in the decision only.',
    reason: 'Why the case takes time, which the candidate reads',
    reasonMissing: 'Write why the case takes time.',
    expectedOn: 'When the candidate can expect an answer',
    expectedMissing: 'Choose a day after today.',
    replies: 'Interim replies',
    expected: (day) => `You can expect an answer by ${day}.`,
    sentOn: (day) => `Sent ${day}`,
    standard: {
      received: 'The case takes more than a month, because it has no appeal commission yet.',
      late: 'The case takes more than a month, because it is not decided yet whether the appeal can be taken up.',
      underTreatment: 'The case takes more than a month, because its handling is not finished.',
    },
  },
});
