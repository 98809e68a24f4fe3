import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/session/entry';
import type { NewFact } from '../../src/session/flow';
import { handSeat, head, memoryLog, NINE, openSession, reopen, settled, started } from './support';

const typesOf = (entries: readonly Entry[] = []) => entries.map(({ type }) => type);

describe('一つの入口', () => {
  test('一度の操作は、一つのまとまりとして同じ時刻・同じ番号で残る', async () => {
    const { session, memory } = openSession();
    session.report([started(), { type: 'observation.noted', data: { act: 'manner.shouting' } }]);
    expect(session.now().stateId).toBe('initialResponse');
    await settled();
    const stored = memory.stored.get('encounter-1') ?? [];
    expect(stored.map(({ seq }) => seq)).toEqual([0, 1]);
    expect(new Set(stored.map(({ cmdId }) => cmdId)).size).toBe(1);
    expect(stored[0]).toMatchObject({
      v: 1,
      at: { wall: NINE, tz: 540, boot: 'boot-1' },
      by: { name: '田中', role: 'officer' },
      via: { name: '田中', role: 'officer' },
    });
  });

  test('まとまりの一つでも受け付けられなければ、全部なかったことになる', async () => {
    const { session, memory } = openSession();
    session.report([started()]);
    const before = session.now();
    const reported = session.report([
      { type: 'observation.noted', data: { act: 'manner.shouting' } },
      { type: 'warning.given' },
    ]);
    expect(reported).toEqual({ ok: false, refusal: { kind: 'notNow', type: 'warning.given' } });
    expect(session.now()).toBe(before);
    await settled();
    expect(typesOf(memory.stored.get('encounter-1'))).toEqual(['encounter.started']);
  });

  test.each([
    ['知らない操作', { type: 'door.opened' }, 'unknown'],
    ['知らない行為', { type: 'observation.noted', data: { act: 'manner.singing' } }, 'malformed'],
    ['余分な欄', { type: 'conduct.improved', data: { extra: 1 } }, 'malformed'],
    ['長すぎる言葉', { type: 'note.written', data: { text: 'あ'.repeat(20_001) } }, 'malformed'],
    ['空のメモ', { type: 'note.written', data: { text: '  ' } }, 'malformed'],
    ['まだない記録の取消し', { type: 'entry.withdrawn', data: { seq: 99, reason: 'x' } }, 'notNow'],
    ['段階を飛ばす', { type: 'response.ended' }, 'notNow'],
    ['二度目の開始', started(), 'notNow'],
  ])('受け付けない：%s', async (_, fact, kind) => {
    const { session, memory } = openSession();
    session.report([started()]);
    expect(session.report([fact as NewFact])).toMatchObject({ ok: false, refusal: { kind } });
    await settled();
    expect(memory.stored.get('encounter-1')).toHaveLength(1);
  });

  test('何もない操作は受け付けない', () => {
    const { session } = openSession();
    expect(session.report([]).ok).toBe(false);
  });

  test('始まる前にはメモも取れない', () => {
    const { session } = openSession();
    expect(session.report([{ type: 'note.written', data: { text: 'x' } }]).ok).toBe(false);
  });
});

describe('取消し', () => {
  const walk = () => {
    const opened = openSession();
    opened.session.report([started()]);
    opened.session.report([{ type: 'judgement.requested' }]);
    opened.session.report([{ type: 'manner.reviewed', data: { acts: [] }, by: head }]);
    return opened;
  };

  test('取り消すと元の段階に戻り、記録は線を引いて残る', () => {
    const { session } = walk();
    const { snapshot, flagged } = session.previewWithout(2);
    expect([session.flow.stateIdOf(snapshot), flagged]).toEqual(['judgement.manner', 0]);
    session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: '押し間違い' } }]);
    expect(session.now().stateId).toBe('judgement.manner');
    expect(session.now().trail.map(({ status }) => status)).toEqual([
      'accepted',
      'accepted',
      'withdrawn',
      'accepted',
    ]);
  });

  test('後の記録がつながらなくなるときは、残したまま印を付ける', () => {
    const { session } = walk();
    const { snapshot, flagged } = session.previewWithout(1);
    expect([session.flow.stateIdOf(snapshot), flagged]).toEqual(['initialResponse', 1]);
    session.report([{ type: 'entry.withdrawn', data: { seq: 1, reason: '押し間違い' } }]);
    expect(session.now().stateId).toBe('initialResponse');
    expect(session.now().trail[2]?.status).toBe('refused');
  });

  test('取消しを取り消すと、元どおりになる', () => {
    const { session } = walk();
    session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: '押し間違い' } }]);
    session.report([{ type: 'entry.withdrawn', data: { seq: 3, reason: '取消しが間違い' } }]);
    expect(session.now().stateId).toBe('judgement.content');
  });

  test('理由のない取消しと、最初の記録の取消しは受け付けない', () => {
    const { session } = walk();
    expect(session.report([{ type: 'entry.withdrawn', data: { seq: 2, reason: ' ' } }]).ok).toBe(
      false,
    );
    expect(session.report([{ type: 'entry.withdrawn', data: { seq: 0, reason: 'x' } }]).ok).toBe(
      false,
    );
  });
});

