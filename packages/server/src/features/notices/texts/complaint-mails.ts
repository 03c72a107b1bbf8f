import type { MailTexts } from './mail-dictionary.ts';

type ComplaintMails = Pick<
  MailTexts,
  | 'complaintReceived'
  | 'complaintTakenUp'
  | 'complaintDismissed'
  | 'complaintAtBoard'
  | 'complaintSentBack'
  | 'complaintUpheld'
  | 'complaintNotUpheld'
  | 'complaintRemedied'
  | 'complaintWithdrawn'
  | 'complaintNews'
>;

const begins = ([first = '', ...rest]: string) => first.toUpperCase() + rest.join('');

const nb: ComplaintMails = {
  complaintReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klagen din på formelle feil`,
    body: `Klagen din på formelle feil i ${s.courseCode} er mottatt ${s.written(f.filedAt)}. ${
      f.late
        ? 'Fristen var ute; en saksbehandler vurderer om klagen likevel kan tas opp. Andre frister løper som før til det er avgjort.'
        : 'Mens klagen behandles, står fristen for å klage på karakteren stille. Den begynner på nytt, i full lengde, når klagen er avgjort.'
    }\n\nDu får svar, eller beskjed om hvor lang tid det tar, innen ${s.deadline(f.replyBy)}. Du kan følge saken, se dokumentene i den og trekke klagen til den er avgjort: ${s.url}`,
  }),
  complaintTakenUp: (_, s) => ({
    subject: `${s.courseCode}: klagen din på formelle feil er tatt opp`,
    body: `Klagen din på formelle feil i ${s.courseCode} er tatt opp til behandling. Til den er avgjort, står fristen for å klage på karakteren stille.\n\n${s.url}`,
  }),
  complaintDismissed: (f, s) => ({
    subject: `${s.courseCode}: klagen din på formelle feil er avvist`,
    body: `Klagen din på formelle feil i ${s.courseCode} er avvist. Begrunnelsen ser du på ${s.url}${
      f.complaintUntil
        ? `\n\nAvvisningen kan du klage på til ${s.deadline(f.complaintUntil)}. Klagen sender du i Karakter.`
        : ''
    }${f.appealUntil ? `\n\nKarakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''}`,
  }),
  complaintAtBoard: (f, s) => ({
    subject: `${s.courseCode}: klagen din er sendt til klageinstansen`,
    body: `Institusjonen er ikke enig i klagen din på formelle feil i ${s.courseCode}. Saken er derfor sendt til ${f.board.nb}, som avgjør den. Hvorfor, ser du på ${s.url}\n\nDu trenger ikke gjøre noe. Til saken er avgjort, står fristen for å klage på karakteren stille.`,
  }),
  complaintSentBack: (f, s) => ({
    subject: `${s.courseCode}: klagen din behandles på nytt`,
    body: `${begins(f.board.nb)} har sendt klagen din på formelle feil i ${s.courseCode} tilbake. Institusjonen skal behandle den en gang til. Hvorfor, ser du på ${s.url}`,
  }),
  complaintUpheld: (f, s) => ({
    subject: `${s.courseCode}: du har fått medhold i klagen på formelle feil`,
    body: `${f.board ? begins(f.board.nb) : 'Institusjonen'} har gitt deg medhold i klagen på formelle feil i ${s.courseCode} (${f.basis.nb}). ${
      f.remedy === 'newGrading'
        ? 'Sensuren oppheves, og det du leverte, sensureres på nytt av nye sensorer. Når den nye karakteren er kunngjort, kan du be om begrunnelse og klage på den som på enhver karakter.'
        : 'Sensuren oppheves, og du får ny eksamen med nye sensorer. Eksamenskontoret gir deg beskjed om tid og sted.'
    }\n\nHele avgjørelsen ser du på ${s.url}`,
  }),
  complaintNotUpheld: (f, s) => ({
    subject: `${s.courseCode}: du har ikke fått medhold i klagen på formelle feil`,
    body: `${begins(f.board.nb)} har avgjort klagen din på formelle feil i ${s.courseCode}. Du fikk ikke medhold, og avgjørelsen er endelig. Begrunnelsen ser du på ${s.url}${
      f.appealUntil ? `\n\nKarakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''
    }`,
  }),
  complaintRemedied: (_, s) => ({
    subject: `${s.courseCode}: avgjørelsen i klagesaken din er gjennomført`,
    body: `Avgjørelsen i klagen din på formelle feil i ${s.courseCode} er gjennomført. Hva som er gjort, ser du på ${s.url}`,
  }),
  complaintWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klagen din på formelle feil er trukket`,
    body: `Du har trukket klagen på formelle feil i ${s.courseCode}.${
      f.appealUntil ? ` Karakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''
    }\n\nTrakk du den ikke selv, må du si fra til eksamenskontoret med det samme: ${s.url}`,
  }),
  complaintNews: (f, s) => {
    const told = {
      filed: ['ny klage på formelle feil', 'Det er kommet en klage på formelle feil'],
      filedLate: [
        'ny klage på formelle feil (etter fristen)',
        'Det er kommet en klage på formelle feil etter fristen',
      ],
      withdrawn: ['en klage på formelle feil er trukket', 'En kandidat har trukket klagen på formelle feil'],
      upheld: ['en klage på formelle feil er tatt til følge', 'En klage på formelle feil er tatt til følge'],
    }[f.news];
    const toDo = f.remedy === 'newExam' ? 'Det skal holdes ny eksamen' : 'Det skal sensureres på nytt';
    const forAll = f.scope === 'all' ? ' for alle som feilen rammet' : '';
    return {
      subject: `${s.courseCode}: ${told[0]}`,
      body: `${told[1]} i ${s.courseCode}.${f.news === 'upheld' ? ` ${toDo}${forAll}, med nye sensorer.` : ''} Saken ligger på ${s.url}`,
    };
  },
};

const nn: ComplaintMails = {
  complaintReceived: (f, s) => ({
    subject: `${s.courseCode}: vi har fått klaga di på formelle feil`,
    body: `Klaga di på formelle feil i ${s.courseCode} er motteken ${s.written(f.filedAt)}. ${
      f.late
        ? 'Fristen var ute; ein saksbehandlar vurderer om klaga likevel kan takast opp. Andre fristar går som før til det er avgjort.'
        : 'Medan klaga blir behandla, står fristen for å klage på karakteren still. Han byrjar på nytt, i full lengd, når klaga er avgjord.'
    }\n\nDu får svar, eller melding om kor lang tid det tek, innan ${s.deadline(f.replyBy)}. Du kan følgje saka, sjå dokumenta i henne og trekkje klaga til ho er avgjord: ${s.url}`,
  }),
  complaintTakenUp: (_, s) => ({
    subject: `${s.courseCode}: klaga di på formelle feil er teken opp`,
    body: `Klaga di på formelle feil i ${s.courseCode} er teken opp til behandling. Til ho er avgjord, står fristen for å klage på karakteren still.\n\n${s.url}`,
  }),
  complaintDismissed: (f, s) => ({
    subject: `${s.courseCode}: klaga di på formelle feil er avvist`,
    body: `Klaga di på formelle feil i ${s.courseCode} er avvist. Grunngjevinga ser du på ${s.url}${
      f.complaintUntil
        ? `\n\nAvvisinga kan du klage på til ${s.deadline(f.complaintUntil)}. Klaga sender du i Karakter.`
        : ''
    }${f.appealUntil ? `\n\nKarakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''}`,
  }),
  complaintAtBoard: (f, s) => ({
    subject: `${s.courseCode}: klaga di er send til klageinstansen`,
    body: `Institusjonen er ikkje samd i klaga di på formelle feil i ${s.courseCode}. Saka er difor send til ${f.board.nn}, som avgjer henne. Kvifor, ser du på ${s.url}\n\nDu treng ikkje gjere noko. Til saka er avgjord, står fristen for å klage på karakteren still.`,
  }),
  complaintSentBack: (f, s) => ({
    subject: `${s.courseCode}: klaga di blir behandla på nytt`,
    body: `${begins(f.board.nn)} har sendt klaga di på formelle feil i ${s.courseCode} tilbake. Institusjonen skal behandle henne ein gong til. Kvifor, ser du på ${s.url}`,
  }),
  complaintUpheld: (f, s) => ({
    subject: `${s.courseCode}: du har fått medhald i klaga på formelle feil`,
    body: `${f.board ? begins(f.board.nn) : 'Institusjonen'} har gjeve deg medhald i klaga på formelle feil i ${s.courseCode} (${f.basis.nn}). ${
      f.remedy === 'newGrading'
        ? 'Sensuren blir oppheva, og det du leverte, blir sensurert på nytt av nye sensorar. Når den nye karakteren er kunngjord, kan du be om grunngjeving og klage på han som på alle karakterar.'
        : 'Sensuren blir oppheva, og du får ny eksamen med nye sensorar. Eksamenskontoret gjev deg melding om tid og stad.'
    }\n\nHeile avgjerda ser du på ${s.url}`,
  }),
  complaintNotUpheld: (f, s) => ({
    subject: `${s.courseCode}: du har ikkje fått medhald i klaga på formelle feil`,
    body: `${begins(f.board.nn)} har avgjort klaga di på formelle feil i ${s.courseCode}. Du fekk ikkje medhald, og avgjerda er endeleg. Grunngjevinga ser du på ${s.url}${
      f.appealUntil ? `\n\nKarakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''
    }`,
  }),
  complaintRemedied: (_, s) => ({
    subject: `${s.courseCode}: avgjerda i klagesaka di er gjennomført`,
    body: `Avgjerda i klaga di på formelle feil i ${s.courseCode} er gjennomført. Kva som er gjort, ser du på ${s.url}`,
  }),
  complaintWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: klaga di på formelle feil er trekt`,
    body: `Du har trekt klaga på formelle feil i ${s.courseCode}.${
      f.appealUntil ? ` Karakteren kan du klage på til ${s.deadline(f.appealUntil)}.` : ''
    }\n\nTrekte du henne ikkje sjølv, må du seie frå til eksamenskontoret med det same: ${s.url}`,
  }),
  complaintNews: (f, s) => {
    const told = {
      filed: ['ny klage på formelle feil', 'Det er komen ei klage på formelle feil'],
      filedLate: [
        'ny klage på formelle feil (etter fristen)',
        'Det er komen ei klage på formelle feil etter fristen',
      ],
      withdrawn: ['ei klage på formelle feil er trekt', 'Ein kandidat har trekt klaga på formelle feil'],
      upheld: [
        'ei klage på formelle feil er teken til følgje',
        'Ei klage på formelle feil er teken til følgje',
      ],
    }[f.news];
    const toDo = f.remedy === 'newExam' ? 'Det skal haldast ny eksamen' : 'Det skal sensurerast på nytt';
    const forAll = f.scope === 'all' ? ' for alle som feilen råka' : '';
    return {
      subject: `${s.courseCode}: ${told[0]}`,
      body: `${told[1]} i ${s.courseCode}.${f.news === 'upheld' ? ` ${toDo}${forAll}, med nye sensorar.` : ''} Saka ligg på ${s.url}`,
    };
  },
};

