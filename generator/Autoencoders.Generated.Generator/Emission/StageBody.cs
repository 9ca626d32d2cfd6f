using System.Text.RegularExpressions;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>A stage of a training step: its operations first, as what they read decides which declarations stand before them.</summary>
internal sealed class StageBody
{
    private readonly NetworkPlan _plan;
    private readonly TrainingStage _stage;
    private readonly SourceWriter _operations;
    private readonly HashSet<string> _words;

    private StageBody(NetworkPlan plan, TrainingStage stage, SourceWriter operations, ValueIndex values)
    {
        _plan = plan;
        _stage = stage;
        _operations = operations;
        _words = [.. Regex.Matches(operations.ToString(), @"\w+").Cast<Match>().Select(word => word.Value)];
        Values = values.Values(_words);
        Terms = values.Terms(_words);
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

    private string Summary => _stage.Operations[0].Verb switch
    {
        TrainingVerb.Transpose => "the weights as the backward pass reads them",
        TrainingVerb.Norms => "what is told from the weights alone",
        TrainingVerb.Statistics => "this part's share of the statistics of all rows, which are taken in their order",
        TrainingVerb.Gradients => "this part's share of gradients, each summed over the rows in their order",
        TrainingVerb.Penalty => "what the weights cost, added to this part's share of the gradients",
        _ when _plan.Stages.Count(stage => stage.Kind == StageKind.Rows) == 1 =>
            "this part's rows forward to their losses and back to the deltas of every layer",
        _ => "this part's rows, as far as each goes on its own",
    };

    /// <summary>The work of one thread after each step.</summary>
    public static StageBody AfterStep(SourceWriter writer, NetworkPlan plan) =>
        Of(writer, plan, new TrainingStage($"UpdateStatistics{plan.Level?.Suffix}", StageKind.AfterStep, plan.AfterStep), new(plan));

    public static StageBody Of(SourceWriter writer, NetworkPlan plan, TrainingStage stage, ValueIndex values)
    {
        bool isByRows = stage.Kind == StageKind.Rows, isBlocked = isByRows && plan.TrainingBlockRows > 0;
        SourceWriter operations = writer.Inner(isBlocked ? 2 : 1);
        if (stage.Operations.Contains(new TrainingOperation(TrainingVerb.Forward, 1)))
            operations.Line("// Forward; the last layer stops before its activation, which the loss includes.");
        OperationEmitter emitter = new(operations, plan, isByRows ? "count" : "rows", isBlocked ? "row" : "rows.Start");
        foreach (TrainingOperation operation in stage.Operations)
            emitter.Emit(operation);
        return new StageBody(plan, stage, operations, values);
    }

    /// <summary>True if the operations read a variable.</summary>
    public bool Reads(string name) => _words.Contains(name);

    /// <summary>Writes what one thread does after each step.</summary>
    public void EmitAfterStep(SourceWriter writer)
    {
        string[] what =
        [
            .. _plan.CodeUnits > 0 ? (string[])["counts what of the code was used"] : [],
            .. _plan.RunningCount > 0 ? (string[])["moves the running values toward those of the mini-batch"] : [],
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
        writer.Line($"/// <summary>Stage {number}: {Summary}.</summary>");
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
        writer.Lines("Share rows = Share.Of(workspace.Rows, part, parts, 6);", "nint count = rows.End - rows.Start;", "if (count == 0)");
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
        writer.Line("Share rows = Share.Of(workspace.Rows, part, parts, 6);");
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
