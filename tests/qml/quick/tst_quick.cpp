// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "export_files.h"
#include "other_windows.h"

#include <QApplication>
#include <QtQuickTest>

/// Runs the QML tests of this folder; `-input FILE` runs one.
int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    qmlRegisterSingletonType<belfry::ExportFiles>("Belfry.Test", 1, 0, "ExportFiles",
                                                  [](QQmlEngine *, QJSEngine *) { return new belfry::ExportFiles; });
    qmlRegisterSingletonType<belfry::OtherWindows>("Belfry.Test", 1, 0, "OtherWindows",
                                                   [](QQmlEngine *, QJSEngine *) { return new belfry::OtherWindows; });
    belfry::StageSetup setup([](QQmlEngine &engine) { return new belfry::Desk(engine); });
    return quick_test_main_with_setup(argc, argv, "tst_quick", BELFRY_TESTS "/qml/quick", &setup);
}
