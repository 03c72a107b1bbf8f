import { texts } from '../../../../text/dictionary.ts';

/** Trial gradings of a meeting that were abandoned, and how one is. */
export const abandonedTrialText = texts({
  nb: {
    abandon: 'Avbryt prøvesensuren',
    abandonWords:
      'Prøvene kan ikke leses lenger, og spredningen vises aldri. Det hver sensor har skrevet, blir tatt vare på, og bare sensoren selv ser det. Alle i møtet får e-post og ser grunnen. Du kan velge prøver til en ny prøvesensur.',
    abandonReason: 'Hvorfor avbrytes prøvesensuren?',
    keep: 'Behold prøvesensuren',
    done: 'Prøvesensuren er avbrutt.',
    title: (opened: string, abandoned: string) => `Prøvesensuren fra ${opened} ble avbrutt ${abandoned}`,
    because: (reason: string) => `Grunn: ${reason}`,
    own: 'Det du skrev, er tatt vare på. Bare du ser det.',
    given: 'Du hadde gitt prøvesensuren din.',
    notGiven: 'Du hadde ikke gitt prøvesensuren din ennå.',
    sample: (n: number) => `Prøve ${n}`,
    aside: 'Du sto over.',
    noGrade: 'Ingen karakter',
    points: (sum: string) => `Poeng: ${sum}`,
    abandonedTitle: 'Prøvesensuren er avbrutt',
    abandonedAbout:
      'Prøvene kan ikke leses lenger. Grunnen og det du rakk å lagre, står under og på siden for møtet.',
    notSaved: (n: number) =>
      `Dette skrev du om prøve ${n}, men det ble ikke lagret før prøvesensuren ble avbrutt`,
  },
  nn: {
    abandon: 'Avbryt prøvesensuren',
    abandonWords:
      'Prøvene kan ikkje lesast lenger, og spreiinga blir aldri vist. Det kvar sensor har skrive, blir teke vare på, og berre sensoren sjølv ser det. Alle i møtet får e-post og ser grunnen. Du kan velje prøver til ein ny prøvesensur.',
    abandonReason: 'Kvifor blir prøvesensuren avbroten?',
    keep: 'Behald prøvesensuren',
    done: 'Prøvesensuren er avbroten.',
    title: (opened, abandoned) => `Prøvesensuren frå ${opened} vart avbroten ${abandoned}`,
    because: (reason) => `Grunn: ${reason}`,
    own: 'Det du skreiv, er teke vare på. Berre du ser det.',
    given: 'Du hadde gjeve prøvesensuren din.',
    notGiven: 'Du hadde ikkje gjeve prøvesensuren din enno.',
    sample: (n) => `Prøve ${n}`,
    aside: 'Du sto over.',
    noGrade: 'Ingen karakter',
    points: (sum) => `Poeng: ${sum}`,
    abandonedTitle: 'Prøvesensuren er avbroten',
    abandonedAbout:
      'Prøvene kan ikkje lesast lenger. Grunnen og det du rakk å lagre, står under og på sida for møtet.',
    notSaved: (n) =>
      `Dette skreiv du om prøve ${n}, men det vart ikkje lagra før prøvesensuren vart avbroten`,
  },
  en: {
    abandon: 'Abandon the trial grading',
    abandonWords:
      'The samples can no longer be read, and the spread is never shown. What each grader has written is kept, and only that grader sees it. Everyone in the meeting gets a mail and sees the reason. You can choose samples for a new trial grading.',
    abandonReason: 'Why is the trial grading abandoned?',
    keep: 'Keep the trial grading',
    done: 'The trial grading is abandoned.',
    title: (opened, abandoned) => `The trial grading from ${opened} was abandoned ${abandoned}`,
    because: (reason) => `Reason: ${reason}`,
    own: 'What you wrote is kept. Only you see it.',
    given: 'You had given your trial grading.',
    notGiven: 'You had not given your trial grading yet.',
    sample: (n) => `Sample ${n}`,
    aside: 'You passed it by.',
    noGrade: 'No grade',
    points: (sum) => `Points: ${sum}`,
    abandonedTitle: 'The trial grading was abandoned',
    abandonedAbout:
      'The samples can no longer be read. The reason, and what you had saved, are below and on the page of the meeting.',
    notSaved: (n) =>
      `You wrote this on sample ${n}, but it was not saved before the trial grading was abandoned`,
  },
});
