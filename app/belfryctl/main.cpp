// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/arguments.h"
#include "common/process.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    belfry::prepareProcess();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("belfryctl"));
    return belfry::runCommandLine(argc, argv);
}
