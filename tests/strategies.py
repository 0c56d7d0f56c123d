"""Hypothesis strategies for experiments and their parts, for the tests of any floor."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from mtl_gui.spec import (
    LOSSES,
    METRICS,
    SOFT_SHARING,
    Adam,
    AdamW,
    AlignedMtl,
    AnyArchitecture,
    AnyData,
    AnyLossWeighting,
    AnyOptimiser,
    AnyRateSchedule,
    AnyReading,
    AnyToy,
    AnyWeighting,
    ArffReading,
    AutoLambda,
    BreastCancer,
    CAGrad,
    CaliforniaHousing,
    ClusteredTasks,
    Cnn,
    ConFIG,
    ConstantRate,
    CosineRate,
    Cosmos,
    Covertype,
    CrMogm,
    DbMtl,
    Diabetes,
    Digits,
    DirectParameters,
    DoubleWells,
    DualProj,
    Dwa,
    EarlyStopping,
    EqualWeights,
    ExcelReading,
    ExcessMtl,
    Experiment,
    ExternalData,
    FairGrad,
    Famo,
    FashionMnist,
    FileColumn,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    Gls,
    GradDrop,
    GradNorm,
    GradNormToy,
    GradVac,
    ImportedFile,
    Imtl,
    ImtlG,
    ImtlL,
    Iris,
    Linnerud,
    ManualWeights,
    Mgda,
    Mlp,
    Mnist,
    MoCo,
    MoDo,
    Moons,
    MultiMnist,
    NashMtl,
    OpenMl,
    OverlaidDigits,
    ParameterMethod,
    Pbi,
    Pcd,
    PCGrad,
    RandomWeights,
    RelatedRegressions,
    RobotArm,
    ScaleInvariant,
    SdmGrad,
    Sgd,
    SharedSubspace,
    SharingPlan,
    Signals,
    SoftSharing,
    Spirals,
    Split,
    SplitManner,
    Stch,
    SteppedRate,
    SurgeryToy,
    TableFile,
    Task,
    TaskKind,
    TextReading,
    Toy,
    Training,
    TwoParameterToy,
    UncertaintyWeights,
    UPGrad,
    Wine,
)
from mtl_gui.spec.weighting.tracked import SMOOTHED_METHODS

__all__ = [
    "architectures",
    "data_sets",
    "experiments",
    "gradient_methods",
    "loss_weightings",
    "made_data",
    "names",
    "online_data",
    "optimisers",
    "packaged_data",
    "plans",
    "rate_schedules",
    "soft_networks",
    "splits",
    "tasks",
    "toys",
    "trainings",
    "weightings",
]

_ACTIVATIONS = st.sampled_from(("relu", "tanh", "gelu", "silu"))
_SEEDS = st.integers(0, 2**31 - 1)


def texts(*, most: int) -> st.SearchStrategy[str]:
    """Any text that can be encoded, line ends and quotation marks included."""
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=most)


def names() -> st.SearchStrategy[str]:
    """A name of a task or a column."""
    return texts(most=20).filter(bool)


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Any number in the range, both ends included."""
    return st.floats(low, high, allow_nan=False)


@st.composite
def splits(draw: st.DrawFn) -> Split:
    """A split that leaves a test part."""
    train = draw(numbers(0.01, 0.9))
    validation = draw(numbers(0.01, 0.09))
    limit = draw(st.none() | st.integers(1, 10_000))
    manners: tuple[SplitManner, ...] = ("random", "stratified")
    by = draw(st.sampled_from(manners))
    return Split(train=train, validation=validation, train_limit=limit, seed=draw(_SEEDS), by=by)


def data_sets() -> st.SearchStrategy[AnyData]:
    """Any description of data; a table's file need not exist."""
    return st.one_of(
        st.builds(Digits, split=splits()),
        st.builds(Diabetes, split=splits()),
        generated_data(),
        made_data(),
        online_data(),
        packaged_data(),
        toys(),
        tables(),
        imported_files(),
    )


