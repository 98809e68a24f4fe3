import { useWords } from '../i18n/words';
import { guideAddress } from '../session/address';

/** For those who are in no encounter: a business asks for advice, or we might be the ones (2.1.4, 1.3.3b). */
const DOORS = ['business', 'mirror'] as const;

export function SideDoors() {
  const words = useWords();
  return (
    <nav className="doors" aria-label={words.ui('home.doors')}>
      <span>{words.ui('home.doors')}</span>
      {DOORS.map((id) => (
        <a
          key={id}
          className="pill"
          href={guideAddress(null, { kind: 'topic', id })}
          data-door={id}
        >
          {words.ui(`home.door.${id}`)}
        </a>
      ))}
    </nav>
  );
}
