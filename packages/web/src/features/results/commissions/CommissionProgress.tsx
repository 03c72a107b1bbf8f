import { Button, Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ResultsView, resultsRoutes } from '@karakter/contract/results/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { writtenList } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { DeadlineText } from '../../exam/DeadlineText.tsx';
import { Findings } from '../../planning/Findings.tsx';
import * as styles from '../results.module.css';
import { resultsChanged } from '../results-changed.ts';
import { resultsText } from '../texts.ts';
import { ChosenCommissions } from './ChosenCommissions.tsx';
import { commissionResultsText } from './commission-results-texts.ts';

type Commission = ResultsView['commissions'][number];

const isReady = ({ mayCheck, mayAnnounce }: Commission) => mayCheck || mayAnnounce;

/** How far the results of a commission have come, in words; nothing while they are open. */
function Since({ commission: { results, since } }: { readonly commission: Commission }) {
  const text = useText(commissionResultsText);
  const { language } = useLanguage();
  if (results === 'open' || since === null) return null;
  const at = writtenInstant(since, language);
  return (
    <span className="quiet">{results === 'checked' ? text.checkedSince(at) : text.announcedSince(at)}</span>
  );
}

/** When the commission will be announced by itself, and the button that cancels it [P4]. */
function Planned({ examId, commission: { number, plannedFor } }: OfCommission) {
  const text = useText(commissionResultsText);
  const cancel = useCommand(resultsRoutes.cancelCommissionAnnouncement, {
    invalidates: resultsChanged,
    fetchesAt409: true,
  });
  if (plannedFor === null) return null;
  return (
    <span>
      {text.plannedFor} <DeadlineText instant={plannedFor} />{' '}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={text.cancelPlanOf(number)}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ params: { examId, number }, body: { plannedAt: plannedFor } })}
      >
        {text.cancelPlan}
      </Button>
      {cancel.error && <FailedState failure={cancel.error} />}
    </span>
  );
}
type OfCommission = { readonly examId: string; readonly commission: Commission };

function Members({ members }: Pick<Commission, 'members'>) {
  const { external: word } = useText(resultsText);
  const { language } = useLanguage();
  const names = members.map(({ name, external }) => (external ? `${name} (${word})` : name));
  return <span className="quiet">{writtenList[language](names)}</span>;
}

type RowProps = OfCommission & {
  readonly mayDecide: boolean;
  readonly isChosen: boolean;
  /** Undefined where there is nothing to choose. */
  readonly onChoose: (() => void) | undefined;
};

function CommissionRow({ examId, commission, mayDecide, isChosen, onChoose }: RowProps) {
  const text = useText(resultsText);
  const { number, members, agreed, answers, findings } = commission;
  const name = text.commissionName(number);
  return (
    <li>
      {onChoose ? (
        <Checkbox label={<strong>{name}</strong>} checked={isChosen} onChange={onChoose} />
      ) : (
        <strong>{name}</strong>
      )}
      <Members members={members} />
      <span className={styles.progressOf}>
        <ProgressMeter done={agreed} of={answers} label={text.agreedOf(agreed, answers)} />
        {text.agreedOf(agreed, answers)}
      </span>
      <Since commission={commission} />
      {mayDecide && <Planned examId={examId} commission={commission} />}
      <Findings findings={findings} nameOf={() => name} />
    </li>
  );
}

type ProgressProps = {
  readonly examId: string;
  readonly results: ResultsView;
  readonly mayDecide: boolean;
  /** The exam's details can be changed, and with them whether commissions are announced separately. */
  readonly mayChange: boolean;
};

/** The commissions with their progress; where they are announced separately, those that are ready can be chosen [P4]. */
export function CommissionProgress({ examId, results, mayDecide, mayChange }: ProgressProps) {
  const text = useText(commissionResultsText);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { commissions, announcing } = results;
  const ready = mayDecide ? commissions.filter(isReady) : [];
  const toggle = (number: number) =>
    setChosen(
      (before) =>
        new Set([...before].filter((each) => each !== number).concat(before.has(number) ? [] : number)),
    );
  const isTogether = announcing === 'together' && commissions.length > 1 && results.announcedAt === null;
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {text.title}
      </Heading>
      {isTogether && mayDecide && mayChange && (
        <Paragraph>
          {text.together} <TextLink to={`/exams/${examId}/facts`}>{text.change}</TextLink>
        </Paragraph>
      )}
      {ready.length > 0 && <Paragraph>{text.choose}</Paragraph>}
      <ul className={styles.commissionProgress}>
        {commissions.map((commission) => (
          <CommissionRow
            key={commission.number}
            examId={examId}
            commission={commission}
            mayDecide={mayDecide}
            isChosen={chosen.has(commission.number)}
            onChoose={ready.includes(commission) ? () => toggle(commission.number) : undefined}
          />
        ))}
      </ul>
      <ChosenCommissions examId={examId} chosen={ready.filter(({ number }) => chosen.has(number))} />
    </section>
  );
}
