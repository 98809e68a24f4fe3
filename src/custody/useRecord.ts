import { useEffect, useState } from 'react';
import type { FlowId } from '../../flows/logFacts';
import { loadCaseWords } from '../i18n/caseWords';
import type { CopyLine } from '../session/archive';
import { flowOf } from '../session/chooseFlow';
import type { StoredLog } from '../session/log';
import { replay, type TrailLine } from '../session/replay';
import type { Unopened } from '../session/vault';
import type { Keeping } from './keeping';

export type Read = {
  log: StoredLog;
  lines: readonly CopyLine[];
  flow: FlowId;
  trail: readonly TrailLine[];
  /** Sealed: nobody goes on with it, here or on another tablet. */
  closed: boolean;
  /** Somebody is there: whoever touches the page goes on, without a password. */
  live: boolean;
  /** Another tablet goes on with it; what is here ends where it was handed over. */
  handed: boolean;
  /**
   * The office may confirm it, and the days until it is destroyed here begin: an encounter once nobody is
   * there. A case of posts is watched for weeks without a line, so that one has to be closed. What was
   * handed to another tablet never ends here.
   */
  confirmable: boolean;
};

/** `broken`: the record itself is damaged, not its key. */
type NotRead = Unopened | 'missing' | 'broken' | 'failed';

async function readRecord({ storage }: Keeping, id: string): Promise<Read | NotRead> {
  const log = await storage.log.read(id);
  if (log.locked !== undefined) return log.locked;
  const lines = await storage.archive.lines(id);
  // Damaged in the middle it is no record that goes out; one that lost its end is one, up to there.
  if (log.damage?.kind === 'malformed') return 'broken';
  if (lines === null || log.entries.length === 0) return log.damage === null ? 'missing' : 'broken';
  if (typeof lines === 'string') return lines;
  const flow = await flowOf(log.entries);
  if (flow.id === 'onlineAbuse') await loadCaseWords();
  const { snapshot, trail } = replay(flow, log.entries);
  const closed = snapshot.hasTag('sealed');
  const handed = (await storage.settings.get(`handed.${id}`).catch(() => false)) === true;
  const confirmable = handed || !(snapshot.hasTag('live') || snapshot.hasTag('open'));
  const live = snapshot.hasTag('live') && !handed;
  return { log, lines, flow: flow.id, trail, closed, live, handed, confirmable };
}

/** A record with the fields a copy may show; why not, while it cannot be; null while it is read. */
export function useRecord(keeping: Keeping, id: string): Read | NotRead | null {
  const [read, setRead] = useState<Read | NotRead | null>(null);
  useEffect(() => {
    let live = true;
    void readRecord(keeping, id)
      .catch(() => 'failed' as const)
      .then((found) => live && setRead(found));
    return () => {
      live = false;
    };
  }, [keeping, id]);
  return read;
}
