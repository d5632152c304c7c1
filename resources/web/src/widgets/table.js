// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows that join the queries by their labels; a press on a heading sorts, what is typed above filters.

import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { isAlarming, thresholdState } from '../legend.js';
import { tr } from '../texts.js';
import { format, isUnit } from '../units.js';
import { textsOf } from './timeline.js';
import { Widget } from './widget.js';

const DULL = ['__name__', 'instance', 'job'];

/**
 * @typedef {{title: string, label?: string, query?: number, unit?: string, decimals?: number, texts?: Map<string, string>,
 *   show: 'value' | 'bar' | 'line', align: string, width?: number, hidden?: boolean}} Column
 */

/** What the layout names; without it every label of the first query, and a value for each query. @returns {Column[]} */
export function columnsOf(wanted, queries, unit, labelSets) {
  const value = (query, { title, unit: own, show = 'value', align = 'right', decimals, texts, width, hidden } = {}) => {
    const { legend = '' } = queries[query];
    return { title: title || (legend && !legend.includes('{{') ? legend : tr('widget.value')), query, unit: isUnit(own) ? own : unit,
      show, align, decimals, texts: textsOf(texts), width, hidden };
  };
  const name = (label, { title, align = 'left', width, hidden } = {}) => ({ title: title || label, label, show: 'value', align, width, hidden });
  const named = (wanted ?? []).filter(({ label, query }) => label || (query >= 0 && query < queries.length));
  if (named.length)
    return named.map((each) => (each.label ? name(each.label, each) : value(each.query, each)));
  const labels = [...new Set(labelSets.flatMap(Object.keys))].filter((name) => !DULL.includes(name)).sort();
  return [...labels.map((label) => name(label)), ...queries.map((_, query) => value(query))];
}

/** @param {{labels: object, value: number}[][]} answers of each query */
export function rowsOf(columns, answers, isConfigured) {
  const labelNames = isConfigured ? columns.filter((column) => column.label).map((column) => column.label) : [];
  const keyOf = ({ __name__: _, ...labels }) =>
    JSON.stringify(labelNames.length ? labelNames.map((name) => labels[name] ?? '') : Object.entries(labels).sort());
  const rows = new Map();
  answers.forEach((answer, query) => {
    for (const { labels, value, key: series } of answer) {
      const key = keyOf(labels);
      if (!rows.has(key)) rows.set(key, { key, series: new Map(), cells: columns.map((column) => (column.label ? labels[column.label] ?? '' : null)) });
      rows.get(key).series.set(query, series);
      columns.forEach((column, c) => {
        if (column.query === query) rows.get(key).cells[c] = value;
      });
    }
  });
  return [...rows.values()];
}

/** Missing values stay at the end, whichever way; equal ones in the order of their keys. */
export function sortRows(rows, columns, at, descending) {
  const sign = descending ? -1 : 1;
  const isMissing = (value) => value === null || Number.isNaN(value);
  const order = (x, y) => {
    if (columns[at].label) return sign * x.localeCompare(y);
    if (isMissing(x) || isMissing(y)) return Number(isMissing(x)) - Number(isMissing(y));
    return x === y ? 0 : sign * (x - y);
  };
  return rows.sort((a, b) => order(a.cells[at], b.cells[at]) || (a.key < b.key ? -1 : 1));
}

/** What a value of a column is called, or how it reads. */
export function cellText(column, value) {
  if (column.label) return value;
  const named = value === null ? undefined : column.texts?.get(String(value));
  if (named !== undefined) return named;
  const { number, unit } = format(value, column.unit, column.decimals);
  return unit ? `${number}\u00a0${unit}` : number;
}

/** Only rows with a cell that has the text, whatever the case. */
export function filterRows(rows, columns, text) {
  const wanted = text.toLowerCase();
  return rows.filter((row) => columns.some((column, c) => cellText(column, row.cells[c]).toLowerCase().includes(wanted)));
}

/** The course of values as the points of a polyline, 100 wide and 20 high; '' where there is none. */
export function sparkPoints(times, values, from, to) {
  const known = values.filter((value) => Number.isFinite(value));
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return times.flatMap((t, i) => (Number.isFinite(values[i]) && t >= from
    ? [`${(((t - from) / (to - from)) * 100).toFixed(1)},${(high > low ? 18 - ((values[i] - low) / (high - low)) * 16 : 10).toFixed(1)}`] : [])).join(' ');
}

export class Table extends Widget {
  #sorted = -1;
  #descending = true;

