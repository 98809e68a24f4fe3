import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, Site } from '../../support/site';
import type { Device, Life } from '../device';
import type { Dice } from '../dice';
import { OfficeKey } from '../judge/office';
import type { Kind, Run } from '../kind';
import type { Hand } from '../page/hand';
import { protect } from '../page/protect';
import { BACKENDS, wayOf, withAndWithout } from '../template';
import { restOf } from '../walk/steps';
import { closeFrom, endFrom } from '../walk/walk';
import { noKeyLeft, twoRestarts } from './restarts';

const WAYS = ['newer', 'broken', 'newerDatabase'] as const;
type Way = (typeof WAYS)[number];

const DRAFT = '書きかけの言葉';

/** A newer build, as far as the worker and the page are concerned. */
function newer(site: Site): void {
  const { folder, changed } = site;
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  changed.set('sw.js', worker.replace('assets/', './assets/'));
  changed.set('index.html', page.replace('<html', '<html data-version="2"'));
}

/** A newer build that cannot work; none of these may come to the glass. */
const BREAKS: Record<string, (site: Site, dice: Dice) => void> = {
  'a file is missing': (site, dice) => {
    newer(site);
    const files = builtFiles(site.folder).filter((file) => /\.(js|css)$/.test(file));
    site.missing.add(dice.pick(files.filter((file) => file !== 'sw.js')));
  },
  'the worker is no script': (site) => site.changed.set('sw.js', '<!doctype html>'),
  'the worker throws': (site) => site.changed.set('sw.js', 'throw new Error("broken");'),
  'the server errs': (site) => {
    for (const file of builtFiles(site.folder)) site.missing.add(file);
  },
};

/** Asks for a newer version, as the page does every hour and whenever it is looked at. */
const update = async (): Promise<void> => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
};

/** How the newer worker is: null while it is on its way. */
function workerAtRest(): 'waiting' | 'none' | null {
  const world = window as unknown as { registered?: ServiceWorkerRegistration };
  if (world.registered === undefined) {
    void navigator.serviceWorker.getRegistration().then((registration) => {
      if (registration) world.registered = registration;
    });
    return null;
  }
  const { installing, waiting } = world.registered;
  if (installing) return null;
  return waiting ? 'waiting' : 'none';
}

/** What activating the waiting worker is answered while somebody is there. */
const askToActivate = async (): Promise<boolean> => {
  const registration = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data.activated);
  });
  registration.waiting?.postMessage({ type: 'activateUpdate' }, [port2]);
  return answer;
};

/** An older application beside a newer database reads, says so, and writes nothing. */
async function readsOnly(life: Life): Promise<void> {
  const { tab, device } = life;
  await tab.until('the notice of a newer version', () =>
    document.querySelector('[data-notice="newer"], [data-notice="newerVersion"]') ? true : null,
  );
  const controls = await tab.ask(() => document.querySelectorAll('main [data-event]').length);
  if (controls > 0) device.outcome.problems.push('something can be tapped beside a newer database');
  device.outcome.announced += 1;
}

async function refusesToWrite(device: Device): Promise<void> {
  for (let restart = 0; restart < 2; restart += 1) {
    const life = await device.start();
    await life.judged();
    await life.browser.kill();
  }
}

/** Another page with a newer application upgrades the database under this one. */
const upgradeDatabase = (): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('kizen', 99);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    opening.onerror = () => resolve(false);
  });

type Marked = { neverReloaded?: true };

async function installed(life: Life): Promise<void> {
  await life.home();
  await life.tab.ask(async () => void (await navigator.serviceWorker.ready));
  await life.home();
}

