import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useState } from 'react';
import type { Figures } from '../../flows/encounter/figures';
import type { Proof } from '../../flows/encounter/prove';
import words from '../../locales/ja/proof.json';
import texts from '../../locales/ja/settings.json';
import type { Prover } from '../../src/app/proof/prover';
import SettingsPage from '../../src/app/settings/SettingsPage';
import { startWords } from '../../src/i18n/i18n';
import { WordsProvider } from '../../src/i18n/words';
import { AppendError } from '../../src/session/log';
import { type Section, UNSET_SECTION } from '../../src/session/section';
import { memoryStorage } from '../../src/storage/memoryStorage';

/** A prover that answers when it is told to. */
function slowProver() {
  const asked: { figures: Figures; stopped: boolean }[] = [];
  let answer: (proof: Proof) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  let tell: Parameters<Prover>[1] = () => undefined;
  const prover: Prover = (figures, onProgress) => {
    const one = { figures, stopped: false };
    asked.push(one);
    tell = onProgress;
    const proof = new Promise<Proof>((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
    return {
      proof,
      stop: () => {
        one.stopped = true;
      },
    };
  };
  return {
    prover,
    asked,
    walk: (done: number) =>
      act(async () => tell({ done, of: 30, states: done * 100, transitions: done * 1000 })),
    answer: (proof: Proof) => act(async () => answer(proof)),
    refuse: () => act(async () => refuse(new Error('refused'))),
  };
}

type Kept = { section: Section; stored: Section[]; refuses: boolean };

/** A clock whose waits are over when they are told to be. */
function handWaits() {
  const waiting = new Set<() => void>();
  return {
    clock: {
      after: (_: number, then: () => void) => {
        waiting.add(then);
        return () => waiting.delete(then);
      },
    },
    ring: () => act(async () => [...waiting].map((then) => then())),
  };
}

function Device({
  kept,
  prover,
  ...device
}: { kept: Kept } & Pick<Parameters<typeof SettingsPage>[0], 'settings' | 'drafts' | 'clock'> & {
    prover: Prover;
  }) {
  const [section, setSection] = useState(kept.section);
  return (
    <Suspense>
      <SettingsPage
        section={section}
        onSave={async (next) => {
          if (kept.refuses) throw new Error('full');
          kept.section = next;
          kept.stored.push(next);
          setSection(next);
        }}
        theme="system"
        onTheme={() => undefined}
        {...device}
        prover={prover}
      />
    </Suspense>
  );
}

/** The settings of one tablet, with a prover in the hand. */
export async function atSettings() {
  startWords();
  const { settings, drafts } = memoryStorage(AppendError);
  const { clock, ring } = handWaits();
  const slow = slowProver();
  const kept: Kept = { section: UNSET_SECTION, stored: [], refuses: false };
  const user = userEvent.setup();
  const open = async () => {
    // Its words are loaded with it.
    const page = await act(async () =>
      render(
        <WordsProvider>
          <Device
            kept={kept}
            settings={settings}
            drafts={drafts}
            clock={clock}
            prover={slow.prover}
          />
        </WordsProvider>,
      ),
    );
    await screen.findByText(words.why);
    return page.unmount;
  };
  const leave = await open();
  const type = async (name: string, value: string) => {
    const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`) as HTMLInputElement;
    await user.clear(field);
    await user.type(field, value);
  };
  return {
    ...slow,
    kept,
    settings,
    drafts,
    ring,
    user,
    open,
    leave,
    type,
    save: () => user.click(screen.getByRole('button', { name: texts.save })),
    press: (name: string) => user.click(screen.getByRole('button', { name })),
    figure: (name: keyof Figures) =>
      document.querySelector<HTMLInputElement>(`[name="figure.${name}"]`)?.value,
    at: () => document.querySelector<HTMLElement>('[data-proof]')?.dataset.proof,
  };
}
