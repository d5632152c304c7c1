// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/picture.h"
#include "image/picture_drawing.h"
#include "image/picture_files.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace belfry;

// How a picture of a layout stands in its widget, and what files may become one.

class TestPictureDrawing : public QObject
{
    Q_OBJECT

private:
    static QByteArray bytes(const QImage &image, const char *format)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }
    /// Twice as wide as high, its left half red, its right one blue.
    static QImage halves(int height)
    {
        QImage image(2 * height, height, QImage::Format_RGB32);
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < 2 * height; ++x)
                image.setPixelColor(x, y, x < height ? Qt::red : Qt::blue);
        }
        return image;
    }
    /// Whether Qt's plugin for it is there.
    static bool hasWebP() { return QImageReader::supportedImageFormats().contains("webp"); }
    static QString url(const QByteArray &content)
    {
        const auto picture = pictureOfFile(content);
        return picture ? writePicture(*picture) : QString();
    }
    static bool isNear(const QColor &a, const QColor &b)
    {
        return qAbs(a.red() - b.red()) < 8 && qAbs(a.green() - b.green()) < 8 && qAbs(a.blue() - b.blue()) < 8;
    }

private Q_SLOTS:
    void itStandsInTheMiddle_data()
    {
        QTest::addColumn<QSizeF>("natural");
        QTest::addColumn<int>("fit");
        QTest::addColumn<QRectF>("target");
        const QSizeF wide(200, 100);
        QTest::newRow("contain") << wide << int(PictureFit::Contain) << QRectF(0, 25, 100, 50);
        QTest::newRow("contain, high") << wide.transposed() << int(PictureFit::Contain) << QRectF(25, 0, 50, 100);
        QTest::newRow("contain, small") << QSizeF(2, 1) << int(PictureFit::Contain) << QRectF(0, 25, 100, 50);
        QTest::newRow("cover") << wide << int(PictureFit::Cover) << QRectF(-50, 0, 200, 100);
        QTest::newRow("stretch") << wide << int(PictureFit::Stretch) << QRectF(0, 0, 100, 100);
        QTest::newRow("own size") << QSizeF(20, 10) << int(PictureFit::OwnSize) << QRectF(40, 45, 20, 10);
        QTest::newRow("own size, large") << QSizeF(300, 100) << int(PictureFit::OwnSize) << QRectF(-100, 0, 300, 100);
    }
    void itStandsInTheMiddle()
    {
        QFETCH(QSizeF, natural);
        QFETCH(int, fit);
        QFETCH(QRectF, target);
        QCOMPARE(pictureTarget(natural, {100, 100}, PictureFit(fit)), target);
    }

    void allFormatsAreDrawn_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("PNG, made smaller") << bytes(halves(400), "png");
        QTest::newRow("PNG, made larger") << bytes(halves(20), "png");
        QTest::newRow("JPEG") << bytes(halves(400), "jpeg");
        if (hasWebP())
            QTest::newRow("WebP") << bytes(halves(400), "webp");
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                                           "<rect width='20' height='20' fill='#f00'/>"
                                           "<rect x='20' width='20' height='20' fill='#00f'/></svg>");
    }
    void allFormatsAreDrawn()
    {
        QFETCH(QByteArray, content);
        const DrawnPicture drawn = drawPicture({url(content), {100, 100}, 2});
        QCOMPARE(drawn.error, QString());
        QCOMPARE(drawn.target, QRectF(0, 25, 100, 50));
        QCOMPARE(drawn.image.size(), QSize(200, 100)); // in pixels of the screen
        QVERIFY(isNear(drawn.image.pixelColor(40, 50), Qt::red));
        QVERIFY(isNear(drawn.image.pixelColor(160, 50), Qt::blue));
        const DrawnPicture covering = drawPicture({url(content), {100, 100}, 1, PictureFit::Cover});
        QCOMPARE(covering.image.size(), QSize(100, 100)); // only what is seen
        QVERIFY(isNear(covering.image.pixelColor(10, 50), Qt::red));
        QVERIFY(isNear(covering.image.pixelColor(90, 50), Qt::blue));
    }

    void whatCantBeDrawnSaysWhy_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("reason");
        QTest::newRow("of the web") << "http://example.org/x.png"
                                    << "expected a PNG";
        QTest::newRow("torn") << "data:image/png;base64,iVBORw0KGgo="
                              << "can't be read";
        QTest::newRow("a torn WebP") << url("RIFF1234WEBPVP8L")
                                     << (hasWebP() ? "can't be read" : "qt6-image-formats-plugins");
        QImage flat(5000, 4000, QImage::Format_Mono);
        flat.fill(0);
        QTest::newRow("20 megapixels of nothing") << url(bytes(flat, "png")) << "16 megapixels";
        QTest::newRow("an SVG without size")
            << url("<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>") << "can't be read";
    }
    void whatCantBeDrawnSaysWhy()
    {
        QFETCH(QString, url);
        QFETCH(QString, reason);
        const DrawnPicture drawn = drawPicture({url, {100, 100}});
        QVERIFY(drawn.image.isNull());
        QVERIFY2(drawn.error.contains(reason), qPrintable(drawn.error));
    }

    void filesBecomePictures()
    {
        QTemporaryDir folder;
        const auto file = [&folder](const char *name, const QByteArray &content) {
            QFile made(folder.filePath(QString::fromLatin1(name)));
            made.open(QIODevice::WriteOnly);
            made.write(content);
            return QUrl::fromLocalFile(made.fileName());
        };
        const PictureFiles files;
        const QByteArray good = bytes(halves(4), "png");
        const QVariantMap read = files.read(file("named.txt", good)); // the content counts, not the name
        QCOMPARE(read.value(QStringLiteral("error")).toString(), QString());
        QCOMPARE(read.value(QStringLiteral("url")).toString(), url(good));
        const auto problem = [&files](const QUrl &wrong) {
            const QVariantMap answer = files.read(wrong);
            return answer.value(QStringLiteral("url")).toString().isEmpty()
                       ? answer.value(QStringLiteral("error")).toString()
                       : QString();
        };
        QVERIFY(problem(file("text.png", "hello")).contains(QStringLiteral("expected a PNG")));
        QVERIFY(
            problem(file("large.png", good + QByteArray(kMostPictureBytes, 'x'))).contains(QStringLiteral("1 MiB")));
        QVERIFY(problem(QUrl::fromLocalFile(folder.path())).contains(QStringLiteral("no file")));
        QVERIFY(problem(QUrl::fromLocalFile(QStringLiteral("/dev/zero"))).contains(QStringLiteral("no file")));
        QVERIFY(files.isNamedPicture(file("x.SVG", {})) && !files.isNamedPicture(file("x.json", {})));
        QVERIFY(problem(QUrl(QStringLiteral("https://example.org/x.png"))).contains(QStringLiteral("no file")));
    }
};

QTEST_MAIN(TestPictureDrawing)
#include "tst_picture_drawing.moc"
