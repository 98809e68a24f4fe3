import { useEffect, useState } from 'react';
import { CLAUSES_VERSION } from '../../flows/clausesVersion';
import { CHANNELS, type Channel } from '../../flows/encounter/context';
import type { EncounterMode } from '../../flows/encounter/facts';
import { FLOW_VERSION } from '../../flows/encounter/flow';
import type { NewFact } from '../session/flow';
import type { Section } from '../session/section';
import type { Session } from '../session/session';
import type { Desk } from './desk';

const LAST_CHANNEL = 'lastChannel';

/** The channel that was used last on this device; the counter until it is read. */
export function useLastChannel({ storage }: Desk): Channel {
  const [last, setLast] = useState<Channel>('counter');
  useEffect(() => {
    void storage.settings
      .get(LAST_CHANNEL)
      .then((stored) => CHANNELS.includes(stored as Channel) && setLast(stored as Channel))
      .catch(() => undefined);
  }, [storage]);
  return last;
}

type Beginning = {
  channel: Channel;
  visit: 'first' | 'repeated';
  onPremises: boolean;
  /** The matter that is repeated; a new one without. */
  matter?: string | null;
  /** Live, where nothing else is said. */
  mode?: EncounterMode;
};

/** Begins the blank encounter: its first fact and those that follow in the same tap. */
export function begin(
  desk: Desk,
  session: Session,
  section: Section,
  { channel, visit, onPremises, matter, mode = 'live' }: Beginning,
  then: readonly NewFact[] = [],
): void {
  // A first visit has a matter too, so that it can be repeated later.
  const its = matter ?? desk.newId();
  const started: NewFact = {
    type: 'encounter.started',
    data: {
      channel,
      visit,
      onPremises: channel === 'counter' || (channel === 'field' && onPremises),
      mode,
      figures: section.figures,
      flowVersion: FLOW_VERSION,
      clausesVersion: CLAUSES_VERSION,
      matter: its,
    },
  };
  if (!session.report([started, ...then]).ok) return;
  void desk.storage.settings.put(LAST_CHANNEL, channel).catch(() => undefined);
  void desk.storage.matters.note(its, { usedAt: desk.clock.wall() }).catch(() => undefined);
}
