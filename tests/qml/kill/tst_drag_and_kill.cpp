// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "real_desk.h"

#include <csignal>

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QtQuickTest>

namespace {

constexpr char kData[] = "BELFRY_TEST_DATA"; // set: be the child that runs a QML test on this data

} // namespace

/// A widget dragged in the real scene is where it was dropped after kill -9 and a new start, and that can be undone.
class TestDragAndKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widgetIsWhereItWasDropped();

private:
    /// The lines that a QML test said.
    static QByteArrayList run(const QString &qml, const QTemporaryDir &data, int signal);
};

QByteArrayList TestDragAndKill::run(const QString &qml, const QTemporaryDir &data, int signal)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kData), data.path());
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("-input"), QStringLiteral(BELFRY_TESTS "/qml/kill/") + qml});
    const bool ended = child.waitForFinished(60'000);
    const QByteArray output = child.readAll();
    const bool killed = child.exitStatus() == QProcess::CrashExit;
    if (!ended || killed != (signal != 0) || child.exitCode() != signal)
        qWarning("%s ended with %d:\n%s", qPrintable(qml), child.exitCode(), output.constData());
    QByteArrayList said;
    for (const QByteArray &line : output.split('\n')) {
        if (line.startsWith("said: "))
            said.append(line.mid(6));
    }
    return said;
}

void TestDragAndKill::widgetIsWhereItWasDropped()
{
    const QTemporaryDir data;
    QTest::failOnWarning(QRegularExpression(QStringLiteral(" ended with ")));
    QCOMPARE(run(QStringLiteral("tst_drag.qml"), data, SIGKILL), QByteArrayList({"from 0,0", "to 2,0"}));
    QCOMPARE(run(QStringLiteral("tst_look.qml"), data, 0), QByteArrayList({"found 2,0", "back at 0,0"}));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString data = qEnvironmentVariable(kData);
    if (data.isEmpty()) {
        TestDragAndKill test;
        return QTest::qExec(&test, argc, argv);
    }
    belfry::StageSetup setup([data](QQmlEngine &engine) { return new belfry::RealDesk(engine, data); });
    return quick_test_main_with_setup(argc, argv, "tst_drag_and_kill", BELFRY_TESTS "/qml/kill", &setup);
}
#include "tst_drag_and_kill.moc"
