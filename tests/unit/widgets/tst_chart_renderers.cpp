// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_frame.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QTest>

#include <cmath>

using namespace belfry;

namespace {

constexpr Timestamp kStart = 1800000000000;
constexpr QSize kSize(300, 120);

/// Shows a chart of a wave, its end moved as a test wants.
class ChartUnderTest : public QQuickItem
{
public:
    ChartFrame frame;
    std::unique_ptr<ChartRenderer> renderer;
    std::vector<const QSGTexture *> textures; ///< of all image nodes, in their order
    ChartLook look;

    explicit ChartUnderTest(QQuickItem *parent) : QQuickItem(parent)
    {
        setFlag(ItemHasContents);
        setSize(kSize);
        look.size = kSize;
        look.rangeMs = 300000; // about a second a column
        look.background = Qt::black;
        look.grid = QColor(40, 40, 40);
        look.label = Qt::white;
        look.colors = {QColor(91, 157, 255)};
    }

    void moveTo(int seconds)
    {
        m_times.clear();
        m_values.clear();
        for (int i = seconds - 400; i <= seconds; ++i) {
            m_times.push_back(kStart + i * 1000);
            m_values.push_back(50 + 40 * std::sin(i / 7.0));
        }
        PlotData data{m_times, {{m_values, look.colors[0]}}, 2500};
        const auto labels = [](const ValueAxis &axis, bool) {
            return std::vector<QString>(axis.ticks().size(), QStringLiteral("50"));
        };
        frame.update(data, look, labels, kStart + seconds * 1000);
        update();
    }

protected:
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *) override
    {
        node = renderer->show(node, *window(), frame.takePicture(), boundingRect());
        textures.clear();
        for (QSGNode *each = node->firstChild(); each != nullptr; each = each->nextSibling())
            textures.push_back(static_cast<QSGImageNode *>(each)->texture());
        return node;
    }

private:
    std::vector<Timestamp> m_times;
    std::vector<double> m_values;
};

struct Window : QQuickWindow {
    ChartUnderTest chart{contentItem()};

    bool open()
    {
        resize(kSize);
        setColor(Qt::red);
        show();
        return QTest::qWaitForWindowExposed(this);
    }
    /// How many pixels are not as the frame has them. Colours of a GPU may be rounded.
    int wrongPixels()
    {
        const QImage shown = grabWindow().convertToFormat(QImage::Format_RGB32);
        const QImage wanted = chart.frame.image();
        if (shown.size() != wanted.size())
            return -1;
        int wrong = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                const QColor a = shown.pixelColor(x, y);
                const QColor b = wanted.pixelColor(x, y);
                wrong += std::abs(a.red() - b.red()) > 1 || std::abs(a.green() - b.green()) > 1 ||
                         std::abs(a.blue() - b.blue()) > 1;
            }
        }
        return wrong;
    }
};

} // namespace

class TestChartRenderers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothShowThePicture_data()
    {
        QTest::addColumn<bool>("strips");
        QTest::newRow("image") << false;
        QTest::newRow("strips") << true;
    }

    void bothShowThePicture()
    {
        QFETCH(bool, strips);
        Window window;
        window.chart.renderer = strips ? makeStripRenderer() : makeImageRenderer();
        window.chart.moveTo(0);
        QVERIFY(window.open());
        QCOMPARE(window.wrongPixels(), 0);
        for (const int seconds : {1, 2, 3, 40, 41, 130, 131, 500, 499, 1000}) {
            window.chart.moveTo(seconds);
            QCOMPARE(window.wrongPixels(), 0);
        }
        window.chart.look.grid = Qt::darkGreen;
        window.chart.moveTo(1001);
        QCOMPARE(window.wrongPixels(), 0);
        window.chart.look.axes = false;
        window.chart.moveTo(1002);
        QCOMPARE(window.wrongPixels(), 0);
    }

    /// Of the strips, and of what is beside the plot, only the newest strip and the times are sent again.
    void aSampleSendsTheNewestStripAlone()
    {
        Window window;
        window.chart.renderer = makeStripRenderer();
        window.chart.moveTo(0);
        QVERIFY(window.open());
        window.grabWindow();
        int newStrips = 0;
        for (int seconds = 1; seconds < 200; ++seconds) {
            const std::vector<const QSGTexture *> before = window.chart.textures;
            window.chart.moveTo(seconds);
            window.grabWindow();
            int sent = 0;
            for (const QSGTexture *texture : window.chart.textures)
                sent += std::find(before.begin(), before.end(), texture) == before.end();
            QVERIFY2(sent <= 3, qPrintable(QStringLiteral("%1 textures at %2 s").arg(sent).arg(seconds)));
            newStrips += sent == 3;
        }
        QVERIFY2(newStrips <= 200 / kStripColumns + 1, qPrintable(QString::number(newStrips)));
        QVERIFY(window.chart.textures.size() <= std::size_t(kSize.width() / kStripColumns + 2 + 4));
    }

    void theBackendDecides()
    {
        Window window;
        window.chart.renderer = makeImageRenderer();
        window.chart.moveTo(0);
        QVERIFY(window.open());
        const bool onGpu = QSGRendererInterface::isApiRhiBased(window.rendererInterface()->graphicsApi());
        window.chart.renderer = makeChartRenderer(window);
        ChartUnderTest other(window.contentItem());
        other.renderer = makeChartRenderer(window);
        other.moveTo(0);
        window.grabWindow();
        QVERIFY(onGpu);                     // as this test is run
        QVERIFY(other.textures.size() > 1); // pieces, not one picture
    }
};

QTEST_MAIN(TestChartRenderers)
#include "tst_chart_renderers.moc"
