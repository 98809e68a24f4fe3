import { describe, expect, test } from 'vitest';
import type { CaseFactData } from '../../../flows/onlineAbuse/facts';
import { lookedOf, monitor, NOT_MONITORED, servicesIn } from '../../../flows/onlineAbuse/monitored';
import { PLATFORMS } from '../../../flows/onlineAbuse/searches';
import { FOUND, fact, opened, type Told } from './tell';

const search = (platform: (typeof PLATFORMS)[number], of?: number): Told => [
  'search.done',
  { day: FOUND, platform, key: 'name', result: 'notFound', ...(of === undefined ? {} : { of }) },
];
const left: Told = ['round.closed', { day: FOUND }];
const after = (...facts: readonly Told[]) =>
  [opened(), ...facts].map(fact).reduce(monitor, NOT_MONITORED);
const extent = (...facts: readonly Told[]) => lookedOf(after(...facts)).get(FOUND);
const services = (...facts: readonly Told[]) =>
  servicesIn(after(...facts).searches.get(FOUND) ?? ([] as CaseFactData['search.done'][]));

describe('その日にどこまで見たか（S3.4a）', () => {
  const all = PLATFORMS.map((platform) => search(platform, PLATFORMS.length));
  test('一つ見ただけでは一部。同じ所を二度見ても増えない', () => {
    expect(extent(search('x', 7))).toBe('part');
    expect(services(search('x', 7))).toEqual({ looked: 1, of: 7 });
    expect(services(search('x', 7), search('x', 7), search('blog', 7))).toEqual({
      looked: 2,
      of: 7,
    });
  });
  test('すべて見れば全部。一つ足りなければ一部', () => {
    expect(all).toHaveLength(7);
    expect(extent(...all)).toBe('whole');
    expect(extent(...all.slice(1))).toBe('part');
  });
  test('残りを見ないと決めれば、その日は済む。その後に見ても同じ', () => {
    expect(extent(search('x', 7), left)).toBe('whole');
    expect(extent(left, search('x', 7))).toBe('whole');
  });
  test('何も見ずに「ここまで」としても、見たことにはならない', () =>
    expect(extent(left)).toBeUndefined());
  test('前からの記録は、一つ見た日を、これまでどおり済んだ日と読む', () => {
    expect(extent(search('x'))).toBe('whole');
    expect(services(search('x'))).toBeNull();
    expect(extent(search('x'), search('blog', 7))).toBe('whole');
  });
});
