// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote_viewer.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace belfry;
using State = Connection::State;

namespace {

QJsonObject layoutNamed(const QString &name)
{
    const QJsonObject page{{QStringLiteral("id"), QStringLiteral("one")},
                           {QStringLiteral("title"), QStringLiteral("One")},
                           {QStringLiteral("widgets"), QJsonArray()}};
    return {
        {QStringLiteral("version"), 1}, {QStringLiteral("name"), name}, {QStringLiteral("pages"), QJsonArray{page}}};
}

} // namespace

// Layouts of a server, as its viewers have them.
class TestRemoteLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layoutsComeAndGoForEveryViewer()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource one(optionsFor(core));
        RemoteSource two(optionsFor(core));
        QTRY_COMPARE(two.connection().state, State::Live);
        QSignalSpy heard(&two.layouts(), &LayoutSource::changed);
        const auto created = one.layouts().create({}, layoutNamed(QStringLiteral("The Wall")));
        QVERIFY(isDone(created));
        QVERIFY2(created.result(), created.result() ? "" : qPrintable(created.result().error().toString()));
        const QString id = QStringLiteral("the-wall");
        QCOMPARE(created.result()->id, id);
        QTRY_VERIFY(heard.contains(QVariantList{id, quint64(1)}));
        const auto removed = one.layouts().remove(id, 1);
        QVERIFY(isDone(removed));
        QVERIFY(removed.result());
        QTRY_VERIFY(heard.contains(QVariantList{id, quint64(0)}));
        const auto trash = two.layouts().removed();
        QVERIFY(isDone(trash));
        QCOMPARE(trash.result()->size(), 1U);
        QVERIFY(trash.result()->front().updated > 0);
        const auto restored = two.layouts().restore(id);
        QVERIFY(isDone(restored));
        QCOMPARE(restored.result()->version, quint64(2));
        QTRY_VERIFY(heard.contains(QVariantList{id, quint64(2)}));
        const auto versions = one.layouts().versions(id);
        QVERIFY(isDone(versions));
        QCOMPARE(versions.result()->size(), 2U);
        const auto first = one.layouts().version(id, 1);
        QVERIFY(isDone(first));
        QCOMPARE(first.result()->document.value(QLatin1String("name")).toString(), QStringLiteral("The Wall"));
        const auto late = one.layouts().remove(id, 1);
        QVERIFY(isDone(late));
        QVERIFY(late.result().error().kind == ErrorKind::Conflict);
    }

    void storesLayoutsAndHearsOfOthers()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource one(optionsFor(core));
        RemoteSource two(optionsFor(core));
        QTRY_COMPARE(two.connection().state, State::Live);
        QSignalSpy heard(&two.layouts(), &LayoutSource::changed);

        const QString id = QStringLiteral("mine");
        const auto created = one.layouts().put(id, layoutNamed(QStringLiteral("First")), 0);
        QVERIFY(isDone(created));
        QVERIFY2(created.result().has_value(), "create");
        QCOMPARE(created.result()->version, quint64(1));
        QTRY_VERIFY(heard.contains(QVariantList{id, quint64(1)}));

        const auto again = two.layouts().put(id, layoutNamed(QStringLiteral("Late")), 0);
        QVERIFY(isDone(again));
        QCOMPARE(again.result().error().kind, ErrorKind::Conflict);

        const auto got = two.layouts().get(id);
        QVERIFY(isDone(got));
        QCOMPARE(got.result()->version, quint64(1));
        QCOMPARE(got.result()->name, QStringLiteral("First"));

        QJsonObject invalid = layoutNamed(QStringLiteral("Bad"));
        invalid[QStringLiteral("pages")] = 3;
        const auto refused = one.layouts().put(id, invalid, 1);
        QVERIFY(isDone(refused));
        QCOMPARE(refused.result().error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.result().error().place.pointer, QStringLiteral("/pages"));

        const auto all = one.layouts().list();
        QVERIFY(isDone(all));
        QCOMPARE(all.result()->size(), std::size_t(1));
    }

    void aViewerMayNotStoreLayouts()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource viewer(optionsFor(core, {}));
        const auto refused = viewer.layouts().put(QStringLiteral("mine"), layoutNamed(QStringLiteral("Mine")), 0);
        QVERIFY(isDone(refused));
        QCOMPARE(refused.result().error().kind, ErrorKind::Forbidden);
    }
};

BELFRY_TEST(TestRemoteLayouts)
#include "tst_remote_layouts.moc"
