import { describe, expect, test } from 'vitest';
import { assign } from 'xstate';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import type { Chart } from '../../flows/encounter/prove/chart';
import { RULE_IDS } from '../../flows/encounter/prove/rule';
import { type ProofReply, serveProof } from '../../src/app/proof/proofServer';
import { inWords } from '../flows/words';

/** Everything that comes out of the worker for a chart; the real one when none is given. */
const repliesFor = (chart?: Chart, figures = GUIDANCE_FIGURES): ProofReply[] => {
  const replies: ProofReply[] = [];
  serveProof(figures, (reply) => replies.push(reply), chart);
  // As the worker posts them: what cannot be cloned would never arrive.
  return replies.map((reply) => structuredClone(reply));
};

const proofIn = (replies: readonly ProofReply[]) => {
  const last = replies.at(-1);
  if (last?.kind !== 'proved') throw new Error(`no proof, but ${JSON.stringify(last)}`);
  return last.proof;
};

const progressIn = (replies: readonly ProofReply[]) =>
  replies.flatMap((reply) => (reply.kind === 'walked' ? [reply.progress] : []));

describe('確かめの働き手', () => {
  test('手引の数字：どこまで進んだかを告げ、歩いた数を決まりごとに返す', () => {
    const replies = repliesFor();
    const steps = progressIn(replies);
    const proof = proofIn(replies);
    expect(proof.violations.map(inWords)).toEqual([]);
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, at) => at + 1));
    expect(steps.length).toBeGreaterThanOrEqual(30);
    for (const { of } of steps) expect(of).toBe(steps.length);
    expect(steps.at(-1)).toEqual({
      done: steps.length,
      of: steps.length,
      states: proof.states,
      transitions: proof.transitions,
    });
    for (const rule of RULE_IDS) {
      const { states, transitions } = proof.checked[rule];
      expect(states, rule).toBeGreaterThan(500);
      expect(transitions, rule).toBeGreaterThan(5_000);
      expect(transitions, rule).toBeLessThanOrEqual(proof.transitions);
    }
    console.info(`${proof.states} situations, ${proof.transitions} paths, ${steps.length} runs`);
  });

  test('壊した流れ：破る道を、始まりから一つずつ返す', () => {
    const broken = encounterFlow.provide({ guards: { enoughOrdersGiven: () => true } });
    const { violations, checked } = proofIn(repliesFor(broken));
    expect([...new Set(violations.map(({ rule }) => rule))]).toEqual(['R5']);
    const [first] = violations;
    expect(first).toMatchObject({
      state: 'police.await',
      beginning: { channel: 'counter', onPremises: true },
    });
    const told = first?.path.slice(1 + (first.settled ?? 0)).map(({ type }) => type);
    expect(told).toContain('eviction.ordered');
    expect(told?.filter((type) => type === 'eviction.ordered')).toHaveLength(1);
    expect(told?.at(-1)).toBe('police.called');
    expect(checked.R5.states).toBeGreaterThan(0);
  });

  test('途中で倒れても、倒れたと言う', () => {
    const failing = encounterFlow.provide({
      actions: {
        remember: assign(() => {
          throw new Error('lost');
        }),
      },
    });
    const replies = repliesFor(failing);
    expect(replies.at(-1)).toEqual({ kind: 'failed', message: 'lost' });
    expect(replies.filter(({ kind }) => kind === 'proved')).toEqual([]);
  });
});
