import { texts } from '../../../../text/dictionary.ts';

/** Two windows or two devices: only one writes at a time. */
export const takeoverText = texts({
  nb: {
    title: 'Her kan du bare lese',
    mayWrite: 'Nå kan du skrive her.',
    request:
      'Du skriver i et annet vindu eller på en annen maskin. Teksten følger med hit mens du skriver der.',
    confirmation:
      'Du skriver på en annen maskin. Vil du fortsette her, må eksamensvakten bekrefte det. Alt serveren har, er med.',
    asked: 'Eksamensvakten er spurt. Siden åpner for skriving av seg selv når det er bekreftet.',
    writeHere: 'Skriv her i stedet',
    askToWriteHere: 'Be om å få skrive her',
    refused: {
      tooLarge:
        'Noe du skrev eller limte inn, er for stort for serveren og er ikke lagret der. Det er tatt vare på for seg på denne maskinen, og besvarelsen er som før det. Skriv videre: alt nytt lagres. Legg inn det store i mindre deler, eller si fra til eksamensvakten.',
      answerFull:
        'Besvarelsen har nådd grensen for hvor mye serveren tar imot, og det siste er ikke lagret der. Det er tatt vare på for seg på denne maskinen. Det som er lagret, kan leveres som vanlig. Si fra til eksamensvakten.',
      unreadable:
        'Noe av det du skrev, kom fram til serveren i en form som ikke kan leses, og er ikke lagret der. Det er tatt vare på for seg på denne maskinen, og besvarelsen er som før det. Skriv videre: alt nytt lagres. Si fra til eksamensvakten.',
      apartFull:
        'Det som ble skrevet i dette vinduet, er ikke lagret på serveren: for mye ligger alt ved siden av besvarelsen. Det er tatt vare på for seg på denne maskinen. Skriv i vinduet der du begynte, og si fra til eksamensvakten.',
    },
    unmerged:
      'Serveren klarte ikke å sette sammen alt du har skrevet. Ingenting er tapt: alt er lagret. Skriv videre og lever som vanlig. Eksamenskontoret ser det på sin side og kan hente fram det som ikke kom med. Si fra til eksamensvakten hvis du savner noe.',
    quarantined: {
      takenOver:
        'Noe som var skrevet i dette vinduet, kom fram etter at du gikk over til et annet. Det er tatt vare på for seg, og eksamenskontoret ser på det.',
      late: 'Noe av det du skrev, kom fram da besvarelsen var stengt for skriving. Det er tatt vare på for seg og er ikke med i besvarelsen nå. Eksamenskontoret ser på det.',
    },
  },
  nn: {
    title: 'Her kan du berre lese',
    mayWrite: 'No kan du skrive her.',
    request:
      'Du skriv i eit anna vindauge eller på ei anna maskin. Teksten følgjer med hit medan du skriv der.',
    confirmation:
      'Du skriv på ei anna maskin. Vil du halde fram her, må eksamensvakta stadfeste det. Alt tenaren har, er med.',
    asked: 'Eksamensvakta er spurd. Sida opnar for skriving av seg sjølv når det er stadfesta.',
    writeHere: 'Skriv her i staden',
    askToWriteHere: 'Be om å få skrive her',
    refused: {
      tooLarge:
        'Noko du skreiv eller limte inn, er for stort for tenaren og er ikkje lagra der. Det er teke vare på for seg på denne maskina, og svaret er som før det. Skriv vidare: alt nytt blir lagra. Legg inn det store i mindre delar, eller sei frå til eksamensvakta.',
      answerFull:
        'Svaret har nådd grensa for kor mykje tenaren tek imot, og det siste er ikkje lagra der. Det er teke vare på for seg på denne maskina. Det som er lagra, kan leverast som vanleg. Sei frå til eksamensvakta.',
      unreadable:
        'Noko av det du skreiv, kom fram til tenaren i ei form som ikkje kan lesast, og er ikkje lagra der. Det er teke vare på for seg på denne maskina, og svaret er som før det. Skriv vidare: alt nytt blir lagra. Sei frå til eksamensvakta.',
      apartFull:
        'Det som vart skrive i dette vindauget, er ikkje lagra på tenaren: for mykje ligg alt ved sida av svaret. Det er teke vare på for seg på denne maskina. Skriv i vindauget der du byrja, og sei frå til eksamensvakta.',
    },
    unmerged:
      'Tenaren klarte ikkje å setje saman alt du har skrive. Ingenting er tapt: alt er lagra. Skriv vidare og lever som vanleg. Eksamenskontoret ser det på si side og kan hente fram det som ikkje kom med. Sei frå til eksamensvakta om du saknar noko.',
    quarantined: {
      takenOver:
        'Noko som var skrive i dette vindauget, kom fram etter at du gjekk over til eit anna. Det er teke vare på for seg, og eksamenskontoret ser på det.',
      late: 'Noko av det du skreiv, kom fram då svaret var stengt for skriving. Det er teke vare på for seg og er ikkje med i svaret no. Eksamenskontoret ser på det.',
    },
  },
  en: {
    title: 'Here you can only read',
    mayWrite: 'You can write here now.',
    request:
      'You are writing in another window or on another machine. The text follows along here while you write there.',
    confirmation:
      'You are writing on another machine. To go on here, the invigilator must confirm it. All that the server has is here.',
    asked: 'The invigilator has been asked. This page opens for writing automatically when it is confirmed.',
    writeHere: 'Write here instead',
    askToWriteHere: 'Ask to write here',
    refused: {
      tooLarge:
        'Something you wrote or pasted is too large for the server and is not saved there. It is kept separately on this machine, and the answer is as it was before. Keep writing: all that is new is saved. Put in what was large in smaller parts, or tell the invigilator.',
      answerFull:
        'The answer has reached the limit of what the server takes in, and the last of it is not saved there. It is kept separately on this machine. What is saved can be handed in as usual. Tell the invigilator.',
      unreadable:
        'Some of what you wrote reached the server in a form that cannot be read and is not saved there. It is kept separately on this machine, and the answer is as it was before. Keep writing: all that is new is saved. Tell the invigilator.',
      apartFull:
        'What was written in this window is not saved on the server: too much lies beside the answer already. It is kept separately on this machine. Write in the window you began in, and tell the invigilator.',
    },
    unmerged:
      'The server could not put together all that you have written. Nothing is lost: all of it is stored. Keep writing and hand in as usual. The exam office sees it on its page and can recover what is missing. Tell the invigilator if you miss something.',
    quarantined: {
      takenOver:
        'Something written in this window arrived after you moved to another. It is kept apart, and the exam office will look at it.',
      late: 'Some of what you wrote arrived when the answer was closed for writing. It is kept apart and is not in the answer now. The exam office will look at it.',
    },
  },
});
