// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who depends on whom, and how they are (widgets/dependencies on the desktop); without queries, by the health.

import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { layOutGraph } from '../layers.js';
import { thresholdState } from '../legend.js';
import { stateKind, stateMark } from '../marks.js';
import { comesBefore } from '../order.js';
import { ownText } from '../own_texts.js';
import { tr } from '../texts.js';
import { formatText } from '../units.js';
import { walkable } from '../walk.js';
import { Widget } from './widget.js';

const wordOf = (state) => (state ? tr(`state.${state}`) : '');
const WEIGHTS = { ok: 0, unknown: 0, warning: 1, critical: 2 };
const weightOf = (state) => (state ? WEIGHTS[stateKind(state)] : 0);
const NODE = 28; // pixels high
const WIDEST = 190;
const CHARACTER = 6.2;
const [THINNEST, THICKEST] = [1.25, 7];

/** The host and what it depends on. */
export function graphOfHealth({ host, components = [] }, name) {
  const nodes = [{ key: 'host', name, state: host.state, reason: ownText(host, 'reason') },
    ...components.map((each) => ({ key: each.component, name: ownText(each, 'title'), state: each.state, reason: ownText(each, 'reason') }))];
  return { nodes, edges: components.map((_, i) => ({ from: 0, to: i + 1, value: null, state: '' })) };
}

/**
 * An edge for each pair of values of two labels; of too many nodes those with the largest values.
 * @param {{labels: object, value: number}[]} values
 */
export function graphOfSeries(values, { from = 'client', to = 'server', limit = 200, thresholds }, health) {
  const sums = new Map();
  for (const { labels, value } of values) {
    const ends = [labels[from] ?? '', labels[to] ?? ''];
    if (!ends[0] && !ends[1]) continue;
    const known = sums.get(ends.join('\0')) ?? { ends, value: 0 };
    known.value += Number.isFinite(value) ? value : 0;
    sums.set(ends.join('\0'), known);
  }
  const weights = new Map();
  for (const { ends, value } of sums.values()) {
    for (const key of ends.filter(Boolean)) weights.set(key, (weights.get(key) ?? 0) + Math.abs(value));
  }
  const keys = [...weights.keys()].sort(comesBefore).sort((a, b) => (weights.size > limit ? weights.get(b) - weights.get(a) : 0)).slice(0, limit).sort(comesBefore);
  const nodes = keys.map((key) => ({ key, name: key, state: '', reason: '' }));
  const edges = [...sums.values()].map(({ ends, value }) => ({ from: keys.indexOf(ends[0]), to: keys.indexOf(ends[1]), value, state: thresholdState(thresholds, value) }))
    .filter((edge) => edge.from >= 0 && edge.to >= 0).sort((a, b) => a.from - b.from || a.to - b.to);
  for (const { to: at, state } of edges) {
    if (!nodes[at].state || weightOf(state) > weightOf(nodes[at].state)) nodes[at].state = state;
  }
  for (const node of nodes) {
    const known = health?.components?.find((each) => [each.component, each.title, ownText(each, 'title')].includes(node.key));
    if (known) Object.assign(node, { state: known.state, reason: ownText(known, 'reason') });
  }
  return { nodes, edges };
}

/** Bad, with something bad that depends on it and nothing bad that it depends on. @returns {boolean[]} */
export function causesOf({ nodes, edges }) {
  const bad = (node) => weightOf(nodes[node].state) > 0;
  const both = edges.filter(({ from, to }) => from !== to && bad(from) && bad(to));
  return nodes.map((_, i) => both.some(({ to }) => to === i) && !both.some(({ from }) => from === i));
}

export class Dependencies extends Widget {
  #shape = '';
  #places = layOutGraph(0, []);

