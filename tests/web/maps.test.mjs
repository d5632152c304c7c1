// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of maps stand: treemaps, graphs in layers, Sankey diagrams.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOutGraph, longestPaths, turnedEdges } from '../../resources/web/src/layers.js';
import { comesBefore } from '../../resources/web/src/order.js';
import { layOutSankey } from '../../resources/web/src/sankey.js';
import { placeEqualTiles, placeTilesBySize, squarify } from '../../resources/web/src/treemap.js';
import { nearestTowards } from '../../resources/web/src/walk.js';
import { speak } from '../../resources/web/src/texts.js';
import { causesOf, graphOfHealth, graphOfSeries } from '../../resources/web/src/widgets/dependencies.js';
import { stagesOf } from '../../resources/web/src/widgets/flow.js';
import { tilesOf } from '../../resources/web/src/widgets/hostmap.js';

/** The same numbers every time. */
function numbers(seed) {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

function overlap(a, b) {
  const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return wide > 1e-6 && high > 1e-6;
}

function noneOverAnother(places) {
  const there = places.filter(Boolean);
  there.forEach((a, i) => there.slice(i + 1).forEach((b) => assert.ok(!overlap(a, b), JSON.stringify([a, b]))));
}

test('a treemap has areas in proportion, none over another, and the whole of the room', () => {
  const next = numbers(7);
  for (let round = 0; round < 60; ++round) {
    const sizes = Array.from({ length: 1 + Math.floor(next() * 40) }, () => (next() < 0.1 ? 0 : next() ** 4 * 1000));
    const area = { x: 5, y: 9, w: 40 + next() * 600, h: 40 + next() * 400 };
    const places = squarify(sizes, area);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    places.forEach((place, i) => {
      if (!sizes[i]) return assert.equal(place, null);
      assert.ok(Math.abs(place.w * place.h - (sizes[i] / whole) * area.w * area.h) < 1e-6 * area.w * area.h);
      assert.ok(place.x >= 5 - 1e-6 && place.x + place.w <= 5 + area.w + 1e-6 && place.y + place.h <= 9 + area.h + 1e-6);
    });
    noneOverAnother(places);
    assert.deepEqual(squarify(sizes, area), places);
  }
});

test('the treemap of the paper', () => {
  const places = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, w: 6, h: 4 });
  assert.deepEqual(places[0], { x: 0, y: 0, w: 3, h: 2 });
  assert.deepEqual(places[1], { x: 0, y: 2, w: 3, h: 2 });
});

test('equal tiles fit, below their headings', () => {
  for (const groups of [[1], [7, 3, 12], [200, 1], [1000]]) {
    const { tiles, headings } = placeEqualTiles(groups, { w: 500, h: 260 }, 16);
    assert.equal(tiles.length, groups.reduce((sum, count) => sum + count));
    assert.equal(headings.length, groups.length);
    noneOverAnother([...tiles, ...headings]);
    assert.ok(tiles.every((tile) => tile.x + tile.w <= 500.001 && tile.y + tile.h <= 260.001));
  }
  assert.equal(placeEqualTiles(new Array(50).fill(1), { w: 300, h: 100 }, 16).headings[0].h, 0, 'too many groups have no headings');
  const { tiles } = placeTilesBySize([2, 1], [1, 3, 4], { w: 100, h: 100 }, 16);
  assert.ok(Math.abs((tiles[1].w * tiles[1].h) / (tiles[0].w * tiles[0].h) - 3) < 1e-6);
});

test('edges of a graph lead to later layers, but for those that close a cycle', () => {
  const next = numbers(11);
  for (let round = 0; round < 60; ++round) {
    const nodes = 1 + Math.floor(next() * 20);
    const edges = Array.from({ length: Math.floor(next() * 40) }, () => [Math.floor(next() * nodes), Math.floor(next() * nodes)]);
    const turned = turnedEdges(nodes, edges);
    const graph = layOutGraph(nodes, edges);
    edges.forEach(([from, to], i) => {
      const [a, b] = [graph.nodes[from].layer, graph.nodes[to].layer];
      assert.ok(from === to || (turned[i] ? b < a : a < b));
      assert.equal(graph.routes[i].length, from === to ? 0 : Math.abs(a - b) - 1);
    });
    graph.nodes.forEach((a, i) => graph.nodes.slice(i + 1).forEach((b) => assert.ok(a.layer !== b.layer || Math.abs(a.y - b.y) > 0.999)));
    assert.deepEqual(layOutGraph(nodes, edges), graph);
  }
  assert.deepEqual(longestPaths(4, [[0, 1], [1, 2], [0, 2], [2, 3]]), [0, 1, 2, 3]);
  const crossed = layOutGraph(4, [[0, 3], [1, 2]]);
  assert.ok((crossed.nodes[0].y - crossed.nodes[1].y) * (crossed.nodes[3].y - crossed.nodes[2].y) > 0, 'no crossing is left');
});

