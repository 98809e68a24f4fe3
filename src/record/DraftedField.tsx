import { type ComponentProps, useEffect } from 'react';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { DraftField } from './DraftField';
import { useDraft } from './useDraft';

/** A form as its fields see it: whose drafts they are, and how to clear them once it went in. */
export type DraftForm = {
  session: Session<FlowKind>;
  /** What the form reports; the drafts of its fields begin with it. */
  type: string;
  kept: Set<() => void>;
};

type Props = DraftForm &
  Omit<ComponentProps<typeof DraftField>, 'draft'> & {
    /** Stands there until somebody types. */
    usual?: string;
  };

/** A text field of a form; cleared together with it once the fact was reported. */
export function DraftedField({ session, type, kept, usual, ...field }: Props) {
  const draft = useDraft(session, `${type}.${field.name}`, usual);
  const { clear } = draft;
  useEffect(() => {
    kept.add(clear);
    return () => {
      kept.delete(clear);
    };
  }, [kept, clear]);
  return <DraftField draft={draft} {...field} />;
}
