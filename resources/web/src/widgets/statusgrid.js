// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A cell for each of many series, in the colour of its state and with its shape.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { stateMark } from '../marks.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { topRows } from './rows.js';
import { textsOf } from './timeline.js';
import { Widget } from './widget.js';

const MOST_CELLS = 500;

export class StatusGrid extends Widget {
  constructor(spec, context) {
    super(spec, context);
    this.texts = textsOf(this.options.texts);
    this.list = h('ul', { class: 'cells', tabindex: 0, 'aria-label': spec.title ?? tr('widget.states') });
    this.frame.body.append(this.list);
  }

  paint() {
    const { limit = 200, sort = 'none' } = this.options;
    const { rows } = topRows(this, { limit, sort, most: MOST_CELLS });
    keyed(this.list, rows, (row) => row.key,
      () => h('li', {}, h('span', { class: 'name' }), h('span', { class: 'state' }), h('b', {})),
      (cell, row) => {
        const [name, mark, value] = cell.children;
        setText(name, row.label);
        setAttribute(cell, 'title', row.label);
        setText(value, this.texts.get(String(row.value)) ?? formatText(row.value, this.unit));
        if (cell.dataset.state === row.state) return;
        cell.dataset.state = row.state;
        mark.replaceChildren(...(row.state ? [stateMark(row.state, tr(`state.${row.state}`))] : []));
      });
  }
}
