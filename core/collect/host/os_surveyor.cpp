// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/host/os_surveyor.h"

#include <charconv>
#include <fstream>
#include <map>

namespace belfry {

namespace {

constexpr MetricDef kOsInfo{
    "node_os_info", MetricType::Gauge,
    "A metric with a constant '1' value labeled by build_id, id, id_like, image_id, image_version, name, pretty_name, "
    "variant, variant_id, version, version_codename, version_id."};
constexpr MetricDef kVersion{"node_os_version", MetricType::Gauge,
                             "Metric containing the major.minor part of the OS version."};

/// A value as a shell would read it: quotes taken off, backslashes before the next character taken out.
std::string unquoted(std::string_view value)
{
    std::string out;
    char quote = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (quote == 0 && (c == '"' || c == '\''))
            quote = c;
        else if (c == quote)
            quote = 0;
        else if (c == '\\' && quote != '\'' && i + 1 < value.size())
            out += value[++i];
        else
            out += c;
    }
    return out;
}

std::map<std::string, std::string> readRelease(const std::vector<std::string> &files)
{
    std::map<std::string, std::string> entries;
    for (const std::string &path : files) {
        std::ifstream file(path);
        for (std::string line; std::getline(file, line);) {
            const std::size_t equals = line.find('=');
            if (equals != std::string::npos && !line.starts_with('#'))
                entries[line.substr(0, equals)] = unquoted(std::string_view(line).substr(equals + 1));
        }
        if (!entries.empty())
            break;
    }
    return entries;
}

} // namespace

Survey OsSurveyor::take()
{
    const std::map<std::string, std::string> release = readRelease(m_files);
    const auto get = [&release](const char *key) {
        const auto it = release.find(key);
        return it == release.end() ? std::string() : it->second;
    };
    Survey survey;
    if (release.empty())
        return survey;
    survey.add(kOsInfo,
               {{"build_id", get("BUILD_ID")},
                {"id", get("ID")},
                {"id_like", get("ID_LIKE")},
                {"image_id", get("IMAGE_ID")},
                {"image_version", get("IMAGE_VERSION")},
                {"name", get("NAME")},
                {"pretty_name", get("PRETTY_NAME")},
                {"variant", get("VARIANT")},
                {"variant_id", get("VARIANT_ID")},
                {"version", get("VERSION")},
                {"version_codename", get("VERSION_CODENAME")},
                {"version_id", get("VERSION_ID")}},
               1);
    const std::string version = get("VERSION_ID");
    double number = 0;
    if (std::from_chars(version.data(), version.data() + version.size(), number).ec == std::errc())
        survey.add(kVersion, {{"id", get("ID")}, {"id_like", get("ID_LIKE")}, {"name", get("NAME")}}, number);
    return survey;
}

} // namespace belfry
