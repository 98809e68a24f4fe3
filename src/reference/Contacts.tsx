import { OFFICE_IDS } from '../../flows/offices';
import { useGuide } from '../i18n/guide';
import { useWords } from '../i18n/words';
import { guideAddress } from '../session/address';
import type { Section } from '../session/section';
import { telephone } from '../session/telephone';
import { GuideHere } from './here';
import { ImportContacts } from './ImportContacts';
import { OfficeCard } from './OfficeCard';
import './guide.css';
import './pages.css';

type Props = {
  section: Section;
  /** Resolves when it is stored. */
  onSave: (section: Section) => Promise<void>;
  /** Hands a file to the person. */
  onFile: (name: string, text: string, type: string) => Promise<boolean>;
};

/** Whom to ask inside the workplace (O4), and who judges and orders there (2.2.2, 2.3f.4b). */
function Workplace({ section }: { section: Section }) {
  const words = useWords();
  const guide = useGuide();
  return (
    <section aria-labelledby="contacts-own" data-rests="O1 O4">
      <h2 id="contacts-own">{guide.say('consultation')}</h2>
      {section.consultation === '' ? (
        <p className="where" data-unset>
          {guide.say('consultationUnset')}
        </p>
      ) : (
        <p className="written">{section.consultation}</p>
      )}
      {section.people.length > 0 && (
        <dl className="pairs" data-rests="2.2.2 2.3f.4b">
          {section.people.map(({ name, role }) => (
            <div key={`${role}/${name}`}>
              <dt>{words.flow(`roles.${role}`)}</dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      )}
      {section.contacts.length > 0 && (
        <>
          <h3>{guide.say('others')}</h3>
          <ul className="links">
            {section.contacts.map(({ name, number }) => (
              <li key={`${name}/${number}`}>
                <a href={telephone(number)}>
                  {name} <strong>{number}</strong>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Who to tell: the offices the guidance names, which one for what, with the office's own numbers. */
export default function Contacts({ section, onSave, onFile }: Props) {
  const guide = useGuide();
  return (
    <GuideHere.Provider value={{ encounterId: null, step: null, section }}>
      <div className="guide contacts">
        <div className="guide-top">
          <h1>{guide.say('contactsTitle')}</h1>
        </div>
        <p className="lead">
          {guide.say('contactsLead')} <a href="#/settings">{guide.say('setNumbers')}</a>
        </p>
        <div className="cards">
          {OFFICE_IDS.map((office) => (
            <OfficeCard key={office} office={office} />
          ))}
        </div>
        <Workplace section={section} />
        <section aria-labelledby="contacts-doors">
          <h2 id="contacts-doors">{guide.say('doors')}</h2>
          <ul className="links">
            {(['business', 'mirror'] as const).map((id) => (
              <li key={id}>
                <a href={guideAddress(null, { kind: 'topic', id })}>{guide.topics[id].title}</a>
              </li>
            ))}
          </ul>
        </section>
        <ImportContacts section={section} onSave={onSave} onFile={onFile} />
      </div>
    </GuideHere.Provider>
  );
}