def toys() -> st.SearchStrategy[AnyToy]:
    """Any toy."""
    point = st.tuples(numbers(-20, 20), numbers(-20, 20))
    starts = st.lists(point, min_size=1, max_size=5).map(tuple)
    written = st.sampled_from(("x**2", "exp(-x) + y", "where(x < 0, x, y)", "max(x, y, 1)"))
    return st.one_of(
        st.builds(TwoParameterToy, scale=numbers(0.01, 100), starts=starts),
        st.builds(DoubleWells, starts=starts),
        st.builds(GaussianWells, distance=numbers(0, 10), starts=starts),
        st.builds(SurgeryToy, starts=starts),
        st.builds(FonsecaFleming, num_parameters=st.integers(2, 1000)),
        st.builds(FormulaToy, formulas=st.lists(written, min_size=1, max_size=8).map(tuple), starts=starts),
    )


def generated_data() -> st.SearchStrategy[RelatedRegressions]:
    """Related regressions, small enough to be generated in a test."""
    return st.builds(
        RelatedRegressions,
        num_tasks=st.integers(1, 5),
        num_features=st.integers(1, 20),
        num_rows=st.integers(20, 200),
        relatedness=numbers(0, 1),
        noise=numbers(0, 10),
        seed=_SEEDS,
        split=splits(),
    )


def made_data() -> st.SearchStrategy[AnyData]:
    """Any of the other data that come with the program or are made."""
    rows, noise, seed = st.integers(20, 200), numbers(0, 2), _SEEDS
    made = {"num_rows": rows, "seed": seed, "split": splits()}
    noisy = {**made, "noise": noise}
    bundled = [st.builds(kind, split=splits()) for kind in (Iris, Wine, BreastCancer, Linnerud)]
    return st.one_of(
        *bundled,
        st.builds(OverlaidDigits, overlap=st.integers(0, 7), seed=seed, split=splits()),
        st.builds(SharedSubspace, num_tasks=st.integers(1, 5), dimension=st.integers(1, 20), **noisy),
        st.builds(ClusteredTasks, num_groups=st.integers(1, 5), relatedness=numbers(0, 1), **noisy),
        st.builds(GradNormToy, num_tasks=st.integers(2, 5), largest_scale=numbers(1, 1000), **made),
        st.builds(
            RobotArm, num_joints=st.integers(2, 7), reach=numbers(0.01, 3), payload=numbers(0, 20), **noisy
        ),
        st.builds(Signals, shear=numbers(0, 5), **noisy),
        st.builds(Moons, **noisy),
        st.builds(Spirals, num_arms=st.integers(2, 5), turns=numbers(0.25, 4), **noisy),
    )


def packaged_data() -> st.SearchStrategy[ExternalData]:
    """Any data set of another package, which need not be installed."""
    plain = st.booleans() | st.integers(-1000, 1000) | numbers(-10, 10) | texts(most=10)
    options = st.dictionaries(names(), plain, max_size=3)
    return st.builds(ExternalData, name=st.sampled_from(("", "circuit")), options=options, split=splits())


def online_data() -> st.SearchStrategy[AnyData]:
    """Any data set from the internet; it is not fetched."""
    pictures = st.sampled_from(("mnist", "fashion_mnist"))
    named = st.lists(names().map(str.strip).filter(lambda name: name and ";" not in name), max_size=3)
    whole = (Mnist, FashionMnist, CaliforniaHousing, Covertype)
    return st.one_of(
        *(st.builds(kind, split=splits()) for kind in whole),
        st.builds(MultiMnist, top_left=pictures, bottom_right=pictures, seed=_SEEDS, split=splits()),
        st.builds(OpenMl, name=st.sampled_from(("iris", "61")), columns=named.map(tuple), split=splits()),
    )


