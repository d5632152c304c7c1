// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "models/live_feed.h"
#include "register_modules.h"

#include <QApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace belfry;

namespace {

const QString kShare = QStringLiteral("share");

struct Fixture {
    FakeSource source;
    AppModel app{source};
    QQuickView view;

    Fixture()
    {
        registerModules(*view.engine());
        view.setInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}});
        view.setSource(QUrl::fromLocalFile(QStringLiteral(BELFRY_TESTS "/unit/widgets/pie.qml")));
        view.show();
    }
    bool ready() const { return !source.fakeSeries.subscriptions.empty(); }
    void push(const std::vector<double> &values)
    {
        std::vector<Labels> labels;
        for (const char *kind : {"a", "b", "c"})
            labels.push_back(Labels{{"kind", kind}});
        labels.resize(values.size());
        source.fakeSeries.push(kShare, livePoint(m_t += 1000, seriesList(labels), values));
    }
    QColor seriesColor(int i) const
    {
        const QVariantList colors = view.rootObject()->property("seriesColors").toList();
        return QColor(colors.value(i).toString());
    }
    int status() const { return view.rootObject()->property("body").value<QObject *>()->property("status").toInt(); }

    /// What is drawn in the middle of the ring, at a share of the way round from the top, clockwise.
    QColor at(double turn) const
    {
        return pixel(0.78 * std::sin(2 * std::numbers::pi * turn), -0.78 * std::cos(2 * std::numbers::pi * turn));
    }
    QColor inTheHole() const { return pixel(0, 0); }

private:
    /// In halves of the plot's side, from its middle.
    QColor pixel(double x, double y) const
    {
        const QQuickItem *chart = chartOf(view.rootObject());
        const QRectF plot = chart->property("plotArea").toRectF();
        const double half = std::min(plot.width(), plot.height()) / 2;
        const QPointF place = chart->mapToScene(plot.center() + half * QPointF(x, y));
        return const_cast<QQuickView &>(view).grabWindow().pixelColor(place.toPoint());
    }
    static const QQuickItem *chartOf(const QQuickItem *item)
    {
        if (item->property("plotArea").isValid())
            return item;
        for (const QQuickItem *child : item->childItems()) {
            if (const QQuickItem *chart = chartOf(child))
                return chart;
        }
        return nullptr;
    }

    Timestamp m_t = 0;
};

} // namespace

/// The pie by Qt Charts, by the pixels that it draws.
class TestPie : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slicesHaveTheirSharesAndColours()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.push({50, 30, 20});
        QTRY_COMPARE(f.at(0.25), f.seriesColor(0));
        QCOMPARE(f.at(0.05), f.seriesColor(0));
        QCOMPARE(f.at(0.45), f.seriesColor(0));
        QCOMPARE(f.at(0.55), f.seriesColor(1));
        QCOMPARE(f.at(0.75), f.seriesColor(1));
        QCOMPARE(f.at(0.85), f.seriesColor(2));
        QCOMPARE(f.at(0.95), f.seriesColor(2));
        QCOMPARE(f.inTheHole(), f.view.rootObject()->property("color").value<QColor>());
    }

    void aNewTickMovesTheEdges()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.push({50, 30, 20});
        QTRY_COMPARE(f.at(0.55), f.seriesColor(1));
        f.push({80, 15, 5});
        QTRY_COMPARE(f.at(0.75), f.seriesColor(0));
        QCOMPARE(f.at(0.85), f.seriesColor(1));
        QCOMPARE(f.at(0.97), f.seriesColor(2));
    }

    void slicesStayInTheirOrderWhenAnotherGrowsLarger()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.push({50, 30, 20});
        QTRY_COMPARE(f.at(0.25), f.seriesColor(0));
        f.push({10, 30, 60});
        QTRY_COMPARE(f.at(0.25), f.seriesColor(1));
        QCOMPARE(f.at(0.05), f.seriesColor(0));
        QCOMPARE(f.at(0.7), f.seriesColor(2));
    }

    void goneSeriesLeaveNoSlice()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.push({50, 50});
        QTRY_COMPARE(f.at(0.75), f.seriesColor(1));
        f.push({50});
        QTRY_COMPARE(f.at(0.75), f.seriesColor(0));
        QCOMPARE(f.at(0.25), f.seriesColor(0));
    }

    void isStaleWhenTheSourceIs()
    {
        Fixture f;
        QTRY_VERIFY(f.ready());
        f.push({50, 50});
        QTRY_COMPARE(f.status(), int(LiveFeed::State::Live));
        Connection silent = f.source.connection();
        silent.state = Connection::State::Stale;
        silent.sinceMs = 1;
        f.source.setConnection(silent);
        QTRY_COMPARE(f.status(), int(LiveFeed::State::Stale));
        QTRY_COMPARE(f.at(0.75), f.seriesColor(1)); // what was known stays
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    TestPie test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pie.moc"
