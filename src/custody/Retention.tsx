import { useCallback, useEffect, useState } from 'react';
import { useCustodyWords } from '../i18n/custody';
import { listed } from '../i18n/listed';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { Access, HandedOver, Tombstone } from '../session/archive';
import type { Keeping } from './keeping';

const DAY_MS = 86_400_000;
/** Of the log; the rest is in the backup of the device's own. */
const SHOWN = 200;

type Kept = {
  handovers: readonly HandedOver[];
  stones: readonly Tombstone[];
  log: readonly Access[];
};

const NOTHING: Kept = { handovers: [], stones: [], log: [] };

/** What will be destroyed when, what was, and who took what when. */
export function Retention({ keeping: { storage, clock } }: { keeping: Keeping }) {
  const words = useCustodyWords();
  const ui = useWords();
  const [kept, setKept] = useState(NOTHING);
  const look = useCallback(() => {
    const { archive } = storage;
    Promise.all([archive.handovers(), archive.tombstones(), archive.accesses()])
      .then(([handovers, stones, log]) => setKept({ handovers, stones, log }))
      .catch(() => undefined);
  }, [storage]);
  useEffect(look, [look]);
  const when = (at: number) => whenOf(at, clock.tz(), clock.wall(), ui);
  const left = (purgeAt: number) => Math.max(0, Math.ceil((purgeAt - clock.wall()) / DAY_MS));
  const counted = new Map<string, number>();
  for (const { channel } of kept.stones) counted.set(channel, (counted.get(channel) ?? 0) + 1);
  return (
    <>
      <section className="settings" data-retention>
        <h2>{words('retention.title')}</h2>
        {kept.handovers.length === 0 && <p>{words('retention.none')}</p>}
        <ul className="rows">
          {kept.handovers.map(({ encounterId, at, to, purgeAt }) => (
            <li key={encounterId} data-purge={purgeAt ?? 'never'}>
              {words(`retention.${to}`, { when: when(at) })}{' '}
              {purgeAt !== null && (
                <strong>{words('retention.left', { days: left(purgeAt) })}</strong>
              )}
              <a className="pill" href={`#/keep/${encounterId}`}>
                {words('retention.see')}
              </a>
              {purgeAt !== null && (
                <button
                  type="button"
                  className="plain"
                  onClick={() => void storage.archive.keep(encounterId).then(look)}
                >
                  {words('retention.keep')}
                </button>
              )}
            </li>
          ))}
        </ul>
        <p data-tombstones={kept.stones.length}>
          {kept.stones.length > 0 &&
            words('retention.gone', {
              count: kept.stones.length,
              channels: listed(
                [...counted].map(
                  ([channel, count]) => `${ui.maybe(`channels.${channel}`) ?? channel} ${count}`,
                ),
                ui,
              ),
            })}
        </p>
      </section>
      <section className="settings" data-access-log>
        <h2>{words('log.title')}</h2>
        {kept.log.length === 0 && <p>{words('log.none')}</p>}
        <ol className="rows">
          {kept.log.slice(0, SHOWN).map(({ at, kind, encounterId, who }) => (
            <li key={`${at}/${kind}/${encounterId}`} data-access={kind}>
              <time>{when(at)}</time> {words(`log.kind.${kind}`)}{' '}
              {who === null ? words('log.shut') : who === '' ? words('log.unnamed') : who}
              {encounterId !== null && <small> {encounterId.slice(0, 8)}</small>}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
