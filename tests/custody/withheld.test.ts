import { describe, expect, it } from 'vitest';
import { isWords, staffNamesIn, tellsName } from '../../src/custody/withheld';
import type { CopyLine } from '../../src/session/archive';
import type { Entry } from '../../src/session/entry';
import { fieldsOf } from '../../src/storage/seal/commitment';
import { batch } from '../storage/device';

const lineOf = (seq: number, type: string, data: Record<string, unknown>, by = ''): CopyLine => {
  const [first] = batch(seq).entries;
  const officer = { name: by, role: 'officer' };
  const entry = { ...first, seq, type, data, by: officer, via: officer } as unknown as Entry;
  const fields = fieldsOf(entry).map(([path, value]) => ({ path, value }));
  return { seq, entry, fields, sealed: true };
};

const LINES = [
  lineOf(0, 'officer.joined', { name: '山田 花子', role: 'officer' }, '佐藤一郎'),
  lineOf(1, 'officer.swapped', { from: '山田 花子', to: '鈴木次郎' }, '佐藤一郎'),
  lineOf(2, 'meeting.agreed', { name: '高橋三郎' }),
  lineOf(3, 'notice.written', { staffName: '伊藤四郎', contactName: '林', situation: '窓口で' }),
  lineOf(4, 'note.written', { text: '「山田を出せ」と言う' }),
  lineOf(5, 'note.written', { text: '「区長を出せ」と言う' }),
  lineOf(6, 'answers.written', { items: [{ question: '担当は', answer: '高橋三郎です' }] }),
  lineOf(7, 'store.repaired', { from: 'opfs', to: 'indexedDb', entries: 3 }),
  lineOf(8, 'meeting.held', { others: '', related: '渡辺五郎', sharing: '渡辺が調べる' }),
];

const withheld = () => {
  const names = staffNamesIn(LINES);
  return LINES.map((line) =>
    line.fields
      .filter((field) => tellsName(line, field, names))
      .map(({ path }) => path)
      .filter((path) => path.startsWith('data.')),
  );
};

describe('職員の名前を伏せる', () => {
  it('名前の欄と、文の中に名前が出る欄を伏せ、ほかは伏せない', () => {
    expect(withheld()).toEqual([
      ['data.name'],
      ['data.from', 'data.to'],
      ['data.name'],
      ['data.contactName', 'data.staffName'],
      ['data.text'],
      [],
      ['data.items'],
      [],
      ['data.others', 'data.related'],
    ]);
  });

  it('伏せた写しに、記録に出る職員の名前は残らない', () => {
    const hidden = withheld();
    const shown = LINES.flatMap((line, i) =>
      line.fields.filter(({ path }) => path.startsWith('data.') && !hidden[i]?.includes(path)),
    );
    const text = JSON.stringify(shown);
    const names = ['山田', '花子', '佐藤一郎', '鈴木次郎', '高橋三郎', '伊藤四郎'];
    expect(names.filter((name) => text.includes(name))).toEqual([]);
    expect(text).toContain('区長を出せ');
  });

  it('だれが押したかの名前は、どの行でも名前', () => {
    const names = staffNamesIn(LINES);
    const [line] = LINES as [CopyLine];
    const actors = line.fields.filter(({ path }) => /^(by|via)\./.test(path));
    expect(actors.filter((f) => tellsName(line, f, names)).map(({ path }) => path)).toEqual([
      'by.name',
      'via.name',
    ]);
  });

  it('選んだ答えはことばではない', () => {
    expect(['data.text', 'data.to', 'data.act', 'by.name'].filter(isWords)).toEqual([
      'data.text',
      'data.to',
    ]);
  });
});
