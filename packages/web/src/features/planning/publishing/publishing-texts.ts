import { plural } from '@karakter/domain/text/wording';
import { texts } from '../../../text/dictionary.ts';

/** The last look at an exam before it is published. */
export const publishingText = texts({
  nb: {
    title: 'Før publisering',
    look: 'Se over og publiser',
    about:
      'Før kandidatene får beskjed, ser du her hvem som får vite hva, hvem som har egne tider, og hva som mangler.',
    stops: (n: number) =>
      plural.nb(n, {
        one: '# ting må være i orden før eksamenen kan publiseres',
        other: '# ting må være i orden før eksamenen kan publiseres',
      }),
    warnings: (n: number) => plural.nb(n, { one: '# merknad', other: '# merknader' }),
    findingsTitle: 'Mangler og merknader',
    toldTitle: 'Hvem som får vite hva',
    told: {
      candidates: {
        mail: (n: number) =>
          plural.nb(n, {
            one: '# kandidat får e-post nå, med sin egen start og slutt.',
            other: '# kandidater får e-post nå, hver med sin egen start og slutt.',
          }),
        frontPage: () => 'Eksamenen og kandidatnummeret vises på forsiden deres med en gang.',
      },
      graders: {
        mail: (n: number) =>
          plural.nb(n, {
            one: '# sensor får e-post når sensuren åpner.',
            other: '# sensorer får e-post når sensuren åpner.',
          }),
        frontPage: () => 'Sensorene ser eksamenen på forsiden når sensuren åpner.',
      },
    },
    mail: (language: string) => `Slik er e-posten på ${language}`,
    mailTo: (n: number) => plural.nb(n, { one: 'Går til # kandidat', other: 'Går til # kandidater' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    timesTitle: 'Egne tider',
    ordinary: (n: number, start: string, end: string) =>
      plural.nb(n, {
        one: `# kandidat begynner ${start} og er ferdig ${end}.`,
        other: `# kandidater begynner ${start} og er ferdige ${end}.`,
      }),
    differing: (n: number) =>
      plural.nb(n, {
        zero: 'Ingen har andre tider.',
        one: '# kandidat har en annen tid:',
        other: '# kandidater har andre tider:',
      }),
    name: 'Navn',
    starts: 'Begynner',
    ends: 'Ferdig',
    extra: 'Ekstra minutter',
    noNames: 'Du er sensor i denne eksamenen, og ser derfor ikke hvem de er.',
    clashesTitle: 'Annen eksamen samtidig',
    clash: (name: string, course: string, start: string) => `${name}: ${course}, ${start}`,
    ask: 'Be om publisering',
    asked: 'Du har bedt om publisering. De andre på eksamenskontoret får e-post.',
    withdraw: 'Ta det tilbake',
    withdrawn: 'Ønsket om publisering er tatt tilbake.',
    needsTwo: 'To personer må til: du ber om publisering, og en annen på eksamenskontoret publiserer.',
    askedByMe: (at: string) => `Du ba om publisering ${at}. En annen på eksamenskontoret må publisere.`,
    askedBy: (name: string, at: string) => `${name} ba om publisering ${at}. Se over alt, og publiser.`,
    askedVoid: (name: string, at: string) =>
      `${name} ba om publisering ${at}, men eksamenen er endret siden. Noen må be om det igjen.`,
    publishTitle: 'Publiser',
    publishAbout:
      'Når eksamenen er publisert, endres tiden og reglene bare med grunn og beskjed, og sensorene får sine kandidater. Kandidater kan fortsatt meldes opp.',
    publishNow: (n: number) => `Publiser for ${plural.nb(n, { one: '# kandidat', other: '# kandidater' })}`,
    published: 'Eksamenen er publisert.',
    notPlanned: 'Eksamenen er ikke lenger under planlegging. Det er ikke mer å gjøre her.',
  },
  nn: {
    title: 'Før publisering',
    look: 'Sjå over og publiser',
    about:
      'Før kandidatane får beskjed, ser du her kven som får vite kva, kven som har eigne tider, og kva som manglar.',
    stops: (n) =>
      plural.nn(n, {
        one: '# ting må vere i orden før eksamenen kan publiserast',
        other: '# ting må vere i orden før eksamenen kan publiserast',
      }),
    warnings: (n) => plural.nn(n, { one: '# merknad', other: '# merknader' }),
    findingsTitle: 'Manglar og merknader',
    toldTitle: 'Kven som får vite kva',
    told: {
      candidates: {
        mail: (n) =>
          plural.nn(n, {
            one: '# kandidat får e-post no, med si eiga start og sin eigen slutt.',
            other: '# kandidatar får e-post no, kvar med si eiga start og sin eigen slutt.',
          }),
        frontPage: () => 'Eksamenen og kandidatnummeret kjem på framsida deira med ein gong.',
      },
      graders: {
        mail: (n) =>
          plural.nn(n, {
            one: '# sensor får e-post når sensuren opnar.',
            other: '# sensorar får e-post når sensuren opnar.',
          }),
        frontPage: () => 'Sensorane ser eksamenen på framsida når sensuren opnar.',
      },
    },
    mail: (language) => `Slik er e-posten på ${language}`,
    mailTo: (n) => plural.nn(n, { one: 'Går til # kandidat', other: 'Går til # kandidatar' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
    timesTitle: 'Eigne tider',
    ordinary: (n, start, end) =>
      plural.nn(n, {
        one: `# kandidat byrjar ${start} og er ferdig ${end}.`,
        other: `# kandidatar byrjar ${start} og er ferdige ${end}.`,
      }),
    differing: (n) =>
      plural.nn(n, {
        zero: 'Ingen har andre tider.',
        one: '# kandidat har ei anna tid:',
        other: '# kandidatar har andre tider:',
      }),
    name: 'Namn',
    starts: 'Byrjar',
    ends: 'Ferdig',
    extra: 'Ekstra minutt',
    noNames: 'Du er sensor i denne eksamenen, og ser difor ikkje kven dei er.',
    clashesTitle: 'Annan eksamen samstundes',
    clash: (name, course, start) => `${name}: ${course}, ${start}`,
    ask: 'Be om publisering',
    asked: 'Du har bede om publisering. Dei andre på eksamenskontoret får e-post.',
    withdraw: 'Ta det tilbake',
    withdrawn: 'Ønsket om publisering er teke tilbake.',
    needsTwo: 'Det må to personar til: du ber om publisering, og ein annan på eksamenskontoret publiserer.',
    askedByMe: (at) => `Du bad om publisering ${at}. Ein annan på eksamenskontoret må publisere.`,
    askedBy: (name, at) => `${name} bad om publisering ${at}. Sjå over alt, og publiser.`,
    askedVoid: (name, at) =>
      `${name} bad om publisering ${at}, men eksamenen er endra sidan. Nokon må be om det att.`,
    publishTitle: 'Publiser',
    publishAbout:
      'Når eksamenen er publisert, blir tida og reglane endra berre med grunn og beskjed, og sensorane får kandidatane sine. Kandidatar kan framleis meldast opp.',
    publishNow: (n) => `Publiser for ${plural.nn(n, { one: '# kandidat', other: '# kandidatar' })}`,
    published: 'Eksamenen er publisert.',
    notPlanned: 'Eksamenen er ikkje lenger under planlegging. Det er ikkje meir å gjere her.',
  },
  en: {
    title: 'Before publishing',
    look: 'Review and publish',
    about:
      'Before candidates are told, you see here who learns what, who has times of their own, and what is missing.',
    stops: (n) =>
      plural.en(n, {
        one: '# thing must be put right before the exam can be published',
        other: '# things must be put right before the exam can be published',
      }),
    warnings: (n) => plural.en(n, { one: '# note', other: '# notes' }),
    findingsTitle: 'What is missing, and notes',
    toldTitle: 'Who learns what',
    told: {
      candidates: {
        mail: (n) =>
          plural.en(n, {
            one: '# candidate gets e-mail now, with their own start and end.',
            other: '# candidates get e-mail now, each with their own start and end.',
          }),
        frontPage: () => 'The exam and the candidate number appear on their front page at once.',
      },
      graders: {
        mail: (n) =>
          plural.en(n, {
            one: '# grader gets e-mail when grading opens.',
            other: '# graders get e-mail when grading opens.',
          }),
        frontPage: () => 'Graders see the exam on their front page when grading opens.',
      },
    },
    mail: (language) => `The e-mail in ${language}`,
    mailTo: (n) => plural.en(n, { one: 'Goes to # candidate', other: 'Goes to # candidates' }),
    languages: { nb: 'bokmål', nn: 'nynorsk', en: 'English' },
    timesTitle: 'Times of their own',
    ordinary: (n, start, end) =>
      plural.en(n, {
        one: `# candidate begins ${start} and is done ${end}.`,
        other: `# candidates begin ${start} and are done ${end}.`,
      }),
    differing: (n) =>
      plural.en(n, {
        zero: 'No one has other times.',
        one: '# candidate has another time:',
        other: '# candidates have other times:',
      }),
    name: 'Name',
    starts: 'Begins',
    ends: 'Done',
    extra: 'Extra minutes',
    noNames: 'You grade this exam, and therefore do not see who they are.',
    clashesTitle: 'Another exam at the same time',
    clash: (name, course, start) => `${name}: ${course}, ${start}`,
    ask: 'Ask for publishing',
    asked: 'You have asked for publishing. The others at the exam office get e-mail.',
    withdraw: 'Take it back',
    withdrawn: 'The request to publish is taken back.',
    needsTwo: 'Two people are needed: you ask for publishing, and another at the exam office publishes.',
    askedByMe: (at) => `You asked for publishing ${at}. Another person at the exam office must publish.`,
    askedBy: (name, at) => `${name} asked for publishing ${at}. Review everything, and publish.`,
    askedVoid: (name, at) =>
      `${name} asked for publishing ${at}, but the exam has changed since. It must be asked for again.`,
    publishTitle: 'Publish',
    publishAbout:
      'Once the exam is published, its time and rules change only with a reason and a notice, and graders get their candidates. Candidates can still be registered.',
    publishNow: (n) => `Publish to ${plural.en(n, { one: '# candidate', other: '# candidates' })}`,
    published: 'The exam is published.',
    notPlanned: 'The exam is no longer being planned. There is nothing more to do here.',
  },
});
