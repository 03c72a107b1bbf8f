import { Details, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { type NoticeSettings, noticeSettingsRoutes } from '@karakter/contract/notices/settings';
import { waysOf } from '@karakter/domain/notices/notice-rules';
import { useApi, useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { SelectFormField } from '../../../ui/FormField.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { CalendarFeed } from './CalendarFeed.tsx';
import { noticeSettingsText } from './notice-settings-texts.ts';
import { useKindWords } from './use-kind-words.ts';

type Kind = NoticeSettings['kinds'][number];

/** One kind, with a command of its own: a choice made while another is being saved is saved too. */
function KindField({ kind, way }: Pick<Kind, 'kind' | 'way'>) {
  const text = useText(noticeSettingsText);
  const announce = useAnnounce();
  const words = useKindWords();
  const choose = useCommand(noticeSettingsRoutes.chooseNoticeWay, {
    invalidates: [noticeSettingsRoutes.myNoticeSettings],
    onDone: () => announce(text.saved),
  });
  const shown = choose.isPending ? choose.variables.body.way : way;
  return (
    <div>
      <SelectFormField
        id={`way-${kind}`}
        label={words(kind)}
        value={shown}
        options={waysOf(kind).map((value) => ({ value, label: text.ways[value] }))}
        onChange={(chosen) => choose.mutate({ body: { kind, way: chosen } })}
      />
      {choose.error && <FailedState failure={choose.error} />}
    </div>
  );
}

const audiences = ['candidate', 'grader', 'staff', 'office'] as const;

function Choices({ kinds }: Pick<NoticeSettings, 'kinds'>) {
  const text = useText(noticeSettingsText);
  if (kinds.length === 0) return <Paragraph>{text.noChoice}</Paragraph>;
  return audiences
    .map((audience) => ({ audience, those: kinds.filter(({ to }) => to === audience) }))
    .filter(({ those }) => those.length > 0)
    .map(({ audience, those }) => (
      <Fieldset key={audience}>
        <Fieldset.Legend>{text.audiences[audience]}</Fieldset.Legend>
        <div className="form-columns">
          {those.map(({ kind, way }) => (
            <KindField key={kind} kind={kind} way={way} />
          ))}
        </div>
      </Fieldset>
    ));
}

const reasons = ['case', 'exam', 'account'] as const;

/** What is always sent at once, by the reason for it. */
function LockedKinds({ locked }: Pick<NoticeSettings, 'locked'>) {
  const text = useText(noticeSettingsText);
  const words = useKindWords();
  return (
    <Details>
      <Details.Summary>{text.locked}</Details.Summary>
      <Details.Content>
        {reasons.map((reason) => {
          const those = locked.filter(({ why }) => why === reason);
          return (
            those.length > 0 && (
              <div key={reason}>
                <Paragraph>{text.why[reason]}</Paragraph>
                <ul>
                  {those.map(({ kind }) => (
                    <li key={kind}>{words(kind)}</li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </Details.Content>
    </Details>
  );
}

/** How each kind of notice reaches the person: at once, in the daily mail, or on the pages only [T1]. */
export function NoticeSettingsPage() {
  const text = useText(noticeSettingsText);
  const settings = useApi(noticeSettingsRoutes.myNoticeSettings, {});
  return (
    <PageShell title={text.title} width="reading">
      {settings.isPending && <LoadingState />}
      {settings.isError && <FailedState failure={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <div className="form-stack">
          <Paragraph>{text.about(settings.data.address)}</Paragraph>
          {settings.data.kinds.length > 0 && (
            <Paragraph>
              {text.daily(settings.data.digestHour)} {text.off}
            </Paragraph>
          )}
          <Choices kinds={settings.data.kinds} />
          {settings.data.locked.length > 0 && <LockedKinds locked={settings.data.locked} />}
          <CalendarFeed />
        </div>
      )}
    </PageShell>
  );
}
