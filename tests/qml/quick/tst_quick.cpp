// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "export_files.h"
#include "other_windows.h"
#include "outside.h"
#include "seen_files.h"

#include <QApplication>
#include <QtQuickTest>

#include <cstdio>

namespace {

/// Whether tests made something of every QML file, by what each run noted in a file of `notes`; those that they didn't
/// are printed.
int reportFiles(const QStringList &notes)
{
    for (const QString &file : notes)
        belfry::SeenFiles::read(file);
    const QStringList missing = belfry::SeenFiles::missing();
    for (const QString &file : missing)
        std::fprintf(stderr, "no test makes anything of %s\n", qPrintable(file));
    std::printf("%d of %d QML files are used by tests\n", belfry::SeenFiles::all() - int(missing.size()),
                belfry::SeenFiles::all());
    return missing.isEmpty() ? 0 : 1;
}

} // namespace

/// Runs the QML tests of this folder; `-input FILE` runs one, and notes the program's files of which it made something
/// in $BELFRY_SEEN_FILES; `--seen NOTES…` reports on those.
int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    if (const QStringList arguments = QApplication::arguments(); arguments.value(1) == u"--seen")
        return reportFiles(arguments.mid(2));
    qmlRegisterSingletonType<belfry::ExportFiles>("Belfry.Test", 1, 0, "ExportFiles",
                                                  [](QQmlEngine *, QJSEngine *) { return new belfry::ExportFiles; });
    qmlRegisterSingletonType<belfry::Outside>("Belfry.Test", 1, 0, "Outside",
                                              [](QQmlEngine *, QJSEngine *) { return new belfry::Outside; });
    qmlRegisterSingletonType<belfry::OtherWindows>("Belfry.Test", 1, 0, "OtherWindows",
                                                   [](QQmlEngine *, QJSEngine *) { return new belfry::OtherWindows; });
    belfry::StageSetup setup([](QQmlEngine &engine) { return new belfry::Desk(engine); });
    const int failed = quick_test_main_with_setup(argc, argv, "tst_quick", BELFRY_TESTS "/qml/quick", &setup);
    if (const QString file = qEnvironmentVariable("BELFRY_SEEN_FILES"); !file.isEmpty())
        belfry::SeenFiles::write(file);
    return failed;
}