test('閉じた記録には、追記のほか何も書けない', () => {
  const { session } = openSession();
  session.report([started()]);
  session.report([{ type: 'matter.settled' }]);
  session.report([{ type: 'task.done', data: { task: 'record' } }, { type: 'encounter.closed' }]);
  expect(session.now().stateId).toBe('closed');
  for (const fact of [
    { type: 'note.written', data: { text: 'x' } },
    { type: 'entry.withdrawn', data: { seq: 1, reason: 'x' } },
    { type: 'emergency.declared' },
  ] as NewFact[]) {
    expect(session.report([fact])).toMatchObject({ ok: false, refusal: { kind: 'notNow' } });
  }
  expect(session.report([{ type: 'addendum.written', data: { text: '後日の電話' } }]).ok).toBe(
    true,
  );
  expect(session.report([{ type: 'encounter.reopened', data: { reason: '報告漏れ' } }]).ok).toBe(
    true,
  );
  expect(session.now().stateId).toBe('aftermath');
});

describe('二つの画面', () => {
  test('席のない画面は読むだけになり、席を取ると書ける', async () => {
    const seat = handSeat(false);
    const { session } = openSession({ seat: seat.seat });
    expect(session.now().readOnly).toBe('otherTab');
    expect(session.report([started()])).toMatchObject({ refusal: { kind: 'readOnly' } });
    await session.takeOver();
    expect(session.now().readOnly).toBeNull();
    expect(session.report([started()]).ok).toBe(true);
  });

  test('席を失うと、すぐ読むだけになる', () => {
    const { session, seat } = openSession();
    session.report([started()]);
    seat.lose();
    expect(session.now().readOnly).toBe('otherTab');
  });

  test('ほかの画面が書いた記録を読み直す', async () => {
    const { session, memory, seat, ports } = openSession();
    session.report([started()]);
    await settled();
    const other = reopen(ports, await memory.log.read('encounter-1'));
    other.report([{ type: 'judgement.requested' }]);
    await settled();
    seat.hear(2);
    await settled();
    expect(session.now().stateId).toBe('judgement.manner');
  });

  test('同じ番号を先に書かれたら、その後ろに書き直し、一つも失わない', async () => {
    const { session, memory, ports } = openSession();
    session.report([started()]);
    await settled();
    const other = reopen(ports, await memory.log.read('encounter-1'));
    other.report([{ type: 'note.written', data: { text: '先に書いた' } }]);
    session.report([{ type: 'note.written', data: { text: '同時に書いた' } }]);
    session.report([{ type: 'judgement.requested' }]);
    for (let i = 0; i < 5; i += 1) await settled();
    const stored = memory.stored.get('encounter-1') ?? [];
    expect(stored.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
    expect(stored.map(({ data }) => data.text)).toEqual([
      undefined,
      '先に書いた',
      '同時に書いた',
      undefined,
    ]);
    expect(session.now().stateId).toBe('judgement.manner');
    expect(session.now().save.status).toBe('saved');
  });
});

describe('傷んだ記録', () => {
  test.each(['gap', 'brokenChain', 'malformed', 'newerVersion', 'short'] as const)(
    '%s は、読むだけにする',
    (kind) => {
      const damage =
        kind === 'gap'
          ? { kind, afterSeq: 0 }
          : kind === 'short'
            ? { kind, missing: 1 }
            : { kind, seq: 1 };
      const { ports } = openSession();
      const session = reopen(ports, { entries: [], damage });
      expect(session.now().readOnly).toBe(kind);
      expect(session.report([started()]).ok).toBe(false);
    },
  );

  test('新しい版の知らない記録は、捨てずに残して見せる', async () => {
    const { session, memory, ports } = openSession();
    session.report([started()]);
    await settled();
    const [first] = memory.stored.get('encounter-1') ?? [];
    const unknown = { ...(first as Entry), seq: 1, type: 'drone.launched', data: { height: 3 } };
    const again = reopen(ports, { entries: [first as Entry, unknown], damage: null });
    expect(again.now().trail[1]).toMatchObject({ status: 'unknown', entry: unknown });
    expect(again.now().stateId).toBe('initialResponse');
  });
});

test('保存は、控えが受け取ってから「記録しました」になる', async () => {
  const memory = memoryLog();
  const release = memory.holdBack();
  const { session } = openSession({ log: memory.log });
  session.report([started()]);
  await settled();
  expect(session.now().save).toMatchObject({ status: 'saving', pending: 1 });
  release();
  await settled();
  await settled();
  expect(session.now().save).toMatchObject({ status: 'saved', pending: 0 });
});

test('書けなかった記録は、順番を変えずに書き直す', async () => {
  const { session, memory, hand } = openSession();
  memory.fail.push('storage', 'storage');
  session.report([started()]);
  session.report([{ type: 'note.written', data: { text: '二つ目' } }]);
  await settled();
  expect(session.now().save).toMatchObject({ status: 'failed', pending: 2 });
  expect(memory.stored.size).toBe(0);
  hand.pass(600);
  await settled();
  expect(session.now().save.status).toBe('failed');
  hand.pass(1_100);
  await settled();
  expect(session.now().save).toMatchObject({ status: 'saved', pending: 0 });
  expect(typesOf(memory.stored.get('encounter-1'))).toEqual(['encounter.started', 'note.written']);
});
