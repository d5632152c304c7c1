// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bar over the page: which host, how the connection is, which time is shown, light or dark; and the tabs.

import { h, keyed, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';
import { nextTheme, theme } from './theme.js';
import { duration, timeOfDay } from './units.js';

export const RANGES = [5, 15, 60, 360, 1440].map((minutes) => minutes * 60e3);
export const ALERTS_PAGE = 'alerts!'; // no page of a layout can have this id

const rangeName = (ms) => (ms === 86400e3 ? '24 h' : duration(ms));

/** Which time is shown, and the ways to another. */
export class TimeControl {
  /** @param {{range: (ms: number) => void, view: () => import('./view.js').View | undefined}} actions */
  constructor({ range, view }) {
    const button = (name, label, act) => h('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick: act }, icon(name));
    this.select = h('select', { 'aria-label': 'Range', onchange: () => range(Number(this.select.value)) });
    this.window = h('span', { class: 'window' });
    this.live = h('button', { type: 'button', class: 'primary', hidden: true, onclick: () => view()?.live() }, 'Back to live');
    this.element = h('div', { class: 'time', role: 'group', 'aria-label': 'Time' },
      button('left', 'Earlier', () => view()?.move(-0.5)), this.select, this.window,
      button('right', 'Later', () => view()?.move(0.5)), button('wider', 'Show twice as much', () => view()?.scale(2)), this.live);
  }

  /** @param {import('./view.js').View} view */
  update({ rangeMs, window }) {
    const ranges = [...new Set([...RANGES, rangeMs])].sort((a, b) => a - b);
    keyed(this.select, ranges, String, (ms) => h('option', { value: ms }, `Last ${rangeName(ms)}`), () => {});
    this.select.value = String(rangeMs);
    this.select.hidden = window !== null;
    this.window.hidden = window === null;
    this.live.hidden = window === null;
    if (window) setText(this.window, `${timeOfDay(window.from)} – ${timeOfDay(window.to, window.from)}`);
  }
}

/** The pages of the layout, and one more for all alerts. Arrow keys go from tab to tab. */
export class Tabs {
  #chosen = '';

  constructor(onChoose) {
    this.onChoose = onChoose;
    this.element = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Pages', onkeydown: (event) => this.#key(event) });
  }

  /** @param {{id: string, title: string}[]} pages  @param {number} firing alerts  @param {boolean} rings one of them at least */
  update(pages, chosen, firing, rings) {
    const changed = this.#chosen !== chosen;
    this.#chosen = chosen;
    const all = [...pages, { id: ALERTS_PAGE, title: 'Alerts', firing }];
    keyed(this.element, all, (page) => page.id,
      (page) => h('button', { type: 'button', role: 'tab', id: `tab-${page.id}`, 'aria-controls': 'page', onclick: () => this.onChoose(page.id) },
        h('span', {}), h('span', { class: 'badge', hidden: true })),
      (tab, page) => {
        const [title, badge] = tab.children;
        setText(title, page.title || page.id);
        badge.hidden = !page.firing;
        badge.classList.toggle('silenced', !rings);
        setText(badge, page.firing ? `${page.firing}\u00a0firing` : '');
        setAttribute(tab, 'aria-selected', String(page.id === chosen));
        setAttribute(tab, 'tabindex', page.id === chosen ? 0 : -1);
      });
    if (changed) this.element.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #key(event) {
    const tabs = [...this.element.children];
    const at = tabs.findIndex((tab) => tab['key'] === this.#chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    this.onChoose(next['key']);
    next.focus();
  }
}

export function keyButton(onPress) {
  const label = 'Give a token';
  return h('button', { type: 'button', class: 'tool key', 'aria-label': label, title: label, onclick: onPress }, icon('key'));
}

/** Goes round: as the system has it, light, dark. */
export function themeButton(onChange) {
  const names = { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' };
  const button = h('button', { type: 'button', class: 'tool theme', onclick: () => {
    nextTheme();
    update();
    onChange();
  } });
  function update() {
    setAttribute(button, 'aria-label', names[theme()]);
    setAttribute(button, 'title', names[theme()]);
    button.replaceChildren(icon(theme()));
  }
  update();
  return button;
}
