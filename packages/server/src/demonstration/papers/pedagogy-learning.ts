import { type AnswerBank, theme } from '../subject.ts';

/** Læring i fellesskap, in bokmål. */
export const pedagogyLearning: AnswerBank = {
  opening: {
    strong: [
      'Hva det vil si å lære noe, har fått svært ulike svar. Jeg tar utgangspunkt i Vygotsky og {nyere sosiokulturell teori (Säljö, Lave og Wenger)|den sosiokulturelle tradisjonen etter ham}, og bruker behaviorismen som {motstykke|kontrast} for å få fram hva valget av perspektiv betyr i et klasserom.',
      'Læringssyn er ikke noe læreren velger en gang for alle; de {ligger innbakt i|kommer til syne i} måten det spørres og svares på. Derfor er sammenligningen mest interessant når den føres helt ned til praksis.',
    ],
    solid: [
      'I denne oppgaven presenterer jeg det sosiokulturelle læringssynet og sammenligner det med behaviorismen. {Deretter drøfter jeg de tre punktene i oppgaven.|Til slutt ser jeg på hva det betyr for læreren.}',
      'Sosiokulturell teori bygger på Vygotsky og legger vekt på at læring skjer i samspill med andre.',
    ],
    weak: [
      'Det finnes flere læringsteorier. To av dem er sosiokulturell teori og behaviorisme.',
      'Vygotsky og Skinner er to kjente personer i pedagogikken.',
    ],
  },
  themes: [
    theme(
      'Mediering og språk',
      [
        'For Vygotsky er tenkningen mediert: Mellom mennesket og verden står {redskaper, både fysiske og språklige|kulturens redskaper}, og språket er det viktigste av dem. Utviklingen går fra det sosiale til det individuelle, slik at det barnet {først gjør sammen med andre, siden blir dets egen indre samtale|i går sa høyt sammen med andre, i dag kan si til seg selv}.',
        'Säljö trekker dette videre og {mener at kunnskap langt på vei ligger i redskapene|beskriver læring som å bli kjent med redskaper}: Den som har lært å lese et kart eller bruke et regneark, tenker med det.',
      ],
      [
        'Språket er et sentralt redskap i sosiokulturell teori. {Vi tenker med språket og lærer gjennom samtale.|Gjennom språket får vi tilgang til andres tenkning.}',
        'Læring skjer først mellom mennesker og så inne i den enkelte. Dette kaller Vygotsky {internalisering|internalisering eller appropriering}.',
      ],
      ['Vygotsky mente at språket er viktig.', 'Man lærer av å snakke sammen i gruppe.'],
    ),
    theme(
      'Den nærmeste utviklingssonen og stillas',
      [
        'Den nærmeste utviklingssonen er avstanden mellom det eleven {mestrer alene|kan på egen hånd}, og det eleven får til {i samspill med en mer kompetent annen|med støtte}. Begrepet snur oppmerksomheten: Undervisningen skal rettes mot det som er i ferd med å modnes, ikke mot det som allerede sitter.',
        'Stillasmetaforen stammer fra Wood, Bruner og Ross (1976), ikke fra Vygotsky selv. {Det vesentlige er at stillaset tas ned|Poenget er at støtten er midlertidig og tilpasset}, ellers blir støtten en varig krykke.',
      ],
      [
        'Den nærmeste utviklingssonen er det eleven kan klare med hjelp. {Læreren må treffe denne sonen.|Her skjer læringen.} Støtten kalles gjerne stillasbygging (Bruner).',
        'Hvis oppgaven er for lett, lærer eleven lite, og hvis den er for vanskelig, gir eleven opp.',
      ],
      ['Vygotsky har en sone der eleven lærer best.', 'Stillas er når læreren hjelper eleven.'],
    ),
    theme(
      'Behaviorismen',
      [
        'Behaviorismen {avgrenser seg til det som kan observeres|gjør atferd til sin gjenstand}: Læring er varig endring i atferd som følge av erfaring. Hos Skinner er det følgene av handlingen, forsterkning eller straff, som avgjør om den gjentas. Straff demper atferd, men {lærer ikke bort noe alternativ|sier ingenting om hva som skal gjøres i stedet}.',
        'Det er for enkelt å avvise behaviorismen som utdatert. Drill av gangetabellen, språkapper og {klassens felles regler|belønningssystemer} bygger på den, og til avgrensede ferdigheter virker de.',
      ],
      [
        'Behaviorismen ser læring som endring i atferd. Skinner brukte begrepene stimulus, respons og {forsterkning|positiv og negativ forsterkning}.',
        'Læreren kan forsterke ønsket atferd med ros. {Ulempen er at motivasjonen blir ytre.|Dette gir ofte ytre motivasjon.}',
      ],
      ['Behaviorisme er når man får belønning eller straff.', 'Pavlov gjorde forsøk med hunder som siklet.'],
      {
        table: [
          ['', 'Sosiokulturelt syn', 'Behavioristisk syn'],
          ['Læring er', 'Deltakelse og mediering', 'Endring i atferd'],
          ['Læreren', 'Støtter og leder samtalen', 'Styrer og forsterker'],
          ['Språket', 'Redskap for tenkning', 'Verbal atferd'],
        ],
      },
    ),
    theme(
      'Lærerens rolle',
      [
        'I et sosiokulturelt perspektiv blir læreren den som {åpner en praksis for eleven|leder eleven inn i fagets måte å tenke på}. Det er ikke en tilbaketrukket rolle; tvert imot krever det at læreren {vet hvor samtalen skal|ser hvor den enkelte er} og griper inn i rett øyeblikk. Behavioristen planlegger derimot omgivelsene: små steg, raske svar, konsekvent forsterkning.',
        'Forskjellen viser seg tydeligst når eleven svarer feil. Behavioristen retter; den sosiokulturelle læreren {spør hvordan eleven tenkte|gjør svaret til et felles problem}.',
      ],
      [
        'Læreren skal være en støtte og {legge til rette for samarbeid|veileder} i det sosiokulturelle synet, mens læreren i behaviorismen {styrer mer og gir belønning|er den som overfører kunnskap}.',
      ],
      ['Læreren skal hjelpe elevene og være en god leder.', 'I behaviorismen bestemmer læreren alt.'],
    ),
    theme(
      'Samtale i undervisningen',
      [
        'Mye klasseromssamtale følger mønsteret spørsmål, svar, vurdering (IRE). Det er i grunnen {behavioristisk i formen|stimulus, respons og forsterkning i rask rekkefølge}. Alexander og Dysthe viser hva som skjer når læreren i stedet følger opp, {bygger videre på|tar opptak av} elevens svar: Samtalen blir dialogisk, og flere stemmer {får bære faget|høres}.',
        'Dialog er likevel ingen garanti. Uten faglig retning blir den prat, og {de som allerede behersker skolens språk, får mest ut av den|de stille elevene kan falle utenfor}.',
      ],
      [
        'Dysthe kaller det det flerstemmige klasserommet når {flere elever deltar og bygger på hverandre|elevenes stemmer får plass}. Læreren bør stille åpne spørsmål.',
        'I behaviorismen brukes samtalen mest til å kontrollere om eleven kan svaret.',
      ],
      [
        'Samtale er bra for læring fordi elevene får si hva de mener.',
        'Læreren bør la flere snakke i timen.',
      ],
    ),
    theme(
      'Tilpasset opplæring',
      [
        'Tilpasset opplæring er i opplæringslova en plikt for skolen, men loven sier ikke hvordan. Et sosiokulturelt syn {taler for tilpasning innenfor fellesskapet|peker mot fellesskapet}: felles oppgave, ulik støtte. Et behavioristisk syn leder til individuelle løp med egne steg. Jeg vil {hevde|mene} at det siste er lettest å organisere, men at det første er mest i tråd med overordnet del.',
        'Når eleven med vansker tas ut av klasserommet for å øve på det {hen ikke kan|som mangler}, er det en tilpasning i behaviorismens ånd. Noen ganger er den riktig, men {prisen er deltakelse|den koster deltakelse}.',
      ],
      [
        'Tilpasset opplæring betyr at alle elever skal få utbytte. Med stillas kan {elevene jobbe med samme tema på ulikt nivå|læreren gi ulik støtte til samme oppgave}.',
        'I et behavioristisk syn blir tilpasning oftere egne oppgaver og {repetisjon|eget tempo}.',
      ],
      [
        'Tilpasset opplæring er at flinke elever får vanskeligere oppgaver.',
        'Alle elever er forskjellige og må få hjelp.',
      ],
    ),
  ],
  closing: {
    strong: [
      'De to synene svarer på ulike spørsmål: Behaviorismen på hvordan en avgrenset ferdighet festes, det sosiokulturelle synet på {hvordan mennesker blir deltakere i en kultur|hva det vil si å forstå sammen}. En klok lærer vet hvilket spørsmål timen stiller.',
    ],
    solid: [
      'Begge synene har noe for seg, men {jeg mener at det sosiokulturelle passer best med dagens læreplan|LK20 bygger mest på det sosiokulturelle}.',
    ],
    weak: ['Jeg synes sosiokulturell teori er best.', 'Det er bra å bruke litt av begge.'],
  },
};

