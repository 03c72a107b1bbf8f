import { Heading } from '@digdir/designsystemet-react';
import { type PaperVersion, papersRoutes } from '@karakter/contract/papers/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../../api/api.ts';
import { useLanguage, useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { EmptyState, FailedState, LoadingState } from '../../../ui/States.tsx';
import { LinkButton } from '../../../ui/TextLink.tsx';
import { ExamFrame } from '../../exam/ExamFrame.tsx';
import { ComparedVersions } from './ComparedVersions.tsx';
import { versionText } from './version-texts.ts';
import * as styles from './versions.module.css';

const firstOf = (versions: readonly PaperVersion[]) => versions[0]?.version ?? 0;

/** The version before this one in the list. */
function earlierThan(versions: readonly PaperVersion[], version: number): number {
  return versions.find((each) => each.version < version)?.version ?? version;
}

function useVersionWords() {
  const text = useText(versionText);
  const { language } = useLanguage();
  return ({ version, at, by, step, restoredFrom }: PaperVersion) => {
    const restored = restoredFrom === null ? '' : `, ${text.restoredFrom(restoredFrom)}`;
    return `${text.steps[step]} ${text.by(by, writtenInstant(at, language))}, ${text.number(version)}${restored}`;
  };
}

/** The two versions that are compared: in the address, so that they can be sent to a colleague. */
function useCompared(versions: readonly PaperVersion[]) {
  const [search, setSearch] = useSearchParams();
  const known = (name: string) => {
    const asked = Number(search.get(name));
    return versions.some(({ version }) => version === asked) ? asked : null;
  };
  const to = known('to') ?? firstOf(versions);
  const from = known('from') ?? earlierThan(versions, to);
  const choose = (next: { from: number; to: number }) =>
    setSearch({ from: String(next.from), to: String(next.to) }, { replace: true });
  return { from, to, choose };
}

/** The difference is below the list. */
const toDifference = () => requestAnimationFrame(() => document.getElementById('difference')?.focus());

function VersionList({ versions }: { readonly versions: readonly PaperVersion[] }) {
  const text = useText(versionText);
  const wordsOf = useVersionWords();
  return (
    <ol className={styles.list}>
      {versions.map((each) => {
        const before = earlierThan(versions, each.version);
        const words = wordsOf(each);
        return (
          <li key={`${each.version}-${each.step}-${each.at}`}>
            <span>{words}</span>
            {before < each.version && each.step !== 'returned' && (
              <Link to={`?from=${before}&to=${each.version}`} replace onClick={toDifference}>
                {text.show}
                <span className="ds-sr-only">, {words}</span>
              </Link>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Versions({ examId }: { readonly examId: string }) {
  const text = useText(versionText);
  const wordsOf = useVersionWords();
  const list = useApi(papersRoutes.listPaperVersions, { params: { examId } });
  const versions = list.data?.versions ?? [];
  const { from, to, choose } = useCompared(versions);
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  if (versions.length === 0) return <EmptyState title={text.none}>{text.noneAbout}</EmptyState>;
  // A version that was submitted as it was saved is chosen once.
  const distinct = versions.filter(
    ({ version }, index) => versions.findIndex((each) => each.version === version) === index,
  );
  const options = distinct.map((each) => ({ value: String(each.version), label: wordsOf(each) }));
  return (
    <div className={styles.versions}>
      <p>{text.about}</p>
      <VersionList versions={versions} />
      <Heading level={2} data-size="xs" id="difference" tabIndex={-1}>
        {text.compareTitle}
      </Heading>
      <div className={styles.choices}>
        <SelectFormField
          id="from-version"
          label={text.from}
          value={String(from)}
          options={options}
          onChange={(chosen) => choose({ from: Number(chosen), to })}
        />
        <SelectFormField
          id="to-version"
          label={text.to}
          value={String(to)}
          options={options}
          onChange={(chosen) => choose({ from, to: Number(chosen) })}
        />
      </div>
      <ComparedVersions examId={examId} from={from} to={to} list={list.data} />
    </div>
  );
}

/** The versions of a paper: what differs between any two, and the way back to one of them [A1, A9]. */
export function PaperVersionsPage() {
  const text = useText(versionText);
  return (
    <ExamFrame title={text.title}>
      {(exam) => (
        <>
          <Versions examId={exam.id} />
          <p className="page-way-on">
            <LinkButton to={`/exams/${exam.id}/paper`} variant="secondary">
              {text.back}
            </LinkButton>
          </p>
        </>
      )}
    </ExamFrame>
  );
}
