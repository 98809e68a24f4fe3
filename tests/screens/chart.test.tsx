import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import { prove } from '../../flows/encounter/prove';
import { SETUPS } from '../../flows/encounter/prove/setups';
import words from '../../locales/ja/chart.json';
import rules from '../../locales/ja/proof.json';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import ChartPage from '../../src/training/chart/ChartPage';
import type { ProvedFor } from '../../src/training/chart/proved';
import { countIn } from '../chart/support';

const quick = SETUPS.filter(({ channel, visit }) => channel === 'phone' && visit === 'repeated');
const proved = prove(GUIDANCE_FIGURES, encounterFlow, quick);
const HERE: ProvedFor = { whose: 'section', proved };

/** The chart is laid out anew when it is first asked for. */
const PATIENCE = 30_000;

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

async function atChart(state: string | null, encounter: ProvedFor | null = HERE) {
  startWords();
  await act(async () =>
    render(
      <WordsProvider>
        <Suspense>
          <ChartPage target={{ chart: 'encounter', state }} proved={{ encounter }} />
        </Suspense>
      </WordsProvider>,
    ),
  );
  await screen.findByText(words.title, {}, { timeout: PATIENCE });
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const written = countIn(encounterFlow.config as never);

describe('流れの図', { timeout: 2 * PATIENCE }, () => {
  test('図にも一覧にも、流れの場面と矢印がすべて一度ずつある', async () => {
    await atChart(null);
    const drawn = all('[data-chart-state]').map(({ dataset }) => dataset.chartState);
    const rows = all('[data-chart-arrow]').map(({ dataset }) => dataset.chartArrow);
    expect(new Set(drawn).size).toBe(written.states - 1);
    expect(drawn).toHaveLength(written.states - 1);
    expect(new Set(rows).size).toBe(written.arrows);
    expect(rows).toHaveLength(written.arrows);
    expect(all('[data-chart-first]')).toHaveLength(written.beginnings);
    expect(all('.chart-cards [data-card]')).toHaveLength(written.states - 1);
    expect(all('.chart-cards [data-told]')).toHaveLength(written.arrows);
    const lined = all('[data-chart-line]').flatMap(({ dataset }) => dataset.chartLine?.split(' '));
    expect(lined).toHaveLength(all('[data-chart-arrow][data-line="true"]').length);
    expect(all('[data-drawn]')[0]).toHaveTextContent(`${written.states - 1}`);
    expect(all('[style]')).toEqual([]);
    console.info(`${drawn.length} boxes, ${rows.length} arrows, ${lined.length} on lines`);
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
