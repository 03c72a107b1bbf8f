import { Button, Checkbox } from '@digdir/designsystemet-react';
import { commissionRoutes, type ProposedMember } from '@karakter/contract/planning/commissions';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { showAndFocus } from '../../ui/focus/show-and-focus.ts';
import { FailedState } from '../../ui/States.tsx';
import { commissionText } from './commission-texts.ts';
import { Findings } from './Findings.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import * as styles from './styles/planning.module.css';

/**
 * A member while the commission is put together. `id` is the person's id too: the choices of two windows are merged
 * by it (`three-way-merge.ts`).
 */
export type MemberDraft = ProposedMember & { id: string; name: string; about: string };

/** A commission without members. */
export const noMembers: readonly MemberDraft[] = [];

const mostSeats = 3;

type SeatProps = {
  readonly member: MemberDraft;
  readonly seat: number;
  readonly onChange: (change: Partial<MemberDraft>) => void;
  readonly onRemove: () => void;
};

function Seat({ member, seat, onChange, onRemove }: SeatProps) {
  const text = useText(commissionText);
  const { external, teaches, supervises = false } = member;
  return (
    <fieldset className={styles.seat}>
      <legend className="ds-sr-only">{`${text.seat(seat)}: ${member.name}`}</legend>
      <div>
        <strong>{member.name}</strong> <span className="quiet">{member.about}</span>
      </div>
      <div className={styles.seatChoices}>
        <Checkbox
          label={text.external}
          checked={external}
          onChange={() => onChange({ external: !external })}
        />
        <Checkbox label={text.teaches} checked={teaches} onChange={() => onChange({ teaches: !teaches })} />
        <Checkbox
          label={text.supervises}
          checked={supervises}
          onChange={() => onChange({ supervises: !supervises })}
        />
        <Button variant="tertiary" onClick={onRemove}>
          {text.removeMember}
          <span className="ds-sr-only"> {member.name}</span>
        </Button>
      </div>
    </fieldset>
  );
}

const proposed = (members: readonly MemberDraft[]): ProposedMember[] =>
  members.map(({ personId, external, teaches, supervises }) => ({
    personId,
    external,
    teaches,
    ...(supervises && { supervises }),
  }));

type CheckRoute = typeof commissionRoutes.checkCommission;
type LiveFindingsProps = Pick<EditorProps, 'examId'> & {
  readonly route: CheckRoute;
  readonly members: readonly MemberDraft[];
};

/** The findings of the rules about the currently chosen members, before anything is saved. */
function LiveFindings({ examId, route, members }: LiveFindingsProps) {
  const args = { params: { examId }, body: { members: proposed(members) } };
  const check = useQuery({
    queryKey: [route.name, examId, args.body],
    queryFn: ({ signal }) => callApi(route, args, signal),
    placeholderData: (before) => before,
  });
  const nameOf = (id: string) => members.find(({ personId }) => personId === id)?.name ?? '';
  if (check.error) return <FailedState failure={check.error} onRetry={() => void check.refetch()} />;
  return <div role="status">{check.data && <Findings findings={check.data.findings} nameOf={nameOf} />}</div>;
}

type EditorProps = {
  readonly examId: string;
  /** Distinguishes this commission's fields from another's. */
  readonly id: string;
  /** The saved members; empty for a new commission. */
  readonly initial?: readonly MemberDraft[];
  /** The members as edited on the page; the parent component keeps them. */
  readonly members: readonly MemberDraft[];
  readonly onMembers: (next: (now: readonly MemberDraft[]) => readonly MemberDraft[]) => void;
  readonly onSave: (members: ProposedMember[]) => void;
  readonly isPending: boolean;
  readonly failure: unknown;
  /** True when the present choice was saved just now. */
  readonly isSaved: boolean;
  /** The check for the members; that of an ordinary commission by default. */
  readonly checkRoute?: CheckRoute;
  /** The label of the save button, where it does more than saving. */
  readonly saveLabel?: string;
};

/** Edits a commission, seat by seat, and shows the law's requirements meanwhile [P5]. */
export function CommissionEditor(props: EditorProps) {
  const { examId, id, members, onMembers, onSave, isPending, failure, isSaved } = props;
  const { initial = noMembers, checkRoute = commissionRoutes.checkCommission, saveLabel } = props;
  const text = useText(commissionText);
  const finderId = `grader-${id}`;
  const isChanged = JSON.stringify(proposed(members)) !== JSON.stringify(proposed(initial));
  const isTooMany = members.length > mostSeats;
  const change = (personId: string, changed: Partial<MemberDraft>) =>
    onMembers((now) => now.map((m) => (m.personId === personId ? { ...m, ...changed } : m)));
  // The seat disappears with its button; the next step is to find another person.
  const remove = (id: string) =>
    showAndFocus(() => onMembers((now) => now.filter(({ personId }) => personId !== id)), finderId);
  return (
    <>
      {members.map((member, index) => (
        <Seat
          key={member.personId}
          member={member}
          seat={index + 1}
          onChange={(changed) => change(member.personId, changed)}
          onRemove={() => remove(member.personId)}
        />
      ))}
      {members.length < mostSeats && (
        <PersonPicker
          id={finderId}
          label={text.findGrader}
          chooseLabel={text.choose}
          onChoose={({ personId, name, email, employer }) =>
            onMembers((now) =>
              now.some((m) => m.personId === personId)
                ? now
                : [
                    ...now,
                    {
                      id: personId,
                      personId,
                      name,
                      about: employer ?? email,
                      external: employer !== null,
                      teaches: false,
                    },
                  ],
            )
          }
        />
      )}
      {members.length > 0 && !isTooMany && (
        <LiveFindings examId={examId} route={checkRoute} members={members} />
      )}
      {failure ? <FailedState failure={failure} /> : null}
      <div className={styles.seatChoices}>
        <Button
          loading={isPending}
          disabled={members.length === 0 || isTooMany || !isChanged}
          onClick={() => onSave(proposed(members))}
        >
          {saveLabel ?? text.save}
        </Button>
        <span role="status" className="quiet">
          {members.length === 0 && text.chooseFirst}
          {isTooMany && text.tooMany}
          {members.length > 0 && isSaved && !isChanged && text.saved}
        </span>
      </div>
    </>
  );
}