const en: ComplaintMails = {
  complaintReceived: (f, s) => ({
    subject: `${s.courseCode}: we have received your complaint of formal errors`,
    body: `Your complaint of formal errors in ${s.courseCode} was received ${s.written(f.filedAt)}. ${
      f.late
        ? 'The deadline had passed; a caseworker considers whether the complaint can still be taken up. Other deadlines run as before until then.'
        : 'While the complaint is handled, the appeal deadline is paused. It starts again, in full, when the complaint is decided.'
    }\n\nYou will get an answer, or be told how long it takes, by ${s.deadline(f.replyBy)}. You can follow the case, see its documents and withdraw the complaint until it is decided: ${s.url}`,
  }),
  complaintTakenUp: (_, s) => ({
    subject: `${s.courseCode}: your complaint of formal errors is taken up`,
    body: `Your complaint of formal errors in ${s.courseCode} is taken up. Until it is decided, the appeal deadline is paused.\n\n${s.url}`,
  }),
  complaintDismissed: (f, s) => ({
    subject: `${s.courseCode}: your complaint of formal errors is dismissed`,
    body: `Your complaint of formal errors in ${s.courseCode} is dismissed. You will find the reason at ${s.url}${
      f.complaintUntil
        ? `\n\nYou can appeal the dismissal until ${s.deadline(f.complaintUntil)}. You send the appeal in Karakter.`
        : ''
    }${f.appealUntil ? `\n\nYou can appeal the grade until ${s.deadline(f.appealUntil)}.` : ''}`,
  }),
  complaintAtBoard: (f, s) => ({
    subject: `${s.courseCode}: your complaint is sent to the appeal body`,
    body: `The institution does not agree with your complaint of formal errors in ${s.courseCode}. The case is therefore sent to ${f.board.en}, which decides it. You will find the reason at ${s.url}\n\nYou need not do anything. Until the case is decided, the appeal deadline is paused.`,
  }),
  complaintSentBack: (f, s) => ({
    subject: `${s.courseCode}: your complaint is handled once more`,
    body: `${begins(f.board.en)} has sent your complaint of formal errors in ${s.courseCode} back. The institution will handle it once more. You will find the reason at ${s.url}`,
  }),
  complaintUpheld: (f, s) => ({
    subject: `${s.courseCode}: your complaint of formal errors is upheld`,
    body: `${f.board ? begins(f.board.en) : 'The institution'} has upheld your complaint of formal errors in ${s.courseCode} (${f.basis.en}). ${
      f.remedy === 'newGrading'
        ? 'The grading is annulled, and new graders grade what you handed in. When the new grade is announced, you can ask for an explanation and appeal it like any grade.'
        : 'The grading is annulled, and you get a new exam with new graders. The exam office tells you when and where.'
    }\n\nYou will find the whole decision at ${s.url}`,
  }),
  complaintNotUpheld: (f, s) => ({
    subject: `${s.courseCode}: your complaint of formal errors is not upheld`,
    body: `${begins(f.board.en)} has decided your complaint of formal errors in ${s.courseCode}. It was not upheld, and the decision is final. You will find the reason at ${s.url}${
      f.appealUntil ? `\n\nYou can appeal the grade until ${s.deadline(f.appealUntil)}.` : ''
    }`,
  }),
  complaintRemedied: (_, s) => ({
    subject: `${s.courseCode}: the decision in your complaint is carried out`,
    body: `The decision in your complaint of formal errors in ${s.courseCode} is carried out. You will find what was done at ${s.url}`,
  }),
  complaintWithdrawn: (f, s) => ({
    subject: `${s.courseCode}: your complaint of formal errors is withdrawn`,
    body: `You have withdrawn your complaint of formal errors in ${s.courseCode}.${
      f.appealUntil ? ` You can appeal the grade until ${s.deadline(f.appealUntil)}.` : ''
    }\n\nIf you did not withdraw it yourself, tell the exam office at once: ${s.url}`,
  }),
  complaintNews: (f, s) => {
    const told = {
      filed: ['new complaint of formal errors', 'A complaint of formal errors has come in'],
      filedLate: [
        'new complaint of formal errors (after the deadline)',
        'A complaint of formal errors has come in after the deadline',
      ],
      withdrawn: [
        'a complaint of formal errors is withdrawn',
        'A candidate has withdrawn the complaint of formal errors',
      ],
      upheld: ['a complaint of formal errors is upheld', 'A complaint of formal errors is upheld'],
    }[f.news];
    const toDo = f.remedy === 'newExam' ? 'A new exam must be held' : 'The grading must be done again';
    const forAll = f.scope === 'all' ? ' for all whom the error struck' : '';
    return {
      subject: `${s.courseCode}: ${told[0]}`,
      body: `${told[1]} in ${s.courseCode}.${f.news === 'upheld' ? ` ${toDo}${forAll}, with new graders.` : ''} The case is at ${s.url}`,
    };
  },
};

/** Mails of a procedural complaint, to its candidate and to those who handle it (uhl. § 11-9) [K8, T1]. */
export const complaintMails = { nb, nn, en };
