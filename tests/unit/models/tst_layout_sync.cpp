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

    void whatBothChangedIsPutTogether()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        f.store(renamed("Theirs"));
        f.source.fakeLayouts.release();
        QTRY_COMPARE(f.version(), 3U);
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        QCOMPARE(f.model.layout().pages[1].title, QStringLiteral("Theirs"));
        QCOMPARE(f.model.layout().pages[0].find(kQueryA)->grid.x, 6);
        QCOMPARE(f.stored(), f.model.layout());
        QVERIFY(!f.model.notice().isEmpty());
        QCOMPARE(f.model.conflicts()->count(), 0);
        QVERIFY(f.model.undo()); // ours alone
        QTRY_COMPARE(f.version(), 4U);
        QCOMPARE(f.stored(), renamed("Theirs"));
        QVERIFY(f.model.redo());
        QCOMPARE(f.model.layout().pages[0].find(kQueryA)->grid.x, 6);
    }

    void whatCannotBeBothIsTheirsAndOursIsOffered()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QAbstractItemModelTester tester(f.model.conflicts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.renamePage(QStringLiteral("two"), QStringLiteral("Mine")), QString());
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        f.store(renamed("Theirs"));
        f.source.fakeLayouts.release();
        QTRY_COMPARE(f.model.conflicts()->count(), 1);
        QTRY_COMPARE(f.version(), 3U); // with the move
        QCOMPARE(f.stored().pages[1].title, QStringLiteral("Theirs"));
        const QModelIndex row = f.model.conflicts()->index(0);
        QCOMPARE(row.data(LayoutConflictsModel::PageTitleRole).toString(), QStringLiteral("Mine"));
        const QVariantMap difference = row.data(LayoutConflictsModel::DifferencesRole).toList().value(0).toMap();
        QCOMPARE(difference.value(QStringLiteral("member")).toString(), QStringLiteral("title"));
        QCOMPARE(difference.value(QStringLiteral("theirs")).toString(), QStringLiteral("“Theirs”"));
        QCOMPARE(difference.value(QStringLiteral("mine")).toString(), QStringLiteral("“Mine”"));
        QCOMPARE(f.model.useMine(0), QString());
        QCOMPARE(f.model.conflicts()->count(), 0);
        QTRY_COMPARE(f.stored().pages[1].title, QStringLiteral("Mine"));
        QVERIFY(f.model.undo());
        QTRY_COMPARE(f.stored().pages[1].title, QStringLiteral("Theirs"));
    }

    void theirsMayStay()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.source.fakeLayouts.hold = true;
        QCOMPARE(f.model.renamePage(QStringLiteral("two"), QStringLiteral("Mine")), QString());
        f.store(renamed("Theirs"));
        f.source.fakeLayouts.release();
        QTRY_COMPARE(f.model.conflicts()->count(), 1);
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        f.model.useTheirs(0);
        QCOMPARE(f.model.conflicts()->count(), 0);
        QCOMPARE(f.model.layout(), renamed("Theirs"));
        QCOMPARE(f.version(), 2U);
    }

    void whatWasDoneCanBeUndoneOverWhatOthersDid()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.moveWidget(kPage, kQueryA, 6, 0), QString());
        QTRY_COMPARE(f.version(), 2U);
        Layout theirs = f.stored();
        theirs.pages[1].title = QStringLiteral("Theirs");
        f.store(theirs);
        QTRY_COMPARE(f.model.layout(), theirs);
        QVERIFY(f.model.notice().isEmpty());
        QVERIFY(f.model.undo());
        QTRY_COMPARE(f.stored(), renamed("Theirs"));
    }

    /// Two who edit at once without waiting for each other end with the same, and have what both did.
    void twoDesktopsEndWithTheSame()
    {
        LayoutFixture f;
        LayoutModel other;
        QVERIFY(f.open());
        other.open(&f.source, QStringLiteral("default"));
        QTRY_COMPARE(other.state(), LayoutModel::Ready);
        for (int i = 0; i < 20; ++i) {
            f.source.fakeLayouts.hold = i % 3 != 0;
            QCOMPARE(f.model.addWidget(kPage, QStringLiteral("stat"),
                                       {{QStringLiteral("title"), QStringLiteral("one %1").arg(i)}}),
                     QString());
            QCOMPARE(other.addWidget(kPage, QStringLiteral("gauge"),
                                     {{QStringLiteral("title"), QStringLiteral("other %1").arg(i)}}),
                     QString());
            QCOMPARE(f.model.moveWidget(kPage, kQueryA, i % 7, i), QString());
            QCOMPARE(other.renamePage(QStringLiteral("two"), QString::number(i)), QString());
            if (i % 5 == 0)
                QVERIFY(other.undo());
            f.source.fakeLayouts.release();
            if (i % 4 == 0)
                QTest::qWait(0);
        }
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        QTRY_COMPARE(other.saveState(), LayoutModel::Saved);
        QTRY_COMPARE(f.model.layout(), other.layout());
        QCOMPARE(f.stored(), other.layout());
        QCOMPARE(f.stored().pages[0].widgets.size(), 42U);
        QCOMPARE(f.model.conflicts()->count() + other.conflicts()->count(), 0);
        QVERIFY(f.model.undo());
        QTRY_COMPARE(other.layout(), f.model.layout());
    }

    void whatComesFromAFileIsNotEdited()
    {
        LayoutFixture f;
        f.source.fakeLayouts.stored[QStringLiteral("default")].origin = QStringLiteral("/etc/x.json");
        QVERIFY(f.open());
        QCOMPARE(f.model.origin(), QStringLiteral("/etc/x.json"));
        QVERIFY(!f.model.canEdit());
        f.model.setEditing(true);
        QVERIFY(!f.model.editing());
        QVERIFY(!f.model.addPage(QStringLiteral("x")).isEmpty());
        QCOMPARE(f.source.fakeLayouts.puts, 0);
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
