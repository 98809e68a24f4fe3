import { leavingAwaited } from './anytime';
import { encounterSetup } from './setup';

const { createStateConfig } = encounterSetup;

/** The police may be announced before the set number of orders with a logged reason (2.3f.0). */
const announcedEarly = {
  guard: 'departureReasoned',
  target: '#police.call',
  actions: 'remember',
  meta: { by: 'head', at: 'more' },
} as const;

/** ④ Report to the facility manager, then the orders, one by one (2.3f.4a, 2.3f.4b, 2.3f.5a). */
export const eviction = createStateConfig({
  id: 'eviction',
  initial: 'report',
  states: {
    report: {
      meta: {
        kind: 'say',
        who: 'officer',
        stage: 'eviction',
        clauses: ['2.3f.4a', '3.1.3c'],
        prompts: ['reportFacility', 'noTouching', 'clearOthers'],
        phrase: 'facilityReport',
      },
      on: {
        'facility.reported': {
          target: 'order',
          actions: 'remember',
          meta: { by: 'officer', at: 'main' },
        },
      },
    },
    order: {
      meta: {
        kind: 'say',
        who: 'head',
        stage: 'eviction',
        clauses: ['2.3f.4b', '2.3f.5a'],
        prompts: ['headOrders', 'noTouching', 'keepDistance'],
        phrase: 'evictionOrder',
      },
      on: {
        'eviction.ordered': {
          guard: 'orderIsNext',
          target: 'watch',
          actions: 'remember',
          meta: { by: 'head', at: 'main' },
        },
        'police.announced': announcedEarly,
      },
    },
    watch: {
      meta: {
        kind: 'wait',
        who: 'head',
        stage: 'eviction',
        clauses: ['2.3f.5a', '2.3f.5b'],
        prompts: ['noTouching', 'keepDistance', 'clearOthers'],
        phrase: 'evictionOrder',
      },
      on: {
        ...leavingAwaited,
        'counterpart.stayed': [
          {
            guard: 'enoughOrdersGiven',
            target: '#police',
            meta: { by: 'officer', at: 'main' },
          },
          { target: 'order', meta: { by: 'officer', at: 'main' } },
        ],
        'police.announced': announcedEarly,
      },
    },
  },
});

/** ⑤ Tell them, then call; with what to do until the police arrive (2.3f.5b, 2.3f.5c). */
export const police = createStateConfig({
  id: 'police',
  tags: ['police'],
  initial: 'announce',
  states: {
    announce: {
      meta: {
        kind: 'say',
        who: 'anyone',
        stage: 'police',
        clauses: ['2.3f.5b'],
        prompts: ['noTouching', 'keepDistance'],
        phrase: 'policeNotice',
      },
      on: {
        'police.announced': {
          target: 'call',
          actions: 'remember',
          meta: { by: 'anyone', at: 'main' },
        },
      },
    },
    call: {
      id: 'police.call',
      meta: {
        kind: 'say',
        who: 'anyone',
        stage: 'police',
        clauses: ['2.3f.5c', '3.1.3d'],
        prompts: ['keepDistance', 'clearOthers'],
        phrase: 'policeCall',
      },
      on: {
        'police.called': {
          target: 'await',
          actions: 'remember',
          meta: { by: 'anyone', at: 'main' },
        },
      },
    },
    await: {
      meta: {
        kind: 'wait',
        who: 'anyone',
        stage: 'police',
        clauses: ['2.3f.5c', '3.1.3d'],
        prompts: ['noTouching', 'keepDistance', 'clearOthers', 'meetPolice', 'briefPolice'],
        phrase: 'policeCall',
        brief: true,
      },
      on: {
        'police.arrived': {
          target: '#aftermath',
          actions: 'remember',
          meta: { by: 'anyone', at: 'main' },
        },
        ...leavingAwaited,
      },
    },
  },
});
