// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/arguments.h"
#include "common/process.h"

#include <csignal>

#include <QCoreApplication>

int main(int argc, char **argv)
{
    belfry::prepareProcess();
    std::signal(SIGPIPE, SIG_DFL); // `belfryctl watch … | head` ends with its reader
    QCoreApplication app(argc, argv);
    return belfry::runCommandLine(argc, argv);
}
