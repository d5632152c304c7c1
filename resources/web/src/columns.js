// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a query gave over time: one column of instants (ms), one of values for each series. A value is a number (NaN and
// infinities too) or null where the series had none. What is older than the range is let go.

/** Series beyond so many are left out, as nobody can tell so many lines apart. */
export const MOST_SERIES = 64;
const SPARE = 64; // so many instants too old are dropped at once, for dropping moves all that stay

const SPECIAL = { NaN: NaN, '+Inf': Infinity, '-Inf': -Infinity };
const numberOf = (value) => (typeof value === 'string' ? SPECIAL[value] : value);
const keyOf = (labels) => JSON.stringify(Object.entries(labels).sort());

export class Columns {
  /** @type {number[]} */
  times = [];
  /** In the order in which they came. @type {{key: string, labels: object, values: (number | null)[]}[]} */
  series = [];
  /** Series that were left out. */
  omitted = 0;

  // For each value of a point its series, or null if it is left out. Null itself before the first point: what is newest is
  // the history's then.
  #current = null;

  /** @param {number} rangeMs  @param {number} stepMs of the points  @param {number} resolutionMs of what is kept */
  constructor(rangeMs, stepMs, resolutionMs) {
    Object.assign(this, { rangeMs, stepMs, resolutionMs: Math.max(stepMs, resolutionMs) });
  }

  get newest() {
    return this.times.length ? this.times[this.times.length - 1] : 0;
  }

  /** Takes the place of all there was. */
  setHistory({ from, step, series }) {
    const count = Math.max(0, ...series.map((each) => each.values.length));
    this.times = Array.from({ length: count }, (_, i) => from + i * step);
    this.resolutionMs = Math.max(this.stepMs, step);
    this.series = series.slice(0, MOST_SERIES).map(({ labels, values }) => ({
      key: keyOf(labels),
      labels,
      values: Array.from({ length: count }, (_, i) => numberOf(values[i]) ?? null),
    }));
    this.omitted = series.length - this.series.length;
    this.#current = null; // named anew before the first points
  }

  /** Which series the values of the following points belong to. @param {object[]} names label sets */
  setSeries(names) {
    const keys = names.map(keyOf);
    if (this.rangeMs === 0) this.series = this.series.filter((each) => keys.includes(each.key));
    this.#current = keys.map((key, i) => {
      const known = this.series.find((each) => each.key === key);
      if (known || this.series.length >= MOST_SERIES) return known ?? null;
      const added = { key, labels: names[i], values: this.times.map(() => null) };
      this.series.push(added);
      return added;
    });
    this.omitted = this.#current.filter((each) => !each).length;
  }

  append(t, values) {
    if (this.newest - t > this.#tooFar()) this.clear(); // the clock was set back
    if (t <= this.newest) return;
    const missing = this.rangeMs > 0 && this.times.length > 0 && t - this.newest > this.#tooFar();
    if (missing) this.#push(this.newest + this.resolutionMs, []);
    const bucket = (time) => Math.floor(time / this.resolutionMs);
    const shares = !missing && this.resolutionMs > this.stepMs && bucket(t) === bucket(this.newest);
    if (this.rangeMs === 0 || shares) this.#pop();
    this.#push(t, values.map(numberOf));
    this.#dropOld();
  }

  /** Nothing is known from here on. */
  gap(from) {
    if (this.times.length) this.#push(Math.max(from, this.newest + 1), []);
  }

  clear() {
    this.times = [];
    for (const each of this.series) each.values = [];
  }

  /** What the newest point has. @returns {{key: string, labels: object, value: number}[]} */
  get newestValues() {
    const values = (this.#current ?? this.series).filter(Boolean).map((each) => ({ ...each, value: lastOf(each) }));
    return values.filter(({ value }) => value !== null);
  }

  /** The newest value of the first series that has one; null if none has. */
  get last() {
    return this.newestValues[0]?.value ?? null;
  }

  #tooFar() {
    return Math.max(3 * this.stepMs, 1.5 * this.resolutionMs);
  }

  #push(t, values) {
    this.times.push(t);
    for (const each of this.series) each.values.push(null);
    this.#current?.forEach((each, i) => {
      if (each) each.values[each.values.length - 1] = values[i] ?? null;
    });
  }

  #pop() {
    this.times.pop();
    for (const each of this.series) each.values.pop();
  }

  #dropOld() {
    const from = this.newest - this.rangeMs - this.resolutionMs;
    if (this.times.length <= SPARE || this.times[SPARE] >= from) return;
    const old = this.times.findIndex((t) => t >= from);
    this.times.splice(0, old);
    for (const each of this.series) each.values.splice(0, old);
    this.series = this.series.filter((each) => this.#current?.includes(each) || each.values.some((v) => v !== null));
  }
}

export const lastOf = (series) => series.values[series.values.length - 1] ?? null;

/**
 * Several columns side by side. Where one has no instant that another has, its value is undefined: not a gap.
 * @param {{times: number[], lines: (number | null)[][]}[]} parts
 * @returns {[number[], ...(number | null | undefined)[][]]}
 */
export function join(parts) {
  const at = parts.map(() => 0);
  const times = [];
  const lines = parts.flatMap((part) => part.lines.map(() => []));
  for (;;) {
    const t = Math.min(...parts.map((part, p) => part.times[at[p]] ?? Infinity));
    if (t === Infinity) return [times, ...lines];
    times.push(t);
    let line = 0;
    parts.forEach((part, p) => {
      const has = part.times[at[p]] === t;
      for (const values of part.lines) lines[line++].push(has ? values[at[p]] : undefined);
      if (has) ++at[p];
    });
  }
}
