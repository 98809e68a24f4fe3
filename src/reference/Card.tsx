import { useState } from 'react';
import type { Source } from '../../flows/basis';
import { CLAUSES, type ClauseId } from '../../flows/clauses';
import { OWN_SOURCES, type OwnSource } from '../../flows/ownSources';
import { useGuide } from '../i18n/guide';
import { useWords } from '../i18n/words';
import { useGuideAddress } from './here';
import { placesOf } from './places';
import { placeAddress, placeName } from './placeWords';

const isClause = (source: Source): source is ClauseId => Object.hasOwn(CLAUSES, source);

/** The steps, lines and pages on which a person meets a source, each with the way there. */
function UsedIn({ source }: { source: Source }) {
  const words = useWords();
  const guide = useGuide();
  const address = useGuideAddress();
  const places = placesOf(source).map((place) => ({
    ...place,
    name: placeName(place, words, guide),
    href: placeAddress(place, address),
  }));
  // Words with a gap read alike while it is empty: once is enough.
  const named = new Map(
    places.map((place) => [`${place.kind}/${place.href}/${place.name}`, place]),
  );
  if (named.size === 0) return <p className="where">{guide.say('nowhere')}</p>;
  return (
    <ul className="used" data-used={named.size}>
      {[...named].map(([key, { kind, name, href }]) => (
        <li key={key} data-place={kind}>
          <small>{guide.kinds[kind]}</small>
          {href === null ? <span>{name}</span> : <a href={href}>{name}</a>}
        </li>
      ))}
    </ul>
  );
}

/** The same, drawn only once somebody asks for it. */
function UsedInFolded({ source }: { source: Source }) {
  const guide = useGuide();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{guide.say('usedIn')}</summary>
      {open && <UsedIn source={source} />}
    </details>
  );
}

type Props = {
  source: Source;
  /** Where it is used, at once; folded away otherwise. */
  whole?: boolean;
};

/** One rule, or one source of ours: what it is called, where it stands, what it asks. */
export function Card({ source, whole = false }: Props) {
  const words = useWords();
  const guide = useGuide();
  const address = useGuideAddress();
  const own = isClause(source) ? null : (source.slice('own.'.length) as OwnSource);
  const { title, text } = isClause(source) ? guide.clauses[source] : guide.own[own as OwnSource];
  const target = isClause(source) ? address('clause', source) : address('own', own ?? '');
  const url = own === null ? null : OWN_SOURCES[own].address;
  return (
    <article className="card" data-rests={source}>
      <h3>
        {whole ? (
          title
        ) : (
          <a className="card-title" href={target}>
            {title}
          </a>
        )}
      </h3>
      <p className="where">
        {isClause(source) ? (
          <>
            {words.clause(source)} · {guide.say(`forWhom.${CLAUSES[source].who}`)}
          </>
        ) : (
          <small className="own">{words.ui('outside')}</small>
        )}
      </p>
      <p>{text}</p>
      {url !== null && whole && (
        <p className="where address">
          {guide.say('address')}: {url}
        </p>
      )}
      {whole ? (
        <>
          <h4>{guide.say('usedIn')}</h4>
          <UsedIn source={source} />
        </>
      ) : (
        <UsedInFolded source={source} />
      )}
    </article>
  );
}

export const Cards = ({ sources }: { sources: readonly Source[] }) => (
  <div className="cards">
    {sources.map((source) => (
      <Card key={source} source={source} />
    ))}
  </div>
);
