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
    <name>ColumnRoles</name>
    <message>
        <source>Use this table</source>
        <translation>使用此表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say what each column is for. Tasks are what the network learns to predict.</source>
        <translation>说明每一列的用途。任务是网络要学习预测的内容。</translation>
    </message>
    <message>
        <source>{file}: {rows} rows, {columns} columns</source>
        <translation>{file}：{rows} 行，{columns} 列</translation>
    </message>
    <message>
        <source>Role of {column}</source>
        <translation>{column} 的角色</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>缺失 {count} 个</translation>
    </message>
    <message>
        <source>No column is a task yet. Choose “Task” for what should be predicted.</source>
        <translation>还没有任何列是任务。请为要预测的列选择“任务”。</translation>
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
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
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
        <source>No run is shown yet</source>
        <translation>尚未显示任何运行</translation>
    </message>
    <message>
        <source>Run the experiment or open a run from the list; here it says what came of it.</source>
        <translation>运行实验，或从列表中打开一次运行；结果会显示在这里。</translation>
    </message>
    <message>
        <source>The comparison appears with the first measurements.</source>
        <translation>第一次测量后将显示比较。</translation>
    </message>
    <message>
        <source>Use the design of a run</source>
        <translation>使用某次运行的设计</translation>
    </message>
    <message>
        <source>The run&apos;s design is now the one that is edited; undo brings yours back.</source>
        <translation>现在编辑的是该运行的设计；撤销可恢复您原来的设计。</translation>
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
        <source>Use this data set to choose its tasks, label budgets, losses and metrics.</source>
        <translation>使用此数据集后即可选择其任务、标签预算、损失和指标。</translation>
    </message>
