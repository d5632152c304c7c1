// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sfnt.h"

#include <QtEndian>

#include <array>
#include <utility>
#include <vector>

namespace belfry::sfnt {

namespace {

std::uint32_t u16(const QByteArray &data, qsizetype at)
{
    return at >= 0 && at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : 0;
}

std::uint32_t u32(const QByteArray &data, qsizetype at)
{
    return at >= 0 && at + 4 <= data.size() ? qFromBigEndian<quint32>(data.constData() + at) : 0;
}

void put16(QByteArray &data, std::uint32_t value)
{
    data.append(static_cast<char>(value >> 8)).append(static_cast<char>(value));
}

void put32(QByteArray &data, std::uint32_t value)
{
    put16(data, value >> 16);
    put16(data, value & 0xffff);
}

GlyphMap readFormat12(const QByteArray &cmap, qsizetype at)
{
    GlyphMap map;
    const std::uint32_t groups = u32(cmap, at + 12);
    for (std::uint32_t i = 0; i < groups && i < 0x10000; ++i) {
        const qsizetype group = at + 16 + qsizetype(i) * 12;
        const std::uint32_t first = u32(cmap, group);
        const std::uint32_t last = std::min<std::uint32_t>(u32(cmap, group + 4), 0x10ffff);
        for (std::uint32_t code = first; code <= last; ++code) {
            map[code] = u32(cmap, group + 8) + code - first;
        }
    }
    return map;
}

GlyphMap readFormat4(const QByteArray &cmap, qsizetype at)
{
    GlyphMap map;
    const qsizetype doubled = u16(cmap, at + 6);
    for (qsizetype i = 0; i < doubled; i += 2) {
        const qsizetype offsetAt = at + 16 + 3 * doubled + i;
        const std::uint32_t last = u16(cmap, at + 14 + i);
        const std::uint32_t first = u16(cmap, at + 16 + doubled + i);
        const std::uint32_t delta = u16(cmap, at + 16 + 2 * doubled + i);
        const std::uint32_t offset = u16(cmap, offsetAt);
        for (std::uint32_t code = first; code <= last && code < 0xffff; ++code) {
            std::uint32_t glyph = code;
            if (offset != 0) {
                glyph = u16(cmap, offsetAt + offset + 2 * qsizetype(code - first));
            }
            if (offset == 0 || glyph != 0) {
                map[code] = (glyph + delta) & 0xffff;
            }
        }
    }
    return map;
}

std::vector<std::uint32_t> coverage(const QByteArray &gsub, qsizetype at)
{
    std::vector<std::uint32_t> glyphs;
    const std::uint32_t count = u16(gsub, at + 2);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (u16(gsub, at) == 1) {
            glyphs.push_back(u16(gsub, at + 4 + 2 * qsizetype(i)));
            continue;
        }
        const qsizetype range = at + 4 + 6 * qsizetype(i);
        for (std::uint32_t glyph = u16(gsub, range); glyph <= u16(gsub, range + 2); ++glyph) {
            glyphs.push_back(glyph);
        }
    }
    return glyphs;
}

void readSingle(const QByteArray &gsub, qsizetype at, QHash<std::uint32_t, std::uint32_t> &result)
{
    const std::vector<std::uint32_t> glyphs = coverage(gsub, at + u16(gsub, at + 2));
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const std::uint32_t to = u16(gsub, at) == 1 ? (glyphs[i] + u16(gsub, at + 4)) & 0xffff
                                                    : u16(gsub, at + 6 + 2 * static_cast<qsizetype>(i));
        result.insert(glyphs[i], to);
    }
}

void readLookup(const QByteArray &gsub, qsizetype lookup, QHash<std::uint32_t, std::uint32_t> &result)
{
    constexpr std::uint32_t kSingle = 1;
    constexpr std::uint32_t kExtension = 7;
    const std::uint32_t type = u16(gsub, lookup);
    const std::uint32_t count = u16(gsub, lookup + 4);
    for (std::uint32_t i = 0; i < count; ++i) {
        const qsizetype table = lookup + u16(gsub, lookup + 6 + 2 * qsizetype(i));
        if (type == kSingle) {
            readSingle(gsub, table, result);
        } else if (type == kExtension && u16(gsub, table + 2) == kSingle) {
            readSingle(gsub, table + u32(gsub, table + 4), result);
        }
    }
}

} // namespace

