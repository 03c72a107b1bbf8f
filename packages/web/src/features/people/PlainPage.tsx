import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../text/language.tsx';
import { AppHeader } from '../../ui/header/AppHeader.tsx';
import { SkipToContent } from '../../ui/PageShell.tsx';
import * as pageShellStyles from '../../ui/page-shell.module.css';
import { useHeadingFocus, usePageTitle } from '../../ui/page-title.ts';
import { useInstitution } from './use-institution.ts';

/** A page for people who are not signed in: the header, a heading and a column of text. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { language, chooseLanguage } = useLanguage();
  const heading = useHeadingFocus();
  usePageTitle(title);
  useInstitution();
  return (
    <>
      <SkipToContent />
      <AppHeader language={language} onChooseLanguage={chooseLanguage} />
      <main id="content" tabIndex={-1} className={pageShellStyles.page} data-width="reading">
        <div className="form-stack">
          <Heading level={1} data-size="md" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
          {children}
        </div>
      </main>
    </>
  );
}
