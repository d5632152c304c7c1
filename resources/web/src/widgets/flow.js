// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much goes from where to where, stage by stage (widgets/flow on the desktop).

import { h, keyed, setAttribute, setText, svg } from '../dom.js';
import { layOutSankey } from '../sankey.js';
import { tr } from '../texts.js';
import { formatText, MISSING } from '../units.js';
import { walkable } from '../walk.js';
import { Widget } from './widget.js';

const DULL = ['__name__', 'instance', 'job'];
const [MOST_STAGES, MOST_GUESSED] = [6, 3];
const NODE_WIDTH = 10;
const GAP = 8;
const HEADING = 16;
const CHARACTER = 6.2;

/** The labels that are the stages; '' where everything is together. */
export function stagesOf({ stages = '', from = '', to = '' }, labelSets) {
  let names = stages.split(',').map((each) => each.trim()).filter(Boolean);
  if (!names.length && from && to) names = [from, to];
  if (!names.length) names = [...new Set(labelSets.flatMap(Object.keys))].filter((name) => !DULL.includes(name)).sort().slice(0, MOST_GUESSED);
  while (names.length < 2) names.unshift('');
  return names.slice(0, MOST_STAGES);
}

export class Flow extends Widget {
  constructor(spec, context) {
    super(spec, context);
    this.ribbons = svg('g', { class: 'ribbons' });
    this.nodes = svg('g', { role: 'list', 'aria-label': spec.title ?? tr('flow.title') });
    this.headings = svg('g', { class: 'headings' });
    this.picture = svg('svg', {}, this.ribbons, this.nodes, this.headings);
    this.plot = h('div', { class: 'plot sankey' }, this.picture);
    this.frame.body.append(this.plot);
    this.settle = walkable(this.picture, () => {});
    const near = ({ target }) => this.#mark(/** @type {Element} */ (target).closest('[data-part], .ribbons path'));
    this.picture.addEventListener('pointerover', near);
    this.picture.addEventListener('focusin', near);
    for (const end of ['pointerleave', 'focusout']) this.picture.addEventListener(end, () => this.#mark(null));
  }

  paint() {
    const { clientWidth: w, clientHeight: height } = this.plot;
    if (w < 60 || height < 40) return;
    const values = this.feeds.flatMap((feed) => feed.columns.newestValues);
    const stages = stagesOf(this.options, values.map(({ labels }) => labels));
    const flows = values.map(({ labels, value }) => ({ value, path: stages.map((name) => (name ? labels[name] || MISSING : tr('widget.all'))) }));
    const top = height > 120 && stages.some(Boolean) ? HEADING : 0;
    const sankey = layOutSankey(flows, { w, h: height - top, nodeWidth: NODE_WIDTH, gap: GAP, most: this.options.limit ?? 10, rest: tr('widget.other') });
    setAttribute(this.picture, 'viewBox', `0 0 ${w} ${height}`);
    this.#paintRibbons(sankey, top);
    keyed(this.nodes, sankey.nodes, ({ stage, name, isRest }) => `${stage} ${isRest} ${name}`,
      () => svg('g', { 'data-part': '', role: 'listitem', tabindex: -1 }, svg('title'), svg('rect'), svg('text', {}, svg('tspan'), svg('tspan', { class: 'value' }))),
      (item, node) => this.#updateNode(item, node, sankey, top, w));
    const step = (w - NODE_WIDTH) / (stages.length - 1);
    keyed(this.headings, top ? stages.map((name, stage) => ({ name, stage })) : [], ({ stage }) => String(stage), () => svg('text', { y: 11 }), (text, { name, stage }) => {
      setText(text, name);
      setAttribute(text, 'x', stage === 0 ? 0 : stage + 1 === stages.length ? w : stage * step + NODE_WIDTH / 2);
      setAttribute(text, 'text-anchor', stage === 0 ? 'start' : stage + 1 === stages.length ? 'end' : 'middle');
    });
    this.settle();
    this.frame.setSummary(formatText(sankey.total, this.unit));
  }

  #paintRibbons({ ribbons, nodes }, top) {
    keyed(this.ribbons, ribbons, ({ strand, stage }) => `${stage} ${strand.nodes.map((node) => nodes[node].name).join('\0')}`,
      () => svg('path', {}, svg('title')), (path, { strand, stage, from, to, thickness }) => {
        const [source, target] = [nodes[strand.nodes[stage]], nodes[strand.nodes[stage + 1]]];
        const [left, right] = [source.x + source.w, target.x];
        const middle = ((left + right) / 2).toFixed(1);
        const thick = Math.max(thickness, 0.75);
        const at = (y) => (y + top).toFixed(2);
        setAttribute(path, 'd', `M${left} ${at(from)}C${middle} ${at(from)} ${middle} ${at(to)} ${right} ${at(to)}V${at(to + thick)}` +
          `C${middle} ${at(to + thick)} ${middle} ${at(from + thick)} ${left} ${at(from + thick)}Z`);
        setAttribute(path, 'class', nodes[strand.nodes[0]].isRest ? 'rest' : `series-${strand.nodes[0] % 8}`);
        setText(path.firstChild, `${strand.nodes.map((node) => nodes[node].name).join(' → ')}: ${formatText(strand.value, this.unit)}`);
        Object.assign(path, { strand: strand.nodes, stage });
      });
  }

  #updateNode(item, node, { nodes, stages, total }, top, w) {
    const [title, rect, text] = item.children;
    const value = formatText(node.value, this.unit);
    const number = nodes.indexOf(node);
    Object.assign(item, { number, stage: node.stage });
    setText(title, tr('widget.share', { what: node.name, value, n: Math.round((100 * node.value) / total) }));
    setAttribute(item, 'aria-label', title.textContent);
    setAttribute(item, 'class', node.stage > 0 || node.isRest ? 'later' : `series-${number % 8}`);
    for (const [name, at] of Object.entries({ x: node.x, y: node.y + top, width: node.w, height: Math.max(node.h, 0.75) })) setAttribute(rect, name, at.toFixed(2));
    const isLast = node.stage + 1 === stages;
    const room = (w / (stages - 1) - NODE_WIDTH) * (stages === 2 ? 0.45 : 0.9);
    const hasName = node.h + GAP >= 14;
    const letters = Math.max(0, Math.floor(room / CHARACTER) - value.length - 1);
    setText(text.children[0], hasName ? (letters >= node.name.length ? node.name : `${node.name.slice(0, Math.max(letters - 1, 1))}…`) : '');
    setText(text.children[1], hasName ? ` ${value}` : '');
    setAttribute(text, 'x', isLast ? node.x - 6 : node.x + node.w + 6);
    setAttribute(text, 'y', (node.y + node.h / 2 + top + 4).toFixed(1));
    setAttribute(text, 'text-anchor', isLast ? 'end' : 'start');
  }

  /** All ways that lead through a part stand out. */
  #mark(part) {
    setAttribute(this.picture, 'data-marked', part ? '' : null);
    const { number, strand, stage } = part ?? {};
    for (const path of this.ribbons.children) {
      const way = path['strand'];
      const near = number === undefined ? strand && way[stage] === strand[stage] && way[stage + 1] === strand[stage + 1] : way[stage] === number;
      setAttribute(path, 'data-near', near ? '' : null);
    }
  }
}
