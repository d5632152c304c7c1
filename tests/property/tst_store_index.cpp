// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "property/reference_regex.h"
#include "store/id_table.h"
#include "store/labels_to_id.h"
#include "store/regex_shape.h"
#include "store/series_registry.h"

#include <map>

#include <rapidcheck.h>

// What finds series by id, by labels and by matchers, each against the plain thing that it stands for.

using namespace belfry;
using belfry::test::ReferenceRegex;

namespace {

std::string joined(const std::vector<std::string> &pieces)
{
    std::string text;
    for (const std::string &piece : pieces)
        text += piece;
    return text;
}

std::string someExpression()
{
    const auto piece = rc::gen::element<std::string>("a", "b", "ab", "node", ".", ".*", ".+", ".*", "|", "(", ")",
                                                     "(?:", "?", "*", "+", "\\.", "\\d", "[ab]", "[^a]", "ä", "^", "$",
                                                     "{2}", "(?i)", "\\Q", "\\E", "_", "-", "\\|", ".*?");
    return joined(*rc::gen::container<std::vector<std::string>>(piece));
}

std::string someLabelValue()
{
    const auto piece = rc::gen::element<std::string>("a", "b", "ab", "node", ".", "ä", "A", "7", "_", "-", "|", "\n");
    return joined(*rc::gen::container<std::vector<std::string>>(piece));
}

Matcher someMatcher()
{
    const auto label = *rc::gen::element<std::string>("a", "b", "c");
    const auto op = *rc::gen::element(MatchOp::Equal, MatchOp::NotEqual, MatchOp::Regex, MatchOp::NotRegex);
    const auto value = *rc::gen::element<std::string>("", "0", "1", "2", "1|2", ".*", ".+", "1.*", ".*1", "[01]",
                                                      "(2|30|x)", "3[0-4]");
    return {label, op, op == MatchOp::Equal || op == MatchOp::NotEqual ? value.substr(0, 1) : value};
}

LabelsPtr someLabels()
{
    Labels labels;
    for (const char *name : {"a", "b", "c"}) {
        if (*rc::gen::inRange(0, 4) != 0)
            labels = labels.with(name, std::to_string(*rc::gen::inRange(0, 40)));
    }
    return std::make_shared<const Labels>(labels);
}

// A registry and what is in it.
struct IndexModel {
    SeriesRegistry registry;
    std::map<SeriesId, LabelsPtr> series;

    void add(const LabelsPtr &labels) { series[registry.resolve(labels)] = labels; }
    void removeSome()
    {
        std::vector<SeriesId> ids;
        for (const auto &[id, labels] : series) {
            if (*rc::gen::inRange(0, 2) == 0)
                ids.push_back(id);
        }
        RC_ASSERT(registry.remove(ids) == ids);
        for (const SeriesId id : ids)
            series.erase(id);
    }
    void check(const std::vector<Matcher> &matchers) const
    {
        const auto compiled = compileMatchers(matchers);
        RC_ASSERT(compiled.has_value());
        std::map<Labels, SeriesId> expected;
        for (const auto &[id, labels] : series) {
            if (matchesAll(*compiled, *labels))
                expected[*labels] = id;
        }
        const auto found = registry.select(matchers);
        RC_ASSERT(found.has_value());
        RC_ASSERT((*found)->ids.size() == expected.size());
        std::size_t i = 0;
        for (const auto &[labels, id] : expected) {
            RC_ASSERT((*found)->ids[i] == id);
            RC_ASSERT(*(*found)->labels[i] == labels);
            ++i;
        }
    }
};

} // namespace

class TestStoreIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableEqualsAMap()
    {
        QVERIFY(rc::check("a table by id is a map", [] {
            IdTable<std::uint64_t> table;
            std::map<SeriesId, std::uint64_t> map;
            const auto steps = *rc::gen::inRange(0, 300);
            for (int i = 0; i < steps; ++i) {
                const SeriesId id(*rc::gen::element(0U, 1U, 63U, 64U, 65U, 32767U, 32768U, 1'000'000U) +
                                  *rc::gen::inRange<std::uint32_t>(0, 4));
                if (*rc::gen::inRange(0, 3) == 0) {
                    table.erase(id);
                    map.erase(id);
                } else {
                    table.at(id, 7) += std::uint64_t(i);
                    map.try_emplace(id, 7).first->second += std::uint64_t(i);
                }
                RC_ASSERT(table.contains(id) == map.contains(id));
            }
            std::map<SeriesId, std::uint64_t> walked;
            table.forEach([&walked](SeriesId id, std::uint64_t value) {
                const bool ascending = walked.empty() || walked.rbegin()->first < id;
                RC_ASSERT(ascending);
                walked[id] = value;
            });
            RC_ASSERT(walked == map);
            RC_ASSERT(table.size() == map.size());
            table.forEach([&table](SeriesId id, std::uint64_t) { table.erase(id); });
            RC_ASSERT(table.empty());
            RC_ASSERT(table.bytes() < 1000U);
        }));
    }

    void idsAreFoundByHash()
    {
        QVERIFY(rc::check("ids are found by hash", [] {
            LabelsToId ids;
            std::map<std::uint32_t, std::uint64_t> hashes; // few different ones, so that slots collide
            const auto steps = *rc::gen::inRange(0, 400);
            for (std::uint32_t i = 1; i <= std::uint32_t(steps); ++i) {
                if (!hashes.empty() && *rc::gen::inRange(0, 3) == 0) {
                    const auto gone = std::next(hashes.begin(), *rc::gen::inRange(0, int(hashes.size())));
                    ids.erase(gone->second, SeriesId(gone->first));
                    hashes.erase(gone);
                } else {
                    hashes[i] = *rc::gen::inRange<std::uint64_t>(0, 90) * 0x100000001;
                    ids.insert(hashes[i], SeriesId(i));
                }
            }
            RC_ASSERT(ids.size() == hashes.size());
            for (std::uint32_t i = 1; i <= std::uint32_t(steps); ++i) {
                const auto it = hashes.find(i);
                const std::uint64_t hash = it != hashes.end() ? it->second : 0;
                const SeriesId found = ids.find(hash, [i](SeriesId id) { return id.value() == i; });
                RC_ASSERT((found == SeriesId(i)) == (it != hashes.end()));
            }
        }));
    }

    void shapesMatchWhatTheExpressionsMatch()
    {
        QVERIFY(rc::check("a shape matches what RE2 matches", [] {
            const std::string expression = someExpression();
            const ReferenceRegex regex(expression);
            RC_PRE(regex.ok());
            const RegexShape shape = regexShape(expression);
            RC_CLASSIFY(shape.kind != RegexShape::Kind::General, "plain");
            for (int i = 0; i < 20; ++i) {
                const std::string value = someLabelValue();
                const bool matches = regex.matches(value);
                const bool plain = shape.kind != RegexShape::Kind::General;
                const bool right =
                    plain ? shape.matches(value) == matches : !matches || value.starts_with(shape.prefix);
                RC_ASSERT(right);
            }
        }));
    }

    void selectionsAreWhatTheMatchersSay()
    {
        QVERIFY(rc::check("a selection is what the matchers say", [] {
            IndexModel model;
            std::vector<std::vector<Matcher>> asked;
            const auto steps = *rc::gen::inRange(1, 12);
            for (int i = 0; i < steps; ++i) {
                const auto more = *rc::gen::inRange(0, 12);
                for (int n = 0; n < more; ++n)
                    model.add(someLabels());
                if (*rc::gen::inRange(0, 3) == 0)
                    model.removeSome();
                std::vector<Matcher> &matchers = asked.emplace_back();
                const auto count = *rc::gen::inRange(0, 4);
                for (int n = 0; n < count; ++n)
                    matchers.push_back(someMatcher());
                for (const auto &again : asked) // from what is remembered too
                    model.check(again);
            }
        }));
    }
};

BELFRY_TEST(TestStoreIndex)
#include "tst_store_index.moc"
