// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_series.h"
#include "fleet/machine_labels.h"
#include "fleet/point_merger.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

constexpr std::int64_t kPatient = 2500;

SeriesListPtr listOf(const char *name)
{
    return seriesList({Labels{{"instance", name}}});
}

/// "1000:1,2 2000:3,-" – a dash where a value is missing.
QString textOf(const std::vector<LivePointPtr> &points)
{
    QStringList texts;
    for (const LivePointPtr &point : points) {
        QStringList values;
        for (std::size_t i = 0; i < point->values.size(); ++i)
            values += QString::fromUtf8(point->series->labels[i]->get("instance").data()) + u'=' +
                      QString::number(point->values[i]);
        texts += QString::number(point->t) + u':' + values.join(u',');
    }
    return texts.join(u' ');
}

} // namespace

class TestPointMerger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_merger = PointMerger(2);
        m_merger.setAwaited(0, true);
        m_merger.setAwaited(1, true);
    }

    void anInstantWaitsForTheSlower()
    {
        add(0, 1000, 1);
        QCOMPARE(take(0), QString());
        add(1, 1000, 2);
        QCOMPARE(take(0), QStringLiteral("1000:a=1,b=2"));
        QVERIFY(!m_merger.isWaiting());
    }

    void theListStaysTheSameObject()
    {
        add(0, 1000, 1);
        add(1, 1000, 2);
        add(1, 2000, 4);
        add(0, 2000, 3);
        const auto points = m_merger.take(0, kPatient);
        QCOMPARE(points.size(), 2U);
        QCOMPARE(points[0]->series, points[1]->series);
        QCOMPARE(points[1]->offset, points[0]->offset + 1);
    }

    void whoSkipsAnInstantIsNotWaitedFor()
    {
        add(0, 1000, 1);
        add(0, 2000, 2);
        add(1, 2000, 4);
        QCOMPARE(take(0), QStringLiteral("1000:a=1 2000:a=2,b=4"));
    }

    void patienceEnds()
    {
        add(0, 1000, 1, 0);
        add(0, 2000, 2, 1000);
        QCOMPARE(take(kPatient - 1), QString());
        QCOMPARE(take(kPatient), QStringLiteral("1000:a=1"));
        add(1, 1000, 9, kPatient); // too late
        QCOMPARE(take(kPatient + 1000), QStringLiteral("2000:a=2"));
        add(1, 3000, 4, 5000);
        add(0, 3000, 3, 5000);
        QCOMPARE(take(5000), QStringLiteral("3000:a=3,b=4"));
    }

    void whoIsNotLiveIsNotWaitedFor()
    {
        m_merger.setAwaited(1, false);
        add(0, 1000, 1);
        QCOMPARE(take(0), QStringLiteral("1000:a=1"));
        add(1, 2000, 4);
        add(0, 2000, 3);
        QCOMPARE(take(0), QStringLiteral("2000:a=3,b=4")); // but welcome
    }

    void whatIsOutAlreadyIsNotGivenAgain()
    {
        m_merger.setNewest(1000);
        add(0, 1000, 1);
        QVERIFY(!m_merger.isWaiting());
        m_merger.noteNewest(1, 2000); // it has that in its history
        add(0, 2000, 3);
        QCOMPARE(take(0), QString());
        m_merger.noteNewest(1, 2001);
        QCOMPARE(take(0), QStringLiteral("2000:a=3"));
    }

    void seriesSayWhoseTheyAre()
    {
        MachineLabels labels("tower", "The tower");
        const auto instance = [&labels](const Labels &of) {
            return QString::fromStdString(std::string(labels.mark(of)->get("instance")));
        };
        QCOMPARE(instance({}), QStringLiteral("The tower"));
        QCOMPARE(instance({{"instance", "tower"}, {"device", "sda"}}), QStringLiteral("The tower"));
        QCOMPARE(instance({{"instance", "localhost:8080"}}), QStringLiteral("The tower/localhost:8080"));
        const SeriesListPtr list = listOf("tower");
        QCOMPARE(labels.mark(list), labels.mark(list));
        QVERIFY(labels.mark(list) != labels.mark(listOf("tower")));
    }

private:
    void add(std::size_t source, Timestamp t, double value, std::int64_t now = 0)
    {
        m_merger.add(source, livePoint(t, m_lists[source], {value}), now);
    }
    QString take(std::int64_t now) { return textOf(m_merger.take(now, kPatient)); }

    PointMerger m_merger{2};
    std::vector<SeriesListPtr> m_lists{listOf("a"), listOf("b")};
};

BELFRY_TEST(TestPointMerger)
#include "tst_point_merger.moc"
