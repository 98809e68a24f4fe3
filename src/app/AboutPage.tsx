import '../ui/page.css';
import { CLAUSES_VERSION } from '../../flows/clausesVersion';
import { FLOW_VERSION } from '../../flows/encounter/flow';
import { useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import type { Desk } from './desk';
import licences from './licences.json';
import { useStorageNotices } from './useStorageNotices';

const JOURNALS = ['indexedDb', 'opfs'] as const;

/** What this is, which version of what, what is stored where, and whose work is inside. */
export default function AboutPage({ desk }: { desk: Desk }) {
  const words = useWords();
  const texts = useLateWords('about');
  const chart = useLateWords('chart');
  const sheet = useLateWords('sheet');
  const notices = useStorageNotices(desk.storage, false);
  const { journals } = desk.storage.health();
  return (
    <main className="page" data-state="about">
      <header className="bar-top">
        <h1>{texts.say('title')}</h1>
        <span className="grow" />
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <section className="settings">
        <h2>{texts.say('versions')}</h2>
        <dl>
          <dt>{texts.say('app')}</dt>
          <dd>{__APP_VERSION__}</dd>
          <dt>{texts.say('flow')}</dt>
          <dd>{FLOW_VERSION}</dd>
          <dt>{texts.say('guidance')}</dt>
          <dd>{CLAUSES_VERSION}</dd>
        </dl>
        <p className="row">
          <a className="pill" href="#/chart">
            {chart.say('title')}
          </a>
          <a className="pill" href="#/sheet">
            {sheet.say('title')}
          </a>
        </p>
        <h2>{texts.say('stored')}</h2>
        <dl>
          {JOURNALS.map((name) => (
            <div key={name}>
              <dt>{texts.say(`journal.${name}`)}</dt>
              <dd>{texts.say(`state.${journals[name]}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{texts.say('onlyHere')}</p>
        <p>{texts.say('notProtected')}</p>
        {notices.map((notice) => (
          <p key={notice} role="status">
            {notice}
          </p>
        ))}
        <h2>{texts.say('licences')}</h2>
        <ul>
          {licences.map(({ name, version, licence, holder, terms }) => (
            <li key={name}>
              <details>
                <summary>
                  {name} {version} – {licence}
                  {holder !== '' && ` – ${holder}`}
                </summary>
                <pre lang="en">{terms}</pre>
              </details>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
