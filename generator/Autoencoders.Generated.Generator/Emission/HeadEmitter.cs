using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the activations, errors and deltas of an output that is divided into heads.</summary>
internal sealed class HeadEmitter
{
    /// <summary>The name of the point of a cycle that an output is compared with.</summary>
    private const string Point = "point";

    /// <summary>The name of the factor of the error of each column of a table.</summary>
    private const string Share = "share";

    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;

    public HeadEmitter(SourceWriter writer, NetworkPlan plan)
    {
        _writer = writer;
        _plan = plan;
    }

    private int Columns => _plan.Last.Outputs;

    /// <summary>True if the error of a row is the mean over the columns that it has.</summary>
    private bool HasShare => _plan.Table is not null;

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        HeadEmitter emitter = new(writer, plan);
        foreach (HeadPlan head in plan.Heads)
            writer.Line($"// {Describe(head)}.");
        writer.Line();
        if (plan.ActivatesHeads)
            emitter.EmitOutputs();
        emitter.EmitLosses(
            emitter.HasShare
                ? "The error of each row: the mean over the columns that are there of their errors, times their weights."
                : "The error of each row: the sum of the errors of its heads, times their weights.",
            "HeadErrors",
            "errors",
            emitter.WriteError,
            emitter.HasShare);
        if (plan.IsVariational)
        {
            emitter.EmitLosses(
                "The negative logarithm of the likelihood of each row: the sum of those of its heads.",
                "HeadLikelihoods",
                "losses",
                emitter.WriteLikelihood,
                hasShare: false);
        }

