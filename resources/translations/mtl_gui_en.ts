<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n runs that were in the tray are not kept any more.</source>
        <translation>
            <numerusform>%n run that was in the tray is not kept any more.</numerusform>
            <numerusform>%n runs that were in the tray are not kept any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the tray.</source>
        <translation>
            <numerusform>%n run is in the tray.</numerusform>
            <numerusform>%n runs are in the tray.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tray holds %n runs; take one out first.</source>
        <translation>
            <numerusform>The tray holds %n run; take it out first.</numerusform>
            <numerusform>The tray holds %n runs; take one out first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>compare %n runs</source>
        <translation>
            <numerusform>compare %n run</numerusform>
            <numerusform>compare %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message numerus="yes">
        <source>%n files cannot be opened</source>
        <translation>
            <numerusform>%n file cannot be opened</numerusform>
            <numerusform>%n files cannot be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other experiments are among the recent ones</source>
        <translation>
            <numerusform>%n other experiment is among the recent ones</numerusform>
            <numerusform>%n other experiments are among the recent ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other files of data wait: one is read at a time</source>
        <translation>
            <numerusform>%n other file of data waits: one is read at a time</numerusform>
            <numerusform>%n other files of data wait: one is read at a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the list and in the tray</source>
        <translation>
            <numerusform>%n run is in the list and in the tray</numerusform>
            <numerusform>%n runs are in the list and in the tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the list, {count} of them in the tray, which is full</source>
        <translation>
            <numerusform>%n run is in the list, {count} of it in the tray, which is full</numerusform>
            <numerusform>%n runs are in the list, {count} of them in the tray, which is full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoRunCard</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data sets</source>
        <translation>
            <numerusform>%n data set</numerusform>
            <numerusform>%n data sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folds</source>
        <translation>
            <numerusform>%n fold</numerusform>
            <numerusform>%n folds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParallelPlot</name>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetCard</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDeeds</name>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>Delete %n run</numerusform>
            <numerusform>Delete %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunShelf</name>
    <message numerus="yes">
        <source>{listed} of %n runs</source>
        <translation>
            <numerusform>{listed} of %n run</numerusform>
            <numerusform>{listed} of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{known} of %n runs are read …</source>
        <translation>
            <numerusform>{known} of %n run is read …</numerusform>
            <numerusform>{known} of %n runs are read …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs were deleted; undo brings them back.</source>
        <translation>
            <numerusform>%n run was deleted; undo brings it back.</numerusform>
            <numerusform>%n runs were deleted; undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n problems; show the last</source>
        <translation>
            <numerusform>%n problem; show it</numerusform>
            <numerusform>%n problems; show the last</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudyCard</name>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n seed</numerusform>
            <numerusform>%n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>What was deleted more than %n days ago is removed.</source>
        <translation>
            <numerusform>What was deleted more than %n day ago is removed.</numerusform>
            <numerusform>What was deleted more than %n days ago is removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n runs for good?</source>
        <translation>
            <numerusform>Remove %n run for good?</numerusform>
            <numerusform>Remove %n runs for good?</numerusform>
        </translation>
    </message>
</context>
</TS>