/** Somebody types, a version comes, and nothing on the glass changes. */
async function undisturbed(life: Life, expected: 'waiting' | 'none'): Promise<void> {
  const { tab, device } = life;
  await tab.ask(update);
  const rest = await tab.until('the newer worker at rest', workerAtRest);
  const problem = (what: string) => device.outcome.problems.push(what);
  if (rest !== expected) problem(`the newer worker is ${rest}, not ${expected}`);
  if (rest === 'waiting' && (await tab.ask(askToActivate))) {
    problem('a newer version took over in the middle of an encounter');
  }
  const [kept, draft] = await tab.ask(() => [
    (window as unknown as Marked).neverReloaded === true,
    document.querySelector<HTMLTextAreaElement>('form.note [name="text"]')?.value,
  ]);
  if (!kept) problem('the page was read anew in the middle of an encounter');
  if (draft !== DRAFT) problem(`typed words are gone: ${draft}`);
}

/** The talk ends; nobody is there from then on. */
async function over(life: Life, dice: Dice): Promise<void> {
  const { device } = life;
  device.ends = true;
  await life.drive(life.taps([endFrom(device.story.standing(), dice)], () => 'saved'));
}

/**
 * After the end a version that waits may take over at once; whether it does or is broken, the page that is
 * open closes the record, and opens it again.
 */
async function closedBeside(life: Life, waits: boolean, dice: Dice): Promise<void> {
  const { device, tab } = life;
  await over(life, dice);
  await tab.ask(update);
  if (waits && !(await tab.ask(askToActivate))) {
    device.outcome.problems.push('a newer version may not take over, though nobody is there');
  }
  await life.drive(life.taps(closeFrom(device.story.standing()), () => restOf(dice)));
  await life.drive(life.plan(4, dice, 'saved'));
}

async function run(run: Run): Promise<void> {
  const site = await new Site(run.ground.build).start();
  try {
    await deployed(run, site);
  } finally {
    await site.stop();
  }
}

async function deployed(run: Run, site: Site): Promise<void> {
  const { dice } = run;
  const way = wayOf<Way>(run.column);
  const empty = {
    profile: run.folder(),
    known: new Map(),
    flags: BACKENDS.leveldb,
    identity: null,
  };
  const device = run.device(empty, site.address);
  const life = await device.start();
  await installed(life);
  if (way !== run.column) {
    device.office = new OfficeKey(await protect(life.tab, site.address));
    await life.home();
  }
  await life.drive(life.plan(dice.between(2, 6), dice));
  await life.drive(life.plan(1, dice, 'saved'));
  // The others end later: here nothing is written any more.
  if (way === 'newerDatabase' && dice.chance(0.5)) await over(life, dice);
  await life.tab.ask((draft) => {
    Object.assign(window, { neverReloaded: true });
    const field = document.querySelector<HTMLTextAreaElement>('form.note [name="text"]');
    if (!field) throw new Error('no field of notes');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
      field,
      draft,
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, DRAFT);
  device.outcome.faults += 1;
  if (way === 'newerDatabase') {
    device.outcome.damages += 1;
    await life.tab.ask(upgradeDatabase);
    await life.tab.ask(() => (window as unknown as { hand: Hand }).hand.tryNote('beside'));
    await readsOnly(life);
  } else {
    if (way === 'newer') newer(site);
    else BREAKS[dice.pick(Object.keys(BREAKS))]?.(site, dice);
    await undisturbed(life, way === 'newer' ? 'waiting' : 'none');
    await life.drive(life.plan(2, dice, 'saved'));
    await closedBeside(life, way === 'newer', dice);
  }
  await life.browser.kill();
  // What was broken stays so: the application starts without its server, as it did before.
  if (way === 'newerDatabase') await refusesToWrite(device);
  else await twoRestarts(device, dice, 'here');
  noKeyLeft(device);
}

export const deploy: Kind = {
  name: 'deploy',
  does: 'a newer version comes in the middle of an encounter; one that is broken; a newer database under an older application; then, or before it, the talk ends, and the record is closed and opened in the page that stayed open',
  columns: withAndWithout(WAYS),
  inTests: ['newer'],
  needs: [],
  runs: { tests: 1, usual: 4, soak: 40 },
  run,
};
