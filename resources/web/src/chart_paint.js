// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a chart has besides its lines: thresholds and what lies beyond them, spans that are tinted, marks with a flag.

import uPlot from 'uplot';
import { color, faded } from './colors.js';

const FLAG = 6; // pixels

/** @typedef {{from: number, to: number, color: string}} Mark both the same for a moment; `to` may be Infinity */

/** Tints what lies beyond each threshold, up to the next one or the edge. */
export function paintThresholdAreas(plot, thresholds) {
  const { ctx, bbox } = plot;
  const falling = thresholds.length > 1 && thresholds[0].value > thresholds[1].value;
  const bottom = bbox.top + bbox.height;
  const yOf = (value) => Math.min(Math.max(plot.valToPos(value, 'y', true), bbox.top), bottom);
  thresholds.forEach(({ value, state }, i) => {
    const [from, to] = [yOf(value), i + 1 < thresholds.length ? yOf(thresholds[i + 1].value) : falling ? bottom : bbox.top];
    ctx.fillStyle = faded(color(`${state}-fill`), 0.09);
    ctx.fillRect(bbox.left, Math.min(from, to), bbox.width, Math.abs(to - from));
  });
}

/** Dashed lines. @param {{min: number, max: number}} axis */
export function paintThresholds(plot, thresholds, axis) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.lineWidth = uPlot.pxRatio;
  ctx.setLineDash([4 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
  for (const { value, state } of thresholds) {
    if (value < axis.min || value > axis.max) continue;
    const y = Math.round(plot.valToPos(value, 'y', true)) + 0.5;
    ctx.strokeStyle = faded(color(`${state}-fill`), 0.7);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** Where an instant is, within the picture; and whether it is in it. */
function placeOf(t, { bbox }, [from, to]) {
  const x = bbox.left + Math.min(Math.max((t - from) / (to - from), 0), 1) * bbox.width;
  return { x: Math.round(x) + 0.5, inside: t >= from && t <= to };
}

/** What lasts is tinted behind the lines. @param {Mark[]} marks  @param {[number, number]} range */
export function paintSpans(plot, marks, range) {
  const { ctx, bbox } = plot;
  for (const { from, to, color: tint } of marks) {
    if (from === to) continue;
    const [left, right] = [placeOf(from, plot, range).x, placeOf(to, plot, range).x];
    ctx.fillStyle = faded(tint, 0.12);
    ctx.fillRect(left, bbox.top, Math.max(right - left, 1), bbox.height);
  }
}

/** A dashed line with a flag on top where a mark begins. @param {Mark[]} marks  @param {[number, number]} range */
export function paintMarks(plot, marks, range) {
  const { ctx, bbox } = plot;
  const flag = FLAG * uPlot.pxRatio;
  ctx.save();
  ctx.lineWidth = uPlot.pxRatio;
  for (const { from, color: tint } of marks) {
    const { x, inside } = placeOf(from, plot, range);
    if (!inside) continue;
    ctx.strokeStyle = ctx.fillStyle = tint;
    ctx.setLineDash([3 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x + flag * 1.3, bbox.top + flag / 2);
    ctx.lineTo(x, bbox.top + flag);
    ctx.fill();
  }
  ctx.restore();
}
