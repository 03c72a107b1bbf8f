import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../../text/dictionary.ts';

/** A proposed change of the scoring, its decision, and the grades it leaves to decide on. */
export const decisionText = texts({
  nb: {
    proposed: 'Endringen er foreslått. En annen må bekrefte den.',
    now: 'Det som gjelder nå',
    history: (count: number) =>
      plural.nb(count, { one: '# tidligere endring', other: '# tidligere endringer' }),
    states: {
      proposed: 'Venter på bekreftelse',
      confirmed: 'Beregnes nå',
      applied: 'Gjelder',
      declined: 'Avslått',
      withdrawn: 'Trukket',
    },
    proposedBy: (name: string, when: string) => `Foreslått av ${name} ${when}.`,
    decidedBy: (name: string) => `Avgjort av ${name}.`,
    openTitle: 'En foreslått endring',
    confirm: 'Bekreft endringen',
    confirmWords:
      'Poeng og forslag til karakter beregnes på nytt for alle. Ingen satt eller kunngjort karakter endres: de som ikke lenger stemmer, listes for sensorene, kommisjonen eller eksamenskontoret.',
    confirmed: 'Endringen er bekreftet og beregnes.',
    decline: 'Avslå',
    declined: 'Endringen er avslått.',
    decisionReason: 'Merknad, eller grunn til avslag',
    decisionReasonHelp: 'Et avslag må ha en grunn.',
    withdraw: 'Trekk forslaget',
    withdrawn: 'Forslaget er trukket.',
    candidateNumber: (number: number) => `Kandidat ${number}`,
    nowDiffers: (given: string, before: string, after: string, suggested: string) =>
      `satt til ${given}. Poengene gikk fra ${before} til ${after}, og grensene gir nå ${suggested}.`,
    pointsDiffer: (given: string, before: string, after: string) =>
      `satt til ${given}. Poengene gikk fra ${before} til ${after}. Det finnes ingen grenser som gir en karakter.`,
    ownGrade: 'Din egen karakter: åpne vurderingen igjen, eller behold den.',
    commissionGrade: 'Kommisjonens karakter: send den tilbake på sammenligningssiden, eller behold den.',
    keepReason: (number: number) => `Hvorfor karakteren til kandidat ${number} skal stå`,
    keep: (grade: string) => `Behold ${grade}`,
    kept: 'Karakteren står.',
    toDecide: (count: number) =>
      plural.nb(count, {
        one: '# karakter stemmer ikke lenger med poengene',
        other: '# karakterer stemmer ikke lenger med poengene',
      }),
    toDecideAbout: 'Ingen av dem er endret. Hver står til noen tar stilling.',
  },
  nn: {
    proposed: 'Det er gjort framlegg om endringa. Ein annan må stadfeste henne.',
    now: 'Det som gjeld no',
    history: (count: number) =>
      plural.nn(count, { one: '# tidlegare endring', other: '# tidlegare endringar' }),
    states: {
      proposed: 'Ventar på stadfesting',
      confirmed: 'Blir rekna ut no',
      applied: 'Gjeld',
      declined: 'Avslått',
      withdrawn: 'Trekt',
    },
    proposedBy: (name: string, when: string) => `Framlegg frå ${name} ${when}.`,
    decidedBy: (name: string) => `Avgjort av ${name}.`,
    openTitle: 'Eit framlegg om endring',
    confirm: 'Stadfest endringa',
    confirmWords:
      'Poeng og framlegg til karakter blir rekna ut på nytt for alle. Ingen sett eller kunngjord karakter blir endra: dei som ikkje lenger stemmer, blir lista for sensorane, kommisjonen eller eksamenskontoret.',
    confirmed: 'Endringa er stadfesta og blir rekna ut.',
    decline: 'Avslå',
    declined: 'Endringa er avslått.',
    decisionReason: 'Merknad, eller grunn til avslag',
    decisionReasonHelp: 'Eit avslag må ha ein grunn.',
    withdraw: 'Trekk framlegget',
    withdrawn: 'Framlegget er trekt.',
    candidateNumber: (number: number) => `Kandidat ${number}`,
    nowDiffers: (given: string, before: string, after: string, suggested: string) =>
      `sett til ${given}. Poenga gjekk frå ${before} til ${after}, og grensene gjev no ${suggested}.`,
    pointsDiffer: (given: string, before: string, after: string) =>
      `sett til ${given}. Poenga gjekk frå ${before} til ${after}. Det finst ingen grenser som gjev ein karakter.`,
    ownGrade: 'Din eigen karakter: opne vurderinga att, eller hald på han.',
    commissionGrade: 'Karakteren til kommisjonen: send han tilbake på samanlikningssida, eller hald på han.',
    keepReason: (number: number) => `Kvifor karakteren til kandidat ${number} skal stå`,
    keep: (grade: string) => `Hald på ${grade}`,
    kept: 'Karakteren står.',
    toDecide: (count: number) =>
      plural.nn(count, {
        one: '# karakter stemmer ikkje lenger med poenga',
        other: '# karakterar stemmer ikkje lenger med poenga',
      }),
    toDecideAbout: 'Ingen av dei er endra. Kvar står til nokon tek stilling.',
  },
  en: {
    proposed: 'The change is proposed. Another person must confirm it.',
    now: 'What counts now',
    history: (count: number) => plural.en(count, { one: '# earlier change', other: '# earlier changes' }),
    states: {
      proposed: 'Waits for confirmation',
      confirmed: 'Being calculated',
      applied: 'Counts',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
    },
    proposedBy: (name: string, when: string) => `Proposed by ${name} ${when}.`,
    decidedBy: (name: string) => `Decided by ${name}.`,
    openTitle: 'A proposed change',
    confirm: 'Confirm the change',
    confirmWords:
      'Points and suggested grades are calculated again for everyone. No grade that was given or announced changes: those that no longer agree are listed for the graders, the commission or the exam office.',
    confirmed: 'The change is confirmed and being calculated.',
    decline: 'Decline',
    declined: 'The change is declined.',
    decisionReason: 'Remark, or why it is declined',
    decisionReasonHelp: 'Declining needs a reason.',
    withdraw: 'Withdraw the proposal',
    withdrawn: 'The proposal is withdrawn.',
    candidateNumber: (number: number) => `Candidate ${number}`,
    nowDiffers: (given: string, before: string, after: string, suggested: string) =>
      `graded ${given}. The points went from ${before} to ${after}, and the thresholds now give ${suggested}.`,
    pointsDiffer: (given: string, before: string, after: string) =>
      `graded ${given}. The points went from ${before} to ${after}. There are no thresholds that give a grade.`,
    ownGrade: 'Your own grade: reopen the assessment, or keep it.',
    commissionGrade: 'The commission’s grade: send it back on the comparison page, or keep it.',
    keepReason: (number: number) => `Why the grade of candidate ${number} stands`,
    keep: (grade: string) => `Keep ${grade}`,
    kept: 'The grade stands.',
    toDecide: (count: number) =>
      plural.en(count, {
        one: '# grade no longer agrees with the points',
        other: '# grades no longer agree with the points',
      }),
    toDecideAbout: 'None of them is changed. Each stands until someone decides.',
  },
});
