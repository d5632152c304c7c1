// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings_model.h"
#include "theme_colors.h"
#include "viewer_state.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belfry;

class TestSettingsModel : public QObject
{
    Q_OBJECT

    struct Fixture {
        ViewerState viewer;
        SettingsModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture() { model.setViewer(&viewer); }
        int rowOf(const QString &setting) const
        {
            for (int row = 0; row < model.count(); ++row) {
                if (model.index(row).data(SettingsModel::SettingRole).toString() == setting)
                    return row;
            }
            return -1;
        }
    };

private Q_SLOTS:
    void everySettingIsWhatTheViewerHas()
    {
        Fixture f;
        QVERIFY(f.model.count() > 3);
        for (int row = 0; row < f.model.count(); ++row) {
            const QModelIndex index = f.model.index(row);
            const QByteArray property = index.data(SettingsModel::SettingRole).toByteArray();
            QCOMPARE(index.data(SettingsModel::ValueRole), f.viewer.property(property));
            for (const auto role : {SettingsModel::GroupRole, SettingsModel::TitleRole, SettingsModel::DescriptionRole})
                QVERIFY2(!index.data(role).toString().isEmpty(), property);
        }
    }

    void changesGoBothWays()
    {
        Fixture f;
        const int row = f.rowOf(QStringLiteral("reduceMotion"));
        QVERIFY(row >= 0);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.model.change(row, true);
        QVERIFY(f.viewer.reduceMotion());
        QVERIFY(!changed.isEmpty());
        f.viewer.setReduceMotion(false);
        QCOMPARE(f.model.index(row).data(SettingsModel::ValueRole), QVariant(false));
    }

    void settingsOfATrayAreThereWithOne()
    {
        Fixture f;
        QCOMPARE(f.rowOf(QStringLiteral("tray")), -1);
        const int without = f.model.count();
        QCOMPARE(f.model.offers().size(), without);
        f.model.setTrayAvailable(true);
        QVERIFY(f.rowOf(QStringLiteral("tray")) >= 0 && f.rowOf(QStringLiteral("closeToTray")) >= 0);
        QCOMPARE(f.model.offers().size(), without + 2);
        f.model.setTrayAvailable(false);
        QCOMPARE(f.model.count(), without);
    }

    void everyChoiceIsOffered()
    {
        Fixture f;
        const QVariantList offers = f.model.choiceOffers();
        for (const QVariant &offer : offers) {
            f.model.choose(offer.toMap().value(QStringLiteral("target")).toString());
            const QVariantList now = f.model.choiceOffers();
            const auto same = std::find_if(now.begin(), now.end(), [&offer](const QVariant &each) {
                return each.toMap().value(QStringLiteral("title")) == offer.toMap().value(QStringLiteral("title"));
            });
            QVERIFY(same != now.end());
            QCOMPARE(same->toMap().value(QStringLiteral("symbol")).toString(), QStringLiteral("check"));
        }
        f.model.choose(QStringLiteral("set contrast 2"));
        QCOMPARE(f.viewer.property("contrast").toInt(), 2);
        const int accent = f.rowOf(QStringLiteral("accent"));
        QCOMPARE(f.model.index(accent).data(SettingsModel::ChoicesRole).toStringList().size(),
                 accentNames().size() + 1); // the first is the system's
    }

    void aSearchLeavesWhatAnswersIt()
    {
        Fixture f;
        const int all = f.model.count();
        QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
        f.model.setQuery(QStringLiteral("motion"));
        QCOMPARE(f.model.count(), 1);
        QCOMPARE(f.rowOf(QStringLiteral("reduceMotion")), 0);
        QVERIFY(!removed.isEmpty());
        f.model.setQuery(QStringLiteral("no such thing"));
        QCOMPARE(f.model.count(), 0);
        f.model.setQuery({});
        QCOMPARE(f.model.count(), all);
    }
};

QTEST_GUILESS_MAIN(TestSettingsModel)
#include "tst_settings_model.moc"
