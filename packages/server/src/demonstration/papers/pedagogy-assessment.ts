import { type AnswerBank, theme } from '../subject.ts';

/** Vurdering for læring, in bokmål. */
export const pedagogyAssessment: AnswerBank = {
  opening: {
    strong: [
      'Vurdering er ikke noe som {kommer etter|står ved siden av} undervisningen, men en del av den. I denne besvarelsen gjør jeg først rede for begrepet vurdering for læring, før jeg drøfter {hvilke vilkår som må være til stede|hva som skal til} for at underveisvurdering faktisk fremmer læring.',
      'Da Black og Wiliam (1998) samlet forskningen på formativ vurdering, var konklusjonen at få andre tiltak har like stor virkning på elevers læring. {Samtidig er funnene omdiskutert|Funnene er likevel ikke uten forbehold}, og jeg vil derfor både redegjøre for og utfordre begrepet.',
    ],
    solid: [
      'I denne oppgaven skal jeg gjøre rede for vurdering for læring og {drøfte|se på} hvordan læreren kan bruke underveisvurdering. Jeg bruker et eksempel fra {praksis på 6. trinn|min praksisperiode på 8. trinn}.',
      'Vurdering for læring har vært et satsingsområde i norsk skole siden 2010. Her {forklarer jeg|skal jeg forklare} begrepet og vise hvordan det kan brukes.',
    ],
    weak: [
      'Vurdering er en viktig del av skolen og noe alle lærere må gjøre.',
      'Jeg skal skrive om vurdering. {Vurdering kan gjøres på mange måter.|Det finnes mange måter å vurdere på.}',
    ],
  },
  themes: [
    theme(
      'Underveisvurdering og sluttvurdering',
      [
        'Forskriften skiller mellom underveisvurdering, som skal fremme læring, og sluttvurdering, som skal {gi informasjon om|dokumentere} kompetansen ved avslutningen av faget. Skillet handler altså {om hva vurderingen brukes til, og ikke om hvordan den ser ut|om bruken, ikke om formen}: Den samme prøven kan være begge deler.',
        'En prøve blir først formativ når resultatet får følger for hva læreren og eleven gjør etterpå. Wiliam {uttrykker dette som|sier det slik} at vurderingen må endre undervisningen for å fortjene navnet.',
        'At all vurdering før den siste standpunktkarakteren er underveisvurdering, også den som gis med karakter, {blir ofte glemt i debatten|er et poeng som lett går tapt}.',
      ],
      [
        'Underveisvurdering skjer {hele tiden i løpet av året|løpende} og skal hjelpe eleven videre, mens sluttvurdering sier hva eleven kan til slutt.',
        'Vurdering for læring blir gjerne satt opp mot vurdering av læring. {Den første ser framover og den andre bakover.|Den ene handler om veien og den andre om resultatet.}',
        'Både lærer og elev skal bruke informasjonen fra underveisvurderingen til å justere arbeidet.',
      ],
      [
        'Underveisvurdering er når man vurderer underveis og sluttvurdering er på slutten.',
        'Sluttvurdering er karakterer og det er det viktigste for elevene.',
      ],
      {
        table: [
          ['', 'Underveisvurdering', 'Sluttvurdering'],
          ['Formål', 'Fremme læring', 'Vise kompetanse'],
          ['Når', 'Løpende', 'Ved avslutningen av faget'],
          ['Form', 'Muntlig, skriftlig, i dialog', 'Standpunkt og eksamen'],
        ],
      },
    ),
    theme(
      'Mål og kriterier',
      [
        'Elever lærer bedre når de forstår hva de skal lære og hva som er forventet. Poenget er ikke at målet står på tavla, men at elevene {får et eget forhold til|utvikler en forståelse av} hva kvalitet er, for eksempel ved å sammenligne to elevtekster og selv {formulere|sette ord på} hva som skiller dem.',
        'Sadler (1989) peker på at eleven må dele lærerens begrep om kvalitet for å kunne styre sitt eget arbeid. {Kriterier som bare deles ut, gir ikke dette.|Det får ingen av et ark med kjennetegn alene.}',
        'Faren er at målene blir så finmaskede at elevene {jakter på kriterier i stedet for innsikt|lærer å oppfylle kriterier heller enn å forstå}. Torrance kaller det «criteria compliance».',
      ],
      [
        'Læreren bør gjøre læringsmålene tydelige, {gjerne ved å lage kriterier sammen med elevene|for eksempel med eksempeltekster}. Da vet elevene hva de skal strekke seg etter.',
        'Kompetansemålene i LK20 er {ganske åpne|brede}, så læreren må bryte dem ned til mål for timen eller perioden.',
      ],
      [
        'Det er viktig med mål for timen. Læreren kan skrive målet på tavla.',
        'Kriterier gjør at elevene vet hva som skal til for å få {en god karakter|en sekser}.',
      ],
      {
        list: [
          'å forstå hva de skal lære og hva som er forventet av dem',
          'tilbakemeldinger som forteller om kvaliteten på arbeidet',
          'råd om hvordan de kan forbedre seg',
          'å være involvert i eget læringsarbeid, blant annet ved å vurdere seg selv',
        ],
      },
    ),
    theme(
      'Tilbakemelding',
      [
        'Hattie og Timperley (2007) {deler tilbakemeldingens oppgave i tre spørsmål|mener at en god tilbakemelding svarer på tre spørsmål}: Hvor skal jeg? Hvordan ligger jeg an? Hva er neste steg? De viser også at tilbakemelding om oppgaven, prosessen og selvreguleringen virker, mens ros rettet mot personen {har liten eller ingen virkning|nesten ikke gjør det}.',
        'Kluger og DeNisi fant at om lag en tredel av tilbakemeldingene i studiene deres førte til svakere prestasjoner. {Det er altså ikke mengden, men arten av tilbakemelding som teller.|Mer tilbakemelding er med andre ord ikke alltid bedre.}',
        'Tidspunktet avgjør: En kommentar som kommer mens teksten ennå kan endres, {gir eleven noe å handle på|er en invitasjon}, mens den samme kommentaren under en ferdig karakter {er en begrunnelse|leses som en forklaring på karakteren}.',
      ],
      [
        'God tilbakemelding er konkret, {kommer raskt|gis mens eleven arbeider} og sier noe om hva eleven kan gjøre videre.',
        'Butler (1988) fant at elever som bare fikk kommentarer, lærte mer enn de som fikk karakter eller begge deler. {Karakteren tok oppmerksomheten.|Det tyder på at karakteren tar fokus bort fra rådene.}',
        'I praksis så jeg at læreren brukte {to stjerner og et ønske|«to stjerner og et ønske»}, og at elevene faktisk leste det.',
      ],
      [
        'Tilbakemelding er viktig for motivasjonen. {Læreren bør gi mye ros.|Ros er bra for alle elever.}',
        'Noen elever leser ikke tilbakemeldingen og ser bare på karakteren.',
      ],
    ),
    theme(
      'Egenvurdering og hverandrevurdering',
      [
        'Når elevene vurderer egne og andres tekster, øver de på nettopp det {læreren ellers gjør alene|som ellers er lærerens hemmelighet}: å se et arbeid utenfra og holde det opp mot en forestilling om kvalitet. Det er her vurdering for læring møter selvregulert læring (Zimmerman).',
        'Hverandrevurdering krever et trygt klassemiljø og opplæring. Uten det {blir det høflighetsfraser eller sårende kommentarer|ender den lett i «bra jobba»}, og elevene med lavest status taper mest.',
      ],
      [
        'Eleven har etter forskriften rett til å delta i vurderingen av eget arbeid. {Det gir eierskap og motivasjon.|Egenvurdering gjør eleven mer bevisst.}',
        'Elevene kan vurdere hverandre ut fra kriterier, og det kan {spare læreren for tid|gi flere tilbakemeldinger enn læreren rekker alene}.',
      ],
      [
        'Elevene kan rette hverandres prøver. Da slipper læreren å gjøre alt.',
        'Det er ikke alltid elevene er ærlige når de vurderer seg selv.',
      ],
    ),
    theme(
      'Et eksempel fra klasserommet',
      [
        'På {7. trinn|9. trinn} der jeg var i praksis, skulle elevene skrive en {argumenterende tekst om mobil i skolen|fagtekst om energi}. Læreren brukte utgangsbilletter etter første utkast og så at {over halvparten forvekslet påstand og argument|de fleste ramset opp fakta uten å forklare sammenhengen}. Neste time la hun om: tre anonyme utdrag på tavla, par som sorterte, og så ti minutter til å endre eget utkast. Det er dette som skiller underveisvurdering fra kontroll: Informasjonen {ble brukt samme uke|forandret undervisningen}.',
        'I en matematikktime lot praksislæreren alle svare på miniwhiteboard. {Da hun så tre ulike feil, lot hun feilene bli timens innhold.|Feilene ble ikke rettet, de ble diskutert.} Eksemplet viser at vurderingen kan være over på to minutter og likevel styre resten av timen.',
      ],
      [
        'Et eksempel er når elevene skriver en tekst i flere utkast og får kommentarer {på det første|mellom hvert utkast}. Da kan de bruke rådene før teksten er ferdig.',
        'I praksis brukte vi exit-kort i slutten av timen. {Vi så fort hvem som ikke hadde forstått brøk.|Svarene ble brukt da vi planla neste time.}',
      ],
      [
        'Et eksempel er at læreren går rundt og hjelper i timen.',
        'For eksempel kan læreren ha en prøve hver fredag så man ser hvem som følger med.',
      ],
    ),
    theme(
      'Innvendinger og dilemmaer',
      [
        'Bennett (2011) advarer mot å behandle formativ vurdering som ett tiltak med én effektstørrelse: {Studiene bak er ulike, og mange er små.|Det som måles, varierer for mye til det.} Virkningen avhenger av lærerens fagkunnskap, for den som ikke forstår hva feilen består i, kan heller ikke gi et godt råd.',
        'Det er et reelt dilemma at den samme læreren både skal være {veileder og dommer|den som støtter og den som setter standpunkt}. Elevene vet at det som vises fram i mars, kan telle i juni, og {skjuler derfor gjerne det de ikke kan|viser bare det de er trygge på}.',
        'Tidsklemma er heller ikke uvesentlig. Med 28 elever er ikke alternativet mer tilbakemelding til hver, men {undervisning som gir tilbakemelding til alle på en gang|å bygge vurderingen inn i selve aktiviteten}.',
      ],
      [
        'En utfordring er at det tar mye tid å gi gode tilbakemeldinger til alle. {Læreren må prioritere.|Da kan hverandrevurdering være til hjelp.}',
        'En annen innvending er at for mange kriterier og skjemaer kan ta oppmerksomheten bort fra faget.',
      ],
      ['Det kan være vanskelig å få tid til alt.', 'Noen lærere liker ikke å vurdere så mye.'],
    ),
  ],
  closing: {
    strong: [
      'Vurdering for læring er dermed ingen teknikk, men en måte å {undervise på der informasjon om læring brukes mens den ennå kan gjøre nytte|tenke undervisning på}. Skal den virke, må målet være forstått, rådet være mulig å følge og eleven få tid til å bruke det.',
      'Drøftingen viser at underveisvurdering har stor kraft, men {under bestemte vilkår|ikke av seg selv}: faglig presisjon, tid til revisjon og et klassemiljø der det er trygt å ta feil.',
    ],
    solid: [
      'For å oppsummere handler vurdering for læring om at {lærer og elev bruker informasjon til å komme videre|vurderingen skal brukes til noe}. Det krever tid, men gir gevinst.',
      'Som vist er underveisvurdering et godt verktøy hvis læreren gir konkrete råd og eleven får bruke dem.',
    ],
    weak: [
      'Konklusjonen er at vurdering for læring er viktig.',
      'Dette var det jeg hadde å si om vurdering.',
    ],
  },
};

