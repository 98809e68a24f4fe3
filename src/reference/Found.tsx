import { memo, useState } from 'react';
import { useGuide } from '../i18n/guide';
import { useGuideAddress } from './here';
import type { Entry } from './searchIndex';

/** Shown at once: what fits on a screen, so that each key is answered within a frame. */
const FIRST = 8;

type RowProps = { entry: Entry; href: string };

const Row = memo(function Row({ entry: { kind, id, title, text, place }, href }: RowProps) {
  return (
    <li data-kind={kind} data-id={id}>
      <a href={href}>
        <strong>{title}</strong>
        <small>{place}</small>
        <span>{text}</span>
      </a>
    </li>
  );
});

/** What was found, the nearest first. */
export function Found({ query, entries }: { query: string; entries: readonly Entry[] }) {
  const guide = useGuide();
  const address = useGuideAddress();
  // The text for which somebody asked to see all; the next key shows the nearest alone again.
  const [all, setAll] = useState<string | null>(null);
  const shown = all === query ? entries : entries.slice(0, FIRST);
  const left = entries.length - shown.length;
  return (
    <div className="found">
      <p aria-live="polite" data-found={entries.length}>
        {entries.length === 0 ? guide.say('none') : guide.say('found', { count: entries.length })}
      </p>
      <ul>
        {shown.map((entry) => (
          <Row
            key={`${entry.kind}/${entry.id}`}
            entry={entry}
            href={address(entry.kind, entry.id)}
          />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain" onClick={() => setAll(query)}>
          {guide.say('more', { count: left })}
        </button>
      )}
    </div>
  );
}
