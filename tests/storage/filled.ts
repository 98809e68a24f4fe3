import { batch, Device } from './device';

/** A device whose two journals hold an open log of three entries and a closed one of two. */
export async function filled(): Promise<Device> {
  const device = new Device();
  const { log } = await device.open();
  await log.append(batch(0, 2));
  await log.append(batch(2, 1, {}, { stage: 'warning.say' }));
  await log.append(batch(0, 2, { encounterId: 'old' }, { open: 0 }));
  return device;
}