/** Vurdering for læring, in nynorsk. */
export const pedagogyAssessmentNn: AnswerBank = {
  opening: {
    strong: [
      'Vurdering er ikkje noko som kjem etter undervisninga, men ein del av henne. Eg gjer først greie for omgrepet vurdering for læring og drøftar så {kva vilkår som må vere til stades|kva som skal til} for at undervegsvurdering verkeleg fremjar læring.',
    ],
    solid: [
      'I denne oppgåva skal eg gjere greie for vurdering for læring og drøfte korleis læraren kan bruke undervegsvurdering.',
    ],
    weak: ['Vurdering er noko alle lærarar må gjere, og det kan gjerast på mange måtar.'],
  },
  themes: [
    theme(
      'Undervegs- og sluttvurdering',
      [
        'Forskrifta skil mellom undervegsvurdering, som skal fremje læring, og sluttvurdering, som skal vise kompetansen når faget er avslutta. Skiljet ligg i bruken og ikkje i forma: Den same prøva kan vere begge delar.',
        'Ei vurdering blir formativ først når ho får følgjer for det læraren og eleven gjer etterpå.',
      ],
      [
        'Undervegsvurdering skjer heile tida og skal hjelpe eleven vidare, medan sluttvurdering seier kva eleven kan til slutt.',
        'Vurdering for læring ser framover, vurdering av læring ser bakover.',
      ],
      ['Undervegsvurdering er når ein vurderer undervegs, og sluttvurdering er til slutt.'],
    ),
    theme(
      'Tilbakemelding',
      [
        'Hattie og Timperley (2007) meiner at ei god tilbakemelding svarer på tre spørsmål: Kvar skal eg? Korleis ligg eg an? Kva er neste steg? Ros som gjeld personen, har derimot lite å seie for læringa.',
        'Tidspunktet avgjer: Ein kommentar som kjem medan teksten enno kan endrast, gir eleven noko å handle på.',
      ],
      [
        'God tilbakemelding er konkret og seier kva eleven kan gjere vidare.',
        'Butler (1988) fann at elevar som berre fekk kommentarar, lærte meir enn dei som òg fekk karakter.',
      ],
      ['Tilbakemelding er viktig for motivasjonen, og læraren bør gi mykje ros.'],
    ),
    theme(
      'Eigenvurdering',
      [
        'Når elevane vurderer eigne og andre sine tekstar, øver dei seg på det som elles er løyndomen til læraren: å sjå eit arbeid utanfrå og halde det opp mot ei førestilling om kvalitet.',
      ],
      ['Eleven har rett til å delta i vurderinga av eige arbeid, og det kan gi meir motivasjon.'],
      ['Elevane kan rette prøvene til kvarandre.'],
    ),
    theme(
      'Døme frå klasserommet',
      [
        'På 7. trinn der eg var i praksis, skulle elevane skrive ein argumenterande tekst om vindkraft. Læraren brukte utgangsbillettar etter første utkast og såg at mange blanda saman påstand og argument. Neste time la ho om: tre anonyme utdrag på tavla, par som sorterte, og så ti minutt til å endre eige utkast.',
      ],
      ['I praksis brukte vi exit-kort i slutten av timen, og svara vart brukte då vi planla neste time.'],
      ['Eit døme er at læraren går rundt og hjelper.'],
    ),
    theme(
      'Innvendingar',
      [
        'Det er eit reelt dilemma at den same læraren både skal rettleie og setje standpunkt. Elevane veit at det dei viser i mars, kan telje i juni, og gøymer gjerne det dei ikkje kan.',
      ],
      ['Ei utfordring er at det tek mykje tid å gi gode tilbakemeldingar til alle.'],
      ['Det kan vere vanskeleg å få tid til alt.'],
    ),
  ],
  closing: {
    strong: [
      'Vurdering for læring er altså ingen teknikk, men ein måte å undervise på der kunnskap om læringa blir brukt medan ho enno kan gjere nytte.',
    ],
    solid: ['For å oppsummere handlar vurdering for læring om at vurderinga skal brukast til noko.'],
    weak: ['Konklusjonen er at vurdering for læring er viktig.'],
  },
};
