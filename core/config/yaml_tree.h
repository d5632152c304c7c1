// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace belfry {

/// A node of a YAML document with its place: a plain value, so that nothing of the YAML library (its exceptions
/// above all) goes further than the reader.
struct YamlNode {
    enum class Kind { Null, Scalar, Sequence, Map };
    struct Entry;

    Kind kind = Kind::Null;
    QString text;       ///< of a scalar, as YAML decodes it
    bool plain = false; ///< a scalar without quotes or block indicator: may stand for a number, true, null …
    int line = 1;       ///< where it begins in the file, from 1: the quote or the block indicator where there is one
    int column = 1;
    std::vector<YamlNode> items; ///< of a sequence
    std::vector<Entry> entries;  ///< of a map, in the order of the file, duplicates included

    bool isNull() const { return kind == Kind::Null; }
    /// The kind with its article: "a mapping", "a list", "a text", "nothing".
    QString describe() const;
};

struct YamlNode::Entry {
    YamlNode key;
    YamlNode value;
};

/// Reads a document; an empty one is a Null node. The error has the place at which the syntax is wrong.
Result<YamlNode> parseYaml(const QByteArray &text, const QString &file);

/// Reads a whole file for one of the parsers; a missing file is ErrorKind::NotFound.
Result<QByteArray> readTextFile(const QString &file);

} // namespace belfry
