import { expect, test } from 'vitest';
import type { ClauseId } from '../../flows/clauses';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import ja from '../../locales/ja/guide.json';

/** Widths do not matter: the documents mix them. */
const plain = (text: string): string => text.normalize('NFKC');

/** What each of our sentences must hold, as the ward's documents have it: terms, figures, names. */
const FACTS: readonly (readonly [id: ClauseId, ...facts: string[]])[] = [
  ['B2.1', '「著しい迷惑行為」', '「就業環境を害する」', '両方', '業務に関して'],
  [
    'B2.3',
    '暴行',
    '脅迫',
    '違法な行為',
    '正当な理由がない過度な要求',
    '暴言',
    'SNS等への投稿',
    '不当な行為',
  ],
  [
    'B4',
    '世田谷区カスタマー・ハラスメント対策協議会',
    '情報交換',
    '連絡調整',
    '対応方針',
    '弁護士',
  ],
  ['1.3.2h', 'セクシャルハラスメント', 'モラルハラスメント', 'SOGIハラスメント'],
  ['1.3.3b', '契約の相手方', '公務員職権濫用罪', '刑法第193条', '義務のないこと', '権利の行使'],
  ['2.1.2d', '対応日時', '応対した職員名', '対応内容', '経過', '相手の発言', '詳細'],
  ['2.1.4', '警察', '業界団体', '相談先', '都条例', '事業者'],
  ['2.2.2', '原則所属長', '判断'],
  ['2.2.3', '生命', '財産', '人権', 'セーフティネット', '慎重'],
  ['2.2a.5', '恐怖・不安・無力感', '大声', '態度', '口調', '程度', '就業環境を害された'],
  ['2.2b.3', '相当性のある正当な補償', '除き', '明らかに不当な金品等', '可能性'],
  ['2.2c.2', '開庁時間外の訪問・入電', '早朝', '深夜'],
  ['2.3c.3', '対応時間の目安', '超過', '進展しなければ', '打ち切る', '明確に'],
  ['2.3c.4', '進展', '判断', '30分程度', '目安', '対応終了'],
  ['2.3c.6', '複数回', 'あらかじめ', '1回', '15分〜30分', '目安', '伝えて'],
  ['2.3r.2', '電話録音用', '庁舎管理担当課'],
  [
    '2.3r.3',
    '最高裁平成12年7月12日',
    '直ちに違法ではない',
    '第三者への漏えい',
    'プライバシー権の侵害',
    '名誉毀損',
  ],
  ['2.3r.4', '施錠が可能な保管庫', '個人情報保護法'],
  ['2.3f.3t', '電話', '終話'],
  ['2.3f.4a', '施設管理者(庁舎管理者)', '報告'],
  ['2.3f.4b', '原則所属長', '「退去命令」'],
  ['2.3f.5a', '「退去命令」', '3回', '目安'],
  ['2.3e.1', '暴行', '脅迫', '明らかな違法行為', '直ちに', '警察', '通報'],
  ['2.4.1', '発生状況', '顛末', '経過', '所定の様式', '総務課'],
  ['2.4.1f', '所定の様式', '総務課の庁内公開サイト'],
  ['2.4.4', '令和7年2月', '顔写真', '姓のみ'],
  ['3.1.3b', '区長へのメール', '代表電話', '広報広聴課', '情報提供'],
  ['3.1.3e', '法務担当副参事', '区政情報課法規係', '訟務担当'],
  ['3.3.1', '総務部を担任する副区長', '他の副区長', '教育長', '各部長'],
  ['S3.1b', '総務課', '秘書課', '広報広聴課', '様式1', '炎上等発生情報連絡票'],
  ['S3.4a', 'X', 'YouTube', 'TikTok', 'Instagram', 'Facebook', 'ブログ', '氏名・職場名'],
  ['S3.4b', '例えば', '1週間', '1日1回', '毎週月曜日'],
  ['S3.6d', '弁護士', 'プロバイダー責任制限法', '削除要求', '拡散防止'],
  [
    'S4c',
    '総務課長(会長)',
    'DX推進担当課長',
    '人事課長',
    '職員厚生課長',
    '区議会事務局次長',
    '総務課総務係',
  ],
  [
    'SF1',
    '発生日時',
    '対象の職員',
    '発生までの経緯',
    '状況',
    '初期対応の内容',
    'その他',
    '連絡年月日',
    '担当者連絡先',
  ],
  ['V1', '令和7年10月1日から適用', '令和7年10月発行', '令和7年10月1日改定'],
];

test.each(FACTS)('%s の文は、手引の用語と数のとおり', (id, ...facts) => {
  const { title, text } = ja.clauses[id as ClauseId];
  const sentence = plain(`${title} ${text}`);
  expect(facts.filter((fact) => !sentence.includes(plain(fact)))).toEqual([]);
});

test('二十を超える条文を、文で確かめた', () => {
  const facts = FACTS.reduce((sum, [, ...held]) => sum + held.length, 0);
  console.info(`${FACTS.length} clauses, ${facts} facts`);
  expect(new Set(FACTS.map(([id]) => id)).size).toBe(FACTS.length);
  expect(FACTS.length).toBeGreaterThanOrEqual(20);
  expect(facts).toBeGreaterThan(120);
});

test('目安の数字は、文と流れで同じ', () => {
  const { noProgressMinutes, visitMinMinutes, visitMaxMinutes, orders } = GUIDANCE_FIGURES;
  expect(ja.clauses['2.3c.4'].text).toContain(`${noProgressMinutes}分程度`);
  expect(ja.clauses['2.3c.6'].text).toContain(`${visitMinMinutes}分〜${visitMaxMinutes}分`);
  expect(ja.clauses['2.3f.5a'].text).toContain(`${orders}回`);
});
