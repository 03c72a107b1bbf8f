import { institutionRoutes } from '@karakter/contract/institution/routes';
import {
  changedInstitutionFacts,
  type InstitutionFacts,
  institutionFaults,
} from '@karakter/domain/institution/institution-facts';
import { sectors } from '@karakter/domain/rules/rule-set';
import { visibleText } from '@karakter/domain/text/visible-text';
import type { Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordInRegister } from '../people/register-log.ts';
import { hasExams, institutionRow, institutionUnit, saveInstitution } from './store.ts';

type Row = Awaited<ReturnType<typeof institutionRow>>;

/** The institution as its page shows it; missing facts are empty. */
function factsOf(row: Row): InstitutionFacts {
  return {
    nb: row.name_nb ?? '',
    nn: row.name_nn ?? '',
    en: row.name_en ?? '',
    shortName: row.short_name,
    sector: sectors.find((each) => each === row.sector) ?? 'higherEducation',
    feideRealms: row.feide_realms,
    colour: row.colour ?? '',
    noticeHour: row.notice_hour,
    mailSenderName: row.mail_sender_name ?? '',
    mailSenderAddress: row.mail_sender_address ?? '',
    officeEmail: row.office_email ?? '',
    examDayPhone: row.exam_day_phone ?? '',
  };
}

/** The names as they are shown; refuses unusable values, field by field. */
function usableOrRefuse(given: InstitutionFacts): InstitutionFacts {
  const { nb, nn, en, shortName, mailSenderName } = given;
  const facts = {
    ...given,
    nb: visibleText(nb),
    nn: visibleText(nn),
    en: visibleText(en),
    shortName: visibleText(shortName),
    mailSenderName: visibleText(mailSenderName),
  };
  const faults = institutionFaults(facts);
  if (faults.length > 0) refuse('institutionUnusable', { faults });
  return facts;
}

/** The institution that runs this Karakter: described by its operators, visible to all [U1]. */
export function mountInstitution(mount: Mount, settings: { mailFrom: string; publicUrl: string }): void {
  const { hostname } = new URL(settings.publicUrl);

  mount(institutionRoutes.shown, async ({ tx }) => {
    const row = await institutionRow(tx);
    const { name_nb: nb, name_nn: nn, name_en: en } = row;
    // The host stands in for the name until an operator writes it.
    const isNamed = nb !== null && nn !== null && en !== null && nb !== hostname;
    return {
      name: isNamed ? { nb, nn, en } : null,
      colour: row.colour,
      officeEmail: row.office_email,
      examDayPhone: row.exam_day_phone,
    };
  });

  mount(institutionRoutes.read, async ({ tx }) => {
    const row = await institutionRow(tx);
    const facts = factsOf(row);
    return {
      version: row.version,
      facts: { ...facts, feideRealms: [...facts.feideRealms] },
      mailSenderOfSettings: settings.mailFrom,
    };
  });

  mount(institutionRoutes.save, async ({ tx, actor, now: at, body }) => {
    const facts = usableOrRefuse(body.facts);
    const unitId = await institutionUnit(tx, hostname);
    const row = await institutionRow(tx);
    if (row.version !== body.version) refuse('changedMeanwhile', { version: row.version });
    const before = factsOf(row);
    const fields = changedInstitutionFacts(before, facts);
    if (fields.length === 0) return { version: row.version };
    if (fields.includes('sector') && (await hasExams(tx, unitId))) refuse('sectorHasExams');
    const version = row.version + 1;
    await saveInstitution(tx, unitId, facts, version);
    const by = actor.personId;
    await recordInRegister(tx, { kind: 'institutionChanged', by, at, data: { unitId, fields } });
    return { version };
  });
}
