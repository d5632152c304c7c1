// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bar over the page: which host, how the connection is, which time is shown, light or dark; and the tabs.

import { h, keyed, setAttribute, setText } from './dom.js';
import { icon } from './icons.js';
import { SERIES_PAGE } from './link.js';
import { openMenu } from './menu.js';
import { ReplayControl } from './replay.js';
import { CATALOGUES, keepLanguage, language, tr } from './texts.js';
import { chooseTheme, theme, THEMES } from './theme.js';
import { duration, timeOfDay } from './units.js';

export const RANGES = [5, 15, 60, 360, 1440].map((minutes) => minutes * 60e3);
export const ALERTS_PAGE = 'alerts!'; // no page of a layout can have this id

const rangeName = (ms) => (ms === 86400e3 ? '24 h' : duration(ms));

/** Which time is shown, and the ways to another. */
export class TimeControl {
  /**
   * @param {{range: (ms: number) => void, view: () => import('./view.js').View | undefined,
   *   replay: import('./replay.js').Replay}} actions
   */
  constructor({ range, view, replay }) {
    const button = (name, label, act) => h('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick: act }, icon(name));
    this.select = h('select', { 'aria-label': tr('bar.range'), onchange: () => range(Number(this.select.value)) });
    this.window = h('span', { class: 'window' });
    this.replay = new ReplayControl(replay);
    this.live = h('button', { type: 'button', class: 'primary', hidden: true, onclick: () => view()?.live() }, tr('bar.live'));
    this.element = h('div', { class: 'time', role: 'group', 'aria-label': tr('bar.time') },
      button('left', tr('bar.earlier'), () => view()?.move(-0.5)), this.select, this.window,
      button('right', tr('bar.later'), () => view()?.move(0.5)), button('wider', tr('bar.wider'), () => view()?.scale(2)), this.replay.element, this.live);
  }

  /** @param {import('./view.js').View} view */
  update({ rangeMs, window }) {
    const ranges = [...new Set([...RANGES, rangeMs])].sort((a, b) => a - b);
    keyed(this.select, ranges, String, (ms) => h('option', { value: ms }, tr('bar.last', { span: rangeName(ms) })), () => {});
    this.select.value = String(rangeMs);
    this.select.hidden = window !== null;
    this.window.hidden = window === null;
    this.live.hidden = window === null;
    this.replay.update();
    if (window) setText(this.window, `${timeOfDay(window.from)} – ${timeOfDay(window.to, window.from)}`);
  }
}

/** The pages of the layout, one of a series where the address names it, and one for all alerts. Arrow keys go from tab to tab. */
export class Tabs {
  #chosen = '';

  constructor(onChoose) {
    this.onChoose = onChoose;
    this.element = h('div', { class: 'tabs', role: 'tablist', 'aria-label': tr('bar.pages'), onkeydown: (event) => this.#key(event) });
  }

  /**
   * @param {{id: string, title: string}[]} pages  @param {boolean} hasSeries  @param {number} firing alerts
   * @param {boolean} rings one of them at least
   */
  update(pages, hasSeries, chosen, firing, rings) {
    const changed = this.#chosen !== chosen;
    this.#chosen = chosen;
    const series = hasSeries ? [{ id: SERIES_PAGE, title: tr('bar.series') }] : [];
    const all = [...pages, ...series, { id: ALERTS_PAGE, title: tr('bar.alerts'), firing }];
    keyed(this.element, all, (page) => page.id,
      (page) => h('button', { type: 'button', role: 'tab', id: `tab-${page.id}`, 'aria-controls': 'page', onclick: () => this.onChoose(page.id) },
        h('span', {}), h('span', { class: 'badge', hidden: true })),
      (tab, page) => {
        const [title, badge] = tab.children;
        setText(title, page.title || page.id);
        badge.hidden = !page.firing;
        badge.classList.toggle('silenced', !rings);
        setText(badge, page.firing ? tr('count.firing', { n: page.firing }) : '');
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

/** What is chosen once: light or dark, the language, a token. @param {{onTheme: () => void, onToken: () => void}} actions */
export function menuButton({ onTheme, onToken }) {
  const themes = THEMES.map((name) => ({ text: tr(`menu.theme.${name}`), checked: () => theme() === name, act: () => {
    chooseTheme(name);
    onTheme();
  } }));
  const languages = [['', tr('menu.language.auto')], ...Object.entries(CATALOGUES).map(([code, { name }]) => [code, name])]
    .map(([code, text]) => ({ text, checked: () => language() === code, act: () => {
      keepLanguage(code);
      location.reload();
    } }));
  const now = (items) => items.map((item) => ({ ...item, checked: item.checked() }));
  const button = h('button', { type: 'button', class: 'tool', 'aria-label': tr('menu'), title: tr('menu'), 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => {
    const { left, bottom } = button.getBoundingClientRect();
    const groups = [{ title: tr('menu.theme'), items: now(themes) }, { title: tr('menu.language'), items: now(languages) },
      { items: [{ text: tr('menu.token'), act: onToken }] }];
    button.setAttribute('aria-expanded', 'true');
    openMenu(tr('menu'), groups, { x: left, y: bottom + 4, onClose: () => button.setAttribute('aria-expanded', 'false') });
  } }, icon('menu'));
  return button;
}
