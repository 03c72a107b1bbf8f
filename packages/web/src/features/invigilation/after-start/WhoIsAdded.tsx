import { Button, Paragraph } from '@digdir/designsystemet-react';
import { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { TextFormField } from '../../../ui/FormField.tsx';
import { PersonSearch, usePersonSearch } from '../../../ui/PersonSearch.tsx';
import { personFieldsText } from '../../people/person-fields-texts.ts';
import type { LateDraft, LateField } from './late-candidate-draft.ts';
import { lateCandidateText } from './late-candidate-texts.ts';

type WhoProps = {
  readonly examId: string;
  readonly draft: LateDraft;
  readonly errorOf: (field: LateField) => string | undefined;
  readonly onChange: (change: Partial<LateDraft>) => void;
};

function UnknownPerson({ draft, errorOf, onChange }: Omit<WhoProps, 'examId'>) {
  const text = useText(lateCandidateText);
  const words = useText(personFieldsText);
  const labels = { name: words.name, email: words.email, studentNumber: text.studentNumber };
  return (
    <>
      <Paragraph>{text.unknownAbout}</Paragraph>
      {(['name', 'email', 'studentNumber'] as const).map((field) => (
        <TextFormField
          key={field}
          id={`late-${field}`}
          label={labels[field]}
          type={field === 'email' ? 'email' : 'text'}
          value={draft[field]}
          error={errorOf(field)}
          autoComplete="off"
          onChange={(typed) => onChange({ [field]: typed })}
        />
      ))}
      <div>
        <Button variant="tertiary" onClick={() => onChange({ isUnknown: false })}>
          {text.known}
        </Button>
      </div>
    </>
  );
}

/** Finds the person by card or name, or takes the facts of a person who is not known, where the caller may add one. */
export function WhoIsAdded({ examId, draft, errorOf, onChange }: WhoProps) {
  const text = useText(lateCandidateText);
  const search = usePersonSearch();
  const asked = { params: { examId }, query: { text: search.sought } };
  const found = useApi(lateCandidateRoutes.findLateCandidate, asked, { enabled: search.isSought });
  const numberOf = (number: string | null) => number ?? text.noNumber;
  if (draft.isUnknown) return <UnknownPerson draft={draft} errorOf={errorOf} onChange={onChange} />;
  const { person } = draft;
  if (person)
    return (
      <div className="form-stack">
        <Paragraph id="late-person" tabIndex={-1}>
          <strong>{person.name}</strong> {numberOf(person.studentNumber)}
        </Paragraph>
        <div>
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({ person: null })}>
            {text.another}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <PersonSearch
        id="late-person"
        label={text.search}
        description={text.searchAbout}
        error={errorOf('person')}
        search={search}
        people={found.data?.people}
        failure={found.error}
        onRetry={() => void found.refetch()}
        about={({ studentNumber }) => numberOf(studentNumber)}
        chooseLabel={text.choose}
        onChoose={(chosen) => {
          // The list disappears; the next fields are about this person.
          onChange({ person: chosen });
          search.setTyped('');
        }}
      />
      {found.data?.mayRegister && (
        <div>
          <Button variant="tertiary" onClick={() => onChange({ isUnknown: true })}>
            {text.unknown}
          </Button>
        </div>
      )}
    </>
  );
}
