import { useEffect, useRef, useState } from 'react';
import { isolated } from '../i18n/isolated';
import { loadLateWords, useLateWords } from '../i18n/lateWords';
import { useWords } from '../i18n/words';
import { whenOf } from '../record/when';
import type { Matter } from '../session/log';
import { type MatterTotals, totalsOf } from '../session/matter';
import type { Desk } from './desk';
import { isCaseRow } from './records';
import { COUNTED, goneOf } from './useMatterOf';

type Props = {
  desk: Desk;
  /** The id of a matter; null for a new one. */
  chosen: string | null;
  onChoose: (matter: string | null) => void;
  /** The encounter on screen, which is no earlier one of its own matter. */
  besides?: string;
};

/** Matters offered: those begun last, and the one that was chosen elsewhere. */
const OFFERED = 8;

type Counted = { matter: Matter; totals: MatterTotals };

/** Each with what it has taken so far; one that nobody has a record of is left out. */
async function readMatters(
  desk: Desk,
  chosen: string | null,
  besides: string | undefined,
): Promise<Counted[]> {
  const { storage } = desk;
  const recent = await storage.matters.recent(OFFERED);
  const listed = recent.some(({ id }) => id === chosen);
  const named = listed || chosen === null ? [] : await storage.matters.known([chosen]);
  const counted = [...named, ...recent].map(async (matter) => ({
    matter,
    totals: totalsOf(
      (await storage.log.listMatter(matter.id, COUNTED)).filter(
        (row) => row.encounterId !== besides && !isCaseRow(row),
      ),
      await goneOf(desk, matter.id),
    ),
  }));
  return (await Promise.all(counted)).filter(({ totals }) => totals.encounters > 0);
}

/** Which matter a visit belongs to: how often, how long and when last. */
export function MatterPicker({ desk, chosen, onChoose, besides }: Props) {
  const words = useWords();
  const texts = useLateWords('panels');
  const box = useRef<HTMLFieldSetElement>(null);
  const [matters, setMatters] = useState<readonly Counted[] | null>(null);
  useEffect(() => {
    let live = true;
    readMatters(desk, chosen, besides)
      .then((read) => live && setMatters(read))
      .catch(() => live && setMatters([]));
    if (chosen !== null) box.current?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      live = false;
    };
  }, [desk, chosen, besides]);
  const told = ({ encounters, ms, lastAt }: MatterTotals) =>
    texts.say(encounters < COUNTED ? 'matter.totals' : 'matter.totalsMore', {
      count: encounters,
      minutes: Math.floor(ms / 60_000),
      when: whenOf(lastAt ?? 0, desk.clock.tz(), desk.clock.wall(), words),
    });
  return (
    <fieldset className="matters" ref={box}>
      <legend>{texts.say('matter.which')}</legend>
      <label>
        <input
          type="radio"
          name="matter"
          value=""
          checked={chosen === null}
          onChange={() => onChoose(null)}
        />
        <span>{texts.say('matter.new')}</span>
      </label>
      {matters?.map(({ matter: { id, number, label }, totals }) => (
        <label key={id}>
          <input
            type="radio"
            name="matter"
            value={id}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>
            {label === ''
              ? words.ui('matter.number', { number })
              : texts.say('matter.named', { number, label: isolated(label) })}
            <small> {told(totals)}</small>
          </span>
        </label>
      ))}
      {matters?.length === 0 && (
        <p>{texts.say(desk.storage.vault.state() === 'locked' ? 'matter.shut' : 'matter.none')}</p>
      )}
    </fieldset>
  );
}

export const matterPicker = { default: MatterPicker, ready: () => loadLateWords('panels') };
