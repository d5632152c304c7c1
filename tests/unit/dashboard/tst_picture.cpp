// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history_file.h"
#include "dashboard/layout_rules.h"
#include "dashboard/operation.h"
#include "dashboard/picture.h"
#include "dashboard/svg_rules.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace belfry;

/// What may be a picture of a layout, and how much of it.
class TestPicture : public QObject
{
    Q_OBJECT

private:
    static QByteArray png(qsizetype bytes = 100)
    {
        QByteArray content("\x89PNG\r\n\x1a\n");
        return content.leftJustified(bytes, 'x');
    }
    static QByteArray svg(const QByteArray &inside)
    {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + inside +
               "</svg>";
    }
    static Widget pictureWidget(const QByteArray &content)
    {
        Widget widget = newWidget(*findWidgetType(u"image"));
        widget.id = QStringLiteral("p");
        widget.options.insert(QStringLiteral("image"), writePicture({Picture::Format::Png, content}));
        return widget;
    }
    static QByteArray nested(int levels)
    {
        return svg(QByteArray("<g>").repeated(levels) + QByteArray("</g>").repeated(levels));
    }
    /// Each of `levels` draws ten of the one before.
    static QByteArray multiplied(int levels)
    {
        QByteArray inside = "<g id='l0'><path d='M0 0'/></g>";
        for (int i = 1; i <= levels; ++i)
            inside += "<g id='l" + QByteArray::number(i) + "'>" +
                      ("<use xlink:href='#l" + QByteArray::number(i - 1) + "'/>").repeated(10) + "</g>";
        return svg(inside);
    }

private Q_SLOTS:
    void aPictureSurvivesTheWayThroughADocument_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("PNG") << png();
        QTest::newRow("PNG, padded once") << png(101);
        QTest::newRow("PNG, padded twice") << png(102);
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0 and so on");
        QTest::newRow("WebP") << QByteArray("RIFF\x10\0\0\0WEBPVP8L and so on", 26);
        QTest::newRow("SVG") << svg("<rect width='1' height='1'/>");
        QTest::newRow("as large as goes") << png(kMostPictureBytes);
    }
    void aPictureSurvivesTheWayThroughADocument()
    {
        QFETCH(QByteArray, content);
        const auto picture = pictureOfFile(content);
        QVERIFY(picture);
        const QString url = writePicture(*picture);
        QCOMPARE(pictureBytes(url), content.size());
        const auto again = readPicture(url);
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QCOMPARE(again->bytes, content);
        QCOMPARE(int(again->format), int(picture->format));
    }

    void whatIsNoPictureIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        const QString good = writePicture({Picture::Format::Png, png()});
        QTest::newRow("of the web") << "https://example.org/x.png";
        QTest::newRow("a file") << "file:///etc/passwd";
        QTest::newRow("HTML") << "data:text/html;base64,PGI+";
        QTest::newRow("not in base 64") << "data:image/png,x";
        QTest::newRow("no base 64") << good + "*";
        QTest::newRow("a line end") << good + "\n";
        QTest::newRow("nothing in it") << "data:image/png;base64,";
        QTest::newRow("another type") << writePicture({Picture::Format::Jpeg, png()});
        QTest::newRow("text as PNG") << writePicture({Picture::Format::Png, "hello"});
        QTest::newRow("a GIF") << writePicture({Picture::Format::Png, "GIF89a"});
        QTest::newRow("a WAV") << writePicture({Picture::Format::WebP, "RIFF1234WAVEfmt "});
        QTest::newRow("too large") << writePicture({Picture::Format::Png, png(kMostPictureBytes + 1)});
        QTest::newRow("an SVG that runs") << writePicture({Picture::Format::Svg, svg("<script>x</script>")});
    }
    void whatIsNoPictureIsRefused()
    {
        QFETCH(QString, url);
        QVERIFY(!readPicture(url));
        Widget widget = pictureWidget(png());
        QVERIFY(checkWidget(widget, {}, {}));
        widget.options.insert(QStringLiteral("image"), url);
        const auto checked = checkWidget(widget, {}, QStringLiteral("/w"));
        QVERIFY(!checked);
        QCOMPARE(checked.error().place.pointer, QStringLiteral("/w/options/image"));
        QVERIFY2(checked.error().message.startsWith(QStringLiteral("expected a")), qPrintable(checked.error().message));
    }

    void harmlessDrawingsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("with a document type") << "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                                                 "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><!-- by hand -->" +
                                                     svg("<path d='M0 0'/>");
        QTest::newRow("with a prefix") << QByteArray("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>");
        QTest::newRow("with a link") << svg("<a xlink:href='https://example.org'><path d='M0 0'/></a>");
        QTest::newRow("with a gradient") << svg(
            "<linearGradient id='a'/><linearGradient id='b' xlink:href='#a'/><path fill='url(#b)' d='M0 0'/>");
        QTest::newRow("with a style") << svg("<style>.a { fill: url( '#b' ) }</style><g style='fill:url(#b)'/>");
        QTest::newRow("used twice") << svg("<g id='a'/><use href='#a'/><use xlink:href='#a'/>");
        QTest::newRow("used, and not there") << svg("<use href='#nowhere'/>");
        QTest::newRow("deep") << nested(99);
        QTest::newRow("multiplied a little") << multiplied(3);
        QTest::newRow("a style of an editor") << svg("<g i:knockout='Off' xmlns:i='http://ns.adobe.com/ai/'/>");
    }
    void harmlessDrawingsAreTaken()
    {
        QFETCH(QByteArray, document);
        const auto checked = checkSvg(document);
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    }

    void hostileDrawingsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &document, const char *expected) {
            QTest::newRow(name) << document << QString::fromLatin1(expected);
        };
        row("script", svg("<script>alert(1)</script>"), "without <script>");
        row("handler", svg("<g onload='alert(1)'/>"), "nothing runs");
        row("HTML", svg("<foreignObject/>"), "without <foreignObject>");
        row("picture of the web", svg("<image xlink:href='http://example.org/x.png'/>"), "without <image>");
        row("picture of the machine", svg("<image xlink:href='/etc/passwd'/>"), "without <image>");
        row("used from elsewhere", svg("<use href='http://example.org/x.svg#a'/>"), "nothing outside");
        row("gradient from elsewhere", svg("<linearGradient xlink:href='x.svg#a'/>"), "nothing outside");
        row("style sheet", "<?xml-stylesheet href='http://example.org/x.css'?>" + svg(""), "style sheets");
        row("style of the web", svg("<style>@import 'http://example.org/x.css';</style>"), "nothing outside");
        row("style with a picture", svg("<g style='fill: URL( \"x.svg#a\")'/>"), "nothing outside");
        row("paint of the web", svg("<path fill='url(http://example.org/x.svg#a)' d='M0 0'/>"), "nothing outside");
        row("entities", "<!DOCTYPE svg [<!ENTITY a 'aaa'>]>" + svg("<text>&a;</text>"), "entities");
        row("entity of a file", "<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]>" + svg("&a;"), "entities");
        row("too deep", nested(100), "100 levels");
        row("uses itself", svg("<g id='a'><use href='#a'/><use href='#a'/></g>"), "100000 elements");
        row("use each other", svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), "100000 elements");
        row("multiplied", multiplied(9), "100000 elements");
        row("not SVG's", "<svg/>", "well-formed");
        row("HTML with an SVG", "<html><svg/></html>", "well-formed");
        row("torn", "<svg xmlns='http://www.w3.org/2000/svg'><g>", "well-formed");
        row("nothing", "", "well-formed");
    }
    void hostileDrawingsAreRefused()
    {
        QFETCH(QByteArray, document);
        QFETCH(QString, expected);
        const auto checked = checkSvg(document);
        QVERIFY(!checked);
        QVERIFY2(checked.error().message.contains(expected), qPrintable(checked.error().message));
    }

    void theSumOfAllPicturesIsLimited()
    {
        Layout layout;
        layout.pages.resize(2);
        layout.pages[0].id = QStringLiteral("a");
        layout.pages[1].id = QStringLiteral("b");
        for (int i = 0; i < 3; ++i) {
            auto added = apply(layout, AddWidget{QStringLiteral("a"), pictureWidget(png(kMostPictureBytes))});
            QVERIFY(added);
            layout = *added;
        }
        const auto refused = apply(layout, AddWidget{QStringLiteral("b"), pictureWidget(png())});
        QVERIFY(!refused);
        QCOMPARE(refused.error().place.pointer, QStringLiteral("/pages/1/widgets/0/options/image"));
        QVERIFY(refused.error().message.contains(QStringLiteral("3 MiB")));
        QVERIFY(!apply(layout, AddWidgets{QStringLiteral("b"), {pictureWidget(png())}, {}}));
        auto another = apply(layout, AddWidget{QStringLiteral("b"), newWidget(*findWidgetType(u"image"))});
        QVERIFY(another);
        const QString id = another->pages[1].widgets[0].id;
        QVERIFY(!apply(*another, ConfigureWidget{QStringLiteral("b"), id, pictureWidget(png())}));
        another->pages[1].widgets.push_back(pictureWidget(png()));
        another->pages[1].widgets.back().grid = {0, 20, 1, 1};
        QVERIFY(!checkLayout(*another));
    }

    void aLongHistoryLosesItsOldestSteps()
    {
        Layout layout;
        layout.pages.resize(1);
        layout.pages[0].id = QStringLiteral("a");
        LayoutEditor editor(layout);
        QVERIFY(editor.apply(AddWidget{QStringLiteral("a"), pictureWidget(png())}));
        const QString id = editor.layout().pages[0].widgets[0].id;
        for (int i = 0; i < 20; ++i)
            QVERIFY(editor.apply(ConfigureWidget{QStringLiteral("a"), id, pictureWidget(png(kMostPictureBytes - i))}));
        QTemporaryDir folder;
        const EditHistoryFile file(folder.filePath(QStringLiteral("history.json")));
        QVERIFY(file.write(editor));
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("history.json"))).size() <= 16 << 20);
        LayoutEditor again(editor.layout());
        file.resume(again);
        QVERIFY(again.canUndo());
        QVERIFY(editor.undo() && again.undo());
        QCOMPARE(again.layout(), editor.layout());
    }
};

BELFRY_TEST(TestPicture)
#include "tst_picture.moc"
