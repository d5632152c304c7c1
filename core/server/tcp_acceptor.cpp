// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/tcp_acceptor.h"

#include "moc_tcp_acceptor.cpp"
