import { randomUUID } from 'node:crypto';
import { operationsRoutes } from '@karakter/contract/operations/routes';
import type { SwitchName } from '@karakter/domain/operations/switches';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { notify } from '../notices/notify.ts';

const app = useTestApp();
const whole = { identity: 'visible', effect: 'write' } as const;

const anOperator = () => addTestPerson(app().services.db, 'Drift Ansvarlig', ['itOperator']);

function turn(operator: string, name: SwitchName, isOn: boolean, reason = 'Tjeneren er treg') {
  return app().call(operator, operationsRoutes.turnSwitch, { body: { name, isOn, reason } });
}

async function shown(operator: string, name: SwitchName) {
  const { body } = await app().call(operator, operationsRoutes.listSwitches);
  return body.switches.find((each) => each.name === name);
}

const mails = (to: string) =>
  app()
    .services.db.selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select('state')
    .where('person_id', '=', to)
    .execute();

describe('an operator [D14]', () => {
  it('turns mail off at once; new mail waits and is sent when it is on again', async () => {
    const operator = await anOperator();
    const exam = await addTestExam(app().services.db, { candidates: 1 });
    const to = exam.candidates[0]?.personId ?? '';
    await turn(operator, 'mail', false);
    await inTransaction(app().services.db, whole, (tx) =>
      notify(tx, {
        to,
        examId: exam.examId,
        kind: 'appealTakenUp',
        facts: {},
        at: app().services.clock.now(),
      }),
    );
    await app().jobs.settle();
    expect(await mails(to)).toEqual([]);
    expect(await shown(operator, 'mail')).toMatchObject({ isOn: false, waiting: 1 });
    await turn(operator, 'mail', true);
    await app().jobs.settle();
    expect(await mails(to)).toEqual([{ state: 'sent' }]);
    expect(await shown(operator, 'mail')).toMatchObject({ isOn: true, waiting: 0 });
  });

  it('records the person, the switch and the reason, also when two turn the same switch in the same moment', async () => {
    const operators = [await anOperator(), await anOperator()];
    const answers = await Promise.all(operators.map((each) => turn(each, 'pdf', false, 'For mange PDF-er')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const pdf = await shown(operators[0] ?? '', 'pdf');
    expect(pdf?.changes).toEqual([
      {
        isOn: false,
        at: app().services.clock.now().toString(),
        by: 'Drift Ansvarlig',
        reason: 'For mange PDF-er',
      },
    ]);
    await turn(operators[1] ?? '', 'pdf', true);
  });

  it('must give a reason', async () => {
    const { refusal } = await turn(await anOperator(), 'mail', false, '  ');
    expect(refusal).toBe('badRequest');
  });
});

it('releases many held jobs when the switch is turned on, and loses none [D14]', async () => {
  const operator = await anOperator();
  const exam = await addTestExam(app().services.db, { candidates: 1 });
  const to = exam.candidates[0]?.personId ?? '';
  await turn(operator, 'mail', false);
  const given = Array.from({ length: 20 }, () =>
    inTransaction(app().services.db, whole, (tx) =>
      notify(tx, {
        to,
        examId: exam.examId,
        kind: 'appealTakenUp',
        facts: {},
        at: app().services.clock.now(),
      }),
    ),
  );
  await Promise.all([...given, turn(operator, 'mail', true)]);
  await app().jobs.settle();
  expect(await mails(to)).toHaveLength(20);
});

it('is for operators only [D14, U1]', async () => {
  const officer = await addTestPerson(app().services.db, `Konsulent ${randomUUID()}`, ['examOffice']);
  const { refusal } = await turn(officer, 'mail', false);
  expect(refusal).toBe('missingRole');
});
