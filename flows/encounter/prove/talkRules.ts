import { mayJudge, reasonIn } from '../../prove/signed';
import type { FactType } from '../facts';
import type { Edge, Node } from './explore';
import { inEmergency, type Rule } from './rule';
import type { Setup } from './setups';

const isLive = ({ snapshot }: Node): boolean => snapshot.hasTag('live');
const within = (state: string, group: string): boolean =>
  state === group || state.startsWith(`${group}.`);
const enters = ({ from, to }: Edge, group: string): boolean =>
  within(to.state, group) && !within(from.state, group);

const emergencyFirst: Rule = {
  id: 'R1',
  lens: 'talk',
  node: (node, out) =>
    !isLive(node) ||
    out.some(({ fact, to }) => fact.type === 'emergency.declared' && to.state === 'emergency.call'),
  edge: ({ from, fact, to }) => {
    if (fact.type === 'emergency.declared') return to.state === 'emergency.call';
    if (!inEmergency(from) || inEmergency(to)) return true;
    if (fact.type !== 'emergency.stoodDown') return from.trace.called && from.trace.damaged;
    const { gone, goneBefore, place } = from.trace;
    return reasonIn(fact) !== '' && to.state === (gone && !goneBefore ? 'aftermath' : place);
  },
};

const bothHalves: Rule = {
  id: 'R2',
  lens: 'talk',
  edge: (edge) => {
    const { from, fact, to } = edge;
    if (fact.type === 'judgement.requested')
      return !to.snapshot.context.nuisance && to.snapshot.context.harmed === null;
    if (fact.type === 'verdict.carried') return mayJudge(fact);
    if (fact.type === 'verdict.given')
      return (
        mayJudge(fact) &&
        (fact.data.verdict !== 'harassment' || (from.trace.nuisance && from.trace.harmed))
      );
    return !enters(edge, 'stopRequest') || fact.type === 'emergency.stoodDown';
  },
};

const stageByStage: Rule = {
  id: 'R3',
  lens: 'talk',
  edge: (edge) => {
    const { from, fact, to } = edge;
    const { stopped, warned, ended } = from.trace;
    if (fact.type === 'emergency.stoodDown') return true;
    if (fact.type === 'warning.given' && !stopped) return false;
    if (fact.type === 'response.ended' && !warned) return false;
    if (enters(edge, 'warning')) return stopped;
    if (enters(edge, 'termination')) return stopped && warned;
    if (enters(edge, 'eviction') || enters(edge, 'police')) return ended;
    return from.state !== 'aftermath' || !isLive(to) || fact.type === 'judgement.requested';
  },
};

const orderAfterReport: Rule = {
  id: 'R4',
  lens: 'talk',
  edge: ({ from, fact }) =>
    fact.type !== 'eviction.ordered' ||
    (from.trace.reported && mayJudge(fact) && fact.data.n === from.trace.orders + 1),
};

const policeAnnouncedFirst: Rule = {
  id: 'R5',
  lens: 'talk',
  edge: ({ from: { trace, snapshot }, fact }) =>
    fact.type !== 'police.called' ||
    trace.place !== null ||
    (trace.announced && (trace.excused || trace.orders >= snapshot.context.ordersNeeded)),
};

const onlyOnPremises: Rule = {
  id: 'R6',
  lens: 'talk',
  edge: ({ from, fact, to }) => {
    const { channel, onPremises } = from.trace.setup;
    if (onPremises && (channel === 'counter' || channel === 'field')) return true;
    return (
      !['facility.reported', 'eviction.ordered'].includes(fact.type) &&
      !within(to.state, 'eviction')
    );
  },
};

const waysOut = ({ channel, onPremises }: Setup): FactType[] => {
  if (channel === 'phone') return ['call.ended'];
  if (channel === 'letter') return ['correspondence.ended'];
  const walkAway: FactType[] = channel === 'field' || !onPremises ? ['officers.withdrew'] : [];
  return ['counterpart.left', ...walkAway];
};

const alwaysAWayOut: Rule = {
  id: 'R7',
  lens: 'talk',
  node: (node, out) => {
    if (!isLive(node)) return true;
    const leads = (type: FactType): boolean =>
      out.some(
        ({ fact, to }) => fact.type === type && (inEmergency(node) || to.state === 'aftermath'),
      );
    return (
      waysOut(node.trace.setup).every(leads) &&
      (node.state !== 'initialResponse' || leads('matter.settled'))
    );
  },
  edge: ({ from, fact }) =>
    !['counterpart.left', 'call.ended', 'officers.withdrew', 'correspondence.ended'].includes(
      fact.type,
    ) || waysOut(from.trace.setup).includes(fact.type),
};

/** R1 to R7: what the talk itself must keep. */
export const TALK_RULES: readonly Rule[] = [
  emergencyFirst,
  bothHalves,
  stageByStage,
  orderAfterReport,
  policeAnnouncedFirst,
  onlyOnPremises,
  alwaysAWayOut,
];
