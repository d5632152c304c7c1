// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "export_files.h"
#include "other_windows.h"
#include "seen_files.h"

#include <QApplication>
#include <QtQuickTest>

#include <cstdio>

namespace {

/// Whether the whole run made something of every QML file; those that it didn't are printed.
bool sawEverything()
{
    const QStringList missing = belfry::SeenFiles::missing();
    for (const QString &file : missing)
        std::fprintf(stderr, "tst_quick: no test makes anything of %s\n", qPrintable(file));
    std::printf("tst_quick: %d of %d QML files are used by tests\n", belfry::SeenFiles::all() - int(missing.size()),
                belfry::SeenFiles::all());
    return missing.isEmpty();
}

} // namespace

/// Runs the QML tests of this folder; `-input FILE` runs one.
int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    qmlRegisterSingletonType<belfry::ExportFiles>("Belfry.Test", 1, 0, "ExportFiles",
                                                  [](QQmlEngine *, QJSEngine *) { return new belfry::ExportFiles; });
    qmlRegisterSingletonType<belfry::OtherWindows>("Belfry.Test", 1, 0, "OtherWindows",
                                                   [](QQmlEngine *, QJSEngine *) { return new belfry::OtherWindows; });
    belfry::StageSetup setup([](QQmlEngine &engine) { return new belfry::Desk(engine); });
    const bool all = argc == 1;
    const int failed = quick_test_main_with_setup(argc, argv, "tst_quick", BELFRY_TESTS "/qml/quick", &setup);
    return failed != 0 || !all || sawEverything() ? failed : 1;
}