</context>
<context>
    <name>DataDialog</name>
    <message>
        <source>Data of the curves</source>
        <translation>曲线的数据</translation>
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
        <source>Open a table file…</source>
        <translation>打开表格文件…</translation>
    </message>
    <message>
        <source>Choose a CSV or TSV file and say which of its columns are tasks.</source>
        <translation>选择一个 CSV 或 TSV 文件，并说明其中哪些列是任务。</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>正在读取 {file}…</translation>
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
        <source>Change the weighting</source>
        <translation>更改加权</translation>
    </message>
    <message>
        <source>Change the training</source>
        <translation>更改训练</translation>
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
    <name>Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Experiments and tables ({patterns})</source>
        <translation>实验和表格 ({patterns})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>表格 ({patterns})</translation>
    </message>
    <message>
        <source>Use my own table</source>
        <translation>使用我自己的表格</translation>
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
        <source>Drop to open the experiment “{name}”.</source>
        <translation>松开以打开实验“{name}”。</translation>
    </message>
    <message>
        <source>Drop to choose tasks from the table “{name}”.</source>
        <translation>松开以从表格“{name}”中选择任务。</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened: experiments end in .toml, tables in .csv or .tsv.</source>
        <translation>无法打开“{name}”：实验文件以 .toml 结尾，表格以 .csv 或 .tsv 结尾。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
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
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
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
        <source>&amp;Export and check</source>
        <translation>导出并检查(&amp;E)</translation>
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
        <source>Cosine between tasks, latest</source>
        <translation>任务之间的余弦，最新</translation>
    </message>
    <message>
        <source>Mean over the seeds. Below 0 the tasks are in conflict.</source>
        <translation>各种子的均值。小于 0 表示任务相互冲突。</translation>
    </message>
    <message>
        <source>Affinity in %, latest: a step for the row helps the column</source>
        <translation>亲和度（%），最新：为行任务走一步对列任务的帮助</translation>
    </message>
    <message>
        <source>By how many per cent a step along the row&apos;s gradient alone lowers the column&apos;s loss.</source>
        <translation>仅沿行任务的梯度走一步，会使列任务的损失降低百分之几。</translation>
    </message>
    <message>
        <source>Similarity of gradient lengths, latest</source>
        <translation>梯度长度的相似度，最新</translation>
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
        <source>Choose a plane and measure: the loss of every task around the trained networks.</source>
        <translation>选择一个平面并测量：训练好的网络周围每个任务的损失。</translation>
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
        <source>Views of the landscape</source>
        <translation>损失曲面的视图</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>thin: {parts}</source>
        <translation>细线：{parts}</translation>
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
    <name>LogDock</name>
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
        <source>Restored after a crash</source>
        <translation>崩溃后已恢复</translation>
    </message>
    <message>
        <source>Another training is at work; stop it first, then run this one.</source>
        <translation>另一个训练正在进行；请先停止它，再运行这个。</translation>
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
        <source>The network from the input on the left to a head per task on the right. What several tasks share is one shape. Arrow keys go from part to part, Enter selects the block in the table.</source>
        <translation>从左侧输入到右侧每个任务一个头的网络。多个任务共享的部分画成一个图形。方向键在各部分之间移动，Enter 在表中选中该块。</translation>
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
        <source>Input: {size}.</source>
        <translation>输入：{size}。</translation>
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
    <name>OptionsControl</name>
    <message>
        <source>Write settings with commas between them, as in alpha = 0.5, mode = &quot;min&quot;.</source>
        <translation>请写用逗号分隔的设置，如 alpha = 0.5, mode = &quot;min&quot;。</translation>
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
    <name>PictureStrip</name>
    <message>
        <source>First pictures</source>
        <translation>最初的图像</translation>
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
    <name>PointsControl</name>
    <message>
        <source>Write pairs of numbers in brackets, as in (-8.5, 7.5) (0, 0).</source>
        <translation>请用括号写数对，如 (-8.5, 7.5) (0, 0)。</translation>
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
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Runs that are kept</source>
        <translation>保留的运行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show this run on all pages</source>
        <translation>在所有页面显示此运行</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on training from the last checkpoint</source>
        <translation>从最近的检查点继续训练</translation>
    </message>
    <message>
        <source>Use design</source>
        <translation>使用此设计</translation>
    </message>
    <message>
        <source>Make this run&apos;s experiment the one that is edited</source>
        <translation>把此运行的实验作为当前编辑的实验</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move this run to the trash; it can be restored</source>
        <translation>将此运行移到回收站；可以恢复</translation>
    </message>
    <message>
        <source>Restore deleted run</source>
        <translation>恢复已删除的运行</translation>
    </message>
    <message>
        <source>Bring back the run deleted last</source>
        <translation>取回最后删除的运行</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>正在显示</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
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
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>The run was deleted; it can be restored.</source>
        <translation>运行已删除；可以恢复。</translation>
    </message>
    <message>
        <source>The run is back.</source>
        <translation>运行已恢复。</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
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
        <source>Split after…</source>
        <translation>在此后分开…</translation>
    </message>
    <message>
        <source>All tasks share the first blocks and nothing after them.</source>
        <translation>所有任务共享前面的块，之后不共享。</translation>
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
        <source>Click or Space: share or own · A to Z: join a group · Click a block&apos;s title for more</source>
        <translation>单击或空格：共享或独有 · A 到 Z：加入组 · 单击块标题查看更多</translation>
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
        <source>Share a block among all</source>
        <translation>让所有任务共享一个块</translation>
    </message>
    <message>
        <source>Give every task its own block</source>
        <translation>给每个任务各自的块</translation>
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
</context>
<context>
    <name>SharingMatrix</name>
    <message>
        <source>Sharing of blocks between tasks</source>
        <translation>任务之间的块共享</translation>
    </message>
    <message>
        <source>Every row is a task, every column a block of the network. Tasks with the same letter in a column share this block. Space shares a block or gives the task its own, a letter joins the group with this letter, and the menu key offers what can be done with the whole block.</source>
        <translation>每行是一个任务，每列是网络的一个块。同一列中字母相同的任务共享该块。空格键共享块或让任务独有该块，字母键加入该字母的组，菜单键提供对整个块的操作。</translation>
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
        <source>A table in a text file: say which columns to predict, the others are inputs.</source>
        <translation>文本文件中的表格：说明要预测哪些列，其余列作为输入。</translation>
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
</context>
<context>
    <name>TaskValues</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
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
    <name>TourView</name>
    <message>
        <source>Tour</source>
        <translation>巡览</translation>
    </message>
    <message>
        <source>Loss of every task on straight lines between networks; the thick line is their mean. Dotted: straight between the losses at both ends. Bracket: the barrier, the most a loss rises above it.</source>
        <translation>各任务在网络之间直线上的损失；粗线是其平均。点线：两端损失之间的直线。括号线：势垒，即损失高出点线的最大值。</translation>
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
        <source>all tasks (mean)</source>
        <translation>所有任务（平均）</translation>
    </message>
    <message>
        <source>Barriers between every two networks</source>
        <translation>每两个网络之间的势垒</translation>
    </message>
    <message>
        <source>Between networks of the same start, a low barrier means that they lie in one basin on this line. Networks of different starts may be the same but for the order of their units; that alone can make a barrier, and a curved path may have none.</source>
        <translation>对于起点相同的网络，势垒低表示它们在这条直线上处于同一吸引域。起点不同的网络可能只是单元的顺序不同；仅此就可能造成势垒，而弯曲的路径可能没有势垒。</translation>
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
        <source>mean</source>
        <translation>平均</translation>
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
        <source>The run ended before its first step.</source>
        <translation>运行在第一步之前就结束了。</translation>
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
        <source>Stopped at step {step} of {steps}. The run is kept; Compare can continue it.</source>
        <translation>停止于第 {step} 步，共 {steps} 步。运行已保留；可在“比较”页继续。</translation>
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
        <source>The loss of each step&apos;s batch, before its update</source>
        <translation>每一步更新之前的批次损失</translation>
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
        <source>View data…</source>
        <translation>查看数据…</translation>
    </message>
    <message>
        <source>The numbers of the plots as a table</source>
        <translation>以表格显示图中的数值</translation>
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
        <source>Use my own &amp;table…</source>
        <translation>使用我自己的表格…(&amp;T)</translation>
    </message>
    <message>
        <source>Start an experiment from a table in a text file (CSV or TSV)</source>
        <translation>从文本文件（CSV 或 TSV）中的表格开始实验</translation>
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
        <source>Compare with single-task &amp;networks</source>
        <translation>与单任务网络比较(&amp;N)</translation>
    </message>
    <message>
        <source>Train one network per task beside the chosen one, on the same budget</source>
        <translation>以相同的预算，在所选网络旁边为每个任务训练一个网络</translation>
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
        <source>C&amp;ancel the landscape</source>
        <translation>取消损失曲面(&amp;A)</translation>
    </message>
    <message>
        <source>Stop measuring; the points measured so far stay</source>
        <translation>停止测量；已测量的点保留</translation>
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
        <source>Left out</source>
        <translation>忽略</translation>
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
        <translation>除以</translation>
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
        <source>MoCo</source>
        <translation>MoCo</translation>
    </message>
    <message>
        <source>MoDo</source>
        <translation>MoDo</translation>
    </message>
    <message>
        <source>Multi-task attention network (MTAN)</source>
        <translation>多任务注意力网络（MTAN）</translation>
    </message>
    <message>
        <source>Nash-MTL</source>
        <translation>Nash-MTL</translation>
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
        <source>in epochs</source>
        <translation>以轮次计</translation>
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
    <name>landscape</name>
    <message>
        <source>{plane} {parameters} {losses}</source>
        <translation>{plane}{parameters}{losses}</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:.2f}), every filter scaled to the norm of the network&apos;s own; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:.2f}），每个滤波器缩放到网络自身的范数；偏置不移动。</translation>
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
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:.2f}), every layer scaled to the norm of the network&apos;s own; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:.2f}），每一层缩放到网络自身的范数；偏置不移动。</translation>
    </message>
    <message>
        <source>A slice, not the whole landscape: two random directions (seed {seed}, cosine {cosine:.2f}), scaled as a whole to the norm of the network&apos;s weights; biases do not move.</source>
        <translation>这是一个切片，不是整个损失曲面：两个随机方向（种子 {seed}，余弦 {cosine:.2f}），整体缩放到网络连接权重的范数；偏置不移动。</translation>
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
        <translation>损失在{rows}上测量，不含 dropout 和权重衰减，网络种子为 {seed}，位于第 {step} 步。</translation>
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
        <source>The file has changed since the experiment was made.</source>
        <translation>实验创建之后文件已更改。</translation>
    </message>
    <message>
        <source>Bring the old file back, or make a new experiment from this one.</source>
        <translation>请恢复旧文件，或用此文件创建新的实验。</translation>
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
        <source>Check the path, or choose another file.</source>
        <translation>请检查路径，或选择另一个文件。</translation>
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
        <source>Size of the steps; can be changed while training.</source>
        <translation>步长；训练时可以更改。</translation>
    </message>
    <message>
        <source>Rows per step.</source>
        <translation>每步的行数。</translation>
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
