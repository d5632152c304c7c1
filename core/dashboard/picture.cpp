// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/picture.h"

#include "dashboard/svg_rules.h"

#include <array>
#include <optional>

namespace belfry {

namespace {

struct PictureForm {
    Picture::Format format;
    QLatin1String scheme; ///< what a URL begins with
};

constexpr std::array kForms{PictureForm{Picture::Format::Png, QLatin1String("data:image/png;base64,")},
                            PictureForm{Picture::Format::Jpeg, QLatin1String("data:image/jpeg;base64,")},
                            PictureForm{Picture::Format::WebP, QLatin1String("data:image/webp;base64,")},
                            PictureForm{Picture::Format::Svg, QLatin1String("data:image/svg+xml;base64,")}};

constexpr QLatin1String kExpectedPicture("a PNG, JPEG, WebP or SVG picture of at most 1 MiB");

const PictureForm *formOf(const QString &url)
{
    for (const PictureForm &form : kForms) {
        if (url.startsWith(form.scheme))
            return &form;
    }
    return nullptr;
}

std::optional<Picture::Format> formatOf(const QByteArray &content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return Picture::Format::Png;
    if (content.startsWith("\xff\xd8\xff"))
        return Picture::Format::Jpeg;
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return Picture::Format::WebP;
    // A byte order mark, a declaration, comments and a document type may come first; checkSvg() reads it all.
    if (content.contains("<svg") || content.contains(":svg"))
        return Picture::Format::Svg;
    return std::nullopt;
}

} // namespace

Result<Picture> pictureOfFile(const QByteArray &content)
{
    const auto format = formatOf(content);
    if (!format || content.size() > kMostPictureBytes)
        return failure(kExpectedPicture, content.size() > kMostPictureBytes ? ErrorKind::TooLarge : ErrorKind::Invalid);
    if (*format == Picture::Format::Svg) {
        if (auto checked = checkSvg(content); !checked)
            return tl::unexpected<Error>(checked.error());
    }
    return Picture{*format, content};
}

Result<Picture> readPicture(const QString &url)
{
    const QString expected = kExpectedPicture + QStringLiteral(" as a data: URL in base 64");
    const PictureForm *form = formOf(url);
    if (!form || pictureBytes(url) > kMostPictureBytes)
        return failure(expected);
    const auto decoded = QByteArray::fromBase64Encoding(
        url.mid(form->scheme.size()).toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failure(expected);
    auto picture = pictureOfFile(*decoded);
    if (picture && picture->format != form->format)
        return failure(expected + QStringLiteral(", of the type that it says"));
    return picture;
}

QString writePicture(const Picture &picture)
{
    for (const PictureForm &form : kForms) {
        if (form.format == picture.format)
            return form.scheme + QString::fromLatin1(picture.bytes.toBase64());
    }
    return {};
}

qsizetype pictureBytes(const QString &url)
{
    const PictureForm *form = formOf(url);
    if (!form)
        return 0;
    const qsizetype padding = url.endsWith(QLatin1String("==")) ? 2 : url.endsWith(u'=') ? 1 : 0;
    return (url.size() - form->scheme.size()) * 3 / 4 - padding;
}

} // namespace belfry
