import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/session/entry';
import { AppendError } from '../../src/session/log';
import { openSession, settled, started } from './support';

describe('もう一つの画面が先に書いたとき', () => {
  /** Another tab has written where this one meant to; this one finds out with its next tap. */
  async function overtaken() {
    const opened = openSession();
    const { session, memory } = opened;
    session.report([started()]);
    await settled();
    const note = (text: string) => session.report([{ type: 'note.written', data: { text } }]);
    const [first] = memory.stored.get('encounter-1') ?? [];
    const theirs = {
      ...first,
      seq: 1,
      cmdId: 'theirs',
      type: 'note.written',
      data: { text: '他' },
    };
    memory.stored.set('encounter-1', [first, theirs] as Entry[]);
    const texts = () =>
      (memory.stored.get('encounter-1') ?? []).slice(1).map(({ data }) => data.text);
    return { ...opened, note, texts };
  }

  test('押した順のまま、その後に書く。待つ間に押したことも後になる', async () => {
    const { session, note, texts, memory } = await overtaken();
    let go = () => {};
    const { read } = memory.log;
    memory.log.read = async (id) => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return read(id);
    };
    note('一');
    await settled();
    // Its place happens to be free: it must not slip in before the one that waits.
    note('二');
    await settled();
    expect(session.now().save.status).toBe('saving');
    go();
    await settled();
    await settled();
    expect(texts()).toEqual(['他', '一', '二']);
    expect(session.now().save).toMatchObject({ status: 'saved', pending: 0 });
    expect(session.now().trail).toHaveLength(4);
  });

  test('読めない間は「記録しました」と言わず、読めたら書く', async () => {
    const { session, note, texts, memory, hand } = await overtaken();
    const { read } = memory.log;
    let fails = 2;
    memory.log.read = async (id) => {
      fails -= 1;
      if (fails >= 0) throw new AppendError('storage');
      return read(id);
    };
    note('一');
    await settled();
    expect(session.now().save.status).toBe('failed');
    session.retrySave();
    await settled();
    expect(session.now().save.status).toBe('failed');
    expect(texts()).toEqual(['他']);
    for (let i = 0; i < 4; i += 1) {
      hand.pass(1_100);
      await settled();
    }
    expect(texts()).toEqual(['他', '一']);
    expect(session.now().save.status).toBe('saved');
  });
});
