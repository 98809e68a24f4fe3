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
  const chart = useLateWords('chart');
  const sheet = useLateWords('sheet');
  const notices = useStorageNotices(desk.storage, false);
  const { journals } = desk.storage.health();
  return (
    <main className="page" data-state="about">
      <header className="bar-top">
        <h1>{words.ui('about.title')}</h1>
        <span className="grow" />
        <a className="pill" href="#/" data-home>
          {words.ui('live.toHome')}
        </a>
      </header>
      <section className="settings">
        <h2>{words.ui('about.versions')}</h2>
        <dl>
          <dt>{words.ui('about.app')}</dt>
          <dd>{__APP_VERSION__}</dd>
          <dt>{words.ui('about.flow')}</dt>
          <dd>{FLOW_VERSION}</dd>
          <dt>{words.ui('about.guidance')}</dt>
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
        <h2>{words.ui('about.stored')}</h2>
        <dl>
          {JOURNALS.map((name) => (
            <div key={name}>
              <dt>{words.ui(`about.journal.${name}`)}</dt>
              <dd>{words.ui(`about.state.${journals[name]}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{words.ui('about.onlyHere')}</p>
        <p>{words.ui('about.notProtected')}</p>
        {notices.map((notice) => (
          <p key={notice} role="status">
            {notice}
          </p>
        ))}
        <h2>{words.ui('about.licences')}</h2>
        <ul>
          {licences.map(({ name, version, licence, holder }) => (
            <li key={name}>
              {name} {version} – {licence}
              {holder !== '' && ` – ${holder}`}
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
