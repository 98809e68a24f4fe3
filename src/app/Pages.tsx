import { loadGuide } from '../i18n/guide';
import { loadLateWords } from '../i18n/lateWords';
import { page as pageFor } from '../record/later';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import type { Desk } from './desk';
import type { Page } from './route';
import type { useOpenGuide } from './useOpenGuide';
import type { useTheme } from './useTheme';

const loadWords = (...names: Parameters<typeof loadLateWords>[0][]) => names.map(loadLateWords);

const coming = (name: Page | 'guide') => () => <main data-state={name} />;

const SettingsPage = pageFor(
  async () => ({
    ...(await import('./settings/SettingsPage')),
    ready: () => Promise.all([loadGuide(), ...loadWords('settings', 'proof', 'sheet')]),
  }),
  coming('settings'),
);
const ChartRoom = pageFor(
  async () => ({
    ...(await import('./ChartRoom')),
    ready: () => Promise.all(loadWords('chart', 'proof')),
  }),
  coming('chart'),
);
const SheetPage = pageFor(
  async () => ({
    ...(await import('../training/sheet/SheetPage')),
    ready: () => Promise.all([loadGuide(), ...loadWords('sheet')]),
  }),
  coming('sheet'),
);
const AboutPage = pageFor(
  async () => ({
    ...(await import('./AboutPage')),
    ready: () => Promise.all(loadWords('about', 'chart', 'sheet')),
  }),
  coming('about'),
);
const GuidePage = pageFor(async () => (await import('./guidePages')).guidePage, coming('guide'));
const ContactsPage = pageFor(
  async () => ({ ...(await import('./ContactsPage')), ready: loadGuide }),
  coming('contacts'),
);

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
  // Settings that have not been read yet would be shown, and stored, as unset.
  if (page !== null && !known) return coming(page)();
  return (
    <>
      {target !== null && <GuidePage {...beside} target={target} />}
      {page === 'contacts' && <ContactsPage {...beside} onSave={onSave} />}
      {page === 'settings' && (
        <SettingsPage
          section={section}
          onSave={onSave}
          theme={theme}
          onTheme={onTheme}
          settings={desk.storage.settings}
          drafts={desk.storage.drafts}
          clock={desk.clock}
        />
      )}
      {page === 'chart' && <ChartRoom settings={desk.storage.settings} figures={section.figures} />}
      {page === 'sheet' && <SheetPage section={section} version={__APP_VERSION__} />}
      {page === 'about' && <AboutPage desk={desk} />}
    </>
  );
}
