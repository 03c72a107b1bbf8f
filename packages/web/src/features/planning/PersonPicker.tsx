import { commissionRoutes, type FoundPerson } from '@karakter/contract/planning/commissions';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { PersonSearch, usePersonSearch } from '../../ui/PersonSearch.tsx';

type PersonPickerProps = {
  readonly id: string;
  readonly label: string;
  /** The label of the button that chooses a person: «Oppnevn». */
  readonly chooseLabel: string;
  readonly onChoose: (person: FoundPerson) => void;
};

/** Finds a colleague or an external grader by name or e-mail. */
export function PersonPicker({ id, label, chooseLabel, onChoose }: PersonPickerProps) {
  // Graders are sought on the pages of an exam.
  const { examId } = useParams();
  const search = usePersonSearch();
  const { sought, isSought } = search;
  const found = useApi(
    commissionRoutes.findPeople,
    { query: { text: sought, ...(examId && { examId }) } },
    { enabled: isSought },
  );
  const choose = (person: FoundPerson) => {
    // The button disappears with the list; the next step is a new search, or the next field.
    document.getElementById(id)?.focus();
    search.setTyped('');
    onChoose(person);
  };
  return (
    <PersonSearch
      id={id}
      label={label}
      search={search}
      people={found.data?.people}
      failure={found.error}
      onRetry={() => void found.refetch()}
      about={({ employer, email }) => employer ?? email}
      chooseLabel={chooseLabel}
      onChoose={choose}
    />
  );
}
