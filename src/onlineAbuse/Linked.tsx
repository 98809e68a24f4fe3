import { useCaseWords } from '../i18n/caseWords';
import { RehearsalMark } from '../record/rehearsal';
import { whenOf } from '../record/when';
import { encounterAddress } from '../session/address';
import type { IndexRow } from '../session/log';
import type { CaseProps } from './caseProps';
import { linesOf } from './recorded';

/** Where shouting and rampage lead from a case (S3.2d). */
export type Loud = 'counter' | 'phone';

/** What the house knows of the other records, and how to begin one. */
export type Links = {
  rows: readonly IndexRow[];
  /** Begins an encounter in which somebody shouts, and shows it. */
  onLoud(channel: Loud): void;
};

/** The encounters that the case names, and those of the same matter; by number where it is known. */
export function Linked({
  session,
  state,
  links,
}: Pick<CaseProps, 'session' | 'state'> & { links: Links }) {
  const words = useCaseWords();
  const named = linesOf(state.trail, 'record.linked')
    .filter(({ entry }) => entry.data.flow === 'encounter')
    .map(({ entry }) => entry.data.record);
  const beside = links.rows.filter(({ channel }) => channel !== 'online');
  const ids = new Set([...named, ...beside.map(({ encounterId }) => encounterId)]);
  return (
    <section aria-labelledby="linked-title">
      <h2 id="linked-title">{words.say('ui.encounters')}</h2>
      {ids.size === 0 && <p>{words.say('ui.encountersNone')}</p>}
      <ul className="linked">
        {[...ids].map((id) => {
          const row = links.rows.find(({ encounterId }) => encounterId === id);
          return (
            <li key={id}>
              <a href={encounterAddress(id)} data-linked={id}>
                {row === undefined
                  ? words.say('ui.encounterUnknown')
                  : words.say('ui.encounterLink', {
                      number: row.caseNumber,
                      when: whenOf(row.startedAt, session.clock.tz(), session.clock.wall(), words),
                    })}
              </a>{' '}
              <RehearsalMark of={row?.mode === 'rehearsal'} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Somebody rampages or shouts: one tap begins an encounter, in the same place on every screen. */
export function LoudBar({ links, writable }: { links: Links; writable: boolean }) {
  const words = useCaseWords();
  if (!writable) return null;
  return (
    <footer className="bar-bottom">
      <span className="grow">{words.say('ui.startHint')}</span>
      {(['counter', 'phone'] as const).map((channel) => (
        <button
          key={channel}
          type="button"
          className="on-dark"
          data-event="encounter.started"
          data-value={channel}
          onClick={() => links.onLoud(channel)}
        >
          {words.say(channel === 'counter' ? 'ui.startCounter' : 'ui.startPhone')}
        </button>
      ))}
    </footer>
  );
}
