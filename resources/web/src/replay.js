// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happened, again: the piece of the past that is shown moves on by itself, until it is now.

import { h, keyed, setAttribute } from './dom.js';
import { icon } from './icons.js';
import { tr } from './texts.js';

export const SPEEDS = [1, 2, 5, 10, 60, 600]; // seconds a second
const BEAT = 1000;

export class Replay {
  speed = SPEEDS[0];
  #clock = 0;

  /**
   * @param {() => import('./view.js').View | undefined} view
   * @param {() => boolean} busy whether it waits for answers
   * @param {() => Promise<number>} oldest when the history begins
   */
  constructor(view, busy, oldest) {
    Object.assign(this, { view, busy, oldest });
  }

  get playing() {
    return this.#clock !== 0;
  }

  /** Live, what is shown is played from its beginning on. */
  async play() {
    const oldest = this.view()?.window ? 0 : await this.oldest().catch(() => 0);
    if (this.playing) return;
    this.#clock = Number(setInterval(() => this.#beat(), BEAT));
    if (!this.view()?.window) this.view()?.replay(oldest);
  }

  stop() {
    clearInterval(this.#clock);
    this.#clock = 0;
  }

  /** Who can't answer in time slows it down, and isn't asked for what nobody will see. */
  #beat() {
    if (!this.busy()) this.view()?.step(BEAT * this.speed);
    if (!this.view()?.window) this.stop();
  }
}

/** The buttons for it. */
export class ReplayControl {
  /** @param {Replay} replay */
  constructor(replay) {
    this.replay = replay;
    const step = (ms) => () => replay.view()?.step(ms);
    this.play = h('button', { type: 'button', class: 'tool', onclick: () => {
      if (replay.playing) replay.stop();
      else replay.play();
      this.update();
    } });
    this.parts = [this.#tool('stepback', tr('replay.back'), step(-1000)), this.#tool('step', tr('replay.on'), step(1000))];
    this.speed = h('select', { 'aria-label': tr('replay.speed'), title: tr('replay.speed'), onchange: () => (replay.speed = Number(this.speed.value)) });
    keyed(this.speed, SPEEDS, String, (speed) => h('option', { value: speed }, tr('replay.times', { n: speed })), () => {});
    const [back, on] = this.parts;
    this.element = h('span', { class: 'replay', role: 'group', 'aria-label': tr('replay') }, back, this.play, on, this.speed);
    this.update();
  }

  #tool(name, label, act) {
    return h('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick: act }, icon(name));
  }

  update() {
    const isPast = Boolean(this.replay.view()?.window);
    if (!isPast) this.replay.stop();
    const { playing } = this.replay;
    const label = tr(playing ? 'replay.stop' : isPast ? 'replay.here' : 'replay.again');
    if (this.play.title !== label) {
      this.play.replaceChildren(icon(playing ? 'pause' : 'play'));
      setAttribute(this.play, 'aria-label', label);
      this.play.title = label;
    }
    for (const part of [...this.parts, this.speed]) part.hidden = !isPast;
  }
}
