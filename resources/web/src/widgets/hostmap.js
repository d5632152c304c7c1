// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A tile for each host, or for each value of another label (widgets/hostmap on the desktop).

import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { isAlarming, seriesNames, thresholdState } from '../legend.js';
import { stateMark } from '../marks.js';
import { comesBefore } from '../order.js';
import { tr } from '../texts.js';
import { placeEqualTiles, placeTilesBySize } from '../treemap.js';
import { formatText } from '../units.js';
import { walkable } from '../walk.js';
import { textsOf } from './timeline.js';
import { Widget } from './widget.js';

const MOST_TILES = 1000;
const HEADING = 16;
const GAP = 3;
const CHARACTER = 6.2; // pixels, about

/**
 * One tile for each value of a label in a group; of several series the worst counts.
 * @param {{labels: object, value: number}[]} values of the first query
 * @param {{labels: object, value: number}[] | null} sizes of the second, if there is one
 */
export function tilesOf(values, sizes, { label = 'instance', group = '', thresholds, query }) {
  const keyOf = ({ __name__: _, ...labels }) => `${labels[group] ?? ''}\0${labels[label] || JSON.stringify(Object.entries(labels).sort())}`;
  const lessIsWorse = thresholds?.length > 1 && thresholds[1].value < thresholds[0].value;
  const nameOf = seriesNames(query, values.map(({ labels }) => labels));
  const tiles = new Map();
  for (const { labels, value } of values) {
    const key = keyOf(labels);
    const own = query.legend || !labels[label] ? nameOf(labels) : labels[label];
    const tile = tiles.get(key) ?? { key, name: own, value: NaN, group: labels[group] ?? '', labelValue: labels[label] ?? '', size: sizes ? 0 : 1 };
    if (!Number.isNaN(value) && (Number.isNaN(tile.value) || (lessIsWorse ? value < tile.value : value > tile.value))) tile.value = value;
    tiles.set(key, tile);
  }
  for (const { labels, value } of sizes ?? []) {
    const tile = tiles.get(keyOf(labels));
    if (tile && Number.isFinite(value)) tile.size += Math.max(value, 0);
  }
  return [...tiles.values()].sort((a, b) => comesBefore(a.group, b.group) || comesBefore(a.name, b.name));
}

/** How many of each group there are, in their order. */
function groupsOf(tiles) {
  const groups = [];
  for (const { group } of tiles) {
    if (groups[groups.length - 1]?.name !== group) groups.push({ name: group, count: 0 });
    ++groups[groups.length - 1].count;
  }
  return groups;
}

export class HostMap extends Widget {
  constructor(spec, context) {
    super(spec, context);
    this.texts = textsOf(this.options.texts);
    this.headings = svg('g', { class: 'headings' });
    this.tiles = svg('g', { role: 'list', 'aria-label': spec.title ?? tr('hostmap.title') });
    this.picture = svg('svg', {}, this.headings, this.tiles);
    this.plot = h('div', { class: 'plot tiles' }, this.picture);
    this.frame.body.append(this.plot);
    this.settle = walkable(this.picture, (part) => this.context.visit(this.options.label ?? 'instance', part['labelValue'], this.options.page ?? ''));
  }

