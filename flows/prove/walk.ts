import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { Actor } from '../actors';

/** A fact as any chart sees it. */
export type AnyFact = { type: string; at: number; by: Actor; data: object };

/**
 * What a proof is about: the facts and snapshots of one chart, and the trace, which is what the facts
 * alone say. Rules are checked against the trace and not against the chart's own context, so that
 * a slip in what the chart remembers cannot hide itself.
 */
export type Kind = { fact: AnyFact; snapshot: AnyMachineSnapshot; trace: object };

/** One situation: a snapshot, what led there, and what a lens calls it. */
export type Node<K extends Kind> = {
  key: string;
  state: string;
  snapshot: K['snapshot'];
  trace: K['trace'];
  from: Node<K> | null;
  by: K['fact'] | null;
};
export type Edge<K extends Kind> = { from: Node<K>; fact: K['fact']; to: Node<K> };
export type Walk<K extends Kind> = {
  nodes: Node<K>[];
  edges: Map<Node<K>, Edge<K>[]>;
  transitions: number;
  /** What was to lead up to the walk and was refused; then there is no more of it than that. */
  refused: K['fact'] | null;
};

/** A chart under proof, the real one or one broken on purpose, with how it is asked. */
export type Subject<K extends Kind> = {
  chart: AnyStateMachine;
  /** The id of the state on screen. */
  stateOf(snapshot: K['snapshot']): string;
  /** The facts of one type worth trying here, the likeliest first. */
  samplesOf(type: K['fact']['type'], snapshot: K['snapshot']): readonly K['fact'][];
  /** The trace after one more accepted fact, reported while `state` was on screen. */
  follow(trace: K['trace'], fact: K['fact'], state: string): K['trace'];
};

/**
 * A lens is what one group of rules reads: which facts are tried, and which situations count as the
 * same. Everything it leaves out is neither read by a guard on the way nor by its rules.
 */
export type Lens<K extends Kind> = {
  name: string;
  types: readonly K['fact']['type'][];
  /** Accepted before the walk begins, so that what the lens leaves out is settled. */
  prelude: readonly K['fact'][];
  tries(node: Node<K>, fact: K['fact']): boolean;
  key(node: Node<K>): string;
};

/** The facts that led to a node, from the first one on: the shortest way, as the walk is wide. */
export function pathTo<K extends Kind>(node: Node<K>): K['fact'][] {
  const path: K['fact'][] = [];
  for (let at: Node<K> | null = node; at?.by; at = at.from) path.unshift(at.by);
  return path;
}
