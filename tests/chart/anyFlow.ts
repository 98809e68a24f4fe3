import { createMachine } from 'xstate';
import type { Drawn } from '../../src/training/chart/graph';
import type { MachineState } from '../../src/training/chart/machine';

/** A flow unlike the encounter: its root is no parallel one, and parts go on side by side inside it. */
export const anyFlow = createMachine({
  id: 'case',
  initial: 'open',
  on: { withdrawn: { target: '.gone', guard: { type: 'mayWithdraw' } } },
  states: {
    open: {
      type: 'parallel',
      on: { closed: { target: 'gone', meta: { at: 'main' } } },
      states: {
        watching: {
          initial: 'daily',
          states: {
            daily: { always: 'weekly' },
            weekly: { on: { missed: 'daily', over: '#g' } },
          },
        },
        asking: { initial: 'quiet', states: { quiet: { on: { asked: 'busy' } }, busy: {} } },
        last: { type: 'history' },
      },
    },
    gone: { id: 'g', on: { reopened: 'open.last', noted: {} } },
  },
});

export const drawn: Drawn = { root: anyFlow.root as never as MachineState, nameless: ['open'] };
