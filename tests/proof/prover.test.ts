import { describe, expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import type { Progress, Proof } from '../../flows/encounter/prove';
import type { ProofReply } from '../../src/app/proof/proofServer';
import { proverIn } from '../../src/app/proof/prover';

/** A worker that says what it is told to say. */
class Puppet {
  onmessage: ((event: { data: ProofReply }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault?: () => void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly asked: unknown[] = [];
  ended = false;
  postMessage(message: unknown) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
  say(data: ProofReply) {
    this.onmessage?.({ data });
  }
}

const PROOF = {
  states: 3,
  transitions: 5,
  violations: [],
  runs: [],
  reached: [],
} as never as Proof;
const HALF: Progress = { done: 1, of: 2, states: 1, transitions: 2 };

function begun() {
  const puppet = new Puppet();
  const heard: Progress[] = [];
  const walking = proverIn(() => puppet as never)(GUIDANCE_FIGURES, (step) => heard.push(step));
  return { puppet, heard, ...walking };
}

describe('確かめる働き手との話', () => {
  test('数字を渡し、進み具合を聞き、証しを受け取り、働き手を終わらせる', async () => {
    const { puppet, heard, proof } = begun();
    expect(puppet.asked).toEqual([GUIDANCE_FIGURES]);
    puppet.say({ kind: 'walked', progress: HALF });
    expect(puppet.ended).toBe(false);
    puppet.say({ kind: 'proved', proof: PROOF });
    expect(await proof).toBe(PROOF);
    expect(heard).toEqual([HALF]);
    expect(puppet.ended).toBe(true);
  });

  test.each([
    ['働き手が倒れた', (puppet: Puppet) => puppet.say({ kind: 'failed', message: 'lost' }), 'lost'],
    ['始まらない', (puppet: Puppet) => puppet.onerror?.({ message: '' }), 'did not start'],
    ['聞き取れない', (puppet: Puppet) => puppet.onmessageerror?.(), 'understood'],
  ])('%s：断られ、働き手は終わる', async (_, happens, why) => {
    const { puppet, proof } = begun();
    happens(puppet);
    await expect(proof).rejects.toThrow(why);
    expect(puppet.ended).toBe(true);
  });

  test('働き手を作らせてもらえない：投げずに断られる', async () => {
    const refused = proverIn(() => {
      throw new TypeError('refused by the policy');
    });
    const { proof, stop } = refused(GUIDANCE_FIGURES, () => undefined);
    await expect(proof).rejects.toThrow('refused by the policy');
    expect(stop).not.toThrow();
  });

  test('やめると、働き手はそこで終わる', () => {
    const { puppet, stop } = begun();
    stop();
    expect(puppet.ended).toBe(true);
  });
});
