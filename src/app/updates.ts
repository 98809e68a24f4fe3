/** Whether a newer version waits, and how to change to it; whether all is stored for no network. */
export type Updates = {
  waiting(): boolean;
  offline(): boolean;
  onChange(listener: () => void): () => void;
  /** Resolves to false when it was refused: the page stays as it is. */
  activate(): Promise<boolean>;
  /** Whether somebody is there on the screen of any tab. */
  liveInAnyTab(): Promise<boolean>;
};