  constructor(spec, context) {
    super(spec, context);
    context.states.want('health');
    this.edges = svg('g', { class: 'edges' });
    this.nodes = svg('g', { role: 'list', 'aria-label': spec.title ?? tr('dependencies.title') });
    this.picture = svg('svg', {}, this.edges, this.nodes);
    this.plot = h('div', { class: 'plot graph' }, this.picture);
    this.frame.body.append(this.plot);
    this.settle = walkable(this.picture, (part) => this.queries.length && this.context.visit(this.options.to ?? 'server', part['key'], ''));
    const near = ({ target }) => this.#mark(/** @type {Element} */ (target).closest('[data-part]'));
    this.picture.addEventListener('pointerover', near);
    this.picture.addEventListener('focusin', near);
    for (const end of ['pointerleave', 'focusout']) this.picture.addEventListener(end, () => this.#mark(null));
  }

  draw() {
    if (this.queries.length) return super.draw();
    const { health } = this.context.states;
    if (!health) return this.frame.show('loading');
    if (health.problem) return this.frame.show('error', { message: health.problem });
    this.frame.show('live');
    this.paint();
  }

  paint() {
    const { health } = this.context.states;
    const graph = this.queries.length
      ? graphOfSeries(this.feeds.flatMap((feed) => feed.columns.newestValues), { ...this.options, thresholds: this.spec.thresholds }, health)
      : graphOfHealth(health, tr('dependencies.host'));
    const { clientWidth: w, clientHeight: height } = this.plot;
    if (w < 40 || height < 30 || !graph.nodes.length) return;
    const shape = JSON.stringify([graph.nodes.map(({ key }) => key), graph.edges.map(({ from, to }) => [from, to])]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#places = layOutGraph(graph.nodes.length, graph.edges.map(({ from, to }) => [from, to]));
    }
    setAttribute(this.picture, 'viewBox', `0 0 ${w} ${height}`);
    this.#paint(graph, w, height);
    this.settle();
    const counts = { critical: 2, warning: 1 };
    const counted = Object.entries(counts).map(([word, weight]) => ({ word, n: graph.nodes.filter(({ state }) => weightOf(state) === weight).length }));
    this.frame.setSummary([tr('dependencies.nodes', { n: graph.nodes.length }),
      ...counted.filter(({ n }) => n).map(({ word, n }) => tr(`count.${word}`, { n }))].join(', '));
  }

  #paint(graph, w, height) {
    const { nodes, routes, layers, height: rows } = this.#places;
    const longest = Math.max(...graph.nodes.map(({ name }) => name.length));
    const width = Math.max(1, Math.min(longest * CHARACTER + 34, WIDEST, layers > 1 ? (w / (layers - 1 + 0.62)) * 0.62 : w));
    const nodeHeight = Math.min(NODE, Math.max(5, height / (rows * 1.4 + 1)));
    const stepX = layers > 1 ? (w - width) / (layers - 1) : 0;
    const stepY = rows > 0 ? Math.min((height - nodeHeight) / rows, 2.8 * nodeHeight) : 0;
    const point = ({ layer, y }) => [(w - (layers - 1) * stepX) / 2 + layer * stepX, (height - rows * stepY) / 2 + y * stepY];
    const causes = causesOf(graph);
    const largest = Math.max(0, ...graph.edges.map(({ value }) => value ?? 0));
    keyed(this.edges, graph.edges, ({ from, to }) => `${graph.nodes[from].key}\0${graph.nodes[to].key}`,
      () => svg('path', { role: 'img' }, svg('title')), (path, edge) => {
        const [from, to] = [nodes[edge.from], nodes[edge.to]];
        const side = from.layer < to.layer ? 1 : -1;
        const [start, end] = [point(from), point(to)];
        const points = [[start[0] + (side * width) / 2, start[1]], ...routes[graph.edges.indexOf(edge)].map(point), [end[0] - (side * width) / 2, end[1]]];
        setAttribute(path, 'd', edge.from === edge.to ? '' : curve(points));
        path.ends = [edge.from, edge.to];
        path.style.strokeWidth = `${largest > 0 ? THINNEST + (THICKEST - THINNEST) * Math.max(0, (edge.value ?? 0) / largest) : THINNEST}px`;
        setAttribute(path, 'class', weightOf(edge.state) ? stateKind(edge.state) : null);
        const said = [`${graph.nodes[edge.from].name} → ${graph.nodes[edge.to].name}`, edge.value === null ? '' : formatText(edge.value, this.unit), wordOf(edge.state)];
        setText(path.firstChild, said.filter(Boolean).join(', '));
        setAttribute(path, 'aria-label', path.firstChild.textContent);
      });
    keyed(this.nodes, graph.nodes, ({ key }) => key,
      () => svg('g', { 'data-part': '', role: 'listitem', tabindex: -1 }, svg('title'), svg('rect', { rx: 6 }), svg('text'), svg('g')), (item, node) => {
        const number = graph.nodes.indexOf(node);
        const [x, y] = point(nodes[number]);
        this.#node(item, node, number, causes[number], { x: x - width / 2, y: y - nodeHeight / 2, width, height: nodeHeight });
      });
  }

  #node(item, { key, name, state, reason }, number, isCause, { x, y, width, height }) {
    const [title, rect, text, mark] = item.children;
    Object.assign(item, { key, number });
    const said = [name, wordOf(state), isCause ? tr('dependencies.isCause') : '', reason].filter(Boolean).join(', ');
    setText(title, said);
    setAttribute(item, 'aria-label', said);
    setAttribute(item, 'class', [state ? stateKind(state) : 'neutral', isCause && 'cause'].filter(Boolean).join(' '));
    setAttribute(item, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    setAttribute(rect, 'width', width.toFixed(1));
    setAttribute(rect, 'height', height.toFixed(1));
    const letters = Math.floor((width - 34) / CHARACTER);
    const shown = isCause && letters > name.length + 8 ? tr('dependencies.cause', { name }) : name;
    setText(text, height < 14 ? '' : letters >= shown.length ? shown : `${shown.slice(0, Math.max(letters - 1, 1))}…`);
    setAttribute(text, 'x', state ? 26 : 8);
    setAttribute(text, 'y', height / 2 + 4);
    setAttribute(mark, 'transform', `translate(8 ${height / 2 - 6})`);
    if (mark['state'] === state) return;
    mark['state'] = state;
    const sign = state && stateMark(state, '');
    if (sign) for (const [attribute, value] of Object.entries({ width: 12, height: 12, 'aria-hidden': 'true' })) sign.setAttribute(attribute, String(value));
    mark.replaceChildren(...(sign ? [sign] : []));
  }

  /** A node, its edges and their other ends stand out. */
  #mark(part) {
    const number = part?.['number'];
    setAttribute(this.picture, 'data-marked', part ? '' : null);
    const near = new Set([number]);
    for (const path of this.edges.children) {
      const touches = path['ends'].includes(number);
      setAttribute(path, 'data-near', touches ? '' : null);
      if (touches) path['ends'].forEach((end) => near.add(end));
    }
    for (const node of this.nodes.children) setAttribute(node, 'data-near', near.has(node['number']) ? '' : null);
  }
}

function curve([first, ...others]) {
  let [x, y] = first;
  return `M${x.toFixed(1)} ${y.toFixed(1)}` + others.map(([nextX, nextY]) => {
    const middle = ((x + nextX) / 2).toFixed(1);
    const piece = `C${middle} ${y.toFixed(1)} ${middle} ${nextY.toFixed(1)} ${nextX.toFixed(1)} ${nextY.toFixed(1)}`;
    [x, y] = [nextX, nextY];
    return piece;
  }).join('');
}
