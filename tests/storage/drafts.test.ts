import { afterEach, describe, expect, it } from 'vitest';
import { dbFaults } from './dbFaults';
import { Device } from './device';
import { everything, protectedDevice } from './protected';

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

describe('drafts of what is no record', () => {
  it('are forgotten at once, and can be begun again', async () => {
    const device = new Device();
    const { drafts } = await device.open();
    await drafts.put('settings', 'form', 'typed');
    await drafts.put('enc-1', 'note', 'other');
    await drafts.discard('settings');
    expect(await drafts.all('settings')).toEqual({});
    await drafts.put('settings', 'form', 'again');
    const later = (await device.open()).drafts;
    expect(await later.all('settings')).toEqual({ form: 'again' });
    expect(await later.all('enc-1')).toEqual({ note: 'other' });
  });

  it('lie sealed where records do, and their key goes with them', async () => {
    const device = await protectedDevice();
    const { drafts } = await device.open();
    await drafts.put('settings', 'form', 'くれぐれも秘密');
    expect(await everything(device)).not.toContain('くれぐれも');
    const later = (await device.open()).drafts;
    expect(await later.all('settings')).toEqual({ form: 'くれぐれも秘密' });
    await later.discard('settings');
    expect(device.folder.bytes('keys.slot').every((byte) => byte === 0)).toBe(true);
    await later.put('settings', 'form', 'もう一度');
    expect(await (await device.open()).drafts.all('settings')).toEqual({ form: 'もう一度' });
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
