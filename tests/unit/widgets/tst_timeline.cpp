// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "models/live_feed.h"
#include "qml/scene.h"
#include "register_modules.h"

#include <QApplication>
#include <QHash>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace belfry;

namespace {

const QString kState = QStringLiteral("state");
constexpr Timestamp kNow = 1'700'000'000'000;
constexpr Timestamp kRange = 60'000;

Labels part(const char *name)
{
    return Labels{{"part", name}};
}

/// A sample a second over the last minute.
std::vector<Sample> lastMinute(const std::function<double(int second)> &value)
{
    std::vector<Sample> samples;
    for (int second = 1; second <= 60; ++second) {
        const double v = value(second);
        if (!isStale(v))
            samples.push_back({kNow - kRange + second * 1000, v});
    }
    return samples;
}

struct Fixture {
    FakeSource source;
    AppModel app{source};
    QQuickView view;

    explicit Fixture(QueryResultPtr history, QVariantMap properties = {})
    {
        source.fakeSeries.histories[kState] = std::move(history);
        registerModules(*view.engine());
        properties.insert(QStringLiteral("app"), QVariant::fromValue(&app));
        view.setInitialProperties(properties);
        view.setSource(QUrl::fromLocalFile(QStringLiteral(BELFRY_TESTS "/unit/widgets/timeline.qml")));
        view.show();
    }
    bool isLive()
    {
        return QTest::qWaitFor(
            [this] { return status() == int(LiveFeed::State::Live) && plot()->property("rowHeight").toDouble() > 0; });
    }
    QColor color(const char *name) const { return view.rootObject()->property(name).value<QColor>().rgb(); }
    int status() const { return body()->property("status").toInt(); }
    QString spoken() const { return body()->property("spokenText").toString(); }
    bool shows(const QString &text) const { return scene::withText(view.rootObject(), text) != nullptr; }

    /// What a row has most of, so many seconds into the minute: there are letters and hatches, too.
    QColor at(int row, double second) const
    {
        constexpr int kAround = 5;
        const QImage shown = const_cast<QQuickView &>(view).grabWindow();
        const QPoint middle = place(row, second);
        QHash<QRgb, int> counts;
        for (int x = -kAround; x <= kAround; ++x) {
            for (int y = -kAround; y <= kAround; ++y)
                ++counts[shown.pixel(middle + QPoint(x, y))];
        }
        const auto most = std::max_element(counts.begin(), counts.end());
        return QColor(most.key());
    }
    /// How many colours it has there.
    int colorsAt(int row, double second) const
    {
        constexpr int kAround = 5;
        const QImage shown = const_cast<QQuickView &>(view).grabWindow();
        QSet<QRgb> colors;
        for (int x = -kAround; x <= kAround; ++x) {
            for (int y = -kAround; y <= kAround; ++y)
                colors.insert(shown.pixel(place(row, second) + QPoint(x, y)));
        }
        return int(colors.size());
    }

private:
    QPoint place(int row, double second) const
    {
        const QQuickItem *item = plot();
        const QRectF inside = item->property("plotRect").toRectF();
        const double height = item->property("rowHeight").toDouble();
        return item->mapToScene({inside.x() + inside.width() * second / 60, (row + 0.5) * height}).toPoint();
    }
    QObject *body() const { return view.rootObject()->property("body").value<QObject *>(); }
    const QQuickItem *plot() const { return find(view.rootObject()); }
    static const QQuickItem *find(const QQuickItem *item)
    {
        if (item->property("rowHeight").isValid())
            return item;
        for (const QQuickItem *child : item->childItems()) {
            if (const QQuickItem *found = find(child))
                return found;
        }
        return nullptr;
    }
};

QVariantMap warnedOfOne()
{
    const auto threshold = [](double value, const char *state) {
        return QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("state"), QLatin1String(state)}};
    };
    return {
        {QStringLiteral("thresholds"), QVariantList{threshold(1, "warning"), threshold(2, "critical")}},
        {QStringLiteral("options"), QVariantMap{{QStringLiteral("texts"), QStringLiteral("0=fine, 1 = so so,2=bad")}}}};
}

} // namespace

/// The state timeline, by the pixels that it draws and what it says.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBlockLastsAsLongAsItsState()
    {
        Fixture f(matrix({{part("cpu"), lastMinute([](int s) { return s <= 20   ? 0.0
                                                                      : s <= 40 ? 1.5
                                                                                : 2.0; })},
                          {part("disk"), lastMinute([](int) { return 0.0; })}}),
                  warnedOfOne());
        QVERIFY(f.isLive());
        QTRY_COMPARE(f.at(0, 10), f.color("okFill"));
        QCOMPARE(f.at(0, 30), f.color("warningFill"));
        QCOMPARE(f.at(0, 50), f.color("criticalFill"));
        for (const int second : {5, 30, 58})
            QCOMPARE(f.at(1, second), f.color("okFill"));
        QVERIFY(f.shows(QStringLiteral("cpu")) && f.shows(QStringLiteral("disk")));
        QCOMPARE(f.spoken(), QStringLiteral("cpu: bad, disk: fine"));
    }

    void whatIsWrongIsHatched()
    {
        Fixture f(matrix({{part("cpu"), lastMinute([](int s) { return s <= 20   ? 0.0
                                                                      : s <= 40 ? 1.0
                                                                                : 2.0; })}}),
                  warnedOfOne());
        QVERIFY(f.isLive());
        QTRY_COMPARE(f.at(0, 17), f.color("okFill"));
        QCOMPARE(f.colorsAt(0, 17), 1);
        QVERIFY(f.colorsAt(0, 37) > 1);
        QVERIFY(f.colorsAt(0, 57) > 1);
        QVERIFY(f.colorsAt(0, 2) > 1); // "fine" is written there
    }

    void whereNothingWasThereIsNoBlock()
    {
        Fixture f(matrix({{part("cpu"), lastMinute([](int s) { return s > 20 && s <= 40 ? staleMarker() : 0.0; })}}),
                  warnedOfOne());
        QVERIFY(f.isLive());
        QTRY_COMPARE(f.at(0, 10), f.color("okFill"));
        QCOMPARE(f.at(0, 30), f.color("nothing"));
        QCOMPARE(f.at(0, 50), f.color("okFill"));
    }

    void withoutThresholdsEachNumberIsAState()
    {
        Fixture f(matrix({{part("mode"), lastMinute([](int s) { return s <= 30 ? 0.0 : 1.0; })}}));
        QVERIFY(f.isLive());
        QTRY_COMPARE(f.at(0, 10), f.color("first"));
        QCOMPARE(f.at(0, 50), f.color("second"));
        QCOMPARE(f.spoken(), QStringLiteral("mode: 1"));
    }

    void aNewPointGoesOn()
    {
        Fixture f(matrix({{part("cpu"), lastMinute([](int) { return 0.0; })}}), warnedOfOne());
        QVERIFY(f.isLive());
        QTRY_COMPARE(f.at(0, 58), f.color("okFill"));
        const auto list = seriesList({part("cpu")});
        for (int second = 1; second <= 10; ++second)
            f.source.fakeSeries.push(kState, livePoint(kNow + second * 1000, list, {2}));
        QTRY_COMPARE(f.at(0, 56), f.color("criticalFill"));
        QCOMPARE(f.at(0, 40), f.color("okFill"));
        QCOMPARE(f.spoken(), QStringLiteral("cpu: bad"));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    TestTimeline test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_timeline.moc"
