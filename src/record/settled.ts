import type { Task } from '../../flows/encounter/tasks';
import type { Stamp } from '../session/entry';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** What an entry settles, if anything: a task by its name, or the one task of a fact. */
function settledBy({ entry: { type, data }, status }: TrailLine): Task | null {
  if (status !== 'accepted') return null;
  if (type === 'task.done' || type === 'task.waived') return data.task as Task;
  if (type === 'verdict.given' || type === 'verdict.carried') return 'judgement';
  return type === 'medical.decided' ? 'medicalCare' : null;
}

/** When each task was last settled; whether it still is, the chart tells. */
export const settledAt = foldTrail(
  () => new Map<Task, Stamp>(),
  (times, line) => {
    const task = settledBy(line);
    return task === null ? times : times.set(task, line.entry.at);
  },
);
