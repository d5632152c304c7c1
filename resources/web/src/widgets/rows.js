// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The series of a widget with their newest values, the largest first: what bar lists and pies are made of.

import { seriesNames, thresholdState } from '../legend.js';

const MOST_ROWS = 50;

/**
 * @param {import('./widget.js').Widget} widget
 * @param {{limit: number, sort: string, full?: number, most?: number}} how `full`: what fills a bar; the largest value if
 *   left out; `most`: what `limit` can be
 * @returns {{rows: {key: string, label: string, value: number, fraction: number, share: number, state: string}[],
 *   sum: number}}
 */
export function topRows(widget, { limit, sort, full, most = MOST_ROWS }) {
  const rows = widget.feeds.flatMap((feed, query) => {
    const nameOf = seriesNames(widget.queries[query], feed.columns.newestValues.map(({ labels }) => labels));
    return feed.columns.newestValues.map(({ key, labels, value }) => ({ key: `${query} ${key}`, label: nameOf(labels), value }));
  }).filter(({ value }) => !Number.isNaN(value));
  if (sort !== 'none') {
    const sign = sort === 'asc' ? 1 : -1;
    rows.sort((a, b) => (a.value === b.value ? (a.label < b.label ? -1 : 1) : sign * (a.value - b.value)));
  }
  const sum = rows.reduce((total, row) => total + Math.max(row.value, 0), 0);
  const whole = full ?? Math.max(0, ...rows.map((row) => row.value));
  return {
    sum,
    rows: rows.slice(0, Math.min(Math.max(limit, 1), most)).map((row) => ({
      ...row,
      fraction: whole > 0 ? Math.min(Math.max(row.value / whole, 0), 1) : 0,
      share: sum > 0 ? Math.max(row.value, 0) / sum : 0,
      state: thresholdState(widget.spec.thresholds, row.value),
    })),
  };
}
