import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';
import type { Hands } from './hands';

const MOST_TABS = 60;

/** Where the focus is, seen from the control that is looked for. */
type Focus = {
  /** On it; on another radio of its group; elsewhere; or nowhere on the page. */
  at: 'there' | 'group' | 'elsewhere' | 'nowhere';
  /** What has it, for whoever reads a failure. */
  on: string;
  /** The control stands before what has the focus. */
  behind: boolean;
  /** It is no longer on the page. */
  gone: boolean;
  shown: boolean;
  free: boolean;
};

type Wanted = ElementHandle<SVGElement | HTMLElement>;

/** Hands on the keyboard, and nothing else. */
export class Keyboard implements Hands {
  keys = 0;
  private presses = 0;

  constructor(readonly page: Page) {}

  async press(control: Locator): Promise<void> {
    await this.goTo(control);
    // Both are keys for a button; which one is a habit.
    await this.key(this.presses % 2 === 0 ? 'Enter' : 'Space');
    this.presses += 1;
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.key('Control+A');
    await this.key('Delete');
    await this.page.keyboard.type(text);
  }

  async choose(radio: Locator): Promise<void> {
    const wanted = await this.goTo(radio, ['there', 'group']);
    for (let turns = 0; turns < MOST_TABS; turns += 1) {
      const { at, behind } = await this.look(wanted);
      if (at === 'there') break;
      await this.key(behind ? 'ArrowUp' : 'ArrowDown');
    }
    if (!(await radio.isChecked())) await this.key('Space');
    await expect(radio).toBeChecked();
  }

  async pick(list: Locator, value: string): Promise<void> {
    await this.goTo(list);
    const away = await list.evaluate((select: HTMLSelectElement, wanted) => {
      const values = [...select.options].map((option) => option.value);
      return values.indexOf(wanted) - select.selectedIndex;
    }, value);
    for (let steps = 0; steps < Math.abs(away); steps += 1) {
      await this.key(away > 0 ? 'ArrowDown' : 'ArrowUp');
    }
    await expect(list).toHaveValue(value);
  }

  /** The heading of the new step has the focus: who reads by ear hears it first. */
  async arrive(heading: Locator): Promise<void> {
    await expect(heading).toBeFocused();
    const wanted = await this.find(heading);
    expect(await this.look(wanted), 'the heading').toMatchObject({ shown: true, free: true });
  }

  /** Tabs on to a control, or back to it; on the way every stop is looked at. */
  async goTo(control: Locator, stops: readonly Focus['at'][] = ['there']): Promise<Wanted> {
    let wanted = await this.find(control);
    let { at, behind } = await this.look(wanted);
    for (let tabs = 0; !stops.includes(at); tabs += 1) {
      if (tabs === MOST_TABS) throw new Error(`${control} is not reached in ${tabs} tabs`);
      await this.key(behind ? 'Shift+Tab' : 'Tab');
      const focus = await this.look(wanted);
      ({ at, behind } = focus);
      // The first screen is drawn anew when the application begins to run.
      if (focus.gone) wanted = await this.find(control);
      if (focus.gone || at === 'nowhere') continue;
      expect(focus, `on the way to ${control}: ${focus.on}`).toMatchObject({
        shown: true,
        free: true,
      });
    }
    return wanted;
  }

  private async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
    this.keys += 1;
  }

  private async find(control: Locator): Promise<Wanted> {
    await control.waitFor();
    return control.elementHandle() as Promise<Wanted>;
  }

  /** What has the focus must be seen to have it, and nothing may lie over it (2.4.7, 2.4.11). */
  private look(wanted: Wanted): Promise<Focus> {
    return wanted.evaluate((control) => {
      const focused = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { left, top, width, height } = focused.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + height / 2);
      const radio = control instanceof HTMLInputElement && control.type === 'radio';
      const group = radio && focused instanceof HTMLInputElement && focused.name === control.name;
      const place = focused.compareDocumentPosition(control);
      return {
        at:
          focused === control
            ? 'there'
            : group
              ? 'group'
              : focused === document.body
                ? 'nowhere'
                : 'elsewhere',
        on: `${focused.outerHTML.slice(0, 200)} under ${over?.outerHTML.slice(0, 100)}`,
        behind: (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
        gone: !control.isConnected,
        shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        free: focused.contains(over) || over?.closest('label')?.contains(focused) === true,
      };
    });
  }
}