  paint() {
    const { clientWidth: w, clientHeight: height } = this.plot;
    if (w < 20 || height < 20) return;
    setAttribute(this.picture, 'viewBox', `0 0 ${w} ${height}`);
    const sized = this.feeds.length > 1;
    const { thresholds } = this.spec;
    const all = tilesOf(this.feeds[0].columns.newestValues, sized ? this.feeds[1].columns.newestValues : null,
      { ...this.options, thresholds, query: this.queries[0] });
    const shown = all.slice(0, Math.min(this.options.limit ?? 2000, MOST_TILES));
    const groups = groupsOf(shown);
    const heading = groups.length > 1 || groups[0]?.name ? HEADING : 0;
    const counts = groups.map(({ count }) => count);
    const places = sized ? placeTilesBySize(counts, shown.map(({ size }) => size), { w, h: height }, heading)
      : placeEqualTiles(counts, { w, h: height }, heading);
    const finite = shown.map(({ value }) => value).filter(Number.isFinite);
    const low = this.spec.min ?? Math.min(0, ...finite);
    const high = this.spec.max ?? Math.max(0, ...finite);
    const states = new Map();
    keyed(this.tiles, shown, ({ key }) => key, () => this.#create(), (tile, each) => {
      const place = places.tiles[shown.indexOf(each)];
      const state = thresholdState(thresholds, each.value);
      states.set(state, (states.get(state) ?? 0) + 1);
      const strength = high > low ? Math.min(Math.max((each.value - low) / (high - low), 0), 1) || 0 : 0;
      this.#update(tile, each, place, state, strength);
    });
    keyed(this.headings, groups.map((group, i) => ({ ...group, place: places.headings[i] })), ({ name }) => name, () => svg('text'), (text, { name, place }) => {
      setText(text, place && heading ? name || tr('widget.without') : '');
      setAttribute(text, 'x', place?.x ?? 0);
      setAttribute(text, 'y', (place?.y ?? 0) + 11);
    });
    this.settle();
    const counted = ['critical', 'warning'].filter((state) => states.has(state)).map((state) => tr(`count.${state}`, { n: states.get(state) }));
    const amount = all.length > shown.length ? tr('hostmap.some', { shown: shown.length, all: all.length }) : String(all.length);
    this.frame.setSummary([amount, ...counted].join(', '));
  }

  #create() {
    return svg('g', { 'data-part': '', role: 'listitem', tabindex: -1 }, svg('title'), svg('rect', { rx: 3 }), svg('text'), svg('text', { class: 'value' }), svg('g'));
  }

  #update(tile, { name, value, labelValue, group }, place, state, strength) {
    const [title, rect, label, number, mark] = tile.children;
    const text = this.texts.get(String(value)) ?? formatText(value, this.unit);
    const said = [`${name}: ${text}`, state && tr(`state.${state}`), group].filter(Boolean).join(', ');
    tile.labelValue = labelValue;
    setText(title, said);
    setAttribute(tile, 'aria-label', said);
    tile.style.display = place ? '' : 'none';
    if (!place) return;
    const scaled = !state || this.options.colors === 'scale';
    setAttribute(tile, 'class', scaled ? `series-${this.options.color ?? 0}` : state);
    rect.style.fillOpacity = scaled ? 0.1 + 0.5 * strength : '';
    setAttribute(tile, 'transform', `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`);
    const [w, height] = [Math.max(place.w - GAP, 0.5), Math.max(place.h - GAP, 0.5)];
    setAttribute(rect, 'width', w.toFixed(1));
    setAttribute(rect, 'height', height.toFixed(1));
    const isMarked = state !== '' && Math.min(w, height) >= 26;
    const letters = Math.floor((w - 12 - (isMarked ? 12 : 0)) / CHARACTER);
    const hasName = height >= 18 && (letters >= name.length || letters >= 7);
    setText(label, hasName ? (letters >= name.length ? name : `${name.slice(0, letters - 1)}…`) : '');
    setAttribute(label, 'y', height < 34 ? height / 2 + 4 : 15);
    setText(number, height >= 34 && letters >= text.length ? text : '');
    this.#sign(mark, state, isMarked, w, height);
  }

  /** The state as a shape; as strokes where that would be too small to tell. */
  #sign(mark, state, isMarked, w, height) {
    const least = Math.min(w, height);
    const look = isMarked ? `mark ${state}` : isAlarming(state) && least >= 4 ? `strokes ${state} ${least.toFixed(0)}` : '';
    if (mark['look'] !== look) {
      mark['look'] = look;
      const inset = least / 4;
      const strokes = state === 'critical' ? `M${-inset} ${inset}L${inset} ${-inset}M${-inset} ${-inset}L${inset} ${inset}` : `M${-inset} ${inset}L${inset} ${-inset}`;
      const sign = isMarked ? stateMark(state, '') : svg('path', { class: 'strokes', d: strokes });
      if (isMarked) for (const [name, size] of Object.entries({ width: 12, height: 12, 'aria-hidden': 'true' })) sign.setAttribute(name, String(size));
      mark.replaceChildren(...(look ? [sign] : []));
    }
    setAttribute(mark, 'transform', isMarked ? `translate(${(w - 15).toFixed(1)} 3)` : `translate(${(w / 2).toFixed(1)} ${(height / 2).toFixed(1)})`);
  }
}
