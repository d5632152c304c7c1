// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A graph in layers (widgets/dependencies on the desktop; Sugiyama, Tagawa, Toda, 1981): cycles are broken, layers are
// the longest paths, crossings are reduced by barycentres in a fixed number of sweeps. The same graph has the same places.

const SWEEPS = 12;

/** Which edges close a cycle, by a search in depth from node 0 on. @param {[number, number][]} edges */
export function turnedEdges(nodes, edges) {
  const leaving = Array.from({ length: nodes }, () => []);
  edges.forEach(([from, to], i) => from !== to && leaving[from].push(i));
  const marks = new Array(nodes).fill('new');
  const turned = edges.map(() => false);
  for (let start = 0; start < nodes; ++start) {
    if (marks[start] !== 'new') continue;
    const path = [[start, 0]];
    marks[start] = 'open';
    while (path.length) {
      const top = path[path.length - 1];
      if (top[1] === leaving[top[0]].length) {
        marks[top[0]] = 'done';
        path.pop();
        continue;
      }
      const edge = leaving[top[0]][top[1]++];
      const to = edges[edge][1];
      if (marks[to] === 'open') turned[edge] = true;
      if (marks[to] !== 'new') continue;
      marks[to] = 'open';
      path.push([to, 0]);
    }
  }
  return turned;
}

/** The longest path from a source to each node of a graph without cycles. */
export function longestPaths(nodes, edges) {
  const entering = new Array(nodes).fill(0);
  for (const [from, to] of edges) entering[to] += from === to ? 0 : 1;
  const layers = new Array(nodes).fill(0);
  const ready = entering.flatMap((count, node) => (count ? [] : [node]));
  for (const node of ready) {
    for (const [from, to] of edges) {
      if (from !== node || from === to) continue;
      layers[to] = Math.max(layers[to], layers[node] + 1);
      if (--entering[to] === 0) ready.push(to);
    }
  }
  return layers;
}

const middle = (values, otherwise) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : otherwise);

/** As near to where they are wanted as their order and a distance of one lets them: pooled adjacent violators. */
function fit(layer, wanted, y) {
  const blocks = [];
  layer.forEach((vertex, i) => {
    blocks.push({ sum: wanted[vertex] - i, count: 1 });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2);
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  let next = 0;
  for (const { sum, count } of blocks) {
    for (let i = 0; i < count; ++i, ++next) y[layer[next]] = sum / count + next;
  }
}

/**
 * @param {number} nodes  @param {[number, number][]} edges by numbers of nodes
 * @returns {{nodes: {layer: number, y: number}[], routes: {layer: number, y: number}[][], layers: number, height: number}}
 *   nodes of a layer are at least one apart; a route has the places of an edge between its ends
 */
export function layOutGraph(nodes, edges) {
  const turned = turnedEdges(nodes, edges);
  const stream = edges.map(([from, to], i) => (turned[i] ? [to, from] : [from, to]));
  const layerOf = longestPaths(nodes, stream);
  const layers = Array.from({ length: Math.max(0, ...layerOf.map((layer) => layer + 1)) }, () => []);
  layerOf.forEach((layer, node) => layers[layer].push(node));
  const earlier = layerOf.map(() => []);
  const later = layerOf.map(() => []);
  const join = (from, to) => {
    later[from].push(to);
    earlier[to].push(from);
  };
  const routes = stream.map(([from, to]) => {
    const route = [];
    if (from === to) return route;
    let before = from;
    for (let layer = layerOf[from] + 1; layer < layerOf[to]; ++layer) {
      const vertex = layerOf.push(layer) - 1;
      layers[layer].push(vertex);
      earlier.push([]);
      later.push([]);
      join(before, vertex);
      route.push(vertex);
      before = vertex;
    }
    join(before, to);
    return route;
  });
  const best = ordered(layers, earlier, later);
  const y = aligned(best, earlier, later, layerOf.length);
  const place = (vertex) => ({ layer: layerOf[vertex], y: y[vertex] });
  return {
    nodes: Array.from({ length: nodes }, (_, node) => place(node)),
    routes: routes.map((route, i) => (turned[i] ? [...route].reverse() : route).map(place)),
    layers: layers.length,
    height: Math.max(0, ...y),
  };
}

function crossingsOf(layers, later, position) {
  let count = 0;
  for (const layer of layers) {
    const ends = layer.flatMap((vertex) => later[vertex].map((next) => position[next]).sort((a, b) => a - b).map((to) => [position[vertex], to]));
    ends.forEach(([from, to], i) => {
      for (let j = 0; j < i; ++j) count += ends[j][0] < from && ends[j][1] > to ? 1 : 0;
    });
  }
  return count;
}

function ordered(layers, earlier, later) {
  const position = [];
  const settle = (layer) => layer.forEach((vertex, i) => (position[vertex] = i));
  layers.forEach(settle);
  let best = layers.map((layer) => [...layer]);
  let fewest = crossingsOf(layers, later, position);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; ++sweep) {
    const down = sweep % 2 === 0;
    for (let i = 1; i < layers.length; ++i) {
      const layer = layers[down ? i : layers.length - 1 - i];
      const keys = new Map(layer.map((vertex) => [vertex, middle((down ? earlier : later)[vertex].map((each) => position[each]), position[vertex])]));
      layer.sort((a, b) => keys.get(a) - keys.get(b));
      settle(layer);
    }
    const now = crossingsOf(layers, later, position);
    if (now < fewest) [fewest, best] = [now, layers.map((layer) => [...layer])];
  }
  return best;
}

function aligned(layers, earlier, later, count) {
  const y = new Array(count).fill(0);
  for (const layer of layers) fit(layer, y.slice(), y);
  for (let sweep = 0; sweep < 10; ++sweep) {
    const down = sweep % 2 === 0;
    layers.forEach((_, i) => {
      const layer = layers[down ? i : layers.length - 1 - i];
      const wanted = y.slice();
      for (const vertex of layer) wanted[vertex] = middle((down ? earlier : later)[vertex].map((each) => y[each]), y[vertex]);
      fit(layer, wanted, y);
    });
  }
  const top = Math.min(...y);
  return y.map((each) => each - top);
}
