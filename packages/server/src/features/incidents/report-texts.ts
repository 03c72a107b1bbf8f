/** The table of an exam's incidents: its name, headings and kinds, with `|` between the columns. */
export const reportTexts = {
  nb: {
    name: 'avvik',
    head: 'Nr.|Når|Hva slags|Gjelder|Berørte|Kandidatnumre|Hva skjedde|Avgjort|Avgjørelse|Kompensasjon|Minutter|Melding til sensor',
    kinds: 'Teknisk feil|Forstyrrelse|Feil i oppgaven|Sykdom|Annet',
    exam: 'Alle kandidater',
    candidates: 'Enkelte kandidater',
    compensations: 'Ingen|Ekstra tid|Ny eksamen',
  },
  nn: {
    name: 'avvik',
    head: 'Nr.|Når|Kva slags|Gjeld|Råka|Kandidatnummer|Kva hende|Avgjort|Avgjerd|Kompensasjon|Minutt|Melding til sensor',
    kinds: 'Teknisk feil|Uro|Feil i oppgåva|Sjukdom|Anna',
    exam: 'Alle kandidatar',
    candidates: 'Enkelte kandidatar',
    compensations: 'Ingen|Ekstra tid|Ny eksamen',
  },
  en: {
    name: 'incidents',
    head: 'No.|When|What kind|Concerns|Affected|Candidate numbers|What happened|Decided|Decision|Compensation|Minutes|Notice to graders',
    kinds: 'Technical fault|Disturbance|Error in the paper|Illness|Other',
    exam: 'All candidates',
    candidates: 'Some candidates',
    compensations: 'None|Extra time|New exam',
  },
} as const;
