// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the host: each one's state as shape and word, the reason, and the score.

import { h, keyed, setAttribute, setText } from '../dom.js';
import { stateKind, stateMark } from '../marks.js';
import { ownText } from '../own_texts.js';
import { tr } from '../texts.js';
import { Widget } from './widget.js';

const KNOWN = ['healthy', 'degraded', 'unhealthy'];
const wordOf = (state) => tr(`state.${KNOWN.includes(state) ? state : 'unknown'}`);

function summaryOf(components) {
  if (!components.length) return tr('health.none');
  const counted = ['unhealthy', 'degraded', 'unknown']
    .map((state) => ({ state, n: components.filter((each) => each.state === state).length }))
    .filter(({ n }) => n > 0)
    .map(({ state, n }) => tr(`count.${state}`, { n }));
  const n = components.length;
  return counted.length ? tr('health.some', { counts: counted.join(', '), n }) : tr('health.all', { n });
}

export class Health extends Widget {
  constructor(spec, context) {
    super(spec, context);
    context.states.want('health');
    this.list = h('ul', { class: 'rows', tabindex: 0, 'aria-label': spec.title ?? tr('health.title') });
    this.frame.body.append(this.list);
  }

  listen() {}

  draw() {
    const { health } = this.context.states;
    if (!health) return this.frame.show('loading');
    if (health.problem) return this.frame.show('error', { message: health.problem });
    if (health.isKept === false) return this.frame.show('empty', { message: tr('widget.notKept') });
    this.frame.show('live');
    const components = health.components ?? [];
    this.frame.setSummary(summaryOf(components));
    keyed(this.list, components, (each) => each.component,
      () => h('li', { class: 'component' }, h('span', { class: 'state' }), h('span', { class: 'name' }), h('span', { class: 'caption' }), h('b', {})),
      (item, each) => {
        const [mark, name, reason, figure] = item.children;
        if (item.dataset.state !== each.state) {
          item.dataset.state = each.state;
          mark.replaceChildren(stateMark(each.state, wordOf(each.state)));
        }
        const why = ownText(each, 'reason');
        setText(name, ownText(each, 'title'));
        setText(reason, why);
        setAttribute(item, 'title', why || null);
        const score = each.state === 'unknown' ? '' : Math.round(each.score ?? 0);
        setText(figure, each.state === 'healthy' ? String(score) : `${wordOf(each.state)} ${score}`.trim());
        setAttribute(figure, 'class', each.state === 'healthy' ? null : stateKind(each.state));
      });
  }
}
