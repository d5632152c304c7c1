// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which moment of a chart is worth a question where nobody points at one: the farthest from usual (core/models/moment.cpp).

/**
 * A series that can be asked about, and an instant with those of a chart.
 * @typedef {{name: string, query: string, labels: Record<string, string>, unit: string, colorIndex: number}} Subject
 * @typedef {{t: number, chosen: number, series: Subject[]}} Moment `chosen`: which of the series
 */

function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How far a value is from usual, in multiples of how far values usually are. */
function reachIn(values) {
  const known = values.filter(Number.isFinite);
  if (!known.length) return () => -1;
  const middle = medianOf(known);
  const spread = medianOf(known.map((value) => Math.abs(value - middle)));
  return (value) => {
    if (!Number.isFinite(value)) return -1;
    const distance = Math.abs(value - middle);
    return spread > 0 ? distance / spread : distance > 0 ? Infinity : 0;
  };
}

/**
 * @param {(number | null | undefined)[][]} lines  @param {number | null} at an instant's number; null: any
 * @returns {{line: number, at: number} | null} null where there is no value
 */
export function standsOut(lines, at = null) {
  let farthest = null;
  let most = -1;
  lines.forEach((values, line) => {
    const reach = reachIn(values);
    const consider = (i) => {
      if (reach(values[i]) > most) [most, farthest] = [reach(values[i]), { line, at: i }];
    };
    if (at === null) values.forEach((_, i) => consider(i));
    else consider(at);
  });
  return farthest;
}
