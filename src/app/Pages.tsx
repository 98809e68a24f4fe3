import { lazy, Suspense } from 'react';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import type { Desk } from './desk';
import type { Page } from './route';
import type { useOpenGuide } from './useOpenGuide';
import type { useTheme } from './useTheme';

const SettingsPage = lazy(() => import('./settings/SettingsPage'));
const ChartRoom = lazy(() => import('./ChartRoom'));
const SheetPage = lazy(() => import('../training/sheet/SheetPage'));
const AboutPage = lazy(() => import('./AboutPage'));
const GuidePage = lazy(async () => ({ default: (await import('./guidePages')).GuidePage }));
const ContactsPage = lazy(() => import('./ContactsPage'));

type Props = {
  desk: Desk;
  session: Session;
  section: Section;
  page: Page | null;
  target: ReturnType<typeof useOpenGuide>;
  /** False until the settings have been read. */
  known: boolean;
  onSave: (section: Section) => Promise<void>;
  theme: ReturnType<typeof useTheme>;
};

/** The pages beside the first screen and the encounters; each is loaded when it is opened. */
export function Pages({ page, target, known, onSave, theme: [theme, onTheme], ...beside }: Props) {
  const { desk, section } = beside;
  const name = page ?? 'guide';
  const coming = <main data-state={name} />;
  // Settings that have not been read yet would be shown, and stored, as unset.
  if (page !== null && !known) return coming;
  return (
    <Suspense key={name} fallback={coming}>
      {target !== null && <GuidePage {...beside} target={target} />}
      {page === 'contacts' && <ContactsPage {...beside} onSave={onSave} />}
      {page === 'settings' && (
        <SettingsPage
          section={section}
          onSave={onSave}
          theme={theme}
          onTheme={onTheme}
          settings={desk.storage.settings}
        />
      )}
      {page === 'chart' && <ChartRoom settings={desk.storage.settings} figures={section.figures} />}
      {page === 'sheet' && <SheetPage section={section} version={__APP_VERSION__} />}
      {page === 'about' && <AboutPage desk={desk} />}
    </Suspense>
  );
}
