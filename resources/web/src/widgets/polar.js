// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several values around a centre, the farther out the larger (widgets/polar on the desktop).

import { keyed, setAttribute, svg } from '../dom.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { topRows } from './rows.js';
import { Widget } from './widget.js';

const R = 100;
const RINGS = [0.25, 0.5, 0.75, 1];

/** Where a share of a spoke stands, clockwise from the top. */
export function place(spoke, spokes, fraction) {
  const angle = (2 * Math.PI * spoke) / spokes - Math.PI / 2;
  return [R * fraction * Math.cos(angle), R * fraction * Math.sin(angle)];
}

/** "sda=500, sdb=2000" → where spokes of these names end. */
export function endsOf(text) {
  const ends = new Map();
  for (const part of text.split(',')) {
    const at = part.lastIndexOf('=');
    if (at > 0 && Number(part.slice(at + 1)) > 0) ends.set(part.slice(0, at).trim(), Number(part.slice(at + 1)));
  }
  return ends;
}

/** Where the others end; undefined: at the largest value. */
export const commonEnd = (max, unit) => max ?? { percent: 100, percentunit: 1 }[unit];

const points = (places) => places.map((each) => each.map((n) => n.toFixed(1)).join(',')).join(' ');

export class Polar extends Widget {
  constructor(spec, context) {
    super(spec, context);
    this.ends = endsOf(this.options.maxima ?? '');
    this.grid = svg('g', { class: 'grid-lines' });
    this.area = svg('polygon', { class: `series-${this.options.color ?? 0} area` });
    this.labels = svg('g');
    this.picture = svg('svg', { viewBox: '-190 -125 380 250', role: 'img', 'aria-label': spec.title ?? tr('widget.values') }, this.grid, this.area, this.labels);
    this.frame.body.append(this.picture);
  }

  paint() {
    const { rows } = topRows(this, { limit: this.options.limit ?? 12, sort: 'none', full: commonEnd(this.spec.max, this.unit) });
    for (const row of rows) {
      const end = this.ends.get(row.label);
      if (end) row.fraction = Math.min(Math.max(row.value / end, 0), 1);
    }
    const ring = (fraction) => points(rows.map((_, i) => place(i, rows.length, fraction)));
    keyed(this.grid, RINGS, (each) => each, () => svg('polygon'), (polygon, each) => setAttribute(polygon, 'points', ring(each)));
    setAttribute(this.area, 'points', points(rows.map((row, i) => place(i, rows.length, row.fraction))));
    keyed(this.labels, rows, (row) => row.key, () => svg('text'), (text, row) => {
      const [x, y] = place(rows.indexOf(row), rows.length, 1.08);
      setAttribute(text, 'x', x.toFixed(1));
      setAttribute(text, 'y', (y + 4 + (y > 20 ? 6 : 0)).toFixed(1));
      setAttribute(text, 'text-anchor', Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end');
      text.textContent = `${row.label} ${formatText(row.value, this.unit)}`;
    });
    setAttribute(this.picture, 'aria-label', rows.map((row) => `${row.label} ${formatText(row.value, this.unit)}`).join(', '));
  }
}
