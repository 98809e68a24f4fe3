import { afterEach, describe, expect, it } from 'vitest';
import { dbFaults } from './dbFaults';
import { Device } from './device';

afterEach(() => {
  dbFaults.before = () => undefined;
});

const failing = () => {
  throw new DOMException('full', 'QuotaExceededError');
};

describe('drafts', () => {
  it('keep the last text of each field, over pages', async () => {
    const device = new Device();
    const { drafts } = await device.open();
    await Promise.all(['a', 'ab', 'abc'].map((text) => drafts.put('enc-1', 'note', text)));
    await drafts.put('enc-1', '__proto__', 'odd');
    await drafts.put('enc-1', 'gone', 'x');
    await drafts.put('enc-2', 'note', 'other');
    await drafts.remove('enc-1', 'gone');
    const expected = [
      ['__proto__', 'odd'],
      ['note', 'abc'],
    ];
    expect(Object.entries(await drafts.all('enc-1')).sort()).toEqual(expected);
    const later = (await device.open()).drafts;
    expect(Object.entries(await later.all('enc-1')).sort()).toEqual(expected);
    expect(await later.all('none')).toEqual({});
  });

  it('stay on the page while the database refuses, and are saved with the next text', async () => {
    const device = new Device();
    const { drafts } = await device.open();
    await drafts.put('enc-1', 'note', 'saved');
    dbFaults.before = failing;
    await drafts.put('enc-1', 'note', 'typed');
    await drafts.put('enc-1', 'more', 'typed');
    expect(await drafts.all('enc-1')).toEqual({ note: 'typed', more: 'typed' });
    dbFaults.before = () => undefined;
    expect(await (await device.open()).drafts.all('enc-1')).toEqual({ note: 'saved' });
    await drafts.put('enc-1', 'note', 'typed on');
    expect(await drafts.all('enc-1')).toEqual({ note: 'typed on', more: 'typed' });
  });
});

describe('settings', () => {
  it('are kept, and last as long as the page when the database refuses', async () => {
    const device = new Device();
    const { settings } = await device.open();
    await settings.put('figures', { limit: 30 });
    expect(await (await device.open()).settings.get('figures')).toEqual({ limit: 30 });
    expect(await settings.get('unknown')).toBeUndefined();
    dbFaults.before = failing;
    await settings.put('lang', 'en');
    expect(await settings.get('lang')).toBe('en');
    expect(await settings.get('figures')).toBeUndefined();
  });
});
