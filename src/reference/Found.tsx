import { memo, useEffect, useState } from 'react';
import { useGuide } from '../i18n/guide';
import { afterPaint } from '../ui/afterPaint';
import { useGuideAddress } from './here';
import type { Entry } from './searchIndex';

/** What was asked for, and what was found, the nearest first; an empty text asks for nothing. */
export type Answer = { query: string; entries: readonly Entry[] };

/** Shown besides the nearest, more than fit on a screen; drawn over by every key, so that none is made anew. */
const NEXT = ['second', 'third', 'fourth', 'fifth'] as const;

const NOTHING: Entry = { kind: '', id: '', title: '', text: '', read: '', place: '' };

/** Behind a full stop, in either script. */
const SENTENCE = /(?<=\u3002)|(?<=\.) /;

type RowProps = { entry: Entry | undefined; hidden?: boolean };

const Row = memo(function Row({ entry, hidden = entry === undefined }: RowProps) {
  const address = useGuideAddress();
  const { kind, id, title, text, place } = entry ?? NOTHING;
  // The first sentence: the rest is one tap away, and each key has less to set in type.
  const [lead] = text.split(SENTENCE);
  return (
    <li hidden={hidden} data-kind={kind} data-id={id}>
      <a href={entry === undefined ? undefined : address(kind, id)}>
        <strong>{title}</strong>
        <small>{place}</small>
        <span>{lead}</span>
      </a>
    </li>
  );
});

const Count = memo(function Count({ query, entries }: Answer) {
  const guide = useGuide();
  const asked = query !== '';
  const told = entries.length === 0 ? 'none' : 'found';
  return (
    <p aria-live="polite" data-found={asked ? entries.length : undefined}>
      {asked && guide.say(told, { count: entries.length })}
    </p>
  );
});

type MoreProps = { query: string; count: number; onAll: (query: string) => void };

const More = memo(function More({ query, count, onAll }: MoreProps) {
  const guide = useGuide();
  return (
    <button type="button" className="plain" onClick={() => onAll(query)}>
      {guide.say('more', { count })}
    </button>
  );
});

/** The value of the last frame that was painted. */
function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => setPainted(value)), [value]);
  return painted;
}

/**
 * What was found. The nearest is on screen in the frame of the key, the others and their count in the
 * one behind it. All of it stays made while nothing is asked, so that the first key finds it so.
 */
export function Found({ answer }: { answer: Answer }) {
  const { query, entries } = usePainted(answer);
  // The text for which somebody asked to see all; the next key shows the nearest alone again.
  const [all, setAll] = useState<string | null>(null);
  const rest = entries.slice(1 + NEXT.length);
  const [nearest] = answer.entries;
  const asked = answer.query !== '';
  return (
    <div className="found" data-behind={!asked}>
      <Count query={query} entries={entries} />
      <ul>
        <Row entry={nearest} hidden={asked && nearest === undefined} />
        {NEXT.map((slot, place) => (
          <Row key={slot} entry={entries[1 + place]} />
        ))}
        {all === query &&
          rest.map((entry) => <Row key={`${entry.kind}/${entry.id}`} entry={entry} />)}
      </ul>
      {rest.length > 0 && all !== query && (
        <More query={query} count={rest.length} onAll={setAll} />
      )}
    </div>
  );
}
