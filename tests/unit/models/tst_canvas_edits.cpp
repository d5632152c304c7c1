// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several widgets edited at once, as the grid does it.

#include "layout_fixture.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

const QStringList kBoth{QStringLiteral("a"), QStringLiteral("b")};
const QString kTwo = QStringLiteral("two");

} // namespace

class TestCanvasEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsOneStep_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"Move 2 widgets", "Remove 2 widgets", "Add 2 widgets", "Swap a and b",
                                 "Arrange 2 widgets", "Lock 2 widgets", "Lock page One"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void eachIsOneStep()
    {
        QFETCH(const QString, what);
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.addPage(QStringLiteral("x")), QString());
        QSignalSpy told(&f.model, &LayoutModel::told);
        CanvasEdits &canvas = *f.model.canvas();
        QCOMPARE(f.model.resizeWidget(kPage, QStringLiteral("a"), 3, 5), QString());
        QCOMPARE(canvas.move(kPage, {"a"}, 1, 0), QString());
        const Layout before = f.model.layout();
        const QString problem = what.startsWith(QLatin1String("Move"))     ? canvas.move(kPage, kBoth, -1, 0)
                                : what.startsWith(QLatin1String("Remove")) ? canvas.remove(kPage, kBoth)
                                : what.startsWith(QLatin1String("Add"))    ? canvas.duplicate(kPage, kBoth)
                                : what.startsWith(QLatin1String("Swap"))   ? canvas.swap(kPage, "a", "b")
                                : what.startsWith(QLatin1String("Arr"))    ? canvas.arrange(kPage, kBoth, "left", {})
                                : what.endsWith(QLatin1String("widgets"))  ? canvas.lock(kPage, kBoth, true)
                                                                           : canvas.lockPage(kPage, true);
        QCOMPARE(problem, QString());
        QCOMPARE(f.model.undoText(), what);
        QCOMPARE(told.last()[0].toString(), what);
        QTRY_COMPARE(f.stored(), f.model.layout());
        QVERIFY(f.model.undo());
        QCOMPARE(told.last()[0].toString(), QStringLiteral("Undone: ") + what);
        QCOMPARE(f.model.layout(), before);
    }

    void previewsOfSeveralStoreNothing()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.model.canvas()->previewMove(kPage, kBoth, 0, 3);
        QVERIFY(f.model.previewing());
        f.model.canvas()->previewSwap(kPage, "a", "b");
        QCOMPARE(f.widget("a", WidgetsModel::GridXRole).toInt(), 6);
        QCOMPARE(f.source.fakeLayouts.puts, 0);
        QCOMPARE(f.model.commitPreview(), QString());
        QCOMPARE(f.model.undoText(), QStringLiteral("Swap a and b"));
    }

    void whatIsOfferedIsShownBeforeItIsThere()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QVariantMap offer{{"type", "stat"}, {"title", "Mine"}};
        const QString id = f.model.canvas()->previewNew(kPage, offer, 2, 0);
        QCOMPARE(id, QStringLiteral("stat"));
        QCOMPARE(f.widgets()->count(), 3);
        f.model.cancelPreview();
        QCOMPARE(f.widgets()->count(), 2);
        QVERIFY(f.model.canvas()->previewNew(kPage, {{"type", "dial"}}, 2, 0).isEmpty());
        QVERIFY(!f.model.previewing());
        QSignalSpy added(f.model.canvas(), &CanvasEdits::added);
        QCOMPARE(f.model.canvas()->addNew(kTwo, offer), QString());
        QCOMPARE(added[0][0].toString(), kTwo);
        QCOMPARE(added[0][1].toStringList(), QStringList{"stat"});
    }

    void goesFromPageToPageByTheClipboard()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QString clip = f.model.canvas()->copied(kPage, kBoth);
        QVERIFY(f.model.canvas()->copied(kPage, {"z"}).isEmpty());
        QCOMPARE(f.model.canvas()->paste(kTwo, clip, 0, 0), QString());
        QCOMPARE(f.stored().pages[1].widgets, twoPages().pages[0].widgets);
        QCOMPARE(f.model.canvas()->paste(kPage, clip, 0, 0), QString());
        QVERIFY(f.model.layout().pages[0].find("a-2") != nullptr);
        QCOMPARE(f.model.notice(), QString());
        QVERIFY(!f.model.canvas()->paste(kTwo, QStringLiteral("Dear Anne,"), 0, 0).isEmpty());
        QCOMPARE(f.model.notice(), QStringLiteral("Nothing was pasted: The clipboard holds no widgets"));
    }

    void whatIsLockedIsLeftOut()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.canvas()->lock(kPage, {"a"}, true), QString());
        QVERIFY(f.widget("a", WidgetsModel::LockedRole).toBool());
        QCOMPARE(f.model.canvas()->unlocked(kPage, kBoth), QStringList{"b"});
        QCOMPARE(f.model.canvas()->remove(kPage, kBoth), QStringLiteral("a is locked"));
        QSignalSpy changed(f.model.pages(), &PagesModel::changed);
        QCOMPARE(f.model.canvas()->lockPage(kPage, true), QString());
        QVERIFY(f.model.pages()->page(0)["locked"].toBool());
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.model.canvas()->unlocked(kPage, kBoth).isEmpty());
    }

    void outliveTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("undo.json"));
        LayoutFixture f;
        QVERIFY(f.open(file));
        QCOMPARE(f.model.canvas()->lock(kPage, {"b"}, true), QString());
        QCOMPARE(f.model.canvas()->duplicate(kPage, {"a"}), QString());
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        LayoutModel later;
        later.open(&f.source, QStringLiteral("default"), file);
        QTRY_COMPARE(later.state(), LayoutModel::Ready);
        QCOMPARE(later.undoText(), QStringLiteral("Add a"));
        QVERIFY(later.undo() && later.undo());
        QTRY_COMPARE(f.stored(), twoPages());
    }
};

BELFRY_TEST(TestCanvasEdits)
#include "tst_canvas_edits.moc"
