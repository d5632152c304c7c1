// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/annotation_repository.h"
#include "state/state_database.h"

#include <QTemporaryDir>

using namespace belfry;

namespace {

QString describe(const Result<std::vector<Annotation>> &found)
{
    if (!found)
        return found.error().toString();
    QStringList texts;
    for (const Annotation &one : *found)
        texts += QStringLiteral("%1 %2 %3 %4").arg(one.t).arg(one.kind, one.text).arg(one.durationMs);
    return texts.join(QStringLiteral("; "));
}

} // namespace

class TestAnnotationRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatHappenedNewestFirst()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("state.db"));
        {
            const auto database = StateDatabase::open(file);
            QVERIFY(database.has_value());
            AnnotationRepository annotations(**database);
            const auto first = annotations.append({0, 2000, QStringLiteral("suspend"), QStringLiteral("slept"), 700});
            const auto second = annotations.append({0, 3000, QStringLiteral("clock_back"), {}, 60});
            QVERIFY(first && second && *second > *first);
            QVERIFY(annotations.append({0, 1000, QStringLiteral("clock_forward"), QStringLiteral("set"), 5}));
        }
        const auto database = StateDatabase::open(file);
        AnnotationRepository annotations(**database);
        QCOMPARE(describe(annotations.list({0, 5000, 10})),
                 QStringLiteral("3000 clock_back  60; 2000 suspend slept 700; 1000 clock_forward set 5"));
        QCOMPARE(describe(annotations.list({1000, 2000, 10})), QStringLiteral("2000 suspend slept 700"));
        QCOMPARE(describe(annotations.list({0, 5000, 1})), QStringLiteral("3000 clock_back  60"));
        QVERIFY(annotations.trim(2000));
        QCOMPARE(annotations.list({0, 5000, 10})->size(), 2U);
    }

    void keepsTagsAndFindsWhatReachesIntoATime()
    {
        QTemporaryDir directory;
        const auto database = StateDatabase::open(directory.filePath(QStringLiteral("state.db")));
        QVERIFY(database.has_value());
        AnnotationRepository annotations(**database);
        Annotation maintenance{0, 9000, QStringLiteral("note"), QStringLiteral("maintenance"), 5000};
        maintenance.by = QStringLiteral("ann");
        maintenance.tags = QStringList{QStringLiteral("db"), QStringLiteral("planned")};
        QVERIFY(annotations.append(maintenance));
        const auto found = annotations.list({4500, 5000, 10});
        QVERIFY(found && found->size() == 1);
        maintenance.id = found->front().id;
        QVERIFY(found->front() == maintenance);
        QCOMPARE(annotations.list({1000, 3999, 10})->size(), 0U);
        QCOMPARE(annotations.list({9000, 20000, 10})->size(), 0U);
    }
};

BELFRY_TEST(TestAnnotationRepository)
#include "tst_annotation_repository.moc"
