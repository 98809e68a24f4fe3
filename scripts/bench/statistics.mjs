import { cpus } from 'node:os';

/** The smallest value that `share` per cent of the values do not exceed. @param {number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.ceil((share / 100) * sorted.length) - 1;
  return sorted[Math.min(sorted.length - 1, Math.max(0, at))] ?? Number.NaN;
}

/** @param {number[]} values */
export const median = (values) => percentile(values, 50);

/** Every figure of a run, by metric, app and rate. */
export class Book {
  /** @type {Map<string, number[]>} */
  #figures = new Map();
  /** What could not be measured, and why. @type {string[]} */
  troubles = [];

  /** @param {string} metric @param {string} app @param {number} rate @param {number[]} values */
  add(metric, app, rate, ...values) {
    const key = `${metric} ${app} ${rate}`;
    this.#figures.set(key, [...this.of(metric, app, rate), ...values]);
  }

  /** @param {string} metric @param {string} app @param {number} rate */
  of(metric, app, rate) {
    return this.#figures.get(`${metric} ${app} ${rate}`) ?? [];
  }
}

function ticks() {
  const times = cpus().map((cpu) => cpu.times);
  const all = times.reduce((sum, t) => sum + t.user + t.nice + t.sys + t.irq + t.idle, 0);
  return { all, idle: times.reduce((sum, t) => sum + t.idle, 0) };
}

/** The share of all cores that other work uses while this process waits, 0 to 1. */
export async function busyShare(ms = 200) {
  const before = ticks();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = ticks();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}
