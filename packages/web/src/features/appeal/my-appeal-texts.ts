import { texts } from '../../text/dictionary.ts';

/** The candidate's own appeal: calm and short, with the next step. */
export const myAppealText = texts({
  nb: {
    section: 'Klage på sensur',
    about:
      'Mener du at karakteren er feil, kan du klage. Nye sensorer vurderer da besvarelsen din. De får ikke vite hvilken karakter du fikk, eller hva du skriver i klagen.',
    toFile: 'Klag på karakteren',
    toFileLate: 'Klag etter fristen',
    deadline: 'Frist',
    upOrDown: 'Karakteren kan bli bedre, dårligere eller stå uendret. Vedtaket er endelig.',
    explanationFirst:
      'Vil du vite hvorfor karakteren ble som den ble, kan du be om begrunnelse først. Da løper klagefristen på nytt, i full lengde, fra du får den.',
    lateWords:
      'Fristen er ute. Du kan sende klagen likevel; en saksbehandler vurderer om den kan tas opp. Skriv gjerne hvorfor den kommer nå.',
    grounds: 'Hvorfor klager du? (frivillig)',
    groundsAboutOpen: 'Saksbehandleren og sensorene som vurderer klagen, leser dette.',
    aboutOpen:
      'Mener du at karakteren er feil, kan du klage. Nye sensorer vurderer da besvarelsen din. De ser karakteren du fikk, vurderingene, begrunnelsen og det du skriver i klagen.',
    groundsAbout: 'Saksbehandleren leser dette. Sensorene som vurderer klagen, ser det aldri.',
    file: 'Send klagen',
    fileTitle: 'Send klagen på karakteren',
    fileWords: {
      decision:
        'Du får e-post når klagen er mottatt. Du kan trekke den fram til det nye vedtaket er kunngjort.',
      graded:
        'Du får e-post når klagen er mottatt. Du kan trekke den til de nye sensorene har satt karakter.',
    },
    cancel: 'Tilbake uten å klage',
    back: 'Tilbake til eksamenen',
    sent: 'Klagen er sendt.',
    states: {
      received: 'Mottatt',
      late: 'Mottatt etter fristen',
      underTreatment: 'Under behandling',
      decided: 'Avgjort',
      withdrawn: 'Trukket',
      dismissed: 'Avvist',
      lapsed: 'Bortfalt',
    },
    stateWords: {
      received: 'Klagen er mottatt. Den går til en ny kommisjon.',
      late: 'Klagen kom etter fristen. En saksbehandler vurderer om den likevel kan tas opp.',
      underTreatment: 'En ny kommisjon vurderer besvarelsen. Du får e-post når klagen er avgjort.',
      decided: 'Klagen er avgjort.',
      withdrawn: 'Du har trukket klagen. Karakteren står som den var.',
      dismissed: 'Klagen kom etter fristen og er avvist.',
      lapsed:
        'Karakteren er opphevet, så det er ikke lenger noe å klage på. Den nye karakteren kan du klage på.',
    },
    outcome: {
      inFavour: (from: string, to: string) => `Karakteren er endret fra ${from} til ${to}.`,
      unchanged: (_from: string, to: string) => `Karakteren er uendret: ${to}.`,
      toDisadvantage: (from: string, to: string) => `Karakteren er endret fra ${from} til ${to}.`,
    },
    letter: 'Les vedtaket (PDF)',
    dismissal: 'Begrunnelse',
    ownWords: 'Det du skrev',
    withdraw: 'Trekk klagen',
    withdrawWords: {
      until: (end: string) => `Karakteren blir stående. Du kan gjenåpne klagen fram til ${end}.`,
      whileSuspended:
        'Karakteren blir stående. Du kan gjenåpne klagen fram til klagefristen er ute. Den står stille nå og løper i full lengde fra du får svaret du venter på.',
      over: 'Karakteren blir stående. Klagefristen er ute, så klagen kan ikke gjenåpnes etterpå.',
    },
    reopen: 'Gjenåpne klagen',
    reopenWords: 'Klagen behandles videre med en gang.',
    steps: {
      appealFiled: 'Du sendte klagen',
      appealRegistered: 'Eksamenskontoret registrerte klagen din',
      appealTakenUp: 'Klagen ble tatt opp',
      appealAssigned: 'Klagen gikk til en ny kommisjon',
      appealWithdrawn: 'Du trakk klagen',
      appealLapsed: 'Klagen falt bort',
      appealReopened: 'Du gjenåpnet klagen',
      interimReplySent: 'Du fikk foreløpig svar',
      appealDismissed: 'Klagen ble avvist',
      appealDecided: 'Klagen ble avgjort',
    },
    replyBy: 'Svar, eller beskjed om hvor lang tid det tar',
    caseworker: (name: string) => `Saksbehandler: ${name}`,
    contact: (email: string | null) =>
      `Spørsmål? ${email === null ? 'Ta kontakt med eksamenskontoret.' : `Skriv til ${email}.`}`,
  },
  nn: {
    section: 'Klage på sensur',
    about:
      'Meiner du at karakteren er feil, kan du klage. Nye sensorar vurderer då svaret ditt. Dei får ikkje vite kva karakter du fekk, eller kva du skriv i klaga.',
    toFile: 'Klag på karakteren',
    toFileLate: 'Klag etter fristen',
    deadline: 'Frist',
    upOrDown: 'Karakteren kan bli betre, dårlegare eller stå uendra. Vedtaket er endeleg.',
    explanationFirst:
      'Vil du vite kvifor karakteren vart som han vart, kan du be om grunngjeving først. Då går klagefristen på nytt, i full lengd, frå du får henne.',
    lateWords:
      'Fristen er ute. Du kan sende klaga likevel; ein saksbehandlar vurderer om ho kan takast opp. Skriv gjerne kvifor ho kjem no.',
    grounds: 'Kvifor klagar du? (frivillig)',
    groundsAboutOpen: 'Saksbehandlaren og sensorane som vurderer klaga, les dette.',
    aboutOpen:
      'Meiner du at karakteren er feil, kan du klage. Nye sensorar vurderer då svaret ditt. Dei ser karakteren du fekk, vurderingane, grunngjevinga og det du skriv i klaga.',
    groundsAbout: 'Saksbehandlaren les dette. Sensorane som vurderer klaga, ser det aldri.',
    file: 'Send klaga',
    fileTitle: 'Send klaga på karakteren',
    fileWords: {
      decision:
        'Du får e-post når klaga er motteken. Du kan trekkje henne fram til det nye vedtaket er kunngjort.',
      graded:
        'Du får e-post når klaga er motteken. Du kan trekkje henne til dei nye sensorane har sett karakter.',
    },
    cancel: 'Tilbake utan å klage',
    back: 'Tilbake til eksamenen',
    sent: 'Klaga er send.',
    states: {
      received: 'Motteken',
      late: 'Motteken etter fristen',
      underTreatment: 'Under handsaming',
      decided: 'Avgjord',
      withdrawn: 'Trekt',
      dismissed: 'Avvist',
      lapsed: 'Falle bort',
    },
    stateWords: {
      received: 'Klaga er motteken. Ho går til ein ny kommisjon.',
      late: 'Klaga kom etter fristen. Ein saksbehandlar vurderer om ho likevel kan takast opp.',
      underTreatment: 'Ein ny kommisjon vurderer svaret. Du får e-post når klaga er avgjord.',
      decided: 'Klaga er avgjord.',
      withdrawn: 'Du har trekt klaga. Karakteren står som han var.',
      dismissed: 'Klaga kom etter fristen og er avvist.',
      lapsed:
        'Karakteren er oppheva, så det er ikkje lenger noko å klage på. Den nye karakteren kan du klage på.',
    },
    outcome: {
      inFavour: (from, to) => `Karakteren er endra frå ${from} til ${to}.`,
      unchanged: (_from, to) => `Karakteren er uendra: ${to}.`,
      toDisadvantage: (from, to) => `Karakteren er endra frå ${from} til ${to}.`,
    },
    letter: 'Les vedtaket (PDF)',
    dismissal: 'Grunngjeving',
    ownWords: 'Det du skreiv',
    withdraw: 'Trekk klaga',
    withdrawWords: {
      until: (end) => `Karakteren blir ståande. Du kan opne klaga att fram til ${end}.`,
      whileSuspended:
        'Karakteren blir ståande. Du kan opne klaga att fram til klagefristen er ute. Han står stille no og går i full lengd frå du får svaret du ventar på.',
      over: 'Karakteren blir ståande. Klagefristen er ute, så klaga kan ikkje opnast att etterpå.',
    },
    reopen: 'Opne klaga att',
    reopenWords: 'Klaga blir handsama vidare med ein gong.',
    steps: {
      appealFiled: 'Du sende klaga',
      appealRegistered: 'Eksamenskontoret registrerte klaga di',
      appealTakenUp: 'Klaga vart teken opp',
      appealAssigned: 'Klaga gjekk til ein ny kommisjon',
      appealWithdrawn: 'Du trekte klaga',
      appealLapsed: 'Klaga fall bort',
      appealReopened: 'Du opna klaga att',
      interimReplySent: 'Du fekk førebels svar',
      appealDismissed: 'Klaga vart avvist',
      appealDecided: 'Klaga vart avgjord',
    },
    replyBy: 'Svar, eller melding om kor lang tid det tek',
    caseworker: (name) => `Saksbehandlar: ${name}`,
    contact: (email) =>
      `Spørsmål? ${email === null ? 'Ta kontakt med eksamenskontoret.' : `Skriv til ${email}.`}`,
  },
  en: {
    section: 'Grade appeal',
    about:
      'If you think the grade is wrong, you can appeal. New graders will then assess your answer. They are not told which grade you got, or what you write in the appeal.',
    toFile: 'Appeal the grade',
    toFileLate: 'Appeal after the deadline',
    deadline: 'Deadline',
    upOrDown: 'The grade may become better, worse or stay the same. The decision is final.',
    explanationFirst:
      'If you want to know why you got the grade you did, you can ask for an explanation first. The appeal deadline then starts again, in full, from when you get it.',
    lateWords:
      'The deadline has passed. You can send the appeal all the same; a caseworker will consider whether it can be taken up. You are welcome to write why it comes now.',
    grounds: 'Why are you appealing? (optional)',
    groundsAboutOpen: 'The caseworker and the graders who assess the appeal read this.',
    aboutOpen:
      'If you think the grade is wrong, you can appeal. New graders will then assess your answer. They see the grade you got, the assessments, the explanation and what you write in the appeal.',
    groundsAbout: 'The caseworker reads this. The graders who assess the appeal never see it.',
    file: 'Send the appeal',
    fileTitle: 'Send the appeal of the grade',
    fileWords: {
      decision:
        'You will get an e-mail when the appeal is received. You can withdraw it until the new decision is announced.',
      graded:
        'You will get an e-mail when the appeal is received. You can withdraw it until the new graders have set a grade.',
    },
    cancel: 'Back without appealing',
    back: 'Back to the exam',
    sent: 'The appeal has been sent.',
    states: {
      received: 'Received',
      late: 'Received after the deadline',
      underTreatment: 'Being handled',
      decided: 'Decided',
      withdrawn: 'Withdrawn',
      dismissed: 'Dismissed',
      lapsed: 'Lapsed',
    },
    stateWords: {
      received: 'The appeal has been received. It goes to a new commission.',
      late: 'The appeal came after the deadline. A caseworker is considering whether it can still be taken up.',
      underTreatment:
        'A new commission is assessing the answer. You will get an e-mail when the appeal is decided.',
      decided: 'The appeal is decided.',
      withdrawn: 'You have withdrawn the appeal. The grade stands as it was.',
      dismissed: 'The appeal came after the deadline and is dismissed.',
      lapsed: 'The grade is annulled, so there is nothing left to appeal. You can appeal the new grade.',
    },
    outcome: {
      inFavour: (from, to) => `The grade is changed from ${from} to ${to}.`,
      unchanged: (_from, to) => `The grade is unchanged: ${to}.`,
      toDisadvantage: (from, to) => `The grade is changed from ${from} to ${to}.`,
    },
    letter: 'Read the decision (PDF)',
    dismissal: 'Reason',
    ownWords: 'What you wrote',
    withdraw: 'Withdraw the appeal',
    withdrawWords: {
      until: (end) => `The grade stands. You can reopen the appeal until ${end}.`,
      whileSuspended:
        'The grade stands. You can reopen the appeal until the appeal deadline has passed. It is paused now, and runs in full from when you get the answer you are waiting for.',
      over: 'The grade stands. The appeal deadline has passed, so the appeal cannot be reopened afterwards.',
    },
    reopen: 'Reopen the appeal',
    reopenWords: 'The appeal is handled further at once.',
    steps: {
      appealFiled: 'You sent the appeal',
      appealRegistered: 'The exam office registered your appeal',
      appealTakenUp: 'The appeal was taken up',
      appealAssigned: 'The appeal went to a new commission',
      appealWithdrawn: 'You withdrew the appeal',
      appealLapsed: 'The appeal lapsed',
      appealReopened: 'You reopened the appeal',
      interimReplySent: 'You got an interim reply',
      appealDismissed: 'The appeal was dismissed',
      appealDecided: 'The appeal was decided',
    },
    replyBy: 'An answer, or word of how long it takes',
    caseworker: (name) => `Caseworker: ${name}`,
    contact: (email) => `Questions? ${email === null ? 'Contact the exam office.' : `Write to ${email}.`}`,
  },
});
