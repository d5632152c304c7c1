// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Puts the parts together: the stream, the layout, the page that is shown and the bar above it.

import 'uplot/dist/uPlot.min.css';
import './theme.css';
import './page.css';
import './widgets.css';
import './explain.css';
import { countOf, rings } from './alerts.js';
import * as api from './api.js';
import { ConnectionMark, TokenForm } from './connection.js';
import { h, setText } from './dom.js';
import { ExplainDialog } from './explain/dialog.js';
import { ALERTS_PAGE, menuButton, Tabs, TimeControl } from './header.js';
import { Layouts } from './layouts.js';
import { readLink, readSeries, SERIES_PAGE, withWindow } from './link.js';
import { Notes } from './notes.js';
import { durationMs, Page } from './page.js';
import { Replay } from './replay.js';
import { Stream } from './stream.js';
import { spoken, tr } from './texts.js';
import { applyTheme, onSystemTheme } from './theme.js';
import { Topics } from './topics.js';
import { Variables } from './variables.js';

const DEFAULT_RANGE = '15m';
const TICK_MS = 1000;
const ALERTS_DOCUMENT = {
  id: ALERTS_PAGE,
  widgets: [{
    id: 'all-alerts', type: 'alerts', title: tr('alerts.title'), grid: { x: 0, y: 0, w: 12, h: 12 },
    options: { states: ['firing', 'pending', 'resolved'], details: true, ruleErrors: true },
  }],
};

/** @param {{expr: string, unit: string}} series */
const documentOf = ({ expr, unit }) => ({
  id: SERIES_PAGE,
  widgets: [{ id: 'series', type: 'timeseries', title: expr, unit, grid: { x: 0, y: 0, w: 12, h: 8 }, options: { fill: true, marks: 'events' }, queries: [{ expr }] }],
});

class App {
  page = null;
  rangeMs = 0; // what somebody chose; 0: as the page has it
  shown = ''; // the layout, its page and range, to build it anew only where another is wanted

  constructor() {
    this.stream = new Stream(liveUrl(), () => this.connectionChanged());
    this.stream.token = api.token.get();
    this.topics = new Topics(this.stream, (topic) => this.topicChanged(topic));
    this.asked = readLink(location.href).window; // for the first page alone
    this.layouts = new Layouts(() => this.show());
    this.build();
    addEventListener('hashchange', () => this.show());
    onSystemTheme(() => this.page?.restyle());
    setInterval(() => this.tick(), 1000);
    this.stream.connect();
  }

  build() {
    this.host = h('h1', {}, 'Belfry');
    this.connection = new ConnectionMark(this.stream);
    this.tabs = new Tabs((id) => (location.hash = id));
    const view = () => this.page?.view;
    const replay = new Replay(view, () => Boolean(this.page?.asking), api.oldest);
    this.time = new TimeControl({ range: (ms) => this.chooseRange(ms), view, replay });
    this.variables = new Variables(() => this.layouts.choose(), () => this.layouts.select.value);
    this.notes = new Notes();
    this.explain = new ExplainDialog();
    this.noteButton = h('button', { type: 'button', hidden: true, onclick: () => this.note() }, tr('bar.note'));
    this.tokenForm = new TokenForm((token) => this.useToken(token));
    this.notice = h('p', { class: 'banner', role: 'alert', hidden: true });
    this.main = h('main', { id: 'page', role: 'tabpanel', tabindex: -1 });
    document.body.append(
      h('header', { class: 'bar' }, this.host, this.connection.element, h('span', { class: 'room' }), this.layouts.select,
        this.time.element, this.noteButton, menuButton({
          onTheme: () => this.page?.restyle(), onToken: () => this.stream.state.name !== 'unauthorised' && this.tokenForm.toggle(),
        })),
      h('nav', { 'aria-label': tr('bar.pages') }, this.tabs.element), this.variables.element, this.notice, this.tokenForm.element, this.main,
      this.notes.element, this.notes.form.element, this.explain.element);
  }

  connectionChanged() {
    const { state, welcome } = this.stream;
    if (state.name === 'live') {
      setText(this.host, welcome.host);
      document.title = `${welcome.host} · Belfry`;
      this.show();
    }
    this.tokenForm.update(state.name === 'unauthorised', this.stream.token ? tr('token.unknown') : '');
    this.tick();
  }

