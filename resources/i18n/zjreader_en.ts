<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>ActionRow</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>{0} 条</source>
            <translation>{0} notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>{0}（.{1}）</source>
            <translation>{0} (.{1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>全选</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>全部改为{0}</source>
            <translation>Make all {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>列表</source>
            <translation>List</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>加标签</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>去标签</source>
            <translation>Untag</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>回到批注</source>
            <translation>Back to the notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>回收站</source>
            <translation>Trash</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>回收站 {0}</source>
            <translation>Trash {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>回收站 {0} 条</source>
            <translation>Trash: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>导入</source>
            <translation>Import</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>已选 {0} 条</source>
            <translation>{0} selected</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>标签管理</source>
            <translation>Manage tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>清空回收站</source>
            <translation>Empty the trash</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/action_row.py" />
            <source>读成一篇</source>
            <translation>Read as one text</translation>
        </message>
    </context>
    <context>
        <name>AnnotatingParts</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>另存没有放置的批注</source>
            <translation>Save notes that were not placed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>已备份 {0}</source>
            <translation>Backed up {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>批注 {0}</source>
            <translation>Notes: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>批注交换文件 (*.jsonld *.json)</source>
            <translation>Note exchange files (*.jsonld *.json)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>最近一次备份：{0}</source>
            <translation>Last backup: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/window_parts.py" />
            <source>没有放置的批注.json</source>
            <translation>notes not placed.json</translation>
        </message>
    </context>
    <context>
        <name>AnnotationsPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>{0} 条</source>
            <translation>{0} notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>全部批注</source>
            <translation>All notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>只看{0}</source>
            <translation>Only {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>各标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>在批注中查找</source>
            <translation>Search in the notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>待核对 {0}</source>
            <translation>To check {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>待核对的批注</source>
            <translation>Notes to check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>没有相符的批注。</source>
            <translation>No notes fit.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_panel.py" />
            <source>还没有批注。选中正文里的文字，按 1 到 5 标颜色，按 N 写笔记。</source>
            <translation>There are no notes yet. Select words in a text, press 1 to 5 for a colour or N for a note.</translation>
        </message>
    </context>
    <context>
        <name>AnnotationsView</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>全部批注</source>
            <translation>All notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>回收站 {0} 条</source>
            <translation>Trash: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>回收站是空的。删除的批注会留在这里，只有您自己能清空。</source>
            <translation>The trash is empty. Deleted notes stay here until you empty it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>导入批注</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>导出批注</source>
            <translation>Export notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>批注 {0} 条</source>
            <translation>Notes: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>批注交换文件 (*.jsonld *.json);;所有文件 (*)</source>
            <translation>Note exchange files (*.jsonld *.json);;All files (*)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>没有相符的批注。</source>
            <translation>No notes fit.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>还没有批注。读文章时选中文字，按 1 到 5 标颜色，按 N 写笔记，就会出现在这里。</source>
            <translation>There are no notes yet. Select words while reading and press 1 to 5 for a colour or N for a note; they appear here.</translation>
        </message>
    </context>
    <context>
        <name>Annotator</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/annotator.py" />
            <source>回收站已清空。关闭浙读之前还可以撤销。</source>
            <translation>The trash was emptied. This can be undone until you close ZJ Reader.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/annotator.py" />
            <source>已删除 {0} 条批注，可在回收站找回。</source>
            <translation>{0} notes were deleted; they are in the trash.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/annotator.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>BackupRow</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>已核对</source>
            <translation>Verified</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>未能核对</source>
            <translation>Not verified</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>现在的内容会先另存一份备份。</source>
            <translation>What is there now is backed up first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>确定恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>读不出内容</source>
            <translation>cannot be read</translation>
        </message>
    </context>
    <context>
        <name>BackupsView</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>备份 {0} 份</source>
            <translation>Backups: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>备份与恢复</source>
            <translation>Backup and restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>打开所在文件夹</source>
            <translation>Open the folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>批注、书签、更正和比较每天自动备份一次，导入、恢复和升级之前也各备份一份；每份都打开核对过。</source>
            <translation>Notes, bookmarks, corrections and comparisons are backed up once a day and before every import, restore and upgrade; every backup is opened and verified.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>立即备份</source>
            <translation>Back up now</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>还没有备份。第一份会在明天自动做，也可以现在就做。</source>
            <translation>There is no backup yet. The first is made tomorrow by itself, or now if you like.</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <location filename="../../src/zjreader/ui/banner.py" />
            <source>关闭提示</source>
            <translation>Close message</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/banner.py" />
            <source>（另有 {0} 条）</source>
            <translation> ({0} more)</translation>
        </message>
    </context>
    <context>
        <name>BookmarkList</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>书签</source>
            <translation>Bookmarks</translation>
        </message>
    </context>
    <context>
        <name>Bookmarks</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/bookmarks.py" />
            <source>已删除书签。</source>
            <translation>The bookmark was deleted.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/bookmarks.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>BookmarksPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>书签</source>
            <translation>Bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>书签夹的名字</source>
            <translation>Name of the folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>书签的名字</source>
            <translation>Name of the bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>名字</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>在新标签页打开</source>
            <translation>Open in a new tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>在正读的地方加书签（Ctrl+D）</source>
            <translation>Bookmark the place you are reading (Ctrl+D)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>恢复：{0}</source>
            <translation>Restore: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>改名（F2）</source>
            <translation>Rename (F2)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>新书签夹的名字</source>
            <translation>Name of the new folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>新建书签夹</source>
            <translation>New folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>最近删除 {0}</source>
            <translation>Recently deleted: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>最近删除的书签</source>
            <translation>Recently deleted bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>清空（可撤销）</source>
            <translation>Empty (can be undone)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>移出书签夹</source>
            <translation>Take out of the folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>移到“{0}”</source>
            <translation>Move to “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>移除书签夹（书签保留）</source>
            <translation>Remove folder (bookmarks stay)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/bookmarks_panel.py" />
            <source>还没有书签。读到要回来的地方按 Ctrl+D。</source>
            <translation>There are no bookmarks yet. Press Ctrl+D at a place you want to come back to.</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_delegate.py" />
            <source>&lt;p&gt;……（全文 {0} 字，编辑时可见）&lt;/p&gt;</source>
            <translation>&lt;p&gt;… ({0} characters in all, shown while editing)&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_delegate.py" />
            <source>位置待核对：</source>
            <translation>Place to check:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_delegate.py" />
            <source>整篇笔记</source>
            <translation>Note on the article</translation>
        </message>
    </context>
    <context>
        <name>CardEditor</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_editor.py" />
            <source>划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_editor.py" />
            <source>删除这条批注</source>
            <translation>Delete this note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_editor.py" />
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_editor.py" />
            <source>插入链接</source>
            <translation>Insert link</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_editor.py" />
            <source>整篇笔记</source>
            <translation>Note on the article</translation>
        </message>
    </context>
    <context>
        <name>CardList</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/card_list.py" />
            <source>本文批注</source>
            <translation>Notes on this article</translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>引文的出处</source>
            <translation>Source of the quotation</translation>
        </message>
    </context>
    <context>
        <name>CaseDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/case_delegate.py" />
            <source>完整的地名，如 某市某县</source>
            <translation>Full name of the place, such as 某市某县</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/case_delegate.py" />
            <source>案例名称</source>
            <translation>Name of the case</translation>
        </message>
    </context>
    <context>
        <name>Cases</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/cases.py" />
            <source>一次最多比较 {0} 个案例。</source>
            <translation>At most {0} cases can be compared at once.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/cases.py" />
            <source>已保存比较“{0}”。</source>
            <translation>The comparison “{0}” was saved.</translation>
        </message>
    </context>
    <context>
        <name>CasesList</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>案例</source>
            <translation>Cases</translation>
        </message>
    </context>
    <context>
        <name>CasesPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>加为案例…</source>
            <translation>Add as a case…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>勾选 2—{0} 个案例，并排比较它们的指标、做法和原文。</source>
            <translation>Tick 2–{0} cases to compare figures, themes and texts side by side.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>已保存的比较</source>
            <translation>Saved comparisons</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>打开文章</source>
            <translation>Open article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>本期 {0} 个案例</source>
            <translation>Cases in this issue: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>案例是一篇讲一个地方的文章。导入全文后会自动认出；也可以点右上角，把一篇文章加为案例。</source>
            <translation>A case is an article about one place. Cases are recognised after the full text is imported; the button at the top right adds an article by hand.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>比较（{0}）</source>
            <translation>Compare ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>清除</source>
            <translation>Clear</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>移出所选</source>
            <translation>Take out</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>移出案例</source>
            <translation>Remove from the cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/cases_panel.py" />
            <source>选入比较</source>
            <translation>Choose</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/chart_view.py" />
            <source>写不了“{0}”。</source>
            <translation>“{0}” cannot be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/chart_view.py" />
            <source>图表</source>
            <translation>Chart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/chart_view.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/chart_view.py" />
            <source>请换一个能写入的文件夹。</source>
            <translation>Please choose a folder that can be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/chart_view.py" />
            <source>这几个案例没有共同的数字指标，画不出对照图；可以看“指标”和“主题”。</source>
            <translation>These cases share no figure that could be drawn; see “Indicators” and “Themes”.</translation>
        </message>
    </context>
    <context>
        <name>CheckFiles</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>Word 文档 (*.docx)</source>
            <translation>Word documents (*.docx)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>{0}-已改引文</source>
            <translation>{0}-corrected</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>{0}-引文核对</source>
            <translation>{0}-quotations</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>另存改正的副本</source>
            <translation>Save corrected copy</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>导出报告</source>
            <translation>Export report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>打开文稿</source>
            <translation>Open a manuscript</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>文稿 (*.docx *.md *.markdown *.txt);;所有文件 (*)</source>
            <translation>Manuscripts (*.docx *.md *.markdown *.txt);;All files (*)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>粘贴的文字</source>
            <translation>Pasted text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_files.py" />
            <source>网页 (*.html);;表格 (*.csv)</source>
            <translation>Web page (*.html);;Table (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>CheckHead</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>停止</source>
            <translation>Stop</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>全部改正（{0}）…</source>
            <translation>Correct all ({0})…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>共 {0} 处引文</source>
            <translation>Quotations: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>另存一份带修订的副本：改正出处确定的引文；存疑的请逐处查看。</source>
            <translation>Save a copy with tracked changes where the source is certain; please look at the doubtful ones yourself.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>导出报告…</source>
            <translation>Export report…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>引号之外的句子也与书库对照；在书库里找不到的不列出。</source>
            <translation>Sentences outside quotation marks are compared too; those not in the library are not listed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>打开文稿…</source>
            <translation>Open a manuscript…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>核对进度</source>
            <translation>Progress of the check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>正在核对…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>没有需要核对的引文：引号里不足 6 个字的不核对。</source>
            <translation>There are no quotations to check: below 6 characters in quotation marks nothing is checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>逐句核对</source>
            <translation>Every sentence</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>重新核对</source>
            <translation>Check again</translation>
        </message>
    </context>
    <context>
        <name>CheckStart</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>打开一份文稿（.docx、.md、.txt），或把它拖到这里，也可以直接粘贴文字。引号里 6 个字以上的话会逐处与书库里的原文对照，数字和名称的出入最先列出。原稿不会改动。</source>
            <translation>Open a manuscript (.docx, .md, .txt), drop it here or paste text. Quotations of 6 characters and more are compared with the library one by one; differing figures and names come first. The manuscript is not changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>打开文稿…</source>
            <translation>Open a manuscript…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>核对引文</source>
            <translation>Check quotations</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_head.py" />
            <source>粘贴文字</source>
            <translation>Paste text</translation>
        </message>
    </context>
    <context>
        <name>CheckView</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_view.py" />
            <source>引文</source>
            <translation>Quote</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_view.py" />
            <source>核对引文</source>
            <translation>Check quotations</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/check_view.py" />
            <source>核对：{0}</source>
            <translation>Check: {0}</translation>
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>把{0}移出比较</source>
            <translation>Take {0} out of the comparison</translation>
        </message>
    </context>
    <context>
        <name>CitationCard</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>书库里没有这一篇</source>
            <translation>This article is not in the library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>引文写的是第{0}页，不在这一篇之内。</source>
            <translation>The citation says page {0}, which is not in this article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>引文里的刊名、年份、期号和题名都要相符才能找到。</source>
            <translation>Periodical, year, issue and title must all fit.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>打开　Enter</source>
            <translation>Open   Enter</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>期刊 {0}</source>
            <translation>Issues: {0}</translation>
        </message>
    </context>
    <context>
        <name>CiteLight</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>作者、题名、刊名、年份、期号、页码都有。</source>
            <translation>Author, title, periodical, year, issue and pages are all there.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>引文信息</source>
            <translation>Citation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>引文信息完整</source>
            <translation>Citation complete</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>引文缺{0}</source>
            <translation>Citation lacks: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>点击查看各种引文格式。</source>
            <translation>Click to see all citation styles.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_light.py" />
            <source>页码取自所在专题。</source>
            <translation>The pages are those of the feature.</translation>
        </message>
    </context>
    <context>
        <name>CitePopup</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>另存 .{0}…</source>
            <translation>Save .{0}…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>另存引文</source>
            <translation>Save citation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>复制 {0}</source>
            <translation>Copy {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>已另存“{0}”。</source>
            <translation>“{0}” was saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>引文信息完整。</source>
            <translation>The citation is complete.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <source>引用《{0}》</source>
            <translation>Cite “{0}”</translation>
        </message>
    </context>
    <context>
        <name>CompareExport</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>{0}（.{1}）</source>
            <translation>{0} (.{1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>图片 (*.png)</source>
            <translation>Picture (*.png)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>图表：图片（PNG）</source>
            <translation>Chart: picture (PNG)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>图表：矢量图（SVG）</source>
            <translation>Chart: vector picture (SVG)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>导出比较</source>
            <translation>Export comparison</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>已导出“{0}”。</source>
            <translation>“{0}” was exported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>打印…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>案例比较</source>
            <translation>Compare cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>案例比较 {0}</source>
            <translation>Comparison {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_export.py" />
            <source>矢量图 (*.svg)</source>
            <translation>Vector picture (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>CompareHeader</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>主题</source>
            <translation>Themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>全文</source>
            <translation>Texts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>图表</source>
            <translation>Chart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>案例比较</source>
            <translation>Compare cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_header.py" />
            <source>添加案例</source>
            <translation>Add case</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_view.py" />
            <source>{0} 个案例　{1} 项指标　共有 {2} 项</source>
            <translation>Cases: {0}   Indicators: {1}   Shared: {2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_view.py" />
            <source>已复制引文和出处。</source>
            <translation>Quotation and source were copied.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_view.py" />
            <source>比较：{0}</source>
            <translation>Compare: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/compare_view.py" />
            <source>笔记已记在原文上。</source>
            <translation>The note was written at the source.</translation>
        </message>
    </context>
    <context>
        <name>ComparisonPage</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/comparison_page.py" />
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/comparison_page.py" />
            <source>来源：{0}</source>
            <translation>Source: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/comparison_page.py" />
            <source>：</source>
            <translation>: </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/comparison_page.py" />
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>ConcordanceView</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>{0} 处中的 {1} 处</source>
            <translation>{1} of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>{0} 处，在 {1} 篇文章里</source>
            <translation>{0} hits in {1} articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>{0} 行</source>
            <translation>Rows: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>上下文多几个字</source>
            <translation>More context</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>上下文少几个字</source>
            <translation>Less context</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>复制各行</source>
            <translation>Copy rows</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>导出表格</source>
            <translation>Export table</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>导出表格…</source>
            <translation>Export table…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>已另存“{0}”。</source>
            <translation>“{0}” was saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>正在查找…</source>
            <translation>Searching…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>没有找到。</source>
            <translation>Nothing was found.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>没有找到，没有可以复制或导出的行。</source>
            <translation>Nothing was found; there are no lines to copy or export.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>表格 (*.csv)</source>
            <translation>Table (*.csv)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>语境 −</source>
            <translation>Context −</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>语境 ＋</source>
            <translation>Context +</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>语境索引</source>
            <translation>Concordance</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>语境索引-{0}.csv</source>
            <translation>concordance-{0}.csv</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>逐行：{0}</source>
            <translation>Rows: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>（先列 {0} 处）</source>
            <translation> (first {0} shown)</translation>
        </message>
    </context>
    <context>
        <name>ContentsPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>书库：导入、移除、整理各期</source>
            <translation>Library: import, remove, arrange issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>加为案例</source>
            <translation>Add as a case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>在新标签页打开</source>
            <translation>Open in a new tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>比较所选案例（{0}）</source>
            <translation>Compare the chosen cases ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>没有相符的文章。按 Esc 看全部目录。</source>
            <translation>No article fits. Esc shows all contents.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>移出所选案例</source>
            <translation>Take the chosen cases out</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>筛选目录</source>
            <translation>Filter contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>筛选（可用拼音首字母）</source>
            <translation>Filter</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>选入比较</source>
            <translation>Choose</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>选择一期</source>
            <translation>Choose an issue</translation>
        </message>
    </context>
    <context>
        <name>ContentsTree</name>
        <message>
            <location filename="../../src/zjreader/ui/contents_panel.py" />
            <source>目录</source>
            <translation>Contents</translation>
        </message>
    </context>
    <context>
        <name>CorrectBar</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>上一处存疑（Shift+F4）</source>
            <translation>Previous doubt (Shift+F4)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>下一处存疑（F4）</source>
            <translation>Next doubt (F4)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>全期各篇</source>
            <translation>All articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>刊物信息…</source>
            <translation>Issue details…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>只看存疑 {0}</source>
            <translation>Only doubts ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>整理</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>整理哪一篇</source>
            <translation>Which article to correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>更正记录 {0}</source>
            <translation>Corrections: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_bar.py" />
            <source>未采用的各行 {0}</source>
            <translation>Unused lines: {0}</translation>
        </message>
    </context>
    <context>
        <name>CorrectView</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>刊物信息</source>
            <translation>Issue details</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>原文第 {0} 行</source>
            <translation>Source line {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>导入更正</source>
            <translation>Import corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>导出更正</source>
            <translation>Export corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>恢复到这里</source>
            <translation>Bring back to here</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>把未采用的文字恢复到</source>
            <translation>Bring unused text back to</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>把选中的段落移到</source>
            <translation>Move the selection to</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>整理：{0}</source>
            <translation>Correct: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>文章信息</source>
            <translation>Article details</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>更正 (*.json)</source>
            <translation>Corrections (*.json)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>更正 (*.json);;所有文件 (*)</source>
            <translation>Corrections (*.json);;All files (*)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>更正记录</source>
            <translation>List of corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>正在保存更正</source>
            <translation>Saving corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>移到这里</source>
            <translation>Move here</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>选中 {0} 段</source>
            <translation>Selected paragraphs: {0}</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForm</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>主题</source>
            <translation>Themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>更正</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>期间</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>未注明</source>
            <translation>not stated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>范围</source>
            <translation>Scope</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>说的是全域则留空</source>
            <translation>Empty for the whole area</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/correction_form.py" />
            <source>这不是指标，隐去</source>
            <translation>Not an indicator, hide it</translation>
        </message>
    </context>
    <context>
        <name>CountBars</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/count_bars.py" />
            <source>各篇处数</source>
            <translation>Hits by article</translation>
        </message>
    </context>
    <context>
        <name>CrashWindow</name>
        <message>
            <location filename="../../src/zjreader/ui/crash_window.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/crash_window.py" />
            <source>复制报告</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/crash_window.py" />
            <source>已复制</source>
            <translation>Copied</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/crash_window.py" />
            <source>报告</source>
            <translation>Report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/crash_window.py" />
            <source>浙读</source>
            <translation>ZJ Reader</translation>
        </message>
    </context>
    <context>
        <name>Crashes</name>
        <message>
            <location filename="../../src/zjreader/bootstrap/crashes.py" />
            <source>书库和你写下的内容没有改动。把报告发给我们，有助于改正；报告里没有文章和批注的内容。</source>
            <translation>Your library and what you wrote are unchanged. Sending us the report helps to mend this; it holds nothing of articles or notes.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/bootstrap/crashes.py" />
            <source>浙读出了差错，没能打开。</source>
            <translation>ZJ Reader ran into a fault of its own and could not open.</translation>
        </message>
    </context>
    <context>
        <name>Drawer</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/drawer.py" />
            <source>收起</source>
            <translation>Fold</translation>
        </message>
    </context>
    <context>
        <name>EvidenceCard</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>依据</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>写下笔记，按回车保存到这句原文上</source>
            <translation>Write a note and press Enter; it is kept at this sentence</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>写笔记</source>
            <translation>Write a note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>原文还有别的说法：</source>
            <translation>The text also says:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>同一指标另有：</source>
            <translation>The same indicator also:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>复制引文</source>
            <translation>Copy quotation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>打开原文</source>
            <translation>Open the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>打开导读</source>
            <translation>Open the digest</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>更正</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>笔记</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/evidence_card.py" />
            <source>笔记：{0}</source>
            <translation>Note: {0}</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>两边不同 {0}</source>
            <translation>differing {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>位置待核对 {0}</source>
            <translation>places to check {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>另存没有放置的…</source>
            <translation>Save those not placed…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>另有 {0} 条。</source>
            <translation>{0} more.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>已从“{0}”导入批注</source>
            <translation>Notes imported from “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>已保存到“{0}”。</source>
            <translation>Saved to “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>已导出到“{0}”。</source>
            <translation>Exported to “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>新增 {0}</source>
            <translation>new {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>更新 {0}</source>
            <translation>updated {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>未变 {0}</source>
            <translation>unchanged {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>没有放置 {0}</source>
            <translation>{0} not placed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>读不出 {0}</source>
            <translation>unreadable {0}</translation>
        </message>
    </context>
    <context>
        <name>FacetBar</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/facet_bar.py" />
            <source>不筛选</source>
            <translation>No filter</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/facet_bar.py" />
            <source>按{0}筛选</source>
            <translation>Filter by {0}</translation>
        </message>
    </context>
    <context>
        <name>FieldsForm</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/fields_form.py" />
            <source>保存</source>
            <translation>Save</translation>
        </message>
    </context>
    <context>
        <name>FigureForm</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>主题</source>
            <translation>Themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>单位</source>
            <translation>Affiliation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>原文写法</source>
            <translation>As printed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>如 新增就业岗位</source>
            <translation>such as “新增就业岗位”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>数值</source>
            <translation>Value</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>期间</source>
            <translation>Period</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>未注明</source>
            <translation>not stated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>范围</source>
            <translation>Scope</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>补录</source>
            <translation>Add</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>补录指标</source>
            <translation>Add figure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>说的是全域则留空</source>
            <translation>Empty for the whole area</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/figure_form.py" />
            <source>阿拉伯数字，如“三”写 3</source>
            <translation>Arabic figures: write 3 for “三”</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>不限时间</source>
            <translation>Any time</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>今天</source>
            <translation>Today</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>位置待核对</source>
            <translation>Place to check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>全部批注</source>
            <translation>All notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>只看{0}</source>
            <translation>Only {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各地</source>
            <translation>Places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各期</source>
            <translation>Issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各栏目</source>
            <translation>Columns</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各种批注</source>
            <translation>Kinds</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>各篇</source>
            <translation>Articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>在笔记和所标文字中查找</source>
            <translation>Search notes and marked words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>底色</source>
            <translation>Highlight</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>有笔记</source>
            <translation>With a note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>段落和整篇笔记</source>
            <translation>On paragraphs and articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>没有笔记</source>
            <translation>Without a note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>清除条件</source>
            <translation>Clear filters</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>近 30 天</source>
            <translation>Last 30 days</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>近 7 天</source>
            <translation>Last 7 days</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/filter_bar.py" />
            <source>近一年</source>
            <translation>Last year</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>{0} 处</source>
            <translation>{0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>上一处（Shift+F3）</source>
            <translation>Previous (Shift+F3)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>下一处（F3）</source>
            <translation>Next (F3)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>关闭查找（Esc）</source>
            <translation>Close (Esc)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>在本文中查找</source>
            <translation>Find in this article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>没有找到</source>
            <translation>Not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/find_bar.py" />
            <source>第 {0} 处，共 {1} 处</source>
            <translation>{0} of {1}</translation>
        </message>
    </context>
    <context>
        <name>HelpView</name>
        <message>
            <location filename="../../src/zjreader/ui/helping/help_view.py" />
            <source>在帮助里查找</source>
            <translation>Search the help</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/helping/help_view.py" />
            <source>帮助目录</source>
            <translation>Contents of the help</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/helping/help_view.py" />
            <source>帮助：{0}</source>
            <translation>Help: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/helping/help_view.py" />
            <source>没有找到</source>
            <translation>Not found</translation>
        </message>
    </context>
    <context>
        <name>HistoryPopup</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/history_popup.py" />
            <source>Enter 再搜一次　Delete 删去　☆ 在结果上方保存</source>
            <translation>Enter searches again   Delete removes   ☆ above the results saves</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/history_popup.py" />
            <source>搜索历史</source>
            <translation>Search history</translation>
        </message>
    </context>
    <context>
        <name>HitDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/hit_delegate.py" />
            <source>标题</source>
            <translation>Title</translation>
        </message>
    </context>
    <context>
        <name>HitsTree</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>在新标签页打开</source>
            <translation>Open in a new tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>复制引文</source>
            <translation>Copy quotation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>复制这一段</source>
            <translation>Copy paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>复制这一段和出处</source>
            <translation>Copy paragraph with source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>引用格式…</source>
            <translation>Citation styles…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/hits_tree.py" />
            <source>查找结果</source>
            <translation>Search results</translation>
        </message>
    </context>
    <context>
        <name>ImportSheet</name>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>{0} 个文件，分作 {1} 期导入</source>
            <translation>{0} files, imported as {1} issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>可以继续阅读；取消时，已经导入的各期留在书库里。</source>
            <translation>You can go on reading; after a cancel the issues already imported stay.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>同一期分成几个文件的，合在一行；不对的地方可以先改，再开始。</source>
            <translation>Files of one issue share a row; you can change that before you start.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>导入 {0} 期</source>
            <translation>Import issues: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>导入了 {0} 期</source>
            <translation>Issues imported: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>开始导入</source>
            <translation>Start importing</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>正在导入：{0} / {1}</source>
            <translation>Importing: {0} of {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>，{0} 期没有导入</source>
            <translation>; not imported: {0}</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>{0} 处拿不准，请看报告</source>
            <translation>uncertain places: {0}, see the report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>{0} 条提醒</source>
            <translation>remarks: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>{0} 篇文章，{1} 段</source>
            <translation>Articles: {0}, paragraphs: {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>{0}　{1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>与原来版本相比：</source>
            <translation>Compared with the version before: </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>书库没有改动。</source>
            <translation>The library was not changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>共 {0} 篇文章，{1} 段。</source>
            <translation>Articles: {0}, paragraphs: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>导入已取消。</source>
            <translation>The import was cancelled.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>已导入 {0} 期。</source>
            <translation>Issues imported: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>已导入 {0} 期，{1} 期没有导入。</source>
            <translation>Issues imported: {0}; not imported: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>已导入{0}</source>
            <translation>Imported: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>已经导入的 {0} 期留在书库里。</source>
            <translation>The {0} issues imported so far stay in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>查看各期</source>
            <translation>Show the issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>查看报告</source>
            <translation>Show report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>核对批注</source>
            <translation>Check notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>正在导入“{0}”</source>
            <translation>Importing “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>没有导入的：{0}。书库里原有的内容没有改动。</source>
            <translation>Not imported: {0}. What was in the library is unchanged.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>浙读出了差错。</source>
            <translation>ZJ Reader made a mistake.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>用时 {0} 秒</source>
            <translation>{0} seconds</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>（还有 {0} 期）</source>
            <translation> ({0} more)</translation>
        </message>
    </context>
    <context>
        <name>IssueTable</name>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>书库各期</source>
            <translation>Issues in the library</translation>
        </message>
    </context>
    <context>
        <name>JumpList</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/theme_list.py" />
            <source>{0} 个案例写到</source>
            <translation>In {0} cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/theme_list.py" />
            <source>主题</source>
            <translation>Themes</translation>
        </message>
    </context>
    <context>
        <name>LibraryView</name>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>{0} 期，{1} 字</source>
            <translation>Issues: {0}, characters: {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>刊物信息</source>
            <translation>Issue details</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>刊物信息…</source>
            <translation>Issue details…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>导入全文…</source>
            <translation>Import full text…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>导入报告</source>
            <translation>Import report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>导入文件…</source>
            <translation>Import files…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>导入文件夹…</source>
            <translation>Import a folder…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>把期刊的文本文件或文件夹拖进窗口，就会导入。</source>
            <translation>Drop the text file of an issue, or a folder, on the window to import it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>整理</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>没有相符的期刊。清空筛选，就看到全部。</source>
            <translation>No issue fits. Clear the filter to see all.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>移除</source>
            <translation>Remove</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>筛选书库</source>
            <translation>Filter the library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>筛选刊名、期号、日期</source>
            <translation>Filter by title, number, date</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/library_view.py" />
            <source>重新导入…</source>
            <translation>Import again…</translation>
        </message>
    </context>
    <context>
        <name>LinkPopup</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/link_popup.py" />
            <source>可链接的地方</source>
            <translation>Places to link to</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/link_popup.py" />
            <source>找文章或词句，或粘贴编号、引文</source>
            <translation>Title, words, key or quotation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/link_popup.py" />
            <source>链接到</source>
            <translation>Link to</translation>
        </message>
    </context>
    <context>
        <name>MadeList</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>套不上</source>
            <translation>Does not fit</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>导入更正…</source>
            <translation>Import corrections…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>导出更正…</source>
            <translation>Export corrections…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>撤销此条</source>
            <translation>Undo this one</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>更正记录</source>
            <translation>List of corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/made_list.py" />
            <source>还没有更正。在右边选中一段，合并、拆分、移动，都会记在这里，随时可以撤销。</source>
            <translation>There are no corrections yet. Select a paragraph on the right; joining, splitting and moving are listed here and can be undone.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <location filename="../../src/zjreader/ui/main_window.py" />
            <source>松开即可导入</source>
            <translation>Drop to import</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/main_window.py" />
            <source>浙读</source>
            <translation>ZJ Reader</translation>
        </message>
    </context>
    <context>
        <name>MatrixDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_delegate.py" />
            <source>原文两说</source>
            <translation>Two versions in the print</translation>
        </message>
    </context>
    <context>
        <name>MatrixMenus</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>上移</source>
            <translation>Move up</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>下移</source>
            <translation>Move down</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>取消置顶</source>
            <translation>Unpin</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>只看原文写法</source>
            <translation>As printed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>右移</source>
            <translation>Move right</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>左移</source>
            <translation>Move left</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>把它名列前茅的指标排在前面</source>
            <translation>Put first what this place leads in</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>按此指标从高到低排列案例</source>
            <translation>Sort cases by this indicator</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>换算为</source>
            <translation>Convert to</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>换算单位</source>
            <translation>Convert units</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>排序</source>
            <translation>Sort</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>查看依据</source>
            <translation>Show evidence</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>移出比较</source>
            <translation>Take out</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>移动一行</source>
            <translation>Move row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>置顶</source>
            <translation>Pinned</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>隐藏一行</source>
            <translation>Hide row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_menus.py" />
            <source>隐藏这一行</source>
            <translation>Hide this row</translation>
        </message>
    </context>
    <context>
        <name>MatrixModel</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>仅一地披露（{0} 项）</source>
            <translation>Stated by one place only ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>全省</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>原文对此有两种说法，点开看依据。</source>
            <translation>The print says two things here; open it to see the evidence.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>已隐去 {0} 个数字，点这里恢复</source>
            <translation>{0} figures struck; click to bring them back</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>已隐藏 {0} 项，点这里恢复</source>
            <translation>{0} hidden; click to show them</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>置顶</source>
            <translation>Pinned</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>这个数字已由您隐去；在表的末尾可以恢复。</source>
            <translation>You struck this figure; it can be brought back at the end of the table.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>这篇文章对此另有说法，期间或口径不同，列在其他行。</source>
            <translation>The article tells of this in other rows, of another period or scope.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/matrix_model.py" />
            <source>这篇文章没有说这项指标。</source>
            <translation>The article does not state this indicator.</translation>
        </message>
    </context>
    <context>
        <name>MatrixView</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_view.py" />
            <source>恢复隐藏的行</source>
            <translation>Show hidden rows</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/matrix_view.py" />
            <source>指标对照表</source>
            <translation>Table of indicators</translation>
        </message>
    </context>
    <context>
        <name>NoteEdit</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/note_edit.py" />
            <source>写下想法，自动保存。可用 Markdown；粘贴编号或引文会成为链接。</source>
            <translation>Write what you think; it is saved by itself. Markdown works; a pasted key or quotation becomes a link.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/note_edit.py" />
            <source>笔记</source>
            <translation>Note</translation>
        </message>
    </context>
    <context>
        <name>Notebook</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/notebook.py" />
            <source>原来的文字和笔记都在，没有丢失；在您决定之前不会挪动。</source>
            <translation>Words and notes are all there; nothing is moved until you decide.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/notebook.py" />
            <source>去核对</source>
            <translation>Check them</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/notebook.py" />
            <source>有 {0} 条批注的位置要请您核对。</source>
            <translation>The places of {0} notes need to be checked.</translation>
        </message>
    </context>
    <context>
        <name>NotesPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>全部批注（Ctrl+Shift+A）</source>
            <translation>All notes (Ctrl+Shift+A)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>收起（F8）</source>
            <translation>Fold (F8)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>本文批注</source>
            <translation>Notes here</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>本文批注 {0}</source>
            <translation>Notes here: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>给整篇写笔记（Ctrl+Alt+N）</source>
            <translation>Note on the article (Ctrl+Alt+N)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>被引用 {0} 处</source>
            <translation>Linked from: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/notes_panel.py" />
            <source>这篇文章还没有批注。
在正文里选中文字，按 1 到 5 标颜色，按 N 写笔记。</source>
            <translation>There are no notes on this article yet.
Select words in the text, press 1 to 5 for a colour or N for a note.</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/notices.py" />
            <source>书库和你写下的内容没有改动，可以继续阅读。把报告发给我们，有助于改正；报告里没有文章和批注的内容。</source>
            <translation>The library and what you wrote were not changed; you can go on reading. A report helps us to mend it; it holds no text of articles or notes.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/notices.py" />
            <source>复制报告</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/notices.py" />
            <source>查看报告</source>
            <translation>Show report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/notices.py" />
            <source>浙读出了差错，刚才这一步没有完成。</source>
            <translation>ZJ Reader made a mistake; the last step was not done.</translation>
        </message>
    </context>
    <context>
        <name>OneBox</name>
        <message>
            <location filename="../../src/zjreader/ui/top_bar.py" />
            <source>搜索词语、句子，或输入大于号使用命令</source>
            <translation>Search words or sentences, or type a greater-than sign for commands</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/top_bar.py" />
            <source>搜索词语、句子，粘贴引文，或输入 &gt; 使用命令　Ctrl+K</source>
            <translation>Search, paste a quotation, or &gt; for commands   Ctrl+K</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/top_bar.py" />
            <source>清除</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>OverflowRow</name>
        <message>
            <location filename="../../src/zjreader/ui/overflow_row.py" />
            <source>更多</source>
            <translation>More</translation>
        </message>
    </context>
    <context>
        <name>PageMarks</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/page_marks.py" />
            <source>书签</source>
            <translation>Bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/page_marks.py" />
            <source>这一段的笔记</source>
            <translation>Note on the paragraph</translation>
        </message>
    </context>
    <context>
        <name>PalettePopup</name>
        <message>
            <location filename="../../src/zjreader/ui/palette_popup.py" />
            <source>命令</source>
            <translation>Command</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/palette_popup.py" />
            <source>没有这样的命令</source>
            <translation>No such command</translation>
        </message>
    </context>
    <context>
        <name>PlaceForm</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/place_form.py" />
            <source>{0} 之后（{1}）</source>
            <translation>After {0} ({1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/place_form.py" />
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/place_form.py" />
            <source>文章</source>
            <translation>Article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/place_form.py" />
            <source>正文最前面</source>
            <translation>At the very beginning</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/place_form.py" />
            <source>类别</source>
            <translation>Kind</translation>
        </message>
    </context>
    <context>
        <name>PreferencesView</name>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>在首选项里查找</source>
            <translation>Search the preferences</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>快捷键</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>改动立刻生效</source>
            <translation>Changes take effect at once</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>没有这样的设置或命令。</source>
            <translation>No such setting or command.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>还原全部设置</source>
            <translation>Reset all settings</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>首选项</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/preferences_view.py" />
            <source>首选项各页</source>
            <translation>Pages of the preferences</translation>
        </message>
    </context>
    <context>
        <name>ProofDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_delegate.py" />
            <source>第{0}段</source>
            <translation>par. {0}</translation>
        </message>
    </context>
    <context>
        <name>ProofDetail</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>另见：</source>
            <translation>See also:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>各段出处：</source>
            <translation>Sources of the pieces:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>复制原文</source>
            <translation>Copy the printed words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>打开原文</source>
            <translation>Open the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>改正此处…</source>
            <translation>Correct this…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>文稿　第{0}段</source>
            <translation>Manuscript   par. {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>文稿与原文对照</source>
            <translation>Manuscript and print</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>连同出处复制</source>
            <translation>Copy with source</translation>
        </message>
    </context>
    <context>
        <name>QuoteCard</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>与原文的相似度</source>
            <translation>Likeness to the print</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>原文：</source>
            <translation>Print: </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>复制原文</source>
            <translation>Copy the printed words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>复制引文</source>
            <translation>Copy quotation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>引文：</source>
            <translation>Quotation: </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/quote_cards.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/reader.py" />
            <source>导入报告</source>
            <translation>Import report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/reader.py" />
            <source>开始</source>
            <translation>Start</translation>
        </message>
    </context>
    <context>
        <name>ReaderBrowser</name>
        <message>
            <location filename="../../src/zjreader/ui/reader_browser.py" />
            <source>正文</source>
            <translation>Text</translation>
        </message>
    </context>
    <context>
        <name>ReadingMenu</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_menu.py" />
            <source>在新标签页打开</source>
            <translation>Open in a new tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_menu.py" />
            <source>打开</source>
            <translation>Open</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_menu.py" />
            <source>标注</source>
            <translation>Mark</translation>
        </message>
    </context>
    <context>
        <name>ReadingSettings</name>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>{0} 字</source>
            <translation>{0} chars</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>回到 100%</source>
            <translation>Back to 100%</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>字号</source>
            <translation>Text size</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>放大字号</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>显示排印修复</source>
            <translation>Show typographic repairs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>正文之上显示导读</source>
            <translation>Digest above the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>每行</source>
            <translation>Line</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>每行字数</source>
            <translation>Characters a line</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>汉字与数字、西文之间留细空</source>
            <translation>Space Chinese and Latin apart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reading_settings.py" />
            <source>缩小字号</source>
            <translation>Smaller text</translation>
        </message>
    </context>
    <context>
        <name>ReadingSheet</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_sheet.py" />
            <source>批注读成一篇</source>
            <translation>Notes as one text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_sheet.py" />
            <source>继续显示后面的 {0} 条</source>
            <translation>Show {0} more</translation>
        </message>
    </context>
    <context>
        <name>Replacing</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/replacing.py" />
            <source>原来标的是：“{0}”</source>
            <translation>What was marked: “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/replacing.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/replacing.py" />
            <source>请在正文里选中这条批注应在的文字，再按 1（或在标注条上点任一颜色）。</source>
            <translation>Select the words this note belongs to in the text, then press 1 (or a colour on the marking bar).</translation>
        </message>
    </context>
    <context>
        <name>ResultHead</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>不再保存这次搜索</source>
            <translation>Forget this search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>保存这次搜索</source>
            <translation>Save this search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>区分{0}</source>
            <translation>Distinguish {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>排列次序</source>
            <translation>Order</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>逐行对齐列出</source>
            <translation>Line by line</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>逐行对齐列出（语境索引）</source>
            <translation>Line by line (concordance)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>通查</source>
            <translation>All forms</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/result_head.py" />
            <source>通查：哪些差别不计</source>
            <translation>All forms: differences that do not count</translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>保留为无位置批注</source>
            <translation>Keep as a note without a place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>原文已不在</source>
            <translation>Text gone</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>原来标的</source>
            <translation>What was marked</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>另选：在正文中选好文字</source>
            <translation>Other place: select it in the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>文字有改动</source>
            <translation>Text changed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>有几处相同</source>
            <translation>Several places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>现在可能在</source>
            <translation>Now perhaps at</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>看原文</source>
            <translation>Show the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>笔记：</source>
            <translation>Note: </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>采用此处</source>
            <translation>Take this place</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>待核对 {0} 条</source>
            <translation>To check: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>待核对的批注</source>
            <translation>Notes to check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>没有要核对的批注</source>
            <translation>No notes to check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>重新导入一期之后，位置拿不准的批注会列在这里。</source>
            <translation>After an issue is imported again, notes whose place is uncertain are listed here.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/review_view.py" />
            <source>重新导入后，这些批注标记的文字有改动、有几处相同，或者已经不在。原来的文字和笔记都在，由您决定放在哪里。</source>
            <translation>After the new import the words of these notes have changed, occur several times or are gone. Words and notes are kept; you decide where they belong.</translation>
        </message>
    </context>
    <context>
        <name>RowDelegate</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/row_delegate.py" />
            <source>位置待核对：</source>
            <translation>Place to check:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/row_delegate.py" />
            <source>整篇笔记</source>
            <translation>Note on the article</translation>
        </message>
    </context>
    <context>
        <name>RowList</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/row_list.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>备份已完成，并已打开核对。</source>
            <translation>The backup was made and verified.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>已恢复到 {0} 的备份：{1}。</source>
            <translation>The backup of {0} was restored: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>恢复之前的内容也留了一份备份（{0}），需要时可以换回来。</source>
            <translation>What was there before is backed up too ({0}), should you want it back.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>正在备份</source>
            <translation>Backing up</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>正在恢复</source>
            <translation>Restoring</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>{0} 段，在 {1} 篇文章里</source>
            <translation>{0} paragraphs in {1} articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>{0} 篇文章的标题或作者相符</source>
            <translation>Titles or authors of {0} articles fit</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>一个字、一个词、半句话都可以；边输入边出结果。F3 到下一处。</source>
            <translation>A character, a word, half a sentence: results come as you type. F3 goes to the next.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>下面是题名相近的文章。</source>
            <translation>Articles with similar titles follow.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>可以试试：</source>
            <translation>You might try:</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>在全部期刊里查找</source>
            <translation>Search all issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>引文所指的文章</source>
            <translation>The article the citation means</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>按引文查找（可有错字）</source>
            <translation>As a quotation (may have errors)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>按词语查找</source>
            <translation>As words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>换个说法，或少输入几个字。</source>
            <translation>Try other words, or fewer.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>核对整段文字里的引文</source>
            <translation>Check the quotations in the whole text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>没有找到“{0}”</source>
            <translation>“{0}” was not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>没有找到引文所指的文章</source>
            <translation>The article of this citation was not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>没有找到这段话</source>
            <translation>This passage was not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>筛选之内没有；可以不筛选再看。</source>
            <translation>Nothing within the filters; try without them.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>编号所指的地方</source>
            <translation>The place of this key</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>输入要找的词句</source>
            <translation>Type what you are looking for</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>这段话的出处：{0} 处</source>
            <translation>Sources of this passage: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/search_panel.py" />
            <source>（先列 {0} 段）</source>
            <translation> (first {0} shown)</translation>
        </message>
    </context>
    <context>
        <name>SelectionBar</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>划线（U 或 Alt+U）</source>
            <translation>Underline (U or Alt+U)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>引文</source>
            <translation>Quote</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>查找</source>
            <translation>Search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>查找相同的说法（Alt+S）</source>
            <translation>Find the same wording (Alt+S)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>标为{0}（{1} 或 Ctrl+Alt+{1}）</source>
            <translation>Mark {0} ({1} or Ctrl+Alt+{1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>标注并写笔记（N 或 Alt+N）</source>
            <translation>Mark and write a note (N or Alt+N)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>标注所选文字</source>
            <translation>Mark the selected words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>笔记</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/selection_bar.py" />
            <source>连同出处复制（Q 或 Ctrl+Shift+C）</source>
            <translation>Copy with source (Q or Ctrl+Shift+C)</translation>
        </message>
    </context>
    <context>
        <name>SettingRow</name>
        <message>
            <location filename="../../src/zjreader/ui/preferences/fields.py" />
            <source>还原为默认：{0}</source>
            <translation>Reset: {0}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPages</name>
        <message>
            <location filename="../../src/zjreader/ui/preferences/settings_pages.py" />
            <source>现在重新打开</source>
            <translation>Reopen now</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/settings_pages.py" />
            <source>还原这一节</source>
            <translation>Reset this section</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/settings_pages.py" />
            <source>还原这一节：{0}</source>
            <translation>Reset this section: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/settings_pages.py" />
            <source>重新打开窗口之后换成这种语言；标签页和位置都会留着。</source>
            <translation>The language changes when the window is opened again; tabs and places stay.</translation>
        </message>
    </context>
    <context>
        <name>Sharing</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>{0} 处原来就有</source>
            <translation>{0} were there already</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>{0} 处套不上，已保留在更正列表里</source>
            <translation>{0} do not fit and are kept in the list</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>{0} 期还不在书库，导入时套用</source>
            <translation>{0} issues are not in the library; applied when they are imported</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>已导出 {0} 处更正。</source>
            <translation>Corrections exported: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>把“{0}”交给同事，导入后会得到同样的版本。</source>
            <translation>Give “{0}” to a colleague; after importing it they have the same edition.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>新增 {0} 处更正。</source>
            <translation>New corrections: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>这个文件里没有新的更正。</source>
            <translation>There are no new corrections in this file.</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheets.py" />
            <source>原文各行</source>
            <translation>Lines of the source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheets.py" />
            <source>整理结果</source>
            <translation>Result</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>《{0}》{1}年第{2}期</source>
            <translation>{0}, {1} no. {2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>它的批注和书签仍然保留；再次导入或撤销，就回到原处。</source>
            <translation>Its notes and bookmarks are kept; import it again or undo to have them back in place.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>已移除{0}。</source>
            <translation>Removed: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ShelfModel</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>{0}年第{1}期</source>
            <translation>{0} no. {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>全文</source>
            <translation>Full text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>导读</source>
            <translation>Digest</translation>
        </message>
    </context>
    <context>
        <name>ShortcutModel</name>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>命令</source>
            <translation>Command</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>快捷键</source>
            <translation>Shortcut</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <location filename="../../src/zjreader/ui/helping/shortcut_sheet.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/helping/shortcut_sheet.py" />
            <source>快捷键一览</source>
            <translation>Shortcut sheet</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/helping/shortcut_sheet.py" />
            <source>更改快捷键</source>
            <translation>Change shortcuts</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>去掉快捷键</source>
            <translation>Remove shortcut</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>命令和快捷键</source>
            <translation>Commands and shortcuts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>已经用于“{0}”；设为这里的快捷键之后，那一条就没有这个快捷键了。</source>
            <translation>Used by “{0}”, which will lose it when you set it here.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>新的快捷键</source>
            <translation>New shortcut</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>设为快捷键</source>
            <translation>Set shortcut</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>还原</source>
            <translation>Reset</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>还原全部快捷键</source>
            <translation>Reset all shortcuts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/preferences/shortcuts_page.py" />
            <source>选一条命令，点进左边的框，按下想用的键。</source>
            <translation>Choose a command, click into the box on the left and press the keys you want.</translation>
        </message>
    </context>
    <context>
        <name>StartView</name>
        <message>
            <location filename="../../src/zjreader/ui/start_view.py" />
            <source>书库里还没有期刊</source>
            <translation>The library is empty</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/start_view.py" />
            <source>导入一期…</source>
            <translation>Import an issue…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/start_view.py" />
            <source>把一期期刊的文本文件拖进窗口，浙读会还原目录、文章和段落，
然后就可以阅读、查找、批注和比较。内容不会离开这台电脑。</source>
            <translation>Drop the text file of an issue on the window: contents, articles and paragraphs are put together again,
ready to be read, searched, annotated and compared. Nothing leaves this computer.</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>{0} 篇</source>
            <translation>Articles: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>位置</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>已到文末</source>
            <translation>end of the article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>浙读不连接网络，所有内容都在这台电脑上。</source>
            <translation>ZJ Reader never goes online; everything is on this computer.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>离线</source>
            <translation>Offline</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>还要约 {0} 分钟</source>
            <translation>about {0} min left</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <location filename="../../src/zjreader/ui/tab_strip.py" />
            <source>关闭标签页</source>
            <translation>Close tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/tab_strip.py" />
            <source>标签页</source>
            <translation>Tabs</translation>
        </message>
    </context>
    <context>
        <name>TagDrawer</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>{0}　{1}</source>
            <translation>{0} {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>从所有批注去掉</source>
            <translation>Remove from all notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>删除没有用到的标签</source>
            <translation>Delete unused tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>合并</source>
            <translation>Merge</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>收起标签</source>
            <translation>Hide tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>改成已有的名字，两个标签就合并。</source>
            <translation>With the name of another tag, the two become one.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>新的名字</source>
            <translation>New name</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_drawer.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
    </context>
    <context>
        <name>TagEdit</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_edit.py" />
            <source>标签</source>
            <translation>Tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/tag_edit.py" />
            <source>标签，用逗号隔开</source>
            <translation>Tags, a, b</translation>
        </message>
    </context>
    <context>
        <name>TextsView</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/texts_view.py" />
            <source>一栏翻到第几个小标题，其他各栏也翻到第几个；取消后各栏自由滚动。</source>
            <translation>All texts turn to the heading with the same number; otherwise each scrolls alone.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/texts_view.py" />
            <source>按小标题同步</source>
            <translation>Scroll together by headings</translation>
        </message>
    </context>
    <context>
        <name>ThemeColumn</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/theme_column.py" />
            <source>没有写到这一主题</source>
            <translation>Nothing on this theme</translation>
        </message>
    </context>
    <context>
        <name>ThemesView</name>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>一地特有的词</source>
            <translation>Words of one place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>一栏翻到某个主题，其他各栏也翻到这个主题；取消后各栏自由滚动。</source>
            <translation>All texts turn to the same theme; otherwise each scrolls alone.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>各地共用的词</source>
            <translation>Words of all places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>打开原文</source>
            <translation>Open the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>把选中的话补录为指标…</source>
            <translation>Add the selected words as an indicator…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>按主题同步</source>
            <translation>Scroll together by themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>标出用词</source>
            <translation>Mark words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/comparing/themes_view.py" />
            <source>移到主题</source>
            <translation>Move to theme</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/toast.py" />
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/toast.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <location filename="../../src/zjreader/ui/top_bar.py" />
            <source>浙读</source>
            <translation>ZJ Reader</translation>
        </message>
    </context>
    <context>
        <name>ValuePopup</name>
        <message>
            <location filename="../../src/zjreader/ui/finding/facet_bar.py" />
            <source>筛选</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>WorkMeter</name>
        <message>
            <location filename="../../src/zjreader/ui/status_line.py" />
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>_DigestHint</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>导入一期…</source>
            <translation>Import an issue…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>这一期已不在书库里。撤销移除或重新导入，就可以接着整理。</source>
            <translation>This issue is no longer in the library. Undo the removal or import it again to go on correcting.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/correct_view.py" />
            <source>这一期现在只有导读，没有可以整理的原文。导入期刊的文本文件后，再来整理。</source>
            <translation>This issue has only a digest; there is no text to correct. Import its text file first.</translation>
        </message>
    </context>
    <context>
        <name>_EntryRow</name>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>{0} 个文件合为一期</source>
            <translation>{0} files as one issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>{0}：{1} 篇，{2} 段</source>
            <translation>{0}: {1} articles, {2} paragraphs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>不导入</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>分开导入</source>
            <translation>Import apart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>已取消</source>
            <translation>Cancelled</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>并入上一期</source>
            <translation>Join with the issue above</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>查看报告</source>
            <translation>Show report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>等待</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/shelf/import_sheet.py" />
            <source>；与原来相比 {0}</source>
            <translation>; compared with before: {0}</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <location filename="../../src/zjreader/ui/actions.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
    </context>
    <context>
        <name>dialogs</name>
        <message>
            <location filename="../../src/zjreader/ui/dialogs.py" />
            <source>关于浙读</source>
            <translation>About ZJ Reader</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/dialogs.py" />
            <source>导入一期</source>
            <translation>Import an issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/dialogs.py" />
            <source>导入文件夹</source>
            <translation>Import a folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/dialogs.py" />
            <source>期刊文本 (*.txt *.md *.docx *.html *.htm);;所有文件 (*)</source>
            <translation>Periodical texts (*.txt *.md *.docx *.html *.htm);;All files (*)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/dialogs.py" />
            <source>浙读 {0}

中文期刊离线阅览室：阅读、查找、批注、比较。
所有内容都留在这台电脑上。</source>
            <translation>ZJ Reader {0}

An offline reading room for Chinese periodicals: read, search, annotate, compare.
Everything stays on this computer.</translation>
        </message>
    </context>
    <context>
        <name>front_document</name>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0} 万字</source>
            <translation>{1} characters</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0} 字</source>
            <translation>{0} characters</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0} 篇</source>
            <translation>Articles: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0}年</source>
            <translation>{0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0}年{1}月</source>
            <translation>{0}-{1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0}年{1}月{2}日</source>
            <translation>{0}-{1}-{2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>{0}年第{1}期</source>
            <translation>{0} no. {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>导入一期</source>
            <translation>Import an issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>导读版</source>
            <translation>Digest edition</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>总第{0}期</source>
            <translation>no. {0} overall</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>期号不详</source>
            <translation>Number unknown</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>未分栏目</source>
            <translation>No column</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>每一篇都有我们写的导读。有这一期的文本文件时，把它拖进窗口或</source>
            <translation>Every article has a digest of ours. If you have the text file of this issue, drop it on the window or </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/front_document.py" />
            <source>，就能读全文，逐句查找。</source>
            <translation> to read and search the full text.</translation>
        </message>
    </context>
    <context>
        <name>plain</name>
        <message>
            <location filename="../../src/zjreader/exchange/comparison_workbook.py" />
            <source>Excel 工作簿</source>
            <translation>Excel workbook</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>GIF 图片</source>
            <translation>a GIF picture</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>JPEG 图片</source>
            <translation>a JPEG picture</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>PNG 图片</source>
            <translation>a PNG picture</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>RTF 文档</source>
            <translation>an RTF document</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>TIFF 图片</source>
            <translation>a TIFF picture</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/comparison_document.py" />
            <source>Word 文档</source>
            <translation>Word document</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>Word 文档“{0}”含有外部定义，可能不安全，没有打开。</source>
            <translation>The Word document “{0}” has external definitions, may be unsafe and was not opened.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>Word 文档“{0}”已损坏，打不开。</source>
            <translation>The Word document “{0}” is damaged and cannot be opened.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <source>Word 文档“{0}”有损坏之处，存不成副本。</source>
            <translation>The Word document “{0}” is damaged in places; the copy cannot be saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_text.py" />
            <source>Word 文档“{0}”的内容已损坏。</source>
            <translation>The content of the Word document “{0}” is damaged.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>Word 文档“{0}”设了打开密码，或是旧格式（.doc）。</source>
            <translation>The Word document “{0}” has a password, or is in the old format (.doc).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>broken 文件夹里留有 {0} 个损坏的旧文件，确认无用后可自行删除。</source>
            <translation>The folder “broken” keeps {0} damaged old files; delete them when you are sure not to need them.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>{0} {1} 条</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>{0} → {1}　{2} 处</source>
            <translation>{0} → {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>{0} 不是本程序的数据文件。</source>
            <translation>{0} is not a data file of this program.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>{0} 不是案例。</source>
            <translation>{0} is not a case.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 个备份不能用：{1}。</source>
            <translation>{0} backups cannot be used: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 个备份可用，最新的是 {1}。</source>
            <translation>{0} backups can be used; the newest is {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>{0} 中有 {1} 条内容与写入时不符</source>
            <translation>{1} entries of {0} are not as they were written</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>{0} 中有内容失去归属</source>
            <translation>{0} has entries that belong nowhere</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>{0} 已损坏：{1}。</source>
            <translation>{0} is damaged: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 所在磁盘只剩 {1} MB。</source>
            <translation>The disk of {0} has only {1} MB left.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>{0} 是文件夹。</source>
            <translation>{0} is a folder.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>{0} 是空的。</source>
            <translation>{0} is empty.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 期，检索词表已重建。</source>
            <translation>{0} issues; the search tables were rebuilt.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 期，检索词表需要重建。</source>
            <translation>{0} issues; the search tables need rebuilding.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 期，结构与检索词表无误。</source>
            <translation>{0} issues; structure and search tables are sound.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0} 条批注、{1} 个书签</source>
            <translation>{0} notes, {1} bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchanging.py" />
            <source>{0} 的一条批注两边不同：{1}较新，已保留；{2}的笔记是：{3}</source>
            <translation>A note in {0} differs on the two sides: {1} newer and kept; the other side ({2}) says: {3}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>{0} 的文件头已损坏。</source>
            <translation>The head of {0} is damaged.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>{0} 至 {1} 之间的其他改动可能已丢失，请核对。</source>
            <translation>Other changes between {0} and {1} may be lost; please check.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/cases_model.py" />
            <source>{0} 项指标</source>
            <translation>Indicators: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}—{1}年</source>
            <translation>{0}–{1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}以上</source>
            <translation>{0} or more</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}以来</source>
            <translation>since {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <location filename="../../src/zjreader/services/citations.py" />
            <source>{0}年</source>
            <translation>{0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年{1}—{2}月</source>
            <translation>{0}, months {1}–{2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年{1}季度</source>
            <translation>{0}, quarter {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年{1}月</source>
            <translation>{0}-{1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年{1}月{2}日</source>
            <translation>{0}-{1}-{2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年上半年</source>
            <translation>first half of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年下半年</source>
            <translation>second half of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年以来</source>
            <translation>since the start of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年全年</source>
            <translation>all of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>{0}年前三季度</source>
            <translation>first three quarters of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof_model.py" />
            <source>{0}应为{1}</source>
            <translation>{0} should be {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>{0}有{1}期只有导读，导入全文后才查得到其中的原文。</source>
            <translation>{0} Of {1} issues there is only a digest; their printed text can be found once the full text is imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/lock.py" />
            <source>{0}正在使用资料夹 {1}。</source>
            <translation>{0} is using the profile {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>{0}等</source>
            <translation>{0} and others</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/importing.py" />
            <source>{0}等 {1} 处</source>
            <translation>{0} and others, {1} places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/count_bars.py" />
            <location filename="../../src/zjreader/viewmodels/hits.py" />
            <source>{0}，{1} 处</source>
            <translation>{0}, hits: {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/chart.py" />
            <source>{0}，不宜直接比较。{1}</source>
            <translation>{0}; better not compared directly. {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0}，内容无误；检索用的词表已重建。</source>
            <translation>{0}; all sound, search table rebuilt.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0}，内容无误；检索用的词表需要重建。</source>
            <translation>{0}; all sound, search table to be rebuilt.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/history_popup.py" />
            <source>{0}，已保存</source>
            <translation>{0}, saved</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0}，磁盘余量 {1} MB。</source>
            <translation>{0}; {1} MB left on the disk.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>{0}，逐条核对无误。</source>
            <translation>{0}; every entry was checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>{0}：文稿 {1}　原文 {2}</source>
            <translation>{0}: manuscript {1}, print {2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>“{0}:”后面没有内容，这一条没有使用。</source>
            <translation>Nothing follows “{0}:”; it was not used.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/misprints.py" />
            <source>“{0}{1}{2}”仅此一处，“{3}{4}{5}”另有{6}处，疑为误植。</source>
            <translation>“{0}{1}{2}” occurs only here, “{3}{4}{5}” {6} more times; probably a misprint.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>“{0}”不是 Word 文档。</source>
            <translation>“{0}” is not a Word document.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>“{0}”不是文本文件。</source>
            <translation>“{0}” is not a text file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>“{0}”不是文章或段落的编号。</source>
            <translation>“{0}” is not the key of an article or paragraph.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>“{0}”不是普通文件。</source>
            <translation>“{0}” is not an ordinary file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>“{0}”之后</source>
            <translation>After “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>“{0}”可以指好几个案例：{1}。</source>
            <translation>“{0}” may mean several cases: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>“{0}”太大，不像是导出的更正。</source>
            <translation>“{0}” is too large to be exported corrections.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/diff_text.py" />
            <source>“{0}”应为“{1}”</source>
            <translation>“{0}” should be “{1}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>“{0}”是压缩包，不是 Word 文档。</source>
            <translation>“{0}” is an archive, not a Word document.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>“{0}”是文件夹，不是文件。</source>
            <translation>“{0}” is a folder, not a file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>“{0}”是旧版 Office 文档。</source>
            <translation>“{0}” is an old Office document.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>“{0}”的一侧缺少查询词，已略过。</source>
            <translation>A word is missing beside “{0}”; it was left out.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>“{0}”的内容不是文字，看起来是{1}。</source>
            <translation>“{0}” holds no text; it looks like {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>“{0}”解开后大得不正常，没有打开。</source>
            <translation>“{0}” unpacks to an abnormal size and was not opened.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>“{0}”设了密码。</source>
            <translation>“{0}” has a password.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>“{0}…”有好几处</source>
            <translation>“{0}…” occurs in several places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/searching.py" />
            <source>“批注:”与其他条件只能同时满足，这里按“且”查找。</source>
            <translation>“note:” can only be combined with AND; that was used here.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>“案例”面板里列着全部案例。</source>
            <translation>The Cases panel lists all cases.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/searching.py" />
            <source>”和“</source>
            <translation>” and “</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <location filename="../../src/zjreader/services/editions.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/links.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/shelf_index.py" />
            <source>《{0}》{1}年第{2}期</source>
            <translation>{0}, {1} no. {2}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <location filename="../../src/zjreader/viewmodels/finding/answers.py" />
            <source>《{0}》没有 {1} 这一段。</source>
            <translation>“{0}” has no paragraph {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/editions.py" />
            <source>《{0}》的文字有改动。</source>
            <translation>The text of “{0}” has changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>《{0}》的标题在正文里缺失或破损，从署名处起算。</source>
            <translation>The title of “{0}” is missing or damaged in the text; the article starts at its byline.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>《{0}》目录未列，按版式认作一篇。</source>
            <translation>“{0}” is not in the contents; taken for an article by its layout.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <location filename="../../src/zjreader/ui/hit_delegate.py" />
            <source>一</source>
            <translation>1</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>一期刊物的文字通常不到 2 MB，请确认选对了文件，或把它分成几个文件。</source>
            <translation>The text of an issue is usually below 2 MB; please check the file, or split it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>一致</source>
            <translation>As printed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>三</source>
            <translation>3</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>上一个标签页</source>
            <translation>Previous tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>上一处</source>
            <translation>Previous</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>上一处存疑</source>
            <translation>Previous doubt</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>上一处排印修复</source>
            <translation>Previous repair</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>上一条批注</source>
            <translation>Previous note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>上一篇</source>
            <translation>Previous article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>上移</source>
            <translation>Move up</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>上移这一段</source>
            <translation>Move paragraph up</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>下一个标签页</source>
            <translation>Next tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>下一处</source>
            <translation>Next</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>下一处存疑</source>
            <translation>Next doubt</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>下一处排印修复</source>
            <translation>Next repair</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>下一条批注</source>
            <translation>Next note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>下一篇</source>
            <translation>Next article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>下移</source>
            <translation>Move down</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>下移这一段</source>
            <translation>Move paragraph down</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>下降</source>
            <translation>down</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>不分大小写</source>
            <translation>Ignore case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>不显示排印修复</source>
            <translation>Hide typographic repairs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>不止一处</source>
            <translation>Several places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>不能与自己合并</source>
            <translation>cannot be joined with itself</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/fields_form.py" />
            <source>不能为空。</source>
            <translation>Must not be empty.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchange_formats.py" />
            <source>不能导出为“.{0}”文件。</source>
            <translation>“.{0}” files cannot be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/grouping.py" />
            <source>不能查看文件夹“{0}”。</source>
            <translation>The folder “{0}” cannot be looked into.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>不能移到自己之后</source>
            <translation>cannot be moved behind itself</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>不能移到选中的段落自己之后。</source>
            <translation>It cannot be moved behind the selected paragraph itself.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <source>不能覆盖原稿。</source>
            <translation>The original cannot be overwritten.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>不计标点</source>
            <translation>Ignore punctuation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>不计空格</source>
            <translation>Ignore spaces</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>不认识{0}（{1}）。</source>
            <translation>{0} is not known ({1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>不超过{0}</source>
            <translation>at most {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>不足{0}</source>
            <translation>less than {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>与上段合并</source>
            <translation>Join with the one above</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>与原文一致</source>
            <translation>As printed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>与原文一致，有省略</source>
            <translation>As printed, with omissions</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/editions.py" />
            <source>与原来的版本完全相同。</source>
            <translation>Exactly the same as the version before.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>专注阅读</source>
            <translation>Focus mode</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>中文</source>
            <translation>中文 (Chinese)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <source>中文脚注</source>
            <translation>Chinese footnote</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>主题</source>
            <translation>Themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>书库</source>
            <translation>Library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/links.py" />
            <source>书库中没有 {0} 这一期。</source>
            <translation>The issue {0} is not in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>书库已损坏（{0}），请移走 library.db 后重新导入原文。</source>
            <translation>The library is damaged ({0}); move library.db away and import the issues again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/opening.py" />
            <source>书库文件已损坏，已另建一个空的书库。</source>
            <translation>The library file is damaged; an empty library was made.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>书库是更新版本的程序写的，这一版打不开它。</source>
            <translation>The library was written by a newer version; this one cannot open it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>书库没有改动；请升级程序。</source>
            <translation>The library was not changed; please update the program.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>书库里没有 {0} 这一期。</source>
            <translation>The issue {0} is not in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>书库里没有找到这段文字。</source>
            <translation>The library does not hold this passage.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>书库里没有文章 {0}。</source>
            <translation>The article {0} is not in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/loader.py" />
            <source>书库里没有这一期。</source>
            <translation>The issue is not in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>书眉</source>
            <translation>Running head</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/ui/parts.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>书签</source>
            <translation>Bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>书签夹改名</source>
            <translation>Rename folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>书签改名</source>
            <translation>Rename bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>二</source>
            <translation>2</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>二进制文件</source>
            <translation>a binary file</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>产业</source>
            <translation>Industry</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>人才青年</source>
            <translation>Talent and youth</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>仅同主题</source>
            <translation>Same theme only</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>仅标点、字形或空格不同</source>
            <translation>Only punctuation, forms or spaces differ</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>仅标点等不同</source>
            <translation>Punctuation only</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <location filename="../../src/zjreader/system/paths.py" />
            <source>仍可阅读，但批注、书签和导入都无法保存。请检查权限和磁盘。</source>
            <translation>You can read, but notes, bookmarks and imports cannot be saved. Please check permissions and disk.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>从书库移除这一期</source>
            <translation>Remove this issue from the library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>从损坏的文件中救回 {0} 条内容。</source>
            <translation>{0} items were rescued from the damaged file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>从第{0}行起的一栏按文意移了位置，请对照原刊的栏序。</source>
            <translation>The column from line {0} on was moved by its sense; please compare with the print.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>以汉字计；窗口窄时一行会短一些。</source>
            <translation>In Chinese characters; a narrow window shortens the lines.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>位图</source>
            <translation>a bitmap</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>作者</source>
            <translation>Author</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>作者单位</source>
            <translation>Affiliation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cite.py" />
            <source>保存或不再保存这次搜索</source>
            <translation>Save or forget this search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>保存比较</source>
            <translation>Save comparison</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>保存这次比较</source>
            <translation>Save this comparison</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/reanchoring.py" />
            <source>保留为无位置批注</source>
            <translation>Keep as a note without a place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/rescue.py" />
            <source>修复后的批注数据仍有问题：{0}。</source>
            <translation>The repaired notes still have problems: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>修改笔记</source>
            <translation>Edit note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>先后次序</source>
            <translation>Order</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/hands.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>先选中正文里的一段。</source>
            <translation>Please select a paragraph of the text first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>先选中没有采用的一行。</source>
            <translation>Please select an unused line first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>光标在这一段的开头或末尾，没有可以拆开的地方。</source>
            <translation>The cursor is at the very beginning or end; there is nothing to split.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>全半角</source>
            <translation>Width</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>全屏</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>全文</source>
            <translation>Texts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/chart.py" />
            <source>全省</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>全角、半角通查</source>
            <translation>Full and half width alike</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>全角半角通查</source>
            <translation>Full and half width alike</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>全选</source>
            <translation>Select all</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>全部批注</source>
            <translation>All notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>全部批注和书签都已完整救回，没有丢失。</source>
            <translation>All notes and bookmarks were rescued; nothing is lost.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>公共服务</source>
            <translation>Public services</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>共 {0} 处修订，可在文字处理软件里逐处接受或拒绝；原稿没有改动。</source>
            <translation>{0} tracked changes, to be accepted or rejected one by one in a word processor; the manuscript itself was not changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/help.py" />
            <source>关于浙读</source>
            <translation>About ZJ Reader</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>关掉之后，菜单不再展开移动，光标也不闪。</source>
            <translation>When off, menus do not unroll and the cursor does not blink.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>关闭标签页</source>
            <translation>Close tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/regional_words.py" />
            <source>其中有两岸用语的不同：{0}。</source>
            <translation>Among the differences are terms of Taiwan and the mainland: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>其他</source>
            <translation>Other</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>其余内容可能已丢失，请核对。</source>
            <translation>The rest may be lost; please check.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>养老</source>
            <translation>Care for the aged</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <location filename="../../src/zjreader/services/exporting.py" />
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>写不了“{0}”。</source>
            <translation>“{0}” cannot be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>写不了“{0}”（{1}）。</source>
            <translation>“{0}” cannot be written ({1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/importing.py" />
            <source>写入书库</source>
            <translation>Writing to the library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>写笔记</source>
            <translation>Write a note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>出处不在库中</source>
            <translation>Source not in the library</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>出处有误</source>
            <translation>Wrong source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>出处的作者</source>
            <translation>author of the source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>出处的期号</source>
            <translation>issue of the source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>出处的篇名</source>
            <translation>title of the source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>出处的页码</source>
            <translation>page of the source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>出版日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>分段落、标题、图注</source>
            <translation>Telling paragraphs, headings and captions apart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>分组合稿件</source>
            <translation>Grouping composite features</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>刊名</source>
            <translation>Periodical</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>刊头与版权页</source>
            <translation>Masthead</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>刊物信息…</source>
            <translation>Issue details…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>划线</source>
            <translation>Underline</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>删除</source>
            <translation>Delete</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>删除书签</source>
            <translation>Delete bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>删除批注</source>
            <translation>Delete note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>删除未用的标签</source>
            <translation>Delete unused tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>删除比较</source>
            <translation>Delete comparison</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>删除这条批注</source>
            <translation>Delete this note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>到下一个区域</source>
            <translation>Go to the next region</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>到标注条</source>
            <translation>Go to the marking bar</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>到正文</source>
            <translation>Go to the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>前进</source>
            <translation>Forward</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>剪切</source>
            <translation>Cut</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>副题</source>
            <translation>Subtitle</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>加上或移除书签</source>
            <translation>Add or remove bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>加为案例</source>
            <translation>Add as a case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>加书签</source>
            <translation>Add bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>加标签</source>
            <translation>Add tag</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>加长每行</source>
            <translation>Longer lines</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>动画效果</source>
            <translation>Motion</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>医疗</source>
            <translation>Health care</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>升级之前</source>
            <translation>before an upgrade</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>单位</source>
            <translation>Affiliation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>压缩包</source>
            <translation>an archive</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/citing.py" />
            <source>原文</source>
            <translation>Printed words</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/rescue.py" />
            <source>原文件没有改动；请保留资料夹并求助。</source>
            <translation>The original file was not changed; please keep the profile and ask for help.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>原文已不在</source>
            <translation>Text gone</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>原文次序</source>
            <translation>As printed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>原有备份都还在；运行 zjreader doctor 可修复。</source>
            <translation>The backups are all still there; zjreader doctor can repair.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>原来的字号</source>
            <translation>Normal text size</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>去书眉</source>
            <translation>Removing running heads</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>去封面和版权页</source>
            <translation>Removing cover and masthead</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>去带页码的书眉</source>
            <translation>Removing running heads with page numbers</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>去掉了 {0} 个不可见的控制字符。</source>
            <translation>{0} invisible control characters were removed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>去标签</source>
            <translation>Remove tag</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>去页码和竖排书眉</source>
            <translation>Removing page numbers and vertical heads</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>参照的段落不在那篇文章里</source>
            <translation>the paragraph it refers to is not in that article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>取消导入</source>
            <translation>Cancel import</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>口径不同</source>
            <translation>Different scope</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>口径未明</source>
            <translation>Scope unclear</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>口径没有写明，所指未必是同一类事</source>
            <translation>No scope is stated; the figures may be about different things</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>口径：{0}</source>
            <translation>Scopes: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/lock.py" />
            <source>另一个 zjreader</source>
            <translation>Another zjreader</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/lock.py" />
            <source>另一个 zjreader（{0}，{1}进程 {2}，自 {3}）</source>
            <translation>Another zjreader ({0}, {1} process {2}, since {3})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>另一个程序正占用 {0}，这一步没有做成。</source>
            <translation>Another program is using {0}; this step was not done.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>另一处相近的文字。</source>
            <translation>Another similar passage.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>另有{0}项见其他行</source>
            <translation>{0} more in other rows</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>只是{0}的数</source>
            <translation>Only for {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/regional_words.py" />
            <source>只是两岸用语不同：{0}。</source>
            <translation>Only terms of Taiwan and the mainland differ: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>只有 .docx 文稿可以做带修订的副本。</source>
            <translation>Only a .docx manuscript can be copied with tracked changes.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>只有一地披露；别处只有同一主题的文字，不能比较。</source>
            <translation>Only one place states it; elsewhere there is text on the theme alone. Not comparable.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/grouping.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>可以导入的有：{0}。</source>
            <translation>Can be imported: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>可以核对的有：.docx、.md、.txt。</source>
            <translation>Can be checked: .docx, .md, .txt.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>可在“案例”面板里把它加为案例。</source>
            <translation>It can be added in the cases panel.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>可比</source>
            <translation>Comparable</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>可用的格式：{0}。</source>
            <translation>Styles: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>合并段落</source>
            <translation>Join paragraphs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/manuscript.py" />
            <source>同样的文字不止一处，按文稿所注的出处选定。</source>
            <translation>The same words stand in several places; chosen after the source that the manuscript names.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>同样的文字见于{0}处，请按上下文选定。</source>
            <translation>The same words occur {0} times; please choose by the context.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>名称</source>
            <translation>name</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>后退</source>
            <translation>Back</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>命令…</source>
            <translation>Commands…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>四</source>
            <translation>4</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>图注</source>
            <translation>Caption</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>图片或影音</source>
            <translation>pictures or media</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>图片说明</source>
            <translation>Caption</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>图表</source>
            <translation>Chart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>图说</source>
            <translation>Caption</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/lock.py" />
            <source>在 {0} 上，</source>
            <translation>on {0},</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>在光标处拆分</source>
            <translation>Split at the cursor</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>在本文中查找</source>
            <translation>Find in this article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>地区</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/gazetteer.py" />
            <source>地名表 {0} 中这一行不是地名：{1}。</source>
            <translation>This line of the gazetteer {0} is no place name: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/gazetteer.py" />
            <source>地名表 {0} 无法读取。</source>
            <translation>The gazetteer {0} cannot be read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>地点</source>
            <translation>Places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>城镇化空间</source>
            <translation>Urban space</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>增长</source>
            <translation>up</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>备份</source>
            <translation>Backups</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>备份“{0}”是更新版本的程序做的，这一版用不了它。</source>
            <translation>The backup “{0}” was made by a newer version; this one cannot use it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>备份与恢复</source>
            <translation>Backup and restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/edit.py" />
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>复制</source>
            <translation>Copy</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cite.py" />
            <source>复制本文引文</source>
            <translation>Copy this article's citation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>复制链接</source>
            <translation>Copy link</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>外资外贸</source>
            <translation>Foreign trade</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/diff_text.py" />
            <source>多“{0}”</source>
            <translation>added “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>多余空格</source>
            <translation>Extra spaces</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>大小写</source>
            <translation>Case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>大小写通查</source>
            <translation>Upper and lower case alike</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>字号（%）</source>
            <translation>Text size (%)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>字数</source>
            <translation>Characters</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>存疑：与原文相差较多，可能并非出自此处。</source>
            <translation>Doubtful: quite different from the print, and perhaps from elsewhere.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>它们在左边显得淡一些；也可以只看“未采用的各行”。</source>
            <translation>They are paler on the left; you can also show “Unused lines” only.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>它们都在，没有改动，升级程序之后就能看到。现在可以照常阅读，但新写的批注和书签存不下来。</source>
            <translation>They are all there and unchanged; you will see them once you update the program. Until then you can read as usual, but new notes and bookmarks cannot be saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>它可能已被移除；“书库”里列着现有的各期。</source>
            <translation>It may have been removed; the library lists the issues you have.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/loader.py" />
            <source>它可能已被移除；可以重新导入。</source>
            <translation>It may have been removed; you can import it again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>它可能已随所在的一期移除；可以从“目录”里另选一篇。</source>
            <translation>It may have been removed with its issue; choose another article from the contents.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>它可能是有意做成的压缩炸弹；请确认来源，或用 Word 另存一份。</source>
            <translation>It may be a compression bomb; please check where it comes from, or save it anew with Word.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>它应在 {0} 中。</source>
            <translation>It should be in {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/loader.py" />
            <source>它是内置的导读版；导入全文后会有一份报告。</source>
            <translation>It is the built-in digest edition; after importing the full text there is a report.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>它没有被改动；请把它移走后再打开。</source>
            <translation>It was not changed; please move it away and open again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/lexicon.py" />
            <source>安装不完整，请重新安装。</source>
            <translation>The installation is incomplete; please install again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/recoverer.py" />
            <location filename="../../src/zjreader/services/importing.py" />
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchanging.py" />
            <source>对方</source>
            <translation>theirs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>导入一期…</source>
            <translation>Import an issue…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>导入之前</source>
            <translation>before an import</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>导入全文后，请从正文里引用；只要这些字，可以直接复制。</source>
            <translation>Quote from the text once it is imported; the words alone can be copied as they are.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/bench.py" />
            <source>导入原文之后再更正。</source>
            <translation>Please import the full text first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchanging.py" />
            <source>导入批注</source>
            <translation>Import notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>导入文件夹…</source>
            <translation>Import a folder…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>导入更正</source>
            <translation>Import corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>导入更正…</source>
            <translation>Import corrections…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>导出更正…</source>
            <translation>Export corrections…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>导出这次比较…</source>
            <translation>Export this comparison…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>导读</source>
            <translation>Digest</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/bench.py" />
            <source>导读版是我们自己写的摘要，不能更正。</source>
            <translation>The digest edition is our own summary and cannot be corrected.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/comparing/evidence.py" />
            <source>导读（不是原文）</source>
            <translation>Digest (not the printed text)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>封面</source>
            <translation>Cover</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>小标题</source>
            <translation>Heading</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/editions.py" />
            <source>少了文章《{0}》。</source>
            <translation>The article “{0}” is gone.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>就业创业</source>
            <translation>Jobs and start-ups</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>居民收入</source>
            <translation>Incomes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>左括号没有配对。</source>
            <translation>A bracket is not closed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>已列入待核对清单</source>
            <translation>listed for checking</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>已另存“{0}”。</source>
            <translation>“{0}” was saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/citing.py" />
            <source>已复制{0}。</source>
            <translation>Copied: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/citing.py" />
            <source>已复制{0}。{1}</source>
            <translation>Copied: {0}. {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>已恢复到 {0} 的备份，并{1}</source>
            <translation>The backup of {0} was restored, and {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>已经是本文的最后一段。</source>
            <translation>This is the last paragraph of the article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>已经是本文的第一段。</source>
            <translation>This is the first paragraph of the article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>已隐去</source>
            <translation>Struck</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/help.py" />
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>帮助</source>
            <translation>Help</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>年份</source>
            <translation>Year</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>广告</source>
            <translation>Advertisement</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/named_sources.py" />
            <source>库中没有{0}，所注出处无法核对。</source>
            <translation>The library does not hold {0}; the source named could not be checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/named_sources.py" />
            <source>库中没有{0}，无法核对。</source>
            <translation>The library does not hold {0}; this could not be checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/named_sources.py" />
            <source>库中的{0}只有导读，无法核对原文。</source>
            <translation>Of {0} the library holds the digest only; the words could not be checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>开头</source>
            <translation>beginning</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>引号没有配对，其后的文字作为一个整体查找。</source>
            <translation>A quotation mark is not closed; what follows was taken as a whole.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>引号里没有内容。</source>
            <translation>There is nothing between the quotation marks.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/citing.py" />
            <source>引文</source>
            <translation>Quote</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>引文不足{0}个字，不作近似查找。</source>
            <translation>Below {0} characters a quotation is not looked for approximately.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/citing.py" />
            <source>引文和出处</source>
            <translation>quotation and source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>引文很短，书库里只有这一处。</source>
            <translation>A very short quotation; it occurs only once in the library.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>引文很短，又与原文标点或字形不同，请核对。</source>
            <translation>A very short quotation with other punctuation or character forms; please check.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_pieces.py" />
            <source>引文有省略，各段文字在{0}篇文章里都能依次找到，不能断定出自哪一篇。</source>
            <translation>With omissions; all pieces occur in order in {0} articles, so the source is not certain.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_pieces.py" />
            <source>引文有省略：{0}段文字依次见于同一篇文章。</source>
            <translation>With omissions: {0} pieces occur in order in one article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>引文格式</source>
            <translation>Citation style</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_gaps.py" />
            <source>引文漏掉了原文中间的{0}个字，也没有用省略号标明。</source>
            <translation>The quotation leaves {0} characters of the print out and marks no omission.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_gaps.py" />
            <source>引文漏掉了原文中间的文字，这样的原文有{0}处，不能断定出自哪一处。</source>
            <translation>The quotation leaves something out; {0} places of the print agree with it, so which one is meant cannot be told.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>引用</source>
            <translation>Citing</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cite.py" />
            <source>引用本文…</source>
            <translation>Cite this article…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>引题</source>
            <translation>Kicker</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>待核对的批注</source>
            <translation>Notes to check</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/help.py" />
            <source>快捷键一览</source>
            <translation>Shortcut sheet</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>总期</source>
            <translation>Overall</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>总期号</source>
            <translation>Overall number</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>恢复…</source>
            <translation>Bring back…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>恢复之前</source>
            <translation>before a restore</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>恢复书签</source>
            <translation>Restore bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>恢复批注</source>
            <translation>Restore note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>恢复未采用的文字…</source>
            <translation>Bring back unused text…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>恢复段落</source>
            <translation>Bring back paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>恢复隐去的指标</source>
            <translation>Bring back struck figures</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchanging.py" />
            <source>我方</source>
            <translation>ours</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>我的批注</source>
            <translation>My notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>所在专题</source>
            <translation>the feature it belongs to</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>手动</source>
            <translation>by hand</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>手工移出</source>
            <translation>Taken out by hand</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>打印这次比较…</source>
            <translation>Print this comparison…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>扩展名“{0}”</source>
            <translation>The extension “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/ui/parts.py" />
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/annotations_view.py" />
            <source>批注.{0}</source>
            <translation>notes.{0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>批注与书签</source>
            <translation>Notes and bookmarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/jsonld.py" />
            <source>批注交换文件</source>
            <translation>Note exchange file</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>批注和书签是更新版本的程序写的，这一版打不开它们。</source>
            <translation>Your notes and bookmarks were written by a newer version; this one cannot open them.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>批注数据已损坏，没有做备份（{0}）</source>
            <translation>Your notes are damaged; no backup was made ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/user_opening.py" />
            <source>批注数据文件 {0} 不见了或被清空了。</source>
            <translation>The file of your notes {0} is gone or was emptied.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/user_opening.py" />
            <source>批注数据文件 {0} 已损坏：{1}。</source>
            <translation>The file of your notes {0} is damaged: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/user_opening.py" />
            <source>批注数据文件 {0} 被清空了。</source>
            <translation>The file of your notes {0} was emptied.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>批注数据文件已损坏：{0}。</source>
            <translation>The file of your notes is damaged: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/bootstrap/window.py" />
            <source>批注数据曾损坏，已修复。</source>
            <translation>Your notes were damaged and have been repaired.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>批注没有改动；请换一个能写入的文件夹再导出。</source>
            <translation>Your notes were not changed; please choose a folder that can be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>批注没有改动；请选一个批注交换文件（.jsonld）。</source>
            <translation>Your notes were not changed; please choose a note exchange file (.jsonld).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>找不到“{0}…”这一段</source>
            <translation>there is no paragraph “{0}…”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>找不到归处的行</source>
            <translation>Lines without a place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>找不到拆分的位置</source>
            <translation>the place to split at was not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>找不到数据文件 {0}。</source>
            <translation>The data file {0} was not found.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>找不到文件“{0}”。</source>
            <translation>There is no file “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>找不到文章《{0}》</source>
            <translation>there is no article “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>找不到资料夹 {0}。</source>
            <translation>The profile {0} was not found.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>找目录外的篇目</source>
            <translation>Looking for articles outside the contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>把光标放到要断开的两个字之间，再拆分。</source>
            <translation>Put the cursor between the two characters and split again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/hands.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>把光标放在右边的一段文字里，再做一次。</source>
            <translation>Put the cursor into a paragraph on the right and try again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>把本文加为案例</source>
            <translation>Add this article as a case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>把本文移出所选案例</source>
            <translation>Take this article out of the choice</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>把本文移出案例</source>
            <translation>Remove this article from the cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>把本文选入比较</source>
            <translation>Choose this article for comparing</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>拆分段落</source>
            <translation>Split paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>持平</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>指标</source>
            <translation>Indicators</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>指标、口径和期间都相同，可以直接比较。</source>
            <translation>Indicator, scope and period are the same; they can be compared.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>指标和口径相同，期间不同或没有写明；不排名次。</source>
            <translation>Indicator and scope are the same, the periods differ or are not stated; not ranked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>指标相同，但说的是不同范围（一个镇、一种产品）；不排名次。</source>
            <translation>The same indicator for different areas (a town, a product); not ranked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>指标规则文件 {0} 无法读取：{1}。</source>
            <translation>The indicator rules {0} cannot be read: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>指标规则文件 {0}.toml 的规则“{1}”写法有误：{2}。</source>
            <translation>In the indicator rules {0}.toml the rule “{1}” is faulty: {2}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>指标规则文件 {0}.toml 的规则“{1}”缺少 {2}。</source>
            <translation>In the indicator rules {0}.toml the rule “{1}” lacks {2}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>指标规则缺少字段 {0}。</source>
            <translation>The indicator rules lack the field {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>按{0}通配命中</source>
            <translation>Wildcard match for {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>按上文</source>
            <translation>By left context</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>按下文</source>
            <translation>By right context</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <source>按命中</source>
            <translation>By hit</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>按日期</source>
            <translation>By date</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>按目录找篇目</source>
            <translation>Finding articles by the contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>按相关</source>
            <translation>By relevance</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>按页码</source>
            <translation>By page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>损坏的文件留在 {0}。</source>
            <translation>The damaged file is kept at {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>换一种配色</source>
            <translation>Next theme</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>接段落、理栏序</source>
            <translation>Joining paragraphs, ordering columns</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>接转页</source>
            <translation>Following page turns</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/ui/main_window.py" />
            <source>搜索</source>
            <translation>Search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>摘要</source>
            <translation>Abstract</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/edit.py" />
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>撤销</source>
            <translation>Undo</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/edit.py" />
            <source>撤销“{0}”</source>
            <translation>Undo “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>撤销更正</source>
            <translation>Undo correction</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/help.py" />
            <source>收起入门说明</source>
            <translation>Hide the introduction</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>收起或展开侧栏</source>
            <translation>Fold or unfold the side panel</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>收起或展开本文批注</source>
            <translation>Fold or unfold the article's notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>改主题</source>
            <translation>Change themes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>放大字号</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>教育</source>
            <translation>Education</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/quotations.py" />
            <source>数字</source>
            <translation>figure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>数字化</source>
            <translation>Digital economy</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>数字或名称有出入</source>
            <translation>Figures or names differ</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>数字有出入</source>
            <translation>A figure differs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>数据库</source>
            <translation>a database</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>数据文件 {0} 已损坏。</source>
            <translation>The data file {0} is damaged.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>整理</source>
            <translation>Correct</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/recoverer.py" />
            <source>整理成篇</source>
            <translation>Putting articles together</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>整理本文</source>
            <translation>Correct this article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>整理这一期</source>
            <translation>Correct this issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>整篇文章</source>
            <translation>the whole article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>文中引语：{0}</source>
            <translation>Speech in the text: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/contents.py" />
            <source>文中没有找到目录，篇目按正文的标题和署名划分。</source>
            <translation>No contents were found; articles were told apart by their titles and bylines.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/metadata.py" />
            <source>文中没有读到刊名和期号，按单篇文章收入，自成一期。</source>
            <translation>Neither title nor number of the issue was found; it was taken for a single article, an issue of its own.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/metadata.py" />
            <source>文中没有读到刊名，用文件名代替。</source>
            <translation>The title of the periodical was not found; the file name stands in its place.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>文件</source>
            <translation>File</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>文件“{0}”太大（{1}，上限 {2}）。</source>
            <translation>The file “{0}” is too large ({1}, at most {2}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>文件“{0}”是空的。</source>
            <translation>The file “{0}” is empty.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>文件“{0}”里没有文字。</source>
            <translation>There is no text in “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>文件在一个汉字中间被截断，残缺的字没有读入，其余文字已读入。</source>
            <translation>The file ends in the middle of a character; that one was left out, the rest was read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/grouping.py" />
            <source>文件夹“{0}”里没有可以导入的文件。</source>
            <translation>The folder “{0}” holds nothing that can be imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/recoverer.py" />
            <source>文件里没有读到可以成篇的文字。</source>
            <translation>The file holds no text that could be taken for articles.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>文化旅游</source>
            <translation>Culture, tourism</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>文字有出入</source>
            <translation>Wording differs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>文字有改动</source>
            <translation>Text changed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>文字没有改动。</source>
            <translation>The text was not changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>文字没有改动；请刷新后重新选取。</source>
            <translation>The text was not changed; please refresh and select again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>文字编码是推测的（{0}），请核对几处文字是否正确。</source>
            <translation>The encoding was guessed ({0}); please check a few places.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>文字里有残缺的字符，不能查找也不能保存。</source>
            <translation>The text holds broken characters and can be neither searched for nor saved.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>文末符号</source>
            <translation>End marks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>文稿在核对之后改动过。</source>
            <translation>The manuscript was changed after the check.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>文稿太长（{0} 字），一次最多核对 {1} 字。</source>
            <translation>The manuscript is too long ({0} characters, at most {1} at once).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>文稿里没有文字。</source>
            <translation>There is no text in the manuscript.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>文章</source>
            <translation>Articles</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>文章信息…</source>
            <translation>Article details…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>文章起止</source>
            <translation>Beginning or end of an article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>断开处的重字</source>
            <translation>Doubled characters at breaks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/editions.py" />
            <source>新增文章《{0}》。</source>
            <translation>The article “{0}” is new.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>新建书签夹</source>
            <translation>New folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>新建标签页</source>
            <translation>New tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof_model.py" />
            <source>无</source>
            <translation>none</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>旧版 Office 文档</source>
            <translation>an old Office document</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/help.py" />
            <source>显示入门说明</source>
            <translation>Show the introduction</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <source>显示排印修复</source>
            <translation>Show typographic repairs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>更改刊物信息</source>
            <translation>Change issue details</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>更改快捷键</source>
            <translation>Change shortcuts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>更改文章信息</source>
            <translation>Change article details</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>更改标签</source>
            <translation>Change tags</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>更改样式</source>
            <translation>Change style</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>更改类别</source>
            <translation>Change kind</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>更改类别…</source>
            <translation>Change kind…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>更改颜色</source>
            <translation>Change colour</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>更正指标</source>
            <translation>Correct figure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>更正文件中有一条读不懂。</source>
            <translation>One entry of the corrections file cannot be understood.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>更正文件里有读不懂的内容。</source>
            <translation>The corrections file holds something that cannot be understood.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>更正文字</source>
            <translation>Correct text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <source>更正记录</source>
            <translation>List of corrections</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>更正过的期</source>
            <translation>corrected issues</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>最近更新</source>
            <translation>Updated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>有 {0} 处字节已损坏，读入后显示为“�”。</source>
            <translation>{0} damaged places in the file; they show as “�”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>有 {0} 条内容已无法读出。</source>
            <translation>{0} items could not be read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>有 {0} 条批注的位置需要您核对（{1}），{2}，原文和笔记都在。</source>
            <translation>The places of {0} notes need to be checked ({1}), {2}; words and notes are all there.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>有{0}处文字同样相近，不能断定出自哪一处。</source>
            <translation>{0} passages are equally similar; the source is not certain.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>有一处更正套不上（{0}），已保留，没有套用。</source>
            <translation>One correction does not fit ({0}); it was kept but not applied.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/following.py" />
            <source>有几处相同</source>
            <translation>Several places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>有疑问的引文请逐条查看后自行修改。</source>
            <translation>Please look at the doubtful quotations one by one.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>期</source>
            <translation>Issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>期号</source>
            <translation>Issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>期间不同</source>
            <translation>Different periods</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>期间未明</source>
            <translation>Period unclear</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>期间未注明</source>
            <translation>Period not stated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>期间都没有写明</source>
            <translation>No period is stated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>期间：{0}</source>
            <translation>Periods: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>未找到</source>
            <translation>Not found</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>未披露</source>
            <translation>Not disclosed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>未注明</source>
            <translation>not stated</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>未采用的各行中没有“{0}…”</source>
            <translation>“{0}…” is not among the unused lines</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>本期首页</source>
            <translation>Front page of the issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>村集体经济</source>
            <translation>Village economy</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>条码</source>
            <translation>Bar code</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>来源未标明本段页码，所给为{0}的起止页</source>
            <translation>the print gives no page for this paragraph; these are the pages of {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <source>查找</source>
            <translation>Search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>查找相同的说法</source>
            <translation>Find the same wording</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>查找词语、句子</source>
            <translation>Search words or sentences</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>查看</source>
            <translation>View</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>查看导入报告</source>
            <translation>Show import report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/engine.py" />
            <source>查询太长，只用了前{0}个字符；要核对整段文字，请用“核对引文”。</source>
            <translation>The query is too long; only its first {0} characters were used. To check a whole text use “Check quotations”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>查询太长，只用了前{0}个词。</source>
            <translation>The query is too long; only its first {0} words were used.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/engine.py" />
            <source>查询里只有要排除的词，请再写一个要找的词。</source>
            <translation>The query has only words to leave out; please add one to find.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>标为{0}</source>
            <translation>Mark {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>标注</source>
            <translation>Mark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>标点</source>
            <translation>Punctuation</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>标点全角半角</source>
            <translation>Punctuation widths</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>标签改名</source>
            <translation>Rename tag</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>标记符号</source>
            <translation>Markers</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>标题</source>
            <translation>Title</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>标题按目录改正</source>
            <translation>Titles put right by the contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>栏目</source>
            <translation>Column</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>栏目页</source>
            <translation>Section page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>核对《{0}》</source>
            <translation>Check of “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>核对不了“{0}”。</source>
            <translation>“{0}” cannot be checked.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cite.py" />
            <source>核对引文…</source>
            <translation>Check quotations…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>核对行数</source>
            <translation>Counting lines</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/ui/parts.py" />
            <source>案例</source>
            <translation>Cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>案例改名</source>
            <translation>Rename case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>止页不详，只给起始页</source>
            <translation>the last page is not known; only the first is given</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/manuscript.py" />
            <source>正在核对第{0}处引文，共{1}处</source>
            <translation>Checking quotation {0} of {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>正文</source>
            <translation>Text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>正文之上显示导读</source>
            <translation>Digest above the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>正文段落</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>正文的标题作：{0}；目录作：{1}。已依目录。</source>
            <translation>Title in the text: {0}; in the contents: {1}. The contents were followed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>段</source>
            <translation>par. </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>段落性质</source>
            <translation>Kind of paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>段落拼接</source>
            <translation>Joined paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每周</source>
            <translation>each week</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每天</source>
            <translation>each day</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每季度</source>
            <translation>each quarter</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每年</source>
            <translation>each year</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每日</source>
            <translation>each day</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/annotating/backups_view.py" />
            <source>每日自动</source>
            <translation>daily</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>每月</source>
            <translation>each month</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>每行字数</source>
            <translation>Characters a line</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>比较所选案例</source>
            <translation>Compare the chosen cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/safety.py" />
            <source>比较等</source>
            <translation>comparisons and the like</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/comparison_rules.py" />
            <source>比较规则文件 {0} 有误：{1}。</source>
            <translation>The comparison rules {0} are faulty: {1}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>比较：{0}</source>
            <translation>Compare: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>汉字与西文、数字之间留细空</source>
            <translation>Space Chinese and Latin apart</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>没有“{0}”这一项</source>
            <translation>there is no field “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>没有“{0}”这种引文格式。</source>
            <translation>There is no citation style “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/engine.py" />
            <source>没有一段同时含有这些词；下面的文章在不同段落里分别含有它们。</source>
            <translation>No paragraph holds all these words; the articles below have them in different paragraphs.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>没有叫“{0}”的案例。</source>
            <translation>There is no case called “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>没有可以更正的引文。</source>
            <translation>There is no quotation that can be corrected.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>没有可以查找的文字。</source>
            <translation>There is nothing to search for.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/safety.py" />
            <source>没有可用的备份，{0}</source>
            <translation>There is no backup that can be used; {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>没有名为 {0} 的备份。</source>
            <translation>There is no backup called {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>没有扩展名的文件</source>
            <translation>A file without extension</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/searching.py" />
            <source>没有批注含有“{0}”。</source>
            <translation>No note holds “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/gazetteer.py" />
            <source>没有找到地名表：{0}。</source>
            <translation>The gazetteer was not found: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>没有指明文章</source>
            <translation>no article was named</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>没有指明段落</source>
            <translation>no paragraph was named</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>没有指明类别</source>
            <translation>no kind was named</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>没有改动任何内容；请升级程序。</source>
            <translation>Nothing was changed; please update the program.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>没有读取“{0}”的权限。</source>
            <translation>You have no permission to read “{0}”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>治理</source>
            <translation>Governance</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/resources/themes/light.toml" />
            <source>浅色</source>
            <translation>Light</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/assemble.py" />
            <source>浙读</source>
            <translation>ZJ Reader</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/resources/themes/dark.toml" />
            <source>深色</source>
            <translation>Dark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>清空回收站</source>
            <translation>Empty the trash</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>清除</source>
            <translation>Clear</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>清除所选案例</source>
            <translation>Clear the choice</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/find.py" />
            <source>清除查找结果</source>
            <translation>Clear search results</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/shelf.py" />
            <source>版本</source>
            <translation>Edition</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>现在选了{0}个。</source>
            <translation>{0} are chosen now.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>生态</source>
            <translation>Environment</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>用 zjreader cases 可列出全部案例。</source>
            <translation>zjreader cases lists all cases.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>用 zjreader issues 可列出已有的各期。</source>
            <translation>zjreader issues lists those there are.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/library_reading.py" />
            <source>用 zjreader toc 可列出一期的文章。</source>
            <translation>zjreader toc lists the articles of an issue.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>用备份列表里的名字。</source>
            <translation>Use a name from the list of backups.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>用键盘选字</source>
            <translation>Select with the keyboard</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_pieces.py" />
            <source>由{0}处文字拼接而成，分别出自{1}篇文章。</source>
            <translation>Put together from {0} places in {1} articles.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quote_pieces.py" />
            <source>由{0}处文字拼接而成，原文并不连在一起。</source>
            <translation>Put together from {0} places that do not stand together in the print.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>由几处拼接</source>
            <translation>From several places</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>界面</source>
            <translation>Interface</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>界面语言</source>
            <translation>Language</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/ui/main_window.py" />
            <source>目录</source>
            <translation>Contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/locate.py" />
            <source>目录所列《{0}》（第{1}页）在正文中没有找到。</source>
            <translation>“{0}” (page {1}) is in the contents but was not found in the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>目录页</source>
            <translation>Contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>眉题</source>
            <translation>Kicker</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/reanchoring.py" />
            <source>确认位置</source>
            <translation>Confirm place</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>磁盘已满，{0} 写不进去。</source>
            <translation>The disk is full; {0} cannot be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>移出案例</source>
            <translation>Remove from the cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/domain/corrections.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>移出正文</source>
            <translation>Take out of the text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/correct.py" />
            <location filename="../../src/zjreader/ui/correcting/deeds.py" />
            <source>移到另一篇…</source>
            <translation>Move to another article…</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>移动书签</source>
            <translation>Move bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>移动段落</source>
            <translation>Move paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/importing.py" />
            <source>移除一期</source>
            <translation>Remove issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>移除书签</source>
            <translation>Remove bookmark</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/bookmarking.py" />
            <source>移除书签夹</source>
            <translation>Remove folder</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>程序</source>
            <translation>a program</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/lexicon.py" />
            <source>程序自带的词表读不出来：{0}。</source>
            <translation>A word list that ships with the application cannot be read: {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>空格</source>
            <translation>Spaces</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/bootstrap/own_services.py" />
            <location filename="../../src/zjreader/bootstrap/single.py" />
            <source>窗口</source>
            <translation>window</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>笔记</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/page_words.py" />
            <source>第{0}—{1}页</source>
            <translation>pp. {0}–{1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>第{0}期</source>
            <translation>No. {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条引用的“{1}”只见于标题、图注之类，不在正文里，没有导入。</source>
            <translation>Entry {0}: “{1}” stands in titles, captions and the like only, not in running text; not imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条引用的“{1}”在书库里不止一处，分不清是哪一处，没有导入。</source>
            <translation>Entry {0}: “{1}” stands in several places of the library, and nothing tells which is meant; not imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条引用的“{1}”在书库里只有一处，但前后文对不上，没有导入。</source>
            <translation>Entry {0}: “{1}” stands in the library once, but in other surroundings; not imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条引用的“{1}”在书库里没有找到，没有导入。</source>
            <translation>Entry {0}: “{1}” was not found in the library; not imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条引用的“{1}”太短，不能断定出处，没有导入。</source>
            <translation>Entry {0}: “{1}” is too short to be certain of its place; not imported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/placing.py" />
            <source>第{0}条没有引用原文，不知道该放在哪里，没有导入。笔记：{1}</source>
            <translation>Entry {0} quotes no words, so that nothing tells where it belongs; not imported. Note: {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/jsonld.py" />
            <source>第{0}条读不懂（{1}），已略过。</source>
            <translation>Entry {0} cannot be understood ({1}) and was passed over.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof_model.py" />
            <source>第{0}段</source>
            <translation>par. {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/page_words.py" />
            <location filename="../../src/zjreader/services/citations.py" />
            <source>第{0}页</source>
            <translation>p. {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/page_words.py" />
            <source>第{0}页起</source>
            <translation>from p. {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>筛选目录</source>
            <translation>Filter contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/resources/themes/sepia.toml" />
            <source>米黄</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/inks.py" />
            <source>粉色</source>
            <translation>pink</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>粘贴</source>
            <translation>Paste</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>粘贴的内容里没有文字。</source>
            <translation>There is no text in what was pasted.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>粘贴的文字</source>
            <translation>Pasted text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/inks.py" />
            <source>紫色</source>
            <translation>purple</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>繁体、简体通查</source>
            <translation>Traditional and simplified alike</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>繁简</source>
            <translation>Script</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>繁简通查</source>
            <translation>Traditional and simplified alike</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>约{0}</source>
            <translation>about {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/resources/indicators/themes.toml" />
            <source>经济总量</source>
            <translation>Economy as a whole</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>结束页</source>
            <translation>Last page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>结构有误（{0}）</source>
            <translation>faulty structure ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>给整篇写笔记</source>
            <translation>Note on the article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cases.py" />
            <source>给本文的案例改名</source>
            <translation>Rename this article's case</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>给这一段写笔记</source>
            <translation>Note on this paragraph</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/inks.py" />
            <source>绿色</source>
            <translation>green</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>编号的写法如 jrzj/2025/23/07 或 jrzj/2025/23/07#p3。</source>
            <translation>Keys look like jrzj/2025/23/07 or jrzj/2025/23/07#p3.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>编辑</source>
            <translation>Edit</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>编辑出版</source>
            <translation>Publisher</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>缩小字号</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>缩短每行</source>
            <translation>Shorter lines</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/finding/proof_model.py" />
            <source>缺</source>
            <translation>missing</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/diff_text.py" />
            <source>缺“{0}”</source>
            <translation>missing “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>缺少 {0}</source>
            <translation>{0} is missing</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <source>缺少{0}</source>
            <translation>Missing: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>缺少指标规则文件 {0}。</source>
            <translation>The indicator rules {0} are missing.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/comparison_rules.py" />
            <source>缺少比较规则文件 {0}。</source>
            <translation>The comparison rules {0} are missing.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/comparisons.py" />
            <location filename="../../src/zjreader/exchange/reports.py" />
            <source>网页</source>
            <translation>Web page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>署名</source>
            <translation>Byline</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>菜单</source>
            <translation>Menu</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/inks.py" />
            <source>蓝色</source>
            <translation>blue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>补录指标</source>
            <translation>Add figure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/comparisons.py" />
            <location filename="../../src/zjreader/exchange/reports.py" />
            <source>表格</source>
            <translation>Table</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>装饰符号</source>
            <translation>Ornament</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>要查的引文太长（{0} 字），一次最多查 {1} 字。</source>
            <translation>The quotation is too long ({0} characters, at most {1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>要查的引文里有残缺的字符，读不出来。</source>
            <translation>The quotation holds broken characters that cannot be read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>要移到别的文章，请用“移到另一篇”。</source>
            <translation>To move it to another article use “Move to another article”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>认不出“{0}”的文字编码。</source>
            <translation>The encoding of “{0}” is not known.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>认无记号的署名</source>
            <translation>Finding bylines without marks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>认署名的记号</source>
            <translation>Learning the marks of bylines</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>认被切断的段首</source>
            <translation>Recognising cut paragraph starts</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>认诗行</source>
            <translation>Recognising verse</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <source>请为更正后的副本另取文件名。</source>
            <translation>Please choose another file name for the corrected copy.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>请从原处重新复制一次。</source>
            <translation>Please copy it once more from its source.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请先不要改动它；运行 zjreader doctor 可检查并从备份修复。</source>
            <translation>Please do not change it; zjreader doctor can check it and restore from a backup.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>请先从 PDF 中导出文字，存为 .txt 或 .docx，再导入。</source>
            <translation>Please export the text of the PDF as .txt or .docx first, then import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/lock.py" />
            <source>请先关闭它再写入；只读的命令（search、show、quote 等）可以同时使用。</source>
            <translation>Please close it before writing; reading commands (search, show, quote …) can be used at the same time.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>请先导入该期。</source>
            <translation>Please import the issue first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>请先把内容另存为普通文件再导入。</source>
            <translation>Please save its content as an ordinary file first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请先解压缩，再导入其中的文本或 Word 文档。</source>
            <translation>Please unpack it first and import the text or Word document inside.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>请先解压缩；如果它本来是 Word 文档，请把扩展名改回 .docx。</source>
            <translation>Please unpack it first; if it is a Word document, give it back the extension .docx.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请关闭另一个窗口或命令后再试；已有内容没有改动。</source>
            <translation>Please close the other window or command and try again; nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>请写上要查的词句；单有标点或空格查不了。</source>
            <translation>Please give the words to look for; punctuation and spaces alone cannot be searched.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>请写全名，或写文章编号。</source>
            <translation>Please give the full name or the article's key.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/fields_form.py" />
            <source>请写成 2025-12-10 的样子。</source>
            <translation>Please write it as 2025-12-10.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>请分成几份再核对。</source>
            <translation>Please check it in several parts.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请删去显示不出的字符再试；已有内容没有改动。</source>
            <translation>Delete the characters that cannot be displayed and try again; nothing has been changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>请刷新后重新选取。</source>
            <translation>Please refresh and select again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>请刷新后重试。</source>
            <translation>Please refresh and try again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请去掉密码，另存一份再导入。</source>
            <translation>Please remove the password, save it anew and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>请另选一个位置。</source>
            <translation>Please choose another place.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/quoting.py" />
            <source>请只留下要核对的一段；整份文稿请用“核对引文”。</source>
            <translation>Please leave only the passage to check; for a whole manuscript use “Check quotations”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>请只选同一篇里相邻的几段。</source>
            <translation>Please select neighbouring paragraphs of one article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>请在文件属性中允许读取，或把它复制到自己的文件夹再导入。</source>
            <translation>Please allow reading in the file's properties, or copy it to a folder of your own.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>请在正文中重新选取。</source>
            <translation>Please select again in the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/fields_form.py" />
            <source>请填数字。</source>
            <translation>Please enter a number.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>请恢复 resources/indicators 下的文件。</source>
            <translation>Please restore the files in resources/indicators.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/comparison_rules.py" />
            <location filename="../../src/zjreader/studies/gazetteer.py" />
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>请恢复该文件。</source>
            <translation>Please restore the file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <location filename="../../src/zjreader/ui/finding/cite_popup.py" />
            <location filename="../../src/zjreader/ui/finding/concordance_view.py" />
            <location filename="../../src/zjreader/viewmodels/finding/proof.py" />
            <source>请换一个可写的文件夹。</source>
            <translation>Please choose a folder that can be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>请换一个备份。</source>
            <translation>Please choose another backup.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <location filename="../../src/zjreader/services/checking.py" />
            <source>请换一个有内容的文件。</source>
            <translation>Please choose a file with text in it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>请换一个能写入的文件夹。</source>
            <translation>Please choose a folder that can be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exporting.py" />
            <source>请换一个能写入的文件夹，或先关闭正在使用它的程序。</source>
            <translation>Please choose another folder, or close the program that is using the file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>请改正该规则。</source>
            <translation>Please correct the rule.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <location filename="../../src/zjreader/viewmodels/finding/answers.py" />
            <source>请核对编号；去掉 # 后面的部分可打开全文。</source>
            <translation>Please check the key; without the part after # the whole article opens.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请检查文件是否可以打开，然后重试。</source>
            <translation>Please check that the file can be opened, then try again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请检查权限和磁盘，或用 --home 另选一个资料夹。</source>
            <translation>Please check permissions and disk, or choose another folder with --home.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/system/paths.py" />
            <source>请检查权限和磁盘，或用 --home、{0} 另选一个资料夹。</source>
            <translation>Please check permissions and disk, or choose another folder with --home or {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/grouping.py" />
            <source>请检查权限，或把文件复制到自己的文件夹再导入。</source>
            <translation>Please check the permissions, or copy the file to a folder of your own.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>请检查磁盘或网络位置是否仍然可用，然后重试。</source>
            <translation>Please check that the disk or network place is still there, then try again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请检查磁盘是否已连接。</source>
            <translation>Please check that the disk is connected.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请检查磁盘是否已连接，或用 --home 另选一个资料夹。</source>
            <translation>Please check that the disk is connected, or choose another folder with --home.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>请检查磁盘；运行 zjreader doctor 可检查数据是否完好。</source>
            <translation>Please check the disk; zjreader doctor can check your data.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>请检查路径和权限。</source>
            <translation>Please check path and permissions.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>请检查路径和权限；没有改动任何内容。</source>
            <translation>Please check path and permissions; nothing was changed.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>请检查路径，或重新选择文件。</source>
            <translation>Please check the path, or choose the file again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请用 Word 或 WPS 另存一份，再导入那一份。</source>
            <translation>Please save it anew with Word or WPS and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>请用 Word 或 WPS 另存为 .docx，再导入。</source>
            <translation>Please save it as .docx with Word or WPS and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <location filename="../../src/zjreader/content/sources/docx_text.py" />
            <source>请用 Word 或 WPS 打开并另存一份，再导入那一份。</source>
            <translation>Please open it with Word or WPS, save it anew and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/manuscript_files.py" />
            <source>请用 Word 或 WPS 打开并另存一份，再核对那一份。</source>
            <translation>Please open it in Word or WPS, save it under another name and check that copy.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请用 Word 或 WPS 打开，去掉密码并另存为 .docx，再导入。</source>
            <translation>Please open it with Word or WPS, remove the password, save it as .docx and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>请用 show 命令查看各段编号。</source>
            <translation>The show command lists the paragraphs.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchange_formats.py" />
            <source>请用 {0} 作后缀。</source>
            <translation>Please use one of the extensions {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/corrections.py" />
            <source>请用原来导出的文件重试（{0}）。</source>
            <translation>Please try again with the file as it was exported ({0}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>请用记事本等软件打开，另存为 UTF-8 编码的文本后再导入。</source>
            <translation>Please open it in a text editor, save it as UTF-8 and import that.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <source>请确认文件没有改过扩展名，或换一个文件。</source>
            <translation>Please check that its extension was not changed, or take another file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/recoverer.py" />
            <source>请确认选的是期刊全文，而不是目录、封面或图片。</source>
            <translation>Please make sure that it is the full text and not contents, a cover or pictures.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>请给出备份文件的名字。</source>
            <translation>Please name a backup file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>请补上。</source>
            <translation>Please add it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>请选{0}到{1}个案例来比较。</source>
            <translation>Please choose {0} to {1} cases to compare.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>请选取写明该数字的句子。</source>
            <translation>Please select the sentence that states the figure.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>请选择其中的文件，或用导入文件夹。</source>
            <translation>Please choose a file in it, or import the folder.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/reader.py" />
            <source>请选择文本文件；扫描的图片要先识别成文字。</source>
            <translation>Please choose a text file; scanned pages need text recognition first.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/jsonld.py" />
            <source>请选择由“导出批注”得到的 .jsonld 文件。</source>
            <translation>Please choose a .jsonld file made by exporting notes.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>请选择由“导出更正”得到的文件。</source>
            <translation>Please choose a file made by “Export corrections”.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>请重新复制文稿。</source>
            <translation>Please copy the manuscript again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/studies/comparison_rules.py" />
            <location filename="../../src/zjreader/studies/gazetteer.py" />
            <location filename="../../src/zjreader/studies/rule_files.py" />
            <source>请重新安装应用。</source>
            <translation>Please install the application again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/opening.py" />
            <source>请重新导入各期原文；批注和书签不受影响。损坏的文件留在 {0}。</source>
            <translation>Please import the issues again; notes and bookmarks are not affected. The damaged file is kept at {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>请重新核对一次，再做更正。</source>
            <translation>Please check it once more before correcting.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/annotating/exchange.py" />
            <source>读不了“{0}”。</source>
            <translation>“{0}” cannot be read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/sharing.py" />
            <source>读不了“{0}”（{1}）。</source>
            <translation>“{0}” cannot be read ({1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/backup.py" />
            <source>读不到备份文件 {0}。</source>
            <translation>The backup file {0} cannot be read.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/verify.py" />
            <source>读不通（{0}）</source>
            <translation>cannot be read through ({0})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>读写 {0} 时磁盘出错。</source>
            <translation>The disk failed while reading or writing {0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>读写 {0} 时磁盘出错（{1}）。</source>
            <translation>The disk failed while reading or writing {0} ({1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>读刊名和期号</source>
            <translation>Reading title and number</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/docx_guard.py" />
            <location filename="../../src/zjreader/content/sources/limits.py" />
            <source>读取“{0}”时出错（{1}）。</source>
            <translation>“{0}” could not be read ({1}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/importing.py" />
            <source>读取文件</source>
            <translation>Reading the file</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>读目录</source>
            <translation>Reading the contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/stages/__init__.py" />
            <source>读篇头</source>
            <translation>Reading article heads</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>资料夹</source>
            <translation>Profile</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <location filename="../../src/zjreader/system/paths.py" />
            <source>资料夹 {0} 不能写入。</source>
            <translation>The profile {0} cannot be written.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>起始页</source>
            <translation>First page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>超{0}</source>
            <translation>over {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/spec.py" />
            <source>转到</source>
            <translation>Go</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>转页说明</source>
            <translation>Page-turn note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/versions.py" />
            <source>运行 zjreader doctor 可检查并从备份修复。</source>
            <translation>zjreader doctor can check it and restore from a backup.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/doctor.py" />
            <source>还没有可用的备份。</source>
            <translation>There is no backup yet.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/loader.py" />
            <source>这一期没有导入报告。</source>
            <translation>This issue has no import report.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>这一期里没有这篇文章。</source>
            <translation>This article is not in the issue.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/store/trouble.py" />
            <source>这一步没有保存，已有内容完好，仍可阅读。请在 {0} 所在磁盘腾出空间后再试。</source>
            <translation>This step was not saved; everything else is intact and can be read. Please make room on the disk of {0} and try again.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>这一段不在文章里。</source>
            <translation>This paragraph is not in the article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>这一段末尾没有句末标点，后面可能缺了文字。</source>
            <translation>This paragraph ends without a full stop; something may be missing after it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>这一段由第{0}行拼接，接缝处文意不够确定。</source>
            <translation>This paragraph was joined from lines {0}; the joint is not quite certain.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>这一段的引号或括号有后无前，开头可能缺了文字。</source>
            <translation>A quotation mark or bracket is closed but never opened; the beginning may be missing.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/reporting.py" />
            <source>这一行是标题、图注还是正文，仅凭文字难以断定。</source>
            <translation>Heading, caption or text: the words alone do not tell.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>这一项的值不对</source>
            <translation>the value does not fit the field</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/jsonld.py" />
            <source>这个文件不是 JSON，读不出批注。</source>
            <translation>This file is no JSON; no notes can be read from it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>这个文件不是 JSON，读不出更正。</source>
            <translation>This file is not JSON; no corrections can be read from it.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/exchange/jsonld.py" />
            <source>这个文件里没有批注。</source>
            <translation>There are no notes in this file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <source>这个文件里没有更正。</source>
            <translation>There are no corrections in this file.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/bootstrap/window.py" />
            <source>这个资料夹已在另一个窗口里打开，已请它到前面来。
</source>
            <translation>This profile is already open in another window, which has been called forward.
</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/checking.py" />
            <source>这份文稿可以导出核对报告。</source>
            <translation>A report of this manuscript can be exported.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/correcting.py" />
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>这处更正做不了（{0}）。</source>
            <translation>This correction is not possible ({0}).</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>这是图片的说明，不是正文。</source>
            <translation>This is a caption, not the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citing.py" />
            <source>这是我们写的导读，不是原文，不能作引文。</source>
            <translation>These are words of our digest, not printed ones; they cannot be quoted.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>这是文中的小标题，不是正文。</source>
            <translation>This is a heading, not the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>这是文章的副题，不是正文。</source>
            <translation>This is an article's subtitle, not its text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/search/quotes.py" />
            <source>这是文章的题名，不是正文。</source>
            <translation>This is an article's title, not its text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>这是本文的第一段，上面没有可以合并的段落。</source>
            <translation>This is the first paragraph; there is none above to join with.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>连同出处复制</source>
            <translation>Copy with source</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>连续{0}个季度</source>
            <translation>{0} quarters in a row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>连续{0}个月</source>
            <translation>{0} months in a row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>连续{0}周</source>
            <translation>{0} weeks in a row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>连续{0}天</source>
            <translation>{0} days in a row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/figure_words.py" />
            <source>连续{0}年</source>
            <translation>{0} years in a row</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/files.py" />
            <source>退出</source>
            <translation>Quit</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>选中的原文里没有这个数字。</source>
            <translation>The selected words do not hold this figure.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/annotating.py" />
            <source>选中的文字不在正文里。</source>
            <translation>The selected words are not in the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/plans.py" />
            <source>选中的段落不在同一篇文章里。</source>
            <translation>The selected paragraphs are not in the same article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/annotate.py" />
            <source>选中这一句</source>
            <translation>Select this sentence</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/cite.py" />
            <source>逐行对齐列出命中</source>
            <translation>List hits line by line</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/query_parser.py" />
            <source>通配符 * 和 ? 须与文字连用。</source>
            <translation>The wildcards * and ? need characters beside them.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>配色</source>
            <translation>Theme</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>配色：{0}</source>
            <translation>Theme: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/edit.py" />
            <location filename="../../src/zjreader/ui/text_box.py" />
            <source>重做</source>
            <translation>Redo</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/edit.py" />
            <source>重做“{0}”</source>
            <translation>Redo “{0}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/navigate.py" />
            <source>重新打开关闭的标签页</source>
            <translation>Reopen closed tab</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>阅读</source>
            <translation>Reading</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>阅读设置</source>
            <translation>Reading settings</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <location filename="../../src/zjreader/viewmodels/finding/wording.py" />
            <source>附注</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/casing.py" />
            <source>隐去指标</source>
            <translation>Hide figure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/content/sources/decoding.py" />
            <source>音频</source>
            <translation>audio</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/citations.py" />
            <location filename="../../src/zjreader/ui/report_parts.py" />
            <source>页码</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>题目</source>
            <translation>Title</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/correcting.py" />
            <source>题目不能为空</source>
            <translation>the title must not be empty</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <source>首选项</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/settings.py" />
            <source>首页显示入门说明</source>
            <translation>Introduction on the front page</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/commands/view.py" />
            <location filename="../../src/zjreader/services/settings.py" />
            <location filename="../../src/zjreader/resources/themes/contrast.toml" />
            <source>高对比</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/domain/inks.py" />
            <source>黄色</source>
            <translation>yellow</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>（原文没有）</source>
            <translation>(not in the print)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/services/exchanging.py" />
            <location filename="../../src/zjreader/services/placing.py" />
            <source>（无）</source>
            <translation>(none)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/correcting/wording.py" />
            <source>（空）</source>
            <translation>(empty)</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/finding/proof_detail.py" />
            <source>（缺）</source>
            <translation>(missing)</translation>
        </message>
    </context>
    <context>
        <name>reader_document</name>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>上一篇</source>
            <translation>Previous article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>下一篇</source>
            <translation>Next article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>导入一期</source>
            <translation>Import an issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>导入的文本里没有这一篇的正文。</source>
            <translation>The imported text does not hold this article.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>导读</source>
            <translation>Digest</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>本专题各篇</source>
            <translation>Parts of this feature</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>正文作：{0}</source>
            <translation>In the text: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>约 {0} 分钟</source>
            <translation>about {0} min</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>这一期现在只有导读。要读全文，请把期刊的文本文件拖进窗口，或者</source>
            <translation>This issue has only a digest. To read the full text, drop its text file on the window, or </translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/reader_document.py" />
            <source>；正文会接在导读下面。</source>
            <translation>; the text then follows the digest.</translation>
        </message>
    </context>
    <context>
        <name>reading_sheet</name>
        <message>
            <location filename="../../src/zjreader/ui/annotating/reading_sheet.py" />
            <source>整篇笔记</source>
            <translation>Note on the article</translation>
        </message>
    </context>
    <context>
        <name>related_document</name>
        <message>
            <location filename="../../src/zjreader/ui/related_document.py" />
            <source>相关文章</source>
            <translation>Related articles</translation>
        </message>
    </context>
    <context>
        <name>repair_list</name>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>修复过的排印</source>
            <translation>Typographic repairs</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>在“阅读设置”里打开“显示排印修复”，正文里就会标出这些地方。</source>
            <translation>Switch on “Show typographic repairs” in the reading settings to see them in the text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/repair_list.py" />
            <source>处</source>
            <translation>places</translation>
        </message>
    </context>
    <context>
        <name>repairs</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/repairs.py" />
            <source>原为“{0}”，已修复为“{1}”</source>
            <translation>was “{0}”, repaired to “{1}”</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/repairs.py" />
            <source>原文没有，已补上“{0}”</source>
            <translation>missing in the print, “{0}” was added</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/repairs.py" />
            <source>原有“{0}”，已删去</source>
            <translation>“{0}” was there and was removed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/repairs.py" />
            <source>（原文第{0}行）</source>
            <translation> (source line {0})</translation>
        </message>
    </context>
    <context>
        <name>report_document</name>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>{0} 段</source>
            <translation>paragraphs: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>{0} 篇文章</source>
            <translation>Articles: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>与原来版本的不同</source>
            <translation>Different from the version before</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>原文 {0} 行</source>
            <translation>source lines: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>原文第 {0} 行</source>
            <translation>Source line {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>去整理</source>
            <translation>Correct it</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>去核对</source>
            <translation>Check them</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>导入报告</source>
            <translation>Import report</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>把握 {0}%</source>
            <translation>{0}% sure</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>拿不准的地方（{0}），最拿不准的在前</source>
            <translation>Uncertain places ({0}), the least certain first</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>提醒</source>
            <translation>Remarks</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>没有拿不准的地方</source>
            <translation>Nothing is uncertain</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>没有收进文章的行</source>
            <translation>Lines that are in no article</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>用时 {0} 秒</source>
            <translation>{0} seconds</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>疑似误植（{0}），没有改动</source>
            <translation>Probable misprints ({0}), not changed</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/report_document.py" />
            <source>行</source>
            <translation>lines</translation>
        </message>
    </context>
    <context>
        <name>said</name>
        <message>
            <location filename="../../src/zjreader/viewmodels/said.py" />
            <source>{0}。</source>
            <translation>{0}.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/said.py" />
            <source>{0}（{1}）</source>
            <translation>{0} ({1})</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/said.py" />
            <source>{0}，{1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/viewmodels/said.py" />
            <source>{0}：{1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>sheet_items</name>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheet_items.py" />
            <source>存疑（把握 {0}%）：{1}</source>
            <translation>Doubt ({0}% sure): {1}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheet_items.py" />
            <source>未采用：{0}</source>
            <translation>Unused: {0}</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheet_items.py" />
            <source>目录未列</source>
            <translation>not in the contents</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheet_items.py" />
            <source>篇</source>
            <translation>art.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/correcting/sheet_items.py" />
            <source>页码不详</source>
            <translation>page not known</translation>
        </message>
    </context>
    <context>
        <name>welcome</name>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>从这里开始</source>
            <translation>Start here</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>全部帮助</source>
            <translation>All help</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>导入一期</source>
            <translation>Import an issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>左边是目录，点标题就读。每篇上面的“导读”是我们写的提要，不是原文。</source>
            <translation>The contents are on the left; click a title. The digest above each article is our summary, not the printed text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>左边是目录，点标题就读。现在是导读版：每一篇都是我们写的提要，不是原文。</source>
            <translation>The contents are on the left; click a title. This is a digest edition: every article is our summary, not the printed text.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>带来一期</source>
            <translation>Bring an issue</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>开始查找</source>
            <translation>Start searching</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>快捷键一览</source>
            <translation>Shortcut sheet</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>批注</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>把几个地方的案例并排看：同一指标、同一主题，每个数字都能点开原文。</source>
            <translation>Put the cases of several places side by side: the same figures, the same themes, each with its sentence.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>把期刊的文本文件拖进窗口就能读全文；文件留在这台电脑上。</source>
            <translation>Drop the text file of an issue on the window to read it in full; the file stays on this computer.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>把这一期的文本文件拖进窗口就能读全文；文件留在这台电脑上。</source>
            <translation>Drop this issue's text file on the window to read it in full; the file stays on this computer.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>收起，不再显示</source>
            <translation>Hide this</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>查找</source>
            <translation>Search</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>比较</source>
            <translation>Compare</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>看批注</source>
            <translation>See notes</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>看案例</source>
            <translation>See cases</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>词语、半句话、整段引文都可以查，每一处都告诉您在哪一篇、哪一页。</source>
            <translation>A word, half a sentence you remember or a whole quotation: you are told in which article and on which page it stands.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>选中文字，就能标色、写笔记、连同出处复制。都会留住，改版后也找得到。</source>
            <translation>Select words to highlight them, write a note or copy them with their source. What you write is kept and finds its place in later editions.</translation>
        </message>
        <message>
            <location filename="../../src/zjreader/ui/welcome.py" />
            <source>阅读</source>
            <translation>Reading</translation>
        </message>
    </context>
</TS>
