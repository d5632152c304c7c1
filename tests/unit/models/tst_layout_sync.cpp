// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Storing, and what happens when somebody or something is in the way.

#include "layout_fixture.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

const QString kQueryA = QStringLiteral("a");

Layout renamed(const char *title)
{
    Layout layout = twoPages();
    layout.pages[1].title = QString::fromLatin1(title);
    return layout;
}

} // namespace

class TestLayoutSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutOneTheDefaultIsShownAndStoredAtTheFirstEdit()
    {
        FakeSource source;
        LayoutModel model;
        model.open(&source, QStringLiteral("default"));
        QTRY_COMPARE(model.state(), LayoutModel::Ready);
        QCOMPARE(model.name(), QStringLiteral("Default"));
        QCOMPARE(model.pages()->count(), 5);
        QCOMPARE(source.fakeLayouts.puts, 0);
        QCOMPARE(model.addPage(QStringLiteral("x")), QString());
        QTRY_COMPARE(source.fakeLayouts.stored.value(QStringLiteral("default")).version, 1U);
        QCOMPARE(model.saveState(), LayoutModel::Saved);
    }

    void editsDuringAPutAreStoredAfterIt()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QCOMPARE(f.model.saveState(), LayoutModel::Saving);
        QCOMPARE(f.model.renamePage(kPage, QStringLiteral("Uno")), QString());
        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("b")), QString());
        QCOMPARE(f.source.fakeLayouts.puts, 1);
        f.source.fakeLayouts.release();
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        QCOMPARE(f.source.fakeLayouts.puts, 2);
        QCOMPARE(f.version(), 3U);
        QCOMPARE(f.stored(), f.model.layout());
        QVERIFY(f.model.notice().isEmpty());
        QVERIFY(f.model.canUndo());
    }

    void anotherViewersVersionIsShown()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        WidgetsModel *widgets = f.widgets();
        f.store(renamed("Theirs"));
        QTRY_COMPARE(f.model.layout().pages[1].title, QStringLiteral("Theirs"));
        QCOMPARE(f.widgets(), widgets);
        QVERIFY(f.model.notice().isEmpty());
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QCOMPARE(f.model.saveState(), LayoutModel::Saved);
        QCOMPARE(f.version(), 3U);
    }

    void aConflictShowsTheirsAndSaysSo()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        f.store(renamed("Theirs"));
        f.source.fakeLayouts.release();
        QTRY_VERIFY(!f.model.notice().isEmpty());
        QTRY_COMPARE(f.model.layout(), renamed("Theirs"));
        QVERIFY(!f.model.canUndo());
        QCOMPARE(f.stored(), renamed("Theirs"));
        f.model.dismissNotice();
        QVERIFY(f.model.notice().isEmpty());
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QTRY_COMPARE(f.version(), 3U);
    }

    void anUnreachableSourceIsTriedAgain()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.failure = Error{QStringLiteral("disk full"), ErrorKind::Unavailable, {}};
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QTRY_COMPARE(f.model.saveState(), LayoutModel::NotSaved);
        QCOMPARE(f.model.saveMessage(), QStringLiteral("disk full"));
        QCOMPARE(f.model.layout().pages[0].find(kQueryA)->grid.x, 6);
        f.source.fakeLayouts.failure.reset();
        f.source.setConnection(f.source.connection()); // there again
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        QCOMPARE(f.stored().pages[0].find(kQueryA)->grid.x, 6);
    }

    void itIsTriedAgainByItselfToo()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.failure = Error{QStringLiteral("busy"), ErrorKind::Unavailable, {}};
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QTRY_COMPARE(f.model.saveState(), LayoutModel::NotSaved);
        f.source.fakeLayouts.failure.reset();
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        QCOMPARE(f.version(), 2U);
    }

    void aRefusedChangeIsTakenBack()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.failure = Error{QStringLiteral("a viewer may not"), ErrorKind::Forbidden, {}};
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        f.source.fakeLayouts.release();
        QTRY_VERIFY(f.model.notice().contains(QLatin1String("a viewer may not")));
        f.source.fakeLayouts.failure.reset();
        QTRY_COMPARE(f.model.layout(), twoPages());
    }

    void whatCannotBeReadIsAnErrorUntilItCan()
    {
        FakeSource source;
        source.fakeLayouts.storeElsewhere(QStringLiteral("default"), QJsonObject{{QStringLiteral("version"), 9}});
        LayoutModel model;
        model.open(&source, QStringLiteral("default"));
        QTRY_COMPARE(model.state(), LayoutModel::Failed);
        QVERIFY2(model.message().contains(QLatin1String("/version")), qPrintable(model.message()));
        QVERIFY(!model.canEdit());
        source.fakeLayouts.storeElsewhere(QStringLiteral("default"), writeLayout(twoPages()));
        QTRY_COMPARE(model.state(), LayoutModel::Ready);
    }

    void reloadGivesUpWhatCouldNotBeStored()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        f.model.reload();
        QTRY_COMPARE(f.model.layout(), twoPages());
        QCOMPARE(f.model.saveState(), LayoutModel::Saved);
    }
};

BELFRY_TEST(TestLayoutSync)
#include "tst_layout_sync.moc"