  /** Once a second, and when the connection changes: what counts time. */
  tick() {
    const state = this.connection.update();
    document.body.dataset.connection = state;
    this.page?.topicChanged();
  }

  topicChanged(topic) {
    if (topic === 'layouts') this.layouts.setList(this.topics.layouts);
    this.page?.topicChanged();
    this.showTabs();
  }

  useToken(token) {
    api.token.set(token);
    this.stream.token = token;
    this.stream.connect();
  }

  chooseRange(ms) {
    this.rangeMs = ms;
    this.show();
  }

  get pages() {
    return this.layouts.document?.pages ?? [];
  }

  get wantedPage() {
    const id = decodeURIComponent(location.hash.slice(1)) || readLink(location.href).page;
    if (id === ALERTS_PAGE) return ALERTS_DOCUMENT;
    const series = readSeries(location.href);
    if (id === SERIES_PAGE && series) return documentOf(series);
    return this.pages.find((page) => page.id === id) ?? this.pages[0];
  }

  show() {
    this.notice.hidden = !this.layouts.error;
    setText(this.notice, this.layouts.error);
    const wanted = this.wantedPage;
    this.variables.update(wanted === ALERTS_DOCUMENT ? [] : this.layouts.variables);
    this.showTabs();
    if (!wanted || !this.stream.welcome) return;
    const rangeMs = this.rangeMs || durationMs(wanted.range ?? DEFAULT_RANGE) || durationMs(DEFAULT_RANGE);
    const stepMs = durationMs(wanted.refresh ?? '') || TICK_MS;
    const { capabilities } = this.stream.welcome;
    const [mayAcknowledge, mayAnnotate] = ['acknowledge', 'annotate'].map((word) => capabilities.includes(word));
    this.noteButton.hidden = !mayAnnotate || wanted === ALERTS_DOCUMENT;
    const layout = this.pages.includes(wanted) ? this.layouts.select.value : ''; // pages of no layout stay whichever there is
    const shown = JSON.stringify([layout, wanted.id, rangeMs, stepMs, mayAcknowledge, mayAnnotate]);
    const window = this.asked ?? this.page?.view.window; // it stays from page to page
    if (shown === this.shown) return this.page.update(wanted);
    this.shown = shown;
    this.page?.destroy();
    this.page = new Page(wanted, {
      stream: this.stream, topics: this.topics, rangeMs, stepMs, mayAcknowledge,
      onView: (view) => this.viewChanged(view),
      notes: mayAnnotate ? this.notes : null,
      explain: (moment) => this.explain.open(moment),
      visit: (label, value, page) => this.visit(label, value, page),
    });
    this.main.replaceChildren(this.page.element);
    this.page.start();
    this.asked = null;
    if (window) this.page.view.zoom(window.from, window.to);
    else this.viewChanged(this.page.view);
  }

  /** On the piece of the past that is shown, or on now. */
  note() {
    const { from, to } = this.page?.view.window ?? {};
    this.notes.write(from, to);
  }

  /** More of what a label calls by that value: in a variable of that name, on the page. */
  visit(label, value, page) {
    const variable = this.layouts.variables.find(({ name, type, values }) => name === label && (type === 'text' || values.some((each) => each.value === value)));
    if (variable && value) this.variables.choose(variable.name, [value]);
    if (this.pages.some(({ id }) => id === page)) location.hash = page;
  }

  viewChanged(view) {
    this.time.update(view);
    // All alerts are shown whenever they were: no range is asked for, but a way out of the past is.
    this.time.element.hidden = this.page.id === ALERTS_PAGE && !view.window;
    document.body.dataset.view = view.window ? 'past' : 'live';
    history.replaceState(null, '', withWindow(location.href, view.window));
  }

  showTabs() {
    const { alerts } = this.topics;
    const chosen = this.wantedPage?.id ?? '';
    this.tabs.update(this.pages, readSeries(location.href) !== null, chosen, alerts ? countOf(alerts, 'firing') : 0, alerts !== null && rings(alerts));
    this.main.setAttribute('aria-labelledby', `tab-${chosen}`);
  }
}

function liveUrl() {
  const url = new URL('/live', location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  return url.href;
}

document.documentElement.lang = spoken();
applyTheme();
new App();
