import { CHAPTERS } from '../../../flows/clauses';
import { TOPIC_IDS } from '../../../flows/topics';
import { useGuide } from '../../i18n/guide';
import { useWords } from '../../i18n/words';
import { OWN_SOURCE_IDS } from '../entries';
import { useGuideAddress } from '../here';

/** The first page: overviews, the documents in their order, and what is not in them. */
export function Contents() {
  const words = useWords();
  const guide = useGuide();
  const address = useGuideAddress();
  return (
    <>
      <section aria-labelledby="guide-topics">
        <h2 id="guide-topics">{guide.say('topics')}</h2>
        <ul className="tiles">
          {TOPIC_IDS.map((id) => (
            <li key={id}>
              <a href={address('topic', id)}>
                <strong>{guide.topics[id].title}</strong>
                <small>{guide.topics[id].text}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="guide-chapters">
        <h2 id="guide-chapters">{guide.say('chapters')}</h2>
        <ul className="links">
          {CHAPTERS.map((id) => (
            <li key={id}>
              <a href={address('chapter', id)}>{guide.chapters[id]}</a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="guide-outside">
        <h2 id="guide-outside">
          {guide.say('outside')} <small className="own">{words.ui('outside')}</small>
        </h2>
        <ul className="links">
          {OWN_SOURCE_IDS.map((id) => (
            <li key={id}>
              <a href={address('own', id)}>{guide.own[id].title}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
