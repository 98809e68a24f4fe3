import { type Chain, type Field, judge, type Line, type Verdict } from './judge';

/** Put in when the page is built: every sentence in every language. */
declare const VERIFIER_WORDS: Record<string, Record<string, string>>;

const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
const words = (key: string): string => VERIFIER_WORDS[language]?.[key] ?? key;

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

/** Text and nothing but text: what stands in a file is never taken for markup. */
function element(name: string, text: string, ...children: Node[]): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** An instant with its own time zone, if the field tells one. */
function timeOf(at: unknown): string {
  const { wall, tz } = (at ?? {}) as { wall?: unknown; tz?: unknown };
  if (typeof wall !== 'number' || typeof tz !== 'number') return '';
  const local = new Date(wall + tz * 60_000);
  const day = `${local.getUTCFullYear()}-${two(local.getUTCMonth() + 1)}-${two(local.getUTCDate())}`;
  const time = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
  const zone = `UTC${tz < 0 ? '-' : '+'}${Math.abs(tz) / 60}`;
  return `${day} ${time} ${zone}`;
}

const QUIET = ['v', 'cmdId', 'encounterId', 'seq', 'prevHash', 'at', 'type'];

const told = ({ path, shown, value }: Field): string =>
  shown ? `${path}: ${typeof value === 'string' ? value : JSON.stringify(value)}` : `${path}: ■`;

function lineItem({ seq, fields, sealed }: Line): HTMLElement {
  const value = (path: string) => fields.find((field) => field.path === path)?.value;
  const head = [`${seq}`, timeOf(value('at')), String(value('type') ?? (sealed ? '■' : ''))];
  const rest = fields.filter(({ path }) => !QUIET.includes(path)).map(told);
  return element('li', head.filter(Boolean).join('  '), element('small', rest.join(' / ')));
}

function chainSection(chain: Chain, wanted: string | null): HTMLElement {
  const fits = wanted === null ? null : wanted === chain.code.replace('-', '');
  const code = element('p', `${words('code')} `, element('strong', chain.code));
  const section = element('section', '', element('h2', `${words('record')} ${chain.encounterId}`));
  section.append(code, element('p', `${words('lines')} ${chain.lines.length}`));
  if (fits !== null) {
    const said = element('p', words(fits ? 'fits' : 'differs'));
    said.className = fits ? 'good' : 'bad';
    section.append(said);
  }
  section.append(element('ol', '', ...chain.lines.map(lineItem)));
  return section;
}

function show(verdict: Verdict, wanted: string | null): void {
  const out = byId('out');
  out.replaceChildren();
  if (!verdict.ok) {
    const where = verdict.line === undefined ? '' : ` (${words('line')} ${verdict.line})`;
    const said = element('p', words(`wrong.${verdict.wrong}`) + where);
    said.className = 'bad';
    out.append(said);
    return;
  }
  const good = element('p', words('whole'));
  good.className = 'good';
  out.append(good, ...verdict.chains.map((chain) => chainSection(chain, wanted)));
}

/** What somebody wrote down, in its one spelling; null when nothing was typed. */
function wantedCode(): string | null {
  const typed = (byId('code') as HTMLInputElement).value.normalize('NFKC').toUpperCase();
  const letters = typed.replaceAll(/[^0-9A-Z]/g, '');
  return letters === '' ? null : letters;
}

let text: string | null = null;

async function again(): Promise<void> {
  if (text === null) return;
  byId('out').textContent = words('busy');
  show(await judge(text), wantedCode());
}

for (const [key] of Object.entries(VERIFIER_WORDS.en ?? {})) {
  const place = document.querySelector(`[data-words="${key}"]`);
  if (place) place.textContent = words(key);
}
document.documentElement.lang = language;
document.title = words('title');
byId('file').addEventListener('change', async ({ target }) => {
  const [file] = (target as HTMLInputElement).files ?? [];
  if (file === undefined) return;
  text = await file.text();
  await again();
});
byId('code').addEventListener('change', () => void again());