@st.composite
def tables(draw: st.DrawFn) -> TableFile:
    """A table with tasks and ignored columns."""
    columns = draw(st.lists(names(), min_size=1, max_size=6, unique=True))
    num_tasks = draw(st.integers(1, len(columns)))
    return TableFile(
        path=draw(names()),
        tasks=tuple(columns[:num_tasks]),
        ignored=tuple(columns[num_tasks:]),
        sha256=draw(st.none() | st.text("0123456789abcdef", min_size=64, max_size=64)),
        split=draw(splits()),
    )


@st.composite
def imported_files(draw: st.DrawFn) -> ImportedFile:
    """A file of one's own; it need not exist."""
    columns = draw(st.lists(names(), min_size=2, max_size=6, unique=True))
    readings: tuple[AnyReading, ...] = (TextReading(delimiter=";"), ArffReading(), ExcelReading(sheet="a"))
    kinds = st.sampled_from(("numeric", "category", "binary", "ordinal"))
    roles = ["input", "task", *(draw(st.sampled_from(("input", "task", "ignored"))) for _ in columns[2:])]
    return ImportedFile(
        path=draw(names()),
        reading=draw(st.sampled_from(readings)),
        columns=tuple(
            FileColumn.checked({"name": name, "role": role, "kind": draw(kinds)})
            for name, role in zip(columns, roles, strict=True)
        ),
        bad_cells=draw(st.sampled_from(("refuse", "missing"))),
        num_rows=draw(st.none() | st.integers(1, 1000)),
        split=draw(splits()),
    )


@st.composite
def tasks(draw: st.DrawFn, kinds: Sequence[TaskKind] = ("regression", "binary", "multiclass")) -> Task:
    """A task with any loss and metric of its kind."""
    kind = draw(st.sampled_from(kinds))
    hidden = st.lists(st.integers(1, 4096), max_size=3).map(tuple)
    return Task(
        name=draw(names()),
        kind=kind,
        loss=draw(st.sampled_from(LOSSES[kind])),
        metric=draw(st.sampled_from(METRICS[kind])),
        enabled=draw(st.booleans()),
        label_budget=draw(st.none() | st.integers(1, 1000)),
        label_noise=draw(numbers(0, 1)),
        head_widths=draw(st.none() if kind == "objective" else st.none() | hidden),
    )


def architectures() -> st.SearchStrategy[AnyArchitecture]:
    """Any network."""
    widths = st.lists(st.integers(1, 4096), min_size=1, max_size=4).map(tuple)
    dropout = numbers(0, 0.99)
    further = {
        "norm": st.sampled_from(("none", "batch", "layer")),
        "residual": st.booleans(),
        "head_widths": st.just(()) | widths,
    }
    mlps = st.builds(Mlp, widths=widths, activation=_ACTIVATIONS, dropout=dropout, **further)
    cnns = st.builds(
        Cnn,
        channels=st.lists(st.integers(1, 512), min_size=1, max_size=3).map(tuple),
        kernel=st.sampled_from((1, 3, 5, 7)),
        widths=st.just(()) | widths,
        activation=_ACTIVATIONS,
        dropout=dropout,
        **further,
    )
    return mlps | cnns


def soft_networks() -> st.SearchStrategy[SoftSharing]:
    """Any network whose tasks share softly, with the settings that it starts from."""
    kinds = st.sampled_from(SOFT_SHARING)
    return st.builds(lambda kind, activation: kind(activation=activation), kinds, _ACTIVATIONS)


@st.composite
def plans(draw: st.DrawFn, num_blocks: int, num_tasks: int) -> SharingPlan:
    """Any branching: from block to block groups stay or split."""
    group = st.lists(st.integers(0, max(num_tasks - 1, 0)), min_size=num_tasks, max_size=num_tasks)
    rows: list[list[tuple[int, ...]]] = [[() for _ in range(num_tasks)]]
    for _ in range(num_blocks):
        rows.append([(*path, step) for path, step in zip(rows[-1], draw(group), strict=True)])
    return SharingPlan.of_groups(rows[1:])


