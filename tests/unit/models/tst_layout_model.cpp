// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Editing: what the grid, the dialogs and the keyboard call.

#include "layout_fixture.h"
#include "program/test_class.h"

#include <cmath>

using namespace belfry;

namespace {

const QString kA = QStringLiteral("a");

} // namespace

class TestLayoutModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreviewMovesRolesAndStoresNothing()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QAbstractItemModelTester tester(f.widgets(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy changed(f.widgets(), &QAbstractItemModel::dataChanged);
        f.model.previewMove(kPage, kA, 6, 0);
        QVERIFY(f.model.previewing());
        QCOMPARE(f.widget("a", WidgetsModel::GridXRole).toInt(), 6);
        QCOMPARE(f.widget("b", WidgetsModel::GridXRole).toInt(), 0);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed[0][2].value<QList<int>>(), QList<int>{WidgetsModel::GridXRole});
        QCOMPARE(f.source.fakeLayouts.puts, 0);
        QVERIFY(!f.model.canUndo());
        f.model.cancelPreview();
        QVERIFY(!f.model.previewing());
        QCOMPARE(f.widget("a", WidgetsModel::GridXRole).toInt(), 0);
    }

    void dragIsOneStepStoredAtOnce()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        for (int x = 1; x <= 6; ++x)
            f.model.previewMove(kPage, kA, x, 0);
        QCOMPARE(f.model.commitPreview(), QString());
        QVERIFY(!f.model.previewing());
        QCOMPARE(f.source.fakeLayouts.puts, 1);
        QCOMPARE(f.stored().pages[0].find(kA)->grid.x, 6);
        QCOMPARE(f.model.undoText(), QStringLiteral("Move a"));
        QVERIFY(f.model.undo());
        QTRY_COMPARE(f.stored(), twoPages());
        QVERIFY(!f.model.canUndo());
        QVERIFY(f.model.redo());
        QTRY_COMPARE(f.stored().pages[0].find(kA)->grid.x, 6);
    }

    void undoOutlivesTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("undo/default.json"));
        LayoutFixture f;
        QVERIFY(f.open(file));
        QCOMPARE(f.model.moveWidget(kPage, kA, 6, 0), QString());
        QCOMPARE(f.model.renamePage(kPage, QStringLiteral("Uno")), QString());
        QTRY_COMPARE(f.stored().pages[0].title, QStringLiteral("Uno"));
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        const auto end = [](LayoutModel &program) { program.open(nullptr, QStringLiteral("default")); };
        end(f.model);

        LayoutModel later;
        later.open(&f.source, QStringLiteral("default"), file);
        QTRY_COMPARE(later.state(), LayoutModel::Ready);
        QVERIFY(later.undo());
        QCOMPARE(later.undoText(), QStringLiteral("Move a"));
        QVERIFY(later.undo());
        QTRY_COMPARE(f.stored(), twoPages());
        QVERIFY(!later.canUndo());
        QTRY_COMPARE(later.saveState(), LayoutModel::Saved);
        end(later);

        LayoutModel last;
        last.open(&f.source, QStringLiteral("default"), file);
        QTRY_COMPARE(last.state(), LayoutModel::Ready);
        QVERIFY(last.canRedo() && !last.canUndo());
        end(last);
        Layout others = twoPages();
        others.name = QStringLiteral("Theirs");
        f.store(others);
        LayoutModel stranger;
        stranger.open(&f.source, QStringLiteral("default"), file);
        QTRY_COMPARE(stranger.state(), LayoutModel::Ready);
        QVERIFY(!stranger.canUndo() && !stranger.canRedo());
    }

    void resizePreviews()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QSignalSpy rows(f.widgets(), &WidgetsModel::rowsChanged);
        f.model.previewResize(kPage, kA, 12, 3);
        QCOMPARE(f.widget("b", WidgetsModel::GridYRole).toInt(), 3);
        QCOMPARE(f.widgets()->rows(), 8);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(f.model.commitPreview(), QString());
        QCOMPARE(f.model.undoText(), QStringLiteral("Resize a"));
    }

    void droppingWhereItWasChangesNothing()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.model.previewMove(kPage, kA, 3, 0);
        f.model.previewMove(kPage, kA, 0, 0);
        QCOMPARE(f.model.commitPreview(), QString());
        QCOMPARE(f.source.fakeLayouts.puts, 0);
        QVERIFY(!f.model.canUndo());
    }

    void addsFromTheGallery()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QSignalSpy added(&f.model, &LayoutModel::widgetAdded);
        QSignalSpy inserted(f.widgets(), &QAbstractItemModel::rowsInserted);
        QCOMPARE(f.model.addWidget(kPage, QStringLiteral("stat"), {{QStringLiteral("title"), QStringLiteral("Mine")}}),
                 QString());
        QCOMPARE(added[0][1].toString(), QStringLiteral("stat"));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(f.widget("stat", WidgetsModel::TitleRole).toString(), QStringLiteral("Mine"));
        QCOMPARE(f.widget("stat", WidgetsModel::GridYRole).toInt(), 5);
        const QString problem = f.model.addWidget(kPage, QStringLiteral("dial"));
        QVERIFY2(problem.contains(QLatin1String("known are timeseries, stat")), qPrintable(problem));
        QCOMPARE(f.widgets()->count(), 3);
    }

    void configures()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QVariantList queries{QVariantMap{{QStringLiteral("expr"), QStringLiteral(" up ")},
                                               {QStringLiteral("legend"), QStringLiteral("x")}}};
        const QVariantList thresholds{
            QVariantMap{{QStringLiteral("value"), 3}, {QStringLiteral("state"), QStringLiteral("critical")}}};
        QCOMPARE(f.model.configureWidget(kPage, kA,
                                         {{QStringLiteral("title"), QStringLiteral("Up")},
                                          {QStringLiteral("queries"), queries},
                                          {QStringLiteral("unit"), QStringLiteral("bytes")},
                                          {QStringLiteral("minimum"), 0},
                                          {QStringLiteral("maximum"), std::nan("")},
                                          {QStringLiteral("thresholds"), thresholds},
                                          {QStringLiteral("options"),
                                           QVariantMap{{QStringLiteral("stack"), true},
                                                       {QStringLiteral("fill"), QVariant::fromValue(nullptr)}}}}),
                 QString());
        const Widget widget = *f.stored().pages[0].find(kA);
        QCOMPARE(widget.title, QStringLiteral("Up"));
        QCOMPARE(widget.queries[0].expr, QStringLiteral("up"));
        QCOMPARE(widget.unit, Unit::Bytes);
        QCOMPARE(widget.min, std::optional(0.0));
        QVERIFY(!widget.max);
        QCOMPARE(widget.thresholds[0], (Threshold{3, ThresholdState::Critical}));
        QVERIFY(widget.options.value(QLatin1String("stack")).toBool());
        QVERIFY(!widget.options.contains(QLatin1String("fill")));
        QVERIFY(widget.options.value(QLatin1String("legend")).toBool());
        QCOMPARE(f.widget("a", WidgetsModel::ThresholdsRole).toList(), thresholds);
        QVERIFY(std::isnan(f.widget("a", WidgetsModel::MaximumRole).toDouble()));
    }

    void refusesWhatIsWrongInWords()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QVariantList broken{QVariantMap{{QStringLiteral("expr"), QStringLiteral("sum(")}}};
        QVERIFY(f.model.configureWidget(kPage, kA, {{QStringLiteral("queries"), broken}})
                    .contains(QLatin1String("/queries/0/expr")));
        QVERIFY(f.model.configureWidget(kPage, kA, {{QStringLiteral("unit"), QStringLiteral("ells")}})
                    .contains(QLatin1String("ells")));
        QVERIFY(!f.model.configureWidget(kPage, QStringLiteral("z"), {}).isEmpty());
        QVERIFY(!f.model.removeWidget(QStringLiteral("nine"), kA).isEmpty());
        QCOMPARE(f.stored(), twoPages());
        QVERIFY(!f.model.canUndo());
    }

    void pages()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QSignalSpy added(&f.model, &LayoutModel::pageAdded);
        QCOMPARE(f.model.addPage(QStringLiteral("New page")), QString());
        QCOMPARE(added[0][0].toString(), QStringLiteral("new-page"));
        QCOMPARE(f.model.movePage(QStringLiteral("new-page"), 0), QString());
        QCOMPARE(f.model.pages()->indexOf(QStringLiteral("new-page")), 0);
        QCOMPARE(f.model.renamePage(QStringLiteral("new-page"), QStringLiteral("Mine")), QString());
        QCOMPARE(f.model.setPageRange(QStringLiteral("new-page"), QStringLiteral("1h")), QString());
        const QVariantMap page = f.model.pages()->page(0);
        QCOMPARE(page[QStringLiteral("title")].toString(), QStringLiteral("Mine"));
        QCOMPARE(page[QStringLiteral("rangeText")].toString(), QStringLiteral("last 1 h"));
        QCOMPARE(f.model.renamePage(QStringLiteral("new-page"), QString()), QString());
        QCOMPARE(f.model.pages()->page(0)[QStringLiteral("title")].toString(), QStringLiteral("new-page"));
        QVERIFY(f.model.setPageRange(kPage, QStringLiteral("1s")).contains(QLatin1String("1m to 24h")));
        QCOMPARE(f.model.removePage(QStringLiteral("new-page")), QString());
        QCOMPARE(f.model.pages()->count(), 2);
    }

    void removingKeepsTheOthersDelegates()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QPersistentModelIndex b = f.widgets()->index(1);
        QSignalSpy resets(f.widgets(), &QAbstractItemModel::modelReset);
        QCOMPARE(f.model.removeWidget(kPage, kA), QString());
        QCOMPARE(b.row(), 0);
        QVERIFY(f.model.undo());
        QCOMPARE(b.row(), 1);
        QVERIFY(resets.isEmpty());
    }

    void withoutTheRightNothingCanBeEdited()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        f.model.setEditing(true);
        QVERIFY(f.model.editing());
        f.source.setCapabilities({});
        QVERIFY(!f.model.canEdit());
        QVERIFY(!f.model.moveWidget(kPage, kA, 6, 0).isEmpty());
        f.model.previewMove(kPage, kA, 6, 0);
        QVERIFY(!f.model.previewing());
        QCOMPARE(f.source.fakeLayouts.puts, 0);
        QVERIFY(!f.model.editing());
    }

    void checksQueriesAsTheyAreTyped()
    {
        LayoutModel model;
        QVERIFY(model.checkQuery(QStringLiteral("rate(x[5m])"))[QStringLiteral("ok")].toBool());
        const QVariantMap broken = model.checkQuery(QStringLiteral("up + summ(x)"));
        QVERIFY(!broken[QStringLiteral("ok")].toBool());
        QCOMPARE(broken[QStringLiteral("position")].toInt(), 5);
        QCOMPARE(broken[QStringLiteral("start")].toInt(), 5);
        QCOMPARE(broken[QStringLiteral("end")].toInt(), 9);
        QVERIFY(!model.checkQuery(QStringLiteral("x[5m]"))[QStringLiteral("ok")].toBool());
    }

    void tellsWhatAWidgetWouldBe()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QVariantMap settings{{QStringLiteral("title"), QStringLiteral("other")},
                                   {QStringLiteral("unit"), QStringLiteral("bytes")}};
        const QVariantMap would = f.model.widgetWith(kPage, kA, settings);
        QCOMPARE(would[QStringLiteral("title")].toString(), QStringLiteral("other"));
        QCOMPARE(would[QStringLiteral("unit")].toString(), QStringLiteral("bytes"));
        QCOMPARE(would[QStringLiteral("type")], f.widgets()->widget(kA)[QStringLiteral("type")]);
        QVERIFY(f.widgets()->widget(kA)[QStringLiteral("title")].toString() != QStringLiteral("other"));
        QCOMPARE(f.source.fakeLayouts.puts, 0);
        QVERIFY(f.model.widgetWith(kPage, kA, {{QStringLiteral("unit"), QStringLiteral("parsecs")}}).isEmpty());
        QVERIFY(f.model.widgetWith(kPage, QStringLiteral("none"), {}).isEmpty());
    }

    void neighboursByArrowKeys()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.addWidget(kPage, QStringLiteral("stat")), QString());
        QCOMPARE(f.widgets()->neighbour(kA, Qt::Key_Right), QStringLiteral("b"));
        QCOMPARE(f.widgets()->neighbour(kA, Qt::Key_Down), QStringLiteral("stat"));
        QCOMPARE(f.widgets()->neighbour(QStringLiteral("stat"), Qt::Key_Up), kA);
        QCOMPARE(f.widgets()->neighbour(kA, Qt::Key_Left), QString());
    }
};

BELFRY_TEST(TestLayoutModel)
#include "tst_layout_model.moc"
