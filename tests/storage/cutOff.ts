import { dbFaults } from './dbFaults';
import type { Device } from './device';

/** From its `n`th step on every step of a device fails, in the database and in the files. */
export function cutOff(device: Device, n: number): { heal(): void } {
  let steps = 0;
  const fail = (step: string) => {
    steps += 1;
    if (steps >= n) throw new DOMException(`cut off at ${step}`, 'UnknownError');
  };
  dbFaults.before = fail;
  device.folder.before = fail;
  return {
    heal() {
      dbFaults.before = () => undefined;
      device.folder.before = () => undefined;
    },
  };
}