GlyphMap readCharacterMap(const QByteArray &cmap)
{
    qsizetype format4 = 0;
    const std::uint32_t count = u16(cmap, 2);
    for (std::uint32_t i = 0; i < count; ++i) {
        const qsizetype table = u32(cmap, 4 + 8 * qsizetype(i) + 4);
        if (u16(cmap, table) == 12) {
            return readFormat12(cmap, table);
        }
        if (u16(cmap, table) == 4) {
            format4 = table;
        }
    }
    return format4 != 0 ? readFormat4(cmap, format4) : GlyphMap{};
}

QByteArray writeCharacterMap(const GlyphMap &map)
{
    QByteArray groups;
    std::uint32_t count = 0;
    for (auto it = map.begin(); it != map.end(); ++count) {
        auto last = it;
        auto next = std::next(it);
        while (next != map.end() && next->first == last->first + 1 && next->second == last->second + 1) {
            last = next++;
        }
        put32(groups, it->first);
        put32(groups, last->first);
        put32(groups, it->second);
        it = next;
    }
    QByteArray cmap;
    put16(cmap, 0); // version
    put16(cmap, 2);
    // Unicode, and Windows with all of Unicode. Without the first FreeType makes a map of its own from glyph names.
    for (const auto &[platform, encoding] : {std::pair{0U, 4U}, std::pair{3U, 10U}}) {
        put16(cmap, platform);
        put16(cmap, encoding);
        put32(cmap, 20); // where the subtable of both begins
    }
    put16(cmap, 12); // its format
    put16(cmap, 0);
    put32(cmap, 16 + static_cast<std::uint32_t>(groups.size()));
    put32(cmap, 0);
    put32(cmap, count);
    return cmap + groups;
}

QHash<std::uint32_t, std::uint32_t> singleSubstitutions(const QByteArray &gsub, const char *feature)
{
    QHash<std::uint32_t, std::uint32_t> result;
    const qsizetype features = u16(gsub, 6);
    const qsizetype lookups = u16(gsub, 8);
    const std::uint32_t count = u16(gsub, features);
    for (std::uint32_t i = 0; i < count; ++i) {
        const qsizetype record = features + 2 + 6 * qsizetype(i);
        if (gsub.mid(record, 4) != feature) {
            continue;
        }
        const qsizetype table = features + u16(gsub, record + 4);
        for (std::uint32_t n = 0; n < u16(gsub, table + 2); ++n) {
            const std::uint32_t index = u16(gsub, table + 4 + 2 * qsizetype(n));
            readLookup(gsub, lookups + u16(gsub, lookups + 2 + 2 * qsizetype(index)), result);
        }
        break; // the same for every script
    }
    return result;
}

QByteArray writeNames(const QString &family, const QString &style)
{
    const std::array<std::pair<std::uint32_t, QString>, 6> names = {{{1, family},
                                                                     {2, style},
                                                                     {4, family + u' ' + style},
                                                                     {6, QString(family + u'-' + style).remove(u' ')},
                                                                     {16, family},
                                                                     {17, style}}};
    QByteArray records;
    QByteArray text;
    for (const auto &[id, name] : names) {
        QByteArray encoded;
        for (const QChar c : name) {
            put16(encoded, c.unicode());
        }
        for (const std::uint32_t word : {3U, 1U, 0x409U, id}) { // Windows, Unicode, English
            put16(records, word);
        }
        put16(records, static_cast<std::uint32_t>(encoded.size()));
        put16(records, static_cast<std::uint32_t>(text.size()));
        text += encoded;
    }
    QByteArray table;
    put16(table, 0);
    put16(table, names.size());
    put16(table, 6 + static_cast<std::uint32_t>(records.size()));
    return table + records + text;
}

QByteArray writeFile(const std::map<QByteArray, QByteArray> &tables)
{
    QByteArray head;
    QByteArray body;
    put32(head, tables.contains("CFF ") ? 0x4f54544fU : 0x00010000U); // "OTTO"
    put16(head, static_cast<std::uint32_t>(tables.size()));
    head.append(6, '\0'); // hints for a binary search that nobody needs
    const auto start = static_cast<std::uint32_t>(12 + 16 * tables.size());
    for (const auto &[tag, data] : tables) {
        head += tag;
        put32(head, 0); // checksums are not read
        put32(head, start + static_cast<std::uint32_t>(body.size()));
        put32(head, static_cast<std::uint32_t>(data.size()));
        body += data;
        body.append((4 - body.size() % 4) % 4, '\0');
    }
    return head + body;
}

} // namespace belfry::sfnt