/** Læring i fellesskap, in nynorsk. */
export const pedagogyLearningNn: AnswerBank = {
  opening: {
    strong: [
      'Eg tek utgangspunkt i Vygotsky og bruker behaviorismen som motstykke, for å få fram kva valet av perspektiv har å seie i eit klasserom.',
    ],
    solid: [
      'I denne oppgåva presenterer eg det sosiokulturelle læringssynet og samanliknar det med behaviorismen.',
    ],
    weak: ['Det finst fleire læringsteoriar. To av dei er sosiokulturell teori og behaviorisme.'],
  },
  themes: [
    theme(
      'Mediering og språk',
      [
        'For Vygotsky er tenkinga mediert: Mellom mennesket og verda står reiskapane til kulturen, og språket er den viktigaste av dei. Det barnet i går sa høgt saman med andre, kan det i dag seie til seg sjølv.',
      ],
      [
        'Språket er ein sentral reiskap i sosiokulturell teori: Vi tenkjer med språket og lærer gjennom samtale.',
      ],
      ['Vygotsky meinte at språket er viktig.'],
    ),
    theme(
      'Den næraste utviklingssona',
      [
        'Den næraste utviklingssona er avstanden mellom det eleven kan på eiga hand og det eleven får til med støtte. Undervisninga skal rettast mot det som er i ferd med å mognast, ikkje mot det som alt sit.',
      ],
      [
        'Den næraste utviklingssona er det eleven kan klare med hjelp. Støtta blir gjerne kalla stillasbygging.',
      ],
      ['Vygotsky har ei sone der eleven lærer best.'],
    ),
    theme(
      'Behaviorismen',
      [
        'Behaviorismen avgrensar seg til det som kan observerast: Læring er varig endring i åtferd som følgje av erfaring. Det er for enkelt å avvise han som utdatert; til avgrensa dugleikar verkar øving og forsterking.',
      ],
      ['Behaviorismen ser læring som endring i åtferd, med omgrepa stimulus, respons og forsterking.'],
      ['Behaviorisme er når ein får løn eller straff.'],
    ),
    theme(
      'Læraren og samtalen',
      [
        'Skilnaden syner seg tydelegast når eleven svarer feil. Behavioristen rettar; den sosiokulturelle læraren spør korleis eleven tenkte, og gjer svaret til eit felles problem. Dysthe kallar det det fleirstemmige klasserommet.',
      ],
      [
        'Læraren skal leggje til rette for samarbeid og stille opne spørsmål, slik at fleire røyster kjem fram.',
      ],
      ['Læraren skal hjelpe elevane.'],
    ),
    theme(
      'Tilpassa opplæring',
      [
        'Eit sosiokulturelt syn talar for tilpassing innanfor fellesskapet: same oppgåve, ulik støtte. Eit behavioristisk syn fører til individuelle løp. Det siste er lettast å organisere, men det første er mest i tråd med overordna del.',
      ],
      [
        'Tilpassa opplæring vil seie at alle elevar skal få utbyte, og læraren kan gi ulik støtte til same oppgåve.',
      ],
      ['Alle elevar er ulike og må få hjelp.'],
    ),
  ],
  closing: {
    strong: ['Dei to syna svarer på ulike spørsmål, og ein klok lærar veit kva spørsmål timen stiller.'],
    solid: [
      'Begge syna har noko for seg, men eg meiner at det sosiokulturelle passar best med dagens læreplan.',
    ],
    weak: ['Det er bra å bruke litt av begge.'],
  },
};
