<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BannerStack</name>
    <message numerus="yes">
        <source>%n change(s) of yours met somebody else’s. Theirs is shown.</source>
        <translation>
            <numerusform>%n change of yours met somebody else’s. Theirs is shown.</numerusform>
            <numerusform>%n changes of yours met somebody else’s. Theirs are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarListWidget</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartLegend</name>
    <message numerus="yes">
        <source>%n more series</source>
        <translation>
            <numerusform>%n more series</numerusform>
            <numerusform>%n more series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartTooltip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowWidget</name>
    <message numerus="yes">
        <source>%n flows</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridCommands</name>
    <message numerus="yes">
        <source>%n widgets copied</source>
        <translation>
            <numerusform>%n widget copied</numerusform>
            <numerusform>%n widgets copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeatmapWidget</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostMapWidget</name>
    <message numerus="yes">
        <source>%n tiles</source>
        <translation>
            <numerusform>%n tile</numerusform>
            <numerusform>%n tiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>and %n more page</numerusform>
            <numerusform>and %n more pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelValueRow</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineRow</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricPanel</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricRow</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovedRow</name>
    <message numerus="yes">
        <source>%n more of this metric</source>
        <translation>
            <numerusform>%n more of this metric</numerusform>
            <numerusform>%n more of this metric</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message numerus="yes">
        <source>Add %n widgets</source>
        <translation>
            <numerusform>Add %n widget</numerusform>
            <numerusform>Add %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n widgets</source>
        <translation>
            <numerusform>Remove %n widget</numerusform>
            <numerusform>Remove %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n widgets</source>
        <translation>
            <numerusform>Move %n widget</numerusform>
            <numerusform>Move %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange %n widgets</source>
        <translation>
            <numerusform>Arrange %n widget</numerusform>
            <numerusform>Arrange %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %n widgets</source>
        <translation>
            <numerusform>Lock %n widget</numerusform>
            <numerusform>Lock %n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n widgets</source>
        <translation>
            <numerusform>Unlock %n widget</numerusform>
            <numerusform>Unlock %n widgets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PieWidget</name>
    <message numerus="yes">
        <source>%n slices</source>
        <translation>
            <numerusform>%n slice</numerusform>
            <numerusform>%n slices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusGridWidget</name>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWidget</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeSeriesWidget</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionDiff</name>
    <message numerus="yes">
        <source>%1 (%n change(s))</source>
        <translation>
            <numerusform>%1 (%n change)</numerusform>
            <numerusform>%1 (%n changes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WidgetGrid</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::AlertsModel</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::CompletionModel</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::ConnectionsModel</name>
    <message numerus="yes">
        <source>%1 of %n connections</source>
        <translation>
            <numerusform>%1 of %n connection</numerusform>
            <numerusform>%1 of %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are too many to read: %n are left out.</source>
        <translation>
            <numerusform>There are too many to read: %n is left out.</numerusform>
            <numerusform>There are too many to read: %n are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::DependenciesItem</name>
    <message numerus="yes">
        <source>depends on %n</source>
        <translation>
            <numerusform>depends on %n</numerusform>
            <numerusform>depends on %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n depend on it</source>
        <translation>
            <numerusform>%n depends on it</numerusform>
            <numerusform>%n depend on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::ExplainModel</name>
    <message numerus="yes">
        <source>%n series compared</source>
        <translation>
            <numerusform>%n series compared</numerusform>
            <numerusform>%n series compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics moved with it</source>
        <translation>
            <numerusform>%n metric moved with it</numerusform>
            <numerusform>%n metrics moved with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::GraphModel</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::HealthModel</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n unhealthy</numerusform>
            <numerusform>%n unhealthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n components healthy</source>
        <translation>
            <numerusform>%n component healthy</numerusform>
            <numerusform>All %n components healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n components</source>
        <translation>
            <numerusform>%1 of %n component</numerusform>
            <numerusform>%1 of %n components</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::HostsModel</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n viewers</source>
        <translation>
            <numerusform>%n viewer</numerusform>
            <numerusform>%n viewers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::LayoutImport</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widget(s)</source>
        <translation>
            <numerusform>%n widget</numerusform>
            <numerusform>%n widgets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n variable</numerusform>
            <numerusform>%n variables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::LogModel</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::MachinesModel</name>
    <message numerus="yes">
        <source>%1: %n firing</source>
        <translation>
            <numerusform>%1: %n firing</numerusform>
            <numerusform>%1: %n firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::MetricDetails</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::ProcessesModel</name>
    <message numerus="yes">
        <source>%1 of %n processes</source>
        <translation>
            <numerusform>%1 of %n process</numerusform>
            <numerusform>%1 of %n processes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processes, %1 running</source>
        <translation>
            <numerusform>%n process, %1 running</numerusform>
            <numerusform>%n processes, %1 running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::QueryProbe</name>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belfry::TileModel</name>
    <message numerus="yes">
        <source>%n critical</source>
        <translation>
            <numerusform>%n critical</numerusform>
            <numerusform>%n critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
</TS>
