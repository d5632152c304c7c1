// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_difference.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <vector>

namespace belfry {

namespace {

constexpr int kTile = 16;           // pixels; about a letter
constexpr int kVisible = 40;        // of 255 in one channel
constexpr double kMostOfTile = 0.2; // of its pixels
constexpr int kColors = 256;
constexpr int kExact = 64; // of them
constexpr int kSpread = 20;
constexpr double kMostOfAll = 0.0005; // of the picture's

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

QRgb pale(QRgb pixel)
{
    const int grey = 160 + qGray(pixel) / 4;
    return qRgb(grey, grey, grey);
}

int nearest(const QList<QRgb> &palette, QRgb color)
{
    const auto found = std::min_element(palette.begin(), palette.end(),
                                        [color](QRgb a, QRgb b) { return distance(a, color) < distance(b, color); });
    return int(found - palette.begin());
}

void forEachPixel(const QImage &picture, const std::function<void(QRgb)> &visit)
{
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        std::for_each(line, line + picture.width(), visit);
    }
}

/// The most frequent colours, each kSpread or more from those before it; what room is left goes to any of them.
QList<QRgb> paletteOf(const QHash<QRgb, int> &counted)
{
    QList<QRgb> colors = counted.keys();
    std::sort(colors.begin(), colors.end(),
              [&counted](QRgb a, QRgb b) { return counted[a] != counted[b] ? counted[a] > counted[b] : a < b; });
    QList<QRgb> palette = colors.mid(0, kExact);
    for (const QRgb color : colors.mid(kExact)) {
        if (palette.size() < kColors && distance(palette[nearest(palette, color)], color) >= kSpread)
            palette.append(color);
    }
    return palette;
}

} // namespace

QImage compact(const QImage &picture)
{
    const QImage full = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> known; // to its place in the palette
    forEachPixel(full, [&known](QRgb pixel) { ++known[pixel]; });
    const QList<QRgb> palette = paletteOf(known);
    for (auto it = known.begin(); it != known.end(); ++it)
        *it = nearest(palette, it.key());
    QImage result(full.size(), QImage::Format_Indexed8);
    result.setColorTable(palette);
    for (int y = 0; y < full.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(full.constScanLine(y));
        uchar *to = result.scanLine(y);
        for (int x = 0; x < full.width(); ++x)
            to[x] = uchar(known.value(from[x]));
    }
    return result;
}

PictureDifference differenceOf(const QImage &picture, const QImage &golden)
{
    if (picture.size() != golden.size())
        return {QStringLiteral("is %1×%2, expected %3×%4")
                    .arg(picture.width())
                    .arg(picture.height())
                    .arg(golden.width())
                    .arg(golden.height()),
                {}};
    const QImage is = picture.convertToFormat(QImage::Format_RGB32);
    const QImage shouldBe = golden.convertToFormat(QImage::Format_RGB32);
    QImage marked(is.size(), QImage::Format_RGB32);
    const int across = (is.width() + kTile - 1) / kTile;
    std::vector<int> tiles(std::size_t(across) * std::size_t((is.height() + kTile - 1) / kTile));
    int all = 0;
    for (int y = 0; y < is.height(); ++y) {
        const auto *ours = reinterpret_cast<const QRgb *>(is.constScanLine(y));
        const auto *theirs = reinterpret_cast<const QRgb *>(shouldBe.constScanLine(y));
        auto *mark = reinterpret_cast<QRgb *>(marked.scanLine(y));
        for (int x = 0; x < is.width(); ++x) {
            const bool changed = distance(ours[x], theirs[x]) > kVisible;
            mark[x] = changed ? qRgb(255, 0, 0) : pale(ours[x]);
            all += changed;
            tiles[std::size_t(y / kTile * across + x / kTile)] += changed;
        }
    }
    const auto worst = std::max_element(tiles.begin(), tiles.end());
    if (worst == tiles.end() || (*worst <= kMostOfTile * kTile * kTile && all <= kMostOfAll * is.width() * is.height()))
        return {};
    const auto at = int(worst - tiles.begin());
    return {QStringLiteral("%1 pixels differ, most of them at %2, %3")
                .arg(all)
                .arg(at % across * kTile)
                .arg(at / across * kTile),
            marked};
}

} // namespace belfry
