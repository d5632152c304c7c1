// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first processes in an order, as they are now.

import { setAttribute } from '../dom.js';
import { tr } from '../texts.js';
import { duration, formatText, MISSING } from '../units.js';
import { LiveTable } from './live_table.js';

const STATES = ['running', 'sleeping', 'waiting', 'stopped', 'traced', 'zombie', 'idle', 'dead'];
const disk = ({ readBytes, writeBytes }) => (readBytes == null ? null : readBytes + writeBytes);

const COLUMNS = {
  name: { title: tr('processes.name'), words: true, text: (row) => row.name },
  pid: { title: tr('processes.pid'), up: true, text: (row) => String(row.pid) },
  user: { title: tr('processes.user'), words: true, text: (row) => row.user },
  cpu: { title: tr('processes.cpu'), text: (row) => (row.cpu == null ? MISSING : formatText(row.cpu * 100, 'percent', 1)) },
  memory: { title: tr('processes.memory'), text: (row) => formatText(row.residentBytes, 'bytes') },
  io: { title: tr('processes.io'), text: (row) => formatText(disk(row), 'Bps') },
  threads: { title: tr('processes.threads'), text: (row) => String(row.threads) },
  nice: { title: tr('processes.nice'), text: (row) => String(row.nice) },
  started: { title: tr('processes.started'), text: (row, now) => (row.started ? duration(Math.max(0, now - row.started)) : MISSING) },
  state: { title: tr('processes.state'), words: true, unsorted: true, text: ({ state }) => (STATES.includes(state) ? tr(`processes.${state}`) : MISSING) },
  unit: { title: tr('processes.unit'), words: true, unsorted: true, text: (row) => row.unit ?? '' },
};

export class Processes extends LiveTable {
  constructor(spec, context) {
    const { sort = 'cpu', columns = ['cpu', 'memory', 'user', 'pid'], limit = 20, filter = '' } = spec.options ?? {};
    const shown = ['name', ...columns.filter((id) => COLUMNS[id])];
    super(spec, context, {
      topic: 'processes', sort, columns: Object.fromEntries(shown.map((id) => [id, COLUMNS[id]])),
      request: filter ? { limit, filter, step: 1000 } : { limit, step: 1000 },
      whyNotPast: tr('processes.past'),
    });
  }

  keyOf(row) {
    return `${row.pid} ${row.start}`;
  }

  summary({ total, matching, running }) {
    return this.options.filter ? tr('processes.some', { matching, n: total }) : tr('processes.all', { n: total, running });
  }

  decorate(line, row, { rows }) {
    const most = Math.max(1, ...rows.map((each) => each.cpu ?? 0));
    setAttribute(line, 'title', row.commandLine ?? null);
    line.querySelector('[data-column=cpu]')?.style.setProperty('--share', `${Math.round((100 * (row.cpu ?? 0)) / most)}%`);
  }
}
