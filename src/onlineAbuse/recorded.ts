import type { Evidence } from '../../flows/onlineAbuse/evidence';
import type { CaseFactData, CaseFactType } from '../../flows/onlineAbuse/facts';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** What was recorded with one type of fact, as the record of a case keeps it. */
export type Line<T extends CaseFactType> = TrailLine & { entry: { data: CaseFactData[T] } };

/** The accepted lines of one type, in order. */
export const linesOf = <T extends CaseFactType>(
  trail: readonly TrailLine[],
  type: T,
): readonly Line<T>[] =>
  trail.filter(({ entry, status }) => entry.type === type && status === 'accepted') as Line<T>[];

/** The last accepted line of one type. */
export const lastOf = <T extends CaseFactType>(
  trail: readonly TrailLine[],
  type: T,
): Line<T> | undefined =>
  trail.findLast(({ entry, status }) => entry.type === type && status === 'accepted') as
    | Line<T>
    | undefined;

/** One record of evidence with what was added to it later. */
export type Kept = {
  evidence: Evidence;
  at: number;
  tz: number;
  /** Why the copy or the contact cannot be had. */
  unobtainable: string | null;
};

function keep(kept: Map<string, Kept>, { entry, status }: TrailLine): Map<string, Kept> {
  if (status !== 'accepted') return kept;
  const { wall: at, tz } = entry.at;
  if (entry.type === 'evidence.recorded') {
    const evidence = entry.data as Evidence;
    return kept.set(evidence.id, { evidence, at, tz, unobtainable: null });
  }
  const before = kept.get(String(entry.data.id));
  if (before === undefined) return kept;
  if (entry.type === 'evidence.assessed') {
    const { result } = entry.data as CaseFactData['evidence.assessed'];
    kept.set(before.evidence.id, { ...before, evidence: { ...before.evidence, [result]: true } });
  }
  if (entry.type === 'evidence.completed') {
    const { kept: copy, contact } = entry.data as CaseFactData['evidence.completed'];
    kept.set(before.evidence.id, {
      ...before,
      evidence: { ...before.evidence, kept: copy, contact },
    });
  }
  if (entry.type === 'evidence.unobtainable')
    kept.set(before.evidence.id, { ...before, unobtainable: String(entry.data.reason) });
  return kept;
}

/** The evidence of a case by its id, in the order it was recorded. */
export const evidenceOf = foldTrail(() => new Map<string, Kept>(), keep);
