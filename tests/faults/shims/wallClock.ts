import type { Device } from '../device';
import { SharedNumbers } from './shims';

/** The wall clock of a device, which can be set while its browser runs. */
export class WallClock {
  readonly #numbers = new SharedNumbers();
  ahead = 0;

  constructor(device: Device, library: string) {
    device.env = { LD_PRELOAD: library, KIZEN_CLOCK: this.#numbers.path };
  }

  set(jump: number): void {
    this.ahead += jump;
    this.#numbers.set(0, this.ahead);
  }

  /** What the device takes for now, UTC milliseconds. */
  now(): number {
    return Date.now() + this.ahead;
  }
}
