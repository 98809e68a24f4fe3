import type { Locator } from '@playwright/test';

/** What a person does to a screen, whatever they do it with. */
export type Hands = {
  press(control: Locator): Promise<void>;
  /** Puts a text in the place of what a field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses one of a group of radios. */
  choose(radio: Locator): Promise<void>;
  /** Takes one option of a select, by its value. */
  pick(list: Locator, value: string): Promise<void>;
  /** Another step is on the screen: what is looked at before anything else is done. */
  arrive(heading: Locator): Promise<void>;
};

/** One point on the screen after another. */
export class Pointer implements Hands {
  press(control: Locator): Promise<void> {
    return control.click();
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  choose(radio: Locator): Promise<void> {
    return this.press(radio);
  }

  async pick(list: Locator, value: string): Promise<void> {
    await list.selectOption(value);
  }

  async arrive(heading: Locator): Promise<void> {
    await heading.waitFor();
  }
}