        if (plan.Trains)
            emitter.EmitDeltas();
        if (plan.HasDomain && plan.Table is null)
            emitter.EmitDomain();
    }

    /// <summary>A head in words, for comments.</summary>
    public static string Describe(HeadPlan head)
    {
        string columns = head.Columns is { } group ? group.Words
            : head.Shape.Length == 1 ? $"Column {head.Start}"
            : $"Columns {head.Start} to {head.Start + head.Shape.Length - 1}";
        string weight = head.Weight == 1f ? "" : $", times {SourceWriter.Literal(head.Weight).TrimEnd('f')}";
        return $"{columns}, {head.Activation.Word}: {head.Loss.Formula}{weight}";
    }

    private void EmitOutputs()
    {
        _writer.Lines(
            "/// <summary>The activation of each head, in place of its pre-activations.</summary>",
            "[MethodImpl(Jit.Optimized)]");
        using (_writer.Open("private static void HeadOutputs(ref float outputs, nint rows)"))
        using (OpenRows())
        {
            _writer.Line(RowOf("output", "outputs"));
            foreach (HeadPlan head in _plan.Heads.Where(head => head.Activation != Identity.Kind))
                Activate(head, "output", Expression.At("output", head.Start));
        }

        _writer.Line();
    }

    private void EmitLosses(string summary, string name, string target, Action<HeadPlan> write, bool hasShare)
    {
        _writer.Lines($"/// <summary>{summary}</summary>", "[MethodImpl(Jit.Optimized)]");
        using (_writer.Open($"private static void {name}(ref float sums, ref float targets, ref float {target}, nint rows)"))
            EmitRows(target, write, hasShare);
        _writer.Line();
    }

    private void EmitDeltas()
    {
        _writer.Lines(
            "/// <summary>The loss of each row, and its derivatives times a scale in place of the pre-activations.</summary>",
            "[MethodImpl(Jit.Optimized)]");
        using (_writer.Open(
            "private static void HeadDeltas(ref float sums, ref float targets, ref float losses, nint rows, float scale)"))
        {
            int widest = _plan.Heads.Where(head => head.ActivatesFirst).Select(head => head.Shape.Length).DefaultIfEmpty().Max();
            if (widest > 0)
                BufferEmitter.Emit(_writer, [("output", widest)], null, 1);
            EmitRows("losses", WriteDeltas, HasShare && !_plan.IsVariational);
        }

        _writer.Line();
    }

    private void EmitDomain()
    {
        _writer.Lines(
            "/// <summary>The samples that the losses of all heads are defined for.</summary>",
            "public static LossDomain Domain { get; } = LossDomain.OfColumns(");
        using (_writer.Indent())
        {
            string[] heads = [.. _plan.Heads.Select(head =>
                $"new ColumnDomain({head.Shape.Length}, LossDomain.{head.Domain}, {SourceWriter.Literal(head.Weight)})")];
            _writer.Lines([.. heads.Take(heads.Length - 1).Select(head => head + ","), heads[heads.Length - 1] + ");"]);
        }

        _writer.Line();
    }

    private void EmitRows(string target, Action<HeadPlan> write, bool hasShare)
    {
        EmitPoint();
        using (OpenRows())
        {
            _writer.Lines(
                RowOf("sum", "sums"),
                $"ref float target = ref Unsafe.Add(ref targets, {Expression.Times("row", _plan.Input.Length)});",
                "float total = 0f, loss = 0f;");
            if (hasShare)
                _writer.Line($"float {Share} = PresentColumns.Share(ref target, {_plan.Input.Length});");
            foreach (HeadPlan head in _plan.Heads)
            {
                WritePoint(head);
                write(head);
            }

            _writer.Line($"Unsafe.Add(ref {target}, row) = {(hasShare ? $"{Share} * total" : "total")};");
        }
    }

    /// <summary>Declares the point of a cycle where a column is one.</summary>
    public void EmitPoint()
    {
        if (_plan.Heads.Any(head => head.Columns?.Columns.Period is not null))
            BufferEmitter.Emit(_writer, [(Point, 2)], null, 1);
    }

    /// <summary>Writes the errors of the columns of a head, of one row.</summary>
    public void WriteColumnErrors(HeadPlan head)
    {
        string errors = Expression.At("errors", head.TargetStart);
        float weight = head.Weight / head.Columns!.Count;
        WritePoint(head);
        _writer.Line(head.ColumnErrorsCall(Sum(head), Target(head), errors));
        if (weight != 1f)
            _writer.Call("PresentColumns.Weigh", $"ref {errors}", $"{head.Columns.Count}", SourceWriter.Literal(weight));
    }

    private void WriteError(HeadPlan head)
    {
        if (head.ActivatesFirst)
            Activate(head, "sum", Sum(head));
        _writer.Lines(head.ErrorsCall(Sum(head), Target(head), "loss", "1"), Added(head.Weight));
    }

    private void WriteLikelihood(HeadPlan head)
    {
        if (head.ActivatesFirst)
            Activate(head, "sum", Sum(head));
        _writer.Line(head.LossesCall(Sum(head), Target(head), "loss", "1"));
        LikelihoodCall.Write(_writer, head, "loss", Target(head), "1");
        _writer.Line(Added(1f));
    }

    private void WriteDeltas(HeadPlan head)
    {
        if (head.ActivatesFirst)
        {
            Activate(head, "sum", "output");
            Activate(head, "sum", Sum(head));
        }

        string share = HasShare && !_plan.IsVariational ? $"{Share} * scale" : "scale";
        string scale = head.Factor == 1f ? share : $"{SourceWriter.Literal(head.Factor)} * {share}";
        _writer.Line(head.DeltasCall(Sum(head), Target(head), "loss", "1", scale));
        if (head.Likelihood is not null)
            LikelihoodCall.Write(_writer, head, "loss", Target(head), "1");
        _writer.Line(Added(head.Likelihood is null ? head.Weight : 1f));
        if (head.ActivatesFirst)
            _writer.Call($"{head.Activation.Name}.InputDeltas", "ref output", $"ref {Sum(head)}", "1", $"{head.Shape.Length}");
    }

    /// <summary>The activation of a head of one row, from the columns of one block to another place.</summary>
    private void Activate(HeadPlan head, string source, string target)
    {
        string from = $"ref {Expression.At(source, head.Start)}", to = $"ref {target}";
        if (head.Activation.IsRowwise)
            _writer.Call($"{head.Activation.Name}.Forward", from, to, "1", $"{head.Shape.Length}");
        else
            _writer.Call($"ActivationPass.Forward<{head.Activation.Name}>", from, to, $"{head.Shape.Length}");
    }

    private SourceWriter.Block OpenRows() => _writer.Open("for (nint row = 0; row < rows; row++)");

    private string RowOf(string name, string block) =>
        $"ref float {name} = ref Unsafe.Add(ref {block}, {Expression.Times("row", Columns)});";

    private static string Sum(HeadPlan head) => Expression.At("sum", head.Start);

    private static string Target(HeadPlan head) =>
        head.Columns?.Columns.Period is null ? Expression.At("target", head.TargetStart) : Point;

    /// <summary>Writes the point of a cycle that the outputs are compared with.</summary>
    private void WritePoint(HeadPlan head)
    {
        if (head.Columns is { Columns.Period: { } period } cycle)
            _writer.Call("CyclicColumn.Target", $"ref {cycle.In("target")}", $"ref {Point}", SourceWriter.Literal(period));
    }

    private static string Added(float weight) =>
        weight == 1f ? "total += loss;" : $"total += {SourceWriter.Literal(weight)} * loss;";
}
