// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/yaml_tree.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <limits>
#include <vector>

namespace belfry {

/// Reads a YAML mapping with a fixed set of keys into typed fields. What is wrong goes to a list of errors with its
/// place, and the field keeps the value it had; so one pass finds every error of a file.
///
/// A key whose value is null counts as absent. Refers to the node and the list, which must outlive it.
class YamlFields
{
public:
    /// Complains if `node` is no mapping (null is an empty one), and about unknown and repeated keys. `what` names
    /// the mapping in messages: "server", "rule".
    YamlFields(const YamlNode &node, const QString &what, const QStringList &known, const QString &file,
               std::vector<Error> &errors);

    /// The value of a key; null if it isn't there.
    const YamlNode *find(const QString &key) const;

    void read(const QString &key, QString &out) const;
    void read(const QString &key, bool &out) const;
    void read(const QString &key, double &out) const;
    void read(const QString &key, int &out, int min, int max) const;
    void read(const QString &key, std::chrono::milliseconds &out, std::chrono::milliseconds min = {},
              std::chrono::milliseconds max = std::chrono::milliseconds::max()) const;
    void readBytes(const QString &key, std::uint64_t &out) const;
    /// A list of texts; a single text counts as a list of one.
    void read(const QString &key, QStringList &out) const;
    void read(const QString &key, QMap<QString, QString> &out) const;

    /// Adds an error at a node.
    void complain(const YamlNode &at, const QString &message) const;
    Place place(const YamlNode &at) const { return {m_file, at.line, at.column, {}}; }

private:
    const YamlNode *scalar(const QString &key, const QString &expected) const;

    const YamlNode &m_node;
    QString m_what;
    QString m_file;
    std::vector<Error> &m_errors;
};

} // namespace belfry