  constructor(spec, context) {
    super(spec, context);
    const { filter = '', filterField = false } = this.options;
    const title = spec.title ?? tr('table.title');
    this.search = h('input', { type: 'search', class: 'filter', placeholder: tr('table.filter'), 'aria-label': tr('table.filterOf', { title }),
      hidden: !filterField, value: filter, oninput: () => context.redraw.mark(this) });
    this.head = h('tr');
    this.rows = h('tbody');
    const table = h('table', {}, h('caption', { class: 'unseen' }, title), h('thead', {}, this.head), this.rows);
    this.frame.body.append(this.search,
      h('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': title }, table));
  }

  listen() {
    const courses = (this.options.columns ?? []).filter(({ show }) => show === 'line').map(({ query }) => query);
    super.listen((query) => (courses.includes(query) ? this.context.view.rangeMs : 0));
  }

  paint() {
    const answers = this.feeds.map((feed) => feed.columns.newestValues);
    const wanted = this.options.columns;
    const all = columnsOf(wanted, this.queries, this.unit, answers[0].map((each) => each.labels));
    const found = filterRows(rowsOf(all, answers, Boolean(wanted?.length)), all, this.search['value']);
    const columns = all.map((column, c) => ({ ...column, c })).filter((column) => !column.hidden);
    const firstValue = columns.findIndex((column) => column.query !== undefined);
    const at = this.#sorted >= 0 && this.#sorted < columns.length ? this.#sorted : Math.max(firstValue, 0);
    this.#paintHead(columns, at);
    if (!columns.length) return;
    const rows = sortRows(found, all, columns[at].c, this.#descending);
    const full = columns.map((column) => this.spec.max ?? Math.max(0, ...rows.map((row) => row.cells[column.c] ?? 0)));
    keyed(this.rows, rows, (row) => `${columns.map(({ show }) => show)} ${row.key}`, () => h('tr', {}, ...columns.map((column) => emptyCell(column))),
      (line, row) => columns.forEach((column, i) => this.#paintCell(line.children[i], column, row, full[i])));
  }

  #paintHead(columns, at) {
    keyed(this.head, columns.map((column, i) => ({ ...column, i })), (column) => `${column.i} ${column.title}`,
      (column) => h('th', { scope: 'col' }, h('button', { type: 'button', onclick: () => this.#sortBy(column) })),
      (cell, column) => {
        const sorted = column.i === at;
        setAttribute(cell, 'class', column.align === 'left' ? null : column.align === 'right' ? 'numeric' : 'middle');
        setAttribute(cell, 'aria-sort', sorted ? (this.#descending ? 'descending' : 'ascending') : null);
        cell.style.width = column.width ? `${column.width}px` : '';
        setText(cell.firstChild, `${column.title}${sorted ? (this.#descending ? ' ↓' : ' ↑') : ''}`);
      });
  }

  #paintCell(cell, column, row, full) {
    const value = row.cells[column.c];
    const state = column.label ? '' : thresholdState(this.spec.thresholds, value);
    const side = { left: '', center: 'middle', right: 'numeric' }[column.align];
    setAttribute(cell, 'class', [side, isAlarming(state) && state, column.show !== 'value' && column.show].filter(Boolean).join(' ') || null);
    const text = cellText(column, value);
    if (column.show === 'line') return this.#paintCourse(cell, column, row, text);
    setText(column.show === 'bar' ? cell.lastChild : cell, state === 'critical' ? `${text} !` : text);
    if (column.show === 'bar') cell.firstChild.style.width = `${full > 0 && value > 0 ? Math.min((value / full) * 100, 100) : 0}%`;
  }

  #paintCourse(cell, column, row, text) {
    const { columns } = this.feeds[column.query];
    const series = columns.series.find(({ key }) => key === row.series.get(column.query));
    const points = series ? sparkPoints(columns.times, series.values, ...this.range) : '';
    setAttribute(cell.firstChild.firstChild, 'points', points);
    setText(cell.lastChild, text);
  }

  /** Numbers are looked at from the largest, names from the first. */
  #sortBy({ i, label }) {
    const wasSorted = this.head.children[i].hasAttribute('aria-sort');
    this.#descending = wasSorted ? !this.#descending : !label;
    this.#sorted = i;
    this.context.redraw.mark(this);
  }
}

/** A cell of a number alone is its text. */
function emptyCell({ show }) {
  if (show === 'bar') return h('td', {}, h('i', { 'aria-hidden': 'true' }), h('span', {}));
  if (show === 'line') {
    return h('td', {}, svg('svg', { viewBox: '0 0 100 20', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('polyline', {})), h('span', { class: 'unseen' }));
  }
  return h('td');
}
