import { peopleRoutes } from '@karakter/contract/people/routes';
import type { Language } from '@karakter/domain/text/language';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useCommand } from '../../api/api.ts';
import { pageIsFor } from '../../api/page-session.ts';
import { forgetPerson, rememberPerson } from '../../device/remembered-person.ts';
import { KeepingProvider, keepingFor } from '../../kept-writing/keeping.ts';
import { LeftWriting } from '../../kept-writing/left/LeftWriting.tsx';
import { SessionOver } from '../../kept-writing/SessionOver.tsx';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { NowProvider } from '../../ui/now.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import { ExamContactLine } from '../../ui/phone/ExamContactLine.tsx';
import { FailedState, LoadingState } from '../../ui/States.tsx';
import { useViewOf } from '../../ui/view/ViewProvider.tsx';
import { SessionEnd } from './session/SessionEnd.tsx';
import { useMe } from './session/use-me.ts';
import { useInstitution } from './use-institution.ts';

/** Another role may see other data, so everything fetched for the former role is dropped. */
function useSwitchRole() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCommand(peopleRoutes.switchRole, {
    onDone: async () => {
      await navigate('/');
      await queries.resetQueries();
    },
  });
}

function useOwnLanguage(stored: Language | undefined) {
  const { language, chooseLanguage } = useLanguage();
  const save = useCommand(peopleRoutes.chooseLanguage, { invalidates: [peopleRoutes.me] });
  useEffect(() => {
    if (stored) chooseLanguage(stored);
  }, [stored, chooseLanguage]);
  const choose = (chosen: Language) => {
    chooseLanguage(chosen);
    save.mutate({ body: { language: chosen } });
  };
  return { language, choose };
}

/** The next person at this device is not mistaken for the one who left. */
function useSignOut() {
  return useCommand(peopleRoutes.signOut, {
    onDone: async ({ leaveBy }) => {
      await forgetPerson();
      window.location.assign(leaveBy);
    },
  });
}

type SignedInLayoutProps = { readonly demoClock?: ReactNode; readonly search?: ReactNode };

/** The frame of every page for signed-in people: header, Karakter's time, and the page below. */
export function SignedInLayout({ demoClock, search }: SignedInLayoutProps) {
  const me = useMe();
  const { language, choose } = useOwnLanguage(me.data?.language);
  const switchRole = useSwitchRole();
  const signOut = useSignOut();
  const text = useText(commonText);
  const navigate = useNavigate();
  const failure = switchRole.error ?? signOut.error;
  const personId = me.data?.personId;
  useInstitution();
  useViewOf(personId);
  const keeping = useMemo(() => {
    if (!personId) return null;
    // Before anything below sends a request or stores text: sets the person, whose key opens the device's store.
    rememberPerson(personId);
    pageIsFor(personId);
    return keepingFor(personId);
  }, [personId]);
  if (me.isPending) return <LoadingState />;
  if (!me.data || !keeping)
    return (
      <>
        <FailedState failure={me.error} onRetry={() => void me.refetch()} />
        <ExamContactLine />
      </>
    );
  return (
    <NowProvider serverNow={me.data.now} receivedAt={me.dataUpdatedAt}>
      <SkipToContent />
      <AppHeader
        person={me.data}
        language={language}
        onChooseLanguage={choose}
        onSwitchRole={(role) => switchRole.mutate({ body: { role } })}
        onSignOut={() => signOut.mutate({})}
        search={search}
        demoClock={me.data.demonstration && demoClock}
        onMail={() => void navigate('/mail')}
        onNotices={() => void navigate('/settings/notices')}
        onSessions={() => void navigate('/sessions')}
      />
      <SessionOver />
      {failure && <FailedState failure={failure} title={text.notDone} />}
      <KeepingProvider value={keeping}>
        <LeftWriting />
        <Outlet />
      </KeepingProvider>
      {!me.data.isKept && <SessionEnd ends={me.data.session} saidAt={me.dataUpdatedAt} />}
    </NowProvider>
  );
}
