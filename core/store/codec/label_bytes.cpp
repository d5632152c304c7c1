// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/label_bytes.h"

namespace belfry {

namespace {

void writeText(ByteWriter &out, const std::string &text)
{
    out.varint(text.size());
    out.raw(text.data(), text.size());
}

std::string readText(ByteReader &in)
{
    const std::uint64_t size = in.varint();
    if (size > in.left())
        in.fail();
    const auto bytes = in.take(in.ok() ? size : 0);
    return {bytes.begin(), bytes.end()};
}

} // namespace

void writeLabels(ByteWriter &out, const Labels &labels)
{
    out.varint(labels.size());
    for (const Label &label : labels) {
        writeText(out, label.name);
        writeText(out, label.value);
    }
}

LabelsPtr readLabels(ByteReader &in)
{
    const std::uint64_t count = in.varint();
    if (count > in.left())
        return nullptr;
    std::vector<Label> labels;
    labels.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        Label label;
        label.name = readText(in);
        label.value = readText(in);
        labels.push_back(std::move(label));
    }
    return in.ok() ? std::make_shared<const Labels>(std::move(labels)) : nullptr;
}

} // namespace belfry
