// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small course of a series, as high as its values reach, alone or over another one's.

import { svg } from '../dom.js';

const WIDTH = 100;
const [TOP, BOTTOM] = [2, 30];

/** The line through values at equal distances; it breaks where there is none. @param {(number | null)[]} values */
export function coursePath(values) {
  const known = values.filter(Number.isFinite);
  const [low, high] = known.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
  const step = WIDTH / Math.max(values.length - 1, 1);
  const yOf = (value) => (high > low ? BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP) : (TOP + BOTTOM) / 2);
  return values.map((value, i) => {
    if (!Number.isFinite(value)) return '';
    const begins = !Number.isFinite(values[i - 1]);
    const isAlone = begins && !Number.isFinite(values[i + 1]);
    return `${begins ? 'M' : 'L'}${(i * step).toFixed(1)} ${yOf(value).toFixed(1)}${isAlone ? 'h.1' : ''}`;
  }).join('');
}

/**
 * @param {(number | null)[]} values  @param {{others?: (number | null)[], place: number}} beside `others`: a course behind
 *   it; `place`: where the instant is, from 0 to 1
 */
export const course = (values, { others, place }) =>
  svg('svg', { class: 'course', viewBox: '0 0 100 32', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('path', { class: 'place', d: `M${(place * WIDTH).toFixed(2)} 0V32` }),
    others && svg('path', { class: 'others', d: coursePath(others) }), svg('path', { class: 'own', d: coursePath(values) }));