def weightings(task_names: Sequence[str]) -> st.SearchStrategy[AnyWeighting]:
    """Any weighting of these tasks."""
    return st.one_of(loss_weightings(task_names), gradient_methods(task_names))


def gradient_methods(task_names: Sequence[str]) -> st.SearchStrategy[AnyWeighting]:
    """Any method that combines the gradients of these tasks."""
    rate, power, fraction = numbers(1e-9, 1), numbers(0, 10), numbers(0, 0.9999)
    primary = st.just("") | st.sampled_from([name for name in task_names if len(name) <= 80])
    settings: dict[type[AnyWeighting], dict[str, st.SearchStrategy[Any]]] = {
        PCGrad: {},
        GradVac: {"beta": numbers(0, 1)},
        GradDrop: {"leak": numbers(0, 1)},
        ConFIG: {},
        UPGrad: {},
        DualProj: {},
        CAGrad: {"c": numbers(0, 100), "rescaling": st.sampled_from(("none", "c", "c2"))},
        Mgda: {"normalisation": st.sampled_from(("none", "l2", "loss", "loss+"))},
        SdmGrad: {"pull": numbers(0, 1000), "momentum": fraction, "iterations": st.integers(1, 1000)},
        MoDo: {"gamma": rate, "rho": numbers(0, 1000)},
        MoCo: {"beta": rate, "beta_sigma": power, "gamma": rate, "gamma_sigma": power},
        ImtlG: {},
        Imtl: {},
        NashMtl: {"max_norm": st.just(0.0) | rate, "update_weights_every": st.integers(1, 100_000)},
        FairGrad: {"alpha": numbers(0.1, 100)},
        AlignedMtl: {"mode": st.sampled_from(("min", "median", "rmse"))},
        DbMtl: {"beta": fraction, "beta_sigma": power},
        Pcd: {"primary": primary, "tau": numbers(0, 1), "beta": fraction, "epsilon": numbers(0, 1)},
        CrMogm: {"of": st.sampled_from(sorted(SMOOTHED_METHODS)), "alpha": fraction},
    }
    methods = [_gradient_method(kind, options, task_names) for kind, options in settings.items()]
    return st.one_of(methods)


@st.composite
def _gradient_method(
    draw: st.DrawFn,
    kind: type[AnyWeighting],
    options: dict[str, st.SearchStrategy[Any]],
    task_names: Sequence[str],
) -> AnyWeighting:
    """One method; what keeps gradients from step to step takes those by the parameters."""
    losses = draw(loss_weightings(task_names))
    keeps_gradients = issubclass(kind, ParameterMethod) or isinstance(losses, ExcessMtl)
    return kind.checked(
        {
            "losses": losses,
            "reweights_heads": draw(st.booleans()),
            "level": "parameters" if keeps_gradients else draw(st.sampled_from(("parameters", "features"))),
            **{name: draw(values) for name, values in options.items()},
        }
    )


def loss_weightings(task_names: Sequence[str]) -> st.SearchStrategy[AnyLossWeighting]:
    """Any weighting of the losses of these tasks."""
    name = st.sampled_from(task_names)
    preferences = st.dictionaries(name, numbers(1e-6, 1e6))
    min_losses = st.dictionaries(name, numbers(-1e12, 1e12))
    rate = numbers(1e-9, 10)
    return st.one_of(
        st.just(EqualWeights()),
        st.builds(ManualWeights, weights=st.dictionaries(name, numbers(0, 1e6))),
        st.builds(RandomWeights, distribution=st.sampled_from(("normal", "dirichlet"))),
        st.builds(UncertaintyWeights, initial_log_variance=numbers(-10, 10)),
        st.sampled_from((ImtlL(), Gls(), ScaleInvariant())),
        st.builds(Dwa, temperature=numbers(0.01, 100)),
        st.builds(Famo, weight_learning_rate=rate, weight_decay=numbers(0, 1), min_losses=min_losses),
        st.builds(GradNorm, alpha=numbers(0, 10), measured_at=st.sampled_from(("last_shared", "trunk"))),
        st.builds(ExcessMtl, step_size=rate, warmup_steps=st.integers(1, 1_000_000)),
        st.builds(AutoLambda, initial_weight=numbers(1e-6, 100), weight_learning_rate=rate),
        st.builds(
            Stch,
            mu=numbers(1e-4, 100),
            warmup_epochs=st.integers(0, 1000),
            preferences=preferences,
            min_losses=min_losses,
        ),
        st.builds(Cosmos, penalty=numbers(0, 1000), preferences=preferences),
        st.builds(Pbi, penalty=numbers(0, 1000), preferences=preferences, min_losses=min_losses),
    )


