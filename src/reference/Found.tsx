import { memo, useState } from 'react';
import { useGuide } from '../i18n/guide';
import { useGuideAddress } from './here';
import type { Entry } from './searchIndex';

/** Shown at once, more than fit on a screen; each is drawn over with every key, so that none is made anew. */
const FIRST = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

const NOTHING: Entry = { kind: '', id: '', title: '', text: '', read: '', place: '' };

/** Behind a full stop, in either script. */
const SENTENCE = /(?<=\u3002)|(?<=\.) /;

type RowProps = { entry: Entry | undefined; href: string };

const Row = memo(function Row({ entry, href }: RowProps) {
  const { kind, id, title, text, place } = entry ?? NOTHING;
  // The first sentence: the rest is one tap away, and each key has less to set in type.
  const [lead] = text.split(SENTENCE);
  return (
    <li hidden={entry === undefined} data-kind={kind} data-id={id}>
      <a href={href}>
        <strong>{title}</strong>
        <small>{place}</small>
        <span>{lead}</span>
      </a>
    </li>
  );
});

/** What was found, the nearest first; hidden while nothing is asked, so that the first key finds it made. */
export function Found({ query, entries }: { query: string; entries: readonly Entry[] }) {
  const guide = useGuide();
  const address = useGuideAddress();
  // The text for which somebody asked to see all; the next key shows the nearest alone again.
  const [all, setAll] = useState<string | null>(null);
  const rest = entries.slice(FIRST.length);
  const row = (entry: Entry | undefined, key: string) => (
    <Row key={key} entry={entry} href={entry === undefined ? '#' : address(entry.kind, entry.id)} />
  );
  const asked = query.trim() !== '';
  const told = entries.length === 0 ? 'none' : 'found';
  return (
    <div className="found" hidden={!asked}>
      <p aria-live="polite" data-found={asked ? entries.length : undefined}>
        {asked && guide.say(told, { count: entries.length })}
      </p>
      <ul>
        {FIRST.map((slot, place) => row(entries[place], slot))}
        {all === query && rest.map((entry) => row(entry, `${entry.kind}/${entry.id}`))}
      </ul>
      {rest.length > 0 && all !== query && (
        <button type="button" className="plain" onClick={() => setAll(query)}>
          {guide.say('more', { count: rest.length })}
        </button>
      )}
    </div>
  );
}
