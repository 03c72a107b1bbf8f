import { Details } from '@digdir/designsystemet-react';
import { candidateRoutes, type PersonChangeText } from '@karakter/contract/planning/candidates';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { FailedState } from '../../ui/States.tsx';
import { personText } from './person-texts.ts';

function OneChange({ change: { at, by, before, after } }: { readonly change: PersonChangeText }) {
  const text = useText(personText);
  const { language } = useLanguage();
  const changed = (['name', 'email'] as const).filter((field) => before[field] !== after[field]);
  return (
    <li>
      <span className="quiet">{text.changedBy(by, writtenInstant(at, language))}</span>
      {changed.map((field) => (
        <div key={field}>
          {text[field]}: {text.fromTo(before[field], after[field])}
        </div>
      ))}
    </li>
  );
}

type PersonChangesProps = { readonly examId: string; readonly candidacyId: string };

/** The corrections of this person's name or address in all exams: by whom, when, and from what to what. */
export function PersonChanges(params: PersonChangesProps) {
  const text = useText(personText);
  const changes = useApi(candidateRoutes.personChanges, { params });
  if (changes.error && !changes.data)
    return <FailedState failure={changes.error} onRetry={() => void changes.refetch()} />;
  if (!changes.data || changes.data.changes.length === 0) return null;
  return (
    <Details>
      <Details.Summary>{text.changes(changes.data.changes.length)}</Details.Summary>
      <Details.Content>
        <ul>
          {changes.data.changes.map((change) => (
            <OneChange key={change.id} change={change} />
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
