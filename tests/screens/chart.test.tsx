import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import { prove } from '../../flows/encounter/prove';
import { SETUPS } from '../../flows/encounter/prove/setups';
import { onlineAbuseFlow } from '../../flows/onlineAbuse/flow';
import { prove as proveCase } from '../../flows/onlineAbuse/prove';
import { LENSES } from '../../flows/onlineAbuse/prove/lenses';
import words from '../../locales/ja/chart.json';
import rules from '../../locales/ja/proof.json';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import ChartPage from '../../src/training/chart/ChartPage';
import type { ChartName } from '../../src/training/chart/charts';
import type { ProvedFor } from '../../src/training/chart/proved';
import { countIn } from '../chart/support';

const quick = SETUPS.filter(({ channel, visit }) => channel === 'phone' && visit === 'repeated');
const proved = prove(GUIDANCE_FIGURES, encounterFlow, quick);
const HERE: ProvedFor = { whose: 'section', proved };
const quickLenses = LENSES.filter(({ name }) => name === 'taking' || name === 'press');
const provedCase = proveCase(onlineAbuseFlow, quickLenses);
const BUILT: ProvedFor = { whose: 'guidance', proved: provedCase };

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

async function atChart(
  state: string | null,
  encounter: ProvedFor | null = HERE,
  chart: ChartName = 'encounter',
) {
  startWords();
  await act(async () =>
    render(
      <WordsProvider>
        <Suspense>
          <ChartPage target={{ chart, state }} proved={{ encounter, onlineAbuse: BUILT }} />
        </Suspense>
      </WordsProvider>,
    ),
  );
  await screen.findByText(words.title);
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const written = countIn(encounterFlow.config as never);
const writtenCase = countIn(onlineAbuseFlow.config as never);
/** The parallel root of the encounter is the page, and no box on it. */
const BOXES = [
  ['encounter', written, written.states - 1],
  ['onlineAbuse', writtenCase, writtenCase.states],
] as const;

describe('流れの図', () => {
  test.each(BOXES)(
    '%s：図にも一覧にも、流れの場面と矢印がすべて一度ずつある',
    async (chart, { arrows, beginnings }, boxes) => {
      await atChart(null, HERE, chart);
      const drawn = all('[data-chart-state]').map(({ dataset }) => dataset.chartState);
      const rows = all('[data-chart-arrow]').map(({ dataset }) => dataset.chartArrow);
      expect(new Set(drawn).size).toBe(boxes);
      expect(drawn).toHaveLength(boxes);
      expect(new Set(rows).size).toBe(arrows);
      expect(rows).toHaveLength(arrows);
      expect(all('[data-chart-first]')).toHaveLength(beginnings);
      expect(all('.chart-cards [data-card]')).toHaveLength(boxes);
      expect(all('.chart-cards [data-told]')).toHaveLength(arrows);
      const lined = all('[data-chart-line]').flatMap(({ dataset }) =>
        dataset.chartLine?.split(' '),
      );
      expect(lined).toHaveLength(all('[data-chart-arrow][data-line="true"]').length);
      expect(all('[data-drawn]')[0]).toHaveTextContent(`${boxes}`);
      expect(all('[style]')).toEqual([]);
      console.info(
        `${chart}: ${drawn.length} boxes, ${rows.length} arrows, ${lined.length} on lines`,
      );
    },
  );

  test('図を選べる：二つの図があり、いま見ている図が分かる', async () => {
    await atChart(null, HERE, 'onlineAbuse');
    const pick = within(screen.getByRole('navigation', { name: words.pick }));
    const shown = pick.getByRole('link', { name: words.machines.onlineAbuse });
    expect(shown).toHaveAttribute('aria-current', 'page');
    const other = pick.getByRole('link', { name: words.machines.encounter });
    expect(other).not.toHaveAttribute('aria-current');
    expect(other).toHaveAttribute('href', '#/chart/encounter');
    expect(pick.getAllByRole('link')).toHaveLength(2);
  });

  test('炎上等：場面を選ぶと、並ぶ仕事の一つとして、根拠と決まりが出る', async () => {
    await atChart('malice.police', HERE, 'onlineAbuse');
    const [card] = all('.chart-side [data-card="malice.police"]');
    expect(card).toHaveTextContent('並べて進める仕事 › 悪意のある投稿の手順');
    expect(all('.chart-side [data-clause]').map(({ dataset }) => dataset.clause)).toEqual([
      'S3.6c',
      '3.1.3d',
    ]);
    expect(all('.chart-side [data-speaks]').map(({ dataset }) => dataset.speaks)).toEqual([
      'A8',
      'A12',
      'A14',
      'A15',
      'A16',
    ]);
    expect(within(card as HTMLElement).getByText(rules.rules.A8)).toBeVisible();
    expect(card).toHaveTextContent('警察に相談した［立件できる］ → ③ 被害届を出す');
  });

  test('炎上等：会議は総務課長・事務局がし、「その他」とは言わない', async () => {
    await atChart('meeting.asked', HERE, 'onlineAbuse');
    const [card] = all('.chart-side [data-card="meeting.asked"]');
    expect(within(card as HTMLElement).getByText(words.roles.onlineAbuse.other)).toBeVisible();
  });

  test('炎上等：十六の決まりと、それぞれを確かめた数', async () => {
    await atChart(null, null, 'onlineAbuse');
    const [counted] = all('[data-proved="guidance"]');
    expect(counted).toHaveTextContent(`道 ${provedCase.transitions.toLocaleString('ja-JP')}`);
    expect(all('[data-rule]')).toHaveLength(16);
    const { A14, A15 } = provedCase.checked;
    // Whether a case can be closed is not asked where only its taking up is walked.
    expect(A14.transitions).toBeGreaterThan(0);
    expect(A14.transitions).toBeLessThan(A15.transitions);
    expect(all('[data-rule="A14"]')[0]).toHaveTextContent(
      `道 ${A14.transitions.toLocaleString('ja-JP')}で`,
    );
    expect(all('[data-rule="A3"]')[0]).toHaveTextContent('公表');
  });

  test('場面を選ぶと、する人、根拠、次に起きること、決まりが出る', async () => {
    await atChart('eviction.order');
    const [card] = all('.chart-side [data-card="eviction.order"]');
    const told = within(card as HTMLElement);
    expect(told.getByText('所属長')).toBeVisible();
    expect(all('.chart-side [data-clause]').map(({ dataset }) => dataset.clause)).toEqual([
      '2.3f.4b',
      '2.3f.5a',
    ]);
    expect(all('.chart-side [data-speaks]').map(({ dataset }) => dataset.speaks)).toEqual([
      'R1',
      'R3',
      'R4',
      'R5',
      'R6',
      'R7',
      'R10',
      'R11',
      'R12',
      'R13',
    ]);
    expect(told.getByText(rules.rules.R4)).toBeVisible();
    expect(card).toHaveTextContent(
      '退去命令を出した［次の回数。所属長か理由を残した代理］ → 退去したか',
    );
    expect(all('[data-chart-state="eviction.order"]')[0]).toHaveAttribute('data-chosen', 'true');
    expect(all('[data-near="true"]').length).toBeGreaterThan(1);
    expect(all('p[role="status"]')[0]).toHaveTextContent('退去命令を出す');
  });

  test('知らない場面は、選ばれていないのと同じ', async () => {
    await atChart('nowhere');
    expect(all('.chart-side [data-card]')).toEqual([]);
    expect(all('[data-chosen="true"]')).toEqual([]);
  });

  test('確かめた数は証しから。まだなら、そう言って設定へ導く', async () => {
    await atChart(null);
    const [counted] = all('[data-proved="section"]');
    expect(counted).toHaveTextContent(`場面 ${proved.states.toLocaleString('ja-JP')}`);
    expect(counted).toHaveTextContent(`道 ${proved.transitions.toLocaleString('ja-JP')}`);
    expect(all('[data-rule]')).toHaveLength(13);
    const r4 = proved.checked.R4.transitions.toLocaleString('ja-JP');
    expect(all('[data-rule="R4"]')[0]).toHaveTextContent(`道 ${r4}`);
  });

  test('証しがなければ数を言わない', async () => {
    await atChart(null, null);
    expect(all('[data-proved]')).toEqual([]);
    expect(screen.getByText(words.proved.none)).toBeVisible();
    expect(screen.getByRole('link', { name: words.proved.toSettings })).toHaveAttribute(
      'href',
      '#/settings',
    );
    expect(all('[data-rule="R4"]')[0]).not.toHaveTextContent('確かめた');
  });

  test('大きく、小さく。図の中身は変わらない', async () => {
    await atChart(null);
    const user = userEvent.setup();
    const [figure] = all('[data-figure="talk"]');
    const before = Number(figure?.getAttribute('width'));
    const [larger] = screen.getAllByRole('button', { name: words.zoomIn });
    await user.click(larger as HTMLElement);
    expect(Number(figure?.getAttribute('width'))).toBeGreaterThan(before);
    const [smaller] = screen.getAllByRole('button', { name: words.zoomOut });
    for (let times = 0; times < 9; times += 1) await user.click(smaller as HTMLElement);
    expect(smaller).toBeDisabled();
    expect(Number(figure?.getAttribute('width'))).toBeLessThan(before);
    expect(all('[data-chart-state]')).toHaveLength(written.states - 1);
  });
});
