// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a Sankey diagram's parts stand (widgets/flow on the desktop): what goes into a node goes out of it again, and
// everything is as thick as its value, at one scale.

import { comesBefore } from './order.js';

const MOST_GAPS = 0.3; // of the height

/** The nodes of a stage: the largest by their names, the smaller ones together as the last. */
function stageOf(flows, stage, { most, rest }) {
  const sums = new Map();
  for (const { path, value } of flows) sums.set(path[stage], (sums.get(path[stage]) ?? 0) + value);
  const bySize = [...sums].sort(([a, x], [b, y]) => y - x || comesBefore(a, b));
  const limit = Math.max(most, 2);
  const shown = bySize.length > limit ? limit - 1 : bySize.length;
  const names = bySize.slice(0, shown).map(([name]) => name).sort(comesBefore);
  const nodes = names.map((name) => ({ stage, name, isRest: false, value: 0 }));
  if (shown < bySize.length) nodes.push({ stage, name: rest, isRest: true, value: 0 });
  const place = new Map(bySize.map(([name], i) => [name, i < shown ? names.indexOf(name) : shown]));
  return { nodes, place };
}

/** @param {number[]} a  @param {number[]} b */
const byNodes = (a, b) => a.map((each, i) => each - b[i]).find((difference) => difference) ?? 0;

/**
 * @param {{path: string[], value: number}[]} flows of one length; those that aren't above zero don't count
 * @param {{w: number, h: number, nodeWidth: number, gap: number, most: number, rest: string}} room
 */
export function layOutSankey(flows, room) {
  const stages = Math.max(0, ...flows.map(({ path }) => path.length));
  const counted = flows.filter(({ path, value }) => path.length === stages && Number.isFinite(value) && value > 0);
  if (stages < 2 || !counted.length) return { stages: 0, total: 0, nodes: [], strands: [], ribbons: [] };
  const parts = Array.from({ length: stages }, (_, stage) => stageOf(counted, stage, room));
  const first = [];
  const nodes = [];
  for (const part of parts) {
    first.push(nodes.length);
    nodes.push(...part.nodes);
  }
  const byPath = new Map();
  for (const { path, value } of counted) {
    const way = path.map((name, stage) => first[stage] + parts[stage].place.get(name));
    const known = byPath.get(way.join()) ?? { nodes: way, value: 0 };
    known.value += value;
    byPath.set(way.join(), known);
  }
  const strands = [...byPath.values()].sort((a, b) => byNodes(a.nodes, b.nodes));
  for (const strand of strands) {
    for (const node of strand.nodes) nodes[node].value += strand.value;
  }
  const total = strands.reduce((sum, { value }) => sum + value, 0);
  const most = Math.max(...parts.map((part) => part.nodes.length));
  const gap = most > 1 ? Math.min(room.gap, (MOST_GAPS * room.h) / (most - 1)) : 0;
  const scale = Math.max(0, room.h - gap * (most - 1)) / total;
  const step = Math.max(0, room.w - room.nodeWidth) / (stages - 1);
  parts.forEach((part, stage) => {
    let y = (room.h - total * scale - gap * (part.nodes.length - 1)) / 2;
    for (const node of part.nodes) {
      Object.assign(node, { x: stage * step, y, w: room.nodeWidth, h: node.value * scale });
      y += node.h + gap;
    }
  });
  const edgesAt = (stage, other) => {
    const used = nodes.map(() => 0);
    const edges = new Map();
    const order = [...strands].sort((a, b) => a.nodes[stage] - b.nodes[stage] || a.nodes[other] - b.nodes[other] || strands.indexOf(a) - strands.indexOf(b));
    for (const strand of order) {
      const node = strand.nodes[stage];
      edges.set(strand, nodes[node].y + used[node]);
      used[node] += strand.value * scale;
    }
    return edges;
  };
  const ribbons = parts.slice(1).flatMap((_, stage) => {
    const [from, to] = [edgesAt(stage, stage + 1), edgesAt(stage + 1, stage)];
    return strands.map((strand) => ({ strand, stage, from: from.get(strand), to: to.get(strand), thickness: strand.value * scale }));
  });
  return { stages, total, nodes, strands, ribbons };
}
