// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where tiles go (widgets/hostmap on the desktop): as a squarified treemap by their sizes (Bruls, Huizing, van Wijk,
// 2000), or all of one size.

/** @typedef {{x: number, y: number, w: number, h: number}} Place */

const WIDEST = 2.4; // a tile's width in heights
const GOOD_RATIO = 1.6;

/** The ratio of the sides of the least square one of a row along a side. */
const worst = (row, sum, side) => Math.max((side ** 2 * row[0]) / sum ** 2, sum ** 2 / (side ** 2 * row[row.length - 1]));

/**
 * @param {number[]} sizes  @param {Place} area
 * @returns {(Place | null)[]} none over another, with areas in proportion; null where a size isn't above zero
 */
export function squarify(sizes, area) {
  const places = sizes.map(() => null);
  const order = sizes.map((_, i) => i).filter((i) => Number.isFinite(sizes[i]) && sizes[i] > 0).sort((a, b) => sizes[b] - sizes[a]);
  const whole = order.reduce((sum, i) => sum + sizes[i], 0);
  const areas = sizes.map((size) => (size / whole) * area.w * area.h);
  let free = area;
  for (let next = 0; next < order.length;) {
    const side = Math.min(free.w, free.h);
    if (!(side > 0)) break;
    let row = [areas[order[next]]];
    let sum = row[0];
    for (let i = next + 1; i < order.length; ++i) {
      const wider = [...row, areas[order[i]]];
      const widerSum = sum + areas[order[i]];
      if (worst(wider, widerSum, side) > worst(row, sum, side)) break;
      [row, sum] = [wider, widerSum];
    }
    const isColumn = free.w >= free.h;
    const depth = Math.min(sum / side, isColumn ? free.w : free.h);
    let along = 0;
    for (const each of row) {
      const length = (each / sum) * side;
      places[order[next++]] = isColumn ? { x: free.x, y: free.y + along, w: depth, h: length } : { x: free.x + along, y: free.y, w: length, h: depth };
      along += length;
    }
    free = isColumn ? { ...free, x: free.x + depth, w: free.w - depth } : { ...free, y: free.y + depth, h: free.h - depth };
  }
  return places;
}

/**
 * All of one size, the largest that there is room for; groups stand below each other, each with a heading.
 * @param {number[]} groups how many tiles each has
 * @returns {{tiles: Place[], headings: Place[]}}
 */
export function placeEqualTiles(groups, { w, h }, heading) {
  const most = Math.max(1, ...groups);
  const plan = (columns) => {
    const rows = groups.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
    const [width, height] = [w / columns, (h - groups.length * heading) / Math.max(rows, 1)];
    return { columns, width: Math.min(width, WIDEST * height), height: Math.min(width, height), score: Math.min(width / GOOD_RATIO, height) };
  };
  let best = plan(1);
  for (let columns = 2; columns <= most; ++columns) {
    const next = plan(columns);
    if (next.score > best.score) best = next;
  }
  if (best.score <= 0) return heading > 0 ? placeEqualTiles(groups, { w, h }, 0) : { tiles: [], headings: [] };
  const [tiles, headings] = [[], []];
  let y = 0;
  for (const count of groups) {
    headings.push({ x: 0, y, w, h: heading });
    y += heading;
    for (let i = 0; i < count; ++i)
      tiles.push({ x: (i % best.columns) * best.width, y: y + Math.floor(i / best.columns) * best.height, w: best.width, h: best.height });
    y += Math.ceil(count / best.columns) * best.height;
  }
  return { tiles, headings };
}

/** As treemaps, in areas of the groups that are treemaps themselves. */
export function placeTilesBySize(groups, sizes, { w, h }, heading) {
  let next = 0;
  const parts = groups.map((count) => sizes.slice(next, (next += count)));
  const areas = squarify(parts.map((part) => part.reduce((sum, size) => sum + Math.max(size, 0), 0)), { x: 0, y: 0, w, h });
  const [tiles, headings] = [[], []];
  parts.forEach((part, g) => {
    const area = areas[g];
    const top = area && area.h > 3 * heading ? heading : 0;
    headings.push(top ? { ...area, h: top } : null);
    tiles.push(...(area ? squarify(part, { ...area, y: area.y + top, h: area.h - top }) : part.map(() => null)));
  });
  return { tiles, headings };
}
