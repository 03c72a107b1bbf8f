import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The page on which explanations are written, beside the answers. */
export const explainingText = texts({
  nb: {
    answer: 'Besvarelsen',
    showAnswer: 'Vis besvarelsen',
    hideAnswer: 'Skjul besvarelsen',
    divider: {
      label: 'Bredden på besvarelsen',
      narrower: 'Smalere besvarelse',
      wider: 'Bredere besvarelse',
    },
    left: (count: number) =>
      plural.nb(count, { one: '# begrunnelse igjen å skrive', other: '# begrunnelser igjen å skrive' }),
    noneLeft: 'Ingen flere begrunnelser å skrive.',
    next: (candidate: number) => `Neste: kandidat ${candidate}`,
    warningsAbout: 'Se over dette. Du kan sende likevel.',
    warnings: {
      otherGrader: (words: string) => `«${words}»: en annen sensors syn hører ikke hjemme i begrunnelsen.`,
      otherGrade: (words: string) =>
        `«${words}»: en annen karakter enn den som er satt, kan røpe en annen sensors syn.`,
      otherCandidate: (words: string) => `«${words}»: en annen kandidat hører ikke hjemme i begrunnelsen.`,
      invitesDiscussion: (words: string) =>
        `«${words}»: begrunnelsen skal ikke invitere til diskusjon. Kandidaten kan klage.`,
    },
    oralOn: 'Dagen den ble gitt',
    oralOnMissing: 'Fyll ut dagen begrunnelsen ble gitt.',
    oralUntil: (candidate: number, until: string) =>
      `Det føres at kandidat ${candidate} fikk begrunnelsen muntlig, og kandidaten får e-post. Karakteren kan da klages på til ${until}. Det du har skrevet her, sendes ikke.`,
    oralFrom: (candidate: number) =>
      `Det føres at kandidat ${candidate} fikk begrunnelsen muntlig, og kandidaten får e-post. Klagefristen løper fra den dagen. Det du har skrevet her, sendes ikke.`,
    oralFinal: (candidate: number) =>
      `Det føres at kandidat ${candidate} fikk begrunnelsen muntlig, og kandidaten får e-post. Karakteren kan ikke klages på. Det du har skrevet her, sendes ikke.`,
    givenToMe: 'Gitt til deg',
    givenTo: (name: string) => `Gitt til ${name}`,
    fillDraft: 'Sett inn et utkast i det som er tomt',
  },
  nn: {
    answer: 'Svaret',
    showAnswer: 'Vis svaret',
    hideAnswer: 'Gøym svaret',
    divider: { label: 'Breidda på svaret', narrower: 'Smalare svar', wider: 'Breiare svar' },
    left: (count) =>
      plural.nn(count, { one: '# grunngjeving att å skrive', other: '# grunngjevingar att å skrive' }),
    noneLeft: 'Ingen fleire grunngjevingar å skrive.',
    next: (candidate) => `Neste: kandidat ${candidate}`,
    warningsAbout: 'Sjå over dette. Du kan sende likevel.',
    warnings: {
      otherGrader: (words) => `«${words}»: synet til ein annan sensor høyrer ikkje heime i grunngjevinga.`,
      otherGrade: (words) =>
        `«${words}»: ein annan karakter enn den som er sett, kan røpe synet til ein annan sensor.`,
      otherCandidate: (words) => `«${words}»: ein annan kandidat høyrer ikkje heime i grunngjevinga.`,
      invitesDiscussion: (words) =>
        `«${words}»: grunngjevinga skal ikkje invitere til diskusjon. Kandidaten kan klage.`,
    },
    oralOn: 'Dagen ho vart gjeven',
    oralOnMissing: 'Fyll ut dagen grunngjevinga vart gjeven.',
    oralUntil: (candidate, until) =>
      `Det blir ført at kandidat ${candidate} fekk grunngjevinga munnleg, og kandidaten får e-post. Det kan då klagast på karakteren til ${until}. Det du har skrive her, blir ikkje sendt.`,
    oralFrom: (candidate) =>
      `Det blir ført at kandidat ${candidate} fekk grunngjevinga munnleg, og kandidaten får e-post. Klagefristen går frå den dagen. Det du har skrive her, blir ikkje sendt.`,
    oralFinal: (candidate) =>
      `Det blir ført at kandidat ${candidate} fekk grunngjevinga munnleg, og kandidaten får e-post. Det kan ikkje klagast på karakteren. Det du har skrive her, blir ikkje sendt.`,
    givenToMe: 'Gjeven til deg',
    givenTo: (name) => `Gjeven til ${name}`,
    fillDraft: 'Set inn eit utkast i det som er tomt',
  },
  en: {
    answer: 'The answer',
    showAnswer: 'Show the answer',
    hideAnswer: 'Hide the answer',
    divider: { label: 'Width of the answer', narrower: 'Narrower answer', wider: 'Wider answer' },
    left: (count) =>
      plural.en(count, { one: '# explanation left to write', other: '# explanations left to write' }),
    noneLeft: 'No more explanations to write.',
    next: (candidate) => `Next: candidate ${candidate}`,
    warningsAbout: 'Look at this again. You can send it all the same.',
    warnings: {
      otherGrader: (words) => `“${words}”: another grader’s view does not belong in the explanation.`,
      otherGrade: (words) => `“${words}”: a grade other than the one given may reveal another grader’s view.`,
      otherCandidate: (words) => `“${words}”: another candidate does not belong in the explanation.`,
      invitesDiscussion: (words) =>
        `“${words}”: the explanation does not invite discussion. The candidate can appeal.`,
    },
    oralOn: 'The day it was given',
    oralOnMissing: 'Enter the day the explanation was given.',
    oralUntil: (candidate, until) =>
      `It is recorded that candidate ${candidate} was given the explanation orally, and the candidate gets an e-mail. The grade can then be appealed until ${until}. What you have written here is not sent.`,
    oralFrom: (candidate) =>
      `It is recorded that candidate ${candidate} was given the explanation orally, and the candidate gets an e-mail. The appeal deadline runs from that day. What you have written here is not sent.`,
    oralFinal: (candidate) =>
      `It is recorded that candidate ${candidate} was given the explanation orally, and the candidate gets an e-mail. The grade cannot be appealed. What you have written here is not sent.`,
    givenToMe: 'Given to you',
    givenTo: (name) => `Given to ${name}`,
    fillDraft: 'Insert a draft where it is empty',
  },
});
