// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first processes in an order, as they are now.

import { setAttribute } from '../dom.js';
import { duration, formatText, MISSING } from '../units.js';
import { LiveTable } from './live_table.js';

const STATES = {
  running: 'Running', sleeping: 'Sleeping', waiting: 'Waiting', stopped: 'Stopped', traced: 'Traced', zombie: 'Zombie', idle: 'Idle', dead: 'Dead',
};
const disk = ({ readBytes, writeBytes }) => (readBytes == null ? null : readBytes + writeBytes);

const COLUMNS = {
  name: { title: 'Name', words: true, text: (row) => row.name },
  pid: { title: 'PID', up: true, text: (row) => String(row.pid) },
  user: { title: 'User', words: true, text: (row) => row.user },
  cpu: { title: 'CPU', text: (row) => (row.cpu == null ? MISSING : formatText(row.cpu * 100, 'percent', 1)) },
  memory: { title: 'Memory', text: (row) => formatText(row.residentBytes, 'bytes') },
  io: { title: 'Disk', text: (row) => formatText(disk(row), 'Bps') },
  threads: { title: 'Threads', text: (row) => String(row.threads) },
  nice: { title: 'Nice', text: (row) => String(row.nice) },
  started: { title: 'Age', text: (row, now) => (row.started ? duration(Math.max(0, now - row.started)) : MISSING) },
  state: { title: 'State', words: true, unsorted: true, text: (row) => STATES[row.state] ?? MISSING },
  unit: { title: 'Unit', words: true, unsorted: true, text: (row) => row.unit ?? '' },
};

export class Processes extends LiveTable {
  constructor(spec, context) {
    const { sort = 'cpu', columns = ['pid', 'user', 'cpu', 'memory'], limit = 20, filter = '' } = spec.options ?? {};
    const shown = ['name', ...columns.filter((id) => COLUMNS[id])];
    super(spec, context, {
      topic: 'processes', sort, columns: Object.fromEntries(shown.map((id) => [id, COLUMNS[id]])),
      request: filter ? { limit, filter, step: 1000 } : { limit, step: 1000 },
      past: 'Processes are shown live only: nothing of them is kept in the history.',
    });
  }

  keyOf(row) {
    return `${row.pid} ${row.start}`;
  }

  summary({ total, matching, running }) {
    return this.options.filter ? `${matching} of ${total} processes` : `${total} processes, ${running} running`;
  }

  decorate(line, row, { rows }) {
    const most = Math.max(1, ...rows.map((each) => each.cpu ?? 0));
    setAttribute(line, 'title', row.commandLine ?? null);
    line.querySelector('[data-column=cpu]')?.style.setProperty('--share', `${Math.round((100 * (row.cpu ?? 0)) / most)}%`);
  }
}
