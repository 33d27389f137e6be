/* tslint:disable */
/* eslint-disable */

export interface Point {
  x: number;
  y: number;
}

/** Points on a line. */
export function line(steps: number): IterableIterator<Point>;

export function words(text: string): IterableIterator<string>;

export function ticks(): AsyncIterableIterator<number>;

export function length(points: Iterable<Point>): number;

export function last(texts: AsyncIterable<string> | Iterable<string> | { getReader: () => { read: () => Promise<{ done: boolean; value?: string }>; cancel: () => Promise<void> } }): Promise<string | undefined>;
