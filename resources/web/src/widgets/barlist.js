// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A row a series: its name, its value, and a bar below the two.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { alarmMark } from '../marks.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { topRows } from './rows.js';
import { Widget } from './widget.js';

function update(item, row, unit) {
  const [name, mark, value] = item.firstChild.children;
  setText(name, row.label);
  setAttribute(name, 'title', row.label);
  setText(value, formatText(row.value, unit));
  item.lastChild.firstChild.style.width = `${row.fraction * 100}%`;
  if (item.dataset.state === row.state) return;
  item.dataset.state = row.state;
  mark.replaceChildren(...alarmMark(row.state));
}

export class BarList extends Widget {
  constructor(spec, context) {
    super(spec, context);
    this.list = h('ul', { class: 'rows', tabindex: 0, 'aria-label': spec.title ?? tr('barlist.title') });
    this.frame.body.append(this.list);
  }

  paint() {
    const { limit = 10, sort = 'desc' } = this.options;
    const { rows } = topRows(this, { limit, sort, full: this.spec.max });
    keyed(this.list, rows, (row) => row.key,
      () => h('li', { class: 'bar' }, h('p', {}, h('span', { class: 'name' }), h('span', { class: 'state' }), h('b', {})),
        h('div', { class: 'track', 'aria-hidden': 'true' }, h('i', {}))),
      (item, row) => update(item, row, this.unit));
  }
}
