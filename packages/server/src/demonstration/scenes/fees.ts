import { feesRoutes } from '@karakter/contract/fees/routes';
import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import type { Institution } from '../institution/found.ts';
import type { PersonKey } from '../institution/people.ts';
import { oslo, type Script } from '../script.ts';
import type { Story } from './story.ts';

/** The exam office sets what its units pay. */
export function setFeeRates(script: Script, { person }: Institution, at: string): void {
  script.at(oslo(at), async (stage) => {
    const { units } = await stage.call(person.officer, feesRoutes.showFeeRates);
    for (const { unitId } of units) {
      const body = {
        unitId,
        validFrom: '2026-01-01',
        hourlyOre: 412_00,
        scriptMinutes: { exam: 35, bachelorThesis: 300, masterThesis: 900 },
        explanationMinutes: 30,
        paysInternal: false,
      };
      await stage.call(person.officer, feesRoutes.saveFeeRate, { body });
    }
  });
}

type Claiming = {
  readonly grader: PersonKey;
  readonly sent: string;
  readonly meetingMinutes?: number;
  readonly decided?: { readonly at: string; readonly returned?: string };
};

/** An external grader sends in a claim for the first commission, and the exam office may approve or return it. */
export function claimFee(story: Story, { grader, sent, meetingMinutes = 0, decided }: Claiming): void {
  const { script, institution } = story;
  const personId = institution.person[grader];
  script.at(oslo(sent), async (stage) => {
    const params = { commissionId: story.commissionIds[0] ?? '' };
    const { left } = await stage.call(personId, feesRoutes.showMyFee, { params });
    const body = {
      ...left,
      correction: '',
      meetingMinutes,
      otherMinutes: 0,
      otherNote: '',
      expensesOre: 0,
      expensesNote: '',
    };
    await stage.call(personId, feesRoutes.submitFeeClaim, { params, body });
  });
  if (!decided) return;
  script.at(oslo(decided.at), async (stage) => {
    const { officer } = institution.person;
    const { claims } = await stage.call(officer, feesRoutes.listFeeClaims);
    const claim = claims.find(({ examId, state }) => examId === story.examId && state === 'submitted');
    if (!claim) throw new Error(`no claim in ${story.plan.course}`);
    const { id, version } = claim;
    if (decided.returned === undefined)
      return void (await stage.call(officer, feesRoutes.approveFeeClaims, {
        body: { claims: [{ id, version }] },
      }));
    const body = { version, reason: decided.returned };
    await stage.call(officer, feesRoutes.returnFeeClaim, { params: { claimId: id }, body });
  });
}

/** What is approved goes to payroll. */
export function exportFees(story: Story, at: string): void {
  story.script.at(oslo(at), async (stage) => {
    await stage.call(story.institution.person.officer, feesRoutes.exportFeeClaims);
  });
}

/** A grader's report about the exam. */
export function sendReport(story: Story, at: string, grader: PersonKey): void {
  story.script.at(oslo(at), async (stage) => {
    const params = { commissionId: story.commissionIds[0] ?? '' };
    const body = {
      paper: 'Oppgaven dekker pensum godt. Del to ble lest på to måter; begge er godtatt.',
      guide: 'Veiledningen var klar om hva som skiller C fra D, og mindre klar om A.',
      level: 'Jevnt og noe over fjoråret. Få svake besvarelser.',
      organisation: 'Besvarelsene var klare til rett tid, og samarbeidet i kommisjonen gikk fint.',
    };
    await stage.call(story.institution.person[grader], reportRoutes.submitReport, { params, body });
  });
}
