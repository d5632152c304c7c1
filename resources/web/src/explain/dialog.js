// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened at a point of a chart: how far from usual its series was, what else is known of the time, and which series
// moved with it. What was answered stays until there is another answer; whoever closes it asks for nothing any more.

import * as api from '../api.js';
import { h, setAttribute, setText } from '../dom.js';
import { stateMark } from '../marks.js';
import { tr } from '../texts.js';
import { Happened } from './happened.js';
import { Head } from './head.js';
import { Moved } from './moved.js';

const DELAY = 150; // whoever goes from instant to instant asks once

export class ExplainDialog {
  /** @type {import('./moment.js').Moment} */
  #moment = { t: 0, chosen: 0, series: [] };
  #asking = null;
  #timer = 0;

  constructor() {
    this.head = new Head({ onTime: (t) => this.#ask({ t }, DELAY), onChoose: (chosen) => this.#ask({ chosen }) });
    this.moved = new Moved((subject) => this.#explain(subject));
    this.happened = new Happened();
    this.answer = h('div', { class: 'answer', hidden: true }, this.moved.element, this.happened.element);
    this.state = h('p', { role: 'status' });
    this.failure = h('p', { class: 'failed', role: 'alert' });
    this.again = h('button', { type: 'button', onclick: () => this.#ask() }, tr('explain.again'));
    this.cancel = h('button', { type: 'button', onclick: () => this.#giveUp() }, tr('explain.cancel'));
    this.skeleton = h('div', { class: 'skeleton', 'aria-hidden': 'true' }, ...Array.from({ length: 6 }, () => h('i')));
    this.element = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'explain', 'aria-labelledby': 'explain-title', onclose: () => this.#stop() },
      h('header', {}, h('h2', { id: 'explain-title' }, tr('explain.title')), h('button', { type: 'button', onclick: () => this.element.close() }, tr('explain.close'))),
      this.head.element, h('div', { class: 'state' }, this.state, this.failure, this.cancel, this.again), this.skeleton, this.answer));
  }

  /** @param {import('./moment.js').Moment} moment */
  open(moment) {
    this.#forget();
    this.element.showModal();
    this.#ask(moment);
    this.head.focus();
  }

  /** A series that moved, at the same instant. */
  #explain(subject) {
    this.#ask({ chosen: 0, series: [subject] });
    this.head.focus();
  }

  /** @param {Partial<import('./moment.js').Moment>} change of what is asked */
  #ask(change = {}, delay = 0) {
    this.#stop();
    this.#moment = { ...this.#moment, ...change };
    this.head.subject(this.#moment);
    this.#show('loading', tr('explain.loading'));
    this.#timer = setTimeout(() => this.#send(), delay);
  }

  async #send() {
    const asking = (this.#asking = new AbortController());
    const { t, chosen, series } = this.#moment;
    const { query, labels } = series[chosen];
    try {
      const explanation = await api.explain({ query, labels, t }, asking.signal);
      if (this.#asking !== asking) return;
      this.head.show(explanation);
      this.moved.show(explanation);
      this.happened.show(explanation);
      this.answer.hidden = false;
      this.#show('ready');
    } catch (error) {
      if (this.#asking !== asking) return;
      this.#forget();
      this.#show('failed', '', error.message);
    }
  }

  #giveUp() {
    this.#stop();
    this.#forget();
    this.#show('cancelled', tr('explain.cancelled'));
    this.again.focus();
  }

  /** Nothing is shown of what isn't asked about any more. */
  #forget() {
    this.answer.hidden = true;
    this.head.forget();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  #show(state, text = '', failure = '') {
    const hadFocus = [this.again, this.cancel].includes(/** @type {HTMLButtonElement} */ (document.activeElement));
    setAttribute(this.element, 'data-state', state);
    setAttribute(this.answer, 'aria-busy', state === 'loading' ? 'true' : null);
    this.skeleton.hidden = state !== 'loading' || !this.answer.hidden;
    this.cancel.hidden = state !== 'loading';
    this.again.hidden = state !== 'failed' && state !== 'cancelled';
    setText(this.state, text);
    this.failure.replaceChildren(...(failure ? [stateMark('critical', tr('widget.error')), failure] : []));
    if (hadFocus) this.head.focus(); // a button that goes would take it along
  }
}
