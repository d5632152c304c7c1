// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "models/live_feed.h"
#include "qml/scene.h"
#include "register_modules.h"

#include <QApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace belfry;

namespace {

struct Fixture {
    FakeSource source;
    AppModel app{source};
    QQuickView view;

    explicit Fixture(QVariantMap properties = {})
    {
        registerModules(*view.engine());
        properties.insert(QStringLiteral("app"), QVariant::fromValue(&app));
        view.setInitialProperties(properties);
        view.setSource(QUrl::fromLocalFile(QStringLiteral(BELFRY_TESTS "/unit/widgets/gauge.qml")));
        view.show();
    }
    bool push(double value)
    {
        if (!QTest::qWaitFor([this] { return !source.fakeSeries.subscriptions.empty(); }))
            return false;
        source.fakeSeries.push(QStringLiteral("used"),
                               livePoint(m_t += 1000, seriesList({Labels{{"job", "node"}}}), {value}));
        return QTest::qWaitFor([this] { return status() == int(LiveFeed::State::Live); });
    }
    /// With eight bits for each part, as pixels have.
    QColor color(const char *name) const { return view.rootObject()->property(name).value<QColor>().rgb(); }
    int status() const { return body()->property("status").toInt(); }
    QString spoken() const { return body()->property("spokenText").toString(); }
    double highest() const { return body()->property("highest").toDouble(); }
    bool shows(const QString &text) const { return scene::withText(view.rootObject(), text) != nullptr; }

    /// What the arc has at a position from 0 to 1, on its track or `outwards` of it.
    QColor onArc(double position, double outwards = 0) const
    {
        const QQuickItem *dial = dialOf(view.rootObject());
        const QRectF face = dial->property("face").toRectF();
        const double radius = face.width() / 2 + dial->property("thickness").toDouble() + outwards;
        const double turn = (position - 0.5) * 240 / 180 * std::numbers::pi;
        return pixel(dial, face.center() + radius * QPointF(std::sin(turn), -std::cos(turn)));
    }
    QColor onBar(double position) const
    {
        const QQuickItem *dial = dialOf(view.rootObject());
        const double inset = dial->property("thickness").toDouble() / 2;
        return pixel(dial, {inset + position * (dial->width() - 2 * inset), dial->height() - inset});
    }

private:
    QObject *body() const { return view.rootObject()->property("body").value<QObject *>(); }
    QColor pixel(const QQuickItem *item, QPointF place) const
    {
        const QPointF inWindow = item->mapToScene(place);
        return const_cast<QQuickView &>(view).grabWindow().pixelColor(inWindow.toPoint());
    }
    static const QQuickItem *dialOf(const QQuickItem *item)
    {
        if (item->property("face").isValid())
            return item;
        for (const QQuickItem *child : item->childItems()) {
            if (const QQuickItem *dial = dialOf(child))
                return dial;
        }
        return nullptr;
    }

    Timestamp m_t = 0;
};

QVariantMap ends(double minimum, double maximum)
{
    return {{QStringLiteral("minimum"), minimum}, {QStringLiteral("maximum"), maximum}};
}

QVariantList thresholds(std::initializer_list<std::pair<double, const char *>> all)
{
    QVariantList list;
    for (const auto &[value, state] : all)
        list.append(QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("state"), QLatin1String(state)}});
    return list;
}

} // namespace

/// The gauge, by the pixels that it draws and what it says.
class TestGauge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFilledAsFarAsTheValue()
    {
        Fixture f(ends(0, 100));
        QVERIFY(f.push(60));
        QTRY_COMPARE(f.onArc(0.55), f.color("series"));
        QCOMPARE(f.onArc(0.02), f.color("series"));
        QCOMPARE(f.onArc(0.7), f.color("track"));
        QCOMPARE(f.onArc(0.98), f.color("track"));
        QVERIFY(f.shows(QStringLiteral("60")));
        QCOMPARE(f.spoken(), QStringLiteral("60, between 0 and 100"));
        QVERIFY(f.push(20));
        QTRY_COMPARE(f.onArc(0.4), f.color("track"));
        QCOMPARE(f.onArc(0.1), f.color("series"));
    }

    void standsAtItsEndBeyondIt()
    {
        Fixture f(ends(10, 20));
        QVERIFY(f.push(500));
        QTRY_COMPARE(f.onArc(0.99), f.color("series"));
        QVERIFY(f.push(10));
        QTRY_COMPARE(f.onArc(0.02), f.color("track"));
        QVERIFY(f.push(5));
        QTRY_VERIFY(f.shows(QStringLiteral("5")));
        QCOMPARE(f.onArc(0.02), f.color("track"));
    }

    void whatIsNoNumberFillsNothing()
    {
        Fixture f(ends(0, 1));
        QVERIFY(f.push(std::numeric_limits<double>::quiet_NaN()));
        QTRY_VERIFY(f.shows(QStringLiteral("–")));
        QCOMPARE(f.onArc(0.02), f.color("track"));
    }

    void thresholdsColourTheValueAndTheEdge()
    {
        QVariantMap properties = ends(0, 100);
        properties.insert(QStringLiteral("thresholds"), thresholds({{50, "warning"}, {80, "critical"}}));
        Fixture f(properties);
        QVERIFY(f.push(30));
        QTRY_COMPARE(f.onArc(0.2), f.color("series"));
        const double edge = 12; // half of the track, a gap, half of the band
        QCOMPARE(f.onArc(0.65, edge), f.color("warningFill"));
        QCOMPARE(f.onArc(0.9, edge), f.color("criticalFill"));
        QVERIFY(f.onArc(0.4, edge) != f.color("warningFill"));
        QVERIFY(f.push(60));
        QTRY_COMPARE(f.onArc(0.3), f.color("warningFill"));
        QVERIFY(f.push(95));
        QTRY_COMPARE(f.onArc(0.3), f.color("criticalFill"));
    }

    void isABarWhereTheLayoutSaysSo()
    {
        QVariantMap properties = ends(0, 8);
        properties.insert(QStringLiteral("options"), QVariantMap{{QStringLiteral("shape"), QStringLiteral("bar")},
                                                                 {QStringLiteral("decimals"), 1}});
        Fixture f(properties);
        QVERIFY(f.push(4));
        QTRY_COMPARE(f.onBar(0.4), f.color("series"));
        QCOMPARE(f.onBar(0.6), f.color("track"));
        QVERIFY(f.shows(QStringLiteral("4.0")));
    }

    void findsAnEndThatNobodyNamed_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("end");
        QTest::newRow("a share") << QStringLiteral("percentunit") << 0.2 << 1.0;
        QTest::newRow("percent") << QStringLiteral("percent") << 130.0 << 100.0;
        QTest::newRow("the next round number") << QStringLiteral("none") << 2.3 << 5.0;
        QTest::newRow("a round number itself") << QStringLiteral("none") << 200.0 << 200.0;
        QTest::newRow("just beyond") << QStringLiteral("none") << 5.1 << 10.0;
        QTest::newRow("less than one") << QStringLiteral("none") << 0.03 << 0.05;
        QTest::newRow("bytes") << QStringLiteral("bytes") << 5e9 << 8.0 * 1024 * 1024 * 1024;
        QTest::newRow("nothing") << QStringLiteral("none") << 0.0 << 1.0;
    }

    void findsAnEndThatNobodyNamed()
    {
        QFETCH(const QString, unit);
        QFETCH(const double, value);
        Fixture f({{QStringLiteral("unit"), unit}});
        QVERIFY(f.push(value));
        QFETCH(const double, end);
        QTRY_COMPARE(f.highest(), end);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestGauge test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gauge.moc"
