import { byHead } from './meta';
import { caseSetup } from './setup';
import { owed, quiet, settled } from './standing';

const { createStateConfig } = caseSetup;

const decided = { actions: 'remember', meta: byHead('main') } as const;
const given = { guard: 'careIsNeeded', actions: 'remember', meta: byHead('main') } as const;

/** Rooms, counselling, staff welfare: each decided, and given where it is needed (S3.5a–c). */
export const care = createStateConfig({
  initial: 'plan',
  states: {
    plan: {
      ...owed('care', {
        kind: 'check',
        who: 'head',
        clauses: ['S3.5a', 'S3.5b', 'S3.5c', '3.2.2b'],
        prompts: ['moveSeats', 'offerCounselling', 'joinStaffWelfare', 'watchHealth'],
      }),
      always: { guard: 'careIsSettled', target: 'given' },
      on: { 'care.decided': decided, 'care.given': given },
    },
    given: {
      ...settled('care', {
        kind: 'check',
        who: 'head',
        clauses: ['S3.5c', '3.2.2b'],
        prompts: ['watchHealth'],
      }),
      always: { guard: 'careIsOpen', target: 'plan' },
      on: { 'care.decided': { ...decided, meta: byHead('more') } },
    },
  },
});

const requested = { guard: 'headDecides', target: 'asked', meta: byHead('main') } as const;

/** The section asks, the head of general affairs agrees, the members meet (S4a–c). */
export const meeting = createStateConfig({
  initial: 'quiet',
  states: {
    quiet: {
      ...quiet('meeting', {
        kind: 'wait',
        who: 'head',
        clauses: ['S4a'],
        prompts: ['askForMeeting'],
      }),
      on: { 'meeting.requested': requested },
    },
    asked: {
      ...owed('meeting', {
        kind: 'ask',
        who: 'other',
        clauses: ['S4a'],
        prompts: ['askForMeeting'],
      }),
      on: {
        'meeting.agreed': { target: 'hold', meta: { by: 'other', at: 'main' } },
        'meeting.declined': { target: 'declined', meta: { by: 'other', at: 'more' } },
      },
    },
    declined: {
      ...settled('meeting', {
        kind: 'wait',
        who: 'head',
        clauses: ['S4a'],
        prompts: ['askForMeeting'],
      }),
      on: { 'meeting.requested': requested },
    },
    hold: {
      ...owed('meeting', {
        kind: 'form',
        who: 'other',
        clauses: ['S4b', 'S4c'],
        prompts: ['inviteMembers', 'agendaInOrder', 'keepMinutes'],
      }),
      on: {
        'meeting.held': {
          guard: 'minutesSaySomething',
          target: 'held',
          meta: { by: 'other', at: 'main' },
        },
      },
    },
    held: {
      ...settled('meeting', {
        kind: 'wait',
        who: 'head',
        clauses: ['S4b'],
        prompts: ['keepMinutes'],
      }),
      on: { 'meeting.requested': { ...requested, meta: byHead('more') } },
    },
  },
});
