// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What queries gave in a piece of the past, in the shape of feeds: their course up to its end, or, where only the newest
// value is shown, what they had at its end.

import * as api from './api.js';
import { Columns } from './columns.js';

const STEP = 1000;

/** A query that has been answered once (feeds.js has those that go on). */
class Answer {
  settled = true;
  /** @type {import('./feeds.js').Failure | null} */
  error = null;

  constructor(query, columns) {
    Object.assign(this, { query, columns });
  }

  get state() {
    if (this.error) return 'error';
    return this.columns.series.length ? 'live' : 'empty';
  }
}

/** Whole seconds up to the last one of the window, so that the last value is the one at its end. */
export function gridOf({ from, to }, points) {
  const step = Math.max(STEP, Math.ceil((to - from) / Math.max(points, 1) / STEP) * STEP);
  const end = Math.floor(to / STEP) * STEP;
  return { from: end - Math.ceil((end - from) / step) * step, to: end, step };
}

async function answer(query, window, points, signal) {
  const grid = points ? gridOf(window, points) : { from: window.to, to: window.to, step: STEP };
  const found = new Answer(query, new Columns(grid.to - grid.from, STEP, grid.step));
  try {
    const series = await (points ? api.range(query, grid, signal) : api.instant(query, window.to, signal));
    found.columns.setHistory({ ...grid, series });
  } catch ({ message }) {
    found.error = { code: '', message };
  }
  return found;
}

/**
 * One answer for each query; one that failed has its error.
 * @param {{expr: string}[]} queries  @param {{from: number, to: number}} window
 * @param {(query: number) => number} pointsOf how many instants of the query's course are wanted; 0: its end alone
 * @param {AbortSignal} signal
 */
export const pastFeeds = (queries, window, pointsOf, signal) =>
  Promise.all(queries.map(({ expr }, i) => answer(expr, window, pointsOf(i), signal)));
