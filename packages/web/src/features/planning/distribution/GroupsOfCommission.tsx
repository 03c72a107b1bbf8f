import { Button } from '@digdir/designsystemet-react';
import { movingRoutes } from '@karakter/contract/grading/moving';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useCommand } from '../../../api/api.ts';
import { KeptFormLine } from '../../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../../kept-writing/use-kept-form.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { FailedState } from '../../../ui/States.tsx';
import { seatsChanged } from '../seats/seats-changed.ts';
import * as styles from '../styles/planning.module.css';
import type { Distribution } from './distribution.ts';
import { distributionText } from './distribution-texts.ts';

type GroupsProps = Pick<Distribution, 'version'> & {
  readonly examId: string;
  readonly commission: Distribution['commissions'][number];
};

/** The groups or classes whose candidates a commission grades, also those who come later [P4]. */
export function GroupsOfCommission({ examId, version, commission }: GroupsProps) {
  const text = useText(distributionText);
  const announce = useAnnounce();
  const kept = useKeptForm(`groups:${commission.id}`, commaSeparated(commission.groups));
  const save = useCommand(movingRoutes.giveGroups, {
    invalidates: seatsChanged,
    onDone: () => {
      announce(text.groupsSaved);
      kept.done();
    },
  });
  const groups = kept.content
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean);
  const isChanged = groups.join() !== commission.groups.join();
  const params = { examId, commissionId: commission.id };
  return (
    <section className={styles.commission}>
      <TextFormField
        id={`groups-${commission.number}`}
        label={text.groupsOf(commission.number)}
        description={text.groupsAbout}
        value={kept.content}
        onChange={(typed) => kept.change(typed)}
      />
      {save.error && <FailedState failure={save.error} />}
      <div>
        <Button
          variant="secondary"
          loading={save.isPending}
          disabled={!isChanged}
          onClick={() => save.mutate({ params, body: { version, groups } })}
        >
          {text.saveGroups}
        </Button>
      </div>
      <KeptFormLine kept={kept} />
    </section>
  );
}
