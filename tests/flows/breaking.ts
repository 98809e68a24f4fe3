import { type AnyStateMachine, assign } from 'xstate';

/** Plain configuration of a chart, as far as a test breaks it on purpose. */
export type Tree = { [key: string]: Tree };

/** The part of a configuration at a path such as `contact.states.eviction`. */
export const at = (tree: Tree, path: string): Tree =>
  path.split('.').reduce((inner, key) => inner[key] as Tree, tree);

export const put = (tree: Tree, path: string, fact: string, value: unknown): void => {
  at(tree, path)[fact] = value as Tree;
};

/** A copy of a configuration after one edit. */
export const editedConfig = (config: unknown, edit: (tree: Tree) => void): never => {
  const tree = structuredClone(config) as Tree;
  edit(tree);
  return tree as never;
};

export const yes = () => true;
export const no = () => false;

/** The same chart with other guards, or with a slip in what it remembers. */
export const breakable = <
  Chart extends AnyStateMachine,
  Context extends object,
  Guards extends object,
>(
  flow: Chart,
  remember: (context: Context, fact: never) => Partial<Context>,
) => ({
  guarded: (guards: Guards): Chart => flow.provide({ guards } as never) as Chart,
  remembering: (slip: (changes: Partial<Context>, before: Context) => object): Chart =>
    flow.provide({
      actions: {
        remember: assign(({ context, event }: { context: Context; event: never }) =>
          slip(remember(context, event), context),
        ),
      },
    } as never) as Chart,
});