def optimisers() -> st.SearchStrategy[AnyOptimiser]:
    """Any optimiser."""
    decay = numbers(0, 1)
    moments = {"beta1": numbers(0, 0.999), "beta2": numbers(0, 0.9999), "epsilon": numbers(1e-12, 1)}
    return st.one_of(
        st.builds(Sgd, momentum=numbers(0, 0.99), weight_decay=decay),
        st.builds(Adam, weight_decay=decay, **moments),
        st.builds(AdamW, weight_decay=decay, **moments),
    )


def rate_schedules() -> st.SearchStrategy[AnyRateSchedule]:
    """Any schedule of the learning rate."""
    warmup = numbers(0, 0.5)
    return st.one_of(
        st.builds(ConstantRate, warmup=warmup),
        st.builds(CosineRate, warmup=warmup, final=numbers(0, 1)),
        st.builds(SteppedRate, warmup=warmup, drops=st.integers(1, 20), factor=numbers(0.01, 1)),
    )


@st.composite
def trainings(draw: st.DrawFn) -> Training:
    """Any training with its budget in steps or in epochs."""
    budget = draw(st.integers(1, 1_000_000))
    in_steps = draw(st.booleans())
    stopping = st.builds(
        EarlyStopping, patience=st.integers(1, 100), min_improvement=numbers(0, 10), per_task=st.booleans()
    )
    return Training(
        optimiser=draw(optimisers()),
        learning_rate=draw(numbers(1e-9, 100)),
        schedule=draw(rate_schedules()),
        batch_size=draw(st.integers(1, 65_536)),
        steps=budget if in_steps else None,
        epochs=None if in_steps else budget,
        evaluate_every=draw(st.none() | st.integers(1, 10_000)),
        checkpoint_every=draw(st.none() | st.integers(1, 10_000)),
        early_stopping=draw(st.none() | stopping),
        precision=draw(st.sampled_from(("float32", "float64"))),
    )


@st.composite
def experiments(draw: st.DrawFn) -> Experiment:
    """Any valid experiment; that its data offers its tasks is not promised."""
    data = draw(data_sets())
    task = tasks(("objective",)) if isinstance(data, Toy) else tasks()
    chosen = draw(st.lists(task, min_size=1, max_size=5, unique_by=lambda each: each.name))
    if not any(each.enabled for each in chosen):
        chosen[0] = chosen[0].replaced(enabled=True)
    if isinstance(data, Toy):
        architecture: AnyArchitecture = DirectParameters(num_parameters=data.num_coordinates)
    else:
        architecture = draw(architectures() | soft_networks())
    return Experiment(
        title=draw(texts(most=200)),
        notes=draw(texts(most=50)),
        data=data,
        tasks=tuple(chosen),
        architecture=architecture,
        sharing=draw(plans(architecture.num_blocks, len(chosen))),
        weighting=draw(weightings([each.name for each in chosen])),
        training=draw(trainings()),
        seeds=tuple(draw(st.lists(_SEEDS, min_size=1, max_size=5, unique=True))),
        single_task_baseline=draw(st.booleans()),
        device=draw(st.sampled_from(("auto", "cpu", "cuda", "mps"))),
    )
