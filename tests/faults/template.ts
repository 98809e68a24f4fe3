import { Chromium } from './browser/chromium';
import { temporaryFolder } from './browser/profile';
import { Device, type Template } from './device';
import { Dice } from './dice';
import { nothingYet } from './judge/outcome';
import { protect } from './page/protect';

/** Which engine the browser keeps databases in. */
export const BACKENDS = {
  leveldb: ['--disable-features=IdbSqliteBackingStore'],
  sqlite: ['--enable-features=IdbSqliteBackingStore'],
} as const;

type Backend = keyof typeof BACKENDS;
export type TemplateName = Backend | `${Backend} sealed`;

export const TEMPLATES: readonly TemplateName[] = [
  'leveldb',
  'sqlite',
  'leveldb sealed',
  'sqlite sealed',
];

/** The device a column begins with: the one it names; for others the usual engine, protected where they say so. */
export const templateOf = (column: string): TemplateName =>
  TEMPLATES.find((name) => name === column) ??
  (column.endsWith(' sealed') ? 'leveldb sealed' : 'leveldb');

/** What is done, of a column that may be done with protection on as well. */
export const wayOf = <Way extends string>(column: string): Way =>
  column.replace(/ sealed$/, '') as Way;

/** Each with protection off and on. */
export const withAndWithout = (ways: readonly string[]): string[] => [
  ...ways,
  ...ways.map((way) => `${way} sealed`),
];

/**
 * A device as it stands at a counter: the application is installed, and an encounter of an earlier
 * day is in it; where it is sealed, protection was turned on before. Every device of the campaign begins as a copy, since faults on a fresh profile alone
 * would say little.
 */
export async function makeTemplate(address: string, name: TemplateName): Promise<Template> {
  const [backend, isSealed] = name.split(' ') as [Backend, string | undefined];
  const empty = {
    profile: temporaryFolder(),
    known: new Map(),
    flags: BACKENDS[backend],
    identity: null,
  };
  const device = new Device(address, empty, nothingYet());
  const life = await device.start();
  await life.home();
  await life.tab.ask(async () => void (await navigator.serviceWorker.ready));
  const identity = isSealed ? await protect(life.tab, address) : null;
  if (isSealed) await life.home();
  await life.drive(life.plan(8, new Dice(1)));
  await life.browser.quit();
  const again = await device.start();
  await again.judged();
  await again.browser.quit();
  const { problems, lost } = device.outcome;
  if (problems.length > 0 || lost > 0) throw new Error(`without any fault: ${problems.join('; ')}`);
  return { ...empty, profile: device.profile, known: device.known, identity };
}

export const versionOf = async (): Promise<string> => {
  const browser = await Chromium.launch({ profile: temporaryFolder() });
  const { product } = await browser.pipe.send<{ product: string }>('Browser.getVersion');
  await browser.kill();
  return product;
};
