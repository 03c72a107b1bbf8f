import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { rulesRoutes, type ShownRulePlan } from '@karakter/contract/rule-sets/routes';
import { parameterText } from '@karakter/contract/rules/parameter-texts';
import { valueLines } from '@karakter/contract/rules/value-words';
import { writtenDate, writtenInstant } from '@karakter/domain/calendar/dates';
import type { Sector } from '@karakter/domain/rules/rule-set';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import { ReasonButton } from '../grading/compare/ReasonButton.tsx';
import * as styles from './rules.module.css';
import { rulesText } from './rules-texts.ts';
import { Touched } from './Touched.tsx';
import { touchedText } from './touched-texts.ts';

type PlanProps = { readonly plan: ShownRulePlan; readonly subject: string };
const invalidates = [rulesRoutes.showRules, rulesRoutes.touchedByRulePlan];

/** A command without a reason: the dialog says what it does, and for an approval what it touches. */
function SimpleCommand({ plan, subject, command }: PlanProps & { readonly command: 'approve' | 'withdraw' }) {
  const text = useText(rulesText);
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const decide = useCommand(rulesRoutes.decideRulePlan, {
    invalidates,
    onDone: () => {
      announce(command === 'approve' ? text.approved : text.withdrawn);
      setOpen(false);
    },
  });
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => setOpen(true)}>
        {text[command]}
        <span className="ds-sr-only">{subject}</span>
      </Button>
      <ConfirmDialog
        open={isOpen}
        title={subject}
        confirmLabel={text[command]}
        isPending={decide.isPending}
        failure={decide.error}
        onConfirm={() => decide.mutate({ params: { planId: plan.id }, body: { command } })}
        onCancel={() => setOpen(false)}
      >
        <Paragraph>{command === 'approve' ? text.approveAbout : text.withdrawAbout}</Paragraph>
        {isOpen && command === 'approve' && <Touched planId={plan.id} />}
      </ConfirmDialog>
    </>
  );
}

function Decline({ plan: { id }, subject }: PlanProps) {
  const text = useText(rulesText);
  const decide = useCommand(rulesRoutes.decideRulePlan, { invalidates });
  return (
    <ReasonButton
      id={`decline-rule:${id}`}
      label={text.decline}
      title={subject}
      about={text.declineAbout}
      reasonLabel={text.declineReason}
      doneWords={text.declined}
      subject={subject}
      command={decide}
      onSend={(reason, sent) =>
        decide.mutate({ params: { planId: id }, body: { command: 'decline', reason } }, { onSuccess: sent })
      }
    />
  );
}

const toneOf = { proposed: 'due', approved: 'done', declined: 'note', withdrawn: 'note' } as const;

function Plan({
  plan,
  sector,
  mayPlan,
}: {
  readonly plan: ShownRulePlan;
  readonly sector: Sector;
  readonly mayPlan: boolean;
}) {
  const text = useText(rulesText);
  const names = useText(parameterText);
  const { language } = useLanguage();
  const day = (date: string) => writtenDate(date, language);
  const value = (of: ShownRulePlan['value']) =>
    commaSeparated(valueLines(language, plan.parameter, sector, of));
  const subject = text.ofPlan(names.parameters[plan.parameter], day(plan.from));
  const { allowed } = plan;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Heading level={3} data-size="2xs">
          {names.parameters[plan.parameter]}
        </Heading>
        <StatusTag tone={toneOf[plan.state]}>{text.states[plan.state]}</StatusTag>
      </div>
      <p>
        {plan.until ? text.planDaysUntil(day(plan.from), day(plan.until)) : text.planDays(day(plan.from))}
      </p>
      <p>{text.fromTo(value(plan.before), value(plan.value))}</p>
      <p className="quiet">{text.basis(plan.inWords?.[language] ?? plan.legalBasis, plan.law)}</p>
      {plan.byFiling && <p className="quiet">{text.byFiling}</p>}
      <WrittenText>{plan.reason}</WrittenText>
      <p className="quiet">{text.by(plan.proposedBy, writtenInstant(plan.proposedAt, language))}</p>
      {plan.decisions.map(({ kind, by, at, reason }) => (
        <div key={kind}>
          <p className="quiet">{text.decided[kind](by, writtenInstant(at, language))}</p>
          {reason && <WrittenText>{reason}</WrittenText>}
        </div>
      ))}
      {mayPlan && (plan.state === 'proposed' || plan.state === 'approved') && (
        <WhatItTouches planId={plan.id} />
      )}
      <div className={styles.actions}>
        {allowed.includes('approve') && <SimpleCommand plan={plan} subject={subject} command="approve" />}
        {allowed.includes('decline') && <Decline plan={plan} subject={subject} />}
        {allowed.includes('withdraw') && <SimpleCommand plan={plan} subject={subject} command="withdraw" />}
      </div>
    </li>
  );
}

/** Asked for only when it is opened, since it runs the rules over every running exam. */
function WhatItTouches({ planId }: { readonly planId: string }) {
  const text = useText(touchedText);
  const [isOpen, setOpen] = useState(false);
  return (
    <Details open={isOpen} onToggle={() => setOpen(!isOpen)}>
      <Details.Summary>{text.touched}</Details.Summary>
      <Details.Content>{isOpen && <Touched planId={planId} />}</Details.Content>
    </Details>
  );
}

type PlansProps = {
  readonly plans: readonly ShownRulePlan[];
  readonly sector: Sector;
  readonly mayPlan: boolean;
};

/** The changes that are planned in the institution's rules, the latest first, with who stands behind each [U1]. */
export function Plans({ plans, sector, mayPlan }: PlansProps) {
  const text = useText(rulesText);
  return (
    <section className={styles.part} aria-labelledby="rule-plans">
      <Heading level={2} data-size="xs" id="rule-plans">
        {text.plans}
      </Heading>
      {plans.length === 0 && <Paragraph>{text.noPlans}</Paragraph>}
      <ul className={styles.lines}>
        {plans.map((plan) => (
          <Plan key={plan.id} plan={plan} sector={sector} mayPlan={mayPlan} />
        ))}
      </ul>
    </section>
  );
}
