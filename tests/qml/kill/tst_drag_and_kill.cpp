// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/window_driver.h"
#include "runtime/runtime.h"
#include "source/local_source.h"

#include <csignal>

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

using namespace belfry;

namespace {

/// A whole Belfry with its window, on the given data: what `belfry` is.
class Desktop : public WindowDriver
{
public:
    explicit Desktop(const QString &data)
        : m_runtime({{data + QStringLiteral("/config"), data, data + QStringLiteral("/run")},
                     QStringLiteral("127.0.0.1:0"),
                     PortPolicy::Exact})
    {
    }
    ~Desktop() { ui.reset(); }

    bool open()
    {
        if (!m_runtime.start())
            return false;
        m_source = std::make_unique<LocalSource>(m_runtime.services());
        UiOptions options;
        options.page = QStringLiteral("overview");
        options.size = {1280, 900};
        ui = std::make_unique<AppUi>(*m_source, options);
        return show(QStringLiteral("cpu"));
    }
    Source &source() { return *m_source; }

private:
    Runtime m_runtime;
    std::unique_ptr<LocalSource> m_source;
};

void say(const QPoint &place)
{
    printf("%d %d\n", place.x(), place.y());
    fflush(stdout);
}

/// Drags the first widget onto its neighbour and dies as soon as the layout is stored.
int dragAndDie(const QString &data)
{
    Desktop desktop(data);
    if (!desktop.open())
        return 1;
    desktop.click(desktop.named(QStringLiteral("Edit")));
    if (!QTest::qWaitFor([&] { return desktop.named(QStringLiteral("Done")) != nullptr; }))
        return 2;
    QObject::connect(&desktop.source().layouts(), &LayoutSource::changed, qApp, [&] {
        say(desktop.place(QStringLiteral("cpu")));
        raise(SIGKILL);
    });
    const QPoint from = WindowDriver::at(desktop.cell(QStringLiteral("cpu")), 0.3, 0.3);
    const QPoint to = from + QPoint(int(desktop.cell(QStringLiteral("cpu"))->width()) + 10, 0);
    desktop.press(from);
    desktop.drag(from, to);
    desktop.release(to);
    return QTest::qWaitFor([] { return false; }, 10'000) ? 0 : 3; // the signal ends it earlier
}

int look(const QString &data)
{
    Desktop desktop(data);
    if (!desktop.open())
        return 1;
    say(desktop.place(QStringLiteral("cpu")));
    return 0;
}

} // namespace

/// A widget dragged in the real window is where it was dropped after kill -9 and a new start.
class TestDragAndKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void widgetIsWhereItWasDropped();
};

void TestDragAndKill::widgetIsWhereItWasDropped()
{
    QTemporaryDir data;
    QByteArray places[3];
    const char *modes[] = {"--look", "--drag", "--look"};
    for (int i = 0; i < 3; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QLatin1String(modes[i]), data.path()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), i == 1 ? QProcess::CrashExit : QProcess::NormalExit);
        QCOMPARE(child.exitCode(), i == 1 ? int(SIGKILL) : 0);
        places[i] = child.readAllStandardOutput().trimmed();
    }
    QCOMPARE(places[0], QByteArray("0 0"));
    QCOMPARE(places[1], QByteArray("2 0"));
    QCOMPARE(places[2], places[1]);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--drag"))
        return dragAndDie(arguments.at(2));
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--look"))
        return look(arguments.at(2));
    TestDragAndKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drag_and_kill.moc"