test('what goes into a node goes out of it', () => {
  const next = numbers(3);
  for (let round = 0; round < 60; ++round) {
    const stages = 2 + Math.floor(next() * 3);
    const flows = Array.from({ length: 1 + Math.floor(next() * 30) }, () => ({
      path: Array.from({ length: stages }, () => `n${Math.floor(next() * 9)}`), value: next() < 0.1 ? -1 : next() * 100,
    }));
    const room = { w: 300, h: 200, nodeWidth: 10, gap: 6, most: 4, rest: 'Other' };
    const sankey = layOutSankey(flows, room);
    const total = flows.reduce((sum, { value }) => sum + Math.max(value, 0), 0);
    if (!total) continue;
    for (let stage = 0; stage < stages; ++stage) {
      const here = sankey.nodes.filter((node) => node.stage === stage);
      assert.ok(here.length <= 4);
      assert.ok(Math.abs(here.reduce((sum, { value }) => sum + value, 0) - total) < 1e-6);
      noneOverAnother(here);
      assert.ok(here.every(({ y, h }) => y > -1e-6 && y + h < 200 + 1e-6));
    }
    sankey.nodes.forEach((node, i) => {
      for (const [side, at] of [[1, 0], [0, 1]]) {
        const through = sankey.ribbons.filter(({ strand, stage }) => stage + at === node.stage && strand.nodes[stage + at] === i);
        if (node.stage === (side ? stages - 1 : 0)) continue;
        assert.ok(Math.abs(through.reduce((sum, { thickness }) => sum + thickness, 0) - node.h) < 1e-6);
      }
    });
  }
});

test('stages are named, or are the labels that there are', () => {
  assert.deepEqual(stagesOf({ stages: 'a, b ,c' }, []), ['a', 'b', 'c']);
  assert.deepEqual(stagesOf({ from: 'x', to: 'y' }, [{ a: '1' }]), ['x', 'y']);
  assert.deepEqual(stagesOf({}, [{ job: 'node', device: 'eth0', direction: 'in' }]), ['device', 'direction']);
  assert.deepEqual(stagesOf({}, [{ device: 'eth0' }]), ['', 'device']);
});

test('a tile has the worst of its series', () => {
  const value = (instance, rack, number) => ({ labels: { instance, rack }, value: number });
  const values = [value('db-10', 'b', 1), value('db-2', 'b', 5), value('db-2', 'b', 3), value('web', 'a', NaN)];
  const rising = tilesOf(values, null, { group: 'rack', thresholds: [{ value: 4, state: 'warning' }], query: { expr: 'x' } });
  assert.deepEqual(rising.map(({ name, value: worst }) => [name, worst]), [['web', NaN], ['db-2', 5], ['db-10', 1]]);
  const falling = tilesOf(values, [value('db-2', 'b', 7)], { thresholds: [{ value: 4, state: 'warning' }, { value: 2, state: 'critical' }], query: { expr: 'x' } });
  assert.deepEqual(falling.map(({ name, value: worst, size }) => [name, worst, size]), [['db-2', 3, 7], ['db-10', 1, 0], ['web', NaN, 0]]);
});

test('a graph of series has the states that are known', () => {
  const edge = (client, server, value) => ({ labels: { client, server }, value });
  const options = { thresholds: [{ value: 5, state: 'critical' }] };
  const graph = graphOfSeries([edge('web', 'api', 1), edge('api', 'db', 9), edge('api', 'db', 1), edge('web', 'cpu', 1)], options,
    { components: [{ component: 'cpu', title: 'Processor', state: 'degraded', reason: 'busy' }] });
  assert.deepEqual(graph.nodes.map(({ name, state }) => [name, state]), [['api', 'ok'], ['cpu', 'degraded'], ['db', 'critical'], ['web', '']]);
  assert.deepEqual(graph.edges.map(({ value }) => value), [10, 1, 1]);
  assert.equal(graphOfSeries([edge('a', 'b', 1), edge('c', 'd', 9)], { limit: 2 }).nodes.map(({ name }) => name).join(), 'c,d');
  const health = graphOfHealth({ host: { state: 'degraded' }, components: [{ component: 'cpu', title: 'Processor', state: 'healthy' },
    { component: 'disk', title: 'Disk', state: 'unhealthy' }] }, 'atlas');
  assert.deepEqual(causesOf(health), [false, false, true]);
});

test('a node is judged by either title of a component, and shown by that of the page\'s language', () => {
  const cpu = { component: 'cpu', title: 'Processor', state: 'degraded', reason: 'busy', translations: { title_de: 'Prozessor', reason_de: 'ausgelastet' } };
  speak('de');
  try {
    const calls = [{ labels: { from: 'Processor', to: 'Prozessor' }, value: 1 }];
    assert.deepEqual(graphOfSeries(calls, { from: 'from', to: 'to' }, { components: [cpu] }).nodes.map(({ name, reason }) => [name, reason]),
      [['Processor', 'ausgelastet'], ['Prozessor', 'ausgelastet']]);
    const { nodes } = graphOfHealth({ host: { state: 'degraded', reason: 'x', translations: { reason_de: 'y' } }, components: [cpu] }, 'atlas');
    assert.deepEqual(nodes.map(({ name, reason }) => [name, reason]), [['atlas', 'y'], ['Prozessor', 'ausgelastet']]);
  } finally {
    speak('en');
  }
});

test('arrows go to the nearest that way, names are in natural order', () => {
  const boxes = [[0, 0], [100, 0], [0, 50], [110, 60]].map(([x, y]) => ({ x, y, width: 40, height: 20 }));
  assert.equal(nearestTowards(boxes, 0, [1, 0]), 1);
  assert.equal(nearestTowards(boxes, 0, [0, 1]), 2);
  assert.equal(nearestTowards(boxes, 3, [0, -1]), 1);
  assert.equal(nearestTowards(boxes, 0, [-1, 0]), -1);
  assert.deepEqual(['eth10', 'eth2', 'lo'].sort(comesBefore), ['eth2', 'eth10', 'lo']);
});
