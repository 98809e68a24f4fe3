import { describe, expect, it } from 'vitest';
import { Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { backupOf, confirmed, fates, lengthOf, live, offered, over, sameOffice } from './tablets';

/** A tablet with the beginning of a record, and the file of another one that went on with it. */
async function goneOnElsewhere() {
  const device = new Device();
  const here = await device.open();
  await here.log.append(live(0, 2));
  const elsewhere = await new Device().open();
  await offered(await elsewhere.archive.read(await backupOf(here))).place();
  await elsewhere.log.append(live(2, 2));
  await elsewhere.log.append(live(0, 1, 'enc-9'));
  return { device, file: await backupOf(elsewhere) };
}

describe('what happens between looking at a file and taking it in', () => {
  it('another page is open: nothing is taken in until it is closed', async () => {
    const { device, file } = await goneOnElsewhere();
    let pages = 2;
    const page = await device.open({ pages: async () => pages });
    const read = offered(await page.archive.read(file));
    expect(fates(read)).toEqual({ 'enc-1': 'longer', 'enc-9': 'new' });
    expect(await read.place()).toBe('otherTab');
    expect([await lengthOf(page, 'enc-1'), await lengthOf(page, 'enc-9')]).toEqual([2, 0]);
    pages = 1;
    expect(await read.place()).toEqual(['enc-1', 'enc-9']);
    expect(await lengthOf(page, 'enc-1')).toBe(4);
  });

  it('a page wrote into the record and is closed: nothing of it is overwritten, nor of the file', async () => {
    const { device, file } = await goneOnElsewhere();
    const page = await device.open();
    const read = offered(await page.archive.read(file));
    const other = await device.open();
    const { head } = await other.log.append(over(2));
    const marks = [...device.marks];
    expect(await read.place()).toBe('changed');
    expect([...device.marks]).toEqual(marks);
    const later = await device.open();
    expect(await later.log.read('enc-1')).toMatchObject({ head, damage: null });
    expect(await lengthOf(later, 'enc-9')).toBe(0);
    expect(fates(await page.archive.read(file))).toEqual({ 'enc-1': 'conflict', 'enc-9': 'new' });
  });

  it('this page wrote into it itself', async () => {
    const { device, file } = await goneOnElsewhere();
    const page = await device.open();
    const read = offered(await page.archive.read(file));
    await page.log.append(over(2));
    expect(await read.place()).toBe('changed');
    expect((await page.log.append(live(3))).count).toBe(4);
    const again = offered(await page.archive.read(file));
    expect(await again.place()).toEqual(['new-1', 'enc-9']);
    expect(await lengthOf(page, 'enc-1')).toBe(4);
  });

  it('the record was destroyed here: it does not come back', async () => {
    const device = new Device();
    const page = await device.open();
    await page.log.append(over(0));
    const elsewhere = await new Device().open();
    await offered(await elsewhere.archive.read(await backupOf(page))).place();
    await elsewhere.log.append(over(1));
    const read = offered(await page.archive.read(await backupOf(elsewhere)));
    await confirmed(page, 'enc-1', device.clock, 1);
    expect(await page.archive.purgeDue(device.clock + 86_400_000)).toBe(1);
    expect(await read.place()).toBe('changed');
    expect(await lengthOf(page, 'enc-1')).toBe(0);
  });

  it('the office’s key was shut: what it proved is proved no more', async () => {
    const first = await protectedDevice();
    const here = await first.open();
    await here.log.append(over(0));
    const second = await sameOffice(first);
    await offered(await (await second.open()).archive.read(await backupOf(here))).place();
    const there = await unlocked(second);
    await there.log.append(over(1));
    const page = await unlocked(first);
    const read = offered(await page.archive.read(await backupOf(there)));
    expect(fates(read)).toEqual({ 'enc-1': 'longer' });
    page.vault.lock();
    expect(await read.place()).toBe('changed');
    expect(await lengthOf(await unlocked(first), 'enc-1')).toBe(1);
  });

  it('a talk goes on here meanwhile: the file is taken in beside it, and it goes on', async () => {
    for (const make of [async () => new Device(), protectedDevice]) {
      const from = await make();
      const there = await from.open();
      await there.log.append(live(0, 3, 'enc-9'));
      const packed = await there.archive.handOver('enc-9', 'K7M3X9RAHC');
      const device = await make();
      const page = await device.open();
      await page.log.append(live(0));
      const read = offered(
        await page.archive.read(packed as Uint8Array<ArrayBuffer>, 'K7M3X9RAHC'),
      );
      await page.log.append(live(1));
      expect(await read.place()).toEqual(['enc-9']);
      expect((await page.log.append(live(2))).count).toBe(3);
      expect((await page.log.append(live(3, 1, 'enc-9'))).count).toBe(4);
      const later = await device.open();
      expect([await lengthOf(later, 'enc-1'), await lengthOf(later, 'enc-9')]).toEqual([3, 4]);
      expect(later.health().repairs).toEqual([]);
    }
  });

  it('a journal does not answer: what it alone may have is not overwritten', async () => {
    const { device, file } = await goneOnElsewhere();
    const page = await device.open();
    const read = offered(await page.archive.read(file));
    device.folder.before = (step) => {
      if (step === 'open') throw new DOMException('refused', 'UnknownError');
    };
    expect(await read.place()).toBe('failed');
    device.folder.before = () => undefined;
    expect(await lengthOf(await device.open(), 'enc-1')).toBe(2);
    expect(await read.place()).toEqual(['enc-1', 'enc-9']);
  });
});
