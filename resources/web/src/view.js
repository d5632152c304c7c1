// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which time all charts of the page show: the newest range, live, or a window of the past.

const SECOND = 1000; // values are that far apart, so windows begin and end with one
const LEAST_WINDOW = 10e3;
const MOST_WINDOW = 366 * 86400e3;

export class View {
  /** @type {{from: number, to: number} | null} null: live */
  window = null;

  /**
   * @param {number} rangeMs shown while live
   * @param {(view: View) => void} onChange of the window
   * @param {() => number} now by the server's clock
   */
  constructor(rangeMs, onChange, now = Date.now) {
    Object.assign(this, { rangeMs, onChange, now });
  }

  live() {
    if (!this.window) return;
    this.window = null;
    this.onChange(this);
  }

  /** What would reach into the future, where nothing has a value, ends now and is as long. */
  zoom(from, to) {
    const middle = (from + to) / 2;
    const half = Math.min(Math.max(to - from, LEAST_WINDOW), MOST_WINDOW) / 2;
    const window = { from: Math.floor((middle - half) / SECOND) * SECOND, to: Math.ceil((middle + half) / SECOND) * SECOND };
    const beyond = Math.max(window.to - Math.floor(this.now() / SECOND) * SECOND, 0);
    this.window = { from: window.from - beyond, to: window.to - beyond };
    this.onChange(this);
  }

  /** Shows `factor` times as much around `middle` (the middle of what is seen, if left out). */
  scale(factor, middle = (this.#shown.from + this.#shown.to) / 2) {
    const half = ((this.#shown.to - this.#shown.from) * factor) / 2;
    this.zoom(middle - half, middle + half);
  }

  /** Moves by so many windows; what would reach into the future is live again. */
  move(windows) {
    const { from, to } = this.#shown;
    const by = (to - from) * windows;
    if (to + by > this.now()) this.live();
    else this.zoom(from + by, to + by);
  }

  /** What is shown live, from its beginning on, or from that of the history. @param {number} oldest 0: not known */
  replay(oldest = 0) {
    const { from, to } = this.#shown;
    const begin = Math.max(from, oldest);
    this.zoom(begin - (to - from), begin);
  }

  /** Moves the past by so many milliseconds; what would reach into the future is live again. */
  step(ms) {
    if (!this.window) return;
    const { from, to } = this.window;
    if (to + ms > this.now()) this.live();
    else this.zoom(from + ms, to + ms);
  }

  get #shown() {
    return this.window ?? { from: this.now() - this.rangeMs, to: this.now() };
  }
}
