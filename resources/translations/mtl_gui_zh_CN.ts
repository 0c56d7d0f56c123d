<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Multi-task learning laboratory</source>
        <translation>多任务学习实验室</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Does learning these tasks together help, here, and why?</source>
        <translation>在这里，一起学习这些任务有帮助吗？为什么？</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. The window is made with Qt {qt} and PySide6 (LGPL v3); training with PyTorch (BSD); data with scikit-learn, NumPy and polars. The icons are part of this program.</source>
        <translation>MIT 许可证下的自由软件。窗口由 Qt {qt} 和 PySide6（LGPL v3）构建；训练使用 PyTorch（BSD）；数据使用 scikit-learn、NumPy 和 polars。图标是本程序的一部分。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{what} ({keys})</source>
        <translation>{what}（{keys}）</translation>
    </message>
</context>
<context>
    <name>AnimationDialog</name>
    <message>
        <source>Animate the training</source>
        <translation>训练过程动画</translation>
    </message>
    <message>
        <source>Draws every network where it was on the landscape, from the first step to the last, with the joint loss that is chosen on the page.</source>
        <translation>按页面上选择的合计损失，绘制每个网络在损失曲面上从第一步到最后一步的位置。</translation>
    </message>
    <message>
        <source>GIF, shown everywhere</source>
        <translation>GIF，处处可显示</translation>
    </message>
    <message>
        <source>WebP, small, for web pages</source>
        <translation>WebP，体积小，适合网页</translation>
    </message>
    <message>
        <source>APNG, without loss</source>
        <translation>APNG，无损</translation>
    </message>
    <message>
        <source>MP4, a video</source>
        <translation>MP4，视频</translation>
    </message>
    <message>
        <source>Form&amp;at</source>
        <translation>格式(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>选择…(&amp;H)</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>&amp;Write the animation</source>
        <translation>写出动画(&amp;W)</translation>
    </message>
    <message>
        <source>Write the animation</source>
        <translation>写出动画</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel the animation</source>
        <translation>取消动画</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Progress of the animation</source>
        <translation>动画的进度</translation>
    </message>
    <message>
        <source>Animation (*.{ending})</source>
        <translation>动画 (*.{ending})</translation>
    </message>
    <message>
        <source>Write the animation to</source>
        <translation>动画写到</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写到 {path}。</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Did learning together help?</source>
        <translation>一起学习有帮助吗？</translation>
    </message>
    <message>
        <source>Multi-task gain over all tasks, relative to single-task:</source>
        <translation>所有任务的多任务增益，相对于单任务：</translation>
    </message>
    <message>
        <source>Did learning together help? So far, at step {step}:</source>
        <translation>一起学习有帮助吗？到目前为止，第 {step} 步：</translation>
    </message>
</context>
<context>
    <name>AnswerNumbers</name>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实值</translation>
    </message>
</context>
<context>
    <name>AnswerPlot</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>{title}, {subject}</source>
        <translation>{title}，{subject}</translation>
    </message>
    <message>
        <source>row {row}: true {truth}, answered {answers}</source>
        <translation>第 {row} 行：真实 {truth}，回答 {answers}</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>{arm}: {quality}</source>
        <translation>{arm}：{quality}</translation>
    </message>
    <message>
        <source>{task}, {arm}: {quality} of {rows} validation rows at step {step}, mean of {seeds} seeds</source>
        <translation>{task}，{arm}：第 {step} 步对 {rows} 个验证行 {quality}，{seeds} 个种子的平均</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真值</translation>
    </message>
    <message>
        <source>Every dot is a row: to the right its true value, upwards the mean answer of the seeds. On the dashed line the answer is right.</source>
        <translation>每个点是一行数据：横向是真值，纵向是各种子的平均回答。落在虚线上表示回答正确。</translation>
    </message>
    <message>
        <source>The ground has the colour of the class that is answered there, the paler the less certain. A sign is a row with its true class; a ring marks a wrong answer.</source>
        <translation>底色表示该处回答的类别，颜色越浅越不确定。符号是带真实类别的一行数据；圆圈标出错误的回答。</translation>
    </message>
    <message>
        <source>Below every picture stands what most seeds answer; ✗ marks a wrong answer, with the true class in brackets where there is room.</source>
        <translation>每张图片下方是多数种子的回答；✗ 表示回答错误，有空间时在括号中给出真实类别。</translation>
    </message>
    <message>
        <source>no labels</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>{share} % right</source>
        <translation>{share} % 正确</translation>
    </message>
    <message>
        <source>R² {value}</source>
        <translation>R² {value}</translation>
    </message>
</context>
<context>
    <name>AnswersView</name>
    <message>
        <source>Confusion matrices</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Which classes are taken for which, in per cent of the true class</source>
        <translation>哪些类别被当作哪些类别，占真实类别的百分比</translation>
    </message>
    <message>
        <source>Asking the networks…</source>
        <translation>正在询问网络…</translation>
    </message>
    <message>
        <source>A toy has no rows that could be answered; see its landscape.</source>
        <translation>玩具问题没有可回答的行；请看它的损失曲面。</translation>
    </message>
    <message>
        <source>Answers to {rows} validation rows, which no network learned from, at step {step}.</source>
        <translation>第 {step} 步对 {rows} 个验证行的回答，没有网络学习过这些行。</translation>
    </message>
    <message>
        <source>In a matrix rows are true classes, columns answers, in per cent of the true class.</source>
        <translation>矩阵中行为真实类别，列为回答，以占真实类别的百分比表示。</translation>
    </message>
</context>
<context>
    <name>ArchitecturePanel</name>
    <message>
        <source>What the trunk is made of; the sharing table has a column per block of it.</source>
        <translation>主干由什么组成；在共享表中，主干的每个块占一列。</translation>
    </message>
    <message>
        <source>The toy is its own network.</source>
        <translation>这个玩具问题本身就是网络。</translation>
    </message>
    <message>
        <source>Only toys use it.</source>
        <translation>只有玩具问题使用它。</translation>
    </message>
    <message>
        <source>A convolutional network needs pictures; this data has none.</source>
        <translation>卷积网络需要图像；此数据没有图像。</translation>
    </message>
</context>
<context>
    <name>ArmRunsBox</name>
    <message>
        <source>Look at its networks</source>
        <translation>查看它的网络</translation>
    </message>
    <message>
        <source>A study keeps results, not networks. Trained again from the same seeds, rows and batches they become runs, with curves, landscapes and export; the numbers are the study&apos;s up to rounding.</source>
        <translation>研究只保存结果，不保存网络。从相同的种子、行和批次重新训练，它们就成为运行，带有曲线、损失曲面和导出；数值与研究一致，仅差舍入。</translation>
    </message>
    <message>
        <source>&amp;Arm</source>
        <translation>一方(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>取值(&amp;V)</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>Train a&amp;gain as a run</source>
        <translation>重新训练为运行(&amp;G)</translation>
    </message>
    <message>
        <source>At the learning rate that validation chose; where seeds have other rows, a run for each</source>
        <translation>采用验证所选的学习率；各种子的行不同时，每个种子一个运行</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>BarrierNumbers</name>
    <message>
        <source>{first}: the same network</source>
        <translation>{first}：同一个网络</translation>
    </message>
    <message>
        <source>{first} to {second}: not known</source>
        <translation>{first} 到 {second}：未知</translation>
    </message>
    <message>
        <source>{first} to {second}: barrier {height}</source>
        <translation>{first} 到 {second}：势垒 {height}</translation>
    </message>
</context>
<context>
    <name>BasinNumbers</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>{count} ({share} %)</source>
        <translation>{count}（{share} %）</translation>
    </message>
</context>
<context>
    <name>BasinText</name>
    <message>
        <source>off the front</source>
        <translation>不在前沿上</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>其他地方</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>没有终点</translation>
    </message>
    <message>
        <source>still moving</source>
        <translation>仍在移动</translation>
    </message>
    <message>
        <source>From ({x}, {y}): {ends}.</source>
        <translation>从 ({x}, {y}) 出发：{ends}。</translation>
    </message>
    <message>
        <source>{count} starts for each method, {steps} steps with learning rate {rate}; the losses are exact, without batches. Ends less than 2 % of the map apart, in a chain, are one place; the Pareto front is that of all ends here. Other steps or rates can end elsewhere.</source>
        <translation>每种方法 {count} 个起点，{steps} 步，学习率 {rate}；损失是精确的，没有批次。逐个相距不到图宽 2 % 的终点算作一处；Pareto 前沿是这里所有终点的前沿。其他步数或学习率可能在别处结束。</translation>
    </message>
    <message>
        <source>{place}: ({x}, {y})</source>
        <translation>{place}：({x}, {y})</translation>
    </message>
    <message>
        <source>{method}: no end</source>
        <translation>{method}：没有终点</translation>
    </message>
    <message>
        <source>{method}: {place} at ({x}, {y})</source>
        <translation>{method}：{place}，位于 ({x}, {y})</translation>
    </message>
</context>
<context>
    <name>BasinsSettings</name>
    <message>
        <source>Every task alone, t&amp;oo</source>
        <translation>每个任务也单独训练(&amp;O)</translation>
    </message>
    <message>
        <source>A map per task that is trained without the others.</source>
        <translation>为每个不与其他任务一起训练的任务绘制一张图。</translation>
    </message>
</context>
<context>
    <name>BasinsView</name>
    <message>
        <source>Basins</source>
        <translation>吸引域</translation>
    </message>
    <message>
        <source>A sign is a seed: how far right, its loss at the end; shade and shape, which end it is. The table counts the seeds of each method that reach each end, the lowest first.</source>
        <translation>一个符号是一个种子：越靠右，结束时损失越大；深浅和形状表示到达哪个终点。表格统计每种方法有多少种子到达各个终点，最低的在前。</translation>
    </message>
    <message>
        <source>Shade and pattern of a start: where its training ends. Numbers in rings are the ends; the same number in an area says which starts lead there. Hatched: no end. Cross: the start that is read.</source>
        <translation>起点的深浅和图案：其训练在哪里结束。圆圈中的数字是终点；区域中的相同数字表示哪些起点通向那里。阴影线：没有终点。十字：读取的起点。</translation>
    </message>
</context>
<context>
    <name>CautionList</name>
    <message>
        <source>Change the experiment so that this no longer holds. It can be undone.</source>
        <translation>更改实验，使这一点不再成立。可以撤销。</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>at step {step} {change}</source>
        <translation>第 {step} 步 {change}</translation>
    </message>
    <message>
        <source>Changed by hand during the training: {changes}.</source>
        <translation>训练中手动更改：{changes}。</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Ro&amp;le</source>
        <translation>角色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>L&amp;oss</source>
        <translation>损失(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>指标(&amp;M)</translation>
    </message>
    <message>
        <source>Entries &amp;in order</source>
        <translation>按顺序的取值(&amp;I)</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Entries in order</source>
        <translation>按顺序的取值</translation>
    </message>
    <message>
        <source>The classes from first to last, with semicolons between them.</source>
        <translation>从第一个到最后一个类别，以分号分隔。</translation>
    </message>
    <message>
        <source>Select columns in the table to say what they are for.</source>
        <translation>在表格中选择列，说明它们的用途。</translation>
    </message>
    <message>
        <source>Column “{name}”</source>
        <translation>列“{name}”</translation>
    </message>
    <message>
        <source>{count} columns</source>
        <translation>{count} 列</translation>
    </message>
</context>
<context>
    <name>ColumnNumbers</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Do not fit</source>
        <translation>不相符</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type a few letters of a command</source>
        <translation>输入命令的几个字母</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter runs, Escape closes.</source>
        <translation>方向键选择，Enter 执行，Esc 关闭。</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>No command has these letters in this order.</source>
        <translation>没有命令按此顺序包含这些字母。</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>现在不可用</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>此运行</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差别</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Ways to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Take runs into the tray to see them side by side.</source>
        <translation>把运行放入比较盘，以便并排查看。</translation>
    </message>
    <message>
        <source>Take two runs into the tray to see in which settings they differ.</source>
        <translation>把两个运行放入比较盘，以便查看哪些设置不同。</translation>
    </message>
    <message>
        <source>The runs in the tray are being read …</source>
        <translation>正在读取比较盘中的运行……</translation>
    </message>
    <message numerus="yes">
        <source>%n runs that were in the tray are not kept any more.</source>
        <translation>
            <numerusform>比较盘中有 %n 个运行已不再保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the design of a run</source>
        <translation>使用某次运行的设计</translation>
    </message>
    <message>
        <source>The run&apos;s design is now the one that is edited; undo brings yours back.</source>
        <translation>现在编辑的是该运行的设计；撤销可恢复您原来的设计。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the tray.</source>
        <translation>
            <numerusform>比较盘中有 %n 个运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tray holds %n runs; take one out first.</source>
        <translation>
            <numerusform>比较盘可容纳 %n 个运行；请先取出一个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Cosine of the two gradients within the plane: below 0 the tasks conflict; the line is at 0. Strokes lead down, from the task&apos;s sign. Dots: no way within the plane lowers both losses by much (Pareto-stationary). Hatched: no data.</source>
        <translation>两个梯度在平面内的余弦：小于 0 时任务相互冲突；线位于 0 处。短线从任务符号起指向下降方向。点：平面内没有任何方向能同时明显降低两个损失（Pareto 驻点）。阴影线：无数据。</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Pareto-stationary</source>
        <translation>帕累托驻点</translation>
    </message>
    <message>
        <source>Cosine of the gradients</source>
        <translation>梯度的余弦</translation>
    </message>
    <message>
        <source>Conflict between two tasks on the plane</source>
        <translation>两个任务在平面上的冲突</translation>
    </message>
    <message>
        <source>There is no angle between the gradients of two tasks here.</source>
        <translation>这里两个任务的梯度之间没有夹角。</translation>
    </message>
    <message>
        <source>{first} and {second} pull against each other on {against} % of the plane. On {stationary} % of it no way within the plane lowers both losses by much.</source>
        <translation>{first} 和 {second} 在平面的 {against} % 上相互拉扯。在 {stationary} % 上，平面内没有任何方向能同时明显降低两个损失。</translation>
    </message>
    <message>
        <source>At the cross: cosine {cosine}.</source>
        <translation>十字处：余弦 {cosine}。</translation>
    </message>
</context>
<context>
    <name>ConfusionNumbers</name>
    <message>
        <source>no row is {true}</source>
        <translation>没有一行是 {true}</translation>
    </message>
    <message>
        <source>{share} % of {true} are taken for {answer}</source>
        <translation>{true} 中有 {share} % 被当作 {answer}</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Clear the field</source>
        <translation>清空此栏</translation>
    </message>
</context>
<context>
    <name>CurvatureNumbers</name>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>{value} ± {error}</source>
        <translation>{value} ± {error}</translation>
    </message>
    <message>
        <source>Trace (sum of all)</source>
        <translation>迹（全部之和）</translation>
    </message>
    <message>
        <source>Gradient&apos;s length, trunk</source>
        <translation>梯度长度，主干</translation>
    </message>
    <message>
        <source>Eigenvalue, largest</source>
        <translation>特征值，最大</translation>
    </message>
    <message>
        <source>Eigenvalue, no. {place} from above</source>
        <translation>特征值，从大到小第 {place} 个</translation>
    </message>
    <message>
        <source>Eigenvalue, smallest</source>
        <translation>特征值，最小</translation>
    </message>
    <message>
        <source>Eigenvalue, no. {place} from below</source>
        <translation>特征值，从小到大第 {place} 个</translation>
    </message>
    <message>
        <source>Rise, step {length} along gradient (SAM)</source>
        <translation>上升，沿梯度步长 {length}（SAM）</translation>
    </message>
    <message>
        <source>Rise, step {length} by sizes (adaptive)</source>
        <translation>上升，按大小步长 {length}（自适应）</translation>
    </message>
    <message>
        <source>Rise, random changes of {share} %</source>
        <translation>上升，{share} % 的随机改变</translation>
    </message>
</context>
<context>
    <name>CurvatureText</name>
    <message>
        <source>Block {number} of the trunk</source>
        <translation>主干的第 {number} 块</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>所有任务合计</translation>
    </message>
    <message>
        <source>all together ({weights})</source>
        <translation>所有任务合计（{weights}）</translation>
    </message>
    <message>
        <source>Largest eigenvalue: {values}.</source>
        <translation>最大特征值：{values}。</translation>
    </message>
    <message>
        <source>Trace: {values}.</source>
        <translation>迹：{values}。</translation>
    </message>
    <message>
        <source>{loss} {value}</source>
        <translation>{loss} {value}</translation>
    </message>
    <message>
        <source>The smallest eigenvalue is negative, so this is no minimum, for: {losses}.</source>
        <translation>最小特征值为负，因此这不是极小点：{losses}。</translation>
    </message>
    <message>
        <source>More products are needed for exact eigenvalues of: {losses}; the errors are told beside them.</source>
        <translation>要得到精确的特征值需要更多乘积：{losses}；误差列在旁边。</translation>
    </message>
</context>
<context>
    <name>CurvatureView</name>
    <message>
        <source>Curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Density of the eigenvalues of every loss&apos; Hessian: how many directions bend how much, up where there are many. Thick: all tasks together. That flat or sharp is better is nowhere claimed.</source>
        <translation>每个损失的 Hessian 的特征值密度：有多少方向弯曲多少，越多越高。粗线：所有任务合计。这里从不声称平坦或尖锐更好。</translation>
    </message>
    <message>
        <source>Measure the c&amp;urvature</source>
        <translation>测量曲率(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel measuring the curvature</source>
        <translation>取消测量曲率</translation>
    </message>
    <message>
        <source>Share of the curvature measured</source>
        <translation>已测量的曲率比例</translation>
    </message>
    <message>
        <source>&amp;What is measured</source>
        <translation>测量内容(&amp;W)</translation>
    </message>
    <message>
        <source>Show what is measured and how thoroughly</source>
        <translation>显示测量什么以及多细致</translation>
    </message>
    <message>
        <source>Density of the eigenvalues</source>
        <translation>特征值密度</translation>
    </message>
    <message>
        <source>Largest eigenvalue over the training</source>
        <translation>训练中的最大特征值</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>绘制什么</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Curvature of every loss in numbers</source>
        <translation>各损失的曲率数值</translation>
    </message>
    <message>
        <source>thick: {joint}</source>
        <translation>粗线：{joint}</translation>
    </message>
    <message>
        <source>All together is the sum with the weights {weights}, not the joint loss of the maps.</source>
        <translation>“所有任务合计”是以权重 {weights} 求的和，不是图中的合计损失。</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>largest eigenvalue</source>
        <translation>最大特征值</translation>
    </message>
    <message>
        <source>Largest eigenvalue of every loss over the training</source>
        <translation>训练中各损失的最大特征值</translation>
    </message>
    <message>
        <source>Density of the eigenvalues of every loss</source>
        <translation>各损失的特征值密度</translation>
    </message>
    <message>
        <source>eigenvalue</source>
        <translation>特征值</translation>
    </message>
    <message>
        <source>density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>How much does each loss bend around the trained network, in all directions of its parameters at once? Measured on up to {rows} rows, as chosen at the left; kept with the run.</source>
        <translation>在训练好的网络周围，在其参数的所有方向上，每个损失弯曲多少？最多用 {rows} 行测量，按左侧的选择；随运行保存。</translation>
    </message>
    <message>
        <source>The curvature is measured. {told}</source>
        <translation>曲率已测量。{told}</translation>
    </message>
</context>
<context>
    <name>CurveGrid</name>
    <message>
        <source>Task weights</source>
        <translation>任务权重</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选网络</translation>
    </message>
</context>
<context>
    <name>CurveNumbers</name>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % 下限</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % 上限</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>{title}, {subject}</source>
        <translation>{title}，{subject}</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>Curves</name>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选网络</translation>
    </message>
    <message>
        <source>single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Loss: squared error</source>
        <translation>损失：平方误差</translation>
    </message>
    <message>
        <source>Loss: absolute error</source>
        <translation>损失：绝对误差</translation>
    </message>
    <message>
        <source>Loss: Huber</source>
        <translation>损失：Huber</translation>
    </message>
    <message>
        <source>Loss: cross-entropy</source>
        <translation>损失：交叉熵</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Root mean squared error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>rate {rate}</source>
        <translation>学习率 {rate}</translation>
    </message>
    <message>
        <source>up to {steps} steps</source>
        <translation>最多 {steps} 步</translation>
    </message>
    <message>
        <source>{task} only</source>
        <translation>仅 {task}</translation>
    </message>
    <message>
        <source>{task} × {weight}</source>
        <translation>{task} × {weight}</translation>
    </message>
    <message>
        <source>{subject}: {title}, nothing measured yet</source>
        <translation>{subject}：{title}，尚未测量</translation>
    </message>
    <message>
        <source>{subject}: {title} {values} at step {step}</source>
        <translation>{subject}：{title} {values}，第 {step} 步</translation>
    </message>
    <message>
        <source>not known ({name})</source>
        <translation>未知（{name}）</translation>
    </message>
    <message>
        <source>ended at step {step}</source>
        <translation>在第 {step} 步结束</translation>
    </message>
</context>
<context>
    <name>DataDetails</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Change how it is read…</source>
        <translation>更改读取方式…</translation>
    </message>
    <message>
        <source>Show the steps of the import again, with everything that was chosen.</source>
        <translation>再次显示导入的各步，以及已作的全部选择。</translation>
    </message>
    <message>
        <source>Use this data set to choose its tasks, label budgets, losses and metrics.</source>
        <translation>使用此数据集后即可选择其任务、标签预算、损失和指标。</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Data of the plots</source>
        <translation>图的数据</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Numbers of the plot</source>
        <translation>图中的数值</translation>
    </message>
    <message>
        <source>&amp;Plot</source>
        <translation>图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>DataList</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the data sets</source>
        <translation>搜索数据集</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
</context>
<context>
    <name>DataOverview</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Missing labels</source>
        <translation>缺失的标签</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Open a table file…</source>
        <translation>打开表格文件…</translation>
    </message>
    <message>
        <source>Use this data set</source>
        <translation>使用此数据集</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{task} (a number from {low} to {high} {unit})</source>
        <translation>{task}（从 {low} 到 {high} {unit} 的数值）</translation>
    </message>
    <message>
        <source>{task} (a number from {low} to {high})</source>
        <translation>{task}（从 {low} 到 {high} 的数值）</translation>
    </message>
    <message>
        <source>{task} ({count} classes of {most} rows)</source>
        <translation>{task}（{count} 个类别，各 {most} 行）</translation>
    </message>
    <message>
        <source>{task} ({count} classes of {fewest} to {most} rows)</source>
        <translation>{task}（{count} 个类别，各 {fewest} 到 {most} 行）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{task} {share} %</source>
        <translation>{task} {share} %</translation>
    </message>
    <message>
        <source>pictures of {height} x {width} pixels</source>
        <translation>{height} x {width} 像素的图像</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} 个输入</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Use my own data…</source>
        <translation>使用我自己的数据…</translation>
    </message>
    <message>
        <source>Read a table file or a folder of images in four steps.</source>
        <translation>分四步读取一个表格文件或一个图像文件夹。</translation>
    </message>
    <message>
        <source>This data set is on this computer already.</source>
        <translation>此数据集已在这台计算机上。</translation>
    </message>
    <message>
        <source>{title} is on this computer now.</source>
        <translation>{title} 现在已在这台计算机上。</translation>
    </message>
    <message>
        <source>Change the data</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <source>Use {title}</source>
        <translation>使用 {title}</translation>
    </message>
    <message>
        <source>Switch on {task}</source>
        <translation>启用 {task}</translation>
    </message>
    <message>
        <source>Switch off {task}</source>
        <translation>停用 {task}</translation>
    </message>
    <message>
        <source>Change {task}</source>
        <translation>更改 {task}</translation>
    </message>
</context>
<context>
    <name>DescriptionForm</name>
    <message>
        <source>Write {fewest} to {most} numbers, each {range}.</source>
        <translation>请写 {fewest} 到 {most} 个数，每个数{range}。</translation>
    </message>
</context>
<context>
    <name>DesignEvidence</name>
    <message>
        <source>Train the experiment first: suggestions come from the gradients of a run.</source>
        <translation>请先训练实验：建议来自某个运行的梯度。</translation>
    </message>
    <message>
        <source>The design is another network than the run&apos;s. Run it, then ask again.</source>
        <translation>设计的网络与运行的网络不同。请先运行，再询问。</translation>
    </message>
</context>
<context>
    <name>DesignPage</name>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Parts of the design</source>
        <translation>设计的各部分</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>The part of the parameters that several tasks use, all parameters, and how many single-task networks would have together.</source>
        <translation>多个任务共用的参数所占比例、参数总数，以及各单任务网络合计的参数数。</translation>
    </message>
    <message>
        <source>A run is going on. What you change here acts on the next run; manual weights act at once.</source>
        <translation>正在运行。此处的更改从下一次运行起生效；手动权重立即生效。</translation>
    </message>
    <message>
        <source>Switch on {task}</source>
        <translation>启用 {task}</translation>
    </message>
    <message>
        <source>Switch off {task}</source>
        <translation>停用 {task}</translation>
    </message>
    <message>
        <source>Change the network</source>
        <translation>更改网络</translation>
    </message>
    <message>
        <source>Change the head of {task}</source>
        <translation>更改 {task} 的任务头</translation>
    </message>
    <message>
        <source>Change the weighting</source>
        <translation>更改加权</translation>
    </message>
    <message>
        <source>Change the training</source>
        <translation>更改训练</translation>
    </message>
    <message>
        <source>Go back to the network of the run</source>
        <translation>回到此运行的网络</translation>
    </message>
    <message>
        <source>The next run looks at the gradients. Run it, then ask again.</source>
        <translation>下一次运行会观察梯度。请运行，然后再次询问。</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostic information</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <source>Copy this into a report. Nothing is sent by itself.</source>
        <translation>请将此内容复制到报告中。程序不会自行发送任何内容。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the differences</source>
        <translation>复制差别</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一个运行</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二个运行</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <source>All settings are equal.</source>
        <translation>所有设置都相同。</translation>
    </message>
</context>
<context>
    <name>DivisionNumbers</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Experiments and data ({patterns})</source>
        <translation>实验和数据 ({patterns})</translation>
    </message>
    <message>
        <source>Opened {name}.</source>
        <translation>已打开 {name}。</translation>
    </message>
    <message>
        <source>Experiments ({patterns})</source>
        <translation>实验 ({patterns})</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>保存实验</translation>
    </message>
    <message>
        <source>Save the changes of “{name}”?</source>
        <translation>保存对“{name}”的更改吗？</translation>
    </message>
    <message>
        <source>Runs are kept in any case; this is about the experiment.</source>
        <translation>运行记录始终保留；这里只涉及实验本身。</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>It can be opened with a fix: {changes} The file itself stays as it is.</source>
        <translation>可以连同修正一起打开：{changes}文件本身保持不变。</translation>
    </message>
    <message>
        <source>Open with the fix</source>
        <translation>修正后打开</translation>
    </message>
</context>
<context>
    <name>DotPlot</name>
    <message>
        <source>{metric} of each seed, {task}</source>
        <translation>每个种子的 {metric}，{task}</translation>
    </message>
    <message>
        <source>{arm}: {interval}, n = {count}</source>
        <translation>{arm}：{interval}，n = {count}</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to bring back the screen of this link.</source>
        <translation>松开以恢复此链接的画面。</translation>
    </message>
    <message>
        <source>Drop to open the experiment “{name}”.</source>
        <translation>松开以打开实验“{name}”。</translation>
    </message>
    <message>
        <source>Drop to show the run “{name}”.</source>
        <translation>松开以显示运行“{name}”。</translation>
    </message>
    <message>
        <source>Drop to use “{name}” as data.</source>
        <translation>松开以把“{name}”用作数据。</translation>
    </message>
    <message>
        <source>open the experiment “{name}”</source>
        <translation>打开实验“{name}”</translation>
    </message>
    <message>
        <source>use “{name}” as data</source>
        <translation>将“{name}”用作数据</translation>
    </message>
    <message numerus="yes">
        <source>compare %n runs</source>
        <translation>
            <numerusform>比较 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop to {deeds}.</source>
        <translation>松开以{deeds}。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: experiments end in .toml, data in .csv, .xlsx, .parquet, .arff or .npz, or it is a folder of images or of a run.</source>
        <translation>无法打开“{name}”：实验文件以 .toml 结尾，数据文件以 .csv、.xlsx、.parquet、.arff 或 .npz 结尾，或者是图像或运行的文件夹。</translation>
    </message>
</context>
<context>
    <name>DroppedFiles</name>
    <message numerus="yes">
        <source>%n files cannot be opened</source>
        <translation>
            <numerusform>%n 个文件无法打开</numerusform>
        </translation>
    </message>
    <message>
        <source>the runs were left out, since others are still being copied</source>
        <translation>运行未被采用，因为其他运行仍在复制中</translation>
    </message>
    <message>
        <source>“{name}” is open</source>
        <translation>“{name}”已打开</translation>
    </message>
    <message>
        <source>“{name}” was not opened</source>
        <translation>“{name}”未打开</translation>
    </message>
    <message numerus="yes">
        <source>%n other experiments are among the recent ones</source>
        <translation>
            <numerusform>另有 %n 个实验已列入最近打开</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” is read as data</source>
        <translation>“{name}”正作为数据读取</translation>
    </message>
    <message numerus="yes">
        <source>%n other files of data wait: one is read at a time</source>
        <translation>
            <numerusform>另有 %n 个数据文件在等待：一次只读取一个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the list and in the tray</source>
        <translation>
            <numerusform>%n 个运行已列入列表并放入比较盘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs are in the list, {count} of them in the tray, which is full</source>
        <translation>
            <numerusform>%n 个运行已列入列表，其中 {count} 个放入比较盘，比较盘已满</numerusform>
        </translation>
    </message>
    <message>
        <source>the run {run} was left out: {why}</source>
        <translation>运行 {run} 未被采用：{why}</translation>
    </message>
    <message>
        <source>{facts}.</source>
        <translation>{facts}。</translation>
    </message>
</context>
<context>
    <name>Explainer</name>
    <message>
        <source>Click what you want explained; Shift+F1 again explains what has the focus; Esc ends this.</source>
        <translation>点击您想了解的内容；再按一次 Shift+F1 说明当前有焦点的控件；Esc 结束。</translation>
    </message>
    <message>
        <source>Move the focus to a control with Tab, and ask again.</source>
        <translation>请用 Tab 把焦点移到一个控件，然后再问一次。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export or predict</source>
        <translation>导出或预测</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Pre&amp;dict</source>
        <translation>预测(&amp;D)</translation>
    </message>
    <message>
        <source>Export a trained network</source>
        <translation>导出训练好的网络</translation>
    </message>
    <message>
        <source>The network as designed</source>
        <translation>所设计的网络</translation>
    </message>
    <message>
        <source>The single-task networks</source>
        <translation>单任务网络</translation>
    </message>
    <message>
        <source>ONNX, runs anywhere</source>
        <translation>ONNX，可在任何地方运行</translation>
    </message>
    <message>
        <source>safetensors, the parameters</source>
        <translation>safetensors，仅参数</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Trained from</source>
        <translation>训练自(&amp;T)</translation>
    </message>
    <message>
        <source>Form&amp;at</source>
        <translation>格式(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>选择…(&amp;C)</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Export and chec&amp;k</source>
        <translation>导出并检查(&amp;K)</translation>
    </message>
    <message>
        <source>Export and check</source>
        <translation>导出并检查</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Model (*.{ending})</source>
        <translation>模型 (*.{ending})</translation>
    </message>
    <message>
        <source>Written to {path}. It was loaded again and compared with the trained network on the test rows: the largest difference of any output is {difference}.</source>
        <translation>已写入 {path}。文件已重新加载，并在测试行上与训练好的网络比较：任一输出的最大差异为 {difference}。</translation>
    </message>
    <message>
        <source>Nothing to export yet: train an experiment first, or open a run on the Compare page.</source>
        <translation>还没有可导出的内容：请先训练一个实验，或在“比较”页打开一次运行。</translation>
    </message>
    <message>
        <source>The training is still going on. Stop it or wait until it has ended.</source>
        <translation>训练仍在进行。请停止它，或等待其结束。</translation>
    </message>
    <message>
        <source>One file with the whole computation: it takes raw inputs in the units of the data set, scales them, and gives every task&apos;s answer by name: class probabilities, or values in the task&apos;s units. Class names are inside.</source>
        <translation>一个文件包含全部计算：它接受以数据集单位表示的原始输入，对其缩放，并按名称给出每个任务的答案：类别概率，或以任务单位表示的数值。类别名称也在其中。</translation>
    </message>
    <message>
        <source>All parameters by name, with the scaling and the experiment itself as TOML in the file&apos;s description.</source>
        <translation>按名称保存的全部参数，文件描述中还有缩放方式和 TOML 格式的实验本身。</translation>
    </message>
</context>
<context>
    <name>FairnessBox</name>
    <message>
        <source>Is the comparison fair?</source>
        <translation>比较是否公平？</translation>
    </message>
    <message>
        <source>This is known once the study is planned.</source>
        <translation>研究计划好之后才知道。</translation>
    </message>
</context>
<context>
    <name>FetchCard</name>
    <message>
        <source>Not on this computer yet</source>
        <translation>尚不在这台计算机上</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel fetching the data set</source>
        <translation>取消获取数据集</translation>
    </message>
    <message>
        <source>Progress of fetching the data set</source>
        <translation>获取数据集的进度</translation>
    </message>
    <message>
        <source>Another data set is being fetched; this one can follow it.</source>
        <translation>正在获取另一个数据集；之后可以获取这一个。</translation>
    </message>
    <message>
        <source>It comes from {servers} and is fetched only when you ask for it: {names}.</source>
        <translation>它来自 {servers}，只在您要求时获取：{names}。</translation>
    </message>
</context>
<context>
    <name>FollowBar</name>
    <message>
        <source>Measuring took {share} % of the time; it may take {limit} %.</source>
        <translation>测量占用了 {share} % 的时间；最多可占 {limit} %。</translation>
    </message>
    <message>
        <source>&amp;Follow the training, up to</source>
        <translation>跟随训练，时间占比至多(&amp;F)</translation>
    </message>
    <message>
        <source>Follow the training</source>
        <translation>跟随训练</translation>
    </message>
    <message>
        <source>While a run trains, the slice is cut anew at its newest checkpoint, again and again, without taking more than this share of the time.</source>
        <translation>运行训练期间，不断在其最新的检查点处重新切片，所占时间不超过这一比例。</translation>
    </message>
    <message>
        <source>Largest share of the time for measuring, in per cent</source>
        <translation>测量所占时间的最大比例（百分比）</translation>
    </message>
</context>
<context>
    <name>FormulasControl</name>
    <message>
        <source>Write formulas with semicolons between them, as in x**2; (x - 1)**2 + y**2.</source>
        <translation>请写用分号分隔的公式，如 x**2; (x - 1)**2 + y**2。</translation>
    </message>
</context>
<context>
    <name>FrontView</name>
    <message>
        <source>Front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>The losses of two tasks against each other. Line: the network as designed, from the ring to the filled dot at the training step. Small dots: points of the plane. Thick line or diamond: the exact Pareto front, where a toy&apos;s is known.</source>
        <translation>两个任务的损失相对绘出。线：设计的网络，从圆环到训练步处的实心点。小点：平面上的点。粗线或菱形：精确的 Pareto 前沿（玩具问题已知时）。</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Exact Pareto front</source>
        <translation>精确的帕累托前沿</translation>
    </message>
    <message>
        <source>Losses of two tasks against each other</source>
        <translation>两个任务的损失相对绘出</translation>
    </message>
    <message>
        <source>A front needs two tasks.</source>
        <translation>前沿需要两个任务。</translation>
    </message>
    <message>
        <source>At the training step: {first} {a}, {second} {b}.</source>
        <translation>在该训练步：{first} {a}，{second} {b}。</translation>
    </message>
    <message>
        <source>That is {distance} away from the exact front.</source>
        <translation>离精确的前沿 {distance}。</translation>
    </message>
</context>
<context>
    <name>GalleryCard</name>
    <message>
        <source>running, {percent} % done</source>
        <translation>正在运行，已完成 {percent} %</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the study “{title}”</source>
        <translation>运行研究“{title}”</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at the study “{title}”</source>
        <translation>查看研究“{title}”</translation>
    </message>
    <message>
        <source>Teacher&apos;s notes</source>
        <translation>教师说明</translation>
    </message>
    <message>
        <source>Teacher&apos;s notes on “{title}”</source>
        <translation>“{title}”的教师说明</translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation>作为项目打开</translation>
    </message>
    <message>
        <source>Open the experiment of “{title}”</source>
        <translation>打开“{title}”的实验</translation>
    </message>
    <message>
        <source>Counter-example</source>
        <translation>反例</translation>
    </message>
    <message>
        <source>Counter-example of “{title}”</source>
        <translation>“{title}”的反例</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Gallery</source>
        <translation>画廊</translation>
    </message>
    <message>
        <source>Choose a study first.</source>
        <translation>请先选择一个研究。</translation>
    </message>
    <message>
        <source>Five claims about learning together, put to the test</source>
        <translation>关于共同学习的五个论断，逐一检验</translation>
    </message>
    <message>
        <source>Each study asks whether a claim holds here, in this setting, on this machine, and each has a counter-example in which it should fail.</source>
        <translation>每个研究都检验一个论断在这里、在此设置下、在这台机器上是否成立；每个都有一个它应当不成立的反例。</translation>
    </message>
    <message>
        <source>&amp;Open a study…</source>
        <translation>打开研究(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a study of your own</source>
        <translation>打开自己的研究</translation>
    </message>
    <message>
        <source>A study is a text file (TOML), as mtl-gui study takes it</source>
        <translation>研究是 mtl-gui study 所读取的文本文件（TOML）</translation>
    </message>
    <message>
        <source>A training is at work; stop it first, then train these.</source>
        <translation>正在训练；请先停止，再训练这些。</translation>
    </message>
    <message>
        <source>study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Studies ({patterns})</source>
        <translation>研究 ({patterns})</translation>
    </message>
    <message>
        <source>Open a study</source>
        <translation>打开研究</translation>
    </message>
    <message>
        <source>The counter-example is missing.</source>
        <translation>缺少反例。</translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Device of new experiments</source>
        <translation>新实验的设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>Usual place</source>
        <translation>通常的位置</translation>
    </message>
    <message>
        <source>Keep data at the usual place</source>
        <translation>把数据保存在通常的位置</translation>
    </message>
    <message>
        <source>Train in a separate process</source>
        <translation>在单独的进程中训练</translation>
    </message>
    <message>
        <source>Tell when a run of more than half a minute ends, if the window is not in front</source>
        <translation>当窗口不在最前面时，超过半分钟的运行结束后发出通知</translation>
    </message>
    <message>
        <source>Data folder and threads hold from the next start on; runs that are kept stay where they are. More threads help large networks only, and may change the last digits of results.</source>
        <translation>数据文件夹和线程数从下次启动起生效；保留的运行留在原处。更多线程只对大网络有帮助，并可能改变结果的末位数字。</translation>
    </message>
    <message>
        <source>The runs of now stay in {folder}. Drop that folder on the window after the next start, and they are in the list again.</source>
        <translation>目前的运行仍保留在 {folder}。下次启动后把该文件夹拖放到窗口上，它们就会重新出现在列表中。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>可用的最快设备</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Data is kept where it was; choose another folder.</source>
        <translation>数据仍保存在原处；请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>GradientView</name>
    <message>
        <source>Gradients by</source>
        <translation>求导对象</translation>
    </message>
    <message>
        <source>Part of the network whose gradients are shown</source>
        <translation>显示其梯度的网络部分</translation>
    </message>
    <message>
        <source>Look every</source>
        <translation>观察间隔</translation>
    </message>
    <message>
        <source>Steps between two looks at the gradients</source>
        <translation>两次观察梯度之间的步数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>Automatic looks as often as costs at most a tenth of the training time.</source>
        <translation>自动：在最多占用十分之一训练时间的前提下尽可能频繁地观察。</translation>
    </message>
    <message>
        <source>Mean over the seeds. Below 0 the tasks are in conflict.</source>
        <translation>各种子的均值。小于 0 表示任务相互冲突。</translation>
    </message>
    <message>
        <source>By how many per cent a step along the row&apos;s gradient alone lowers the column&apos;s loss.</source>
        <translation>仅沿行任务的梯度走一步，会使列任务的损失降低百分之几。</translation>
    </message>
    <message>
        <source>Cosine between tasks</source>
        <translation>任务之间的余弦</translation>
    </message>
    <message>
        <source>Affinity in %: a step for the row helps the column</source>
        <translation>亲和度（%）：为行任务走一步对列任务的帮助</translation>
    </message>
    <message>
        <source>Similarity of gradient lengths</source>
        <translation>梯度长度的相似度</translation>
    </message>
    <message>
        <source>1 for gradients of equal length, 0 where one is much longer.</source>
        <translation>梯度等长时为 1，其中一个长得多时为 0。</translation>
    </message>
    <message>
        <source>How long the gradient of every task&apos;s loss by the chosen parameters is.</source>
        <translation>每个任务的损失对所选参数的梯度有多长。</translation>
    </message>
    <message>
        <source>1 where all tasks want the same step, below 0 where they conflict.</source>
        <translation>所有任务想走同一步时为 1，相互冲突时小于 0。</translation>
    </message>
    <message>
        <source>What the gradients are multiplied by in the update.</source>
        <translation>更新中各梯度所乘的系数。</translation>
    </message>
    <message>
        <source>Two tasks are in conflict where the cosine is below 0.</source>
        <translation>两个任务的余弦小于 0 时，它们相互冲突。</translation>
    </message>
    <message>
        <source>How long the shortest weighted mean of the gradients is: 0 where no step improves all tasks.</source>
        <translation>各梯度的最短加权平均有多长：没有任何一步能改善所有任务时为 0。</translation>
    </message>
    <message>
        <source>1 where the gradients are of equal length and at right angles, large where one is hidden by the others.</source>
        <translation>各梯度等长且相互垂直时为 1，其中一个被其他梯度掩盖时很大。</translation>
    </message>
    <message>
        <source>Task weights</source>
        <translation>任务权重</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选网络</translation>
    </message>
    <message>
        <source>Whole trunk</source>
        <translation>整个主干</translation>
    </message>
</context>
<context>
    <name>Gradients</name>
    <message>
        <source>The gradients of the next steps will be shown.</source>
        <translation>将显示接下来各步的梯度。</translation>
    </message>
    <message>
        <source>Nothing was seen: gradients are looked at while this view is open and a training runs, or as often as the experiment asks for.</source>
        <translation>尚未观察到梯度：只有在此视图打开且训练进行时，或按实验设定的间隔，才会观察梯度。</translation>
    </message>
    <message>
        <source>Last look at step {step}.</source>
        <translation>上次观察在第 {step} 步。</translation>
    </message>
    <message>
        <source>Last look at step {step}. Looking takes {share} % of the chosen arm&apos;s training time.</source>
        <translation>上次观察在第 {step} 步。观察占用所选网络训练时间的 {share} %。</translation>
    </message>
    <message>
        <source>Solver: fell back at {count} of {steps} steps (task weights are the documented fallback).</source>
        <translation>求解器：{steps} 步中有 {count} 步退回备用方案（任务权重采用文档规定的后备值）。</translation>
    </message>
    <message>
        <source>Solver: never fell back in {steps} steps.</source>
        <translation>求解器：{steps} 步中从未退回备用方案。</translation>
    </message>
    <message>
        <source>Largest residual of the last {recent} steps: {residual}.</source>
        <translation>最近 {recent} 步的最大残差：{residual}。</translation>
    </message>
    <message>
        <source>Length of the task gradients</source>
        <translation>各任务梯度的长度</translation>
    </message>
    <message>
        <source>Mean cosine of the pairs</source>
        <translation>任务对的平均余弦</translation>
    </message>
    <message>
        <source>Share of pairs in conflict</source>
        <translation>冲突任务对所占比例</translation>
    </message>
    <message>
        <source>Shortest combination</source>
        <translation>最短组合</translation>
    </message>
    <message>
        <source>Condition number</source>
        <translation>条件数</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选网络</translation>
    </message>
</context>
<context>
    <name>GroupLetters</name>
    <message>
        <source>{division}: {task} in group {letter}</source>
        <translation>{division}：{task} 在组 {letter}</translation>
    </message>
</context>
<context>
    <name>GuideCard</name>
    <message>
        <source>Tour, step {number} of {count}</source>
        <translation>导览，第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Fi&amp;nish</source>
        <translation>完成(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>End the tour; it can be taken again from the menu Help.</source>
        <translation>结束导览；可从“帮助”菜单再次开始。</translation>
    </message>
    <message>
        <source>Go back to the step before.</source>
        <translation>回到前一步。</translation>
    </message>
    <message>
        <source>Go on with the next step.</source>
        <translation>进入下一步。</translation>
    </message>
    <message>
        <source>✓ {what}</source>
        <translation>✓ {what}</translation>
    </message>
</context>
<context>
    <name>HeatNumbers</name>
    <message>
        <source>{first}, {second}: not known</source>
        <translation>{first}、{second}：未知</translation>
    </message>
    <message>
        <source>what {first} does for {second}: {interval} %</source>
        <translation>{first} 对 {second} 的作用：{interval} %</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>No program that opens folders was found; this one is {path}</source>
        <translation>未找到能打开文件夹的程序；此文件夹是 {path}</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>Undone: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <source>Redone: {change}</source>
        <translation>已重做：{change}</translation>
    </message>
</context>
<context>
    <name>HistoryDock</name>
    <message>
        <source>History of changes</source>
        <translation>更改历史</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时的状态</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>第 {number} 步，共 {count} 步：{title}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>不使用此文件</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop reading the file</source>
        <translation>停止读取文件</translation>
    </message>
    <message>
        <source>Progress of reading the file</source>
        <translation>读取文件的进度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>{count} warnings about the data.</source>
        <translation>关于数据有 {count} 条警告。</translation>
    </message>
    <message>
        <source>Use my own data</source>
        <translation>使用我自己的数据</translation>
    </message>
    <message>
        <source>&amp;Use this file</source>
        <translation>使用此文件(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>InstalledControl</name>
    <message>
        <source>None chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>None is installed</source>
        <translation>没有已安装的方法</translation>
    </message>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name}（未安装）</translation>
    </message>
</context>
<context>
    <name>JoinedForm</name>
    <message>
        <source>Part {number}</source>
        <translation>第 {number} 部分</translation>
    </message>
    <message>
        <source>The data set that this part is.</source>
        <translation>此部分所用的数据集。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove part {number}</source>
        <translation>移除第 {number} 部分</translation>
    </message>
    <message>
        <source>Add a data set</source>
        <translation>添加数据集</translation>
    </message>
    <message>
        <source>The rows of all parts must have the same inputs.</source>
        <translation>所有部分的行必须有相同的输入。</translation>
    </message>
    <message>
        <source>Add my own file</source>
        <translation>添加我自己的文件</translation>
    </message>
</context>
<context>
    <name>JointControls</name>
    <message>
        <source>Together: weighted sum</source>
        <translation>合计：加权和</translation>
    </message>
    <message>
        <source>Together: the worst task (Chebyshev)</source>
        <translation>合计：最差的任务（切比雪夫）</translation>
    </message>
    <message>
        <source>Together: geometric mean</source>
        <translation>合计：几何平均</translation>
    </message>
    <message>
        <source>Together: uncertainty weighting</source>
        <translation>合计：不确定性加权</translation>
    </message>
    <message>
        <source>How the tasks&apos; losses become one</source>
        <translation>各任务的损失如何合成一个</translation>
    </message>
    <message>
        <source>Weighted sum: Σ w L. Chebyshev: the largest w (L − its lowest value on the plane). Geometric mean: of losses that are not negative. Uncertainty weighting: with the best variance of every task at every point, Σ ½ (1 + log L); weights do not count.</source>
        <translation>加权和：Σ w L。切比雪夫：最大的 w (L − 其在平面上的最低值)。几何平均：用于非负的损失。不确定性加权：在每个点取每个任务的最佳方差，Σ ½ (1 + log L)；权重不起作用。</translation>
    </message>
    <message>
        <source>E&amp;qual</source>
        <translation>相等(&amp;Q)</translation>
    </message>
    <message>
        <source>Give all tasks the weight 1 in the joint loss</source>
        <translation>让所有任务在合计损失中的权重为 1</translation>
    </message>
    <message>
        <source>Weight of {task} in the joint loss</source>
        <translation>{task} 在合计损失中的权重</translation>
    </message>
    <message>
        <source>How much the task counts in the joint landscape; training is not changed by it.</source>
        <translation>该任务在合计损失曲面中所占的分量；训练不受其影响。</translation>
    </message>
</context>
<context>
    <name>KeptRuns</name>
    <message>
        <source>{number}: {when}</source>
        <translation>{number}：{when}</translation>
    </message>
    <message>
        <source>{number}: {when}, {outcome}</source>
        <translation>{number}：{when}，{outcome}</translation>
    </message>
</context>
<context>
    <name>LabelBars</name>
    <message>
        <source>Labels of the task</source>
        <translation>任务的标签</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
    </message>
    <message>
        <source>{count} classes, {fewest} to {most} rows each</source>
        <translation>{count} 个类别，各 {fewest} 到 {most} 行</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺失 {count} 个</translation>
    </message>
    <message>
        <source>Values from {low} to {high}.</source>
        <translation>取值从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>{count} labels are missing.</source>
        <translation>缺失 {count} 个标签。</translation>
    </message>
</context>
<context>
    <name>LandscapeControls</name>
    <message>
        <source>Training rows</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>验证行</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>测试行</translation>
    </message>
    <message>
        <source>The trunk</source>
        <translation>主干</translation>
    </message>
    <message>
        <source>The heads</source>
        <translation>任务头</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>全部参数</translation>
    </message>
    <message>
        <source>{n} x {n} points</source>
        <translation>{n} x {n} 点</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>&amp;Plane</source>
        <translation>平面(&amp;P)</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>测量于</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>More &amp;settings</source>
        <translation>更多设置(&amp;S)</translation>
    </message>
    <message>
        <source>More settings of the measurement</source>
        <translation>测量的更多设置</translation>
    </message>
</context>
<context>
    <name>LandscapeInvitation</name>
    <message>
        <source>The first points are being measured</source>
        <translation>正在测量最初的点</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>尚未测量任何内容</translation>
    </message>
    <message>
        <source>Maps show the loss of every task around the trained networks, and the paths of the training, on the plane that is chosen at the left.</source>
        <translation>图中显示在左侧所选平面上，训练好的网络周围每个任务的损失，以及训练经过的路径。</translation>
    </message>
    <message>
        <source>Measure the landscape</source>
        <translation>测量损失曲面</translation>
    </message>
    <message>
        <source>Measures the losses on the plane that is chosen at the left</source>
        <translation>测量左侧所选平面上的损失</translation>
    </message>
</context>
<context>
    <name>LandscapeMaps</name>
    <message>
        <source>All tasks together</source>
        <translation>所有任务合计</translation>
    </message>
    <message>
        <source>Loss landscape of {name}</source>
        <translation>{name} 的损失曲面</translation>
    </message>
</context>
<context>
    <name>LandscapeNumbers</name>
    <message>
        <source>All tasks together</source>
        <translation>所有任务一起</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <source>Points of the plane</source>
        <translation>平面上的点</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Share off the plane</source>
        <translation>平面之外的份额</translation>
    </message>
    <message>
        <source>Paths of training</source>
        <translation>训练路径</translation>
    </message>
    <message>
        <source>Weight w</source>
        <translation>权重 w</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Barrier</source>
        <translation>势垒</translation>
    </message>
    <message>
        <source>On the border</source>
        <translation>在边界上</translation>
    </message>
    <message>
        <source>Minima</source>
        <translation>极小点</translation>
    </message>
</context>
<context>
    <name>LandscapePage</name>
    <message>
        <source>Landscape</source>
        <translation>损失曲面</translation>
    </message>
    <message>
        <source>&amp;Measure the landscape</source>
        <translation>测量损失曲面(&amp;M)</translation>
    </message>
    <message>
        <source>Measure the landscape</source>
        <translation>测量损失曲面</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel measuring</source>
        <translation>取消测量</translation>
    </message>
    <message>
        <source>Share of the points measured</source>
        <translation>已测量点的比例</translation>
    </message>
    <message>
        <source>Train first: the landscape is the loss around the trained networks. A run that is paused can be measured too.</source>
        <translation>请先训练：损失曲面是训练好的网络周围的损失。暂停的运行也可以测量。</translation>
    </message>
    <message>
        <source>Step {step}: {losses}. {distances}</source>
        <translation>第 {step} 步：{losses}。{distances}</translation>
    </message>
    <message>
        <source>The landscape is measured.</source>
        <translation>损失曲面已测量完毕。</translation>
    </message>
    <message>
        <source>The animation is written to {path}.</source>
        <translation>动画已写到 {path}。</translation>
    </message>
    <message>
        <source>{time} s left</source>
        <translation>剩余 {time} 秒</translation>
    </message>
    <message>
        <source>Measuring the first points …</source>
        <translation>正在测量最初的点…</translation>
    </message>
</context>
<context>
    <name>LandscapeReadout</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{task} {loss}</source>
        <translation>{task} {loss}</translation>
    </message>
    <message>
        <source>At ✚</source>
        <translation>✚ 处</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>True ◯</source>
        <translation>真实 ◯</translation>
    </message>
    <message>
        <source>Losses at the cross, lowest losses, and true losses at the checkpoint</source>
        <translation>十字处的损失、最低损失，以及检查点处的真实损失</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>LandscapeViews</name>
    <message>
        <source>There are no numbers here yet.</source>
        <translation>这里还没有数值。</translation>
    </message>
    <message>
        <source>Views of the landscape</source>
        <translation>损失曲面的视图</translation>
    </message>
    <message>
        <source>View data…</source>
        <translation>查看数据…</translation>
    </message>
    <message>
        <source>The numbers of the plots as a table</source>
        <translation>以表格显示图中的数值</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>thin: {parts}</source>
        <translation>细线：{parts}</translation>
    </message>
    <message>
        <source>faint: every step</source>
        <translation>浅色：每一步</translation>
    </message>
    <message>
        <source>lowest validation loss</source>
        <translation>最低验证损失</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>手动更改</translation>
    </message>
    <message>
        <source>thick: {part}</source>
        <translation>粗线：{part}</translation>
    </message>
    <message>
        <source>95 % interval, n = {count}</source>
        <translation>95 % 区间，n = {count}</translation>
    </message>
    <message>
        <source>n = 1, no interval below three</source>
        <translation>n = 1，少于三个时没有区间</translation>
    </message>
    <message>
        <source>each seed; n = {count}, no interval below three</source>
        <translation>每个种子；n = {count}，少于三个时没有区间</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>LiveWeights</name>
    <message>
        <source>The others are locked, so the sum cannot stay. Unlock one, or switch Normalise off.</source>
        <translation>其他权重都已锁定，因此总和无法保持。请解锁一个，或关闭归一化。</translation>
    </message>
    <message>
        <source>The locked weights leave nothing to the others. Unlock one, then normalise.</source>
        <translation>锁定的权重没有给其他权重留下余地。请先解锁一个，再归一化。</translation>
    </message>
</context>
<context>
    <name>LogDock</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Least level that is shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>How serious a note must be to be shown</source>
        <translation>记录要达到何种严重程度才显示</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what is shown of the log</source>
        <translation>复制日志中显示的内容</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>撤销：{change}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>重做：{change}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Another training is at work; stop it first, then run this one.</source>
        <translation>另一个训练正在进行；请先停止它，再运行这个。</translation>
    </message>
</context>
<context>
    <name>ManyRowsNumbers</name>
    <message>
        <source>{task}, as designed</source>
        <translation>{task}，所设计的网络</translation>
    </message>
    <message>
        <source>{task}, single-task</source>
        <translation>{task}，单任务</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>MapsView</name>
    <message>
        <source>Maps</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Solid line: the network as designed; dashed: single-task. Small ring: start; filled sign: end. ⊕ lowest point; ⊗ that of all together. Hatched: no data. Cross: probe, by mouse or arrow keys.</source>
        <translation>实线：所设计的网络；虚线：单任务网络。小圆环：起点；实心符号：终点。⊕ 最低点；⊗ 所有任务合计的最低点。阴影线：无数据。十字：探针，用鼠标或方向键移动。</translation>
    </message>
    <message>
        <source>&amp;One scale for all tasks</source>
        <translation>所有任务用同一标度(&amp;O)</translation>
    </message>
    <message>
        <source>One scale for all tasks</source>
        <translation>所有任务用同一标度</translation>
    </message>
    <message>
        <source>Equal losses get equal shades on the maps of all tasks; otherwise each has its own.</source>
        <translation>在所有任务的图上，相等的损失使用相同的色阶；否则每个图使用自己的色阶。</translation>
    </message>
</context>
<context>
    <name>MatrixNumbers</name>
    <message>
        <source>{first}, {second}: not known</source>
        <translation>{first}、{second}：未知</translation>
    </message>
    <message>
        <source>{first}, {second}: similarity of lengths {number}</source>
        <translation>{first}、{second}：长度相似度 {number}</translation>
    </message>
    <message>
        <source>a step for {first} raises the loss of {second}: {number} %</source>
        <translation>为 {first} 走一步会使 {second} 的损失升高：{number} %</translation>
    </message>
    <message>
        <source>a step for {first} lowers the loss of {second}: {number} %</source>
        <translation>为 {first} 走一步会使 {second} 的损失降低：{number} %</translation>
    </message>
    <message>
        <source>{first}, {second}: cosine {number}, in conflict</source>
        <translation>{first}、{second}：余弦 {number}，有冲突</translation>
    </message>
    <message>
        <source>{first}, {second}: cosine {number}, no conflict</source>
        <translation>{first}、{second}：余弦 {number}，无冲突</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除这些文件记录(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MethodCommands</name>
    <message>
        <source>methods</source>
        <translation>多种方法</translation>
    </message>
    <message>
        <source>Run {place} of {all} is trained.</source>
        <translation>第 {place} 个运行（共 {all} 个）已训练完。</translation>
    </message>
    <message>
        <source>Run {place} of {all}: {name}</source>
        <translation>第 {place} 个运行，共 {all} 个：{name}</translation>
    </message>
    <message>
        <source>All runs have been trained.</source>
        <translation>所有运行都已训练完。</translation>
    </message>
    <message>
        <source>No further run is trained; what was trained is kept.</source>
        <translation>不再训练更多运行；已训练的会保留。</translation>
    </message>
</context>
<context>
    <name>MethodDetails</name>
    <message>
        <source>Cost</source>
        <translation>开销</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>How large updates are: under plain SGD one learning rate does not suit all methods.</source>
        <translation>更新有多大：在普通 SGD 下，同一个学习率并不适合所有方法。</translation>
    </message>
</context>
<context>
    <name>MethodList</name>
    <message>
        <source>Find a method by name, paper or purpose</source>
        <translation>按名称、论文或用途查找方法</translation>
    </message>
    <message>
        <source>Find a method</source>
        <translation>查找方法</translation>
    </message>
    <message>
        <source>Arrow keys choose one after another, Enter the best one, Escape shows all.</source>
        <translation>方向键依次选择，Enter 选择最匹配的一个，Esc 显示全部。</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>No method fits. Escape shows all.</source>
        <translation>没有匹配的方法。Esc 显示全部。</translation>
    </message>
</context>
<context>
    <name>MethodSet</name>
    <message>
        <source>Methods that are compared</source>
        <translation>要比较的方法</translation>
    </message>
    <message>
        <source>Method to add</source>
        <translation>要添加的方法</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Add this method</source>
        <translation>添加此方法</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the chosen method</source>
        <translation>移除选中的方法</translation>
    </message>
</context>
<context>
    <name>MethodsDialog</name>
    <message>
        <source>Try several methods</source>
        <translation>尝试多种方法</translation>
    </message>
    <message>
        <source>Train them one after another</source>
        <translation>依次训练</translation>
    </message>
    <message>
        <source>{runs} runs with the same data, budget and {seeds} seeds. Stop ends them all; what is trained is kept.</source>
        <translation>{runs} 个运行，数据和预算相同，各 {seeds} 个种子。停止会结束全部；训练好的会保留。</translation>
    </message>
    <message>
        <source>Methods to try</source>
        <translation>要尝试的方法</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Only equal weights</source>
        <translation>只有相等权重</translation>
    </message>
</context>
<context>
    <name>MinimaView</name>
    <message>
        <source>Minima</source>
        <translation>极小点</translation>
    </message>
    <message>
        <source>Minima of (1 − w) · first + w · second on this plane. Filled: inside; hollow: on its border, where the loss may go on falling. A minimum of a slice need not be one of the loss.</source>
        <translation>此平面上 (1 − w) · 第一个 + w · 第二个 的极小点。实心：在内部；空心：在边界上，越过边界损失可能继续下降。切片的极小点不一定是损失的极小点。</translation>
    </message>
    <message>
        <source>&amp;Barrier from %</source>
        <translation>势垒下限 %(&amp;B)</translation>
    </message>
    <message>
        <source>Lowest barrier of a minimum that counts, in per cent of the height of the mean loss</source>
        <translation>计入的极小点的最低势垒，占平均损失高度的百分比</translation>
    </message>
    <message>
        <source>A minimum counts when one must climb at least this far to get to a lower one; in per cent of the height of the mean of both losses on the plane.</source>
        <translation>从一个极小点到更低的极小点，至少要爬升这么高，该极小点才计入；以两个损失的平均在平面上的高度的百分比计。</translation>
    </message>
    <message>
        <source>&amp;Weight w</source>
        <translation>权重 w(&amp;W)</translation>
    </message>
    <message>
        <source>Weight of the second task</source>
        <translation>第二个任务的权重</translation>
    </message>
    <message>
        <source>weight w of the second task; the first has 1 − w</source>
        <translation>第二个任务的权重 w；第一个为 1 − w</translation>
    </message>
    <message>
        <source>minima</source>
        <translation>极小点数</translation>
    </message>
    <message>
        <source>Minima: {first} alone {alone}, {second} alone {other}, in between {range}.</source>
        <translation>极小点：仅 {first} 有 {alone} 个，仅 {second} 有 {other} 个，其间 {range} 个。</translation>
    </message>
    <message>
        <source>At w = {weight}: {here}.</source>
        <translation>w = {weight} 时：{here}。</translation>
    </message>
    <message>
        <source>loss {loss} at ({x}, {y})</source>
        <translation>({x}, {y}) 处损失 {loss}</translation>
    </message>
    <message>
        <source>, barrier {barrier}</source>
        <translation>，势垒 {barrier}</translation>
    </message>
    <message>
        <source>, on the border</source>
        <translation>，在边界上</translation>
    </message>
</context>
<context>
    <name>NetworkDiagram</name>
    <message>
        <source>Picture of the network</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>The network from the input on the left to a head per task on the right. What several tasks share is one shape. The bar at its foot says which part of the pairs of its tasks have gradients that point against each other. Arrow keys go from part to part, Enter selects the block in the table. The wheel or + and - enlarge it, a drag moves it, 0 shows all; the menu key offers to copy or save it.</source>
        <translation>网络从左侧的输入到右侧每个任务的任务头。多个任务共享的部分画成一个图形。其底部的条表示其任务对中梯度相互抵触的比例。用方向键在各部分间移动，按 Enter 在表中选中该块。滚轮或 + 和 - 放大缩小，拖动可移动，0 显示全部；菜单键可复制或保存图片。</translation>
    </message>
    <message>
        <source>{share} % in conflict</source>
        <translation>{share} % 冲突</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
</context>
<context>
    <name>NetworkText</name>
    <message>
        <source>{count} features</source>
        <translation>{count} 个特征</translation>
    </message>
    <message>
        <source>{height} x {width} pixels</source>
        <translation>{height} x {width} 像素</translation>
    </message>
    <message>
        <source>{block}, group {letter}: {size}, shared by {tasks}.</source>
        <translation>{block}，组 {letter}：{size}，由 {tasks} 共享。</translation>
    </message>
    <message>
        <source>{block}, group {letter}: {size}, used by {tasks} only.</source>
        <translation>{block}，组 {letter}：{size}，仅由 {tasks} 使用。</translation>
    </message>
    <message>
        <source>{share} % of its pairs of tasks are in conflict, mean cosine {cosine}.</source>
        <translation>其任务对中有 {share} % 冲突，平均余弦 {cosine}。</translation>
    </message>
    <message>
        <source>Input: {size}.</source>
        <translation>输入：{size}。</translation>
    </message>
    <message>
        <source>Length of the gradients: {lengths}.</source>
        <translation>梯度的长度：{lengths}。</translation>
    </message>
    <message>
        <source>Length of the gradients: from {short} ({first}) to {long} ({last}).</source>
        <translation>梯度的长度：从 {short}（{first}）到 {long}（{last}）。</translation>
    </message>
    <message>
        <source>Head of {task}: {detail}.</source>
        <translation>{task} 的头：{detail}。</translation>
    </message>
    <message>
        <source>{count} parameters.</source>
        <translation>{count} 个参数。</translation>
    </message>
</context>
<context>
    <name>NoRunCard</name>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>尚未训练任何内容</translation>
    </message>
    <message>
        <source>No run is shown</source>
        <translation>未显示任何运行</translation>
    </message>
    <message>
        <source>A run trains {tasks} together on this design, with {seeds}, and beside it a network for each task alone, on the same data and batches.</source>
        <translation>一次运行按此设计以{seeds}一起训练{tasks}，并在同样的数据和批次上为每个任务单独训练一个网络。</translation>
    </message>
    <message>
        <source>A run trains {tasks} together on this design, with {seeds}.</source>
        <translation>一次运行按此设计以{seeds}一起训练{tasks}。</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>Curves appear from the first step on, and can be steered.</source>
        <translation>曲线从第一步起出现，并且可以随时调节。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>Look at the design</source>
        <translation>查看设计</translation>
    </message>
    <message>
        <source>See the runs that are kept</source>
        <translation>查看保留的运行</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>A training has ended</source>
        <translation>一次训练已结束</translation>
    </message>
</context>
<context>
    <name>NumberControl</name>
    <message>
        <source>“{text}” is not a number {range}; {value} is kept.</source>
        <translation>“{text}”不是{range}的数；保留 {value}。</translation>
    </message>
    <message>
        <source>“{text}” is not a number; {value} is kept.</source>
        <translation>“{text}”不是数；保留 {value}。</translation>
    </message>
</context>
<context>
    <name>OneRowNumbers</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>所设计的网络</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>OptionsControl</name>
    <message>
        <source>Write settings with commas between them, as in alpha = 0.5, mode = &quot;min&quot;.</source>
        <translation>请写用逗号分隔的设置，如 alpha = 0.5, mode = &quot;min&quot;。</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>{tasks} · {seeds}</source>
        <translation>{tasks} · {seeds}</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>{sets} · {folds}</source>
        <translation>{sets} · {folds}</translation>
    </message>
    <message numerus="yes">
        <source>%n data sets</source>
        <translation>
            <numerusform>%n 个数据集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folds</source>
        <translation>
            <numerusform>%n 折</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was broken off; Run goes on with it.</source>
        <translation>运行曾中断；“运行”会接着进行。</translation>
    </message>
    <message>
        <source>{size} · {length}</source>
        <translation>{size} · {length}</translation>
    </message>
    <message>
        <source>took {length}</source>
        <translation>用时 {length}</translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation>约 {length}</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
</context>
<context>
    <name>OtherPictures</name>
    <message>
        <source>Groups of tasks: the same letter shares one network</source>
        <translation>任务分组：相同字母共享一个网络</translation>
    </message>
</context>
<context>
    <name>OtherSection</name>
    <message>
        <source>Other questions: which tasks belong together, and a paper&apos;s table</source>
        <translation>其他问题：哪些任务属于一组，以及论文中的表格</translation>
    </message>
</context>
<context>
    <name>OtherTables</name>
    <message>
        <source>Division</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>This is a quick look.</source>
        <translation>这只是快速查看。</translation>
    </message>
    <message>
        <source>The run had other settings or other data.</source>
        <translation>那次运行使用了其他设置或其他数据。</translation>
    </message>
    <message>
        <source>All tasks, %</source>
        <translation>所有任务，%</translation>
    </message>
    <message>
        <source>How much smaller the error is than with each task apart (test part, other seeds)</source>
        <translation>误差比每个任务单独训练小多少（测试部分，其他种子）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>Multi-task</source>
        <translation>多任务</translation>
    </message>
    <message>
        <source>Difference [95 % interval]</source>
        <translation>差异 [95 % 区间]</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>Multi-task is</source>
        <translation>多任务</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{all} 中的 {done}</translation>
    </message>
    <message>
        <source>Relative error (RRMSE) of every target and its mean per data set (aRRMSE); 1 is a guess of the mean</source>
        <translation>每个目标的相对误差（RRMSE）及其在每个数据集上的平均（aRRMSE）；1 相当于猜均值</translation>
    </message>
    <message>
        <source>smaller on {wins} of {count}</source>
        <translation>{count} 个中有 {wins} 个更小</translation>
    </message>
    <message>
        <source>All data sets</source>
        <translation>所有数据集</translation>
    </message>
</context>
<context>
    <name>OtherView</name>
    <message>
        <source>Another study is at work; cancel it first, then run this one.</source>
        <translation>另一个研究正在进行；请先取消它，再运行此研究。</translation>
    </message>
    <message>
        <source>Teacher&apos;s notes</source>
        <translation>教师说明</translation>
    </message>
    <message>
        <source>There is nothing to report yet: run the study first.</source>
        <translation>还没有可报告的内容：请先运行研究。</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在写报告…</translation>
    </message>
    <message>
        <source>Copy the ta&amp;bles</source>
        <translation>复制表格(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xport the tables…</source>
        <translation>导出表格(&amp;X)…</translation>
    </message>
    <message>
        <source>The tables are in the clipboard.</source>
        <translation>表格已在剪贴板中。</translation>
    </message>
    <message>
        <source>Export the tables</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>报告在 {path}。</translation>
    </message>
    <message>
        <source>The results are in {path}.</source>
        <translation>结果在 {path}。</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>{task}: {metric} {chosen}.</source>
        <translation>{task}：{metric} {chosen}。</translation>
    </message>
    <message>
        <source>{task} is better with the others than alone: {metric} {chosen} instead of {alone}, difference {difference}.</source>
        <translation>{task} 与其他任务一起学比单独学更好：{metric} {chosen}，单独为 {alone}，差异 {difference}。</translation>
    </message>
    <message>
        <source>{task} is worse with the others than alone (negative transfer): {metric} {chosen} instead of {alone}, difference {difference}.</source>
        <translation>{task} 与其他任务一起学比单独学更差（负迁移）：{metric} {chosen}，单独为 {alone}，差异 {difference}。</translation>
    </message>
    <message>
        <source>{task} shows no clear difference: {metric} {chosen} with the others, {alone} alone, difference {difference}.</source>
        <translation>{task} 没有明显差异：{metric} 一起为 {chosen}，单独为 {alone}，差异 {difference}。</translation>
    </message>
    <message>
        <source>{task} cannot be judged from so few seeds: {metric} {chosen} with the others, {alone} alone; an interval needs three.</source>
        <translation>种子太少，无法判断 {task}：{metric} 一起为 {chosen}，单独为 {alone}；区间至少需要三个种子。</translation>
    </message>
    <message>
        <source>There is nothing to compare with: this run has no single-task networks.</source>
        <translation>没有可比较的对象：此运行没有单任务网络。</translation>
    </message>
    <message>
        <source>Nothing is learned together here: every task has its own networks in both.</source>
        <translation>这里没有任何共同学习：两边的每个任务都有自己的网络。</translation>
    </message>
    <message>
        <source>Too few seeds to tell: train at least three.</source>
        <translation>种子太少，无法判断：请至少训练三个。</translation>
    </message>
    <message>
        <source>Learning together made no clear difference.</source>
        <translation>一起学习没有带来明显差异。</translation>
    </message>
    <message>
        <source>better for {count}</source>
        <translation>{count} 个更好</translation>
    </message>
    <message>
        <source>worse for {count}</source>
        <translation>{count} 个更差</translation>
    </message>
    <message>
        <source>no clear difference for {count}</source>
        <translation>{count} 个无明显差异</translation>
    </message>
    <message>
        <source>too few seeds for {count}</source>
        <translation>{count} 个种子太少</translation>
    </message>
    <message>
        <source>Learning together, of {total} tasks: {verdicts}.</source>
        <translation>一起学习，{total} 个任务中：{verdicts}。</translation>
    </message>
    <message>
        <source>{symbol} {gain} %: {aggregation}</source>
        <translation>{symbol} {gain} %：{aggregation}</translation>
    </message>
    <message>
        <source>Equal for both: rows, {seeds} seeds, starting parameters, batch order, settings, the rule of early stopping, and a budget of {steps} steps.</source>
        <translation>双方相同：数据行、{seeds} 个种子、初始参数、批次顺序、设置、提前停止规则，以及 {steps} 步的预算。</translation>
    </message>
    <message>
        <source>Equal for both: rows, {seeds} seeds, starting parameters, batch order, settings, and a budget of {steps} steps.</source>
        <translation>双方相同：数据行、{seeds} 个种子、初始参数、批次顺序、设置，以及 {steps} 步的预算。</translation>
    </message>
    <message>
        <source>Not equal: {chosen} parameters together, {alone} in the single-task networks.</source>
        <translation>不同：一起时有 {chosen} 个参数，单任务网络有 {alone} 个。</translation>
    </message>
    <message>
        <source>Not equal: task weights were moved by hand, which the single-task networks have not.</source>
        <translation>不同：任务权重曾被手动调整，单任务网络没有任务权重。</translation>
    </message>
    <message>
        <source>Not equal: the learning rate was moved at other steps.</source>
        <translation>不同：学习率在不同的步被调整。</translation>
    </message>
    <message>
        <source>Not equal: {chosen} steps together, {alone} in the single-task networks.</source>
        <translation>不同：一起训练 {chosen} 步，单任务网络训练 {alone} 步。</translation>
    </message>
    <message>
        <source>Settings were shared, not tuned for each: another learning rate may suit one side better.</source>
        <translation>设置是共用的，没有分别调优：另一个学习率可能更适合其中一方。</translation>
    </message>
</context>
<context>
    <name>OutcomeTable</name>
    <message>
        <source>Outcome per task</source>
        <translation>每个任务的结果</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Chosen [95 %]</source>
        <translation>所选网络 [95 %]</translation>
    </message>
    <message>
        <source>Single-task [95 %]</source>
        <translation>单任务 [95 %]</translation>
    </message>
    <message>
        <source>Difference [95 %]</source>
        <translation>差异 [95 %]</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最佳</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Chosen / single-task at each seed&apos;s step of lowest validation loss</source>
        <translation>所选网络 / 单任务，在每个种子验证损失最低的步</translation>
    </message>
    <message>
        <source>Chosen / single-task at the last measurement</source>
        <translation>所选网络 / 单任务，在最后一次测量</translation>
    </message>
    <message>
        <source>{metric}, higher is better</source>
        <translation>{metric}，越高越好</translation>
    </message>
    <message>
        <source>{metric}, lower is better</source>
        <translation>{metric}，越低越好</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>Each seed</source>
        <translation>每个种子</translation>
    </message>
    <message>
        <source>Dots: the metric on the test rows. Bars: mean and 95 % interval. Lines join equal seeds.</source>
        <translation>点：测试行上的指标。横条：均值和 95 % 区间。连线表示相同的种子。</translation>
    </message>
    <message>
        <source>View data…</source>
        <translation>查看数据…</translation>
    </message>
    <message>
        <source>View each seed&apos;s values as a table</source>
        <translation>以表格查看每个种子的值</translation>
    </message>
    <message>
        <source>Is the comparison fair?</source>
        <translation>比较公平吗？</translation>
    </message>
</context>
<context>
    <name>OverlapView</name>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Pattern and outline in a task&apos;s colour: where its loss is low; its sign: where it is lowest. Shaded: low for all tasks at once. Lines: training paths. Cross: the probe.</source>
        <translation>任务颜色的图案和轮廓：其损失低的区域；任务符号：其损失最低处。着色：所有任务的损失同时都低。线：训练路径。十字：探针。</translation>
    </message>
    <message>
        <source>&amp;Low: up to % of the height</source>
        <translation>低：至高度的 %(&amp;L)</translation>
    </message>
    <message>
        <source>Level in per cent of the height of each task&apos;s loss on the plane</source>
        <translation>水平，占每个任务的损失在平面上的高度的百分比</translation>
    </message>
    <message>
        <source>A loss counts as low up to this share of the way from the task&apos;s lowest to its highest loss on the plane.</source>
        <translation>从任务在平面上的最低损失到最高损失，不超过这一比例的损失算作低。</translation>
    </message>
    <message>
        <source>Where the losses are low</source>
        <translation>损失低的区域</translation>
    </message>
    <message>
        <source>Areas of low loss of all tasks</source>
        <translation>所有任务的低损失区域</translation>
    </message>
    <message>
        <source>{task} ≤ {level} on {share} % of the plane</source>
        <translation>在平面的 {share} % 上，{task} ≤ {level}</translation>
    </message>
    <message>
        <source>No point is so good for all tasks at once.</source>
        <translation>没有任何点对所有任务同时这么好。</translation>
    </message>
    <message>
        <source>All tasks at once: {share} % of the plane, in one piece.</source>
        <translation>所有任务同时：平面的 {share} %，连成一片。</translation>
    </message>
    <message>
        <source>All tasks at once: {share} % of the plane, in {count} pieces.</source>
        <translation>所有任务同时：平面的 {share} %，分成 {count} 片。</translation>
    </message>
</context>
<context>
    <name>ParallelPlot</name>
    <message>
        <source>Runs across settings and results</source>
        <translation>运行的设置与结果</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParallelView</name>
    <message>
        <source>The runs in numbers</source>
        <translation>运行的数值</translation>
    </message>
    <message>
        <source>A line per listed run across the settings in which they differ, and their results. Click a line or use the arrow keys; the filter of the list chooses the runs.</source>
        <translation>列出的每个运行一条线，经过它们不同的设置和结果。单击一条线或使用方向键；列表的筛选决定显示哪些运行。</translation>
    </message>
    <message>
        <source>Colours go from blue, low, to orange, high, along “{axis}”.</source>
        <translation>颜色沿“{axis}”由低（蓝）到高（橙）。</translation>
    </message>
    <message>
        <source>Lines tell something from two runs on; the filter of the list chooses the runs.</source>
        <translation>从两个运行起，线条才能说明问题；由列表的筛选决定显示哪些运行。</translation>
    </message>
    <message>
        <source>The listed runs do not differ in any setting.</source>
        <translation>列出的运行没有任何设置不同。</translation>
    </message>
</context>
<context>
    <name>ParseStep</name>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>The file has changed since: </source>
        <translation>此后文件已更改：</translation>
    </message>
    <message>
        <source>First {rows} rows: {bad} cells do not fit ({mark}), {ragged} rows of another length.</source>
        <translation>前 {rows} 行：{bad} 个单元格不相符（{mark}），{ragged} 行的长度不同。</translation>
    </message>
    <message>
        <source>All {rows} rows, {columns} columns: {bad} cells do not fit ({mark}), {missing} are missing, {ragged} rows of another length.</source>
        <translation>全部 {rows} 行，{columns} 列：{bad} 个单元格不相符（{mark}），{missing} 个缺失，{ragged} 行的长度不同。</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <source>Larger	+</source>
        <translation>放大	+</translation>
    </message>
    <message>
        <source>Smaller	-</source>
        <translation>缩小	-</translation>
    </message>
    <message>
        <source>Fit	0</source>
        <translation>适合窗口	0</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>The picture of the network was copied.</source>
        <translation>网络图已复制。</translation>
    </message>
    <message>
        <source>{ending} files (*.{small})</source>
        <translation>{ending} 文件 (*.{small})</translation>
    </message>
    <message>
        <source>Save the picture of the network</source>
        <translation>保存网络图</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>First pictures</source>
        <translation>最初的图像</translation>
    </message>
</context>
<context>
    <name>PlanChangeBar</name>
    <message>
        <source>This is another network than that of the run.</source>
        <translation>这是与运行不同的网络。</translation>
    </message>
    <message>
        <source>Run anew</source>
        <translation>从头运行</translation>
    </message>
    <message>
        <source>End a training at work and train this network from the start.</source>
        <translation>结束正在进行的训练，从头训练此网络。</translation>
    </message>
    <message>
        <source>Keep what fits</source>
        <translation>保留相符的参数</translation>
    </message>
    <message>
        <source>Train this network from the weights of the run: blocks and heads that have the same size keep them, after a split every part begins as the whole was.</source>
        <translation>从运行的参数开始训练此网络：大小相同的块和任务头保留参数，分开后每一部分都从原来的整体开始。</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到原来</translation>
    </message>
    <message>
        <source>Take the tasks, the network and the sharing of the run again. It can be undone.</source>
        <translation>重新采用此运行的任务、网络和共享方式。可以撤销。</translation>
    </message>
</context>
<context>
    <name>PlaneAxes</name>
    <message>
        <source>first parameter</source>
        <translation>第一个参数</translation>
    </message>
    <message>
        <source>second parameter</source>
        <translation>第二个参数</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>方向 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>方向 2</translation>
    </message>
    <message>
        <source>1st direction, {share} %</source>
        <translation>第 1 方向，{share} %</translation>
    </message>
    <message>
        <source>2nd direction, {share} %</source>
        <translation>第 2 方向，{share} %</translation>
    </message>
</context>
<context>
    <name>PointCheck</name>
    <message>
        <source>Chec&amp;k this minimum</source>
        <translation>检查此极小点(&amp;K)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>取消检查</translation>
    </message>
    <message>
        <source>Share of the check done</source>
        <translation>检查已完成的比例</translation>
    </message>
    <message>
        <source>all together (sum)</source>
        <translation>所有任务合计（求和）</translation>
    </message>
    <message>
        <source>Loss whose point is checked</source>
        <translation>检查其点的损失</translation>
    </message>
    <message>
        <source>at its lowest point</source>
        <translation>在其最低点</translation>
    </message>
    <message>
        <source>at the cross ✚</source>
        <translation>在十字 ✚ 处</translation>
    </message>
    <message>
        <source>Point that is checked</source>
        <translation>检查的点</translation>
    </message>
    <message>
        <source>The lowest point of a slice need not be a minimum: other directions can lead down.</source>
        <translation>切片的最低点不一定是极小点：其他方向可能继续下降。</translation>
    </message>
    <message>
        <source>{loss} at ({x}, {y}), in all directions of the network.</source>
        <translation>{loss} 在 ({x}, {y}) 处，考虑网络的所有方向。</translation>
    </message>
    <message>
        <source>Judged is the sum with the weights {weights}, not the joint loss of the maps.</source>
        <translation>评判的是以权重 {weights} 求的和，不是图中的合计损失。</translation>
    </message>
    <message>
        <source>The map shows {loss} here: the run has gone on since. Measure the map again.</source>
        <translation>图中此处是 {loss}：运行此后已继续。请重新测量该图。</translation>
    </message>
    <message>
        <source>Eigenvalues from {smallest} ± {smallest_error} to {largest} ± {largest_error}; {steps} steps of descent lead {distance} far.</source>
        <translation>特征值从 {smallest} ± {smallest_error} 到 {largest} ± {largest_error}；下降 {steps} 步移动 {distance}。</translation>
    </message>
</context>
<context>
    <name>PointsControl</name>
    <message>
        <source>Write pairs of numbers in brackets, as in (-8.5, 7.5) (0, 0).</source>
        <translation>请用括号写数对，如 (-8.5, 7.5) (0, 0)。</translation>
    </message>
</context>
<context>
    <name>PredictPanel</name>
    <message>
        <source>Trai&amp;ned from</source>
        <translation>训练自(&amp;N)</translation>
    </message>
    <message>
        <source>Ro&amp;w of the test part</source>
        <translation>测试部分的行(&amp;W)</translation>
    </message>
    <message>
        <source>Type or paste values, or drop a file on this page.</source>
        <translation>输入或粘贴数值，或把文件拖放到此页面。</translation>
    </message>
    <message>
        <source>What the networks say</source>
        <translation>网络的回答</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>画图</translation>
    </message>
    <message>
        <source>Draw with the mouse; or move with the arrow keys, Space puts the pen down or lifts it.</source>
        <translation>用鼠标画；或用方向键移动，空格键落笔或提笔。</translation>
    </message>
    <message>
        <source>C&amp;lear the drawing</source>
        <translation>清除画图(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Co&amp;py the answers</source>
        <translation>复制回答(&amp;P)</translation>
    </message>
    <message>
        <source>Seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>Draw with the mouse or with keys, drop an image on this page, or choose a row.</source>
        <translation>用鼠标或按键画图、把图像拖放到此页面，或选择一行。</translation>
    </message>
    <message>
        <source>There is no network yet: train an experiment first, or open a run on Compare.</source>
        <translation>还没有网络：请先训练一个实验，或在“比较”页打开一次运行。</translation>
    </message>
    <message>
        <source>A toy has no inputs: its tasks are functions of the parameters themselves.</source>
        <translation>玩具问题没有输入：其任务是参数本身的函数。</translation>
    </message>
    <message>
        <source>The training is still going on. Stop it or wait until it has ended.</source>
        <translation>训练仍在进行。请停止它，或等到它结束。</translation>
    </message>
    <message>
        <source>Predict the rows of a file</source>
        <translation>预测文件中的行</translation>
    </message>
    <message>
        <source>The answers were copied.</source>
        <translation>回答已复制。</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>PresetCard</name>
    <message>
        <source>{tasks} · {seeds} · {arms}</source>
        <translation>{tasks} · {seeds} · {arms}</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>vs single-task</source>
        <translation>对比单任务</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open “{title}”</source>
        <translation>打开“{title}”</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run “{title}”</source>
        <translation>运行“{title}”</translation>
    </message>
</context>
<context>
    <name>PreviewNumbers</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>ProblemCard</name>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the problem with its details</source>
        <translation>复制问题及其详情</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Details of the problem</source>
        <translation>问题的详情</translation>
    </message>
    <message>
        <source>Problem: {what}</source>
        <translation>问题：{what}</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>RemainingTime</name>
    <message>
        <source>a few seconds left</source>
        <translation>剩余几秒</translation>
    </message>
    <message>
        <source>{seconds} s left</source>
        <translation>剩余 {seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
        <translation>剩余 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min left</source>
        <translation>剩余 {hours} 小时 {minutes} 分</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export a report</source>
        <translation>导出报告</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>The program closed unexpectedly last time</source>
        <translation>程序上次意外关闭</translation>
    </message>
    <message>
        <source>There are unsaved changes of “{title}”.</source>
        <translation>“{title}”有未保存的更改。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>不恢复</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>The training of “{title}” was broken off; Compare, All runs, Continue goes on with it.</source>
        <translation>“{title}”的训练曾中断；在“比较”→“所有运行”中用“继续”可接着进行。</translation>
    </message>
    <message>
        <source>Restored after a crash</source>
        <translation>崩溃后已恢复</translation>
    </message>
</context>
<context>
    <name>RolesStep</name>
    <message>
        <source>Tasks are what the network learns to predict from the inputs. Change what is proposed.</source>
        <translation>任务是网络要从输入中学会预测的内容。请更改建议的角色。</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run bar</source>
        <translation>运行栏</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Networks that differ only in their random start; five show a spread</source>
        <translation>仅随机起点不同的网络；五个可显示离散程度</translation>
    </message>
    <message>
        <source>vs single-task</source>
        <translation>对比单任务</translation>
    </message>
    <message>
        <source>Compare with single-task networks</source>
        <translation>与单任务网络比较</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Size of the steps; while a training runs it changes from the next step on</source>
        <translation>步长；训练进行时从下一步起改变</translation>
    </message>
    <message>
        <source>The rest of the run bar</source>
        <translation>运行栏的其余部分</translation>
    </message>
    <message>
        <source>Shows the rest of this bar</source>
        <translation>显示此栏的其余部分</translation>
    </message>
    <message>
        <source>Comparison with single-task networks</source>
        <translation>与单任务网络的比较</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Start a new run of the experiment</source>
        <translation>开始一次新的运行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Hold the training after this step</source>
        <translation>在此步之后暂停训练</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Train for one step, then pause</source>
        <translation>训练一步，然后暂停</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Train for one pass over the data, then pause</source>
        <translation>遍历一次数据，然后暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the run; it is kept and can be continued</source>
        <translation>结束运行；它会被保留并可继续</translation>
    </message>
</context>
<context>
    <name>RunCommands</name>
    <message>
        <source>Comparison with single-task networks</source>
        <translation>与单任务网络的比较</translation>
    </message>
    <message>
        <source>No run is shown.</source>
        <translation>未显示任何运行。</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>These runs have no task in common.</source>
        <translation>这些运行没有共同的任务。</translation>
    </message>
    <message>
        <source>These runs were measured on other rows and cannot be tested against each other.</source>
        <translation>这些运行是在不同的数据行上测量的，不能相互检验。</translation>
    </message>
    <message>
        <source>These runs are the same training: there is no difference to test.</source>
        <translation>这些运行是同一次训练：没有差异可检验。</translation>
    </message>
    <message>
        <source>Too few common seeds to tell these runs apart: an interval needs three.</source>
        <translation>共同的种子太少，无法区分这些运行：区间需要三个。</translation>
    </message>
    <message>
        <source>Of {count} differences between runs, {clear} are more than chance explains.</source>
        <translation>运行之间的 {count} 个差异中，有 {clear} 个超出偶然所能解释的。</translation>
    </message>
    <message>
        <source>{count} more have too few common seeds.</source>
        <translation>另有 {count} 个的共同种子太少。</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Δm % [95 %]
lower is better</source>
        <translation>Δm % [95 %]
越低越好</translation>
    </message>
    <message>
        <source>Δp % [95 %]
higher is better</source>
        <translation>Δp % [95 %]
越高越好</translation>
    </message>
    <message>
        <source>Mean rank
1 is best</source>
        <translation>平均名次
1 最好</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Chosen [95 %]</source>
        <translation>所选网络 [95 %]</translation>
    </message>
    <message>
        <source>Single-task [95 %]</source>
        <translation>单任务 [95 %]</translation>
    </message>
    <message>
        <source>Difference [95 %]</source>
        <translation>差异 [95 %]</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>Chosen, against
single-task</source>
        <translation>所选方案
对比单任务</translation>
    </message>
    <message>
        <source>the same training</source>
        <translation>同一次训练</translation>
    </message>
    <message>
        <source>too few common seeds</source>
        <translation>共同的种子太少</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The first run, against the second</source>
        <translation>第一个运行，相对第二个</translation>
    </message>
    <message>
        <source>{metric}, higher is better</source>
        <translation>{metric}，越高越好</translation>
    </message>
    <message>
        <source>{metric}, lower is better</source>
        <translation>{metric}，越低越好</translation>
    </message>
    <message>
        <source>no single-task networks</source>
        <translation>没有单任务网络</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>没有明显差异</translation>
    </message>
</context>
<context>
    <name>RunDeeds</name>
    <message>
        <source>Delete the run “{title}”</source>
        <translation>删除运行“{title}”</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n runs</source>
        <translation>
            <numerusform>删除 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the run “{title}”</source>
        <translation>恢复运行“{title}”</translation>
    </message>
    <message>
        <source>Tags and notes of “{title}”</source>
        <translation>“{title}”的标签和备注</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>Click to sort; Shift+click to sort by this column too.</source>
        <translation>单击排序；Shift+单击再按此列排序。</translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>运行实验</translation>
    </message>
    <message>
        <source>No run is shown yet</source>
        <translation>还没有显示运行</translation>
    </message>
    <message>
        <source>Run the experiment or open a kept run; here it says what came of it.</source>
        <translation>请运行实验或打开保存的运行；这里说明其结果。</translation>
    </message>
    <message>
        <source>The comparison appears with the first measurements.</source>
        <translation>比较在第一次测量后出现。</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Slow motion, step of one task, longer, branch, rewind, new seeds</source>
        <translation>慢动作、单个任务的一步、延长、分支、回到起点、新种子</translation>
    </message>
    <message>
        <source>More run commands</source>
        <translation>更多运行命令</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>查看比较</translation>
    </message>
    <message>
        <source>See the comparison with single-task networks</source>
        <translation>查看与单任务网络的比较</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue the run</source>
        <translation>继续此运行</translation>
    </message>
    <message>
        <source>Go on with the run that is shown, from where it was stopped</source>
        <translation>从停止处继续所显示的运行</translation>
    </message>
    <message>
        <source>Try a smaller rate</source>
        <translation>尝试更小的学习率</translation>
    </message>
    <message>
        <source>Try a smaller learning rate</source>
        <translation>尝试更小的学习率</translation>
    </message>
    <message>
        <source>Make a new run from the last good moment, with a smaller learning rate</source>
        <translation>从最后一个正常的时刻起，以更小的学习率建立新的运行</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate while training</source>
        <translation>训练时的学习率</translation>
    </message>
    <message>
        <source>Size of the steps of both arms, from the next step on.</source>
        <translation>双方的步长，从下一步起生效。</translation>
    </message>
</context>
<context>
    <name>RunShelf</name>
    <message>
        <source>Runs that are kept</source>
        <translation>保存的运行</translation>
    </message>
    <message>
        <source>Names of the runs</source>
        <translation>运行的名称</translation>
    </message>
    <message>
        <source>Find runs by title, tag, note, data, method or task</source>
        <translation>按标题、标签、备注、数据、方法或任务查找运行</translation>
    </message>
    <message>
        <source>Find runs</source>
        <translation>查找运行</translation>
    </message>
    <message>
        <source>Every word must be in the run. Conditions: seeds&gt;3, accuracy:0.9..1, tags:lecture, weighting=PCGrad, created&gt;2026-11. Names of more than one word stand in quotation marks.</source>
        <translation>每个词都必须出现在运行中。条件：seeds&gt;3、accuracy:0.9..1、tags:lecture、weighting=PCGrad、created&gt;2026-11。多于一个词的名称写在引号中。</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>只显示不同处(&amp;D)</translation>
    </message>
    <message>
        <source>Show the settings in which the listed runs differ, and results</source>
        <translation>显示列出的运行所不同的设置，以及结果</translation>
    </message>
    <message>
        <source>Filter b&amp;y…</source>
        <translation>筛选条件(&amp;Y)…</translation>
    </message>
    <message>
        <source>Take a range of numbers, a tag or a value into the filter</source>
        <translation>将数值范围、标签或值加入筛选</translation>
    </message>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>列(&amp;L)…</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择显示哪些列</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show this run on all pages (Return)</source>
        <translation>在所有页面显示此运行（Return）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Show the chosen runs side by side, with those in the tray</source>
        <translation>把所选运行与比较盘中的运行并排显示</translation>
    </message>
    <message>
        <source>Take into the tray</source>
        <translation>放入比较盘</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on training from the last checkpoint</source>
        <translation>从最后的检查点继续训练</translation>
    </message>
    <message>
        <source>Use design</source>
        <translation>使用设计</translation>
    </message>
    <message>
        <source>Make this run&apos;s experiment the one that is edited</source>
        <translation>把此运行的实验作为要编辑的实验</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move the chosen runs to the trash; undo helps</source>
        <translation>把选中的运行移到回收站；可以撤销</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>回收站…</translation>
    </message>
    <message>
        <source>Bring deleted runs back, or remove them for good</source>
        <translation>恢复删除的运行，或永久移除</translation>
    </message>
    <message numerus="yes">
        <source>{listed} of %n runs</source>
        <translation>
            <numerusform>%n 个运行中的 {listed} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>No column is called “{name}”.</source>
        <translation>没有名为“{name}”的列。</translation>
    </message>
    <message numerus="yes">
        <source>{known} of %n runs are read …</source>
        <translation>
            <numerusform>已读取 %n 个运行中的 {known} 个……</numerusform>
        </translation>
    </message>
    <message>
        <source>{run} cannot be opened: {why}</source>
        <translation>无法打开 {run}：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were deleted; undo brings them back.</source>
        <translation>
            <numerusform>已删除 %n 个运行；撤销可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Write tags</source>
        <translation>编写标签</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>编写备注</translation>
    </message>
    <message>
        <source>Sort by “{column}”</source>
        <translation>按“{column}”排序</translation>
    </message>
    <message>
        <source>Then by “{column}”</source>
        <translation>再按“{column}”排序</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>{task}, best</source>
        <translation>{task}，最佳</translation>
    </message>
    <message>
        <source>{task}, last</source>
        <translation>{task}，最后</translation>
    </message>
    <message>
        <source>{task}, best
{metric}</source>
        <translation>{task}，最佳
{metric}</translation>
    </message>
    <message>
        <source>{task}, last
{metric}</source>
        <translation>{task}，最后
{metric}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>加权</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Δm %, lower is better</source>
        <translation>Δm %，越低越好</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>unreadable: {why}</source>
        <translation>无法读取：{why}</translation>
    </message>
    <message>
        <source>The listed runs have nothing to choose by.</source>
        <translation>所列的运行没有可供选择的内容。</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Results per task</source>
        <translation>各任务的结果</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>RunsPlaneForm</name>
    <message>
        <source>First run</source>
        <translation>第一个运行</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二个运行</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>SaveButton</name>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
</context>
<context>
    <name>ScreenCommands</name>
    <message>
        <source>A link to this screen is in the clipboard; File, Open a link reads it.</source>
        <translation>此画面的链接已在剪贴板中；用“文件”→“打开链接”读取。</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>The link, which begins with mtl://</source>
        <translation>以 mtl:// 开头的链接</translation>
    </message>
    <message>
        <source>Opened a link</source>
        <translation>已打开链接</translation>
    </message>
    <message>
        <source>The screen of the link is shown; undo brings back the one before.</source>
        <translation>已显示链接的画面；撤销可恢复之前的画面。</translation>
    </message>
    <message>
        <source>The run of the link is not kept here, or another training is at work.</source>
        <translation>链接中的运行没有保存在这里，或另有训练正在进行。</translation>
    </message>
    <message>
        <source>Language, palette and sizes stay yours; View, As the sender of the link reads, shows theirs.</source>
        <translation>语言、配色和大小保持您自己的设置；“视图”→“按链接发送者的方式阅读”可显示其设置。</translation>
    </message>
    <message>
        <source>The run {name} is shown.</source>
        <translation>已显示运行 {name}。</translation>
    </message>
</context>
<context>
    <name>SeedBasins</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel training the seeds</source>
        <translation>取消训练各种子</translation>
    </message>
    <message>
        <source>Share of the trainings done</source>
        <translation>已完成的训练比例</translation>
    </message>
    <message>
        <source>Show the methods and seeds</source>
        <translation>显示方法和种子</translation>
    </message>
    <message>
        <source>Ends by all tasks</source>
        <translation>按所有任务区分终点</translation>
    </message>
    <message>
        <source>Ends by {task}</source>
        <translation>按 {task} 区分终点</translation>
    </message>
    <message>
        <source>Losses that tell ends apart</source>
        <translation>用于区分终点的损失</translation>
    </message>
    <message>
        <source>Tra&amp;in the seeds</source>
        <translation>训练这些种子(&amp;I)</translation>
    </message>
    <message>
        <source>Methods a&amp;nd seeds</source>
        <translation>方法和种子(&amp;N)</translation>
    </message>
    <message>
        <source>One end up to %</source>
        <translation>视为同一终点的上限 %</translation>
    </message>
    <message>
        <source>Losses less apart than this, in per cent of their range, are one end</source>
        <translation>损失相差小于此值（占其范围的百分比）算作一个终点</translation>
    </message>
    <message>
        <source>Ends are one where a chain of seeds joins them whose losses differ by no more than this.</source>
        <translation>若一串种子把它们连接起来，且相邻损失相差不超过此值，则算作一个终点。</translation>
    </message>
    <message>
        <source>Seeds of each method by where they end</source>
        <translation>每种方法的种子按结束位置</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the ends of the seeds</source>
        <translation>保存各种子的终点</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Loss at the end of every seed of each method</source>
        <translation>每种方法各种子结束时的损失</translation>
    </message>
    <message>
        <source>sum of the losses</source>
        <translation>损失之和</translation>
    </message>
    <message>
        <source>loss of {task}</source>
        <translation>{task} 的损失</translation>
    </message>
    <message>
        <source>every task alone</source>
        <translation>每个任务单独</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>{place}: {losses}</source>
        <translation>{place}：{losses}</translation>
    </message>
    <message>
        <source>{method} {count} of {all}</source>
        <translation>{method} {count}/{all}</translation>
    </message>
    <message>
        <source>Ends: {count}. Seeds that reach the lowest one: {shares}.</source>
        <translation>终点：{count} 个。到达最低终点的种子：{shares}。</translation>
    </message>
    <message>
        <source>{count} seeds for each method, from the same first parameters; losses on the training rows after the last step. Seeds are compared by their losses, since networks whose units have changed places compute the same: an end is a level of loss, not a place.</source>
        <translation>每种方法 {count} 个种子，从相同的初始参数出发；损失是最后一步之后在训练行上的值。种子按损失比较，因为单元互换位置的网络计算结果相同：终点是一个损失水平，而不是一个位置。</translation>
    </message>
    <message>
        <source>So far every seed has diverged. Choose a smaller learning rate on the page Design.</source>
        <translation>到目前为止每个种子都发散了。请在“设计”页选择更小的学习率。</translation>
    </message>
    <message>
        <source>From how many seeds does each method reach a low loss, and from how many is it stuck at a higher one? Every method trains this network from the same seeds, all of them at once.</source>
        <translation>每种方法有多少种子到达低损失，又有多少停在较高的损失？每种方法都从相同的种子同时训练此网络。</translation>
    </message>
    <message>
        <source>The seeds are trained. {told}</source>
        <translation>各种子已训练。{told}</translation>
    </message>
</context>
<context>
    <name>SeedNumbers</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选网络</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>SharingEditor</name>
    <message>
        <source>Sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部共享</translation>
    </message>
    <message>
        <source>All tasks share every block: hard parameter sharing.</source>
        <translation>所有任务共享每个块：硬参数共享。</translation>
    </message>
    <message>
        <source>All apart</source>
        <translation>全部分开</translation>
    </message>
    <message>
        <source>Nothing is shared: single-task networks.</source>
        <translation>不共享任何内容：单任务网络。</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>分开…</translation>
    </message>
    <message>
        <source>All tasks share the first blocks; they part at once or as a tree.</source>
        <translation>所有任务共享前面的块；之后一次分开或按树形分开。</translation>
    </message>
    <message>
        <source>Suggest…</source>
        <translation>建议…</translation>
    </message>
    <message>
        <source>What the gradients of the run say about which tasks should share.</source>
        <translation>运行的梯度说明哪些任务应当共享。</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Enlarge, copy or save the picture of the network.</source>
        <translation>放大、复制或保存网络图。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take the whole edit back, with what it changed besides.</source>
        <translation>撤销整个修改，包括它连带更改的内容。</translation>
    </message>
    <message>
        <source>Change the experiment so that this no longer holds. It can be undone.</source>
        <translation>更改实验，使此情况不再成立。可以撤销。</translation>
    </message>
    <message>
        <source>Click or Space: share or own · A to Z: join a group · Ctrl+D: as above · Shift: select several · Click a block&apos;s title or right-click for more</source>
        <translation>单击或空格：共享或独有 · A 到 Z：加入组 · Ctrl+D：与上方相同 · Shift：选择多个 · 单击块标题或右键查看更多</translation>
    </message>
    <message>
        <source>Share or split a block</source>
        <translation>共享或分开一个块</translation>
    </message>
    <message>
        <source>Join a group</source>
        <translation>加入组</translation>
    </message>
    <message>
        <source>Share as above</source>
        <translation>与上方相同地共享</translation>
    </message>
    <message>
        <source>Share all blocks with a task</source>
        <translation>与某个任务共享所有块</translation>
    </message>
    <message>
        <source>Give a task its own network</source>
        <translation>给某个任务自己的网络</translation>
    </message>
    <message>
        <source>Share a block among all</source>
        <translation>让所有任务共享一个块</translation>
    </message>
    <message>
        <source>Give every task its own block</source>
        <translation>给每个任务各自的块</translation>
    </message>
    <message>
        <source>This network has one block only, so there is none after which tasks could part.</source>
        <translation>此网络只有一个块，因此没有任务可以在其后分开的块。</translation>
    </message>
    <message>
        <source>Share everything</source>
        <translation>共享全部</translation>
    </message>
    <message>
        <source>Split the network</source>
        <translation>分开网络</translation>
    </message>
    <message>
        <source>Share nothing</source>
        <translation>不共享</translation>
    </message>
    <message>
        <source>After {block}</source>
        <translation>在{block}之后</translation>
    </message>
    <message>
        <source>As a tree</source>
        <translation>按树形</translation>
    </message>
    <message>
        <source>Split as a tree</source>
        <translation>按树形分开</translation>
    </message>
    <message>
        <source>Split where tasks conflict</source>
        <translation>在任务冲突处分开</translation>
    </message>
    <message>
        <source>Group by affinity</source>
        <translation>按亲和度分组</translation>
    </message>
    <message>
        <source>Share as suggested</source>
        <translation>按建议共享</translation>
    </message>
</context>
<context>
    <name>SharingMatrix</name>
    <message>
        <source>Sharing of blocks between tasks</source>
        <translation>任务之间的块共享</translation>
    </message>
    <message>
        <source>Every row is a task, every column a block of the network. Tasks with the same letter in a column share this block. Space shares a block or gives the task its own, a letter joins the group with this letter, Ctrl+D the group above. Shift with the arrow keys selects several cells. The menu key offers what can be done with the whole block, or with the task.</source>
        <translation>每一行是一个任务，每一列是网络的一个块。同一列中字母相同的任务共享该块。空格使块共享或给任务自己的块，字母加入该字母的组，Ctrl+D 加入上方的组。Shift 加方向键选择多个单元格。菜单键提供对整个块或该任务可做的操作。</translation>
    </message>
    <message>
        <source>Share among all tasks</source>
        <translation>所有任务共享</translation>
    </message>
    <message>
        <source>Give every task its own</source>
        <translation>每个任务各自独有</translation>
    </message>
    <message>
        <source>Share what is before, split from here</source>
        <translation>共享之前的块，从此处分开</translation>
    </message>
    <message>
        <source>Group by affinity from here…</source>
        <translation>从此处起按亲和度分组…</translation>
    </message>
    <message>
        <source>Share all blocks with {task}</source>
        <translation>与 {task} 共享所有块</translation>
    </message>
    <message>
        <source>Give it a network of its own</source>
        <translation>给它自己的网络</translation>
    </message>
</context>
<context>
    <name>SharingModel</name>
    <message>
        <source>takes part</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>head</source>
        <translation>任务头</translation>
    </message>
    <message>
        <source>shared with {tasks}</source>
        <translation>与 {tasks} 共享</translation>
    </message>
    <message>
        <source>not shared</source>
        <translation>不共享</translation>
    </message>
    <message>
        <source>group {letter}</source>
        <translation>组 {letter}</translation>
    </message>
    <message>
        <source>block {number}</source>
        <translation>块 {number}</translation>
    </message>
    <message>
        <source>{cell}, changed too</source>
        <translation>{cell}，连带更改</translation>
    </message>
    <message>
        <source>{task} (off)</source>
        <translation>{task}（停用）</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>任务头</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Search for a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>New key of the chosen command</source>
        <translation>所选命令的新按键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复初始按键</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>全部恢复初始按键</translation>
    </message>
    <message>
        <source>This key is for typing; hold Ctrl or Alt with it.</source>
        <translation>此按键用于输入文字；请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>This key belongs to “{command}”, which would lose it.</source>
        <translation>此按键属于“{command}”，它会因此失去该按键。</translation>
    </message>
    <message>
        <source>This command has this key already.</source>
        <translation>此命令已有此按键。</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>取用此按键</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search for a command or a key</source>
        <translation>搜索命令或按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>{run} is left out: {why}</source>
        <translation>未包括 {run}：{why}</translation>
    </message>
    <message>
        <source>The runs</source>
        <translation>各个运行</translation>
    </message>
    <message>
        <source>Chosen networks against their own single-task networks</source>
        <translation>所选网络相对自己的单任务网络</translation>
    </message>
    <message>
        <source>Runs against each other</source>
        <translation>运行之间相互比较</translation>
    </message>
    <message>
        <source>Each seed</source>
        <translation>每个种子</translation>
    </message>
    <message>
        <source>Curves on the validation rows</source>
        <translation>验证行上的曲线</translation>
    </message>
    <message>
        <source>A mean rank depends on which runs are compared, and does not say how much better one is; where some were measured on other rows there is none.</source>
        <translation>平均排名取决于比较哪些运行，且不说明好多少；若有运行是在不同的数据行上测量的，则没有平均排名。</translation>
    </message>
    <message>
        <source>Differences are paired by seed and measured on the test rows. p: paired t test, adjusted by Holm over the whole table; the intervals are not adjusted. Below three seeds there are none. Where both sides are the same training nothing is tested, and nothing counted.</source>
        <translation>差异按种子配对，在测试行上测量。p：成对 t 检验，对整个表格按 Holm 校正；区间未校正。少于三个种子时没有。若两边是同一次训练，则不检验，也不计入。</translation>
    </message>
    <message>
        <source>Dots: the metric on the test rows. Bars: mean and 95 % interval. Lines join equal seeds.</source>
        <translation>点：测试行上的指标。横条：均值和 95 % 区间。连线表示相同的种子。</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation>曲线显示什么</translation>
    </message>
    <message>
        <source>Equal: {facts}.</source>
        <translation>相同：{facts}。</translation>
    </message>
    <message>
        <source>Not equal: {fact}</source>
        <translation>不同：{fact}</translation>
    </message>
    <message>
        <source>Is the comparison fair?</source>
        <translation>比较公平吗？</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
</context>
<context>
    <name>SourceStep</name>
    <message>
        <source>Drop a file on the window, or choose one: CSV, TSV, Excel, Parquet, ARFF or NumPy arrays, or a folder of images. It stays where it is.</source>
        <translation>把文件拖放到窗口，或选择一个：CSV、TSV、Excel、Parquet、ARFF 或 NumPy 数组，或图像文件夹。文件留在原处。</translation>
    </message>
    <message>
        <source>F&amp;ile or folder</source>
        <translation>文件或文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older of images…</source>
        <translation>选择图像文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>{kind} with {columns} columns.</source>
        <translation>{kind}，有 {columns} 列。</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Use my own data</source>
        <translation>使用我自己的数据</translation>
    </message>
    <message>
        <source>Use a folder of images</source>
        <translation>使用图像文件夹</translation>
    </message>
</context>
<context>
    <name>SplitStep</name>
    <message>
        <source>Labels of every task in every part</source>
        <translation>每个任务在各部分中的标签</translation>
    </message>
    <message>
        <source>Inputs ({inputs}): {input_names}. Tasks ({tasks}): {task_names}. Of {rows} rows {train} % are for training, {validation} % for validation and the rest for the test, divided by: {by}.</source>
        <translation>输入（{inputs}）：{input_names}。任务（{tasks}）：{task_names}。{rows} 行中 {train} % 用于训练，{validation} % 用于验证，其余用于测试，划分依据：{by}。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Does learning tasks together help?</source>
        <translation>一起学习多个任务有帮助吗？</translation>
    </message>
    <message>
        <source>Train one network on several tasks, and beside it one network per task, on the same data. See what they share, where they conflict, and whether it was worth it.</source>
        <translation>在多个任务上训练一个网络，同时在同样的数据上为每个任务单独训练一个网络。看看它们共享什么、在哪里冲突，以及是否值得。</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>试试演示</translation>
    </message>
    <message>
        <source>Four questions about handwritten digits. The first curves appear within seconds.</source>
        <translation>关于手写数字的四个问题。几秒钟内就会出现第一条曲线。</translation>
    </message>
    <message>
        <source>Use my own data</source>
        <translation>使用我自己的数据</translation>
    </message>
    <message>
        <source>A table or a folder of images: say what is to be predicted, the rest are inputs.</source>
        <translation>一个表格或一个图像文件夹：说明要预测什么，其余为输入。</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>打开实验</translation>
    </message>
    <message>
        <source>Go on with one that you saved, or that somebody sent you.</source>
        <translation>继续您保存的实验，或别人发给您的实验。</translation>
    </message>
    <message>
        <source>Take the guided tour</source>
        <translation>参加导览</translation>
    </message>
    <message>
        <source>Five steps, about two minutes: share less, run again, compare.</source>
        <translation>五步，约两分钟：减少共享、再次运行、比较。</translation>
    </message>
    <message>
        <source>Ready-made experiments</source>
        <translation>现成的实验</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Engine loading…</source>
        <translation>正在加载引擎…</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>引擎就绪</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>没有引擎</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>%n problems; show the last</source>
        <translation>
            <numerusform>%n 个问题；显示最后一个</numerusform>
        </translation>
    </message>
    <message>
        <source>Fastest device</source>
        <translation>最快的设备</translation>
    </message>
    <message>
        <source>Where the experiment is computed</source>
        <translation>实验在哪里计算</translation>
    </message>
</context>
<context>
    <name>SteerCommands</name>
    <message>
        <source>New seeds</source>
        <translation>新的种子</translation>
    </message>
</context>
<context>
    <name>SteeringBar</name>
    <message>
        <source>Until better</source>
        <translation>直到改善</translation>
    </message>
    <message>
        <source>Train until the validation loss is lower than ever before, then pause</source>
        <translation>训练到验证损失低于以往所有值，然后暂停</translation>
    </message>
    <message>
        <source>Step of</source>
        <translation>一步，任务</translation>
    </message>
    <message>
        <source>When paused: one step in which only this task&apos;s loss counts</source>
        <translation>暂停时：做一步，只有此任务的损失起作用</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>慢动作</translation>
    </message>
    <message>
        <source>Make only so many steps in a second</source>
        <translation>每秒只做这么多步</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>延长</translation>
    </message>
    <message>
        <source>Give the run more epochs and go on with it</source>
        <translation>给运行更多轮次并继续</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>Make a new run from the moment that is shown, paused there</source>
        <translation>从显示的时刻建立新的运行，并在那里暂停</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>回到起点</translation>
    </message>
    <message>
        <source>Make a new run from the same start, paused before its first step</source>
        <translation>从相同的起点建立新的运行，在第一步之前暂停</translation>
    </message>
    <message>
        <source>New seeds</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Run again from other random starts</source>
        <translation>从其他随机起点重新运行</translation>
    </message>
    <message>
        <source>More run commands</source>
        <translation>更多运行命令</translation>
    </message>
    <message>
        <source>Task of the single step</source>
        <translation>单步的任务</translation>
    </message>
    <message>
        <source>Steps per second in slow motion</source>
        <translation>慢动作的每秒步数</translation>
    </message>
    <message>
        <source> per s</source>
        <translation> 步/秒</translation>
    </message>
    <message>
        <source>Epochs by which the run is made longer</source>
        <translation>运行延长的轮次数</translation>
    </message>
    <message>
        <source> epochs</source>
        <translation> 轮次</translation>
    </message>
</context>
<context>
    <name>SteeringHistory</name>
    <message>
        <source>Move the learning rate while training</source>
        <translation>训练时移动学习率</translation>
    </message>
    <message>
        <source>Move a task weight while training</source>
        <translation>训练时移动任务权重</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>{task}, {form}</source>
        <translation>{task}，{form}</translation>
    </message>
    <message>
        <source>{task}: {metric}</source>
        <translation>{task}：{metric}</translation>
    </message>
    <message>
        <source>{arm}: {interval}, n = {count}</source>
        <translation>{arm}：{interval}，n = {count}</translation>
    </message>
    <message>
        <source>{varied} {value}: {told}</source>
        <translation>{varied} {value}：{told}</translation>
    </message>
    <message>
        <source>Difference from {control}:</source>
        <translation>与{control}的差：</translation>
    </message>
    <message>
        <source>Difference from {control}, in {unit}:</source>
        <translation>与{control}的差，单位 {unit}：</translation>
    </message>
    <message>
        <source>{task}: {difference}</source>
        <translation>{task}：{difference}</translation>
    </message>
    <message>
        <source>{task}: {difference}, p &lt; {p}</source>
        <translation>{task}：{difference}，p &lt; {p}</translation>
    </message>
    <message>
        <source>{task}: {difference}, p = {p}</source>
        <translation>{task}：{difference}，p = {p}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
</context>
<context>
    <name>StudyCard</name>
    <message>
        <source>{claim} · {seeds} · {length}</source>
        <translation>{claim} · {seeds} · {length}</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>took {length}</source>
        <translation>用时 {length}</translation>
    </message>
    <message>
        <source>about {length}</source>
        <translation>约 {length}</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>The run was broken off; Run goes on with it.</source>
        <translation>运行曾中断；“运行”会接着进行。</translation>
    </message>
    <message>
        <source>This was a quick look, with {seeds}.</source>
        <translation>这只是快速查看，用了 {seeds}。</translation>
    </message>
</context>
<context>
    <name>StudyHead</name>
    <message>
        <source>Run the stud&amp;y</source>
        <translation>运行研究(&amp;Y)</translation>
    </message>
    <message>
        <source>G&amp;o on with the study</source>
        <translation>继续研究(&amp;O)</translation>
    </message>
    <message>
        <source>Run the stud&amp;y again</source>
        <translation>重新运行研究(&amp;Y)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the study</source>
        <translation>取消研究</translation>
    </message>
    <message>
        <source>Share of the study done</source>
        <translation>研究完成的比例</translation>
    </message>
    <message>
        <source>&amp;Quick look</source>
        <translation>快速查看(&amp;Q)</translation>
    </message>
    <message>
        <source>Fewer seeds, values, learning rates and steps: under a minute</source>
        <translation>更少的种子、取值、学习率和步数：不到一分钟</translation>
    </message>
    <message>
        <source>Ru&amp;n shown</source>
        <translation>显示的运行(&amp;N)</translation>
    </message>
    <message>
        <source>All &amp;studies</source>
        <translation>全部研究(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Counter-example</source>
        <translation>反例(&amp;C)</translation>
    </message>
    <message>
        <source>Open as &amp;project</source>
        <translation>作为项目打开(&amp;P)</translation>
    </message>
    <message>
        <source>Export a repor&amp;t…</source>
        <translation>导出报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Compare two r&amp;uns…</source>
        <translation>比较两次运行(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Large type</source>
        <translation>大字体(&amp;L)</translation>
    </message>
</context>
<context>
    <name>StudyNumbers</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Mean [95 % interval]</source>
        <translation>均值 [95 % 区间]</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
</context>
<context>
    <name>StudyPicturesView</name>
    <message>
        <source>P&amp;icture</source>
        <translation>图(&amp;I)</translation>
    </message>
</context>
<context>
    <name>StudyPlot</name>
    <message>
        <source>Picture of the study</source>
        <translation>研究的图</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量任何内容。</translation>
    </message>
    <message>
        <source>{measure}: {title}</source>
        <translation>{measure}：{title}</translation>
    </message>
</context>
<context>
    <name>StudyStarts</name>
    <message>
        <source>first parameter</source>
        <translation>第一个参数</translation>
    </message>
    <message>
        <source>second parameter</source>
        <translation>第二个参数</translation>
    </message>
    <message>
        <source>Map of the starts: {arm}</source>
        <translation>起点图：{arm}</translation>
    </message>
    <message>
        <source>loss of {task} at the end</source>
        <translation>结束时 {task} 的损失</translation>
    </message>
    <message>
        <source>Share of the starts of each arm in each basin</source>
        <translation>各方落入每个盆地的起点份额</translation>
    </message>
    <message>
        <source>Lowest losses that were found</source>
        <translation>找到的最低损失</translation>
    </message>
</context>
<context>
    <name>StudyView</name>
    <message>
        <source>Another study is at work; cancel it first, then run this one.</source>
        <translation>另一个研究正在进行；请先取消它，再运行此研究。</translation>
    </message>
    <message>
        <source>There is nothing to report yet: run the study first.</source>
        <translation>还没有可报告的内容：请先运行研究。</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>正在写报告…</translation>
    </message>
    <message>
        <source>Teacher&apos;s notes</source>
        <translation>教师说明</translation>
    </message>
    <message>
        <source>Numbers of the picture</source>
        <translation>图中的数值</translation>
    </message>
    <message>
        <source>{verdict}, n = {count}</source>
        <translation>{verdict}，n = {count}</translation>
    </message>
    <message>
        <source>The report is in {path}.</source>
        <translation>报告在 {path}。</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply the suggestion</source>
        <translation>应用此建议</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Leave the suggestion</source>
        <translation>不采用此建议</translation>
    </message>
    <message>
        <source>Evidence for the suggestion</source>
        <translation>建议的依据</translation>
    </message>
</context>
<context>
    <name>SuggestionText</name>
    <message>
        <source>From {block} on: {groups}</source>
        <translation>从{block}起：{groups}</translation>
    </message>
    <message>
        <source>{count} of {total} pairs that share this block are in conflict: the whole 95 % interval of their cosine lies below 0, over {seeds} seeds and the later {looks} looks. Whether parting helps, only training tells.</source>
        <translation>共享此块的 {total} 对任务中有 {count} 对冲突：在 {seeds} 个种子和后 {looks} 次观察中，其余弦的整个 95 % 区间低于 0。分开是否有帮助，只有训练才知道。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Cosine, 95 % interval</source>
        <translation>余弦，95 % 区间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Groups: {groups}</source>
        <translation>分组：{groups}</translation>
    </message>
    <message>
        <source>In these groups a step helps each task by {gain} more of its loss than with all tasks together, n = {n}. They are the best of all groupings by these very numbers, so the gain is too large by chance alone; train them to know.</source>
        <translation>在这些组中，一步对每个任务损失的帮助比所有任务在一起时多 {gain}，n = {n}。这些组正是按这些数值从所有分组中选出的最佳，因此收益偶然偏大；要知道，请训练它们。</translation>
    </message>
    <message>
        <source>A step for</source>
        <translation>为此任务走一步</translation>
    </message>
    <message>
        <source>changes the loss of</source>
        <translation>改变此任务的损失</translation>
    </message>
    <message>
        <source>by</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>together</source>
        <translation>在一起</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>分开</translation>
    </message>
</context>
<context>
    <name>SurfaceTab</name>
    <message>
        <source>All tasks together</source>
        <translation>所有任务合计</translation>
    </message>
    <message>
        <source>&amp;Surface</source>
        <translation>曲面(&amp;S)</translation>
    </message>
    <message>
        <source>3-D</source>
        <translation>3-D</translation>
    </message>
    <message>
        <source>Height: the loss, on a logarithmic scale above its lowest value. Lines: the training paths, laid on the surface, with a dot at the training step. Points without data are left out.</source>
        <translation>高度：损失，以其最低值以上的对数刻度表示。线：贴在曲面上的训练路径，圆点位于训练步处。没有数据的点略去。</translation>
    </message>
    <message>
        <source>Surface shown in 3-D</source>
        <translation>3-D 中显示的曲面</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn the surface left</source>
        <translation>将曲面向左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
    <message>
        <source>Turn the surface right</source>
        <translation>将曲面向右转</translation>
    </message>
    <message>
        <source>This display has no OpenGL, so surfaces cannot be drawn in 3-D. The maps show the same.</source>
        <translation>此显示器没有 OpenGL，因此无法以 3-D 绘制曲面。平面图显示相同的内容。</translation>
    </message>
</context>
<context>
    <name>SurfaceText</name>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量任何内容。</translation>
    </message>
    <message>
        <source>Lowest loss {low} at {low_x}, {low_y}; highest {high} at {high_x}, {high_y}; half of the points lie below {middle}.</source>
        <translation>最低损失 {low} 在 {low_x}, {low_y}；最高 {high} 在 {high_x}, {high_y}；一半的点低于 {middle}。</translation>
    </message>
    <message>
        <source>{share} % of the points have no loss.</source>
        <translation>{share} % 的点没有损失值。</translation>
    </message>
</context>
<context>
    <name>TableDataBox</name>
    <message>
        <source>Data sets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>ARFF, also of Mulan and Meka, CSV, Parquet or a spreadsheet with two targets or more</source>
        <translation>ARFF（包括 Mulan 和 Meka 的）、CSV、Parquet 或电子表格，至少有两个目标</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>移出(&amp;O)</translation>
    </message>
    <message>
        <source>Leaves the chosen data set out; its file stays</source>
        <translation>略去选中的数据集；其文件保留</translation>
    </message>
    <message>
        <source>Open as pro&amp;ject</source>
        <translation>作为项目打开(&amp;J)</translation>
    </message>
    <message>
        <source>Opens an experiment on the chosen data set, with the table&apos;s network and budget</source>
        <translation>用此表的网络和预算，打开一个关于所选数据集的实验</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a data set</source>
        <translation>添加数据集</translation>
    </message>
</context>
<context>
    <name>TableEditing</name>
    <message>
        <source>{name} is part of the table now.</source>
        <translation>{name} 现在是此表的一部分。</translation>
    </message>
    <message>
        <source>{name} is not part of the table any more.</source>
        <translation>{name} 不再是此表的一部分。</translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message>
        <source>Targets of {name}</source>
        <translation>{name} 的目标</translation>
    </message>
    <message>
        <source>Mark the columns to be predicted, at least two; the others are inputs.</source>
        <translation>标记要预测的列，至少两列；其余为输入。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Space marks a column or takes its mark away</source>
        <translation>空格键标记一列，或去掉标记</translation>
    </message>
</context>
<context>
    <name>TaskHead</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight of {task}</source>
        <translation>{task} 的权重</translation>
    </message>
    <message>
        <source>How much this task&apos;s loss counts from the next step on; the single-task networks keep 1.</source>
        <translation>从下一步起此任务的损失所占的分量；单任务网络保持为 1。</translation>
    </message>
    <message>
        <source>Keep this weight where it is while others are moved.</source>
        <translation>移动其他权重时，保持此权重不变。</translation>
    </message>
    <message>
        <source>Lock the weight of {task}</source>
        <translation>锁定“{task}”的权重</translation>
    </message>
</context>
<context>
    <name>TaskHeads</name>
    <message>
        <source>Head widths of single tasks</source>
        <translation>单个任务的任务头宽度</translation>
    </message>
    <message>
        <source>{field} of {task}</source>
        <translation>{task} 的 {field}</translation>
    </message>
</context>
<context>
    <name>TaskNameControl</name>
    <message>
        <source>The first by name</source>
        <translation>按名称排序的第一个</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>{task} (switched off)</source>
        <translation>{task}（已停用）</translation>
    </message>
</context>
<context>
    <name>TaskNumbersControl</name>
    <message>
        <source>{field} of {task}</source>
        <translation>{task} 的{field}</translation>
    </message>
</context>
<context>
    <name>TaskPair</name>
    <message>
        <source>&amp;Tasks</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>First task</source>
        <translation>第一个任务</translation>
    </message>
    <message>
        <source>Second task</source>
        <translation>第二个任务</translation>
    </message>
</context>
<context>
    <name>TaskSettings</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>{task}: {what}</source>
        <translation>{task}：{what}</translation>
    </message>
    <message>
        <source>{task} takes part</source>
        <translation>{task} 参与</translation>
    </message>
    <message>
        <source>{kind}. {description}</source>
        <translation>{kind}。{description}</translation>
    </message>
</context>
<context>
    <name>TaskValues</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Loss so far</source>
        <translation>至今的损失</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>所选网络</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>Loss is</source>
        <translation>损失为</translation>
    </message>
</context>
<context>
    <name>TaskWeightsControl</name>
    <message>
        <source>Keep this weight where it is while others are moved.</source>
        <translation>移动其他权重时，此权重保持不变。</translation>
    </message>
    <message>
        <source>Lock the weight of {task}</source>
        <translation>锁定 {task} 的权重</translation>
    </message>
    <message>
        <source>Normalise: they add up to {count}</source>
        <translation>归一化：总和为 {count}</translation>
    </message>
    <message>
        <source>When one weight is moved, the others that are not locked are scaled so that the sum stays: the learning rate then means the same at all weights.</source>
        <translation>移动一个权重时，其他未锁定的权重按比例缩放，使总和不变：这样学习率在所有权重下含义相同。</translation>
    </message>
    <message>
        <source>The others are locked, so the sum cannot stay. Unlock one, or switch Normalise off.</source>
        <translation>其他权重都已锁定，因此总和无法保持。请解锁一个，或关闭归一化。</translation>
    </message>
    <message>
        <source>The locked weights leave nothing to the others. Unlock one, then normalise.</source>
        <translation>锁定的权重没有给其他权重留下余地。请先解锁一个，再归一化。</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Off the plane: {distances}.</source>
        <translation>离开平面：{distances}。</translation>
    </message>
    <message>
        <source>&amp;Training step ◯</source>
        <translation>训练步 ◯(&amp;T)</translation>
    </message>
    <message>
        <source>Checkpoint of the training</source>
        <translation>训练的检查点</translation>
    </message>
    <message>
        <source>Shows where the networks were at a checkpoint; arrow keys go from one to the next.</source>
        <translation>显示各网络在某个检查点时的位置；方向键从一个检查点移到下一个。</translation>
    </message>
    <message>
        <source>A&amp;nimate…</source>
        <translation>动画(&amp;N)…</translation>
    </message>
    <message>
        <source>Animate the training</source>
        <translation>训练过程动画</translation>
    </message>
    <message>
        <source>Write the training that moves over its landscape to a file</source>
        <translation>把在损失曲面上移动的训练写成文件</translation>
    </message>
    <message>
        <source>all tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>{name} unknown</source>
        <translation>{name} 未知</translation>
    </message>
    <message>
        <source>{name} {share} %</source>
        <translation>{name} {share} %</translation>
    </message>
</context>
<context>
    <name>TimeTravel</name>
    <message>
        <source>&amp;Moment</source>
        <translation>时刻(&amp;M)</translation>
    </message>
    <message>
        <source>Moment of the training</source>
        <translation>训练的时刻</translation>
    </message>
    <message>
        <source>Moves every plot, the predictions and the landscape to a moment that is kept.</source>
        <translation>把所有图、预测和损失曲面移到保存的某个时刻。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Follow the training again</source>
        <translation>重新跟随训练</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>TourView</name>
    <message>
        <source>Tour</source>
        <translation>巡览</translation>
    </message>
    <message>
        <source>Loss of every task on straight lines between networks; the thick line is the joint loss chosen at the left. Dotted: straight between the losses at both ends. Bracket: the barrier, the most a loss rises above it.</source>
        <translation>网络之间直线上每个任务的损失；粗线是左侧选择的合计损失。点线：两端损失之间的直线。括号：势垒，即损失高出点线的最大值。</translation>
    </message>
    <message>
        <source>Measure the to&amp;ur</source>
        <translation>测量巡览(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel measuring the tour</source>
        <translation>取消测量巡览</translation>
    </message>
    <message>
        <source>Share of the lines measured</source>
        <translation>已测量直线的比例</translation>
    </message>
    <message>
        <source>Losses along the tour</source>
        <translation>巡览途中的损失</translation>
    </message>
    <message>
        <source>Barriers of the &amp;loss of</source>
        <translation>势垒所属的损失(&amp;L)</translation>
    </message>
    <message>
        <source>Loss whose barriers are shown</source>
        <translation>显示其势垒的损失</translation>
    </message>
    <message>
        <source>all tasks together</source>
        <translation>所有任务合计</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Barriers between every two networks</source>
        <translation>每两个网络之间的势垒</translation>
    </message>
    <message>
        <source>Place; a network at every whole number</source>
        <translation>位置；每个整数处是一个网络</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The tour is measured. {told}</source>
        <translation>巡览已测量完毕。{told}</translation>
    </message>
    <message>
        <source>Choose two tasks and measure: every loss on the straight way from the network of the first task alone to the joint network, and on to that of the second task alone.</source>
        <translation>选择两个任务并测量：沿直线从第一个任务的单任务网络到联合网络，再到第二个任务的单任务网络，途中的每个损失。</translation>
    </message>
    <message>
        <source>{first} to {second}: {heights}.</source>
        <translation>{first} 到 {second}：{heights}。</translation>
    </message>
    <message>
        <source>Barriers. {legs}</source>
        <translation>势垒：{legs}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{loss} {height}</source>
        <translation>{loss} {height}</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>联合</translation>
    </message>
    <message>
        <source>{task} alone</source>
        <translation>仅 {task}</translation>
    </message>
    <message>
        <source>distance {distance}</source>
        <translation>距离 {distance}</translation>
    </message>
</context>
<context>
    <name>ToyBasins</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel the maps of basins</source>
        <translation>取消吸引域图</translation>
    </message>
    <message>
        <source>Share of the trainings done</source>
        <translation>已完成的训练比例</translation>
    </message>
    <message>
        <source>M&amp;ake the maps</source>
        <translation>绘制图(&amp;A)</translation>
    </message>
    <message>
        <source>Methods a&amp;nd starts</source>
        <translation>方法和起点(&amp;N)</translation>
    </message>
    <message>
        <source>Show the methods and starts</source>
        <translation>显示方法和起点</translation>
    </message>
    <message>
        <source>Shades: the place where it ends</source>
        <translation>深浅：结束的位置</translation>
    </message>
    <message>
        <source>Shades: the part of the Pareto front</source>
        <translation>深浅：Pareto 前沿的部分</translation>
    </message>
    <message>
        <source>What the shades of the maps mean</source>
        <translation>图的深浅表示什么</translation>
    </message>
    <message>
        <source>Starts of each method by where they end</source>
        <translation>每种方法的起点按结束位置</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 数组 (*.npz)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the maps of basins</source>
        <translation>保存吸引域图</translation>
    </message>
    <message>
        <source>Map of the ends of {method}</source>
        <translation>{method} 的终点图</translation>
    </message>
    <message>
        <source>first parameter</source>
        <translation>第一个参数</translation>
    </message>
    <message>
        <source>second parameter</source>
        <translation>第二个参数</translation>
    </message>
    <message>
        <source>Every start of a grid over the losses is trained with every method. The maps show where each start ends: with every task alone, with equal weights, with the methods of your choice.</source>
        <translation>损失之上网格的每个起点都用每种方法训练。图显示每个起点在哪里结束：每个任务单独、相等权重、您选择的方法。</translation>
    </message>
    <message>
        <source>The maps of basins are made. {told}</source>
        <translation>吸引域图已绘制。{told}</translation>
    </message>
</context>
<context>
    <name>TrainPage</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Legend of the curves</source>
        <translation>曲线图例</translation>
    </message>
    <message>
        <source>Tasks and their latest values</source>
        <translation>任务及其最新数值</translation>
    </message>
    <message>
        <source>Names of the tasks</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Choose up to {count} tasks to see their curves side by side.</source>
        <translation>最多选择 {count} 个任务，并排查看其曲线。</translation>
    </message>
    <message>
        <source>Training step {step} of {steps}</source>
        <translation>训练第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Paused at step {step} of {steps}</source>
        <translation>暂停于第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>Stopping after step {step}…</source>
        <translation>将在第 {step} 步后停止…</translation>
    </message>
    <message>
        <source>The run failed at step {step} of {steps}.</source>
        <translation>运行在第 {step} 步失败，共 {steps} 步。</translation>
    </message>
    <message>
        <source>Loading the data and preparing the networks…</source>
        <translation>正在加载数据并准备网络…</translation>
    </message>
    <message>
        <source>{task}: {metric} {value}</source>
        <translation>{task}：{metric} {value}</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}; {tasks}.</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮；{tasks}。</translation>
    </message>
    <message>
        <source>The run ended before its first step.</source>
        <translation>运行在第一步之前就结束了。</translation>
    </message>
    <message>
        <source>Diverged at step {step} of {steps}: a loss grew without bounds, and would again if it went on.</source>
        <translation>在第 {step} 步（共 {steps} 步）发散：某个损失无限增长，继续训练仍会如此。</translation>
    </message>
    <message>
        <source>Finished after {steps} steps.</source>
        <translation>已完成，共 {steps} 步。</translation>
    </message>
    <message>
        <source>Finished: stopped early when the validation loss no longer improved.</source>
        <translation>已完成：验证损失不再改善，提前停止。</translation>
    </message>
    <message>
        <source>Stopped at step {step} of {steps}. The run is kept and can be continued.</source>
        <translation>在第 {step} 步（共 {steps} 步）停止。此运行已保留，可以继续。</translation>
    </message>
    <message>
        <source>{state}.</source>
        <translation>{state}。</translation>
    </message>
    <message>
        <source>{task} {direction}</source>
        <translation>{task} {direction}</translation>
    </message>
    <message>
        <source>{count} {direction}</source>
        <translation>{count} 个{direction}</translation>
    </message>
    <message>
        <source>{state}: {tasks}.</source>
        <translation>{state}：{tasks}。</translation>
    </message>
    <message>
        <source>improving</source>
        <translation>正在改善</translation>
    </message>
    <message>
        <source>getting worse</source>
        <translation>正在变差</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Began with the weights of run {run}, where they fitted.</source>
        <translation>从运行 {run} 的相符参数开始。</translation>
    </message>
    <message>
        <source>Branched from run {run} at step {step}.</source>
        <translation>从运行 {run} 的第 {step} 步分支。</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Deleted runs</source>
        <translation>已删除的运行</translation>
    </message>
    <message numerus="yes">
        <source>What was deleted more than %n days ago is removed.</source>
        <translation>
            <numerusform>删除超过 %n 天的会被移除。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Empty the trash…</source>
        <translation>清空回收站(&amp;E)…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n runs for good?</source>
        <translation>
            <numerusform>永久移除 %n 个运行吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Tray of runs to compare</source>
        <translation>要比较的运行的比较盘</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>比较盘</translation>
    </message>
    <message>
        <source>Choose runs in the list and press Insert, or drag them here.</source>
        <translation>请在列表中选择运行并按 Insert，或把它们拖到这里。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Take all runs out of the tray</source>
        <translation>把所有运行取出比较盘</translation>
    </message>
</context>
<context>
    <name>ValueTable</name>
    <message>
        <source>Values of the inputs</source>
        <translation>输入的数值</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>The claim: {claim}</source>
        <translation>论断：{claim}</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>尚未运行</translation>
    </message>
    <message>
        <source>Labels saved at the smallest budget: {labels}</source>
        <translation>最小预算下节省的标签：{labels}</translation>
    </message>
</context>
<context>
    <name>VersusDialog</name>
    <message>
        <source>Two runs of a study</source>
        <translation>同一研究的两次运行</translation>
    </message>
    <message>
        <source>First run</source>
        <translation>第一个运行</translation>
    </message>
    <message>
        <source>Second run</source>
        <translation>第二个运行</translation>
    </message>
    <message>
        <source>One of the two runs that are compared</source>
        <translation>要比较的两次运行之一</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>What differs between the two runs</source>
        <translation>两次运行的不同之处</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All of it is equal.</source>
        <translation>全部相同。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the text</source>
        <translation>复制文本</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Measured on the rows it learns from; thin</source>
        <translation>在用于学习的行上测量；细线</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Measured on held-out rows; thick</source>
        <translation>在留出的行上测量；粗线</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Measured on the rows kept for the end</source>
        <translation>在留到最后的行上测量</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>每一步</translation>
    </message>
    <message>
        <source>The loss of each step&apos;s batch, before its update; faint</source>
        <translation>每一步批次的损失（更新之前）；浅色</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>The same tasks, each learned alone; dashed</source>
        <translation>同样的任务，各自单独学习；虚线</translation>
    </message>
    <message>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Losses and weights on a logarithmic axis</source>
        <translation>损失和权重使用对数轴</translation>
    </message>
    <message>
        <source>In epochs</source>
        <translation>按轮次</translation>
    </message>
    <message>
        <source>Count passes over the training rows, not steps</source>
        <translation>按遍历训练行的次数计，而不是按步数</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>How the gradients of the tasks stand to each other, in place of the losses</source>
        <translation>显示各任务梯度之间的关系，代替损失</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What the networks answer to rows they did not learn from</source>
        <translation>网络对没有学习过的行的回答</translation>
    </message>
    <message>
        <source>View data…</source>
        <translation>查看数据…</translation>
    </message>
    <message>
        <source>The numbers of the plots as a table</source>
        <translation>以表格显示图中的数值</translation>
    </message>
</context>
<context>
    <name>WarningList</name>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings are told once the file has been checked.</source>
        <translation>检查文件之后才会显示警告。</translation>
    </message>
    <message>
        <source>Nothing in the data calls for caution.</source>
        <translation>数据中没有需要注意之处。</translation>
    </message>
    <message>
        <source>Warnings: {count}</source>
        <translation>警告：{count} 条</translation>
    </message>
</context>
<context>
    <name>WeightSum</name>
    <message>
        <source>When one weight is moved, the others that are not locked are scaled so that the sum stays: the learning rate then means the same at all weights.</source>
        <translation>移动一个权重时，其他未锁定的权重会按比例缩放，使总和保持不变：这样学习率在任何权重下含义都相同。</translation>
    </message>
    <message>
        <source>Normalise weights</source>
        <translation>归一化权重</translation>
    </message>
</context>
<context>
    <name>WeightingPanel</name>
    <message>
        <source>Try several…</source>
        <translation>尝试多种…</translation>
    </message>
    <message>
        <source>Try several methods one after another</source>
        <translation>依次尝试多种方法</translation>
    </message>
</context>
<context>
    <name>WholeNumbersControl</name>
    <message>
        <source>Write whole numbers with commas between them, as in 64, 64.</source>
        <translation>请写用逗号分隔的整数，如 64, 64。</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Run {letter}: {title}. Press to take it out of the tray.</source>
        <translation>运行 {letter}：{title}。按下可取出比较盘。</translation>
    </message>
</context>
<context>
    <name>_Dock</name>
    <message>
        <source>Let this part float, or put it back</source>
        <translation>让此部分浮动，或放回原处</translation>
    </message>
    <message>
        <source>Close this part</source>
        <translation>关闭此部分</translation>
    </message>
</context>
<context>
    <name>_FirstRows</name>
    <message>
        <source>{task} (task)</source>
        <translation>{task}（任务）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>architectures</name>
    <message>
        <source>Dense layers one after another.</source>
        <translation>全连接层依次相接。</translation>
    </message>
    <message>
        <source>Convolutions, each of which halves the picture, then dense layers.</source>
        <translation>卷积层，每层使图像边长减半，之后是全连接层。</translation>
    </message>
    <message>
        <source>No network: two numbers that the losses depend on.</source>
        <translation>没有网络：损失所依赖的两个数。</translation>
    </message>
    <message>
        <source>A network per task; after every layer each reads a learned mix of all of them.</source>
        <translation>每个任务一个网络；每层之后，各网络读取所有网络的一个学习得到的混合。</translation>
    </message>
    <message>
        <source>Like cross-stitch between parts of the layers; the heads read a learned mix of all layers.</source>
        <translation>类似 cross-stitch，但在层的各部分之间进行；任务头读取所有层的一个学习得到的混合。</translation>
    </message>
    <message>
        <source>Common experts; a gate per task weighs them for every row.</source>
        <translation>共享专家；每个任务一个门，为每一行给专家加权。</translation>
    </message>
    <message>
        <source>Common experts, of which every task picks a few.</source>
        <translation>共享专家，每个任务从中选用几个。</translation>
    </message>
    <message>
        <source>Common experts and each task&apos;s own; a gate per task weighs both.</source>
        <translation>共享专家和各任务自己的专家；每个任务一个门，对两者加权。</translation>
    </message>
    <message>
        <source>Several levels of common experts and each task&apos;s own.</source>
        <translation>多级的共享专家和各任务自己的专家。</translation>
    </message>
    <message>
        <source>A common trunk; every task attends to what it needs of each layer.</source>
        <translation>共享主干；每个任务用注意力取出每一层中它所需要的部分。</translation>
    </message>
    <message>
        <source>Layers per task; which of those before it a layer reads is learned.</source>
        <translation>每个任务各有自己的层；一层读取前面的哪些层由学习得出。</translation>
    </message>
    <message>
        <source>Every hidden layer is a block; tasks with the same letter share its parameters.</source>
        <translation>每个隐藏层是一个块；字母相同的任务共享其参数。</translation>
    </message>
    <message>
        <source>One block: tasks with the same letter exchange what their layers give, others do not.</source>
        <translation>一个块：字母相同的任务交换各层的输出，其他任务不交换。</translation>
    </message>
    <message>
        <source>One block: tasks with the same letter draw on the same experts, others have their own.</source>
        <translation>一个块：字母相同的任务使用相同的专家，其他任务有自己的专家。</translation>
    </message>
    <message>
        <source>Every convolution and dense layer is a block; tasks with the same letter share its parameters.</source>
        <translation>每个卷积层和全连接层是一个块；字母相同的任务共享其参数。</translation>
    </message>
    <message>
        <source>One block: the point; tasks with the same letter move the same one.</source>
        <translation>一个块：即该点；字母相同的任务移动同一个点。</translation>
    </message>
    <message>
        <source>One block: tasks with the same letter attend to the same trunk, others do not.</source>
        <translation>一个块：字母相同的任务对同一个主干施加注意力，其他任务不共用。</translation>
    </message>
    <message>
        <source>One block: tasks with the same letter can read each other&apos;s layers, others cannot.</source>
        <translation>一个块：字母相同的任务可以读取彼此的层，其他任务不能。</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>Block {number}</source>
        <translation>块 {number}</translation>
    </message>
    <message>
        <source>the point</source>
        <translation>该点</translation>
    </message>
    <message>
        <source>{count} filters of {side} x {side}</source>
        <translation>{count} 个 {side} x {side} 滤波器</translation>
    </message>
    <message>
        <source>{detail}, normalised over the batch</source>
        <translation>{detail}，按批次归一化</translation>
    </message>
    <message>
        <source>{detail}, normalised over the layer</source>
        <translation>{detail}，按层归一化</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>一个函数</translation>
    </message>
    <message>
        <source>{count} classes</source>
        <translation>{count} 个类别</translation>
    </message>
    <message>
        <source>{layers}, then {outputs}</source>
        <translation>{layers}，输出：{outputs}</translation>
    </message>
    <message>
        <source>{count} units</source>
        <translation>{count} 个单元</translation>
    </message>
    <message>
        <source>Shared … · … parameters</source>
        <translation>共享 … · … 个参数</translation>
    </message>
    <message>
        <source>Shared {part} % · {total} parameters (single-task total {single})</source>
        <translation>共享 {part} % · {total} 个参数（单任务合计 {single}）</translation>
    </message>
    <message>
        <source>Cross-stitch</source>
        <translation>Cross-stitch</translation>
    </message>
    <message>
        <source>Sluice</source>
        <translation>Sluice</translation>
    </message>
    <message>
        <source>{count} common experts</source>
        <translation>{count} 个共享专家</translation>
    </message>
    <message>
        <source>{levels} levels of {experts}</source>
        <translation>{levels} 级，每级 {experts}</translation>
    </message>
    <message>
        <source>a common trunk of {units} units, with attention by task</source>
        <translation>{units} 个单元的共享主干，每个任务有自己的注意力</translation>
    </message>
    <message>
        <source>{name}, {detail}</source>
        <translation>{name}，{detail}</translation>
    </message>
    <message>
        <source>a column of {units} units per task</source>
        <translation>每个任务一列 {units} 个单元的层</translation>
    </message>
    <message>
        <source>{count} common experts and {own} of each task</source>
        <translation>{count} 个共享专家，每个任务另有 {own} 个专家</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>Demos, your own data, recent experiments</source>
        <translation>演示、您自己的数据、最近的实验</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>The data set, its tasks and how it is split</source>
        <translation>数据集、其任务及划分方式</translation>
    </message>
    <message>
        <source>D&amp;esign</source>
        <translation>设计(&amp;E)</translation>
    </message>
    <message>
        <source>The network, what tasks share, and how losses are weighted</source>
        <translation>网络、任务共享的部分，以及损失如何加权</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>Run, watch and steer the training</source>
        <translation>运行、观察和调节训练</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>损失曲面(&amp;L)</translation>
    </message>
    <message>
        <source>The losses around the trained networks</source>
        <translation>训练好的网络周围的损失</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Does learning the tasks together help, and by how much?</source>
        <translation>一起学习这些任务有帮助吗？帮助有多大？</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出(&amp;X)</translation>
    </message>
    <message>
        <source>Take the trained networks, figures and tables with you</source>
        <translation>带走训练好的网络、图和表格</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>画廊(&amp;G)</translation>
    </message>
    <message>
        <source>Five claims about learning together, each put to the test</source>
        <translation>关于共同学习的五个论断，逐一检验</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令…(&amp;F)</translation>
    </message>
    <message>
        <source>Type a few letters of any command and run it</source>
        <translation>输入任意命令的几个字母并执行</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>窗口的下一部分(&amp;N)</translation>
    </message>
    <message>
        <source>Move the focus from the pages to the page, the bar and the status bar</source>
        <translation>在页面栏、页面、运行栏和状态栏之间移动焦点</translation>
    </message>
    <message>
        <source>Sa&amp;y how the training stands</source>
        <translation>说明训练的进展(&amp;Y)</translation>
    </message>
    <message>
        <source>Epoch, metric and direction of every task in one sentence, spoken too</source>
        <translation>用一句话说明每个任务的轮次、指标和走向，也会朗读</translation>
    </message>
    <message>
        <source>&amp;History of changes</source>
        <translation>更改历史(&amp;H)</translation>
    </message>
    <message>
        <source>Show every change of the experiment; click one to go back to it</source>
        <translation>显示实验的每次更改；单击某项即可回到该处</translation>
    </message>
    <message>
        <source>L&amp;og</source>
        <translation>日志(&amp;O)</translation>
    </message>
    <message>
        <source>Show what the program notes down</source>
        <translation>显示程序的记录</translation>
    </message>
    <message>
        <source>&amp;As the sender of the link reads</source>
        <translation>按链接发送者的方式阅读(&amp;A)</translation>
    </message>
    <message>
        <source>Take over language, palette, size of text and of the window from the link that was opened last; the same command brings yours back</source>
        <translation>采用上次打开的链接中的语言、配色、文字和窗口大小；再次执行此命令可恢复您自己的设置</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put the parts of the window back where they were at first</source>
        <translation>把窗口各部分放回最初的位置</translation>
    </message>
    <message>
        <source>S&amp;imple</source>
        <translation>简单(&amp;I)</translation>
    </message>
    <message>
        <source>Without landscapes, gradients and docks, for a first visit</source>
        <translation>不含损失曲面、梯度和停靠栏，适合初次使用</translation>
    </message>
    <message>
        <source>S&amp;tandard</source>
        <translation>标准(&amp;T)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>Only the page, in large type, for a projector; Esc goes back</source>
        <translation>只显示页面，大字体，用于投影；Esc 返回</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is set</source>
        <translation>浅色或深色，与桌面设置一致</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>浅底深字</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>深底浅字</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>放大所有文字</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>缩小所有文字</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>正常文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Show text at the size the desktop asks for</source>
        <translation>按桌面要求的大小显示文字</translation>
    </message>
    <message>
        <source>As the &amp;system (language)</source>
        <translation>跟随系统（语言）(&amp;S)</translation>
    </message>
    <message>
        <source>The language of the desktop, if there is a translation</source>
        <translation>桌面的语言，如有翻译</translation>
    </message>
    <message>
        <source>Show the window in English</source>
        <translation>以英文显示窗口</translation>
    </message>
    <message>
        <source>Show the window in Simplified Chinese</source>
        <translation>以简体中文显示窗口</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All commands and their keys</source>
        <translation>所有命令及其按键</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Five steps through the window: unshare a block and see what it does</source>
        <translation>五步了解窗口：取消共享一个块，看看有何作用</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Explain what is clicked next, or, pressed twice, what has the focus</source>
        <translation>说明接下来点击的内容；按两次则说明有焦点的控件</translation>
    </message>
    <message>
        <source>The last &amp;problem</source>
        <translation>最后的问题(&amp;P)</translation>
    </message>
    <message>
        <source>Show again what went wrong last</source>
        <translation>再次显示最后出现的问题</translation>
    </message>
    <message>
        <source>&amp;Diagnostic information…</source>
        <translation>诊断信息…(&amp;D)</translation>
    </message>
    <message>
        <source>Versions, folders and device, to copy into a report</source>
        <translation>版本、文件夹和设备，可复制到报告中</translation>
    </message>
    <message>
        <source>Open the data &amp;folder</source>
        <translation>打开数据文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Where runs are kept</source>
        <translation>保存运行的位置</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Where the program&apos;s notes are kept</source>
        <translation>保存程序记录的位置</translation>
    </message>
    <message>
        <source>&amp;Reset all preferences</source>
        <translation>重置所有首选项(&amp;R)</translation>
    </message>
    <message>
        <source>Language, appearance and text size as at first</source>
        <translation>语言、外观和文字大小恢复到最初状态</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licences and credits</source>
        <translation>版本、许可证和致谢</translation>
    </message>
    <message>
        <source>&amp;New experiment</source>
        <translation>新建实验(&amp;N)</translation>
    </message>
    <message>
        <source>Choose a data set and start from sensible settings</source>
        <translation>选择数据集，从合理的设置开始</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>试试演示(&amp;D)</translation>
    </message>
    <message>
        <source>Train four tasks on handwritten digits, together and apart</source>
        <translation>在手写数字上训练四个任务，一起和分开</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开…(&amp;O)</translation>
    </message>
    <message>
        <source>Open an experiment file</source>
        <translation>打开实验文件</translation>
    </message>
    <message>
        <source>Use my own da&amp;ta…</source>
        <translation>使用我自己的数据(&amp;T)…</translation>
    </message>
    <message>
        <source>Start an experiment from a table file or a folder of images</source>
        <translation>用表格文件或图像文件夹新建实验</translation>
    </message>
    <message>
        <source>Open a lin&amp;k…</source>
        <translation>打开链接(&amp;K)…</translation>
    </message>
    <message>
        <source>Bring back the screen of a link (mtl://…), from the clipboard if it holds one</source>
        <translation>恢复链接（mtl://…）的画面；若剪贴板中有链接则取自剪贴板</translation>
    </message>
    <message>
        <source>&amp;Fetch the data set</source>
        <translation>获取数据集(&amp;F)</translation>
    </message>
    <message>
        <source>Fetch the data set of the Data page from the internet</source>
        <translation>从互联网获取数据页面的数据集</translation>
    </message>
    <message>
        <source>Can&amp;cel fetching</source>
        <translation>取消获取(&amp;C)</translation>
    </message>
    <message>
        <source>Stop fetching the data set; what has arrived whole is kept</source>
        <translation>停止获取数据集；已完整到达的会保留</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the experiment to its file</source>
        <translation>将实验保存到其文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为…(&amp;A)</translation>
    </message>
    <message>
        <source>Save the experiment to another file</source>
        <translation>将实验保存到另一个文件</translation>
    </message>
    <message>
        <source>&amp;Export the trained model…</source>
        <translation>导出训练好的模型…(&amp;E)</translation>
    </message>
    <message>
        <source>Write the trained network as ONNX or safetensors</source>
        <translation>将训练好的网络写成 ONNX 或 safetensors</translation>
    </message>
    <message>
        <source>An&amp;imate the training…</source>
        <translation>训练过程动画…(&amp;I)</translation>
    </message>
    <message>
        <source>Write the training that moves over its landscape as a video or a picture</source>
        <translation>把在损失曲面上移动的训练写成视频或图像</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; a training that runs is kept and can be continued</source>
        <translation>关闭窗口；正在进行的训练会被保留，可以继续</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of the experiment</source>
        <translation>撤回对实验的最后一次更改</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <translation>重新做出被撤回的更改</translation>
    </message>
    <message>
        <source>Copy a &amp;link to this screen</source>
        <translation>复制此画面的链接(&amp;L)</translation>
    </message>
    <message>
        <source>A line of text that brings back the experiment, the page and its views; language, palette and sizes go along and are offered</source>
        <translation>一行文字，可恢复实验、页面及其视图；语言、配色和大小也随之附上，供选用</translation>
    </message>
    <message>
        <source>&amp;Train in a separate process</source>
        <translation>在单独的进程中训练(&amp;T)</translation>
    </message>
    <message>
        <source>From the next start on; a crash or a lack of memory then ends the training and not the window</source>
        <translation>从下一次开始起生效；之后崩溃或内存不足只会结束训练，不会结束窗口</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Language, palette, size of text, data folder, device, threads, keys</source>
        <translation>语言、配色、文字大小、数据文件夹、设备、线程数、按键</translation>
    </message>
    <message>
        <source>Train the experiment as it stands, as a new run</source>
        <translation>按当前设置训练实验，作为一次新的运行</translation>
    </message>
    <message>
        <source>&amp;Continue the run</source>
        <translation>继续运行(&amp;C)</translation>
    </message>
    <message>
        <source>Go on with the run that is shown, from where it was stopped</source>
        <translation>从停止处继续所显示的运行</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Hold the training after this step; press again to go on</source>
        <translation>在此步之后暂停训练；再按一次继续</translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>一步(&amp;S)</translation>
    </message>
    <message>
        <source>Train for one step, then pause</source>
        <translation>训练一步，然后暂停</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>一个轮次(&amp;E)</translation>
    </message>
    <message>
        <source>Train for one pass over the training rows, then pause</source>
        <translation>遍历一次训练行，然后暂停</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>End the run; it is kept and can be continued</source>
        <translation>结束运行；它会被保留并可继续</translation>
    </message>
    <message>
        <source>Until validation is &amp;better</source>
        <translation>直到验证改善(&amp;B)</translation>
    </message>
    <message>
        <source>Train until the validation loss is lower than ever before, then pause</source>
        <translation>训练到验证损失低于以往所有值，然后暂停</translation>
    </message>
    <message>
        <source>One step of one tas&amp;k</source>
        <translation>单个任务的一步(&amp;K)</translation>
    </message>
    <message>
        <source>When paused, make a step in which only one task&apos;s loss counts</source>
        <translation>暂停时，做一步，只有一个任务的损失起作用</translation>
    </message>
    <message>
        <source>S&amp;low motion</source>
        <translation>慢动作(&amp;L)</translation>
    </message>
    <message>
        <source>Make only a few steps in a second</source>
        <translation>每秒只做几步</translation>
    </message>
    <message>
        <source>Re&amp;wind to the same start</source>
        <translation>回到相同的起点(&amp;W)</translation>
    </message>
    <message>
        <source>Make a new run from the same start, paused before its first step</source>
        <translation>从相同的起点建立新的运行，在第一步之前暂停</translation>
    </message>
    <message>
        <source>New see&amp;ds</source>
        <translation>新的种子(&amp;D)</translation>
    </message>
    <message>
        <source>Run the experiment again from other random starts</source>
        <translation>从其他随机起点重新运行实验</translation>
    </message>
    <message>
        <source>Train l&amp;onger</source>
        <translation>延长训练(&amp;O)</translation>
    </message>
    <message>
        <source>Give the run that is shown more epochs and go on with it</source>
        <translation>给显示的运行更多轮次并继续</translation>
    </message>
    <message>
        <source>Branc&amp;h from this moment</source>
        <translation>从此刻分支(&amp;H)</translation>
    </message>
    <message>
        <source>Make a new run from the moment that is shown, paused there</source>
        <translation>从显示的时刻建立新的运行，并在那里暂停</translation>
    </message>
    <message>
        <source>Ad&amp;just the rate after a divergence</source>
        <translation>发散后调整学习率(&amp;J)</translation>
    </message>
    <message>
        <source>Make a new run from the last good moment of one that diverged, with a smaller learning rate</source>
        <translation>从发散的运行的最后一个正常时刻起，以更小的学习率建立新的运行</translation>
    </message>
    <message>
        <source>R&amp;un anew</source>
        <translation>从头运行(&amp;U)</translation>
    </message>
    <message>
        <source>End the training at work, and train the experiment as it stands</source>
        <translation>结束正在进行的训练，按现状训练实验</translation>
    </message>
    <message>
        <source>Run and keep the weights that &amp;fit</source>
        <translation>运行并保留相符的参数(&amp;F)</translation>
    </message>
    <message>
        <source>Train the changed experiment from the networks of the run that is shown</source>
        <translation>从显示的运行的网络开始，训练更改后的实验</translation>
    </message>
    <message>
        <source>Try se&amp;veral methods…</source>
        <translation>尝试多种方法(&amp;V)…</translation>
    </message>
    <message>
        <source>Train several weightings one after another, with equal weights among them</source>
        <translation>依次训练多种加权方法，其中包括相等权重</translation>
    </message>
    <message>
        <source>Compare with single-task &amp;networks</source>
        <translation>与单任务网络比较(&amp;N)</translation>
    </message>
    <message>
        <source>Train one network per task beside the chosen one, on the same budget</source>
        <translation>以相同的预算，在所选网络旁边为每个任务训练一个网络</translation>
    </message>
    <message>
        <source>Take the run into the tra&amp;y</source>
        <translation>把运行放入比较盘(&amp;Y)</translation>
    </message>
    <message>
        <source>Compare the run that is shown with others, side by side</source>
        <translation>把显示的运行与其他运行并排比较</translation>
    </message>
    <message>
        <source>&amp;Measure the landscape</source>
        <translation>测量损失曲面(&amp;M)</translation>
    </message>
    <message>
        <source>Measure the losses around the trained networks</source>
        <translation>测量训练好的网络周围的损失</translation>
    </message>
    <message>
        <source>Check this m&amp;inimum of the landscape</source>
        <translation>检查损失曲面的这个极小点(&amp;I)</translation>
    </message>
    <message>
        <source>Tell by gradient and eigenvalues whether it is one in all directions</source>
        <translation>用梯度和特征值说明它是否在所有方向上都是极小点</translation>
    </message>
    <message>
        <source>C&amp;ancel the landscape</source>
        <translation>取消损失曲面(&amp;A)</translation>
    </message>
    <message>
        <source>Stop measuring; the points measured so far stay</source>
        <translation>停止测量；已测量的点保留</translation>
    </message>
    <message>
        <source>Run the &amp;Gallery&apos;s study</source>
        <translation>运行画廊中的研究(&amp;G)</translation>
    </message>
    <message>
        <source>Run the study that is shown on the Gallery page, or go on with it</source>
        <translation>运行“画廊”页上显示的研究，或继续它</translation>
    </message>
    <message>
        <source>&amp;Quit the Gallery&apos;s study</source>
        <translation>结束画廊中的研究(&amp;Q)</translation>
    </message>
    <message>
        <source>Stop the study that is at work; one of a claim can be gone on with later</source>
        <translation>停止正在进行的研究；论断的研究可以之后继续</translation>
    </message>
    <message>
        <source>E&amp;xport the study&apos;s report…</source>
        <translation>导出研究报告(&amp;X)…</translation>
    </message>
    <message>
        <source>Write pictures, tables, settings and verdict of the study into one file</source>
        <translation>把研究的图、表格、设置和结论写入一个文件</translation>
    </message>
    <message>
        <source>Not now: the training at work must end first.</source>
        <translation>现在不行：正在进行的训练必须先结束。</translation>
    </message>
    <message>
        <source>Not now: no training is at work.</source>
        <translation>现在不行：没有训练在进行。</translation>
    </message>
    <message>
        <source>Not now: the training is being stopped.</source>
        <translation>现在不行：正在停止训练。</translation>
    </message>
    <message>
        <source>Not now: there is no run yet. Train the experiment first.</source>
        <translation>现在不行：还没有运行。请先训练此实验。</translation>
    </message>
    <message>
        <source>Not now: no run has made a step yet, or the training is being stopped.</source>
        <translation>现在不行：还没有运行走过一步，或正在停止训练。</translation>
    </message>
    <message>
        <source>Not now: nothing must train, and the run that is shown must have been stopped before its end. One that diverged would diverge again.</source>
        <translation>现在不行：不能有训练在进行，且所显示的运行必须是在结束前停止的。已发散的运行会再次发散。</translation>
    </message>
    <message>
        <source>Not now: no training is paused.</source>
        <translation>现在不行：没有暂停的训练。</translation>
    </message>
    <message>
        <source>Not now: the losses of the run that is shown must have grown without bounds.</source>
        <translation>现在不行：所显示的运行必须有损失无限增长。</translation>
    </message>
    <message>
        <source>Not now: there is no run whose weights fit the experiment.</source>
        <translation>现在不行：没有权重适合此实验的运行。</translation>
    </message>
    <message>
        <source>Not now: there is no run yet, or a landscape is being measured.</source>
        <translation>现在不行：还没有运行，或正在测量损失曲面。</translation>
    </message>
    <message>
        <source>Not now: no landscape is being measured.</source>
        <translation>现在不行：没有正在测量的损失曲面。</translation>
    </message>
    <message>
        <source>Not now: a data set is being fetched.</source>
        <translation>现在不行：正在获取一个数据集。</translation>
    </message>
    <message>
        <source>Not now: no data set is being fetched.</source>
        <translation>现在不行：没有正在获取的数据集。</translation>
    </message>
    <message>
        <source>Not now: the text is as small as it can be.</source>
        <translation>现在不行：文字已经最小。</translation>
    </message>
    <message>
        <source>Not now: the text is as large as it can be.</source>
        <translation>现在不行：文字已经最大。</translation>
    </message>
    <message>
        <source>Not now: no link was opened from a person who reads in another way.</source>
        <translation>目前不可用：没有打开过来自以其他方式阅读者的链接。</translation>
    </message>
    <message>
        <source>Not now: nothing has gone wrong.</source>
        <translation>现在不行：没有出过问题。</translation>
    </message>
    <message>
        <source>Not now: there is no change to take back.</source>
        <translation>现在不行：没有可撤销的更改。</translation>
    </message>
    <message>
        <source>Not now: no change was taken back.</source>
        <translation>现在不行：没有撤销过更改。</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>Diabetes patients</source>
        <translation>糖尿病患者</translation>
    </message>
    <message>
        <source>442 patients; progression of the disease and sex from nine measures.</source>
        <translation>442 名患者；由九项测量预测疾病进展和性别。</translation>
    </message>
    <message>
        <source>How far the disease has progressed a year later.</source>
        <translation>一年后疾病进展的程度。</translation>
    </message>
    <message>
        <source>Sex, coded 1 and 2 in the source, which does not say which is which.</source>
        <translation>性别，来源中编码为 1 和 2，未说明各代表什么。</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>1,797 pictures of 8 x 8 pixels; four questions about each.</source>
        <translation>1,797 幅 8 x 8 像素的图像；每幅四个问题。</translation>
    </message>
    <message>
        <source>Which digit it is.</source>
        <translation>是哪个数字。</translation>
    </message>
    <message>
        <source>Is it odd?</source>
        <translation>是奇数吗？</translation>
    </message>
    <message>
        <source>Is it five or more?</source>
        <translation>是五或更大吗？</translation>
    </message>
    <message>
        <source>How many closed loops it has: one in 0, 6 and 9, two in 8.</source>
        <translation>有几个封闭的圈：0、6 和 9 有一个，8 有两个。</translation>
    </message>
    <message>
        <source>Related regressions</source>
        <translation>相关回归</translation>
    </message>
    <message>
        <source>Generated tasks that have as much in common as you choose.</source>
        <translation>生成的任务，共同之处由您选择。</translation>
    </message>
    <message>
        <source>A generated regression.</source>
        <translation>一个生成的回归。</translation>
    </message>
    <message>
        <source>Your own table</source>
        <translation>您自己的表格</translation>
    </message>
    <message>
        <source>A CSV or TSV file; you say which columns are the tasks.</source>
        <translation>CSV 或 TSV 文件；由您说明哪些列是任务。</translation>
    </message>
    <message>
        <source>A table of your own.</source>
        <translation>您自己的一个表格。</translation>
    </message>
    <message>
        <source>A column of your table.</source>
        <translation>您表格中的一列。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>None: only formulas</source>
        <translation>无：只是公式</translation>
    </message>
    <message>
        <source>Two-parameter toy</source>
        <translation>双参数玩具问题</translation>
    </message>
    <message>
        <source>Two losses over a plane; the network is the point itself, so all of it shows.</source>
        <translation>一个平面上的两个损失；网络就是该点本身，因此全部可见。</translation>
    </message>
    <message>
        <source>The first loss; its valley leans to the right.</source>
        <translation>第一个损失；其谷向右倾斜。</translation>
    </message>
    <message>
        <source>The second loss; its valley leans to the left.</source>
        <translation>第二个损失；其谷向左倾斜。</translation>
    </message>
    <message>
        <source>Double wells</source>
        <translation>双势阱</translation>
    </message>
    <message>
        <source>Two losses with two minima each; their sum has one.</source>
        <translation>两个损失，各有两个极小点；它们的和只有一个。</translation>
    </message>
    <message>
        <source>(x + 1)² (x − 1)² + y², with minima at x = −1 and 1.</source>
        <translation>(x + 1)² (x − 1)² + y²，极小点位于 x = −1 和 1。</translation>
    </message>
    <message>
        <source>(x − 1)² (x − 3)² + y², with minima at x = 1 and 3.</source>
        <translation>(x − 1)² (x − 3)² + y²，极小点位于 x = 1 和 3。</translation>
    </message>
    <message>
        <source>Two wells apart</source>
        <translation>两个分开的势阱</translation>
    </message>
    <message>
        <source>Two losses with one minimum each; their sum can have two.</source>
        <translation>两个损失，各有一个极小点；它们的和可以有两个。</translation>
    </message>
    <message>
        <source>1 − exp(−(x − a)² − y²), with its minimum at x = a.</source>
        <translation>1 − exp(−(x − a)² − y²)，极小点位于 x = a。</translation>
    </message>
    <message>
        <source>1 − exp(−(x + a)² − y²), with its minimum at x = −a.</source>
        <translation>1 − exp(−(x + a)² − y²)，极小点位于 x = −a。</translation>
    </message>
    <message>
        <source>Gradient surgery toy</source>
        <translation>梯度手术玩具问题</translation>
    </message>
    <message>
        <source>Two losses with a steep, narrow valley, in which Adam stalls.</source>
        <translation>两个损失，有一条陡峭狭窄的谷，Adam 会在其中停滞。</translation>
    </message>
    <message>
        <source>20 log |x/2 + tanh y|, cut off where it is lowest.</source>
        <translation>20 log |x/2 + tanh y|，在最低处截断。</translation>
    </message>
    <message>
        <source>25 log |x/2 − tanh y + 2|, cut off where it is lowest.</source>
        <translation>25 log |x/2 − tanh y + 2|，在最低处截断。</translation>
    </message>
    <message>
        <source>Fonseca and Fleming&apos;s problem</source>
        <translation>Fonseca-Fleming 问题</translation>
    </message>
    <message>
        <source>Two losses of many parameters whose concave Pareto front is known exactly.</source>
        <translation>含许多参数的两个损失，其凹的 Pareto 前沿精确已知。</translation>
    </message>
    <message>
        <source>1 − exp(−Σ (xᵢ − 1/√n)²)</source>
        <translation>1 − exp(−Σ (xᵢ − 1/√n)²)</translation>
    </message>
    <message>
        <source>1 − exp(−Σ (xᵢ + 1/√n)²)</source>
        <translation>1 − exp(−Σ (xᵢ + 1/√n)²)</translation>
    </message>
    <message>
        <source>Your own formulas</source>
        <translation>您自己的公式</translation>
    </message>
    <message>
        <source>Losses over a plane that you write as formulas of x and y; each is a task.</source>
        <translation>由您写成 x 和 y 的公式的平面上的损失；每个公式是一个任务。</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Several data sets</source>
        <translation>多个数据集</translation>
    </message>
    <message>
        <source>Tasks of several sources through one trunk; every step draws from each.</source>
        <translation>来自多个来源的任务共用一个主干；每一步从每个来源抽取。</translation>
    </message>
    <message>
        <source>Breast biopsies</source>
        <translation>乳腺活检</translation>
    </message>
    <message>
        <source>569 samples; diagnosis and the worst nuclei from the nuclei as a whole.</source>
        <translation>569 个样本；由整体细胞核预测诊断和最异常的细胞核。</translation>
    </message>
    <message>
        <source>Mean radius of the three largest nuclei.</source>
        <translation>最大的三个细胞核的平均半径。</translation>
    </message>
    <message>
        <source>Mean of the three highest spreads of grey values.</source>
        <translation>灰度值离散程度最高的三个的平均值。</translation>
    </message>
    <message>
        <source>Mean of the three deepest dents of the outlines.</source>
        <translation>轮廓凹陷最深的三个的平均值。</translation>
    </message>
    <message>
        <source>Whether the tumour is malignant.</source>
        <translation>肿瘤是否为恶性。</translation>
    </message>
    <message>
        <source>Tasks in groups</source>
        <translation>分组任务</translation>
    </message>
    <message>
        <source>Generated tasks of which it is known which belong together.</source>
        <translation>生成的任务，已知哪些属于一组。</translation>
    </message>
    <message>
        <source>A generated regression; the letter of its name is its group.</source>
        <translation>生成的回归；名称中的字母是它的组。</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>From another package</source>
        <translation>来自其他软件包</translation>
    </message>
    <message>
        <source>A data set of an installed package, by the name it is registered under.</source>
        <translation>已安装软件包的数据集，按其注册的名称。</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>A file of your own</source>
        <translation>您自己的文件</translation>
    </message>
    <message>
        <source>CSV, Excel, Parquet, ARFF, NumPy arrays, or a folder of images.</source>
        <translation>CSV、Excel、Parquet、ARFF、NumPy 数组或图像文件夹。</translation>
    </message>
    <message>
        <source>A file of your own.</source>
        <translation>您自己的文件。</translation>
    </message>
    <message>
        <source>A column of your file.</source>
        <translation>您的文件中的一列。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Looking for leaks and gaps</source>
        <translation>正在查找泄漏和空缺</translation>
    </message>
    <message>
        <source>GradNorm&apos;s toy</source>
        <translation>GradNorm 玩具问题</translation>
    </message>
    <message>
        <source>Alike tasks of very different sizes, of which the largest drowns the others.</source>
        <translation>相似但大小悬殊的任务，最大的会淹没其他任务。</translation>
    </message>
    <message>
        <source>A generated regression, trained on in its own size.</source>
        <translation>生成的回归，以其自身的大小训练。</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>150 flowers; species and petals from length and width of the sepals.</source>
        <translation>150 朵花；由萼片的长和宽预测品种和花瓣。</translation>
    </message>
    <message>
        <source>Length of the petals.</source>
        <translation>花瓣的长度。</translation>
    </message>
    <message>
        <source>Width of the petals.</source>
        <translation>花瓣的宽度。</translation>
    </message>
    <message>
        <source>Which of three species it is.</source>
        <translation>属于三个品种中的哪一个。</translation>
    </message>
    <message>
        <source>Fitness club</source>
        <translation>健身俱乐部</translation>
    </message>
    <message>
        <source>20 men; weight, waist and pulse from three exercises. Very few rows.</source>
        <translation>20 名男子；由三项练习预测体重、腰围和脉搏。行数很少。</translation>
    </message>
    <message>
        <source>Weight of the body.</source>
        <translation>体重。</translation>
    </message>
    <message>
        <source>Girth of the waist.</source>
        <translation>腰围。</translation>
    </message>
    <message>
        <source>Heart beats of a minute.</source>
        <translation>每分钟心跳次数。</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Points on a plane: which half circle, which end of it, and how far along.</source>
        <translation>平面上的点：在哪个半圆、哪一端、沿弧多远。</translation>
    </message>
    <message>
        <source>Which of the two moons it is.</source>
        <translation>在两个月牙中的哪一个。</translation>
    </message>
    <message>
        <source>Which half of its moon.</source>
        <translation>在月牙的哪一半。</translation>
    </message>
    <message>
        <source>How far along its moon, from 0 to 1.</source>
        <translation>沿月牙多远，从 0 到 1。</translation>
    </message>
    <message>
        <source>California housing</source>
        <translation>加利福尼亚房价</translation>
    </message>
    <message>
        <source>20,640 districts; value of the houses and income from seven measures.</source>
        <translation>20,640 个街区；由七项指标预测房价和收入。</translation>
    </message>
    <message>
        <source>Median value of the houses.</source>
        <translation>房屋价值的中位数。</translation>
    </message>
    <message>
        <source>Median income of the households.</source>
        <translation>家庭收入的中位数。</translation>
    </message>
    <message>
        <source>Forest cover</source>
        <translation>森林覆盖</translation>
    </message>
    <message>
        <source>581,012 patches of forest; trees and area from the land and its soil.</source>
        <translation>581,012 块林地；由地形和土壤预测树种和区域。</translation>
    </message>
    <message>
        <source>Which trees grow there.</source>
        <translation>那里生长哪种树。</translation>
    </message>
    <message>
        <source>Which wilderness area it is in.</source>
        <translation>在哪个荒野区域。</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>70,000 handwritten digits of 28 x 28 pixels; four questions about each.</source>
        <translation>70,000 幅 28 x 28 像素的手写数字；每幅四个问题。</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>70,000 articles of clothing of 28 x 28 pixels; three questions about each.</source>
        <translation>70,000 幅 28 x 28 像素的服装；每幅三个问题。</translation>
    </message>
    <message>
        <source>What it is.</source>
        <translation>是什么。</translation>
    </message>
    <message>
        <source>Is it worn on the feet?</source>
        <translation>是否穿在脚上？</translation>
    </message>
    <message>
        <source>Is it a top with sleeves?</source>
        <translation>是否为有袖上衣？</translation>
    </message>
    <message>
        <source>Multi-MNIST</source>
        <translation>Multi-MNIST</translation>
    </message>
    <message>
        <source>Two digits or articles of clothing laid over each other; what is each?</source>
        <translation>两个重叠的数字或服装；各是什么？</translation>
    </message>
    <message>
        <source>What is at the top left.</source>
        <translation>左上是什么。</translation>
    </message>
    <message>
        <source>What is at the bottom right.</source>
        <translation>右下是什么。</translation>
    </message>
    <message>
        <source>OpenML</source>
        <translation>OpenML</translation>
    </message>
    <message>
        <source>Any data set of openml.org, by its name or number.</source>
        <translation>openml.org 的任何数据集，按名称或编号。</translation>
    </message>
    <message>
        <source>Its own; told once it is fetched</source>
        <translation>自有；获取后说明</translation>
    </message>
    <message>
        <source>A column of the table.</source>
        <translation>表格中的一列。</translation>
    </message>
    <message>
        <source>Two overlaid digits</source>
        <translation>两个重叠的数字</translation>
    </message>
    <message>
        <source>898 pictures of two digits each; left and right have little in common.</source>
        <translation>898 幅各含两个数字的图像；左右几乎没有共同之处。</translation>
    </message>
    <message>
        <source>Which digit is on the left.</source>
        <translation>左边是哪个数字。</translation>
    </message>
    <message>
        <source>Which digit is on the right.</source>
        <translation>右边是哪个数字。</translation>
    </message>
    <message>
        <source>Robot arm</source>
        <translation>机械臂</translation>
    </message>
    <message>
        <source>The torque of every joint of a simulated arm from a movement, as in SARCOS.</source>
        <translation>由运动预测模拟机械臂每个关节的力矩，如 SARCOS。</translation>
    </message>
    <message>
        <source>Torque of a joint, counted from the base.</source>
        <translation>某个关节的力矩，从基座数起。</translation>
    </message>
    <message>
        <source>Shared subspace</source>
        <translation>共享子空间</translation>
    </message>
    <message>
        <source>Generated linear tasks that all need the same few directions of the inputs.</source>
        <translation>生成的线性任务，都只需要输入的相同几个方向。</translation>
    </message>
    <message>
        <source>A generated linear regression.</source>
        <translation>生成的线性回归。</translation>
    </message>
    <message>
        <source>One-line digits</source>
        <translation>一维数字</translation>
    </message>
    <message>
        <source>Signals of 40 numbers: which digit, where it begins, and how far it leans.</source>
        <translation>40 个数的信号：是哪个数字、从哪里开始、倾斜多少。</translation>
    </message>
    <message>
        <source>Where the digit begins, as a share of the signal.</source>
        <translation>数字开始的位置，占信号的比例。</translation>
    </message>
    <message>
        <source>How far the signal falls from its first number to its last.</source>
        <translation>信号从第一个数到最后一个数下降多少。</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Points on a plane: which spiral, and how far from the middle along it.</source>
        <translation>平面上的点：在哪条螺旋上，沿螺旋离中心多远。</translation>
    </message>
    <message>
        <source>Which of the spirals it is.</source>
        <translation>在哪条螺旋上。</translation>
    </message>
    <message>
        <source>Is it farther than half the radius from the middle?</source>
        <translation>离中心是否超过半径的一半？</translation>
    </message>
    <message>
        <source>How far along its spiral, from 0 to 1.</source>
        <translation>沿螺旋多远，从 0 到 1。</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>178 wines; cultivar, alcohol, colour and hue from ten chemical measures.</source>
        <translation>178 种葡萄酒；由十项化学指标预测品种、酒精、颜色和色调。</translation>
    </message>
    <message>
        <source>Share of alcohol.</source>
        <translation>酒精含量。</translation>
    </message>
    <message>
        <source>How deep the colour is.</source>
        <translation>颜色的深浅。</translation>
    </message>
    <message>
        <source>Shade of the colour.</source>
        <translation>颜色的色调。</translation>
    </message>
    <message>
        <source>Which of three growers&apos; grapes.</source>
        <translation>来自三个种植者中哪一个的葡萄。</translation>
    </message>
</context>
<context>
    <name>explanations</name>
    <message>
        <source>Opens the demo about handwritten digits and trains it, together and apart.</source>
        <translation>打开手写数字的演示，并一起训练和单独训练。</translation>
    </message>
    <message>
        <source>Reads a table of yours and asks which columns are tasks.</source>
        <translation>读取您的表格，并询问哪些列是任务。</translation>
    </message>
    <message>
        <source>Opens an experiment file, or a table.</source>
        <translation>打开实验文件或表格。</translation>
    </message>
    <message>
        <source>Opens this experiment without running it.</source>
        <translation>打开此实验而不运行。</translation>
    </message>
    <message>
        <source>Opens this experiment and trains it at once.</source>
        <translation>打开此实验并立即训练。</translation>
    </message>
    <message>
        <source>Opens a file that was opened or saved lately.</source>
        <translation>打开最近打开或保存过的文件。</translation>
    </message>
    <message>
        <source>Brings back what was not saved when the program ended.</source>
        <translation>取回程序结束时未保存的内容。</translation>
    </message>
    <message>
        <source>Throws away what was not saved when the program ended.</source>
        <translation>丢弃程序结束时未保存的内容。</translation>
    </message>
    <message>
        <source>One of the four steps of reading data; Back keeps everything.</source>
        <translation>读取数据的四步之一；“上一步”会保留全部内容。</translation>
    </message>
    <message>
        <source>The file or folder that is read.</source>
        <translation>要读取的文件或文件夹。</translation>
    </message>
    <message>
        <source>Asks for a file of data.</source>
        <translation>询问数据文件。</translation>
    </message>
    <message>
        <source>Asks for a folder of images.</source>
        <translation>询问图像文件夹。</translation>
    </message>
    <message>
        <source>Which sheet or table of the file is read.</source>
        <translation>读取文件中的哪个工作表或表格。</translation>
    </message>
    <message>
        <source>The first rows as they are read; cells that cannot be read are marked with the reason.</source>
        <translation>按读取方式显示的前几行；无法读取的单元格有标记并注明原因。</translation>
    </message>
    <message>
        <source>What each column is for: input, task, or something else.</source>
        <translation>每一列的用途：输入、任务或其他。</translation>
    </message>
    <message>
        <source>How many rows each task has in each part.</source>
        <translation>每个任务在各部分有多少行。</translation>
    </message>
    <message>
        <source>What in the data could mislead, and what to do about it.</source>
        <translation>数据中哪些地方可能误导，以及如何处理。</translation>
    </message>
    <message>
        <source>Goes back by one step; everything that was chosen stays.</source>
        <translation>后退一步；已选择的一切保持不变。</translation>
    </message>
    <message>
        <source>Goes on by one step; after the last one the file is used.</source>
        <translation>前进一步；最后一步之后使用该文件。</translation>
    </message>
    <message>
        <source>Leaves these steps; the experiment stays as it is.</source>
        <translation>离开这些步骤；实验保持原样。</translation>
    </message>
    <message>
        <source>Moves between the steps of reading data, or ends it.</source>
        <translation>在读取数据的各步之间移动，或结束读取。</translation>
    </message>
    <message>
        <source>What the column is for: input, task, or something else.</source>
        <translation>该列的用途：输入、任务或其他。</translation>
    </message>
    <message>
        <source>What the values of the column are: numbers or classes.</source>
        <translation>该列的值是什么：数值或类别。</translation>
    </message>
    <message>
        <source>What is made small while the task is learned.</source>
        <translation>学习该任务时要使之变小的量。</translation>
    </message>
    <message>
        <source>By what the task is judged.</source>
        <translation>评判该任务所用的指标。</translation>
    </message>
    <message>
        <source>The values that occur in the column.</source>
        <translation>该列中出现的值。</translation>
    </message>
    <message>
        <source>Makes an experiment of this table with these tasks.</source>
        <translation>用此表格和这些任务创建实验。</translation>
    </message>
    <message>
        <source>Leaves the table alone; the experiment stays as it is.</source>
        <translation>不使用此表格；实验保持原样。</translation>
    </message>
    <message>
        <source>Lets the experiment use this data set and its tasks.</source>
        <translation>让实验使用此数据集及其任务。</translation>
    </message>
    <message>
        <source>The first rows of the data set, as they are read.</source>
        <translation>数据集的前几行，按读取后的样子。</translation>
    </message>
    <message>
        <source>Shows only data sets whose name has these letters.</source>
        <translation>只显示名称中含有这些字母的数据集。</translation>
    </message>
    <message>
        <source>All data sets; the chosen one is described beside the list.</source>
        <translation>所有数据集；选中的数据集在列表旁说明。</translation>
    </message>
    <message>
        <source>Starts the measurement with the settings that are shown.</source>
        <translation>以显示的设置开始测量。</translation>
    </message>
    <message>
        <source>Ends what is going on here; what was finished stays.</source>
        <translation>结束这里正在进行的工作；已完成的会保留。</translation>
    </message>
    <message>
        <source>Shows or hides further settings.</source>
        <translation>显示或隐藏更多设置。</translation>
    </message>
    <message>
        <source>Shows only methods whose name has these letters.</source>
        <translation>只显示名称中含有这些字母的方法。</translation>
    </message>
    <message>
        <source>Ways to combine the tasks, by what they need. What one does and costs stands below.</source>
        <translation>合成各任务的方法，按其所需分类。每种方法的作用和代价写在下面。</translation>
    </message>
    <message>
        <source>Trains several methods one after another with equal budgets and compares them.</source>
        <translation>以相等的预算依次训练多种方法并进行比较。</translation>
    </message>
    <message>
        <source>Weighting, network and training: one part at a time.</source>
        <translation>权重、网络和训练：一次显示一个部分。</translation>
    </message>
    <message>
        <source>The numbers that the suggestion rests on.</source>
        <translation>建议所依据的数值。</translation>
    </message>
    <message>
        <source>Takes the suggested sharing; Ctrl+Z takes it back.</source>
        <translation>采用建议的共享方案；Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Leaves the sharing as it is.</source>
        <translation>共享方案保持原样。</translation>
    </message>
    <message>
        <source>Goes to the page that says whether learning together helped.</source>
        <translation>转到说明一起学习是否有帮助的页面。</translation>
    </message>
    <message>
        <source>The task which a single step trains while the others rest.</source>
        <translation>单独一步所训练的任务，其他任务此时不动。</translation>
    </message>
    <message>
        <source>How many steps are taken in a second, to watch them.</source>
        <translation>每秒走多少步，以便观察。</translation>
    </message>
    <message>
        <source>By how many epochs a run is made longer.</source>
        <translation>运行延长多少轮次。</translation>
    </message>
    <message>
        <source>A row per task with its course and latest values.</source>
        <translation>每个任务一行，显示其过程和最新数值。</translation>
    </message>
    <message>
        <source>Trains the experiment as it stands.</source>
        <translation>按现状训练实验。</translation>
    </message>
    <message>
        <source>Goes to the page with all runs that are kept.</source>
        <translation>前往列出所有保留的运行的页面。</translation>
    </message>
    <message>
        <source>Goes to the page where the network is designed.</source>
        <translation>转到设计网络的页面。</translation>
    </message>
    <message>
        <source>Whose loss is drawn as a surface.</source>
        <translation>以曲面绘制哪个任务的损失。</translation>
    </message>
    <message>
        <source>Turns the surface to the left.</source>
        <translation>把曲面向左转。</translation>
    </message>
    <message>
        <source>Turns the surface to the right.</source>
        <translation>把曲面向右转。</translation>
    </message>
    <message>
        <source>Which parameters the second derivatives are taken by.</source>
        <translation>对哪些参数求二阶导数。</translation>
    </message>
    <message>
        <source>At which stored moment of the training it is measured.</source>
        <translation>在训练中保存的哪个时刻测量。</translation>
    </message>
    <message>
        <source>Which of the measured numbers are drawn.</source>
        <translation>绘制测得的哪些数值。</translation>
    </message>
    <message>
        <source>Eigenvalues from both ends, and the trace with its error, for every loss.</source>
        <translation>每个损失两端的特征值，以及带误差的迹。</translation>
    </message>
    <message>
        <source>What light and dark mean in the maps.</source>
        <translation>图中明暗的含义。</translation>
    </message>
    <message>
        <source>The methods whose basins are mapped.</source>
        <translation>要绘制其吸引域的方法。</translation>
    </message>
    <message>
        <source>A method that can be added.</source>
        <translation>可以添加的方法。</translation>
    </message>
    <message>
        <source>Adds this method to those that are mapped.</source>
        <translation>把此方法加入要绘制的方法。</translation>
    </message>
    <message>
        <source>Takes the chosen method out of the maps.</source>
        <translation>把所选方法从图中移除。</translation>
    </message>
    <message>
        <source>How many starts of each method end where.</source>
        <translation>每种方法有多少起点在何处结束。</translation>
    </message>
    <message>
        <source>One of the two tasks that are looked at together.</source>
        <translation>一起观察的两个任务之一。</translation>
    </message>
    <message>
        <source>Of which loss a point is checked to be a minimum.</source>
        <translation>检查一个点是否为哪个损失的极小点。</translation>
    </message>
    <message>
        <source>Of which loss the picture and the numbers tell.</source>
        <translation>图和数值说明的是哪个损失。</translation>
    </message>
    <message>
        <source>How much the loss rises on the straight line between every two networks.</source>
        <translation>每两个网络之间的直线上损失升高多少。</translation>
    </message>
    <message>
        <source>How much the second task counts in the joint loss whose minima are drawn.</source>
        <translation>在绘制其极小点的合计损失中，第二个任务占多大权重。</translation>
    </message>
    <message>
        <source>Different views of the same measured landscape.</source>
        <translation>同一个已测量的损失曲面的不同视图。</translation>
    </message>
    <message>
        <source>A kept run that the plane goes through.</source>
        <translation>平面所经过的一次保留的运行。</translation>
    </message>
    <message>
        <source>Which two directions the parameters are moved along.</source>
        <translation>参数沿哪两个方向移动。</translation>
    </message>
    <message>
        <source>Which parameters move; the others stay as trained.</source>
        <translation>哪些参数移动；其余保持训练后的值。</translation>
    </message>
    <message>
        <source>On which rows the losses are measured.</source>
        <translation>在哪些行上测量损失。</translation>
    </message>
    <message>
        <source>How many points are measured; more take longer.</source>
        <translation>测量多少个点；越多越久。</translation>
    </message>
    <message>
        <source>Around which of the trained networks it is measured.</source>
        <translation>围绕训练好的哪个网络测量。</translation>
    </message>
    <message>
        <source>How much of the time a landscape that follows the training may take from it.</source>
        <translation>跟随训练的损失曲面可占用训练时间的多少。</translation>
    </message>
    <message>
        <source>Lets all tasks count alike in the joint loss.</source>
        <translation>让所有任务在合计损失中权重相等。</translation>
    </message>
    <message>
        <source>The losses under the cross, the lowest on the map, and the true ones.</source>
        <translation>十字处的损失、图上的最低损失，以及真实的损失。</translation>
    </message>
    <message>
        <source>Takes all runs out of the comparison; they stay kept.</source>
        <translation>把所有运行移出比较；它们仍然保留。</translation>
    </message>
    <message>
        <source>The lines of the picture in numbers.</source>
        <translation>图中各线的数值。</translation>
    </message>
    <message>
        <source>One of the two runs whose settings are compared.</source>
        <translation>比较其设置的两次运行之一。</translation>
    </message>
    <message>
        <source>Copies the differing settings as text.</source>
        <translation>以文字复制不同的设置。</translation>
    </message>
    <message>
        <source>The settings in which the two runs differ.</source>
        <translation>两次运行不同的设置。</translation>
    </message>
    <message>
        <source>What is compared: each run with its settings and size.</source>
        <translation>比较的内容：每次运行及其设置和大小。</translation>
    </message>
    <message>
        <source>For each run and task, together against apart, with the interval over the seeds.</source>
        <translation>对每次运行和每个任务：一起与单独相比，带种子的区间。</translation>
    </message>
    <message>
        <source>Every two runs against each other, paired by seed, corrected for many tests.</source>
        <translation>每两次运行相互比较，按种子配对，并对多次检验作校正。</translation>
    </message>
    <message>
        <source>What the curves of the runs show.</source>
        <translation>各运行的曲线显示什么。</translation>
    </message>
    <message>
        <source>Trains the experiment, so that there is something to compare.</source>
        <translation>训练实验，以便有可比较的内容。</translation>
    </message>
    <message>
        <source>Different ways to compare the runs that are kept.</source>
        <translation>比较保留的运行的不同方式。</translation>
    </message>
    <message>
        <source>Every run that is kept; the menu key offers what can be done.</source>
        <translation>保留的每次运行；菜单键列出可做的操作。</translation>
    </message>
    <message>
        <source>For each task: together, apart, and the difference with its interval over the seeds.</source>
        <translation>对每个任务：一起、单独，以及带种子区间的差异。</translation>
    </message>
    <message>
        <source>Shows the values of every single seed as a table.</source>
        <translation>以表格显示每个种子的数值。</translation>
    </message>
    <message>
        <source>The shared network, or the single-task ones.</source>
        <translation>共享的网络，或单任务网络。</translation>
    </message>
    <message>
        <source>From which random start the network was trained.</source>
        <translation>网络从哪个随机起点开始训练。</translation>
    </message>
    <message>
        <source>The kind of file; what each is good for stands beside it.</source>
        <translation>文件的格式；各自的用途写在旁边。</translation>
    </message>
    <message>
        <source>The file that is written.</source>
        <translation>要写入的文件。</translation>
    </message>
    <message>
        <source>Asks for the file.</source>
        <translation>询问要写入的文件。</translation>
    </message>
    <message>
        <source>Empties the values or the drawing.</source>
        <translation>清空数值或画图。</translation>
    </message>
    <message>
        <source>Reads rows to predict from a file, or a picture.</source>
        <translation>从文件读取要预测的行，或读取图像。</translation>
    </message>
    <message>
        <source>From which random start the network that answers was trained.</source>
        <translation>作出回答的网络从哪个随机起点开始训练。</translation>
    </message>
    <message>
        <source>Which row is asked about: a sample of the data, or of the file.</source>
        <translation>询问的是哪一行：数据的样本，或文件中的一行。</translation>
    </message>
    <message>
        <source>Copies the answers as text.</source>
        <translation>以文字复制回答。</translation>
    </message>
    <message>
        <source>The values that the networks are asked about, to type or paste.</source>
        <translation>向网络询问的数值，可输入或粘贴。</translation>
    </message>
    <message>
        <source>What the networks answer to the values that are shown.</source>
        <translation>网络对显示的数值的回答。</translation>
    </message>
    <message>
        <source>Draw with the mouse; a sample can be chosen in its place.</source>
        <translation>用鼠标画；也可改为选择一个样本。</translation>
    </message>
    <message>
        <source>Writes the file and checks that it answers as the network.</source>
        <translation>写入文件，并检查其回答与网络相同。</translation>
    </message>
    <message>
        <source>Copies the numbers as text.</source>
        <translation>以文本形式复制这些数值。</translation>
    </message>
    <message>
        <source>The numbers of this study; Ctrl+C copies them.</source>
        <translation>此研究的数值；Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>Which tasks are one group in every division that was tried.</source>
        <translation>在试过的每种划分中，哪些任务为一组。</translation>
    </message>
    <message>
        <source>What the row&apos;s task does for the column&apos;s: the darker, the more; arrows move.</source>
        <translation>行的任务对列的任务有何作用：颜色越深越大；方向键移动。</translation>
    </message>
    <message>
        <source>Means with 95 % intervals; arrow keys read them.</source>
        <translation>均值及 95 % 区间；方向键可读出。</translation>
    </message>
    <message>
        <source>The data sets of this table; add files of your own below.</source>
        <translation>此表的数据集；可在下方添加自己的文件。</translation>
    </message>
    <message>
        <source>Which kept run of this study is shown.</source>
        <translation>显示此研究保存的哪一次运行。</translation>
    </message>
    <message>
        <source>Which columns are predicted; the others are inputs.</source>
        <translation>预测哪些列；其余为输入。</translation>
    </message>
    <message>
        <source>Which picture of the study is shown.</source>
        <translation>显示研究的哪个图。</translation>
    </message>
    <message>
        <source>A first look with fewer seeds, values and steps.</source>
        <translation>快速查看，使用更少的种子、取值和步数。</translation>
    </message>
    <message>
        <source>Shows only runs with these words in name, tag or note, and under conditions such as seeds&gt;3, accuracy:0.9..1 or tags:lecture.</source>
        <translation>只显示名称、标签或备注中含有这些词的运行，并可加条件，例如 seeds&gt;3、accuracy:0.9..1 或 tags:lecture。</translation>
    </message>
    <message>
        <source>Runs, stops, shows or reports this study.</source>
        <translation>运行、停止、显示或报告此研究。</translation>
    </message>
    <message>
        <source>The numbers of the picture; Ctrl+C copies them.</source>
        <translation>图中的数值；Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>How many starts of each arm end in each basin; Ctrl+C copies it.</source>
        <translation>每一方有多少起点落入每个盆地；Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>The lowest losses that any start has come to, alone and together; Ctrl+C copies them.</source>
        <translation>各起点到达过的最低损失，单独和一起；Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>Which of the compared trainings is trained again.</source>
        <translation>要重新训练所比较的哪一方。</translation>
    </message>
    <message>
        <source>At which value of what the study varies.</source>
        <translation>取研究所改变的量的哪个值。</translation>
    </message>
    <message>
        <source>From which seed, or from all of them.</source>
        <translation>从哪个种子，或从全部种子。</translation>
    </message>
    <message>
        <source>Makes runs of the chosen networks: with curves, landscapes and export.</source>
        <translation>把选中的网络变成运行：带有曲线、损失曲面和导出。</translation>
    </message>
    <message>
        <source>Which kept run of the study is shown.</source>
        <translation>显示此研究保存的哪一次运行。</translation>
    </message>
    <message>
        <source>Goes back to all studies of the Gallery.</source>
        <translation>返回画廊的所有研究。</translation>
    </message>
    <message>
        <source>Opens the study in which the claim should fail.</source>
        <translation>打开该论断应当不成立的研究。</translation>
    </message>
    <message>
        <source>Opens the experiment of this study, to change it and to train it.</source>
        <translation>打开此研究的实验，以便更改和训练。</translation>
    </message>
    <message>
        <source>Writes the pictures, the verdict and the numbers as one web page or PDF.</source>
        <translation>把图、结论和数字写成一个网页或 PDF。</translation>
    </message>
    <message>
        <source>Compares two of the kept runs of this study.</source>
        <translation>比较此研究保留的两个运行。</translation>
    </message>
    <message>
        <source>Writes the study in large type, to be projected.</source>
        <translation>以大字体显示此研究，用于投影。</translation>
    </message>
    <message>
        <source>Runs the study, or goes on with it where it was broken off; every run is kept.</source>
        <translation>运行此研究，或从中断处继续；每个运行都会保留。</translation>
    </message>
    <message>
        <source>Stops the study; it can be gone on with later.</source>
        <translation>停止此研究；以后可以继续。</translation>
    </message>
    <message>
        <source>Shows this study with its picture and its verdict.</source>
        <translation>显示此研究及其图和结论。</translation>
    </message>
    <message>
        <source>What a teacher may want to say about this study.</source>
        <translation>教师就此研究可能想说的内容。</translation>
    </message>
    <message>
        <source>A study in which the same claim should fail.</source>
        <translation>同一论断应当不成立的研究。</translation>
    </message>
    <message>
        <source>Opens the experiment that the study varies.</source>
        <translation>打开此研究所变化的实验。</translation>
    </message>
    <message>
        <source>Shows tabs for which there is no room.</source>
        <translation>显示放不下的选项卡。</translation>
    </message>
    <message>
        <source>The pages of the window, in the order of the work.</source>
        <translation>窗口的各页，按工作的顺序。</translation>
    </message>
    <message>
        <source>Every change of the experiment; choose one to go back to it.</source>
        <translation>实验的每次更改；选择一个即可回到那时。</translation>
    </message>
    <message>
        <source>What the program notes down, to read, search and copy.</source>
        <translation>程序记录的内容，可阅读、查找和复制。</translation>
    </message>
    <message>
        <source>The methods that are trained; equal weights always are.</source>
        <translation>要训练的方法；等权重总会训练。</translation>
    </message>
    <message>
        <source>Ticks every method.</source>
        <translation>勾选所有方法。</translation>
    </message>
    <message>
        <source>Ticks no method but equal weights.</source>
        <translation>除等权重外不勾选任何方法。</translation>
    </message>
    <message>
        <source>Trains the ticked methods one after another.</source>
        <translation>依次训练勾选的方法。</translation>
    </message>
    <message>
        <source>What a report of a problem should hold: versions, system and settings.</source>
        <translation>问题报告应包含的内容：版本、系统和设置。</translation>
    </message>
    <message>
        <source>Copies all of it as text.</source>
        <translation>将全部内容复制为文本。</translation>
    </message>
    <message>
        <source>Shows only commands with these letters or keys.</source>
        <translation>只显示含有这些字母或按键的命令。</translation>
    </message>
    <message>
        <source>Every command: where it is, its keys, and what it does.</source>
        <translation>所有命令：所在位置、按键和作用。</translation>
    </message>
    <message>
        <source>The runs that were deleted, the last one first.</source>
        <translation>已删除的运行，最近删除的排在最前。</translation>
    </message>
    <message>
        <source>Brings the chosen run back into the list of runs.</source>
        <translation>将选中的运行放回运行列表。</translation>
    </message>
    <message>
        <source>Removes the deleted runs for good; it asks before.</source>
        <translation>彻底移除已删除的运行；移除前会询问。</translation>
    </message>
    <message>
        <source>Which plot&apos;s numbers are shown.</source>
        <translation>显示哪个图的数值。</translation>
    </message>
    <message>
        <source>The numbers that the plot is drawn from; Ctrl+C copies them.</source>
        <translation>绘制此图所用的数值；Ctrl+C 可复制。</translation>
    </message>
    <message>
        <source>Copies the whole table, as spreadsheets take it.</source>
        <translation>复制整个表格，可粘贴到电子表格中。</translation>
    </message>
    <message>
        <source>The kind of file that is written.</source>
        <translation>要写入的文件类型。</translation>
    </message>
    <message>
        <source>Draws the pictures and writes the file.</source>
        <translation>绘制图像并写入文件。</translation>
    </message>
    <message>
        <source>Gives the drawing up; no file is written.</source>
        <translation>放弃绘制；不写入文件。</translation>
    </message>
    <message>
        <source>Preferences in two parts: general, and keys.</source>
        <translation>首选项分两部分：常规和按键。</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once.</source>
        <translation>窗口的语言；立即切换。</translation>
    </message>
    <message>
        <source>Light or dark colours; both are safe for colour-blind eyes.</source>
        <translation>浅色或深色；两者对色觉异常者都安全。</translation>
    </message>
    <message>
        <source>How large all texts are.</source>
        <translation>所有文字的大小。</translation>
    </message>
    <message>
        <source>Where runs and fetched data are kept.</source>
        <translation>运行和下载的数据存放的位置。</translation>
    </message>
    <message>
        <source>Asks for another folder.</source>
        <translation>询问另一个文件夹。</translation>
    </message>
    <message>
        <source>Keeps data where the system keeps such files.</source>
        <translation>把数据存放在系统存放此类文件的位置。</translation>
    </message>
    <message>
        <source>What new experiments are computed on.</source>
        <translation>新实验在什么设备上计算。</translation>
    </message>
    <message>
        <source>How many processor cores a training may use.</source>
        <translation>一次训练可以使用多少个处理器核心。</translation>
    </message>
    <message>
        <source>A training that runs out of memory then leaves the window as it is.</source>
        <translation>这样，训练内存不足时窗口不受影响。</translation>
    </message>
    <message>
        <source>Shows a message of the system when a long run ends.</source>
        <translation>长时间运行结束时显示系统消息。</translation>
    </message>
    <message>
        <source>Every command with its keys; choose the one to change.</source>
        <translation>所有命令及其按键；选择要更改的一个。</translation>
    </message>
    <message>
        <source>Press the new keys here.</source>
        <translation>在此按下新的按键。</translation>
    </message>
    <message>
        <source>Gives the chosen command these keys.</source>
        <translation>将这些按键分配给选中的命令。</translation>
    </message>
    <message>
        <source>Leaves the chosen command without keys.</source>
        <translation>让选中的命令没有按键。</translation>
    </message>
    <message>
        <source>Gives the chosen command its first keys again.</source>
        <translation>恢复选中命令原来的按键。</translation>
    </message>
    <message>
        <source>Gives every command its first keys again.</source>
        <translation>恢复所有命令原来的按键。</translation>
    </message>
    <message>
        <source>Says what Qt is, which draws the window.</source>
        <translation>说明绘制窗口的 Qt 是什么。</translation>
    </message>
    <message>
        <source>Closes this dialog.</source>
        <translation>关闭此对话框。</translation>
    </message>
    <message>
        <source>Type a few letters of any command and press Enter.</source>
        <translation>输入任意命令的几个字母，然后按 Enter。</translation>
    </message>
    <message>
        <source>Shows the technical details of the problem.</source>
        <translation>显示问题的技术详情。</translation>
    </message>
    <message>
        <source>Takes the message away; the menu Help shows it again.</source>
        <translation>移走此消息；“帮助”菜单可再次显示它。</translation>
    </message>
    <message>
        <source>The technical details of the problem, to copy.</source>
        <translation>问题的技术详情，可供复制。</translation>
    </message>
    <message>
        <source>The course of one value over the training: solid together, dashed apart, the band over the seeds, the best moment marked. Arrow keys read values, “View data” shows them as a table.</source>
        <translation>一个数值在训练中的过程：实线为一起，虚线为单独，色带为种子之间的范围，最佳时刻有标记。方向键读取数值，“查看数据”以表格显示。</translation>
    </message>
    <message>
        <source>What the lines and bands of the plots mean.</source>
        <translation>图中线和色带的含义。</translation>
    </message>
    <message>
        <source>What the networks answer to rows that they were not trained on.</source>
        <translation>网络对未用于训练的行的回答。</translation>
    </message>
    <message>
        <source>Every point is a start; its colour and sign say in which minimum the method ends.</source>
        <translation>每个点是一个起点；其颜色和符号说明方法在哪个极小点结束。</translation>
    </message>
    <message>
        <source>Every sign is a start; its colour and shape say in which basin its training ends.</source>
        <translation>每个符号是一个起点；颜色和形状表示其训练落入哪个盆地。</translation>
    </message>
    <message>
        <source>The loss around the trained network, along two directions. The line is the training&apos;s path; the arrow keys move the cross, whose values stand beside it.</source>
        <translation>训练好的网络周围的损失，沿两个方向。线是训练的路径；方向键移动十字，其数值写在旁边。</translation>
    </message>
    <message>
        <source>Where on the plane two tasks pull against each other, and where together.</source>
        <translation>在平面上，两个任务在何处互相牵制，在何处一致。</translation>
    </message>
    <message>
        <source>Where on the plane the losses of all tasks are low at once.</source>
        <translation>在平面上，何处所有任务的损失都低。</translation>
    </message>
    <message>
        <source>Where the joint loss of two tasks has minima, while the weight of one grows.</source>
        <translation>当其中一个任务的权重增大时，两个任务的合计损失在何处有极小点。</translation>
    </message>
    <message>
        <source>The losses of two tasks against each other along the training; lower left is better.</source>
        <translation>两个任务的损失在训练中的相互关系；越靠左下越好。</translation>
    </message>
    <message>
        <source>The losses along straight lines between networks.</source>
        <translation>网络之间直线上的损失。</translation>
    </message>
    <message>
        <source>The losses on the way from one task&apos;s network over the joint one to another&apos;s.</source>
        <translation>从一个任务的网络经联合网络到另一个任务的网络，途中的损失。</translation>
    </message>
    <message>
        <source>The loss as a surface; drag, or use the arrow keys, to turn it.</source>
        <translation>以曲面显示的损失；拖动或用方向键转动它。</translation>
    </message>
    <message>
        <source>A dot per seed, the mean with its interval; together above, apart below.</source>
        <translation>每个种子一个点，均值带区间；上面为一起，下面为单独。</translation>
    </message>
    <message>
        <source>A line per run across its settings and results; narrow an axis to pick runs.</source>
        <translation>每次运行一条线，穿过其设置和结果；缩小某条轴的范围即可挑选运行。</translation>
    </message>
    <message>
        <source>The result of the study against what it varies, with the band over the seeds.</source>
        <translation>研究的结果随所变化的量的变化，带种子的色带。</translation>
    </message>
    <message>
        <source>The values of every single seed.</source>
        <translation>每个种子的数值。</translation>
    </message>
    <message>
        <source>The course of the loss in small.</source>
        <translation>损失过程的缩略图。</translation>
    </message>
    <message>
        <source>Different parts of the page, one at a time.</source>
        <translation>页面的不同部分，一次一个。</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>test RMSE</source>
        <translation>测试均方根误差</translation>
    </message>
    <message>
        <source>test mean absolute error</source>
        <translation>测试平均绝对误差</translation>
    </message>
    <message>
        <source>test R²</source>
        <translation>测试 R²</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>test balanced accuracy</source>
        <translation>测试平衡准确率</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>{arm}: mean and single seeds, n = {n}</source>
        <translation>{arm}：均值与各个种子，n = {n}</translation>
    </message>
    <message>
        <source>{arm}: mean and single starting points, n = {n}</source>
        <translation>{arm}：均值与各个起点，n = {n}</translation>
    </message>
    <message>
        <source>{arm}: mean and 95 % interval, n = {n} seeds</source>
        <translation>{arm}：均值与 95 % 区间，n = {n} 个种子</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>所选网络</translation>
    </message>
    <message>
        <source>single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>{task}: loss</source>
        <translation>{task}：损失</translation>
    </message>
    <message>
        <source>all tasks: weighted sum of the losses</source>
        <translation>所有任务：损失的加权和</translation>
    </message>
    <message>
        <source>all tasks: sum of the losses</source>
        <translation>所有任务：损失之和</translation>
    </message>
    <message>
        <source>all tasks: the worst task (Chebyshev)</source>
        <translation>所有任务：最差的任务（切比雪夫）</translation>
    </message>
    <message>
        <source>all tasks: geometric mean of the losses</source>
        <translation>所有任务：损失的几何平均</translation>
    </message>
    <message>
        <source>all tasks: uncertainty weighting of the losses</source>
        <translation>所有任务：损失的不确定性加权</translation>
    </message>
    <message>
        <source>first direction</source>
        <translation>第一方向</translation>
    </message>
    <message>
        <source>second direction</source>
        <translation>第二方向</translation>
    </message>
    <message>
        <source>{task} alone</source>
        <translation>仅 {task}</translation>
    </message>
    <message>
        <source>Every marker is a start; its colour and shape say where it ends. Numbers are the ends.</source>
        <translation>每个标记是一个起点；其颜色和形状表示它到达何处。数字是终点。</translation>
    </message>
    <message>
        <source>first parameter</source>
        <translation>第一个参数</translation>
    </message>
    <message>
        <source>second parameter</source>
        <translation>第二个参数</translation>
    </message>
    <message>
        <source>elsewhere: {share:.1%}</source>
        <translation>其他地方：{share:.1%}</translation>
    </message>
    <message>
        <source>no end: {share:.1%}</source>
        <translation>无终点：{share:.1%}</translation>
    </message>
    <message>
        <source>{number} around ({x:z.2f}, {y:z.2f}): {share:.1%}</source>
        <translation>{number} 位于 ({x:z.2f}, {y:z.2f}) 附近：{share:.1%}</translation>
    </message>
    <message>
        <source>first direction ({share:.0%} of the path&apos;s variance)</source>
        <translation>第一方向（路径方差的 {share:.0%}）</translation>
    </message>
    <message>
        <source>second direction ({share:.0%})</source>
        <translation>第二方向（{share:.0%}）</translation>
    </message>
    <message>
        <source>path of {arm}, at most {share:.0%} off the plane</source>
        <translation>{arm}的路径，离开平面最多 {share:.0%}</translation>
    </message>
    <message>
        <source>path of {arm}</source>
        <translation>{arm}的路径</translation>
    </message>
    <message>
        <source>lowest point of the panel</source>
        <translation>图中最低点</translation>
    </message>
    <message>
        <source>Reading the network</source>
        <translation>正在读取网络</translation>
    </message>
    <message>
        <source>Translating the network to ONNX</source>
        <translation>正在将网络转换为 ONNX</translation>
    </message>
    <message>
        <source>Comparing the file with the network</source>
        <translation>正在比较文件与网络</translation>
    </message>
    <message>
        <source>Writing tables and curves</source>
        <translation>正在写表格和曲线</translation>
    </message>
    <message>
        <source>Drawing the animation</source>
        <translation>正在绘制动画</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>line between the networks&apos; losses</source>
        <translation>网络损失之间的连线</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>势垒</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写入文件</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>from {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>above {low}, at most {high}</source>
        <translation>大于 {low}，至多 {high}</translation>
    </message>
    <message>
        <source>at least {low}, below {high}</source>
        <translation>至少 {low}，小于 {high}</translation>
    </message>
    <message>
        <source>above {low}, below {high}</source>
        <translation>大于 {low}，小于 {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>至少 {low}</translation>
    </message>
    <message>
        <source>above {low}</source>
        <translation>大于 {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>至多 {high}</translation>
    </message>
    <message>
        <source>below {high}</source>
        <translation>小于 {high}</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Affinities every</source>
        <translation>亲和度测量间隔</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Kind of network</source>
        <translation>网络种类</translation>
    </message>
    <message>
        <source>Attention width</source>
        <translation>注意力宽度</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Fall of beta</source>
        <translation>Beta 的衰减</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Choice by row</source>
        <translation>逐行选择</translation>
    </message>
    <message>
        <source>Radius c</source>
        <translation>半径 c</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Gradients every</source>
        <translation>梯度观察间隔</translation>
    </message>
    <message>
        <source>Distance a</source>
        <translation>距离 a</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>参与</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Fall of gamma</source>
        <translation>Gamma 的衰减</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Head widths</source>
        <translation>任务头宽度</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>上端</translation>
    </message>
    <message>
        <source>Cells that do not fit</source>
        <translation>不相符的单元格</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>First row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>Image height</source>
        <translation>图像高度</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Label noise</source>
        <translation>标签噪声</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>标签表格</translation>
    </message>
    <message>
        <source>Marks for missing</source>
        <translation>缺失标记</translation>
    </message>
    <message>
        <source>Images of other sizes</source>
        <translation>其他尺寸的图像</translation>
    </message>
    <message>
        <source>Quotation mark</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Rows of another length</source>
        <translation>长度不同的行</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Rows left out above</source>
        <translation>上方略去的行</translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation>千位符号</translation>
    </message>
    <message>
        <source>ARFF file</source>
        <translation>ARFF 文件</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>Folder of images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>A file of your own</source>
        <translation>您自己的文件</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>Parquet file</source>
        <translation>Parquet 文件</translation>
    </message>
    <message>
        <source>Text table</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Apostrophe</source>
        <translation>撇号</translation>
    </message>
    <message>
        <source>Double quote</source>
        <translation>双引号</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A column of the file</source>
        <translation>文件中的一列</translation>
    </message>
    <message>
        <source>Western (Windows)</source>
        <translation>西欧（Windows）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>中文（GB 18030）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Western (Latin-1)</source>
        <translation>西欧（Latin-1）</translation>
    </message>
    <message>
        <source>Count as missing</source>
        <translation>算作缺失</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Ordered category</source>
        <translation>有序类别</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Refuse the file</source>
        <translation>拒绝该文件</translation>
    </message>
    <message>
        <source>Fit to the size</source>
        <translation>适配尺寸</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Chance, classes alike</source>
        <translation>随机，类别比例一致</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 BE)</source>
        <translation>Unicode（UTF-16 BE）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16 LE)</source>
        <translation>Unicode（UTF-16 LE）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>First log-variance</source>
        <translation>初始对数方差</translation>
    </message>
    <message>
        <source>First weight</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Filter size</source>
        <translation>滤波器大小</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Label budget</source>
        <translation>标签预算</translation>
    </message>
    <message>
        <source>Share of the last layer</source>
        <translation>最后一层的比例</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradients by</source>
        <translation>求导对象</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Weights of the losses</source>
        <translation>损失的加权</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>下端</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>边距</translation>
    </message>
    <message>
        <source>Longest update</source>
        <translation>最长更新</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>测量位置</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>最小改善</translation>
    </message>
    <message>
        <source>Lowest losses</source>
        <translation>最低损失</translation>
    </message>
    <message>
        <source>Common length</source>
        <translation>共同长度</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Moved parameters</source>
        <translation>移动的参数</translation>
    </message>
    <message>
        <source>Mu</source>
        <translation>Mu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Normalised by</source>
        <translation>归一化依据</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Common experts</source>
        <translation>共享专家</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>级数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数个数</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Experts a task picks</source>
        <translation>每个任务选用的专家</translation>
    </message>
    <message>
        <source>Subspaces</source>
        <translation>子空间</translation>
    </message>
    <message>
        <source>Experts of each task</source>
        <translation>每个任务的专家</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>自身比例</translation>
    </message>
    <message>
        <source>Part of the data</source>
        <translation>数据部分</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各数据集</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>惩罚</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Points of a line</source>
        <translation>每条线的点数</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>First task</source>
        <translation>首要任务</translation>
    </message>
    <message>
        <source>Seed of the rows</source>
        <translation>行的种子</translation>
    </message>
    <message>
        <source>Pull to the mean</source>
        <translation>拉向均值的力度</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>归约方式</translation>
    </message>
    <message>
        <source>Refinement</source>
        <translation>细化方式</translation>
    </message>
    <message>
        <source>Relatedness</source>
        <translation>相关程度</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>划分依据</translation>
    </message>
    <message>
        <source>Residual blocks</source>
        <translation>残差块</translation>
    </message>
    <message>
        <source>Weights act on the heads too</source>
        <translation>权重也作用于任务头</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Right angle</source>
        <translation>成直角</translation>
    </message>
    <message>
        <source>Scale of the first loss</source>
        <translation>第一个损失的比例</translation>
    </message>
    <message>
        <source>Scaled by</source>
        <translation>缩放单位</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二个</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Compare with single-task networks</source>
        <translation>与单任务网络比较</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Starting points</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Starts along each axis</source>
        <translation>每个轴上的起点数</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Promised progress</source>
        <translation>保证的进展</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>训练部分</translation>
    </message>
    <message>
        <source>Limit of training rows</source>
        <translation>训练行上限</translation>
    </message>
    <message>
        <source>New weights every</source>
        <translation>权重更新间隔</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>验证部分</translation>
    </message>
    <message>
        <source>Warm-up epochs</source>
        <translation>预热轮次</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Learning rate of the weights</source>
        <translation>任务权重的学习率</translation>
    </message>
    <message>
        <source>Rate of the weights</source>
        <translation>任务权重的步长</translation>
    </message>
    <message>
        <source>Task weights</source>
        <translation>任务权重</translation>
    </message>
    <message>
        <source>Layer width</source>
        <translation>层宽度</translation>
    </message>
    <message>
        <source>Layer widths</source>
        <translation>层宽度</translation>
    </message>
    <message>
        <source>Right end</source>
        <translation>右端</translation>
    </message>
    <message>
        <source>Left end</source>
        <translation>左端</translation>
    </message>
    <message>
        <source>Upper end of the map</source>
        <translation>图的上端</translation>
    </message>
    <message>
        <source>Lower end of the map</source>
        <translation>图的下端</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Aligned-MTL</source>
        <translation>Aligned-MTL</translation>
    </message>
    <message>
        <source>Joint and single-task networks</source>
        <translation>联合网络与单任务网络</translation>
    </message>
    <message>
        <source>Auto-Lambda</source>
        <translation>Auto-Lambda</translation>
    </message>
    <message>
        <source>CAGrad</source>
        <translation>CAGrad</translation>
    </message>
    <message>
        <source>Customized gate control (CGC)</source>
        <translation>定制门控（CGC）</translation>
    </message>
    <message>
        <source>Convolutional network (CNN)</source>
        <translation>卷积网络（CNN）</translation>
    </message>
    <message>
        <source>ConFIG</source>
        <translation>ConFIG</translation>
    </message>
    <message>
        <source>The parameters themselves</source>
        <translation>参数本身</translation>
    </message>
    <message>
        <source>COSMOS</source>
        <translation>COSMOS</translation>
    </message>
    <message>
        <source>CR-MOGM</source>
        <translation>CR-MOGM</translation>
    </message>
    <message>
        <source>Cross-stitch network</source>
        <translation>Cross-stitch 网络</translation>
    </message>
    <message>
        <source>DB-MTL</source>
        <translation>DB-MTL</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>糖尿病</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>The point itself</source>
        <translation>点本身</translation>
    </message>
    <message>
        <source>Double wells</source>
        <translation>双势阱</translation>
    </message>
    <message>
        <source>DSelect-k</source>
        <translation>DSelect-k</translation>
    </message>
    <message>
        <source>DualProj</source>
        <translation>DualProj</translation>
    </message>
    <message>
        <source>Dynamic weight average (DWA)</source>
        <translation>动态权重平均（DWA）</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>ExcessMTL</source>
        <translation>ExcessMTL</translation>
    </message>
    <message>
        <source>From another package</source>
        <translation>来自其他软件包</translation>
    </message>
    <message>
        <source>FairGrad</source>
        <translation>FairGrad</translation>
    </message>
    <message>
        <source>FAMO</source>
        <translation>FAMO</translation>
    </message>
    <message>
        <source>Fonseca and Fleming&apos;s problem</source>
        <translation>Fonseca-Fleming 问题</translation>
    </message>
    <message>
        <source>Your own formulas</source>
        <translation>您自己的公式</translation>
    </message>
    <message>
        <source>Two wells apart</source>
        <translation>两个分开的势阱</translation>
    </message>
    <message>
        <source>Geometric mean</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>GradDrop</source>
        <translation>GradDrop</translation>
    </message>
    <message>
        <source>GradNorm</source>
        <translation>GradNorm</translation>
    </message>
    <message>
        <source>Gradient Vaccine</source>
        <translation>Gradient Vaccine</translation>
    </message>
    <message>
        <source>Where the loss curves most</source>
        <translation>损失弯曲最大的方向</translation>
    </message>
    <message>
        <source>IMTL</source>
        <translation>IMTL</translation>
    </message>
    <message>
        <source>IMTL-G</source>
        <translation>IMTL-G</translation>
    </message>
    <message>
        <source>IMTL-L</source>
        <translation>IMTL-L</translation>
    </message>
    <message>
        <source>Joint network</source>
        <translation>联合网络</translation>
    </message>
    <message>
        <source>Learning to branch (LTB)</source>
        <translation>学习分支（LTB）</translation>
    </message>
    <message>
        <source>Several data sets</source>
        <translation>多个数据集</translation>
    </message>
    <message>
        <source>Adaptive step</source>
        <translation>自适应步长</translation>
    </message>
    <message>
        <source>At every checkpoint</source>
        <translation>在每个检查点</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Columns to predict</source>
        <translation>要预测的列</translation>
    </message>
    <message>
        <source>Gradients and their angles</source>
        <translation>梯度及其夹角</translation>
    </message>
    <message>
        <source>Shared directions</source>
        <translation>共享方向</translation>
    </message>
    <message>
        <source>Number of drops</source>
        <translation>下降次数</translation>
    </message>
    <message>
        <source>Factor of a drop</source>
        <translation>每次下降的系数</translation>
    </message>
    <message>
        <source>Rest at the end</source>
        <translation>最后剩余</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Every task alone, too</source>
        <translation>每个任务也单独计算</translation>
    </message>
    <message>
        <source>Largest size</source>
        <translation>最大尺寸</translation>
    </message>
    <message>
        <source>Products for eigenvalues</source>
        <translation>特征值所用的乘积数</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Random changes</source>
        <translation>随机改变</translation>
    </message>
    <message>
        <source>Eigenvalues at each end</source>
        <translation>每一端的特征值数</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>关节数</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Vectors for the spectrum</source>
        <translation>谱所用的向量数</translation>
    </message>
    <message>
        <source>Products per vector</source>
        <translation>每个向量的乘积数</translation>
    </message>
    <message>
        <source>Vectors for the trace</source>
        <translation>迹所用的向量数</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Task by task</source>
        <translation>逐个任务</translation>
    </message>
    <message>
        <source>Every block by itself</source>
        <translation>每个块单独计算</translation>
    </message>
    <message>
        <source>Step along the gradient</source>
        <translation>沿梯度的步长</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>错切</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Size of random changes</source>
        <translation>随机改变的大小</translation>
    </message>
    <message>
        <source>Tasks per group</source>
        <translation>每组任务数</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Error of eigenvalues</source>
        <translation>特征值的误差</translation>
    </message>
    <message>
        <source>Rows to learn from</source>
        <translation>用于学习的行数</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>圈数</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Seed of the vectors</source>
        <translation>向量的种子</translation>
    </message>
    <message>
        <source>Breast biopsies</source>
        <translation>乳腺活检</translation>
    </message>
    <message>
        <source>California housing</source>
        <translation>加利福尼亚房价</translation>
    </message>
    <message>
        <source>Tasks in groups</source>
        <translation>分组任务</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Half a cosine</source>
        <translation>半余弦</translation>
    </message>
    <message>
        <source>Forest cover</source>
        <translation>森林覆盖</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>GradNorm&apos;s toy</source>
        <translation>GradNorm 玩具问题</translation>
    </message>
    <message>
        <source>Iris flowers</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>Fitness club</source>
        <translation>健身俱乐部</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>MGDA</source>
        <translation>MGDA</translation>
    </message>
    <message>
        <source>Multilayer perceptron (MLP)</source>
        <translation>多层感知机（MLP）</translation>
    </message>
    <message>
        <source>Multi-gate mixture of experts (MMoE)</source>
        <translation>多门混合专家（MMoE）</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>MoCo</source>
        <translation>MoCo</translation>
    </message>
    <message>
        <source>MoDo</source>
        <translation>MoDo</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>Multi-task attention network (MTAN)</source>
        <translation>多任务注意力网络（MTAN）</translation>
    </message>
    <message>
        <source>Multi-MNIST</source>
        <translation>Multi-MNIST</translation>
    </message>
    <message>
        <source>Nash-MTL</source>
        <translation>Nash-MTL</translation>
    </message>
    <message>
        <source>OpenML</source>
        <translation>OpenML</translation>
    </message>
    <message>
        <source>Two overlaid digits</source>
        <translation>两个重叠的数字</translation>
    </message>
    <message>
        <source>Boundary intersection (PBI)</source>
        <translation>边界交叉（PBI）</translation>
    </message>
    <message>
        <source>Priority-constrained descent</source>
        <translation>优先级约束下降</translation>
    </message>
    <message>
        <source>PCGrad</source>
        <translation>PCGrad</translation>
    </message>
    <message>
        <source>Progressive layered extraction (PLE)</source>
        <translation>渐进式分层提取（PLE）</translation>
    </message>
    <message>
        <source>Random directions</source>
        <translation>随机方向</translation>
    </message>
    <message>
        <source>Random (RLW)</source>
        <translation>随机（RLW）</translation>
    </message>
    <message>
        <source>Related regressions</source>
        <translation>相关回归</translation>
    </message>
    <message>
        <source>Robot arm</source>
        <translation>机械臂</translation>
    </message>
    <message>
        <source>Three stored runs</source>
        <translation>三次保存的运行</translation>
    </message>
    <message>
        <source>Scale invariant</source>
        <translation>尺度不变</translation>
    </message>
    <message>
        <source>SDMGrad</source>
        <translation>SDMGrad</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>带动量的 SGD</translation>
    </message>
    <message>
        <source>Shared subspace</source>
        <translation>共享子空间</translation>
    </message>
    <message>
        <source>One-line digits</source>
        <translation>一维数字</translation>
    </message>
    <message>
        <source>Single-task network</source>
        <translation>单任务网络</translation>
    </message>
    <message>
        <source>Sluice network</source>
        <translation>Sluice 网络</translation>
    </message>
    <message>
        <source>Smooth Tchebycheff (STCH)</source>
        <translation>平滑切比雪夫（STCH）</translation>
    </message>
    <message>
        <source>In steps</source>
        <translation>阶梯式</translation>
    </message>
    <message>
        <source>Network of another run</source>
        <translation>其他运行的网络</translation>
    </message>
    <message>
        <source>Gradient surgery toy</source>
        <translation>梯度手术玩具问题</translation>
    </message>
    <message>
        <source>Your own table</source>
        <translation>您自己的表格</translation>
    </message>
    <message>
        <source>Training trajectory</source>
        <translation>训练轨迹</translation>
    </message>
    <message>
        <source>Two-parameter toy</source>
        <translation>双参数玩具问题</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>UPGrad</source>
        <translation>UPGrad</translation>
    </message>
    <message>
        <source>Wines</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Where it bends</source>
        <translation>在弯曲处</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>全部参数</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Over the batch</source>
        <translation>按批次</translation>
    </message>
    <message>
        <source>Two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>1 + c</source>
        <translation>1 + c</translation>
    </message>
    <message>
        <source>1 + c²</source>
        <translation>1 + c²</translation>
    </message>
    <message>
        <source>The network as designed</source>
        <translation>设计的网络</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡（CUDA）</translation>
    </message>
    <message>
        <source>Dirichlet</source>
        <translation>Dirichlet 分布</translation>
    </message>
    <message>
        <source>Clothes (Fashion-MNIST)</source>
        <translation>服装（Fashion-MNIST）</translation>
    </message>
    <message>
        <source>Shared features</source>
        <translation>共享特征</translation>
    </message>
    <message>
        <source>Filter by filter</source>
        <translation>逐个滤波器</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>64 bits</source>
        <translation>64 位</translation>
    </message>
    <message>
        <source>Every point</source>
        <translation>每个点</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Digits (MNIST)</source>
        <translation>数字（MNIST）</translation>
    </message>
    <message>
        <source>The single-task networks</source>
        <translation>单任务网络</translation>
    </message>
    <message>
        <source>in epochs</source>
        <translation>以轮次计</translation>
    </message>
    <message>
        <source>in kg</source>
        <translation>千克</translation>
    </message>
    <message>
        <source>in pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>in rad</source>
        <translation>弧度</translation>
    </message>
    <message>
        <source>in rad/s</source>
        <translation>弧度/秒</translation>
    </message>
    <message>
        <source>in seconds</source>
        <translation>以秒计</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>以步数计</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>任务头</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>The last shared layer</source>
        <translation>最后一个共享层</translation>
    </message>
    <message>
        <source>Over the layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Loss and length</source>
        <translation>损失和长度</translation>
    </message>
    <message>
        <source>Absolute error</source>
        <translation>绝对误差</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>As a whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Apple 图形（MPS）</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>Several classes</source>
        <translation>多个类别</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>A function</source>
        <translation>一个函数</translation>
    </message>
    <message>
        <source>Shared parameters</source>
        <translation>共享参数</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Fitted anew</source>
        <translation>重新拟合</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Running values</source>
        <translation>滑动统计值</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>As trained</source>
        <translation>训练后的值</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>主干</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Ticked: this task&apos;s head has hidden layers of its own; no number: a linear head.</source>
        <translation>勾选：此任务的任务头有自己的隐藏层；不填数字：线性任务头。</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>What the tasks share</source>
        <translation>任务共享什么</translation>
    </message>
    <message>
        <source>A row is a task, a column is a block of the network. Tasks with the same letter in a column share that block. Here, four questions about handwritten digits share everything but their last layer.</source>
        <translation>一行是一个任务，一列是网络的一个块。同一列中字母相同的任务共享该块。这里，关于手写数字的四个问题共享除最后一层外的全部。</translation>
    </message>
    <message>
        <source>Train it</source>
        <translation>训练它</translation>
    </message>
    <message>
        <source>Press Run, or F5. Beside the shared network, each task gets a network of its own on the same data: solid lines are together, dashed ones apart, the band shows how much the seeds differ.</source>
        <translation>请按“运行”或 F5。除共享的网络外，每个任务还在同样的数据上有自己的网络：实线为一起，虚线为单独，色带显示种子之间的差异。</translation>
    </message>
    <message>
        <source>The run has ended. See what came of it.</source>
        <translation>运行已结束。请看结果。</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>有帮助吗？</translation>
    </message>
    <message>
        <source>A row is a task: how good it is together and apart, and the difference with its interval over the seeds. What helps, what hurts and what cannot be told are said alike.</source>
        <translation>一行是一个任务：一起和单独各有多好，以及带种子区间的差异。有帮助的、有损害的和无法判断的，都同样说明。</translation>
    </message>
    <message>
        <source>Unshare a block</source>
        <translation>取消共享一个块</translation>
    </message>
    <message>
        <source>Click a cell of the last block, or move there with the arrow keys and press Space: that task gets this block for itself. Ctrl+Z takes it back.</source>
        <translation>请点击最后一个块的单元格，或用方向键移到那里并按空格键：该任务就有了自己的块。Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>That task has its own block now. On to training it.</source>
        <translation>该任务现在有了自己的块。接下来训练它。</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Press F5 once more. Every run is kept: on the page Compare (Ctrl+6) put this one beside the first and see whether less sharing served your tasks better.</source>
        <translation>请再按一次 F5。每次运行都会保留：在“比较”页（Ctrl+6）把这次与第一次并排，看看较少的共享是否对您的任务更好。</translation>
    </message>
    <message>
        <source>Both runs are kept on the page Compare. That was the tour.</source>
        <translation>两次运行都保留在“比较”页。导览到此结束。</translation>
    </message>
</context>
<context>
    <name>landscape</name>
    <message>
        <source>{plane} {parameters} {losses}</source>
        <translation>{plane}{parameters}{losses}</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: the two principal directions of {count} checkpoints about their mean, through the last. They explain {first:.0%} and {second:.0%} of the path&apos;s variance; a random walk&apos;s explain {chance_first:.0%} and {chance_second:.0%}, so this alone is no sign of structure.</source>
        <translation>这是一个切片，不是整个损失曲面：{count} 个检查点关于其均值的两个主方向，经过最后一个点。它们解释了路径方差的 {first:.0%} 和 {second:.0%}；随机游走也能解释 {chance_first:.0%} 和 {chance_second:.0%}，因此仅凭这一点并不能说明存在结构。</translation>
    </message>
    <message>
        <source>Straight lines in parameter space between the networks {stops}. Where a line has a barrier, a curved path may have none; and networks with different first parameters can be the same but for the order of their units.</source>
        <translation>参数空间中连接网络 {stops} 的直线。直线上有势垒之处，弯曲的路径可能没有；而且初始参数不同的网络可能只是单元的顺序不同。</translation>
    </message>
    <message>
        <source>joint</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{before}, {name}</source>
        <translation>{before}、{name}</translation>
    </message>
    <message>
        <source>{plane} {parameters} {losses} {statistics}</source>
        <translation>{plane}{parameters}{losses}{statistics}</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: the plane through the networks of this run and of the runs {first} and {second}. Networks with different first parameters can be the same but for the order of their units, which makes the barriers between them higher.</source>
        <translation>这是一个切片，不是整个损失曲面：经过此运行以及运行 {first} 和 {second} 的网络的平面。初始参数不同的网络可能只是单元的顺序不同，这会使它们之间的势垒更高。</translation>
    </message>
    <message>
        <source>The whole landscape: both parameters, not scaled.</source>
        <translation>整个损失曲面：两个参数，未缩放。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:z.2f}), every filter scaled to the norm of the network&apos;s own; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:z.2f}），每个滤波器缩放到网络自身的范数；偏置不移动。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:z.2f}), every layer scaled to the norm of the network&apos;s own; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:z.2f}），每一层缩放到网络自身的范数；偏置不移动。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:z.2f}), scaled as a whole to the norm of the network&apos;s weights; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:z.2f}），整体缩放到网络参数的范数；偏置不移动。</translation>
    </message>
    <message>
        <source>{plane} Before scaling they stood at a right angle.</source>
        <translation>{plane}缩放之前，两个方向成直角。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: the plane through the joint network and the single-task networks of “{first}” and “{second}”; all three lie in it.</source>
        <translation>这是一个切片，不是整个损失曲面：经过联合网络以及“{first}”和“{second}”的单任务网络的平面；三者都位于该平面上。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: the two principal directions of the joint and the {count} single-task networks, through the joint one. Off the plane lie, of their distances from it: {residuals}.</source>
        <translation>这是一个切片，不是整个损失曲面：联合网络与 {count} 个单任务网络的两个主方向，经过联合网络。各单任务网络到联合网络的距离中，离开平面的部分为：{residuals}。</translation>
    </message>
    <message>
        <source>the sum of all losses</source>
        <translation>所有损失之和</translation>
    </message>
    <message>
        <source>the loss of “{task}”</source>
        <translation>“{task}”的损失</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: the two directions in which {loss} curves most, eigenvectors of its Hessian with eigenvalues {first:.3g} and {second:.3g}, each as long as the parameters that move. In most other directions it is flatter.</source>
        <translation>这是一个切片，不是整个损失曲面：{loss}弯曲最大的两个方向，即其 Hessian 矩阵的特征值为 {first:.3g} 和 {second:.3g} 的特征向量，各与移动的参数等长。在其他大多数方向上，它更平坦。</translation>
    </message>
    <message>
        <source>The trunk moves; at every point the heads are fitted anew to these rows (those of classes by a few Newton steps, with a ridge of {ridge}).</source>
        <translation>主干移动；在每个点，任务头都对这些行重新拟合（分类任务的任务头用几步牛顿法，岭参数为 {ridge}）。</translation>
    </message>
    <message>
        <source>The trunk moves; the heads stay as trained.</source>
        <translation>主干移动；任务头保持训练后的值。</translation>
    </message>
    <message>
        <source>The heads move; the trunk stays as trained.</source>
        <translation>任务头移动；主干保持训练后的值。</translation>
    </message>
    <message>
        <source>All parameters move.</source>
        <translation>所有参数都移动。</translation>
    </message>
    <message>
        <source>Batch normalisation uses the running values of the network.</source>
        <translation>批归一化使用网络的滑动统计值。</translation>
    </message>
    <message>
        <source>Batch normalisation uses the statistics of these rows, at every point its own.</source>
        <translation>批归一化使用这些行的统计值，每个点各自计算。</translation>
    </message>
    <message>
        <source>Losses on {rows}, without dropout and weight decay, of the network with seed {seed} at step {step}.</source>
        <translation>损失在 {rows}上测量，不含 dropout 和权重衰减，网络种子为 {seed}，位于第 {step} 步。</translation>
    </message>
    <message>
        <source>{count} training rows (drawn with seed {seed})</source>
        <translation>{count} 个训练行（以种子 {seed} 抽取）</translation>
    </message>
    <message>
        <source>{count} validation rows (drawn with seed {seed})</source>
        <translation>{count} 个验证行（以种子 {seed} 抽取）</translation>
    </message>
    <message>
        <source>{count} test rows (drawn with seed {seed})</source>
        <translation>{count} 个测试行（以种子 {seed} 抽取）</translation>
    </message>
    <message>
        <source>Measuring the landscape</source>
        <translation>正在测量损失曲面</translation>
    </message>
    <message>
        <source>Measuring the curvature</source>
        <translation>正在测量曲率</translation>
    </message>
    <message>
        <source>Second derivatives of the losses on {rows}, without dropout and weight decay, of the network with seed {seed}; running statistics are fixed, kinks do not count. They change with the scale of layers, and whether a network generalises cannot be read from them.</source>
        <translation>损失的二阶导数在{rows}上测量，不含 dropout 和权重衰减，网络种子为 {seed}；滑动统计值固定，折点不计。它们随各层的尺度而变，不能由此判断网络能否泛化。</translation>
    </message>
    <message>
        <source>A minimum in all directions: descent gains nothing from {loss:.4g}, the gradient&apos;s length is {gradient:.2g}, and the smallest eigenvalue is {smallest:.2g}.</source>
        <translation>在所有方向上都是极小点：从 {loss:.4g} 出发，继续下降不再有收获，梯度的长度为 {gradient:.2g}，最小特征值为 {smallest:.2g}。</translation>
    </message>
    <message>
        <source>Flat in some direction: descent gains nothing from {loss:.4g}, the gradient&apos;s length is {gradient:.2g}, and the smallest eigenvalue is {smallest:.2g}, too close to 0 to decide whether this is a minimum.</source>
        <translation>在某个方向上平坦：从 {loss:.4g} 出发，继续下降不再有收获，梯度的长度为 {gradient:.2g}，最小特征值为 {smallest:.2g}，过于接近 0，无法判断这里是否为极小点。</translation>
    </message>
    <message>
        <source>No minimum but a saddle: descent along the gradient gains nothing from {loss:.4g}, but the smallest eigenvalue is {smallest:.2g}, so the loss falls along its direction.</source>
        <translation>不是极小点，而是鞍点：从 {loss:.4g} 出发，沿梯度下降不再有收获，但最小特征值为 {smallest:.2g}，因此损失沿其方向下降。</translation>
    </message>
    <message>
        <source>No minimum: {steps} steps of descent lower the loss from {loss:.4g} to {after:.4g}. The gradient&apos;s length is {gradient:.2g}, the smallest eigenvalue {smallest:.2g}.</source>
        <translation>不是极小点：{steps} 步下降使损失从 {loss:.4g} 降到 {after:.4g}。梯度的长度为 {gradient:.2g}，最小特征值为 {smallest:.2g}。</translation>
    </message>
    <message>
        <source>It cannot be told: the loss or its second derivatives are not finite.</source>
        <translation>无法判断：损失或其二阶导数不是有限的数。</translation>
    </message>
    <message>
        <source>Following every start</source>
        <translation>正在跟踪每个起点</translation>
    </message>
    <message>
        <source>Measuring the lines</source>
        <translation>正在测量直线</translation>
    </message>
    <message>
        <source>Looking at the point in all directions</source>
        <translation>正在从所有方向考察该点</translation>
    </message>
    <message>
        <source>Needs two other stored runs with the same tasks.</source>
        <translation>需要另外两个保存的、任务相同的运行。</translation>
    </message>
    <message>
        <source>{method} ({settings})</source>
        <translation>{method}（{settings}）</translation>
    </message>
    <message>
        <source>Training from every seed</source>
        <translation>从每个种子训练</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Digits: four questions about one picture</source>
        <translation>手写数字：关于一幅图像的四个问题</translation>
    </message>
    <message>
        <source>Four tasks on the same handwritten digits. They ask related things, so sharing may help; run it and see.</source>
        <translation>同样的手写数字上的四个任务。它们问的是相关的事，因此共享可能有帮助；运行看看。</translation>
    </message>
    <message>
        <source>Double wells: where do two tasks end together?</source>
        <translation>双势阱：两个任务最终一起到哪里？</translation>
    </message>
    <message>
        <source>No data and no network: each loss has two minima, at −1 and 1 for the first task, at 1 and 3 for the second. Alone, each task falls into the well on its side of a ridge. Their sum has no ridge at all: from each of five starts, one per seed, both end at 1, the well they have in common. Look at the paths on the Landscape page.</source>
        <translation>没有数据，也没有网络：每个损失有两个极小点，第一个任务的在 −1 和 1，第二个任务的在 1 和 3。单独训练时，起点在脊的哪一侧，任务就落入哪一侧的势阱。它们的和根本没有脊：从五个起点（每个种子一个）出发，两个任务都到达 1，即它们共有的势阱。请在“损失曲面”页查看路径。</translation>
    </message>
    <message>
        <source>Few labels: can helper tasks stand in for them?</source>
        <translation>标签很少：辅助任务能弥补吗？</translation>
    </message>
    <message>
        <source>Only 20 of 1,000 pictures say which digit they show: two per digit on average, for some digits none at all. Three helper tasks are labelled on every picture: is it odd, is it five or more, how many loops. Together they tell four digits outright and narrow the others down to pairs, so a shared network can learn from them what 20 labels cannot teach. Unshare the last block, or give the digit 500 labels, and see what is left of the gain.</source>
        <translation>1,000 幅图像中只有 20 幅标明是哪个数字：平均每个数字两幅，有些数字一幅也没有。三个辅助任务在每幅图像上都有标签：是否为奇数、是否为五或更大、有几个圈。它们合起来能直接确定四个数字，并把其余数字缩小到两个之间，因此共享的网络可以从中学到 20 个标签教不了的东西。取消共享最后一个块，或给数字任务 500 个标签，看看增益还剩多少。</translation>
    </message>
    <message>
        <source>Related regressions: how related must tasks be?</source>
        <translation>相关回归：任务需要多相关？</translation>
    </message>
    <message>
        <source>Four generated tasks with few and noisy rows. At relatedness 1 all of them are readouts of the same eight hidden features; at 0 each has features of its own. Move the slider from 1 to 0: at one end sharing finds the features from four times as many labels, at the other the tasks only crowd each other out.</source>
        <translation>四个生成的任务，行数少且有噪声。相关程度为 1 时，它们都是同样八个隐藏特征的读出；为 0 时，每个任务有自己的特征。把滑块从 1 移到 0：在一端，共享可以从四倍的标签中找到特征；在另一端，任务只会互相排挤。</translation>
    </message>
    <message>
        <source>Diabetes: does a second question help the first?</source>
        <translation>糖尿病：第二个问题能帮助第一个吗？</translation>
    </message>
    <message>
        <source>442 patients, nine measures, two tasks: how far the disease has progressed a year later, and the patient&apos;s sex. Small data, little in common: do not expect much of sharing here, and look at the interval before believing a difference. Training stops by itself when the validation loss no longer improves.</source>
        <translation>442 名患者，九项测量，两个任务：一年后疾病的进展，以及患者的性别。数据少，共同之处少：不要对这里的共享期望过高，在相信差异之前先看区间。验证损失不再改善时，训练会自行停止。</translation>
    </message>
    <message>
        <source>Two parameters: watch two losses pull at one point</source>
        <translation>两个参数：看两个损失拉动一个点</translation>
    </message>
    <message>
        <source>No data and no network: two losses over a plane, and one point that walks down from each of five starts, one per seed. On the floor of the valley no step helps both losses. With PCGrad the points come to rest where they first reach it; with equal weights they go on along the floor to the one place where the sum is smallest. Switch the weighting and compare the paths on the Landscape page.</source>
        <translation>没有数据，也没有网络：一个平面上的两个损失，以及从五个起点（每个种子一个）各自向下走的一个点。在谷底，没有一步能同时帮助两个损失。使用 PCGrad 时，点停在最先到达谷底的地方；使用相等权重时，点沿谷底继续走到总和最小的那个位置。切换加权方式，并在“损失曲面”页比较路径。</translation>
    </message>
    <message>
        <source>How many labels of the digit does learning with three helper tasks replace?</source>
        <translation>与三个辅助任务共同学习能代替多少数字标签？</translation>
    </message>
    <message>
        <source>Clean small data: is there anything left to gain?</source>
        <translation>干净的小数据：还能得到什么？</translation>
    </message>
    <message>
        <source>Does learning together generalise better when labels are right and tasks have nothing in common?</source>
        <translation>当标签正确且任务毫无共同之处时，共同学习的泛化更好吗？</translation>
    </message>
    <message>
        <source>Four unrelated regressions without noise on few rows. What helped against wrong labels has nothing to work with here. Expect no clear difference or a loss, and look at the gap between training and test error.</source>
        <translation>四个互不相关的无噪声回归，行数很少。在错误标签下有帮助的东西在这里无从发挥。预计没有明显差异或有损失，请看训练误差与测试误差的差距。</translation>
    </message>
    <message>
        <source>Unrelated regressions without noise: what is left to gain?</source>
        <translation>互不相关的无噪声回归：还能得到什么？</translation>
    </message>
    <message>
        <source>Four generated tasks without noise, each with eight hidden features of its own. Every label is right and no task needs what another needs, so there is nothing that sharing could average out.</source>
        <translation>四个生成的无噪声任务，各有自己的八个隐藏特征。每个标签都正确，没有任务需要别的任务所需要的，因此共享没有什么可以平均掉。</translation>
    </message>
    <message>
        <source>Faster learning with strangers: does the gain go away?</source>
        <translation>与陌生任务一起更快学习：收益会消失吗？</translation>
    </message>
    <message>
        <source>Do four tasks without common features reach the same error in fewer steps together?</source>
        <translation>四个没有共同特征的任务一起学习时，能用更少的步数达到相同的误差吗？</translation>
    </message>
    <message>
        <source>Unrelated regressions: what if tasks have nothing in common?</source>
        <translation>互不相关的回归：如果任务毫无共同之处会怎样？</translation>
    </message>
    <message>
        <source>Four generated tasks, each with eight hidden features of its own. The trunk is as narrow as for related tasks, so they crowd each other out. Compare both arms, then set the relatedness to 1.</source>
        <translation>四个生成的任务，各有自己的八个隐藏特征。主干与相关任务时一样窄，因此它们互相排挤。请比较双方，再把相关度设为 1。</translation>
    </message>
    <message>
        <source>Faster learning: fewer steps, larger learning rates?</source>
        <translation>更快学习：更少的步数、更大的学习率？</translation>
    </message>
    <message>
        <source>Does learning together reach the same error in fewer steps, and at larger learning rates?</source>
        <translation>共同学习能用更少的步数、以更大的学习率达到相同的误差吗？</translation>
    </message>
    <message>
        <source>Nine learning rates; each arm is judged at its own best one. The target is what the weaker arm ends with, so both can reach it. Compare steps, samples, seconds and multiply-adds: the answer need not be the same for all.</source>
        <translation>九个学习率；每一方按其自己最好的学习率评判。目标是较弱一方最后达到的值，因此双方都能达到。请比较步数、样本数、秒数和乘加次数：答案不必都相同。</translation>
    </message>
    <message>
        <source>Related regressions: are four tasks learned faster together?</source>
        <translation>相关的回归：四个任务一起学得更快吗？</translation>
    </message>
    <message>
        <source>Four generated tasks that are readouts of the same eight hidden features. Trained together, each step brings news about these features from four tasks at once. See how soon the validation error falls in both arms.</source>
        <translation>四个生成的任务，都读取相同的八个隐藏特征。一起训练时，每一步都从四个任务同时得到这些特征的信息。请看双方的验证误差多快下降。</translation>
    </message>
    <message>
        <source>Few labels beside a stranger: no help to be had?</source>
        <translation>标签少而旁边是陌生任务：得不到帮助吗？</translation>
    </message>
    <message>
        <source>Does a task without anything in common with it help a digit that has few labels?</source>
        <translation>与它毫无共同之处的任务能帮助标签很少的数字任务吗？</translation>
    </message>
    <message>
        <source>Two digits lie over each other. The left one has few labels, the right one all of them, but which digit lies right says nothing about the left one. The shared network has to serve both; expect it to lose.</source>
        <translation>两个数字重叠在一起。左边的标签很少，右边的全有，但右边是哪个数字不说明左边的任何情况。共享的网络要为两者服务；预计它会落后。</translation>
    </message>
    <message>
        <source>Overlaid digits: two tasks that are strangers to each other</source>
        <translation>重叠的数字：两个互相陌生的任务</translation>
    </message>
    <message>
        <source>Two handwritten digits lie over each other in every picture; the tasks are to tell the left and the right one. Which digit lies right says nothing about the left one, so sharing can teach them little and may cost both.</source>
        <translation>每幅图像中有两个手写数字重叠；任务是说出左边和右边的数字。右边是哪个数字不说明左边的任何情况，因此共享教不了它们什么，还可能让双方付出代价。</translation>
    </message>
    <message>
        <source>Local optima: what if the helper prefers the wrong well?</source>
        <translation>局部最优：如果辅助任务偏向错误的势阱会怎样？</translation>
    </message>
    <message>
        <source>From how many of 100 starts does a deceptive task reach its best minimum with a helper that pulls elsewhere?</source>
        <translation>在拉向别处的辅助任务陪伴下，100 个起点中有多少个使欺骗性任务到达其最佳极小点？</translation>
    </message>
    <message>
        <source>The digit is labelled on 5, 20, 50, 100, 300 or all 1,000 training pictures, the helper tasks on every one. Expect little from 5 labels, the largest lead from 20, and none at 1,000. Ask the class why the helpers cannot tell 1 from 3.</source>
        <translation>数字任务有 5、20、50、100、300 或全部 1,000 张训练图片带标签，辅助任务则每张都有。5 个标签时预计收获很小，20 个时领先最多，1,000 个时没有差别。可以问全班：为什么辅助任务分不清 1 和 3？</translation>
    </message>
    <message>
        <source>The same sweep where no task needs what another needs. Expect no gain for all four: the trunk is too narrow for the features of all, and what one task gains in steps another may lose.</source>
        <translation>同样的扫描，但没有任务需要其他任务所需的东西。预计四个任务都没有收益：主干太窄，容不下所有任务的特征，一个任务省下的步数可能由另一个付出。</translation>
    </message>
    <message>
        <source>The same deceptive loss with a helper whose minimum lies at x = 1, in the wrong well. With it no start reaches the best minimum: some end in the wrong well, the others in between, where the pulls of both losses balance. A helper leads out of local optima only where the optima of the tasks agree.</source>
        <translation>同样的欺骗性损失，但辅助任务的极小点在 x = 1，即错误的势阱中。有了它，没有起点能到达最佳极小点：一些落入错误的势阱，其余停在中间，即两个损失的牵引相互平衡之处。只有当各任务的最优点一致时，辅助任务才能引出局部最优。</translation>
    </message>
    <message>
        <source>Two wells and a helper that misleads: where do starts end?</source>
        <translation>两个势阱和一个误导的辅助任务：起点在哪里结束？</translation>
    </message>
    <message>
        <source>No data and no network: the first loss has two wells, the better one at x = −1, the other at x = 1. The helper has its only minimum at x = 1. Compare the paths of both arms on the Landscape page.</source>
        <translation>没有数据也没有网络：第一个损失有两个势阱，较好的在 x = −1，另一个在 x = 1。辅助任务唯一的极小点在 x = 1。请在损失曲面页面比较双方的路径。</translation>
    </message>
    <message>
        <source>Local optima of a narrow network: when a helper takes the room?</source>
        <translation>窄网络的局部最优：当辅助任务占去空间？</translation>
    </message>
    <message>
        <source>From how many of 40 starts do 4 units tell two spirals apart, alone and with a helper task?</source>
        <translation>40 个起点中，有多少个使 4 个单元分清两条螺旋，单独学习和有辅助任务时各如何？</translation>
    </message>
    <message>
        <source>Spirals of a single turn, and one layer of 4 units, which is just enough for one task. The helper needs units too, so now more starts end far from the best: no local optimum is escaped where the network has no room for both.</source>
        <translation>只有一圈的螺旋，一层 4 个单元，刚好够一个任务。辅助任务也需要单元，因此现在更多起点在离最佳很远处结束：网络容纳不下两者时，逃不出局部最优。</translation>
    </message>
    <message>
        <source>Spirals: a network with room for one task</source>
        <translation>螺旋：只容得下一个任务的网络</translation>
    </message>
    <message>
        <source>Two tasks on points of two spirals: which spiral it is, and how far along it the point lies. One layer of 4 units is just enough for the first task alone. Widen it and compare again.</source>
        <translation>两条螺旋的点上的两个任务：在哪条螺旋上，以及沿螺旋多远。一层 4 个单元刚好够第一个任务单独使用。请加宽它再比较。</translation>
    </message>
    <message>
        <source>Local optima of a small network: does a helper task free it?</source>
        <translation>小网络的局部最优：辅助任务能解救它吗？</translation>
    </message>
    <message>
        <source>From how many of 40 starts does a network of 12 units tell two spirals apart, alone and with a helper task?</source>
        <translation>40 个起点中，有多少个使 12 个单元的网络分清两条螺旋，单独学习和有辅助任务时各如何？</translation>
    </message>
    <message>
        <source>Two spirals wind twice around each other. A network with two layers of 6 units can tell them apart, but from many starts training stays where the loss is far from 0. The helper asks how far along its spiral a point is, which the network needs to know anyway. The control starts twice and keeps the better try.</source>
        <translation>两条螺旋相互缠绕两圈。两层各 6 个单元的网络能分清它们，但从许多起点出发，训练停在损失远大于 0 的地方。辅助任务问点沿其螺旋多远，这是网络本来就需要知道的。对照训练两次，保留较好的一次。</translation>
    </message>
    <message>
        <source>Spirals: a small network that gets stuck</source>
        <translation>螺旋：会卡住的小网络</translation>
    </message>
    <message>
        <source>Two tasks on points of two spirals: which spiral it is, and how far along it the point lies. The network is hardly large enough. Run several seeds and see which of them get stuck, alone and together.</source>
        <translation>两条螺旋的点上的两个任务：在哪条螺旋上，以及沿螺旋多远。网络勉强够大。请运行几个种子，看单独和共同学习时哪些会卡住。</translation>
    </message>
    <message>
        <source>Local optima in two parameters: can a helper lead out of four wells?</source>
        <translation>两个参数的局部最优：辅助任务能引出四个势阱吗？</translation>
    </message>
    <message>
        <source>From how many of 100 starts does a task with four minima reach the best one, alone and with a helper?</source>
        <translation>100 个起点中有多少能让有四个极小点的任务到达最佳极小点：单独学习时，以及有辅助任务时？</translation>
    </message>
    <message>
        <source>The loss has four wells, the best one near (−1, −1). The helper has a single minimum at (−1, −0.5): that takes away the two wells at x = 1, but the sum of both keeps two minima. Alone about a quarter of the starts reach the best well, twice as many from the better of two starts. Ask which of the maps a third task could change.</source>
        <translation>此损失有四个势阱，最好的一个在 (−1, −1) 附近。辅助任务只有一个极小点，在 (−1, −0.5)：它消去了 x = 1 处的两个势阱，但两者之和仍有两个极小点。单独学习时约四分之一的起点到达最好的势阱，取两个起点中较好的一个时则为两倍。可以问：第三个任务能改变其中哪张图？</translation>
    </message>
    <message>
        <source>Four wells and a helper: where do starts end?</source>
        <translation>四个势阱和一个辅助任务：各起点终于何处？</translation>
    </message>
    <message>
        <source>No data and no network: the first loss has four wells, the best one near x = −1, y = −1. The helper has its only minimum at (−1, −0.5). Compare the paths of both arms on the Landscape page.</source>
        <translation>没有数据也没有网络：第一个损失有四个势阱，最好的一个在 x = −1、y = −1 附近。辅助任务唯一的极小点在 (−1, −0.5)。请在“损失曲面”页比较双方的路径。</translation>
    </message>
    <message>
        <source>Local optima: can a helper lead out of the wrong well?</source>
        <translation>局部最优：辅助任务能引出错误的势阱吗？</translation>
    </message>
    <message>
        <source>From how many of 100 starts does a deceptive task reach its best minimum, alone and with a helper?</source>
        <translation>100 个起点中，有多少个使欺骗性任务到达其最佳极小点，单独学习和有辅助任务时各如何？</translation>
    </message>
    <message>
        <source>The deceptive loss has two wells; the one at x = 1 is the wrong one. The helper has a single minimum at x = −1, and the sum of both has a single one too, close to the best. Alone, the ridge at x = 0.08 parts the starts: about half of them fall into the wrong well. The control starts twice, which costs as much as learning two tasks.</source>
        <translation>欺骗性损失有两个势阱；x = 1 处的是错误的。辅助任务只有一个极小点，在 x = −1；两者之和也只有一个极小点，靠近最佳点。单独学习时，x = 0.08 处的脊把起点分开：约一半落入错误的势阱。对照组从两个起点出发，代价与学习两个任务相同。</translation>
    </message>
    <message>
        <source>Two wells and a helper: where do starts end?</source>
        <translation>两个势阱和一个辅助任务：起点在哪里结束？</translation>
    </message>
    <message>
        <source>No data and no network: the first loss has two wells, the better one at x = −1, the other at x = 1. The helper has its only minimum at x = −1. Compare the paths of both arms on the Landscape page.</source>
        <translation>没有数据也没有网络：第一个损失有两个势阱，较好的在 x = −1，另一个在 x = 1。辅助任务唯一的极小点在 x = −1。请在损失曲面页面比较双方的路径。</translation>
    </message>
    <message>
        <source>Noisy labels: do other tasks keep a network honest?</source>
        <translation>有噪声的标签：其他任务能让网络保持诚实吗？</translation>
    </message>
    <message>
        <source>Do tasks that are learned together suffer less from wrong labels than tasks that are learned alone?</source>
        <translation>与单独学习的任务相比，共同学习的任务受错误标签的影响更小吗？</translation>
    </message>
    <message>
        <source>Of 500 training pictures up to 40 % of the labels of every task are wrong, each task&apos;s at random. A network alone can learn them by heart; one that serves four tasks finds it harder. Two controls ask whether less freedom alone would do: narrower single-task networks, and weight decay.</source>
        <translation>在 500 幅训练图像中，每个任务最多有 40 % 的标签是错的，各自随机。单独的网络可以死记它们；为四个任务服务的网络更难做到。两个对照检验是否仅靠较少的自由度就够：较窄的单任务网络和权重衰减。</translation>
    </message>
    <message>
        <source>Noisy labels: 500 pictures, four tasks</source>
        <translation>有噪声的标签：500 幅图像，四个任务</translation>
    </message>
    <message>
        <source>Four tasks on 500 handwritten digits. In the study of this preset a share of the labels of every task is made wrong before training; here all labels are right. Compare how far the training part runs ahead of the test part.</source>
        <translation>500 个手写数字上的四个任务。在此预设的研究中，训练前把每个任务的一部分标签弄错；这里所有标签都正确。请比较训练部分领先测试部分多少。</translation>
    </message>
    <message>
        <source>Robustness on pictures: does a shared network stand more?</source>
        <translation>图像上的稳健性：共享的网络更经得起吗？</translation>
    </message>
    <message>
        <source>Does a network that learned four tasks keep more of its accuracy when the inputs get worse?</source>
        <translation>学习了四个任务的网络，在输入变差时能保住更多准确率吗？</translation>
    </message>
    <message>
        <source>Networks are trained on clean pictures and tested on noisy, incomplete, blurred and shifted ones, none of which they have seen. The verdict is about the area under all four curves. A lead on clean pictures counts too: look at where the curves start before speaking of robustness.</source>
        <translation>网络在干净图像上训练，在有噪声、不完整、模糊和平移的图像上测试，这些都没有见过。结论是关于四条曲线下的面积。在干净图像上的领先也算在内：谈论稳健性之前，请看曲线从哪里开始。</translation>
    </message>
    <message>
        <source>Digits: what do four tasks make of bad pictures?</source>
        <translation>数字：四个任务如何对待劣质图像？</translation>
    </message>
    <message>
        <source>Four tasks on handwritten digits, trained on clean pictures. In the study of this preset the test pictures get worse step by step: noise, missing pixels, blur and shift.</source>
        <translation>手写数字上的四个任务，在干净图像上训练。在此预设的研究中，测试图像逐步变差：噪声、缺失像素、模糊和平移。</translation>
    </message>
    <message>
        <source>Robustness against wrong numbers: do four tasks stand more noise than one?</source>
        <translation>对错误数值的稳健性：四个任务比一个更经得起噪声吗？</translation>
    </message>
    <message>
        <source>Does learning four related regressions together lose less when the training labels get noisier?</source>
        <translation>当训练标签的噪声增大时，一起学习四个相关回归时性能下降是否更少？</translation>
    </message>
    <message>
        <source>The training labels of 300 rows get Gaussian noise, from none to as much as the labels vary themselves; each task&apos;s is drawn by itself. Tests are on clean labels. The verdict is about the area under error against noise. Ask first how far apart the arms are without noise, then whether they come closer.</source>
        <translation>300 行的训练标签加入高斯噪声，从没有到与标签本身的变化一样大；每个任务的噪声各自抽取。测试用干净的标签。结论看误差随噪声曲线下的面积。先问没有噪声时双方相差多少，再看它们是否接近。</translation>
    </message>
    <message>
        <source>Related regressions: 300 rows, four tasks, clean labels</source>
        <translation>相关回归：300 行，四个任务，干净的标签</translation>
    </message>
    <message>
        <source>Four generated tasks that are readouts of the same eight hidden features, without noise. In the study of this preset noise is added to the training labels of every task. Add some here and see which arm follows it.</source>
        <translation>四个生成的任务，是相同的八个隐藏特征的读出，没有噪声。在此预设的研究中，每个任务的训练标签都加入噪声。可以在这里加一些，看哪一方会跟随它。</translation>
    </message>
    <message>
        <source>Robustness with a stranger: is sharing a burden?</source>
        <translation>与陌生任务一起的稳健性：共享是负担吗？</translation>
    </message>
    <message>
        <source>Does a network that learned two unrelated digits keep more of its accuracy when the inputs get worse?</source>
        <translation>学习了两个不相关数字的网络，在输入变差时能保住更多准确率吗？</translation>
    </message>
    <message>
        <source>The left and the right of two overlaid digits have nothing in common. Expect the shared network to be behind on clean pictures already, and to stay behind.</source>
        <translation>两个重叠数字的左右毫无共同之处。预计共享的网络在干净图像上就已落后，并一直落后。</translation>
    </message>
    <message>
        <source>Overlaid digits: bad pictures of two strangers</source>
        <translation>重叠的数字：两个陌生任务的劣质图像</translation>
    </message>
    <message>
        <source>Two handwritten digits lie over each other in every picture; the tasks are to tell the left and the right one, from clean pictures. In the study of this preset the test pictures get worse step by step.</source>
        <translation>每幅图像中有两个手写数字重叠；任务是从干净图像中说出左边和右边的数字。在此预设的研究中，测试图像逐步变差。</translation>
    </message>
    <message>
        <source>Robustness: does a shared network stand more?</source>
        <translation>稳健性：共享的网络更经得起吗？</translation>
    </message>
    <message>
        <source>Does a digit with 60 labels that was learned beside three other tasks stand worse pictures better?</source>
        <translation>与另外三个任务一起、只用 60 个标签学会的数字识别，更经得起变差的图像吗？</translation>
    </message>
    <message>
        <source>Networks are trained on clean pictures and tested on noisy, incomplete, blurred and shifted ones, none of which they have seen. The verdict is about the area under all four curves. The lead on clean pictures counts too: look at where the curves start, and whether they come closer, before speaking of robustness.</source>
        <translation>网络在干净图像上训练，在有噪声、不完整、模糊和平移的图像上测试，这些都没有见过。结论是关于四条曲线下的面积。在干净图像上的领先也算在内：谈论稳健性之前，请看曲线从哪里开始，以及是否彼此靠近。</translation>
    </message>
    <message>
        <source>Digits with 60 labels: what do four tasks make of bad pictures?</source>
        <translation>60 个标签的数字：四个任务如何应对变差的图像？</translation>
    </message>
    <message>
        <source>Four tasks on handwritten digits, trained on clean pictures; only 60 of them say which digit they show. In the study of this preset the test pictures get worse step by step: noise, missing pixels, blur and shift.</source>
        <translation>手写数字上的四个任务，在干净图像上训练；只有 60 幅图像标明所示的数字。在此预设的研究中，测试图像逐步变差：噪声、缺失像素、模糊和平移。</translation>
    </message>
    <message>
        <source>Small data: how much is a second task worth in rows?</source>
        <translation>小数据：第二个任务值多少行？</translation>
    </message>
    <message>
        <source>Does learning together generalise better, and up to how many training rows?</source>
        <translation>共同学习的泛化更好吗，到多少训练行为止？</translation>
    </message>
    <message>
        <source>Four related regressions with noise on 50 to 800 rows; the verdict is about the mean over all sizes. With 50 rows not even four tasks together find the common features; with more they do, long before each finds them alone. Two controls ask whether a smaller or a tamer network would do as well.</source>
        <translation>四个有噪声的相关回归，50 到 800 行；结论是关于所有行数的平均。只有 50 行时，四个任务一起也找不到共同特征；行数更多时能找到，远早于各自单独找到。两个对照检验更小或更受约束的网络是否同样好。</translation>
    </message>
    <message>
        <source>Related regressions: few rows, four tasks</source>
        <translation>相关的回归：行数少，四个任务</translation>
    </message>
    <message>
        <source>Four generated tasks that are readouts of the same eight hidden features, with noise on the targets. Change the number of training rows and watch where the lead of learning together ends.</source>
        <translation>四个生成的任务，都读取相同的八个隐藏特征，目标有噪声。请改变训练行数，看共同学习的领先在哪里结束。</translation>
    </message>
    <message>
        <source>A paper&apos;s table: errors of multi-target regression</source>
        <translation>论文中的表格：多目标回归的误差</translation>
    </message>
    <message>
        <source>Is the average relative error of networks with several targets smaller than that of a network for each?</source>
        <translation>有多个目标的网络，其平均相对误差比每个目标一个网络更小吗？</translation>
    </message>
    <message>
        <source>A paper&apos;s table of strangers: targets with nothing in common</source>
        <translation>互不相干者的论文表格：目标之间没有共同之处</translation>
    </message>
    <message>
        <source>Does a network with several targets have larger errors where the targets have nothing in common?</source>
        <translation>当目标没有共同之处时，有多个目标的网络误差更大吗？</translation>
    </message>
    <message>
        <source>The counter-example: every target needs hidden features of its own, and the network has room for few. Ask the class what the multi-task network has to give up, and which of the two arms has more parameters.</source>
        <translation>反例：每个目标需要自己的隐藏特征，而网络只容得下少数几个。可以问全班：多任务网络不得不放弃什么，双方中哪一方参数更多。</translation>
    </message>
    <message>
        <source>Ten-fold cross-validation on five data sets: 20 men of a fitness club, a file, and three that are generated so that their tasks have something in common. An error of 1 is that of predicting the mean: with 20 men no network may do better. Look at the intervals, which are wide as the folds share most of their training rows, before the means; and ask why five data sets can never give a p value below 0.06.</source>
        <translation>五个数据集上的十折交叉验证：健身俱乐部的 20 名男性、一个文件，以及三个按任务有共同之处生成的数据集。误差 1 相当于预测均值：只有 20 名男性时，可能没有网络能做得更好。先看区间，再看均值；各折的训练行大部分相同，所以区间很宽。再问：为什么五个数据集永远得不到低于 0.06 的 p 值？</translation>
    </message>
    <message>
        <source>Which of six strangers belong together?</source>
        <translation>六个互不相干的任务中，哪些应当在一起？</translation>
    </message>
    <message>
        <source>Are tasks that have nothing in common left apart?</source>
        <translation>没有共同之处的任务会被分开吗？</translation>
    </message>
    <message>
        <source>The counter-example: every task needs hidden features of its own, so no group can help. What the matrix shows in favour of a pair is chance; see whether a proposal that rests on it survives the check with other seeds.</source>
        <translation>反例：每个任务需要自己的隐藏特征，因此分组无益。矩阵中对某一对有利的数值只是偶然；看看基于它的建议能否经受住用其他种子的检验。</translation>
    </message>
    <message>
        <source>Six tasks with nothing in common</source>
        <translation>六个没有共同之处的任务</translation>
    </message>
    <message>
        <source>Which of six tasks belong together?</source>
        <translation>六个任务中哪些属于一组？</translation>
    </message>
    <message>
        <source>Does training them in pairs find the two families that the tasks were made of?</source>
        <translation>成对训练它们，能找出生成任务时的两个家族吗？</translation>
    </message>
    <message>
        <source>Tasks with the same letter need the same hidden features. Ask the class to guess the groups from the matrix before looking at the proposal, and why all six in one network do worse than each alone.</source>
        <translation>字母相同的任务需要相同的隐藏特征。看建议之前，请让全班从矩阵猜出分组，并思考为什么六个任务共用一个网络比各自单独更差。</translation>
    </message>
    <message>
        <source>Two families of tasks</source>
        <translation>两个任务家族</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>计算机内存不足。</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}。</translation>
    </message>
    <message>
        <source>Use fewer seeds, a smaller batch or a smaller network.</source>
        <translation>请使用更少的种子、更小的批次或更小的网络。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong.</source>
        <translation>发生了意外的错误。</translation>
    </message>
    <message>
        <source>{kind}: {reason}.</source>
        <translation>{kind}：{reason}。</translation>
    </message>
    <message>
        <source>Your experiment is safe. Copy the details and report them.</source>
        <translation>您的实验是安全的。请复制详情并报告。</translation>
    </message>
    <message>
        <source>The column “{name}” only numbers or names the rows.</source>
        <translation>列“{name}”只是给行编号或命名。</translation>
    </message>
    <message>
        <source>A convolutional network needs pictures; “{data}” has none.</source>
        <translation>卷积网络需要图像；“{data}”没有图像。</translation>
    </message>
    <message>
        <source>Use “mlp”.</source>
        <translation>请使用“mlp”。</translation>
    </message>
    <message>
        <source>“{data}” does not offer a task “{name}”.</source>
        <translation>“{data}”不提供任务“{name}”。</translation>
    </message>
    <message>
        <source>Use one of: {names}.</source>
        <translation>请使用以下之一：{names}。</translation>
    </message>
    <message>
        <source>The task “{name}” is {offered}, not {kind}.</source>
        <translation>任务“{name}”是 {offered}，不是 {kind}。</translation>
    </message>
    <message>
        <source>Set its kind to “{offered}”.</source>
        <translation>请将其种类设为“{offered}”。</translation>
    </message>
    <message>
        <source>The experiment&apos;s field “{path}” was refused.</source>
        <translation>实验的字段“{path}”被拒绝。</translation>
    </message>
    <message>
        <source>The data cannot be split.</source>
        <translation>数据无法划分。</translation>
    </message>
    <message>
        <source>Of {num_rows} rows none is left for the {part} part.</source>
        <translation>{num_rows} 行中没有剩下任何行给{part}部分。</translation>
    </message>
    <message>
        <source>Use more rows, or give this part a larger share.</source>
        <translation>请使用更多的行，或给此部分更大的份额。</translation>
    </message>
    <message>
        <source>The task “{task}” cannot take part.</source>
        <translation>任务“{task}”无法参与。</translation>
    </message>
    <message>
        <source>The {part} part of the data has no label of it.</source>
        <translation>数据的{part}部分没有它的标签。</translation>
    </message>
    <message>
        <source>Switch the task off, enlarge the part or change the split&apos;s seed.</source>
        <translation>请停用该任务、扩大该部分，或更改划分的种子。</translation>
    </message>
    <message>
        <source>The column “{name}” is empty.</source>
        <translation>列“{name}”是空的。</translation>
    </message>
    <message>
        <source>The column “{name}” holds more than {most} different texts.</source>
        <translation>列“{name}”含有超过 {most} 种不同的文本。</translation>
    </message>
    <message>
        <source>The column “{name}” holds {count} different texts; at most {most} can be used.</source>
        <translation>列“{name}”有 {count} 种不同的文本；最多可使用 {most} 种。</translation>
    </message>
    <message>
        <source>Every cell is empty or a mark for missing.</source>
        <translation>每个单元格都为空或是缺失标记。</translation>
    </message>
    <message>
        <source>Choose a file with rows.</source>
        <translation>请选择有数据行的文件。</translation>
    </message>
    <message>
        <source>The column “{name}” holds “{cell}” in row {row}.</source>
        <translation>列“{name}”在第 {row} 行有“{cell}”。</translation>
    </message>
    <message>
        <source>Use finite numbers, or leave the cell empty where unknown.</source>
        <translation>请使用有限的数，未知时将单元格留空。</translation>
    </message>
    <message>
        <source>The column “{name}” holds numbers, but “{cell}” in row {row}.</source>
        <translation>列“{name}”是数字列，但第 {row} 行是“{cell}”。</translation>
    </message>
    <message>
        <source>Its columns are {names}. Choose the roles anew.</source>
        <translation>它的列是 {names}。请重新选择各列的角色。</translation>
    </message>
    <message>
        <source>Images and other columns cannot both be inputs.</source>
        <translation>图像和其他列不能同时作为输入。</translation>
    </message>
    <message>
        <source>Leave the image or the other inputs out.</source>
        <translation>请去掉图像或其他输入。</translation>
    </message>
    <message>
        <source>The task “{name}” has {count} different entries.</source>
        <translation>任务“{name}”有 {count} 种不同的取值。</translation>
    </message>
    <message>
        <source>Choose another kind for it, or another column.</source>
        <translation>请为它选择其他类型，或选择其他列。</translation>
    </message>
    <message>
        <source>The column “{name}” has too many different entries, or none.</source>
        <translation>列“{name}”的不同取值太多，或没有取值。</translation>
    </message>
    <message>
        <source>Leave it out, or choose another kind.</source>
        <translation>请去掉它，或选择其他类型。</translation>
    </message>
    <message>
        <source>There are no rows that can be used.</source>
        <translation>没有可以使用的行。</translation>
    </message>
    <message>
        <source>The task “{name}” has no label in any row.</source>
        <translation>任务“{name}”在任何一行都没有标签。</translation>
    </message>
    <message>
        <source>Give it another role, or choose another file.</source>
        <translation>请给它其他角色，或选择其他文件。</translation>
    </message>
    <message>
        <source>The file has changed since the experiment was made.</source>
        <translation>实验创建之后文件已更改。</translation>
    </message>
    <message>
        <source>Import it again to see what changed, or bring the old file back.</source>
        <translation>请重新导入以查看有何变化，或恢复原来的文件。</translation>
    </message>
    <message>
        <source>Bring the old file back, or make a new experiment from this one.</source>
        <translation>请恢复旧文件，或用此文件创建新的实验。</translation>
    </message>
    <message>
        <source>Mend the file, or choose other columns.</source>
        <translation>请修正文件，或选择其他列。</translation>
    </message>
    <message>
        <source>There is no column “{name}”.</source>
        <translation>没有列“{name}”。</translation>
    </message>
    <message>
        <source>No column is left as an input.</source>
        <translation>没有剩下任何列作为输入。</translation>
    </message>
    <message>
        <source>Name fewer tasks, or ignore fewer columns.</source>
        <translation>请减少任务，或减少忽略的列。</translation>
    </message>
    <message>
        <source>Mend the column, or list “{name}” among the ignored ones.</source>
        <translation>请修正该列，或将“{name}”列入忽略的列。</translation>
    </message>
    <message>
        <source>Every row of the column “{name}” has the same entry, “{entry}”.</source>
        <translation>列“{name}”的每一行都是相同的内容“{entry}”。</translation>
    </message>
    <message>
        <source>Mend the column, or choose another one as a task.</source>
        <translation>请修正该列，或选择另一列作为任务。</translation>
    </message>
    <message>
        <source>Its quotation marks are out of order.</source>
        <translation>引号不成对。</translation>
    </message>
    <message>
        <source>Look for a quotation mark that is not closed; one inside text is doubled.</source>
        <translation>请查找未闭合的引号；文本中的引号要写两次。</translation>
    </message>
    <message>
        <source>It has a single column, “{name}”.</source>
        <translation>它只有一列“{name}”。</translation>
    </message>
    <message>
        <source>Choose what stands between the cells, or a file with at least two columns.</source>
        <translation>请选择单元格之间的分隔符，或选择至少有两列的文件。</translation>
    </message>
    <message>
        <source>The columns {first} and {second} are both called “{name}”.</source>
        <translation>列 {first} 和列 {second} 都叫“{name}”。</translation>
    </message>
    <message>
        <source>The name of column {number} has {length} characters.</source>
        <translation>第 {number} 列的名称有 {length} 个字符。</translation>
    </message>
    <message>
        <source>Separate the columns by commas, semicolons, tabulators or vertical bars.</source>
        <translation>请用逗号、分号、制表符或竖线分隔各列。</translation>
    </message>
    <message>
        <source>Two columns are called “{name}”.</source>
        <translation>有两列都叫“{name}”。</translation>
    </message>
    <message>
        <source>Give every column a name of its own.</source>
        <translation>请给每列一个唯一的名称。</translation>
    </message>
    <message>
        <source>Line {line} has {found} cells, the first line {expected}.</source>
        <translation>第 {line} 行有 {found} 个单元格，首行有 {expected} 个。</translation>
    </message>
    <message>
        <source>Mend the line; text that holds the delimiter must stand in quotation marks.</source>
        <translation>请修正该行；含分隔符的文本必须放在引号中。</translation>
    </message>
    <message>
        <source>There are no rows under the header.</source>
        <translation>标题行之下没有数据行。</translation>
    </message>
    <message>
        <source>The table {path} cannot be used.</source>
        <translation>表格 {path} 无法使用。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Choose a file with a header line and rows.</source>
        <translation>请选择有标题行和数据行的文件。</translation>
    </message>
    <message>
        <source>Choose a table, a spreadsheet, a Parquet, ARFF or npz file.</source>
        <translation>请选择表格、电子表格、Parquet、ARFF 或 npz 文件。</translation>
    </message>
    <message>
        <source>The file {path} cannot be used.</source>
        <translation>文件 {path} 无法使用。</translation>
    </message>
    <message>
        <source>Mend the file, or choose another one.</source>
        <translation>请修正文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>Check the path, or choose another file.</source>
        <translation>请检查路径，或选择另一个文件。</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder.</source>
        <translation>它既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>Choose a file, or a folder of images.</source>
        <translation>请选择文件或图像文件夹。</translation>
    </message>
    <message>
        <source>It is an archive of {count} files.</source>
        <translation>它是含有 {count} 个文件的压缩包。</translation>
    </message>
    <message>
        <source>Unpack it, and choose the table or the folder of images.</source>
        <translation>请解压，再选择其中的表格或图像文件夹。</translation>
    </message>
    <message>
        <source>It holds more than {most} images.</source>
        <translation>其中的图像超过 {most} 幅。</translation>
    </message>
    <message>
        <source>Choose a folder with fewer of them.</source>
        <translation>请选择图像较少的文件夹。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>Choose a CSV or TSV file inside it.</source>
        <translation>请选择其中的 CSV 或 TSV 文件。</translation>
    </message>
    <message>
        <source>It is a spreadsheet or an archive, not text.</source>
        <translation>这是电子表格或压缩包，不是文本。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program and save it as CSV.</source>
        <translation>请在电子表格程序中打开它并另存为 CSV。</translation>
    </message>
    <message>
        <source>It does not hold text.</source>
        <translation>它不包含文本。</translation>
    </message>
    <message>
        <source>Choose a CSV or TSV file; other programs can save tables as such.</source>
        <translation>请选择 CSV 或 TSV 文件；其他程序可以将表格保存为这种格式。</translation>
    </message>
    <message>
        <source>The experiment cannot run on the device MPS.</source>
        <translation>实验无法在设备 MPS 上运行。</translation>
    </message>
    <message>
        <source>It computes with numbers of 32 bits only, not of 64.</source>
        <translation>它只能计算 32 位的数，不能计算 64 位。</translation>
    </message>
    <message>
        <source>Set training.precision to float32, or the device to cpu.</source>
        <translation>请将 training.precision 设为 float32，或将设备设为 cpu。</translation>
    </message>
    <message>
        <source>The experiment cannot run on the device {name}.</source>
        <translation>实验无法在设备 {name} 上运行。</translation>
    </message>
    <message>
        <source>This computer, or the installed PyTorch, does not offer it.</source>
        <translation>这台计算机或已安装的 PyTorch 不提供它。</translation>
    </message>
    <message>
        <source>Set the device to cpu, or to auto.</source>
        <translation>请将设备设为 cpu 或 auto。</translation>
    </message>
    <message>
        <source>A convolutional network cannot be built for this data.</source>
        <translation>无法为此数据构建卷积网络。</translation>
    </message>
    <message>
        <source>Its rows are not pictures.</source>
        <translation>它的行不是图像。</translation>
    </message>
    <message>
        <source>Choose the architecture “mlp”.</source>
        <translation>请选择架构“mlp”。</translation>
    </message>
    <message>
        <source>The figure {path} could not be written.</source>
        <translation>图 {path} 无法写入。</translation>
    </message>
    <message>
        <source>Figures cannot be written as “{ending}”.</source>
        <translation>图无法写成“{ending}”格式。</translation>
    </message>
    <message>
        <source>Give the file one of these endings: {endings}.</source>
        <translation>请使用以下结尾之一：{endings}。</translation>
    </message>
    <message>
        <source>No point of the landscape has been measured yet.</source>
        <translation>损失曲面还没有测量任何点。</translation>
    </message>
    <message>
        <source>Measure the landscape first.</source>
        <translation>请先测量损失曲面。</translation>
    </message>
    <message>
        <source>The network could not be written as ONNX.</source>
        <translation>网络无法写成 ONNX。</translation>
    </message>
    <message>
        <source>The file&apos;s answers differ from the network&apos;s by up to {difference:.3g}.</source>
        <translation>文件的答案与网络的答案相差达 {difference:.3g}。</translation>
    </message>
    <message>
        <source>Export it as safetensors instead, and report this.</source>
        <translation>请改为导出 safetensors，并报告此问题。</translation>
    </message>
    <message>
        <source>The network of seed {seed} could not be found.</source>
        <translation>找不到种子 {seed} 的网络。</translation>
    </message>
    <message>
        <source>The run has the seeds {seeds}.</source>
        <translation>此运行有种子 {seeds}。</translation>
    </message>
    <message>
        <source>Choose one of these seeds.</source>
        <translation>请选择其中一个种子。</translation>
    </message>
    <message>
        <source>The run has no trained network of the arm “{arm}”.</source>
        <translation>此运行没有“{arm}”一方的训练好的网络。</translation>
    </message>
    <message>
        <source>This arm was not trained, or not far enough to be kept.</source>
        <translation>这一方没有训练，或训练得不够久而未被保留。</translation>
    </message>
    <message>
        <source>Choose the other arm, or resume the run.</source>
        <translation>请选择另一方，或继续运行。</translation>
    </message>
    <message>
        <source>This network has no heads that could be moved.</source>
        <translation>此网络没有可以移动的任务头。</translation>
    </message>
    <message>
        <source>Move the trunk.</source>
        <translation>请移动主干。</translation>
    </message>
    <message>
        <source>The parameters that move have no filters to be scaled to.</source>
        <translation>移动的参数没有可用来缩放的滤波器。</translation>
    </message>
    <message>
        <source>Choose the plane of the coordinates.</source>
        <translation>请选择坐标平面。</translation>
    </message>
    <message>
        <source>The training path spans no plane: it has fewer than three points, or is straight.</source>
        <translation>训练路径不能张成平面：点少于三个，或是一条直线。</translation>
    </message>
    <message>
        <source>Train on, or choose a random plane.</source>
        <translation>请继续训练，或选择随机平面。</translation>
    </message>
    <message>
        <source>The network has {count} parameters, not two.</source>
        <translation>网络有 {count} 个参数，而不是两个。</translation>
    </message>
    <message>
        <source>The run has no single-task networks.</source>
        <translation>此运行没有单任务网络。</translation>
    </message>
    <message>
        <source>Train the single-task networks too.</source>
        <translation>请同时训练单任务网络。</translation>
    </message>
    <message>
        <source>The experiment has a single task.</source>
        <translation>实验只有一个任务。</translation>
    </message>
    <message>
        <source>Choose the plane of the training path, or a random one.</source>
        <translation>请选择训练路径的平面，或随机平面。</translation>
    </message>
    <message>
        <source>The networks lie on one line, or two of them are the same.</source>
        <translation>这些网络位于一条直线上，或其中有两个相同。</translation>
    </message>
    <message>
        <source>Choose other networks, or move other parameters.</source>
        <translation>请选择其他网络，或移动其他参数。</translation>
    </message>
    <message>
        <source>The landscape could not be drawn on this plane.</source>
        <translation>无法在此平面上绘制损失曲面。</translation>
    </message>
    <message>
        <source>The landscape could not be drawn.</source>
        <translation>无法绘制损失曲面。</translation>
    </message>
    <message>
        <source>The lines between the networks could not be measured.</source>
        <translation>无法测量网络之间的直线。</translation>
    </message>
    <message>
        <source>The run has no network with seed {seed}.</source>
        <translation>此运行没有种子为 {seed} 的网络。</translation>
    </message>
    <message>
        <source>Choose one of: {seeds}.</source>
        <translation>请选择以下之一：{seeds}。</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet.</source>
        <translation>此运行还没有检查点。</translation>
    </message>
    <message>
        <source>Wait for the first checkpoint, or train longer.</source>
        <translation>请等待第一个检查点，或训练更久。</translation>
    </message>
    <message>
        <source>There are {given} weights for {count} tasks.</source>
        <translation>{count} 个任务却有 {given} 个权重。</translation>
    </message>
    <message>
        <source>Give a weight for every task: {names}.</source>
        <translation>请为每个任务给出权重：{names}。</translation>
    </message>
    <message>
        <source>The curvature could not be measured.</source>
        <translation>无法测量曲率。</translation>
    </message>
    <message>
        <source>The file {path} could not be written.</source>
        <translation>文件 {path} 无法写入。</translation>
    </message>
    <message>
        <source>Make room, or choose a folder that you may write to.</source>
        <translation>请腾出空间，或选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written to.</source>
        <translation>无法写入文件夹 {path}。</translation>
    </message>
    <message>
        <source>The run could not be kept in {path}.</source>
        <translation>运行无法保存在 {path} 中。</translation>
    </message>
    <message>
        <source>Another run is there already.</source>
        <translation>那里已有另一次运行。</translation>
    </message>
    <message>
        <source>Choose another folder, or move that run away.</source>
        <translation>请选择另一个文件夹，或移走那次运行。</translation>
    </message>
    <message>
        <source>There is no run in {path}.</source>
        <translation>{path} 中没有运行。</translation>
    </message>
    <message>
        <source>A run is a folder with an experiment.toml in it.</source>
        <translation>运行是一个包含 experiment.toml 的文件夹。</translation>
    </message>
    <message>
        <source>Check the path, or choose another folder.</source>
        <translation>请检查路径，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The run holds no trained network.</source>
        <translation>此运行不含训练好的网络。</translation>
    </message>
    <message>
        <source>It ended before the first parameters were kept.</source>
        <translation>它在最初的参数被保留之前就结束了。</translation>
    </message>
    <message>
        <source>Continue the run, or choose another.</source>
        <translation>请继续该运行，或选择另一个。</translation>
    </message>
    <message>
        <source>A part of the curves is missing; its file is damaged: {reason}.</source>
        <translation>曲线缺少一部分；其文件已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{count} steps of the curves are missing, and what was measured there.</source>
        <translation>曲线缺少 {count} 步及其测量值。</translation>
    </message>
    <message>
        <source>The run {run} could not be read.</source>
        <translation>运行 {run} 无法读取。</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}：{reason}。</translation>
    </message>
    <message>
        <source>Restore this file from a backup, or delete the run.</source>
        <translation>请从备份恢复此文件，或删除该运行。</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>运行失败。</translation>
    </message>
    <message>
        <source>Branch from an earlier moment of it, or run it with other settings.</source>
        <translation>请从它更早的时刻分支，或用其他设置运行。</translation>
    </message>
    <message>
        <source>Continue it from its last checkpoint, or run it again.</source>
        <translation>请从最后的检查点继续，或重新运行。</translation>
    </message>
    <message>
        <source>The landscape {path} could not be read.</source>
        <translation>损失曲面 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Measure the landscape again.</source>
        <translation>请重新测量损失曲面。</translation>
    </message>
    <message>
        <source>The run {run} cannot be recorded.</source>
        <translation>运行 {run} 无法记录。</translation>
    </message>
    <message>
        <source>Another window or command is recording it now.</source>
        <translation>另一个窗口或命令正在记录它。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or stop it there.</source>
        <translation>请等待其结束，或在那里停止它。</translation>
    </message>
    <message>
        <source>The run {run} was not deleted.</source>
        <translation>运行 {run} 没有被删除。</translation>
    </message>
    <message>
        <source>It is being recorded.</source>
        <translation>它正在被记录。</translation>
    </message>
    <message>
        <source>The run {run} was not taken.</source>
        <translation>运行 {run} 未被采用。</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <translation>请先停止它。</translation>
    </message>
    <message>
        <source>There is no run “{run}”.</source>
        <translation>没有运行“{run}”。</translation>
    </message>
    <message>
        <source>The store in {path} does not hold it.</source>
        <translation>{path} 中的存储没有它。</translation>
    </message>
    <message>
        <source>Choose one of the runs that are listed.</source>
        <translation>请选择列出的运行之一。</translation>
    </message>
    <message>
        <source>Training and validation together take {share:.0%} of the rows.</source>
        <translation>训练和验证合计占了 {share:.0%} 的行。</translation>
    </message>
    <message>
        <source>Leave a part for the test: keep their sum below 100 %.</source>
        <translation>请为测试留出一部分：使它们的和低于 100 %。</translation>
    </message>
    <message>
        <source>The column “{name}” is listed twice.</source>
        <translation>列“{name}”被列出了两次。</translation>
    </message>
    <message>
        <source>List it once: as a task or among the ignored ones.</source>
        <translation>请只列一次：作为任务，或列入忽略的列。</translation>
    </message>
    <message>
        <source>The experiment could not be read.</source>
        <translation>实验无法读取。</translation>
    </message>
    <message>
        <source>It is not valid TOML: {reason}.</source>
        <translation>它不是有效的 TOML：{reason}。</translation>
    </message>
    <message>
        <source>Mend the text at this place, or choose another file.</source>
        <translation>请修正此处的文本，或选择另一个文件。</translation>
    </message>
    <message>
        <source>The file {path} could not be opened.</source>
        <translation>文件 {path} 无法打开。</translation>
    </message>
    <message>
        <source>A seed is listed twice.</source>
        <translation>有一个种子被列出了两次。</translation>
    </message>
    <message>
        <source>List every seed once.</source>
        <translation>请将每个种子只列一次。</translation>
    </message>
    <message>
        <source>Two tasks are called “{name}”.</source>
        <translation>有两个任务都叫“{name}”。</translation>
    </message>
    <message>
        <source>List every task once.</source>
        <translation>请将每个任务只列一次。</translation>
    </message>
    <message>
        <source>Every task is switched off.</source>
        <translation>所有任务都已停用。</translation>
    </message>
    <message>
        <source>Switch at least one task on.</source>
        <translation>请至少启用一个任务。</translation>
    </message>
    <message>
        <source>The point has {found} parameters, the losses need {expected}.</source>
        <translation>该点有 {found} 个参数，而损失需要 {expected} 个。</translation>
    </message>
    <message>
        <source>Set it to {expected}.</source>
        <translation>请将其设为 {expected}。</translation>
    </message>
    <message>
        <source>There is no task “{name}”.</source>
        <translation>没有任务“{name}”。</translation>
    </message>
    <message>
        <source>The plan has {found} rows, the architecture {expected} blocks.</source>
        <translation>方案有 {found} 行，而架构有 {expected} 个块。</translation>
    </message>
    <message>
        <source>The plan has {found} columns, but there are {expected} tasks.</source>
        <translation>方案有 {found} 列，但有 {expected} 个任务。</translation>
    </message>
    <message>
        <source>Give the plan a row per block and a letter per task.</source>
        <translation>请在方案中为每个块给一行，为每个任务给一个字母。</translation>
    </message>
    <message>
        <source>The data “{data}” and the architecture “{architecture}” do not fit.</source>
        <translation>数据“{data}”与架构“{architecture}”不相配。</translation>
    </message>
    <message>
        <source>Toys use “direct_parameters”; data sets use any other.</source>
        <translation>玩具问题使用“direct_parameters”；数据集使用其他任意一种。</translation>
    </message>
    <message>
        <source>The plane needs two different tasks, or none.</source>
        <translation>此平面需要两个不同的任务，或不指定任务。</translation>
    </message>
    <message>
        <source>Name two tasks, or leave both out.</source>
        <translation>请指定两个任务，或两个都不填。</translation>
    </message>
    <message>
        <source>The upper end is not above the lower end.</source>
        <translation>上端不高于下端。</translation>
    </message>
    <message>
        <source>Make the upper end larger.</source>
        <translation>请增大上端。</translation>
    </message>
    <message>
        <source>It is {value} and must be a whole number.</source>
        <translation>它是 {value}，必须是整数。</translation>
    </message>
    <message>
        <source>It is {value} and must be a number.</source>
        <translation>它是 {value}，必须是数。</translation>
    </message>
    <message>
        <source>It is {value} and must be a finite number.</source>
        <translation>它是 {value}，必须是有限的数。</translation>
    </message>
    <message>
        <source>It is {value} and must be a list.</source>
        <translation>它是 {value}，必须是列表。</translation>
    </message>
    <message>
        <source>It is {value} and must be a group of named fields.</source>
        <translation>它是 {value}，必须是一组有名称的字段。</translation>
    </message>
    <message>
        <source>It is {value} and must be greater than {gt}.</source>
        <translation>它是 {value}，必须大于 {gt}。</translation>
    </message>
    <message>
        <source>It is {value} and must be at least {ge}.</source>
        <translation>它是 {value}，必须至少为 {ge}。</translation>
    </message>
    <message>
        <source>It is {value} and must be less than {lt}.</source>
        <translation>它是 {value}，必须小于 {lt}。</translation>
    </message>
    <message>
        <source>It is {value} and must be at most {le}.</source>
        <translation>它是 {value}，必须至多为 {le}。</translation>
    </message>
    <message>
        <source>It is {value} and must be true or false.</source>
        <translation>它是 {value}，必须是 true 或 false。</translation>
    </message>
    <message>
        <source>It is {value} and must be text.</source>
        <translation>它是 {value}，必须是文本。</translation>
    </message>
    <message>
        <source>It is {value} and must be one of: {expected}.</source>
        <translation>它是 {value}，必须是以下之一：{expected}。</translation>
    </message>
    <message>
        <source>It has {actual_length} entries and needs at least {min_length}.</source>
        <translation>它有 {actual_length} 项，至少需要 {min_length} 项。</translation>
    </message>
    <message>
        <source>It has {actual_length} entries and can have {max_length}.</source>
        <translation>它有 {actual_length} 项，最多可有 {max_length} 项。</translation>
    </message>
    <message>
        <source>It needs a text of {min_length} characters or more.</source>
        <translation>需要至少 {min_length} 个字符的文本。</translation>
    </message>
    <message>
        <source>It can have a text of {max_length} characters or less.</source>
        <translation>文本最多 {max_length} 个字符。</translation>
    </message>
    <message>
        <source>It does not say of which kind it is.</source>
        <translation>没有说明它是哪一种类。</translation>
    </message>
    <message>
        <source>It changes the gradients themselves.</source>
        <translation>它改变梯度本身。</translation>
    </message>
    <message>
        <source>Use update_direction, which gives the update.</source>
        <translation>请使用 update_direction，它给出更新量。</translation>
    </message>
    <message>
        <source>There is no kind “{tag}”.</source>
        <translation>没有种类“{tag}”。</translation>
    </message>
    <message>
        <source>It reads “{name}”, which was not given.</source>
        <translation>它需要读取“{name}”，但没有给出。</translation>
    </message>
    <message>
        <source>Give it “{name}” too.</source>
        <translation>请同时给出“{name}”。</translation>
    </message>
    <message>
        <source>Its weights depend on more than the gradients of one step.</source>
        <translation>它的权重不只取决于一步的梯度。</translation>
    </message>
    <message>
        <source>Make it with weighting_of(description), and hand the state on from step to step.</source>
        <translation>请用 weighting_of(description) 创建它，并逐步传递其状态。</translation>
    </message>
    <message>
        <source>The method “{kind}” cannot be asked like this.</source>
        <translation>方法“{kind}”不能这样调用。</translation>
    </message>
    <message>
        <source>This field is missing.</source>
        <translation>缺少此字段。</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>没有这样的字段。</translation>
    </message>
    <message>
        <source>{message}.</source>
        <translation>{message}。</translation>
    </message>
    <message>
        <source>Change this value and try again.</source>
        <translation>请更改此值后重试。</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>请添加它。</translation>
    </message>
    <message>
        <source>Add the field “kind”.</source>
        <translation>请添加字段“kind”。</translation>
    </message>
    <message>
        <source>Use one of: {kinds}.</source>
        <translation>请使用以下之一：{kinds}。</translation>
    </message>
    <message>
        <source>Did you mean “{name}”?</source>
        <translation>您是指“{name}”吗？</translation>
    </message>
    <message>
        <source>Remove it, or use one of: {names}.</source>
        <translation>请删除它，或使用以下之一：{names}。</translation>
    </message>
    <message>
        <source>This row names {found} tasks, the first row {expected}.</source>
        <translation>此行有 {found} 个任务，首行有 {expected} 个。</translation>
    </message>
    <message>
        <source>Give every row one letter per task.</source>
        <translation>请在每行为每个任务给一个字母。</translation>
    </message>
    <message>
        <source>Group {letter} joins tasks that were apart in the block before.</source>
        <translation>组 {letter} 把在前一个块中已分开的任务合在了一起。</translation>
    </message>
    <message>
        <source>Share the earlier blocks among these tasks too, or split them here.</source>
        <translation>请让这些任务也共享前面的块，或在此处将它们分开。</translation>
    </message>
    <message>
        <source>An objective has no head.</source>
        <translation>目标没有任务头。</translation>
    </message>
    <message>
        <source>Leave the head&apos;s widths out.</source>
        <translation>请不要给出任务头的宽度。</translation>
    </message>
    <message>
        <source>A share of {noise:.0%} of the labels cannot be wrong.</source>
        <translation>标签中不可能有 {noise:.0%} 是错的。</translation>
    </message>
    <message>
        <source>Of a {kind} task at most all can be: 1.</source>
        <translation>{kind} 任务最多可以全部出错：1。</translation>
    </message>
    <message>
        <source>A {kind} task cannot use “{value}”.</source>
        <translation>{kind} 任务不能使用“{value}”。</translation>
    </message>
    <message>
        <source>The budget must be given either in steps or in epochs.</source>
        <translation>预算必须以步数或轮次之一给出。</translation>
    </message>
    <message>
        <source>Set exactly one of steps and epochs.</source>
        <translation>请在步数和轮次中只设置一个。</translation>
    </message>
    <message>
        <source>Only one of the two has the entry “{name}”.</source>
        <translation>两者中只有一个有“{name}”这一项。</translation>
    </message>
    <message>
        <source>The entry “{name}” has the shape {found}, not {expected}.</source>
        <translation>“{name}”的形状是 {found}，而不是 {expected}。</translation>
    </message>
    <message>
        <source>It was trained with other seeds.</source>
        <translation>它是用其他种子训练的。</translation>
    </message>
    <message>
        <source>Training cannot go on from this checkpoint.</source>
        <translation>训练无法从此检查点继续。</translation>
    </message>
    <message>
        <source>Use the experiment with which it was made, or start anew.</source>
        <translation>请使用创建它的实验，或重新开始。</translation>
    </message>
    <message>
        <source>Training diverged at step {step} for the task “{task}”.</source>
        <translation>训练在第 {step} 步发散，任务为“{task}”。</translation>
    </message>
    <message>
        <source>With seed {seed} its loss became {value}.</source>
        <translation>种子 {seed} 的损失变成了 {value}。</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, and check the task weights.</source>
        <translation>请选择更小的学习率，并检查任务权重。</translation>
    </message>
    <message>
        <source>The rows of these data sets cannot be put together.</source>
        <translation>这些数据集的行无法放在一起。</translation>
    </message>
    <message>
        <source>Those of number {number} have the shape {found}, not {expected}.</source>
        <translation>第 {number} 个数据集的行的形状是 {found}，而不是 {expected}。</translation>
    </message>
    <message>
        <source>Choose data sets with the same number of inputs.</source>
        <translation>请选择输入数相同的数据集。</translation>
    </message>
    <message>
        <source>No installed package offers it; offered are: {names}.</source>
        <translation>没有已安装的软件包提供它；可用的有：{names}。</translation>
    </message>
    <message>
        <source>It could not be made: {reason}.</source>
        <translation>无法创建它：{reason}。</translation>
    </message>
    <message>
        <source>It made a {kind}, which is not a Dataset.</source>
        <translation>它产生的是 {kind}，而不是 Dataset。</translation>
    </message>
    <message>
        <source>It must have a task, and no two of one name.</source>
        <translation>它必须至少有一个任务，且名称不能重复。</translation>
    </message>
    <message>
        <source>Its inputs of shape {shape} are no table or pictures.</source>
        <translation>它的输入形状为 {shape}，既不是表格也不是图像。</translation>
    </message>
    <message>
        <source>It names {found} inputs and has {expected}.</source>
        <translation>它命名了 {found} 个输入，实际有 {expected} 个。</translation>
    </message>
    <message>
        <source>The labels of its task “{task}” do not fit.</source>
        <translation>它的任务“{task}”的标签不相符。</translation>
    </message>
    <message>
        <source>The data set “{name}” cannot be used.</source>
        <translation>数据集“{name}”无法使用。</translation>
    </message>
    <message>
        <source>Install the package that offers it, check its options, or choose another data set.</source>
        <translation>请安装提供它的软件包，检查其选项，或选择其他数据集。</translation>
    </message>
    <message>
        <source>It made a {kind}, which is not a Weighting.</source>
        <translation>它创建的是 {kind}，不是 Weighting。</translation>
    </message>
    <message>
        <source>The weighting “{name}” cannot be used.</source>
        <translation>加权“{name}”无法使用。</translation>
    </message>
    <message>
        <source>Install the package that offers it, check its options, or choose another method.</source>
        <translation>请安装提供它的软件包，检查其选项，或选择另一种方法。</translation>
    </message>
    <message>
        <source>{width} units cannot be cut into {count} equal parts.</source>
        <translation>{width} 个单元无法等分成 {count} 份。</translation>
    </message>
    <message>
        <source>Choose a multiple of the number of subspaces.</source>
        <translation>请选择子空间数的倍数。</translation>
    </message>
    <message>
        <source>The weighting of the losses keeps gradients from step to step, and gradients by the features belong to the rows of one batch.</source>
        <translation>损失的加权方式会在各步之间保留梯度，而对特征的梯度属于某一个批次的行。</translation>
    </message>
    <message>
        <source>Use “parameters”, or weigh the losses in another way.</source>
        <translation>请使用“parameters”，或以其他方式对损失加权。</translation>
    </message>
    <message>
        <source>This method compares the gradients of different batches, and gradients by the features belong to the rows of one batch.</source>
        <translation>此方法比较不同批次的梯度，而对特征的梯度属于某一个批次的行。</translation>
    </message>
    <message>
        <source>Use “parameters”.</source>
        <translation>请使用“parameters”。</translation>
    </message>
    <message>
        <source>The animation {path} could not be written.</source>
        <translation>动画 {path} 无法写入。</translation>
    </message>
    <message>
        <source>The landscape holds no training path.</source>
        <translation>损失曲面不含训练路径。</translation>
    </message>
    <message>
        <source>Measure the landscape of a run with checkpoints.</source>
        <translation>请测量有检查点的运行的损失曲面。</translation>
    </message>
    <message>
        <source>The landscape {path} could not be written.</source>
        <translation>损失曲面 {path} 无法写入。</translation>
    </message>
    <message>
        <source>The loss has no two directions in which it curves.</source>
        <translation>该损失没有两个弯曲的方向。</translation>
    </message>
    <message>
        <source>Choose another plane, or more rows.</source>
        <translation>请选择其他平面，或更多的行。</translation>
    </message>
    <message>
        <source>Only linear heads can be fitted at every point.</source>
        <translation>只有线性任务头可以在每个点拟合。</translation>
    </message>
    <message>
        <source>Heads cannot be fitted at every point by the loss “{loss}”.</source>
        <translation>无法以损失“{loss}”在每个点拟合任务头。</translation>
    </message>
    <message>
        <source>Keep the heads as trained.</source>
        <translation>请让任务头保持训练后的值。</translation>
    </message>
    <message>
        <source>The network of the run {path} is of another kind.</source>
        <translation>运行 {path} 的网络属于另一种类。</translation>
    </message>
    <message>
        <source>Choose a run with the same tasks, network and sharing.</source>
        <translation>请选择任务、网络和共享方式都相同的运行。</translation>
    </message>
    <message>
        <source>The run {path} has no checkpoint yet.</source>
        <translation>运行 {path} 还没有检查点。</translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <translation>请选择另一次运行。</translation>
    </message>
    <message>
        <source>The file {path} could not be read.</source>
        <translation>文件 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Measure the curvature again.</source>
        <translation>请重新测量曲率。</translation>
    </message>
    <message>
        <source>The formula has {length} characters; {longest} are allowed.</source>
        <translation>公式有 {length} 个字符；最多允许 {longest} 个。</translation>
    </message>
    <message>
        <source>At character {place} the formula is nested too deeply.</source>
        <translation>在第 {place} 个字符处，公式嵌套过深。</translation>
    </message>
    <message>
        <source>At character {place} the number {found} is too large.</source>
        <translation>在第 {place} 个字符处，数 {found} 太大。</translation>
    </message>
    <message>
        <source>At character {place} the name “{found}” is not known; there are {names}.</source>
        <translation>在第 {place} 个字符处，名称“{found}”未知；可用的有 {names}。</translation>
    </message>
    <message>
        <source>At character {place} “{found}” has {count} arguments and takes {takes}.</source>
        <translation>在第 {place} 个字符处，“{found}”有 {count} 个参数，应有 {takes} 个。</translation>
    </message>
    <message>
        <source>At character {place} a comparison is missing: one of &lt; &lt;= &gt; &gt;=.</source>
        <translation>在第 {place} 个字符处缺少比较符号：&lt; &lt;= &gt; &gt;= 之一。</translation>
    </message>
    <message>
        <source>At character {place} “{sign}” is missing.</source>
        <translation>在第 {place} 个字符处缺少“{sign}”。</translation>
    </message>
    <message>
        <source>At character {place} “{found}” does not belong in a formula.</source>
        <translation>第 {place} 个字符处的“{found}”不属于公式。</translation>
    </message>
    <message>
        <source>At character {place} the formula ends too early.</source>
        <translation>在第 {place} 个字符处，公式过早结束。</translation>
    </message>
    <message>
        <source>At character {place} “{found}” was not expected.</source>
        <translation>第 {place} 个字符处的“{found}”出现在不该出现的位置。</translation>
    </message>
    <message>
        <source>Heads that move cannot be fitted anew as well.</source>
        <translation>移动的任务头不能同时重新拟合。</translation>
    </message>
    <message>
        <source>Move the trunk only, or keep the heads as trained.</source>
        <translation>请只移动主干，或让任务头保持训练后的值。</translation>
    </message>
    <message>
        <source>Change the formula and try again.</source>
        <translation>请更改公式后重试。</translation>
    </message>
    <message>
        <source>The map of basins could not be made.</source>
        <translation>无法绘制吸引域图。</translation>
    </message>
    <message>
        <source>At no starting point the losses {names} are all finite.</source>
        <translation>没有任何起点使损失 {names} 都是有限的数。</translation>
    </message>
    <message>
        <source>Choose another map, or other formulas.</source>
        <translation>请选择其他范围的图，或其他公式。</translation>
    </message>
    <message>
        <source>The map {path} could not be read.</source>
        <translation>图 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Make the map again.</source>
        <translation>请重新生成该图。</translation>
    </message>
    <message>
        <source>Only toys have two parameters.</source>
        <translation>只有玩具问题有两个参数。</translation>
    </message>
    <message>
        <source>A point has no filters to scale directions to.</source>
        <translation>点没有可供方向缩放的滤波器。</translation>
    </message>
    <message>
        <source>The experiment trains no single-task networks.</source>
        <translation>该实验不训练单任务网络。</translation>
    </message>
    <message>
        <source>Toys have no heads.</source>
        <translation>玩具问题没有任务头。</translation>
    </message>
    <message>
        <source>The network has no batch normalisation.</source>
        <translation>该网络没有批归一化。</translation>
    </message>
    <message>
        <source>The point could not be checked.</source>
        <translation>无法检查该点。</translation>
    </message>
    <message>
        <source>On this slice the heads, or what batches are normalised by, follow.</source>
        <translation>在此切片上，任务头或批归一化所用的统计值随点而变。</translation>
    </message>
    <message>
        <source>Measure it with the heads as trained and with running statistics.</source>
        <translation>请让任务头保持训练后的值并使用滑动统计值来测量。</translation>
    </message>
    <message>
        <source>The lines in {path} could not be read.</source>
        <translation>直线 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Measure the lines again.</source>
        <translation>请重新测量直线。</translation>
    </message>
    <message>
        <source>The inputs could not be blurred.</source>
        <translation>输入无法模糊化。</translation>
    </message>
    <message>
        <source>Only pictures can be, and these rows are none.</source>
        <translation>只有图像可以，而这些行不是图像。</translation>
    </message>
    <message>
        <source>Leave out “blur” among the forms.</source>
        <translation>请从扰动形式中去掉“blur”。</translation>
    </message>
    <message>
        <source>Line {line} is no declaration: “{text}”.</source>
        <translation>第 {line} 行不是声明：“{text}”。</translation>
    </message>
    <message>
        <source>It declares no attributes, or has no @data.</source>
        <translation>它没有声明属性，或没有 @data。</translation>
    </message>
    <message>
        <source>Line {line} declares no attribute: “{text}”.</source>
        <translation>第 {line} 行没有声明属性：“{text}”。</translation>
    </message>
    <message>
        <source>Line {line} declares “{name}” as “{form}”, which cannot be read.</source>
        <translation>第 {line} 行把“{name}”声明为“{form}”，无法读取。</translation>
    </message>
    <message>
        <source>The quotation marks in line {line} are out of order.</source>
        <translation>第 {line} 行的引号不成对。</translation>
    </message>
    <message>
        <source>Line {line} has {found} cells, the header {expected} attributes.</source>
        <translation>第 {line} 行有 {found} 个单元格，而头部有 {expected} 个属性。</translation>
    </message>
    <message>
        <source>Line {line} is no row of “position value” pairs: “{text}”.</source>
        <translation>第 {line} 行不是由“位置 值”对组成的行：“{text}”。</translation>
    </message>
    <message>
        <source>The array “{name}” has {found} rows, another one {expected}.</source>
        <translation>数组“{name}”有 {found} 行，另一个有 {expected} 行。</translation>
    </message>
    <message>
        <source>The arrays {names} all hold images; only one can be used.</source>
        <translation>数组 {names} 都是图像；只能使用其中一个。</translation>
    </message>
    <message>
        <source>Its arrays cannot be read: {reason}.</source>
        <translation>它的数组无法读取：{reason}。</translation>
    </message>
    <message>
        <source>The array “{name}” of type {dtype} with {axes} axes cannot be used.</source>
        <translation>类型为 {dtype}、有 {axes} 个轴的数组“{name}”无法使用。</translation>
    </message>
    <message>
        <source>The images “{name}” are no numbers.</source>
        <translation>图像“{name}”不是数值。</translation>
    </message>
    <message>
        <source>“{cell}” is no date.</source>
        <translation>“{cell}”不是日期。</translation>
    </message>
    <message>
        <source>“{cell}” is none of the entries.</source>
        <translation>“{cell}”不在取值之列。</translation>
    </message>
    <message>
        <source>“{cell}” is no number.</source>
        <translation>“{cell}”不是数字。</translation>
    </message>
    <message>
        <source>“{cell}” is infinite.</source>
        <translation>“{cell}”是无穷大。</translation>
    </message>
    <message>
        <source>“{cell}” is too large for 32 bits.</source>
        <translation>“{cell}”对 32 位来说太大。</translation>
    </message>
    <message>
        <source>Columns were added: {names}.</source>
        <translation>新增了列：{names}。</translation>
    </message>
    <message>
        <source>Columns are no longer there: {names}.</source>
        <translation>这些列已不存在：{names}。</translation>
    </message>
    <message>
        <source>It has {found} rows; there were {expected}.</source>
        <translation>它有 {found} 行；原来有 {expected} 行。</translation>
    </message>
    <message>
        <source>The column “{name}” was of kind “{old}” and is “{new}” now.</source>
        <translation>列“{name}”的类型原为“{old}”，现在是“{new}”。</translation>
    </message>
    <message>
        <source>The column “{name}” has new entries: {names}.</source>
        <translation>列“{name}”有新的取值：{names}。</translation>
    </message>
    <message>
        <source>Its columns and rows are alike, but cells differ.</source>
        <translation>列和行相同，但单元格有差异。</translation>
    </message>
    <message>
        <source>There is no image in it.</source>
        <translation>其中没有图像。</translation>
    </message>
    <message>
        <source>Choose a folder of PNG or JPEG images, or a table.</source>
        <translation>请选择 PNG 或 JPEG 图像的文件夹，或表格。</translation>
    </message>
    <message>
        <source>Its images are not in class folders, and no table names them.</source>
        <translation>它的图像不在类别文件夹中，也没有表格列出它们。</translation>
    </message>
    <message>
        <source>Put each class into a folder of its own, or add a table that names the images.</source>
        <translation>请把每个类别放进单独的文件夹，或添加一个列出图像的表格。</translation>
    </message>
    <message>
        <source>Its table of labels has no rows.</source>
        <translation>它的标签表格没有行。</translation>
    </message>
    <message>
        <source>Row {row} of its table names “{name}”, which is not there.</source>
        <translation>它的表格第 {row} 行列出的“{name}”不存在。</translation>
    </message>
    <message>
        <source>No column of its table names the images in it.</source>
        <translation>它的表格中没有一列列出图像。</translation>
    </message>
    <message>
        <source>Add a column with their file names, such as “a/1.png”.</source>
        <translation>请添加一列文件名，如“a/1.png”。</translation>
    </message>
    <message>
        <source>The image “{name}” has {width} x {height} pixels, which is too many.</source>
        <translation>图像“{name}”有 {width} x {height} 像素，太大了。</translation>
    </message>
    <message>
        <source>The image “{name}” has {width} x {height} pixels, not {across} x {down}.</source>
        <translation>图像“{name}”是 {width} x {height} 像素，而不是 {across} x {down}。</translation>
    </message>
    <message>
        <source>The image “{name}” cannot be read: {reason}.</source>
        <translation>图像“{name}”无法读取：{reason}。</translation>
    </message>
    <message>
        <source>Mend or remove the image, or have other sizes fitted.</source>
        <translation>请修正或移除该图像，或让其他尺寸的图像自动适配。</translation>
    </message>
    <message>
        <source>Mend or remove the image.</source>
        <translation>请修正或移除该图像。</translation>
    </message>
    <message>
        <source>Row {row}, column “{name}”: {why}</source>
        <translation>第 {row} 行，列“{name}”：{why}</translation>
    </message>
    <message>
        <source>Mend the cell, choose another kind for the column, or let such cells count as missing.</source>
        <translation>请修正单元格，为该列选择其他类型，或让这样的单元格算作缺失。</translation>
    </message>
    <message>
        <source>Row {row}, column “{name}”: “{cell}” is no part of the data.</source>
        <translation>第 {row} 行，列“{name}”：“{cell}”不是数据的任何一部分。</translation>
    </message>
    <message>
        <source>Use the words train, validation and test.</source>
        <translation>请使用 train、validation 和 test 这些词。</translation>
    </message>
    <message>
        <source>Row {row} has no entry in the column “{name}”, which divides the rows.</source>
        <translation>第 {row} 行在划分各行的列“{name}”中没有内容。</translation>
    </message>
    <message>
        <source>Fill it in, or split in another way.</source>
        <translation>请填上，或用其他方式划分。</translation>
    </message>
    <message>
        <source>The column “{name}” has a gap, but none was there in training.</source>
        <translation>列“{name}”有空缺，而训练时没有。</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>请填上。</translation>
    </message>
    <message>
        <source>The input “{name}” is missing in it.</source>
        <translation>其中缺少输入“{name}”。</translation>
    </message>
    <message>
        <source>Add a column of this name; it may be empty where unknown.</source>
        <translation>请添加这个名称的列；未知处可以留空。</translation>
    </message>
    <message>
        <source>It changed while it was read.</source>
        <translation>它在读取过程中发生了变化。</translation>
    </message>
    <message>
        <source>Wait until it is written, then try again.</source>
        <translation>请等它写完，再重试。</translation>
    </message>
    <message>
        <source>It is packed, and damaged or cut off.</source>
        <translation>它是压缩的，已损坏或被截断。</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>请重新复制或下载。</translation>
    </message>
    <message>
        <source>Its {packed:.3g} MB unpack to more than {unpacked:.3g} MB.</source>
        <translation>它的 {packed:.3g} MB 解压后超过 {unpacked:.3g} MB。</translation>
    </message>
    <message>
        <source>If you trust it, unpack it yourself and choose what it holds; else delete it.</source>
        <translation>如果您信任它，请自行解压并选择其中的内容；否则请删除。</translation>
    </message>
    <message>
        <source>It is an archive that is damaged or cut off.</source>
        <translation>它是已损坏或被截断的压缩包。</translation>
    </message>
    <message>
        <source>It is locked with a password.</source>
        <translation>它有密码保护。</translation>
    </message>
    <message>
        <source>No column is a task.</source>
        <translation>没有一列是任务。</translation>
    </message>
    <message>
        <source>No column is an input.</source>
        <translation>没有一列是输入。</translation>
    </message>
    <message>
        <source>{count} rows have too many or too few cells; the first is row {row}.</source>
        <translation>{count} 行的单元格过多或过少；第一处是第 {row} 行。</translation>
    </message>
    <message>
        <source>The column “{name}” has {count} different entries, not two.</source>
        <translation>列“{name}”有 {count} 种不同的取值，而不是两种。</translation>
    </message>
    <message>
        <source>The column “{name}” has too many different entries to be classes.</source>
        <translation>列“{name}”的不同取值太多，不能作为类别。</translation>
    </message>
    <message>
        <source>The column “{name}” holds text and cannot be one of numbers.</source>
        <translation>列“{name}”含有文本，不能作为数值列。</translation>
    </message>
    <message>
        <source>Byte {place} is no character in the encoding {encoding}.</source>
        <translation>第 {place} 个字节不是编码 {encoding} 中的字符。</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>请选择其他编码。</translation>
    </message>
    <message>
        <source>Row {row} holds a zero byte.</source>
        <translation>第 {row} 行含有零字节。</translation>
    </message>
    <message>
        <source>Choose another encoding, or copy the file again.</source>
        <translation>请选择其他编码，或重新复制文件。</translation>
    </message>
    <message>
        <source>A quotation mark is opened in row {row} or above and never closed.</source>
        <translation>第 {row} 行或之前打开的引号没有关闭。</translation>
    </message>
    <message>
        <source>Close it, double a mark inside text, or choose another quotation mark or none.</source>
        <translation>请关闭引号，把文本中的引号写两遍，或选择其他引号或不用引号。</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>没有行。</translation>
    </message>
    <message>
        <source>Choose a file with rows, or leave out fewer of them.</source>
        <translation>请选择有行的文件，或少去掉一些行。</translation>
    </message>
    <message>
        <source>Its rows cannot be read.</source>
        <translation>它的行无法读取。</translation>
    </message>
    <message>
        <source>Row {row} has {found} cells, the first one {expected}.</source>
        <translation>第 {row} 行有 {found} 个单元格，第一行有 {expected} 个。</translation>
    </message>
    <message>
        <source>Mend the row, quote text that holds the delimiter, or leave such rows out.</source>
        <translation>请修正该行，给含有分隔符的文本加引号，或去掉这样的行。</translation>
    </message>
    <message>
        <source>The mark “{mark}” cannot be used for this.</source>
        <translation>符号“{mark}”不能这样使用。</translation>
    </message>
    <message>
        <source>Choose different marks for delimiter, quotation and numbers.</source>
        <translation>请为分隔符、引号和数字选择不同的符号。</translation>
    </message>
    <message>
        <source>The column “{name}” holds {dtype}, not single values.</source>
        <translation>列“{name}”含有 {dtype}，而不是单个值。</translation>
    </message>
    <message>
        <source>Store one value per cell, or leave the column out.</source>
        <translation>请每个单元格存一个值，或去掉该列。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}”.</source>
        <translation>没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>Cell {cell} holds the error {text}.</source>
        <translation>单元格 {cell} 含有错误 {text}。</translation>
    </message>
    <message>
        <source>Cell {cell} holds a formula whose value was not stored.</source>
        <translation>单元格 {cell} 含有公式，但没有存储其值。</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program, mend the cell, and save it again.</source>
        <translation>请在电子表格程序中打开，修正该单元格并重新保存。</translation>
    </message>
    <message>
        <source>It is a {form} file that is damaged, locked or cut off.</source>
        <translation>它是已损坏、被锁定或被截断的 {form} 文件。</translation>
    </message>
    <message>
        <source>The input “{name}” nearly determines the task “{task}”.</source>
        <translation>输入“{name}”几乎决定了任务“{task}”。</translation>
    </message>
    <message>
        <source>Leave it out, unless it is known before the task&apos;s value is.</source>
        <translation>请去掉它，除非它在任务的值之前就已知。</translation>
    </message>
    <message>
        <source>The input “{name}” has the same value in every row.</source>
        <translation>输入“{name}”在每一行的值都相同。</translation>
    </message>
    <message>
        <source>The input “{name}” only numbers the rows.</source>
        <translation>输入“{name}”只是行的编号。</translation>
    </message>
    <message>
        <source>The task “{name}” has labels in {share:.0%} of the rows only.</source>
        <translation>任务“{name}”只在 {share:.0%} 的行有标签。</translation>
    </message>
    <message>
        <source>This is allowed; the other rows do not count for it.</source>
        <translation>这是允许的；其他行对它不计。</translation>
    </message>
    <message>
        <source>The task “{name}” has the same value in every row.</source>
        <translation>任务“{name}”在每一行的值都相同。</translation>
    </message>
    <message>
        <source>Classes of “{name}” with fewer than {few} labels: {classes}.</source>
        <translation>“{name}”中标签少于 {few} 个的类别：{classes}。</translation>
    </message>
    <message>
        <source>Put them together with others, or split stratified.</source>
        <translation>请把它们与其他类别合并，或分层划分。</translation>
    </message>
    <message>
        <source>{share:.0%} of the labels of “{name}” are “{entry}”.</source>
        <translation>“{name}”的标签中有 {share:.0%} 是“{entry}”。</translation>
    </message>
    <message>
        <source>Judge it by balanced accuracy, and split stratified.</source>
        <translation>请用平衡准确率评判，并分层划分。</translation>
    </message>
    <message>
        <source>The inputs of {count} of {total} test rows also occur in training.</source>
        <translation>{total} 个测试行中有 {count} 行的输入也出现在训练中。</translation>
    </message>
    <message>
        <source>Remove duplicates, or give a column the role “group”.</source>
        <translation>请去除重复，或给某一列“组”的角色。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>It comes from the internet and is fetched only when you ask for it.</source>
        <translation>它来自互联网，只在您要求时获取。</translation>
    </message>
    <message>
        <source>Press “Fetch” on the Data page, or run “mtl-gui fetch {name}”, then try again.</source>
        <translation>请在数据页面按“获取”，或运行“mtl-gui fetch {name}”，再重试。</translation>
    </message>
    <message>
        <source>What was kept of it is damaged and was removed: {reason}.</source>
        <translation>保存的内容已损坏并被移除：{reason}。</translation>
    </message>
    <message>
        <source>Press “Fetch” on the Data page to have it again.</source>
        <translation>请在数据页面按“获取”重新获取。</translation>
    </message>
    <message>
        <source>“{data}” is not on this computer.</source>
        <translation>“{data}”不在此计算机上。</translation>
    </message>
    <message>
        <source>“{data}” could not be fetched.</source>
        <translation>无法获取“{data}”。</translation>
    </message>
    <message>
        <source>{server} has nothing of this name: it answers {code} for {url}.</source>
        <translation>{server} 没有这个名称的内容：对 {url} 的应答是 {code}。</translation>
    </message>
    <message>
        <source>Check the name and try again later.</source>
        <translation>请检查名称，稍后重试。</translation>
    </message>
    <message>
        <source>There is no connection to {server}: {reason}.</source>
        <translation>无法连接 {server}：{reason}。</translation>
    </message>
    <message>
        <source>Check the network and fetch again; what was fetched before needs no network.</source>
        <translation>请检查网络并重新获取；已获取的内容不需要网络。</translation>
    </message>
    <message>
        <source>{file} arrived damaged: its checksum is {found}, not {expected}.</source>
        <translation>{file} 到达时已损坏：校验和是 {found}，而不是 {expected}。</translation>
    </message>
    <message>
        <source>Fetch again; nothing of it was kept.</source>
        <translation>请重新获取；没有保留任何内容。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} 无法写入：{reason}。</translation>
    </message>
    <message>
        <source>Make room on the disk, or make the folder writable.</source>
        <translation>请腾出磁盘空间，或让该文件夹可写。</translation>
    </message>
    <message>
        <source>What openml.org sent cannot be read: {reason}</source>
        <translation>openml.org 发来的内容无法读取：{reason}</translation>
    </message>
    <message>
        <source>Choose another data set.</source>
        <translation>请选择其他数据集。</translation>
    </message>
    <message>
        <source>Every column is to be predicted; none is left as an input.</source>
        <translation>每一列都要预测；没有剩下的列作为输入。</translation>
    </message>
    <message>
        <source>Predict fewer columns.</source>
        <translation>请预测较少的列。</translation>
    </message>
    <message>
        <source>It has no column “{name}”.</source>
        <translation>它没有列“{name}”。</translation>
    </message>
    <message>
        <source>A column is named twice.</source>
        <translation>有一列被列出了两次。</translation>
    </message>
    <message>
        <source>OpenML proposes no column to predict.</source>
        <translation>OpenML 没有提出要预测的列。</translation>
    </message>
    <message>
        <source>Name columns to predict, of: {names}.</source>
        <translation>请从以下各列中列出要预测的列：{names}。</translation>
    </message>
    <message>
        <source>The column “{name}” has {count} classes.</source>
        <translation>列“{name}”有 {count} 个类别。</translation>
    </message>
    <message>
        <source>Predict another column.</source>
        <translation>请预测其他列。</translation>
    </message>
    <message>
        <source>“{data}” cannot be used.</source>
        <translation>“{data}”无法使用。</translation>
    </message>
    <message>
        <source>No column of “{data}” says so: “{by}” needs one.</source>
        <translation>“{data}”没有这样的列：“{by}”需要一列。</translation>
    </message>
    <message>
        <source>Split at random or stratified, or give a column this role.</source>
        <translation>请随机或分层划分，或给某一列这个角色。</translation>
    </message>
    <message>
        <source>The report {path} could not be written.</source>
        <translation>报告 {path} 无法写入。</translation>
    </message>
    <message>
        <source>Reports cannot be written as “{ending}”.</source>
        <translation>报告不能写成“{ending}”格式。</translation>
    </message>
    <message>
        <source>MP4 needs the program ffmpeg, which is not installed.</source>
        <translation>MP4 需要 ffmpeg 程序，但尚未安装。</translation>
    </message>
    <message>
        <source>Install ffmpeg or the Python package imageio-ffmpeg, or choose another format.</source>
        <translation>请安装 ffmpeg 或 Python 软件包 imageio-ffmpeg，或选择其他格式。</translation>
    </message>
    <message>
        <source>Choose another format, or another folder.</source>
        <translation>请选择其他格式或其他文件夹。</translation>
    </message>
    <message>
        <source>The run {run} was not branched.</source>
        <translation>没有从运行 {run} 分支。</translation>
    </message>
    <message>
        <source>It ends at step {step}: nothing is left to train.</source>
        <translation>它在第 {step} 步结束：没有剩余的训练。</translation>
    </message>
    <message>
        <source>Choose an earlier moment, or train the run longer.</source>
        <translation>请选择更早的时刻，或延长该运行的训练。</translation>
    </message>
    <message>
        <source>The lines {path} could not be read.</source>
        <translation>直线 {path} 无法读取。</translation>
    </message>
    <message>
        <source>Measure them again.</source>
        <translation>请重新测量。</translation>
    </message>
    <message>
        <source>The run {run} was not made longer.</source>
        <translation>没有延长运行 {run}。</translation>
    </message>
    <message>
        <source>It stopped early: its validation loss no longer improved.</source>
        <translation>它已提前停止：其验证损失不再改善。</translation>
    </message>
    <message>
        <source>Give early stopping more patience and run again.</source>
        <translation>请给提前停止更多耐心，再重新运行。</translation>
    </message>
    <message>
        <source>The weights of run {run} were not kept.</source>
        <translation>没有保留运行 {run} 的参数。</translation>
    </message>
    <message>
        <source>It was trained on other data, or with another kind of network.</source>
        <translation>它是在其他数据上或用其他种类的网络训练的。</translation>
    </message>
    <message>
        <source>Run the experiment from the start.</source>
        <translation>请从头运行实验。</translation>
    </message>
    <message>
        <source>The study could not be kept in {path}.</source>
        <translation>研究无法保存在 {path}。</translation>
    </message>
    <message>
        <source>Another study, or another version of it, is there.</source>
        <translation>那里有另一个研究，或它的另一个版本。</translation>
    </message>
    <message>
        <source>Choose another folder, or move that study away.</source>
        <translation>请选择其他文件夹，或移走那个研究。</translation>
    </message>
    <message>
        <source>The study in {path} cannot be run.</source>
        <translation>{path} 中的研究无法运行。</translation>
    </message>
    <message>
        <source>Another window or command is running it now.</source>
        <translation>另一个窗口或命令正在运行它。</translation>
    </message>
    <message>
        <source>The study in {path} could not be read.</source>
        <translation>{path} 中的研究无法读取。</translation>
    </message>
    <message>
        <source>Run it again into an empty folder.</source>
        <translation>请在空文件夹中重新运行。</translation>
    </message>
    <message>
        <source>The run {run} cannot be opened.</source>
        <translation>运行 {run} 无法打开。</translation>
    </message>
    <message>
        <source>A newer version of the program ({theirs}) made it; this is {ours}.</source>
        <translation>它由更新版本的程序（{theirs}）产生；本程序是 {ours}。</translation>
    </message>
    <message>
        <source>Open it with that version, or a later one.</source>
        <translation>请用该版本或更新的版本打开。</translation>
    </message>
    <message>
        <source>Version {theirs} made it, this is {ours}, and they differ: {reason}</source>
        <translation>它由版本 {theirs} 产生，本程序是 {ours}，二者不同：{reason}</translation>
    </message>
    <message>
        <source>Open it with version {theirs}.</source>
        <translation>请用版本 {theirs} 打开。</translation>
    </message>
    <message>
        <source>The column “{name}” of kind “{kind}” cannot be a task.</source>
        <translation>类型为“{kind}”的列“{name}”不能作为任务。</translation>
    </message>
    <message>
        <source>Choose another kind, or another role.</source>
        <translation>请选择其他类型或其他角色。</translation>
    </message>
    <message>
        <source>Give the column that shall be predicted the role “task”.</source>
        <translation>请给要预测的列“任务”的角色。</translation>
    </message>
    <message>
        <source>Give a column the role “input”.</source>
        <translation>请给某一列“输入”的角色。</translation>
    </message>
    <message>
        <source>List every column once.</source>
        <translation>每一列只列出一次。</translation>
    </message>
    <message>
        <source>The columns {names} all have the role “{role}”.</source>
        <translation>列 {names} 都是“{role}”的角色。</translation>
    </message>
    <message>
        <source>Only one column can have it.</source>
        <translation>只能有一列是这个角色。</translation>
    </message>
    <message>
        <source>The rows are split by “{by}”, but no column has that role.</source>
        <translation>各行按“{by}”划分，但没有一列有这个角色。</translation>
    </message>
    <message>
        <source>Give a column this role, or split in another way.</source>
        <translation>请给某一列这个角色，或用其他方式划分。</translation>
    </message>
    <message>
        <source>{inputs} inputs have no {dimension} directions.</source>
        <translation>{inputs} 个输入没有 {dimension} 个方向。</translation>
    </message>
    <message>
        <source>Use more inputs or fewer directions.</source>
        <translation>请使用更多输入或更少方向。</translation>
    </message>
    <message>
        <source>The study could not be read.</source>
        <translation>研究无法读取。</translation>
    </message>
    <message>
        <source>The text does not say what is varied.</source>
        <translation>文本没有说明改变什么。</translation>
    </message>
    <message>
        <source>Choose a study; mtl-gui list studies shows what is shipped.</source>
        <translation>请选择一个研究；mtl-gui list studies 显示自带的研究。</translation>
    </message>
    <message>
        <source>There is nothing to compare learning together with.</source>
        <translation>没有可与共同学习相比较的对象。</translation>
    </message>
    <message>
        <source>Put a multi-task arm first, and add a single-task arm.</source>
        <translation>请把多任务一方放在最前面，并添加单任务一方。</translation>
    </message>
    <message>
        <source>Methods are compared, but not with the plain sum of the losses.</source>
        <translation>比较了多种方法，但没有与损失的简单求和相比。</translation>
    </message>
    <message>
        <source>Add a multi-task arm with equal weights.</source>
        <translation>请添加使用相等权重的多任务一方。</translation>
    </message>
    <message>
        <source>A network of the kind “{kind}” cannot be made narrower.</source>
        <translation>种类为“{kind}”的网络不能变窄。</translation>
    </message>
    <message>
        <source>Leave out the arm with equal parameters.</source>
        <translation>请去掉参数数量相等的一方。</translation>
    </message>
    <message>
        <source>Studies that vary “{varied}” have no measure “{measure}”.</source>
        <translation>改变“{varied}”的研究没有度量“{measure}”。</translation>
    </message>
    <message>
        <source>There is nothing to group.</source>
        <translation>没有可分组的内容。</translation>
    </message>
    <message>
        <source>Use data, not a toy, with two tasks or more.</source>
        <translation>请使用数据而不是玩具问题，并有两个或更多任务。</translation>
    </message>
    <message>
        <source>A value is listed twice.</source>
        <translation>有一个值列出了两次。</translation>
    </message>
    <message>
        <source>List every value once.</source>
        <translation>每个值只列出一次。</translation>
    </message>
    <message>
        <source>Groups that stop early do not have equal budgets.</source>
        <translation>提前停止的各组没有相等的预算。</translation>
    </message>
    <message>
        <source>There is no data set.</source>
        <translation>没有数据集。</translation>
    </message>
    <message>
        <source>Name one under data or files.</source>
        <translation>请在 data 或 files 下写出一个。</translation>
    </message>
    <message>
        <source>Arms that stop early do not have equal budgets.</source>
        <translation>提前停止的各方没有相等的预算。</translation>
    </message>
    <message>
        <source>Leave out early stopping.</source>
        <translation>请去掉提前停止。</translation>
    </message>
    <message>
        <source>Choose another measure.</source>
        <translation>请选择其他度量。</translation>
    </message>
    <message>
        <source>{value} follows {before}.</source>
        <translation>{value} 排在 {before} 之后。</translation>
    </message>
    <message>
        <source>List every value once, the smallest first.</source>
        <translation>每个值只列出一次，从小到大。</translation>
    </message>
    <message>
        <source>This network has no blocks that could be split. Choose one of layers, or group by affinity.</source>
        <translation>此网络没有可以拆分的块。请选择由层组成的网络，或按亲和度分组。</translation>
    </message>
    <message>
        <source>No two tasks that share a block are clearly in conflict: no cosine&apos;s interval lies below 0. Leave the plan as it is, or train with more seeds for narrower intervals.</source>
        <translation>没有两个共享某个块的任务明显冲突：没有余弦的区间低于 0。请保持方案不变，或用更多种子训练以得到更窄的区间。</translation>
    </message>
    <message>
        <source>The affinity of some tasks was never defined in this run. Train longer, or with larger batches, so that every task has labels in them.</source>
        <translation>某些任务的亲和度在此运行中从未有定义。请训练更久，或使用更大的批次，使每个任务在其中都有标签。</translation>
    </message>
    <message>
        <source>By their affinities all tasks belong together: nothing speaks for another plan.</source>
        <translation>按亲和度，所有任务属于同一组：没有理由采用其他方案。</translation>
    </message>
    <message>
        <source>No grouping is clearly better by the affinities: the gain of the best one may be 0. Leave the plan as it is, or train with more seeds for a narrower interval.</source>
        <translation>按亲和度，没有明显更好的分组：最佳分组的增益可能为 0。请保持方案不变，或用更多种子训练以得到更窄的区间。</translation>
    </message>
    <message>
        <source>The gradients of this run were looked at {found} times; {needed} are needed. Have every run look at them, or come here while one trains.</source>
        <translation>此运行的梯度被查看了 {found} 次；需要 {needed} 次。请让每个运行都观察梯度，或在训练时来到此处。</translation>
    </message>
    <message>
        <source>With {found} seeds chance cannot be told apart; train with {needed} or more.</source>
        <translation>只有 {found} 个种子，这可能是偶然；请用 {needed} 个或更多种子训练。</translation>
    </message>
    <message>
        <source>The run {run} cannot be asked yet.</source>
        <translation>还不能询问运行 {run}。</translation>
    </message>
    <message>
        <source>No networks of it have been kept so far.</source>
        <translation>到目前为止没有保存它的网络。</translation>
    </message>
    <message>
        <source>Train it for a step, then look again.</source>
        <translation>请训练一步，再查看。</translation>
    </message>
    <message>
        <source>No weight of the earlier run fits.</source>
        <translation>先前运行的参数没有一个相符。</translation>
    </message>
    <message>
        <source>All layers have other sizes, or it had none of these seeds.</source>
        <translation>所有层的大小都不同，或它没有这些种子。</translation>
    </message>
    <message>
        <source>There is nothing to animate yet.</source>
        <translation>还没有可以制作动画的内容。</translation>
    </message>
    <message>
        <source>No landscape with a training path is shown.</source>
        <translation>没有显示带有训练路径的损失曲面。</translation>
    </message>
    <message>
        <source>Measure the landscape of a run first.</source>
        <translation>请先测量某个运行的损失曲面。</translation>
    </message>
    <message>
        <source>The training could not be told what to do, and has ended.</source>
        <translation>无法告知训练要做什么，训练已结束。</translation>
    </message>
    <message>
        <source>Switch off “Train in a separate process” in the preferences, then continue or run again.</source>
        <translation>请在首选项中关闭“在单独的进程中训练”，然后继续或重新运行。</translation>
    </message>
    <message>
        <source>The training has broken off.</source>
        <translation>训练中断了。</translation>
    </message>
    <message>
        <source>Continue the run: it goes on from its last checkpoint. If it breaks off again, use fewer seeds, a smaller batch or a smaller network.</source>
        <translation>请继续此运行：它从最后的检查点接着进行。如果再次中断，请减少种子数，或使用更小的批次或更小的网络。</translation>
    </message>
    <message>
        <source>Its process was ended by the signal {signal}, as the system does when the memory runs out.</source>
        <translation>其进程被信号 {signal} 结束，内存耗尽时系统会这样做。</translation>
    </message>
    <message>
        <source>Its process was ended by the signal {signal}.</source>
        <translation>其进程被信号 {signal} 结束。</translation>
    </message>
    <message>
        <source>Its process ended with the code {code}.</source>
        <translation>其进程以代码 {code} 结束。</translation>
    </message>
    <message>
        <source>Choose a file or a folder first.</source>
        <translation>请先选择文件或文件夹。</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation>正在查看文件。</translation>
    </message>
    <message>
        <source>All rows have to be read first.</source>
        <translation>必须先读取所有行。</translation>
    </message>
    <message>
        <source>The rows are being divided.</source>
        <translation>正在划分各行。</translation>
    </message>
    <message>
        <source>{why} {advice}</source>
        <translation>{why}{advice}</translation>
    </message>
    <message>
        <source>{count} rows have too many or too few cells; the first is row {row}. Leave them out, or mend the file.</source>
        <translation>{count} 行的单元格过多或过少；第一处是第 {row} 行。请不使用它们，或修正文件。</translation>
    </message>
    <message>
        <source>{count} cells of “{name}” do not fit; the first is “{cell}” in row {row}. Count them as missing, leave the column out, or mend the file.</source>
        <translation>“{name}”的 {count} 个单元格不相符；第一处是第 {row} 行的“{cell}”。请把它们计为缺失、不使用该列，或修正文件。</translation>
    </message>
    <message>
        <source>The data cannot be cross-validated.</source>
        <translation>数据无法作交叉验证。</translation>
    </message>
    <message>
        <source>{num_rows} rows are too few for {num_folds} folds.</source>
        <translation>{num_rows} 行对 {num_folds} 折来说太少。</translation>
    </message>
    <message>
        <source>Use fewer folds, or more rows.</source>
        <translation>请使用更少的折，或更多的行。</translation>
    </message>
    <message>
        <source>The table cannot be gone on with.</source>
        <translation>此表无法继续。</translation>
    </message>
    <message>
        <source>Its data have changed since it was begun.</source>
        <translation>开始之后，它的数据已改变。</translation>
    </message>
    <message>
        <source>Put the data back, or begin anew in another folder.</source>
        <translation>把数据放回原处，或在另一个文件夹中重新开始。</translation>
    </message>
    <message>
        <source>“{data}” cannot be part of the table.</source>
        <translation>“{data}”不能成为表格的一部分。</translation>
    </message>
    <message>
        <source>It has fewer than two targets that are numbers.</source>
        <translation>它的数值目标少于两个。</translation>
    </message>
    <message>
        <source>Name its targets, or choose other data.</source>
        <translation>请写出其目标，或选择其他数据。</translation>
    </message>
    <message>
        <source>Links begin with {head}.</source>
        <translation>链接以 {head} 开头。</translation>
    </message>
    <message>
        <source>It is cut off, or was changed on its way.</source>
        <translation>它被截断，或在途中被更改。</translation>
    </message>
    <message>
        <source>The link could not be opened.</source>
        <translation>链接无法打开。</translation>
    </message>
    <message>
        <source>Copy the whole link again and open it once more.</source>
        <translation>请重新复制完整的链接，再打开一次。</translation>
    </message>
    <message>
        <source>The run cannot be shown now.</source>
        <translation>现在无法显示该运行。</translation>
    </message>
    <message>
        <source>Another training is at work.</source>
        <translation>另一次训练正在进行。</translation>
    </message>
    <message>
        <source>Stop it first, then open the run again.</source>
        <translation>请先停止它，再打开该运行。</translation>
    </message>
    <message>
        <source>These values cannot be used.</source>
        <translation>这些数值无法使用。</translation>
    </message>
    <message>
        <source>Mend the value, or leave it empty if it is not known.</source>
        <translation>请修正该值；若不知道则留空。</translation>
    </message>
    <message>
        <source>It cannot be read as an image.</source>
        <translation>它无法作为图像读取。</translation>
    </message>
    <message>
        <source>Choose an image, as a PNG or JPEG file.</source>
        <translation>请选择 PNG 或 JPEG 图像文件。</translation>
    </message>
    <message>
        <source>These trainings cannot be run.</source>
        <translation>这些训练无法运行。</translation>
    </message>
    <message>
        <source>The study has not measured any of them yet.</source>
        <translation>研究还没有测量其中任何一个。</translation>
    </message>
    <message>
        <source>Run the study first, or choose others.</source>
        <translation>请先运行研究，或选择其他训练。</translation>
    </message>
    <message>
        <source>“{title}” has no one design.</source>
        <translation>“{title}”没有单一的设计。</translation>
    </message>
    <message>
        <source>Each of its data sets has an experiment of its own.</source>
        <translation>它的每个数据集都有自己的实验。</translation>
    </message>
    <message>
        <source>Open it on the Gallery page instead.</source>
        <translation>请改在“画廊”页打开。</translation>
    </message>
    <message>
        <source>Its study is at work.</source>
        <translation>它的研究正在进行。</translation>
    </message>
    <message>
        <source>Cancel it first.</source>
        <translation>请先取消它。</translation>
    </message>
    <message>
        <source>The live change stays as it is.</source>
        <translation>此实时更改保持不变。</translation>
    </message>
    <message>
        <source>The training in which it was made has ended.</source>
        <translation>作出此更改的训练已经结束。</translation>
    </message>
    <message>
        <source>Run the experiment again to train without it.</source>
        <translation>请重新运行实验，不带此更改进行训练。</translation>
    </message>
    <message>
        <source>Make room, or choose another data folder in the preferences and start the program again.</source>
        <translation>请腾出空间，或在首选项中选择其他数据文件夹，然后重新启动程序。</translation>
    </message>
    <message>
        <source>Your unsaved changes would be lost in a crash: no copy can be kept.</source>
        <translation>若发生崩溃，未保存的更改会丢失：无法保留副本。</translation>
    </message>
    <message>
        <source>Save the experiment to another place, or make room on the disk.</source>
        <translation>请将实验保存到其他位置，或在磁盘上腾出空间。</translation>
    </message>
    <message>
        <source>Another run cannot be taken up now.</source>
        <translation>现在无法开始另一个运行。</translation>
    </message>
    <message>
        <source>A training is at work.</source>
        <translation>有训练正在进行。</translation>
    </message>
    <message>
        <source>Stop it, or wait until it has ended.</source>
        <translation>请停止它，或等它结束。</translation>
    </message>
    <message>
        <source>This run cannot be gone on with.</source>
        <translation>此运行无法继续。</translation>
    </message>
    <message>
        <source>Look at them in every run</source>
        <translation>让每个运行都观察梯度</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Fetching {data} from {server}: {done} MB</source>
        <translation>正在从 {server} 获取 {data}：{done} MB</translation>
    </message>
    <message>
        <source>Fetching {data} from {server}: {done} of {total} MB</source>
        <translation>正在从 {server} 获取 {data}：{done}/{total} MB</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Ends of the starts</source>
        <translation>各起点的终点</translation>
    </message>
    <message>
        <source>Is the comparison fair?</source>
        <translation>比较是否公平？</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Learning rates that validation chose</source>
        <translation>由验证选出的学习率</translation>
    </message>
    <message>
        <source>Teacher&apos;s notes</source>
        <translation>教师说明</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>How much smaller the error is than with each task apart, % (test part, other seeds)</source>
        <translation>误差比各任务分开时小多少，%（测试部分，其他种子）</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Relative error (RRMSE) of every target and its mean per data set (aRRMSE); 1 is a guess of the mean</source>
        <translation>每个目标的相对误差（RRMSE）及每个数据集的均值（aRRMSE）；1 相当于猜均值</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>Multi-task</source>
        <translation>多任务</translation>
    </message>
    <message>
        <source>Difference [95 % interval]</source>
        <translation>差 [95 % 区间]</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折</translation>
    </message>
    <message>
        <source>Multi-task is</source>
        <translation>多任务</translation>
    </message>
    <message>
        <source>smaller on {wins} of {count}</source>
        <translation>{count} 个中有 {wins} 个更小</translation>
    </message>
    <message>
        <source>All data sets</source>
        <translation>所有数据集</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>The claim: {claim}.</source>
        <translation>论断：{claim}。</translation>
    </message>
    <message>
        <source>The study is not finished: {percent} % is done.</source>
        <translation>研究尚未完成：已完成 {percent} %。</translation>
    </message>
    <message>
        <source>The verdict is about these data, this network and this budget, on this machine; it says nothing about others.</source>
        <translation>结论只针对这台机器上的这些数据、这个网络和这个预算；对其他情况不作任何说明。</translation>
    </message>
    <message>
        <source>Difference from</source>
        <translation>相比于</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Mean [95 % interval]</source>
        <translation>均值 [95 % 区间]</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>Labels saved at the smallest budget: {labels}.</source>
        <translation>最小预算下节省的标签：{labels}。</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>一方</translation>
    </message>
    <message>
        <source>Learning rates</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The trainings took {seconds} seconds.</source>
        <translation>训练共用 {seconds} 秒。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>spec</name>
    <message>
        <source>Give the sums of each layer mean 0 and variance 1 before its activation: every unit over the rows of the batch, or every row over the units of the layer.</source>
        <translation>在激活函数之前，使每层的加权和均值为 0、方差为 1：按批次时，每个单元在批次的各行上归一化；按层时，每一行在该层的各单元上归一化。</translation>
    </message>
    <message>
        <source>Add the input of a layer to its output where both have the same size.</source>
        <translation>当层的输入与输出大小相同时，将输入加到输出上。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of every task&apos;s head; none: a linear head.</source>
        <translation>每个任务头的各隐藏层的单元数；不填：线性任务头。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of a task&apos;s head, where the task has no widths of its own; none: linear.</source>
        <translation>任务头每个隐藏层的单元数，用于没有自己宽度的任务；不填：线性。</translation>
    </message>
    <message>
        <source>Units of each hidden layer.</source>
        <translation>每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Applied after every layer.</source>
        <translation>应用在每一层之后。</translation>
    </message>
    <message>
        <source>Share of units silenced at each training step.</source>
        <translation>每个训练步中被静默的单元比例。</translation>
    </message>
    <message>
        <source>Channels of each convolution.</source>
        <translation>每个卷积的通道数。</translation>
    </message>
    <message>
        <source>Side of the filters, in pixels.</source>
        <translation>滤波器的边长，以像素计。</translation>
    </message>
    <message>
        <source>Units of each dense layer after the convolutions.</source>
        <translation>卷积之后每个全连接层的单元数。</translation>
    </message>
    <message>
        <source>Share of dense units silenced at each training step.</source>
        <translation>每个训练步中被静默的全连接单元比例。</translation>
    </message>
    <message>
        <source>Numbers of the point; the toy says how many.</source>
        <translation>该点的参数个数；由玩具问题决定。</translation>
    </message>
    <message>
        <source>Share of the rows the networks learn from.</source>
        <translation>网络用于学习的行所占比例。</translation>
    </message>
    <message>
        <source>Share of the rows that decide when to stop.</source>
        <translation>用于决定何时停止的行所占比例。</translation>
    </message>
    <message>
        <source>Use at most this many training rows.</source>
        <translation>最多使用这么多训练行。</translation>
    </message>
    <message>
        <source>Chooses which rows go where.</source>
        <translation>决定各行的去向。</translation>
    </message>
    <message>
        <source>At random, classes alike in all parts, whole groups together, latest last, or as a column says.</source>
        <translation>随机、各部分类别比例一致、整组在一起、最新的在最后，或按某一列。</translation>
    </message>
    <message>
        <source>How many tasks.</source>
        <translation>任务的数量。</translation>
    </message>
    <message>
        <source>Inputs per row.</source>
        <translation>每行的输入数。</translation>
    </message>
    <message>
        <source>Rows in all.</source>
        <translation>总行数。</translation>
    </message>
    <message>
        <source>1: the tasks need the same features; 0: nothing in common.</source>
        <translation>1：任务需要相同的特征；0：没有共同之处。</translation>
    </message>
    <message>
        <source>Noise on the targets, as a share of their spread.</source>
        <translation>目标上的噪声，占其离散程度的比例。</translation>
    </message>
    <message>
        <source>Chooses the functions and the rows.</source>
        <translation>决定函数和数据行。</translation>
    </message>
    <message>
        <source>Factor on the first task&apos;s loss.</source>
        <translation>第一个任务损失的系数。</translation>
    </message>
    <message>
        <source>How far each minimum lies from the middle.</source>
        <translation>每个极小点离中心多远。</translation>
    </message>
    <message>
        <source>Numbers of the point.</source>
        <translation>该点的参数个数。</translation>
    </message>
    <message>
        <source>A loss per task of x and y, with + - * / ** and exp, log, sin, cos, tanh, sqrt, abs, max, min, where(x &lt; 0, a, b), pi and e.</source>
        <translation>每个任务一个以 x 和 y 表示的损失，可用 + - * / ** 以及 exp、log、sin、cos、tanh、sqrt、abs、max、min、where(x &lt; 0, a, b)、pi 和 e。</translation>
    </message>
    <message>
        <source>Starting points; seed s uses number s, counted round.</source>
        <translation>起点；种子 s 使用第 s 个，循环计数。</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>Columns to predict.</source>
        <translation>要预测的列。</translation>
    </message>
    <message>
        <source>Columns to leave out.</source>
        <translation>要忽略的列。</translation>
    </message>
    <message>
        <source>Fingerprint of the file&apos;s content.</source>
        <translation>文件内容的指纹。</translation>
    </message>
    <message>
        <source>The data sets; their rows must have the same shape.</source>
        <translation>各数据集；它们的行必须形状相同。</translation>
    </message>
    <message>
        <source>A name for people.</source>
        <translation>供人辨认的名称。</translation>
    </message>
    <message>
        <source>What the experiment is about.</source>
        <translation>实验的内容。</translation>
    </message>
    <message>
        <source>The data set.</source>
        <translation>数据集。</translation>
    </message>
    <message>
        <source>The tasks.</source>
        <translation>任务。</translation>
    </message>
    <message>
        <source>The shape of the trunk.</source>
        <translation>主干的形状。</translation>
    </message>
    <message>
        <source>Which tasks share which blocks.</source>
        <translation>哪些任务共享哪些块。</translation>
    </message>
    <message>
        <source>How task losses or gradients are combined.</source>
        <translation>任务损失或梯度如何合并。</translation>
    </message>
    <message>
        <source>Optimiser, budget and stopping.</source>
        <translation>优化器、预算和停止。</translation>
    </message>
    <message>
        <source>One network per seed.</source>
        <translation>每个种子一个网络。</translation>
    </message>
    <message>
        <source>Train the single-task networks beside it.</source>
        <translation>在旁边训练单任务网络。</translation>
    </message>
    <message>
        <source>Where it is computed; auto takes a graphics card if there is one.</source>
        <translation>在哪里计算；自动会在有显卡时使用显卡。</translation>
    </message>
    <message>
        <source>Chooses the directions.</source>
        <translation>决定方向。</translation>
    </message>
    <message>
        <source>What of a direction gets the norm of the network&apos;s own.</source>
        <translation>方向以什么为单位缩放到网络自身的范数。</translation>
    </message>
    <message>
        <source>Turn the second direction perpendicular to the first before both are scaled.</source>
        <translation>在缩放两个方向之前，使第二个方向垂直于第一个。</translation>
    </message>
    <message>
        <source>Half the width of the plane; 1 is the filters&apos; own norm.</source>
        <translation>平面宽度的一半；1 表示滤波器自身的范数。</translation>
    </message>
    <message>
        <source>Room around the path, as a share of its extent.</source>
        <translation>路径周围的空间，占其范围的比例。</translation>
    </message>
    <message>
        <source>The task of the first single-task network; left out: all tasks.</source>
        <translation>第一个单任务网络的任务；不填：所有任务。</translation>
    </message>
    <message>
        <source>The task of the second single-task network; left out: all tasks.</source>
        <translation>第二个单任务网络的任务；不填：所有任务。</translation>
    </message>
    <message>
        <source>The task whose loss it is; left out: the sum of all, each counted once.</source>
        <translation>取其损失的任务；不填：所有任务的损失之和，每个计一次。</translation>
    </message>
    <message>
        <source>Half the width of the plane; 1 is the moved parameters&apos; own norm.</source>
        <translation>平面宽度的一半；1 表示移动的参数自身的范数。</translation>
    </message>
    <message>
        <source>The folder of the first other run.</source>
        <translation>第一个其他运行的文件夹。</translation>
    </message>
    <message>
        <source>The folder of the second other run.</source>
        <translation>第二个其他运行的文件夹。</translation>
    </message>
    <message>
        <source>Lower end of both axes.</source>
        <translation>两个轴的下端。</translation>
    </message>
    <message>
        <source>Upper end of both axes.</source>
        <translation>两个轴的上端。</translation>
    </message>
    <message>
        <source>When the trunk moves: the heads stay as trained, or are fitted anew at every point.</source>
        <translation>主干移动时：任务头保持训练后的值，或在每个点重新拟合。</translation>
    </message>
    <message>
        <source>Batch normalisation by the network&apos;s running values, or by those of the measured rows.</source>
        <translation>批归一化使用网络的滑动统计值，或所测量的行的统计值。</translation>
    </message>
    <message>
        <source>Which plane is cut.</source>
        <translation>切哪个平面。</translation>
    </message>
    <message>
        <source>Every point of the grid, or only those where the surface bends or a contour line asks.</source>
        <translation>网格的每个点，或只测量曲面弯曲处或等高线所需的点。</translation>
    </message>
    <message>
        <source>The task it was trained on.</source>
        <translation>训练该网络所用的任务。</translation>
    </message>
    <message>
        <source>The folder of the run.</source>
        <translation>该运行的文件夹。</translation>
    </message>
    <message>
        <source>The networks, one after another.</source>
        <translation>依次经过的各网络。</translation>
    </message>
    <message>
        <source>Points from a network to the next, both counted.</source>
        <translation>从一个网络到下一个网络的点数，两端都计入。</translation>
    </message>
    <message>
        <source>Which parameters move; the others stay as trained.</source>
        <translation>哪些参数移动；其余保持训练后的值。</translation>
    </message>
    <message>
        <source>Which of the trainings is looked at.</source>
        <translation>观察哪一方的训练。</translation>
    </message>
    <message>
        <source>The parameters by which the losses are differentiated.</source>
        <translation>损失对哪些参数求导。</translation>
    </message>
    <message>
        <source>Measure every block of the trunk, and the heads, by itself too.</source>
        <translation>同时分别测量主干的每个块和任务头。</translation>
    </message>
    <message>
        <source>At every checkpoint, not only at the last one.</source>
        <translation>在每个检查点测量，而不只在最后一个。</translation>
    </message>
    <message>
        <source>Rows on which the losses are measured.</source>
        <translation>测量损失所用的行。</translation>
    </message>
    <message>
        <source>At most this many rows.</source>
        <translation>最多这么多行。</translation>
    </message>
    <message>
        <source>Chooses the rows.</source>
        <translation>决定选哪些行。</translation>
    </message>
    <message>
        <source>Those of the tasks in the loss of all together, in order; left out: 1 each.</source>
        <translation>各任务在合计损失中的权重，按顺序；不填：各为 1。</translation>
    </message>
    <message>
        <source>How many of the largest and of the smallest.</source>
        <translation>最大和最小的特征值各求多少个。</translation>
    </message>
    <message>
        <source>The error of an eigenvalue, as a share of the largest one.</source>
        <translation>特征值的误差，占最大特征值的比例。</translation>
    </message>
    <message>
        <source>Products that the eigenvalues may cost.</source>
        <translation>求特征值最多可用的乘积次数。</translation>
    </message>
    <message>
        <source>Random vectors for the trace.</source>
        <translation>求迹所用的随机向量数。</translation>
    </message>
    <message>
        <source>Random vectors for the spectral density.</source>
        <translation>求谱密度所用的随机向量数。</translation>
    </message>
    <message>
        <source>Products for each of these vectors.</source>
        <translation>其中每个向量所用的乘积次数。</translation>
    </message>
    <message>
        <source>Random changes for the sharpness.</source>
        <translation>求尖锐度所用的随机扰动数。</translation>
    </message>
    <message>
        <source>Length of the step along the gradient.</source>
        <translation>沿梯度走一步的长度。</translation>
    </message>
    <message>
        <source>Length of the step when measured by the parameters&apos; own sizes.</source>
        <translation>以参数自身的大小衡量时一步的长度。</translation>
    </message>
    <message>
        <source>Random changes of a parameter, as a share of its size.</source>
        <translation>参数的随机扰动，占其大小的比例。</translation>
    </message>
    <message>
        <source>Angles of the task gradients, and the curvature along each.</source>
        <translation>各任务梯度之间的夹角，以及沿各梯度的曲率。</translation>
    </message>
    <message>
        <source>Chooses the random vectors and changes.</source>
        <translation>决定随机向量和扰动。</translation>
    </message>
    <message>
        <source>Points along each axis.</source>
        <translation>每个轴上的点数。</translation>
    </message>
    <message>
        <source>The network of this seed; left out: the first.</source>
        <translation>此种子的网络；不填：第一个。</translation>
    </message>
    <message>
        <source>Block {first} is shared too: tasks that were apart cannot meet again.</source>
        <translation>块 {first} 也被共享：已分开的任务不能再次汇合。</translation>
    </message>
    <message>
        <source>Blocks {first} to {last} are shared too: tasks that were apart cannot meet again.</source>
        <translation>块 {first} 到 {last} 也被共享：已分开的任务不能再次汇合。</translation>
    </message>
    <message>
        <source>Block {first} is split too: tasks that were apart cannot meet again.</source>
        <translation>块 {first} 也被分开：已分开的任务不能再次汇合。</translation>
    </message>
    <message>
        <source>Blocks {first} to {last} are split too: tasks that were apart cannot meet again.</source>
        <translation>块 {first} 到 {last} 也被分开：已分开的任务不能再次汇合。</translation>
    </message>
    <message>
        <source>A row per block, a letter per task; same letter = shared.</source>
        <translation>每块一行，每任务一个字母；字母相同即共享。</translation>
    </message>
    <message>
        <source>As the data set calls it.</source>
        <translation>数据集中的名称。</translation>
    </message>
    <message>
        <source>What is predicted: a number or a class.</source>
        <translation>预测什么：数或类别。</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>训练要使之变小的量。</translation>
    </message>
    <message>
        <source>What is reported, in the task&apos;s own units.</source>
        <translation>所报告的量，以任务自身的单位表示。</translation>
    </message>
    <message>
        <source>Whether the task takes part.</source>
        <translation>该任务是否参与。</translation>
    </message>
    <message>
        <source>Train on only this many labels; each seed draws its own.</source>
        <translation>只用这么多标签训练；每个种子各自抽取。</translation>
    </message>
    <message>
        <source>Training labels made wrong: share of classes, or deviation in units of the spread.</source>
        <translation>弄错的训练标签：类别的比例，或以离散程度为单位的偏差。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of this task&apos;s head alone; none: a linear head.</source>
        <translation>仅此任务的任务头每个隐藏层的单元数；不填：线性任务头。</translation>
    </message>
    <message>
        <source>How much of the last step is kept.</source>
        <translation>保留上一步的多少。</translation>
    </message>
    <message>
        <source>Pull of the parameters to zero.</source>
        <translation>将参数拉向零的力度。</translation>
    </message>
    <message>
        <source>Memory of the mean gradient.</source>
        <translation>平均梯度的记忆。</translation>
    </message>
    <message>
        <source>Memory of the squared gradient.</source>
        <translation>梯度平方的记忆。</translation>
    </message>
    <message>
        <source>Keeps the division finite.</source>
        <translation>使除法保持有限。</translation>
    </message>
    <message>
        <source>Evaluations without improvement to wait.</source>
        <translation>等待多少次没有改善的评估。</translation>
    </message>
    <message>
        <source>Smaller gains of the validation loss do not count.</source>
        <translation>验证损失的更小改善不计。</translation>
    </message>
    <message>
        <source>The losses.</source>
        <translation>各损失。</translation>
    </message>
    <message>
        <source>How the losses are combined; a map for each.</source>
        <translation>损失如何合并；每种方式一个图。</translation>
    </message>
    <message>
        <source>How gradients become steps.</source>
        <translation>梯度如何变成步。</translation>
    </message>
    <message>
        <source>Size of the steps.</source>
        <translation>步长。</translation>
    </message>
    <message>
        <source>Updates from each start.</source>
        <translation>从每个起点开始的更新次数。</translation>
    </message>
    <message>
        <source>Starting points along each axis.</source>
        <translation>每个轴上的起点数。</translation>
    </message>
    <message>
        <source>Left end of the map.</source>
        <translation>图的左端。</translation>
    </message>
    <message>
        <source>Right end of the map.</source>
        <translation>图的右端。</translation>
    </message>
    <message>
        <source>Lower end of the map.</source>
        <translation>图的下端。</translation>
    </message>
    <message>
        <source>Upper end of the map.</source>
        <translation>图的上端。</translation>
    </message>
    <message>
        <source>A task that no longer improves stops pulling at what it shares, and the others go on.</source>
        <translation>不再改善的任务不再影响它所共享的部分，其他任务继续。</translation>
    </message>
    <message>
        <source>Size of the steps; can be changed while training.</source>
        <translation>步长；训练时可以更改。</translation>
    </message>
    <message>
        <source>How the learning rate changes over the budget.</source>
        <translation>学习率在预算内如何变化。</translation>
    </message>
    <message>
        <source>Rows per step.</source>
        <translation>每步的行数。</translation>
    </message>
    <message>
        <source>Train on only this many rows; each seed draws its own.</source>
        <translation>只用这么多行训练；每个种子各自抽取。</translation>
    </message>
    <message>
        <source>Budget in steps.</source>
        <translation>以步数计的预算。</translation>
    </message>
    <message>
        <source>Budget in passes over the training rows.</source>
        <translation>以遍历训练行的次数计的预算。</translation>
    </message>
    <message>
        <source>Steps between evaluations; left out: every epoch, at most 100.</source>
        <translation>两次评估之间的步数；不填：每个轮次一次，最多 100 次。</translation>
    </message>
    <message>
        <source>Steps between checkpoints; left out: 40 in the whole run.</source>
        <translation>两个检查点之间的步数；不填：整个运行 40 个。</translation>
    </message>
    <message>
        <source>Steps between looks at the tasks&apos; gradients; left out: only while somebody watches.</source>
        <translation>两次观察任务梯度之间的步数；不填：仅在有人查看时观察。</translation>
    </message>
    <message>
        <source>Steps between measurements of what tasks do for each other; each costs a pass per task.</source>
        <translation>两次测量任务之间相互影响的间隔步数；每次测量对每个任务需要一次传播。</translation>
    </message>
    <message>
        <source>Stop when the validation loss no longer improves.</source>
        <translation>验证损失不再改善时停止。</translation>
    </message>
    <message>
        <source>Numbers of 32 or 64 bits; 64 is slower and exact to more digits.</source>
        <translation>32 或 64 位的数；64 位较慢，但精确到更多位。</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Adds up the losses. The baseline every other method must beat.</source>
        <translation>将损失相加。其他所有方法都必须胜过的基线。</translation>
    </message>
    <message>
        <source>One backward pass per step.</source>
        <translation>每步一次反向传播。</translation>
    </message>
    <message>
        <source>Whether the losses are added up or averaged.</source>
        <translation>损失是相加还是取平均。</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>You set a weight per task, also while training.</source>
        <translation>由您为每个任务设置权重，训练时也可以。</translation>
    </message>
    <message>
        <source>Random (RLW)</source>
        <translation>随机（RLW）</translation>
    </message>
    <message>
        <source>Draws new weights for every step. A method that learns its weights must beat it.</source>
        <translation>每一步抽取新的权重。凡是学习权重的方法都必须胜过它。</translation>
    </message>
    <message>
        <source>Softmax of normal numbers, or evenly among all weights that add up to one.</source>
        <translation>正态随机数的 softmax，或在所有和为一的权重中均匀抽取。</translation>
    </message>
    <message>
        <source>IMTL-L</source>
        <translation>IMTL-L</translation>
    </message>
    <message>
        <source>Learns a scale per task that brings every loss to one.</source>
        <translation>为每个任务学习一个比例系数，使每个损失都变为一。</translation>
    </message>
    <message>
        <source>Draws its start and its batches.</source>
        <translation>决定其起点和批次的抽取。</translation>
    </message>
    <message>
        <source>Size of its steps.</source>
        <translation>其步长。</translation>
    </message>
    <message>
        <source>Weight per task name; a task not named has weight 1.</source>
        <translation>每个任务名的权重；未列出的任务权重为 1。</translation>
    </message>
    <message>
        <source>Labels per task name; a task not named has its own budget.</source>
        <translation>每个任务名的标签数；未列出的任务使用其自身的预算。</translation>
    </message>
    <message>
        <source>Noise of the training labels per task name: the share of classes that are made wrong; for numbers the noise in standard deviations.</source>
        <translation>按任务名称的训练标签噪声：弄错的类别比例；对数值则是以标准差为单位的噪声。</translation>
    </message>
    <message>
        <source>Training rows it learns from, drawn by its seed.</source>
        <translation>它所学习的训练行数，由其种子抽取。</translation>
    </message>
    <message>
        <source>Draws its labels, their noise and its rows, where that is not the seed.</source>
        <translation>抽取其标签、标签噪声和行，如果不是由种子决定。</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>不确定性</translation>
    </message>
    <message>
        <source>Learns how noisy each task is; noisy tasks count less.</source>
        <translation>学习每个任务的噪声大小；噪声大的任务分量更小。</translation>
    </message>
    <message>
        <source>One backward pass per step and one more parameter per task.</source>
        <translation>每步一次反向传播，每个任务多一个参数。</translation>
    </message>
    <message>
        <source>Where the log-variances start.</source>
        <translation>对数方差的起始值。</translation>
    </message>
    <message>
        <source>PCGrad</source>
        <translation>PCGrad</translation>
    </message>
    <message>
        <source>Takes out of each task&apos;s gradient what works against the others.</source>
        <translation>从每个任务的梯度中去掉与其他任务相抵触的部分。</translation>
    </message>
    <message>
        <source>Gradient Vaccine</source>
        <translation>Gradient Vaccine</translation>
    </message>
    <message>
        <source>Turns the gradients of two tasks to each other when they agree less than they used to.</source>
        <translation>当两个任务的梯度不如以往一致时，使它们转向彼此。</translation>
    </message>
    <message>
        <source>How much the cosine of a step counts in the running average.</source>
        <translation>一步的余弦在滑动平均中所占的分量。</translation>
    </message>
    <message>
        <source>GradDrop</source>
        <translation>GradDrop</translation>
    </message>
    <message>
        <source>Draws a sign for every parameter and drops the gradients that have the other one.</source>
        <translation>为每个参数抽取一个符号，丢弃符号相反的梯度。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and a random number per parameter.</source>
        <translation>每个任务每步一次反向传播，每个参数一个随机数。</translation>
    </message>
    <message>
        <source>The share of a dropped gradient that stays.</source>
        <translation>被丢弃的梯度所保留的比例。</translation>
    </message>
    <message>
        <source>ConFIG</source>
        <translation>ConFIG</translation>
    </message>
    <message>
        <source>Goes where all tasks agree equally, the further the more they agree.</source>
        <translation>沿与所有任务同等一致的方向前进；任务越一致，走得越远。</translation>
    </message>
    <message>
        <source>IMTL-G</source>
        <translation>IMTL-G</translation>
    </message>
    <message>
        <source>Weighs the gradients so that every task is served equally.</source>
        <translation>对梯度加权，使每个任务得到同等对待。</translation>
    </message>
    <message>
        <source>One backward pass per task and step.</source>
        <translation>每个任务每步一次反向传播。</translation>
    </message>
    <message>
        <source>IMTL</source>
        <translation>IMTL</translation>
    </message>
    <message>
        <source>Learns a scale per loss for the heads and serves every task equally in the trunk.</source>
        <translation>为任务头的每个损失学习一个比例系数，并在主干中同等对待每个任务。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and one more parameter per task.</source>
        <translation>每个任务每步一次反向传播，每个任务多一个参数。</translation>
    </message>
    <message>
        <source>Nash-MTL</source>
        <translation>Nash-MTL</translation>
    </message>
    <message>
        <source>Finds the update of which no task&apos;s gain can grow without others losing a larger share.</source>
        <translation>寻找这样的更新：任何任务的收益若再增加，其他任务损失的比例都会更大。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and a small equation.</source>
        <translation>每个任务每步一次反向传播，外加一个小方程。</translation>
    </message>
    <message>
        <source>The longest update of the shared parameters; 0: any length.</source>
        <translation>共享参数的最长更新；0：长度不限。</translation>
    </message>
    <message>
        <source>Steps between two bargains; between them the weights stay.</source>
        <translation>两次讨价还价之间的步数；其间权重不变。</translation>
    </message>
    <message>
        <source>FairGrad</source>
        <translation>FairGrad</translation>
    </message>
    <message>
        <source>Shares out the gains, from efficient (small alpha) to equal (large alpha).</source>
        <translation>分配各任务的收益，从高效（alpha 小）到均等（alpha 大）。</translation>
    </message>
    <message>
        <source>How much fairness counts; 1 is Nash-MTL without a longest update.</source>
        <translation>公平所占的分量；1 即没有最长更新限制的 Nash-MTL。</translation>
    </message>
    <message>
        <source>Aligned-MTL</source>
        <translation>Aligned-MTL</translation>
    </message>
    <message>
        <source>Makes the gradients orthogonal and equally long, then averages them.</source>
        <translation>使各梯度相互正交且等长，然后取平均。</translation>
    </message>
    <message>
        <source>The common length: the smallest, the median or the quadratic mean singular value.</source>
        <translation>共同长度：奇异值的最小值、中位数或均方根。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of every task&apos;s column.</source>
        <translation>每个任务的网络列中各隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Units of each layer of an expert.</source>
        <translation>一个专家的各层的单元数。</translation>
    </message>
    <message>
        <source>How much of its own activations a task starts with; the other tasks&apos; make up the rest in equal parts.</source>
        <translation>起初任务从自身的激活中取多大比例；其余部分由其他任务的激活均分。</translation>
    </message>
    <message>
        <source>Experts that the tasks of a group have in common.</source>
        <translation>一组任务共有的专家。</translation>
    </message>
    <message>
        <source>Experts that each task has for itself.</source>
        <translation>每个任务独有的专家。</translation>
    </message>
    <message>
        <source>Hidden layers of a column.</source>
        <translation>一个网络列的隐藏层数。</translation>
    </message>
    <message>
        <source>Units of every hidden layer.</source>
        <translation>每个隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Equal parts of a layer that are exchanged one by one.</source>
        <translation>将一层等分成的份数，各份分别交换。</translation>
    </message>
    <message>
        <source>How much of the last layer a head starts with; the others make up the rest.</source>
        <translation>起初任务头从最后一层取多大比例；其余部分由其他层补足。</translation>
    </message>
    <message>
        <source>How many experts a task can pick at most.</source>
        <translation>一个任务最多可以选用多少个专家。</translation>
    </message>
    <message>
        <source>The range over which a gate goes from closed to open.</source>
        <translation>门从关闭到打开的过渡范围。</translation>
    </message>
    <message>
        <source>Whether the choice depends on the row; if not, on the task alone.</source>
        <translation>选择是否取决于数据行；若否，则只取决于任务。</translation>
    </message>
    <message>
        <source>Levels of experts.</source>
        <translation>专家的级数。</translation>
    </message>
    <message>
        <source>Units of each hidden layer of the common trunk.</source>
        <translation>共享主干中各隐藏层的单元数。</translation>
    </message>
    <message>
        <source>Hidden units of each attention module.</source>
        <translation>每个注意力模块的隐藏单元数。</translation>
    </message>
    <message>
        <source>How evenly layers are mixed at first; it falls with the root of the steps.</source>
        <translation>起初各层混合得有多均匀；它与步数的平方根成反比地下降。</translation>
    </message>
    <message>
        <source>The update is as large as the sum of the task gradients.</source>
        <translation>更新与各任务梯度之和一样大。</translation>
    </message>
    <message>
        <source>The update is as large as the mean of the task gradients.</source>
        <translation>更新与各任务梯度的均值一样大。</translation>
    </message>
    <message>
        <source>The weights add up to one.</source>
        <translation>权重之和为一。</translation>
    </message>
    <message>
        <source>The size of the update follows what the method has learned.</source>
        <translation>更新的大小取决于方法所学到的量。</translation>
    </message>
    <message>
        <source>The size of the update follows from the method&apos;s own equation.</source>
        <translation>更新的大小由方法自身的方程决定。</translation>
    </message>
    <message>
        <source>From another package</source>
        <translation>来自其他软件包</translation>
    </message>
    <message>
        <source>A method of an installed package, by the name under which it is registered.</source>
        <translation>已安装软件包中的方法，以其注册名称指定。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and the method&apos;s own.</source>
        <translation>每个任务每步一次反向传播，外加方法自身的开销。</translation>
    </message>
    <message>
        <source>The name of the entry point.</source>
        <translation>入口点的名称。</translation>
    </message>
    <message>
        <source>Settings, handed to the package as they are.</source>
        <translation>设置，原样交给软件包。</translation>
    </message>
    <message>
        <source>Settings, handed to the method as they are.</source>
        <translation>原样传给方法的设置。</translation>
    </message>
    <message>
        <source>Gradients by the shared parameters, or by the shared features, which is cheaper.</source>
        <translation>对共享参数求梯度，或对共享特征求梯度，后者开销更小。</translation>
    </message>
    <message>
        <source>Whether the weights act on the heads too, or each head follows its own task.</source>
        <translation>权重是否也作用于任务头；若否，每个任务头只跟随自己的任务。</translation>
    </message>
    <message>
        <source>How the losses are weighted before their gradients are taken.</source>
        <translation>在求梯度之前如何对损失加权。</translation>
    </message>
    <message>
        <source>Always the gradients by the shared parameters.</source>
        <translation>始终对共享参数求梯度。</translation>
    </message>
    <message>
        <source>MGDA</source>
        <translation>MGDA</translation>
    </message>
    <message>
        <source>Takes the shortest mixture of the gradients; where there is none left, no task can gain alone.</source>
        <translation>取各梯度的最短混合；当它缩短为零时，没有任务能在不损害其他任务的情况下获益。</translation>
    </message>
    <message>
        <source>What divides the gradients when weights are sought: nothing, their length, the loss, or both.</source>
        <translation>寻找权重时梯度除以什么：不除、其长度、损失，或两者。</translation>
    </message>
    <message>
        <source>CAGrad</source>
        <translation>CAGrad</translation>
    </message>
    <message>
        <source>Near the mean gradient, takes the direction in which the worst task gains most.</source>
        <translation>在平均梯度附近，取使最差的任务获益最大的方向。</translation>
    </message>
    <message>
        <source>How far from the mean gradient, in lengths of it; 0 is the mean.</source>
        <translation>离平均梯度多远，以其长度为单位；0 即平均梯度。</translation>
    </message>
    <message>
        <source>What the update is divided by: nothing, 1 + c, or 1 + c².</source>
        <translation>更新除以什么：不除、1 + c，或 1 + c²。</translation>
    </message>
    <message>
        <source>UPGrad</source>
        <translation>UPGrad</translation>
    </message>
    <message>
        <source>Changes each task&apos;s gradient as little as it takes to harm no other task.</source>
        <translation>对每个任务的梯度只作最小的改动，使其不损害其他任务。</translation>
    </message>
    <message>
        <source>DualProj</source>
        <translation>DualProj</translation>
    </message>
    <message>
        <source>Changes the mean gradient as little as it takes to harm no task.</source>
        <translation>对平均梯度只作最小的改动，使其不损害任何任务。</translation>
    </message>
    <message>
        <source>Priority-constrained descent</source>
        <translation>优先级约束下降</translation>
    </message>
    <message>
        <source>Follows one task&apos;s gradient, bent until every other task makes some progress.</source>
        <translation>沿一个任务的梯度走，并使其偏转到其他每个任务都有所进展为止。</translation>
    </message>
    <message>
        <source>The task that comes first; left empty, or switched off, the first one by name.</source>
        <translation>首要的任务；留空或该任务已停用时，取按名称排序的第一个。</translation>
    </message>
    <message>
        <source>The share of its own fastest progress that every other task is promised.</source>
        <translation>保证其他每个任务取得其自身最快进展的多大比例。</translation>
    </message>
    <message>
        <source>Memory of the squared gradient lengths.</source>
        <translation>梯度长度平方的记忆。</translation>
    </message>
    <message>
        <source>GradNorm</source>
        <translation>GradNorm</translation>
    </message>
    <message>
        <source>Makes the tasks&apos; gradients equally long, longer for tasks that lag behind.</source>
        <translation>使各任务的梯度等长，落后的任务则更长。</translation>
    </message>
    <message>
        <source>How strongly tasks that lag behind are pulled; 0 only makes the gradients equally long. The authors use 1.5 for scenes and 0.12 for toy problems.</source>
        <translation>对落后任务的拉动强度；0 只使梯度等长。作者对场景数据使用 1.5，对玩具问题使用 0.12。</translation>
    </message>
    <message>
        <source>How fast the task weights are learned, with Adam of their own.</source>
        <translation>任务权重的学习速度，使用单独的 Adam。</translation>
    </message>
    <message>
        <source>Where the gradients are measured: in the last layer that tasks share, or in all layers.</source>
        <translation>在哪里测量梯度：在任务共享的最后一层，或在所有层。</translation>
    </message>
    <message>
        <source>ExcessMTL</source>
        <translation>ExcessMTL</translation>
    </message>
    <message>
        <source>Gives more weight to tasks that can still improve, so that noisy labels do not rule.</source>
        <translation>给仍可改善的任务更大的权重，以免带噪声的标签占主导。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and as many more numbers to keep as a gradient has.</source>
        <translation>每个任务每步一次反向传播，另需保存与一个梯度的元素同样多的数。</translation>
    </message>
    <message>
        <source>How fast the weights follow the excess risks.</source>
        <translation>权重跟随超额风险的速度。</translation>
    </message>
    <message>
        <source>Steps at the start in which the weights stay equal and the excess risk is measured to which the later ones are compared. The authors&apos; code uses 1, their paper three epochs.</source>
        <translation>开始的若干步，其间权重保持相等，并测量作为之后比较基准的超额风险。作者的代码使用 1 步，论文使用三个轮次。</translation>
    </message>
    <message>
        <source>Auto-Lambda</source>
        <translation>Auto-Lambda</translation>
    </message>
    <message>
        <source>Tries each step first and learns the weights that lower the losses of other rows.</source>
        <translation>先试走每一步，学习能降低其他行上损失的权重。</translation>
    </message>
    <message>
        <source>Three backward passes, five forward passes and a second batch per step.</source>
        <translation>每步三次反向传播、五次前向传播，以及第二个批次。</translation>
    </message>
    <message>
        <source>The weight of every task at the start.</source>
        <translation>每个任务开始时的权重。</translation>
    </message>
    <message>
        <source>Dynamic weight average (DWA)</source>
        <translation>动态权重平均（DWA）</translation>
    </message>
    <message>
        <source>Gives more weight to tasks whose loss fell less in the last epoch.</source>
        <translation>给上一轮次中损失下降较少的任务更大的权重。</translation>
    </message>
    <message>
        <source>The higher, the more equal the weights are.</source>
        <translation>越高，各权重越相等。</translation>
    </message>
    <message>
        <source>FAMO</source>
        <translation>FAMO</translation>
    </message>
    <message>
        <source>Lets all losses fall at the same relative rate, without looking at gradients.</source>
        <translation>不看梯度，使所有损失以相同的相对速率下降。</translation>
    </message>
    <message>
        <source>One backward pass and two forward passes per step.</source>
        <translation>每步一次反向传播和两次前向传播。</translation>
    </message>
    <message>
        <source>How strongly they are drawn to equal ones.</source>
        <translation>任务权重被拉向相等的力度。</translation>
    </message>
    <message>
        <source>The lowest loss that can be reached, per task name; a task not named has 0. Without it, losses below 0 leave the weights as they are.</source>
        <translation>每个任务名可达到的最低损失；未列出的任务为 0。若不设置，小于 0 的损失不会改变权重。</translation>
    </message>
    <message>
        <source>The direction in which the losses should lie, a number per task name: a task with twice the number may keep twice the loss. A task not named has 1.</source>
        <translation>各损失应位于的方向，每个任务名一个数：数大一倍的任务，损失可以保持大一倍。未列出的任务为 1。</translation>
    </message>
    <message>
        <source>The lowest loss that can be reached, per task name; a task not named has 0.</source>
        <translation>每个任务名可达到的最低损失；未列出的任务为 0。</translation>
    </message>
    <message>
        <source>Geometric mean</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>Multiplies the losses instead of adding them up, so that none rules by its size.</source>
        <translation>将损失相乘而不是相加，使任何一个都不会因数值大而占主导。</translation>
    </message>
    <message>
        <source>Scale invariant</source>
        <translation>尺度不变</translation>
    </message>
    <message>
        <source>Adds up the logarithms of the losses: their units no longer matter.</source>
        <translation>将损失的对数相加：损失的单位不再重要。</translation>
    </message>
    <message>
        <source>Smooth Tchebycheff (STCH)</source>
        <translation>平滑切比雪夫（STCH）</translation>
    </message>
    <message>
        <source>Works on the worst task, softly; reaches trade-offs that no weighted sum can.</source>
        <translation>以平滑的方式优化最差的任务；能达到任何加权和都达不到的权衡。</translation>
    </message>
    <message>
        <source>How soft the maximum is; the smaller, the more the worst task alone counts.</source>
        <translation>最大值有多平滑；越小，越是只有最差的任务起作用。</translation>
    </message>
    <message>
        <source>Begin with this many epochs of the sum of logarithms, then compare logarithms of the losses to their means in the last of them. The authors use 4 for networks; with 0 the losses are compared as they are.</source>
        <translation>开始的这些轮次使用对数之和，之后以对数比较各损失与其在最后一个预热轮次中的均值。作者对网络使用 4；为 0 时直接比较损失本身。</translation>
    </message>
    <message>
        <source>How much a task&apos;s loss counts, a number per task name; a task not named has 1.</source>
        <translation>任务的损失所占的分量，每个任务名一个数；未列出的任务为 1。</translation>
    </message>
    <message>
        <source>The lowest loss that can be reached, per task name; a task not named has 0. Not used after warm-up epochs.</source>
        <translation>每个任务名可达到的最低损失；未列出的任务为 0。预热轮次之后不使用。</translation>
    </message>
    <message>
        <source>COSMOS</source>
        <translation>COSMOS</translation>
    </message>
    <message>
        <source>A weighted sum that also turns the losses towards a direction you prefer.</source>
        <translation>加权和，同时使损失转向您偏好的方向。</translation>
    </message>
    <message>
        <source>How much the direction counts; the authors use 0.01 to 8, 0 is a weighted sum.</source>
        <translation>方向所占的分量；作者使用 0.01 到 8，0 即加权和。</translation>
    </message>
    <message>
        <source>Boundary intersection (PBI)</source>
        <translation>边界交叉（PBI）</translation>
    </message>
    <message>
        <source>Goes down along a direction you prefer and punishes leaving it.</source>
        <translation>沿您偏好的方向下降，并惩罚对它的偏离。</translation>
    </message>
    <message>
        <source>How much the distance from the direction counts.</source>
        <translation>到该方向的距离所占的分量。</translation>
    </message>
    <message>
        <source>SDMGrad</source>
        <translation>SDMGrad</translation>
    </message>
    <message>
        <source>Takes a short mixture of the gradients near their mean, judged by two further batches.</source>
        <translation>取平均梯度附近各梯度的较短混合，由另外两个批次判断。</translation>
    </message>
    <message>
        <source>Three batches a step, and for each a backward pass per task.</source>
        <translation>每步三个批次，每个批次对每个任务一次反向传播。</translation>
    </message>
    <message>
        <source>How strongly the mean gradient attracts the update.</source>
        <translation>平均梯度吸引更新的强度。</translation>
    </message>
    <message>
        <source>Size of the steps of the task weights.</source>
        <translation>任务权重的步长。</translation>
    </message>
    <message>
        <source>Memory of the steps of the task weights.</source>
        <translation>任务权重各步的记忆。</translation>
    </message>
    <message>
        <source>How many steps the task weights make each time.</source>
        <translation>任务权重每次走多少步。</translation>
    </message>
    <message>
        <source>MoDo</source>
        <translation>MoDo</translation>
    </message>
    <message>
        <source>Moves the weights a little towards the shortest mixture, judged by two further batches.</source>
        <translation>将权重向最短混合稍微移动，由另外两个批次判断。</translation>
    </message>
    <message>
        <source>Size of the step of the task weights.</source>
        <translation>任务权重的步长。</translation>
    </message>
    <message>
        <source>Pull of the task weights to equal ones.</source>
        <translation>将任务权重拉向相等的力度。</translation>
    </message>
    <message>
        <source>MoCo</source>
        <translation>MoCo</translation>
    </message>
    <message>
        <source>Averages each task&apos;s gradient over steps, and moves the weights to the shortest mixture.</source>
        <translation>对每个任务的梯度在各步上取平均，并将权重移向最短混合。</translation>
    </message>
    <message>
        <source>One backward pass per task and step, and memory for a gradient of every task.</source>
        <translation>每个任务每步一次反向传播，并需内存保存每个任务的一个梯度。</translation>
    </message>
    <message>
        <source>How much a new gradient counts at the start.</source>
        <translation>开始时新梯度所占的分量。</translation>
    </message>
    <message>
        <source>The power of the step by which beta falls.</source>
        <translation>Beta 随步数下降的幂次。</translation>
    </message>
    <message>
        <source>Size of the first step of the task weights.</source>
        <translation>任务权重第一步的步长。</translation>
    </message>
    <message>
        <source>The power of the step by which gamma falls.</source>
        <translation>Gamma 随步数下降的幂次。</translation>
    </message>
    <message>
        <source>DB-MTL</source>
        <translation>DB-MTL</translation>
    </message>
    <message>
        <source>Follows the logarithms of the losses, with gradients made as long as the longest one.</source>
        <translation>沿损失的对数下降，各梯度都拉到与最长的一样长。</translation>
    </message>
    <message>
        <source>Memory of the gradients at the start.</source>
        <translation>开始时对梯度的记忆。</translation>
    </message>
    <message>
        <source>CR-MOGM</source>
        <translation>CR-MOGM</translation>
    </message>
    <message>
        <source>Smooths the weights of another method over the steps.</source>
        <translation>在各步上平滑另一种方法的权重。</translation>
    </message>
    <message>
        <source>That of the other method.</source>
        <translation>与另一种方法的开销相同。</translation>
    </message>
    <message>
        <source>The method, with the settings it starts with.</source>
        <translation>该方法，使用其初始设置。</translation>
    </message>
    <message>
        <source>Memory of the earlier weights.</source>
        <translation>先前权重的记忆。</translation>
    </message>
    <message>
        <source>From the first step to the last.</source>
        <translation>从第一步到最后一步的时长。</translation>
    </message>
    <message>
        <source>Pictures per second.</source>
        <translation>每秒的画面数。</translation>
    </message>
    <message>
        <source>Nothing is trained beside it: whether learning together helps cannot be seen. Switch on the comparison with single-task networks.</source>
        <translation>旁边没有训练任何对照：看不出共同学习是否有帮助。请打开与单任务网络的比较。</translation>
    </message>
    <message>
        <source>Compare with single-task</source>
        <translation>与单任务比较</translation>
    </message>
    <message>
        <source>With fewer than {needed} seeds there is no interval: a difference may be chance. Use {needed} or more; 5 to 10 is usual.</source>
        <translation>种子少于 {needed} 个时没有区间：差异可能是偶然。请用 {needed} 个或更多；通常 5 到 10 个。</translation>
    </message>
    <message>
        <source>Use {count} seeds</source>
        <translation>使用 {count} 个种子</translation>
    </message>
    <message>
        <source>Early stopping ends the networks after different numbers of steps: the budgets are equal only at most. Compare the best moments, and look at how many steps each took.</source>
        <translation>提前停止使各网络在不同步数后结束：预算只是上限相等。请比较最佳时刻，并看各用了多少步。</translation>
    </message>
    <message>
        <source>Only one task takes part: there is nothing to learn together.</source>
        <translation>只有一个任务参加：没有可以一起学习的内容。</translation>
    </message>
    <message>
        <source>Switch all tasks on</source>
        <translation>打开所有任务</translation>
    </message>
    <message>
        <source>No two tasks share a block: nothing is learned together. Share at least the first one.</source>
        <translation>没有两个任务共享任何块：什么也没有一起学习。请至少共享第一块。</translation>
    </message>
    <message>
        <source>Share every block</source>
        <translation>共享所有块</translation>
    </message>
    <message>
        <source>{method} sees {times} times as many rows a step as the single-task networks. Give those a larger batch in a run of their own, or compare at equal rows.</source>
        <translation>{method} 每步看到的行数是单任务网络的 {times} 倍。请在单独的运行中给单任务网络更大的批次，或按相同的行数比较。</translation>
    </message>
    <message>
        <source>Under SGD one learning rate does not mean the same for both: what {count} tasks share moves by their weighted gradients, a single-task network by one. Tune the rate for each, or use Adam.</source>
        <translation>在 SGD 下，一个学习率对双方的含义不同：{count} 个任务共享的部分按其加权梯度移动，单任务网络只按一个梯度移动。请分别调节学习率，或使用 Adam。</translation>
    </message>
    <message>
        <source>Use Adam</source>
        <translation>使用 Adam</translation>
    </message>
    <message>
        <source>How the characters are written as bytes.</source>
        <translation>字符如何写成字节。</translation>
    </message>
    <message>
        <source>What stands between two cells.</source>
        <translation>两个单元格之间的符号。</translation>
    </message>
    <message>
        <source>What stands around a cell; empty for nothing.</source>
        <translation>单元格两侧的符号；留空表示没有。</translation>
    </message>
    <message>
        <source>What stands before the fraction of a number.</source>
        <translation>数字小数部分之前的符号。</translation>
    </message>
    <message>
        <source>What groups the digits of large numbers.</source>
        <translation>大数字中分组的符号。</translation>
    </message>
    <message>
        <source>Whether the first row names the columns.</source>
        <translation>第一行是否为列名。</translation>
    </message>
    <message>
        <source>Rows to leave out before the table begins.</source>
        <translation>表格开始之前略去的行数。</translation>
    </message>
    <message>
        <source>Cells that mean “not known”, in lower case.</source>
        <translation>表示“未知”的单元格内容，小写。</translation>
    </message>
    <message>
        <source>What to do with rows of too many or too few cells.</source>
        <translation>如何处理单元格过多或过少的行。</translation>
    </message>
    <message>
        <source>The sheet; empty for the first one.</source>
        <translation>工作表；留空表示第一个。</translation>
    </message>
    <message>
        <source>The table of labels in the folder; empty for class folders.</source>
        <translation>文件夹中的标签表格；留空表示类别文件夹。</translation>
    </message>
    <message>
        <source>Rows of pixels.</source>
        <translation>像素的行数。</translation>
    </message>
    <message>
        <source>Pixels of a row.</source>
        <translation>每行的像素数。</translation>
    </message>
    <message>
        <source>Red, green and blue instead of grey.</source>
        <translation>红、绿、蓝，而不是灰度。</translation>
    </message>
    <message>
        <source>What to do with images of another size.</source>
        <translation>如何处理其他尺寸的图像。</translation>
    </message>
    <message>
        <source>As the file calls it.</source>
        <translation>文件中的名称。</translation>
    </message>
    <message>
        <source>What the column is for.</source>
        <translation>该列的用途。</translation>
    </message>
    <message>
        <source>What the column holds.</source>
        <translation>该列的内容。</translation>
    </message>
    <message>
        <source>Its entries in order; empty: as found.</source>
        <translation>其取值，按顺序；留空：按出现的顺序。</translation>
    </message>
    <message>
        <source>The file or folder.</source>
        <translation>文件或文件夹。</translation>
    </message>
    <message>
        <source>How it is read.</source>
        <translation>如何读取。</translation>
    </message>
    <message>
        <source>What the columns are for.</source>
        <translation>各列的用途。</translation>
    </message>
    <message>
        <source>What to do with cells that do not fit their column.</source>
        <translation>如何处理与列不符的单元格。</translation>
    </message>
    <message>
        <source>Rows when it was imported.</source>
        <translation>导入时的行数。</translation>
    </message>
    <message>
        <source>Directions that the tasks look at together.</source>
        <translation>各任务共同关注的方向。</translation>
    </message>
    <message>
        <source>Groups of tasks.</source>
        <translation>任务的组数。</translation>
    </message>
    <message>
        <source>Tasks of each group.</source>
        <translation>每组的任务数。</translation>
    </message>
    <message>
        <source>1: the tasks of a group need the same features; 0: nothing in common.</source>
        <translation>1：组内任务需要相同的特征；0：毫无共同之处。</translation>
    </message>
    <message>
        <source>Size of the last task&apos;s targets; those of the first have 1.</source>
        <translation>最后一个任务目标的大小；第一个任务的为 1。</translation>
    </message>
    <message>
        <source>Joints; each one is a task.</source>
        <translation>关节；每个关节是一个任务。</translation>
    </message>
    <message>
        <source>Mass that the hand carries.</source>
        <translation>手部承载的质量。</translation>
    </message>
    <message>
        <source>Largest angle of a joint to either side.</source>
        <translation>关节向任一侧的最大角度。</translation>
    </message>
    <message>
        <source>Spread of the joints&apos; speeds.</source>
        <translation>关节速度的离散程度。</translation>
    </message>
    <message>
        <source>Chooses the movements.</source>
        <translation>选择运动。</translation>
    </message>
    <message>
        <source>Noise around the digit, as a share of its height.</source>
        <translation>数字周围的噪声，占其高度的比例。</translation>
    </message>
    <message>
        <source>How far a signal can lean.</source>
        <translation>信号最多倾斜多少。</translation>
    </message>
    <message>
        <source>Chooses the signals.</source>
        <translation>选择信号。</translation>
    </message>
    <message>
        <source>Noise on the points, in radii of a half circle.</source>
        <translation>点的噪声，以半圆的半径为单位。</translation>
    </message>
    <message>
        <source>Chooses the points.</source>
        <translation>选择点。</translation>
    </message>
    <message>
        <source>Spirals.</source>
        <translation>螺旋的条数。</translation>
    </message>
    <message>
        <source>How often each spiral winds around the middle.</source>
        <translation>每条螺旋绕中心的圈数。</translation>
    </message>
    <message>
        <source>Noise on the points, as a share of the radius.</source>
        <translation>点的噪声，占半径的比例。</translation>
    </message>
    <message>
        <source>Columns in which the two digits lie over each other.</source>
        <translation>两个数字重叠的列数。</translation>
    </message>
    <message>
        <source>Chooses which digits come together.</source>
        <translation>选择哪些数字放在一起。</translation>
    </message>
    <message>
        <source>Where the pictures at this corner are from.</source>
        <translation>这个角的图像来自哪里。</translation>
    </message>
    <message>
        <source>Rows in all; no picture comes twice.</source>
        <translation>总行数；每幅图像只出现一次。</translation>
    </message>
    <message>
        <source>Chooses which pictures come together.</source>
        <translation>选择哪些图像放在一起。</translation>
    </message>
    <message>
        <source>Name or number of the data set; a name stands for its newest version.</source>
        <translation>数据集的名称或编号；名称代表其最新版本。</translation>
    </message>
    <message>
        <source>Columns to predict; none: those that OpenML proposes.</source>
        <translation>要预测的列；不填：OpenML 提出的列。</translation>
    </message>
    <message>
        <source>Part of the budget in which the rate rises from nothing.</source>
        <translation>预算中学习率从零上升的部分。</translation>
    </message>
    <message>
        <source>Part of the rate that is left at the end.</source>
        <translation>最后剩余的学习率比例。</translation>
    </message>
    <message>
        <source>How often the rate falls.</source>
        <translation>学习率下降的次数。</translation>
    </message>
    <message>
        <source>By which the rate is multiplied each time.</source>
        <translation>每次把学习率乘以的系数。</translation>
    </message>
    <message>
        <source>How the losses are combined.</source>
        <translation>损失如何合成。</translation>
    </message>
    <message>
        <source>Train every task alone, too, from the same seeds.</source>
        <translation>也从相同的种子单独训练每个任务。</translation>
    </message>
    <message>
        <source>Networks of each method, seeds 0 and up.</source>
        <translation>每种方法的网络数，种子从 0 起。</translation>
    </message>
    <message>
        <source>Updates; left out: the usual budget.</source>
        <translation>更新次数；留空：通常的预算。</translation>
    </message>
    <message>
        <source>What it is to answer.</source>
        <translation>要回答什么。</translation>
    </message>
    <message>
        <source>What a teacher should know.</source>
        <translation>教师应当知道什么。</translation>
    </message>
    <message>
        <source>The name of the preset to set beside it.</source>
        <translation>放在旁边的预设的名称。</translation>
    </message>
    <message>
        <source>The learning rates that every network may choose from.</source>
        <translation>每个网络可选的学习率。</translation>
    </message>
    <message>
        <source>Every pair is trained once with each of them.</source>
        <translation>每对任务以其中每个值训练一次。</translation>
    </message>
    <message>
        <source>The claim it is about.</source>
        <translation>所关于的论断。</translation>
    </message>
    <message>
        <source>The name of the preset in which the claim should fail.</source>
        <translation>论断应当不成立的预设的名称。</translation>
    </message>
    <message>
        <source>What all trainings have in common.</source>
        <translation>所有训练的共同之处。</translation>
    </message>
    <message>
        <source>What is varied.</source>
        <translation>改变什么。</translation>
    </message>
    <message>
        <source>What is compared: the multi-task network, for which the claim is made, stands first.</source>
        <translation>比较什么：论断所针对的多任务网络在最前面。</translation>
    </message>
    <message>
        <source>The learning rates that every arm may choose from.</source>
        <translation>各方可选的学习率。</translation>
    </message>
    <message>
        <source>Every arm is trained once with each of them.</source>
        <translation>每一方用其中每一个各训练一次。</translation>
    </message>
    <message>
        <source>The tasks that are reported; none named: all.</source>
        <translation>报告的任务；不填：全部。</translation>
    </message>
    <message>
        <source>The measure that the verdict is about.</source>
        <translation>结论所依据的度量。</translation>
    </message>
    <message>
        <source>The value of what is varied that the verdict is about.</source>
        <translation>结论所依据的变化量的值。</translation>
    </message>
    <message>
        <source>How intervals and tests over the seeds are computed.</source>
        <translation>如何计算种子上的区间和检验。</translation>
    </message>
    <message>
        <source>Divide the rows anew for every seed, so that intervals tell about other rows too, not about other starts alone.</source>
        <translation>为每个种子重新划分行，使区间也说明其他行的情况，而不只是其他起点。</translation>
    </message>
    <message>
        <source>Validations during each training, evenly spread.</source>
        <translation>每次训练中的验证次数，均匀分布。</translation>
    </message>
    <message>
        <source>How tasks are combined; left out: as the experiment says.</source>
        <translation>任务如何合成；留空：按实验的设置。</translation>
    </message>
    <message>
        <source>Pulls to zero to choose from, decoupled as in AdamW.</source>
        <translation>可选的向零拉力，如 AdamW 那样解耦。</translation>
    </message>
    <message>
        <source>How often each network starts.</source>
        <translation>每个网络起步的次数。</translation>
    </message>
    <message>
        <source>Validation metric that is to be reached; left out: what the weaker arm ends with on average.</source>
        <translation>要达到的验证指标；留空：较弱一方最后的平均值。</translation>
    </message>
    <message>
        <source>Training rows, smallest first.</source>
        <translation>训练行数，从小到大。</translation>
    </message>
    <message>
        <source>Share of classes that are made wrong; for numbers the noise in standard deviations.</source>
        <translation>弄错的类别比例；对数值则是以标准差为单位的噪声。</translation>
    </message>
    <message>
        <source>Tasks whose labels are made wrong; none named: all.</source>
        <translation>标签被弄错的任务；不填：全部。</translation>
    </message>
    <message>
        <source>The task that is short of labels.</source>
        <translation>缺少标签的任务。</translation>
    </message>
    <message>
        <source>Labels of this task, fewest first.</source>
        <translation>此任务的标签数，从少到多。</translation>
    </message>
    <message>
        <source>noise: Gaussian; missing: inputs at their mean; blur: of pictures; shift: of pictures by pixels, of tables in every input.</source>
        <translation>noise：高斯噪声；missing：输入取其均值；blur：图像模糊；shift：图像平移若干像素，表格则平移每个输入。</translation>
    </message>
    <message>
        <source>From 0, clean, to 1, so that next to nothing is left.</source>
        <translation>从 0（干净）到 1（几乎什么都不剩）。</translation>
    </message>
    <message>
        <source>A task has reached its best minimum when its training loss is at most this.</source>
        <translation>训练损失不超过此值时，任务到达其最佳极小点。</translation>
    </message>
    <message>
        <source>Toys: lower end of every coordinate.</source>
        <translation>玩具问题：每个坐标的下端。</translation>
    </message>
    <message>
        <source>Toys: upper end of every coordinate.</source>
        <translation>玩具问题：每个坐标的上端。</translation>
    </message>
    <message>
        <source>The file; a relative path starts beside the study.</source>
        <translation>文件；相对路径从研究文件所在处开始。</translation>
    </message>
    <message>
        <source>Columns to predict; none named: as the file says.</source>
        <translation>要预测的列；不填：按文件所说。</translation>
    </message>
    <message>
        <source>Data sets of the catalogue.</source>
        <translation>目录中的数据集。</translation>
    </message>
    <message>
        <source>Data sets in files.</source>
        <translation>文件中的数据集。</translation>
    </message>
    <message>
        <source>The network of both arms.</source>
        <translation>双方的网络。</translation>
    </message>
    <message>
        <source>The budget of both arms.</source>
        <translation>双方的预算。</translation>
    </message>
    <message>
        <source>Each is tested once, by networks of the others.</source>
        <translation>每一折由其余各折的网络测试一次。</translation>
    </message>
    <message>
        <source>Share of the other folds that chooses the learning rate.</source>
        <translation>其余各折中用于选择学习率的比例。</translation>
    </message>
    <message>
        <source>Chooses folds, starts and batches.</source>
        <translation>决定折、起点和批次。</translation>
    </message>
    <message>
        <source>All tasks are switched on.</source>
        <translation>所有任务都已打开。</translation>
    </message>
    <message>
        <source>The plan gets a letter per task; a task that had none gets its own blocks.</source>
        <translation>方案为每个任务补上一个字母；原来没有字母的任务得到自己的块。</translation>
    </message>
    <message>
        <source>Tasks that were apart in one block are apart in all blocks after it.</source>
        <translation>在某一块中分开的任务，在其后所有块中也分开。</translation>
    </message>
    <message>
        <source>Every seed is listed once.</source>
        <translation>每个种子只列出一次。</translation>
    </message>
    <message>
        <source>Weights of tasks that do not exist are left out: {names}.</source>
        <translation>略去了不存在的任务的权重：{names}。</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <source>mean over all metrics, lower is better</source>
        <translation>所有指标的均值，越低越好</translation>
    </message>
    <message>
        <source>mean over each task&apos;s metrics, then over tasks, higher is better</source>
        <translation>先对每个任务的指标取均值，再对任务取均值，越高越好</translation>
    </message>
    <message>
        <source>Reading earlier studies</source>
        <translation>正在读取以前的研究</translation>
    </message>
    <message>
        <source>Writing the results</source>
        <translation>正在写结果</translation>
    </message>
    <message>
        <source>The results are written</source>
        <translation>结果已写好</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>报告已写好</translation>
    </message>
    <message>
        <source>Reading the study</source>
        <translation>正在读取研究</translation>
    </message>
    <message>
        <source>The study is read</source>
        <translation>研究已读取</translation>
    </message>
    <message>
        <source>the same rows</source>
        <translation>相同的行</translation>
    </message>
    <message>
        <source>They were measured on other rows, so that their metrics do not mean the same; such runs are not tested against each other: {paths}.</source>
        <translation>它们是在不同的数据行上测量的，因此指标含义不同；这样的运行不相互检验：{paths}。</translation>
    </message>
    <message>
        <source>They learned from different numbers of rows.</source>
        <translation>它们学习所用的行数不同。</translation>
    </message>
    <message>
        <source>{count} seeds</source>
        <translation>{count} 个种子</translation>
    </message>
    <message>
        <source>They have other seeds; only those that two runs share are paired; {count} are in all.</source>
        <translation>它们的种子不同；只有两个运行共有的种子才配对；所有运行共有 {count} 个。</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} 步</translation>
    </message>
    <message>
        <source>They were trained for different numbers of steps: {values}.</source>
        <translation>它们训练的步数不同：{values}。</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <source>They have different numbers of parameters: {values}.</source>
        <translation>它们的参数数量不同：{values}。</translation>
    </message>
    <message>
        <source>the same settings of training</source>
        <translation>相同的训练设置</translation>
    </message>
    <message>
        <source>Their settings of training differ: {paths}.</source>
        <translation>它们的训练设置不同：{paths}。</translation>
    </message>
    <message>
        <source>the same moment of measuring</source>
        <translation>相同的测量时刻</translation>
    </message>
    <message>
        <source>What early stopping kept counts in some ({names}), the last measurement in the others.</source>
        <translation>有的（{names}）以提前停止所保留的为准，其他的以最后的测量为准。</translation>
    </message>
    <message>
        <source>Not at their end: {names}.</source>
        <translation>尚未结束：{names}。</translation>
    </message>
    <message>
        <source>Task weights or the rate were moved by hand: {names}.</source>
        <translation>任务权重或学习率曾手动更改：{names}。</translation>
    </message>
    <message>
        <source>How carefully each was tuned is not known; who tries more settings finds better ones.</source>
        <translation>各自调参的仔细程度未知；尝试更多设置的人会找到更好的设置。</translation>
    </message>
    <message>
        <source>{arm}: {number} trainings side by side</source>
        <translation>{arm}：{number} 个训练并行</translation>
    </message>
    <message>
        <source>Learning rates to choose from: {rates}, the same for every arm, by validation.</source>
        <translation>可选的学习率：{rates}，各方相同，由验证选择。</translation>
    </message>
    <message>
        <source>Budget: {steps} steps of {batch} rows for every network.</source>
        <translation>预算：每个网络 {steps} 步，每步 {batch} 行。</translation>
    </message>
    <message>
        <source>Rows, their order, labels and noise: the same in every arm for each of {n} seeds.</source>
        <translation>行、行的顺序、标签和噪声：对 {n} 个种子中的每一个，各方都相同。</translation>
    </message>
    <message>
        <source>Each seed&apos;s arms are compared with each other: paired differences.</source>
        <translation>每个种子的各方互相比较：成对差异。</translation>
    </message>
    <message>
        <source>Budget: {steps} steps from every start.</source>
        <translation>预算：每个起点 {steps} 步。</translation>
    </message>
    <message>
        <source>Starts: the same {n} in every arm.</source>
        <translation>起点：各方相同，共 {n} 个。</translation>
    </message>
    <message>
        <source>Learning rates to choose from: {rates}, the same for every network, by validation.</source>
        <translation>可选的学习率：{rates}，对每个网络相同，由验证选择。</translation>
    </message>
    <message>
        <source>Rows, their order and starts: the same in every division for each of {n} seeds.</source>
        <translation>行、顺序和起点：对 {n} 个种子中的每一个，各种划分都相同。</translation>
    </message>
    <message>
        <source>Groups are proposed on the validation part and checked on the test part, with other seeds.</source>
        <translation>分组由验证部分提出，并在测试部分用其他种子检验。</translation>
    </message>
    <message>
        <source>The learning rate was not tuned: one for all arms can favour one of them.</source>
        <translation>学习率没有调节：各方共用一个可能偏向其中一方。</translation>
    </message>
    <message>
        <source>There are only {n} seeds.</source>
        <translation>只有 {n} 个种子。</translation>
    </message>
    <message>
        <source>All seeds have the same split: intervals say nothing about other rows.</source>
        <translation>所有种子的划分相同：区间不说明其他行的情况。</translation>
    </message>
    <message>
        <source>A group has a trunk of its own: most groups have {ratio} times the parameters of the fewest.</source>
        <translation>每组有自己的主干：组数最多时的参数是组数最少时的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>{count} trainings diverged and are left out.</source>
        <translation>{count} 次训练发散，未计入。</translation>
    </message>
    <message>
        <source>{arm}: validation chooses among {number} settings, not {usual}.</source>
        <translation>{arm}：验证在 {number} 种设置中选择，而不是 {usual} 种。</translation>
    </message>
    <message>
        <source>{arm}: {ratio:.2f} times the parameters of {first}.</source>
        <translation>{arm}：参数数量是{first}的 {ratio:.2f} 倍。</translation>
    </message>
    <message>
        <source>{arm}: {ratio:.2f} times the computation per step of {first}.</source>
        <translation>{arm}：每步计算量是{first}的 {ratio:.2f} 倍。</translation>
    </message>
    <message>
        <source>{arm} chose the learning rate {rate:g}, an end of the grid.</source>
        <translation>{arm}选择了学习率 {rate:g}，位于网格的一端。</translation>
    </message>
    <message>
        <source>{arm}: {count} of {number} trainings diverged and are left out.</source>
        <translation>{arm}：{number} 个训练中有 {count} 个发散，未计入。</translation>
    </message>
    <message>
        <source>Training is more efficient</source>
        <translation>训练更高效</translation>
    </message>
    <message>
        <source>Generalisation improves</source>
        <translation>泛化更好</translation>
    </message>
    <message>
        <source>Local optima are escaped</source>
        <translation>逃离局部最优</translation>
    </message>
    <message>
        <source>Robustness improves</source>
        <translation>稳健性更好</translation>
    </message>
    <message>
        <source>Few labels borrow strength</source>
        <translation>少量标签借助其他任务</translation>
    </message>
    <message>
        <source>Student&apos;s t over paired seeds</source>
        <translation>按种子配对的 Student t</translation>
    </message>
    <message>
        <source>BCa bootstrap over paired seeds</source>
        <translation>按种子配对的 BCa 自助法</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>share of wrong labels</source>
        <translation>错误标签的比例</translation>
    </message>
    <message>
        <source>labels of the task</source>
        <translation>该任务的标签数</translation>
    </message>
    <message>
        <source>strength of the corruption</source>
        <translation>变差的强度</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>missing inputs</source>
        <translation>缺失的输入</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Validation metric at each learning rate</source>
        <translation>各学习率下的验证指标</translation>
    </message>
    <message>
        <source>Test metric</source>
        <translation>测试指标</translation>
    </message>
    <message>
        <source>Training metric</source>
        <translation>训练指标</translation>
    </message>
    <message>
        <source>Gap between training and test</source>
        <translation>训练与测试之差</translation>
    </message>
    <message>
        <source>Steps to the target</source>
        <translation>达到目标的步数</translation>
    </message>
    <message>
        <source>Rows seen up to the target</source>
        <translation>达到目标前见过的行数</translation>
    </message>
    <message>
        <source>Seconds to the target</source>
        <translation>达到目标的秒数</translation>
    </message>
    <message>
        <source>Computation up to the target</source>
        <translation>达到目标的计算量</translation>
    </message>
    <message>
        <source>Area under the learning curve</source>
        <translation>学习曲线下的面积</translation>
    </message>
    <message>
        <source>Largest learning rate that trains</source>
        <translation>仍能训练的最大学习率</translation>
    </message>
    <message>
        <source>Area under metric against strength</source>
        <translation>指标随强度变化的曲线下面积</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>最坏情况</translation>
    </message>
    <message>
        <source>Starts that reach the best minimum</source>
        <translation>到达最佳极小点的起点</translation>
    </message>
    <message>
        <source>Labels saved at equal metric</source>
        <translation>同等指标下节省的标签</translation>
    </message>
    <message>
        <source>Rise of the loss on the straight line between the ends of two starts</source>
        <translation>两个起点的终点之间直线上损失的上升</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>root mean squared error</source>
        <translation>均方根误差</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>million multiply-adds</source>
        <translation>百万次乘加</translation>
    </message>
    <message>
        <source>geometric mean</source>
        <translation>几何平均</translation>
    </message>
    <message>
        <source>multi-task</source>
        <translation>多任务</translation>
    </message>
    <message>
        <source>multi-task ({method})</source>
        <translation>多任务（{method}）</translation>
    </message>
    <message>
        <source>single-task</source>
        <translation>单任务</translation>
    </message>
    <message>
        <source>single-task, equal parameters</source>
        <translation>单任务，参数数量相等</translation>
    </message>
    <message>
        <source>single-task, weight decay</source>
        <translation>单任务，权重衰减</translation>
    </message>
    <message>
        <source>single-task, best of {number} starts</source>
        <translation>单任务，{number} 个起点中的最佳</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Judged by: {measure}.</source>
        <translation>评判依据：{measure}。</translation>
    </message>
    <message>
        <source>Judged by: {measure}, the mean over all values of {varied}.</source>
        <translation>评判依据：{measure}，对{varied}的所有取值求平均。</translation>
    </message>
    <message>
        <source>Judged by: {measure} at {varied} = {value}.</source>
        <translation>评判依据：{measure}，{varied} = {value}。</translation>
    </message>
    <message>
        <source>The target, what the weaker arm&apos;s validation ends with: {targets}.</source>
        <translation>目标值，即较弱一方验证结束时的值：{targets}。</translation>
    </message>
    <message>
        <source>The target of the validation: {targets}.</source>
        <translation>验证的目标值：{targets}。</translation>
    </message>
    <message>
        <source>n = {n} seeds; 95 % intervals: {method}; Holm correction over all comparisons.</source>
        <translation>n = {n} 个种子；95 % 区间：{method}；对所有比较作 Holm 校正。</translation>
    </message>
    <message>
        <source>Holds here</source>
        <translation>在此成立</translation>
    </message>
    <message>
        <source>No clear difference here</source>
        <translation>在此没有明显差异</translation>
    </message>
    <message>
        <source>Fails here</source>
        <translation>在此不成立</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>尚无结论</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>还没有测量任何内容。</translation>
    </message>
    <message>
        <source>{n} seeds are done; below three there is no interval and no verdict.</source>
        <translation>已完成 {n} 个种子；少于三个时没有区间，也没有结论。</translation>
    </message>
    <message>
        <source>It is clearly worse than {control} for {tasks}, and better for no task.</source>
        <translation>对 {tasks}，它明显差于{control}，对任何任务都不更好。</translation>
    </message>
    <message>
        <source>It is clearly better than {control} for {tasks}, and worse for no task.</source>
        <translation>对 {tasks}，它明显好于{control}，对任何任务都不更差。</translation>
    </message>
    <message>
        <source>Compared with {control} it is clearly better for some tasks, worse for others.</source>
        <translation>与{control}相比，它对某些任务明显更好，对另一些更差。</translation>
    </message>
    <message>
        <source>The differences from {control} could be chance: {differences}.</source>
        <translation>与{control}的差异可能是偶然：{differences}。</translation>
    </message>
    <message>
        <source>The differences from {control} could be chance, in percentage points: {differences}.</source>
        <translation>与{control}的差可能出于偶然，以百分点计：{differences}。</translation>
    </message>
    <message>
        <source>It is clearly better than {first}, but not than the control {control}.</source>
        <translation>它明显好于{first}，但不明显好于对照{control}。</translation>
    </message>
    <message>
        <source>Checks groups</source>
        <translation>正在检验分组</translation>
    </message>
    <message>
        <source>Trains tasks in pairs</source>
        <translation>正在成对训练任务</translation>
    </message>
    <message>
        <source>Measures affinities</source>
        <translation>正在测量亲和度</translation>
    </message>
    <message>
        <source>Not every pair of tasks is trained yet.</source>
        <translation>还没有训练完所有任务对。</translation>
    </message>
    <message>
        <source>Every task may share with all: no smaller groups are proposed.</source>
        <translation>每个任务都可以与所有任务共享：不建议更小的组。</translation>
    </message>
    <message>
        <source>The proposed groups are not checked by training yet.</source>
        <translation>建议的分组尚未通过训练检验。</translation>
    </message>
    <message>
        <source>With so few seeds nothing can be said of the proposed groups.</source>
        <translation>种子这样少，无法对建议的分组下结论。</translation>
    </message>
    <message>
        <source>The proposed groups are better than one network for all: the error is smaller by {mean} % [{low}, {high}] of that apart, n = {n} other seeds.</source>
        <translation>建议的分组好于所有任务共用一个网络：误差比单独训练的误差小 {mean} % [{low}, {high}]，n = {n} 个其他种子。</translation>
    </message>
    <message>
        <source>The proposed groups are worse than one network for all: {mean} % [{low}, {high}] of the error apart, n = {n} other seeds.</source>
        <translation>建议的分组差于所有任务共用一个网络：为单独训练误差的 {mean} % [{low}, {high}]，n = {n} 个其他种子。</translation>
    </message>
    <message>
        <source>No clear difference between the proposed groups and one network for all: {mean} % [{low}, {high}] of the error apart, n = {n} other seeds.</source>
        <translation>建议的分组与所有任务共用一个网络没有明显差异：为单独训练误差的 {mean} % [{low}, {high}]，n = {n} 个其他种子。</translation>
    </message>
    <message>
        <source>No two tasks are proposed to share. {answer}</source>
        <translation>不建议任何两个任务共享。{answer}</translation>
    </message>
    <message>
        <source>{data}: fold {number}</source>
        <translation>{data}：第 {number} 折</translation>
    </message>
    <message>
        <source>The loss “{loss}” has one minimum, at {places}.</source>
        <translation>损失“{loss}”有一个极小点，位于 {places}。</translation>
    </message>
    <message>
        <source>The loss “{loss}” has {number} minima, the lowest first: {places}.</source>
        <translation>损失“{loss}”有 {number} 个极小点，最低的在前：{places}。</translation>
    </message>
    <message>
        <source>The sum of all losses has one minimum, at {places}.</source>
        <translation>所有损失之和有一个极小点，位于 {places}。</translation>
    </message>
    <message>
        <source>The sum of all losses has {number} minima, the lowest first: {places}.</source>
        <translation>所有损失之和有 {number} 个极小点，最低的在前：{places}。</translation>
    </message>
    <message>
        <source>On the straight way from the wrong minimum to the best one “{loss}” rises by {height}.</source>
        <translation>从错误的极小点到最佳极小点的直线上，“{loss}”升高 {height}。</translation>
    </message>
    <message>
        <source>On the same way the sum of all losses rises by {height}.</source>
        <translation>在同一条直线上，所有损失之和升高 {height}。</translation>
    </message>
    <message>
        <source>each task apart</source>
        <translation>每个任务单独</translation>
    </message>
    <message>
        <source>one network for all</source>
        <translation>所有任务共用一个网络</translation>
    </message>
    <message>
        <source>proposed by transfer</source>
        <translation>按迁移建议</translation>
    </message>
    <message>
        <source>proposed by affinity</source>
        <translation>按亲和度建议</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>没有明显差异</translation>
    </message>
    <message>
        <source>too few folds</source>
        <translation>折太少</translation>
    </message>
    <message>
        <source>Transfer, %: how much smaller the column&apos;s error is beside the row&apos;s task than alone</source>
        <translation>迁移，%：在行任务旁训练时，列任务的误差比单独训练小多少</translation>
    </message>
    <message>
        <source>Affinity, %: how much a step for the row&apos;s task lowers the column&apos;s loss</source>
        <translation>亲和度，%：为行任务走一步，使列任务的损失降低多少</translation>
    </message>
    <message>
        <source>No fold is measured by both arms yet.</source>
        <translation>还没有双方都测量过的折。</translation>
    </message>
    <message>
        <source>{answer} {more}</source>
        <translation>{answer}{more}</translation>
    </message>
    <message>
        <source>So far, with {done} of {all} folds: {answer}</source>
        <translation>到目前为止，{all} 折中的 {done} 折：{answer}</translation>
    </message>
    <message>
        <source>Proposed: {groups} (groups merged while that helped)</source>
        <translation>建议：{groups}（只要有益就合并组）</translation>
    </message>
    <message>
        <source>Proposed: {groups} (the best of all divisions)</source>
        <translation>建议：{groups}（所有划分中最好的）</translation>
    </message>
    <message>
        <source>The data were made with: {groups}</source>
        <translation>数据按此生成：{groups}</translation>
    </message>
    <message>
        <source>{made} (the same)</source>
        <translation>{made}（相同）</translation>
    </message>
    <message>
        <source>{made} (not the same)</source>
        <translation>{made}（不同）</translation>
    </message>
    <message>
        <source>A test over data sets needs {fewest} of them; smaller on {wins} of {count} so far.</source>
        <translation>跨数据集的检验至少需要 {fewest} 个；目前 {count} 个中有 {wins} 个更小。</translation>
    </message>
    <message>
        <source>Over all {count} data sets, smaller on {wins} and larger on {losses}: Wilcoxon&apos;s signed-rank test p = {rank}, sign test p = {sign}.</source>
        <translation>在全部 {count} 个数据集上，{wins} 个更小、{losses} 个更大：Wilcoxon 符号秩检验 p = {rank}，符号检验 p = {sign}。</translation>
    </message>
    <message>
        <source>Mean error of the multi-task network on {count} data sets: clearly smaller on {better}, clearly larger on {worse}, no clear difference on {unclear}.</source>
        <translation>{count} 个数据集上多任务网络的平均误差：{better} 个明显更小，{worse} 个明显更大，{unclear} 个没有明显差异。</translation>
    </message>
    <message>
        <source>first parameter</source>
        <translation>第一个参数</translation>
    </message>
    <message>
        <source>second parameter</source>
        <translation>第二个参数</translation>
    </message>
    <message>
        <source>loss of {task} at the end</source>
        <translation>结束时 {task} 的损失</translation>
    </message>
    <message>
        <source>Where the starts end, by the loss “{task}”</source>
        <translation>各起点按损失“{task}”的终点</translation>
    </message>
    <message>
        <source>Every sign is a start; its colour and shape say in which basin it ends. Stars are the minima of the loss that the arm trains, whose height the lines show. Basin 1 has the lowest loss. Intervals of shares are Wilson&apos;s.</source>
        <translation>每个符号是一个起点；颜色和形状表示它落入哪个盆地。星号是该方所训练损失的极小点，等高线表示该损失的高度。盆地 1 的损失最低。份额的区间为 Wilson 区间。</translation>
    </message>
    <message>
        <source>A basin is a level of the loss here: one where a chain of starts joins losses that are at most {percent} % of their range apart. Networks whose units have changed places compute the same, so their places are not compared. Basin 1 has the lowest loss; at most {reached} counts as the best minimum. Intervals of shares are Wilson&apos;s.</source>
        <translation>这里的盆地是一个损失水平：其中一串起点相连，相邻损失之差不超过其范围的 {percent} %。单元互换位置的网络计算相同的函数，因此不比较它们的位置。盆地 1 的损失最低；不超过 {reached} 算作最佳极小点。份额的区间为 Wilson 区间。</translation>
    </message>
    <message>
        <source>{arm}: starts (%)</source>
        <translation>{arm}：起点（%）</translation>
    </message>
    <message>
        <source>Basin</source>
        <translation>盆地</translation>
    </message>
    <message>
        <source>Loss there</source>
        <translation>该处损失</translation>
    </message>
    <message>
        <source>On the straight line between the ends of two starts the loss rises above the line between both losses by: {told}; means over {number} pairs of starts.</source>
        <translation>在两个起点的终点之间的直线上，损失高出两端损失连线：{told}；为 {number} 对起点的均值。</translation>
    </message>
    <message>
        <source>Lowest loss found</source>
        <translation>找到的最低损失</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>every task alone</source>
        <translation>每个任务单独</translation>
    </message>
    <message>
        <source>all together, at the lowest sum</source>
        <translation>全部一起，在总和最低处</translation>
    </message>
    <message>
        <source>Reading the columns of {name}</source>
        <translation>正在读取 {name} 的列</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>正在读取数据集</translation>
    </message>
    <message>
        <source>Groups of tasks: the same letter shares one network</source>
        <translation>任务分组：相同字母共享一个网络</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>{study} – {arm}</source>
        <translation>{study} – {arm}</translation>
    </message>
    <message>
        <source>{study} – {arm}, {varied} {value}</source>
        <translation>{study} – {arm}，{varied} {value}</translation>
    </message>
    <message>
        <source>Trainings of a study, trained again from the same seeds at the learning rate {rate} that validation chose.</source>
        <translation>一个研究的训练，从相同的种子、以验证所选的学习率 {rate} 重新训练。</translation>
    </message>
    <message>
        <source>The study measured {value} as test metric of {task}.</source>
        <translation>研究测得 {task} 的测试指标为 {value}。</translation>
    </message>
    <message>
        <source>made with</source>
        <translation>制作所用</translation>
    </message>
    <message>
        <source>Error smaller than with each task apart (test part, other seeds), mean of tasks</source>
        <translation>误差比各任务分开时小的比例（测试部分，其他种子），任务均值</translation>
    </message>
    <message>
        <source>Relative error, multi-task less single-task: below 0 it is smaller</source>
        <translation>相对误差，多任务减单任务：低于 0 表示更小</translation>
    </message>
    <message>
        <source>Largest learning rate that trains, as a multiple of that of {control}: {ratios}. Above 1 larger ones are possible together.</source>
        <translation>仍能训练的最大学习率，以{control}的倍数表示：{ratios}。大于 1 表示一起训练可用更大的学习率。</translation>
    </message>
    <message>
        <source>The same {folds} folds, rows and batches for both arms, on every data set.</source>
        <translation>每个数据集上，双方使用相同的 {folds} 折、行和批次。</translation>
    </message>
    <message>
        <source>The folds share most of their training rows: intervals and p values are those of the corrected resampled t test (Nadeau and Bengio 2003), which takes that into account but not wholly away.</source>
        <translation>各折的训练行大部分相同：区间和 p 值来自修正的重抽样 t 检验（Nadeau 与 Bengio，2003），它考虑了这一点，但不能完全消除。</translation>
    </message>
    <message>
        <source>One start and one division into folds: another seed may differ.</source>
        <translation>只有一个起点和一种折的划分：换个种子可能不同。</translation>
    </message>
    <message>
        <source>The single-task networks have {low} to {high} times the parameters.</source>
        <translation>单任务网络的参数是 {low} 到 {high} 倍。</translation>
    </message>
    <message>
        <source>The single-task networks have {low} times the parameters.</source>
        <translation>单任务网络的参数是 {low} 倍。</translation>
    </message>
    <message>
        <source>{data}: in {count} folds every learning rate diverged; they are left out.</source>
        <translation>{data}：在 {count} 折中所有学习率都发散；它们未计入。</translation>
    </message>
</context>
<context>
    <name>weightings</name>
    <message>
        <source>Fixed, drawn or set by hand</source>
        <translation>固定、抽取或手动设置</translation>
    </message>
    <message>
        <source>From the values of the losses</source>
        <translation>由损失的数值得出</translation>
    </message>
    <message>
        <source>From gradients or a second batch</source>
        <translation>由梯度或第二个批次得出</translation>
    </message>
    <message>
        <source>Combining gradients</source>
        <translation>合并梯度</translation>
    </message>
    <message>
        <source>Combining gradients of several batches</source>
        <translation>合并多个批次的梯度</translation>
    </message>
    <message>
        <source>From other packages</source>
        <translation>来自其他软件包</translation>
    </message>
</context>
</TS>
