using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>A stage of a training step: its operations first, as what they read decides which declarations stand before them.</summary>
internal sealed class StageBody
{
    private const string PartOfRows = "Partition rows = Partition.Of(workspace.Rows, part, parts, MatrixProduct.TileRows);";

    private readonly NetworkPlan _plan;
    private readonly TrainingStage _stage;
    private readonly SourceWriter _operations;
    private readonly IReadOnlyCollection<string> _variables;

    private StageBody(
        NetworkPlan plan, TrainingStage stage, SourceWriter operations, IReadOnlyCollection<string> variables, ValueIndex values)
    {
        _plan = plan;
        _stage = stage;
        _operations = operations;
        _variables = variables;
        Values = values.Values(variables);
        Terms = values.Terms(variables);
    }

    public string Name => _stage.Name;

    /// <summary>The values that the operations read, in the order of the layers.</summary>
    public IReadOnlyList<ValuePlan> Values { get; }

    /// <summary>The terms of the loss that the operations write, with their numbers.</summary>
    public IReadOnlyList<(string Name, int Number)> Terms { get; }

    private bool IsByRows => _stage.Kind == StageKind.Rows;

    private bool IsBlocked => IsByRows && _plan.TrainingBlockRows > 0;

    /// <summary>The first row that the stage looks at; null for all.</summary>
    private string? FirstRow => IsBlocked ? "row" : IsByRows ? "rows.Start" : null;

    /// <summary>The work of one thread after each step.</summary>
    public static StageBody AfterStep(SourceWriter writer, NetworkPlan plan) => Of(
        writer, plan, new TrainingStage($"UpdateStatistics{plan.Level?.Suffix}", StageKind.AfterStep, plan.AfterStep, ""), new(plan));

    public static StageBody Of(SourceWriter writer, NetworkPlan plan, TrainingStage stage, ValueIndex values)
    {
        bool isByRows = stage.Kind == StageKind.Rows, isBlocked = isByRows && plan.TrainingBlockRows > 0;
        SourceWriter operations = writer.Inner(isBlocked ? 2 : 1);
        if (stage.Comment is not null)
            operations.Line(stage.Comment);
        StepWriter step = new(operations, plan, isByRows ? "count" : "rows", isBlocked ? "row" : "rows.Start");
        foreach (TrainingOperation operation in stage.Operations)
            operation.Write(step);
        return new StageBody(plan, stage, operations, step.Variables, values);
    }

    /// <summary>True if the operations read a variable.</summary>
    public bool Reads(string name) => _variables.Contains(name);

    /// <summary>Writes what one thread does after each step.</summary>
    public void EmitAfterStep(SourceWriter writer)
    {
        string[] what =
        [
            .. _plan.CodeUnits > 0 ? (string[])["counts what of the code was used"] : [],
            .. _plan.BufferCount > 0 ? (string[])["moves the running values toward those of the mini-batch"] : [],
        ];
        writer.Line($"/// <summary>After a step: {string.Join(" and ", what)}.</summary>");
        using (writer.Open($"public static void {Name}(AlignedFloats block, TrainingWorkspace workspace)"))
        {
            if (Reads("state"))
                writer.Line("ref float state = ref block.Start;");
            EmitShared(writer);
        }
    }

    public void Emit(SourceWriter writer, int number)
    {
        writer.Line($"/// <summary>Stage {number}: {_stage.Summary}.</summary>");
        string parameters = Reads("parameters") ? "ref float parameters, " : "";
        using (writer.Open($"private static void {Name}({parameters}TrainingWorkspace workspace, int part, int parts)"))
        {
            if (IsBlocked)
                EmitBlocks(writer);
            else if (IsByRows)
                EmitRows(writer);
            else
                EmitShared(writer);
        }
    }

    private void EmitShared(SourceWriter writer)
    {
        if (Reads("rows"))
            writer.Line("nint rows = workspace.Rows;");
        new TrainingValues(this, _plan, FirstRow).EmitAll(writer);
        writer.Line();
        writer.Append(_operations);
    }

    private void EmitRows(SourceWriter writer)
    {
        writer.Lines(PartOfRows, "nint count = rows.End - rows.Start;", "if (count == 0)");
        using (writer.Indent())
            writer.Line("return;");
        writer.Line();
        new TrainingValues(this, _plan, FirstRow).EmitAll(writer);
        writer.Line();
        writer.Append(_operations);
    }

    /// <summary>A block of rows goes forward and back together, so that what lies between the layers stays in the cache.</summary>
    private void EmitBlocks(SourceWriter writer)
    {
        TrainingValues values = new(this, _plan, FirstRow);
        writer.Line(PartOfRows);
        values.EmitShared(writer);
        values.EmitBlock(writer);
        using (writer.Open($"for (nint row = rows.Start; row < rows.End; row += {_plan.StepRows})"))
        {
            writer.Line($"nint count = Math.Min({_plan.StepRows}, rows.End - row);");
            values.EmitRows(writer);
            writer.Line();
            writer.Append(_operations);
        }
    }
}
