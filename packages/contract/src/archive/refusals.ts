import type { ArchiveObstacle } from '@karakter/domain/archive/archive';
import type { RefusalTexts } from '../platform/refusal-sentence.ts';

type ArchiveRefusal = Exclude<ArchiveObstacle, 'notAnnounced'> | 'archiveNotAnnounced';

export const archiveRefusals: RefusalTexts<ArchiveRefusal> = {
  archiveNotAnnounced: {
    status: 409,
    nb: 'Karakterene er ikke kunngjort, så eksamenen kan ikke arkiveres ennå. Ingenting er endret.',
    nn: 'Karakterane er ikkje kunngjorde, så eksamenen kan ikkje arkiverast enno. Ingenting er endra.',
    en: 'The grades have not been announced, so the exam cannot be archived yet. Nothing was changed.',
  },
  archivedAlready: {
    status: 409,
    nb: 'Eksamenen er alt arkivert. Ingenting er endret. Arkivpakken ligger på siden for arkivet.',
    nn: 'Eksamenen er alt arkivert. Ingenting er endra. Arkivpakka ligg på sida for arkivet.',
    en: 'The exam is archived already. Nothing was changed. You will find the bundle on the archive page.',
  },
  explanationsOpen: {
    status: 409,
    nb: 'En eller flere begrunnelser er ikke sendt, så eksamenen kan ikke arkiveres ennå. Ingenting er endret. Se saklisten.',
    nn: 'Ei eller fleire grunngjevingar er ikkje sende, så eksamenen kan ikkje arkiverast enno. Ingenting er endra. Sjå saklista.',
    en: 'One or more explanations have not been sent, so the exam cannot be archived yet. Nothing was changed. See the case list.',
  },
  appealsOpen: {
    status: 409,
    nb: 'En eller flere klager er ikke avgjort, så eksamenen kan ikke arkiveres ennå. Ingenting er endret. Se saklisten.',
    nn: 'Ei eller fleire klager er ikkje avgjorde, så eksamenen kan ikkje arkiverast enno. Ingenting er endra. Sjå saklista.',
    en: 'One or more appeals have not been decided, so the exam cannot be archived yet. Nothing was changed. See the case list.',
  },
  complaintsOpen: {
    status: 409,
    nb: 'En eller flere klager på formelle feil er ikke avgjort, eller ikke gjennomført, så eksamenen kan ikke arkiveres ennå. Ingenting er endret. Se saklisten.',
    nn: 'Ei eller fleire klager på formelle feil er ikkje avgjorde, eller ikkje gjennomførte, så eksamenen kan ikkje arkiverast enno. Ingenting er endra. Sjå saklista.',
    en: 'One or more complaints of formal errors are not decided, or not carried out, so the exam cannot be archived yet. Nothing was changed. See the case list.',
  },
  gradesHeld: {
    status: 409,
    nb: 'En eller flere karakterer holdes tilbake, så eksamenen kan ikke arkiveres ennå. Ingenting er endret. Frigi dem på resultatsiden.',
    nn: 'Ein eller fleire karakterar er haldne tilbake, så eksamenen kan ikkje arkiverast enno. Ingenting er endra. Frigje dei på resultatsida.',
    en: 'One or more grades are held back, so the exam cannot be archived yet. Nothing was changed. Release them on the results page.',
  },
  correctionsOpen: {
    status: 409,
    nb: 'Ett eller flere forslag om å rette en karakter er ikke avgjort, så eksamenen kan ikke arkiveres ennå. Ingenting er endret. Avgjør dem på resultatsiden.',
    nn: 'Eitt eller fleire framlegg om å rette ein karakter er ikkje avgjorde, så eksamenen kan ikkje arkiverast enno. Ingenting er endra. Avgjer dei på resultatsida.',
    en: 'One or more proposals to correct a grade are not decided, so the exam cannot be archived yet. Nothing was changed. Decide them on the results page.',
  },
  answersUnset: {
    status: 409,
    nb: 'Noen besvarelser er ikke ferdige som PDF ennå. Ingenting er endret. Prøv igjen om noen minutter.',
    nn: 'Nokre svar er ikkje ferdige som PDF enno. Ingenting er endra. Prøv att om nokre minutt.',
    en: 'Some answers are not ready as PDF yet. Nothing was changed. Try again in a few minutes.',
  },
  protocolUnsigned: {
    status: 409,
    nb: 'Alle sensorene har ikke signert protokollen. Ingenting er endret. Vent til de har det, eller oppgi hvorfor eksamenen skal arkiveres uten.',
    nn: 'Ikkje alle sensorane har signert protokollen. Ingenting er endra. Vent til dei har det, eller skriv kvifor eksamenen skal arkiverast utan.',
    en: 'Not all graders have signed the protocol. Nothing was changed. Wait until they have, or state why the exam is to be archived without.',
  },
  deadlinesRunning: {
    status: 409,
    nb: 'Frister for begrunnelse eller klage løper fortsatt. Ingenting er endret. Vent til de er ute, eller oppgi hvorfor eksamenen skal arkiveres nå.',
    nn: 'Fristar for grunngjeving eller klage går framleis. Ingenting er endra. Vent til dei er ute, eller skriv kvifor eksamenen skal arkiverast no.',
    en: 'Deadlines for explanation or appeal are still running. Nothing was changed. Wait until they have passed, or state why the exam is to be archived now.',
  },
};
