// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole layouts: the list of them, their versions, files.

#include "layout_fixture.h"
#include "models/layout_files.h"
#include "models/layout_import.h"
#include "models/layouts_model.h"
#include "models/templates_model.h"
#include "models/versions_model.h"
#include "program/test_class.h"

#include <QTemporaryDir>

using namespace belfry;

namespace {

using Reporting = QAbstractItemModelTester::FailureReportingMode;
const QString kDefaultId = QStringLiteral("default");

QStringList columnOf(const QAbstractItemModel &model, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data(role).toString();
    return all;
}

} // namespace

class TestLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsTheSource()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        LayoutsModel layouts;
        QAbstractItemModelTester tester(&layouts, Reporting::QtTest);
        layouts.setLayout(&f.model);
        QTRY_COMPARE(columnOf(layouts, LayoutsModel::NameRole), QStringList{QStringLiteral("Test")});
        QVERIFY(layouts.index(0).data(LayoutsModel::CurrentRole).toBool());
        Layout other = twoPages();
        other.name = QStringLiteral("Another");
        f.source.fakeLayouts.storeElsewhere(QStringLiteral("another"), writeLayout(other));
        QTRY_COMPARE(columnOf(layouts, LayoutsModel::NameRole),
                     (QStringList{QStringLiteral("Another"), QStringLiteral("Test")}));
        layouts.open(QStringLiteral("another"));
        QTRY_COMPARE(f.model.name(), QStringLiteral("Another"));
        QTRY_VERIFY(layouts.index(0).data(LayoutsModel::CurrentRole).toBool());
    }

    void layoutsAreMadeCopiedRenamedAndRemoved()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        LayoutsModel layouts;
        layouts.setLayout(&f.model);
        layouts.create(QStringLiteral("Mine"), QStringLiteral("laptop"));
        QTRY_COMPARE(f.model.name(), QStringLiteral("Mine"));
        QVERIFY(f.model.layoutId() != kDefaultId);
        layouts.duplicate(f.model.layoutId());
        QTRY_COMPARE(f.model.name(), QStringLiteral("Mine (copy)"));
        layouts.rename(f.model.layoutId(), QStringLiteral("Yours"));
        QTRY_COMPARE(f.source.fakeLayouts.stored.value(f.model.layoutId()).name, QStringLiteral("Yours"));
        QVERIFY(f.model.undo());
        QTRY_COMPARE(f.source.fakeLayouts.stored.value(f.model.layoutId()).name, QStringLiteral("Mine (copy)"));
        const QString removed = f.model.layoutId();
        layouts.rename(kDefaultId, QStringLiteral("First")); // one that isn't shown
        QTRY_COMPARE(f.source.fakeLayouts.stored.value(kDefaultId).name, QStringLiteral("First"));
        layouts.remove(removed);
        QTRY_VERIFY(!f.source.fakeLayouts.stored.contains(removed));
        QVERIFY(f.model.layoutId() != removed);
        QVERIFY(layouts.canUndo());
        layouts.undo();
        QTRY_COMPARE(f.model.layoutId(), removed);
        QTRY_COMPARE(f.model.state(), LayoutModel::Ready);
        QVERIFY(layouts.message().isEmpty());
    }

    void theLastOneStays()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        LayoutsModel layouts;
        layouts.setLayout(&f.model);
        QTRY_COMPARE(layouts.count(), 1);
        layouts.remove(kDefaultId);
        QTRY_VERIFY(!layouts.message().isEmpty());
        QVERIFY(!layouts.canUndo());
        QVERIFY(f.source.fakeLayouts.stored.contains(kDefaultId));
    }

    void whatCannotBeDoneIsTold()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        LayoutsModel layouts;
        layouts.setLayout(&f.model);
        f.source.fakeLayouts.failure = Error{QStringLiteral("disk full"), ErrorKind::Unavailable, {}};
        layouts.create(QStringLiteral("Mine"));
        QTRY_COMPARE(layouts.message(), QStringLiteral("disk full"));
        QCOMPARE(f.model.layoutId(), kDefaultId);
    }

    void eachLayoutHasItsOwnUndo()
    {
        QTemporaryDir folder;
        LayoutFixture f;
        f.source.fakeLayouts.storeElsewhere(QStringLiteral("another"), writeLayout(twoPages()));
        QVERIFY(f.open(folder.filePath(QStringLiteral("default.json"))));
        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("a")), QString());
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        f.model.openOther(QStringLiteral("another"));
        QTRY_COMPARE(f.model.state(), LayoutModel::Ready);
        QVERIFY(!f.model.canUndo());
        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("b")), QString());
        QTRY_COMPARE(f.model.saveState(), LayoutModel::Saved);
        f.model.openOther(kDefaultId);
        QTRY_COMPARE(f.model.state(), LayoutModel::Ready);
        QVERIFY(f.model.undo());
        QVERIFY(f.model.layout().pages[0].find(QStringLiteral("a")));
    }

    void versionsSayWhatTheyChanged()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.renamePage(kPage, QStringLiteral("Uno")), QString());
        QTRY_COMPARE(f.version(), 2U);
        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("a")), QString());
        QTRY_COMPARE(f.version(), 3U);
        VersionsModel versions;
        QAbstractItemModelTester tester(&versions, Reporting::QtTest);
        versions.load(&f.model);
        QTRY_COMPARE(columnOf(versions, VersionsModel::SummaryRole),
                     (QStringList{QStringLiteral("a removed"), QStringLiteral("page Uno changed"),
                                  QStringLiteral("The first version")}));
        QSignalSpy compared(&versions, &VersionsModel::compared);
        versions.compare(2, 0);
        QTRY_COMPARE(compared.size(), 1);
        QCOMPARE(columnOf(*versions.diff(), LayoutDiffModel::TextRole),
                 (QStringList{QStringLiteral("Uno: title changed from “One” to “Uno”"), QStringLiteral("a removed")}));
        const QVariantList before = versions.diff()->tiles(kPage, LayoutDiffModel::Before);
        QCOMPARE(before.size(), 2);
        QCOMPARE(before[0].toMap().value(QStringLiteral("kind")).toString(), QStringLiteral("removed"));
        QCOMPARE(before[1].toMap().value(QStringLiteral("kind")).toString(), QString());
        QCOMPARE(versions.diff()->tiles(kPage, LayoutDiffModel::After).size(), 1);
    }

    void versionsAreNamedAndRestored()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("a")), QString());
        QTRY_COMPARE(f.version(), 2U);
        VersionsModel versions;
        versions.load(&f.model);
        QTRY_COMPARE(versions.count(), 2);
        versions.name(1, QStringLiteral("First"), QStringLiteral("a note"));
        QTRY_COMPARE(versions.version(1).value(QStringLiteral("label")).toString(), QStringLiteral("First"));
        QSignalSpy restored(&versions, &VersionsModel::restored);
        versions.restore(1);
        QTRY_COMPARE(restored.size(), 1);
        QCOMPARE(f.model.layout(), twoPages());
        QTRY_COMPARE(f.version(), 3U);
        QCOMPARE(f.model.undoText(), QStringLiteral("Restore First"));
        QVERIFY(f.model.undo());
        QVERIFY(!f.model.layout().pages[0].find(QStringLiteral("a")));
    }

    void filesAreWrittenAndRead()
    {
        QTemporaryDir folder;
        LayoutFixture f;
        QVERIFY(f.open());
        LayoutFiles files;
        const QUrl whole = QUrl::fromLocalFile(folder.filePath(QStringLiteral("whole.json")));
        const QUrl page = QUrl::fromLocalFile(folder.filePath(QStringLiteral("page.json")));
        QCOMPARE(files.exportLayout(&f.model, whole), QString());
        QCOMPARE(files.exportPage(&f.model, kPage, page), QString());
        QCOMPARE(files.fileNameFor(QStringLiteral("CPU & Disks")), QStringLiteral("cpu-disks.json"));
        LayoutImport import;
        import.read(whole.toString());
        QTRY_COMPARE(import.name(), QStringLiteral("Test"));
        QCOMPARE(import.pages().size(), 2);
        import.read(page.toString());
        QTRY_COMPARE(import.name(), QStringLiteral("One"));
        QCOMPARE(import.addTo(&f.model), QString());
        QCOMPARE(f.model.layout().pages.size(), 3U);
        QVERIFY(f.model.undo());
        QCOMPARE(f.model.layout(), twoPages());
        QCOMPARE(import.replace(&f.model), QString());
        QCOMPARE(f.model.layout().pages.size(), 1U);
        QCOMPARE(f.model.undoText(), QStringLiteral("Import page.json"));
        QVERIFY(f.model.undo());
        QVERIFY(!files.exportLayout(&f.model, QUrl::fromLocalFile(QStringLiteral("/nowhere/x.json"))).isEmpty());
        QVERIFY(!files.exportPage(&f.model, QStringLiteral("none"), page).isEmpty());
        import.read(folder.filePath(QStringLiteral("none.json")));
        QTRY_VERIFY(import.failure().startsWith(QLatin1String("none.json: ")));
        QVERIFY(import.pages().isEmpty());
    }

    void templatesGivePages()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        TemplatesModel templates;
        QAbstractItemModelTester tester(&templates, Reporting::QtTest);
        QVERIFY(templates.rowCount() > 3);
        QSignalSpy added(&f.model, &LayoutModel::pageAdded);
        const QString id = templates.index(0).data(TemplatesModel::TemplateIdRole).toString();
        QCOMPARE(templates.addPages(&f.model, id), QString());
        QCOMPARE(added.size(), 1);
        QCOMPARE(f.model.layout().pages.size(),
                 2U + std::size_t(templates.index(0).data(TemplatesModel::PagesRole).toInt()));
        QVERIFY(!templates.addPages(&f.model, QStringLiteral("none")).isEmpty());
    }
};

BELFRY_TEST(TestLayouts)
#include "tst_layouts.moc"
