// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_difference.h"

#include <QFont>
#include <QPainter>
#include <QTest>

using namespace belfry;

class TestPictureDifference : public QObject
{
    Q_OBJECT

    static QImage page(int width = 640)
    {
        QImage image(width, 400, QImage::Format_RGB32);
        image.fill(QColor(0x12, 0x15, 0x1a));
        QPainter painter(&image);
        painter.fillRect(40, 40, 200, 100, QColor(0x1c, 0x21, 0x29));
        return image;
    }

private Q_SLOTS:
    void theSameIsTheSame() { QCOMPARE(differenceOf(page(), page()).text, QString()); }

    void sizesCount()
    {
        QCOMPARE(differenceOf(page(600), page()).text, QStringLiteral("is 600×400, expected 640×400"));
    }

    void antialiasingIsNothing()
    {
        QImage image = page();
        for (int x = 40; x < 240; ++x) // an edge that is rounded otherwise
            image.setPixelColor(x, 40, QColor(0x20, 0x26, 0x2e));
        QCOMPARE(differenceOf(image, page()).text, QString());
    }

    void aMarkThatIsGoneIsFound()
    {
        QImage image = page();
        QPainter(&image).fillRect(400, 200, 8, 8, Qt::white);
        const PictureDifference difference = differenceOf(page(), image);
        QCOMPARE(difference.text, QStringLiteral("64 pixels differ, most of them at 400, 192"));
        QCOMPARE(difference.marked.pixelColor(402, 202), QColor(Qt::red));
        QVERIFY(difference.marked.pixelColor(10, 10) != QColor(Qt::red));
    }

    void compactOnesLookTheSame()
    {
        QImage image = page();
        QPainter painter(&image);
        QLinearGradient gradient(0, 0, 640, 0);
        gradient.setColorAt(0, QColor(0x5b, 0x9d, 0xff));
        gradient.setColorAt(1, QColor(0xe5, 0xa6, 0x3c));
        painter.fillRect(0, 200, 640, 150, gradient);
        painter.end();
        const QImage small = compact(image);
        QCOMPARE(small.format(), QImage::Format_Indexed8);
        QCOMPARE(small.pixelColor(5, 5), image.pixelColor(5, 5));
        QCOMPARE(small.pixelColor(60, 60), image.pixelColor(60, 60));
        QCOMPARE(differenceOf(small, image).text, QString());
    }

    void manySmallOnesAreFound()
    {
        QImage image = page();
        for (int x = 0; x < 640; x += 4)
            image.setPixelColor(x, 300, Qt::white);
        QVERIFY(differenceOf(image, page()).text.startsWith(QStringLiteral("160 pixels differ")));
    }
};

QTEST_GUILESS_MAIN(TestPictureDifference)
#include "tst_picture_difference.moc"
