import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../src/storage/seal/base64';
import { cipherOf } from '../../src/storage/seal/cipher';
import { decodeLine, isSealed } from '../../src/storage/seal/filed';
import { openSealed } from '../../src/storage/seal/lines';
import { batch, Device } from '../storage/device';
import { protectedDevice, unlocked } from '../storage/protected';
import { boxed, FORGERIES } from './boxed';
import { backupOf, fates, lengthOf, live, offered, twoHistories } from './tablets';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('a hostile file with the key of its boxes', () => {
  const other = batch(0, 1, { encounterId: 'evil-1' });

  it('is opened before it is shown, and refused by name; the tablet backs up as before', async () => {
    for (const make of [async () => new Device(), protectedDevice]) {
      const page = await (await make()).open();
      await page.log.append(live(0, 2));
      const seen: string[] = [];
      for (const [name, forged] of FORGERIES) {
        const result = await page.archive.read(utf8(await boxed(other, forged)));
        seen.push(`${name}: ${result.kind === 'refused' ? result.why : result.kind}`);
      }
      expect(seen).toEqual(FORGERIES.map(([name, , why]) => `${name}: ${why}`));
      expect((await page.log.listOpen(9)).map(({ encounterId }) => encounterId)).toEqual(['enc-1']);
      const [part] = (await page.archive.backup({ sealed: make === protectedDevice }))?.parts ?? [];
      expect(part?.records).toBe(1);
    }
  });

  it('is taken in when the boxes hold what ours hold, as far as a row goes', async () => {
    const device = await protectedDevice();
    const page = await device.open();
    const row = (text: string) =>
      text.replace('{', '{"caseNumber":999999999,"count":9,"encounterId":"enc-9",');
    const result = offered(await page.archive.read(utf8(await boxed(other, { row }))));
    expect(await result.place()).toEqual(['evil-1']);
    expect(await lengthOf(page, 'evil-1')).toBe(1);
    const rows = await page.log.listOpen(9);
    expect(
      rows.map(({ encounterId, caseNumber, count }) => [encounterId, caseNumber, count]),
    ).toEqual([['evil-1', 7, 1]]);
    const again = offered(await (await unlocked(device)).archive.read(await backupOf(page, true)));
    expect(fates(again)).toEqual({ 'evil-1': 'same' });
  });

  it('that came in without its key is no entry for any reader once it has one', async () => {
    const [record] = JSON.parse(await boxed(other, FORGERIES[0]?.[1])).records;
    const filed = decodeLine(record.lines[0])?.entry;
    if (filed === undefined || !isSealed(filed)) throw new Error('not sealed');
    const cipher = await cipherOf(fromBase64(record.openKey));
    await expect(openSealed(filed, cipher)).rejects.toThrow(TypeError);
  });

  it('is taken in where a row still has the box of another history', async () => {
    const { device, read: second } = await twoHistories();
    await second.place();
    const page = await unlocked(device);
    const read = await page.archive.read(await backupOf(page, true));
    expect(fates(read)).toEqual({ 'enc-1': 'same', 'new-1': 'same' });
  });
});
