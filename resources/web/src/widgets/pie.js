// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shares of a whole: a ring, and a row for each part.

import { ColorKeeper } from '../colors.js';
import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { topRows } from './rows.js';
import { Widget } from './widget.js';

const R = 50;

/** The outline of the part of a ring from `start` to `end`, both in turns from the top. */
export function slicePath(start, end, hole) {
  const span = Math.min(end - start, 0.99999); // an arc around to its own start would be none
  const point = (turn, r) => `${(r * Math.sin(2 * Math.PI * turn)).toFixed(3)} ${(-r * Math.cos(2 * Math.PI * turn)).toFixed(3)}`;
  const large = span > 0.5 ? 1 : 0;
  const [outer, inner] = [R, R * hole];
  return `M${point(start, outer)}A${outer} ${outer} 0 ${large} 1 ${point(start + span, outer)}` +
    `L${point(start + span, inner)}A${inner} ${inner} 0 ${large} 0 ${point(start, inner)}Z`;
}

export class Pie extends Widget {
  #colors = new ColorKeeper();

  constructor(spec, context) {
    super(spec, context);
    this.ring = svg('svg', { viewBox: '-51 -51 102 102', 'aria-hidden': 'true' });
    this.list = h('ul', { class: 'rows', tabindex: 0, 'aria-label': spec.title ?? tr('pie.title') });
    this.frame.body.append(this.ring, this.list);
  }

  paint() {
    const hole = Math.min(0.9, this.options.hole ?? 0.62);
    const { rows, sum } = topRows(this, { limit: this.options.limit ?? 8, sort: 'desc' });
    const colors = this.#colors.give(rows.map((row) => row.key));
    const colorOf = (row) => `series-${colors.get(row.key) % 8}`;
    const shown = rows.reduce((total, row) => total + row.share, 0) || 1;
    let start = 0;
    const slices = rows.map((row) => ({ ...row, start, end: (start += row.share / shown) }));
    keyed(this.ring, slices, (row) => row.key, () => svg('path'), (path, row) => {
      setAttribute(path, 'class', colorOf(row));
      setAttribute(path, 'd', slicePath(row.start, row.end, hole));
    });
    keyed(this.list, rows, (row) => row.key,
      () => h('li', { class: 'part' }, h('i', {}), h('span', { class: 'name' }), h('b', {})),
      (item, row) => {
        setAttribute(item.children[0], 'class', colorOf(row));
        setText(item.children[1], row.label);
        setText(item.children[2], formatText(row.value, this.unit));
        setAttribute(item, 'title', `${row.label}: ${Math.round(row.share * 100)} %`);
      });
    this.frame.setSummary(formatText(sum, this.unit));
  }
}
