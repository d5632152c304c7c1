// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Alerts: what, where, since when; and for operators a button that says somebody looks after it.

import { alertRows, summaryOf } from '../alerts.js';
import * as api from '../api.js';
import { h, keyed, setAttribute, setText } from '../dom.js';
import { stateMark } from '../marks.js';
import { tr } from '../texts.js';
import { Widget } from './widget.js';

export class AlertList extends Widget {
  #errors = new Map(); // by fingerprint, what the server said to an acknowledgement

  constructor(spec, context) {
    super(spec, context);
    context.states.want('alerts');
    this.list = h('ul', { class: 'rows alerts', tabindex: 0, 'aria-label': spec.title ?? tr('alerts.title') });
    this.quiet = h('p', { class: 'quiet' }, stateMark('ok', tr('alerts.quiet')), h('span'));
    this.ruleErrors = h('ul', { class: 'rule-errors' });
    this.frame.body.append(this.list, this.quiet, this.ruleErrors);
  }

  listen() {}

  draw() {
    const { alerts, now, isPast } = this.context.states;
    if (!alerts) return this.frame.show('loading');
    if (alerts.problem) return this.frame.show('error', { message: alerts.problem });
    if (alerts.isKept === false) return this.frame.show('empty', { message: tr('widget.notKept') });
    this.frame.show('live');
    const rows = alertRows(alerts, this.options.states ?? ['firing', 'pending'], now);
    this.frame.setSummary(summaryOf(alerts));
    this.quiet.hidden = rows.length > 0;
    setText(this.quiet.lastChild, tr(isPast ? 'alerts.nothingThen' : 'alerts.nothing'));
    this.list.hidden = rows.length === 0;
    keyed(this.list, rows, (row) => row.fingerprint, () => this.#create(), (item, row) => this.#update(item, row));
    if (this.options.ruleErrors) this.#showRuleErrors(isPast ? {} : alerts);
  }

  #create() {
    const button = h('button', { type: 'button' });
    return h('li', { class: 'alert' }, h('span', { class: 'state' }),
      h('div', {}, h('p', { class: 'summary' }), h('p', { class: 'caption' }), h('p', { class: 'caption detail' }), h('p', { class: 'failed', role: 'alert' })),
      button);
  }

  #update(item, row) {
    const [state, text, button] = item.children;
    const [summary, caption, detail, failure] = text.children;
    if (item.dataset.weight !== row.weight || item.dataset.state !== row.state) {
      Object.assign(item.dataset, { weight: row.weight, state: row.state });
      state.replaceChildren(stateMark(row.weight, row.stateText));
    }
    setText(summary, row.summary);
    setText(caption, [row.severity, row.sinceText, row.silenced, row.acknowledged, row.labels].filter(Boolean).join(' · '));
    setText(detail, this.options.details ? row.description : '');
    setText(failure, this.#errors.get(row.fingerprint) ?? '');
    button.hidden = !this.context.mayAcknowledge || row.state !== 'firing' || this.context.states.isPast;
    setText(button, tr(row.acknowledged ? 'alerts.withdraw' : 'alerts.acknowledge'));
    setAttribute(button, 'aria-label', `${button.textContent}: ${row.summary}`);
    button.onclick = () => this.#ask(row);
  }

  /** What comes of it comes with the alerts. */
  async #ask({ fingerprint, acknowledged }) {
    this.#errors.delete(fingerprint);
    try {
      await (acknowledged ? api.withdraw(fingerprint) : api.acknowledge(fingerprint));
    } catch (error) {
      this.#errors.set(fingerprint, tr(acknowledged ? 'alerts.notWithdrawn' : 'alerts.notAcknowledged', { reason: error.message }));
    }
    this.context.redraw.mark(this);
  }

  #showRuleErrors(alerts) {
    const broken = (alerts.groups ?? []).flatMap((group) => group.rules).filter((rule) => rule.health === 'err' || rule.lastError);
    const texts = [
      ...(alerts.loadErrors ?? []).map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(':')}: ${message}`),
      ...broken.map((rule) => `${rule.name}: ${rule.lastError}`),
    ];
    keyed(this.ruleErrors, texts, (text) => text, (text) => h('li', {}, stateMark('warning', tr('alerts.rule')), text), () => {});
  }
}
