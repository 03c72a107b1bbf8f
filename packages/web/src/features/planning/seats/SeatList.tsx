import { Button } from '@digdir/designsystemet-react';
import { seatRoutes } from '@karakter/contract/grading/seats';
import type { CommissionView } from '@karakter/contract/planning/commissions';
import { writtenDate } from '@karakter/domain/calendar/dates';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useCommand } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { StatusTag } from '../../../ui/StatusTag.tsx';
import { commissionText } from '../commission-texts.ts';
import { Findings } from '../Findings.tsx';
import * as styles from '../styles/planning.module.css';
import { AddGraderDialog } from './AddGraderDialog.tsx';
import { ReplaceDialog, type SeatProps } from './ReplaceDialog.tsx';
import { seatsChanged } from './seats-changed.ts';
import { seatsText } from './seats-texts.ts';

type Member = CommissionView['members'][number];
type SeatListProps = Omit<SeatProps, 'commissionId'> & {
  readonly commission: CommissionView;
  /** Whether graders may leave and join now. */
  readonly mayReseat: boolean;
  /** A disqualified grader, whose dialog is opened at once, prepared. */
  readonly disqualified: string | null;
  readonly onDisqualifiedClosed: () => void;
};

const mostSeats = 3;

function MemberLine({ member }: { readonly member: Member }) {
  const text = useText(commissionText);
  const seats = useText(seatsText);
  return (
    <>
      <strong>{member.name}</strong> {member.isLeader && <StatusTag tone="note">{seats.leader}</StatusTag>}
      <span className="quiet">
        {commaSeparated([
          member.employer ?? member.email,
          member.external && text.external,
          member.teaches && text.teaches,
        ])}
      </span>
      <span className="quiet">{member.hasAcceptedConfidentiality ? text.accepted : text.notAccepted}</span>
    </>
  );
}

function Former({ commission }: { readonly commission: CommissionView }) {
  const text = useText(seatsText);
  const { language } = useLanguage();
  if (commission.former.length === 0) return null;
  return (
    <div className="quiet">
      {text.former}
      <ul>
        {commission.former.map(({ personId, name, endedAt, reason, workStands }) => (
          <li key={personId}>
            {text.formerLine(name, writtenDate(endedAt.slice(0, 10), language), text.reasons[reason])}{' '}
            {workStands && text.stood}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A commission's members, its leader and those who left; while grading, members leave and join one by one [G19]. */
export function SeatList(props: SeatListProps) {
  const { commission, mayReseat, examId, version, disqualified, onDisqualifiedClosed } = props;
  const text = useText(seatsText);
  const announce = useAnnounce();
  const prepared = commission.members.find(({ personId }) => mayReseat && personId === disqualified) ?? null;
  const [chosen, setChosen] = useState<Member | null>(null);
  const leaving = chosen ?? prepared;
  const close = () => {
    if (chosen === null) onDisqualifiedClosed();
    setChosen(null);
  };
  const [isAdding, setAdding] = useState(false);
  const lead = useCommand(seatRoutes.nameLeader, { invalidates: seatsChanged });
  const seat = { examId, version, commissionId: commission.id };
  const params = { examId, commissionId: commission.id };
  const nameOf = (id: string) => commission.members.find(({ personId }) => personId === id)?.name ?? '';
  return (
    <>
      <ul className="plain-list">
        {commission.members.map((member) => (
          <li key={member.personId}>
            <MemberLine member={member} />
            {mayReseat && (
              <div className={styles.seatChoices}>
                <Button
                  variant="tertiary"
                  aria-label={text.leaveOf(member.name)}
                  onClick={() => setChosen(member)}
                >
                  {text.leave}
                </Button>
                {!member.isLeader && (
                  <Button
                    variant="tertiary"
                    loading={lead.isPending && lead.variables.body.personId === member.personId}
                    aria-label={text.makeLeaderOf(member.name)}
                    onClick={() =>
                      lead.mutate(
                        { params, body: { version, personId: member.personId } },
                        { onSuccess: () => announce(text.leads(member.name)) },
                      )
                    }
                  >
                    {text.makeLeader}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {lead.error && <FailedState failure={lead.error} />}
      <Findings findings={commission.findings} nameOf={nameOf} />
      <Former commission={commission} />
      {mayReseat && commission.members.length < mostSeats && (
        <div>
          <Button variant="secondary" onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        </div>
      )}
      {leaving && (
        <ReplaceDialog
          {...seat}
          member={leaving}
          reason={leaving.personId === disqualified ? 'notImpartial' : null}
          onClose={close}
        />
      )}
      {isAdding && <AddGraderDialog {...seat} onClose={() => setAdding(false)} />}
    </>
  );
}
