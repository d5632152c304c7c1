// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/pages.h"

#include "dashboard/grafana/grid.h"
#include "dashboard/grafana/ids.h"

#include <array>

namespace belfry::grafana {

namespace {

constexpr std::size_t kMostPages = 100;
constexpr std::size_t kMostWidgets = 500;
/// Sections shorter than this, on average, are no pages: they are read one after the other.
constexpr std::size_t kShortSection = 5;

struct TopicIcon {
    const char *word;
    const char *icon;
};

constexpr std::array kTopicIcons{
    TopicIcon{"cpu", "cpu"},         TopicIcon{"processor", "cpu"},   TopicIcon{"memory", "memory"},
    TopicIcon{"disk", "disk"},       TopicIcon{"storage", "disk"},    TopicIcon{"filesystem", "disk"},
    TopicIcon{"network", "network"}, TopicIcon{"netstat", "network"}, TopicIcon{"sockstat", "network"},
    TopicIcon{"process", "process"}, TopicIcon{"systemd", "process"}, TopicIcon{"alert", "alerts"},
    TopicIcon{"health", "health"},   TopicIcon{"time", "clock"},      TopicIcon{"overview", "overview"},
    TopicIcon{"hardware", "host"}};

/// The one whose word comes first in the title.
QString iconFor(const QString &title)
{
    QString icon;
    qsizetype first = title.size();
    for (const TopicIcon &topic : kTopicIcons) {
        const qsizetype at = title.indexOf(L1(topic.word), 0, Qt::CaseInsensitive);
        if (at >= 0 && at < first) {
            first = at;
            icon = L1(topic.icon);
        }
    }
    return icon;
}

Widget heading(const QString &title, int y)
{
    Widget widget;
    widget.type = QStringLiteral("text");
    widget.title = title;
    widget.grid = {0, y, kSourceColumns, 1};
    return widget;
}

int bottomOf(const std::vector<Widget> &widgets)
{
    int bottom = 0;
    for (const Widget &widget : widgets)
        bottom = std::max(bottom, widget.grid.bottom());
    return bottom;
}

/// All sections as one, each under its heading.
ImportedSection joined(const std::vector<ImportedSection> &sections, const QString &name)
{
    ImportedSection all{name, {}, {}};
    for (const ImportedSection &section : sections) {
        int top = bottomOf(all.widgets);
        if (!section.title.isEmpty())
            all.widgets.push_back(heading(section.title, top++));
        int first = std::numeric_limits<int>::max();
        for (const Widget &widget : section.widgets)
            first = std::min(first, widget.grid.y);
        for (const Widget &widget : section.widgets) {
            all.widgets.push_back(widget);
            all.widgets.back().grid.y += top - first;
        }
    }
    return all;
}

std::size_t countOf(const std::vector<ImportedSection> &sections)
{
    std::size_t count = 0;
    for (const ImportedSection &section : sections)
        count += section.widgets.size();
    return count;
}

/// Sections no longer than a page may be.
std::vector<ImportedSection> split(std::vector<ImportedSection> sections)
{
    std::vector<ImportedSection> pieces;
    for (ImportedSection &section : sections) {
        for (std::size_t from = 0; from < section.widgets.size(); from += kMostWidgets) {
            const auto begin = section.widgets.begin() + std::ptrdiff_t(from);
            const auto end =
                section.widgets.begin() + std::ptrdiff_t(std::min(from + kMostWidgets, section.widgets.size()));
            pieces.push_back({section.title, section.pointer, {begin, end}});
        }
    }
    return pieces;
}

Page pageOf(ImportedSection section, const QString &range, Ids &ids)
{
    Page page;
    page.title = section.title;
    page.id = ids.next(section.title, QStringLiteral("page"));
    page.icon = iconFor(section.title);
    page.range = range;
    page.widgets = arranged(std::move(section.widgets));
    Ids widgetIds;
    for (Widget &widget : page.widgets)
        widget.id = widgetIds.next(widget.title, widget.type);
    return page;
}

} // namespace

std::vector<Page> pagesOf(std::vector<ImportedSection> sections, const QString &name, const QString &range,
                          Remarks &remarks)
{
    std::erase_if(sections, [](const ImportedSection &section) { return section.widgets.empty(); });
    const std::size_t count = countOf(sections);
    const bool isShort = count < kShortSection * sections.size() && count + sections.size() <= kMostWidgets;
    if (isShort || sections.size() == 1)
        sections = {joined(sections, name)};
    std::vector<Page> pages;
    Ids ids;
    for (ImportedSection &section : split(std::move(sections))) {
        if (pages.size() == kMostPages) {
            remarks.add(section.pointer, section.title,
                        QStringLiteral("this and later rows aren't carried over: a layout has at most %1 pages")
                            .arg(kMostPages));
            break;
        }
        if (section.title.isEmpty())
            section.title = name;
        pages.push_back(pageOf(std::move(section), range, ids));
    }
    return pages;
}

} // namespace belfry::grafana
